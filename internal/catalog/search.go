package catalog

import (
	"slices"
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/page"
	"kepu/internal/record"
	"kepu/internal/text"
	"kepu/internal/venue"
)

// Found is one record of a search over all kinds.
type Found struct {
	Kind     record.Kind
	ID, Name string
	Detail   string // tells it from others of its name, in one line; empty for nothing
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

// Searched are the kinds that a search looks at: venues, and then what refers to others before what is referred to.
func (s *Snapshot) Searched() []record.Kind {
	kinds := []record.Kind{venue.Kind.Name, activity.Kind.Name}
	for _, k := range slices.Backward(s.kinds) {
		if k.Searched() {
			kinds = append(kinds, k.About().Name)
		}
	}
	return kinds
}

// SearchKind looks for records of a kind. Activities that are over are left out.
func (s *Snapshot) SearchKind(kind record.Kind, q *SearchQuery) Group {
	g := Group{Kind: kind, Search: s.Search(kind, q.Typed)}
	paging := Paging{Limit: q.Limit}
	switch kind {
	case activity.Kind.Name:
		own := ActivityQuery{Area: Area{Point: q.Point}, Paging: paging, Now: q.Now, From: q.Now, Text: g.Search,
			Sort: ByRelevance}
		found := s.Activities(&own)
		g.Total = found.Total
		for i := range found.Items {
			h := &found.Items[i]
			g.Items = append(g.Items, Found{Kind: kind, ID: h.ID, Name: h.Title(), Detail: h.detail(), Score: own.relevance(h),
				Activity: h})
		}
	case venue.Kind.Name:
		own := VenueQuery{Area: Area{Point: q.Point}, Paging: paging, Now: q.Now, Day: hours.DateOf(q.Now), Text: g.Search,
			Sort: ByRelevance}
		found := s.Venues(&own)
		g.Total = found.Total
		for i := range found.Items {
			h := &found.Items[i]
			g.Items = append(g.Items, Found{Kind: kind, ID: h.ID, Name: h.Name, Detail: h.At.Address, Score: own.relevance(h),
				Venue: h})
		}
	default:
		s.fillGroup(&g, q.Limit)
	}
	return g
}

// detail says when and where.
func (h *ActivityHit) detail() string {
	return strings.TrimSpace(h.Record().CalendarText(h.Session) + " " + h.At(h.Session).Name())
}

// fillGroup fills a group with the best of records that have no place or time.
func (s *Snapshot) fillGroup(g *Group, limit int) {
	of := s.kindOf(g.Kind)
	p := page.Pager[Found]{Paging: Paging{Limit: limit}}
	for id, score := range g.Search.All() {
		v := s.records[g.Kind][id]
		p.Add(relevanceKey(score, id), Found{Kind: g.Kind, ID: id, Name: of.TitleOf(v), Detail: of.DetailOf(s, v),
			Score: score})
	}
	found := p.Result()
	g.Items, g.Total = found.Items, found.Total
}

// SuggestNames gives names of any kind that have some of what was typed, the best first, for where nothing has all of
// it.
func (s *Snapshot) SuggestNames(q *SearchQuery) []string {
	names := []string{}
	p := page.Pager[string]{Paging: Paging{Limit: suggestions * len(s.Searched())}}
	for _, kind := range s.Searched() {
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
	if kind != activity.Kind.Name {
		return s.NamesOf(kind, id)[0]
	}
	if a := s.activities.get(id); a.statusAt(now) != activity.Past {
		return a.Title()
	}
	return ""
}
