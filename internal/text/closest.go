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
	type count struct {
		pieces int
		score  float64
	}
	most := 0
	counts := map[string]count{}
	for i, seg := range s.index.segments {
		for _, c := range pieces {
			m := seg.matching(c, s.last)
			for j, record := range m.records {
				if !s.index.dead[i].has(record) {
					n := counts[seg.keys[record]]
					n.pieces, n.score = n.pieces+1, n.score+m.scores[j]*c.certain
					counts[seg.keys[record]] = n
					most = max(most, n.pieces)
				}
			}
		}
	}
	found := []Match{}
	for key, n := range counts {
		if n.pieces == most {
			found = append(found, Match{Key: key, Score: n.score})
		}
	}
	slices.SortFunc(found, func(a, b Match) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Key, b.Key)) })
	return found[:min(n, len(found))]
}
