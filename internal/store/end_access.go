package store

import (
	"context"
	"time"

	"kepu/internal/account"
	"kepu/internal/apikey"
	"kepu/internal/change"
	"kepu/internal/kind"
	"kepu/internal/membership"
	"kepu/internal/record"
)

// Ended is how much access was ended.
type Ended struct{ Logins, Keys, Invitations int }

// EndAccess ends all sessions of people, and takes back all keys of clients, unless they are kept, and invitations that
// were not used. After an older state of the database was restored, what was ended or revoked since would be valid
// again.
func (s *Store) EndAccess(ctx context.Context, keepKeys bool, at time.Time) (n Ended, err error) {
	at = record.Millis(at)
	err = s.write(ctx, bulkTime, func(t *tx) error {
		done := logins.query(t.DB).Where("ended_at IS NULL").Update("ended_at", at)
		if done.Error != nil {
			return done.Error
		}
		n = Ended{Logins: int(done.RowsAffected)}
		t.trail = append(t.trail, step{op: "end_access", kind: account.Kind.Name, at: at,
			after: map[string]int{"Sessions": n.Logins}})
		if n.Invitations, err = archiveAll(t, membership.InvitationKind, at); err != nil || keepKeys {
			return err
		}
		n.Keys, err = archiveAll(t, apikey.Kind, at)
		return err
	})
	return n, err
}

// archiveAll archives all living records of a kind.
func archiveAll(t *tx, k kind.Any, at time.Time) (n int, err error) {
	all := kindTableOf(k)
	living, err := all.list(t.DB, all.table.query(t.forUpdate()).Where("archived_at IS NULL").Order("id"))
	if err != nil {
		return 0, err
	}
	for _, v := range living {
		was, head := image(v), v.Head()
		head.ArchivedAt, head.UpdatedAt = &at, at
		head.Version++
		if err := all.update(t, v); err != nil {
			return 0, err
		}
		t.log(k.About().Name, head.ID, change.Archive, false, false, at, was, v)
	}
	return len(living), nil
}
