package written

import (
	"slices"

	"kepu/internal/hours"
)

// dates reads days without opening, and a day whose hours differ.
func (r *rules) dates(c *clause) *Fault {
	from, to := c.seasons[0].from, c.seasons[0].to
	switch {
	case c.holiday || c.makeup || len(c.named) > 0 || len(c.except) > 0 || len(c.included) > 0 || c.days != 0 &&
		c.days != everyDay:
		return r.fault(c, "日期不能与星期或节假日写在一起", "dates cannot be joined with weekdays or holidays")
	case c.closed && (from == "" || to == ""):
		return r.fault(c, "请写明闭馆的起止日期", "the first and the last day without opening are needed")
	case c.closed:
		r.hours.Closed = append(r.hours.Closed, hours.Closed{From: from, To: to, Reason: c.reason})
	case len(c.spans) == 0:
		return r.fault(c, "没有写几点到几点", "the times of day are missing")
	}
	for _, s := range c.spans {
		one := hours.Adjusted{Date: from, Open: clockText(s.from), Close: clockText(s.to), Reason: c.reason}
		if s.last >= 0 {
			one.LastEntry = clockText(s.last)
		}
		r.hours.Adjusted = append(r.hours.Adjusted, one)
	}
	return nil
}

// open makes rows of a clause: its days and season but for what is excepted.
func (r *rules) open(i int, c *clause) *Fault {
	seasons := []season{{}}
	if len(c.seasons) > 0 {
		seasons = []season{c.seasons[0].season}
	}
	for _, x := range c.besides {
		var ok bool
		if seasons, ok = withoutAll(seasons, x); !ok {
			return r.fault(c, "不清楚“其余时间”是哪些日子", "which days the others are is not clear")
		}
	}
	days := c.days
	for _, e := range c.except {
		if e.others || len(e.periods) > 0 || e.days != 0 && len(e.seasons) > 0 {
			return r.fault(c, "不清楚除了哪些日子", "which days are excepted is not clear")
		}
		days &^= e.days
		for _, x := range e.seasons {
			if x.dated() {
				if x.from == "" || x.to == "" {
					return r.fault(c, "不清楚除了哪些日子", "which days are excepted is not clear")
				}
				r.hours.Closed = append(r.hours.Closed, hours.Closed{From: x.from, To: x.to})
				continue
			}
			var ok bool
			if seasons, ok = withoutAll(seasons, x.season); !ok {
				return r.fault(c, "不清楚除了哪些日子", "which days are excepted is not clear")
			}
		}
	}
	for _, e := range c.included {
		days |= e.days
	}
	for _, x := range seasons {
		if days != 0 {
			r.weekly = append(r.weekly, row{days: days, season: x, spans: c.spans, clause: i, also: c.also})
		}
	}
	if days == 0 || len(seasons) == 0 {
		return r.fault(c, "没有剩下开放的日子", "leaves no day of opening")
	}
	return nil
}

func withoutAll(seasons []season, x season) (out []season, ok bool) {
	for _, one := range seasons {
		rest, ok := one.without(x)
		if !ok {
			return nil, false
		}
		out = append(out, rest...)
	}
	return out, true
}

// without gives what is left of a row where some days in a season are taken away.
func (w row) without(days weekdays, x season) (out []row, ok bool) {
	rest, ok := w.season.without(x)
	if !ok {
		return nil, false
	}
	for _, one := range rest {
		part := w
		part.days, part.season = w.days&days, one
		out = append(out, part)
	}
	if w.days &^= days; w.days != 0 {
		out = append(out, w)
	}
	return out, true
}

func overlap(a, b []span) bool {
	for _, x := range a {
		for _, y := range b {
			xEnd, yEnd := x.to, y.to
			if xEnd <= x.from {
				xEnd += 24 * 60
			}
			if yEnd <= y.from {
				yEnd += 24 * 60
			}
			if x.from < yEnd && y.from < xEnd {
				return true
			}
		}
	}
	return false
}

// override lets what is said of fewer days win over what is said of more: 每天 9:00-17:00，周五 9:00-21:00. Hours that do
// not meet are both kept; what meets otherwise contradicts.
func (r *rules) override() *Fault {
	for i := 0; i < len(r.weekly); i++ {
		for j := 0; j < len(r.weekly); j++ {
			a, b := r.weekly[i], r.weekly[j]
			if i == j || a.clause == b.clause || a.also || b.also || a.days&b.days == 0 || !a.season.meets(b.season) ||
				!overlap(a.spans, b.spans) || slices.Equal(a.spans, b.spans) {
				continue
			}
			wider := a.days&b.days == b.days && a.season.holds(b.season)
			narrower := a.days&b.days == a.days && b.season.holds(a.season)
			if wider == narrower {
				return r.fault(&r.g.clauses[b.clause], "与前面写的时间互相矛盾", "contradicts other hours of the same days")
			}
			if !wider {
				continue // seen from the other one
			}
			rest, ok := a.without(b.days, b.season)
			if !ok {
				return r.fault(&r.g.clauses[b.clause], "与每年重复的日期重叠，不清楚以哪个为准",
					"meets a part of every year, and which one holds is not clear")
			}
			r.weekly = slices.Replace(r.weekly, i, i+1, rest...)
			i, j = -1, len(r.weekly) // again from the first
		}
	}
	return nil
}

// close takes the days of closed clauses away. One that leaves an open clause no day contradicts it.
func (r *rules) close() *Fault {
	for _, c := range r.closing {
		days, seasons := c.days, []season{{}}
		if len(c.seasons) > 0 {
			seasons = []season{c.seasons[0].season}
		}
		for _, e := range c.except {
			days &^= e.days
			for _, x := range e.seasons {
				var ok bool
				if seasons, ok = withoutAll(seasons, x.season); !ok || e.days != 0 {
					return r.fault(c, "不清楚除了哪些日子", "which days are excepted is not clear")
				}
			}
		}
		for _, x := range seasons {
			var left []row
			for _, w := range r.weekly {
				if w.days&days == 0 || !w.season.meets(x) {
					left = append(left, w)
					continue
				}
				rest, ok := w.without(days, x)
				if !ok {
					return r.fault(c, "与每年重复的日期重叠，不清楚以哪个为准", "meets a part of every year, and which one holds is not clear")
				}
				left = append(left, rest...)
			}
			r.weekly = left
		}
	}
	for i := range r.g.clauses {
		c := &r.g.clauses[i]
		mine := func(w row) bool { return w.clause == i }
		oneDay := len(c.seasons) > 0 && c.seasons[0].single
		if len(r.closing) > 0 && c.days != 0 && len(c.spans) > 0 && !oneDay && !slices.ContainsFunc(r.weekly, mine) {
			return r.fault(c, "与写明的闭馆时间互相矛盾：没有剩下开放的日子", "contradicts what is said of closing: no day of opening is left")
		}
	}
	return nil
}
