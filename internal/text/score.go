package text

import (
	"strings"
	"unicode/utf8"
)

// How much a match counts, against the weight of the text it is in.
const (
	prefixFactor    = 1.25 // at the beginning of the text
	wholeFactor     = 1.5  // the whole text
	shortBonus      = 0.15 // for the part of the text that it covers
	continuedFactor = 0.9  // a word that goes on
	scatteredFactor = 0.55 // characters in several places
	singleFactor    = 0.5  // a single character says little unless a name begins with it
)

// score tells how well a text matches as a whole, but for how certain the clause is; 0 for not at all, and for texts
// beyond a rank.
func (c *clause) score(p *passage, last Rank) float64 {
	if p.rank > last || len(c.pairs) == 0 && !c.word && p.rank > Alias {
		return 0 // a single character is looked for in names
	}
	from, to, ok := c.in(p.text)
	if !ok {
		return 0
	}
	return weights[p.rank] * c.quality(p.text, from, to)
}

func (c *clause) quality(text string, from, to int) float64 {
	quality := 1.0
	switch {
	case from == 0 && to == len(text):
		quality = wholeFactor
	case from == 0:
		quality = prefixFactor
	case c.length == 1 && !c.word:
		quality = singleFactor
	}
	if c.word && to < len(text) && text[to] != ' ' && !isHanAt(text, to) {
		quality *= continuedFactor
	}
	return quality + shortBonus*float64(to-from)/float64(len(text))
}

func isHanAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return isHan(r)
}

// in finds the first place in a folded text that matches as a whole.
func (c *clause) in(text string) (from, to int, ok bool) {
	switch {
	case c.word:
		return c.wordIn(text)
	case c.text != "":
		from = strings.Index(text, c.text)
		return from, from + len(c.text), from >= 0
	case len(c.pairs) == 0:
		for at, r := range text {
			if _, ok := c.ones[r]; ok {
				return at, at + utf8.RuneLen(r), true
			}
		}
		return 0, 0, false
	}
	return c.pinyinIn(text)
}

// wordIn finds a word, or one that begins with it.
func (c *clause) wordIn(text string) (from, to int, ok bool) {
	for start := 0; start < len(text); {
		at := strings.Index(text[start:], c.text)
		if at < 0 {
			break
		}
		from, to = start+at, start+at+len(c.text)
		last, _ := utf8.DecodeLastRuneInString(text[:from])
		next, _ := utf8.DecodeRuneInString(text[to:])
		begins := from == 0 || last == ' ' || isHan(last)
		ends := to == len(text) || next == ' ' || isHan(next)
		if begins && (ends || !c.whole) {
			return from, to, true
		}
		start = to
	}
	return 0, 0, false
}

// pinyinIn finds neighbouring characters that are read as asked for.
func (c *clause) pinyinIn(text string) (from, to int, ok bool) {
	for at, first := range text {
		if !isHan(first) {
			continue
		}
		end := at + utf8.RuneLen(first)
		matched := 0
		for before := first; matched < len(c.pairs); matched++ {
			next, size := utf8.DecodeRuneInString(text[end:])
			if size == 0 || !c.pairs[matched].has(gramOf(before, next)) {
				break
			}
			before, end = next, end+size
		}
		if matched == len(c.pairs) {
			return at, end, true
		}
	}
	return 0, 0, false
}

// scatteredScore scores Chinese whose parts stand in several places: each character has to be there with a neighbour.
// It gives the mean of the weights of the best places; 0 where a character is missing.
func (c *clause) scatteredScore(s *segment, record uint32, last Rank) float64 {
	runes := []rune(c.text)
	found := make([]float64, len(runes))
	for i := range c.pairs {
		pair := string(runes[i : i+2])
		for _, at := range s.texts.at(record) {
			p := &s.passages[at]
			if w := weights[p.rank]; p.rank <= last && (w > found[i] || w > found[i+1]) && strings.Contains(p.text, pair) {
				found[i], found[i+1] = max(found[i], w), max(found[i+1], w)
			}
		}
	}
	sum := 0.0
	for _, w := range found {
		if w == 0 {
			return 0
		}
		sum += w
	}
	return sum / float64(len(found))
}
