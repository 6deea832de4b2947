package account

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"math"
	"strings"
	"sync"
)

// How many guesses somebody needs who tries what people use first (Wheeler, zxcvbn: Low-Budget Password Strength
// Estimation, USENIX Security 2016). A password is cut into parts that people make passwords of: words, rows of the
// keyboard, sequences, repetitions, dates and what is left; the cut that needs the fewest guesses counts. Where the
// paper distinguishes, the fewest are taken: nothing is added for capitals, for digits that stand for letters, or for
// words written backwards.

// commonWords is words and passwords by their rank, one rank a line: the frequency lists of zxcvbn, merged; see
// common-words.LICENSE.
//
//go:embed common-words.txt.gz
var commonWords []byte

// ranks gives the rank of each common word by its canonical spelling.
var ranks = sync.OnceValue(func() map[string]int {
	unpacked, err := gzip.NewReader(bytes.NewReader(commonWords))
	if err != nil {
		panic("account: " + err.Error()) // compiled in, so a test has seen it
	}
	text, err := io.ReadAll(unpacked)
	if err != nil {
		panic("account: " + err.Error())
	}
	out := map[string]int{}
	rank := 0
	for line := range strings.Lines(string(text)) {
		rank++
		for word := range strings.FieldsSeq(line) {
			addRank(out, word, rank)
		}
	}
	return out
})

// addRank notes the rank of a word, and of the word backwards, unless a better one is known.
func addRank(ranks map[string]int, word string, rank int) {
	word = canonical(word)
	for _, spelled := range []string{word, reversed(word)} {
		if known, ok := ranks[spelled]; !ok || rank < known {
			ranks[spelled] = rank
		}
	}
}

// leet replaces the characters that stand for letters (l33t), and letters that share such a character by one of them.
var leet = strings.NewReplacer("4", "a", "@", "a", "8", "b", "(", "c", "{", "c", "[", "c", "<", "c", "3", "e", "6", "g",
	"9", "g", "l", "i", "t", "i", "1", "i", "!", "i", "|", "i", "7", "i", "+", "i", "0", "o", "$", "s", "5", "s", "%", "x",
	"2", "z")

// canonical is the one spelling of all words that differ by case and l33t only. It has as many bytes.
func canonical(word string) string { return leet.Replace(strings.ToLower(word)) }

func reversed(word string) string {
	out := []byte(word)
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return string(out)
}

const (
	byteGuesses   = 10    // of one that belongs to no part
	joinGuesses   = 10000 // of the number of parts: each one more is tried after so many
	fewestOfByte  = 10    // of a part of one byte within a password
	fewestOfBytes = 50    // of a longer one
	yearGuesses   = 20
	dateGuesses   = 365 * yearGuesses
	longestWord   = 40 // bytes
)

// part is a piece of a password from byte i up to j, and its guesses.
type part struct {
	i, j    int
	guesses float64
}

// estimator finds the fewest guesses of a password of ASCII.
type estimator struct {
	known    map[string]int     // the rank of words about the person
	repeated map[string]float64 // guesses of what was repeated
}

// guesses is the fewest guesses that find a password of ASCII; known is words about its person, which are tried early.
func guesses(password string, known []string) float64 {
	e := &estimator{known: map[string]int{}, repeated: map[string]float64{}}
	for i, word := range known {
		addRank(e.known, word, i+1)
	}
	return e.bestCut(password)
}

// bestCut is the guesses of the best cut: the product of those of its parts, times the orders that these can have, and
// what trying fewer parts took.
func (e *estimator) bestCut(password string) float64 {
	n := len(password)
	if n == 0 {
		return 1
	}
	ending := make([][]part, n+1)
	for _, one := range e.parts(password) {
		fewest := 1.0
		if one.j-one.i < n {
			fewest = fewestOfBytes
			if one.j-one.i == 1 {
				fewest = fewestOfByte
			}
		}
		one.guesses = max(one.guesses, fewest)
		ending[one.j] = append(ending[one.j], one)
	}
	// products[j][k] is the smallest product of a cut of the first j bytes into k parts.
	products := make([][]float64, n+1)
	products[0] = []float64{1}
	for j := 1; j <= n; j++ {
		products[j] = make([]float64, j+1)
		for k := range products[j] {
			products[j][k] = math.Inf(1)
		}
		for _, last := range ending[j] {
			for k, product := range products[last.i] {
				products[j][k+1] = min(products[j][k+1], product*last.guesses)
			}
		}
	}
	best, orders := math.Inf(1), 1.0
	for k := 1; k <= n; k++ {
		orders *= float64(k)
		best = min(best, orders*products[n][k]+math.Pow(joinGuesses, float64(k-1)))
	}
	return best
}

// parts gives every part that a password can be cut into.
func (e *estimator) parts(password string) []part {
	var out []part
	for i := range len(password) {
		for j := i + 1; j <= len(password); j++ {
			out = append(out, part{i, j, math.Pow(byteGuesses, float64(j-i))})
		}
	}
	out = append(out, e.words(password)...)
	out = append(out, e.repetitions(password)...)
	out = append(out, sequences(password)...)
	out = append(out, keyboardRuns(password)...)
	return append(out, dates(password)...)
}

// words finds common words and those of the person.
func (e *estimator) words(password string) (out []part) {
	spelled := canonical(password)
	for i := range len(spelled) {
		for j := i + 1; j <= min(len(spelled), i+longestWord); j++ {
			rank, common := ranks()[spelled[i:j]]
			if own, known := e.known[spelled[i:j]]; known && (!common || own < rank) {
				rank, common = own, true
			}
			if common {
				out = append(out, part{i, j, float64(rank)})
			}
		}
	}
	return out
}

// repetitions finds what stands there several times in a row.
func (e *estimator) repetitions(password string) (out []part) {
	for i := range len(password) {
		for size := 1; i+2*size <= len(password); size++ {
			base := password[i : i+size]
			for j, times := i+size, 2; j+size <= len(password) && password[j:j+size] == base; j, times = j+size, times+1 {
				if _, known := e.repeated[base]; !known {
					e.repeated[base] = e.bestCut(base)
				}
				out = append(out, part{i, j + size, e.repeated[base] * float64(times)})
			}
		}
	}
	return out
}
