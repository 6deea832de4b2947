package store

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

// Each statement is a migration of its own, because MySQL commits every change of the schema by itself: a migration of two
// could stop half done.
//
//go:embed migrations
var migrations embed.FS

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
	name, dialect := "mysql", goose.DialectMySQL
	var opts []goose.ProviderOption
	if s.sqlite {
		name, dialect = "sqlite", goose.DialectSQLite3
	} else {
		// Several replicas or operators may start at once.
		locker, err := lock.NewMySQLTableLocker()
		if err != nil {
			return nil, err
		}
		opts = append(opts, goose.WithLocker(locker))
	}
	files, err := fs.Sub(migrations, "migrations/"+name)
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(dialect, pool, files, opts...)
}

// MigrateUp brings the schema to the newest version and gives the steps it took.
func (s *Store) MigrateUp(ctx context.Context) ([]Migration, error) {
	p, err := s.provider()
	if err != nil {
		return nil, err
	}
	if err := s.checkCharset(ctx); err != nil {
		return nil, err
	}
	results, err := p.Up(ctx)
	steps := make([]Migration, 0, len(results))
	for _, r := range results {
		steps = append(steps, Migration{Version: r.Source.Version, Name: r.Source.Path, Applied: true})
	}
	if err != nil {
		return steps, fmt.Errorf("migrate the schema: %w", err)
	}
	return steps, nil
}

// MigrateDown takes back the newest step; with all, every step and with them all records.
func (s *Store) MigrateDown(ctx context.Context, all bool) ([]Migration, error) {
	p, err := s.provider()
	if err != nil {
		return nil, err
	}
	var results []*goose.MigrationResult
	if all {
		results, err = p.DownTo(ctx, 0)
	} else {
		var one *goose.MigrationResult
		if one, err = p.Down(ctx); one != nil {
			results = append(results, one)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("take back the schema: %w", err)
	}
	steps := make([]Migration, 0, len(results))
	for _, r := range results {
		steps = append(steps, Migration{Version: r.Source.Version, Name: r.Source.Path})
	}
	return steps, nil
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
		steps = append(steps, Migration{Version: st.Source.Version, Name: st.Source.Path, Applied: st.State == goose.StateApplied})
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
		return fmt.Errorf("the schema of the database is at version %d, this program needs %d: run `kepu migrate up`", current, newest)
	case current > newest:
		return fmt.Errorf("the schema of the database is at version %d, which is newer than the %d this program knows: run the newer kepu", current, newest)
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
