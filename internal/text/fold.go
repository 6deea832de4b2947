// Package text finds records by what people type: Chinese without word boundaries, pinyin and its initials, Latin words
// and numbers. It knows nothing of the records but their texts.
//
// An Index is a list of segments, as in a log-structured index: a write adds a small segment and marks older states of
// its records as dead, and small segments are merged (versions.go). A segment (index.go) leads from bigrams of Chinese
// and from words to passages, which are texts that one or many records have, and from these to records. Bigrams are
// also listed by how they are read, so that pinyin finds them (spell.go, pinyin.go).
//
// A Search (search.go) takes apart what was typed: each term has several clauses, which are ways to understand it: as
// it is written, by pinyin, by initials, by a synonym, with one letter wrong (clause.go, typo.go, synonyms.go). The
// best way in the best passage gives the score of a record (score.go).
package text

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives a text as it is compared: full width as half width, traditional characters as simplified ones, letters in
// lower case and without accents, one space for what separates. Marks that only decorate Chinese, such as “”, 《》 and ·,
// go.
func Fold(s string) string {
	folded, _ := fold(s, false)
	return folded
}

// fold folds, and gives for each byte of the result where its character began in s.
func fold(s string, wantOrigins bool) (folded string, origins []int32) {
	var b strings.Builder
	b.Grow(len(s))
	last := ' '
	emit := func(r rune, from int) {
		b.WriteRune(r)
		last = r
		for wantOrigins && len(origins) < b.Len() {
			origins = append(origins, int32(from))
		}
	}
	for at, r := range s {
		if r < utf8.RuneSelf || isHan(r) {
			foldRune(r, last, at, emit)
			continue
		}
		for _, part := range norm.NFKD.String(string(r)) {
			foldRune(part, last, at, emit)
		}
	}
	if folded = strings.TrimRight(b.String(), " "); folded == s {
		folded = s // shares its memory
	}
	return folded, origins
}

func foldRune(r, last rune, at int, emit func(rune, int)) {
	switch {
	case isHan(r):
		if table := simplified(); r < rune(len(table)) && table[r] != 0 {
			r = table[r]
		}
		emit(r, at)
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		emit(unicode.ToLower(r), at)
	case unicode.Is(unicode.Mn, r) || isHan(last) && strings.ContainsRune(decoration, r):
	case last != ' ':
		emit(' ', at)
	}
}

// decoration stands inside of Chinese names without separating words. Brackets come as NFKD leaves them.
const decoration = "·•‧・“”‘’\"'《》〈〉【】「」『』()[]-–—_~#*"

// isHan tells whether a character is written without spaces and has a reading.
func isHan(r rune) bool { return r >= 0x2e80 && unicode.Is(unicode.Han, r) }

//go:embed simplified.txt
var simplifiedForms string

// simplified gives the simplified form of each character that has another one, else 0. It is a table of single
// characters, which needs no converter: words that differ as a whole do not matter for finding.
var simplified = sync.OnceValue(func() []rune {
	out := make([]rune, 0xfb00)
	for line := range strings.Lines(simplifiedForms) {
		simple, size := utf8.DecodeRuneInString(line)
		if simple == '#' {
			continue
		}
		for _, r := range strings.TrimSpace(line[size:]) {
			out[r] = simple
		}
	}
	return out
})

// runs splits a folded text where Chinese and other writing meet.
func runs(folded string) (out []string) {
	start := -1
	var was bool
	for at, r := range folded {
		is := isHan(r)
		if r == ' ' || start >= 0 && is != was {
			if start >= 0 {
				out = append(out, folded[start:at])
			}
			start = -1
		}
		if r != ' ' && start < 0 {
			start, was = at, is
		}
	}
	if start >= 0 {
		out = append(out, folded[start:])
	}
	return out
}
