package store

import (
	"reflect"
	"slices"
	"strings"

	"gorm.io/gorm"
)

// table writes and reads the rows of a table as structs; see columns.go for how.
type table[R any] struct {
	name   string
	key    string  // the column that tells rows apart
	fields []field // that are written, the key first
}

// tableOf gives a table; its columns are those of R without some.
func tableOf[R any](name, key string, without ...string) *table[R] {
	written := slices.DeleteFunc(slices.Clone(fieldsOf(reflect.TypeFor[R]())), func(f field) bool {
		return f.readOnly || slices.Contains(without, f.name)
	})
	first := slices.IndexFunc(written, func(f field) bool { return f.name == key })
	written[0], written[first] = written[first], written[0]
	return &table[R]{name: name, key: key, fields: written}
}

// query begins a query of the table.
func (t *table[R]) query(db *gorm.DB) *gorm.DB { return db.Table(t.name) }

// take reads the row of an id. gorm.ErrRecordNotFound.
func (t *table[R]) take(db *gorm.DB, id string) (*R, error) {
	return t.first(t.query(db).Where("id = ?", id))
}

// first reads the first row of a query. gorm.ErrRecordNotFound.
func (t *table[R]) first(query *gorm.DB) (*R, error) {
	found, err := t.list(query.Limit(1))
	if err == nil && len(found) == 0 {
		err = gorm.ErrRecordNotFound
	}
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// list reads the rows of a query.
func (t *table[R]) list(query *gorm.DB) (out []*R, err error) {
	err = eachRow(query, func(r *R) { out = append(out, new(*r)) })
	return out, err
}

// load reads the rows of keys; all for nil.
func (t *table[R]) load(db *gorm.DB, keys []string) (out []*R, err error) {
	err = eachOf(t.query(db), t.key, keys, func(r *R) { out = append(out, new(*r)) })
	return out, err
}

// insert writes new rows.
func (t *table[R]) insert(db *gorm.DB, all []*R) error {
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
		statement := "INSERT INTO " + t.name + " (" + strings.Join(columns, ",") + ") VALUES " + one + strings.Repeat(","+one, len(part)-1)
		if err := db.Exec(statement, values...).Error; err != nil {
			return err
		}
	}
	return nil
}

// update writes all of a row that is there.
func (t *table[R]) update(db *gorm.DB, r *R) error {
	values, err := t.values(r)
	if err != nil {
		return err
	}
	set := make([]string, len(t.fields)-1)
	for i := range set {
		set[i] = t.fields[i+1].name + " = ?"
	}
	return db.Exec("UPDATE "+t.name+" SET "+strings.Join(set, ", ")+" WHERE "+t.key+" = ?", append(values[1:], values[0])...).Error
}

// put writes a row, whether it is there or not.
func (t *table[R]) put(db *gorm.DB, r *R) error {
	values, err := t.values(r)
	if err == nil {
		err = t.remove(db, t.key, values[0].(string))
	}
	if err != nil {
		return err
	}
	return t.insert(db, []*R{r})
}

// remove takes away the rows whose column holds one of the values.
func (t *table[R]) remove(db *gorm.DB, column string, values ...string) error {
	for part := range slices.Chunk(values, batchSize) {
		if err := db.Exec("DELETE FROM "+t.name+" WHERE "+column+" IN ?", part).Error; err != nil {
			return err
		}
	}
	return nil
}

// values gives the columns of a row in their order.
func (t *table[R]) values(r *R) ([]any, error) {
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
