package written

import (
	"slices"

	"kepu/internal/hours"
)

// special reads what a clause says of holidays and make-up workdays.
func (r *rules) special(c *clause) *Fault {
	if c.noRest {
		if f := r.setHolidays(c, hours.Holidays{Mode: hours.Open}, false); f != nil {
			return f
		}
	}
	if c.holiday {
		h, f := r.mode(c)
		if f == nil {
			f = r.setHolidays(c, h, true)
		}
		if f != nil {
			return f
		}
	}
	for _, name := range c.named {
		h, f := r.mode(c)
		if f == nil {
			f = r.setNamed(c, hours.Named{Name: name, Mode: h.Mode, Open: h.Open, Close: h.Close, LastEntry: h.LastEntry}, true)
		}
		if f != nil {
			return f
		}
	}
	if c.makeup {
		if f := r.setMakeup(c); f != nil {
			return f
		}
	}
	otherwise := hours.Open
	if !c.closed {
		otherwise = hours.Shut
	}
	if f := r.apply(c, c.except, otherwise); f != nil {
		return f
	}
	if c.closed { // 周一闭馆（含法定节假日）: as every week
		return nil
	}
	return r.apply(c, c.included, hours.Open)
}

// apply makes the holidays that a clause excepts or includes open or closed.
func (r *rules) apply(c *clause, subjects []subject, mode string) *Fault {
	for _, e := range subjects {
		if e.makeup {
			return r.fault(c, "不清楚调休上班日怎样开放", "how make-up workdays are open is not clear")
		}
		if e.holiday {
			if f := r.setHolidays(c, hours.Holidays{Mode: mode}, false); f != nil {
				return f
			}
		}
		for _, name := range e.named {
			if f := r.setNamed(c, hours.Named{Name: name, Mode: mode}, false); f != nil {
				return f
			}
		}
	}
	return nil
}

// mode gives what a clause says of the holidays that it names.
func (r *rules) mode(c *clause) (hours.Holidays, *Fault) {
	switch {
	case len(c.seasons) > 0:
		return hours.Holidays{}, r.fault(c, "节假日的时间不能只在一段日期内有效", "hours of holidays cannot be of a part of the year")
	case c.closed:
		return hours.Holidays{Mode: hours.Shut}, nil
	case c.asWeek:
		return hours.Holidays{Mode: hours.AsWeekly}, nil
	case c.asWork:
		return hours.Holidays{}, r.fault(c, "不清楚节假日的时间", "the hours of holidays are not clear")
	case len(c.spans) > 1:
		if !slices.ContainsFunc(r.g.clauses, func(o clause) bool {
			return len(o.spans) > 0 && o.days != 0 && !slices.Equal(o.spans, c.spans)
		}) {
			return hours.Holidays{Mode: hours.Open}, nil
		}
		return hours.Holidays{}, r.fault(c, "节假日只能写一段时间", "holidays can have one span of hours")
	case len(c.spans) == 1:
		s := c.spans[0]
		h := hours.Holidays{Mode: hours.Open, Open: clockText(s.from), Close: clockText(s.to)}
		if s.last >= 0 {
			h.LastEntry = clockText(s.last)
		}
		return h, nil
	}
	return hours.Holidays{Mode: hours.Open}, nil
}

// setHolidays keeps what is said of holidays. What is said of them outright wins over what an exception makes of them;
// two of a kind must agree.
func (r *rules) setHolidays(c *clause, h hours.Holidays, outright bool) *Fault {
	before := hours.Holidays{Mode: r.hours.Holidays.Mode, Open: r.hours.Holidays.Open, Close: r.hours.Holidays.Close,
		LastEntry: r.hours.Holidays.LastEntry}
	switch {
	case r.holiday != nil && r.outright == outright && !same(before, h):
		return r.fault(c, "关于节假日的说法互相矛盾", "contradicts what else is said of holidays")
	case r.holiday != nil && r.outright && !outright:
		return nil
	}
	h.Named = r.hours.Holidays.Named
	r.hours.Holidays, r.holiday, r.outright = h, c, outright
	return nil
}

func same(a, b hours.Holidays) bool {
	return a.Mode == b.Mode && a.Open == b.Open && a.Close == b.Close && a.LastEntry == b.LastEntry
}

func (r *rules) setNamed(c *clause, n hours.Named, outright bool) *Fault {
	list := &r.hours.Holidays.Named
	i := slices.IndexFunc(*list, func(o hours.Named) bool { return o.Name == n.Name })
	switch {
	case i < 0:
		*list = append(*list, n)
	case (*list)[i] != n && outright:
		return r.fault(c, "关于"+n.Name+"的说法互相矛盾", "contradicts what else is said of "+n.Name)
	}
	return nil
}

func (r *rules) setMakeup(c *clause) *Fault {
	mode := hours.AsWorkday
	switch {
	case c.closed:
		mode = hours.Shut
	case c.asWeek:
		mode = hours.AsWeekly
	case len(c.spans) > 0:
		return r.fault(c, "调休上班日请写“按工作日时间开放”或“闭馆”", "make-up workdays can be as workdays or closed")
	}
	if r.makeup && r.hours.MakeupWorkdays != mode {
		return r.fault(c, "关于调休上班日的说法互相矛盾", "contradicts what else is said of make-up workdays")
	}
	r.hours.MakeupWorkdays, r.makeup = mode, true
	return nil
}

// holidays gives holidays and make-up workdays what follows from 工作日 and 双休日, where nothing else is said of them: a
// working day is no holiday and may be a Saturday, and such a Saturday is no day of rest.
func (r *rules) holidays() *Fault {
	var work, rest, closedWork, closedRest bool
	for i := range r.g.clauses {
		c := &r.g.clauses[i]
		if c.closed {
			closedWork, closedRest = closedWork || c.work, closedRest || c.rest
		} else if len(c.spans) > 0 {
			work, rest = work || c.work, rest || c.rest
		}
	}
	if work && r.holiday == nil {
		r.hours.Holidays.Mode = hours.Shut
	}
	if r.makeup || !work && !rest && !closedWork && !closedRest {
		return nil
	}
	r.hours.MakeupWorkdays = hours.AsWorkday
	if closedWork || !slices.ContainsFunc(r.weekly, func(w row) bool { return w.days&(everyDay>>2) != 0 }) {
		r.hours.MakeupWorkdays = hours.Shut
	}
	return nil
}
