package catalog

import (
	"math"

	"kepu/internal/activity"
	"kepu/internal/geo"
)

// scan looks at the activities that may match a query.
type scan struct {
	*ActivityQuery
	snapshot  *Snapshot
	mask      filterMask
	window    window
	scheduled bool // sessions that take place as announced pass
	seen      map[*Activity]bool
	scores    func(number uint32) float64 // how well the text matches, where it is asked for; 0 for not at all
	inner     geo.Near                    // some of the area of the query
	spare     mismatch                    // of these filters one may fail
	// takes each square of which all simple activities match that have a session in the window; nil for site by site
	squares func(*square[*site])
	whole   func(*site)      // takes each site of which all simple activities match that have a session in the window
	simple  func(*candidate) // takes each simple activity that matches; nil to leave them out
	complex func(*Activity)  // takes each other one that may match, once; nil to leave them out
}

// candidate is a simple activity at its site, where it matches.
type candidate struct {
	*site
	*entry
	distance           float64
	score              float64 // of the text
	mismatches         mismatch
	count, early, late int // sessions that match, and the first and the last of them
}

func (s *Snapshot) newScan(q *ActivityQuery) *scan {
	c := &scan{ActivityQuery: q, snapshot: s, mask: q.filterMask(), window: windowOf(q.From, q.To),
		scheduled: AnyOf(q.States, string(activity.Scheduled)), seen: map[*Activity]bool{}}
	if q.Radius > 0 {
		c.inner = geo.Within(*q.Point, 0.99*q.Radius)
	}
	return c
}

// all tells whether every simple activity of the area matches that has a session in the window.
func (c *scan) all() bool {
	return c.unfiltered() && c.scheduled && len(c.Venues)+len(c.Regions) == 0
}

// covers tells whether all of a cell lies in the area; of few at its edge it does not know.
func (c *scan) covers(at cell) bool {
	b := at.box()
	for _, corner := range []geo.Point{{Lat: b.MinLat, Lng: b.MinLng}, {Lat: b.MinLat, Lng: b.MaxLng},
		{Lat: b.MaxLat, Lng: b.MinLng}, {Lat: b.MaxLat, Lng: b.MaxLng}} {
		if c.Radius > 0 && !c.inner.Has(corner) || c.Box != nil && !c.Box.Contains(corner) {
			return false
		}
	}
	return true
}

// square looks at the sites of a cell.
func (c *scan) square(at cell, sq *square[*site]) {
	othersOnly := c.simple == nil && c.whole == nil
	if (othersOnly || c.squares != nil && c.all()) && c.covers(at) {
		if !othersOnly {
			c.squares(sq)
		}
		c.visitComplexIn(sq)
		return
	}
	for i := range sq.items {
		c.at(sq.items[i].v)
	}
}

// run looks at everything in the area; it leaves the text and the ids of a query out.
func (c *scan) run() {
	switch {
	case c.mask.nothing:
	case c.bounded():
		c.snapshot.sites.squares(c.bounds(), c.square)
	default:
		for at, sq := range c.snapshot.sites.cells.all() {
			c.square(at, sq)
		}
		if c.complex != nil {
			for _, a := range c.snapshot.complex.all() {
				c.visit(a)
			}
		}
	}
}

// at looks at the activities of a site.
func (c *scan) at(s *site) {
	v := candidate{site: s}
	var ok bool
	if v.distance, ok = c.match(s.Point, true); !ok || !c.window.takes(s.first, s.last) ||
		!c.matchesPlace(s.Spot, s.venue) {
		return
	}
	c.visitComplex(s)
	if !c.scheduled {
		return
	}
	if c.whole != nil {
		c.whole(s)
	}
	if c.simple == nil {
		return
	}
	for i := range s.entries {
		if v.entry = &s.entries[i]; c.scores != nil {
			if v.score = c.scores(v.number); v.score == 0 {
				continue
			}
		}
		if c.matchesSimple(&v) {
			c.simple(&v)
		}
	}
}

// matchesSimple tells whether a simple activity matches, wherever its site is, and notes its sessions.
func (c *scan) matchesSimple(v *candidate) bool {
	if v.mismatches = c.mask.check(&v.filterBits); v.mismatches != 0 && !v.mismatches.oneOf(c.spare) {
		return false
	}
	v.count, v.early, v.late = v.sessions(&c.window)
	return v.count > 0 && (!c.mask.more || c.matchesMore(v.Activity))
}

// unfiltered tells whether nothing is asked of simple activities but a place and a time.
func (c *scan) unfiltered() bool {
	return !c.mask.any && !c.mask.more && c.Text == nil && len(c.IDs) == 0
}

// visitComplexIn hands on what is not simple in a square that lies in the area.
func (c *scan) visitComplexIn(sq *square[*site]) {
	for _, s := range complexSites(sq) {
		c.visitComplex(s)
	}
}

// visitComplex hands on what is not simple at a site.
func (c *scan) visitComplex(s *site) {
	for i := 0; i < len(s.others) && c.complex != nil; i++ {
		if e := &s.others[i]; c.mask.check(&e.filterBits) == 0 && c.window.takes(e.first, e.last) {
			c.visit(e.Activity)
		}
	}
}

// visit hands on what is not simple.
func (c *scan) visit(a *Activity) {
	if !c.seen[a] && c.passes(a) {
		c.seen[a] = true
		c.complex(a)
	}
}

// passes tells whether the filters for all sessions alike let an activity pass.
func (c *scan) passes(a *Activity) bool {
	return !c.mask.nothing && c.mask.check(&a.filter) == 0 && (!c.mask.more || c.matchesMore(a))
}

// choose is the session of an activity that stands for it, as ActivityQuery.choose gives it, of a simple one quickly.
func (c *scan) choose(a *Activity) (hit ActivityHit, ok bool) {
	if !a.filter.simple {
		return c.ActivityQuery.choose(a, c.snapshot.calendar)
	}
	v := candidate{entry: &entry{Activity: a}}
	if !c.scheduled {
		return hit, false
	}
	if v.distance, ok = c.match(a.at, true); !ok {
		return hit, false
	}
	if v.count, v.early, v.late = c.window.among(a.spans); v.count == 0 {
		return hit, false
	}
	if w := a.At(0); !c.matchesPlace(w.Spot, w.Venue) {
		return hit, false
	}
	return c.hit(&v), true
}

// matching appends the sessions of an activity that match.
func (c *scan) matching(a *Activity, sessions []int) []int {
	if a.filter.simple {
		if _, ok := c.choose(a); ok {
			for i, one := range a.spans {
				if c.window.takes(one.start, one.until) {
					sessions = append(sessions, i)
				}
			}
		}
		return sessions
	}
	record := a.Record()
	for i := range record.Sessions {
		if _, ok := c.session(a, record, i, c.snapshot.calendar); ok {
			sessions = append(sessions, i)
		}
	}
	return sessions
}

// hit is what the activity is in a list.
func (c *scan) hit(v *candidate) ActivityHit {
	h := ActivityHit{Activity: v.Activity, Session: v.early, Other: v.count - 1, Distance: v.distance, Score: v.score}
	if c.onlyPast() {
		h.Session = v.late
	}
	return h
}

// least is a key that the place of the activity in the list is not before, quickly made.
func (c *scan) least(v *candidate) Key {
	switch c.Sort {
	case ByDistance:
		return Key{F: v.distance}
	case ByStart:
		return Key{I: max(v.entry.first, c.window.from)/1e6 - 1}
	}
	return lowestKey
}

// lowestKey is before all keys.
var lowestKey = Key{F: math.Inf(-1)}
