package respond

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"kepu/internal/errs"
)

// Fields is a selection of fields by dotted path; nil selects all.
type Fields map[string]Fields

// ParseFields reads the parameter fields for answers of type D. A path that D does not have is Invalid.
func ParseFields[D any](text string) (Fields, error) {
	if text == "" {
		return nil, nil
	}
	var vs errs.Violations
	selected := Fields{}
	for path := range strings.SplitSeq(text, ",") {
		path = strings.TrimSpace(path)
		if path == "" {
			continue
		}
		at, t := selected, reflect.TypeFor[D]()
		for name := range strings.SplitSeq(path, ".") {
			known := jsonFields(t)
			next, ok := known[name]
			if !ok {
				list := strings.Join(sortedNames(known), ", ")
				vs.Add("fields", "unknown", "没有字段 “"+path+"”；“"+name+"” 处可用的有："+list,
					"there is no field \""+path+"\"; known in place of \""+name+"\" are: "+list)
				break
			}
			if at[name] == nil {
				at[name] = Fields{}
			}
			at, t = at[name], next
		}
	}
	return selected, vs.Err()
}

// jsonFields gives the fields of a struct, or of the items of a list of them, by their names in JSON.
func jsonFields(t reflect.Type) map[string]reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	out := map[string]reflect.Type{}
	if t.Kind() != reflect.Struct {
		return out
	}
	for _, field := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name != "" && !field.Anonymous {
			out[name] = field.Type
		}
	}
	return out
}

func sortedNames(fields map[string]reflect.Type) []string {
	var names []string
	for name := range fields {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Select gives the selected part of an answer.
func (f Fields) Select(v any) any {
	if f == nil {
		return v
	}
	var whole any
	marshalled(v, func(body []byte) {
		if err := json.Unmarshal(body, &whole); err != nil {
			panic(err) // written a moment ago
		}
	})
	return f.part(whole)
}

func (f Fields) part(v any) any {
	if len(f) == 0 {
		return v
	}
	switch whole := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(f))
		for name, inner := range f {
			if value, ok := whole[name]; ok {
				out[name] = inner.part(value)
			}
		}
		return out
	case []any:
		out := make([]any, len(whole))
		for i := range whole {
			out[i] = f.part(whole[i])
		}
		return out
	}
	return v
}
