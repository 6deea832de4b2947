package catalog

import (
	"math"
	"sync/atomic"

	lru "github.com/hashicorp/golang-lru/v2"
)

// windowCache knows which simple activities have a session in the windows that were asked for lately. It may be asked
// by many at once.
type windowCache struct {
	sets   *lru.Cache[window, set]
	looked *lru.Cache[window, *atomic.Int64] // how many activities were looked at for a window that has no set
}

// cachedWindows is how many a snapshot keeps: to each, a write costs some chunks of a set.
const cachedWindows = 12

// newWindowCache gives those of a snapshot from those before it, in which some activities are no more and others have
// come.
func newWindowCache(before *windowCache, removed, added []*Activity) *windowCache {
	next := &windowCache{}
	next.sets, _ = lru.New[window, set](cachedWindows) // fails for a size below 1 only
	next.looked, _ = lru.New[window, *atomic.Int64](64 * cachedWindows)
	if before == nil {
		return next
	}
	for _, w := range before.sets.Keys() {
		known, ok := before.sets.Peek(w)
		if !ok {
			continue
		}
		d := known.edit()
		for _, a := range removed {
			d.put(a.number, false)
		}
		for _, a := range added {
			if n, _, _ := w.among(a.simpleSpans()); n > 0 {
				d.put(a.number, true)
			}
		}
		next.sets.Add(w, d.set)
	}
	return next
}

// during gives the simple activities that have a session in the window of the query. It does not where so few are of
// interest that it is quicker to look at those, unless many ask.
func (c *scan) during(few int) (during set, known bool) {
	w, all := c.snapshot.windowCache, c.snapshot.timeline.size
	if during, known = w.sets.Get(c.window); known {
		return during, true
	}
	if few < all {
		looked := new(atomic.Int64)
		if before, asked, _ := w.looked.PeekOrAdd(c.window, looked); asked {
			looked = before
		}
		if looked.Add(int64(few))*glanceCost < int64(all) {
			return set{}, false
		}
	}
	during = c.snapshot.timeline.activities(&c.window, c.snapshot.numbers)
	w.sets.Add(c.window, during)
	return during, true
}

// So many moments of the timeline may be passed in the time in which one activity is looked at, or only its extent.
const (
	visitCost  = 100
	glanceCost = 10
)

// activities gives those that have a session in a window, of so many as there are numbers.
func (t *timeline) activities(w *window, numbers uint32) set {
	s := setDraft{set: set{chunks: make([]*chunk, (numbers+chunkBits-1)/chunkBits)}}
	add := func(m *moment) {
		if w.takes(m.start, m.until) {
			s.add(m.number)
		}
	}
	if w.from != math.MinInt64 {
		t.during(w.from, add)
	}
	t.from(w.from, func(m *moment) bool {
		add(m)
		return m.start < w.to
	})
	return s.set
}

// passing gives the simple activities that pass the filters that sets answer. If known, they have a session in the
// window as well, of all those that have, so many as among; else their sessions have to be looked at.
func (c *scan) passing(groups [][]set) (passing set, among int, known bool) {
	during, known := c.during(upperBound(groups))
	if known {
		return intersection(append(groups, []set{during})...), during.n, true
	}
	return intersection(groups...), c.snapshot.timeline.size, false
}

// countIn counts those of a set that have a session in the window of the query.
func (c *scan) countIn(passing set) (n int) {
	passing.each(func(number uint32) {
		if c.hasSession(number) {
			n++
		}
	})
	return n
}

// hasSession tells whether a simple activity has a session in the window.
func (c *scan) hasSession(number uint32) bool {
	w := &c.window
	if all := c.snapshot.timeRanges.get(number); !w.takes(all.start, all.until) {
		return false
	}
	if w.from == math.MinInt64 || w.to == math.MaxInt64 {
		return true // a session goes to where the window has no end
	}
	n, _, _ := w.among(c.snapshot.numbered.get(number).spans)
	return n > 0
}

// timeRange is what is asked of very many activities: it lies closer together than they do.
type timeRange struct {
	span        // from the first start to the last end
	known uint8 // of the facts
}

// completeness is what it counts that much is known of a simple activity: its place is.
func (o timeRange) completeness() float64 {
	return completePoints * float64(o.known+1) / completeFacts
}

func timeRangeOf(a *Activity) timeRange {
	o := timeRange{span{math.MaxInt64, math.MinInt64}, a.filter.known}
	for _, one := range a.spans {
		o.start, o.until = min(o.start, one.start), max(o.until, one.until)
	}
	return o
}
