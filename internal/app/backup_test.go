package app

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestBackupAndRestoreWhileItRuns takes a backup under writes and restores it under the running service.
func TestBackupAndRestoreWhileItRuns(t *testing.T) {
	dsn := testkit.SQLite(t)
	folder := filepath.Dir(strings.TrimPrefix(dsn, "sqlite:"))
	env := []string{"KEPU_DATABASE=" + dsn, "KEPU_LOG_LEVEL=warn"}
	p := testkit.Serve(t, env...)
	create := func(name string) int {
		res, err := p.Send(http.MethodPost, "/api/v1/organizations", `{"name": "`+name+`", "type": "other"}`)
		require.NoError(t, err)
		return res.Status
	}
	total := func() string {
		res, err := p.Send(http.MethodGet, "/api/v1/organizations?limit=100&fields=name", "")
		require.NoError(t, err)
		return res.Body
	}
	require.Equal(t, http.StatusCreated, create("备份之前"))
	file := filepath.Join(folder, "backup.db")
	var writing sync.WaitGroup
	var done atomic.Bool
	writing.Go(func() {
		for !done.Load() {
			assert.Equal(t, http.StatusCreated, create("同时写入"))
		}
	})
	code, out, errOut := run(t, env, "backup", file)
	done.Store(true)
	writing.Wait()
	require.Zero(t, code, errOut)
	require.Contains(t, out, file)
	require.Equal(t, http.StatusCreated, create("备份之后"))

	code, _, errOut = run(t, env, "backup", file)
	require.Equal(t, 1, code)
	require.Contains(t, errOut, "is there already", "a backup is never overwritten")

	code, out, errOut = run(t, env, "restore", file)
	require.Zero(t, code, errOut)
	require.Contains(t, out, "what was there is in")
	require.EventuallyWithT(t, func(c *assert.CollectT) { require.NotContains(c, total(), "备份之后") }, readyAgain,
		10*time.Millisecond, "the running service shows the backup")
	require.Contains(t, total(), "备份之前")
	require.Equal(t, http.StatusCreated, create("恢复之后"))
	require.Contains(t, total(), "恢复之后")

	kept, err := filepath.Glob(filepath.Join(folder, "*.before-restore-*.db"))
	require.NoError(t, err)
	require.Len(t, kept, 1)
	code, _, errOut = run(t, env, "restore", kept[0])
	require.Zero(t, code, errOut)
	require.EventuallyWithT(t, func(c *assert.CollectT) { require.Contains(c, total(), "备份之后") }, readyAgain,
		10*time.Millisecond, "a restore can be undone")
}

func TestRestoreRefusesWhatIsNoBackup(t *testing.T) {
	dsn := testkit.SQLite(t)
	env := []string{"KEPU_DATABASE=" + dsn, "KEPU_LOG_LEVEL=warn"}
	code, _, errOut := run(t, env, "migrate", "up")
	require.Zero(t, code, errOut)
	whole := filepath.Join(t.TempDir(), "whole.db")
	code, _, errOut = run(t, env, "backup", whole)
	require.Zero(t, code, errOut)
	content, err := os.ReadFile(whole)
	require.NoError(t, err)
	for name, bad := range map[string]string{"text": "not a database", "empty": "",
		"half": string(content[:len(content)/2])} {
		code, _, errOut := run(t, env, "restore", file(t, name+".db", bad))
		require.Equal(t, 1, code, name)
		require.Contains(t, errOut, "cannot be restored", name)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(strings.TrimPrefix(dsn, "sqlite:")), "*restore*"))
	require.NoError(t, err)
	require.Empty(t, left, "what is refused leaves nothing behind")
	code, _, errOut = run(t, []string{"KEPU_DATABASE=" + testkit.MySQL(t, "utf8mb4")}, "backup", whole+"2")
	require.Equal(t, 1, code)
	require.Contains(t, errOut, "mysqldump")
}
