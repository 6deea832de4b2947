package v1_test

import (
	"cmp"
	"fmt"
	"io"
	"math/rand/v2"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"
	"github.com/mmcdole/gofeed/atom"
	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// readCalendar reads a calendar with a library that did not write it, which also writes it again: only then it checks
// what has to be there, and once.
func readCalendar(t *testing.T, text string) *ical.Calendar {
	t.Helper()
	require.NotContains(t, strings.ReplaceAll(text, "\r\n", ""), "\n", "lines end in CRLF")
	for line := range strings.SplitSeq(text, "\r\n") {
		require.LessOrEqual(t, len(line), 75, "octets of a line: %s", line)
		require.True(t, strings.ToValidUTF8(line, "") == line, "no letter is cut")
	}
	d := ical.NewDecoder(strings.NewReader(text))
	cal, err := d.Decode()
	require.NoError(t, err, text)
	_, err = d.Decode()
	require.ErrorIs(t, err, io.EOF)
	require.NoError(t, ical.NewEncoder(io.Discard).Encode(cal), text)
	zones := 0
	for _, one := range cal.Children {
		if one.Name == ical.CompTimezone {
			zones++
			require.Equal(t, "Asia/Shanghai", one.Props.Get(ical.PropTimezoneID).Value)
		}
	}
	require.Equal(t, 1, zones)
	require.Equal(t, "PT1H", cal.Props.Get("REFRESH-INTERVAL").Value)
	return cal
}

func property(e ical.Event, name string) string {
	if p := e.Props.Get(name); p != nil {
		text, err := p.Text()
		if err == nil {
			return text
		}
		return p.Value
	}
	return ""
}

// occurrences gives the starts and states of a calendar as a program for calendars shows them: recurring events
// expanded, and what overrides one of their dates in its place.
func occurrences(t *testing.T, cal *ical.Calendar) (out []string) {
	t.Helper()
	shown := map[string]string{} // by UID and original start
	show := func(e ical.Event, original, start time.Time) {
		shown[property(e, "UID")+original.UTC().String()] = start.In(time.FixedZone("", 8*3600)).Format("01-02T15:04 ") +
			property(e, "STATUS")
	}
	for _, overrides := range []bool{false, true} {
		for _, e := range cal.Events() {
			original := e.Props.Get(ical.PropRecurrenceID)
			if (original != nil) != overrides {
				continue
			}
			start, err := e.DateTimeStart(time.UTC)
			require.NoError(t, err)
			set, err := e.RecurrenceSet(time.UTC)
			require.NoError(t, err)
			switch {
			case original != nil:
				at, err := original.DateTime(time.UTC)
				require.NoError(t, err)
				show(e, at, start)
			case set != nil:
				for _, at := range set.All() {
					show(e, at, at)
				}
			default:
				show(e, start, start)
			}
		}
	}
	for _, one := range shown {
		out = append(out, one)
	}
	sort.Strings(out)
	return out
}

func calendarOf(t *testing.T, c *testkit.Client, path string, headers ...string) *ical.Calendar {
	t.Helper()
	res := c.Do("GET", path, "", headers...)
	require.Equal(t, 200, res.Status, res.Body)
	require.Equal(t, "text/calendar; charset=utf-8", res.Header.Get("Content-Type"))
	return readCalendar(t, res.Body)
}

func TestCalendarOfARule(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, at := withCalendar(t, dsn)
		at("2026-09-25 12:00")
		a, _ := c.Create(base+"/activities", `{"title": "周六观察课，第一期", "type": "workshop", "schedule": {"weekdays": ["sat"], "from": "2026-09-19", "to": "2026-10-24",
			"start_time": "09:30", "end_time": "11:00", "except": ["2026-10-03"]}}`)
		path := base + "/activities/" + a["id"].(string)
		cal := calendarOf(t, c, path+".ics")
		require.Len(t, cal.Events(), 1, "a rule is one event")
		e := cal.Events()[0]
		require.Equal(t, "FREQ=WEEKLY;BYDAY=SA;UNTIL=20261024T013000Z", property(e, "RRULE"))
		require.Equal(t, a["id"].(string)+"@kepu", property(e, "UID"))
		require.Equal(t, "0", property(e, "SEQUENCE"))
		require.Equal(t, "周六观察课，第一期", property(e, "SUMMARY"))
		require.Equal(t, []string{"09-19T09:30 CONFIRMED", "09-26T09:30 CONFIRMED", "10-10T09:30 CONFIRMED",
			"10-17T09:30 CONFIRMED", "10-24T09:30 CONFIRMED"}, occurrences(t, cal))

		// One date cancelled, one moved: the others stay as they are, and those stay in the series.
		id := func(i int) string { return a["sessions"].([]any)[i].(map[string]any)["id"].(string) }
		require.Equal(t, 200, c.Do("PATCH", path+"/sessions/"+id(2), `{"state": "cancelled", "state_reason": "讲师生病, 改日再办"}`,
			"If-Match", "*").Status)
		require.Equal(t, 200, c.Do("PATCH", path+"/sessions/"+id(3),
			`{"start": "2026-10-18T14:00:00+08:00", "end": "2026-10-18T15:00:00+08:00"}`, "If-Match", "*").Status)
		cal = calendarOf(t, c, path, "Accept", "text/calendar")
		require.Equal(t, []string{"09-19T09:30 CONFIRMED", "09-26T09:30 CONFIRMED", "10-10T09:30 CANCELLED",
			"10-18T14:00 CONFIRMED", "10-24T09:30 CONFIRMED"}, occurrences(t, cal))
		require.Len(t, cal.Events(), 3)
		require.Equal(t, "2", property(cal.Events()[1], "SEQUENCE"), "grows with each change")
		require.Equal(t, "【已取消】周六观察课，第一期", property(cal.Events()[1], "SUMMARY"))
		require.Contains(t, property(cal.Events()[1], "DESCRIPTION"), "【已取消】讲师生病, 改日再办")

		// A list that asks for a part of the dates gets these, as parts of the series.
		list := calendarOf(t, c, base+"/activities.ics?from=2026-10-10&to=2026-10-18&name=%E4%B8%89%E5%91%A8")
		require.Equal(t, []string{"10-10T09:30 CANCELLED", "10-18T14:00 CONFIRMED"}, occurrences(t, list))
		require.Equal(t, "三周", list.Props.Get("X-WR-CALNAME").Value)
		for _, e := range list.Events() {
			require.Equal(t, a["id"].(string)+"@kepu", property(e, "UID"), "one UID in all calendars")
		}
		require.Empty(t, calendarOf(t, c, base+"/activities.ics?from=2026-10-19&to=2026-10-20").Events())
		whole := calendarOf(t, c, base+"/activities.ics")
		require.Equal(t, occurrences(t, cal), occurrences(t, whole), "all that is to come is the series")
	})
}

