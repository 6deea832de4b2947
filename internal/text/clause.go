package text

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// clause is one way to understand a part of what was typed.
type clause struct {
	key     string   // tells clauses apart, but for how certain they are
	text    string   // folded, where it is looked for as it stands: Chinese, or a word of other writing
	word    bool     // text is a word of other writing, which may be continued
	whole   bool     // the word may not: it is a number, or too short
	pairs   []choice // of Chinese or pinyin: the bigrams that each two neighbouring characters may be
	ones    map[rune]struct{}
	length  int     // in characters
	certain float64 // how sure this is what was meant, up to 1
}

// choice is a set of bigrams; most have one.
type choice struct {
	one  gram
	many map[gram]struct{}
}

func (c *choice) has(g gram) bool {
	if c.many == nil {
		return g == c.one
	}
	_, ok := c.many[g]
	return ok
}

// shortestBeginning is how many letters may be the beginning of a word: ai does not look for aid.
const shortestBeginning = 3

// certainties of the ways to understand.
const (
	asTyped   = 1
	asSynonym = 0.95
	asPinyin  = 0.9
	asInitial = 0.8 // initials stand for much
	asTypo    = 0.6
)

// han looks for Chinese as it stands.
func han(text string) *clause {
	c := &clause{key: "h" + text, text: text, certain: asTyped}
	runes := []rune(text)
	c.length = len(runes)
	if len(runes) == 1 {
		c.ones = map[rune]struct{}{runes[0]: {}}
	}
	for i := range len(runes) - 1 {
		c.pairs = append(c.pairs, choice{one: gramOf(runes[i], runes[i+1])})
	}
	return c
}

// pieces takes a clause into the smallest parts that say something: each two neighbouring characters; else itself.
func (c *clause) pieces() []*clause {
	runes := []rune(c.text)
	if c.word || len(runes) < 3 {
		return []*clause{c}
	}
	out := make([]*clause, 0, len(runes)-1)
	for i := range len(runes) - 1 {
		out = append(out, han(string(runes[i:i+2])))
	}
	return out
}

// word looks for a word of other writing.
func word(text string) *clause {
	isNumber := !strings.ContainsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	length := utf8.RuneCountInString(text)
	return &clause{key: "w" + text, text: text, word: true, whole: isNumber || length < shortestBeginning, length: length,
		certain: asTyped}
}

// pinyinClause looks for characters by their pinyin; nil where no record has them.
func (x *Index) pinyinClause(slots []slot, certain float64) *clause {
	c := &clause{key: fmt.Sprint("s", slots), length: len(slots), certain: certain}
	if len(slots) == 1 {
		c.ones = x.charactersFor(&slots[0])
		if len(c.ones) == 0 {
			return nil
		}
		return c
	}
	for i := range len(slots) - 1 {
		pair := choice{many: x.bigramsFor(&slots[i], &slots[i+1])}
		if len(pair.many) == 0 {
			return nil
		}
		c.pairs = append(c.pairs, pair)
	}
	return c
}

func (x *Index) charactersFor(s *slot) map[rune]struct{} {
	found := map[rune]struct{}{}
	for _, seg := range x.segments {
		for _, one := range seg.solos[s.initial()] {
			if s.fits(one.han, one.as) {
				found[one.han] = struct{}{}
			}
		}
	}
	return found
}

// bigramsFor gives the bigrams that two slots may be.
func (x *Index) bigramsFor(a, b *slot) map[gram]struct{} {
	found := map[gram]struct{}{}
	take := func(list []bigramReading) {
		for _, two := range list {
			if first, second := two.gram.runes(); a.fits(first, two.first) && b.fits(second, two.second) {
				found[two.gram] = struct{}{}
			}
		}
	}
	for _, seg := range x.segments {
		if a.han == 0 && b.han == 0 {
			take(seg.spoken[[2]byte{a.initial(), b.initial()}])
			continue
		}
		for at, list := range seg.spoken { // of the one that is a character, the initial is any
			if (a.han != 0 || at[0] == a.initial()) && (b.han != 0 || at[1] == b.initial()) {
				take(list)
			}
		}
	}
	return found
}

// candidates gives the passages of a segment that may match as a whole, ascending.
func (c *clause) candidates(s *segment) []uint32 {
	switch {
	case c.word && c.whole:
		return s.words[c.text]
	case c.word:
		var lists [][]uint32
		at, _ := slices.BinarySearch(s.sorted, c.text)
		for ; at < len(s.sorted) && strings.HasPrefix(s.sorted[at], c.text); at++ {
			lists = append(lists, s.words[s.sorted[at]])
		}
		return union(lists)
	case len(c.pairs) == 0:
		var lists [][]uint32
		for r := range c.ones {
			lists = append(lists, s.names[r])
		}
		return union(lists)
	}
	out := c.pairs[0].passages(s)
	for i := range c.pairs[1:] {
		out = intersect(out, c.pairs[i+1].passages(s))
	}
	return out
}

func (c *choice) passages(s *segment) []uint32 {
	if c.many == nil {
		return s.grams[c.one]
	}
	var lists [][]uint32
	for g := range c.many {
		if list := s.grams[g]; len(list) > 0 {
			lists = append(lists, list)
		}
	}
	return union(lists)
}

func union(lists [][]uint32) []uint32 {
	switch len(lists) {
	case 0:
		return nil
	case 1:
		return lists[0]
	}
	all := slices.Concat(lists...)
	slices.Sort(all)
	return slices.Compact(all)
}

// intersect gives what two ascending lists share.
func intersect(a, b []uint32) (both []uint32) {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, v := range a {
		at, ok := slices.BinarySearch(b, v)
		if ok {
			both = append(both, v)
		}
		b = b[at:]
	}
	return both
}
