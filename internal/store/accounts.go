package store

import (
	"context"
	"errors"
	"time"

	"gorm.io/gorm"

	"kepu/internal/account"
)

// secretRow is a table of its own, so that what is read to be shown cannot hold it.
type secretRow struct {
	AccountID   string `gorm:"primaryKey"`
	Hash        string
	ChangedAt   time.Time
	IsTemporary bool
	ExpiresAt   *time.Time
}

func (secretRow) TableName() string { return "account_secrets" }

func (r *secretRow) secret() account.Secret {
	return account.Secret{Hash: r.Hash, ChangedAt: r.ChangedAt.UTC(), Temporary: r.IsTemporary, ExpiresAt: utc(r.ExpiresAt)}
}

// accounts is the store of accounts.
type accounts struct {
	*records[account.Account]
}

var _ account.Store = accounts{}

// Accounts is the store of accounts with their secrets and sessions.
func (s *Store) Accounts() account.Store {
	return accounts{recordsOf[account.Account](s, account.Kind)}
}

// All gives every account; see account.Store.
func (s accounts) All(ctx context.Context) ([]*account.Account, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	out, err := s.table.list(s.table.query(s.store.reading(ctx)).Order("username"))
	return out, translate(err)
}

// ByUsername gives an account and its secret; see account.Store.
func (s accounts) ByUsername(ctx context.Context, username string) (*account.Account, account.Secret, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	a, err := s.table.first(s.table.query(s.store.reading(ctx)).Where("username = ?", username))
	if err != nil {
		return nil, account.Secret{}, s.missing(err, username)
	}
	secret, err := s.SecretOf(ctx, a.ID)
	return a, secret, err
}

// SecretOf gives the secret of an account; see account.Store.
func (s accounts) SecretOf(ctx context.Context, accountID string) (account.Secret, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var row secretRow
	err := s.store.reading(ctx).Where("account_id = ?", accountID).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return account.Secret{}, nil
	}
	return row.secret(), translate(err)
}
