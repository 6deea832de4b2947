package text

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/mozillazg/go-pinyin"
)

var (
	//go:embed readings.txt
	dictionary string
	//go:embed polyphones.txt
	polyphones string
)

// reading is a syllable of pinyin without its tone, as an index into syllables; 0 for none.
type reading uint16

// language is what is known of readings.
type language struct {
	syllables []string           // the first is empty; sorted
	usual     map[rune][]reading // all common readings of a character, the usual one first
	words     map[rune][]entry   // by their first character, the longest first
}

// entry is a word whose characters are read otherwise than usual, or that must not be got wrong.
type entry struct {
	word     []rune
	readings []reading
}

var chinese = sync.OnceValue(func() *language {
	l := &language{syllables: []string{""}, usual: map[rune][]reading{}, words: map[rune][]entry{}}
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
		l.usual[r] = []reading{l.find(text)}
	}
	eachLine(dictionary, func(fields []string) { l.add([]rune(fields[0]), fields[1:]) })
	eachLine(polyphones, func(fields []string) {
		r := []rune(fields[0])[0]
		for _, text := range fields[1:] {
			if as := l.find(text); as > 0 && !slices.Contains(l.usual[r], as) {
				l.usual[r] = append(l.usual[r], as)
			}
		}
	})
	for _, list := range l.words {
		slices.SortFunc(list, func(a, b entry) int { return len(b.word) - len(a.word) })
	}
	return l
})

// eachLine hands over the fields of each line of a data file.
func eachLine(data string, take func(fields []string)) {
	for line := range strings.Lines(data) {
		if fields := strings.Fields(line); len(fields) > 0 && !strings.HasPrefix(line, "#") {
			take(fields)
		}
	}
}

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

// read gives the ways in which each character of a folded text may be read: one within a word of the dictionary, none
// where it has none.
func (l *language) read(text []rune) [][]reading {
	out := make([][]reading, len(text))
	for i := 0; i < len(text); i++ {
		out[i] = l.usual[text[i]]
		for _, e := range l.words[text[i]] {
			if len(text)-i >= len(e.word) && slices.Equal(text[i:i+len(e.word)], e.word) {
				for j, as := range e.readings {
					out[i+j] = []reading{as}
				}
				i += len(e.word) - 1
				break
			}
		}
	}
	return out
}

// text gives a reading as pinyin.
func (l *language) text(r reading) string { return l.syllables[r] }
