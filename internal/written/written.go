// Package written reads what people write into the cells of tables: numbers, dates, times of day, and opening hours. It
// reads a text in one way or not at all: what could be meant in two ways is a Fault, which names the part that was not
// understood.
//
// A scanner goes over the text, in which full-width forms are folded to their plain ones. Opening hours go through
// three stages: words become tokens (tokens.go), tokens become clauses of a subject and what holds for it (clauses.go),
// and clauses become the rules of package hours (rules.go), where clauses may take away from one another or contradict.
// WriteHours is the way back.
package written

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"kepu/internal/errs"
)

// Fault is a part of a text that was not understood.
type Fault struct {
	Part    string    // as it was written
	Message errs.Text // what is wrong with it
}

func (f *Fault) Error() string { return f.Message.EN + ": " + f.Part }

func fault(part, zh, en string) *Fault {
	return &Fault{Part: strings.TrimSpace(part), Message: errs.Text{ZH: zh, EN: en}}
}

// scanner goes over a text. Positions are those of runes, so that a part can be quoted as it was written.
type scanner struct {
	written []rune
	plain   []rune // of the same length
	at      int
}

// plainRunes are the plain forms of what width.Fold leaves.
var plainRunes = map[rune]rune{'–': '-', '—': '-', '―': '-', '−': '-', '‐': '-', '‑': '-', '─': '-', '〜': '~', '∼': '~',
	'﹣': '-', '∶': ':', '︰': ':', '﹕': ':', '／': '/', '．': '.', '〔': '(', '〕': ')', '【': '(', '】': ')', '[': '(', ']': ')',
	'\t': ' ', '\u00a0': ' ', '\u3000': ' ', '。': ';', '\n': ';', '\r': ' ', '|': ';', '\u200b': ' ', '\ufeff': ' ',
	'週': '周'}

func newScanner(text string) *scanner {
	s := &scanner{written: []rune(text)}
	s.plain = make([]rune, len(s.written))
	for i, r := range s.written {
		if r >= utf8.RuneSelf {
			if p := width.LookupRune(r).Folded(); p != 0 {
				r = p
			}
		}
		if p, ok := plainRunes[r]; ok {
			r = p
		}
		s.plain[i] = unicode.ToLower(r)
	}
	return s
}

func (s *scanner) done() bool { return s.at >= len(s.plain) }

// peek gives the rune some places ahead; 0 past the end.
func (s *scanner) peek(ahead int) rune {
	if i := s.at + ahead; i < len(s.plain) {
		return s.plain[i]
	}
	return 0
}

func (s *scanner) blanks() {
	for s.peek(0) == ' ' {
		s.at++
	}
}

// has tells whether a word comes next.
func (s *scanner) has(word string) bool {
	i := s.at
	for _, r := range word {
		if i >= len(s.plain) || s.plain[i] != r {
			return false
		}
		i++
	}
	return true
}

// take goes past the longest of some words that comes next; empty for none.
func (s *scanner) take(words ...string) string {
	longest := ""
	for _, word := range words {
		if len(word) > len(longest) && s.has(word) {
			longest = word
		}
	}
	s.at += len([]rune(longest))
	return longest
}

// try runs a reading and goes back where it fails.
func (s *scanner) try(read func() bool) bool {
	before := s.at
	if read() {
		return true
	}
	s.at = before
	return false
}

func (s *scanner) part(from, to int) string { return string(s.written[from:to]) }

// ranged goes past what stands between the two ends of a range.
func (s *scanner) ranged() bool {
	s.blanks()
	found := false
	for s.take("-", "~", "至", "到", "→") != "" {
		found = true
		s.blanks()
	}
	return found
}

// digits reads up to most digits, and tells how many there were.
func (s *scanner) digits(most int) (n, count int) {
	for count < most && s.peek(0) >= '0' && s.peek(0) <= '9' {
		n = n*10 + int(s.peek(0)-'0')
		s.at++
		count++
	}
	return n, count
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

const chineseDigits = "零一二三四五六七八九"

func chineseDigit(r rune) int {
	switch r {
	case '两':
		return 2
	case '〇':
		return 0
	}
	return slices.Index([]rune(chineseDigits), r)
}

// small reads a number of up to 99 in digits or in Chinese, and tells how many characters it has; none where there is
// no number.
func (s *scanner) small() (n, count int) {
	if n, count = s.digits(2); count > 0 {
		return n, count
	}
	tens := false
	for {
		r := s.peek(0)
		switch d := chineseDigit(r); {
		case r == '十' && !tens:
			n, tens = max(n, 1)*10, true
		case d >= 0 && (count == 0 || tens && n%10 == 0):
			n += d
		default:
			return n, count
		}
		s.at++
		count++
	}
}
