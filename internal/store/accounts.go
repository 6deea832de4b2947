package store

import (
	"context"
	"errors"
	"reflect"

	"gorm.io/gorm"

	"kepu/internal/account"
)

// secretRow is a table of its own, so that what is read to be shown cannot hold it.
type secretRow struct {
	AccountID string
	account.Secret
}

var secrets = tableOf(reflect.TypeFor[secretRow](), "account_secrets", "account_id")

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
	secret, err := takeRow[account.Secret](secrets.query(s.records.store.reading(ctx)).Where("account_id = ?", accountID))
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return account.Secret{}, nil
	}
	return secret, translate(err)
}
