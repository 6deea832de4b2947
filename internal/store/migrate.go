package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	mysqldriver "github.com/go-sql-driver/mysql"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"
	"gorm.io/gorm/clause"
)

// Each statement is a migration of its own, because MySQL commits every change of the schema by itself: a migration of
// two could stop half done. One that a program may be killed over is found done when it is begun again. A migration
// whose first line is additive only adds to the schema what older programs need not know; they go on with it, so that
// replicas can be replaced one by one.
//
//go:embed migrations
var migrations embed.FS

// additive is the line by which a migration says so.
const additive = "-- additive: programs that do not know it may go on"

// Migration is one step of the schema.
type Migration struct {
	Version int64
	Name    string
	Applied bool
}

func (s *Store) provider() (*goose.Provider, error) {
	pool, err := s.writer.DB()
	if err != nil {
		return nil, err
	}
	files, err := s.migrationFiles()
	if err != nil {
		return nil, err
	}
	dialect := goose.DialectMySQL
	if s.sqlite {
		dialect = goose.DialectSQLite3
	}
	return goose.NewProvider(dialect, pool, files)
}

func (s *Store) migrationFiles() (fs.FS, error) {
	if s.sqlite {
		return fs.Sub(migrations, "migrations/sqlite")
	}
	return fs.Sub(migrations, "migrations/mysql")
}

// MigrateUp brings the schema to the newest version and gives the steps it took. When ctx ends, it stops between two
// steps.
func (s *Store) MigrateUp(ctx context.Context) ([]Migration, error) {
	if err := s.checkCharset(ctx); err != nil {
		return nil, err
	}
	return s.migrate(ctx, true, func(*goose.MigrationResult) bool { return false })
}

// MigrateDown takes back the newest step; with all, every step and with them all records.
func (s *Store) MigrateDown(ctx context.Context, all bool) ([]Migration, error) {
	return s.migrate(ctx, false, func(*goose.MigrationResult) bool { return !all })
}

// migrate takes steps up or down, until there are none or one is the last.
func (s *Store) migrate(ctx context.Context, up bool, last func(*goose.MigrationResult) bool) (steps []Migration,
	err error) {
	p, err := s.provider()
	if err != nil {
		return nil, err
	}
	release, err := s.lockSchema(ctx)
	if err != nil {
		return nil, fmt.Errorf("wait for whoever migrates the schema: %w", err)
	}
	defer release()
	if err := s.beginVersions(ctx); err != nil {
		return nil, fmt.Errorf("begin the versions of the schema: %w", err)
	}
	step := p.UpByOne
	if !up {
		step = p.Down
	}
	for tries := 0; ; {
		if err := ctx.Err(); err != nil {
			return steps, fmt.Errorf("migrate the schema: stopped after %d steps, run `kepu migrate up` again: %w", len(steps),
				err)
		}
		// A step is never broken off.
		result, err := s.takeStep(context.WithoutCancel(ctx), step, up)
		switch {
		case errors.Is(err, goose.ErrNoNextVersion):
			if up {
				err = s.noteAdditive(ctx)
			} else {
				err = nil
			}
			return steps, err
		case err != nil && s.sqlite && tries < sqliteTries: // another process may be taking the same step
			tries++
			time.Sleep(sqliteWait)
			continue
		case err != nil:
			return steps, fmt.Errorf("migrate the schema: %w", err)
		}
		tries = 0
		steps = append(steps, Migration{Version: result.Source.Version, Name: result.Source.Path, Applied: up})
		if last(result) {
			return steps, nil
		}
	}
}

// beginVersions makes the table of versions with the row that goose expects in it. goose makes both, but on MySQL a
// program can be killed in between.
func (s *Store) beginVersions(ctx context.Context) error {
	if s.sqlite {
		return nil
	}
	pool, err := s.writer.DB()
	if err != nil {
		return err
	}
	notes, err := database.NewStore(goose.DialectMySQL, goose.DefaultTablename)
	if err != nil {
		return err
	}
	err = notes.CreateVersionTable(ctx, pool)
	if err != nil && !doneBefore(err, true) {
		return err
	}
	all, err := notes.ListMigrations(ctx, pool)
	if err == nil && len(all) == 0 {
		err = notes.Insert(ctx, pool, database.InsertRequest{Version: 0})
	}
	return err
}

// Two programs may start on one new file; a step takes milliseconds there.
const (
	sqliteTries = 100
	sqliteWait  = 50 * time.Millisecond
)

// takeStep takes a step. MySQL keeps a change of the schema when the program is killed before it could note it: then
// the step is done already.
func (s *Store) takeStep(ctx context.Context, step func(context.Context) (*goose.MigrationResult, error),
	up bool) (*goose.MigrationResult, error) {
	result, err := step(ctx)
	partial, ok := errors.AsType[*goose.PartialError](err)
	if s.sqlite || !ok || !doneBefore(partial.Err, up) {
		return result, err
	}
	pool, err := s.writer.DB()
	if err != nil {
		return nil, err
	}
	notes, err := database.NewStore(goose.DialectMySQL, goose.DefaultTablename)
	if err != nil {
		return nil, err
	}
	version := partial.Failed.Source.Version
	if up {
		return partial.Failed, notes.Insert(ctx, pool, database.InsertRequest{Version: version})
	}
	return partial.Failed, notes.Delete(ctx, pool, version)
}

