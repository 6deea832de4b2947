package v1_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/app"
	"kepu/internal/testkit"
)

func sessionStarts(a map[string]any) (out []string) {
	for _, s := range a["sessions"].([]any) {
		out = append(out, s.(map[string]any)["start"].(string)[5:16])
	}
	return out
}

func deviations(a map[string]any) (out []string) {
	for _, d := range a["schedule_deviations"].([]any) {
		out = append(out, d.(map[string]any)["date"].(string)[5:]+" "+d.(map[string]any)["reason"].(string))
	}
	return out
}

func TestWeeklyRuleInTheAPI(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, at := withCalendar(t, dsn)
		at("2026-09-25 12:00")
		a, tag := c.Create(base+"/activities", `{"title": "周六观察课", "type": "workshop", "schedule": {"weekdays": ["sat"], "from": "2026-09-19", "to": "2026-10-17",
			"start_time": "09:30", "end_time": "11:00", "skip_holidays": true}}`)
		path := base + "/activities/" + a["id"].(string)
		require.Equal(t, []string{"09-19T09:30", "09-26T09:30", "10-03T09:30", "10-10T09:30", "10-17T09:30"},
			sessionStarts(a), "the 3rd is not in the calendar")
		require.Len(t, items(t, c.Get(base+"/activities?from=2026-10-10&to=2026-10-10")), 1)
		res := c.Do("PATCH", path, c.Do("GET", path, "").Body, "If-Match", tag)
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, a["sessions"], res.JSON(t)["sessions"], "what was read can be sent back")

		// One session by hand, one taken out, then the rule at another time.
		edited := a["sessions"].([]any)[3].(map[string]any)["id"].(string)
		require.Equal(t, 200, c.Do("PATCH", path+"/sessions/"+edited, `{"place": {"name": "广场"}}`, "If-Match", "*").Status)
		left := c.Get(path)["sessions"].([]any)
		body := `{"sessions": [`
		for i, s := range left[:4] {
			if i > 0 {
				body += ","
			}
			one := s.(map[string]any)
			body += `{"id": "` + one["id"].(string) + `", "start": "` + one["start"].(string) + `", "end": "` +
				one["end"].(string) + `"`
			if one["place"] != nil {
				body += `, "place": {"name": "广场"}`
			}
			body += "}"
		}
		res = c.Do("PATCH", path, body+"]}", "If-Match", "*")
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []any{"2026-10-17"}, res.JSON(t)["schedule"].(map[string]any)["except"],
			"what is taken out is not brought back")
		res = c.Do("PATCH", path, `{"schedule": {"start_time": "14:00", "end_time": "15:00"}}`, "If-Match", "*")
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []string{"09-19T09:30", "09-26T14:00", "10-03T14:00", "10-10T09:30"}, sessionStarts(res.JSON(t)))
		require.Equal(t, []string{"09-19 begun", "10-10 edited"}, deviations(res.JSON(t)))

		// A holiday that is imported later is listed, and left out when the rule is applied again.
		file := filepath.Join(t.TempDir(), "more.csv")
		require.NoError(t, os.WriteFile(file, []byte(calendar+"2026-10-03,节假日,国庆节,National Day\n"), 0o600))
		require.Zero(t, app.Run([]string{"import", "--database", dsn, "holidays", file}, nil, t.Output(), t.Output()))
		c.Create(base+"/organizations", `{"name": "x", "type": "other"}`) // a write catches up
		require.Equal(t, []string{"09-19 begun", "10-03 holiday", "10-10 edited"}, deviations(c.Get(path)))
		c.Refused(c.Do("POST", path+"/schedule/apply", ""), 428, "if_match_required")
		res = c.Do("POST", path+"/schedule/apply", "", "If-Match", "*")
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []string{"09-19T09:30", "09-26T14:00", "10-10T09:30"}, sessionStarts(res.JSON(t)))
		plain, _ := c.Create(base+"/activities",
			`{"title": "x", "type": "lecture", "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`)
		c.Refused(c.Do("POST", base+"/activities/"+plain["id"].(string)+"/schedule/apply", "", "If-Match", "*"), 409,
			"no_schedule")
		require.Equal(t, []string{"schedule.weekdays required", "schedule.to required", "schedule.start_time required"},
			c.Refused(c.Do("POST", base+"/activities",
				`{"title": "x", "type": "lecture", "publication": "draft", "schedule": {"from": "2026-11-28"}}`), 400,
				"validation_failed"))
	})
}

func TestExhibitionsFollowTheHoursOfTheirVenue(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, at := withCalendar(t, dsn)
		at("2026-10-12 10:00") // an ordinary Monday, on which the museum is closed
		v, _ := c.Create(base+"/venues?allow_similar=true",
			`{"name": "馆", "category": "museum", "opening_hours": `+openingHours+`}`)
		permanent, _ := c.Create(base+"/activities",
			`{"title": "常设展", "type": "exhibition", "calendar": "permanent", "venue_id": "`+v["id"].(string)+`"}`)
		require.Equal(t, "常设，随场馆开放时间", permanent["calendar_text"])
		require.Nil(t, permanent["sessions"].([]any)[0].(map[string]any)["end"])
		c.Create(base+"/activities", `{"title": "大展", "type": "exhibition", "calendar": "periodic", "venue_id": "`+v["id"].(string)+`",
			"sessions": [{"start": "2026-09-01T00:00:00+08:00", "end": "2026-10-18T00:00:00+08:00"}]}`)
		titles := func(query string) (out []string) {
			for _, item := range items(t, c.Get(base+"/activities?"+query)) {
				out = append(out, item["title"].(string))
			}
			return out
		}
		require.Empty(t, titles("when=now"))
		require.Empty(t, titles("when=today"))
		require.Len(t, titles("when=tomorrow"), 2)
		require.Len(t, titles("status=ongoing"), 2)
		at("2026-10-13 10:00")
		require.Len(t, titles("when=now"), 2)
		require.Equal(t, []string{"常设展"}, titles("from=2030-01-01&to=2030-01-31"))
		path := base + "/activities/" + permanent["id"].(string)
		res := c.Do("PATCH", path, c.Do("GET", path, "").Body, "If-Match", "*")
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, permanent["sessions"], res.JSON(t)["sessions"])
		res = c.Do("PATCH", path, `{"calendar": "sessions"}`, "If-Match", "*")
		require.Equal(t, 200, res.Status, res.Body)
		require.Nil(t, res.JSON(t)["sessions"].([]any)[0].(map[string]any)["end"])
	})
}

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
