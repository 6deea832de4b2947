package text

import (
	"cmp"
	"iter"
	"slices"
)

// Index finds records by their texts. It never changes: With gives the next one, which shares most of it.
type Index struct {
	segments []*segment // the oldest first, which is most of it
	dead     []bits     // of each segment, the records that are no more, or that a later one has
}

// bits is a set of numbers; nil for none.
type bits []uint64

func (b bits) has(i uint32) bool { return len(b) > 0 && b[i/64]&(1<<(i%64)) != 0 }

func (b bits) set(i uint32) { b[i/64] |= 1 << (i % 64) }

// smallest is the size up to which the newest segment is built again with each write; others are merged when they come
// near in size, so that a write costs little on the average.
const smallest = 64

// NewIndex indexes records, which come in the order of their numbers.
func NewIndex(docs iter.Seq[Doc]) *Index {
	return &Index{segments: []*segment{build(folded(docs))}, dead: []bits{nil}}
}

// With gives an index in which some records are new or changed, and some are gone.
func (x *Index) With(changed []Doc, gone []string) *Index {
	next := &Index{segments: slices.Clone(x.segments), dead: slices.Clone(x.dead)}
	own := make([]bool, len(x.segments))
	any := len(changed) > 0
	bury := func(key string) {
		for i, seg := range next.segments {
			record, there := seg.ordinal[key]
			if !there || next.dead[i].has(record) {
				continue
			}
			if !own[i] {
				own[i], next.dead[i] = true, append(make(bits, 0, (len(seg.keys)+63)/64), next.dead[i]...)[:(len(seg.keys)+63)/64]
			}
			next.dead[i].set(record)
			any = true
		}
	}
	for i := range changed {
		bury(changed[i].Key)
	}
	for _, key := range gone {
		bury(key)
	}
	if !any {
		return x
	}
	next.append(slices.Collect(folded(slices.Values(changed))))
	return next
}

// append adds a segment, together with those before it that are as small.
func (x *Index) append(docs []Doc) {
	for n := len(x.segments); n > 1; n-- {
		size := len(x.segments[n-1].keys)
		if size > smallest && (len(docs) <= smallest || size > 3*len(docs)) {
			break
		}
		docs = append(x.living(n-1), docs...)
		x.segments, x.dead = x.segments[:n-1], x.dead[:n-1]
	}
	if base := len(x.segments[0].keys); len(x.segments) == 1 && base <= 3*len(docs) {
		docs = append(x.living(0), docs...)
		x.segments, x.dead = nil, nil
	}
	slices.SortStableFunc(docs, func(a, b Doc) int { return cmp.Compare(a.Number, b.Number) })
	x.segments, x.dead = append(x.segments, build(slices.Values(docs))), append(x.dead, nil)
}

// living gives the records of a segment that are in their newest state.
func (x *Index) living(i int) []Doc {
	seg := x.segments[i]
	docs := make([]Doc, 0, len(seg.keys))
	for record := range seg.keys {
		if !x.dead[i].has(uint32(record)) {
			docs = append(docs, seg.doc(uint32(record)))
		}
	}
	return docs
}

// hasWord tells whether a text has a word.
func (x *Index) hasWord(word string) bool {
	return slices.ContainsFunc(x.segments, func(s *segment) bool { return s.words[word] != nil })
}

// folded gives records with their texts folded. Texts that many records share are folded once.
func folded(docs iter.Seq[Doc]) iter.Seq[Doc] {
	shared := map[string]string{}
	fold := func(f Field) string {
		out, known := shared[f.Text]
		if !known {
			if out = Fold(f.Text); f.Rank != Body {
				shared[f.Text] = out
			}
		}
		return out
	}
	return func(yield func(Doc) bool) {
		for d := range docs {
			out := Doc{Key: d.Key, Of: d.Of, Number: d.Number, Fields: make([]Field, 0, len(d.Fields))}
			for _, f := range d.Fields {
				if f.Text = fold(f); f.Text != "" {
					out.Fields = append(out.Fields, f)
				}
			}
			if !yield(out) {
				return
			}
		}
	}
}
