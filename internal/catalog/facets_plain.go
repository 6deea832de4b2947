package catalog

import (
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
		n.tally.add(slices.Clone(v.CampaignIDs)...)
	case FacetDay:
		var dates []string
		for i := v.early; i <= v.late; i++ {
			if one := &v.spans[int(v.from)+i]; c.window.takes(one.start, one.until) {
				dates = append(dates, c.daysOf(v.Activity, i, days, c.snapshot.calendar)...)
			}
		}
		n.tally.add(dates...)
	}
}

func (n *counter) mask(mask uint64) {
	for ; mask != 0; mask &= mask - 1 {
		n.bits[bits.TrailingZeros64(mask)]++
	}
}

// flush counts the activities of a site under its regions.
func (n *counter) flush() {
	if n.site == nil {
		return
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
		counters := make([]counter, len(facets))
		for i, f := range facets {
			counters[i] = counter{facet: f, own: ownFilter[f], tally: tally{}}
			c.spare |= ownFilter[f]
		}
		c.plain = func(v *sighting) {
			for i := range counters {
				counters[i].add(c, v, days)
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
