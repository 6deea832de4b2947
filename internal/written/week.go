package written

import "strings"

// weekdays is a set of days of the week; bit 0 is Monday.
type weekdays uint8

const everyDay weekdays = 1<<7 - 1

// codes are those of package hours, from Monday on.
var codes = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

func (d weekdays) codes() (out []string) {
	for i, code := range codes {
		if d>>i&1 == 1 {
			out = append(out, code)
		}
	}
	return out
}

const weekdayNames = "一二三四五六日"

// weekday reads the number of a weekday: 一 to 日, 天, and 1 to 7 behind 周.
func (s *scanner) weekday(named bool) (int, bool) {
	r := s.peek(0)
	if r == '天' {
		r = '日'
	}
	i := strings.IndexRune(weekdayNames, r)
	switch {
	case r == 0:
		return 0, false
	case i >= 0:
		i /= len("一")
	case named && r >= '1' && r <= '7' && !isDigit(s.peek(1)) && !strings.ContainsRune(":点时.月/", s.peek(1)):
		i = int(r - '1')
	default:
		return 0, false
	}
	s.at++
	return i, true
}

var weekWords = []string{"星期", "礼拜", "周"}

// weekdays reads 周二至周日, 周一、三、五, 周六日, 星期天, 每逢周一.
func (s *scanner) weekdays() (days weekdays, ok bool) {
	ok = s.try(func() bool {
		s.take("每逢", "每", "逢")
		if s.take(weekWords...) == "" {
			return false
		}
		i, ok := s.weekday(true)
		if !ok {
			return false
		}
		days = 1 << i
		for s.moreDays(&days, &i) {
		}
		return true
	})
	return days, ok
}

// moreDays reads what goes on from the last day: the end of a range, or one more day whose 周 may be left out.
func (s *scanner) moreDays(days *weekdays, last *int) bool {
	return s.try(func() bool {
		before := s.at
		span, joined := s.ranged(), ""
		if !span {
			joined = s.take("、", "和", "及", "与", "以及", "/")
		}
		if s.blanks(); !span && joined == "" && s.at > before { // 周二至周日 周一闭馆
			return false
		}
		s.take("每")
		named := s.take(weekWords...) != ""
		i, ok := s.weekday(named)
		switch {
		case !ok, !named && strings.ContainsRune("月楼点层个律般直次", s.peek(0)) && !s.done():
			return false
		case !named && joined == "" && !span && i <= *last: // 周六日 goes on, 周日一律 does not
			return false
		case span:
			for d := *last; d != i; d = (d + 1) % 7 {
				*days |= 1 << d
			}
		}
		*days |= 1 << i
		*last = i
		return true
	})
}
