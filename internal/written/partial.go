package written

import "slices"

// partly tells whether a clause closes some days of the week for a part of the day, and says nothing else: 周五
// 13:00-17:00闭馆.
func (c *clause) partly() bool {
	return len(c.breaks) > 0 && !c.decided() && c.days != 0 && !c.work && !c.rest && !c.others && !c.holiday &&
		!c.makeup &&
		len(c.named)+len(c.seasons)+len(c.periods)+len(c.except)+len(c.included) == 0 && c.last < 0 && c.before < 0
}

// partial takes the times of clauses that close a part of the day out of the hours of their days, all of which must
// have them.
func (r *rules) partial() *Fault {
	for i := range r.partly {
		c := &r.partly[i]
		var left []row
		done := weekdays(0)
		for _, w := range r.weekly {
			spans, ok := withoutBreaks(w.spans, c.breaks)
			if w.days&c.days == 0 || !ok {
				left = append(left, w)
				continue
			}
			done |= w.days & c.days
			rest := w
			rest.days, rest.spans = w.days&c.days, spans
			if w.days &^= c.days; w.days != 0 {
				left = append(left, w)
			}
			if len(spans) > 0 {
				left = append(left, rest)
			}
		}
		switch r.weekly = left; {
		case done != c.days && c.breaks[0].last == halfDay:
			return r.fault(c, "不清楚这半天是几点到几点，请写明，如 周三13:00-17:00闭馆",
				"when this half of the day is, is not clear; write it, as in 周三13:00-17:00闭馆")
		case done != c.days:
			return r.fault(c, "休息的时间不在开放时间内", "the break is not within the hours of opening")
		}
	}
	return nil
}

// withoutBreaks takes breaks out of the spans that hold them; false where one is in none, or takes the last entry with
// it.
func withoutBreaks(spans, breaks []span) ([]span, bool) {
	spans = slices.Clone(spans)
	breaks, ok := wholeBreaks(spans, breaks)
	if !ok {
		return nil, false
	}
	for _, b := range breaks {
		i := slices.IndexFunc(spans, func(s span) bool { return s.from <= b.from && b.from < b.to && b.to <= s.to })
		if i < 0 {
			return nil, false
		}
		s := spans[i]
		before, after := span{s.from, b.from, -1}, span{b.to, s.to, -1}
		switch {
		case s.last < 0:
		case s.last > b.to:
			after.last = s.last
		case s.last > s.from && s.last <= b.from && b.to == s.to:
			before.last = s.last
		default:
			return nil, false
		}
		var parts []span
		for _, one := range []span{before, after} {
			if one.from < one.to {
				parts = append(parts, one)
			}
		}
		spans = slices.Replace(spans, i, i+1, parts...)
	}
	return spans, true
}

// wholeBreaks gives breaks with their times where only a half of the day was named.
func wholeBreaks(spans, breaks []span) (out []span, ok bool) {
	for _, b := range breaks {
		if b.last != halfDay {
			out = append(out, b)
			continue
		}
		more, ok := halved(spans, b)
		if !ok {
			return nil, false
		}
		out = append(out, more...)
	}
	return out, true
}
