package written

import (
	"fmt"
	"strings"
	"time"
)

// Session is when something begins and, unless End is zero, ends.
type Session struct{ Start, End time.Time }

// moments reads the times of a cell, one after the other.
type moments struct {
	*scanner
	zone     *time.Location
	date     day // of what follows
	sessions []Session
}

// Sessions reads one or several sessions from a cell: 2026年12月5日9:00-11:00；12日 9:00-11:00. Times are those of zone.
func Sessions(text string, zone *time.Location) ([]Session, *Fault) {
	if len([]rune(text)) > maxText {
		return nil, fault(string([]rune(text)[:20]), "太长", "is too long")
	}
	m := &moments{scanner: newScanner(strings.TrimSpace(text)), zone: zone}
	if t, ok := instant(strings.TrimSpace(text)); ok {
		return []Session{{Start: t}}, nil
	}
	for {
		m.separators()
		m.try(m.ordinal)
		if m.done() {
			break
		}
		if f := m.sessionsOfDates(); f != nil {
			return nil, f
		}
	}
	if len(m.sessions) == 0 {
		return nil, fault(text, "没有写日期", "names no date")
	}
	return m.sessions, nil
}

// instant reads a time with its offset, as programs write it. What stands behind a minus may be an end: 2026-12-05
// 10:00-11:00.
func instant(text string) (time.Time, bool) {
	forms := []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z0700"}
	if strings.Contains(text, "+") {
		for _, clock := range []string{"2006-01-02 15:04", "2006-01-02 15:04:05"} {
			forms = append(forms, clock+"Z07:00", clock+"Z0700", clock+" Z07:00", clock+" Z0700")
		}
	}
	for _, form := range forms {
		if t, err := time.Parse(form, text); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

func (s *scanner) separators() {
	for s.take(" ", ";", ",", "、", "和", "及", "及其", "以及") != "" {
	}
}

// ordinal goes past the number of a session: 第一场：, ①, (2), 1. before a date with its year.
func (m *moments) ordinal() bool {
	if m.peek(0) >= '①' && m.peek(0) <= '⑳' {
		m.at++
		return true
	}
	named, left := m.take("第") != "", m.take("(") != ""
	_, count := m.small()
	switch {
	case count == 0 || named && left:
		return false
	case named:
		if m.take("场次", "场", "期", "次", "讲", "课", "轮") == "" {
			return false
		}
		m.take(":", "、")
	case left && m.take(")") == "", !left && m.take("、", ".", ") ", ")") == "":
		return false
	}
	m.blanks()
	before := m.at
	d, ok := m.scanner.date(false)
	m.at = before
	return ok && (named || d.year != 0)
}

// sessionsOfDates reads dates and the times that they have in common.
func (m *moments) sessionsOfDates() *Fault {
	from := m.at
	dates, f := m.dates()
	if f != nil {
		return f
	}
	if len(dates) == 0 {
		return fault(m.part(m.at, len(m.written)), "看不懂这一部分", "this part is not understood")
	}
	count := len(m.sessions)
	for {
		before := m.at
		m.separators()
		found := false
		for i, d := range dates {
			at := m.at
			one, ok, f := m.time(d)
			if f != nil {
				return f
			}
			if !ok {
				break
			}
			if m.sessions = append(m.sessions, one); len(m.sessions) > maxDays {
				return tooMany(m.part(from, m.at))
			}
			if found = true; i < len(dates)-1 {
				m.at = at // the same times on the next date
			}
		}
		if !found {
			m.at = before
			break
		}
	}
	if rest := strings.TrimSpace(m.part(m.at, len(m.written))); len(m.sessions) == count && rest != "" {
		return fault(rest, "看不懂这里的时间，请写如 2026-11-28 09:00-11:00，每场写一行",
			"no time of day is understood here; write 2026-11-28 09:00-11:00, and each session in a row")
	}
	if len(m.sessions) == count {
		return fault(m.part(from, max(m.at, from+1)), "只有日期，没有几点开始；长期展览请不要写成场次，登记为按场馆开放时间的展期",
			"has no time of day; an exhibition that follows the hours of its venue is no session, and is registered as one "+
				"with a period")
	}
	return nil
}

// dates reads one date or several: 2026年12月5日（周六）、12日.
func (m *moments) dates() (out []day, f *Fault) {
	for {
		from := m.at
		d, ok := m.nextDate(len(out) > 0)
		if !ok {
			m.at = from
			return out, nil
		}
		part := m.part(from, m.at)
		switch {
		case d.year == 0:
			return nil, fault(part, "看不出年份，请写成 2026-11-28 这样", "has no year in front, as 2026-11-28 has")
		case d.day == 0:
			return nil, fault(part, "没有写哪一天", "has no day")
		case !d.exists():
			return nil, fault(part, "没有这一天", "there is no such day")
		}
		if f := m.weekdayOf(d, from); f != nil {
			return nil, f
		}
		m.date, out = d, append(out, d)
		before := m.at
		m.blanks()
		if m.ranged() {
			last, again := m.nextDate(true)
			if !again {
				m.at = before
				return out, nil
			}
			days, f := m.eachDay(from, d, last)
			if out = append(out[:len(out)-1], days...); f == nil && len(out) > maxDays {
				f = tooMany(m.part(from, m.at))
			}
			return out, f
		}
		if m.take("、", ",", "和", "及", "以及", ";") == "" {
			return out, nil
		}
		m.blanks()
	}
}

// nextDate reads a date; what it leaves out it has from the date before.
func (m *moments) nextDate(list bool) (d day, ok bool) {
	m.blanks()
	if d, ok = m.scanner.date(true); ok && (d.year != 0 || d.month <= 12) {
		if d.year == 0 {
			d.year = m.date.year
			if d.year != 0 && d.exists() && m.date.exists() && d.date() < m.date.date() {
				d.year = 0 // of the next year perhaps
			}
		}
		return d, true
	}
	if !list && m.date.year == 0 {
		return d, false
	}
	ok = m.try(func() bool { // 12日
		n, count := m.small()
		d = day{m.date.year, m.date.month, n}
		return count > 0 && (m.take("日", "号") != "" || m.moreDaysOfMonth())
	})
	return d, ok
}

// weekdayOf reads the weekday beside a date, which must be that of the date.
func (m *moments) weekdayOf(d day, from int) *Fault {
	m.blanks()
	left := m.take("(") != ""
	m.blanks()
	i, ok := 0, false
	m.try(func() bool {
		if m.take(weekWords...) == "" && !left {
			return false
		}
		i, ok = m.weekday(true)
		return ok
	})
	if left && m.take(")") == "" {
		return fault(m.part(from, m.at), "看不懂括号里的内容", "what stands in parentheses is not understood")
	}
	if !ok {
		return nil
	}
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	if real := (int(t.Weekday()) + 6) % 7; real != i {
		name := "周" + string([]rune(weekdayNames)[real])
		return fault(m.part(from, m.at), fmt.Sprintf("%s 是%s，请核对日期和星期", d.date(), name),
			fmt.Sprintf("%s is a %s; which is meant?", d.date(), t.Weekday()))
	}
	return nil
}

// End reads the end of a session that begins at start: a time of its own, or the clock alone for one on the day of the
// start.
func End(text string, start time.Time, zone *time.Location) (time.Time, *Fault) {
	text = strings.TrimSpace(text)
	s := newScanner(text)
	c, ok, bad := s.clock()
	s.blanks()
	if bad != nil {
		return time.Time{}, fault(text, "没有这个时间", "is no time of day")
	}
	if !ok || !s.done() || c.bare && c.half == "" {
		list, f := Sessions(text, zone)
		switch {
		case f != nil:
			return time.Time{}, f
		case len(list) > 1 || !list[0].End.IsZero():
			return time.Time{}, fault(text, "这里只能写一个结束时间", "one end is asked for")
		}
		return list[0].Start, nil
	}
	y, month, d := start.In(zone).Date()
	m := &moments{scanner: s, zone: zone}
	day := day{y, int(month), d}
	begin := start.In(zone)
	from := clock{minute: begin.Hour()*60 + begin.Minute(), sure: true}
	span, f := spanOf(from, c, clockText(from.minute)+"-"+text)
	if f != nil {
		return time.Time{}, f
	}
	if span.to <= span.from {
		span.to += 24 * 60
	}
	return m.on(day, span.to), nil
}

// Date reads a date as 2026-12-05: 2026年12月5日, 2026/12/5, 2026.12.5, 20261205.
func Date(text string) (string, *Fault) {
	text = strings.TrimSpace(text)
	m := &moments{scanner: newScanner(text)}
	dates, f := m.dates()
	if f != nil {
		return "", f
	}
	m.blanks()
	m.take("00:00:00", "00:00", "0:00:00", "0:00") // of a program that writes dates with a clock
	if len(dates) != 1 || !m.done() {
		return "", fault(text, "看不懂这个日期，请写成 2026-11-28", "this date is not understood; write it as 2026-11-28")
	}
	return dates[0].date(), nil
}
