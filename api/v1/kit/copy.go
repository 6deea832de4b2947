package kit

import (
	"fmt"
	"reflect"

	"kepu/internal/record"
)

// FormOf gives what a client may set of a record, as it is now: the fields of I that the record has by the same name.
func FormOf[I any](v any) *I {
	in := new(I)
	eachShared(reflect.ValueOf(in).Elem(), reflect.ValueOf(v).Elem(), func(ofInput, ofRecord reflect.Value) {
		assign(ofInput, ofRecord)
	})
	return in
}

// Set takes over what a client has written: the fields of an input that a record has by the same name, and its head.
func Set(v record.Aggregate, in any) {
	eachShared(reflect.ValueOf(in).Elem(), reflect.ValueOf(v).Elem(), func(ofInput, ofRecord reflect.Value) {
		assign(ofRecord, ofInput)
	})
	if head := v.Head(); head.Publication == "" {
		head.Publication = record.Published
	}
}

func eachShared(in, v reflect.Value, do func(ofInput, ofRecord reflect.Value)) {
	for i := range in.NumField() {
		if one := v.FieldByName(in.Type().Field(i).Name); one.IsValid() && sameForm(in.Field(i).Type(), one.Type()) {
			do(in.Field(i), one)
		}
	}
}

// sameForm tells whether values of one type are those of the other by another name.
func sameForm(a, b reflect.Type) bool {
	if a.Kind() == reflect.Slice && b.Kind() == reflect.Slice {
		a, b = a.Elem(), b.Elem()
	}
	return a.Kind() == b.Kind() && a.ConvertibleTo(b)
}

func assign(to, from reflect.Value) {
	if to.Kind() != reflect.Slice || to.Type() == from.Type() {
		to.Set(from.Convert(to.Type()))
		return
	}
	out := reflect.MakeSlice(to.Type(), from.Len(), from.Len())
	for i := range from.Len() {
		out.Index(i).Set(from.Index(i).Convert(to.Type().Elem()))
	}
	to.Set(out)
}

// checkShared panics where an input has a field that the record has not: what a client writes shall not be lost.
func checkShared(in, v reflect.Type) {
	for f := range in.Fields() {
		if one, ok := v.FieldByName(f.Name); !ok || !sameForm(f.Type, one.Type) {
			panic(fmt.Sprintf("kit: %s has no field like %s of %s; write Form and Apply", v, f.Name, in))
		}
	}
}
