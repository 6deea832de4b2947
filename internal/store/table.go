package store

import (
	"context"
	"reflect"
	"slices"
	"strings"

	"gorm.io/gorm"
)

// table writes and reads the rows of a table as structs; see columns.go for how. Rows are pointers to such structs.
type table struct {
	name   string
	key    string // the column that tells rows apart
	row    reflect.Type
	fields []field // that are written, the key first
}

// tableOf gives a table; its columns are those of a type of rows without some.
func tableOf(row reflect.Type, name, key string, without ...string) *table {
	written := slices.DeleteFunc(slices.Clone(fieldsOf(row)), func(f field) bool {
		return f.readOnly || slices.Contains(without, f.name)
	})
	first := slices.IndexFunc(written, func(f field) bool { return f.name == key })
	written[0], written[first] = written[first], written[0]
	return &table{name: name, key: key, row: row, fields: written}
}

// query begins a query of the table.
func (t *table) query(db *gorm.DB) *gorm.DB { return db.Table(t.name) }

// insertRows writes new rows.
func insertRows[R any](db *gorm.DB, t *table, all []R) error {
	columns := make([]string, len(t.fields))
	for i := range t.fields {
		columns[i] = t.fields[i].name
	}
	one := "(?" + strings.Repeat(",?", len(columns)-1) + ")"
	for part := range slices.Chunk(all, batchSize) {
		values := make([]any, 0, len(part)*len(columns))
		for _, r := range part {
			row, err := t.values(r)
			if err != nil {
				return err
			}
			values = append(values, row...)
		}
		statement := "INSERT INTO " + t.name + " (" + strings.Join(columns, ",") + ") VALUES " + one + strings.Repeat(","+one,
			len(part)-1)
		if err := db.Exec(statement, values...).Error; err != nil {
			return err
		}
	}
	return nil
}

// update writes all of a row that is there.
func (t *table) update(db *gorm.DB, r any) error {
	values, err := t.values(r)
	if err != nil {
		return err
	}
	set := make([]string, len(t.fields)-1)
	for i := range set {
		set[i] = t.fields[i+1].name + " = ?"
	}
	return db.Exec("UPDATE "+t.name+" SET "+strings.Join(set, ", ")+" WHERE "+t.key+" = ?",
		append(values[1:], values[0])...).Error
}

// put writes a row, whether it is there or not.
func (t *table) put(db *gorm.DB, r any) error {
	values, err := t.values(r)
	if err == nil {
		err = t.remove(db, t.key, values[0].(string))
	}
	if err != nil {
		return err
	}
	return insertRows(db, t, []any{r})
}

// remove takes away the rows whose column holds one of the values.
func (t *table) remove(db *gorm.DB, column string, values ...string) error {
	for part := range slices.Chunk(values, batchSize) {
		if err := db.Exec("DELETE FROM "+t.name+" WHERE "+column+" IN ?", part).Error; err != nil {
			return err
		}
	}
	return nil
}

// values gives the columns of a row in their order.
func (t *table) values(r any) ([]any, error) {
	row := reflect.ValueOf(r).Elem()
	out := make([]any, len(t.fields))
	for i := range t.fields {
		value, err := t.fields[i].value(row)
		if err != nil {
			return nil, err
		}
		out[i] = value
	}
	return out, nil
}

// forget removes the rows under a condition.
func (s *Store) forget(ctx context.Context, t *table, condition string, args ...any) error {
	return s.write(ctx, bulkTime, func(tx *tx) error {
		return tx.Exec("DELETE FROM "+t.name+" WHERE "+condition, args...).Error
	})
}
