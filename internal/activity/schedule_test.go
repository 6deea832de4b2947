package activity

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/hours"
	"kepu/internal/record"
)

func saturdays() *Schedule {
	return &Schedule{Weekdays: []string{"sat"}, From: "2026-11-14", To: "2026-12-12", StartTime: "09:30", EndTime: "11:00",
		Except: []string{"2026-12-05"}}
}

// ruled is a published activity whose sessions a rule made, on a Tuesday after the first two of them.
func ruled(t *testing.T) (*Activity, time.Time) {
	t.Helper()
	now := time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC)
	a := &Activity{Title: "周六观察课", Type: "workshop"}
	require.Empty(t, a.SetSchedule(saturdays(), nil, now))
	a.Begin(now)
	a.Normalize()
	require.Empty(t, a.Validate())
	return a, now
}

func starts(a *Activity) (out []string) {
	a.SortSessions()
	for _, s := range a.Sessions {
		out = append(out, s.Start.In(record.Shanghai).Format("01-02 15:04"))
	}
	return out
}

func TestWeeklyRuleMakesSessions(t *testing.T) {
	a, now := ruled(t)
	require.Equal(t, []string{"11-14 09:30", "11-21 09:30", "11-28 09:30", "12-12 09:30"}, starts(a))
	require.Equal(t, 90*time.Minute, a.Sessions[0].End.Sub(a.Sessions[0].Start))
	require.Empty(t, a.Deviations(nil, now))
}

func TestRuleChangesAffectFutureSessionsOnly(t *testing.T) {
	a, now := ruled(t)
	ids := []string{a.Sessions[0].ID, a.Sessions[1].ID, a.Sessions[2].ID, a.Sessions[3].ID}
	byHand := &a.Sessions[2]
	byHand.Place = &Place{Name: "广场"}
	seats := 30
	a.Sessions[3].Capacity = &seats
	extra := time.Date(2026, 11, 29, 6, 0, 0, 0, time.UTC)
	a.Sessions = append(a.Sessions, Session{ID: record.NewID(), Start: extra, State: Scheduled})
	next := saturdays()
	next.StartTime, next.EndTime, next.To, next.Except = "14:00", "15:00", "2026-12-19", nil
	require.Empty(t, a.SetSchedule(next, nil, now))
	a.Normalize()
	require.Empty(t, a.Validate())
	require.Equal(t, []string{"11-14 09:30", "11-21 09:30", "11-28 09:30", "11-29 14:00", "12-05 14:00", "12-12 14:00",
		"12-19 14:00"}, starts(a))
	require.Equal(t, ids, []string{a.Sessions[0].ID, a.Sessions[1].ID, a.Sessions[2].ID, a.Sessions[5].ID})
	moved := a.Sessions[5]
	require.Equal(t, Rescheduled, moved.State, "the public had seen it at another time")
	require.Equal(t, 30, *moved.Capacity)
	require.NotNil(t, moved.PreviousStart)
	var reasons []string
	for _, d := range a.Deviations(nil, now) {
		reasons = append(reasons, d.Date+" "+d.Reason)
	}
	require.Equal(t, []string{"2026-11-14 begun", "2026-11-21 begun", "2026-11-28 edited", "2026-11-29 added"}, reasons)

	next = saturdays() // back again
	require.Empty(t, a.SetSchedule(next, nil, now))
	require.Equal(t, []string{"11-14 09:30", "11-21 09:30", "11-28 09:30", "11-29 14:00", "12-12 09:30"}, starts(a))
	require.Empty(t, a.SetSchedule(nil, nil, now))
	require.Len(t, a.Sessions, 5, "without a rule they stay")
	require.Empty(t, a.Deviations(nil, now))
}

func TestHolidaysAreLeftOutAndLaterOnesListed(t *testing.T) {
	now := time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC)
	calendar := hours.NewCalendar([]hours.Special{{Date: "2026-10-03", Kind: hours.Holiday},
		{Date: "2026-10-10", Kind: hours.MakeupWorkday}})
	a := &Activity{Title: "课", Type: "lecture"}
	rule := &Schedule{Weekdays: []string{"sat"}, From: "2026-09-26", To: "2026-10-10", StartTime: "22:00",
		EndTime: "01:00", SkipHolidays: true}
	require.Empty(t, a.SetSchedule(rule, calendar, now))
	a.Begin(now)
	require.Equal(t, []string{"09-26 22:00", "10-10 22:00"}, starts(a))
	require.Equal(t, 3*time.Hour, a.Sessions[0].End.Sub(a.Sessions[0].Start))
	later := hours.NewCalendar([]hours.Special{{Date: "2026-09-26", Kind: hours.Holiday}})
	require.Equal(t, []string{"09-26 22:00", "10-10 22:00"}, starts(a), "a later calendar changes nothing by itself")
	require.Equal(t, []Deviation{{a.Sessions[0].ID, "2026-09-26", Holiday}, {"", "2026-10-03", Lacking}},
		a.Deviations(later, now))
	again := *rule
	require.Empty(t, a.SetSchedule(&again, later, now))
	require.Equal(t, []string{"10-03 22:00", "10-10 22:00"}, starts(a))
}

func TestFaultyRulesAreNamed(t *testing.T) {
	a := &Activity{Title: "课", Type: "lecture", Calendar: Periodic}
	a.Publication = record.Draft
	require.Empty(t, a.SetSchedule(&Schedule{Weekdays: []string{"周六"}, From: "2026-12-02", To: "2026-12-01",
		StartTime: "9:30", EndTime: "25:00", Except: []string{"x"}}, nil, time.Now()))
	a.Normalize()
	var fields []string
	for _, v := range a.Validate() {
		fields = append(fields, v.Field)
	}
	require.Equal(t, []string{"schedule", "schedule.weekdays[0]", "schedule.to", "schedule.start_time",
		"schedule.end_time", "schedule.except[0]"}, fields)
	far := &Schedule{Weekdays: []string{"sat"}, From: "9999-12-01", To: "9999-12-31", StartTime: "09:00"}
	require.Equal(t, "to", far.validate()[0].Field)
	daily := &Schedule{Weekdays: strings.Split("sun mon tue wed thu fri sat", " "), From: "2026-01-01", To: "2029-01-01",
		StartTime: "09:00"}
	require.Equal(t, "schedule.to", (&Activity{}).SetSchedule(daily, nil, time.Now())[0].Field)
}

func TestPermanentOffersLastForEver(t *testing.T) {
	a := &Activity{Title: "常设展", Type: "exhibition", Calendar: Permanent,
		Sessions: []Session{{ID: record.NewID(), Start: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}}}
	a.Begin(time.Now())
	a.Normalize()
	require.Empty(t, a.Validate())
	require.Equal(t, Ongoing, a.StatusAt(time.Date(2150, 1, 1, 0, 0, 0, 0, time.UTC)))
	a.Sessions = append(a.Sessions, a.Sessions[0])
	require.Equal(t, "sessions", a.Validate()[0].Field)
}
