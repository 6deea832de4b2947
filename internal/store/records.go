package store

import (
	"context"
	"errors"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"kepu/internal/change"
	"kepu/internal/errs"
	"kepu/internal/record"
)

// records is the store of one kind: what is alike for all kinds is here, what is not in the functions.
type records[T any, P record.Aggregate[T]] struct {
	store *Store
	kind  record.Kind
	table string
	// load gives records by id, all in one reading, whole as they are written.
	load func(v *View, ids []string) ([]*T, error)
	// read gives a record; it locks its row when the transaction is going to write it.
	read func(db *gorm.DB, id string) (*T, error)
	// insert and update write all rows of records.
	insert func(t *tx, all []*T) error
	update func(t *tx, v *T) error
	// references gives what the record refers to.
	references func(v *T) []reference
	// conflict is the error of a record that cannot stand beside others; before is nil for a new one. nil where nothing can be.
	conflict func(t *tx, before, after *T) error
	// inUse finds the activities that need the record at a time; nil where nothing can.
	inUse func(db *gorm.DB, id string, now time.Time) ([]string, error)
}

// reference is one field that names another record.
type reference struct {
	field string
	kind  record.Kind
	id    string // empty for none
}

// Create inserts a record; see record.Store.
func (r *records[T, P]) Create(ctx context.Context, v *T, once *record.Once) error {
	head := P(v).Head()
	err := r.store.write(ctx, writeTime, func(t *tx) error {
		if once != nil {
			if err := t.reserve(once, head); err != nil {
				return err
			}
		}
		return r.createIn(t, v)
	})
	if within := ctx.Value(txKey{}) != nil; once != nil && errors.Is(err, errReserved) && !within { // else who began the larger one asks
		if err := r.store.replay(ctx, once); err != nil {
			return err
		}
		return errs.Wrap(errReserved, "looking for the first answer") // forgotten in between
	}
	return err
}

// Replay gives what a create with a key came to; see record.Store.
func (r *records[T, P]) Replay(ctx context.Context, once *record.Once) error {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	return r.store.replay(ctx, once)
}

// Find gives a record; see record.Store.
func (r *records[T, P]) Find(ctx context.Context, id string) (*T, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	v, err := r.read(r.store.reading(ctx), id)
	return v, r.missing(err, id)
}

// Lock reads a record for a later write; see record.Store.
func (r *records[T, P]) Lock(ctx context.Context, id string) (*T, error) {
	outer, ok := ctx.Value(txKey{}).(*tx)
	if !ok {
		return nil, errors.New("a lock needs a transaction that holds it: see Together")
	}
	v, err := r.read(outer.forUpdate(), id)
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, record.Missing(r.kind, id)
	}
	return v, err // not translated: the transaction may have to begin again
}

func (r *records[T, P]) missing(err error, id string) error {
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return record.Missing(r.kind, id)
	}
	return translate(err)
}

// InState gives living records in a state; see record.Store.
func (r *records[T, P]) InState(ctx context.Context, state record.Publication) (out []*T, err error) {
	err = r.store.View(ctx, func(v *View) error {
		ids := []string{} // not nil, which would be all
		if err := v.db.Table(r.table).Where("publication = ? AND archived_at IS NULL", string(state)).Order("id").Pluck("id", &ids).Error; err != nil {
			return err
		}
		out, err = r.load(v, ids)
		return err
	})
	return out, err
}

