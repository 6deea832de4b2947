package v1_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestPublicReadsNeedNoDatabase closes the database under the service: every public read still answers whole.
func TestPublicReadsNeedNoDatabase(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, s := start(t, dsn, func() time.Time { return now })
		org, _ := c.Create(base+"/organizations", `{"name": "中心（示例）", "type": "other"}`)
		venue, _ := c.Create(base+"/venues?allow_similar=true", museum)
		activity, _ := c.Create(base+"/activities", lecture(venue["id"].(string)))
		require.NoError(t, s.Close())
		for _, path := range []string{"/activities", "/activities?lat=32.39&lng=119.41",
			"/activities/" + activity["id"].(string), "/venues", "/venues/" + venue["id"].(string),
			"/venues/" + venue["id"].(string) + "/activities", "/organizations",
			"/organizations/" + org["id"].(string), "/regions", "/code-lists", "/holidays", "/bases", "/accreditations",
			"/lecturer-teams", "/lecturers", "/campaigns", "/venues/" + venue["id"].(string) + "/hours"} {
			c.Get(base + path)
		}
		res := c.Do("POST", base+"/venues?allow_similar=true", museum)
		require.GreaterOrEqual(t, res.Status, 500, "writes do need it")
	})
}

func TestConditionalReads(t *testing.T) {
	clock := now
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return clock })
	venue, tag := c.Create(base+"/venues?allow_similar=true", museum)
	c.Create(base+"/activities", lecture(venue["id"].(string)))
	path := base + "/venues/" + venue["id"].(string)
	read := c.Do("GET", path, "")
	require.Equal(t, tag, read.Header.Get("ETag"), "the answer to a write is what a read gives")
	require.Equal(t, "public, no-cache", read.Header.Get("Cache-Control"))
	for _, match := range []string{tag, "W/" + tag, `"other", ` + tag, "*"} {
		res := c.Do("GET", path, "", "If-None-Match", match)
		require.Equal(t, http.StatusNotModified, res.Status, match)
		require.Empty(t, res.Body)
		require.Equal(t, tag, res.Header.Get("ETag"))
	}
	require.Equal(t, 200, c.Do("GET", path, "", "If-None-Match", `"1-other"`).Status)

	res := c.Do("GET", path, "", "Authorization", "Bearer "+key)
	require.Equal(t, "private, no-store", res.Header.Get("Cache-Control"))
	require.Contains(t, res.Header.Values("Vary"), "Authorization")

	venues := c.Do("GET", base+"/venues", "").Header.Get("ETag")
	activities := c.Do("GET", base+"/activities", "").Header.Get("ETag")
	require.True(t, strings.HasPrefix(venues, `W/"`))
	clock = clock.Add(time.Minute)
	require.Equal(t, 200, c.Do("GET", base+"/venues", "", "If-None-Match", venues).Status, "what is open depends on now")
	units := c.Do("GET", base+"/organizations", "").Header.Get("ETag")
	require.Equal(t, 200, c.Do("GET", base+"/activities", "", "If-None-Match", activities).Status, "activities do")
	require.NotEqual(t, venues, c.Do("GET", base+"/venues?limit=1", "").Header.Get("ETag"))
	clock = clock.Add(time.Minute)
	require.Equal(t, 304, c.Do("GET", base+"/organizations", "", "If-None-Match", units).Status,
		"organizations do not depend on now")
	c.Create(base+"/organizations", `{"name": "b", "type": "other"}`)
	require.Equal(t, 200, c.Do("GET", base+"/venues", "", "If-None-Match", venues).Status)
	lists := c.Do("GET", base+"/code-lists", "")
	require.Equal(t, "public, max-age=3600", lists.Header.Get("Cache-Control"))
	require.Equal(t, 304, c.Do("GET", base+"/code-lists", "", "If-None-Match", lists.Header.Get("ETag")).Status)
}

