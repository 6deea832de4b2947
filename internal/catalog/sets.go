package catalog

import (
	"math/bits"
	"slices"

	"kepu/internal/record"
)

// chunkBits is how many activities a part of a set stands for.
const chunkBits = 4096

type chunk [chunkBits / 64]uint64

// set is a set of activities by their numbers. Sets share the chunks that a write did not touch; empty ones are nil.
type set struct {
	few    []uint32 // all of it, ascending, where it was never large
	chunks []*chunk
}

// mostFew is up to how many numbers take less memory by themselves.
const mostFew = 2048

// setDraft is a set that is being written to.
type setDraft struct {
	set
	own map[int]bool // chunks that no other set shares; nil as long as there are none
}

func (s set) edit() *setDraft {
	return &setDraft{set: set{slices.Clone(s.few), slices.Clone(s.chunks)}}
}

// put puts a number in or takes it out.
func (d *setDraft) put(number uint32, in bool) {
	if d.chunks != nil {
		d.putChunk(number, in)
		return
	}
	switch i, there := slices.BinarySearch(d.few, number); {
	case in && !there:
		d.few = slices.Insert(d.few, i, number)
	case there && !in:
		d.few = slices.Delete(d.few, i, i+1)
	}
	if len(d.few) > mostFew {
		for _, one := range d.few {
			d.putChunk(one, true)
		}
		d.few = nil
	}
}

func (d *setDraft) putChunk(number uint32, in bool) {
	at := int(number / chunkBits)
	for len(d.chunks) <= at {
		d.chunks = append(d.chunks, nil)
	}
	if d.own == nil {
		d.own = map[int]bool{}
	}
	if !d.own[at] {
		next := new(chunk)
		if d.chunks[at] != nil {
			*next = *d.chunks[at]
		}
		d.chunks[at], d.own[at] = next, true
	}
	d.chunks[at].put(number, in)
}

func (c *chunk) put(number uint32, in bool) {
	word, bit := &c[number%chunkBits/64], uint64(1)<<(number%64)
	if *word &^= bit; in {
		*word |= bit
	}
}

func (s set) has(number uint32) bool {
	if s.chunks == nil {
		_, there := slices.BinarySearch(s.few, number)
		return there
	}
	at := int(number / chunkBits)
	return at < len(s.chunks) && s.chunks[at] != nil && s.chunks[at][number%chunkBits/64]&(1<<(number%64)) != 0
}

// addTo adds what a part of the set holds.
func (s set) addTo(c *chunk, at int) {
	if at < len(s.chunks) && s.chunks[at] != nil {
		for w, word := range s.chunks[at] {
			c[w] |= word
		}
	}
	i, _ := slices.BinarySearch(s.few, uint32(at*chunkBits))
	for ; i < len(s.few) && s.few[i] < uint32(at+1)*chunkBits; i++ {
		c.put(s.few[i], true)
	}
}

// parts is of how many chunks the set may hold something.
func (s set) parts() int {
	if n := len(s.few); n > 0 {
		return int(s.few[n-1]/chunkBits) + 1
	}
	return len(s.chunks)
}

// each calls fn for every number.
func (s set) each(fn func(number uint32)) {
	for _, number := range s.few {
		fn(number)
	}
	for at, c := range s.chunks {
		if c == nil {
			continue
		}
		for i, word := range c {
			for ; word != 0; word &= word - 1 {
				fn(uint32(at*chunkBits + i*64 + bits.TrailingZeros64(word)))
			}
		}
	}
}

func (s set) len() int {
	n := len(s.few)
	for _, c := range s.chunks {
		if c == nil {
			continue
		}
		for _, word := range c {
			n += bits.OnesCount64(word)
		}
	}
	return n
}

// isFew tells whether to look at each is less work than to walk along so many sessions until a page of them is met: that walk is
// the longer the fewer they are.
func (s set) isFew(sessions int) bool {
	n := s.len()
	return n*n < sessions
}

// trait is a value of a filter.
type trait struct{ filter, value string }

// The filters that sets answer, for plain activities.
const (
	byPlain        = "" // every plain one has it
	byAudience     = "audience"
	byTheme        = "theme"
	byType         = "type"
	byMode         = "mode"
	byFree         = "free"
	byAccessible   = "accessible"
	byRegion       = "region"
	byOrganization = "organization"
	byCampaign     = "campaign"
	byLecturer     = "lecturer"
)

// traits gives the values of a plain activity in each filter: all by which it is found.
func (a *Activity) traits() (out []trait) {
	add := func(filter string, values ...string) {
		for _, value := range values {
			out = append(out, trait{filter, value})
		}
	}
	add(byPlain, "")
	for _, facet := range []struct {
		filter string
		Facet
	}{{byAudience, FacetAudience}, {byTheme, FacetTheme}, {byType, FacetType}, {byMode, FacetMode}, {byFree, FacetFree}} {
		add(facet.filter, a.facts.values(facet.Facet)...)
	}
	for i, name := range record.AccessibilityFacts {
		if a.facts.accessible&(1<<i) != 0 {
			add(byAccessible, name)
		}
	}
	add(byRegion, a.At(0).within...)
	if a.organizer != "" {
		add(byOrganization, a.organizer)
	}
	add(byCampaign, a.campaigns()...)
	add(byLecturer, a.lecturers()...)
	return out
}

// passing gives the plain activities that pass the filters that sets answer, and tells whether those are all.
func (s *Snapshot) passing(q *ActivityQuery) (passing set, all bool) {
	groups := [][]set{{s.traits.get(trait{byPlain, ""})}}
	group := func(filter string, values ...string) {
		if len(values) == 0 {
			return
		}
		var sets []set
		for _, value := range values {
			sets = append(sets, s.traits.get(trait{filter, value}))
		}
		groups = append(groups, sets)
	}
	group(byAudience, q.Audiences...)
	group(byTheme, q.Themes...)
	group(byType, q.Types...)
	group(byMode, q.Modes...)
	group(byFree, truth(q.Free)...)
	for _, name := range q.Accessible {
		group(byAccessible, name)
	}
	group(byRegion, q.Regions...)
	group(byOrganization, q.Organizations...)
	group(byCampaign, q.Campaigns...)
	group(byLecturer, q.Lecturers...)
	if len(groups) == 1 {
		return groups[0][0], true
	}
	return intersection(groups), false
}

// intersection gives what is in one set of each group.
func intersection(groups [][]set) set {
	parts := groups[0][0].parts()
	for _, sets := range groups {
		most := 0
		for _, s := range sets {
			most = max(most, s.parts())
		}
		parts = min(parts, most)
	}
	out := set{chunks: make([]*chunk, parts)}
	for at := range out.chunks {
		var all chunk
		for i, sets := range groups {
			var some chunk
			for _, s := range sets {
				s.addTo(&some, at)
			}
			for w := range all {
				if i == 0 {
					all[w] = some[w]
				} else {
					all[w] &= some[w]
				}
			}
		}
		if all != (chunk{}) {
			out.chunks[at] = &all
		}
	}
	return out
}

// countIn counts those of a set that have a session in the window of a query; of all of them it keeps how many.
func (c *scan) countIn(passing set, all bool) (n int) {
	s := c.snapshot
	if total, ok := s.totals.Get(c.window); all && ok {
		return total
	}
	passing.each(func(number uint32) {
		if count, _, _ := c.window.among(s.numbered.get(number).spans); count > 0 {
			n++
		}
	})
	if all {
		s.totals.Add(c.window, n)
	}
	return n
}

// keptTotals is how many totals a snapshot keeps.
const keptTotals = 32

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
