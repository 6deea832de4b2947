package store

import (
	"context"
	"errors"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"kepu/internal/change"
	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/record"
)

// records is the store of one kind.
type records struct {
	store *Store
	*kindTable
}

// Records gives the store of a kind.
func (s *Store) Records(k kind.Any) record.Records { return &records{s, kindTableOf(k)} }

// Create inserts a record; see record.Store.
func (r *records) Create(ctx context.Context, v record.Aggregate, once *record.Once) error {
	head := v.Head()
	err := r.store.write(ctx, writeTime, func(t *tx) error {
		if once != nil {
			if err := t.reserve(once, head); err != nil {
				return err
			}
		}
		return r.createIn(t, v)
	})
	// else who began the larger one asks
	if within := ctx.Value(txKey{}) != nil; once != nil && errors.Is(err, errReserved) && !within {
		if err := r.store.replay(ctx, once); err != nil {
			return err
		}
		return errs.Wrap(errReserved, "looking for the first answer") // forgotten in between
	}
	return err
}

// Replay gives what a create with a key came to; see record.Store.
func (r *records) Replay(ctx context.Context, once *record.Once) error {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	return r.store.replay(ctx, once)
}

// Find gives a record; see record.Store.
func (r *records) Find(ctx context.Context, id string) (record.Aggregate, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	v, err := r.take(r.store.reading(ctx), id)
	return v, r.missing(err, id)
}

// Lock reads a record for a later write; see record.Store.
func (r *records) Lock(ctx context.Context, id string) (record.Aggregate, error) {
	outer, ok := ctx.Value(txKey{}).(*tx)
	if !ok {
		return nil, errors.New("a lock needs a transaction that holds it: see InTx")
	}
	v, err := r.take(outer.forUpdate(), id)
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, record.Missing(r.About().Name, id)
	}
	return v, err // not translated: the transaction may have to begin again
}

func (r *records) missing(err error, id string) error {
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return record.Missing(r.About().Name, id)
	}
	return translate(err)
}

// InState gives living records in a state; see record.Store.
func (r *records) InState(ctx context.Context, state record.Publication) (out []record.Aggregate, err error) {
	err = r.store.View(ctx, func(v *View) error {
		ids := []string{} // not nil, which would be all
		if err := r.table.query(v.db).Where("publication = ? AND archived_at IS NULL", string(state)).Order("id").Pluck("id",
			&ids).Error; err != nil {
			return err
		}
		out, err = r.load(v.db, ids)
		return err
	})
	return out, err
}

// Change edits a record; see record.Store.
func (r *records) Change(ctx context.Context, id string, edit func(record.Aggregate) error) (record.Aggregate, error) {
	var after record.Aggregate
	err := r.store.write(ctx, writeTime, func(t *tx) error {
		v, err := r.take(t.forUpdate(), id)
		if err != nil {
			return r.missing(err, id)
		}
		before, was, refs, old := *v.Head(), image(v), r.ReferencesOf(v), record.Aggregate(nil)
		if r.extra.conflict != nil {
			old = record.CloneOf(v)
		}
		if err := edit(v); err != nil {
			return err
		}
		head := v.Head()
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
			if err := t.checkReferences(refs, r.ReferencesOf(v)); err != nil {
				return err
			}
		}
		if err := r.update(t, v); err != nil {
			return err
		}
		t.log(r.About().Name, id, op, before.Public(), head.Public(), head.UpdatedAt, was, v)
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

func (r *records) refuseInUse(db *gorm.DB, id string, now time.Time) error {
	if r.extra.inUse == nil {
		return nil
	}
	ids, err := r.extra.inUse(db, id, now)
	if err != nil || len(ids) == 0 {
		return err
	}
	e := errs.New(errs.Conflict, "in_use", "还有未结束的活动场次，请先取消或改期，再归档", "future sessions need it; cancel or move them first")
	e.Members = map[string]any{"count": len(ids), "ids": ids[:min(len(ids), namedInUse)]}
	return e
}

func (r *records) refuseConflict(t *tx, before, after record.Aggregate) error {
	if r.extra.conflict == nil {
		return nil
	}
	return r.extra.conflict(t, before, after)
}

// checkReferences refuses references that are not among those from before and name nothing, or something archived.
func (t *tx) checkReferences(before, after []kind.Reference) error {
	key := func(ref kind.Reference) kind.Reference { return kind.Reference{To: ref.To, ID: ref.ID} }
	old := map[kind.Reference]bool{}
	for _, ref := range before {
		old[key(ref)] = true
	}
	found := map[kind.Reference]bool{}
	var vs errs.Violations
	for _, ref := range after {
		if ref.ID == "" || old[key(ref)] {
			continue
		}
		there, asked := found[key(ref)]
		if !asked {
			var err error
			if there, err = t.exists(ref.To, ref.ID); err != nil {
				return err
			}
			found[key(ref)] = there
		}
		if !there {
			name := ref.To.Name
			vs.Add(ref.Field, "reference", "没有这个"+name.Chinese()+"，或已归档："+ref.ID,
				"there is no such "+name.English()+", or it is archived: "+ref.ID)
		}
	}
	return vs.Err()
}

// exists tells whether a living record is there, and keeps it from being archived until the end of the transaction:
// otherwise both could be committed on MySQL, and a future session would be left at an archived venue.
func (t *tx) exists(of kind.Info, id string) (bool, error) {
	query := "SELECT COUNT(*) FROM " + of.Table + " WHERE " + of.Column() + " = ?"
	if !of.Plain() {
		query += " AND archived_at IS NULL"
	}
	if !t.sqlite() {
		query += " LOCK IN SHARE MODE"
	}
	var n int64
	err := t.Raw(query, id).Row().Scan(&n)
	return n > 0, err
}
