package audit

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Change is one field before and after.
type Change struct {
	Before any `json:"before"`
	After  any `json:"after"`
}

// unsaid are the fields of a head that the entry itself tells.
var unsaid = []string{"ID", "Version", "CreatedAt", "UpdatedAt"}

// Compare gives what differs between two records as JSON objects, either of which may be nil, with personal data
// masked; "" for nothing. rename gives the names of fields as the API has them.
func Compare(before, after []byte, rename func(string) string) (string, error) {
	was, is := map[string]json.RawMessage{}, map[string]json.RawMessage{}
	for _, side := range []struct {
		text []byte
		into *map[string]json.RawMessage
	}{{before, &was}, {after, &is}} {
		if side.text == nil {
			continue
		}
		if err := json.Unmarshal(side.text, side.into); err != nil {
			return "", err
		}
	}
	changes := map[string]Change{}
	for name := range merged(was, is) {
		if slices.Contains(unsaid, name) || bytes.Equal(was[name], is[name]) || empty(was[name]) && empty(is[name]) {
			continue
		}
		one := Change{}
		for _, side := range []struct {
			text json.RawMessage
			into *any
		}{{was[name], &one.Before}, {is[name], &one.After}} {
			if side.text == nil {
				continue
			}
			if err := json.Unmarshal(side.text, side.into); err != nil {
				return "", err
			}
			*side.into = mask(name, *side.into)
		}
		changes[rename(name)] = one
	}
	if len(changes) == 0 {
		return "", nil
	}
	text, err := json.Marshal(changes) // keys in alphabetical order
	return string(text), err
}

func merged(a, b map[string]json.RawMessage) map[string]bool {
	names := map[string]bool{}
	for name := range a {
		names[name] = true
	}
	for name := range b {
		names[name] = true
	}
	return names
}

// empty tells whether a value says nothing: a new record does not list what it does not have.
func empty(text json.RawMessage) bool {
	return text == nil || slices.Contains([]string{"null", `""`, "[]", "{}", "false", "0"}, string(text))
}

// personal are the fields, in lower case, whose texts belong to a person. A contact is that of an office, and public.
var personal = []string{"email", "phone", "private"}

const public = "contact"

// mask hides personal data within a value under a name; that it changed still shows.
func mask(name string, value any) any {
	name = strings.ToLower(name)
	hides := slices.Contains(personal, name)
	switch v := value.(type) {
	case string:
		if hides {
			return Mask(v)
		}
	case []any:
		for i := range v {
			v[i] = mask(name, v[i])
		}
	case map[string]any:
		for key, inner := range v {
			switch {
			case name == public:
			case hides: // all of it
				v[key] = mask(name, inner)
			default:
				v[key] = mask(key, inner)
			}
		}
	}
	return value
}

// Mask keeps so much of a text that who knows it recognizes it.
func Mask(text string) string {
	if text == "" {
		return ""
	}
	if at := strings.LastIndex(text, "@"); at > 0 {
		return Mask(text[:at]) + text[at:]
	}
	runes := []rune(text)
	if len(runes) < 7 {
		return string(runes[:1]) + "***"
	}
	return string(runes[:3]) + "****" + string(runes[len(runes)-2:])
}
