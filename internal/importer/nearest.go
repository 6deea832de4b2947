package importer

import (
	"cmp"
	"slices"
	"strings"

	"kepu/internal/codelist"
)

// The nearest words that are offered: how many at most, and how like what was typed they must be, from 0 to 1.
const (
	maxNearest = 3
	likeness   = 0.34
)

// nearest gives the words most like a text, best first; none where nothing is like it.
func nearest(text string, words []string) []string {
	type candidate struct {
		word string
		like float64
	}
	var found []candidate
	for _, word := range words {
		if l := similarity(text, word); l >= likeness {
			found = append(found, candidate{word, l})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.like, a.like) })
	var out []string
	for _, c := range found[:min(len(found), maxNearest)] {
		if !slices.Contains(out, c.word) {
			out = append(out, c.word)
		}
	}
	return out
}

// similarity is how much of two texts is the same: the characters that they have in common in their order, twice, over
// their length.
func similarity(a, b string) float64 {
	x, y := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 || len(x) > 50 {
		return 0
	}
	row := make([]int, len(y)+1)
	for _, r := range x {
		diagonal := 0
		for j, q := range y {
			above := row[j+1]
			if r == q {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return 2 * float64(row[len(y)]) / float64(len(x)+len(y))
}

// nearestCodes gives the names of the items most like a text, in Chinese and in English, by their names and the other
// words for them.
func nearestCodes(list *codelist.List, text string) (zh, en []string) {
	type candidate struct {
		item codelist.Item
		like float64
	}
	var found []candidate
	for _, item := range list.Items {
		l := 0.0
		for _, word := range append([]string{item.ZH, item.EN, item.Code}, item.Terms...) {
			l = max(l, similarity(text, word))
		}
		if l >= likeness {
			found = append(found, candidate{item, l})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.like, a.like) })
	for _, c := range found[:min(len(found), maxNearest)] {
		zh, en = append(zh, c.item.ZH), append(en, c.item.EN)
	}
	return zh, en
}

// only finds the only item whose name or other word for it holds a text of at least two characters.
func only(list *codelist.List, text string) (codelist.Item, bool) {
	text = strings.ToLower(text)
	if len([]rune(text)) < 2 {
		return codelist.Item{}, false
	}
	return unique(list.Items, func(item codelist.Item) bool {
		return slices.ContainsFunc(append([]string{item.ZH}, item.Terms...),
			func(word string) bool { return strings.Contains(strings.ToLower(word), text) })
	})
}
