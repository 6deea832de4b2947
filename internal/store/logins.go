package store

import (
	"context"
	"reflect"
	"time"

	"gorm.io/gorm"

	"kepu/internal/account"
	"kepu/internal/record"
)

type loginRow struct {
	account.Login
	EndedAt *time.Time // before it expired; kept to know the network again
	Network string
}

var logins = tableOf(reflect.TypeFor[loginRow](), "account_sessions", "id")

// KnownNetwork tells whether an account is at home somewhere; see account.Store.
func (s accounts) KnownNetwork(ctx context.Context, username, network string, since time.Time) (bool, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var n int64
	err := s.records.store.reading(ctx).Raw(
		"SELECT COUNT(*) FROM accounts a JOIN account_sessions s ON s.account_id = a.id "+
			"WHERE a.username = ? AND s.network = ? AND s.created_at >= ?", username, network, since).Row().Scan(&n)
	return n > 0, translate(err)
}

// AddLogin keeps a session; see account.Store.
func (s accounts) AddLogin(ctx context.Context, one account.Login, version int64, network string, most int) error {
	return s.records.store.write(ctx, writeTime, func(t *tx) error {
		a, err := s.records.take(t.forUpdate(), one.AccountID)
		if err != nil {
			return s.records.missing(err, one.AccountID)
		}
		if current := a.Head().Version; current != version {
			return record.Stale(current)
		}
		row := &loginRow{Login: one, Network: network}
		if err := insertRows(t.DB, logins, []*loginRow{row}); err != nil {
			return err
		}
		var beyond []string
		err = logins.query(t.DB).Where("account_id = ? AND ended_at IS NULL AND expires_at > ?", one.AccountID,
			one.CreatedAt).
			Order("used_at DESC, id DESC").Offset(most).Limit(batchSize).Pluck("id", &beyond).Error
		if err != nil || len(beyond) == 0 {
			return err
		}
		return logins.query(t.DB).Where("id IN ?", beyond).Update("ended_at", one.CreatedAt).Error
	})
}

// LoginByToken gives who a token belongs to; see account.Store.
func (s accounts) LoginByToken(ctx context.Context, tokenHash string) (*account.Login, *account.Account,
	account.Secret, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	session, err := takeRow[account.Login](logins.query(s.records.store.reading(ctx)).
		Where("token_hash = ? AND ended_at IS NULL", tokenHash))
	if err != nil {
		return nil, nil, account.Secret{}, s.records.missing(err, "")
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
	return s.records.store.write(ctx, writeTime, func(t *tx) error {
		return logins.query(t.DB).Where("id = ? AND used_at < ?", sessionID, at).Update("used_at", at).Error
	})
}

// Logins gives the sessions of an account; see account.Store.
func (s accounts) Logins(ctx context.Context, accountID string, usedAfter, expiresAfter time.Time) ([]account.Login,
	error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	out, err := collect[account.Login](logins.query(s.records.store.reading(ctx)).Where(
		"account_id = ? AND ended_at IS NULL AND used_at > ? AND expires_at > ?", accountID, usedAfter, expiresAfter).
		Order("used_at DESC, id DESC"))
	return out, translate(err)
}

// EndLogins ends sessions; see account.Store.
func (s accounts) EndLogins(ctx context.Context, accountID, id, but string, at time.Time) (n int64, err error) {
	err = s.records.store.write(ctx, writeTime, func(t *tx) (err error) {
		n, err = endLogins(t.DB, accountID, id, but, at)
		return err
	})
	return n, err
}

func endLogins(db *gorm.DB, accountID, id, but string, at time.Time) (int64, error) {
	live := logins.query(db).Where("account_id = ? AND ended_at IS NULL AND id <> ?", accountID, but)
	if id != "" {
		live = live.Where("id = ?", id)
	}
	done := live.Update("ended_at", at)
	return done.RowsAffected, done.Error
}

// PurgeLogins forgets sessions that expired before a time, with the addresses in them.
func (s *Store) PurgeLogins(ctx context.Context, before time.Time) error {
	return s.forget(ctx, logins, "expires_at < ?", before)
}
