package written

import (
	"cmp"
	"slices"
	"strings"

	"kepu/internal/hours"
)

// rules makes opening hours of clauses.
type rules struct {
	g       *grammar
	hours   hours.Hours
	weekly  []row
	closing []*clause
	holiday *clause // that speaks of holidays
	// outright tells that it does so itself, not by an exception.
	outright bool
	makeup   bool // something was said of make-up workdays
	partly   []clause
}

// row is hours of some days of the week in a season.
type row struct {
	days   weekdays
	season season
	spans  []span
	clause int // that it is of
	also   bool
}

// Hours reads opening hours as people write them: 周二至周日 9:00-17:00（16:30停止入馆）；周一闭馆；法定节假日开放.
func Hours(text string) (*hours.Hours, *Fault) {
	if len([]rune(text)) > maxText {
		return nil, fault(string([]rune(text)[:20]), "太长，请写在 1000 字以内", "is too long")
	}
	s := newScanner(text)
	tokens, f := s.tokens()
	if f != nil {
		return nil, f
	}
	g := &grammar{scanner: s}
	if f := g.setAside(tokens); f != nil {
		return nil, f
	}
	if f := g.list(nil); f != nil {
		return nil, f
	}
	r := &rules{g: g}
	if f := r.read(); f != nil {
		return nil, f
	}
	return &r.hours, nil
}

const maxText = 1000

func (r *rules) fault(c *clause, zh, en string) *Fault {
	return fault(r.g.part(max(c.from, 0), max(c.to, max(c.from, 0))), zh, en)
}

func (r *rules) read() *Fault {
	for _, step := range []func() *Fault{r.periods, r.inherit, r.others, r.extend, r.entries, r.sort, r.override,
		r.partial, r.close, r.holidays} {
		if f := step(); f != nil {
			return f
		}
	}
	r.hours.Note = strings.Join(r.g.notes, "；")
	if len([]rune(r.hours.Note)) > hours.MaxNote {
		return fault(r.hours.Note, "说明文字超过 200 字", "the note is longer than 200 characters")
	}
	if r.hours.Unknown() && r.hours.Note == "" {
		return fault(string(r.g.written), "没有写开放时间", "names no hours of opening")
	}
	if !r.opens() && !r.hours.Unknown() && !r.neverOpen() {
		return fault(string(r.g.written), "只写了闭馆，没有写开放时间", "says when it is closed only, not when it is open")
	}
	for _, w := range r.weekly {
		from, to := w.season.ends()
		for _, s := range w.spans {
			one := hours.Weekly{Days: w.days.codes(), Open: clockText(s.from), Close: clockText(s.to), ValidFrom: from,
				ValidTo: to}
			if s.last >= 0 {
				one.LastEntry = clockText(s.last)
			}
			r.hours.Weekly = append(r.hours.Weekly, one)
		}
	}
	r.hours.Normalize()
	if vs := r.hours.Validate(); len(vs) > 0 {
		return fault(string(r.g.written), vs[0].Message.ZH, vs[0].Message.EN)
	}
	return nil
}

// opens tells whether it is open at some time.
func (r *rules) opens() bool {
	named := slices.ContainsFunc(r.hours.Holidays.Named,
		func(n hours.Named) bool { return n.Mode == hours.Open && n.Open != "" })
	return len(r.weekly) > 0 || len(r.hours.Adjusted) > 0 || r.hours.Holidays.Open != "" || named
}

// neverOpen tells whether it is said that it is closed every day.
func (r *rules) neverOpen() bool {
	return slices.ContainsFunc(r.closing, func(c *clause) bool { return c.days == everyDay && len(c.seasons) == 0 })
}

