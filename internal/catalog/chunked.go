package catalog

import "slices"

// chunked is what there is by number. Snapshots share the parts that a write did not touch.
type chunked[T any] []*[chunkedSize]T

const chunkedSize = 512

func (r chunked[T]) get(i uint32) T { return r[i/chunkedSize][i%chunkedSize] }

// chunkedDraft is rows that are being written to.
type chunkedDraft[T any] struct {
	chunked[T]
	own map[uint32]bool
}

func (r chunked[T]) edit() *chunkedDraft[T] {
	return &chunkedDraft[T]{slices.Clone(r), map[uint32]bool{}}
}

func (d *chunkedDraft[T]) put(i uint32, v T) {
	at := i / chunkedSize
	for uint32(len(d.chunked)) <= at {
		d.chunked, d.own[uint32(len(d.chunked))] = append(d.chunked, new([chunkedSize]T)), true
	}
	if !d.own[at] {
		part := *d.chunked[at]
		d.chunked[at], d.own[at] = &part, true
	}
	d.chunked[at][i%chunkedSize] = v
}
