package store

import (
	"context"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"kepu/internal/change"
	"kepu/internal/record"
)

// importRow is what an import last said of a record.
type importRow struct {
	RecordID string `gorm:"primaryKey"`
	Fields   string
}

func (importRow) TableName() string { return "imports" }

// Imported gives the records of a source; see record.Imports.
func (r *records[T, P]) Imported(ctx context.Context, source string) (map[string]record.Imported[T], error) {
	out := map[string]record.Imported[T]{}
	err := r.store.View(ctx, func(v *View) error {
		ids := []string{} // not nil, which would be all
		if err := v.db.Table(r.table).Where("source_name = ?", source).Order("id").Pluck("id", &ids).Error; err != nil {
			return err
		}
		list, err := r.load(v, ids)
		if err != nil {
			return err
		}
		fields := map[string][]byte{}
		err = scan(v.db, "record_id", ids, func(row *importRow) { fields[row.RecordID] = []byte(row.Fields) })
		for _, one := range list {
			head := P(one).Head()
			out[head.Source.ID] = record.Imported[T]{Record: one, Fields: fields[head.ID]}
		}
		return err
	})
	return out, err
}

// Put writes records; see record.Imports.
func (r *records[T, P]) Put(ctx context.Context, puts []record.Put[T]) []error {
	failed := make([]error, len(puts))
	err := r.store.write(ctx, bulkTime, func(t *tx) error {
		clear(failed)
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

// part runs fn so that its writes are undone, and nothing else, when it fails.
func (t *tx) part(fn func(*tx) error) error {
	return t.Transaction(func(db *gorm.DB) error {
		inner := &tx{DB: db}
		if err := fn(inner); err != nil {
			return err
		}
		t.changes = append(t.changes, inner.changes...)
		return nil
	})
}

func (r *records[T, P]) put(t *tx, put *record.Put[T]) error {
	head := P(put.Record).Head()
	switch {
	case put.Same:
	case put.Before == 0:
		if err := r.createIn(t, put.Record); err != nil {
			return err
		}
	default:
		before, err := r.read(t.forUpdate(), head.ID)
		if err != nil {
			return r.missing(err, head.ID)
		}
		if version := P(before).Head().Version; version != put.Before {
			return record.Stale(version)
		}
		if err := t.checkReferences(r.references(before), r.references(put.Record)); err != nil {
			return err
		}
		if err := r.update(t, put.Record); err != nil {
			return err
		}
		t.log(r.kind, head.ID, change.Update, P(before).Head().Public(), head.Public(), head.UpdatedAt)
	}
	row := &importRow{RecordID: head.ID, Fields: string(put.Fields)}
	return t.Clauses(clause.OnConflict{UpdateAll: true}).Create(row).Error
}

// createIn inserts a record within a transaction.
func (r *records[T, P]) createIn(t *tx, v *T) error {
	head := P(v).Head()
	if err := t.checkReferences(nil, r.references(v)); err != nil {
		return err
	}
	if err := r.insert(t, v); err != nil {
		return err
	}
	t.log(r.kind, head.ID, change.Create, false, head.Public(), head.UpdatedAt)
	return nil
}
