package app

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// following gives a service that follows its database, and a client of it.
func following(t *testing.T, dsn string) (*Service, *testkit.Client) {
	t.Helper()
	s := openService(t, dsn, time.Now)
	require.NoError(t, s.Load(t.Context()))
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan bool)
	go func() {
		s.feed.Follow(ctx, 30*time.Millisecond)
		close(done)
	}()
	t.Cleanup(func() { stop(); <-done })
	return s, testkit.NewClient(t, s.Handler, s.AdminKey, nil)
}

// TestDumpRestoredTableByTable: the log comes first, and later the table from which something is gone.
func TestDumpRestoredTableByTable(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		s, c := following(t, dsn)
		db := rawSQL(t, []string{"KEPU_DATABASE=" + dsn})
		made, _ := c.Create("/api/v1/organizations", `{"name": "删去的单位", "type": "other"}`)
		path := "/api/v1/organizations/" + made["id"].(string)
		restore(t, db, "UPDATE changes SET nonce = 'another'")
		require.Eventually(t, func() bool { return s.feed.gaps.Load() > 0 }, 5*time.Second, time.Millisecond)
		require.Equal(t, http.StatusOK, c.Do("GET", path, "").Status)
		restore(t, db, "DELETE FROM organizations")
		require.Eventually(t, func() bool { return c.Do("GET", path, "").Status == http.StatusNotFound }, 5*time.Second,
			10*time.Millisecond)
		settled := func() bool {
			s.feed.one.Lock()
			defer s.feed.one.Unlock()
			return s.feed.readAt.IsZero()
		}
		require.Eventually(t, settled, 5*time.Second, 10*time.Millisecond, "two readings agree")
		c.Create("/api/v1/organizations", `{"name": "新单位", "type": "other"}`)
	})
}

// TestStartWithTruncatedLog: loudly.
func TestStartWithTruncatedLog(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		first := openService(t, dsn, time.Now)
		require.NoError(t, first.Load(t.Context()))
		testkit.NewClient(t, first.Handler, first.AdminKey, nil).Create("/api/v1/organizations",
			`{"name": "甲", "type": "other"}`)
		restore(t, rawSQL(t, []string{"KEPU_DATABASE=" + dsn}), "UPDATE change_counter SET value = value + 1")
		s, c := following(t, dsn)
		require.EqualValues(t, 1, s.feed.gaps.Load())
		require.Contains(t, c.Do("GET", "/metrics", "").Body, "kepu_change_log_gaps_total 1")
		c.Create("/api/v1/organizations", `{"name": "乙", "type": "other"}`)
		require.Equal(t, 2, strings.Count(c.Do("GET", "/api/v1/organizations", "").Body, `"name":`))
	})
}

// TestReadinessSaysWhy: a load balancer is told when a replica falls behind, and when it is about to stop.
func TestReadinessSaysWhy(t *testing.T) {
	dsn, proxy := testkit.ThroughProxy(t, testkit.MySQL(t, "utf8mb4"))
	code, _, errOut := run(t, []string{"KEPU_DATABASE=" + dsn}, "migrate", "up")
	require.Zero(t, code, errOut)
	p := testkit.Serve(t, "KEPU_DATABASE="+dsn, "KEPU_CATALOG_READY_MAX_LAG=1s", "KEPU_HTTP_DRAIN_DELAY=1500ms")
	health := func() (status int, body map[string]any) {
		res, err := p.Send(http.MethodGet, "/readyz", "")
		require.NoError(t, err)
		return res.Status, res.JSON(t)
	}
	says := func(status int, text string) func() bool {
		return func() bool {
			is, body := health()
			_, hasLag := body["lag_seconds"].(float64)
			return is == status && body["status"] == text && hasLag
		}
	}
	require.True(t, says(200, "ready")())
	proxy.Refuse()
	require.Eventually(t, says(503, "lagging"), 10*time.Second, 50*time.Millisecond)
	res, err := p.Send(http.MethodGet, "/api/v1/organizations", "")
	require.NoError(t, err)
	require.Equal(t, 200, res.Status, "reading goes on")
	proxy.Restore()
	require.Eventually(t, says(200, "ready"), 20*time.Second, 50*time.Millisecond)

	p.Terminate()
	require.Eventually(t, says(503, "draining"), time.Second, 10*time.Millisecond)
	res, err = p.Send(http.MethodPost, "/api/v1/organizations", `{"name": "最后一条", "type": "other"}`)
	require.NoError(t, err)
	require.Equal(t, 201, res.Status, res.Body)
	require.Eventually(t, func() bool { return strings.Contains(p.Log(), `"msg":"stopped"`) }, 10*time.Second,
		20*time.Millisecond)
}
