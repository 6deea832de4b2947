package sheets

import (
	"reflect"
	"strings"
	"sync"
	"time"
)

// at gives the value at a path of the JSON form of a value, without making that form: nil, string, bool, float64,
// time.Time, []any for what a list holds, or a struct at the end of a path that leads to one.
func at(value any, path []string) any {
	if value == nil {
		return nil
	}
	return follow(reflect.ValueOf(value), path)
}

func follow(v reflect.Value, path []string) any {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Slice:
		out := make([]any, v.Len())
		for i := range out {
			out[i] = follow(v.Index(i), path)
		}
		return out
	case reflect.Struct:
		if len(path) == 0 {
			return v.Interface()
		}
		f, ok := membersOf(v.Type())[path[0]]
		if !ok {
			return nil
		}
		one := v.FieldByIndex(f.index)
		if f.omitEmpty && one.IsZero() {
			return nil
		}
		return follow(one, path[1:])
	case reflect.Map:
		if len(path) == 0 || !v.MapIndex(reflect.ValueOf(path[0])).IsValid() {
			return nil
		}
		return follow(v.MapIndex(reflect.ValueOf(path[0])), path[1:])
	}
	return simple(v)
}

func simple(v reflect.Value) any {
	switch {
	case v.Kind() == reflect.String:
		return v.String()
	case v.Kind() == reflect.Bool:
		return v.Bool()
	case v.CanInt():
		return float64(v.Int())
	case v.CanUint():
		return float64(v.Uint())
	case v.CanFloat():
		return v.Float()
	}
	return nil
}

// member is a field of a struct as JSON has it.
type member struct {
	index     []int
	omitEmpty bool
}

// memberCache has the members of each type that was asked for.
var memberCache sync.Map

func membersOf(t reflect.Type) map[string]member {
	if known, ok := memberCache.Load(t); ok {
		return known.(map[string]member)
	}
	out := map[string]member{}
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" || name == "-" || !f.IsExported() {
			continue
		}
		if name == "" {
			name = f.Name
		}
		if shallower, taken := out[name]; !taken || len(f.Index) < len(shallower.index) {
			out[name] = member{f.Index, strings.Contains(options, "omitempty")}
		}
	}
	memberCache.Store(t, out)
	return out
}

// instantOf reads a time, which a text may be.
func instantOf(value any) (time.Time, bool) {
	switch v := value.(type) {
	case time.Time:
		return v, true
	case string:
		t, err := time.Parse(time.RFC3339, v)
		return t, err == nil
	}
	return time.Time{}, false
}
