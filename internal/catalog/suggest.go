package catalog

import (
	"cmp"
	"math"
	"slices"
	"sync"
	"time"

	"kepu/internal/codelist"
	"kepu/internal/geo"
	"kepu/internal/page"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/text"
)

// Topic is the kind of suggestions of themes, which are no records.
const Topic record.Kind = "topic"

// Suggested are the kinds of suggestions.
var Suggested = []record.Kind{record.Venue, record.Activity, Topic, record.Region}

// Suggestion is what may be meant by what has been typed so far.
type Suggestion struct {
	Kind   record.Kind
	ID     string // of the record; the code of a theme or a region
	Text   string
	Search *text.Search // marks it
}

// topics finds themes by their names.
var topics = sync.OnceValue(func() *text.Index {
	var docs []text.Doc
	for _, item := range codelist.All.Themes.Items {
		w := writer{text.Doc{Key: item.Code}}
		w.add(text.Name, item.ZH)
		w.add(text.Alias, item.EN)
		w.add(text.Alias, item.Terms...)
		docs = append(docs, w.Doc)
	}
	return text.NewIndex(slices.Values(docs))
})

// regionDocs gives the names of the regions.
func (s *Snapshot) regionDocs() (docs []text.Doc) {
	for code, r := range s.regions.byCode {
		docs = append(docs, text.Doc{Key: code, Fields: []text.Field{{Rank: text.Name, Text: r.Name}}})
	}
	return docs
}

// What the kinds count, in the units of a match, where names match alike: who types a name usually wants to go there.
const (
	venuePoints = 8
	topicPoints = 6
)

// regionPoints count more for wider regions.
var regionPoints = map[region.Level]float64{region.City: 5, region.County: 5, region.Zone: 4, region.Street: 2}

// Suggest gives what may be meant by what has been typed so far, the likeliest first, each text of a kind once. Activities that are over are left out.
func (s *Snapshot) Suggest(q *SearchQuery, kinds []record.Kind) []Suggestion {
	best := map[[2]string]found{}
	for _, kind := range kinds {
		s.suggestKind(kind, q, func(one found) {
			at := [2]string{string(one.Kind), one.Text}
			if before, ok := best[at]; !ok || cmp.Or(cmp.Compare(one.score, before.score), cmp.Compare(before.ID, one.ID)) > 0 {
				best[at] = one
			}
		})
	}
	p := page.Pager[Suggestion]{Paging: Paging{Limit: q.Limit}}
	for _, one := range best {
		p.Add(relevanceKey(one.score, string(one.Kind)+one.ID), one.Suggestion)
	}
	return p.Result().Items
}

// found is a suggestion with how likely it is.
type found struct {
	Suggestion
	score float64
}

func (s *Snapshot) suggestKind(kind record.Kind, q *SearchQuery, take func(found)) {
	index := s.texts[kind]
	if kind == Topic {
		index = topics()
	}
	search := index.SearchNames(q.Typed)
	if kind == record.Activity {
		s.suggestActivities(q, search, take)
		return
	}
	for id, score := range search.All() {
		one := found{Suggestion{Kind: kind, ID: id, Search: search}, score}
		switch kind {
		case record.Venue:
			v := s.venues.get(id)
			one.Text, one.score = v.Name, score+venuePoints+near(&Area{Point: q.Point}, distanceTo(q.Point, &v.base))
		case Topic:
			item, _ := codelist.All.Themes.Get(id)
			one.Text, one.score = item.ZH, score+topicPoints
		case record.Region:
			r := s.regions.byCode[id]
			one.Text, one.score = r.Name, score+regionPoints[r.Level]
		}
		take(one)
	}
}

// suggestActivities takes the likeliest of what was typed, and what would be as likely at the point of the query.
func (s *Snapshot) suggestActivities(q *SearchQuery, search *text.Search, take func(found)) {
	area := Area{Point: q.Point}
	seen := map[string]bool{}
	p := page.Pager[struct{}]{Paging: Paging{Limit: q.Limit}}
	list := s.ranking(q, search)
	for i := range list {
		one := &list[i]
		if !p.Takes(&Key{F: -one.score - nearPoints}) {
			return
		}
		score := one.score
		if q.Point != nil && one.hasPoint {
			// A bound on the distance spares most of them the distance.
			if north := math.Abs(q.Point.Lat-one.at.Lat) * metresOfLatitude; !p.Takes(&Key{F: -one.score - near(&area, north)}) {
				continue
			}
			score += near(&area, geo.Distance(*q.Point, one.at))
		}
		if key := relevanceKey(score, one.ID); p.Takes(&key) {
			title := one.Title()
			take(found{Suggestion{Kind: record.Activity, ID: one.ID, Text: title, Search: search}, score})
			if !seen[title] {
				seen[title] = true
				p.Put(key, struct{}{})
			}
		}
	}
}

// metresOfLatitude are in a degree of it, and not more.
const metresOfLatitude = 111_000

// rankedActivity is an activity with how well it matches, wherever one is.
type rankedActivity struct {
	score    float64
	at       geo.Point // of its next session
	hasPoint bool
	*Activity
}

// ranking is the activities that are found by what was typed, the best first, at a time.
type ranking struct {
	now  time.Time
	list []rankedActivity
}

// keptRankings is how many a snapshot keeps: many type the same.
const keptRankings = 32

func (s *Snapshot) ranking(q *SearchQuery, search *text.Search) []rankedActivity {
	if kept, ok := s.rankings.Get(q.Typed); ok && kept.now.Equal(q.Now) {
		return kept.list
	}
	own := ActivityQuery{Now: q.Now, From: q.Now}
	c := s.newScan(&own)
	made := &ranking{now: q.Now}
	for one, score := range search.Records() {
		if h, ok := c.choose(one.(*Activity)); ok {
			h.Score = score
			where := h.At(h.Session)
			made.list = append(made.list, rankedActivity{own.relevance(&h), where.Point, where.HasPoint, h.Activity})
		}
	}
	slices.SortFunc(made.list, func(a, b rankedActivity) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.number, b.number))
	})
	s.rankings.Add(q.Typed, made)
	return made.list
}

func distanceTo(p *geo.Point, at *Spot) float64 {
	if p == nil || !at.HasPoint {
		return noDistance
	}
	return geo.Distance(*p, at.Point)
}
