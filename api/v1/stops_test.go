package v1_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// caravan is in the middle of Yangzhou today, and then at two places that are far from there.
const caravan = `{"name": "科普大篷车（示例）", "category": "science_caravan", "form": "mobile", "region_code": "321000", "address": "车库",
	"opening_hours": {"weekly": [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "open": "09:00", "close": "16:00"}]},
	"stops": [{"from": "2026-11-28", "to": "2026-11-29", "address": "氾水镇", "location": {"lat": 33.24, "lng": 119.31, "datum": "wgs84", "accuracy": "surveyed"}, "region_code": "321003"},
		{"from": "2026-11-24", "address": "文昌广场", "location": {"lat": 32.3936, "lng": 119.4127}, "region_code": "321003001"}]}`

func TestMobileVenueIsFoundAtTheStopOfTheDay(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		v, tag := c.Create(base+"/venues?allow_similar=true", caravan)
		path := base + "/venues/" + v["id"].(string)
		near := func(query string) []map[string]any { return items(t, c.Get(base+"/venues?"+query)) }
		today := near("lat=32.39&lng=119.41&radius_m=2000")
		require.Len(t, today, 1)
		require.Equal(t, "文昌广场", today[0]["address"])
		require.Equal(t, "2026-11-24", today[0]["stop"].(map[string]any)["to"])
		require.InDelta(t, 32.3936, today[0]["location"].(map[string]any)["lat"], 1e-6)
		require.Less(t, today[0]["distance_m"], 2000.0)
		require.Equal(t, true, today[0]["open_now"])
		require.Empty(t, near("lat=32.39&lng=119.41&open_on=2026-11-28"))
		weekend := near("lat=33.24&lng=119.31&open_on=2026-11-28&datum=wgs84")
		require.Len(t, weekend, 1)
		require.Equal(t, "氾水镇", weekend[0]["address"])
		require.Empty(t, near("open_on=2026-11-26"), "no stop, not open")
		require.Len(t, near("region=321003001"), 1)
		require.Empty(t, near("region=321003001&open_on=2026-11-28"))
		hours := items(t, c.Get(path+"/hours?to=2026-11-28"))
		require.Equal(t, "当日没有站点", hours[1]["note"])
		require.Equal(t, true, hours[4]["open"])

		// A session is where the venue is when it begins.
		a, _ := c.Create(base+"/activities", `{"title": "大篷车进校园", "type": "show", "venue_id": "`+v["id"].(string)+`",
			"sessions": [{"start": "2026-11-28T09:00:00+08:00", "end": "2026-11-28T11:00:00+08:00"}, {"start": "2026-11-26T09:00:00+08:00"}]}`)
		require.Empty(t, items(t, c.Get(base+"/activities?lat=32.39&lng=119.41")))
		found := items(t, c.Get(base+"/activities?lat=33.24&lng=119.31&datum=wgs84"))
		require.Len(t, found, 1)
		require.Equal(t, "氾水镇", found[0]["venue"].(map[string]any)["address"])
		sessions := c.Get(base + "/activities/" + a["id"].(string))["sessions"].([]any)
		require.Equal(t, "车库", sessions[0].(map[string]any)["address"], "without a stop it is at its base")
		require.Equal(t, "氾水镇", sessions[1].(map[string]any)["address"])

		// What was read can be sent back, and changes neither the base nor a surveyed place.
		read := c.Do("GET", path, "")
		after := c.Do("PATCH", path, read.Body, "If-Match", tag)
		require.Equal(t, 200, after.Status, after.Body)
		was, is := read.JSON(t), after.JSON(t)
		for _, m := range []map[string]any{was, is} {
			delete(m, "version")
			delete(m, "updated_at")
		}
		require.Equal(t, was, is)
		require.Equal(t, 200, c.Do("PATCH", path, `{"stops": []}`, "If-Match", after.Header.Get("ETag")).Status)
		bare := c.Get(path)
		require.Equal(t, "车库", bare["address"])
		require.Nil(t, bare["location"])
		require.Nil(t, bare["stop"])
	})
}

func TestFaultyStopsAreRefused(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		var body map[string]any
		require.NoError(t, json.Unmarshal([]byte(caravan), &body))
		body["stops"] = []any{map[string]any{"from": "2026-11-28", "to": "2026-11-27", "address": "a",
			"region_code": "999999"}, map[string]any{"from": "x", "day": 1}}
		text, err := json.Marshal(body)
		require.NoError(t, err)
		require.Equal(t, []string{"stops[1].day unknown"},
			c.Refused(c.Do("POST", base+"/venues?allow_similar=true", string(text)), 400, "validation_failed"))
		delete(body["stops"].([]any)[1].(map[string]any), "day")
		text, err = json.Marshal(body)
		require.NoError(t, err)
		require.Equal(t, []string{"stops[0].to order", "stops[1].from format", "stops[1].address required"},
			c.Refused(c.Do("POST", base+"/venues?allow_similar=true", string(text)), 400, "validation_failed"))
		require.Equal(t, []string{"stops conflict"}, c.Refused(c.Do("POST", base+"/venues",
			`{"name": "馆", "category": "museum", "stops": [{"from": "2026-11-28", "address": "a"}]}`), 400, "validation_failed"))
		require.Equal(t, []string{"stops[0].region_code reference"}, c.Refused(c.Do("POST", base+"/venues",
			`{"name": "馆", "category": "museum", "form": "mobile", "stops": [{"from": "2026-11-28", "address": "a", "region_code": "999999"}]}`), 400, "validation_failed"))
	})
}
