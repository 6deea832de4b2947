package catalog

import (
	"math"
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
	n      int
}

// maxSparse is up to how many numbers take less memory by themselves.
const maxSparse = 2048

// setDraft is a set that is being written to.
type setDraft struct {
	set
	own map[int]bool // chunks that no other set shares; nil as long as there are none
}

func (s set) edit() *setDraft {
	return &setDraft{set: set{slices.Clone(s.few), slices.Clone(s.chunks), s.n}}
}

// put puts a number in or takes it out.
func (d *setDraft) put(number uint32, in bool) {
	if d.chunks != nil {
		d.putChunk(number, in)
		return
	}
	switch i, there := slices.BinarySearch(d.few, number); {
	case in && !there:
		d.few, d.n = slices.Insert(d.few, i, number), d.n+1
	case there && !in:
		d.few, d.n = slices.Delete(d.few, i, i+1), d.n-1
	}
	if len(d.few) > maxSparse {
		few := d.few
		d.few, d.n = nil, 0
		for _, one := range few {
			d.putChunk(one, true)
		}
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
	d.n += d.chunks[at].put(number, in)
}

// put puts a number in or takes it out, and tells how many more there are.
func (c *chunk) put(number uint32, in bool) (more int) {
	word, bit := &c[number%chunkBits/64], uint64(1)<<(number%64)
	switch there := *word&bit != 0; {
	case in && !there:
		*word |= bit
		return 1
	case there && !in:
		*word &^= bit
		return -1
	}
	return 0
}

// add puts a number into a part that is there or is the draft's own.
func (d *setDraft) add(number uint32) {
	at := &d.chunks[number/chunkBits]
	if *at == nil {
		*at = new(chunk)
	}
	d.n += (*at).put(number, true)
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

// postingKey is a value of a filter.
type postingKey struct{ filter, value string }

// The filters that sets answer, for simple activities.
const (
	bySimple       = "" // every simple one has it
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

// postingKeys gives the values of a simple activity in each filter: all by which it is found.
func (a *Activity) postingKeys() (out []postingKey) {
	add := func(filter string, values ...string) {
		for _, value := range values {
			out = append(out, postingKey{filter, value})
		}
	}
	add(bySimple, "")
	for _, facet := range []struct {
		filter string
		Facet
	}{{byAudience, FacetAudience}, {byTheme, FacetTheme}, {byType, FacetType}, {byMode, FacetMode}, {byFree, FacetFree}} {
		add(facet.filter, a.filter.values(facet.Facet)...)
	}
	for i, name := range record.AccessibilityFacts {
		if a.filter.accessible&(1<<i) != 0 {
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

// passing gives the simple activities that pass the filters that sets answer, as sets of which each group holds them in
// one.
func (s *Snapshot) passing(q *ActivityQuery) (groups [][]set) {
	group := func(filter string, values ...string) {
		if len(values) == 0 {
			return
		}
		var sets []set
		for _, value := range values {
			sets = append(sets, s.postings.get(postingKey{filter, value}))
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
	return groups
}

// upperBound is more than what is in one set of each group, quickly found.
func upperBound(groups [][]set) int {
	least := math.MaxInt
	for _, sets := range groups {
		n := 0
		for _, s := range sets {
			n += s.n
		}
		least = min(least, n)
	}
	return least
}

// intersection gives what is in one set of each group.
func intersection(groups ...[]set) set {
	if len(groups) == 1 && len(groups[0]) == 1 {
		return groups[0][0]
	}
	parts := math.MaxInt
	for _, sets := range groups {
		most := 0
		for _, s := range sets {
			most = max(most, s.parts())
		}
		parts = min(parts, most)
	}
	out := set{chunks: make([]*chunk, parts)}
	for at := range out.chunks {
		all := union(groups[0], at)
		for _, sets := range groups[1:] {
			if all == (chunk{}) {
				break
			}
			some := union(sets, at)
			for w := range all {
				all[w] &= some[w]
			}
		}
		if n := all.len(); n > 0 {
			out.chunks[at], out.n = &all, out.n+n
		}
	}
	return out
}

func (c *chunk) len() (n int) {
	for _, word := range c {
		n += bits.OnesCount64(word)
	}
	return n
}

// union is a part of what is in any of some sets.
func union(sets []set, at int) (c chunk) {
	for _, s := range sets {
		s.addTo(&c, at)
	}
	return c
}
