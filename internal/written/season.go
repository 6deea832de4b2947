package written

import (
	"math/bits"
	"strings"
	"time"
)

// season is a part of the year or a time of dates, both ends included. The zero season is always.
type season struct {
	yearly   *[6]uint64 // a bit for each day of a leap year; nil for dates
	from, to string     // 2026-05-01; empty for open
}

const leapDays = 366

func dayOfLeapYear(month, day int) int {
	return time.Date(2024, time.Month(month), day, 0, 0, 0, 0, time.UTC).YearDay() - 1
}

func (x season) always() bool { return x.yearly == nil && x.from == "" && x.to == "" }

// dated tells whether a season is a time of dates.
func (x season) dated() bool { return x.yearly == nil && !x.always() }

// yearlySeason is from one day to another of every year, over the new year where the second is before the first.
func yearlySeason(from, to int) season {
	x := season{yearly: &[6]uint64{}}
	for i := from; ; i = (i + 1) % leapDays {
		x.yearly[i/64] |= 1 << (i % 64)
		if i == to {
			return x
		}
	}
}

// seasonOf makes a season of two dates; false where they are no two ends of one.
func seasonOf(a, b day) (season, bool) {
	if b.year == 0 && a.year != 0 {
		b.year = a.year
	}
	if a.day == 0 {
		a.day = 1
	}
	if b.day == 0 {
		b.day = lastDay(b)
	}
	switch {
	case !a.exists() || !b.exists() || a.year == 0 && b.year != 0:
		return season{}, false
	case a.year == 0:
		return yearlySeason(dayOfLeapYear(a.month, a.day), dayOfLeapYear(b.month, b.day)), true
	}
	return season{from: a.date(), to: b.date()}, a.date() <= b.date()
}

