package store

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"slices"

	"gorm.io/gorm"

	"kepu/internal/account"
)

type factorRow struct {
	AccountID string
	account.Factor
}

var factorTable = tableOf(reflect.TypeFor[factorRow](), "account_factors", "account_id")

// factors is the store of second factors.
type factors struct{ store *Store }

var _ account.Factors = factors{}

// Factors is the store of second factors.
func (s *Store) Factors() account.Factors { return factors{s} }

// Factor gives a second factor; see account.Factors.
func (s factors) Factor(ctx context.Context, accountID string) (*account.Factor, error) {
	f, err := takeRow[account.Factor](factorTable.query(s.store.reading(ctx)).Where("account_id = ?", accountID))
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, nil
	}
	return &f, translate(err)
}

// BeginFactor keeps a second factor that is not confirmed yet; see account.Factors.
func (s factors) BeginFactor(ctx context.Context, accountID string, sealed []byte) (begun bool, err error) {
	return s.replace(ctx, accountID, func(there *account.Factor) bool { return there == nil || there.ConfirmedAt == nil },
		account.Factor{Sealed: sealed})
}

// ConfirmFactor takes a second factor into use; see account.Factors.
func (s factors) ConfirmFactor(ctx context.Context, accountID string, f account.Factor) (confirmed bool, err error) {
	return s.replace(ctx, accountID, func(there *account.Factor) bool {
		return there != nil && there.ConfirmedAt == nil && bytes.Equal(there.Sealed, f.Sealed)
	}, f)
}

// replace keeps a row over one that fits; nil stands for none.
func (s factors) replace(ctx context.Context, accountID string, fits func(there *account.Factor) bool,
	by account.Factor) (done bool, err error) {
	err = s.store.write(ctx, writeTime, func(t *tx) error {
		f, err := takeRow[account.Factor](factorTable.query(t.forUpdate()).Where("account_id = ?", accountID))
		there := &f
		if errors.Is(err, gorm.ErrRecordNotFound) {
			there, err = nil, nil
		}
		if done = err == nil && fits(there); !done {
			return err
		}
		return factorTable.put(t.DB, &factorRow{accountID, by})
	})
	return done, err
}

// DropFactor takes a second factor away; see account.Factors.
func (s factors) DropFactor(ctx context.Context, accountID string) error {
	return s.store.forget(ctx, factorTable, "account_id = ?", accountID)
}

// UseStep notes a code; see account.Factors.
func (s factors) UseStep(ctx context.Context, accountID string, step int64) (fresh bool, err error) {
	err = s.store.write(ctx, writeTime, func(t *tx) error {
		done := factorTable.query(t.DB).Where("account_id = ? AND last_step < ?", accountID, step).Update("last_step", step)
		fresh = done.RowsAffected == 1
		return done.Error
	})
	return fresh, err
}

// UseRecovery strikes out a code on paper; see account.Factors.
func (s factors) UseRecovery(ctx context.Context, accountID, hash string) (there bool, err error) {
	err = s.store.write(ctx, writeTime, func(t *tx) error {
		row, err := takeRow[factorRow](factorTable.query(t.forUpdate()).Where("account_id = ?", accountID))
		if err != nil {
			return err
		}
		i := slices.Index(row.Recovery, hash)
		if there = i >= 0; !there {
			return nil
		}
		row.Recovery = slices.Delete(row.Recovery, i, i+1)
		return factorTable.update(t.DB, &row)
	})
	return there, err
}