// periods gives the names of parts of the year, such as 夏季, their dates: those that are written beside them, or what
// the other one of a pair leaves.
func (r *rules) periods() *Fault {
	known := map[string]season{}
	for i := range r.g.clauses {
		c := &r.g.clauses[i]
		if len(c.periods) > 1 || len(c.seasons) > 1 {
			return r.fault(c, "不清楚是哪一段日期", "which dates are meant is not clear")
		}
		if len(c.periods) == 1 && len(c.seasons) == 1 {
			known[c.periods[0]] = c.seasons[0].season
		}
	}
	opposite := map[string]string{"夏": "冬", "冬": "夏", "旺": "淡", "淡": "旺"}
	for i := range r.g.clauses {
		c := &r.g.clauses[i]
		if len(c.periods) == 0 || len(c.seasons) > 0 {
			continue
		}
		name := c.periods[0]
		x, ok := known[name]
		if other, paired := known[opposite[name]]; !ok && paired {
			var rest []season
			if rest, ok = (season{}).without(other); ok && len(rest) == 1 {
				x = rest[0]
			}
			ok = ok && len(rest) == 1
		}
		if !ok {
			return r.fault(c, "没有写明起止日期，如 5月1日至9月30日", "the dates are missing, such as 5月1日至9月30日")
		}
		c.seasons = []dateRange{{season: x}}
	}
	return nil
}

// inherit gives clauses without days those of the clauses before, or every day.
func (r *rules) inherit() *Fault {
	var before []*clause // of different days, that open
	var kept []clause
	for i := range r.g.clauses {
		c := &r.g.clauses[i]
		dated := len(c.seasons) > 0 && c.seasons[0].dated()
		switch {
		case c.partly():
			r.partly = append(r.partly, *c)
			continue
		case c.spoken() && !c.decided(), c.spoken() && c.open && len(c.spans) == 0 && i+1 < len(r.g.clauses) &&
			r.waits(c, &r.g.clauses[i+1]):
			if i+1 >= len(r.g.clauses) || !r.waits(c, &r.g.clauses[i+1]) {
				return r.fault(c, "没有写几点到几点", "the times of day are missing")
			}
			next := &r.g.clauses[i+1]
			seasons := append(c.seasons, next.seasons...)
			next.subject, next.except = c.subject, append(next.except, c.except...)
			next.seasons = seasons
			continue
		case !c.decided():
			return r.fault(c, "没有写几点到几点", "the times of day are missing")
		case c.spoken() || dated && c.seasons[0].single || c.closed:
		case c.open && len(c.spans) == 0: // 开放时间：
			if len(c.seasons) > 0 || len(c.except) > 0 || len(c.included) > 0 {
				return r.fault(c, "没有写几点到几点", "the times of day are missing")
			}
			continue
		case len(before) > 1:
			return r.fault(c, "不清楚是哪几天的时间", "of which days these hours are is not clear")
		case len(before) == 1 && before[0].days != everyDay:
			seasons := c.seasons
			if c.subject = before[0].subject; len(seasons) > 0 {
				c.seasons = seasons
			}
		default:
			c.days = everyDay
		}
		if c.closed && !c.spoken() && len(c.seasons) == 0 {
			return r.fault(c, "没有写哪几天闭馆", "the days are missing")
		}
		if c.closed && !c.spoken() {
			c.days = everyDay
		}
		kept = append(kept, *c)
		if one := &kept[len(kept)-1]; len(c.spans) > 0 && (c.days != 0 || c.others) && !dated &&
			!slices.ContainsFunc(before, func(o *clause) bool { return o.days == c.days && o.others == c.others }) {
			before = append(before, one)
		}
	}
	r.g.clauses = kept
	return nil
}

// waits tells whether a clause of days alone is completed by the next: 开放日：周二至周日；时间：9:00-17:00.
func (r *rules) waits(c, next *clause) bool {
	dated := len(next.seasons) > 0 && next.seasons[0].dated()
	return (c.days != 0 || c.others) && len(next.spans) > 0 && !next.spoken() && !dated &&
		(len(c.seasons) == 0 || len(next.seasons) == 0)
}

