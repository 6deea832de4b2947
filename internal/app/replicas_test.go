package app

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// rawSQL opens a database as an operator does who restores a backup.
func rawSQL(t *testing.T, env []string) *sql.DB {
	t.Helper()
	driver, dsn, _ := strings.Cut(strings.TrimPrefix(env[0], "KEPU_DATABASE="), ":")
	db, err := sql.Open(driver, dsn)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	return db
}

// restore changes a database in one transaction.
func restore(t *testing.T, db *sql.DB, statements ...string) {
	t.Helper()
	tx, err := db.BeginTx(t.Context(), nil)
	require.NoError(t, err)
	for _, statement := range statements {
		_, err := tx.ExecContext(t.Context(), statement)
		require.NoError(t, err, statement)
	}
	require.NoError(t, tx.Commit())
}

func TestTwoProcessesOverOneDatabase(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		a, b := testkit.Serve(t, env...), testkit.Serve(t, env...)
		names := func(p *testkit.Process) string {
			res, err := p.Send(http.MethodGet, "/api/v1/organizations?fields=name&count=none", "")
			require.NoError(t, err)
			return res.Body
		}
		create := func(p *testkit.Process, name string) {
			res, err := p.Send(http.MethodPost, "/api/v1/organizations", `{"name": "`+name+`", "type": "other"}`)
			require.NoError(t, err)
			require.Equal(t, http.StatusCreated, res.Status, res.Body)
			require.Contains(t, names(p), name, "the process that wrote shows it at once")
		}
		shows := func(p *testkit.Process, name string) time.Duration {
			began := time.Now()
			require.Eventually(t, func() bool { return strings.Contains(names(p), name) }, readyAgain, 10*time.Millisecond)
			return time.Since(began)
		}
		var delays []time.Duration
		for i, name := range []string{"甲写的", "乙写的", "甲又写的", "乙又写的", "最后写的"} {
			from, to := a, b
			if i%2 == 1 {
				from, to = b, a
			}
			create(from, name)
			delays = append(delays, shows(to, name))
		}
		slices.Sort(delays)
		t.Logf("seen by the other process after %v", delays)
		require.Less(t, delays[len(delays)/2], time.Second, "within a second, a busy machine aside")

		res, err := b.Send(http.MethodGet, "/api/v1/changes?limit=100", "")
		require.NoError(t, err)
		var feed struct {
			Next string `json:"next_cursor"`
		}
		require.NoError(t, json.Unmarshal([]byte(res.Body), &feed))
		db := rawSQL(t, env)
		restore(t, db, "DELETE FROM organizations WHERE name = '最后写的'", "DELETE FROM changes WHERE seq = 5",
			"UPDATE change_counter SET value = 4 WHERE id = 1")
		for _, p := range []*testkit.Process{a, b} {
			require.EventuallyWithT(t, func(c *assert.CollectT) { require.NotContains(c, names(p), "最后写的") }, readyAgain,
				10*time.Millisecond, "a position that is gone makes the catalog reload")
		}
		restore(t, db, "UPDATE organizations SET name = '备份里的' WHERE name = '乙又写的'",
			"UPDATE changes SET nonce = 'of the backup' WHERE seq = 4")
		for _, p := range []*testkit.Process{a, b} {
			shows(p, "备份里的")
			require.NotContains(t, names(p), "乙又写的")
			require.Contains(t, p.Log(), "does not lead on")
		}
		create(a, "恢复之后写的")
		shows(b, "恢复之后写的")
		res, err = b.Send(http.MethodGet, "/api/v1/changes?since="+feed.Next, "")
		require.NoError(t, err)
		require.Equal(t, http.StatusGone, res.Status, "whoever follows the feed is told to read everything again: %s",
			res.Body)
	})
}

// TestRevokedKeyIsRefusedEverywhere: another process refuses it within a second.
func TestRevokedKeyIsRefusedEverywhere(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		a, b := testkit.Serve(t, env...), testkit.Serve(t, env...)
		res, err := a.Send(http.MethodPost, "/api/v1/api-keys", `{"name": "示例小程序", "type": "publishable"}`)
		require.NoError(t, err)
		require.Equal(t, http.StatusCreated, res.Status, res.Body)
		var key struct{ ID, Token string }
		require.NoError(t, json.Unmarshal([]byte(res.Body), &key))
		status := func(p *testkit.Process) int {
			res, err := p.Send(http.MethodGet, "/api/v1/venues", "", "Authorization", "Bearer "+key.Token)
			require.NoError(t, err)
			return res.Status
		}
		require.Equal(t, http.StatusOK, status(a))
		require.Eventually(t, func() bool { return status(b) == http.StatusOK }, readyAgain, 10*time.Millisecond)
		res, err = a.Send(http.MethodDelete, "/api/v1/api-keys/"+key.ID, "", "If-Match", "*")
		require.NoError(t, err)
		require.Equal(t, http.StatusNoContent, res.Status, res.Body)
		require.Equal(t, http.StatusUnauthorized, status(a))
		began := time.Now()
		require.Eventually(t, func() bool { return status(b) == http.StatusUnauthorized }, readyAgain, 10*time.Millisecond)
		t.Logf("refused by the other process after %v", time.Since(began))
	})
}
