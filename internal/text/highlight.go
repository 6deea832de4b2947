package text

import (
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	lru "github.com/hashicorp/golang-lru/v2"
)

// Marks around what matches in a text that is safe to show as HTML.
const (
	markOpen  = "<em>"
	markClose = "</em>"
)

// Highlight gives a text as HTML in which what was typed is within <em>, and whether there was any. Of a longer text
// than limit characters it gives a part around the first match; 0 for no limit.
func (s *Search) Highlight(text string, limit int) (marked string, found bool) {
	folded, origins := foldedOnce(text)
	spans := s.spans(folded)
	if len(spans) == 0 {
		return "", false
	}
	origin := func(at int) int {
		if at >= len(origins) {
			return len(text)
		}
		return int(origins[at])
	}
	var b strings.Builder
	at, end := excerpt(text, origin(spans[0][0]), limit)
	if at > 0 {
		b.WriteString("…")
	}
	for _, span := range spans {
		from, to := max(at, origin(span[0])), min(end, lastOrigin(text, origins, span[1]))
		if from >= to {
			continue
		}
		b.WriteString(html.EscapeString(text[at:from]) + markOpen + html.EscapeString(text[from:to]) + markClose)
		at = to
	}
	b.WriteString(html.EscapeString(text[at:end]))
	if end < len(text) {
		b.WriteString("…")
	}
	return b.String(), true
}

// foldedText is a text as it is compared, with where its characters began.
type foldedText struct {
	folded  string
	origins []int32
}

// Names come again and again in what is found: their folds are kept, of texts of up to so many bytes.
const (
	keptFolds   = 8192
	longestFold = 200
)

var folds, _ = lru.New[string, foldedText](keptFolds) // fails for a size below 1 only

func foldedOnce(text string) (folded string, origins []int32) {
	if kept, ok := folds.Get(text); ok {
		return kept.folded, kept.origins
	}
	folded, origins = fold(text, true)
	if len(text) <= longestFold {
		folds.Add(strings.Clone(text), foldedText{folded, origins})
	}
	return folded, origins
}

// lastOrigin is where the character ends in a text that the folded text has before at.
func lastOrigin(text string, origins []int32, at int) int {
	start := int(origins[at-1])
	_, size := utf8.DecodeRuneInString(text[start:])
	return start + size
}

// excerpt gives the part of a text of up to limit characters that has a little before the place from.
func excerpt(text string, from, limit int) (start, end int) {
	if limit == 0 || utf8.RuneCountInString(text) <= limit {
		return 0, len(text)
	}
	start = from
	for range limit / 4 {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	end = start
	for range limit {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return start, end
}

// spans gives where a folded text matches, in order and apart from one another.
func (s *Search) spans(folded string) (out [][2]int) {
	add := func(c *clause) (any bool) {
		for start := 0; start < len(folded); {
			from, to, ok := c.in(folded[start:])
			if !ok {
				break
			}
			out, any = append(out, [2]int{start + from, start + to}), true
			start += to
			for c.word && start < len(folded) && folded[start] != ' ' && !isHanAt(folded, start) {
				start++ // what goes on is the same word
			}
		}
		return any
	}
	for _, t := range s.terms {
		for _, way := range t.ways {
			if add(way) {
				continue
			}
			for _, piece := range way.pieces() {
				add(piece)
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int { return a[0] - b[0] })
	merged := out[:0]
	for _, span := range out {
		if n := len(merged); n > 0 && span[0] <= merged[n-1][1] {
			merged[n-1][1] = max(merged[n-1][1], span[1])
		} else {
			merged = append(merged, span)
		}
	}
	return merged
}
