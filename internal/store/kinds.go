package store

import (
	"gorm.io/gorm"

	"kepu/internal/kind"
)

// rows reads and writes the records of a kind: its table, and what it has beside it.
type rows[T any] struct {
	kind  *kind.Kind[T]
	table *table[T]
	extra extra[T]
}

func rowsOf[T any](k *kind.Kind[T]) rows[T] {
	var without []string
	if !k.Reviewed {
		without = []string{"restored"} // what only a review takes back
	}
	r := rows[T]{kind: k, table: tableOf[T](k.Table, k.Column(), without...)}
	r.extra, _ = extraOf(k.Name).(extra[T])
	return r
}

// take reads a record, and locks its rows where the transaction is going to write it. gorm.ErrRecordNotFound.
func (r *rows[T]) take(db *gorm.DB, id string) (*T, error) {
	v, err := r.table.take(db, id)
	if err != nil {
		return nil, err
	}
	return v, r.complete(db, []*T{v})
}

// load reads records by id, whole as they are written; all for nil.
func (r *rows[T]) load(db *gorm.DB, ids []string) ([]*T, error) {
	all, err := r.table.load(db, ids)
	if err != nil {
		return nil, err
	}
	return all, r.complete(db, all)
}

// query reads the records that a query of the table finds.
func (r *rows[T]) query(query *gorm.DB) ([]*T, error) {
	all, err := r.table.list(query)
	if err != nil {
		return nil, err
	}
	return all, r.complete(query.Session(&gorm.Session{NewDB: true}), all)
}

// complete adds to records what is not in their rows.
func (r *rows[T]) complete(db *gorm.DB, all []*T) error {
	r.loaded(all)
	if r.extra.fill == nil || len(all) == 0 {
		return nil
	}
	return r.extra.fill(db, all)
}

func (r *rows[T]) loaded(all []*T) {
	if r.kind.AfterLoad == nil {
		return
	}
	for _, v := range all {
		r.kind.AfterLoad(v)
	}
}

// insert writes new records.
func (r *rows[T]) insert(t *tx, all ...*T) error { return r.write(t, r.table.insert, all) }

// update writes all of a record that is there.
func (r *rows[T]) update(t *tx, v *T) error {
	return r.write(t, func(db *gorm.DB, all []*T) error { return r.table.update(db, all[0]) }, []*T{v})
}

func (r *rows[T]) write(t *tx, write func(*gorm.DB, []*T) error, all []*T) error {
	if r.kind.BeforeSave != nil {
		for _, v := range all {
			r.kind.BeforeSave(v)
		}
	}
	if err := write(t.DB, all); err != nil || r.extra.save == nil {
		return err
	}
	return r.extra.save(t, all)
}

// references gives what a record refers to.
func (r *rows[T]) references(v *T) []kind.Reference {
	if r.kind.References == nil {
		return nil
	}
	return r.kind.References(v)
}

// Load gives the records of a kind by id or, with nil, all of them; archived ones and drafts included, without what is private.
func Load[T any](v *View, k *kind.Kind[T], ids []string) ([]*T, error) {
	r := rowsOf(k)
	if !r.extra.private {
		return r.load(v.db, ids)
	}
	all, err := r.table.load(v.db, ids)
	r.loaded(all)
	return all, err
}
