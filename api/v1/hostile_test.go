package v1_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestHostileInputGetsASmallAnswer: every violation is said at once, but a request must not make a far larger answer of
// itself.
func TestHostileInputGetsASmallAnswer(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	var fields strings.Builder
	for i := 0; fields.Len() < 900_000; i++ {
		fmt.Fprintf(&fields, `"%d":1,`, i)
	}
	sessions := strings.TrimSuffix(strings.Repeat(`{"start":1},`, 70_000), ",")
	const enough = 200_000 // bytes
	for name, res := range map[string]*testkit.Response{
		"unknown fields":     c.Do("POST", base+"/venues?allow_similar=true", `{`+fields.String()+`"name":"a"}`),
		"wrong types":        c.Do("POST", base+"/activities", `{"sessions":[`+sessions+`]}`),
		"unknown codes":      c.Do("GET", base+"/activities?audience="+strings.Repeat("x,", 20_000), ""),
		"unknown parameters": c.Do("GET", base+"/activities?"+manyNames(), ""),
	} {
		c.Refused(res, 400, "validation_failed")
		require.Less(t, len(res.Body), enough, name)
	}
}

// manyNames is a query of many unknown names.
func manyNames() string {
	var query strings.Builder
	for i := range 9_000 {
		fmt.Fprintf(&query, "p%d=1&", i)
	}
	return query.String()
}

// TestBidirectionalControlsInURLsAreRefused: an address that turns the direction of writing shows another one than it
// leads to.
func TestBidirectionalControlsInURLsAreRefused(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	for _, mark := range []string{"\u202e", "\u2066", "\u202a"} {
		address := "https://example.org/" + mark + "gro.knab"
		image := fmt.Sprintf(`{"url": %q, "alt": "图"}`, address)
		for body, fields := range map[string][]string{
			fmt.Sprintf(`{"name": "馆", "category": "museum", "url": %q, "contact": {"website": %q}, "images": [%s], "source": {"name": "x", "id": "1", "url": %q}}`, address, address, image, address): {
				"source.url characters", "contact.website characters", "images[0].url characters", "url characters"},
			fmt.Sprintf(`{"name": "馆", "category": "museum", "address": %q}`, address): {"address characters"},
		} {
			require.ElementsMatch(t, fields, c.Refused(c.Do("POST", base+"/venues", body), 400, "validation_failed"))
		}
		require.ElementsMatch(t, []string{"url characters", "online_url characters", "booking.url characters"},
			c.Refused(c.Do("POST", base+"/activities",
				fmt.Sprintf(`{"title": "讲座", "type": "lecture", "url": %q, "online_url": %q, "booking": {"url": %q}, "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`, address, address, address)), 400, "validation_failed"))
	}
}

// TestQueriesAreUTF8: what is no text is refused wherever it stands.
func TestQueriesAreUTF8(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	for _, path := range []string{"/activities?q=%ff%fe", "/venues?q=a%c3", "/search?q=%ff", "/suggest?q=%ed%a0%80",
		"/activities.ics?name=%ff", "/activities?audience=%ff", "/regions?parent_code=%ff"} {
		name := path[strings.Index(path, "?")+1 : strings.Index(path, "=")]
		require.Contains(t, c.Refused(c.Do("GET", base+path, ""), 400, "validation_failed"), name+" characters", path)
	}
	require.Contains(t, c.Refused(c.Do("GET", base+"/activities?%ff=1", ""), 400, "validation_failed"), "? characters")
}
