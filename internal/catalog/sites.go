package catalog

import (
	"math"
	"slices"
	"time"

	"kepu/internal/geo"
)

// site is a place with the activities that have sessions there, in the order of their ids. A venue is one for each of its stops.
type site struct {
	*Spot
	venue   *Venue  // nil for a place of an activity's own
	entries []entry // the plain ones
	spans   []span  // of the plain ones, one after another
	others  []entry
	// within which the sessions of all lie
	first, last int64
}

// entry is an activity at a site.
type entry struct {
	facts
	*Activity
	from, to    uint32 // its spans, where it is plain
	first, last int64  // the start of the first and the end of the last session here, in nanoseconds
}

// span is the time of a session, in nanoseconds since 1970, which suffices for the years of sessions.
type span struct{ start, until int64 }

// siteKey tells sites apart, as far as filters can.
type siteKey struct {
	at     geo.Point
	venue  string
	region string
}

func keyOf(w *Where) siteKey {
	k := siteKey{at: w.Point, region: w.region}
	if w.Venue != nil {
		k.venue = w.Venue.ID
	}
	return k
}

// sitesOf puts activities, which come in the order of their ids, where they take place.
func sitesOf(activities []*Activity) map[siteKey]*site {
	sites := map[siteKey]*site{}
	for _, a := range activities {
		var last *Spot
		for i := range a.Where {
			w := &a.Where[i]
			if !w.HasPoint || w.Spot == last {
				continue
			}
			last = w.Spot
			key := keyOf(w)
			s := sites[key]
			if s == nil {
				s = &site{Spot: w.Spot, venue: w.Venue}
				sites[key] = s
			}
			s.add(a)
		}
	}
	return sites
}

// add puts an activity, whose id is not before those that are there, to the site, once.
func (s *site) add(a *Activity) {
	to := &s.others
	if a.facts.plain {
		to = &s.entries
	}
	if n := len(*to); n > 0 && (*to)[n-1].Activity == a {
		return
	}
	e := entry{facts: a.facts, Activity: a, first: a.Sessions[0].Start.UnixNano(), last: math.MinInt64, from: uint32(len(s.spans))}
	for i := range a.Sessions {
		one := span{a.Sessions[i].Start.UnixNano(), a.Sessions[i].Until().UnixNano()}
		e.last = max(e.last, one.until)
		if e.plain {
			s.spans = append(s.spans, one)
		}
	}
	e.to = uint32(len(s.spans))
	*to = append(*to, e)
	if len(s.entries)+len(s.others) == 1 {
		s.first, s.last = e.first, e.last
	}
	s.first, s.last = min(s.first, e.first), max(s.last, e.last)
}

// window is a time in which a session counts when it starts before its end and ends after its begin.
type window struct{ from, to int64 }

func windowOf(from, to time.Time) window {
	w := window{-1 << 63, 1<<63 - 1}
	if !from.IsZero() {
		w.from = from.UnixNano()
	}
	if !to.IsZero() {
		w.to = to.UnixNano()
	}
	return w
}

func (w *window) takes(first, last int64) bool { return first < w.to && last > w.from }

// sessions counts those of a plain entry in a window, and gives the first and the last of them.
func (s *site) sessions(e *entry, w *window) (n, first, last int) {
	if !w.takes(e.first, e.last) {
		return 0, 0, 0
	}
	for i, one := range s.spans[e.from:e.to] {
		if one.start >= w.to {
			break
		}
		if one.until > w.from {
			if n == 0 {
				first = i
			}
			n, last = n+1, i
		}
	}
	return n, first, last
}

// admits tells whether sessions at a site pass the filters that ask where they are, but for the area.
func (q *ActivityQuery) admits(s *site) bool {
	if len(q.Venues) > 0 && (s.venue == nil || !slices.Contains(q.Venues, s.venue.ID)) {
		return false
	}
	return anyOf(q.Regions, s.within...)
}
