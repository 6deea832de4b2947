package app

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"kepu/internal/config"
	"kepu/internal/store"
)

type backupCommand struct {
	settings
	File string `arg:"" help:"New file for the backup." type:"path"`
}

// Run writes a backup of the embedded database.
func (c backupCommand) Run(sh shared) error {
	return c.withStore(sh, func(ctx context.Context, st *store.Store) error {
		if err := st.Backup(ctx, c.File); err != nil {
			return err
		}
		fmt.Fprintln(sh.stdout, "backup written to", c.File)
		return nil
	})
}

type restoreCommand struct {
	settings
	File string `arg:"" help:"Backup to restore." type:"existingfile"`
}

// Run replaces the embedded database by a backup, after a backup of what is there now.
func (c restoreCommand) Run(sh shared) error {
	cfg, err := c.load(sh.environ, false)
	if err != nil {
		return err
	}
	return c.withStore(sh, func(ctx context.Context, st *store.Store) error {
		if !st.SQLite() {
			return store.ErrShared
		}
		before := beforeRestore(cfg, time.Now())
		if err := st.Backup(ctx, before); err != nil {
			return err
		}
		fmt.Fprintln(sh.stdout, "what was there is in", before)
		if err := st.RestoreFrom(ctx, c.File); err != nil {
			return err
		}
		fmt.Fprintln(sh.stdout, "restored from", c.File)
		return nil
	})
}

// beforeRestore names the backup that a restore makes first, beside the database.
func beforeRestore(cfg config.Config, now time.Time) string {
	path := strings.TrimPrefix(cfg.Database, "sqlite:")
	return strings.TrimSuffix(path, filepath.Ext(path)) + ".before-restore-" + now.UTC().Format("20060102T150405.000Z") + ".db"
}
