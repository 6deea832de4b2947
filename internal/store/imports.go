package store

import (
	"context"
	"slices"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"kepu/internal/change"
	"kepu/internal/kind"
	"kepu/internal/record"
)

// importRow is what an import last said of a record.
type importRow struct {
	RecordID string `gorm:"primaryKey"`
	Fields   string
}

func (importRow) TableName() string { return "imports" }

// Imported gives the records of a source; see record.Imports.
func (r *records) Imported(ctx context.Context, source string) (out []record.ImportedRecord, err error) {
	err = r.store.View(ctx, func(v *View) error {
		ids := []string{} // not nil, which would be all
		if err := r.table.query(v.db).Where("source_name = ?", source).Order("id").Pluck("id", &ids).Error; err != nil {
			return err
		}
		all, err := r.load(v.db, ids)
		if err != nil {
			return err
		}
		fields := map[string][]byte{}
		err = eachOf(v.db.Model(&importRow{}), "record_id", ids,
			func(row *importRow) { fields[row.RecordID] = []byte(row.Fields) })
		out = make([]record.ImportedRecord, len(all))
		for i, one := range all {
			out[i] = record.ImportedRecord{Record: one, Fields: fields[one.Head().ID]}
		}
		return err
	})
	return out, err
}

// Put writes records; see record.Imports.
func (r *records) Put(ctx context.Context, puts []record.PutRecord) []error {
	failed := make([]error, len(puts))
	err := r.store.write(ctx, bulkTime, func(t *tx) error {
		clear(failed)
		if allNew(puts) {
			// Together is much faster; when one of them cannot be written, one by one tells which.
			err := t.part(func(t *tx) error { return r.putNew(t, puts) })
			if err == nil || retryable(err) {
				return err
			}
		}
		for i := range puts {
			failed[i] = t.part(func(t *tx) error { return r.put(t, &puts[i]) })
			if retryable(failed[i]) {
				return failed[i] // the database has undone the whole transaction
			}
		}
		return nil
	})
	for i := range failed {
		if err != nil {
			failed[i] = err
		}
		failed[i] = translate(failed[i])
	}
	return failed
}

func allNew(puts []record.PutRecord) bool {
	return !slices.ContainsFunc(puts, func(p record.PutRecord) bool { return p.Same || p.Before != 0 })
}

func (r *records) putNew(t *tx, puts []record.PutRecord) error {
	all := make([]record.Aggregate, len(puts))
	var said []importRow
	for i := range puts {
		all[i] = puts[i].Record
		if puts[i].Fields != nil {
			said = append(said, importRow{RecordID: all[i].Head().ID, Fields: string(puts[i].Fields)})
		}
	}
	if err := r.createIn(t, all...); err != nil || len(said) == 0 {
		return err
	}
	return t.CreateInBatches(said, batchSize).Error
}

// part runs fn so that its writes are undone, and nothing else, when it fails.
func (t *tx) part(fn func(*tx) error) error {
	return t.Transaction(func(db *gorm.DB) error {
		inner := &tx{DB: db}
		if err := fn(inner); err != nil {
			return err
		}
		t.changes = append(t.changes, inner.changes...)
		t.trail = append(t.trail, inner.trail...)
		return nil
	})
}

func (r *records) put(t *tx, put *record.PutRecord) error {
	head := put.Record.Head()
	switch {
	case put.Same:
	case put.Before == 0:
		if err := r.createIn(t, put.Record); err != nil {
			return err
		}
	default:
		before, err := r.take(t.forUpdate(), head.ID)
		if err != nil {
			return r.missing(err, head.ID)
		}
		if version := before.Head().Version; version != put.Before {
			return record.Stale(version)
		}
		if err := r.refuseConflict(t, before, put.Record); err != nil {
			return err
		}
		if err := t.checkReferences(r.ReferencesOf(before), r.ReferencesOf(put.Record)); err != nil {
			return err
		}
		if err := r.update(t, put.Record); err != nil {
			return err
		}
		t.log(r.About().Name, head.ID, change.Update, before.Head().Public(), head.Public(), head.UpdatedAt, before,
			put.Record)
	}
	if put.Fields == nil {
		return nil
	}
	row := &importRow{RecordID: head.ID, Fields: string(put.Fields)}
	return t.Clauses(clause.OnConflict{UpdateAll: true}).Create(row).Error
}

// createIn inserts records within a transaction.
func (r *records) createIn(t *tx, all ...record.Aggregate) error {
	if r.extra.conflict != nil && len(all) > 1 {
		for _, v := range all { // each may stand in the way of the next
			if err := r.createIn(t, v); err != nil {
				return err
			}
		}
		return nil
	}
	var references []kind.Reference
	for _, v := range all {
		references = append(references, r.ReferencesOf(v)...)
	}
	for _, v := range all {
		if err := r.refuseConflict(t, nil, v); err != nil {
			return err
		}
	}
	if err := t.checkReferences(nil, references); err != nil {
		return err
	}
	if err := r.insert(t, all...); err != nil {
		return err
	}
	for _, v := range all {
		head := v.Head()
		t.log(r.About().Name, head.ID, change.Create, false, head.Public(), head.UpdatedAt, nil, v)
	}
	return nil
}
