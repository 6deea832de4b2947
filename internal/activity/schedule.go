package activity

import (
	"slices"
	"strings"
	"time"

	"kepu/internal/errs"
	"kepu/internal/hours"
	"kepu/internal/record"
)

// Schedule is a weekly rule. It writes sessions, which are then records like others: what has begun or was edited by
// hand stays when the rule changes.
type Schedule struct {
	Weekdays     []string `json:"weekdays" example:"sat" enums:"mon,tue,wed,thu,fri,sat,sun"`
	From         string   `json:"from" example:"2026-11-28"`                        // 第一天
	To           string   `json:"to" example:"2027-01-31"`                          // 最后一天
	StartTime    string   `json:"start_time" example:"09:30"`                       // 每场开始
	EndTime      string   `json:"end_time" validate:"optional" example:"11:00"`     // 每场结束；不晚于 start_time 表示次日；不写表示未知
	Except       []string `json:"except" validate:"optional" example:"2026-12-26"`  // 不办的日期
	SkipHolidays bool     `json:"skip_holidays" validate:"optional" example:"true"` // 法定节假日不办；节假日安排后来有变化时不会自动改动场次
}

const maxExcept = 400

func (s *Schedule) normalize() {
	s.Weekdays, s.Except = record.TrimList(s.Weekdays), record.TrimList(s.Except)
	record.Trim(&s.From, &s.To, &s.StartTime, &s.EndTime)
	slices.Sort(s.Except)
}

func (s *Schedule) validate() errs.Violations {
	var vs errs.Violations
	if len(s.Weekdays) == 0 {
		vs.Add("weekdays", "required", `必填，例如 ["sat"]`, `is required, such as ["sat"]`)
	}
	vs.Each("weekdays", s.Weekdays, len(hours.Weekdays),
		func(path, value string) { vs.OneOf(path, value, hours.Weekdays) })
	before := len(vs)
	vs.Required("from", s.From)
	vs.Date("from", s.From)
	vs.Required("to", s.To)
	vs.Date("to", s.To)
	switch {
	case len(vs) > before:
	case s.To < s.From:
		vs.Add("to", "order", "不能早于 from", "must not be before from")
	case s.From < firstStart.Format(time.DateOnly):
		vs.Add("from", "out_of_range", "必须在 1950–2200 年之间", "must lie in the years 1950 to 2200")
	case s.To > lastStart.Format(time.DateOnly):
		vs.Add("to", "out_of_range", "必须在 1950–2200 年之间", "must lie in the years 1950 to 2200")
	}
	vs.Required("start_time", s.StartTime)
	for i, clock := range []string{s.StartTime, s.EndTime} {
		if minute, ok := hours.Clock(clock); clock != "" && (!ok || minute == 24*60) {
			vs.Add([]string{"start_time", "end_time"}[i], "format", "必须是 09:30 这样的时间", "must be a time such as 09:30")
		}
	}
	if s.EndTime != "" && s.EndTime == s.StartTime {
		vs.Add("end_time", "order", "不能与 start_time 相同", "must differ from start_time")
	}
	vs.Each("except", s.Except, maxExcept, func(path, value string) { vs.Date(path, value) })
	return vs
}

// dates gives the days of the rule; at most limit of them.
func (s *Schedule) dates(c *hours.Calendar, limit int) (out []hours.Date) {
	d, err := hours.ParseDate(s.From)
	if err != nil {
		return nil
	}
	last, err := hours.ParseDate(s.To)
	if err != nil {
		return nil
	}
	for n := 0; n <= d.Days(last) && len(out) < limit; n++ {
		if day := d.Add(n); s.has(day, c) {
			out = append(out, day)
		}
	}
	return out
}

func (s *Schedule) has(d hours.Date, c *hours.Calendar) bool {
	return s.From <= d.Text && d.Text <= s.To && slices.Contains(s.Weekdays, hours.Weekdays[d.Weekday()]) &&
		!slices.Contains(s.Except, d.Text) &&
		(!s.SkipHolidays || !s.onHoliday(d.Text, c))
}

