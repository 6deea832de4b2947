package text

import (
	"html"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzSearch indexes and looks for anything. Two neighbouring Chinese characters of a name, and each word of it, find
// the record; what is marked is the text itself.
func FuzzSearch(f *testing.F) {
	for _, seed := range [][3]string{{"瘦西湖风景区", "湖上园林", "sxh"}, {"COVID-19 Café", "揚州", "yang州"}, {"“科”普·《月相》", "", "科普"},
		{"a\xff", "①", "！"},
		{"3D打印工坊", "zhongguo", "zhyw"}, {"ÅΩ", "", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}} {
		f.Add(seed[0], seed[1], seed[2])
	}
	f.Fuzz(func(t *testing.T, name, body, typed string) {
		x := indexOf([]Doc{{Key: "1", Fields: []Field{{Name, name}, {Body, body}}},
			{Key: "2", Fields: []Field{{Topic, body}}}})
		x = x.With([]Doc{{Key: "3", Fields: []Field{{Name, typed}}}}, nil)
		s := x.Search(typed)
		for key, score := range s.All() {
			if score <= 0 || score > 1000 {
				t.Fatalf("%s scores %f", key, score)
			}
		}
		s.Closest(2)
		for _, text := range []string{name, body, typed} {
			checkMarks(t, s, text)
		}
		for _, word := range analyse(Fold(name)).words {
			if utf8.RuneCountInString(word) <= longestTerm {
				mustFind(t, x, word)
			}
		}
		for _, g := range analyse(Fold(name)).grams {
			a, b := g.runes()
			mustFind(t, x, string([]rune{a, b}))
		}
	})
}

func mustFind(t *testing.T, x *Index, typed string) {
	for key := range x.Search(typed).All() {
		if key == "1" {
			return
		}
	}
	t.Fatalf("%q is not found", typed)
}

func checkMarks(t *testing.T, s *Search, text string) {
	marked, found := s.Highlight(text, 0)
	if !found {
		return
	}
	if strings.Count(marked, markOpen) != strings.Count(marked, markClose) {
		t.Fatalf("marks of %q: %q", text, marked)
	}
	plain := html.UnescapeString(strings.NewReplacer(markOpen, "", markClose, "").Replace(marked))
	if plain != html.UnescapeString(html.EscapeString(text)) {
		t.Fatalf("%q became %q", text, marked)
	}
	if short, _ := s.Highlight(text, 5); utf8.ValidString(text) && !utf8.ValidString(short) {
		t.Fatalf("%q is cut within a character", short)
	}
}
