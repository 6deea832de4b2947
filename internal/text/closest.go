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
	found := []Match{}
	for _, seg := range []*segment{s.index.base, s.index.recent} {
		counts := map[uint32]int{}
		for _, c := range s.pieces() {
			for _, doc := range c.candidates(seg) {
				counts[doc]++
			}
		}
		most := 0
		for doc, count := range counts {
			if s.index.live(seg, doc) {
				most = max(most, count)
			}
		}
		for doc, count := range counts {
			if count < most || !s.index.live(seg, doc) {
				continue
			}
			one := Match{Key: seg.docs[doc].Key}
			for _, c := range s.pieces() {
				one.Score += c.score(&seg.docs[doc], s.last)
			}
			found = append(found, one)
		}
	}
	slices.SortFunc(found, func(a, b Match) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Key, b.Key)) })
	return found[:min(n, len(found))]
}

// pieces takes what was typed into the smallest parts that say something: each two neighbouring characters, each word.
func (s *Search) pieces() (out []*clause) {
	for _, t := range s.terms {
		for _, way := range t.ways {
			runes := []rune(way.text)
			if way.word || len(runes) < 3 {
				out = append(out, way)
				continue
			}
			for i := range len(runes) - 1 {
				out = append(out, han(string(runes[i:i+2])))
			}
		}
	}
	return out
}
