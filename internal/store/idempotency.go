package store

import (
	"context"
	"errors"
	"time"

	"gorm.io/gorm"

	"kepu/internal/errs"
	"kepu/internal/record"
)

type idempotencyRow struct {
	Scope          string `gorm:"primaryKey"`
	IdempotencyKey string `gorm:"primaryKey"`
	BodyHash       string
	RecordID       string
	Answer         string
	CreatedAt      time.Time
}

func (idempotencyRow) TableName() string { return "idempotency_keys" }

// errReserved says that a key was used before.
var errReserved = errors.New("the Idempotency-Key is taken")

// reserve takes a key in the transaction of its create, so that a concurrent twin waits for the outcome.
func (t *tx) reserve(once *record.Once, head *record.Meta) error {
	err := t.DB.Create(&idempotencyRow{Scope: once.Scope, IdempotencyKey: once.Key, BodyHash: once.BodyHash,
		RecordID: head.ID,
		Answer:   once.Answer(), CreatedAt: head.CreatedAt}).Error
	if e, ok := errors.AsType[*errs.Error](translate(err)); ok && e.Kind == errs.Conflict {
		return errReserved
	}
	return err
}

// replay gives the first answer to the same request; nil where there was none.
func (s *Store) replay(ctx context.Context, once *record.Once) error {
	var row idempotencyRow
	err := s.writer.WithContext(ctx).Where("scope = ? AND idempotency_key = ?", once.Scope, once.Key).Take(&row).Error
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound):
		return nil
	case err != nil:
		return translate(err)
	case row.BodyHash != once.BodyHash:
		return errs.New(errs.Unprocessable, "idempotency_key_reused", "这个 Idempotency-Key 已用于另一个请求，请换一个",
			"this Idempotency-Key was used for another request; take a new one")
	}
	return &record.Replayed{ID: row.RecordID, Answer: row.Answer}
}

// PurgeIdempotencyKeys forgets the keys from before a time.
func (s *Store) PurgeIdempotencyKeys(ctx context.Context, before time.Time) error {
	return s.write(ctx, writeTime, func(t *tx) error {
		return t.Where("created_at < ?", before).Delete(&idempotencyRow{}).Error
	})
}
