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
