package v1_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

func TestHome(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		near, _ := c.Create(base+"/venues", `{"name": "近馆", "category": "museum", "location": {"lat": 32.39, "lng": 119.41}}`)
		far, _ := c.Create(base+"/venues", `{"name": "远馆", "category": "park", "location": {"lat": 32.6, "lng": 119.6}}`)
		c.Create(base+"/accreditations", fmt.Sprintf(
			`{"venue_id": %q, "scheme": "municipal_base", "cycle": "2026-2030", "valid_from": "2026-06-01"}`, near["id"]))
		c.Create(base+"/accreditations", fmt.Sprintf(
			`{"venue_id": %q, "scheme": "provincial_base", "cycle": "2026-2030", "valid_from": "2026-09-01", "document": {"title": "认定文件"}}`, far["id"]))
		c.Create(base+"/campaigns", `{"key": "past", "name": "过去的", "from": "2026-10-01", "to": "2026-10-31"}`)
		c.Create(base+"/campaigns", `{"key": "next", "name": "将来的", "from": "2026-12-01", "to": "2026-12-31"}`)
		c.Create(base+"/campaigns", `{"key": "on", "name": "正在的", "from": "2026-11-01", "to": "2026-11-30"}`)
		create := func(title string, venue any, start, more string) {
			c.Create(base+"/activities",
				fmt.Sprintf(`{"title": %q, "type": "lecture", "venue_id": %q, "price": {"free": true}, "sessions": [{"start": %q%s}]}`, title, venue, start, more))
		}
		create("早", near["id"], "2026-11-24T08:00:00+08:00", `, "end": "2026-11-24T09:00:00+08:00"`)
		create("今晚远", far["id"], "2026-11-24T18:00:00+08:00", "")
		create("今晚近", near["id"], "2026-11-24T19:00:00+08:00", "")
		create("周六", far["id"], "2026-11-28T09:00:00+08:00", "")
		create("取消的", near["id"], "2026-11-28T09:00:00+08:00", `, "state": "cancelled", "state_reason": "下雨"`)
		names := func(list any) (out []any) {
			for _, one := range list.([]any) {
				item := one.(map[string]any)
				if item["title"] != nil {
					out = append(out, item["title"])
				} else {
					out = append(out, item["name"])
				}
			}
			return out
		}
		home := c.Get(base + "/home")
		require.Equal(t, []any{"今晚远", "今晚近"}, names(home["today"]), "the soonest first")
		require.Equal(t, []any{"周六"}, names(home["weekend"]), "not what was cancelled")
		require.Equal(t, []any{"正在的", "将来的"}, names(home["campaigns"]))
		require.Equal(t, []any{"远馆", "近馆"}, names(home["new_bases"]))
		require.Equal(t, map[string]any{"today": 2.0, "weekend": 1.0, "activities": 3.0, "venues": 2.0, "bases": 2.0,
			"lecturers": 0.0}, home["counts"])

		home = c.Get(base + "/home?lat=32.39&lng=119.41&limit=1")
		require.Equal(t, []any{"今晚近"}, names(home["today"]), "the nearest first")
		first := home["today"].([]any)[0].(map[string]any)
		require.Equal(t, []any{0.0, "近馆", true, "11月24日（周二）19:00"},
			[]any{first["distance_m"], first["place"], first["free"], first["calendar_text"]})
		res := c.Do("GET", base+"/home", "")
		require.Less(t, len(res.Body), 4000, "small")
		require.Equal(t, 304, c.Do("GET", base+"/home", "", "If-None-Match", res.Header.Get("ETag")).Status)
		require.Equal(t, "limit out_of_range", c.Refused(c.Do("GET", base+"/home?limit=11", ""), 400, "validation_failed")[0])
	})
}

