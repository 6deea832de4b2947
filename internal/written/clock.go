package written

import "fmt"

// clock is a time of day as it was written.
type clock struct {
	minute int    // from midnight, 24:00 included
	half   string // 上午 and the like; empty for none
	next   bool   // 次日
	sure   bool   // of the clock of 24 hours: with a leading zero or a part of the day
	bare   bool   // a number alone
}

// The parts of the day, with what they make of an hour.
var (
	morning = []string{"上午", "早上", "早晨", "清晨", "早", "凌晨", "am"}
	noon    = []string{"中午", "午间", "正午"}
	after   = []string{"下午", "午后", "傍晚", "pm"}
	evening = []string{"晚上", "晚间", "夜间", "夜晚", "晚", "夜"}
)

func (s *scanner) half() string {
	return s.take(append(append(append(append([]string{}, morning...), noon...), after...), evening...)...)
}

// badClock is a number that is written as a time and is none.
type badClock struct{ from, to int }

// clock reads 9:00, 09:00:00, 9点半, 上午九点, 下午2:30, 次日2:00. bad tells that it looked like one and is none.
func (s *scanner) clock() (c clock, ok bool, bad *badClock) {
	from := s.at
	c.next = s.take("次日", "第二天", "翌日", "第二日") != ""
	s.blanks()
	if c.half = s.half(); c.half != "" {
		s.take(":") // 上午：9:00-11:30
	}
	s.blanks()
	padded := s.peek(0) == '0'
	hour, count := s.small()
	if count == 0 || isDigit(s.peek(0)) {
		s.at = from
		return c, false, nil
	}
	minute, marked := s.minutes()
	if c.half == "" {
		c.half = s.suffix()
	}
	c.bare, c.sure = !marked, padded || hour > 12 || c.half != ""
	if c.bare && c.half == "" {
		if hour > 24 {
			s.at = from
			return c, false, nil
		}
		c.minute = hour * 60
		return c, true, nil
	}
	hour, ok = hourOf(hour, c.half)
	if c.minute = hour*60 + minute; !ok || minute > 59 || c.minute > 24*60 {
		return c, false, &badClock{from, s.at}
	}
	return c, true, nil
}

// suffix reads the am or pm that stands behind a time.
func (s *scanner) suffix() string {
	half := ""
	s.try(func() bool {
		s.blanks()
		half = s.take("am", "pm")
		return half != ""
	})
	return half
}

// minutes reads what follows an hour, and tells whether it marks the number before as one.
func (s *scanner) minutes() (minute int, marked bool) {
	marked = s.try(func() bool {
		s.blanks()
		if s.take(":") != "" {
			s.blanks()
			var count int
			if minute, count = s.digits(2); count != 2 || isDigit(s.peek(0)) {
				return false
			}
			s.try(func() bool { // seconds
				if s.take(":") == "" {
					return false
				}
				_, count := s.digits(2)
				return count == 2
			})
			return true
		}
		if s.has("时间") || s.take("点钟", "点", "时") == "" {
			return false
		}
		if s.take("半") != "" {
			minute = 30
		} else if s.take("一刻") != "" {
			minute = 15
		} else if s.take("三刻") != "" {
			minute = 45
		} else if s.take("整") == "" {
			s.try(func() bool {
				var count int
				minute, count = s.small()
				return count > 0 && (s.take("分") != "" || count == 2 && s.peek(0) != '点' && s.peek(0) != ':')
			})
		}
		return true
	})
	if !marked {
		return 0, false
	}
	return minute, true
}

// hourOf gives the hour of the day that a part of the day makes of an hour.
func hourOf(hour int, half string) (int, bool) {
	in := func(words []string) bool {
		for _, w := range words {
			if w == half {
				return true
			}
		}
		return false
	}
	switch {
	case half == "":
		return hour, hour <= 24
	case half == "凌晨":
		return hour % 12, hour <= 6 || hour == 12
	case in(morning):
		return hour, hour <= 12
	case in(noon):
		if hour >= 1 && hour <= 2 {
			return hour + 12, true
		}
		return hour, hour >= 11 && hour <= 14
	case in(after):
		if hour < 12 {
			return hour + 12, hour >= 1
		}
		return hour, hour <= 23
	}
	if hour < 12 {
		return hour + 12, hour >= 5
	}
	if hour == 12 {
		return 24, true
	}
	return hour, hour >= 17 && hour <= 24
}

// span is a time from one minute to another of the clock; last is the last entry, -1 for none. to may be before from:
// it is the day after.
type span struct{ from, to, last int }

// early is the hour before which an hour without leading zero or part of the day may be one of the afternoon.
const early = 6 * 60

// spanOf makes a span of two clocks, or says why it cannot be known which is meant.
func spanOf(a, b clock, part string) (span, *Fault) {
	if b.half == "" && a.half != "" && !b.next && b.minute <= a.minute && b.minute < 12*60 && !b.sure &&
		a.minute >= 12*60 {
		b.minute += 12 * 60 // 下午2:00-5:30
	}
	switch {
	case a.next:
		return span{}, fault(part, "“次日”只能写在结束时间前", "the day after can be that of the end only")
	case a.minute == 24*60:
		return span{}, fault(part, "不能从 24:00 开始", "cannot begin at 24:00")
	case a.minute < early && a.minute >= 60 && !a.sure, b.minute < early && b.minute > a.minute && !b.sure && !b.next:
		return span{}, fault(part, "不清楚是上午还是下午，请按 24 小时制写，如 14:00-17:30",
			"could be of the morning or the afternoon; write 14:00-17:30")
	case a.minute == b.minute && !b.next:
		return span{}, fault(part, "开始与结束相同；全天开放写“24小时开放”", "begins and ends together; the whole day is 24小时开放")
	case b.next && b.minute > a.minute:
		return span{}, fault(part, "超过 24 小时", "is longer than a day")
	case b.minute < a.minute && !b.next && (a.minute < 17*60 || b.minute > early):
		return span{}, fault(part, "结束早于开始；请按 24 小时制写，过夜的写“次日”，如 18:00-次日02:00",
			"ends before it begins; write the clock of 24 hours, and 次日 before an end on the day after")
	}
	return span{from: a.minute, to: b.minute, last: -1}, nil
}

func clockText(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60, minute%60) }
