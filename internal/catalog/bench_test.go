package catalog

import (
	"math/rand/v2"
	"testing"

	"kepu/internal/activity"
	"kepu/internal/change"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/kind/all"
)

func BenchmarkNearby(b *testing.B) {
	c := New(all.Kinds())
	d := world(rand.New(rand.NewPCG(1, 1)), 10_000)
	c.Reset(d.data(), change.Position{Seq: 1})
	s := c.Snapshot()
	r := rand.New(rand.NewPCG(2, 2))
	b.ReportAllocs()
	for b.Loop() {
		here := geo.Point{Lat: 32.2 + r.Float64()/2, Lng: 119.2 + r.Float64()/2}
		s.Activities(&ActivityQuery{Area: Area{Point: &here, Radius: 5000}, Now: now, From: now, Sort: ByDistance,
			Paging: Paging{Limit: 20}})
	}
}

func BenchmarkApplyOne(b *testing.B) {
	d := world(rand.New(rand.NewPCG(1, 1)), 10_000)
	c := New(all.Kinds())
	c.Reset(d.data(), change.Position{Seq: 1})
	for b.Loop() {
		c.Apply((&registry{Activities: []*activity.Activity{d.Activities[7]}}).data(), change.Position{Seq: 2})
	}
}

// BenchmarkOpenNow asks 10,000 venues whether they are open.
func BenchmarkOpenNow(b *testing.B) {
	d := world(rand.New(rand.NewPCG(1, 1)), 40_000)
	c := New(all.Kinds())
	c.Reset((&registry{Regions: d.Regions, Holidays: holidays, Organizations: d.Organizations, Venues: d.Venues}).data(),
		change.Position{Seq: 1})
	s := c.Snapshot()
	open := true
	b.ReportAllocs()
	for b.Loop() {
		s.Venues(&VenueQuery{Now: now, Day: hours.DateOf(now), OpenNow: &open, Sort: ByName, Paging: Paging{Limit: 20}})
	}
}
