package catalog

import (
	"cmp"
	"math/bits"
	"slices"

	"kepu/internal/codelist"
)

// ownFilter is the filters that facets have in facts.
var ownFilter = map[Facet]mismatch{FacetAudience: failsAudience, FacetTheme: failsTheme, FacetType: failsType,
	FacetMode: failsMode, FacetFree: failsFree}

// counter counts simple activities by one facet.
type counter struct {
	facet Facet
	own   mismatch
	bits  [64]int // where the values are bits of facts
	tally tally
	spot  *Spot // whose activities, so many as at, are not yet in the tally
	at    int
}

// add counts one activity where it passes all filters but the own one of the facet.
func (n *counter) add(c *scan, v *candidate, days *Days) {
	if v.mismatches != 0 && v.mismatches != n.own {
		return
	}
	switch n.facet {
	case FacetAudience:
		n.mask(v.audiences)
	case FacetTheme:
		n.mask(v.themes)
	case FacetType:
		n.mask(v.types)
	case FacetMode:
		n.mask(uint64(v.modes))
	case FacetFree:
		n.mask(uint64(v.free))
	case FacetRegion:
		n.place(v.Spot, 1)
	case FacetCampaign:
		n.tally.add(slices.Clone(v.campaigns())...)
	case FacetDay:
		var dates []string
		for i := v.early; i <= v.late; i++ {
			if one := &v.spans[i]; c.window.takes(one.start, one.until) {
				dates = append(dates, c.daysOf(v.Activity, i, days, c.snapshot.calendar)...)
			}
		}
		n.tally.add(dates...)
	}
}

// uncached are the facets of which sites keep no counts.
var uncached = []Facet{FacetCampaign, FacetDay}

func (n *counter) isKept() bool { return !slices.Contains(uncached, n.facet) }

// addPlace counts the activities of a place.
func (n *counter) addPlace(t *siteTally) {
	switch n.facet {
	case FacetAudience:
		t.audiences.addTo(&n.bits)
	case FacetTheme:
		t.themes.addTo(&n.bits)
	case FacetType:
		t.types.addTo(&n.bits)
	case FacetMode:
		t.modes.addTo(&n.bits)
	case FacetFree:
		t.free.addTo(&n.bits)
	case FacetRegion:
		for i := range t.regions {
			n.place(t.regions[i].Spot, t.regions[i].n)
		}
	}
}

// siteTally is how many simple activities of a site or a square that have a session in a window have each value.
type siteTally struct {
	audiences, themes, types, modes, free bitCounts
	regions                               []spotCount
}

// spotCount is a number of activities in the regions of a spot.
type spotCount struct {
	*Spot
	n int
}

// tallyIn sums the sites of a square up.
func tallyIn(sq *square[*site], w *window) *siteTally {
	if kept, ok := sq.tallied.load(w); ok {
		return kept
	}
	sum := &siteTally{}
	for i := range sq.items {
		t := sq.items[i].v.tallyIn(w)
		sum.audiences.merge(t.audiences)
		sum.themes.merge(t.themes)
		sum.types.merge(t.types)
		sum.modes.merge(t.modes)
		sum.free.merge(t.free)
		for _, one := range t.regions {
			at := slices.IndexFunc(sum.regions, func(s spotCount) bool { return s.region == one.region })
			if at < 0 {
				sum.regions = append(sum.regions, one)
			} else {
				sum.regions[at].n += one.n
			}
		}
	}
	sq.tallied.store(w, sum)
	return sum
}

// bitCounts is counts of the bits of masks.
type bitCounts []bitCount

type bitCount struct {
	bit uint8
	n   int32
}

func (b *bitCounts) add(mask uint64) {
	for ; mask != 0; mask &= mask - 1 {
		b.count(uint8(bits.TrailingZeros64(mask)), 1)
	}
}

func (b *bitCounts) count(bit uint8, n int32) {
	for at := range *b {
		if (*b)[at].bit == bit {
			(*b)[at].n += n
			return
		}
	}
	*b = append(*b, bitCount{bit, n})
}

func (b *bitCounts) merge(more bitCounts) {
	for _, one := range more {
		b.count(one.bit, one.n)
	}
}

func (b bitCounts) addTo(sums *[64]int) {
	for _, one := range b {
		sums[one.bit] += int(one.n)
	}
}