func TestCalendarsOfVenuesAndCampaigns(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		v, _ := c.Create(base+"/venues", `{"name": "扬州科技馆", "category": "science_centre", "form": "physical", "region_code": "321003", "address": "文昌西路1号",
			"location": {"lat": 32.39, "lng": 119.41, "datum": "gcj02"}}`)
		camp, _ := c.Create(base+"/campaigns",
			`{"key": "demo-week", "name": "示例周", "year": 2026, "from": "2026-11-20", "to": "2026-11-30"}`)
		venueID := v["id"].(string)
		c.Create(base+"/activities", `{"title": "展览", "type": "exhibition", "calendar": "periodic", "venue_id": "`+venueID+
			`", "sessions": [{"start": "2026-11-20T00:00:00+08:00", "end": "2026-12-01T00:00:00+08:00"}]}`)
		c.Create(base+"/activities", `{"title": "开放日", "type": "open_day", "venue_id": "`+venueID+`", "campaign_ids": ["`+camp["id"].(string)+`"], "price": {"free": true}, "audiences": ["family"],
			"booking": {"required": true, "phone": "0514-87654321"}, "sessions": [{"start": "2026-11-28T00:00:00+08:00", "end": "2026-11-29T00:00:00+08:00"}, {"start": "2026-11-29T09:00:00+08:00"},
			{"start": "2026-11-30T09:00:00+08:00", "place": {"name": "广场"}}]}`)
		c.Create(base+"/activities", `{"title": "常设", "type": "exhibition", "calendar": "permanent", "venue_id": "`+venueID+
			`", "sessions": [{"start": "2026-11-01T00:00:00+08:00"}]}`)

		cal := calendarOf(t, c, base+"/venues/"+venueID+".ics")
		require.Len(t, cal.Events(), 3, "the square is not the venue, and what is permanent has no dates")
		show := cal.Events()[0]
		require.Equal(t, "20261120 20261201 TRANSPARENT",
			property(show, "DTSTART")+" "+property(show, "DTEND")+" "+property(show, "TRANSP"))
		require.Equal(t, "扬州科技馆 文昌西路1号", property(show, "LOCATION"))
		require.Empty(t, property(show, "GEO"), "points are WGS-84, which is not published")
		open := cal.Events()[1]
		require.Equal(t, "20261128 20261129", property(open, "DTSTART")+" "+property(open, "DTEND"),
			"the end of whole days is the day after")
		require.Equal(t, "人群：亲子家庭\n费用：免费\n预约：需要预约 0514-87654321", property(open, "DESCRIPTION"))
		require.Empty(t, property(cal.Events()[2], "DTEND"), "an end that is not known is not made up")

		for _, name := range []string{camp["id"].(string), "demo-week"} {
			cal = calendarOf(t, c, base+"/campaigns/"+name+".ics")
			require.Len(t, cal.Events(), 3)
			require.Equal(t, "示例周", cal.Props.Get("NAME").Value)
		}
		res := c.Do("GET", base+"/venues/"+venueID+".ics", "")
		require.Equal(t, 304, c.Do("GET", base+"/venues/"+venueID+".ics", "", "If-None-Match", res.Header.Get("ETag")).Status)
		require.Equal(t, 200, c.Do("GET", base+"/venues/"+venueID, "", "If-None-Match", res.Header.Get("ETag")).Status,
			"another form is another answer")
		require.Contains(t, res.Header.Values("Vary"), "Accept")
		c.Refused(c.Do("GET", base+"/activities/"+venueID+".ics", ""), 404, "not_found")
		require.Equal(t, []string{"name characters"},
			c.Refused(c.Do("GET", base+"/activities.ics?name=a%0D%0ABEGIN:VEVENT", ""), 400, "validation_failed"))
		c.Refused(c.Do("GET", base+"/activities/.ics", ""), 404, "not_found")
		c.Refused(c.Do("GET", base+"/activities.ics?sort=start", ""), 400, "validation_failed")
		require.Equal(t, 200, c.Do("GET", base+"/venues/"+venueID, "", "Accept", "application/json, text/calendar").Status)
	})
}

