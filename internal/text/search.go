package text

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// Search is what was typed, understood by what an index holds.
type Search struct {
	index *Index
	last  Rank // of the texts that are looked at
	terms []term
	found []*matches // of each segment, once they were asked for
}

// term is a part of what was typed that has to match, in one of its ways.
type term struct {
	ways  []*clause
	share float64 // of all that was typed, by length
}

// Bounds on what is looked for; what goes beyond is left out.
const (
	mostTerms    = 8
	longestTerm  = 40 // characters
	shortestTypo = 4  // letters in which one may be wrong
	longestTypo  = 24
	mostTypoWays = 6
)

// fillers are words of questions that records do not use. They are left out where nothing matches with them.
var fillers = strings.NewReplacer("附近的", " ", "附近", " ", "周边", " ", "有哪些", " ", "有什么", " ", "哪里有", " ", "在哪里", " ",
	"哪些", " ", "什么", " ", "怎么", " ", "推荐", " ", "好玩的", " ", "好玩", " ", "活动", " ", "地方", " ", "适合", " ", "可以", " ", "参观",
	" ", "的", " ", "和", " ", "与", " ", "在", " ", "有", " ", "去", " ")

// Search understands what was typed.
func (x *Index) Search(typed string) *Search { return x.search(typed, Body) }

// SearchNames understands what has been typed so far of a name. The last word may only have been begun.
func (x *Index) SearchNames(typed string) *Search { return x.search(typed, Alias) }

func (x *Index) search(typed string, last Rank) *Search {
	s := &Search{index: x, last: last}
	total := 0
	for _, chunk := range strings.Fields(Fold(typed)) {
		if len(s.terms) >= mostTerms {
			break
		}
		terms := s.parse(chunk)
		for _, ways := range terms[:min(len(terms), mostTerms-len(s.terms))] {
			s.terms = append(s.terms, term{ways: ways, share: float64(ways[0].length)})
			total += ways[0].length
		}
	}
	for i := range s.terms {
		s.terms[i].share /= float64(total)
	}
	return s
}

// parse gives the terms of what stands between spaces, each with its ways.
func (s *Search) parse(chunk string) [][]*clause {
	if utf8.RuneCountInString(chunk) > longestTerm {
		chunk = string([]rune(chunk)[:longestTerm])
	}
	parts := runs(chunk)
	if len(parts) > 1 {
		if ways := s.mixed(parts); len(ways) > 0 {
			return [][]*clause{ways}
		}
	}
	var terms [][]*clause
	for _, part := range parts {
		if first, _ := utf8.DecodeRuneInString(part); isHan(first) {
			terms = append(terms, s.chinese(part)...)
		} else {
			terms = append(terms, s.letters(part))
		}
	}
	return terms
}

func (s *Search) chinese(part string) [][]*clause {
	as := han(part)
	if ways := s.orMeant(as); len(ways) > 0 {
		return [][]*clause{ways}
	}
	var terms [][]*clause
	for _, rest := range strings.Fields(fillers.Replace(part)) {
		if rest != part {
			terms = append(terms, s.chinese(rest)...)
		}
	}
	if terms == nil {
		terms = [][]*clause{{as}}
	}
	return terms
}

// orMeant gives what was typed and the word that records use for it, as far as they match.
func (s *Search) orMeant(as *clause) (ways []*clause) {
	if s.any(as) {
		ways = append(ways, as)
	}
	if other := synonymOf(as.text); other != "" {
		way := han(other)
		way.certain = asSynonym
		if s.any(way) {
			ways = append(ways, way)
		}
	}
	return ways
}

// letters gives the ways to understand a word of other writing, which may be pinyin. What matches well keeps out what
// was less likely meant.
func (s *Search) letters(part string) (ways []*clause) {
	as := word(part)
	if s.last <= Alias {
		as.whole = false
	}
	ways = s.orMeant(as)
	whole, mixed := spellings(part)
	for _, slots := range whole {
		if len(slots) > 1 || len(ways) == 0 {
			ways = s.addPinyin(ways, slots, asPinyin)
		}
	}
	if len(ways) == 0 {
		for _, slots := range mixed {
			ways = s.addPinyin(ways, slots, asInitial)
		}
	}
	if len(ways) == 0 {
		ways = s.typos(part)
	}
	if len(ways) == 0 {
		ways = []*clause{as}
	}
	return ways
}

