package venue

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/record"
)

func TestSmallestVenue(t *testing.T) {
	v := Venue{Name: " 扬州科技馆 ", Category: "science_centre"}
	v.Normalize()
	require.Empty(t, v.Validate())
	require.Equal(t, "扬州科技馆", v.Name)
	require.Equal(t, Physical, v.Form)
	require.Equal(t, record.Unknown, v.Accessibility.Wheelchair)
	c := v.Completeness()
	require.Zero(t, c.Score)
	require.Contains(t, c.Missing, "location")
}

func TestOnlineVenueNeedsURLToBePublished(t *testing.T) {
	v := Venue{Name: "网上科普馆", Category: "online_museum", Form: Online}
	v.Publication = record.Draft
	v.Normalize()
	require.Empty(t, v.Validate())
	v.Publication = record.Published
	require.Equal(t, "url", v.Validate()[0].Field)
}

func TestAllViolationsAtOnce(t *testing.T) {
	v := Venue{Category: "castle", Form: "floating", PlainText: strings.Repeat("长", 61), Aliases: []string{"a", "a"},
		Location:  &geo.Location{Lat: 119.4, Lng: 32.4, Datum: "mars", Accuracy: "good"},
		Admission: &Admission{Booking: "maybe"}, OpeningHours: &hours.Hours{
			Weekly: []hours.Weekly{{Days: []string{"sat"}, Open: "09:00", Close: "25:00"}}},
		Audiences: []string{"aliens"}, Languages: []string{"中文"}, Images: []record.Image{{URL: "file:///etc/passwd"}}}
	v.Accessibility.Wheelchair, v.Accessibility.CheckedOn = "perhaps", "yesterday"
	v.Normalize()
	var fields []string
	for _, x := range v.Validate() {
		fields = append(fields, x.Field)
	}
	require.Equal(t, []string{"name", "aliases[1]", "plain_text", "category", "form", "location.lat", "location.datum",
		"location.accuracy", "opening_hours.weekly[0].close", "admission.booking", "audiences[0]", "languages[0]",
		"images[0].url", "accessibility.wheelchair", "accessibility.checked_on"}, fields)
}
