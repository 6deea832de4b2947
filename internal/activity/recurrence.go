package activity

import (
	"slices"
	"time"

	"kepu/internal/hours"
)

// Recurrence is what the weekly rule comes to in the sessions that are there, in the terms of a calendar (RFC 5545:
// RRULE, EXDATE and RECURRENCE-ID).
type Recurrence struct {
	Start, Last time.Time   // when the first and the last session begin by the rule
	End         *time.Time  // of the first session by the rule; nil for unknown
	Skipped     []time.Time // starts between them by the rule, without a session
	// by session: its start by the rule; sessions that no rule made, or only an earlier one, are not in it
	Starts  map[int]time.Time
	Changed map[int]bool // sessions of Starts that are not as the rule makes them
}

// Recurrence gives the recurring part of the sessions; nil for none.
func (a *Activity) Recurrence() *Recurrence {
	rule := a.Schedule
	if rule == nil {
		return nil
	}
	r := &Recurrence{Starts: map[int]time.Time{}, Changed: map[int]bool{}}
	there := map[string]bool{}
	var first, last hours.Date
	for i := range a.Sessions {
		s := &a.Sessions[i]
		d, err := hours.ParseDate(s.RuleDate)
		if err != nil || there[d.Text] || !slices.Contains(rule.Weekdays, hours.Weekdays[d.Weekday()]) {
			continue
		}
		there[d.Text] = true
		if first.Text == "" || d.Text < first.Text {
			first = d
		}
		if d.Text > last.Text {
			last = d
		}
		r.Starts[i], _ = rule.span(d)
		if !rule.made(s) || a.State != Scheduled {
			r.Changed[i] = true
		}
	}
	if len(there) == 0 {
		return nil
	}
	r.Start, r.End = rule.span(first)
	r.Last, _ = rule.span(last)
	for n := 0; n <= first.Days(last); n++ {
		if d := first.Add(n); slices.Contains(rule.Weekdays, hours.Weekdays[d.Weekday()]) && !there[d.Text] {
			start, _ := rule.span(d)
			r.Skipped = append(r.Skipped, start)
		}
	}
	return r
}

// Until lists the sessions of the recurrence before session i, in their order.
func (r *Recurrence) Until(i int) (sessions []int) {
	for before := range i {
		if _, ok := r.Starts[before]; ok {
			sessions = append(sessions, before)
		}
	}
	return sessions
}
