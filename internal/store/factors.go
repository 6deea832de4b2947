package store

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"time"

	"gorm.io/gorm"

	"kepu/internal/account"
)

type factorRow struct {
	AccountID   string `gorm:"primaryKey"`
	Sealed      []byte
	ConfirmedAt *time.Time
	LastStep    int64
	Recovery    []string `gorm:"serializer:json"`
}

func (factorRow) TableName() string { return "account_factors" }

// factors is the store of second factors.
type factors struct{ store *Store }

var _ account.Factors = factors{}

// Factors is the store of second factors.
func (s *Store) Factors() account.Factors { return factors{s} }

// Factor gives a second factor; see account.Factors.
func (s factors) Factor(ctx context.Context, accountID string) (*account.Factor, error) {
	var row factorRow
	err := s.store.reading(ctx).Where("account_id = ?", accountID).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, translate(err)
	}
	return &account.Factor{Sealed: row.Sealed, ConfirmedAt: utc(row.ConfirmedAt), LastStep: row.LastStep,
		Recovery: row.Recovery}, nil
}

// BeginFactor keeps a second factor that is not confirmed yet; see account.Factors.
func (s factors) BeginFactor(ctx context.Context, accountID string, sealed []byte) (begun bool, err error) {
	return s.replace(ctx, accountID, func(there *factorRow) bool { return there == nil || there.ConfirmedAt == nil },
		&factorRow{AccountID: accountID, Sealed: sealed, Recovery: []string{}})
}

// ConfirmFactor takes a second factor into use; see account.Factors.
func (s factors) ConfirmFactor(ctx context.Context, accountID string, f account.Factor) (confirmed bool, err error) {
	return s.replace(ctx, accountID, func(there *factorRow) bool {
		return there != nil && there.ConfirmedAt == nil && bytes.Equal(there.Sealed, f.Sealed)
	}, &factorRow{AccountID: accountID, Sealed: f.Sealed, ConfirmedAt: f.ConfirmedAt, LastStep: f.LastStep,
		Recovery: slices.Concat([]string{}, f.Recovery)})
}

// replace keeps a row over one that fits; nil stands for none.
func (s factors) replace(ctx context.Context, accountID string, fits func(there *factorRow) bool,
	by *factorRow) (done bool, err error) {
	err = s.store.write(ctx, writeTime, func(t *tx) error {
		there := new(factorRow)
		err := t.forUpdate().Where("account_id = ?", accountID).Take(there).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			there, err = nil, nil
		}
		if done = err == nil && fits(there); !done {
			return err
		}
		return t.Save(by).Error
	})
	return done, err
}

// DropFactor takes a second factor away; see account.Factors.
func (s factors) DropFactor(ctx context.Context, accountID string) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		return t.Where("account_id = ?", accountID).Delete(&factorRow{}).Error
	})
}

// UseStep notes a code; see account.Factors.
func (s factors) UseStep(ctx context.Context, accountID string, step int64) (fresh bool, err error) {
	err = s.store.write(ctx, writeTime, func(t *tx) error {
		done := t.Model(&factorRow{}).Where("account_id = ? AND last_step < ?", accountID, step).Update("last_step", step)
		fresh = done.RowsAffected == 1
		return done.Error
	})
	return fresh, err
}

// UseRecovery strikes out a code on paper; see account.Factors.
func (s factors) UseRecovery(ctx context.Context, accountID, hash string) (there bool, err error) {
	err = s.store.write(ctx, writeTime, func(t *tx) error {
		var row factorRow
		if err := t.forUpdate().Where("account_id = ?", accountID).Take(&row).Error; err != nil {
			return err
		}
		i := slices.Index(row.Recovery, hash)
		if there = i >= 0; !there {
			return nil
		}
		row.Recovery = slices.Delete(row.Recovery, i, i+1)
		return t.Save(&row).Error
	})
	return there, err
}
