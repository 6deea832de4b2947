package catalog

import (
	"cmp"
	"sync"

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
	return text.NewIndex(docs)
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

func (s *Snapshot) suggestActivities(q *SearchQuery, search *text.Search, take func(found)) {
	own := ActivityQuery{Area: Area{Point: q.Point}, Now: q.Now, From: q.Now}
	c := s.newScan(&own)
	for one, score := range search.Records() {
		h, ok := c.choose(one.(*Activity))
		if ok {
			h.Score = score
			take(found{Suggestion{Kind: record.Activity, ID: h.ID, Text: h.Title, Search: search}, own.relevance(&h)})
		}
	}
}

func distanceTo(p *geo.Point, at *Spot) float64 {
	if p == nil || !at.HasPoint {
		return noDistance
	}
	return geo.Distance(*p, at.Point)
}
