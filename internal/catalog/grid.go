package catalog

import (
	"math"
	"slices"
	"sync/atomic"

	"kepu/internal/geo"
)

// cellDegrees is the side of a cell of the grid: about 1 km, so that the usual circle of 5 km takes some 100 cells.
const cellDegrees = 0.01

// cell is a square, numbered by its latitude in the upper half and its longitude in the lower.
type cell int64

func cellAtIndex(lat, lng int32) cell { return cell(int64(lat)<<32 | int64(uint32(lng))) }

func (c cell) lat() int32 { return int32(c >> 32) }
func (c cell) lng() int32 { return int32(c) }

// grid finds what lies in a box. A simple grid was faster than covers of S2 cells and than an R-tree. Snapshots share
// the cells that were not written to.
type grid[T comparable] struct{ cells table[cell, *square[T]] }

// square is what lies in a cell.
type square[T comparable] struct {
	items []placed[T]
	// of one with sites
	others  atomic.Pointer[[]T] // those of havingOthers, once they were asked for
	counted memo[int]
	tallied memo[*siteTally]
}

type placed[T comparable] struct {
	at geo.Point
	v  T
}

func cellOf(p geo.Point) cell {
	return cellAtIndex(int32(math.Floor(p.Lat/cellDegrees)), int32(math.Floor(p.Lng/cellDegrees)))
}

// gridDraft is a grid that is being written to.
type gridDraft[T comparable] struct{ *draft[cell, *square[T]] }

func (g *grid[T]) edit() gridDraft[T] { return gridDraft[T]{g.cells.edit()} }

func (d gridDraft[T]) grid() grid[T] { return grid[T]{d.table} }

func (d gridDraft[T]) add(p geo.Point, v T) {
	d.put(cellOf(p), &square[T]{items: append(slices.Clip(d.at(p)), placed[T]{p, v})})
}

// remove takes out what was added at a place, once.
func (d gridDraft[T]) remove(p geo.Point, v T) {
	there := d.at(p)
	if at := slices.Index(there, placed[T]{p, v}); at >= 0 {
		left := slices.Concat(there[:at], there[at+1:])
		d.keep(cellOf(p), &square[T]{items: left}, len(left) > 0)
	}
}

// at gives what lies in the cell of a place.
func (d gridDraft[T]) at(p geo.Point) []placed[T] {
	if s := d.get(cellOf(p)); s != nil {
		return s.items
	}
	return nil
}

// box is where a cell lies.
func (c cell) box() geo.Box {
	lat, lng := float64(c.lat())*cellDegrees, float64(c.lng())*cellDegrees
	return geo.Box{MinLat: lat, MinLng: lng, MaxLat: lat + cellDegrees, MaxLng: lng + cellDegrees}
}

// within calls fn for everything in the box.
func (g *grid[T]) within(b geo.Box, fn func(T)) {
	g.squares(b, func(_ cell, s *square[T]) {
		for i := range s.items {
			if b.Contains(s.items[i].at) {
				fn(s.items[i].v)
			}
		}
	})
}

// squares calls fn for each cell that is not empty and touches the box.
func (g *grid[T]) squares(b geo.Box, fn func(cell, *square[T])) {
	low, high := cellOf(geo.Point{Lat: b.MinLat, Lng: b.MinLng}), cellOf(geo.Point{Lat: b.MaxLat, Lng: b.MaxLng})
	// A box of more cells than are filled is walked the other way round.
	if cells := (float64(high.lat()-low.lat()) + 1) * (float64(high.lng()-low.lng()) + 1); cells > float64(g.cells.len()) {
		for c, s := range g.cells.all() {
			if c.lat() >= low.lat() && c.lat() <= high.lat() && c.lng() >= low.lng() && c.lng() <= high.lng() {
				fn(c, s)
			}
		}
		return
	}
	for lat := low.lat(); lat <= high.lat(); lat++ {
		for lng := low.lng(); lng <= high.lng(); lng++ {
			if s := g.cells.get(cellAtIndex(lat, lng)); s != nil {
				fn(cellAtIndex(lat, lng), s)
			}
		}
	}
}

// outwards is squares, ring by ring of cells around a place. Between two rings it asks enough, which is told how near
// the next ones may be, in metres, and stops where it is.
func (g *grid[T]) outwards(p geo.Point, b geo.Box, fn func(cell, *square[T]), enough func(metres float64) bool) {
	low, high, middle := cellOf(geo.Point{Lat: b.MinLat, Lng: b.MinLng}), cellOf(geo.Point{Lat: b.MaxLat, Lng: b.MaxLng}),
		cellOf(p)
	last := max(middle.lat()-low.lat(), high.lat()-middle.lat(), middle.lng()-low.lng(), high.lng()-middle.lng())
	if float64(last)*float64(last) > float64(g.cells.len()) {
		g.squares(b, fn) // more cells than are filled
		return
	}
	visit := func(lat, lng int32) {
		if lat < low.lat() || lat > high.lat() || lng < low.lng() || lng > high.lng() {
			return
		}
		if s := g.cells.get(cellAtIndex(lat, lng)); s != nil {
			fn(cellAtIndex(lat, lng), s)
		}
	}
	for ring := int32(0); ring <= last; ring++ {
		if ring > 1 && enough(geo.Shortest(p, float64(ring-1)*cellDegrees)) {
			return
		}
		for lng := middle.lng() - ring; lng <= middle.lng()+ring; lng++ {
			visit(middle.lat()-ring, lng)
			if ring > 0 {
				visit(middle.lat()+ring, lng)
			}
		}
		for lat := middle.lat() - ring + 1; lat < middle.lat()+ring; lat++ {
			visit(lat, middle.lng()-ring)
			visit(lat, middle.lng()+ring)
		}
	}
}
