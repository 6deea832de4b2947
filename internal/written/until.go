package written

import "slices"

// until reads an end of the day that differs from the usual one: 延长至21:00, 延时开放到晚上9点, 提前至16:00闭馆.
func (s *scanner) until() (t token, ok bool) {
	ok = s.try(func() bool {
		s.take("闭馆时间", "开放时间", "关门时间", "闭馆", "夜间")
		word := s.take("延长", "延时", "延迟", "推迟", "顺延", "延", "提前")
		if word == "" {
			return false
		}
		s.take("开放时间", "闭馆时间", "开放", "闭馆", "营业")
		if !s.ranged() {
			return false
		}
		c, known, _ := s.clock()
		if !known || c.next || c.bare && c.half == "" || s.ranged() {
			return false
		}
		s.blanks()
		if s.has("开") { // 推迟到10:00开馆
			return false
		}
		s.take("闭馆", "关门", "结束", "闭园", "关馆", "止")
		t = token{kind: tUntil, minutes: c.minute, later: word != "提前"}
		return true
	})
	return t, ok
}

// halfClosed reads 下午闭馆 and 上午不开放, of which the clocks do not say when.
func (s *scanner) halfClosed() (t token, ok bool) {
	ok = s.try(func() bool {
		switch s.take("上午", "下午") {
		case "上午":
			t = token{kind: tBreak, span: morningHalf}
		case "下午":
			t = token{kind: tBreak, span: afternoonHalf}
		default:
			return false
		}
		s.blanks()
		word, known := s.phrase()
		return known && word.kind == tClosed
	})
	return t, ok
}

// halfDay stands for the last entry of a break that is a half of the day: which clocks it has follows from the hours
// that it interrupts.
const halfDay = -2

var (
	morningHalf   = span{from: 0, to: 13 * 60, last: halfDay}
	afternoonHalf = span{from: 12 * 60, to: 24 * 60, last: halfDay}
)

// halved gives the spans that a half of the day takes, as breaks; false where it takes none, or one reaches into the
// other half.
func halved(spans []span, b span) (out []span, ok bool) {
	for _, s := range spans {
		switch {
		case s.from >= b.from && s.to <= b.to && s.from < s.to:
			out = append(out, span{s.from, s.to, -1})
		case s.from < b.to && (s.to > b.from || s.to <= s.from):
			return nil, false
		}
	}
	return out, len(out) > 0
}

// extend gives clauses that only move the end of the day, such as 周五延长至21:00, the hours that others say of their days.
func (r *rules) extend() *Fault {
	var out []clause
	for i := range r.g.clauses {
		c := &r.g.clauses[i]
		if c.until < 0 {
			out = append(out, *c)
			continue
		}
		if c.closed || c.open || c.asWork || c.asWeek || c.makeup ||
			len(c.spans)+len(c.breaks)+len(c.except)+len(c.included) > 0 {
			return r.fault(c, "不清楚是哪几天的时间", "of which days these hours are is not clear")
		}
		more, f := r.extended(c)
		if f != nil {
			return f
		}
		out = append(out, more...)
	}
	r.g.clauses = out
	return nil
}

func (r *rules) extended(c *clause) (out []clause, f *Fault) {
	special := c.holiday || len(c.named) > 0
	covered := weekdays(0)
	for i := range r.g.clauses {
		b := &r.g.clauses[i]
		if len(b.spans) == 0 || b.until >= 0 || b.days == 0 || len(b.seasons) > 0 && b.seasons[0].dated() {
			continue
		}
		one := *c
		one.until, one.spans = -1, slices.Clone(b.spans)
		if one.days &= b.days; one.days == 0 && !special {
			continue
		}
		end := &one.spans[len(one.spans)-1]
		if end.to <= end.from || c.until <= end.from || (c.until > end.to) != c.later {
			return nil, r.fault(c, "与平时的闭馆时间不相符", "does not fit the usual end of the day")
		}
		end.to, end.last = c.until, -1
		switch {
		case len(b.seasons) == 0:
		case len(c.seasons) == 0:
			one.seasons = b.seasons
		case !b.seasons[0].meets(c.seasons[0].season):
			continue
		case !b.seasons[0].holds(c.seasons[0].season):
			return nil, r.fault(c, "不清楚是哪一段日期", "which dates are meant is not clear")
		}
		if covered |= one.days; special && len(out) > 0 {
			if !slices.Equal(out[0].spans, one.spans) {
				return nil, r.fault(c, "不清楚是哪几天的时间", "of which days these hours are is not clear")
			}
			one.holiday, one.named = false, nil
			if one.days == 0 {
				continue
			}
		}
		if special && len(one.seasons) > len(c.seasons) { // hours of holidays are of the whole year
			one.seasons = c.seasons
		}
		out = append(out, one)
	}
	if len(out) == 0 || covered != c.days && c.days != everyDay {
		return nil, r.fault(c, "没有写平时几点到几点", "the usual times of day are missing")
	}
	return out, nil
}
