package catalog

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/change"
	"kepu/internal/geo"
	"kepu/internal/kind/all"
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

// TestClustersCountActivities compares with lists: of the whole map all activities that have a place, of one venue its
// own.
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
			require.InDelta(t, c.Venue.fixed.Point.Lat, c.Point.Lat, 1e-9)
			compared++
		}
	}
	require.Greater(t, compared, 100)
}

func TestOneVenueIsNamed(t *testing.T) {
	meta := func(id string) record.Meta { return record.Meta{ID: id, Publication: record.Published} }
	at := func(id string, lat, lng float64) *venue.Venue {
		return &venue.Venue{Meta: meta(id), Location: &geo.Location{Lat: lat, Lng: lng, Datum: geo.GCJ02}}
	}
	c := New(all.Kinds())
	c.Reset((&registry{Venues: []*venue.Venue{at("near", 32.3936, 119.4127), at("far", 32.3940, 119.4131)}}).data(),
		change.Position{Seq: 1})
	add := func(id, venue string) {
		a := &activity.Activity{Meta: meta(id), VenueID: venue, State: activity.Scheduled, Calendar: activity.Sessions}
		for range 2 {
			a.Sessions = append(a.Sessions, activity.Session{Start: now, State: activity.Scheduled})
		}
		c.Apply((&registry{Activities: []*activity.Activity{a}}).data(), change.Position{Seq: 2})
	}
	add("1", "near")
	add("2", "near")
	s := c.Snapshot()
	near, far := s.Venue("near"), s.Venue("far")
	q := &ActivityQuery{Now: now, Area: Area{Box: &geo.Box{MinLat: 32, MinLng: 119, MaxLat: 33, MaxLng: 120}}}
	require.Equal(t, []Cluster{{near.fixed.Point, 2, near}}, s.Clusters(q, 10))
	add("3", "far")
	s = c.Snapshot()
	mixed := s.Clusters(q, 10)
	require.Len(t, mixed, 1)
	require.Nil(t, mixed[0].Venue)
	require.Equal(t, []Cluster{{near.fixed.Point, 2, near}, {far.fixed.Point, 1, far}}, s.Clusters(q, venueZoom))
}
