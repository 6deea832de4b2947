package activity

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/record"
)

func at(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, record.Shanghai)
	if err != nil {
		panic(err)
	}
	return t
}

func session(id, start, end string) Session {
	s := Session{ID: id, Start: at(start), State: Scheduled, Availability: "unknown"}
	if end != "" {
		e := at(end)
		s.End = &e
	}
	return s
}

func published(sessions ...Session) *Activity {
	a := &Activity{Title: "月球讲座", Type: "lecture", Sessions: sessions}
	a.Publication = record.Published
	a.Normalize()
	return a
}

func TestCalendarText(t *testing.T) {
	for _, c := range []struct {
		start, end, want string
		total            int
	}{
		{"2026-09-20 09:00", "2026-09-20 11:00", "9月20日（周日）9:00–11:00，共3场", 3},
		{"2026-09-20 09:00", "", "9月20日（周日）9:00", 1},
		{"2026-09-20 00:00", "2026-09-21 00:00", "9月20日（周日）全天", 1},
		{"2026-09-20 19:00", "2026-09-21 00:00", "9月20日（周日）19:00–24:00", 1},
		{"2026-09-20 00:00", "2026-10-09 00:00", "9月20日–10月8日", 1},
		{"2026-12-20 00:00", "2027-01-09 00:00", "2026年12月20日–2027年1月8日", 1},
		{"2026-09-20 22:00", "2026-09-21 02:00", "9月20日（周日）22:00–9月21日（周一）2:00", 1},
	} {
		a := &Activity{Calendar: Sessions, Sessions: make([]Session, c.total)}
		a.Sessions[0] = session("", c.start, c.end)
		require.Equal(t, c.want, a.CalendarText(0))
	}
	long := &Activity{Title: "大展", Calendar: Periodic, VenueID: "v",
		Sessions: []Session{session("", "2026-09-20 09:00", "2026-12-31 17:00")}}
	require.Equal(t, "9月20日–12月31日，随场馆开放时间", long.CalendarText(0))
	long.Calendar = Permanent
	require.Equal(t, "常设，随场馆开放时间", long.CalendarText(0))
	require.Equal(t, "常设｜大展｜馆", long.ShareTitle(0, "馆"))
}

func TestStatusAndState(t *testing.T) {
	a := published(session("1", "2026-11-20 09:00", "2026-11-20 11:00"), session("2", "2026-11-28 09:00", ""))
	require.Equal(t, Upcoming, a.StatusAt(at("2026-11-19 00:00")))
	require.Equal(t, Ongoing, a.StatusAt(at("2026-11-20 09:00")), "start included")
	require.Equal(t, Upcoming, a.StatusAt(at("2026-11-20 11:00")), "end not included")
	require.Equal(t, Ongoing, a.StatusAt(at("2026-11-28 10:59")), "two hours where no end is known")
	require.Equal(t, Past, a.StatusAt(at("2026-11-28 11:00")))
	require.Equal(t, Scheduled, a.PublicState(at("2026-11-21 00:00")))
	a.Sessions[1].State = Cancelled
	require.Equal(t, Cancelled, a.PublicState(at("2026-11-21 00:00")), "all future sessions are cancelled")
	require.Equal(t, Scheduled, a.PublicState(at("2026-11-20 10:00")))
	require.Equal(t, Scheduled, a.PublicState(at("2026-12-01 00:00")), "nothing is to come")
	a.State = Postponed
	require.Equal(t, Postponed, a.SessionState(&a.Sessions[0]))
	require.Equal(t, Past, a.StatusAt(at("2026-11-20 09:30")))
}

func TestSetSessions(t *testing.T) {
	now := at("2026-11-21 00:00")
	a := published(session("past", "2026-11-20 09:00", ""), session("next", "2026-11-28 09:00", ""),
		session("off", "2026-11-29 09:00", ""))
	moved := session("next", "2026-11-30 14:00", "")
	vs := a.SetSessions([]Session{session("past", "2026-11-20 09:00", ""), moved, session("", "2026-12-01 09:00", "")},
		now)
	require.Empty(t, vs)
	require.Len(t, a.Sessions, 3)
	require.Equal(t, Rescheduled, a.Sessions[1].State)
	require.True(t, a.Sessions[1].PreviousStart.Equal(at("2026-11-28 09:00")))
	require.Equal(t, Scheduled, a.Sessions[0].State)
	require.True(t, record.ValidID(a.Sessions[2].ID))

	vs = a.SetSessions([]Session{moved, moved, session("stranger", "2026-12-01 09:00", "")}, now)
	var got []string
	for _, v := range vs {
		got = append(got, v.Field+" "+v.Code)
	}
	require.Equal(t, []string{"sessions[1].id duplicate", "sessions[2].id unknown", "sessions begun"}, got)
}

func TestAllViolationsAtOnce(t *testing.T) {
	ten, five := 10, 5
	yes, price := true, 3.0
	a := &Activity{Type: "party", Mode: Hybrid, VenueID: record.NewID(), Place: &Place{RegionCode: "?"}, AgeMin: &ten,
		AgeMax: &five, Price: &Price{Free: &yes, Min: &price, Currency: "yuan"}, State: Cancelled, Calendar: "lunar",
		Sessions: []Session{session("", "2026-11-20 09:00", "2026-11-20 09:00"), {}}}
	a.Publication = record.Published
	a.Normalize()
	var fields []string
	for _, v := range record.Check(a) {
		fields = append(fields, v.Field)
	}
	require.Equal(t, []string{"title", "type", "place", "place.name", "place.region_code", "age_max", "online_url",
		"price.free", "price.currency", "calendar", "sessions[0].end", "sessions[1].start", "state_reason"}, fields)
}

func TestSessionsAreNotWrittenTwice(t *testing.T) {
	start, end := at("2026-12-05 09:00"), at("2026-12-05 11:00")
	one := func(id string, place string) Session {
		s := Session{ID: id, Start: start, End: &end}
		if place != "" {
			s.Place = &Place{Name: place}
		}
		return s
	}
	a := &Activity{Title: "讲座", Type: "lecture",
		Sessions: []Session{one("1", ""), one("2", "甲"), one("3", "乙"), one("4", "甲")}}
	a.Normalize()
	vs := a.CheckChange(nil)
	require.Len(t, vs, 1)
	require.Equal(t, []string{"sessions[3]", "duplicate"}, []string{vs[0].Field, vs[0].Code})
	require.Empty(t, a.CheckChange(a), "what was there is nobody's fault")
	a.Sessions[3].State = Cancelled
	a.Sessions[3].StateReason = "停电"
	require.Empty(t, a.CheckChange(nil), "a session that was cancelled may be held again")
}
