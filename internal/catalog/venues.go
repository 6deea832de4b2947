package catalog

import (
	"kepu/internal/codelist"
	"kepu/internal/organization"
)

// VenueQuery is what a list of venues is asked for, with filters as in ActivityQuery.
type VenueQuery struct {
	Area
	Paging
	Categories []string
	Forms      []string
	Regions    []string
	Audiences  []string
	IDs        []string
	Accessible []string
	Free       *bool
	Sort       Sort
}

// VenueHit is a venue with its distance.
type VenueHit struct {
	*Venue
	Distance float64 // metres; meaningless without a point or a place
}

// HasDistance tells whether a distance is known.
func (h *VenueHit) HasDistance() bool { return h.Distance < noDistance }

// Venues answers a query.
func (s *Snapshot) Venues(q *VenueQuery) Result[VenueHit] {
	p := pager[VenueHit]{Paging: q.Paging}
	consider := func(v *Venue) {
		if !v.Public() || !q.matches(v) {
			return
		}
		if distance, ok := q.match(v.Point, v.HasPoint); ok {
			hit := VenueHit{v, distance}
			p.add(q.key(&hit), hit)
		}
	}
	if q.bounded() {
		s.venueGrid.within(q.bounds(), consider)
	} else {
		for _, v := range s.venues {
			consider(v)
		}
	}
	return p.result()
}

func (q *VenueQuery) matches(v *Venue) bool {
	if !anyOf(q.IDs, v.ID) || !anyOf(q.Forms, string(v.Form)) || !anyOf(q.Regions, v.within...) {
		return false
	}
	if len(q.Categories) > 0 && !withinAny(&codelist.All.VenueCategories, []string{v.Category}, q.Categories) {
		return false
	}
	if len(q.Audiences) > 0 && !withinAny(&codelist.All.Audiences, v.Audiences, q.Audiences) {
		return false
	}
	if q.Free != nil && (v.Admission == nil || v.Admission.Free == nil || *v.Admission.Free != *q.Free) {
		return false
	}
	return allYes(q.Accessible, v.Accessibility)
}

func (q *VenueQuery) key(h *VenueHit) Key {
	k := Key{ID: h.ID}
	switch q.Sort {
	case ByDistance:
		k.F = h.Distance
	case ByUpdated:
		k.I = h.UpdatedAt.UnixMilli()
	default:
		k.S = h.Name
	}
	return k
}

// OrganizationQuery is what a list of organizations is asked for.
type OrganizationQuery struct {
	Paging
	Types   []string
	Regions []string
	IDs     []string
	Sort    Sort
}

// Organizations answers a query.
func (s *Snapshot) Organizations(q *OrganizationQuery) Result[*organization.Organization] {
	p := pager[*organization.Organization]{Paging: q.Paging}
	for _, o := range s.organizations {
		if !o.Public() || !anyOf(q.Types, o.Type) || !anyOf(q.IDs, o.ID) || !anyOf(q.Regions, s.regions.path(o.RegionCode)...) {
			continue
		}
		k := Key{S: o.Name, ID: o.ID}
		if q.Sort == ByUpdated {
			k = Key{I: o.UpdatedAt.UnixMilli(), ID: o.ID}
		}
		p.add(k, o)
	}
	return p.result()
}
