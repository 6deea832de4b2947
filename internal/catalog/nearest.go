package catalog

import (
	"cmp"
	"math"
	"slices"

	"kepu/internal/geo"
	"kepu/internal/page"
)

// nearest puts the simple activities of a list by distance on a page. It goes outwards from place to place, so that few
// activities but those of the page are more than counted.
type nearest struct {
	*scan
	page    *page.Pager[ActivityHit]
	bounds  geo.Box
	within  geo.Near
	pending []pendingSite
	full    bool // nothing that is met from now on comes on the page
}

// pendingSite is a site whose activities are not yet on the page.
type pendingSite struct {
	distance float64
	*site
}

// byDistance tells whether the scan is for nearest.
func (c *scan) byDistance() bool {
	return c.Sort == ByDistance && c.Point != nil && c.bounded() && c.Text == nil && len(c.IDs) == 0 && !c.mask.nothing
}

func (n *nearest) run() {
	n.within, n.bounds = geo.Within(*n.Point, n.Radius), n.scan.bounds()
	n.snapshot.sites.outwards(*n.Point, n.bounds, n.square, n.enough)
	n.drain(math.Inf(1))
}

// square looks at the sites of a cell. One that lies within the area and only counts is counted at once.
func (n *nearest) square(at cell, sq *square[*site]) {
	if n.full && n.all() && n.covers(at) {
		n.page.Count(countIn(sq, &n.window))
		n.visitComplexIn(sq)
		return
	}
	for i := range sq.items {
		if one := &sq.items[i]; n.bounds.Contains(one.at) && (n.Radius <= 0 || n.within.Has(one.at)) {
			n.at(one.v)
		}
	}
}

// at counts the activities of a site, and keeps it where some may come on the page.
func (n *nearest) at(s *site) {
	if !n.window.takes(s.first, s.last) || !n.matchesPlace(s.Spot, s.venue) {
		return
	}
	n.visitComplex(s)
	if !n.scheduled {
		return
	}
	if !n.page.Uncounted {
		count := n.count(s)
		n.page.Count(count)
		if count == 0 {
			return
		}
	}
	if !n.full {
		n.pending = append(n.pending, pendingSite{geo.Distance(*n.Point, s.Point), s})
	}
}

func (n *nearest) count(s *site) (count int) {
	if n.unfiltered() {
		return s.countIn(&n.window)
	}
	v := candidate{site: s}
	for i := range s.entries {
		if v.entry = &s.entries[i]; n.matchesSimple(&v) {
			count++
		}
	}
	return count
}

// enough is told that all sites nearer than some metres were met.
func (n *nearest) enough(metres float64) bool {
	if !n.full {
		n.drain(metres)
		n.full = !n.page.Takes(&Key{F: metres})
	}
	return n.full && n.page.Uncounted
}

// drain puts the activities of the pending sites on the page that are nearer than some metres, in the order of the
// list.
func (n *nearest) drain(metres float64) {
	slices.SortFunc(n.pending, func(a, b pendingSite) int { return cmp.Compare(a.distance, b.distance) })
	done := 0
	for ; done < len(n.pending) && n.pending[done].distance < metres; done++ {
		if one := &n.pending[done]; n.page.Takes(&Key{F: one.distance}) {
			n.fill(one)
		}
	}
	n.pending = slices.Delete(n.pending, 0, done)
}

// fill puts the activities of a site on the page, which stand in the order of their ids.
func (n *nearest) fill(at *pendingSite) {
	v := candidate{site: at.site, distance: at.distance}
	for i := range at.entries {
		if v.entry = &at.entries[i]; !n.matchesSimple(&v) {
			continue
		}
		key := Key{F: at.distance, ID: v.ID}
		if !n.page.Takes(&key) {
			return
		}
		n.page.Put(key, n.hit(&v))
	}
}