func TestPagesHeadAndCompression(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	for i := range 23 {
		c.Create(base+"/venues?allow_similar=true",
			strings.Replace(museum, "119.4127", fmt.Sprintf("%.4f", 119.40+float64(i%7)/1000), 1))
	}
	path := base + "/venues?lat=32.3936&lng=119.3900&limit=5&fields=id,distance_m"
	seen := map[string]bool{}
	last, pages := -1.0, 0
	for path != "" {
		res := c.Do("GET", path, "")
		list := res.JSON(t)
		require.InDelta(t, 23, list["total"], 0)
		for _, item := range items(t, list) {
			require.Len(t, item, 2)
			require.False(t, seen[item["id"].(string)])
			seen[item["id"].(string)] = true
			require.GreaterOrEqual(t, item["distance_m"].(float64), last)
			last = item["distance_m"].(float64)
		}
		pages++
		link := res.Header.Get("Link")
		require.Equal(t, list["next_cursor"] != nil, link != "")
		path = ""
		if link != "" {
			path = link[1:strings.Index(link, ">")]
			require.True(t, strings.HasSuffix(link, `rel="next"`))
		}
	}
	require.Len(t, seen, 23)
	require.Equal(t, 5, pages)
	require.NotContains(t, c.Get(base+"/venues?count=none"), "total")

	head := c.Do("HEAD", base+"/venues", "")
	require.Equal(t, 200, head.Status)
	require.NotEmpty(t, head.Header.Get("ETag"))
	res := c.Do("GET", base+"/venues", "", "Accept-Encoding", "gzip")
	require.Equal(t, "gzip", res.Header.Get("Content-Encoding"))
	require.Contains(t, res.Header.Get("Vary"), "Accept-Encoding")
	require.Empty(t, c.Do("GET", base+"/venues?ids=01999999-aaaa-7bbb-8ccc-dddddddddddd", "", "Accept-Encoding",
		"gzip").Header.Get("Content-Encoding"))
}

func TestDatums(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	c.Create(base+"/venues?allow_similar=true", museum)
	distance := func(query string) any {
		return items(t, c.Get(base+"/venues?radius_m=50000&"+query))[0]["distance_m"]
	}
	require.InDelta(t, 0, distance("lat=32.3936&lng=119.4127"), 1)
	require.InDelta(t, 520, distance("lat=32.3936&lng=119.4127&datum=wgs84"), 60,
		"the same numbers in another datum are another place")
	bd := items(t, c.Get(base+"/venues?out_datum=bd09"))[0]["location"].(map[string]any)
	require.Equal(t, "bd09", bd["datum"])
	require.InDelta(t, 0, distance(fmt.Sprintf("lat=%v&lng=%v&datum=bd09", bd["lat"], bd["lng"])), 1)

	open, _ := start(t, testkit.SQLite(t), func() time.Time { return now }, "KEPU_PLACE_WGS84_OUTPUT=true")
	open.Create(base+"/venues", museum)
	wgs := items(t, open.Get(base+"/venues?out_datum=wgs84"))[0]["location"].(map[string]any)
	require.InDelta(t, 32.3956, wgs["lat"], 0.003)
	require.Equal(t, "wgs84", wgs["datum"])
}

func TestListFilters(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	venue, _ := c.Create(base+"/venues?allow_similar=true", museum)
	c.Create(base+"/activities", lecture(venue["id"].(string)))
	c.Create(base+"/activities", `{"title": "直播", "type": "lecture", "mode": "online", "online_url": "https://example.org/live", "price": {"free": false},
		"sessions": [{"start": "2026-11-24T12:00:00+08:00"}]}`)
	c.Create(base+"/activities",
		`{"title": "旧展", "type": "exhibition", "sessions": [{"start": "2026-11-20T12:00:00+08:00", "end": "2026-11-21T12:00:00+08:00"}]}`)
	for query, want := range map[string]int{
		"": 2, "when=now": 1, "when=today": 1, "when=tomorrow": 0, "when=weekend": 1, "when=week": 2, "status=past": 1,
		"status=ongoing":      1,
		"status=ongoing,past": 2, "status=past&status=upcoming": 2, "from=2026-11-20": 3, "from=2026-11-20&to=2026-11-20": 1,
		"to=2026-11-28": 3, "from=2026-11-28T11:00:00%2B08:00": 1, "from=2026-11-28T11:00:00+08:00": 1,
		"from=2026-11-29T11:00:00Z": 0, "audience=youth": 1, "audience=senior": 0, "audience=senior,primary": 1,
		"theme=astronomy": 1, "type=exhibition": 0, "mode=online": 1, "free=true": 1, "free=false": 1, "region=321000": 1,
		"region=321003": 1, "region=321000-SGSX": 1, "venue_id=" + venue["id"].(string): 1, "lat=32.39&lng=119.41": 1,
		"bbox=119.4,32.3,119.5,32.4": 1, "bbox=119.5,32.3,119.6,32.4": 0, "lat=32.39&lng=119.41&bbox=119,32,120,33": 1,
		"state=cancelled": 0, "state=scheduled": 2, "accessible=wheelchair": 0,
		"organization_id=01999999-aaaa-7bbb-8ccc-dddddddddddd": 0,
	} {
		require.InDelta(t, want, c.Get(base + "/activities?" + query)["total"], 0, query)
	}
	require.InDelta(t, 1,
		c.Get(base + "/venues?accessible=wheelchair&free=true&category=science_centre&region=321003")["total"], 0)
	require.InDelta(t, 0, c.Get(base + "/venues?accessible=wheelchair,elevator")["total"], 0)
	streets := items(t, c.Get(base+"/regions?parent_code=321003"))
	require.Len(t, streets, 1)
	require.Equal(t, "邗上街道", streets[0]["name"])
}

