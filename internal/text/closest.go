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

// closeEnough is the share of what was typed that a record must have to be called close: one word of two. What has less
// is not what was sought.
const closeEnough = 0.33

// closeness is how much of what was typed a record has, from 0 to 1, and how well.
type closeness struct{ share, score float64 }

// Closest gives up to n records that have much of what was typed, those with most of it: for where none has all. None
// where none comes near.
func (s *Search) Closest(n int) []Match {
	total := map[string]closeness{}
	for _, t := range s.terms {
		best := map[string]closeness{}
		for _, way := range t.ways {
			for key, c := range s.closenessOf(way) {
				if before := best[key]; c.share > before.share || c.share == before.share && c.score > before.score {
					best[key] = c
				}
			}
		}
		for key, c := range best {
			was := total[key]
			total[key] = closeness{was.share + c.share/float64(len(s.terms)), was.score + c.score}
		}
	}
	most := closeEnough
	for _, c := range total {
		most = max(most, c.share)
	}
	found := []Match{}
	for key, c := range total {
		if c.share >= most-1e-9 {
			found = append(found, Match{Key: key, Score: c.score})
		}
	}
	slices.SortFunc(found, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Key, b.Key))
	})
	return found[:min(n, len(found))]
}

// closenessOf gives how much the records have of the pieces of one way to understand a term.
func (s *Search) closenessOf(way *clause) map[string]closeness {
	pieces := way.pieces()
	out := map[string]closeness{}
	for i, seg := range s.index.segments {
		for _, c := range pieces {
			m := seg.matching(c, s.last)
			for j, record := range m.records {
				if !s.index.dead[i].has(record) {
					was := out[seg.keys[record]]
					out[seg.keys[record]] = closeness{was.share + 1/float64(len(pieces)), was.score + m.scores[j]*c.certain}
				}
			}
		}
	}
	return out
}
