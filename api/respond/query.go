package respond

import (
	"fmt"
	"math"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/internal/errs"
)

// Query reads the query string into the struct that documents it: the form tags name the parameters, enums their values. A
// field is a string, a []string (commas or repeated names), or a pointer to a float64, an int or a bool, nil when the
// parameter is absent. Unknown names are violations, so that a typing error in a filter does not return everything. The values
// are those that were sent.
func Query(c *gin.Context, into any) (values url.Values, vs errs.Violations) {
	values, err := url.ParseQuery(c.Request.URL.RawQuery)
	if err != nil {
		vs.Add("", "malformed", "查询字符串无法解析，请检查 % 转义", "the query string cannot be read; check its % escapes")
		return values, vs
	}
	target := reflect.ValueOf(into).Elem()
	var known []string
	for _, field := range reflect.VisibleFields(target.Type()) {
		name := field.Tag.Get("form")
		if name == "" {
			continue
		}
		known = append(known, name)
		if given, ok := values[name]; ok {
			setParameter(&vs, name, given, target.FieldByIndex(field.Index), field.Tag.Get("enums"))
		}
	}
	var unknown []string
	for name := range values {
		if !slices.Contains(known, name) {
			unknown = append(unknown, name)
		}
	}
	if len(unknown) == 0 {
		return values, vs
	}
	slices.Sort(unknown)
	slices.Sort(known)
	list := strings.Join(known, ", ")
	if list == "" {
		list = "—"
	}
	for _, name := range unknown {
		vs.Add(name, "unknown", "没有这个参数，可用的有："+list, "there is no such parameter; known are: "+list)
	}
	return values, vs
}

func setParameter(vs *errs.Violations, name string, given []string, field reflect.Value, enums string) {
	if field.Kind() == reflect.Slice {
		var items []string
		for _, one := range given {
			for part := range strings.SplitSeq(one, ",") {
				if part = strings.TrimSpace(part); part != "" {
					items = append(items, part)
				}
			}
		}
		checkEnums(vs, name, items, enums)
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
		checkEnums(vs, name, []string{text}, enums)
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

func checkEnums(vs *errs.Violations, name string, items []string, enums string) {
	if enums == "" {
		return
	}
	for _, item := range items {
		vs.OneOf(name, item, strings.Split(enums, ","))
	}
}
