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
	return account.Secret{Hash: r.Hash, ChangedAt: r.ChangedAt.UTC(), Temporary: r.IsTemporary,
		ExpiresAt: utc(r.ExpiresAt)}
}

// accounts is the store of accounts.
type accounts struct {
	kept[account.Account]
}

var _ account.Store = accounts{}

// Accounts is the store of accounts with their secrets and sessions.
func (s *Store) Accounts() account.Store {
	return accounts{keptOf(s, account.Kind)}
}

// All gives every account; see account.Store.
func (s accounts) All(ctx context.Context) ([]*account.Account, error) {
	return s.all(ctx, func(all *gorm.DB) *gorm.DB { return all.Order("username") })
}

// ByUsername gives an account and its secret; see account.Store.
func (s accounts) ByUsername(ctx context.Context, username string) (*account.Account, account.Secret, error) {
	a, err := s.one(ctx, "username = ?", username)
	if err != nil {
		return nil, account.Secret{}, err
	}
	secret, err := s.SecretOf(ctx, a.ID)
	return a, secret, err
}

// SecretOf gives the secret of an account; see account.Store.
func (s accounts) SecretOf(ctx context.Context, accountID string) (account.Secret, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var row secretRow
	err := s.rows.store.reading(ctx).Where("account_id = ?", accountID).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return account.Secret{}, nil
	}
	return row.secret(), translate(err)
}
