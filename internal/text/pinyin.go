package text

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/mozillazg/go-pinyin"
)

//go:embed readings.txt
var dictionary string

// reading is a syllable of pinyin without its tone, as an index into syllables; 0 for none.
type reading uint16

// language is what is known of readings.
type language struct {
	syllables []string // the first is empty; sorted
	usual     map[rune]reading
	words     map[rune][]entry // by their first character, the longest first
}

// entry is a word whose characters are read otherwise than usual, or that must not be got wrong.
type entry struct {
	word     []rune
	readings []reading
}

var chinese = sync.OnceValue(func() *language {
	l := &language{syllables: []string{""}, usual: map[rune]reading{}, words: map[rune][]entry{}}
	args := pinyin.NewArgs()
	texts := map[rune]string{}
	for code := range pinyin.PinyinDict {
		if found := pinyin.SinglePinyin(rune(code), args); len(found) > 0 && isPlain(found[0]) {
			texts[rune(code)] = found[0]
			l.syllables = append(l.syllables, found[0])
		}
	}
	slices.Sort(l.syllables)
	l.syllables = slices.Compact(l.syllables)
	for r, text := range texts {
		l.usual[r] = l.find(text)
	}
	for line := range strings.Lines(dictionary) {
		if fields := strings.Fields(line); len(fields) > 0 && !strings.HasPrefix(line, "#") {
			l.add([]rune(fields[0]), fields[1:])
		}
	}
	for _, list := range l.words {
		slices.SortFunc(list, func(a, b entry) int { return len(b.word) - len(a.word) })
	}
	return l
})

func isPlain(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r < 'a' || r > 'z' })
}

func (l *language) add(word []rune, syllables []string) {
	e := entry{word: word}
	for _, s := range syllables {
		if r := l.find(s); r > 0 {
			e.readings = append(e.readings, r)
		}
	}
	if len(e.readings) != len(word) {
		panic("text: readings of " + string(word)) // compiled in, so a test has seen it
	}
	l.words[word[0]] = append(l.words[word[0]], e)
}

// find gives a syllable's reading; 0 for none.
func (l *language) find(syllable string) reading {
	i, ok := slices.BinarySearch(l.syllables, syllable)
	if !ok {
		return 0
	}
	return reading(i)
}

// begins tells whether some syllable begins so.
func (l *language) begins(part string) bool {
	i, _ := slices.BinarySearch(l.syllables, part)
	return i < len(l.syllables) && strings.HasPrefix(l.syllables[i], part)
}

// read gives the reading of each character of a folded text; 0 for those that have none.
func (l *language) read(text []rune) []reading {
	out := make([]reading, len(text))
	for i := 0; i < len(text); i++ {
		out[i] = l.usual[text[i]]
		for _, e := range l.words[text[i]] {
			if len(text)-i >= len(e.word) && slices.Equal(text[i:i+len(e.word)], e.word) {
				copy(out[i:], e.readings)
				i += len(e.word) - 1
				break
			}
		}
	}
	return out
}

// text gives a reading as pinyin.
func (l *language) text(r reading) string { return l.syllables[r] }
