package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"time"

	"gorm.io/gorm"
)

// scanner reads rows into the struct that describes them; see columns.go. It finds the columns once, where the ORM does
// for every row: a registry of a million activities is loaded in a third of the time.
type scanner struct {
	row     reflect.Value
	targets []any // of the columns
	texts   []*textTarget
	json    []jsonTarget
	times   []func()
	numbers []numberTarget
	inline  map[string]*inlineTarget // by the place of the pointer
}

// textTarget is a field of text. Of a column that has few values, all records share them.
type textTarget struct {
	text   *sql.RawBytes
	field  reflect.Value
	values map[string]string
	hits   int
}

// jsonTarget is a field whose column is JSON.
type jsonTarget struct {
	text  *sql.RawBytes
	field reflect.Value
}

// numberTarget is a field of what an inline pointer points to, whose column may be NULL.
type numberTarget struct {
	pointer, field reflect.Value
}

// inlineTarget is an inline pointer and what it may point to.
type inlineTarget struct {
	pointer, holder reflect.Value
	isNull          func() bool
}

// mostValues is up to how many different values a column is watched before it is given up.
const mostValues = 1 << 14

func newScanner(rows *sql.Rows, row reflect.Type) (*scanner, error) {
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	s := &scanner{row: reflect.New(row).Elem(), inline: map[string]*inlineTarget{}}
	fields := fieldsOf(row)
	for _, name := range columns {
		if i := slices.IndexFunc(fields, func(f field) bool { return f.name == name }); i >= 0 {
			s.add(&fields[i])
		} else { // a newer release has added it
			s.targets = append(s.targets, new(sql.RawBytes))
		}
	}
	return s, nil
}

// add makes a field the target of the next column.
func (s *scanner) add(f *field) {
	holder, in := s.row, (*inlineTarget)(nil)
	if f.pointer != nil {
		at := fmt.Sprint(f.pointer)
		if s.inline[at] == nil {
			pointer := holder.FieldByIndex(f.pointer)
			s.inline[at] = &inlineTarget{pointer: pointer, holder: reflect.New(pointer.Type().Elem()).Elem()}
		}
		in = s.inline[at]
		holder = in.holder
	}
	v := holder.FieldByIndex(f.index)
	text := new(sql.RawBytes)
	isNull := func() bool { return *text == nil }
	target := any(text)
	switch {
	case f.form == asText:
		s.texts = append(s.texts, &textTarget{text: text, field: v, values: map[string]string{}})
	case f.form == asJSON:
		s.json = append(s.json, jsonTarget{text: text, field: v})
	case in != nil && v.Kind() != reflect.Pointer:
		number := reflect.New(reflect.PointerTo(v.Type()))
		s.numbers = append(s.numbers, numberTarget{pointer: number.Elem(), field: v})
		target, isNull = number.Interface(), number.Elem().IsNil
	default:
		target = v.Addr().Interface()
	}
	if in != nil && f.first {
		in.isNull = isNull
	}
	switch at := target.(type) {
	case *time.Time:
		s.times = append(s.times, func() { *at = at.UTC() })
	case **time.Time:
		s.times = append(s.times, func() { *at = utc(*at) })
	}
	s.targets = append(s.targets, target)
}

// scan reads a row into s.row, where it is valid until the next.
func (s *scanner) scan(rows *sql.Rows) error {
	s.row.SetZero()
	for _, in := range s.inline {
		in.holder.SetZero()
	}
	if err := rows.Scan(s.targets...); err != nil {
		return err
	}
	for _, t := range s.texts {
		t.field.SetString(t.share())
	}
	for _, t := range s.json {
		if err := t.read(); err != nil {
			return err
		}
	}
	for _, inUTC := range s.times {
		inUTC()
	}
	for _, t := range s.numbers {
		if !t.pointer.IsNil() {
			t.field.Set(t.pointer.Elem())
		}
	}
	for _, in := range s.inline {
		if in.isNull != nil && !in.isNull() {
			in.pointer.Set(reflect.New(in.holder.Type()))
			in.pointer.Elem().Set(in.holder)
		}
	}
	return nil
}

// read reads JSON, of which a list is never nil.
func (t *jsonTarget) read() error {
	if text := string(*t.text); text != "" && text != "null" {
		return json.Unmarshal(*t.text, t.field.Addr().Interface())
	}
	if t.field.Kind() == reflect.Slice {
		t.field.Set(reflect.MakeSlice(t.field.Type(), 0, 0))
	}
	return nil
}

// share gives the value of a text: the same that an earlier row had where there is one, so that one of them is kept.
func (t *textTarget) share() string {
	if t.values == nil || len(*t.text) == 0 {
		return string(*t.text)
	}
	if known, ok := t.values[string(*t.text)]; ok {
		t.hits++
		return known
	}
	value := string(*t.text)
	t.values[value] = value
	if len(t.values) == mostValues && t.hits < 4*mostValues {
		t.values = nil // they seldom come again
	}
	return value
}

// eachRow hands each row of a query to fn, one by one, so that a million of them are not held twice. A row is valid
// until the next.
func eachRow[R any](query *gorm.DB, fn func(*R)) error {
	return scanRows(query, reflect.TypeFor[R](), func(row reflect.Value) { fn(row.Addr().Interface().(*R)) })
}

// collect gives the rows of a query, never nil.
func collect[R any](query *gorm.DB) ([]R, error) {
	out := []R{}
	err := eachRow(query, func(r *R) { out = append(out, *r) })
	return out, err
}

// takeRow gives the first row of a query; gorm.ErrRecordNotFound where there is none.
func takeRow[R any](query *gorm.DB) (one R, err error) {
	all, err := collect[R](query.Limit(1))
	if err == nil && len(all) == 0 {
		err = gorm.ErrRecordNotFound
	}
	if err != nil {
		return one, err
	}
	return all[0], nil
}

// eachOf is eachRow for the rows whose column holds one of the values; all for nil.
func eachOf[R any](query *gorm.DB, column string, values []string, fn func(*R)) error {
	return inParts(query, column, values, func(part *gorm.DB) error { return eachRow(part, fn) })
}

// inParts runs a query for the rows whose column holds one of the values, some at a time; once for nil, which is all.
func inParts(query *gorm.DB, column string, values []string, run func(part *gorm.DB) error) error {
	if values == nil {
		return run(query)
	}
	query = query.Session(&gorm.Session{}) // one part shall not take over the conditions of the one before
	for part := range slices.Chunk(values, batchSize) {
		if err := run(query.Where(column+" IN ?", part)); err != nil {
			return err
		}
	}
	return nil
}

func scanRows(query *gorm.DB, row reflect.Type, fn func(row reflect.Value)) (err error) {
	rows, err := query.Rows()
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := rows.Close(); err == nil {
			err = closeErr
		}
	}()
	s, err := newScanner(rows, row)
	if err != nil {
		return err
	}
	for rows.Next() {
		if err := s.scan(rows); err != nil {
			return err
		}
		fn(s.row)
	}
	return rows.Err()
}
