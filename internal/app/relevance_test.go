package app

import (
	"cmp"
	"fmt"
	"math"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// judged is one query of the relevance set.
type judged struct {
	list, typed string
	grades      []grade
}

type grade struct {
	points int
	parts  []string
}

func readJudgements(t *testing.T) (out []judged) {
	data, err := os.ReadFile("testdata/relevance.tsv")
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		require.GreaterOrEqual(t, len(fields), 3, line)
		one := judged{list: fields[0], typed: fields[1]}
		for _, judgement := range fields[2:] {
			points, parts, ok := strings.Cut(judgement, ":")
			require.True(t, ok, line)
			n, err := strconv.Atoi(points)
			require.NoError(t, err)
			one.grades = append(one.grades, grade{n, strings.Split(parts, "+")})
		}
		out = append(out, one)
	}
	return out
}

// of gives the grade of a record.
func (j *judged) of(text string) int {
	for _, g := range j.grades {
		if !slices.ContainsFunc(g.parts, func(part string) bool { return !strings.Contains(text, part) }) {
			return g.points
		}
	}
	return 0
}

// described gives what a record is judged by: "name @venue @region @organizer".
func described(item map[string]any) string {
	name := func(of any) string {
		if m, ok := of.(map[string]any); ok && m["name"] != nil {
			return " @" + m["name"].(string)
		}
		return ""
	}
	if title, ok := item["title"].(string); ok {
		region := ""
		if venue, ok := item["venue"].(map[string]any); ok && venue["address"] != nil {
			region = " @" + venue["address"].(string)
		}
		return title + name(item["venue"]) + region + name(item["organizer"])
	}
	return item["name"].(string) + name(item["region"])
}

// gain is the discounted cumulative gain of the first ten grades: (2^grade − 1) / log2(place + 1), with places from 1
// (Järvelin and Kekäläinen 2002, in the form of Burges et al. 2005).
func gain(grades []int) (sum float64) {
	for i, g := range grades[:min(10, len(grades))] {
		sum += (math.Exp2(float64(g)) - 1) / math.Log2(float64(i)+2)
	}
	return sum
}

// TestRelevance compares the first ten answers to each query of the set with the best ten that the registry has.
func TestRelevance(t *testing.T) {
	now := time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC)
	s := openService(t, testkit.SQLite(t), func() time.Time { return now })
	c := testkit.NewClient(t, s.Handler, s.AdminKey, testkit.CheckSpec)
	require.NoError(t, s.Demo(t.Context(), now))
	require.NoError(t, s.Load(t.Context()))
	all := func(path string) (texts []string) {
		for cursor := ""; ; {
			page := c.Get("/api/v1" + path + "limit=100" + cursor)
			for _, item := range page["items"].([]any) {
				texts = append(texts, described(item.(map[string]any)))
			}
			if page["next_cursor"] == nil {
				return texts
			}
			cursor = "&cursor=" + page["next_cursor"].(string)
		}
	}
	registry := map[string][]string{"activities": all("/activities?"), "venues": all("/venues?")}

	set := readJudgements(t)
	require.GreaterOrEqual(t, len(set), 60)
	var sum float64
	for _, j := range set {
		var ideal, got []int
		for _, text := range registry[j.list] {
			ideal = append(ideal, j.of(text))
		}
		slices.SortFunc(ideal, func(a, b int) int { return cmp.Compare(b, a) })
		require.Positive(t, gain(ideal), "%s: nothing in the registry is judged", j.typed)
		var seen []string
		for _, item := range c.Get("/api/v1/" + j.list + "?limit=10&q=" + url.QueryEscape(j.typed))["items"].([]any) {
			text := described(item.(map[string]any))
			got, seen = append(got, j.of(text)), append(seen, fmt.Sprintf("%d %s", j.of(text), text))
		}
		ndcg := gain(got) / gain(ideal)
		if sum += ndcg; ndcg < 0.9 {
			t.Logf("%.3f  %s %s\n  %s", ndcg, j.list, j.typed, strings.Join(seen, "\n  "))
		}
	}
	mean := sum / float64(len(set))
	t.Logf("nDCG@10 of %d queries: %.3f", len(set), mean)
	require.GreaterOrEqual(t, mean, 0.9)
}