func TestCursorsExpire(t *testing.T) {
	clock := now
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return clock })
	c.Create(base+"/venues?allow_similar=true", museum)
	c.Create(base+"/venues?allow_similar=true", museum)
	path := base + "/venues?limit=1&cursor=" + c.Get(base + "/venues?limit=1")["next_cursor"].(string)
	clock = clock.Add(24 * time.Hour)
	require.Len(t, items(t, c.Get(path)), 1)
	clock = clock.Add(time.Minute)
	require.Equal(t, []string{"cursor expired"}, c.Refused(c.Do("GET", path, ""), 400, "validation_failed"))
}

// TestPagesShareTheTimeOfTheFirst: the second page is asked for when the first activity is over, which takes nothing
// out of the walk.
func TestPagesShareTheTimeOfTheFirst(t *testing.T) {
	clock := now
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return clock })
	for _, start := range []string{"12:00", "12:10", "12:20"} {
		c.Create(base+"/activities", `{"title": "`+start+`", "type": "lecture", "sessions": [{"start": "2026-11-24T`+start+
			`:00+08:00"}]}`)
	}
	first := c.Get(base + "/activities?limit=1")
	require.InDelta(t, 3, first["total"], 0)
	clock = clock.Add(3 * time.Hour)
	require.InDelta(t, 0, c.Get(base + "/activities?limit=1")["total"], 0)
	second := c.Get(base + "/activities?limit=1&cursor=" + first["next_cursor"].(string))
	require.InDelta(t, 3, second["total"], 0)
	require.NotEqual(t, items(t, first)[0]["id"], items(t, second)[0]["id"])
}

func TestCORS(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now },
		"KEPU_CORS_ALLOWED_ORIGINS=https://map.example.org")
	preflight := c.Do("OPTIONS", base+"/venues", "", "Origin", "https://map.example.org", "Access-Control-Request-Method",
		"PATCH", "Access-Control-Request-Headers", "content-type,if-match")
	require.Equal(t, 204, preflight.Status)
	require.Equal(t, "https://map.example.org", preflight.Header.Get("Access-Control-Allow-Origin"))
	require.Contains(t, preflight.Header.Get("Access-Control-Allow-Headers"), "if-match")
	strange := c.Do("OPTIONS", base+"/venues", "", "Origin", "https://evil.example", "Access-Control-Request-Method",
		"PATCH")
	require.Empty(t, strange.Header.Get("Access-Control-Allow-Origin"), "writes are for the named origins")
	require.Empty(t, c.Do("POST", base+"/venues?allow_similar=true", museum, "Origin",
		"https://evil.example").Header.Get("Access-Control-Allow-Origin"))

	preflight = c.Do("OPTIONS", base+"/venues", "", "Origin", "https://anybody.example", "Access-Control-Request-Method",
		"GET", "Access-Control-Request-Headers", "if-none-match")
	require.Equal(t, "*", preflight.Header.Get("Access-Control-Allow-Origin"), "reads are for all")
	read := c.Do("GET", base+"/venues", "", "Origin", "https://anybody.example")
	require.Equal(t, "*", read.Header.Get("Access-Control-Allow-Origin"))
	require.Contains(t, read.Header.Get("Access-Control-Expose-Headers"), "ETag, Link")
	require.NotContains(t, strings.Join(read.Header.Values("Vary"), ","), "Origin", "caches keep one answer for all")
}

func TestMetricsAndHeaders(t *testing.T) {
	_, s := start(t, testkit.SQLite(t), func() time.Time { return now })
	c := testkit.NewClient(t, s.Handler, s.AdminKey, nil) // the figures are no part of the specification
	c.Create(base+"/venues?allow_similar=true", museum)
	c.Do("GET", base+"/venues/01999999-aaaa-7bbb-8ccc-dddddddddddd", "")
	c.Do("GET", "/../etc/passwd", "")
	text := c.Do("GET", "/metrics", "").Body
	for _, line := range []string{`kepu_http_requests_total{method="POST",route="/api/v1/venues",status="201"} 1`,
		`kepu_http_requests_total{method="GET",route="/api/v1/venues/:id",status="404"} 1`,
		`kepu_http_requests_total{method="other",route="none",status="404"} 1`, `kepu_catalog_records{kind="venue"} 1`,
		`kepu_catalog_records{kind="region"} 6`, "kepu_catalog_lag_seconds", "kepu_catalog_position 7",
		`go_sql_open_connections{db_name="reader"}`, "go_goroutines"} {
		require.Contains(t, text, line)
	}
	require.NotContains(t, text, "passwd")
	headers := c.Do("GET", base+"/venues", "").Header
	require.Equal(t, "nosniff", headers.Get("X-Content-Type-Options"))
	require.Contains(t, headers.Get("Content-Security-Policy"), "default-src 'none'")
}
