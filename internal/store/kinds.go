package store

import (
	"reflect"

	"gorm.io/gorm"

	"kepu/internal/kind"
	"kepu/internal/record"
)

// kindTable reads and writes the records of a kind: its table, and what it has beside it.
type kindTable struct {
	kind.Any
	table *table
	extra extra
}

func kindTableOf(k kind.Any) *kindTable {
	var without []string
	if !k.IsReviewed() {
		without = []string{"restored"} // what only a review takes back
	}
	about := k.About()
	return &kindTable{k, tableOf(reflect.TypeOf(k.Blank()).Elem(), about.Table, about.Column(), without...),
		extraOf(about.Name)}
}

// take reads a record, and locks its rows where the transaction is going to write it. gorm.ErrRecordNotFound.
func (r *kindTable) take(db *gorm.DB, id string) (record.Aggregate, error) {
	return r.first(db, r.table.query(db).Where(r.table.key+" = ?", id))
}

// first reads the first record that a query of the table finds. gorm.ErrRecordNotFound.
func (r *kindTable) first(db, query *gorm.DB) (record.Aggregate, error) {
	all, err := r.list(db, query.Limit(1))
	if err == nil && len(all) == 0 {
		err = gorm.ErrRecordNotFound
	}
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// list reads the records that a query of the table finds, whole as they are written.
func (r *kindTable) list(db, query *gorm.DB) ([]record.Aggregate, error) {
	all, err := r.heads(query)
	if err == nil && r.extra.fill != nil && len(all) > 0 {
		err = r.extra.fill(db, all)
	}
	return all, err
}

// load reads records by id; all for nil.
func (r *kindTable) load(db *gorm.DB, ids []string) (all []record.Aggregate, err error) {
	err = inParts(r.table.query(db), r.table.key, ids, func(part *gorm.DB) error {
		some, err := r.list(db, part)
		all = append(all, some...)
		return err
	})
	return all, err
}

// heads reads records without what is in other tables.
func (r *kindTable) heads(query *gorm.DB) (all []record.Aggregate, err error) {
	err = scanRows(query, r.table.row, func(row reflect.Value) {
		v := reflect.New(r.table.row)
		v.Elem().Set(row)
		one := v.Interface().(record.Aggregate)
		r.Loaded(one)
		all = append(all, one)
	})
	return all, err
}

// insert writes new records.
func (r *kindTable) insert(t *tx, all ...record.Aggregate) error {
	return r.write(t, all, func() error { return insertRows(t.DB, r.table, all) })
}

// update writes all of a record that is there.
func (r *kindTable) update(t *tx, v record.Aggregate) error {
	return r.write(t, []record.Aggregate{v}, func() error { return r.table.update(t.DB, v) })
}

func (r *kindTable) write(t *tx, all []record.Aggregate, write func() error) error {
	for _, v := range all {
		r.Saving(v)
	}
	if err := write(); err != nil || r.extra.save == nil {
		return err
	}
	return r.extra.save(t, all)
}

// Load gives the records of a kind by id or, with nil, all of them; archived ones and drafts included, without what is
// private.
func (v *View) Load(k kind.Any, ids []string) ([]record.Aggregate, error) {
	r := kindTableOf(k)
	if r.extra.private {
		r.extra.fill = nil
	}
	return r.load(v.db, ids)
}

// Load is View.Load with the type of the records.
func Load[T any](v *View, k *kind.Kind[T], ids []string) ([]*T, error) {
	all, err := v.Load(k, ids)
	return record.AllAs[T](all), err
}
