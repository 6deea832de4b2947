package catalog

import (
	"time"

	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/page"
	"kepu/internal/record"
	"kepu/internal/text"
	"kepu/internal/venue"
)

// Found is one record of a search over all kinds.
type Found struct {
	Kind     record.Kind
	ID, Name string
	Score    float64
	Activity *ActivityHit // where it is one
	Venue    *VenueHit    // where it is one
}

// Group is what a search found of one kind, the best first.
type Group struct {
	Kind   record.Kind
	Total  int
	Items  []Found
	Search *text.Search
}

// SearchQuery is what is looked for in all kinds.
type SearchQuery struct {
	Typed string
	Now   time.Time
	Point *geo.Point // nearer ones are a little better; nil for none
	Limit int        // of each kind
}

// Searched are the kinds that a search looks at.
var Searched = []record.Kind{venue.Kind.Name, activity.Kind.Name, campaign.Kind.Name, lecturer.Kind.Name, lecturer.TeamKind.Name, organization.Kind.Name}

// SearchKind looks for records of a kind. Activities that are over are left out.
func (s *Snapshot) SearchKind(kind record.Kind, q *SearchQuery) Group {
	g := Group{Kind: kind, Search: s.Search(kind, q.Typed)}
	paging := Paging{Limit: q.Limit}
	switch kind {
	case activity.Kind.Name:
		own := ActivityQuery{Area: Area{Point: q.Point}, Paging: paging, Now: q.Now, From: q.Now, Text: g.Search, Sort: ByRelevance}
		found := s.Activities(&own)
		g.Total = found.Total
		for i := range found.Items {
			h := &found.Items[i]
			g.Items = append(g.Items, Found{Kind: kind, ID: h.ID, Name: h.Title(), Score: own.relevance(h), Activity: h})
		}
	case venue.Kind.Name:
		own := VenueQuery{Area: Area{Point: q.Point}, Paging: paging, Now: q.Now, Day: hours.DateOf(q.Now), Text: g.Search, Sort: ByRelevance}
		found := s.Venues(&own)
		g.Total = found.Total
		for i := range found.Items {
			h := &found.Items[i]
			g.Items = append(g.Items, Found{Kind: kind, ID: h.ID, Name: h.Name, Score: own.relevance(h), Venue: h})
		}
	case campaign.Kind.Name:
		gather(&g, q.Limit, s.campaigns, func(c *campaign.Campaign) string { return c.Name })
	case lecturer.Kind.Name:
		gather(&g, q.Limit, s.lecturers, func(l *lecturer.Lecturer) string { return l.Name })
	case lecturer.TeamKind.Name:
		gather(&g, q.Limit, s.teams, func(t *lecturer.Team) string { return t.Name })
	case organization.Kind.Name:
		gather(&g, q.Limit, s.organizations, func(o *organization.Organization) string { return o.Name })
	}
	return g
}

// gather fills a group with the best of records that have no place or time.
func gather[T any](g *Group, limit int, all map[string]T, name func(T) string) {
	p := page.Pager[Found]{Paging: Paging{Limit: limit}}
	for id, score := range g.Search.All() {
		p.Add(relevanceKey(score, id), Found{Kind: g.Kind, ID: id, Name: name(all[id]), Score: score})
	}
	found := p.Result()
	g.Items, g.Total = found.Items, found.Total
}

// SuggestNames gives names of any kind that have some of what was typed, the best first, for where nothing has all of it.
func (s *Snapshot) SuggestNames(q *SearchQuery) []string {
	names := []string{}
	p := page.Pager[string]{Paging: Paging{Limit: suggestions * len(Searched)}}
	for _, kind := range Searched {
		for _, m := range s.Search(kind, q.Typed).Closest(suggestions) {
			if name := s.nameOf(kind, m.Key, q.Now); name != "" {
				p.Add(relevanceKey(m.Score, m.Key), name)
			}
		}
	}
	for _, name := range p.Result().Items {
		names = appendNew(names, name)
	}
	return names[:min(suggestions, len(names))]
}

// nameOf gives what a record is called; empty for an activity that is over.
func (s *Snapshot) nameOf(kind record.Kind, id string, now time.Time) string {
	switch kind {
	case activity.Kind.Name:
		if a := s.activities.get(id); a.statusAt(now) != activity.Past {
			return a.Title()
		}
	case venue.Kind.Name:
		return s.venues.get(id).Name
	case campaign.Kind.Name:
		return s.campaigns[id].Name
	case lecturer.Kind.Name:
		return s.lecturers[id].Name
	case lecturer.TeamKind.Name:
		return s.teams[id].Name
	case organization.Kind.Name:
		return s.organizations[id].Name
	}
	return ""
}
