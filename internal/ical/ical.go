// Package ical writes activities as a calendar that people subscribe to (日历订阅; RFC 5545 and RFC 7986).
package ical

import (
	"io"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"kepu/internal/activity"
	"kepu/internal/catalog"
	"kepu/internal/hours"
	"kepu/internal/record"
)

const (
	zone = "Asia/Shanghai"
	// refresh is how often programs fetch the calendar again.
	refresh = "PT1H"
	// domain ends the UIDs. They hold random ids, so it need not be that of the service, which may move.
	domain = "@kepu"
)

// Options are how a calendar is written.
type Options struct {
	Name        string
	ActivityURL func(activityID string) string // the address of the page of an activity; empty for none
	Points      bool                           // with points, which are WGS-84 in a calendar
}

// Calendar is a calendar that is being put together.
type Calendar struct {
	Options
	snapshot *catalog.Snapshot
	out      *ics.Calendar
}

// New begins a calendar.
func New(s *catalog.Snapshot, o Options) *Calendar {
	c := &Calendar{Options: o, snapshot: s, out: ics.NewCalendarFor("kepu")}
	c.out.SetProductId("-//kepu//kepu//ZH")
	c.out.SetCalscale("GREGORIAN")
	c.out.SetMethod(ics.MethodPublish)
	c.out.SetName(o.Name)
	c.out.SetXWRCalName(o.Name)
	c.out.SetXWRTimezone(zone)
	c.out.SetRefreshInterval(refresh)
	c.out.SetXPublishedTTL(refresh)
	// China has kept one time without summer time since 1991.
	standard := c.out.AddTimezone(zone).AddStandard()
	standard.SetProperty("DTSTART", "19910915T010000")
	standard.SetProperty("TZOFFSETFROM", "+0900")
	standard.SetProperty("TZOFFSETTO", "+0800")
	standard.SetProperty("TZNAME", "CST")
	return c
}

// Add adds the named sessions of an activity, whose record a is. With rest they are all that is to come, and what is
// over may be shown as well, as a part of its series. What is permanent has no dates, and is left out.
func (c *Calendar) Add(of *catalog.Activity, a *activity.Activity, sessions []int, rest bool) {
	if a.Calendar == activity.Permanent || len(sessions) == 0 {
		return
	}
	rule := a.Recurrence()
	first := 0
	if rest {
		first = sessions[0]
	}
	series := rule != nil && hasAll(rule, sessions, first, len(a.Sessions))
	if series {
		c.series(of, a, rule)
		// what was changed of those that are over belongs to it as well
		sessions = append(rule.Until(sessions[0]), sessions...)
	}
	for _, i := range sessions {
		start, byRule := time.Time{}, false
		if rule != nil {
			start, byRule = rule.Starts[i]
		}
		switch {
		case !byRule:
			c.session(a.Sessions[i].ID, of, a, i)
		case !series || rule.Changed[i]:
			c.session(a.ID, of, a, i).SetProperty(ics.ComponentPropertyRecurrenceId, local(start), ics.WithTZID(zone))
		}
	}
}

// hasAll tells whether the sessions are, of those that the rule made, all from first on.
func hasAll(rule *activity.Recurrence, sessions []int, first, total int) bool {
	there := map[int]bool{}
	byRule := 0
	for _, i := range sessions {
		there[i] = true
		if _, ok := rule.Starts[i]; ok {
			byRule++
		}
	}
	for i := first; i < total; i++ {
		if _, ok := rule.Starts[i]; ok && !there[i] {
			return false
		}
	}
	return byRule > 0
}

// series adds the sessions that are as the weekly rule makes them, as one recurring event.
func (c *Calendar) series(of *catalog.Activity, a *activity.Activity, r *activity.Recurrence) {
	e := c.event(a.ID, of, a, -1)
	e.SetProperty(ics.ComponentPropertyDtStart, local(r.Start), ics.WithTZID(zone))
	if r.End != nil {
		e.SetProperty(ics.ComponentPropertyDtEnd, local(*r.End), ics.WithTZID(zone))
	}
	days := make([]string, len(a.Schedule.Weekdays))
	for i, day := range a.Schedule.Weekdays {
		days[i] = strings.ToUpper(day[:2])
	}
	e.AddRrule("FREQ=WEEKLY;BYDAY=" + strings.Join(days, ",") + ";UNTIL=" + r.Last.UTC().Format(utc))
	for _, start := range r.Skipped {
		e.AddProperty(ics.ComponentPropertyExdate, local(start), ics.WithTZID(zone))
	}
}

// session adds session i as an event with its own times.
func (c *Calendar) session(uid string, of *catalog.Activity, a *activity.Activity, i int) *ics.VEvent {
	e, s := c.event(uid, of, a, i), &a.Sessions[i]
	if first, after, ok := allDay(a, s); ok {
		e.SetProperty(ics.ComponentPropertyDtStart, first.Format(date), ics.WithValue("DATE"))
		e.SetProperty(ics.ComponentPropertyDtEnd, after.Format(date), ics.WithValue("DATE"))
		return e
	}
	e.SetProperty(ics.ComponentPropertyDtStart, local(s.Start), ics.WithTZID(zone))
	if s.End != nil && s.End.After(s.Start) {
		e.SetProperty(ics.ComponentPropertyDtEnd, local(*s.End), ics.WithTZID(zone))
	}
	return e
}

// allDay gives the first day and the one after the last of what lasts whole days.
func allDay(a *activity.Activity, s *activity.Session) (first, after time.Time, ok bool) {
	if s.End == nil {
		return first, after, false
	}
	first, after = s.Start.In(record.Shanghai), s.End.In(record.Shanghai)
	day, last := hours.DateOf(first), hours.DateOf(after.Add(-time.Nanosecond))
	if a.Calendar == activity.Periodic { // it follows the hours of its venue
		return day.Midnight, last.Add(1).Midnight, true
	}
	return first, after, first.Equal(day.Midnight) && after.Equal(last.Add(1).Midnight) && after.After(first)
}

// The forms of times in a calendar.
const (
	date = "20060102"
	utc  = "20060102T150405Z"
)

func local(t time.Time) string { return t.In(record.Shanghai).Format("20060102T150405") }

const begin, end = "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n"

// Write writes a calendar of n activities, each of which add adds. It never has more than one of them in memory.
func (c *Calendar) Write(w io.Writer, n int, add func(i int)) error {
	if _, err := io.WriteString(w, begin); err != nil {
		return err
	}
	for i := range n + 1 { // the first part is what stands before the activities
		var part strings.Builder
		if err := c.out.SerializeTo(&part, ics.WithNewLine("\r\n")); err != nil {
			return err
		}
		if _, err := io.WriteString(w, strings.TrimSuffix(strings.TrimPrefix(part.String(), begin), end)); err != nil {
			return err
		}
		c.out.CalendarProperties, c.out.Components = nil, nil
		if i < n {
			add(i)
		}
	}
	_, err := io.WriteString(w, end)
	return err
}
