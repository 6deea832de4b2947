package written

import (
	"fmt"
	"strings"
	"time"
)

// timeRange reads 9:00-17:00 in its many forms. ok is false where no range comes next; a Fault is a range that is none.
func (s *scanner) timeRange() (t span, ok bool, f *Fault) {
	from := s.at
	if t, ok = s.compactRange(); ok {
		a, b := clock{minute: t.from, sure: true}, clock{minute: t.to, sure: true}
		t, f = spanOf(a, b, s.part(from, s.at))
		return t, true, f
	}
	if t, ok, f = s.openAndClose(); ok {
		return t, true, f
	}
	a, ok, bad := s.clock()
	if !ok && bad == nil {
		return t, false, nil
	}
	apart := s.ranged()
	b, okEnd, badEnd := s.clock()
	switch {
	case okEnd && !apart && (a.bare && a.half == "" || b.half == "" && !b.next): // two numbers side by side
		s.at = from
		return t, false, nil
	case !okEnd && badEnd == nil:
		s.at = from
		return t, false, nil
	case okEnd && ok && a.bare && b.bare && (a.half == "" || b.half == ""):
		s.at = from
		return t, false, nil
	case bad != nil:
		return t, true, fault(s.part(bad.from, bad.to), "没有这个时间", "is no time of day")
	case badEnd != nil:
		return t, true, fault(s.part(badEnd.from, badEnd.to), "没有这个时间", "is no time of day")
	}
	t, f = spanOf(a, b, s.part(from, s.at))
	return t, true, f
}

var (
	opening = []string{"开馆", "开门", "开园", "开放", "营业"}
	closing = []string{"闭馆", "关门", "闭园", "关馆", "结束"}
)

// clockOf reads 9:00开馆 or 开馆时间：9:00.
func (s *scanner) clockOf(words []string) (c clock, ok bool) {
	ok = s.try(func() bool {
		c, ok, _ = s.clock()
		s.blanks()
		return ok && s.take(words...) != ""
	}) || s.try(func() bool {
		if s.take(words...) == "" {
			return false
		}
		s.take("时间")
		s.take(":", " ")
		c, ok, _ = s.clock()
		return ok && (!c.bare || c.half != "")
	})
	return c, ok
}

// openAndClose reads 9:00开馆，17:00闭馆, also with 16:30停止入馆 between them.
func (s *scanner) openAndClose() (t span, ok bool, f *Fault) {
	from := s.at
	ok = s.try(func() bool {
		a, okA := s.clockOf(opening)
		if !okA {
			return false
		}
		s.commas()
		entry, entered := s.lastEntry()
		s.commas()
		b, okB := s.clockOf(closing)
		if !okB {
			return false
		}
		if t, f = spanOf(a, b, s.part(from, s.at)); f == nil && entered {
			f = t.enterBy(entry, s.part(from, s.at))
		}
		return true
	})
	return t, ok, f
}

func (s *scanner) commas() {
	for s.take(",", "、", ";", " ") != "" {
	}
}

// enterBy sets the last entry of a span.
func (s *span) enterBy(entry token, part string) *Fault {
	end := s.to
	if end <= s.from {
		end += 24 * 60
	}
	last := entry.minutes
	if entry.kind == tBefore {
		last = end - entry.minutes
	} else if last < s.from {
		last += 24 * 60
	}
	if last <= s.from || last > end {
		return fault(part, "停止入馆的时间不在开放时间内", "the last entry is not within the hours of opening")
	}
	s.last = last % (24 * 60)
	return nil
}

// compactRange reads 9.00-17.00, unless these may be days of months, and 0830-1730.
func (s *scanner) compactRange() (t span, ok bool) {
	ok = s.try(func() bool {
		ah, am, okA := s.compactClock()
		if !okA || !s.ranged() {
			return false
		}
		bh, bm, okB := s.compactClock()
		dated := ah >= 1 && ah <= 12 && bh >= 1 && bh <= 12 && am >= 1 && am <= 31 && bm >= 1 && bm <= 31
		t = span{from: ah*60 + am, to: bh*60 + bm, last: -1}
		return okB && !dated && am < 60 && bm < 60 && t.from < 24*60 && t.to <= 24*60
	})
	return t, ok
}