func (s *Schedule) onHoliday(date string, c *hours.Calendar) bool {
	special, _ := c.Get(date)
	return special.Kind == hours.Holiday
}

// Sessions gives the sessions of a rule whose times are those of zone, as another registry means it; many tells that
// there would be more than an activity can have.
func (s *Schedule) Sessions(zone *time.Location) (out []Session, many bool) {
	days := s.dates(nil, maxSessions+1)
	if len(s.validate()) > 0 || len(days) > maxSessions {
		return nil, len(days) > maxSessions
	}
	in := func(t time.Time) time.Time {
		y, m, d := t.In(record.Shanghai).Date()
		hour, minute, _ := t.In(record.Shanghai).Clock()
		return time.Date(y, m, d, hour, minute, 0, 0, zone)
	}
	for _, day := range days {
		start, end := s.span(day)
		one := Session{Start: in(start)}
		if end != nil {
			until := in(*end)
			one.End = &until
		}
		out = append(out, one)
	}
	return out, false
}

// span gives start and end of the session on a day.
func (s *Schedule) span(d hours.Date) (start time.Time, end *time.Time) {
	at := func(clock string) time.Time {
		minute, _ := hours.Clock(clock)
		return record.Millis(d.Midnight.Add(time.Duration(minute) * time.Minute))
	}
	start = at(s.StartTime)
	if s.EndTime == "" {
		return start, nil
	}
	until := at(s.EndTime)
	if !until.After(start) {
		until = until.AddDate(0, 0, 1)
	}
	return start, &until
}

// made tells whether a session is as the rule makes it. Capacity and availability are none of its business.
func (s *Schedule) made(one *Session) bool {
	d, err := hours.ParseDate(one.RuleDate)
	if s == nil || err != nil {
		return false
	}
	start, end := s.span(d)
	return one.Start.Equal(start) && (end == nil) == (one.End == nil) && (end == nil || end.Equal(*one.End)) &&
		one.VenueID == "" && one.Place == nil &&
		(one.State == Scheduled || one.State == Rescheduled) && one.StateReason == ""
}

// Same tells whether two rules say the same.
func (s *Schedule) Same(other *Schedule) bool {
	if s == nil || other == nil {
		return s == other
	}
	a, b := *s, *other
	a.normalize()
	b.normalize()
	return slices.Equal(a.Weekdays, b.Weekdays) && slices.Equal(a.Except, b.Except) && a.From == b.From && a.To == b.To &&
		a.StartTime == b.StartTime && a.EndTime == b.EndTime && a.SkipHolidays == b.SkipHolidays
}

// SkipRemoved makes the days of sessions that were taken out of the list by hand exceptions of the rule, so that it
// does not bring them back.
func (a *Activity) SkipRemoved(before []Session) {
	if a.Schedule == nil {
		return
	}
	there := map[string]bool{}
	for i := range a.Sessions {
		there[a.Sessions[i].RuleDate] = true
	}
	rule := *a.Schedule
	rule.Except = slices.Clone(rule.Except)
	for i := range before {
		if date := before[i].RuleDate; date != "" && !there[date] && !slices.Contains(rule.Except, date) {
			rule.Except = append(rule.Except, date)
		}
	}
	rule.normalize()
	a.Schedule = &rule
}