// Change edits a record; see record.Store.
func (r *records[T, P]) Change(ctx context.Context, id string, edit func(*T) error) (*T, error) {
	var after *T
	err := r.store.write(ctx, writeTime, func(t *tx) error {
		v, err := r.read(t.forUpdate(), id)
		if err != nil {
			return r.missing(err, id)
		}
		before, was, refs, old := *P(v).Head(), image(v), r.references(v), (*T)(nil)
		if r.conflict != nil {
			old = record.Clone(v)
		}
		if err := edit(v); err != nil {
			return err
		}
		head := P(v).Head()
		op := change.Update
		switch {
		case before.ArchivedAt == nil && head.ArchivedAt != nil:
			op = change.Archive
			if err := r.refuseInUse(t.DB, id, *head.ArchivedAt); err != nil {
				return err
			}
		case before.ArchivedAt != nil && head.ArchivedAt == nil:
			op, refs = change.Restore, nil // what it refers to may have been archived meanwhile
		}
		if err := r.refuseConflict(t, old, v); err != nil {
			return err
		}
		if head.ArchivedAt == nil {
			if err := t.checkReferences(refs, r.references(v)); err != nil {
				return err
			}
		}
		if err := r.update(t, v); err != nil {
			return err
		}
		t.log(r.kind, id, op, before.Public(), head.Public(), head.UpdatedAt, was, v)
		after = v
		return nil
	})
	return after, err
}

// sqlite tells whether the database is SQLite, which has one writer and needs no locks.
func (t *tx) sqlite() bool { return t.Name() == "sqlite" }

// forUpdate locks what is read until the end of the transaction.
func (t *tx) forUpdate() *gorm.DB {
	if t.sqlite() {
		return t.DB
	}
	// A session of its own, so that one query does not take over the conditions of the one before.
	return t.Clauses(clause.Locking{Strength: "UPDATE"}).Session(&gorm.Session{})
}

// namedInUse is how many of the records in the way an error names.
const namedInUse = 20

func (r *records[T, P]) refuseInUse(db *gorm.DB, id string, now time.Time) error {
	if r.inUse == nil {
		return nil
	}
	ids, err := r.inUse(db, id, now)
	if err != nil || len(ids) == 0 {
		return err
	}
	e := errs.New(errs.Conflict, "in_use", "还有未结束的活动场次，请先取消或改期，再归档", "future sessions need it; cancel or move them first")
	e.Members = map[string]any{"count": len(ids), "ids": ids[:min(len(ids), namedInUse)]}
	return e
}

func (r *records[T, P]) refuseConflict(t *tx, before, after *T) error {
	if r.conflict == nil {
		return nil
	}
	return r.conflict(t, before, after)
}

// checkReferences refuses references that are not among those from before and name nothing, or something archived.
func (t *tx) checkReferences(before, after []reference) error {
	old := map[reference]bool{}
	for _, ref := range before {
		old[reference{kind: ref.kind, id: ref.id}] = true
	}
	found := map[reference]bool{}
	var vs errs.Violations
	for _, ref := range after {
		key := reference{kind: ref.kind, id: ref.id}
		if ref.id == "" || old[key] {
			continue
		}
		there, asked := found[key]
		if !asked {
			var err error
			if there, err = t.exists(ref.kind, ref.id); err != nil {
				return err
			}
			found[key] = there
		}
		if !there {
			vs.Add(ref.field, "reference", "没有这个"+ref.kind.Chinese()+"，或已归档："+ref.id, "there is no such "+string(ref.kind)+", or it is archived: "+ref.id)
		}
	}
	return vs.Err()
}

// exists tells whether a living record is there, and keeps it from being archived until the end of the transaction: otherwise
// both could be committed on MySQL, and a future session would be left at an archived venue.
func (t *tx) exists(kind record.Kind, id string) (bool, error) {
	query := map[record.Kind]string{
		record.Region:       "SELECT COUNT(*) FROM regions WHERE code = ?",
		record.Organization: "SELECT COUNT(*) FROM organizations WHERE id = ? AND archived_at IS NULL",
		record.Venue:        "SELECT COUNT(*) FROM venues WHERE id = ? AND archived_at IS NULL",
		record.LecturerTeam: "SELECT COUNT(*) FROM lecturer_teams WHERE id = ? AND archived_at IS NULL",
		record.Lecturer:     "SELECT COUNT(*) FROM lecturers WHERE id = ? AND archived_at IS NULL",
		record.Campaign:     "SELECT COUNT(*) FROM campaigns WHERE id = ? AND archived_at IS NULL",
	}[kind]
	if !t.sqlite() {
		query += " LOCK IN SHARE MODE"
	}
	var n int64
	err := t.Raw(query, id).Row().Scan(&n)
	return n > 0, err
}
