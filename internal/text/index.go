package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Rank is how much it says about a record that a text of it matches.
type Rank uint8

// The ranks, the most telling first. Pinyin is looked for in all but the last.
const (
	Name  Rank = iota
	Alias      // another name
	Near       // the name of what belongs to it: organiser, venue
	Topic      // what it is about, for whom, of which kind
	Place      // region and address
	Body       // running text
	ranks
)

// weights tell how much a match in a text of each rank counts.
var weights = [ranks]float64{Name: 100, Alias: 95, Near: 55, Topic: 45, Place: 40, Body: 20}

// Field is one text of a record.
type Field struct {
	Rank Rank
	Text string
}

// Doc is the texts of one record.
type Doc struct {
	Key    string // of the record
	Fields []Field
}

// gram is two neighbouring characters of Chinese.
type gram uint64

func gramOf(a, b rune) gram       { return gram(a)<<32 | gram(b) }
func (g gram) runes() (a, b rune) { return rune(g >> 32), rune(g & 0xffffffff) }

// spoken is a bigram as it is read.
type spoken struct {
	gram   gram
	first  reading
	second reading
}

// solo is a character as it is read.
type solo struct {
	han rune
	as  reading
}

// segment indexes some records. It never changes once it is built.
type segment struct {
	docs    []Doc               // their texts folded
	ordinal map[string]uint32   // by key
	grams   map[gram][]uint32   // records by bigram, ascending
	names   map[rune][]uint32   // records by a character of their names
	words   map[string][]uint32 // records by word of other writing
	sorted  []string            // the words
	spoken  map[[2]byte][]spoken
	solos   map[byte][]solo
}

// analysis is what a text is found by.
type analysis struct {
	grams []gram
	hans  []rune
	words []string
}

// build indexes records whose texts are folded.
func build(docs []Doc) *segment {
	s := &segment{docs: docs, ordinal: make(map[string]uint32, len(docs)), grams: map[gram][]uint32{}, names: map[rune][]uint32{},
		words: map[string][]uint32{}, spoken: map[[2]byte][]spoken{}, solos: map[byte][]solo{}}
	b := builder{s, map[string]analysis{}, map[spoken]bool{}, map[solo]bool{}}
	for i, d := range docs {
		s.ordinal[d.Key] = uint32(i)
		for _, f := range d.Fields {
			b.add(uint32(i), f)
		}
	}
	s.sorted = make([]string, 0, len(s.words))
	for word := range s.words {
		s.sorted = append(s.sorted, word)
	}
	slices.Sort(s.sorted)
	return s
}

type builder struct {
	*segment
	shared map[string]analysis // of texts that many records have
	heard  map[spoken]bool
	solo   map[solo]bool
}

func (b *builder) add(doc uint32, f Field) {
	shared := f.Rank > Alias && f.Rank < Body
	a, known := b.shared[f.Text]
	if !known || !shared {
		a = analyse(f.Text)
		if f.Rank != Body {
			b.speak(f)
		}
		if shared {
			b.shared[f.Text] = a
		}
	}
	for _, g := range a.grams {
		b.grams[g] = put(b.grams[g], doc)
	}
	for _, w := range a.words {
		b.words[w] = put(b.words[w], doc)
	}
	if f.Rank <= Alias {
		for _, r := range a.hans {
			b.names[r] = put(b.names[r], doc)
		}
	}
}

// put adds a record to those of an entry, which come in order.
func put(to []uint32, doc uint32) []uint32 {
	if n := len(to); n > 0 && to[n-1] == doc {
		return to
	}
	return append(to, doc)
}

// speak takes in how a text is read.
func (b *builder) speak(f Field) {
	l, runes := chinese(), []rune(f.Text)
	readings := l.read(runes)
	for i, as := range readings {
		if as == 0 {
			continue
		}
		if one := (solo{runes[i], as}); f.Rank <= Alias && !b.solo[one] {
			b.solo[one] = true
			b.solos[l.initial(as)] = append(b.solos[l.initial(as)], one)
		}
		if i+1 == len(runes) || readings[i+1] == 0 {
			continue
		}
		if two := (spoken{gramOf(runes[i], runes[i+1]), as, readings[i+1]}); !b.heard[two] {
			b.heard[two] = true
			at := [2]byte{l.initial(as), l.initial(readings[i+1])}
			b.spoken[at] = append(b.spoken[at], two)
		}
	}
}

// analyse takes a folded text apart.
func analyse(folded string) (a analysis) {
	for _, run := range runs(folded) {
		first, size := utf8.DecodeRuneInString(run)
		if !isHan(first) {
			a.words = append(a.words, strings.Clone(run))
			continue
		}
		a.hans = append(a.hans, first)
		for _, next := range run[size:] {
			a.grams = append(a.grams, gramOf(first, next))
			a.hans = append(a.hans, next)
			first = next
		}
	}
	return a
}
