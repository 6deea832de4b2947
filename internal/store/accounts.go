package store

import (
	"context"
	"errors"
	"time"

	"gorm.io/gorm"

	"kepu/internal/account"
	"kepu/internal/identity"
	"kepu/internal/record"
)

type accountRow struct {
	Meta     metaRow `gorm:"embedded"`
	Username string
	Name     string
	Email    string
	Grants   []identity.Grant `gorm:"serializer:json"`
	Subject  *string
}

func (accountRow) TableName() string { return "accounts" }

func accountToRow(a *account.Account) *accountRow {
	return &accountRow{Meta: metaToRow(&a.Meta), Username: a.Username, Name: a.Name, Email: a.Email, Grants: a.Grants, Subject: null(a.Subject)}
}

func (r *accountRow) account() *account.Account {
	return &account.Account{Meta: r.Meta.meta(), Username: r.Username, Name: r.Name, Email: r.Email, Grants: orEmpty(r.Grants), Subject: text(r.Subject)}
}

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
	*records[account.Account, *account.Account]
}

var _ account.Store = accounts{}

// Accounts is the store of accounts with their secrets and sessions.
func (s *Store) Accounts() account.Store {
	return accounts{&records[account.Account, *account.Account]{
		store: s, kind: record.Account, table: "accounts",
		load: func(v *View, ids []string) ([]*account.Account, error) {
			return loadRows(v, ids, (*accountRow).account)
		},
		read: func(db *gorm.DB, id string) (*account.Account, error) { return takeRow(db, id, (*accountRow).account) },
		insert: func(t *tx, all []*account.Account) error {
			if err := insertRows(t, all, accountToRow); err != nil {
				return err
			}
			for _, a := range all {
				if err := putSecret(t, a); err != nil {
					return err
				}
			}
			return nil
		},
		update: func(t *tx, a *account.Account) error {
			if err := t.Save(accountToRow(a)).Error; err != nil {
				return err
			}
			if a.ArchivedAt == nil && a.NewSecret == nil {
				return nil
			}
			if _, err := endSessions(t.DB, a.ID, "", a.KeepSession, a.UpdatedAt); err != nil {
				return err
			}
			return putSecret(t, a)
		},
		references: func(a *account.Account) []reference { return grantReferences(a.Grants) },
	}}
}

func putSecret(t *tx, a *account.Account) error {
	if a.NewSecret == nil {
		return nil
	}
	return t.Save(&secretRow{AccountID: a.ID, Hash: a.NewSecret.Hash, ChangedAt: a.NewSecret.ChangedAt, IsTemporary: a.NewSecret.Temporary,
		ExpiresAt: a.NewSecret.ExpiresAt}).Error
}

// All gives every account; see account.Store.
func (s accounts) All(ctx context.Context) ([]*account.Account, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var out []*account.Account
	err := scanRows(s.store.reading(ctx).Order("username"), func(r *accountRow) { out = append(out, r.account()) })
	return out, translate(err)
}

// ByUsername gives an account and its secret; see account.Store.
func (s accounts) ByUsername(ctx context.Context, username string) (*account.Account, account.Secret, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var row accountRow
	if err := s.store.reading(ctx).Where("username = ?", username).Take(&row).Error; err != nil {
		return nil, account.Secret{}, s.missing(err, username)
	}
	a := row.account()
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
