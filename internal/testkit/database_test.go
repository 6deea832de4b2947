package testkit

import (
	"database/sql"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/config"
)

func TestEachDatabase(t *testing.T) {
	seen := map[string]string{}
	EachDatabase(t, func(t *testing.T, dsn string) {
		_, err := config.Load(config.Options{Env: []string{"KEPU_DATABASE=" + dsn}})
		require.NoError(t, err, "the DSN must be one that the configuration accepts")
		kind, _, _ := strings.Cut(dsn, ":")
		seen[kind] = dsn
	})
	require.Contains(t, seen, "sqlite")
	if os.Getenv(skipVariable) != "1" {
		require.Contains(t, seen, "mysql")
	}
}

func TestMySQLIsEmptyOwnAndDropped(t *testing.T) {
	var first string
	t.Run("use", func(t *testing.T) {
		first = MySQL(t, "utf8mb4")
		require.NotEqual(t, first, MySQL(t, "utf8mb4"), "each test has its own")
		db := open(t, first)
		var charset string
		require.NoError(t, db.QueryRowContext(t.Context(), "SELECT @@character_set_database").Scan(&charset))
		require.Equal(t, "utf8mb4", charset)
		var tables int
		require.NoError(t, db.QueryRowContext(t.Context(),
			"SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()").Scan(&tables))
		require.Zero(t, tables)
	})
	t.Run("dropped", func(t *testing.T) {
		if first == "" {
			t.Skip("not proven on MySQL: it was left out")
		}
		require.ErrorContains(t, open(t, first).PingContext(t.Context()), "Unknown database")
	})
	t.Run("other character set", func(t *testing.T) {
		var charset string
		row := open(t, MySQL(t, "latin1")).QueryRowContext(t.Context(), "SELECT @@character_set_database")
		require.NoError(t, row.Scan(&charset))
		require.Equal(t, "latin1", charset)
	})
}

func TestRootHasGoMod(t *testing.T) {
	require.FileExists(t, Root(t)+"/go.mod")
}

func open(t *testing.T, dsn string) *sql.DB {
	t.Helper()
	db, err := sql.Open("mysql", strings.TrimPrefix(dsn, "mysql:"))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	return db
}
