package v1_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/app"
	"kepu/internal/testkit"
)

// calendar of 2026, as the State Council announced it, in part.
const calendar = `日期,类型,名称,英文名称
2026-10-01,节假日,国庆节,National Day
2026-10-02,节假日,国庆节,National Day
2026-10-05,节假日,国庆节,National Day
2026-10-10,调休上班日,国庆节,National Day
`

// open is a museum that is closed on Mondays but for holidays, and keeps the hours of a workday on make-up workdays.
const openingHours = `{"weekly": [{"days": ["tue", "wed", "thu", "fri"], "open": "09:00", "close": "17:00", "last_entry": "16:30"},
	{"days": ["sat", "sun"], "open": "10:00", "close": "20:00"}], "holidays": {"mode": "open", "open": "08:30", "close": "18:00"},
	"makeup_workdays": "as_workday", "closed": [{"from": "2026-10-02", "reason": "设备检修"}],
	"adjusted": [{"date": "2026-10-02", "open": "09:00", "close": "12:00"}, {"date": "2026-10-16", "open": "19:00", "close": "01:00", "reason": "观星夜"}]}`

// withCalendar starts the service over an imported calendar at a time in Shanghai that the test moves.
func withCalendar(t *testing.T, dsn string) (c *testkit.Client, at func(string)) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "2026.csv")
	require.NoError(t, os.WriteFile(file, []byte(calendar), 0o600))
	require.Zero(t, app.Run([]string{"migrate", "up", "--database", dsn}, nil, t.Output(), t.Output()))
	require.Zero(t, app.Run([]string{"import", "--database", dsn, "holidays", file}, nil, t.Output(), t.Output()))
	clock := now
	c, _ = start(t, dsn, func() time.Time { return clock })
	return c, func(text string) {
		var err error
		clock, err = time.ParseInLocation("2006-01-02 15:04", text, time.FixedZone("", 8*3600))
		require.NoError(t, err)
	}
}

func TestOpenNowSaysWhy(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, at := withCalendar(t, dsn)
		v, _ := c.Create(base+"/venues?allow_similar=true",
			strings.Replace(museum, "{", `{"opening_hours": `+openingHours+`,`, 1))
		c.Create(base+"/venues?allow_similar=true", museum) // of which no hours are known
		path := base + "/venues/" + v["id"].(string)
		for _, one := range []struct{ at, open, reason, note, until, next string }{
			{"2026-10-05 08:30", "true", "holiday", "国庆节", "2026-10-05T18:00:00+08:00", ""}, // a holiday Monday
			{"2026-10-12 10:00", "false", "weekly", "", "", "2026-10-13T09:00:00+08:00"},    // another Monday
			{"2026-10-10 09:30", "true", "makeup_workday", "国庆节调休上班日", "2026-10-10T17:00:00+08:00", ""},
			// a Saturday's evening hours do not hold
			{"2026-10-10 18:00", "false", "makeup_workday", "国庆节调休上班日", "", "2026-10-11T10:00:00+08:00"},
			// closed wins over adjusted and holiday
			{"2026-10-02 10:00", "false", "closed", "设备检修", "", "2026-10-03T10:00:00+08:00"},
			{"2026-10-17 00:30", "true", "adjusted", "观星夜", "2026-10-17T01:00:00+08:00", ""}, // of the day before
		} {
			at(one.at)
			got := c.Get(path)
			require.Equal(t, one.open == "true", got["open_now"], one.at)
			require.Equal(t, one.reason, got["open_reason"], one.at)
			for field, want := range map[string]string{"open_note": one.note, "open_until": one.until,
				"next_open_at": one.next} {
				if want == "" {
					require.Nil(t, got[field], "%s at %s", field, one.at)
				} else {
					require.Equal(t, want, got[field], "%s at %s", field, one.at)
				}
			}
			list := items(t, c.Get(base+"/venues?open_now="+one.open))
			require.Len(t, list, 1, one.at)
			require.Equal(t, got["open_reason"], list[0]["open_reason"])
			other := map[string]string{"true": "false", "false": "true"}[one.open]
			require.Empty(t, items(t, c.Get(base+"/venues?open_now="+other)), "what is not known is neither open nor closed")
		}
		require.Len(t, items(t, c.Get(base+"/venues?open_on=2026-10-05")), 1)
		require.Empty(t, items(t, c.Get(base+"/venues?open_on=2026-10-02")))
		require.Empty(t, items(t, c.Get(base+"/venues?open_on=2026-10-12")))
	})
}

