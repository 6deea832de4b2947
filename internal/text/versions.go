package text

import (
	"maps"
	"slices"
)

// Index finds records by their texts. It never changes: With gives the next one.
type Index struct {
	base   *segment
	recent *segment            // what changed since the base was built
	gone   map[string]struct{} // keys of the base that are no more
}

// mostRecent is how many changes are kept apart before everything is indexed anew, so that a write costs little.
const mostRecent = 1000

// NewIndex indexes records.
func NewIndex(docs []Doc) *Index {
	return &Index{base: build(foldAll(docs)), recent: build(nil)}
}

// With gives an index in which some records are new or changed, and some are gone.
func (x *Index) With(changed []Doc, gone []string) *Index {
	gone = slices.DeleteFunc(slices.Clone(gone), func(key string) bool {
		_, old := x.base.ordinal[key]
		_, new := x.recent.ordinal[key]
		return !old && !new
	})
	if len(changed) == 0 && len(gone) == 0 {
		return x
	}
	out := make(map[string]bool, len(changed)+len(gone))
	next := &Index{base: x.base, gone: maps.Clone(x.gone)}
	if next.gone == nil {
		next.gone = map[string]struct{}{}
	}
	for _, key := range gone {
		out[key] = true
		if _, ok := x.base.ordinal[key]; ok {
			next.gone[key] = struct{}{}
		}
	}
	for i := range changed {
		out[changed[i].Key] = true
		delete(next.gone, changed[i].Key)
	}
	left := func(docs []Doc) []Doc {
		return slices.DeleteFunc(slices.Clone(docs), func(d Doc) bool { return out[d.Key] })
	}
	recent := append(left(x.recent.docs), foldAll(changed)...)
	if len(recent)+len(next.gone) <= mostRecent {
		next.recent = build(recent)
		return next
	}
	var all []Doc
	for i := range x.base.docs {
		if x.live(x.base, uint32(i)) {
			all = append(all, x.base.docs[i])
		}
	}
	return &Index{base: build(append(left(all), recent...)), recent: build(nil)}
}

// live tells whether a record of a segment is in its newest state.
func (x *Index) live(s *segment, doc uint32) bool {
	if s == x.recent {
		return true
	}
	key := s.docs[doc].Key
	if _, gone := x.gone[key]; gone {
		return false
	}
	_, newer := x.recent.ordinal[key]
	return !newer
}

// foldAll gives records with their texts folded. Texts that many records share are folded once.
func foldAll(docs []Doc) []Doc {
	shared := map[string]string{}
	out := make([]Doc, len(docs))
	for i, d := range docs {
		out[i] = Doc{Key: d.Key, Fields: make([]Field, 0, len(d.Fields))}
		for _, f := range d.Fields {
			folded, known := shared[f.Text]
			if !known {
				folded = Fold(f.Text)
				if f.Rank != Body {
					shared[f.Text] = folded
				}
			}
			if folded != "" {
				out[i].Fields = append(out[i].Fields, Field{f.Rank, folded})
			}
		}
	}
	return out
}
