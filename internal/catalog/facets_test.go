package catalog

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/codelist"
	"kepu/internal/hours"
)

// flat gives the counts of buckets and of those below them by value.
func flat(t *testing.T, buckets []Bucket) map[string]int {
	out := map[string]int{}
	var walk func([]Bucket)
	walk = func(list []Bucket) {
		for _, b := range list {
			require.NotContains(t, out, b.Value)
			out[b.Value] = b.Count
			walk(b.Children)
		}
	}
	walk(buckets)
	return out
}

var activityFacets = []Facet{FacetAudience, FacetTheme, FacetType, FacetRegion, FacetCampaign, FacetMode, FacetFree,
	FacetDay}

var venueFacets = []Facet{FacetAudience, FacetCategory, FacetForm, FacetRegion, FacetFree, FacetLevel, FacetDay}

var regionCodes = []string{"321000", "321002", "321003", "321003001", "321000-ZONE"}

// TestFacetCountsEqualListTotals compares the count of every value with how many items a simple scan finds when the
// filter is that value.
func TestFacetCountsEqualListTotals(t *testing.T) {
	counted := 0
	for seed := range uint64(80) {
		r := rand.New(rand.NewPCG(seed, 2))
		d := world(r, 60)
		s := grown(d)
		for n := range 4 {
			q := randomActivityQuery(r, d, s)
			got := s.CountActivities(q, activityFacets)
			check := func(f Facet, values []string, set func(*ActivityQuery, string)) {
				counts := flat(t, got[f])
				for _, value := range values {
					own := *q
					set(&own, value)
					want := len(plainActivities(d, &own))
					require.Equal(t, want, counts[value], "seed %d query %d: %s %s of %+v", seed, n, f, value, q)
					counted += want
				}
				require.Subset(t, values, keys(counts), f)
			}
			check(FacetAudience, codelist.All.Audiences.Codes(), func(q *ActivityQuery, v string) { q.Audiences = []string{v} })
			check(FacetTheme, codelist.All.Themes.Codes(), func(q *ActivityQuery, v string) { q.Themes = []string{v} })
			check(FacetType, codelist.All.ActivityTypes.Codes(), func(q *ActivityQuery, v string) { q.Types = []string{v} })
			check(FacetMode, []string{"onsite", "online", "hybrid"}, func(q *ActivityQuery, v string) { q.Modes = []string{v} })
			check(FacetFree, []string{"true", "false"}, func(q *ActivityQuery, v string) { free := v == "true"; q.Free = &free })
			check(FacetRegion, regionCodes, func(q *ActivityQuery, v string) { q.Regions = []string{v} })
			for code, count := range flat(t, got[FacetRegion]) {
				require.True(t, count > 0 || len(q.Regions) > 0, "seed %d query %d: %s counts nothing and was not chosen", seed, n,
					code)
			}
			days := plainDays(q)
			require.Len(t, got[FacetDay], len(days), "a calendar has every day")
			check(FacetDay, days, func(q *ActivityQuery, v string) { clip(q, v) })

			checkVenueFacets(t, fmt.Sprintf("seed %d query %d", seed, n), d, s, randomVenueQuery(r, d, s))
		}
	}
	require.Greater(t, counted, 10_000)
}

func checkVenueFacets(t *testing.T, name string, d registry, s *Snapshot, q *VenueQuery) {
	got := s.CountVenues(q, venueFacets)
	check := func(f Facet, values []string, set func(*VenueQuery, string)) {
		counts := flat(t, got[f])
		for _, value := range values {
			own := *q
			set(&own, value)
			require.Equal(t, len(plainVenues(d, &own)), counts[value], "%s: %s %s of %+v", name, f, value, q)
		}
		require.Subset(t, values, keys(counts), f)
	}
	check(FacetAudience, codelist.All.Audiences.Codes(), func(q *VenueQuery, v string) { q.Audiences = []string{v} })
	check(FacetCategory, codelist.All.VenueCategories.Codes(),
		func(q *VenueQuery, v string) { q.Categories = []string{v} })
	check(FacetForm, []string{"physical", "mobile", "online"}, func(q *VenueQuery, v string) { q.Forms = []string{v} })
	check(FacetFree, []string{"true", "false"}, func(q *VenueQuery, v string) { free := v == "true"; q.Free = &free })
	check(FacetRegion, regionCodes, func(q *VenueQuery, v string) { q.Regions = []string{v} })
	if q.Accredited == nil || *q.Accredited { // else no level can be asked for
		check(FacetLevel, codelist.All.AccreditationLevels.Codes(),
			func(q *VenueQuery, v string) { q.Naming.Levels = []string{v} })
	}
	var days []string
	for i := range 31 {
		days = append(days, hours.DateOf(q.Now).Add(i).Text)
	}
	check(FacetDay, days, func(q *VenueQuery, v string) { q.Day, _ = hours.ParseDate(v); q.OpenOn = true })
}

func keys(counts map[string]int) (out []string) {
	for k := range counts {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// plainDays lists the days from the start of a window to its end, at most 62; 31 where one end is open.
func plainDays(q *ActivityQuery) (days []string) {
	text := func(t time.Time) string { return t.In(time.FixedZone("", 8*3600)).Format(time.DateOnly) }
	from, to := q.From, q.To
	switch {
	case from.IsZero() && to.IsZero():
		from, to = q.Now, q.Now.AddDate(0, 0, 30)
	case to.IsZero():
		to = from.AddDate(0, 0, 30)
	case from.IsZero():
		to = to.Add(-1)
		from = to.AddDate(0, 0, -30)
	default:
		to = to.Add(-1)
	}
	for ; text(from) <= text(to) && len(days) < 62; from = from.AddDate(0, 0, 1) {
		days = append(days, text(from))
	}
	return days
}

// clip narrows the window of a query to one day.
func clip(q *ActivityQuery, day string) {
	start, err := time.Parse(time.RFC3339, day+"T00:00:00+08:00")
	if err != nil {
		panic(err)
	}
	if q.From.Before(start) {
		q.From = start
	}
	if end := start.Add(24 * time.Hour); q.To.IsZero() || end.Before(q.To) {
		q.To = end
	}
}
