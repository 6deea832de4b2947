package v1_test

import (
	"testing"
	"time"

	"github.com/mmcdole/gofeed/atom"
	"github.com/stretchr/testify/require"

	"strings"

	"kepu/internal/testkit"
)

// TestFeedOfChanges reads the feed with a library that did not write it.
func TestFeedOfChanges(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		at := now
		c, _ := start(t, dsn, func() time.Time { return at }, "KEPU_PUBLIC_URL=https://kepu.example.org")
		read := func(query string) *atom.Feed {
			res := c.Do("GET", base+"/activities.atom"+query, "")
			require.Equal(t, 200, res.Status, res.Body)
			feed, err := (&atom.Parser{}).Parse(strings.NewReader(res.Body))
			require.NoError(t, err, res.Body)
			return feed
		}
		require.Empty(t, read("").Entries)
		body := `{"title": "TITLE", "type": "lecture", "summary": "a < b & c", "place": {"name": "文昌广场"}, "audiences": ["AUDIENCE"], "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`
		first, _ := c.Create(base+"/activities", strings.NewReplacer("TITLE", "第一", "AUDIENCE", "family").Replace(body))
		at = at.Add(time.Hour)
		c.Create(base+"/activities", strings.NewReplacer("TITLE", "第二", "AUDIENCE", "senior").Replace(body))
		at = at.Add(time.Hour)
		require.Equal(t, "第二", read("").Entries[0].Title)
		require.Equal(t, 200, c.Do("PATCH", base+"/activities/"+first["id"].(string),
			`{"state": "cancelled", "state_reason": "有雨"}`, "If-Match", "*").Status)
		feed := read("?name=x")
		require.Equal(t, "https://kepu.example.org/api/v1/activities.atom?name=x", feed.ID)
		require.Equal(t, "self", feed.Links[0].Rel)
		require.Equal(t, "x", feed.Title)
		require.Len(t, feed.Entries, 2)
		e := feed.Entries[0]
		require.Equal(t, "已取消：第一", e.Title, "the last change stands first")
		require.Equal(t, "11月28日（周六）9:00\n文昌广场\n有雨\na < b & c", e.Content.Value)
		require.Equal(t, "urn:uuid:"+first["id"].(string), e.ID)
		require.Equal(t, "https://kepu.example.org/activities/"+first["id"].(string), e.Links[0].Href)
		require.Equal(t, at.Truncate(time.Second), e.UpdatedParsed.UTC())
		require.Equal(t, *feed.UpdatedParsed, *e.UpdatedParsed)
		require.True(t, e.PublishedParsed.Before(*e.UpdatedParsed))
		require.Len(t, read("?audience=senior").Entries, 1)
		c.Refused(c.Do("GET", base+"/activities.atom?limit=201", ""), 400, "validation_failed")
	})
}
