package catalog

import (
	"slices"

	"kepu/internal/geo"
	"kepu/internal/page"
)

// The parts of lists are those of all lists.
type (
	Key           = page.Key
	Paging        = page.Paging
	Result[T any] = page.Result[T]
)

// Area is a filter by place, in GCJ-02. The zero value lets everything pass, also what has no place.
type Area struct {
	Point  *geo.Point // for distances
	Radius float64    // metres around Point; 0 for no limit
	Box    *geo.Box   // nil for no limit
}

// bounded tells whether the area excludes anything.
func (a *Area) bounded() bool { return a.Radius > 0 || a.Box != nil }

// bounds is a box that holds the area.
func (a *Area) bounds() geo.Box {
	if a.Radius == 0 {
		return *a.Box
	}
	b := geo.Around(*a.Point, a.Radius)
	if a.Box != nil {
		b.MinLat, b.MinLng = max(b.MinLat, a.Box.MinLat), max(b.MinLng, a.Box.MinLng)
		b.MaxLat, b.MaxLng = min(b.MaxLat, a.Box.MaxLat), min(b.MaxLng, a.Box.MaxLng)
	}
	return b
}

// match gives the distance of a place in the area; 0 without a point.
func (a *Area) match(p geo.Point, hasPoint bool) (distance float64, ok bool) {
	if !hasPoint {
		// Without a place there is no distance: last in that order.
		return noDistance, !a.bounded()
	}
	if a.Box != nil && !a.Box.Contains(p) {
		return 0, false
	}
	if a.Point != nil {
		distance = geo.Distance(*a.Point, p)
	}
	return distance, a.Radius == 0 || distance <= a.Radius
}

// noDistance stands for the distance of what has no place: more than half the circumference of the earth.
const noDistance = 1e9

// AnyOf tells whether a filter is empty or holds one of the values.
func AnyOf(wanted []string, values ...string) bool {
	if len(wanted) == 0 {
		return true
	}
	for _, v := range values {
		if slices.Contains(wanted, v) {
			return true
		}
	}
	return false
}
