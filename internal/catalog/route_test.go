package catalog

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/geo"
	"kepu/internal/venue"
)

// TestTourStopsAreReachableInTime checks tours over random registries: each stop is open for the whole visit, once, in
// order and in time.
func TestTourStopsAreReachableInTime(t *testing.T) {
	stops := 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 6))
		d := world(r, 120)
		s := grown(d)
		q := &RouteQuery{From: geo.Point{Lat: 32.2 + r.Float64()/2, Lng: 119.2 + r.Float64()/2},
			Start: now.Add(time.Duration(r.IntN(200)) * time.Hour), Hours: float64(2 + r.IntN(7)), Radius: 20000}
		last, at, seen := q.Start, q.From, map[string]bool{}
		for _, stop := range s.Route(q) {
			require.False(t, seen[stop.ID], "twice")
			seen[stop.ID] = true
			require.InDelta(t, geo.Distance(at, stop.At.Point), stop.Distance, 1e-6)
			require.False(t, stop.Arrive.Before(last.Add(travel(stop.Distance))), "in time")
			require.LessOrEqual(t, geo.Distance(q.From, stop.At.Point), q.Radius)
			require.NotEqual(t, venue.Online, stop.Form)
			for m := stop.Arrive; m.Before(stop.Leave); m = m.Add(15 * time.Minute) {
				yes := true
				require.True(t, plainlyOpen(stop.Venue.Venue, &VenueQuery{Now: m, OpenNow: &yes}), "seed %d: %s at %s", seed,
					stop.ID, m)
			}
			last, at = stop.Leave, stop.At.Point
			stops++
		}
		require.False(t, last.After(q.Start.Add(time.Duration(q.Hours)*time.Hour)), "the time is over")
	}
	require.Greater(t, stops, 100)
}