// TestCalendarsEqualTheRegistry makes rules at random, edits their sessions at random, and compares what a
// program for calendars shows with the sessions of the record.
func TestCalendarsEqualTheRegistry(t *testing.T) {
	c, at := withCalendar(t, testkit.SQLite(t))
	random := rand.New(rand.NewPCG(7, 11))
	days := []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
	for n := range 60 {
		at("2026-09-01 08:00")
		random.Shuffle(len(days), func(i, j int) { days[i], days[j] = days[j], days[i] })
		a, _ := c.Create(base+"/activities", fmt.Sprintf(`{"title": "课 %d", "type": "workshop", "schedule": {"weekdays": ["%s"], "from": "2026-09-%02d", "to": "2026-10-%02d",
			"start_time": "%02d:30", "end_time": "%02d:00", "skip_holidays": %t, "except": ["2026-09-%02d"]}}`, n, strings.Join(days[:1+random.IntN(3)], `", "`), 1+random.IntN(20), 1+random.IntN(30),
			8+random.IntN(16), random.IntN(24), random.IntN(2) == 0, 10+random.IntN(20)))
		path := base + "/activities/" + a["id"].(string)
		at("2026-09-20 08:00")
		for _, s := range a["sessions"].([]any) {
			edit := map[int]string{0: `{"state": "cancelled", "state_reason": "有雨"}`,
				1: `{"start": "2026-10-05T07:00:00+08:00", "end": null}`, 2: `{"place": {"name": "广场"}}`,
				3: `{"capacity": 20}`}[random.IntN(12)]
			if edit != "" {
				c.Do("PATCH", path+"/sessions/"+s.(map[string]any)["id"].(string), edit, "If-Match", "*") // some are refused
			}
		}
		if random.IntN(3) == 0 {
			c.Do("PATCH", path, fmt.Sprintf(`{"schedule": {"start_time": "%02d:15", "weekdays": ["sat", "wed"]}}`,
				random.IntN(24)), "If-Match", "*")
		}
		var want []string
		for _, s := range c.Get(path)["sessions"].([]any) {
			one := s.(map[string]any)
			status := map[string]string{"cancelled": "CANCELLED"}[one["state"].(string)]
			want = append(want, one["start"].(string)[5:16]+" "+cmp.Or(status, "CONFIRMED"))
		}
		sort.Strings(want)
		require.Equal(t, want, occurrences(t, calendarOf(t, c, path+".ics")), "%v", c.Get(path)["schedule"])
		// A part of it, and what is to come: the same as the list of that.
		part := calendarOf(t, c, base+"/activities.ics?from=2026-09-25&to=2026-10-10&ids="+a["id"].(string))
		var inside []string
		for _, one := range want {
			if one >= "09-25" && one < "10-11" {
				inside = append(inside, one)
			}
		}
		got := occurrences(t, part)
		for _, one := range inside {
			require.Contains(t, got, one)
		}
		require.LessOrEqual(t, len(got), len(inside)+1, "one that began the day before may reach into it")
	}
}

