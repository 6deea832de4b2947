package catalog

import (
	"cmp"
	"math"
	"slices"

	"kepu/internal/geo"
)

// Zooms of a map, as the usual tiles count them: the world is 256 · 2^zoom pixels wide.
const (
	MaxZoom = 20
	// clusterPixels is the side of a cell in which activities are drawn as one.
	clusterPixels = 64
	// venueZoom is from where on every place is drawn by itself.
	venueZoom = 16
)

// mercatorLimit is the latitude at which the square map of the world ends.
const mercatorLimit = 85.05112878

// Cluster is the activities of one cell of a map.
type Cluster struct {
	Point geo.Point // the mean of the places, in GCJ-02
	Count int       // activities
	Venue *Venue    // where one venue is all that the cell has
}

// cluster is a Cluster in the making.
type cluster struct {
	lat, lng float64 // sums
	count    int
	venue    *Venue
	mixed    bool // there is more than one venue, or a place that is none
}

// spotKey tells clusters apart: by their cell, or by their place.
type spotKey struct {
	x, y  int64
	place geo.Point
	venue *Venue
}

// Clusters groups the activities of a query, whose box is what a map shows. Cells lie where they lie in the world and
// are counted whole, so that a cluster stays as it is while the map is moved.
func (s *Snapshot) Clusters(q *ActivityQuery, zoom int) []Cluster {
	own := *q
	box := wholeCells(*q.Box, zoom)
	own.Box = &box
	found := map[spotKey]*cluster{}
	var seen []spotKey // by one activity
	var matching []int
	c := s.newScan(&own)
	simple := func(v *candidate) {
		w := v.At(v.early)
		key := keyAt(w, zoom)
		found[key] = found[key].with(w, 1)
	}
	if c.unfiltered() {
		simple = nil
		c.whole = func(at *site) {
			if n := at.countIn(&c.window); n > 0 {
				w := Where{Venue: at.venue, Spot: at.Spot}
				key := keyAt(&w, zoom)
				found[key] = found[key].with(&w, n)
			}
		}
	}
	s.eachActivity(c, simple, func(a *Activity, _ float64) {
		seen = seen[:0]
		matching = c.matching(a, matching[:0])
		for _, i := range matching {
			w := a.At(i)
			key := keyAt(w, zoom)
			if slices.Contains(seen, key) {
				continue
			}
			seen = append(seen, key)
			found[key] = found[key].with(w, 1)
		}
	})
	out := make([]Cluster, 0, len(found))
	for _, c := range found {
		one := Cluster{Point: geo.Point{Lat: c.lat / float64(c.count), Lng: c.lng / float64(c.count)}, Count: c.count}
		if !c.mixed {
			one.Venue = c.venue
		}
		out = append(out, one)
	}
	slices.SortFunc(out, func(a, b Cluster) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Point.Lat, b.Point.Lat),
			cmp.Compare(a.Point.Lng, b.Point.Lng))
	})
	return out
}

// with adds some activities at a place.
func (c *cluster) with(w *Where, n int) *cluster {
	if c == nil {
		c = &cluster{venue: w.Venue}
	}
	c.mixed = c.mixed || w.Venue == nil || w.Venue != c.venue
	c.lat, c.lng, c.count = c.lat+float64(n)*w.Point.Lat, c.lng+float64(n)*w.Point.Lng, c.count+n
	return c
}

func keyAt(w *Where, zoom int) spotKey {
	if zoom >= venueZoom {
		return spotKey{place: w.Point, venue: w.Venue}
	}
	x, y := cellAt(w.Point, zoom)
	return spotKey{x: x, y: y}
}

// cellsAcross is how many cells the world has at a zoom, on each side.
func cellsAcross(zoom int) float64 { return math.Exp2(float64(zoom)) * 256 / clusterPixels }

// cellAt gives the cell that holds a place, counted from the north-west.
func cellAt(p geo.Point, zoom int) (x, y int64) {
	n := cellsAcross(zoom)
	lat := max(-mercatorLimit, min(mercatorLimit, p.Lat)) * math.Pi / 180
	x = int64(math.Floor((p.Lng + 180) / 360 * n))
	y = int64(math.Floor((1 - math.Log(math.Tan(lat)+1/math.Cos(lat))/math.Pi) / 2 * n))
	return max(0, min(x, int64(n)-1)), max(0, min(y, int64(n)-1))
}

// CellsIn is how many cells a box has.
func CellsIn(b geo.Box, zoom int) int {
	west, north := cellAt(geo.Point{Lat: b.MaxLat, Lng: b.MinLng}, zoom)
	east, south := cellAt(geo.Point{Lat: b.MinLat, Lng: b.MaxLng}, zoom)
	return int(east-west+1) * int(south-north+1)
}

// wholeCells widens a box to the cells that it touches.
func wholeCells(b geo.Box, zoom int) geo.Box {
	west, north := cellAt(geo.Point{Lat: b.MaxLat, Lng: b.MinLng}, zoom)
	east, south := cellAt(geo.Point{Lat: b.MinLat, Lng: b.MaxLng}, zoom)
	n := cellsAcross(zoom)
	lng := func(x int64) float64 { return float64(x)/n*360 - 180 }
	lat := func(y int64) float64 { return math.Atan(math.Sinh(math.Pi*(1-2*float64(y)/n))) * 180 / math.Pi }
	return geo.Box{MinLat: lat(south + 1), MinLng: lng(west), MaxLat: lat(north), MaxLng: lng(east + 1)}
}
