package catalog

import (
	"cmp"
	"slices"
	"time"

	"kepu/internal/page"

	"kepu/internal/codelist"
	"kepu/internal/hours"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/text"
	"kepu/internal/venue"
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
	Now        time.Time
	Day        hours.Date // on which mobile venues are at their stops
	OpenNow    *bool      // false: known to be closed
	OpenOn     bool       // open at some time of Day
	Accredited *bool      // on the date of Naming; nil for yes where levels are asked for, else for either
	Naming     AccreditationFilter
	Text       *text.Search // what was typed; nil for nothing
	Sort       Sort
}

// VenueHit is a venue with its distance.
type VenueHit struct {
	*Venue
	At       *Spot   // on the day
	Distance float64 // metres; meaningless without a point or a place
	Score    float64 // how well the text matches; 0 without one
}

// HasDistance tells whether a distance is known.
func (h *VenueHit) HasDistance() bool { return h.Distance < noDistance }

// Venues answers a query.
func (s *Snapshot) Venues(q *VenueQuery) Result[VenueHit] {
	p := page.Pager[VenueHit]{Paging: q.Paging}
	s.venueMatches(q, func(hit VenueHit) { p.Add(q.key(&hit), hit) })
	return p.Result()
}

// venueMatches hands each venue that the query asks for to take, once and in no order.
func (s *Snapshot) venueMatches(q *VenueQuery, take func(VenueHit)) {
	now := hours.MomentOf(q.Now)
	consider := func(v *Venue, score float64) {
		if !v.Public() {
			return
		}
		at := v.On(q.Day.Text)
		if distance, ok := q.match(at.Point, at.HasPoint); ok && q.matches(v, at) && q.isOpen(v, &now, s.calendar) {
			take(VenueHit{v, at, distance, score})
		}
	}
	if q.Text != nil {
		for id, score := range q.Text.All() {
			consider(s.venues.get(id), score)
		}
		return
	}
	if !q.bounded() {
		for _, v := range s.venues.all() {
			consider(v, 0)
		}
		return
	}
	seen := map[*Venue]bool{} // with stops, which may lie beside one another
	s.venueGrid.within(q.bounds(), func(v *Venue) {
		if len(v.stops) == 0 {
			consider(v, 0)
		} else if !seen[v] {
			seen[v] = true
			consider(v, 0)
		}
	})
}

// isOpen applies the filters of opening. They come last, because they cost most.
func (q *VenueQuery) isOpen(v *Venue, now *hours.Moment, c *hours.Calendar) bool {
	if q.OpenNow == nil && !q.OpenOn {
		return true
	}
	if v.Schedule == nil || q.OpenNow != nil && v.Schedule.IsOpen(now, c) != *q.OpenNow {
		return false
	}
	return !q.OpenOn || len(v.Schedule.On(q.Day, c).Intervals) > 0
}

func (q *VenueQuery) matches(v *Venue, at *Spot) bool {
	if !AnyOf(q.IDs, v.ID) || !AnyOf(q.Forms, string(v.Form)) || !AnyOf(q.Regions, at.within...) {
		return false
	}
	if len(q.Categories) > 0 && !withinAny(&codelist.All.VenueCategories, []string{v.Category}, q.Categories) {
		return false
	}
	if !isFor(v.Audiences, q.Audiences) {
		return false
	}
	if q.Free != nil && (v.Admission == nil || v.Admission.Free == nil || *v.Admission.Free != *q.Free) {
		return false
	}
	asked := q.Accredited != nil || len(q.Naming.Levels) > 0
	if asked && q.Naming.Any(v.Named) != (q.Accredited == nil || *q.Accredited) {
		return false
	}
	return hasFacts(q.Accessible, v.Accessibility)
}

func (q *VenueQuery) key(h *VenueHit) Key {
	k := Key{ID: h.ID}
	switch q.Sort {
	case ByDistance:
		k.F = h.Distance
	case ByUpdated:
		k.I = h.UpdatedAt.UnixMilli()
	case ByRelevance:
		return relevanceKey(q.relevance(h), h.ID)
	case ByCompleteness:
		k.I = int64(h.Completeness.Score)
	default:
		k.S = h.Name
	}
	return k
}

// OrganizationQuery is what a list of organizations is asked for.
type OrganizationQuery struct {
	Listing
	Types      []string
	Regions    []string
	Accredited *bool // on the date of Naming
	Naming     AccreditationFilter
}

// Organizations answers a query.
func (s *Snapshot) Organizations(q *OrganizationQuery) Result[*organization.Organization] {
	return List(s, organization.Kind, &q.Listing, func(o *organization.Organization) string { return o.Name },
		func(o *organization.Organization) bool {
			return AnyOf(q.Types, o.Type) && AnyOf(q.Regions, s.regions.path(o.RegionCode)...) &&
				(q.Accredited == nil || q.Naming.Any(s.named[o.ID]) == *q.Accredited)
		})
}

// nameKey orders by name, or by the last change.
func nameKey(sort Sort, name string, m *record.Meta) Key {
	if sort == ByUpdated {
		return Key{I: m.UpdatedAt.UnixMilli(), ID: m.ID}
	}
	return Key{S: name, ID: m.ID}
}

// SimilarVenue is a public venue that looks like another.
type SimilarVenue struct {
	*Venue
	venue.Likeness
}

// SimilarVenues finds the public venues that look like one that is about to be registered, those with most in common
// first.
func (s *Snapshot) SimilarVenues(one *venue.Venue) (found []SimilarVenue) {
	print := venue.NewPrint(one)
	for _, v := range s.venues.all() {
		if !v.Public() {
			continue
		}
		if like, is := print.Like(venue.NewPrint(v.Venue)); is {
			found = append(found, SimilarVenue{v, like})
		}
	}
	slices.SortFunc(found, func(a, b SimilarVenue) int {
		return cmp.Or(cmp.Compare(len(b.Reasons), len(a.Reasons)), cmp.Compare(a.Distance, b.Distance),
			cmp.Compare(a.ID, b.ID))
	})
	return found
}
