package page

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Key is the place of an item in the order of a list; its fields are compared in their order, and those that an order
// does not use are zero.
type Key struct {
	F  float64 `json:"f,omitempty"` // metres
	I  int64   `json:"i,omitempty"` // milliseconds
	J  int64   `json:"j,omitempty"` // milliseconds
	S  string  `json:"s,omitempty"` // a name
	ID string  `json:"id"`
}

// Compare orders keys.
func (k *Key) Compare(other *Key) int {
	switch {
	case k.F != other.F:
		return cmp.Compare(k.F, other.F)
	case k.I != other.I:
		return cmp.Compare(k.I, other.I)
	case k.J != other.J:
		return cmp.Compare(k.J, other.J)
	}
	if c := strings.Compare(k.S, other.S); c != 0 {
		return c
	}
	return strings.Compare(k.ID, other.ID)
}

// Paging is which part of a list is wanted.
type Paging struct {
	After     *Key // the last item of the page before; nil for the first page
	Limit     int
	Uncounted bool // the total is not wanted, and may be anything
}

// Result is one page.
type Result[T any] struct {
	Items []T
	Next  *Key // of the last item, when more follow
	Total int  // on all pages
}

// Cut makes a page of items of which one more than the limit was asked for, to know whether more follow.
func Cut[T any](items []T, limit int, id func(*T) string) Result[T] {
	r := Result[T]{Items: items}
	if len(items) > limit {
		r.Items = items[:limit]
		r.Next = &Key{ID: id(&items[limit-1])}
	}
	return r
}

// Pager keeps the first items after a position, in order, of all that it is shown.
type Pager[T any] struct {
	Paging
	keys  []Key
	items []T
	total int
}

// Add shows one matching item.
func (p *Pager[T]) Add(k Key, item T) {
	p.Count(1)
	p.Put(k, item)
}

// Count counts matching items, of which Put sees those that may be on the page.
func (p *Pager[T]) Count(n int) { p.total += n }

// Takes tells whether an item with a key of at least k may be on the page.
func (p *Pager[T]) Takes(k *Key) bool {
	return len(p.keys) <= p.Limit || k.Compare(&p.keys[len(p.keys)-1]) <= 0
}

// Last is the F of the last key, beyond which nothing comes on the page any more; infinite as long as there is room.
func (p *Pager[T]) Last() float64 {
	if len(p.keys) <= p.Limit {
		return math.Inf(1)
	}
	return p.keys[len(p.keys)-1].F
}

// Put shows an item that was counted. One more than the limit is kept, to know whether more follow.
func (p *Pager[T]) Put(k Key, item T) {
	if p.After != nil && k.Compare(p.After) <= 0 || !p.Takes(&k) {
		return
	}
	if p.keys == nil {
		p.keys, p.items = make([]Key, 0, p.Limit+2), make([]T, 0, p.Limit+2)
	}
	if n := len(p.keys); n <= p.Limit && (n == 0 || p.keys[n-1].Compare(&k) < 0) {
		p.keys, p.items = append(p.keys, k), append(p.items, item)
		return
	}
	at, _ := slices.BinarySearchFunc(p.keys, &k, func(a Key, b *Key) int { return a.Compare(b) })
	p.keys = slices.Insert(p.keys, at, k)
	p.items = slices.Insert(p.items, at, item)
	if len(p.keys) > p.Limit+1 {
		p.keys, p.items = p.keys[:p.Limit+1], p.items[:p.Limit+1]
	}
}

// Result gives the page.
func (p *Pager[T]) Result() Result[T] {
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
