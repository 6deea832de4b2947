package respond

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"mime"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"kepu/internal/errs"
)

// Answered is implemented by the type of a body that may also hold the fields of an answer, which it gives an empty one
// of. Those that a writer cannot set are ignored, so that what was read can be sent back.
type Answered interface{ Answered() any }

// Body reads a JSON object of the given media types. Invalid, TooLarge, UnsupportedMedia.
func Body(c *gin.Context, mediaTypes ...string) ([]byte, error) {
	given, _, err := mime.ParseMediaType(c.GetHeader("Content-Type"))
	if err != nil || !slices.Contains(mediaTypes, given) {
		list := strings.Join(mediaTypes, ", ")
		return nil, errs.New(errs.UnsupportedMedia, "unsupported_media_type", "Content-Type 必须是 "+list,
			"the Content-Type must be "+list)
	}
	body, err := io.ReadAll(c.Request.Body)
	if err != nil {
		if tooLarge, ok := errors.AsType[*http.MaxBytesError](err); ok {
			return nil, TooLarge(tooLarge.Limit)
		}
		return nil, malformed("请求体没有完整到达", "the body did not arrive whole")
	}
	switch {
	case !utf8.Valid(body):
		return nil, malformed("请求体不是有效的 UTF-8", "the body is not valid UTF-8")
	case len(bytes.TrimSpace(body)) == 0:
		return nil, malformed("请求体为空", "the body is empty")
	}
	return body, nil
}

func malformed(zh, en string) error { return errs.New(errs.Invalid, "malformed_body", zh, en) }

// Shape compares a JSON text with the type that documents it, and gives every unknown field and every value of a wrong
// type.
func Shape(body []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return malformed("请求体不是有效的 JSON："+err.Error(), "the body is not valid JSON: "+err.Error())
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return malformed("JSON 之后还有多余内容", "something follows the JSON")
	}
	if _, isObject := value.(map[string]any); !isObject {
		return malformed("请求体必须是 JSON 对象", "the body must be a JSON object")
	}
	var vs errs.Violations
	shape(&vs, "", value, reflect.TypeOf(into).Elem())
	return vs.Err()
}

func shape(vs *errs.Violations, path string, value any, t reflect.Type) {
	if value == nil {
		return // null is unknown or nothing, whatever the type
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	wrong := func(zh, en string) { vs.Add(path, "type", "必须是"+zh, "must be "+en) }
	switch {
	case t == reflect.TypeFor[time.Time]():
		text, ok := value.(string)
		if _, err := time.Parse(time.RFC3339, text); !ok || err != nil {
			vs.Add(path, "format", "必须是带时区的时间，例如 2026-11-28T09:00:00+08:00",
				"must be a time with its offset, such as 2026-11-28T09:00:00+08:00")
		}
	case t.Kind() == reflect.Struct:
		object, ok := value.(map[string]any)
		if !ok {
			wrong("对象", "an object")
			return
		}
		shapeObject(vs, path, object, t)
	case t.Kind() == reflect.Slice:
		items, ok := value.([]any)
		if !ok {
			wrong("数组", "an array")
			return
		}
		for i, item := range items {
			shape(vs, errs.Index(path, i), item, t.Elem())
		}
	case t.Kind() == reflect.String:
		if _, ok := value.(string); !ok {
			wrong("文本", "a text")
		}
	case t.Kind() == reflect.Bool:
		if _, ok := value.(bool); !ok {
			wrong(" true 或 false", "true or false")
		}
	default:
		shapeNumber(wrong, value, t)
	}
}

func shapeNumber(wrong func(zh, en string), value any, t reflect.Type) {
	n, ok := value.(json.Number)
	if t.Kind() == reflect.Float64 {
		if _, err := n.Float64(); !ok || err != nil {
			wrong("数字", "a number")
		}
		return
	}
	if _, err := n.Int64(); !ok || err != nil {
		wrong("整数", "a whole number")
	}
}

func shapeObject(vs *errs.Violations, path string, object map[string]any, t reflect.Type) {
	fields, ignored := membersOf(t), map[string]reflect.StructField(nil)
	if in, ok := reflect.New(t).Interface().(Answered); ok {
		ignored = membersOf(reflect.TypeOf(in.Answered()))
	}
	list := strings.Join(slices.Sorted(maps.Keys(fields)), ", ")
	for _, name := range slices.Sorted(maps.Keys(object)) {
		inner := name
		if path != "" {
			inner = path + "." + name
		}
		field, known := fields[name]
		if object[name] == nil && field.Tag.Get("null") == "no" { // what null would mean is not what a missing field means
			vs.Add(inner, "null", "不能是 null，请写明或去掉这个字段", "cannot be null; write a value or leave the field out")
		} else if known {
			shape(vs, inner, object[name], field.Type)
		} else if _, ignore := ignored[name]; !ignore {
			vs.Add(inner, "unknown", "没有这个字段，可用的有："+list, "there is no such field; known are: "+list)
		}
	}
}

// membersOf gives the fields of a struct, embedded ones too, by their names in JSON.
func membersOf(t reflect.Type) map[string]reflect.StructField {
	out := map[string]reflect.StructField{}
	for _, field := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); name != "" && name != "-" {
			out[name] = field
		}
	}
	return out
}

// Decode is Shape, then decoding. The text must have come from Body.
func Decode(body []byte, into any) error {
	if err := Shape(body, into); err != nil {
		return err
	}
	if err := json.Unmarshal(body, into); err != nil {
		return malformed("请求体无法读取："+err.Error(), "the body cannot be read: "+err.Error())
	}
	return nil
}
