package catalog

import (
	"cmp"
	"math"
	"slices"
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"kepu/internal/activity"
	"kepu/internal/codelist"
	"kepu/internal/geo"
	"kepu/internal/kind"
	"kepu/internal/page"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/text"
	"kepu/internal/venue"
)

// Topic is the kind of suggestions of themes, which are no records.
const Topic record.Kind = "topic"

// Suggested are the kinds of suggestions.
var Suggested = []record.Kind{venue.Kind.Name, activity.Kind.Name, Topic, region.Kind.Name}

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
		w := kind.Document{Doc: text.Doc{Key: item.Code}}
		w.Add(text.Name, item.ZH)
		w.Add(text.Alias, item.EN)
		w.Add(text.Alias, item.Terms...)
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

// Suggest gives what may be meant by what has been typed so far, the likeliest first, each text of a kind once.
// Activities that are over are left out.
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

// suggestKind takes the likeliest of a kind of what was typed, and what would be as likely at the point of the query.
func (s *Snapshot) suggestKind(kind record.Kind, q *SearchQuery, take func(found)) {
	area := Area{Point: q.Point}
	seen := map[string]bool{}
	p := page.Pager[struct{}]{Paging: Paging{Limit: q.Limit}}
	ranking := s.ranking(kind, q)
	for i := range ranking.list {
		one := &ranking.list[i]
		lacks := -p.Last() - one.score - rounding
		if lacks > nearPoints {
			return
		}
		score := one.score
		if q.Point != nil && one.hasPoint {
			// A bound on the distance spares most of them the distance.
			if lacks > 0 && math.Abs(q.Point.Lat-one.at.Lat)*metresOfLatitude > nearMetres*(nearPoints/lacks-1) {
				continue
			}
			score += near(&area, geo.Distance(*q.Point, one.at))
		}
		if key := relevanceKey(score, one.id); p.Takes(&key) {
			name := one.name()
			take(found{Suggestion{Kind: kind, ID: one.id, Text: name, Search: ranking.search}, score})
			if !seen[name] {
				seen[name] = true
				p.Put(key, struct{}{})
			}
		}
	}
}

// rounding is more than what relevanceKey rounds away.
const rounding = 1e-5

// metresOfLatitude are in a degree of it, and not more.
const metresOfLatitude = 111_000

// ranked is a record with how likely it is meant, wherever one is.
type ranked struct {
	score    float64
	at       geo.Point // of an activity, where its next session is
	hasPoint bool
	id       string
	text     string
	activity *Activity // whose title is the text; nil for other kinds
}

func (r *ranked) name() string {
	if r.activity != nil {
		return r.activity.Title()
	}
	return r.text
}

// ranking is the records of a kind that are found by what was typed, the likeliest first, at a time.
type ranking struct {
	now    time.Time
	search *text.Search
	list   []ranked
}

// cachedRankings is how many of each kind a snapshot keeps: many type the same.
const cachedRankings = 32

func newRankings() map[record.Kind]*lru.Cache[string, *ranking] {
	all := make(map[record.Kind]*lru.Cache[string, *ranking], len(Suggested))
	for _, kind := range Suggested {
		all[kind], _ = lru.New[string, *ranking](cachedRankings) // fails for a size below 1 only
	}
	return all
}

func (s *Snapshot) ranking(kind record.Kind, q *SearchQuery) *ranking {
	kept := s.rankings[kind]
	if one, ok := kept.Get(q.Typed); ok && one.now.Equal(q.Now) {
		return one
	}
	index := s.texts[kind]
	if kind == Topic {
		index = topics()
	}
	made := &ranking{now: q.Now, search: index.SearchNames(q.Typed)}
	if kind == activity.Kind.Name {
		made.list = s.rankedActivities(q, made.search)
	} else {
		for id, score := range made.search.All() {
			made.list = append(made.list, s.ranked(kind, id, score))
		}
	}
	slices.SortFunc(made.list, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.id, b.id))
	})
	kept.Add(q.Typed, made)
	return made
}

// ranked weighs a record that is no activity.
func (s *Snapshot) ranked(kind record.Kind, id string, score float64) ranked {
	switch kind {
	case venue.Kind.Name:
		v := s.venues.get(id)
		return ranked{score: score + venuePoints, at: v.fixed.Point, hasPoint: v.fixed.HasPoint, id: id, text: v.Name}
	case Topic:
		item, _ := codelist.All.Themes.Get(id)
		return ranked{score: score + topicPoints, id: id, text: item.ZH}
	}
	r := s.regions.byCode[id]
	return ranked{score: score + regionPoints[r.Level], id: id, text: r.Name}
}

// rankedActivities weighs the activities that are not over.
func (s *Snapshot) rankedActivities(q *SearchQuery, search *text.Search) (list []ranked) {
	own := ActivityQuery{Now: q.Now, From: q.Now}
	c := s.newScan(&own)
	for one, score := range search.Records() {
		if h, ok := c.choose(one.(*Activity)); ok {
			h.Score = score
			where := h.At(h.Session)
			list = append(list, ranked{score: own.relevance(&h), at: where.Point, hasPoint: where.HasPoint, id: h.ID,
				activity: h.Activity})
		}
	}
	return list
}
