package venue

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/record"
)

func caravan() *Venue {
	v := &Venue{Name: "科普大篷车", Category: "science_caravan", Form: Mobile,
		OpeningHours: &hours.Hours{Weekly: []hours.Weekly{
			{Days: []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}, Open: "09:00", Close: "16:00"}}},
		Stops: []Stop{{From: "2026-11-26", To: "2026-11-27", Address: "宝应县氾水镇"},
			{From: "2026-11-24", Location: &geo.Location{Lat: 32.78, Lng: 119.46}}}}
	v.Normalize()
	return v
}

func TestStopsAreInOrderAndSayWhere(t *testing.T) {
	v := caravan()
	require.Empty(t, v.Validate())
	v.SortStops()
	require.Equal(t, "2026-11-24", v.Stops[0].To)
	require.Equal(t, geo.GCJ02, v.Stops[0].Location.Datum)
	require.Nil(t, v.StopOn("2026-11-25"))
	require.Equal(t, "宝应县氾水镇", v.StopOn("2026-11-27").Address)
}

func TestMobileVenueIsClosedBetweenItsStops(t *testing.T) {
	v := caravan()
	v.SortStops()
	h := v.Schedule()
	for date, open := range map[string]bool{"2026-11-23": false, "2026-11-24": true, "2026-11-25": false,
		"2026-11-26": true, "2026-11-27": true, "2026-11-28": false} {
		d, err := hours.ParseDate(date)
		require.NoError(t, err)
		day := h.On(d, nil)
		require.Equal(t, open, len(day.Intervals) == 1, date)
		if !open {
			require.Equal(t, hours.ByClosed, day.Reason)
			require.Equal(t, "当日没有站点", day.Note)
		}
	}
	status := h.At(time.Date(2026, 11, 24, 17, 0, 0, 0, record.Shanghai), nil)
	require.Equal(t, "2026-11-26 09:00", status.Next.Format("2006-01-02 15:04"))
	require.Empty(t, v.OpeningHours.Closed, "what was written stays as it is")

	v.Stops = []Stop{{From: "2026-11-26", To: "9999-12-31", Address: "常驻"}}
	for date, open := range map[string]bool{"2026-11-25": false, "2026-11-26": true, "2126-01-01": true} {
		d, err := hours.ParseDate(date)
		require.NoError(t, err)
		require.Equal(t, open, len(v.Schedule().On(d, nil).Intervals) == 1, date)
	}
}

func TestFaultyStopsAreNamed(t *testing.T) {
	v := caravan()
	v.Stops = append(v.Stops, Stop{From: "2026-11-27", To: "2026-11-28", Address: "x", RegionCode: "here"},
		Stop{From: "soon", Location: &geo.Location{Lat: 99}})
	v.Normalize()
	var fields []string
	for _, x := range v.Validate() {
		fields = append(fields, x.Field)
	}
	require.Equal(t, []string{"stops[2].from", "stops[2].region_code", "stops[3].from", "stops[3].location.lat"}, fields)
	v.Form, v.Stops = Physical, v.Stops[:1]
	require.Equal(t, "stops", v.Validate()[0].Field)
}
