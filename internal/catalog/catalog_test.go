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

func TestApplyLeavesOlderSnapshotsAlone(t *testing.T) {
	d := world(rand.New(rand.NewPCG(7, 7)), 40)
	c := New(all.Kinds())
	c.Reset(d.data(), change.Position{Seq: 1})
	before := c.Snapshot()
	q := &ActivityQuery{Now: now, Paging: Paging{Limit: 100}, Sort: ByStart}
	want := before.Activities(q)
	removed := *d.Activities[5]
	removed.Publication = record.Withdrawn
	moved := *d.Venues[3]
	moved.Location = &geo.Location{Lat: 10, Lng: 100, Datum: geo.GCJ02}
	c.Apply((&registry{Activities: []*activity.Activity{&removed}, Venues: []*venue.Venue{&moved}}).data(),
		change.Position{Seq: 2})
	require.Equal(t, want, before.Activities(q))
	require.Nil(t, c.Snapshot().Activity(removed.ID))
	if v := c.Snapshot().Venue(moved.ID); v != nil {
		require.Equal(t, geo.Point{Lat: 10, Lng: 100}, v.fixed.Point)
	}
}
