package v1_test

import (
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
