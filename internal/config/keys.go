package config

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Prefix begins the name of every environment variable that Load reads.
const Prefix = "KEPU_"

// testPrefix begins the variables of the test scripts, which the server does not read.
const testPrefix = Prefix + "TEST_"

// FileVariable names the configuration file when Options.File does not.
const FileVariable = Prefix + "CONFIG"

// known is the type of every setting by its key, taken from the fields of Config.
var known = settings(reflect.TypeFor[Config](), "")

func settings(t reflect.Type, prefix string) map[string]reflect.Type {
	found := map[string]reflect.Type{}
	for field := range t.Fields() {
		key := prefix + field.Tag.Get("koanf")
		if field.Type.Kind() != reflect.Struct {
			found[key] = field.Type
			continue
		}
		for k, v := range settings(field.Type, key+".") {
			found[k] = v
		}
	}
	return found
}

// Keys lists every key that a file or the environment may set, in alphabetical order.
func Keys() []string {
	keys := make([]string, 0, len(known))
	for key := range known {
		if key != "demo" {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

// Variable gives the environment variable of a key.
func Variable(key string) string { return Prefix + strings.ToUpper(plain(key)) }

// Flag gives the command line flag of a key, with its dashes.
func Flag(key string) string { return "--" + strings.ReplaceAll(plain(key), "_", "-") }

// plain writes a key, a flag or the rest of a variable in one form, in which no two settings are alike.
func plain(name string) string {
	return strings.NewReplacer(".", "_", "-", "_").Replace(name)
}

// keyOf finds the key of a flag or variable.
func keyOf(name string) (string, bool) {
	for key := range known {
		if plain(key) == plain(name) {
			return key, true
		}
	}
	return "", false
}

// isSection tells whether key groups settings, as "http" does.
func isSection(key string) bool {
	for k := range known {
		if strings.HasPrefix(k, key+".") {
			return true
		}
	}
	return false
}

// convert turns a raw value, a text from the environment or a flag or any scalar of YAML, into the type of its setting.
// The error says what to write instead; it never repeats the value of a secret.
func convert(raw any, target reflect.Type) (any, error) {
	text, isText := raw.(string)
	text = strings.TrimSpace(text)
	switch target {
	case reflect.TypeFor[time.Duration]():
		d, err := time.ParseDuration(text)
		if !isText || err != nil {
			return nil, fmt.Errorf("%v is not a duration; write a number with its unit, such as 300ms, 15s or 5m", quote(raw))
		}
		return d, nil
	case reflect.TypeFor[[]string]():
		return list(raw)
	case reflect.TypeFor[bool]():
		if b, ok := raw.(bool); ok {
			return b, nil
		}
		if text != "true" && text != "false" {
			return nil, fmt.Errorf("%v is neither true nor false", quote(raw))
		}
		return text == "true", nil
	case reflect.TypeFor[int](), reflect.TypeFor[int64]():
		n, err := strconv.ParseInt(fmt.Sprint(raw), 10, target.Bits())
		if err != nil {
			return nil, fmt.Errorf("%v is not a whole number; write digits only", quote(raw))
		}
		return n, nil
	default: // string and Secret
		if !isText {
			return nil, fmt.Errorf("must be a text; put it in quotes")
		}
		return text, nil
	}
}

func list(raw any) ([]string, error) {
	items, ok := raw.([]any)
	if text, isText := raw.(string); isText {
		ok = true
		for part := range strings.SplitSeq(text, ",") {
			items = append(items, part)
		}
	}
	out := []string{}
	for _, item := range items {
		text, isText := item.(string)
		ok = ok && isText
		if text = strings.TrimSpace(text); text != "" {
			out = append(out, text)
		}
	}
	if !ok {
		return nil, fmt.Errorf("must be a list of texts: [\"a\", \"b\"] in the file, a,b in the environment or a flag")
	}
	return out, nil
}

func quote(raw any) string { return strconv.Quote(fmt.Sprint(raw)) }

// suggest names the nearest of the candidates, or all of them when none is near.
func suggest(name string, candidates []string) string {
	best, bestDistance := "", len(name)/3+1
	for _, c := range candidates {
		if d := distance(name, c); d <= bestDistance {
			if d < bestDistance || best == "" {
				best, bestDistance = c, d
			}
		}
	}
	if best != "" {
		return fmt.Sprintf("did you mean %s?", best)
	}
	return "known are: " + strings.Join(candidates, ", ")
}

// distance is the number of bytes to insert, remove or replace to get from a to b (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
