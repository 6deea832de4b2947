package store

import (
	"context"
	"time"

	"kepu/internal/change"
)

// Log gives all that is kept of the change log, oldest first.
func (v *View) Log() ([]change.Entry, error) {
	var entries []change.Entry
	err := eachRow(v.db.Order("seq").Model(&changeRow{}), func(r *changeRow) { entries = append(entries, r.entry()) })
	return entries, err
}

// PurgeChanges forgets entries of the change log from before a time. The newest stays, because readers know their
// position by it.
func (s *Store) PurgeChanges(ctx context.Context, before time.Time) error {
	for {
		// In parts, so that no writer waits long.
		var last int64
		found := s.writer.WithContext(ctx).Raw("SELECT COALESCE(MAX(seq), 0) FROM (SELECT seq FROM changes WHERE at < ? "+
			"AND seq < (SELECT value FROM change_counter WHERE id = 1) ORDER BY seq LIMIT ?) old", before, purgeBatch).Row()
		if err := found.Scan(&last); err != nil || last == 0 {
			return translate(err)
		}
		err := s.write(ctx, bulkTime, func(t *tx) error {
			return t.Exec("DELETE FROM changes WHERE seq <= ?", last).Error
		})
		if err != nil {
			return err
		}
	}
}

const purgeBatch = 5000
