// Package store keeps the registry in SQLite or in MySQL and MariaDB, through gorm. Everything a database says is
// translated here: no other package knows an error, a row or a dialect.
//
// Rows are structs of the domain: columns.go says how their fields become columns, table.go writes them, scan.go reads
// them. A kind of record needs nothing here but its migrations; extra.go has what some keep in other tables. Every
// write runs in a transaction (tx.go), and again where the database asks for that; just before it commits, what it did
// is written to the change log and to the audit trail. Reads go through a View, which is one consistent state.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	mysqldriver "github.com/go-sql-driver/mysql"
	"gorm.io/driver/mysql"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
	sqlitedriver "modernc.org/sqlite"
)

// Options says which database to open.
type Options struct {
	Database        string // sqlite:PATH or mysql:DSN
	MaxOpen         int    // connections to a shared server; SQLite has one writer and four readers whatever this says
	MaxIdle         int
	ConnMaxLifetime time.Duration
}

// sqliteReaders read beside the one writer. More writers would only wait for one another.
const sqliteReaders = 4

// Store is an open database. Its methods may be called by several goroutines.
type Store struct {
	writer *gorm.DB
	reader *gorm.DB // on SQLite a pool of its own, so that long reads do not hold up the writer
	sqlite bool
	path   string // of the file of SQLite
}

// Open connects to the database; on SQLite it makes the file and its folder. It does not migrate.
func Open(ctx context.Context, opts Options) (*Store, error) {
	scheme, rest, _ := strings.Cut(opts.Database, ":")
	switch scheme {
	case "sqlite":
		return openSQLite(ctx, rest)
	case "mysql":
		return openMySQL(ctx, rest, opts)
	}
	return nil, fmt.Errorf("unknown kind of database %q; write sqlite:PATH or mysql:DSN", scheme)
}

func openSQLite(ctx context.Context, path string) (*Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return nil, fmt.Errorf("make the folder of the database: %w", err)
	}
	// what cannot be written to is said below
	if err := makePrivate(path); err != nil && !errors.Is(err, os.ErrPermission) {
		return nil, openError(path, err)
	}
	writer, err := sqlitePool(ctx, path, "immediate", 1)
	if err != nil {
		return nil, openError(path, err)
	}
	reader, err := sqlitePool(ctx, path, "deferred", sqliteReaders)
	if err != nil {
		return nil, errors.Join(openError(path, err), closePool(writer))
	}
	return &Store{writer: writer, reader: reader, sqlite: true, path: path}, nil
}

// sqlitePool opens connections whose transactions begin as txlock says. Without the two time options the driver writes
// times in a form that does not compare.
func sqlitePool(ctx context.Context, path, txlock string, connections int) (*gorm.DB, error) {
	query := url.Values{"_txlock": {txlock}, "_time_format": {"sqlite"}, "_timezone": {"UTC"}, "_pragma": {
		"busy_timeout(5000)", "journal_mode(WAL)", "foreign_keys(1)", "synchronous(FULL)"}}
	pool := sql.OpenDB(watchedConnector{dsnConnector{new(sqlitedriver.Driver), fileURI(path) + "?" + query.Encode()}})
	pool.SetMaxOpenConns(connections)
	pool.SetMaxIdleConns(connections)
	return dialect(ctx, sqlite.New(sqlite.Config{Conn: pool}), pool)
}

// fileURI names a file to SQLite, whatever characters its path has.
func fileURI(path string) string { return "file:" + (&url.URL{Path: path}).EscapedPath() }

func openMySQL(ctx context.Context, dsn string, opts Options) (*Store, error) {
	cfg, err := mysqldriver.ParseDSN(dsn)
	if err != nil {
		return nil, errors.New("the DSN of MySQL cannot be read") // its text may hold a password
	}
	cfg.ParseTime, cfg.Loc = true, time.UTC
	cfg.Collation = "utf8mb4_bin"
	cfg.InterpolateParams = true // one round trip instead of three
	if cfg.Params == nil {
		cfg.Params = map[string]string{}
	}
	cfg.Params["time_zone"] = "'+00:00'"
	cfg.Params["sql_mode"] = "'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE'"
	if cfg.Timeout == 0 {
		cfg.Timeout = 5 * time.Second
	}
	connector, err := mysqldriver.NewConnector(cfg)
	if err != nil {
		return nil, err
	}
	pool := sql.OpenDB(watchedConnector{connector})
	pool.SetMaxOpenConns(opts.MaxOpen)
	pool.SetMaxIdleConns(opts.MaxIdle)
	pool.SetConnMaxLifetime(opts.ConnMaxLifetime)
	db, err := dialect(ctx, mysql.New(mysql.Config{Conn: pool}), pool)
	if err != nil {
		return nil, fmt.Errorf("open the database %s on %s: %w", cfg.DBName, cfg.Addr, err)
	}
	return &Store{writer: db, reader: db}, nil
}

// dialect puts gorm over a pool and sees that the database answers.
func dialect(ctx context.Context, d gorm.Dialector, pool *sql.DB) (*gorm.DB, error) {
	if err := ping(ctx, pool); err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	// Discard: gorm would log every constraint that a client runs into.
	// a newer release may have added columns
	db, err := gorm.Open(d, &gorm.Config{Logger: logger.Discard, SkipDefaultTransaction: true, QueryFields: true,
		NowFunc: func() time.Time { return time.Now().UTC().Truncate(time.Millisecond) }})
	if err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return db, nil
}

// openWait is how long a file is tried that another process is making a database just now.
const openWait = 5 * time.Second

// ping makes the first connection. SQLite does not wait where two processes turn a new file to its write-ahead log at
// once: one is refused, whatever its busy_timeout.
func ping(ctx context.Context, pool *sql.DB) error {
	for until := time.Now().Add(openWait); ; time.Sleep(20 * time.Millisecond) {
		err := pool.PingContext(ctx)
		if err == nil || !retryable(err) || ctx.Err() != nil || time.Now().After(until) {
			return err
		}
	}
}

// SQLite tells whether the database is the embedded one.
func (s *Store) SQLite() bool { return s.sqlite }

// Pools gives the pools of connections by name, for their figures.
func (s *Store) Pools() (map[string]*sql.DB, error) {
	pools := map[string]*sql.DB{}
	var err error
	if pools["writer"], err = s.writer.DB(); err != nil {
		return nil, err
	}
	if s.reader != s.writer {
		pools["reader"], err = s.reader.DB()
	}
	return pools, err
}

// Close ends all connections.
func (s *Store) Close() error {
	err := closePool(s.writer)
	if s.reader != s.writer {
		err = errors.Join(err, closePool(s.reader))
	}
	return err
}

func closePool(db *gorm.DB) error {
	pool, err := db.DB()
	if err != nil {
		return err
	}
	return pool.Close()
}
