package catalog

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/change"
	"kepu/internal/geo"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// TestClustersStayWhereTheyAre moves a map about: a cluster well inside of it is the same in every view.
func TestClustersStayWhereTheyAre(t *testing.T) {
	compared := 0
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 4))
		d := world(r, 80)
		s := grown(d)
		q := randomActivityQuery(r, d, s)
		q.Area = Area{}
		zoom := 8 + r.IntN(11)
		view := func() geo.Box {
			lat, lng := 32.2+r.Float64()/2, 119.2+r.Float64()/2
			return geo.Box{MinLat: lat - 0.3, MinLng: lng - 0.3, MaxLat: lat + 0.3, MaxLng: lng + 0.3}
		}
		a, b := view(), view()
		q.Box = &a
		first := s.Clusters(q, zoom)
		q.Box = &b
		second := map[int64]Cluster{}
		round := func(p geo.Point) int64 { return int64(p.Lat*1e6)*1e9 + int64(p.Lng*1e6) }
		for _, c := range s.Clusters(q, zoom) {
			second[round(c.Point)] = c
		}
		for _, c := range first {
			if b.Contains(c.Point) && a.Contains(c.Point) {
				other, ok := second[round(c.Point)]
				require.True(t, ok, "seed %d: %+v", seed, c)
				require.Equal(t, c.Count, other.Count)
				require.Same(t, c.Venue, other.Venue)
				compared++
			}
		}
	}
	require.Greater(t, compared, 500)
}

// TestClustersCountActivities compares with lists: of the whole map all activities that have a place, of one venue its own.
func TestClustersCountActivities(t *testing.T) {
	compared := 0
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 5))
		d := world(r, 60)
		s := grown(d)
		q := randomActivityQuery(r, d, s)
		q.Limit, q.Sort = 1000, ByStart
		everywhere := geo.Box{MinLat: -90, MinLng: -180, MaxLat: 90, MaxLng: 180}
		q.Area = Area{Box: &everywhere}
		list := s.Activities(q)
		whole := s.Clusters(q, 0)
		if list.Total == 0 {
			require.Empty(t, whole)
			continue
		}
		require.Len(t, whole, 1, "the world is a point")
		require.Equal(t, list.Total, whole[0].Count)
		for _, c := range s.Clusters(q, venueZoom) {
			if c.Venue == nil || len(c.Venue.stops) > 0 {
				continue
			}
			own := *q
			own.Venues = []string{c.Venue.ID}
			require.Equal(t, s.Activities(&own).Total, c.Count)
			require.InDelta(t, c.Venue.base.Point.Lat, c.Point.Lat, 1e-9)
			compared++
		}
	}
	require.Greater(t, compared, 100)
}

func TestOneVenueIsNamed(t *testing.T) {
	s := build(&Snapshot{}, Data{}, change.Position{})
	near := &Venue{Venue: &venue.Venue{Meta: record.Meta{ID: "near"}}, base: Spot{Point: geo.Point{Lat: 32.3936, Lng: 119.4127}, HasPoint: true}}
	far := &Venue{Venue: &venue.Venue{Meta: record.Meta{ID: "far"}}, base: Spot{Point: geo.Point{Lat: 32.3940, Lng: 119.4131}, HasPoint: true}}
	add := func(id string, v *Venue) {
		a := &Activity{Activity: &activity.Activity{State: activity.Scheduled, Calendar: activity.Sessions, Sessions: []activity.Session{{Start: now}, {Start: now}}}}
		a.ID, a.Publication = id, "published"
		a.Where = []Where{{Venue: v, Spot: &v.base}, {Venue: v, Spot: &v.base}}
		a.facts = factsOf(a)
		s.settle(nil, []*Activity{a})
	}
	add("1", near)
	add("2", near)
	q := &ActivityQuery{Now: now, Area: Area{Box: &geo.Box{MinLat: 32, MinLng: 119, MaxLat: 33, MaxLng: 120}}}
	require.Equal(t, []Cluster{{near.base.Point, 2, near}}, s.Clusters(q, 10))
	add("3", far)
	mixed := s.Clusters(q, 10)
	require.Len(t, mixed, 1)
	require.Nil(t, mixed[0].Venue)
	require.Equal(t, []Cluster{{near.base.Point, 2, near}, {far.base.Point, 1, far}}, s.Clusters(q, venueZoom))
}
