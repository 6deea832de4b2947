package written

import (
	"strings"
	"time"
)

// time reads the time of a session on a date: 9:00, 9:00-11:00, 22:00-次日1:00, 9:00至2026年12月6日17:00.
func (m *moments) time(d day) (one Session, ok bool, f *Fault) {
	m.blanks()
	m.take("t", "的")
	from := m.at
	if t, ok := m.compactRange(); ok {
		s, f := spanOf(clock{minute: t.from, sure: true}, clock{minute: t.to, sure: true}, m.part(from, m.at))
		if s.to <= s.from {
			s.to += 24 * 60
		}
		return Session{Start: m.on(d, s.from), End: m.on(d, s.to)}, f == nil, f
	}
	a, ok, bad := m.start()
	switch {
	case bad != nil:
		return one, false, fault(m.part(bad.from, bad.to), "没有这个时间", "is no time of day")
	case !ok:
		m.at = from
		return one, false, nil
	case a.next:
		return one, false, fault(m.part(from, m.at), "“次日”只能写在结束时间前", "the day after can be that of the end only")
	case a.minute < early && a.minute >= 60 && !a.sure:
		return one, false, fault(m.part(from, m.at), "不清楚是上午还是下午，请按 24 小时制写，如 14:00",
			"could be of the morning or the afternoon; write 14:00")
	}
	one.Start = m.on(d, a.minute)
	if !m.ends() {
		return one, true, nil
	}
	if end, ok := m.nextDateAhead(); ok {
		b, okEnd, _ := m.clock()
		if !okEnd || !end.exists() {
			return one, false, fault(m.part(from, m.at), "看不懂结束时间", "the end is not understood")
		}
		one.End = m.on(end, b.minute)
		if !one.End.After(one.Start) {
			return one, false, fault(m.part(from, m.at), "结束早于开始", "ends before it begins")
		}
		return one, true, nil
	}
	b, okEnd, bad := m.compactOrClock()
	switch {
	case bad != nil:
		return one, false, fault(m.part(bad.from, bad.to), "没有这个时间", "is no time of day")
	case okEnd && b.next && (!b.bare || b.half != ""): // of any length, as a camp is
		one.End = m.on(d, b.minute+24*60)
		m.take("结束", "止")
		return one, true, nil
	case !okEnd || b.bare && b.half == "" && !a.bare:
		return one, false, fault(m.part(from, len(m.written)), "看不懂结束时间", "the end is not understood")
	}
	s, f := spanOf(a, b, m.part(from, m.at))
	if f != nil {
		return one, false, f
	}
	if s.to <= s.from {
		s.to += 24 * 60
	}
	one.End = m.on(d, s.to)
	m.take("结束", "止")
	return one, true, nil
}

// start reads when a session begins: a clock, 0930, or the 9 of 9-11点.
func (m *moments) start() (a clock, ok bool, bad *badClock) {
	a, ok, bad = m.compactOrClock()
	if !ok || !a.bare || a.half != "" {
		return a, ok, bad
	}
	before := m.at
	defer func() { m.at = before }()
	if !m.ranged() {
		return a, false, nil
	}
	end, okEnd, _ := m.clock()
	return a, okEnd && !end.bare, nil
}

// compactOrClock reads a clock, or four digits.
func (m *moments) compactOrClock() (c clock, ok bool, bad *badClock) {
	if m.try(func() bool {
		n, count := m.digits(4)
		hour, minute := n/100, n%100
		c = clock{minute: hour*60 + minute, sure: true}
		return count == 4 && hour < 24 && minute < 60 && m.compactEnds(n)
	}) {
		return c, true, nil
	}
	return m.clock()
}

// compactEnds tells whether four digits that were read are a time and no year: in a range of such, or where no year is
// meant.
func (m *moments) compactEnds(n int) bool {
	before := m.at
	defer func() { m.at = before }()
	if m.ranged() {
		_, count := m.digits(4)
		return count == 4 && !isDigit(m.peek(0))
	}
	return (n < 1900 || n >= 2200 || before >= 5 && m.plain[before-5] == '-') && !isDigit(m.peek(0)) &&
		!strings.ContainsRune("年./", m.peek(0))
}

// ends goes past what stands between a start and an end.
func (m *moments) ends() bool {
	begins := m.take("开始", "起") != ""
	return m.try(m.ranged) || begins && m.try(func() bool { // 9:00开始，11:00结束
		m.commas()
		before := m.at
		_, ok, _ := m.clock()
		ok = ok && m.take("结束", "止", "散场") != ""
		m.at = before
		return ok
	})
}

// nextDateAhead reads the date of an end, where one is written.
func (m *moments) nextDateAhead() (d day, ok bool) {
	ok = m.try(func() bool {
		var found bool
		d, found = m.nextDate(false)
		if !found || d.year == 0 || d.day == 0 {
			return false
		}
		m.blanks()
		c, okClock, _ := m.peekClock()
		return okClock && (!c.bare || c.half != "")
	})
	return d, ok
}

func (m *moments) peekClock() (c clock, ok bool, bad *badClock) {
	before := m.at
	c, ok, bad = m.clock()
	m.at = before
	return c, ok, bad
}

func (m *moments) on(d day, minute int) time.Time {
	return time.Date(d.year, time.Month(d.month), d.day, minute/60, minute%60, 0, 0, m.zone)
}
