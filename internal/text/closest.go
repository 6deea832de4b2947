package text

import (
	"cmp"
	"slices"
)

// Closest gives the keys of up to n records that have some of what was typed, those with most of it first: for where none has all.
func (s *Search) Closest(n int) []string {
	type near struct {
		key   string
		score float64
	}
	var found []near
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
			one := near{key: seg.docs[doc].Key}
			for _, c := range s.pieces() {
				one.score += c.score(&seg.docs[doc])
			}
			found = append(found, one)
		}
	}
	slices.SortFunc(found, func(a, b near) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.key, b.key)) })
	out := []string{}
	for _, one := range found[:min(n, len(found))] {
		out = append(out, one.key)
	}
	return out
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
