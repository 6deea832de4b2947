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

// TestADumpIsPlayedBackTableByTable: the log comes first, and later the table from which something is gone.
func TestADumpIsPlayedBackTableByTable(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		s, c := following(t, dsn)
		db := rawSQL(t, []string{"KEPU_DATABASE=" + dsn})
		made, _ := c.Create("/api/v1/organizations", `{"name": "删去的单位", "type": "other"}`)
		path := "/api/v1/organizations/" + made["id"].(string)
		restore(t, db, "UPDATE changes SET nonce = 'another'")
		require.Eventually(t, func() bool { return s.feed.gaps.Load() > 0 }, 5*time.Second, time.Millisecond)
		require.Equal(t, http.StatusOK, c.Do("GET", path, "").Status)
		restore(t, db, "DELETE FROM organizations")
		require.Eventually(t, func() bool { return c.Do("GET", path, "").Status == http.StatusNotFound }, 5*time.Second, 10*time.Millisecond)
		settled := func() bool {
			s.feed.one.Lock()
			defer s.feed.one.Unlock()
			return s.feed.again.IsZero()
		}
		require.Eventually(t, settled, 5*time.Second, 10*time.Millisecond, "two readings agree")
		c.Create("/api/v1/organizations", `{"name": "新单位", "type": "other"}`)
	})
}

// TestAStartSurvivesALogWithoutItsEnd: loudly.
func TestAStartSurvivesALogWithoutItsEnd(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		first := openService(t, dsn, time.Now)
		require.NoError(t, first.Load(t.Context()))
		testkit.NewClient(t, first.Handler, first.AdminKey, nil).Create("/api/v1/organizations", `{"name": "甲", "type": "other"}`)
		restore(t, rawSQL(t, []string{"KEPU_DATABASE=" + dsn}), "UPDATE change_counter SET value = value + 1")
		s, c := following(t, dsn)
		require.EqualValues(t, 1, s.feed.gaps.Load())
		require.Contains(t, c.Do("GET", "/metrics", "").Body, "kepu_change_log_gaps_total 1")
		c.Create("/api/v1/organizations", `{"name": "乙", "type": "other"}`)
		require.Equal(t, 2, strings.Count(c.Do("GET", "/api/v1/organizations", "").Body, `"name":`))
	})
}
