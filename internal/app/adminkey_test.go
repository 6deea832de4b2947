package app

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/config"
	"kepu/internal/testkit"
)

func TestAdminKeyIsMadeOnceAndNeverLogged(t *testing.T) {
	var log bytes.Buffer
	dsn := testkit.SQLite(t)
	cfg, err := config.Load(config.Options{Env: []string{"KEPU_DATABASE=" + dsn}})
	require.NoError(t, err)
	var keys []string
	for range 2 {
		s, err := Open(t.Context(), cfg, time.Now, slog.New(slog.NewTextHandler(&log, nil)))
		require.NoError(t, err)
		keys = append(keys, s.AdminKey)
		require.NoError(t, s.Close())
	}
	require.Equal(t, keys[0], keys[1])
	require.Len(t, keys[0], 48)
	path := filepath.Join(filepath.Dir(strings.TrimPrefix(dsn, "sqlite:")), "kepu.admin-key")
	info, err := os.Stat(path)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	require.Contains(t, log.String(), path)
	require.NotContains(t, log.String(), keys[0])
}

func TestMySQLNeedsAnAdminKey(t *testing.T) {
	dsn := testkit.MySQL(t, "utf8mb4")
	require.Zero(t, Run([]string{"migrate", "up", "--database", dsn}, nil, t.Output(), t.Output()))
	code, _, errOut := run(t, nil, "serve", "--database", dsn, "--addr", "127.0.0.1:0")
	require.Equal(t, 1, code)
	require.Contains(t, errOut, "KEPU_ADMIN_KEY")
	password := strings.Split(strings.Split(dsn, "@")[0], ":")[2]
	require.NotContains(t, errOut, password)
}
