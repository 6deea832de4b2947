package text

import (
	"cmp"
	"slices"
)

// Match is a record with how well it matches.
type Match struct {
	Key   string
	Score float64
}

// Closest gives up to n records that have some of what was typed, those with most of it first: for where none has all.
func (s *Search) Closest(n int) []Match {
	var pieces []*clause
	for _, t := range s.terms {
		for _, way := range t.ways {
			pieces = append(pieces, way.pieces()...)
		}
	}
	most := 0
	counts := map[*Doc]int{}
	for _, seg := range []*segment{s.index.base, s.index.recent} {
		for _, c := range pieces {
			for _, doc := range c.candidates(seg) {
				if s.index.live(seg, doc) {
					d := &seg.docs[doc]
					counts[d]++
					most = max(most, counts[d])
				}
			}
		}
	}
	found := []Match{}
	for doc, count := range counts {
		if count < most {
			continue
		}
		one := Match{Key: doc.Key}
		for _, c := range pieces {
			one.Score += c.score(doc, s.last)
		}
		found = append(found, one)
	}
	slices.SortFunc(found, func(a, b Match) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Key, b.Key)) })
	return found[:min(n, len(found))]
}
