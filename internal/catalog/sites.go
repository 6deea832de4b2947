package catalog

import (
	"math"
	"slices"
	"time"

	"kepu/internal/activity"
	"kepu/internal/geo"
)

// site is a place with the activities that have sessions there, in the order of their ids. A venue is one for each of
// its stops.
type site struct {
	*Spot
	venue   *Venue  // nil for a place of an activity's own
	entries []entry // the simple ones
	others  []entry
	// within which the sessions of all lie
	first, last int64
	counted     memo[int]
	tallied     memo[*siteTally]
}

// complexSites gives the sites that have what is not simple.
func complexSites(sq *square[*site]) (out []*site) {
	if kept := sq.others.Load(); kept != nil {
		return *kept
	}
	for i := range sq.items {
		if s := sq.items[i].v; len(s.others) > 0 {
			out = append(out, s)
		}
	}
	sq.others.Store(&out)
	return out
}

// countIn counts the simple activities of a square with a session in a window.
func countIn(sq *square[*site], w *window) (n int) {
	if kept, ok := sq.counted.load(w); ok {
		return kept
	}
	for i := range sq.items {
		n += sq.items[i].v.countIn(w)
	}
	sq.counted.store(w, n)
	return n
}

// countIn counts the simple activities with a session in a window.
func (s *site) countIn(w *window) (n int) {
	if kept, ok := s.counted.load(w); ok {
		return kept
	}
	if !w.takes(s.first, s.last) {
		return 0
	}
	for i := range s.entries {
		if count, _, _ := s.entries[i].sessions(w); count > 0 {
			n++
		}
	}
	s.counted.store(w, n)
	return n
}

// entry is an activity at a site.
type entry struct {
	filterBits
	*Activity
	number      uint32 // its own, as are the spans: where queries come past
	spans       []span
	first, last int64 // the start of the first and the end of the last session here, in nanoseconds
}

// span is the time of a session, in nanoseconds since 1970, which suffices for the years of sessions.
type span struct{ start, until int64 }

func (s span) times() (start, until time.Time) {
	return time.Unix(0, s.start).UTC(), time.Unix(0, s.until).UTC()
}

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

// updateSites takes activities that are no more, or no longer as they were, from their sites, and puts others, which
// come in the order of their ids, to theirs.
func (s *Snapshot) updateSites(removed, added []*Activity) {
	type move struct {
		where *Where
		out   map[*Activity]bool
		in    []*Activity
	}
	moves := map[siteKey]*move{}
	at := func(a *Activity, do func(*move)) {
		var last *Spot
		places := a.places()
		for i := range places {
			w := &places[i]
			if !w.HasPoint || w.Spot == last {
				continue
			}
			last = w.Spot
			key := keyOf(w)
			if moves[key] == nil {
				moves[key] = &move{where: w, out: map[*Activity]bool{}}
			}
			do(moves[key])
		}
	}
	for _, a := range removed {
		at(a, func(m *move) { m.out[a] = true })
	}
	for _, a := range added {
		at(a, func(m *move) {
			if n := len(m.in); n == 0 || m.in[n-1] != a {
				m.in = append(m.in, a)
			}
		})
	}
	grid := s.sites.edit()
	for key, m := range moves {
		var before *site
		if i := slices.IndexFunc(grid.at(key.at), func(one placed[*site]) bool {
			return keyOf(&Where{Venue: one.v.venue, Spot: one.v.Spot}) == key
		}); i >= 0 {
			before = grid.at(key.at)[i].v
			grid.remove(key.at, before)
		}
		if len(m.in) > 0 {
			places := m.in[0].places()
			m.where = &places[slices.IndexFunc(places, func(w Where) bool { return w.HasPoint && keyOf(&w) == key })]
		}
		if after := before.with(m.where, m.out, m.in); len(after.entries)+len(after.others) > 0 {
			grid.add(key.at, after)
		}
	}
	s.sites = grid.grid()
}

// with gives the site without some activities and with others, which come in the order of their ids; s may be nil.
func (s *site) with(where *Where, out map[*Activity]bool, in []*Activity) *site {
	next := &site{Spot: where.Spot, venue: where.Venue, first: math.MaxInt64, last: math.MinInt64}
	var simple, others []entry
	if s != nil {
		simple, others = s.entries, s.others
		if len(in) == 0 {
			next.Spot, next.venue = s.Spot, s.venue // as they are now
		}
	}
	next.entries = make([]entry, 0, len(simple)+len(in))
	for _, a := range in {
		for ; len(simple) > 0 && simple[0].ID < a.ID; simple = simple[1:] {
			next.copy(&simple[0], out)
		}
		for ; len(others) > 0 && others[0].ID < a.ID; others = others[1:] {
			next.copy(&others[0], out)
		}
		next.add(a)
	}
	for i := range simple {
		next.copy(&simple[i], out)
	}
	for i := range others {
		next.copy(&others[i], out)
	}
	return next
}

// copy takes an entry over from the site as it was, unless it is out.
func (s *site) copy(e *entry, out map[*Activity]bool) {
	if !out[e.Activity] {
		s.take(*e)
	}
}

func (s *site) take(e entry) {
	s.first, s.last = min(s.first, e.first), max(s.last, e.last)
	if e.simple {
		s.entries = append(s.entries, e)
	} else {
		s.others = append(s.others, e)
	}
}

// add puts an activity to the site.
func (s *site) add(a *Activity) {
	all := timeRangeOf(a)
	s.take(entry{filterBits: a.filter, Activity: a, number: a.number, spans: a.spans, first: all.start, last: all.until})
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

// sessions counts those of a simple entry in a window, and gives the first and the last of them.
func (e *entry) sessions(w *window) (n, first, last int) {
	if !w.takes(e.first, e.last) {
		return 0, 0, 0
	}
	return w.among(e.spans)
}

// among counts the sessions in the window, and gives the first and the last of them.
func (w *window) among(spans []span) (n, first, last int) {
	for i, one := range spans {
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

func spansOf(a *activity.Activity) []span {
	out := make([]span, len(a.Sessions))
	for i := range a.Sessions {
		out[i] = span{a.Sessions[i].Start.UnixNano(), a.Sessions[i].Until().UnixNano()}
	}
	return out
}

// matchesPlace tells whether sessions at a place pass the filters that ask where they are, but for the area.
func (q *ActivityQuery) matchesPlace(at *Spot, v *Venue) bool {
	if len(q.Venues) > 0 && (v == nil || !slices.Contains(q.Venues, v.ID)) {
		return false
	}
	return len(q.Regions) == 0 || AnyOf(q.Regions, at.within...)
}