// tallyIn counts the simple activities of a site with a session in a window, and remembers it as countIn does.
func (s *site) tallyIn(w *window) *siteTally {
	if kept, ok := s.tallied.load(w); ok {
		return kept
	}
	t, n := &siteTally{}, 0
	for i := range s.entries {
		e := &s.entries[i]
		if count, _, _ := e.sessions(w); count > 0 {
			n++
			t.audiences.add(e.audiences & knownAudiences)
			t.themes.add(e.themes)
			t.types.add(e.types)
			t.modes.add(uint64(e.modes))
			t.free.add(uint64(e.free))
		}
	}
	if n > 0 {
		t.regions = []spotCount{{s.Spot, n}}
	}
	s.tallied.store(w, t)
	return t
}

// knownAudiences are the bits that stand for one.
var knownAudiences = codelist.All.Audiences.Mask(codelist.All.Audiences.Codes()...)

func (n *counter) mask(mask uint64) {
	for ; mask != 0; mask &= mask - 1 {
		n.bits[bits.TrailingZeros64(mask)]++
	}
}

// place counts activities under the regions of a spot.
func (n *counter) place(at *Spot, count int) {
	if n.spot != at {
		n.flush()
		n.spot = at
	}
	n.at += count
}

// flush counts what is kept back.
func (n *counter) flush() {
	if n.at == 0 {
		return // a value that counts nothing is no bucket
	}
	within := slices.Clone(n.spot.within)
	slices.Sort(within)
	for _, code := range slices.Compact(within) {
		n.tally[code] += n.at
	}
	n.at = 0
}

// result gives the counts by value.
func (n *counter) result() tally {
	n.flush()
	switch n.facet {
	case FacetAudience:
		n.listed(codelist.All.Audiences.Codes())
	case FacetTheme:
		n.listed(codelist.All.Themes.Codes())
	case FacetType:
		n.listed(codelist.All.ActivityTypes.Codes())
	case FacetMode:
		n.listed(valuesOf(modes))
	case FacetFree:
		n.listed(valuesOf(freedoms))
	}
	return n.tally
}

func (n *counter) listed(values []string) {
	for i, value := range values {
		if n.bits[i] > 0 {
			n.tally[value] = n.bits[i]
		}
	}
}

func valuesOf(list []named) []string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = list[i].value
	}
	return out
}

// countSimple counts the simple activities of a query by facets. It passes over them once for all facets, but for those
// whose own filter facts do not answer.
func (s *Snapshot) countSimple(q *ActivityQuery, facets []Facet, days *Days) map[Facet]tally {
	out := map[Facet]tally{}
	pass := func(q *ActivityQuery, facets []Facet) {
		c := s.newScan(q)
		facets = slices.Clone(facets)
		slices.SortStableFunc(facets, func(a, b Facet) int {
			return cmp.Compare(slices.Index(uncached, a), slices.Index(uncached, b))
		})
		counters := make([]counter, len(facets))
		for i, f := range facets {
			counters[i] = counter{facet: f, own: ownFilter[f], tally: tally{}}
			c.spare |= ownFilter[f]
		}
		each := counters // those that look at every activity
		if c.unfiltered() {
			kept := slices.IndexFunc(counters, func(n counter) bool { return !n.isKept() })
			if kept < 0 {
				kept = len(counters)
			}
			each = counters[kept:]
			c.whole = func(s *site) {
				t := s.tallyIn(&c.window)
				for i := range counters[:kept] {
					counters[i].addPlace(t)
				}
			}
			if len(each) == 0 {
				c.squares = func(sq *square[*site]) {
					t := tallyIn(sq, &c.window)
					for i := range counters {
						counters[i].addPlace(t)
					}
				}
			}
		}
		if len(each) > 0 {
			c.simple = func(v *candidate) {
				for i := range each {
					each[i].add(c, v, days)
				}
			}
		}
		c.run()
		for i := range counters {
			out[counters[i].facet] = counters[i].result()
		}
	}
	var shared []Facet
	for _, f := range facets {
		if own := *q; ownFilter[f] == 0 && own.drop(f) {
			pass(&own, []Facet{f})
		} else {
			shared = append(shared, f)
		}
	}
	if len(shared) > 0 {
		pass(q, shared)
	}
	return out
}
