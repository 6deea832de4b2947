package text

import "strings"

// slot is one character of what was typed, by itself or by its pinyin.
type slot struct {
	han     rune   // the character; 0 where pinyin was typed
	pinyin  string // a syllable, or the beginning of one
	partial bool   // whether a syllable that only begins so will do
}

// fits tells whether a character with a reading is what a slot asks for.
func (s *slot) fits(r rune, as reading) bool {
	if s.han != 0 {
		return r == s.han
	}
	text := chinese().text(as)
	return text == s.pinyin || s.partial && text != "" && strings.HasPrefix(text, s.pinyin)
}

// initial is the first letter of a reading, by which bigrams are found; 0 for none.
func (l *language) initial(as reading) byte {
	if as == 0 {
		return 0
	}
	return l.syllables[as][0]
}

func (s *slot) initial() byte {
	if s.han != 0 {
		return 0 // its reading depends on its word
	}
	return s.pinyin[0]
}

// Bounds on how pinyin is understood: letters of one run, and ways to divide it.
const (
	longestPinyin = 48
	mostSpellings = 12
)

// spellings divides letters into syllables in the ways that make sense, those of fewer syllables first: into whole
// ones, of which the last may be begun, and with initials between them (zyw, shouxh).
func spellings(letters string) (whole, mixed [][]slot) {
	if len(letters) > longestPinyin || !isPlain(letters) {
		return nil, nil
	}
	l := chinese()
	syllable := func(at int, take func(string, bool)) {
		for n := min(6, len(letters)-at); n > 0; n-- {
			part := letters[at : at+n]
			if l.find(part) > 0 {
				take(part, at+n == len(letters))
			} else if at+n == len(letters) && l.begins(part) {
				take(part, true)
			}
		}
	}
	initials := func(at int, take func(string, bool)) {
		if n := 2; at+n <= len(letters) && (letters[at:at+n] == "zh" || letters[at:at+n] == "ch" ||
			letters[at:at+n] == "sh") {
			take(letters[at:at+n], true)
		}
		if l.begins(letters[at : at+1]) {
			take(letters[at:at+1], true)
		}
	}
	whole = divide(letters, syllable)
	mixed = divide(letters, func(at int, take func(string, bool)) {
		initials(at, take)
		syllable(at, func(part string, partial bool) {
			if len(part) > 1 && part != "zh" && part != "ch" && part != "sh" {
				take(part, partial)
			}
		})
	})
	return whole, mixed
}

// divide finds divisions with the fewest parts first; next offers the parts at a place.
func divide(letters string, next func(at int, take func(part string, partial bool))) (out [][]slot) {
	type state struct {
		at    int
		slots []slot
	}
	level := []state{{}}
	for len(level) > 0 && len(out) < mostSpellings {
		var deeper []state
		for _, s := range level {
			if s.at == len(letters) {
				out = append(out, s.slots)
				continue
			}
			next(s.at, func(part string, partial bool) {
				if len(deeper) < 64 {
					slots := append(s.slots[:len(s.slots):len(s.slots)], slot{pinyin: part, partial: partial})
					deeper = append(deeper, state{s.at + len(part), slots})
				}
			})
		}
		level = deeper
	}
	return out[:min(len(out), mostSpellings)]
}
