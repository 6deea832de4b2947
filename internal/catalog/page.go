package catalog

import (
	"cmp"
	"slices"
	"strings"

	"kepu/internal/geo"
)

// Key is the place of an item in the order of a list; its fields are compared in their order, and those that an order does not
// use are zero.
type Key struct {
	F  float64 `json:"f,omitempty"` // metres
	I  int64   `json:"i,omitempty"` // milliseconds
	J  int64   `json:"j,omitempty"` // milliseconds
	S  string  `json:"s,omitempty"` // a name
	ID string  `json:"id"`
}

// Compare orders keys.
func (k Key) Compare(other Key) int {
	return cmp.Or(cmp.Compare(k.F, other.F), cmp.Compare(k.I, other.I), cmp.Compare(k.J, other.J),
		strings.Compare(k.S, other.S), strings.Compare(k.ID, other.ID))
}

// Paging is which part of a list is wanted.
type Paging struct {
	After *Key // the last item of the page before; nil for the first page
	Limit int
}

// Result is one page.
type Result[T any] struct {
	Items []T
	Next  *Key // of the last item, when more follow
	Total int  // on all pages
}

// pager keeps the first items after a position, in order, of all that it is shown.
type pager[T any] struct {
	Paging
	keys  []Key
	items []T
	total int
}

// add shows one matching item. One more than the limit is kept, to know whether more follow.
func (p *pager[T]) add(k Key, item T) {
	p.total++
	if p.After != nil && k.Compare(*p.After) <= 0 {
		return
	}
	if len(p.keys) > p.Limit && k.Compare(p.keys[len(p.keys)-1]) > 0 {
		return
	}
	at, _ := slices.BinarySearchFunc(p.keys, k, Key.Compare)
	p.keys = slices.Insert(p.keys, at, k)
	p.items = slices.Insert(p.items, at, item)
	if len(p.keys) > p.Limit+1 {
		p.keys, p.items = p.keys[:p.Limit+1], p.items[:p.Limit+1]
	}
}

func (p *pager[T]) result() Result[T] {
	r := Result[T]{Items: p.items, Total: p.total}
	if len(p.keys) > p.Limit {
		r.Items = p.items[:p.Limit]
		next := p.keys[p.Limit-1]
		r.Next = &next
	}
	if r.Items == nil {
		r.Items = []T{}
	}
	return r
}

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

// anyOf tells whether a filter is empty or holds one of the values.
func anyOf(wanted []string, values ...string) bool {
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
