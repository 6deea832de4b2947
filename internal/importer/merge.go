package importer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// fields is what somebody says of a record: JSON by the name of the field. A session is a field of its own.
type fields map[string]json.RawMessage

var null = json.RawMessage("null")

const sessionPrefix = "sessions["

// merge gives what a record becomes when a source speaks again. ancestor is what the source said last, ours what the
// record is now, theirs what the source says now. A field that is as the source left it follows the source; one that
// people changed since stays and is named in kept when the source says otherwise. A field that the source does not
// speak of stays; a session that it no longer speaks of goes, unless begun says that it has begun: feeds forget what is
// past, the registry does not.
func merge(ancestor, ours, theirs, blank fields, begun func(key string) bool) (merged fields, preserved []string) {
	merged = maps.Clone(ours)
	for _, key := range sortedKeys(map[string]json.RawMessage(ours), theirs, ancestor) {
		said, speaks := theirs[key]
		if !speaks && (!strings.HasPrefix(key, sessionPrefix) || begun(key)) {
			continue
		}
		was, is, becomes := orNull(ancestor[key]), orNull(ours[key]), orNull(said)
		switch {
		case bytes.Equal(is, becomes):
		// nobody has said anything of it
		case bytes.Equal(is, was), ancestor[key] == nil && (empty(is) || bytes.Equal(is, orNull(blank[key]))):
			merged[key] = becomes
		case speaks || !bytes.Equal(was, null): // otherwise it was added here, which is no business of the source
			preserved = append(preserved, key)
		}
	}
	maps.DeleteFunc(merged, func(key string, value json.RawMessage) bool {
		return strings.HasPrefix(key, sessionPrefix) && bytes.Equal(value, null)
	})
	return merged, preserved
}

// remember gives what a source has said of a record: what its last file says, and what one before said of fields that
// this one has not.
func remember(ancestor, incoming fields) fields {
	said := maps.Clone(ancestor)
	maps.DeleteFunc(said, func(key string, _ json.RawMessage) bool { return strings.HasPrefix(key, sessionPrefix) })
	maps.Copy(said, incoming)
	return said
}

// incoming is what a file says of a record: nothing of fields whose columns it has not, unless it has one that they
// were derived from.
func (t *table[T]) incoming(s *sheet, v *T, blank fields) fields {
	incoming := t.describe(v)
	for name, value := range incoming {
		derived := !empty(value) && !bytes.Equal(value, orNull(blank[name])) && slices.ContainsFunc(t.derived[name], s.has)
		if !derived && !slices.ContainsFunc(t.columnsOf(name), s.has) {
			delete(incoming, name)
		}
	}
	return incoming
}

// unread gives the columns that were not understood by the field that they are of.
func (t *table[T]) unread(incoming fields, columns []string) map[string][]string {
	out := map[string][]string{}
	for name := range incoming {
		for _, column := range t.columnsOf(name) {
			if slices.Contains(columns, column) {
				out[name] = append(out[name], column)
			}
		}
	}
	return out
}

// keepUnread gives what a file says of a record where cells were not understood, given as their columns by field: of
// what these are of, it says nothing, and what is known stays.
func keepUnread(incoming, ours, blank fields, unread map[string][]string) fields {
	incoming = maps.Clone(incoming)
	for name, columns := range unread {
		var said, have map[string]json.RawMessage
		switch value := incoming[name]; {
		case empty(value) || bytes.Equal(value, orNull(blank[name])):
			delete(incoming, name)
		// of several columns, as a price is
		case json.Unmarshal(value, &said) == nil && json.Unmarshal(orNull(ours[name]), &have) == nil:
			for part := range have {
				if slices.ContainsFunc(columns, func(c string) bool { return c == part || strings.HasSuffix(c, "_"+part) }) {
					said[part] = have[part]
				}
			}
			incoming[name] = encode(said)
		}
	}
	return incoming
}

func empty(value json.RawMessage) bool {
	return slices.Contains([]string{"null", `""`, "[]", "{}"}, string(value))
}

func orNull(value json.RawMessage) json.RawMessage {
	if value == nil {
		return null
	}
	return value
}

func equal(a, b fields) bool {
	return maps.EqualFunc(a, b, func(x, y json.RawMessage) bool { return bytes.Equal(x, y) })
}

func sortedKeys[V any](all ...map[string]V) []string {
	seen := map[string]bool{}
	for _, m := range all {
		for key := range m {
			seen[key] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// field is one field of a record by the name that clients see, such as contact.phone.
type field[T any] struct {
	name  string
	index []int
}

// of gives a pointer to the field of a record.
func (f field[T]) of(v *T) reflect.Value {
	return reflect.ValueOf(v).Elem().FieldByIndex(f.index).Addr()
}

// fieldsOf finds the fields of a type by the names that clients see. It panics where there is none: types are compiled
// in.
func fieldsOf[T any](names ...string) (out []field[T]) {
	for _, name := range names {
		f := field[T]{name: name}
		in := reflect.TypeFor[T]()
		for part := range strings.SplitSeq(name, ".") {
			one, ok := in.FieldByNameFunc(func(s string) bool { return strings.EqualFold(s, strings.ReplaceAll(part, "_", "")) })
			if !ok {
				panic(fmt.Sprintf("importer: %s has no field %s", in, name))
			}
			f.index, in = append(f.index, one.Index...), one.Type
		}
		out = append(out, f)
	}
	return out
}

func describe[T any](table []field[T], v *T) fields {
	out := make(fields, len(table))
	for _, f := range table {
		out[f.name] = encode(f.of(v).Interface())
	}
	return out
}

// assign sets the fields of a record.
func assign[T any](table []field[T], v *T, values fields) error {
	for _, f := range table {
		value, there := values[f.name]
		if !there {
			continue
		}
		target := f.of(v)
		target.Elem().SetZero()
		if err := json.Unmarshal(value, target.Interface()); err != nil {
			return err
		}
	}
	return nil
}

// encode writes a value of the registry, all of which can be written, in the one form that merge compares.
func encode(value any) json.RawMessage {
	out, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return out
}
