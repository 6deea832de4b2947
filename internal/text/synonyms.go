package text

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed synonyms.txt
var synonymList string

// synonym is a word that people type with the one that records use for it.
type synonym struct{ typed, meant string }

var synonyms = sync.OnceValue(func() (out []synonym) {
	for line := range strings.Lines(synonymList) {
		if fields := strings.Fields(line); len(fields) == 2 && !strings.HasPrefix(line, "#") {
			out = append(out, synonym{Fold(fields[0]), Fold(fields[1])})
		}
	}
	return out
})

// synonymOf gives what may have been meant by what holds a word for which records use another; empty for nothing else.
// Of other writing it has to be the whole word.
func synonymOf(part string) string {
	for _, s := range synonyms() {
		if isPlain(s.typed) && part != s.typed {
			continue
		}
		if strings.Contains(part, s.typed) && !strings.Contains(part, s.meant) {
			return strings.Replace(part, s.typed, s.meant, 1)
		}
	}
	return ""
}
