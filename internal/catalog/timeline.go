package catalog

import (
	"cmp"
	"slices"
	"time"

	"kepu/internal/page"
)

// moment is a session of a simple activity.
type moment struct {
	span
	number uint32 // of the activity
}

func (m moment) compare(other moment) int {
	return cmp.Or(cmp.Compare(m.start, other.start), cmp.Compare(m.until, other.until),
		cmp.Compare(m.number, other.number))
}

// timeline is the sessions of simple activities in the order of their starts.
type timeline struct {
	hours []int64                // that have a part, ascending
	parts table[int64, []moment] // by the hour of the start
	long  []moment               // those of over a day, again
	size  int
}

const (
	hour    = int64(time.Hour)
	longest = 24 * hour // of what is not long
)

func hourOf(at int64) int64 {
	if at < 0 {
		return (at+1)/hour - 1
	}
	return at / hour
}

// with gives the timeline without the sessions of some activities and with those of others.
func (t *timeline) with(removed, added []*Activity) timeline {
	type move struct{ out, in []moment }
	moves := map[int64]*move{}
	var out, in []moment // of the long ones
	at := func(one moment) *move {
		h := hourOf(one.start)
		if moves[h] == nil {
			moves[h] = &move{}
		}
		return moves[h]
	}
	each := func(activities []*Activity, long *[]moment, list func(*move) *[]moment) {
		for _, a := range activities {
			for _, s := range a.simpleSpans() {
				one := moment{s, a.number}
				to := list(at(one))
				if *to = append(*to, one); s.until-s.start > longest {
					*long = append(*long, one)
				}
			}
		}
	}
	each(removed, &out, func(m *move) *[]moment { return &m.out })
	each(added, &in, func(m *move) *[]moment { return &m.in })
	next := timeline{hours: t.hours, long: t.long, size: t.size}
	if len(out)+len(in) > 0 {
		next.long = merged(t.long, out, in)
	}
	parts := t.parts.edit()
	changed := false
	for h, m := range moves {
		before := t.parts.get(h)
		after := merged(before, m.out, m.in)
		parts.keep(h, after, len(after) > 0)
		next.size += len(after) - len(before)
		changed = changed || (len(before) == 0) != (len(after) == 0)
	}
	next.parts = parts.table
	if changed {
		next.hours = make([]int64, 0, next.parts.len())
		for h := range next.parts.all() {
			next.hours = append(next.hours, h)
		}
		slices.Sort(next.hours)
	}
	return next
}

// merged gives sorted moments without some and with others.
func merged(have, out, in []moment) []moment {
	slices.SortFunc(out, moment.compare)
	left := make([]moment, 0, len(have)+len(in))
	for _, one := range have {
		if _, removed := slices.BinarySearchFunc(out, one, moment.compare); !removed {
			left = append(left, one)
		}
	}
	left = append(left, in...)
	slices.SortFunc(left, moment.compare)
	return left
}

// from gives the moments that start at or after a time, in order, until fn has enough.
func (t *timeline) from(at int64, fn func(*moment) (more bool)) {
	i, _ := slices.BinarySearch(t.hours, hourOf(at))
	for ; i < len(t.hours); i++ {
		part := t.parts.get(t.hours[i])
		for j := range part {
			if part[j].start >= at && !fn(&part[j]) {
				return
			}
		}
	}
}

// during gives the moments that began before a time and go on after it.
func (t *timeline) during(at int64, fn func(*moment)) {
	i, _ := slices.BinarySearch(t.hours, hourOf(at-longest))
	for ; i < len(t.hours) && t.hours[i] <= hourOf(at); i++ {
		part := t.parts.get(t.hours[i])
		for j := range part {
			if one := &part[j]; one.start < at && one.until > at && one.until-one.start <= longest {
				fn(one)
			}
		}
	}
	for j := range t.long {
		if one := &t.long[j]; one.start < at && one.until > at {
			fn(one)
		}
	}
}

// usesTimeline tells whether the timeline answers a query.
func (c *scan) usesTimeline() bool {
	return c.Sort == ByStart && !c.bounded() && c.Text == nil && len(c.IDs)+len(c.Statuses)+len(c.Venues) == 0
}

// list puts the activities of a list by start on a page.
func (c *scan) list(p *page.Pager[ActivityHit]) {
	s := c.snapshot
	if c.scheduled {
		c.listSimple(p)
	}
	for _, a := range s.complex.all() {
		if hit, ok := c.choose(a); ok && c.passes(a) {
			p.Add(c.key(&hit), hit)
		}
	}
}

// listSimple looks at each of what passes where that is less work than to walk along the timeline until the page is
// full: the fewer they are, the longer that walk is.
func (c *scan) listSimple(p *page.Pager[ActivityHit]) {
	s := c.snapshot
	passing, among, known := c.passing(s.passing(c.ActivityQuery))
	n := passing.n
	if n*n < among*p.Limit/visitCost {
		passing.each(func(number uint32) {
			if hit, ok := c.choose(s.numbered.get(number)); ok {
				p.Add(c.key(&hit), hit)
			}
		})
		return
	}
	if !p.Uncounted {
		if !known {
			n = c.countIn(passing)
		}
		p.Count(n)
	}
	c.walk(p, passing)
}

// walk goes along the timeline until the page is full.
func (c *scan) walk(p *page.Pager[ActivityHit], passing set) {
	shown := map[uint32]bool{}
	put := func(m *moment) {
		if m.start >= c.window.to || !passing.has(m.number) || shown[m.number] {
			return
		}
		a := c.snapshot.numbered.get(m.number)
		if hit, ok := c.choose(a); ok && a.spans[hit.Session] == m.span { // else it has an earlier one
			shown[m.number] = true
			p.Put(c.key(&hit), hit)
		}
	}
	from := c.window.from
	if p.After != nil && p.After.I > from/1e6+1 {
		from = p.After.I * 1e6
	} else if !c.From.IsZero() {
		c.snapshot.timeline.during(from, put)
	}
	c.snapshot.timeline.from(from, func(m *moment) bool {
		if m.start >= c.window.to || !p.Takes(&Key{I: m.start/1e6 - 1}) {
			return false
		}
		put(m)
		return true
	})
}
