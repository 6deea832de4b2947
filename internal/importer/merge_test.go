package importer

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

func never(string) bool { return false }

func said(pairs ...string) fields {
	f := fields{}
	for i := 0; i < len(pairs); i += 2 {
		f[pairs[i]] = json.RawMessage(pairs[i+1])
	}
	return f
}

func TestMerge(t *testing.T) {
	const s1, s2 = "sessions[2027-01-01T00:00:00Z]", "sessions[2027-01-02T00:00:00Z]"
	for name, c := range map[string]struct {
		ancestor, ours, theirs, want fields
		kept                         []string
	}{
		"follows the source":         {said("a", "1"), said("a", "1"), said("a", "2"), said("a", "2"), nil},
		"keeps an edit":              {said("a", "1"), said("a", "9"), said("a", "2"), said("a", "9"), []string{"a"}},
		"reports an edit every time": {said("a", "1"), said("a", "9"), said("a", "1"), said("a", "9"), []string{"a"}},
		"agrees":                     {said("a", "1"), said("a", "2"), said("a", "2"), said("a", "2"), nil},
		"was never imported":         {said(), said("a", "9"), said("a", "2"), said("a", "9"), []string{"a"}},
		"fills what was empty":       {said(), said("a", "null"), said("a", "2"), said("a", "2"), nil},
		"replaces what is usual":     {said(), said("b", `"usual"`), said("b", "2"), said("b", "2"), nil},
		"keeps what was made usual": {said("b", "2"), said("b", `"usual"`), said("b", "2"), said("b", `"usual"`),
			[]string{"b"}}, "does not speak of it": {said("a", "1"), said("a", "1", "b", "7"), said("a", "1"),
			said("a", "1", "b", "7"), nil},
		"a new session":                {said(s1, "1"), said(s1, "1"), said(s1, "1", s2, "2"), said(s1, "1", s2, "2"), nil},
		"a session taken back":         {said(s1, "1", s2, "2"), said(s1, "1", s2, "2"), said(s1, "1"), said(s1, "1"), nil},
		"a session edited, taken back": {said(s1, "1"), said(s1, "9"), said(), said(s1, "9"), []string{s1}},
		"a session removed here":       {said(s1, "1"), said(), said(s1, "1"), said(), []string{s1}},
		"a session added here":         {said(), said(s1, "1"), said(), said(s1, "1"), nil},
	} {
		merged, preserved := merge(c.ancestor, c.ours, c.theirs, said("b", `"usual"`), never)
		require.Equal(t, c.want, merged, name)
		require.Equal(t, c.kept, preserved, name)
	}
	merged, preserved := merge(said(s1, "1"), said(s1, "1"), said(), nil, func(string) bool { return true })
	require.Equal(t, said(s1, "1"), merged, "what has begun stays")
	require.Empty(t, preserved)
}

// TestMergeTwiceChangesNothing: whatever the three states are, the same import again finds nothing to write.
func TestMergeTwiceChangesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	random := func() fields {
		f := fields{}
		for i := range 6 {
			key := fmt.Sprint("f", i)
			if i > 2 {
				key = fmt.Sprintf("sessions[%d]", i)
			}
			switch r.IntN(4) {
			case 0:
				if !strings.HasPrefix(key, sessionPrefix) {
					f[key] = null
				}
			case 1, 2:
				f[key] = json.RawMessage(fmt.Sprint(r.IntN(3)))
			}
		}
		return f
	}
	for range 20_000 {
		ancestor, ours, theirs := random(), random(), random()
		first, preserved := merge(ancestor, ours, theirs, nil, never)
		second, again := merge(theirs, first, theirs, nil, never)
		require.Equal(t, first, second, "%v %v %v", ancestor, ours, theirs)
		for _, key := range preserved {
			if _, speaks := theirs[key]; speaks {
				require.Contains(t, again, key, "an edit is reported every time")
			}
		}
	}
}

func TestDecode(t *testing.T) {
	for _, text := range []string{"名称,类别\n馆,museum\n", "\xef\xbb\xbf名称,类别\n馆,museum\n",
		"\xc3\xfb\xb3\xc6,\xc0\xe0\xb1\xf0\n\xb9\xdd,museum\n",
		"名称\t类别\n馆\tmuseum\n", "名称,类别,别名\n馆,museum,a;b;c;d;e;f\n", "示例一览表\n名称;类别\n馆;museum\n",
		utf16LE("名称\t类别\r\n馆\tmuseum\r\n")} {
		s, err := readSheet([]byte(text), &venueLayout)
		require.NoError(t, err)
		require.Equal(t, "馆", s.get(s.rows[0], "name"))
	}
	_, err := readSheet([]byte("\xff\xfen\x00"), &venueLayout)
	require.Error(t, err)
	_, err = readCSV([]byte("名称,类别\n馆,museum\n5\"屏,museum\n"), &venueLayout)
	require.ErrorContains(t, err, "line 3")
}

func utf16LE(text string) string {
	out := []byte("\xff\xfe")
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return string(out)
}

func TestFixURL(t *testing.T) {
	for address, want := range map[string]string{"example.org": "https://example.org",
		" www.example.org/a?b ": "https://www.example.org/a?b",
		"http://example.org":    "http://example.org", "": "", "没有": "没有", "javascript:alert(1)": "javascript:alert(1)",
		"a b.c":              "a b.c",
		"example.org:8080/x": "https://example.org:8080/x"} {
		said := 0
		got := address
		fixURL(&got, func(string, string) { said++ })
		require.Equal(t, want, got)
		require.Equal(t, got != address, said == 1)
	}
}

func TestReadDocument(t *testing.T) {
	for text, rows := range map[string]int{`{"@type": "Event"}`: 1, `[{"@type": "Event"}, 1]`: 2,
		`{"@graph": [{"@type": "Event"}, {"@type": "Place"}, null]}`: 2,
		"{\"@type\": \"Event\"}\n{\"@type\": \"Event\"}\n":           2, `[]`: 0} {
		d, err := readDocument([]byte(text))
		require.NoError(t, err, text)
		require.Len(t, d.rows, rows, text)
	}
	for _, text := range []string{``, `1`, `"x"`, `[{"@type": "Event"}`, `[]]`, `{} x`, `{"@graph": 1}`} {
		_, err := readDocument([]byte(text))
		require.Error(t, err, text)
	}
}
