package respond

import (
	"fmt"
	"maps"
	"math"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"kepu/internal/errs"
)

// Query reads the query string into the struct that documents it: the form tags name the parameters, enums their
// values. A field is a string, a []string (commas or repeated names), or a pointer to a float64, an int or a bool, nil
// when the parameter is absent. Unknown names are violations, so that a typing error in a filter does not return
// everything. The values are those that were sent.
func Query(c *gin.Context, into any) (values url.Values, vs errs.Violations) {
	values, err := url.ParseQuery(c.Request.URL.RawQuery)
	if err != nil {
		vs.Add("", "malformed", "查询字符串无法解析，请检查 % 转义", "the query string cannot be read; check its % escapes")
		return values, vs
	}
	target := reflect.ValueOf(into).Elem()
	known := parametersOf(target.Type())
	var unknown []string
	for name, given := range values {
		if !utf8.ValidString(name) || slices.ContainsFunc(given,
			func(value string) bool { return !utf8.ValidString(value) }) {
			vs.Add(strings.ToValidUTF8(name, "?"), "characters", "不是有效的 UTF-8，请检查 % 转义",
				"is no valid UTF-8; check the % escapes")
			continue
		}
		if p, ok := known.byName[name]; ok {
			p.set(&vs, name, given, target.FieldByIndex(p.index))
		} else {
			unknown = append(unknown, name)
		}
	}
	// The order of a map is another one each time; that of an answer is not.
	slices.SortStableFunc(vs, func(a, b errs.Violation) int { return strings.Compare(a.Field, b.Field) })
	slices.Sort(unknown)
	for _, name := range unknown {
		vs.Add(name, "unknown", "没有这个参数，可用的有："+known.list, "there is no such parameter; known are: "+known.list)
	}
	return values, vs
}

// parameters are those of a struct.
type parameters struct {
	byName map[string]parameter
	list   string // of all names
}

type parameter struct {
	index []int
	enums []string // nil where everything is allowed
}

// parametersByType keeps what reflection found: it costs more than most answers.
var parametersByType sync.Map

func parametersOf(t reflect.Type) *parameters {
	if known, ok := parametersByType.Load(t); ok {
		return known.(*parameters)
	}
	out := &parameters{byName: map[string]parameter{}, list: "—"}
	for _, field := range reflect.VisibleFields(t) {
		if name := field.Tag.Get("form"); name != "" {
			p := parameter{index: field.Index}
			if enums := field.Tag.Get("enums"); enums != "" && !strings.HasPrefix(enums, "kinds:") { // those the handler knows
				p.enums = strings.Split(enums, ",")
			}
			out.byName[name] = p
		}
	}
	if len(out.byName) > 0 {
		out.list = strings.Join(slices.Sorted(maps.Keys(out.byName)), ", ")
	}
	known, _ := parametersByType.LoadOrStore(t, out)
	return known.(*parameters)
}

func (p *parameter) set(vs *errs.Violations, name string, given []string, field reflect.Value) {
	if field.Kind() == reflect.Slice {
		var items []string
		for _, one := range given {
			for part := range strings.SplitSeq(one, ",") {
				if part = strings.TrimSpace(part); part != "" {
					items = append(items, part)
				}
			}
		}
		p.check(vs, name, items...)
		field.Set(reflect.ValueOf(items))
		return
	}
	if len(given) > 1 {
		vs.Add(name, "repeated", "只能出现一次", "may be given once only")
		return
	}
	text := strings.TrimSpace(given[0])
	if text == "" {
		return // as if it were absent: forms send their empty fields
	}
	switch target := field.Addr().Interface().(type) {
	case *string:
		p.check(vs, name, text)
		*target = text
	case **float64:
		n, err := strconv.ParseFloat(text, 64)
		if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
			vs.Add(name, "format", "“"+text+"” 不是数字", strconv.Quote(text)+" is not a number")
			return
		}
		*target = &n
	case **int:
		n, err := strconv.Atoi(text)
		if err != nil {
			vs.Add(name, "format", "“"+text+"” 不是整数", strconv.Quote(text)+" is not a whole number")
			return
		}
		*target = &n
	case **bool:
		if text != "true" && text != "false" {
			vs.Add(name, "format", "必须是 true 或 false", "must be true or false")
			return
		}
		b := text == "true"
		*target = &b
	default:
		panic(fmt.Sprintf("query parameter %s has the unknown type %s", name, field.Type()))
	}
}

func (p *parameter) check(vs *errs.Violations, name string, items ...string) {
	if p.enums == nil {
		return
	}
	for _, item := range items {
		vs.OneOf(name, item, p.enums)
	}
}

const exportKey = "kepu.export"

// export is what a list is read for in place of an answer.
type export struct {
	pageSize int
	take     func(list any)
}

// Export lets the list that answers a request give pages of a size, and hands each over as it is instead of writing it.
func Export(c *gin.Context, pageSize int, take func(list any)) {
	c.Set(exportKey, export{pageSize, take})
}

// exported hands a list over where it is exported.
func exported(c *gin.Context, list any) bool {
	one, ok := c.Get(exportKey)
	if ok {
		one.(export).take(list)
	}
	return ok
}

// ExportPageSize is how many items a page shall have where the list is exported; 0 where it is not.
func ExportPageSize(c *gin.Context) int {
	one, _ := c.Get(exportKey)
	e, _ := one.(export)
	return e.pageSize
}
