package text

import (
	"fmt"
	mathbits "math/bits"
	"slices"
	"sync"
)

// matches is the records of a segment that match, ascending, each with how well.
type matches struct {
	records []uint32
	scores  []float64
	// to find one by its record
	once   sync.Once
	there  bits
	before []uint32 // how many there are before each word of there
}

// of gives how well a record matches; 0 for not at all.
func (m *matches) of(record uint32) float64 {
	m.once.Do(m.open)
	word, bit := record/64, uint64(1)<<(record%64)
	if word >= uint32(len(m.there)) || m.there[word]&bit == 0 {
		return 0
	}
	return m.scores[m.before[word]+uint32(mathbits.OnesCount64(m.there[word]&(bit-1)))]
}

func (m *matches) open() {
	if len(m.records) == 0 {
		return
	}
	words := m.records[len(m.records)-1]/64 + 1
	m.there, m.before = make(bits, words), make([]uint32, words)
	for _, record := range m.records {
		m.there.set(record)
	}
	sum := uint32(0)
	for i, word := range m.there {
		m.before[i] = sum
		sum += uint32(mathbits.OnesCount64(word))
	}
}

// matchBuffer is memory to gather matches in.
type matchBuffer struct {
	best    []float64 // of each record; 0 for none
	touched []uint32
}

var matchBuffers = sync.Pool{New: func() any { return new(matchBuffer) }}

func (t *matchBuffer) take(record uint32, score float64) {
	if t.best[record] == 0 {
		t.touched = append(t.touched, record)
	}
	t.best[record] = max(t.best[record], score)
}

// result gives what was gathered, and leaves the memory as it was.
func (t *matchBuffer) result() *matches {
	slices.Sort(t.touched)
	m := &matches{records: slices.Clone(t.touched), scores: make([]float64, len(t.touched))}
	for i, record := range t.touched {
		m.scores[i], t.best[record] = t.best[record], 0
	}
	t.touched = t.touched[:0]
	return m
}

// matching gives what a clause finds in texts up to a rank, but for how certain it is. What many look for is kept.
func (s *segment) matching(c *clause, last Rank) *matches {
	key := fmt.Sprint(last, c.whole, c.key)
	if m, ok := s.matches.Get(key); ok {
		return m
	}
	t := matchBuffers.Get().(*matchBuffer)
	defer matchBuffers.Put(t)
	if len(t.best) < len(s.keys) {
		t.best = make([]float64, len(s.keys))
	}
	for _, p := range c.candidates(s) {
		if score := c.score(&s.passages[p], last); score > 0 {
			for _, record := range s.records.at(p) {
				t.take(record, score)
			}
		}
	}
	if c.text != "" && len(c.pairs) > 1 {
		s.scatter(c, last, t)
	}
	m := t.result()
	s.matches.Add(key, m)
	return m
}

// scatter adds the records that have the parts of Chinese in several places.
func (s *segment) scatter(c *clause, last Rank, t *matchBuffer) {
	// The first and the last character have one neighbour only, so their bigrams must be there.
	for _, record := range intersect(s.having(&c.pairs[0], last), s.having(&c.pairs[len(c.pairs)-1], last)) {
		if t.best[record] == 0 {
			if score := c.scatteredScore(s, record, last); score > 0 {
				t.take(record, scatteredFactor*score)
			}
		}
	}
}

// having gives the records that have a bigram in texts up to a rank, ascending.
func (s *segment) having(pair *choice, last Rank) (records []uint32) {
	for _, p := range pair.passages(s) {
		if s.passages[p].rank <= last {
			records = append(records, s.records.at(p)...)
		}
	}
	slices.Sort(records)
	return slices.Compact(records)
}

// either gives what one of some ways finds, each record with its best.
func either(ways []*matches, certain []float64) *matches {
	if len(ways) == 1 && certain[0] == 1 {
		return ways[0]
	}
	best := map[uint32]float64{}
	out := &matches{}
	for i, way := range ways {
		for j, record := range way.records {
			score, known := best[record]
			if !known {
				out.records = append(out.records, record)
			}
			best[record] = max(score, way.scores[j]*certain[i])
		}
	}
	slices.Sort(out.records)
	for _, record := range out.records {
		out.scores = append(out.scores, best[record])
	}
	return out
}

// and gives what both find, with the sum of their scores in the shares that they have.
func (m *matches) and(other *matches, share float64) *matches {
	out := &matches{}
	i, j := 0, 0
	for i < len(m.records) && j < len(other.records) {
		switch a, b := m.records[i], other.records[j]; {
		case a < b:
			i++
		case a > b:
			j++
		default:
			out.records, out.scores = append(out.records, a), append(out.scores, m.scores[i]+other.scores[j]*share)
			i, j = i+1, j+1
		}
	}
	return out
}

// times gives all scores in a share.
func (m *matches) times(share float64) *matches {
	if share == 1 {
		return m
	}
	out := &matches{records: m.records, scores: make([]float64, len(m.scores))}
	for i, score := range m.scores {
		out.scores[i] = score * share
	}
	return out
}