// TestMaps asks for clusters and layers of three venues, two of which are neighbours.
func TestMaps(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		var ids []any
		for i, at := range [][2]float64{{32.3936, 119.4127}, {32.3938, 119.4129}, {32.60, 119.60}} {
			v, _ := c.Create(base+"/venues?allow_similar=true",
				fmt.Sprintf(`{"name": "馆%d", "category": "museum", "address": "路%d号", "location": {"lat": %f, "lng": %f}}`, i, i,
					at[0], at[1]))
			ids = append(ids, v["id"])
			for range i + 1 {
				c.Create(base+"/activities", fmt.Sprintf(
					`{"title": "活动", "type": "lecture", "venue_id": %q, "sessions": [{"start": "2026-11-28T09:00:00+08:00"}, {"start": "2026-11-29T09:00:00+08:00"}]}`, v["id"]))
			}
		}
		c.Create(base+"/activities",
			`{"title": "线上", "type": "tour", "mode": "online", "online_url": "https://example.org/live", "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`)
		clusters := func(query string) []map[string]any { return items(t, c.Get(base+"/map/clusters?"+query)) }

		both := clusters("bbox=119.3,32.3,119.7,32.7&zoom=12")
		require.Len(t, both, 2)
		require.Equal(t, []any{3.0, ids[2], "馆2"}, []any{both[1]["count"], both[1]["venue_id"], both[1]["name"]})
		require.Equal(t, []any{3.0, nil}, []any{both[0]["count"], both[0]["venue_id"]})
		require.InDelta(t, 32.39373, both[0]["lat"], 1e-5)
		require.Len(t, clusters("bbox=119.41,32.39,119.42,32.40&zoom=16"), 2, "near by, each by itself")
		require.Len(t, clusters("bbox=119.3,32.3,119.7,32.7&zoom=12&type=tour"), 0)
		require.InDelta(t, 1, clusters("bbox=119.41,32.39,119.42,32.40&zoom=16&venue_id=" + ids[0].(string))[0]["count"], 0)
		require.Equal(t, "bd09", c.Get(base + "/map/clusters?bbox=119.3,32.3,119.7,32.7&zoom=12&out_datum=bd09")["datum"])
		for query, want := range map[string]string{"": "zoom required", "bbox=119,32,120,33": "zoom required",
			"zoom=12": "bbox required", "zoom=21&bbox=119,32,120,33": "zoom out_of_range",
			"zoom=18&bbox=119,32,120,33": "bbox too_large", "zoom=x&bbox=119,32,120,33": "zoom format",
			"zoom=12&bbox=1,2": "bbox format", "zoom=1&bbox=119,32,120,33&sort=start": "sort unknown"} {
			require.Equal(t, want, c.Refused(c.Do("GET", base+"/map/clusters?"+query, ""), 400, "validation_failed")[0], query)
		}

		res := c.Do("GET", base+"/venues.geojson?q=馆2", "")
		require.Equal(t, "application/geo+json", res.Header.Get("Content-Type"))
		require.JSONEq(t, fmt.Sprintf(`{"type": "FeatureCollection", "datum": "gcj02", "total": 1, "features": [{"type": "Feature", "id": %q,
			"geometry": {"type": "Point", "coordinates": [119.6, 32.6]},
			"properties": {"name": "馆2", "category": "museum", "form": "physical", "address": "路2号", "open_now": null, "levels": []}}]}`, ids[2]), res.Body)
		var layer struct {
			Total    int
			Features []struct {
				ID         string
				Geometry   *struct{ Coordinates []float64 }
				Properties map[string]any
			}
		}
		require.NoError(t, json.Unmarshal([]byte(c.Do("GET", base+"/activities.geojson?limit=4", "").Body), &layer))
		require.Equal(t, 7, layer.Total)
		require.Len(t, layer.Features, 4)
		require.NoError(t, json.Unmarshal([]byte(c.Do("GET", base+"/activities.geojson?mode=online", "").Body), &layer))
		require.Nil(t, layer.Features[0].Geometry)
		require.Equal(t, "11月28日（周六）9:00", layer.Features[0].Properties["calendar_text"])
		require.Equal(t, 403, c.Do("GET", base+"/venues.geojson?out_datum=wgs84", "").Status)
		require.Equal(t, "limit out_of_range", c.Refused(c.Do("GET", base+"/venues.geojson?limit=2001", ""), 400,
			"validation_failed")[0])
	})
}

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
