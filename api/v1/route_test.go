package v1_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestRoutes plans a Saturday between a museum, a park near by that is another kind, a second museum, one that is shut
// and one that says nothing.
func TestRoutes(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		create := func(name, category string, lat, lng float64, hours string) {
			c.Create(base+"/venues?allow_similar=true",
				fmt.Sprintf(`{"name": %q, "category": %q, "location": {"lat": %f, "lng": %f}, "opening_hours": %s, "accessibility": {"wheelchair": "yes"}}`, name, category, lat, lng, hours))
		}
		daily := `{"weekly": [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "open": "09:00", "close": "17:00", "last_entry": "16:30"}]}`
		create("甲馆", "museum", 32.390, 119.410, daily)
		create("乙馆", "museum", 32.392, 119.410, daily)
		create("丙园", "park", 32.396, 119.410, daily)
		create("周日馆", "museum", 32.391, 119.410, `{"weekly": [{"days": ["sun"], "open": "09:00", "close": "17:00"}]}`)
		create("未知馆", "museum", 32.391, 119.411, `null`)
		create("远馆", "library", 33.0, 119.9, daily)
		route := func(query string) (names []any, answer map[string]any) {
			answer = c.Get(base + "/routes/suggest?lat=32.39&lng=119.41&" + query)
			for _, stop := range items(t, answer) {
				names = append(names, stop["name"])
			}
			return names, answer
		}
		names, day := route("date=2026-11-28&hours=4")
		require.Equal(t, []any{"甲馆", "丙园"}, names, "a third would take too long")
		require.Equal(t, []any{"2026-11-28", "2026-11-28T09:00:00+08:00", "2026-11-28T13:00:00+08:00", 667.0},
			[]any{day["date"], day["start"], day["end"], day["distance_m"]})
		park := items(t, day)[1]
		require.Equal(t, []any{667.0, "2026-11-28T10:43:00+08:00", "2026-11-28T11:43:00+08:00", "2026-11-28T09:00:00+08:00",
			"2026-11-28T17:00:00+08:00", "2026-11-28T16:30:00+08:00"},
			[]any{park["distance_m"], park["arrive"], park["leave"], park["opens"], park["closes"], park["last_entry"]})
		names, _ = route("date=2026-11-28&hours=6&accessible=wheelchair")
		require.Equal(t, []any{"甲馆", "丙园", "乙馆"}, names)
		names, _ = route("date=2026-11-29&hours=2")
		require.Equal(t, []any{"甲馆"}, names)
		names, today := route("hours=3")
		require.Equal(t, "2026-11-24T12:34:00+08:00", today["start"], "today it begins now")
		require.Equal(t, []any{"甲馆"}, names[:1])
		names, _ = route("date=2026-11-28&start=16:00")
		require.Empty(t, names, "too late")
		for query, want := range map[string]string{"": "lat required", "lat=32.39": "lng required",
			"lat=32.39&lng=119.41&hours=0": "hours out_of_range", "lat=32.39&lng=119.41&start=9": "start format",
			"lat=32.39&lng=119.41&date=x": "date format", "lat=32.39&lng=119.41&audience=cats": "audience not_in_list"} {
			require.Equal(t, want, c.Refused(c.Do("GET", base+"/routes/suggest?"+query, ""), 400, "validation_failed")[0], query)
		}
	})
}
