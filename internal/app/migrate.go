package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"kepu/internal/config"
	"kepu/internal/identity"
	"kepu/internal/store"
)

type migrateCommand struct {
	Up     migrateUp     `cmd:"" help:"Bring the schema to the newest version."`
	Down   migrateDown   `cmd:"" help:"Take back the newest step of the schema; what it held is lost."`
	Status migrateStatus `cmd:"" help:"List the steps of the schema."`
}

// withStore opens the configured database for fn and closes it.
func (s settings) withStore(sh shared, fn func(context.Context, *store.Store) error) error {
	return s.with(sh, openStore, fn)
}

// withPrepared is withStore with the schema in place; see prepareStore.
func (s settings) withPrepared(sh shared, fn func(context.Context, *store.Store) error) error {
	return s.with(sh, func(ctx context.Context, cfg config.Config) (*store.Store, error) {
		return prepareStore(ctx, cfg, newLogger(cfg.Log, sh.stderr))
	}, fn)
}

// with opens a database for fn and closes it. SIGINT and SIGTERM end the context.
func (s settings) with(sh shared, open func(context.Context, config.Config) (*store.Store, error),
	fn func(context.Context, *store.Store) error) (err error) {
	cfg, err := s.load(sh.environ, false)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	st, err := open(ctx, cfg)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	return fn(identity.With(ctx, identity.Command(sh.command)), st)
}

func openStore(ctx context.Context, cfg config.Config) (*store.Store, error) {
	return store.Open(ctx, store.Options{Database: cfg.Database, MaxOpen: cfg.DatabasePool.MaxOpen,
		MaxIdle: cfg.DatabasePool.MaxIdle, ConnMaxLifetime: cfg.DatabasePool.ConnMaxLifetime})
}

type migrateUp struct{ settings }

// Run brings the schema up to date.
func (c migrateUp) Run(sh shared) error {
	return c.withStore(sh, func(ctx context.Context, st *store.Store) error {
		steps, err := st.MigrateUp(ctx)
		for _, step := range steps {
			fmt.Fprintln(sh.stdout, "up  ", step.Name)
		}
		if err == nil && len(steps) == 0 {
			fmt.Fprintln(sh.stdout, "the schema is up to date")
		}
		return err
	})
}

type migrateDown struct {
	settings
	All bool `help:"Take back every step, and with them every record."`
}

// Run takes back the newest step.
func (c migrateDown) Run(sh shared) error {
	return c.withStore(sh, func(ctx context.Context, st *store.Store) error {
		steps, err := st.MigrateDown(ctx, c.All)
		for _, step := range steps {
			fmt.Fprintln(sh.stdout, "down", step.Name)
		}
		return err
	})
}

type migrateStatus struct{ settings }

// Run lists the steps.
func (c migrateStatus) Run(sh shared) error {
	return c.withStore(sh, func(ctx context.Context, st *store.Store) error {
		steps, err := st.Migrations(ctx)
		for _, step := range steps {
			state := "pending"
			if step.Applied {
				state = "applied"
			}
			fmt.Fprintf(sh.stdout, "%-8s %s\n", state, step.Name)
		}
		return err
	})
}
