package v1_test

import (
	"fmt"
	"io"
	"net"
	"net/http/httptest"
	"runtime"
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

// TestClientsThatDoNotReadCostLittle holds the memory while a hundred connections ask for large files and read nothing
// of them.
func TestClientsThatDoNotReadCostLittle(t *testing.T) {
	c, s := start(t, testkit.SQLite(t), func() time.Time { return now })
	text := strings.Repeat("科普活动的介绍很长。", 600) // 18 kB
	for i := range 300 {
		c.Create(base+"/activities", fmt.Sprintf(`{"title": "活动%d", "type": "lecture", "place": {"name": "广场", "location": {"lat": 32.4, "lng": 119.4, "datum": "gcj02"}}, "summary": %q, "description": %q,
			"sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`, i, text[:450], text))
	}
	server := httptest.NewServer(s.Handler)
	defer server.Close()
	require.Greater(t, len(c.Do("GET", base+"/activities.jsonld", "").Body), 5<<20)
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc + m.StackInuse
	}
	before := heap()
	paths := []string{"/activities.jsonld", "/activities.ics", "/activities.geojson?limit=2000",
		"/activities.atom?limit=200", "/activities.csv"}
	for i := range 100 {
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		require.NoError(t, err)
		defer func() { _ = conn.Close() }()
		require.NoError(t, conn.(*net.TCPConn).SetReadBuffer(4096))
		_, err = fmt.Fprintf(conn, "GET %s%s HTTP/1.1\r\nHost: x\r\n\r\n", base, paths[i%len(paths)])
		require.NoError(t, err)
	}
	// What is made while the collector marks counts as alive until its next cycle: only when every answer waits for its
	// client does the heap say what they keep. An answer that was made as a whole is still kept then.
	last := heap()
	require.Eventually(t, func() bool {
		now := heap()
		still := max(now, last)-min(now, last) < 1<<20
		last = now
		return still
	}, 30*time.Second, 100*time.Millisecond, "the answers never wait")
	grown := int64(last) - int64(before)
	require.Less(t, grown, int64(64<<20), "bytes for 100 connections")
	t.Logf("grown by %d kB", grown>>10)

	// Others are served meanwhile, and are told when it is not their turn.
	require.Equal(t, 200, c.Do("GET", base+"/activities?limit=1", "").Status)
	res, err := server.Client().Get(server.URL + base + "/activities.jsonld")
	require.NoError(t, err)
	_, _ = io.Copy(io.Discard, res.Body)
	require.NoError(t, res.Body.Close())
	require.Contains(t, []int{200, 429}, res.StatusCode)
}

// TestLongNamesAreNotKept: who signs in by a name that no account can have is refused before anything is counted by it.
func TestLongNamesAreNotKept(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	in := func(name, password string) *testkit.Response {
		return c.As("").Do("POST", base+"/sign-in", fmt.Sprintf(`{"username": %q, "password": %q}`, name, password))
	}
	long := strings.Repeat("长", 65)
	for range 40 {
		require.Equal(t, []string{"username too_long", "password too_long"},
			c.Refused(in(long, strings.Repeat("x", 129)), 400, "validation_failed"))
	}
	c.Refused(in(long[:3*64], strings.Repeat("x", 128)), 401, "credentials_wrong")
}