// mixed understands Chinese with pinyin beside it: yang州.
func (s *Search) mixed(parts []string) (ways []*clause) {
	all := [][]slot{{}}
	for _, part := range parts {
		var next [][]slot
		var options [][]slot
		if first, _ := utf8.DecodeRuneInString(part); isHan(first) {
			var slots []slot
			for _, r := range part {
				slots = append(slots, slot{han: r})
			}
			options = [][]slot{slots}
		} else {
			whole, initials := spellings(part)
			options = append(whole, initials...)
		}
		for _, before := range all {
			for _, after := range options {
				if len(next) < mostSpellings {
					next = append(next, append(before[:len(before):len(before)], after...))
				}
			}
		}
		all = next
	}
	for _, slots := range all {
		ways = s.addPinyin(ways, slots, asPinyin)
	}
	return ways
}

func (s *Search) addPinyin(ways []*clause, slots []slot, certain float64) []*clause {
	if c := s.index.pinyinClause(slots, certain); c != nil && s.any(c) {
		return append(ways, c)
	}
	return ways
}

// any tells whether some record matches.
func (s *Search) any(c *clause) bool {
	for i, seg := range s.index.segments {
		for _, record := range seg.matching(c, s.last).records {
			if !s.index.dead[i].has(record) {
				return true
			}
		}
	}
	return false
}

// All gives the keys of the records that match every term, each with how well: around 100 for a name, 20 for running
// text.
func (s *Search) All() iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		s.living(func(seg *segment, record uint32, score float64) bool { return yield(seg.keys[record], score) })
	}
}

// Records is All with the records themselves.
func (s *Search) Records() iter.Seq2[any, float64] {
	return func(yield func(any, float64) bool) {
		s.living(func(seg *segment, record uint32, score float64) bool { return yield(seg.of[record], score) })
	}
}

// Numbers is All with the numbers of the records.
func (s *Search) Numbers() iter.Seq2[uint32, float64] {
	return func(yield func(uint32, float64) bool) {
		s.living(func(seg *segment, record uint32, score float64) bool { return yield(seg.numbers[record], score) })
	}
}

// living hands on what matches every term and is in its newest state, until take has enough.
func (s *Search) living(take func(seg *segment, record uint32, score float64) bool) {
	for i, found := range s.all() {
		for j, record := range found.records {
			if !s.index.dead[i].has(record) && !take(s.index.segments[i], record, found.scores[j]) {
				return
			}
		}
	}
}

// Scores gives how well the record of a number matches, 0 for not at all, without looking at all others; and how many
// match at most.
func (s *Search) Scores() (score func(number uint32) float64, most int) {
	for _, m := range s.all() {
		most += len(m.records)
	}
	return func(number uint32) float64 {
		for i := len(s.index.segments) - 1; i >= 0; i-- {
			if record, there := s.index.segments[i].find(number); there && !s.index.dead[i].has(record) {
				return s.found[i].of(record)
			}
		}
		return 0
	}, most
}

// find finds a record by its number.
func (s *segment) find(number uint32) (record uint32, there bool) {
	if number < uint32(len(s.numbers)) && s.numbers[number] == number {
		return number, true // as it is where all are there
	}
	at, there := slices.BinarySearch(s.numbers, number)
	return uint32(at), there
}

// all gives the records of each segment that match every term.
func (s *Search) all() []*matches {
	if s.found == nil {
		for _, seg := range s.index.segments {
			s.found = append(s.found, s.in(seg))
		}
	}
	return s.found
}

// in gives the records of a segment that match every term.
func (s *Search) in(seg *segment) *matches {
	all := &matches{}
	for i, t := range s.terms {
		ways, certain := make([]*matches, len(t.ways)), make([]float64, len(t.ways))
		for j, way := range t.ways {
			ways[j], certain[j] = seg.matching(way, s.last), way.certain
		}
		if i == 0 {
			all = either(ways, certain).times(t.share)
		} else {
			all = all.and(either(ways, certain), t.share)
		}
	}
	return all
}
