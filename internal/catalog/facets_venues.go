package catalog

import (
	"slices"

	"kepu/internal/codelist"
	"kepu/internal/hours"
	"kepu/internal/venue"
)

var forms = []named{{string(venue.Physical), "实体场馆"}, {string(venue.Mobile), "流动场馆"}, {string(venue.Online), "线上场馆"}}

// CountVenues counts the venues of a query by facets, each under all filters but its own. The days are the next 31,
// each with the venues that are open on it.
func (s *Snapshot) CountVenues(q *VenueQuery, facets []Facet) Facets {
	out := Facets{}
	if slices.Contains(facets, FacetDay) {
		out[FacetDay] = s.openDays(q)
		facets = slices.DeleteFunc(slices.Clone(facets), func(f Facet) bool { return f == FacetDay })
	}
	each := func(q *VenueQuery, take func(*VenueHit)) {
		s.venueMatches(q, func(h VenueHit) { take(&h) })
	}
	for f, t := range count(q, facets, (*VenueQuery).drop, each, (*VenueQuery).values) {
		out[f] = s.venueBuckets(q, f, t)
	}
	return out
}

// openDays asks for each day by itself, because mobile venues are elsewhere on each.
func (s *Snapshot) openDays(q *VenueQuery) []Bucket {
	grid, t := Days{hours.DateOf(q.Now), usualDays}, tally{}
	own := *q
	own.OpenOn = true
	for n := range grid.Count {
		own.Day = grid.First.Add(n)
		s.venueMatches(&own, func(VenueHit) { t[own.Day.Text]++ })
	}
	return grid.dense(t)
}

// drop takes the filter of a facet out, and tells whether there was one.
func (q *VenueQuery) drop(f Facet) bool {
	return dropFilter(f, &q.Free, map[Facet]*[]string{FacetAudience: &q.Audiences, FacetCategory: &q.Categories,
		FacetForm: &q.Forms, FacetRegion: &q.Regions, FacetLevel: &q.Naming.Levels})
}

func (q *VenueQuery) values(f Facet, h *VenueHit) []string {
	switch f {
	case FacetAudience:
		return matchingAudiences(h.Audiences)
	case FacetCategory:
		return upwards(&codelist.All.VenueCategories, []string{h.Category})
	case FacetForm:
		return []string{string(h.Form)}
	case FacetRegion:
		return slices.Clone(h.At.within)
	case FacetFree:
		if h.Admission != nil {
			return truth(h.Admission.Free)
		}
	case FacetLevel:
		return q.Naming.LevelsOf(h.Named)
	}
	return nil
}

func (s *Snapshot) venueBuckets(q *VenueQuery, f Facet, t tally) []Bucket {
	switch f {
	case FacetAudience:
		return listed(&codelist.All.Audiences, t, q.Audiences)
	case FacetCategory:
		return listed(&codelist.All.VenueCategories, t, q.Categories)
	case FacetForm:
		return fixed(forms, t)
	case FacetRegion:
		return s.regionTree(t, q.Regions)
	case FacetLevel:
		return listed(&codelist.All.AccreditationLevels, t, q.Naming.Levels)
	}
	return fixed(freedoms, t)
}
