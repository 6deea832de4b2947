package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/schema"

	"kepu/internal/audit"
	"kepu/internal/identity"
	"kepu/internal/record"
)

type auditRow struct {
	ID        string `gorm:"primaryKey"`
	At        time.Time
	ActorKind string
	ActorID   string
	ActorName string
	Action    string
	Kind      string
	RecordID  string
	Reason    string
	Changes   string
	Address   string
	UserAgent string
	RequestID string
	Seal      int64
}

func (auditRow) TableName() string { return "audit_entries" }

func auditToRow(e *audit.Entry) auditRow {
	return auditRow{ID: e.ID, At: e.At, ActorKind: string(e.ActorKind), ActorID: e.ActorID, ActorName: e.ActorName,
		Action: string(e.Action), Kind: string(e.Kind), RecordID: e.RecordID, Reason: e.Reason, Changes: e.Changes,
		Address: e.Address, UserAgent: e.UserAgent, RequestID: e.RequestID}
}

func (r *auditRow) entry() audit.Entry {
	return audit.Entry{ID: r.ID, At: r.At.UTC(), ActorKind: identity.Kind(r.ActorKind), ActorID: r.ActorID,
		ActorName: r.ActorName, Action: audit.Action(r.Action), Kind: record.Kind(r.Kind), RecordID: r.RecordID,
		Reason: r.Reason, Changes: r.Changes, Address: r.Address, UserAgent: r.UserAgent, RequestID: r.RequestID,
		Seal: r.Seal}
}

type sealRow struct {
	Number   int64 `gorm:"primaryKey;autoIncrement:false"`
	At       time.Time
	Entries  int64
	Digest   string
	Previous string
	Hash     string
}

func (sealRow) TableName() string { return "audit_seals" }

func (r *sealRow) seal() audit.Seal {
	return audit.Seal{Number: r.Number, At: r.At.UTC(), Entries: r.Entries, Digest: r.Digest, Previous: r.Previous,
		Hash: r.Hash}
}

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
	rows := make([]auditRow, len(t.trail))
	for i, step := range t.trail {
		action, reason := audit.Named(ctx, audit.Action(step.op))
		e := audit.New(ctx, action, step.kind, step.id, step.at)
		e.Reason = reason
		var err error
		if e.Changes, err = audit.Compare(image(step.before), image(step.after),
			func(name string) string { return naming.ColumnName("", name) }); err != nil {
			return err
		}
		rows[i] = auditToRow(&e)
	}
	if len(rows) == 0 {
		return nil
	}
	return t.CreateInBatches(rows, batchSize).Error
}

// trail is the store of the audit trail.
type trail struct{ store *Store }

var _ audit.Store = trail{}

// Trail is the audit trail.
func (s *Store) Trail() audit.Store { return trail{s} }

// Note keeps an entry; see audit.Store.
func (s trail) Note(ctx context.Context, e audit.Entry) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		row := auditToRow(&e)
		return t.Create(&row).Error
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
	out := []audit.Entry{}
	err := eachRow(db.Model(&auditRow{}), func(r *auditRow) { out = append(out, r.entry()) })
	return out, translate(err)
}

// Count counts entries; see audit.Store.
func (s trail) Count(ctx context.Context, q audit.Query) (int, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var n int64
	err := s.matching(ctx, q).Model(&auditRow{}).Count(&n).Error
	return int(n), translate(err)
}

// matching is the entries that a query asks for, on all pages.
func (s trail) matching(ctx context.Context, q audit.Query) *gorm.DB {
	db := s.store.reader.WithContext(ctx)
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
		var last sealRow
		var before *audit.Seal
		// The lock keeps two replicas from sealing the same entries. These are read without one, so that nobody who adds some
		// waits.
		err := t.forUpdate().Order("number DESC").Limit(1).Take(&last).Error
		if err == nil {
			one := last.seal()
			before = &one
		} else if !errors.Is(err, gorm.ErrRecordNotFound) {
			return err
		}
		var entries []audit.Entry
		if err := eachRow(t.Where("seal = 0").Order("id").Limit(sealBatch).Model(&auditRow{}),
			func(r *auditRow) { entries = append(entries, r.entry()) }); err != nil || len(entries) == 0 {
			return err
		}
		seal := audit.NewSeal(before, entries, at)
		if err := t.Create(&sealRow{Number: seal.Number, At: seal.At, Entries: seal.Entries, Digest: seal.Digest,
			Previous: seal.Previous, Hash: seal.Hash}).Error; err != nil {
			return err
		}
		for start := 0; start < len(entries); start += batchSize {
			part := entries[start:min(start+batchSize, len(entries))]
			ids := make([]string, len(part))
			for i := range part {
				ids[i] = part[i].ID
			}
			if err := t.Model(&auditRow{}).Where("id IN ?", ids).Update("seal", seal.Number).Error; err != nil {
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
	var row sealRow
	err := s.store.reader.WithContext(ctx).Order("number DESC").Limit(1).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, nil
	}
	seal := row.seal()
	return &seal, translate(err)
}

// Seals gives seals; see audit.Store.
func (s trail) Seals(ctx context.Context, after int64, limit int) ([]audit.Seal, error) {
	var out []audit.Seal
	err := eachRow(s.store.reader.WithContext(ctx).Where("number > ?",
		after).Order("number").Limit(limit).Model(&sealRow{}), func(r *sealRow) { out = append(out, r.seal()) })
	return out, translate(err)
}

// Sealed gives the entries of a seal; see audit.Store.
func (s trail) Sealed(ctx context.Context, number int64) ([]audit.Entry, error) {
	var out []audit.Entry
	err := eachRow(s.store.reader.WithContext(ctx).Where("seal = ?", number).Order("id").Model(&auditRow{}),
		func(r *auditRow) { out = append(out, r.entry()) })
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
