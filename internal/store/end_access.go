package store

import (
	"context"
	"time"

	"kepu/internal/change"
	"kepu/internal/record"
)

// Ended is how much access was ended.
type Ended struct{ Sessions, Keys, Invitations int }

// EndAccess ends all sessions of people, and takes back all keys of clients, unless they are kept, and invitations that were not used. After an older
// state of the database was restored, what was ended or revoked since would be valid again.
func (s *Store) EndAccess(ctx context.Context, keepKeys bool, at time.Time) (n Ended, err error) {
	at = record.Millis(at)
	err = s.write(ctx, bulkTime, func(t *tx) error {
		done := t.Model(&accountSessionRow{}).Where("ended_at IS NULL").Update("ended_at", at)
		if done.Error != nil {
			return done.Error
		}
		n = Ended{Sessions: int(done.RowsAffected)}
		t.trail = append(t.trail, step{op: "end_access", kind: record.Account, at: at, after: map[string]int{"Sessions": n.Sessions}})
		if n.Invitations, err = archiveAll(t, record.Invitation, at, (*invitationRow).invitation, invitationToRow); err != nil || keepKeys {
			return err
		}
		n.Keys, err = archiveAll(t, record.APIKey, at, (*apiKeyRow).key, apiKeyToRow)
		return err
	})
	return n, err
}

// archiveAll archives all living records of a kind that is a row each.
func archiveAll[T, R any, P record.Aggregate[T]](t *tx, kind record.Kind, at time.Time, read func(*R) P, toRow func(*T) *R) (n int, err error) {
	var rows []R
	if err := t.forUpdate().Where("archived_at IS NULL").Order("id").Find(&rows).Error; err != nil {
		return 0, err
	}
	for i := range rows {
		v := read(&rows[i])
		was, head := image(v), v.Head()
		head.ArchivedAt, head.UpdatedAt = &at, at
		head.Version++
		if err := t.Save(toRow(v)).Error; err != nil {
			return 0, err
		}
		t.log(kind, head.ID, change.Archive, false, false, at, was, v)
	}
	return len(rows), nil
}
