package catalog

import "sync/atomic"

// memo remembers what was found for the last windows: today, this weekend and the next seven days from now are the same
// for everybody, for a minute. It may be asked by many at once.
type memo[T any] struct {
	slots [4]atomic.Pointer[remembered[T]]
}

type remembered[T any] struct {
	window
	v T
}

func (m *memo[T]) slot(w *window) *atomic.Pointer[remembered[T]] {
	return &m.slots[(uint64(w.from)*0x9e3779b97f4a7c15^uint64(w.to)*0xc2b2ae3d27d4eb4f)>>62]
}

func (m *memo[T]) load(w *window) (v T, ok bool) {
	if kept := m.slot(w).Load(); kept != nil && kept.window == *w {
		return kept.v, true
	}
	return v, false
}

func (m *memo[T]) store(w *window, v T) { m.slot(w).Store(&remembered[T]{*w, v}) }