// TestFeedOfChanges reads the feed with a library that did not write it.
func TestFeedOfChanges(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		at := now
		c, _ := start(t, dsn, func() time.Time { return at }, "KEPU_PUBLIC_URL=https://kepu.example.org")
		read := func(query string) *atom.Feed {
			res := c.Do("GET", base+"/activities.atom"+query, "")
			require.Equal(t, 200, res.Status, res.Body)
			feed, err := (&atom.Parser{}).Parse(strings.NewReader(res.Body))
			require.NoError(t, err, res.Body)
			return feed
		}
		require.Empty(t, read("").Entries)
		body := `{"title": "TITLE", "type": "lecture", "summary": "a < b & c", "place": {"name": "文昌广场"}, "audiences": ["AUDIENCE"], "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`
		first, _ := c.Create(base+"/activities", strings.NewReplacer("TITLE", "第一", "AUDIENCE", "family").Replace(body))
		at = at.Add(time.Hour)
		c.Create(base+"/activities", strings.NewReplacer("TITLE", "第二", "AUDIENCE", "senior").Replace(body))
		at = at.Add(time.Hour)
		require.Equal(t, "第二", read("").Entries[0].Title)
		require.Equal(t, 200, c.Do("PATCH", base+"/activities/"+first["id"].(string),
			`{"state": "cancelled", "state_reason": "有雨"}`, "If-Match", "*").Status)
		feed := read("?name=x")
		require.Equal(t, "https://kepu.example.org/api/v1/activities.atom?name=x", feed.ID)
		require.Equal(t, "self", feed.Links[0].Rel)
		require.Equal(t, "x", feed.Title)
		require.Len(t, feed.Entries, 2)
		e := feed.Entries[0]
		require.Equal(t, "已取消：第一", e.Title, "the last change stands first")
		require.Equal(t, "11月28日（周六）9:00\n文昌广场\n有雨\na < b & c", e.Content.Value)
		require.Equal(t, "urn:uuid:"+first["id"].(string), e.ID)
		require.Equal(t, "https://kepu.example.org/activities/"+first["id"].(string), e.Links[0].Href)
		require.Equal(t, at.Truncate(time.Second), e.UpdatedParsed.UTC())
		require.Equal(t, *feed.UpdatedParsed, *e.UpdatedParsed)
		require.True(t, e.PublishedParsed.Before(*e.UpdatedParsed))
		require.Len(t, read("?audience=senior").Entries, 1)
		c.Refused(c.Do("GET", base+"/activities.atom?limit=201", ""), 400, "validation_failed")
	})
}