func lastDay(d day) int {
	year := d.year
	if year == 0 {
		year = 2024
	}
	return time.Date(year, time.Month(d.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// meets tells whether two seasons have a day in common.
func (x season) meets(y season) bool {
	switch {
	case x.yearly != nil && y.yearly != nil:
		for i := range x.yearly {
			if x.yearly[i]&y.yearly[i] != 0 {
				return true
			}
		}
		return false
	case x.yearly != nil || y.yearly != nil:
		return true // a time of dates may be any part of a year
	}
	return (x.to == "" || y.from == "" || y.from <= x.to) && (y.to == "" || x.from == "" || x.from <= y.to)
}

// holds tells whether a season has all days of another.
func (x season) holds(y season) bool {
	switch {
	case x.always():
		return true
	case x.yearly != nil && y.yearly != nil:
		for i := range x.yearly {
			if y.yearly[i]&^x.yearly[i] != 0 {
				return false
			}
		}
		return true
	case x.yearly != nil || y.yearly != nil:
		return false
	}
	return (x.from == "" || y.from != "" && x.from <= y.from) && (x.to == "" || y.to != "" && y.to <= x.to)
}

// without gives what is left of a season where another is taken away; false where no seasons can say it.
func (x season) without(y season) ([]season, bool) {
	switch {
	case y.holds(x):
		return nil, true
	case !x.meets(y):
		return []season{x}, true
	case y.yearly != nil && !x.dated():
		left := [6]uint64{}
		for i := range left {
			left[i] = ^y.yearly[i]
			if x.yearly != nil {
				left[i] &= x.yearly[i]
			}
		}
		left[5] &= 1<<(leapDays-5*64) - 1
		return yearlyRuns(&left), true
	case x.yearly != nil || y.yearly != nil:
		return nil, false
	}
	var out []season
	if y.from != "" && (x.from == "" || x.from < y.from) {
		out = append(out, season{from: x.from, to: dayAfter(y.from, -1)})
	}
	if y.to != "" && (x.to == "" || y.to < x.to) {
		out = append(out, season{from: dayAfter(y.to, 1), to: x.to})
	}
	return out, true
}

func dayAfter(date string, days int) string {
	t, _ := time.Parse(time.DateOnly, date)
	return t.AddDate(0, 0, days).Format(time.DateOnly)
}

// yearlyRuns gives the runs of days of a year, each as a season.
func yearlyRuns(set *[6]uint64) (out []season) {
	in := func(i int) bool { i = (i + leapDays) % leapDays; return set[i/64]>>(i%64)&1 == 1 }
	for i := range leapDays {
		if in(i) && !in(i-1) {
			j := i
			for in(j + 1) {
				j++
			}
			out = append(out, yearlySeason(i, j%leapDays))
		}
	}
	return out
}

// ends gives valid_from and valid_to of a season, which must be one run.
func (x season) ends() (from, to string) {
	if x.yearly == nil {
		return x.from, x.to
	}
	count := 0
	for _, word := range x.yearly {
		count += bits.OnesCount64(word)
	}
	if count == leapDays {
		return "", ""
	}
	in := func(i int) bool { i = (i + leapDays) % leapDays; return x.yearly[i/64]>>(i%64)&1 == 1 }
	name := func(i int) string { return time.Date(2024, 1, 1+i, 0, 0, 0, 0, time.UTC).Format("01-02") }
	for i := range leapDays {
		if in(i) && !in(i-1) {
			from = name(i)
		}
		if in(i) && !in(i+1) {
			to = name(i)
		}
	}
	return from, to
}

// dateRange is a season as it was written; single for one day of a year that is named.
type dateRange struct {
	season
	single bool
}

// seasonRange reads 5月1日至10月31日, 5-10月, 11月至次年3月, 5.1-10.31, 2026年5月1日起, 至2026年10月31日, 12月31日.
func (s *scanner) seasonRange() (r dateRange, ok bool, f *Fault) {
	from := s.at
	bad := func() (dateRange, bool, *Fault) {
		return r, true, fault(s.part(from, s.at), "没有这样的日期", "there are no such dates")
	}
	if s.monthRange(&r) {
		return r, true, nil
	}
	until := s.take("截至", "至", "到") != ""
	a, okA := s.date(!until)
	switch {
	case !okA:
		s.at = from
		return r, false, nil
	case until:
		if a.year == 0 || !a.exists() {
			return bad()
		}
		s.take("为止", "止")
		if r.season, ok = seasonOf(day{1900, 1, 1}, a); !ok {
			return bad()
		}
		r.from = ""
		return r, true, nil
	}
	named := s.plain[s.at-1] == '日' || s.plain[s.at-1] == '号' || s.plain[s.at-1] == '月' || s.plain[s.at-1] == '份' ||
		a.year != 0
	b, okB := s.otherEnd(a)
	switch {
	case okB:
		if r.season, ok = seasonOf(a, b); !ok {
			return bad()
		}
		return r, true, nil
	case !named: // 12-5 alone may be anything
		s.at = from
		return r, false, nil
	case a.year != 0 && s.take("开始", "以后", "起") != "":
		if r.season, ok = seasonOf(a, day{2199, 12, 31}); !ok {
			return bad()
		}
		r.to = ""
		return r, true, nil
	}
	if r.season, ok = seasonOf(a, a); !ok {
		return bad()
	}
	r.single = a.year != 0 && a.day != 0
	return r, true, nil
}

// otherEnd reads the second end of a range of dates.
func (s *scanner) otherEnd(a day) (b day, ok bool) {
	ok = s.try(func() bool {
		if !s.ranged() {
			return false
		}
		next := s.take("次年", "翌年", "第二年", "来年", "当年") != ""
		if s.try(func() bool { // 12月1日至3日
			n, count := s.digits(2)
			b = day{a.year, a.month, n}
			return count > 0 && s.take("日", "号") != "" && a.day != 0 && !next
		}) {
			return true
		}
		b, ok = s.date(true)
		if next && a.year != 0 && b.year == 0 {
			b.year = a.year + 1
		}
		return ok
	})
	if ok {
		s.take("为止", "止")
	}
	return b, ok
}

// monthRange reads 5-10月 and 11-次年3月, and two months that follow each other, such as 7、8月.
func (s *scanner) monthRange(r *dateRange) bool {
	return s.try(func() bool {
		a, count := s.small()
		if count == 0 {
			return false
		}
		listed := false
		whole := s.take("月份", "月") != ""
		if !s.ranged() || whole {
			if listed = s.take("、", ",") != ""; !listed {
				return false
			}
		}
		s.take("次年", "翌年", "第二年", "来年")
		b, count := s.small()
		if count == 0 || s.take("月份", "月") == "" || s.dayAhead() || listed && b != a%12+1 {
			return false
		}
		var ok bool
		r.season, ok = seasonOf(day{0, a, 0}, day{0, b, 0})
		return ok
	})
}

// vacation reads 暑假 where its dates stand behind it; empty for none.
func (s *scanner) vacation() (name string) {
	s.try(func() bool {
		if name = s.take("暑假", "寒假", "暑期"); name == "" {
			return false
		}
		s.take("期间")
		after := s.at
		s.blanks()
		s.take("(", ":")
		_, dated, f := s.seasonRange()
		s.at = after
		if !dated || f != nil {
			name = ""
		}
		return name != ""
	})
	return name
}

// dayAhead tells whether a number comes next that is no hour: the 1 of 5-10月1日, not the 9 of 1-6月9:00.
func (s *scanner) dayAhead() bool {
	before := s.at
	defer func() { s.at = before }()
	if _, count := s.digits(2); count == 0 {
		return false
	}
	s.blanks()
	return !strings.ContainsRune(":点时", s.peek(0)) || s.done()
}
