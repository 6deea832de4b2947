package catalog

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/geo"
	"kepu/internal/page"
	"kepu/internal/record"
)

// TestSuggestionsEqualAFullRanking compares suggestions with a look at every activity that matches.
func TestSuggestionsEqualAFullRanking(t *testing.T) {
	suggested := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 12))
		s := grown(world(r, 150))
		for range 20 {
			q := &SearchQuery{Typed: pick(r, "讲", "讲甲", some2(r, "甲乙丙丁")), Now: now, Limit: 1 + r.IntN(6)}
			if r.IntN(3) > 0 {
				q.Point = &geo.Point{Lat: 32.2 + r.Float64()/2, Lng: 119.2 + r.Float64()/2}
			}
			own := &ActivityQuery{Area: Area{Point: q.Point}, Now: now, From: now}
			best := map[string]Key{}
			for id, score := range s.texts[activity.Kind.Name].SearchNames(q.Typed).All() {
				a := s.activities.get(id)
				if h, ok := own.choose(a, s.calendar); ok {
					h.Score = score
					key := relevanceKey(own.relevance(&h), string(activity.Kind.Name)+id)
					if before, known := best[a.Title()]; !known || key.Compare(&before) < 0 {
						best[a.Title()] = key
					}
				}
			}
			p := page.Pager[string]{Paging: Paging{Limit: q.Limit}}
			for title, key := range best {
				p.Add(key, title)
			}
			got := []string{}
			for _, one := range s.Suggest(q, []record.Kind{activity.Kind.Name}) {
				got = append(got, one.Text)
			}
			suggested += len(got)
			require.Equal(t, p.Result().Items, got)
		}
	}
	require.Greater(t, suggested, 1000)
}

// TestHomeEqualsLists compares what a first screen shows with the lists that it stands for.
func TestHomeEqualsLists(t *testing.T) {
	shown := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 13))
		s := grown(world(r, 100))
		point := &geo.Point{Lat: 32.2 + r.Float64()/2, Lng: 119.2 + r.Float64()/2}
		q := &HomeQuery{Now: now, Today: now.Add(time.Duration(r.IntN(20)) * time.Hour), WeekendFrom: now.AddDate(0, 0, 1),
			To: now.AddDate(0, 0, 3), Point: pick(r, nil, point), Limit: 1 + r.IntN(8)}
		h := s.Home(q)
		compare := func(got Result[ActivityHit], from, to time.Time) {
			own := &ActivityQuery{Area: Area{Point: q.Point}, Paging: Paging{Limit: q.Limit}, Now: now, From: from, To: to,
				States: openStates, Sort: ByStart}
			if q.Point != nil {
				own.Sort = ByDistance
			}
			want := s.Activities(own)
			require.Equal(t, want.Total, got.Total)
			require.Len(t, got.Items, len(want.Items))
			for i := range want.Items {
				require.Equal(t, want.Items[i].ID, got.Items[i].ID)
				require.Equal(t, want.Items[i].Session, got.Items[i].Session)
			}
			shown += len(want.Items)
		}
		compare(h.Today, now, q.Today)
		compare(h.Weekend, q.WeekendFrom, q.To)
		require.Equal(t, s.Activities(&ActivityQuery{Now: now, From: now, States: openStates, Sort: ByUpdated,
			Paging: Paging{Limit: 1}}).Total, h.Counts.Activities)
	}
	require.Greater(t, shown, 100)
}

// TestRelevanceEqualsAScan compares what is weighed in time with a scan that weighs all.
func TestRelevanceEqualsAScan(t *testing.T) {
	defer func(n int) { fewTop = n }(fewTop)
	found := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 21))
		fewTop = pick(r, 0, 3, 300)
		d := world(r, 200)
		s := grown(d)
		for range 20 {
			q := randomActivityQuery(r, d, s)
			q.Area, q.Sort, q.Statuses, q.Venues, q.IDs, q.Text = Area{}, ByRelevance, nil, nil, nil,
				s.Search(activity.Kind.Name, pick(r, "讲", "甲", "乙", "丙丁"))
			if q.From = now; r.IntN(2) == 0 {
				q.Point = &geo.Point{Lat: 32.4, Lng: 119.4}
			}
			if r.IntN(2) == 0 {
				q.From = now.Add(time.Duration(r.IntN(100)) * time.Hour)
			}
			if q.States = nil; r.IntN(5) == 0 {
				q.States = []string{"cancelled"}
			}
			require.True(t, s.newScan(q).byRelevance())
			simple := page.Pager[string]{Paging: Paging{Limit: 1000}}
			for one, score := range q.Text.Records() {
				a := one.(*Activity)
				if h, ok := q.choose(a, s.calendar); ok && plainlyPasses(a.Record(), q) {
					h.Score = score
					simple.Add(q.key(&h), fmt.Sprint(h.ID, " ", h.Session, " ", h.Other))
				}
			}
			want := simple.Result().Items
			found += len(want)
			walk(t, fmt.Sprint("seed ", seed), want, &q.Paging, func() Result[ActivityHit] { return s.Activities(q) },
				func(h *ActivityHit) string { return fmt.Sprint(h.ID, " ", h.Session, " ", h.Other) })
		}
	}
	require.Greater(t, found, 1000)
}
