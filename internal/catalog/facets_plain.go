package catalog

import (
	"cmp"
	"math/bits"
	"slices"

	"kepu/internal/codelist"
)

// ownFilter is the filters that facets have in facts.
var ownFilter = map[Facet]failing{FacetAudience: failsAudience, FacetTheme: failsTheme, FacetType: failsType, FacetMode: failsMode, FacetFree: failsFree}

// counter counts plain activities by one facet.
type counter struct {
	facet Facet
	own   failing
	bits  [64]int // where the values are bits of facts
	tally tally
	site  *site // whose activities, so many as at, are not yet in the tally
	at    int
}

// add counts one activity where it passes all filters but the own one of the facet.
func (n *counter) add(c *scan, v *sighting, days *Days) {
	if v.fails != 0 && v.fails != n.own {
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
		if n.site != v.site {
			n.flush()
			n.site = v.site
		}
		n.at++
	case FacetCampaign:
		n.tally.add(slices.Clone(v.campaigns())...)
	case FacetDay:
		var dates []string
		for i := v.early; i <= v.late; i++ {
			if one := &v.site.spans[int(v.from)+i]; c.window.takes(one.start, one.until) {
				dates = append(dates, c.daysOf(v.Activity, i, days, c.snapshot.calendar)...)
			}
		}
		n.tally.add(dates...)
	}
}

// unkept are the facets of which sites keep no counts.
var unkept = []Facet{FacetCampaign, FacetDay}

func (n *counter) isKept() bool { return !slices.Contains(unkept, n.facet) }

// addSite counts the activities of a site.
func (n *counter) addSite(s *site, t *siteTally) {
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
		n.flush()
		n.site, n.at = s, t.n
	}
}

// siteTally is how many plain activities of a site that have a session in a window have each value.
type siteTally struct {
	window
	n                                     int
	audiences, themes, types, modes, free bitCounts
}

// bitCounts is counts of the bits of masks.
type bitCounts []struct {
	bit uint8
	n   int32
}

func (b *bitCounts) add(mask uint64) {
	for ; mask != 0; mask &= mask - 1 {
		bit := uint8(bits.TrailingZeros64(mask))
		at := 0
		for at < len(*b) && (*b)[at].bit != bit {
			at++
		}
		if at == len(*b) {
			*b = append(*b, struct {
				bit uint8
				n   int32
			}{bit, 0})
		}
		(*b)[at].n++
	}
}

func (b bitCounts) addTo(sums *[64]int) {
	for _, one := range b {
		sums[one.bit] += int(one.n)
	}
}

// tallyIn counts the plain activities of a site with a session in a window, and remembers it as countIn does.
func (s *site) tallyIn(w *window) *siteTally {
	if kept := s.tallied.Load(); kept != nil && kept.window == *w {
		return kept
	}
	t := &siteTally{window: *w}
	for i := range s.entries {
		e := &s.entries[i]
		if count, _, _ := s.sessions(e, w); count > 0 {
			t.n++
			t.audiences.add(e.audiences & knownAudiences)
			t.themes.add(e.themes)
			t.types.add(e.types)
			t.modes.add(uint64(e.modes))
			t.free.add(uint64(e.free))
		}
	}
	s.tallied.Store(t)
	return t
}

// knownAudiences are the bits that stand for one.
var knownAudiences = codelist.All.Audiences.Mask(codelist.All.Audiences.Codes()...)

func (n *counter) mask(mask uint64) {
	for ; mask != 0; mask &= mask - 1 {
		n.bits[bits.TrailingZeros64(mask)]++
	}
}

// flush counts the activities of a site under its regions.
func (n *counter) flush() {
	if n.at == 0 {
		return // a value that counts nothing is no bucket
	}
	within := slices.Clone(n.site.within)
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

// countPlain counts the plain activities of a query by facets. It passes over them once for all facets, but for those whose own filter
// facts do not answer.
func (s *Snapshot) countPlain(q *ActivityQuery, facets []Facet, days *Days) map[Facet]tally {
	out := map[Facet]tally{}
	pass := func(q *ActivityQuery, facets []Facet) {
		c := s.newScan(q)
		facets = slices.Clone(facets)
		slices.SortStableFunc(facets, func(a, b Facet) int { return cmp.Compare(slices.Index(unkept, a), slices.Index(unkept, b)) })
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
					counters[i].addSite(s, t)
				}
			}
		}
		if len(each) > 0 {
			c.plain = func(v *sighting) {
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
