package text

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	lru "github.com/hashicorp/golang-lru/v2"
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
	Of     any    // the record itself, which Records gives back
	Number uint32 // another key, for Scores; as dense as may be
	Fields []Field
}

// gram is two neighbouring characters of Chinese.
type gram uint64

func gramOf(a, b rune) gram       { return gram(a)<<32 | gram(b) }
func (g gram) runes() (a, b rune) { return rune(g >> 32), rune(g & 0xffffffff) }

// bigramReading is a bigram as it is read.
type bigramReading struct {
	gram   gram
	first  reading
	second reading
}

// charReading is a character as it is read.
type charReading struct {
	han rune
	as  reading
}

// passage is a text that one or many records have.
type passage struct {
	text string // folded
	rank Rank
}

// segment indexes some records. It never changes once it is built. Bigrams and words lead to passages, and those to
// records: what many records share, such as the name of a venue, is indexed and compared once.
type segment struct {
	keys     []string          // of the records
	of       []any             // the records
	numbers  []uint32          // of the records, ascending
	ordinal  map[string]uint32 // by key
	passages []passage
	texts    lists             // the passages of each record, in the order of its fields
	records  lists             // the records of each passage, ascending
	grams    map[gram][]uint32 // passages by bigram, ascending
	names    map[rune][]uint32 // those that are names, by a character
	words    map[string][]uint32
	sorted   []string // the words
	spoken   map[[2]byte][]bigramReading
	solos    map[byte][]charReading
	matches  *lru.Cache[string, *matches] // of clauses that were looked for lately
}

// lists is many lists of numbers in two pieces of memory.
type lists struct {
	ends []uint32
	all  []uint32
}

func (l *lists) at(i uint32) []uint32 {
	if i == 0 {
		return l.all[:l.ends[0]]
	}
	return l.all[l.ends[i-1]:l.ends[i]]
}

func (l *lists) add(list ...uint32) {
	l.all = append(l.all, list...)
	l.ends = append(l.ends, uint32(len(l.all)))
}

// inverse gives for each of n numbers the lists that hold it.
func (l *lists) inverse(n int) lists {
	out := lists{ends: make([]uint32, n), all: make([]uint32, len(l.all))}
	for _, v := range l.all {
		out.ends[v]++
	}
	sum := uint32(0)
	for i, count := range out.ends {
		out.ends[i], sum = sum, sum+count // where the list begins, for now
	}
	for i := range l.ends {
		for _, v := range l.at(uint32(i)) {
			out.all[out.ends[v]] = uint32(i)
			out.ends[v]++
		}
	}
	return out
}

// analysis is what a text is found by.
type analysis struct {
	grams []gram
	hans  []rune
	words []string
}

// keptMatches is how many clauses a segment keeps the matches of.
const keptMatches = 64

// build indexes records whose texts are folded, in the order of their numbers.
func build(docs iter.Seq[Doc]) *segment {
	s := &segment{grams: map[gram][]uint32{}, names: map[rune][]uint32{}, words: map[string][]uint32{},
		spoken: map[[2]byte][]bigramReading{}, solos: map[byte][]charReading{}}
	s.matches, _ = lru.New[string, *matches](keptMatches) // fails for a size below 1 only
	b := builder{s, map[Field]uint32{}, map[bigramReading]bool{}, map[charReading]bool{}}
	var of []uint32
	for doc := range docs {
		s.keys, s.of, s.numbers = append(s.keys, doc.Key), append(s.of, doc.Of), append(s.numbers, doc.Number)
		of = of[:0]
		for _, f := range doc.Fields {
			if p := b.passage(f); !slices.Contains(of, p) {
				of = append(of, p)
			}
		}
		s.texts.add(of...)
	}
	s.keys, s.of, s.numbers = exact(s.keys), exact(s.of), exact(s.numbers)
	s.ordinal = make(map[string]uint32, len(s.keys))
	for i, key := range s.keys {
		s.ordinal[key] = uint32(i)
	}
	s.texts = lists{exact(s.texts.ends), exact(s.texts.all)}
	s.records = s.texts.inverse(len(s.passages))
	s.sorted = slices.Sorted(maps.Keys(s.words))
	clip(s.grams)
	clip(s.names)
	clip(s.words)
	return s
}

// exact frees what growing took too much.
func exact[T any](list []T) []T { return append(make([]T, 0, len(list)), list...) }

// clip frees what growing took too much.
func clip[K comparable](postings map[K][]uint32) {
	for key, list := range postings {
		postings[key] = slices.Clone(list)
	}
}

type builder struct {
	*segment
	known map[Field]uint32 // passages
	heard map[bigramReading]bool
	solo  map[charReading]bool
}

// passage gives the number of a text, and indexes it when it is new.
func (b *builder) passage(f Field) uint32 {
	if p, known := b.known[f]; known {
		return p
	}
	p := uint32(len(b.passages))
	b.passages = append(b.passages, passage{f.Text, f.Rank})
	b.known[f] = p
	a := analyse(f.Text)
	if f.Rank != Body {
		b.addReadings(f)
	}
	for _, g := range a.grams {
		b.grams[g] = put(b.grams[g], p)
	}
	for _, w := range a.words {
		b.words[w] = put(b.words[w], p)
	}
	if f.Rank <= Alias {
		for _, r := range a.hans {
			b.names[r] = put(b.names[r], p)
		}
	}
	return p
}

// put adds a passage to those of an entry, which come in order.
func put(to []uint32, p uint32) []uint32 {
	if n := len(to); n > 0 && to[n-1] == p {
		return to
	}
	return append(to, p)
}

// doc gives a record as it was given, its texts folded.
func (s *segment) doc(i uint32) Doc {
	d := Doc{Key: s.keys[i], Of: s.of[i], Number: s.numbers[i]}
	for _, p := range s.texts.at(i) {
		d.Fields = append(d.Fields, Field{s.passages[p].rank, s.passages[p].text})
	}
	return d
}

// addReadings takes in how a text is read.
func (b *builder) addReadings(f Field) {
	l, runes := chinese(), []rune(f.Text)
	readings := l.read(runes)
	for i := range runes {
		for _, as := range readings[i] {
			if one := (charReading{runes[i], as}); f.Rank <= Alias && !b.solo[one] {
				b.solo[one] = true
				b.solos[l.initial(as)] = append(b.solos[l.initial(as)], one)
			}
		}
		if i+1 == len(runes) {
			continue
		}
		for _, next := range readings[i+1] {
			for _, as := range readings[i] {
				b.addBigram(bigramReading{gramOf(runes[i], runes[i+1]), as, next})
			}
		}
	}
}

// addBigram takes in how a bigram is read.
func (b *builder) addBigram(two bigramReading) {
	if b.heard[two] {
		return
	}
	b.heard[two] = true
	at := [2]byte{chinese().initial(two.first), chinese().initial(two.second)}
	b.spoken[at] = append(b.spoken[at], two)
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
