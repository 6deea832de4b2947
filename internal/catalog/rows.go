package catalog

import "slices"

// rows is what there is by number. Snapshots share the parts that a write did not touch.
type rows[T any] []*[rowsPart]T

const rowsPart = 512

func (r rows[T]) get(i uint32) T { return r[i/rowsPart][i%rowsPart] }

// rowsDraft is rows that are being written to.
type rowsDraft[T any] struct {
	rows[T]
	own map[uint32]bool
}

func (r rows[T]) edit() *rowsDraft[T] { return &rowsDraft[T]{slices.Clone(r), map[uint32]bool{}} }

func (d *rowsDraft[T]) put(i uint32, v T) {
	at := i / rowsPart
	for uint32(len(d.rows)) <= at {
		d.rows, d.own[uint32(len(d.rows))] = append(d.rows, new([rowsPart]T)), true
	}
	if !d.own[at] {
		part := *d.rows[at]
		d.rows[at], d.own[at] = &part, true
	}
	d.rows[at][i%rowsPart] = v
}