// SetSchedule changes the weekly rule; nil for none, which leaves the sessions as they are. Sessions that the rule
// before made are replaced from now on; those that have begun or were edited by hand stay, and their days are not
// filled again. A new activity gets those of the past as well.
func (a *Activity) SetSchedule(next *Schedule, c *hours.Calendar, now time.Time) errs.Violations {
	before := a.Schedule
	a.Schedule = next
	if next == nil {
		for i := range a.Sessions {
			a.Sessions[i].RuleDate = ""
		}
		return nil
	}
	next.normalize()
	var vs errs.Violations
	if vs.Merge("schedule", next.validate()); len(vs) > 0 {
		return nil // said by Validate
	}
	kept, taken := a.keep(before, next, c, now)
	for _, d := range next.dates(c, maxSessions+1) {
		start, end := next.span(d)
		if taken[d.Text] || taken[start.String()] || a.Version > 0 && !start.After(now) {
			continue
		}
		kept = append(kept, Session{ID: record.NewID(), Start: start, End: end, RuleDate: d.Text, State: Scheduled,
			Availability: "unknown"})
	}
	a.Sessions = kept[:min(len(kept), maxSessions)] // what is too many is said once, of the rule
	if len(kept) > maxSessions {
		vs.Add("schedule.to", "too_many", "这个规则会产生 400 场以上，请缩短期间", "the rule makes more than 400 sessions; shorten its time")
	}
	return vs
}

// keep gives the sessions that stay under another rule, in its times where the rule before made them, and the days and
// starts that they take.
func (a *Activity) keep(before, next *Schedule, c *hours.Calendar, now time.Time) (kept []Session,
	taken map[string]bool) {
	taken = map[string]bool{}
	for _, one := range a.Sessions {
		if one.RuleDate == "" {
			taken[one.Start.UTC().String()] = true
			kept = append(kept, one)
			continue
		}
		d, err := hours.ParseDate(one.RuleDate)
		if one.Start.After(now) && before.made(&one) {
			if err != nil || !next.has(d, c) {
				continue
			}
			after := one
			after.Start, after.End = next.span(d)
			a.reschedule(&one, &after)
			one = after
		}
		taken[one.RuleDate] = true
		kept = append(kept, one)
	}
	return kept, taken
}

// Deviation is where the sessions differ from the weekly rule.
type Deviation struct {
	SessionID string // empty where a session is missing
	Date      string // of the rule; of the start for a session that no rule made
	Reason    string
}

// The reasons of deviations.
const (
	Begun   = "begun"   // made by an earlier rule, and had begun when the rule changed
	Edited  = "edited"  // changed by hand
	Added   = "added"   // entered by hand
	Holiday = "holiday" // on a holiday that became known later
	Lacking = "missing" // the rule has it, and it is not there: a holiday was taken back
)

// Deviations lists where the sessions differ from the weekly rule, by date; none without a rule.
func (a *Activity) Deviations(c *hours.Calendar, now time.Time) (out []Deviation) {
	rule := a.Schedule
	if rule == nil {
		return nil
	}
	there := map[string]bool{}
	for i := range a.Sessions {
		one := &a.Sessions[i]
		there[one.RuleDate] = true
		d := Deviation{SessionID: one.ID, Date: one.RuleDate}
		date, err := hours.ParseDate(one.RuleDate)
		switch {
		case one.RuleDate == "":
			d.Date, d.Reason = hours.DateOf(one.Start).Text, Added
			there[d.Date] = there[d.Date] || rule.made(
				&Session{Start: one.Start, End: one.End, RuleDate: d.Date, State: Scheduled})
		case err == nil && rule.has(date, c) && rule.made(one):
			continue
		case !one.Start.After(now):
			d.Reason = Begun
		case rule.SkipHolidays && rule.onHoliday(one.RuleDate, c) && rule.made(one):
			d.Reason = Holiday
		default:
			d.Reason = Edited
		}
		out = append(out, d)
	}
	for _, date := range rule.dates(c, maxSessions) {
		if start, _ := rule.span(date); !there[date.Text] && start.After(now) {
			out = append(out, Deviation{Date: date.Text, Reason: Lacking})
		}
	}
	slices.SortStableFunc(out, func(x, y Deviation) int { return strings.Compare(x.Date, y.Date) })
	return out
}
