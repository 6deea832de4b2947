package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/schema"

	"kepu/internal/audit"
)

var (
	auditEntries = tableOf(reflect.TypeFor[audit.Entry](), "audit_entries", "id")
	auditSeals   = tableOf(reflect.TypeFor[audit.Seal](), "audit_seals", "number")
)

// image is a record as the trail compares it. One that is going to be edited needs it before that; others stay as they
// are until the end of the transaction, where it costs nothing when nothing is kept.
func image(v any) json.RawMessage {
	switch v := v.(type) {
	case nil:
		return nil
	case json.RawMessage:
		return v
	}
	text, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("a record cannot be written as JSON: %v", err)) // plain fields only
	}
	return text
}

// naming turns names of Go into those of the API.
var naming = schema.NamingStrategy{IdentifierMaxLength: 100}

// appendTrail writes what the transaction has done into the trail.
func (t *tx) appendTrail(ctx context.Context) error {
	if audit.IsSilent(ctx) {
		return nil
	}
	entries := make([]*audit.Entry, len(t.trail))
	for i, step := range t.trail {
		action, reason := audit.Named(ctx, audit.Action(step.op))
		e := audit.New(ctx, action, step.kind, step.id, step.at)
		e.Reason = reason
		var err error
		if e.Changes, err = audit.Compare(image(step.before), image(step.after),
			func(name string) string { return naming.ColumnName("", name) }); err != nil {
			return err
		}
		entries[i] = &e
	}
	return insertRows(t.DB, auditEntries, entries)
}

// trail is the store of the audit trail.
type trail struct{ store *Store }

var _ audit.Store = trail{}

// Trail is the audit trail.
func (s *Store) Trail() audit.Store { return trail{s} }

// Note keeps an entry; see audit.Store.
func (s trail) Note(ctx context.Context, e audit.Entry) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		return insertRows(t.DB, auditEntries, []*audit.Entry{&e})
	})
}

// Entries gives entries; see audit.Store.
func (s trail) Entries(ctx context.Context, q audit.Query) ([]audit.Entry, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	db := s.matching(ctx, q).Order("id DESC").Limit(q.Limit)
	if q.After != "" {
		db = db.Where("id < ?", q.After)
	}
	out, err := collect[audit.Entry](db)
	return out, translate(err)
}

// Count counts entries; see audit.Store.
func (s trail) Count(ctx context.Context, q audit.Query) (int, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var n int64
	err := s.matching(ctx, q).Count(&n).Error
	return int(n), translate(err)
}

// matching is the entries that a query asks for, on all pages.
func (s trail) matching(ctx context.Context, q audit.Query) *gorm.DB {
	db := auditEntries.query(s.store.reader.WithContext(ctx))
	for column, value := range map[string]string{"actor_id": q.ActorID, "actor_name": q.ActorName, "record_id": q.RecordID,
		"address": q.Address} {
		if value != "" {
			db = db.Where(column+" = ?", value)
		}
	}
	for column, values := range map[string][]string{"action": q.Actions, "kind": q.Kinds} {
		if len(values) > 0 {
			db = db.Where(column+" IN ?", values)
		}
	}
	if !q.From.IsZero() {
		db = db.Where("at >= ?", q.From)
	}
	if !q.To.IsZero() {
		db = db.Where("at < ?", q.To)
	}
	return db
}

// sealBatch bounds a batch, so that no transaction is long.
const sealBatch = 5000

// Seal closes a batch; see audit.Store.
func (s trail) Seal(ctx context.Context, at time.Time) (n int64, err error) {
	err = s.store.write(ctx, bulkTime, func(t *tx) error {
		n = 0
		var before *audit.Seal
		// The lock keeps two replicas from sealing the same entries. These are read without one, so that nobody who adds some
		// waits.
		last, err := takeRow[audit.Seal](auditSeals.query(t.forUpdate()).Order("number DESC"))
		if err == nil {
			before = &last
		} else if !errors.Is(err, gorm.ErrRecordNotFound) {
			return err
		}
		entries, err := collect[audit.Entry](auditEntries.query(t.DB).Where("seal = 0").Order("id").Limit(sealBatch))
		if err != nil || len(entries) == 0 {
			return err
		}
		seal := audit.NewSeal(before, entries, at)
		if err := insertRows(t.DB, auditSeals, []*audit.Seal{&seal}); err != nil {
			return err
		}
		for start := 0; start < len(entries); start += batchSize {
			part := entries[start:min(start+batchSize, len(entries))]
			ids := make([]string, len(part))
			for i := range part {
				ids[i] = part[i].ID
			}
			if err := auditEntries.query(t.DB).Where("id IN ?", ids).Update("seal", seal.Number).Error; err != nil {
				return err
			}
		}
		n = seal.Entries
		return nil
	})
	return n, err
}

// LastSeal gives the newest seal; see audit.Store.
func (s trail) LastSeal(ctx context.Context) (*audit.Seal, error) {
	seal, err := takeRow[audit.Seal](auditSeals.query(s.store.reader.WithContext(ctx)).Order("number DESC"))
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, nil
	}
	return &seal, translate(err)
}

// Seals gives seals; see audit.Store.
func (s trail) Seals(ctx context.Context, after int64, limit int) ([]audit.Seal, error) {
	out, err := collect[audit.Seal](auditSeals.query(s.store.reader.WithContext(ctx)).Where("number > ?", after).
		Order("number").Limit(limit))
	return out, translate(err)
}

// Sealed gives the entries of a seal; see audit.Store.
func (s trail) Sealed(ctx context.Context, number int64) ([]audit.Entry, error) {
	out, err := collect[audit.Entry](auditEntries.query(s.store.reader.WithContext(ctx)).Where("seal = ?", number).
		Order("id"))
	return out, translate(err)
}

// Astray counts entries without their seal; see audit.Store.
func (s trail) Astray(ctx context.Context, before time.Time) (nowhere, unsealed int64, err error) {
	db := s.store.reader.WithContext(ctx)
	err = db.Raw("SELECT COUNT(*) FROM audit_entries e WHERE e.seal <> 0 AND NOT EXISTS (SELECT 1 FROM audit_seals s " +
		"WHERE s.number = e.seal)").Row().Scan(&nowhere)
	if err == nil {
		err = db.Raw("SELECT COUNT(*) FROM audit_entries WHERE seal = 0 AND at < ?", before).Row().Scan(&unsealed)
	}
	return nowhere, unsealed, translate(err)
}