func TestRequestsAreLimited(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now }, "KEPU_LIMITS_ADDRESS=5", "KEPU_LIMITS_ACCOUNT=30",
		"KEPU_LIMITS_OPEN=3")
	anybody := c.As("")
	for left := 4; left >= 0; left-- {
		res := anybody.Do("GET", base+"/venues", "")
		require.Equal(t, 200, res.Status)
		require.Equal(t, `"address";q=5;w=60`, res.Header.Get("RateLimit-Policy"))
		require.Regexp(t, `^"address";r=`+string(rune('0'+left))+`;t=\d+$`, res.Header.Get("RateLimit"))
	}
	res := anybody.Do("GET", base+"/venues/x", "")
	c.Refused(res, 429, "rate_limited")
	require.Equal(t, "12", res.Header.Get("Retry-After"))
	require.Equal(t, 200, anybody.From("203.0.113.9:1").Do("GET", base+"/venues", "").Status, "others are not hindered")
	require.Equal(t, 200, anybody.From("[2001:db8::1]:1").Do("GET", base+"/venues", "").Status)
	for range 4 {
		anybody.From("[2001:db8::2]:1").Do("GET", base+"/venues", "")
	}
	c.Refused(anybody.From("[2001:db8::3]:1").Do("GET", base+"/venues", ""), 429, "rate_limited") // the same network
	for range 20 {
		require.Equal(t, 200, anybody.From("127.0.0.1:1").Do("GET", base+"/venues", "").Status, "a proxy on this machine")
	}

	// Each thing that everybody may send has its own.
	for range 3 {
		c.Refused(anybody.Do("POST", base+"/reports", "{}"), 400, "validation_failed")
	}
	res = anybody.Do("POST", base+"/reports", "{}")
	c.Refused(res, 429, "rate_limited")
	require.Equal(t, "1200", res.Header.Get("Retry-After"))
	c.Refused(anybody.Do("POST", base+"/sign-in", "{}"), 400, "validation_failed")

	// Guessing the token of a session.
	guess := c.As("kepu_ses_guess").From("203.0.113.77:1")
	for range 5 {
		c.Refused(guess.Do("GET", base+"/me", ""), 401, "session_over")
	}
	c.Refused(guess.Do("GET", base+"/me", ""), 429, "rate_limited")

	c = c.From("127.0.0.1:1")
	boss := staff(t, c, "boss", `{"role": "administrator"}`)
	require.Equal(t, `"account";q=30;w=60`, boss.Do("GET", base+"/me", "").Header.Get("RateLimit-Policy"))
	for range 40 {
		if res = boss.Do("GET", base+"/me", ""); res.Status == 429 {
			break
		}
	}
	c.Refused(res, 429, "rate_limited")
	for range 40 {
		require.Equal(t, 200, c.As(key).Do("GET", base+"/accounts", "").Status, "the administrator's key is not counted")
	}
}

func TestPublishableKeyQuotaPerAddress(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now }, "KEPU_LIMITS_ADDRESS=1")
	local := c.From("127.0.0.1:1")
	made, etag := local.Create(base+"/api-keys", `{"name": "示例小程序", "type": "publishable", "quota": 50}`)
	app := c.As(made["token"].(string))
	for range 5 { // a tenth
		res := app.Do("GET", base+"/venues", "")
		require.Equal(t, 200, res.Status)
		require.Equal(t, "private, no-store", res.Header.Get("Cache-Control"))
	}
	res := app.Do("GET", base+"/venues", "")
	c.Refused(res, 429, "rate_limited")
	require.Equal(t, `"key-address";q=5;w=60`, res.Header.Get("RateLimit-Policy"))
	answered := 0
	for i := range 20 { // others get theirs, until all of it is used
		for range 5 {
			if app.From("203.0.113."+strings.Repeat("1", 1+i%2)+string(rune('0'+i/2))+":1").Do("GET", base+"/venues",
				"").Status == 200 {
				answered++
			}
		}
	}
	require.Equal(t, 45, answered)
	res = app.From("198.51.100.1:1").Do("GET", base+"/venues", "")
	c.Refused(res, 429, "rate_limited")
	require.Equal(t, `"key";q=50;w=60`, res.Header.Get("RateLimit-Policy"))

	require.Equal(t, 200, local.Do("PATCH", base+"/api-keys/"+made["id"].(string), `{"quota": 1000}`, "If-Match",
		etag).Status)
	require.Equal(t, `"key";q=1000;w=60`, app.From("198.51.100.2:1").Do("GET", base+"/venues",
		"").Header.Get("RateLimit-Policy"))
	require.Equal(t, []string{"quota out_of_range"},
		c.Refused(local.Do("POST", base+"/api-keys", `{"name": "示例", "type": "publishable", "quota": 1}`), 400,
			"validation_failed"))
	require.Equal(t, 204, local.Do("DELETE", base+"/api-keys/"+made["id"].(string), "", "If-Match", "*").Status)
	c.Refused(app.From("198.51.100.3:1").Do("GET", base+"/venues", ""), 401, "key_unknown")
	require.Equal(t, 200, c.As("").From("198.51.100.4:1").Do("GET", base+"/venues", "").Status)
}
