package catalog

import (
	"cmp"
	"slices"

	"kepu/internal/accreditation"
)

// AccreditationFilter asks for accreditations that hold on a date. All of it must hold for one and the same
// accreditation.
type AccreditationFilter struct {
	On       string // date
	Schemes  []string
	Levels   []string
	Families []string
	Classes  []string
	Cycles   []string
}

// Any tells whether one of the accreditations is asked for.
func (n *AccreditationFilter) Any(of []*accreditation.Accreditation) bool {
	return slices.ContainsFunc(of, func(a *accreditation.Accreditation) bool {
		return n.fits(a) && a.On(n.On) == accreditation.Valid
	})
}

// LevelsOf gives the levels of those accreditations that are asked for, each once.
func (n *AccreditationFilter) LevelsOf(of []*accreditation.Accreditation) []string {
	levels := []string{}
	for _, a := range of {
		if n.fits(a) && a.On(n.On) == accreditation.Valid {
			levels = appendNew(levels, a.Level)
		}
	}
	return levels
}

func (n *AccreditationFilter) fits(a *accreditation.Accreditation) bool {
	return AnyOf(n.Schemes, a.Scheme) && AnyOf(n.Levels, a.Level) && AnyOf(n.Families, a.Family) &&
		AnyOf(n.Classes, a.Class) && AnyOf(n.Cycles, a.Cycle)
}

// accreditationsByHolder gathers public accreditations by the venue or organization that has them, earliest first.
func accreditationsByHolder(s *Snapshot) map[string][]*accreditation.Accreditation {
	out := map[string][]*accreditation.Accreditation{}
	for a := range All(s, accreditation.Kind) {
		holder := cmp.Or(a.VenueID, a.OrganizationID)
		out[holder] = append(out[holder], a)
	}
	for _, list := range out {
		slices.SortFunc(list, func(a, b *accreditation.Accreditation) int {
			return cmp.Or(cmp.Compare(a.From(), b.From()), accreditation.LevelAbove(a.Level, b.Level), cmp.Compare(a.ID, b.ID))
		})
	}
	return out
}

// Named gives the public accreditations of a venue or an organization, earliest first.
func (s *Snapshot) Named(holder string) []*accreditation.Accreditation { return s.named[holder] }

// Accreditation finds an accreditation that is or was public.
func (s *Snapshot) Accreditation(id string) *accreditation.Accreditation {
	return Get(s, accreditation.Kind, id)
}

// AccreditationQuery is what a list of accreditations is asked for.
type AccreditationQuery struct {
	Listing
	AccreditationFilter
	Venues        []string
	Organizations []string
	States        []string // on the date
}

// Accreditations answers a query, in the order of their first days.
func (s *Snapshot) Accreditations(q *AccreditationQuery) Result[*accreditation.Accreditation] {
	return List(s, accreditation.Kind, &q.Listing, (*accreditation.Accreditation).From,
		func(a *accreditation.Accreditation) bool {
			return q.fits(a) && AnyOf(q.Venues, a.VenueID) && AnyOf(q.Organizations, a.OrganizationID) &&
				AnyOf(q.States, string(a.On(q.On)))
		})
}
