package app

import (
	"context"
	"fmt"
	"time"

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
	File     string `arg:"" help:"Backup to restore." type:"existingfile"`
	KeepKeys bool   `help:"Leave the keys of clients in the backup valid, those that were revoked since as well."`
}

// Run replaces the embedded database by a backup, after a backup of what is there now.
func (c restoreCommand) Run(sh shared) error {
	return c.withStore(sh, func(ctx context.Context, st *store.Store) error {
		before, err := st.Restore(ctx, c.File, c.KeepKeys, time.Now())
		if before != "" {
			fmt.Fprintln(sh.stdout, "what was there is in", before)
		}
		if err == nil {
			fmt.Fprintln(sh.stdout, "restored from", c.File)
			fmt.Fprintln(sh.stdout, "all sessions are over and open invitations are taken back: people sign in again")
			if !c.KeepKeys {
				fmt.Fprintln(sh.stdout, "all keys of clients are revoked: make new ones")
			}
		}
		return err
	})
}