func TestHoursDayByDay(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, at := withCalendar(t, dsn)
		at("2026-10-01 12:00")
		v, _ := c.Create(base+"/venues?allow_similar=true",
			strings.Replace(museum, "{", `{"opening_hours": `+openingHours+`,`, 1))
		path := base + "/venues/" + v["id"].(string) + "/hours"
		week := items(t, c.Get(path))
		require.Len(t, week, 7)
		require.Equal(t, "2026-10-01", week[0]["date"])
		require.Equal(t, map[string]any{"date": "2026-10-02", "open": false, "intervals": []any{}, "reason": "closed",
			"note": "设备检修"}, week[1])
		days := items(t, c.Get(path+"?from=2026-10-16&to=2026-10-16"))
		require.Equal(t, []any{map[string]any{"open": "2026-10-16T19:00:00+08:00", "close": "2026-10-17T01:00:00+08:00",
			"last_entry": nil}}, days[0]["intervals"])
		weekday := items(t, c.Get(path+"?from=2026-10-13&to=2026-10-13"))[0]["intervals"].([]any)[0].(map[string]any)
		require.Equal(t, "2026-10-13T16:30:00+08:00", weekday["last_entry"])
		unknown, _ := c.Create(base+"/venues?allow_similar=true", museum)
		require.Equal(t, map[string]any{"date": "2026-10-01", "open": nil, "intervals": []any{}, "reason": nil, "note": nil},
			items(t, c.Get(base+"/venues/"+unknown["id"].(string)+"/hours"))[0])
		for query, field := range map[string]string{"from=2026-10-05&to=2026-10-04": "to order",
			"from=2026-10-05&to=2027-10-04": "to out_of_range",
			"from=9999-10-01&to=9999-12-31": "from out_of_range", "to=9999-12-31": "to out_of_range",
			"from=0000-01-01": "from out_of_range", "from=soon": "from format", "from=2026-02-30": "from format",
			"day=1": "day unknown"} {
			require.Equal(t, field, c.Refused(c.Do("GET", path+"?"+query, ""), 400, "validation_failed")[0])
		}
		require.Equal(t, "open_on format", c.Refused(c.Do("GET", base+"/venues?open_on=10-01", ""), 400,
			"validation_failed")[0])
		days = items(t, c.Get(base+"/holidays?from=2026-10-05"))
		require.Equal(t, []string{"2026-10-05 holiday", "2026-10-10 makeup_workday"},
			[]string{days[0]["date"].(string) + " " + days[0]["kind"].(string),
				days[1]["date"].(string) + " " + days[1]["kind"].(string)})
		require.Len(t, items(t, c.Get(base+"/holidays?to=2026-10-02")), 2)
	})
}

func TestNamedHolidaysAndNotes(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, at := withCalendar(t, dsn)
		at("2026-10-05 10:00")
		with := func(hours string) string {
			v, _ := c.Create(base+"/venues?allow_similar=true", strings.Replace(museum, "{", `{"opening_hours": `+hours+`,`, 1))
			return base + "/venues/" + v["id"].(string)
		}
		path := with(`{"weekly": [{"days": ["tue"], "open": "09:00", "close": "17:00"}], "note": "凭身份证入馆",
			"holidays": {"mode": "closed", "named": [{"name": "国庆节", "mode": "open", "open": "10:00", "close": "16:00"}]}}`)
		got := c.Get(path)
		require.Equal(t, true, got["open_now"])
		require.Equal(t, "holiday", got["open_reason"])
		require.Equal(t, "凭身份证入馆", got["opening_hours"].(map[string]any)["note"])
		noted := c.Get(with(`{"weekly": [], "note": "需提前电话预约"}`))
		require.Nil(t, noted["open_now"], "a note says nothing of when it is open")
		require.Contains(t, noted["completeness"].(map[string]any)["missing"], "opening_hours")
		c.Create(base+"/venues?allow_similar=true",
			strings.Replace(museum, "{", `{"opening_hours": {"weekly": [], "closed": [{"from": "2026-12-01"}]},`, 1))
		refused := strings.Replace(museum, "{",
			`{"opening_hours": {"weekly": [], "closed": [{"from": "2026-12-01", "to": null}]},`, 1)
		require.Equal(t, []string{"opening_hours.closed[0].to null"},
			c.Refused(c.Do("POST", base+"/venues?allow_similar=true", refused), 400, "validation_failed"))
	})
}
