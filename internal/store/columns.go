package store

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"time"

	"gorm.io/gorm/schema"
)

// A row is the fields of a struct, each a column whose name is that of the field in snake_case. Fields that are
// embedded count as fields of their own. The tag db says what else there is:
//
//	db:"-"          no column
//	db:"name"       the name of the column
//	db:",null"      an empty text is kept as NULL, so that it refers to nothing and collides with nothing
//	db:",inline"    a struct, or a pointer to one, whose fields are columns; the pointer is nil where the first is NULL
//	db:",readonly"  written by a statement of its own only
//
// Texts, numbers, booleans and times are kept as such, UTC; all else is JSON, of which an empty list is never NULL when
// it is read.

// field is a field that is a column.
type field struct {
	name        string // of the column
	index       []int  // from the row, or from what pointer points to
	pointer     []int  // from the row to the inline pointer on the way; nil for none
	first       bool   // of the fields of that pointer
	form        form
	emptyIsNull bool
	readOnly    bool
}

// form is how a field is kept.
type form int

const (
	asIs form = iota // as the driver takes and gives it
	asText
	asTime
	asJSON
)

var (
	timeType = reflect.TypeFor[time.Time]()
	namer    = schema.NamingStrategy{}
	// fieldCache has the columns of each type that was asked for.
	fieldCache sync.Map
)

// fieldsOf lists the columns of a type of rows. It panics where a tag is wrong: types are compiled in.
func fieldsOf(row reflect.Type) []field {
	if known, ok := fieldCache.Load(row); ok {
		return known.([]field)
	}
	all := appendFields(nil, row, nil, nil)
	fieldCache.Store(row, all)
	return all
}

// appendFields adds the columns of a struct that lies at an index; pointer is as in field.
func appendFields(out []field, of reflect.Type, at, pointer []int) []field {
	for i := range of.NumField() {
		f := of.Field(i)
		name, option, _ := strings.Cut(f.Tag.Get("db"), ",")
		if name == "-" || !f.IsExported() && !f.Anonymous {
			continue
		}
		index := append(at[:len(at):len(at)], i)
		switch inline := option == "inline" || f.Anonymous; {
		case inline && f.Type.Kind() == reflect.Pointer:
			first := len(out)
			out = appendFields(out, f.Type.Elem(), nil, index)
			out[first].first = true
		case inline:
			out = appendFields(out, f.Type, index, pointer)
		default:
			out = append(out, fieldOf(f, name, option, index, pointer))
		}
	}
	return out
}

func fieldOf(f reflect.StructField, name, option string, index, pointer []int) field {
	if name == "" {
		name = namer.ColumnName("", f.Name)
	}
	out := field{name: name, index: index, pointer: pointer, emptyIsNull: option == "null", readOnly: option == "readonly"}
	if option != "" && !out.emptyIsNull && !out.readOnly {
		panic(fmt.Sprintf("store: the tag db of %s has an unknown option %q", f.Name, option))
	}
	t := f.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Kind() {
	case reflect.String:
		if t == f.Type {
			out.form = asText
		}
	case reflect.Bool, reflect.Int, reflect.Int64, reflect.Float64:
	case reflect.Slice:
		if t.Elem().Kind() != reflect.Uint8 {
			out.form = asJSON
		}
	default:
		out.form = asJSON
		if t == timeType {
			out.form = asTime
		}
	}
	return out
}

// utc is a time that may be missing as it is given on.
func utc(t *time.Time) *time.Time {
	if t == nil {
		return nil
	}
	return new(t.UTC())
}

// value gives the field of a row as the driver takes it.
func (f *field) value(row reflect.Value) (any, error) {
	if f.pointer != nil {
		row = row.FieldByIndex(f.pointer)
		if row.IsNil() {
			return nil, nil
		}
		row = row.Elem()
	}
	v := row.FieldByIndex(f.index)
	switch f.form {
	case asText:
		if f.emptyIsNull && v.Len() == 0 {
			return nil, nil
		}
		return v.String(), nil
	case asJSON:
		if v.Kind() == reflect.Slice && v.IsNil() {
			return "[]", nil
		}
		text, err := json.Marshal(v.Interface())
		if err != nil || string(text) == "null" {
			return nil, err
		}
		return string(text), nil
	}
	return v.Interface(), nil
}
