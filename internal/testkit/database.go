// Package testkit holds what the tests of several packages share: databases, and material beside the repository. Only
// tests import it.
package testkit

import (
	"context"
	"crypto/rand"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"
	"github.com/stretchr/testify/require"
)

const (
	// mysqlVariable names a server on which databases may be made and dropped, as a DSN of go-sql-driver. The database in
	// it is ignored.
	mysqlVariable = "KEPU_TEST_MYSQL_DSN"
	// skipVariable, set to 1, leaves MySQL out and says so in every test.
	skipVariable = "KEPU_TEST_SKIP_MYSQL"
	// setUpTime bounds the making and dropping of one database. It is far above what that takes, because a machine may be
	// busy with other packages.
	setUpTime = time.Minute
)

// EachDatabase runs fn once for each supported database, each time on an empty one. dsn has the form of the database
// setting: "sqlite:PATH" or "mysql:DSN".
func EachDatabase(t *testing.T, fn func(t *testing.T, dsn string)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { fn(t, SQLite(t)) })
	t.Run("mysql", func(t *testing.T) { fn(t, MySQL(t, "utf8mb4")) })
}

// SQLite names a database file that does not exist yet; it is removed with the test.
func SQLite(t testing.TB) (dsn string) {
	t.Helper()
	return "sqlite:" + filepath.Join(t.TempDir(), "kepu.db")
}

// MySQL makes an empty database of the given character set on the test server and drops it when the test ends. Without
// a server the test fails: green on SQLite alone says nothing about MySQL.
func MySQL(t testing.TB, charset string) (dsn string) {
	t.Helper()
	server := os.Getenv(mysqlVariable)
	if server == "" && os.Getenv(skipVariable) == "1" {
		t.Skipf("not proven on MySQL: %s=1 leaves it out", skipVariable)
	}
	if server == "" {
		t.Fatalf("%s is not set. Run scripts/test, or \"scripts/mariadb run go test ./...\" for one run against a throwaway "+
			"server, or set it to a DSN such as \"root:secret@tcp(127.0.0.1:3306)/\"; %s=1 leaves MySQL out.", mysqlVariable,
			skipVariable)
	}
	cfg, err := mysql.ParseDSN(server)
	require.NoError(t, err, "%s must be a DSN of go-sql-driver, such as \"root:secret@tcp(127.0.0.1:3306)/\"",
		mysqlVariable)
	cfg.DBName = ""
	admin, err := sql.Open("mysql", cfg.FormatDSN())
	require.NoError(t, err)
	t.Cleanup(func() { _ = admin.Close() })

	name := "kepu_test_" + strings.ToLower(rand.Text())
	run(t, admin, "CREATE DATABASE "+name+" CHARACTER SET "+charset)
	t.Cleanup(func() { run(t, admin, "DROP DATABASE "+name) })
	cfg.DBName = name
	return "mysql:" + cfg.FormatDSN()
}

func run(t testing.TB, db *sql.DB, statement string) {
	t.Helper()
	// Not the context of the test, which is over when the database is dropped.
	ctx, cancel := context.WithTimeout(context.Background(), setUpTime)
	defer cancel()
	_, err := db.ExecContext(ctx, statement)
	require.NoError(t, err, statement)
}