// doneBefore tells whether an error says that what a step makes is there, or that what it takes back is not.
func doneBefore(err error, up bool) bool {
	e, ok := errors.AsType[*mysqldriver.MySQLError](err)
	if !ok {
		return false
	}
	if up {
		return e.Number == mysqlTableExists || e.Number == mysqlColumnExists || e.Number == mysqlIndexExists
	}
	return e.Number == mysqlUnknownTable || e.Number == mysqlCannotDrop
}

// schemaWait is how long a program waits for another one that migrates the same database of MySQL.
const schemaWait = 2 * time.Minute

// lockSchema keeps other programs from migrating a database of MySQL. The lock is of a connection, so that it ends with
// the program however that ends.
func (s *Store) lockSchema(ctx context.Context) (release func(), err error) {
	if s.sqlite {
		return func() {}, nil
	}
	pool, err := s.writer.DB()
	if err != nil {
		return nil, err
	}
	if most := pool.Stats().MaxOpenConnections; most == 1 { // the lock takes one of its own
		pool.SetMaxOpenConns(most + 1)
		defer func() {
			if inner := release; inner != nil {
				release = func() { inner(); pool.SetMaxOpenConns(most) }
			}
		}()
	}
	conn, err := pool.Conn(ctx)
	if err != nil {
		return nil, err
	}
	const name = "CONCAT('kepu schema ', LEFT(MD5(DATABASE()), 16))"
	var got sql.NullInt64
	err = conn.QueryRowContext(ctx, "SELECT GET_LOCK("+name+", ?)", int(schemaWait.Seconds())).Scan(&got)
	if err == nil && got.Int64 != 1 {
		err = errors.New("another program has migrated it for minutes")
	}
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return func() {
		// it ends with the connection as well
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), "DO RELEASE_LOCK("+name+")")
		_ = conn.Close()
	}, nil
}

// noteAdditive keeps in the database which steps older programs may go on with.
func (s *Store) noteAdditive(ctx context.Context) error {
	files, err := s.migrationFiles()
	if err != nil {
		return err
	}
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return err
	}
	var versions []int64
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		if version, err := goose.NumericComponent(name); err == nil && strings.HasPrefix(string(text), additive) {
			versions = append(versions, version)
		}
	}
	rows := make([]additionRow, len(versions))
	for i, version := range versions {
		rows[i].Version = version
	}
	return s.writer.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(rows).Error
}

// additionRow is a step that older programs may go on with.
type additionRow struct {
	Version int64 `gorm:"primaryKey;autoIncrement:false"`
}

func (additionRow) TableName() string { return "schema_additions" }

// knowsEnough tells whether a schema of a newer version only has more than this program knows.
func (s *Store) knowsEnough(ctx context.Context, newest int64) (bool, error) {
	var others int64
	err := s.reader.WithContext(ctx).Raw("SELECT COUNT(*) FROM goose_db_version g WHERE g.version_id > ? AND NOT EXISTS "+
		"(SELECT 1 FROM schema_additions a WHERE a.version = g.version_id)", newest).Row().Scan(&others)
	return others == 0, err
}

// Migrations lists all steps, oldest first.
func (s *Store) Migrations(ctx context.Context) ([]Migration, error) {
	p, err := s.provider()
	if err != nil {
		return nil, err
	}
	states, err := p.Status(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the state of the schema: %w", err)
	}
	steps := make([]Migration, 0, len(states))
	for _, st := range states {
		steps = append(steps, Migration{Version: st.Source.Version, Name: st.Source.Path,
			Applied: st.State == goose.StateApplied})
	}
	return steps, nil
}

// Check refuses a database that the service must not use: one of another character set, and a schema that is behind or
// ahead of this program. The error names the command that helps.
func (s *Store) Check(ctx context.Context) error {
	if err := s.checkCharset(ctx); err != nil {
		return err
	}
	p, err := s.provider()
	if err != nil {
		return err
	}
	current, newest, err := p.GetVersions(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("read the version of the schema: %w", err)
	case current < newest:
		return fmt.Errorf("the schema of the database is at version %d, this program needs %d: run `kepu migrate up`",
			current, newest)
	case current > newest:
		if enough, err := s.knowsEnough(ctx, newest); err != nil || enough {
			return err
		}
		return fmt.Errorf(
			"the schema of the database is at version %d, which is newer than the %d this program knows: run the newer kepu",
			current, newest)
	}
	return nil
}

// checkCharset refuses a MySQL database whose text could not hold every Chinese character.
func (s *Store) checkCharset(ctx context.Context) error {
	if s.sqlite {
		return nil
	}
	var charset, name string
	row := s.reader.WithContext(ctx).Raw("SELECT @@character_set_database, DATABASE()").Row()
	if err := row.Scan(&charset, &name); err != nil {
		return fmt.Errorf("read the character set of the database: %w", err)
	}
	if charset != "utf8mb4" {
		return fmt.Errorf("the database %s has the character set %s, which cannot hold every Chinese character: run "+
			"`ALTER DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin` while it is empty", name, charset, name)
	}
	return nil
}
