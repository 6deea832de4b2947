package store

import (
	"context"
	"reflect"
	"time"

	"gorm.io/gorm"

	"kepu/internal/account"
	"kepu/internal/record"
)

type accountSessionRow struct {
	account.Session
	EndedAt *time.Time // before it expired; kept to know the network again
	Network string
}

var accountSessions = tableOf(reflect.TypeFor[accountSessionRow](), "account_sessions", "id")

// KnownNetwork tells whether an account is at home somewhere; see account.Store.
func (s accounts) KnownNetwork(ctx context.Context, username, network string, since time.Time) (bool, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var n int64
	err := s.rows.store.reading(ctx).Raw("SELECT COUNT(*) FROM accounts a JOIN account_sessions s ON s.account_id = a.id "+
		"WHERE a.username = ? AND s.network = ? AND s.created_at >= ?", username, network, since).Row().Scan(&n)
	return n > 0, translate(err)
}

// AddSession keeps a session; see account.Store.
func (s accounts) AddSession(ctx context.Context, one account.Session, version int64, network string, most int) error {
	return s.rows.store.write(ctx, writeTime, func(t *tx) error {
		a, err := s.rows.take(t.forUpdate(), one.AccountID)
		if err != nil {
			return s.rows.missing(err, one.AccountID)
		}
		if current := a.Head().Version; current != version {
			return record.Stale(current)
		}
		row := &accountSessionRow{Session: one, Network: network}
		if err := insertRows(t.DB, accountSessions, []*accountSessionRow{row}); err != nil {
			return err
		}
		var beyond []string
		err = accountSessions.query(t.DB).Where("account_id = ? AND ended_at IS NULL AND expires_at > ?", one.AccountID,
			one.CreatedAt).
			Order("used_at DESC, id DESC").Offset(most).Limit(batchSize).Pluck("id", &beyond).Error
		if err != nil || len(beyond) == 0 {
			return err
		}
		return accountSessions.query(t.DB).Where("id IN ?", beyond).Update("ended_at", one.CreatedAt).Error
	})
}

// SessionByToken gives who a token belongs to; see account.Store.
func (s accounts) SessionByToken(ctx context.Context, tokenHash string) (*account.Session, *account.Account,
	account.Secret, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	session, err := takeRow[account.Session](accountSessions.query(s.rows.store.reading(ctx)).
		Where("token_hash = ? AND ended_at IS NULL", tokenHash))
	if err != nil {
		return nil, nil, account.Secret{}, s.rows.missing(err, "")
	}
	a, err := s.Find(ctx, session.AccountID)
	if err != nil {
		return nil, nil, account.Secret{}, err
	}
	secret, err := s.SecretOf(ctx, session.AccountID)
	return &session, a, secret, err
}

// Touch notes when a session was used; see account.Store.
func (s accounts) Touch(ctx context.Context, sessionID string, at time.Time) error {
	return s.rows.store.write(ctx, writeTime, func(t *tx) error {
		return accountSessions.query(t.DB).Where("id = ? AND used_at < ?", sessionID, at).Update("used_at", at).Error
	})
}

// Sessions gives the sessions of an account; see account.Store.
func (s accounts) Sessions(ctx context.Context, accountID string, usedAfter, expiresAfter time.Time) ([]account.Session,
	error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	out, err := collect[account.Session](accountSessions.query(s.rows.store.reading(ctx)).Where(
		"account_id = ? AND ended_at IS NULL AND used_at > ? AND expires_at > ?", accountID, usedAfter, expiresAfter).
		Order("used_at DESC, id DESC"))
	return out, translate(err)
}

// EndSessions ends sessions; see account.Store.
func (s accounts) EndSessions(ctx context.Context, accountID, id, but string, at time.Time) (n int64, err error) {
	err = s.rows.store.write(ctx, writeTime, func(t *tx) (err error) {
		n, err = endSessions(t.DB, accountID, id, but, at)
		return err
	})
	return n, err
}

func endSessions(db *gorm.DB, accountID, id, but string, at time.Time) (int64, error) {
	live := accountSessions.query(db).Where("account_id = ? AND ended_at IS NULL AND id <> ?", accountID, but)
	if id != "" {
		live = live.Where("id = ?", id)
	}
	done := live.Update("ended_at", at)
	return done.RowsAffected, done.Error
}

// PurgeAccountSessions forgets sessions that expired before a time, with the addresses in them.
func (s *Store) PurgeAccountSessions(ctx context.Context, before time.Time) error {
	return s.forget(ctx, accountSessions, "expires_at < ?", before)
}