func (s *scanner) compactClock() (hour, minute int, ok bool) {
	n, count := s.digits(4)
	if count == 4 {
		return n / 100, n % 100, !isDigit(s.peek(0)) && s.peek(0) != '年' && s.peek(0) != '.' && s.peek(0) != ':'
	}
	if count == 0 || count > 2 || s.take(".") == "" {
		return 0, 0, false
	}
	minute, digits := s.digits(2)
	return n, minute, digits == 2 && !isDigit(s.peek(0)) && s.peek(0) != '.'
}

// day is a date as it was written; year and day are 0 where they were not.
type day struct{ year, month, day int }

// exists tells whether there is such a day; without a year, in some year.
func (d day) exists() bool {
	if d.day == 0 {
		return d.month >= 1 && d.month <= 12
	}
	year := d.year
	if year == 0 {
		year = 2024
	}
	t := time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	return d.month >= 1 && d.month <= 12 && t.Day() == d.day && int(t.Month()) == d.month && year >= 1900 && year < 2200
}

func (d day) date() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day) }

// date reads 2026年12月5日, 2026-12-05, 2026/12/5, 2026.12.5, 20261205, 12月5日, 12月, 12-05, 12/5 or 12.5. What has neither
// a year nor 月 is taken only where short says so.
func (s *scanner) date(short bool) (d day, ok bool) {
	ok = s.try(func() bool {
		s.blanks()
		if year, ok := s.chineseYear(); ok {
			d.year = year
			return s.restOfDate(&d)
		}
		n, count := s.digits(8)
		switch {
		case count == 8:
			d = day{n / 10000, n / 100 % 100, n % 100}
			return d.exists() && !isDigit(s.peek(0))
		case count == 4:
			d.year = n
			return s.restOfDate(&d)
		case count == 2 && s.peek(0) == '年': // 26年12月5日
			d.year = 2000 + n
			return s.restOfDate(&d)
		case count > 2:
			return false
		case count == 0:
			if n, count = s.small(); count == 0 {
				return false
			}
		}
		d.month = n
		return s.dayOfMonth(&d, short)
	})
	return d, ok
}

// chineseYear reads the year of 二〇二六年.
func (s *scanner) chineseYear() (year int, ok bool) {
	for i := range 4 {
		r := s.peek(i)
		if r == '○' || r == 'o' {
			r = '〇'
		}
		d := chineseDigit(r)
		if d < 0 {
			return 0, false
		}
		year = year*10 + d
	}
	if s.peek(4) != '年' {
		return 0, false
	}
	s.at += 4
	return year, true
}

// restOfDate reads what follows a year.
func (s *scanner) restOfDate(d *day) bool {
	s.blanks()
	mark := s.take("年", "-", "/", ".")
	s.blanks()
	var count int
	if d.month, count = s.small(); mark == "" || count == 0 {
		return false
	}
	s.blanks()
	switch s.take("月份", "月", "-", "/", ".") {
	case "":
		return false
	case "月", "月份":
		s.blanks()
		s.dayNumber(d, true)
		return true
	}
	s.blanks()
	return s.dayNumber(d, false)
}

// dayOfMonth reads what follows a month without a year.
func (s *scanner) dayOfMonth(d *day, short bool) bool {
	s.blanks()
	if s.take("月份") != "" {
		return true
	}
	if s.take("月") != "" {
		s.blanks()
		s.dayNumber(d, true)
		return true
	}
	if !short || s.take("-", "/", ".") == "" {
		return false
	}
	return s.dayNumber(d, false)
}

// dayNumber reads the day of a month; behind 月, a number that goes on as a time is none.
func (s *scanner) dayNumber(d *day, named bool) bool {
	return s.try(func() bool {
		n, count := s.small()
		if count == 0 || n == 0 || isDigit(s.peek(0)) {
			return false
		}
		d.day = n
		if !s.try(func() bool { s.blanks(); return s.take("日", "号") != "" }) && named &&
			strings.ContainsRune("点时:.", s.peek(0)) && !s.done() {
			d.day = 0
			return false
		}
		return true
	})
}