// others gives 其余时间 the days, or else the seasons, that no other open clause names.
func (r *rules) others() *Fault {
	var days weekdays
	var seasons []season
	one, besides := -1, false
	for i := range r.g.clauses {
		c := &r.g.clauses[i]
		if c.others && c.days != 0 && r.g.opens() == 1 { // 春节闭馆，其余时间周二至周日 9:00-17:00
			c.others = false
		}
		inSeason := len(c.seasons) > 0 && !c.seasons[0].single
		switch {
		case c.others && (one >= 0 || c.days != 0 || len(c.seasons) > 0):
			return r.fault(c, "不清楚“其余时间”是哪些日子", "which days the others are is not clear")
		case c.others:
			one = i
			continue
		case len(c.spans) > 0 && inSeason:
			seasons = append(seasons, c.seasons[0].season)
			if c.days != everyDay {
				days |= c.days
			}
		case len(c.spans) > 0 && c.days != everyDay:
			days |= c.days
		}
		besides = true
	}
	if one < 0 {
		return nil
	}
	c := &r.g.clauses[one]
	switch {
	case len(seasons) > 0 && days != 0:
		return r.fault(c, "不清楚“其余时间”是哪些日子", "which days the others are is not clear")
	case days == everyDay, !besides && len(c.except) == 0:
		return r.fault(c, "没有其余的日子", "there are no other days")
	}
	c.days, c.besides = everyDay&^days, seasons
	return nil
}

// entries gives the last entries to the spans that hold them; one that is of several clauses to those that it fits.
func (r *rules) entries() *Fault {
	entered := false
	for i := range r.g.clauses {
		c := &r.g.clauses[i]
		if !c.pause() {
			return r.fault(c, "休息的时间不在开放时间内", "the break is not within the hours of opening")
		}
		if len(c.spans) == 0 {
			if c.last >= 0 || c.before >= 0 {
				return r.fault(c, "停止入馆的时间没有对应的开放时间", "a last entry without hours of opening")
			}
			continue
		}
		shared := c.last < 0 && c.before < 0
		if shared {
			for _, e := range r.g.entries {
				c.last, c.before = max(c.last, e.last), max(c.before, e.before)
			}
		}
		switch fits := c.enter(); {
		case fits && shared:
			entered = true
		case shared: // 19:30停止入馆 cannot be of days that end at 17:00
			c.last, c.before = -1, -1
		case !fits:
			return r.fault(c, "停止入馆的时间不在开放时间内", "the last entry is not within the hours of opening")
		}
	}
	if len(r.g.entries) > 0 && !entered {
		return r.fault(&r.g.entries[0], "停止入馆的时间没有对应的开放时间", "a last entry without hours of opening")
	}
	return nil
}

// sort tells apart what is of days of the week, of dates, of holidays and of make-up workdays.
func (r *rules) sort() *Fault {
	for i := range r.g.clauses {
		c := &r.g.clauses[i]
		slices.SortStableFunc(c.spans, func(a, b span) int { return cmp.Compare(a.from, b.from) })
		for j := 1; j < len(c.spans); j++ {
			if s := c.spans[j-1]; s.to <= s.from || s.to > c.spans[j].from {
				return r.fault(c, "同一天的几段时间互相重叠", "spans of one day overlap")
			}
		}
		var f *Fault
		switch {
		case len(c.seasons) > 0 && c.seasons[0].dated() && (c.closed && c.days == everyDay || c.seasons[0].single):
			if f := r.dates(c); f != nil {
				return f
			}
			continue
		case c.closed && c.days != 0:
			r.closing = append(r.closing, c)
		case c.days != 0 && len(c.spans) > 0:
			f = r.open(i, c)
		case c.days != 0 && !c.noRest:
			f = r.fault(c, "没有写几点到几点", "the times of day are missing")
		}
		if f == nil {
			f = r.special(c)
		}
		if f != nil {
			return f
		}
	}
	return nil
}
