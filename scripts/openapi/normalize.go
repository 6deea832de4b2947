package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"kepu/api"
)

type object = map[string]any

func list(v any) []any {
	l, _ := v.([]any)
	return l
}

// walk visits every object of a document.
func walk(v any, visit func(object)) {
	switch v := v.(type) {
	case object:
		visit(v)
		for _, child := range v {
			walk(child, visit)
		}
	case []any:
		for _, child := range v {
			walk(child, visit)
		}
	}
}

// operations visits every operation.
func operations(doc object, visit func(path, method string, op object)) {
	for path, item := range doc["paths"].(object) {
		for method, op := range item.(object) {
			visit(path, method, op.(object))
		}
	}
}

// normalize corrects and completes what swag writes.
func normalize(doc object) error {
	rename(doc)
	definitions := doc["definitions"].(object)
	for _, name := range slices.Sorted(maps.Keys(definitions)) {
		if definition := definitions[name].(object); strings.HasSuffix(name, "Input") {
			nullableOptions(definition)
		}
	}
	if err := derive(doc); err != nil {
		return err
	}
	operations(doc, func(_, method string, op object) {
		if method == "patch" {
			patchBody(op, definitions)
		}
		for _, p := range list(op["parameters"]) {
			// Swagger 2.0 has no example of a parameter.
			if parameter := p.(object); parameter["in"] != "body" && parameter["example"] != nil {
				parameter["x-example"] = parameter["example"]
				delete(parameter, "example")
			}
		}
		responses(op)
	})
	doc["responses"] = shared()
	dropUnused(doc, definitions)
	walk(doc, func(o object) {
		enum, _ := o["enum"].([]any)
		if len(enum) != 1 {
			return
		}
		if names := api.KindNames(fmt.Sprint(enum[0])); names != nil {
			o["enum"] = toAny(names)
		}
	})
	walk(doc, func(o object) {
		example, ok := o["example"].(string)
		if _, err := time.Parse(time.RFC3339, example); ok && err == nil && o["type"] == "string" {
			o["format"] = "date-time"
		}
		if o["type"] == "number" && o["format"] == nil {
			o["format"] = "double" // half of that is too coarse for coordinates
		}
		if enum, ok := o["enum"].([]any); ok && o["x-nullable"] == true && !slices.Contains(enum, any(nil)) {
			o["enum"] = append(enum, nil) // an enumeration is all that a schema lets pass
		}
	})
	return nil
}

var reference = regexp.MustCompile(`^#/definitions/(.+)$`)

// generics says how the instances of a generic type are called: without an ending of what they hold, and with one of
// their own.
var generics = map[string]struct{ drop, add string }{"List": {"", "List"}, "AllOf": {"", "List"},
	"Layer": {"Feature", "Layer"}}

// rooms are the packages of api/v1, whose types are those of answers.
var rooms = []string{"kit", "records", "discover", "manage", "account"}

// rename gives the schemas the names that a client's types shall have: without packages; a record's own parts, which
// only writes use, end in Input.
func rename(doc object) {
	definitions := doc["definitions"].(object)
	names := map[string]string{}
	for old := range definitions {
		pkg, name, _ := strings.Cut(old, ".")
		if generic, item, isGeneric := strings.Cut(name, "-"); isGeneric {
			_, item, _ = strings.Cut(item, "_")
			name = strings.TrimSuffix(item, generics[generic].drop) + generics[generic].add
		}
		if !slices.Contains(rooms, pkg) && slices.ContainsFunc(rooms,
			func(room string) bool { return definitions[room+"."+name] != nil }) {
			name += "Input"
		}
		if old == "codelist.Item" {
			name = "Code"
		}
		names[old] = name
	}
	renamed := object{}
	for old, definition := range definitions {
		renamed[names[old]] = definition
	}
	doc["definitions"] = renamed
	walk(doc, func(o object) {
		if ref, ok := o["$ref"].(string); ok {
			if m := reference.FindStringSubmatch(ref); m != nil {
				o["$ref"] = "#/definitions/" + names[m[1]]
			}
		}
	})
}

// nullableOptions lets every optional field of an input be null, which is how a merge patch clears it.
func nullableOptions(definition object) {
	required := list(definition["required"])
	properties, _ := definition["properties"].(object)
	for name, p := range properties {
		property := p.(object)
		if slices.Contains(required, any(name)) {
			continue
		}
		if ref, ok := property["$ref"]; ok {
			delete(property, "$ref")
			property["allOf"] = []any{object{"$ref": ref}}
		}
		if enum, ok := property["enum"].([]any); ok {
			property["enum"] = append(enum, nil)
			property["type"] = "string" // validators of Swagger 2.0 take null only beside a type
		}
		property["x-nullable"] = true
	}
}

// patchBody gives a merge patch a schema of its own, in which nothing is required.
func patchBody(op, definitions object) {
	op["description"] = op["description"].(string) +
		"**请求体**：JSON Merge Patch（RFC 7396），Content-Type 也可写 application/merge-patch+json。"
	for _, p := range list(op["parameters"]) {
		if parameter := p.(object); parameter["in"] == "body" {
			schema := parameter["schema"].(object)
			patchOf(schema, definitions)
			input := strings.TrimPrefix(schema["$ref"].(string), "#/definitions/")
			if name, isInput := strings.CutSuffix(input, "Input"); isInput { // it needs nothing as it is
				schema["$ref"], definitions[name+"Patch"] = "#/definitions/"+name+"Patch", definitions[input]
			}
		}
	}
}

// patchOf refers to the merge patch of what a schema refers to, which it makes. A merge patch goes into the objects
// within an object, but replaces lists as a whole.
func patchOf(schema, definitions object) {
	ref, _ := schema["$ref"].(string)
	input, isRef := strings.CutPrefix(ref, "#/definitions/")
	definition, _ := definitions[input].(object)
	if !isRef || !requires(definition, definitions) {
		return
	}
	patch := strings.TrimSuffix(input, "Input") + "Patch"
	schema["$ref"] = "#/definitions/" + patch
	if definitions[patch] != nil {
		return
	}
	own := copied(definition).(object)
	definitions[patch] = own
	delete(own, "required")
	for _, part := range parts(own) {
		patchOf(part, definitions)
	}
}

// parts is the schemas of the fields of an object, with those that they refer to by allOf.
func parts(definition object) (out []object) {
	properties, _ := definition["properties"].(object)
	for _, p := range properties {
		property := p.(object)
		out = append(out, property)
		for _, one := range list(property["allOf"]) {
			out = append(out, one.(object))
		}
	}
	return out
}

// requires tells whether an object, or one within it, needs a field.
func requires(definition, definitions object) bool {
	return len(list(definition["required"])) > 0 || slices.ContainsFunc(parts(definition), func(part object) bool {
		ref, _ := part["$ref"].(string)
		inner, _ := definitions[strings.TrimPrefix(ref, "#/definitions/")].(object)
		return inner != nil && requires(inner, definitions)
	})
}

func copied(v any) any {
	switch v := v.(type) {
	case object:
		out := object{}
		for key, value := range v {
			out[key] = copied(value)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = copied(v[i])
		}
		return out
	}
	return v
}

// dropUnused takes out the inputs that only merge patches had, which have schemas of their own now.
func dropUnused(doc, definitions object) {
	used := map[any]bool{}
	walk(doc, func(o object) { used[o["$ref"]] = true })
	for name := range definitions {
		if strings.HasSuffix(name, "Input") && !used["#/definitions/"+name] {
			delete(definitions, name)
		}
	}
}

// descriptions of the answers that annotations leave without words.
var descriptions = map[string]string{"200": "成功", "201": "已登记", "204": "已归档", "304": "未变化",
	"429": "请求过于频繁，见 Retry-After", "503": "暂时不可用，请稍后重试"}

// retryAfter is the header of the answers that ask for patience.
var retryAfter = object{"Retry-After": object{"type": "string", "description": "多少秒后重试"}}

// shared is the answers that all operations have alike.
func shared() object {
	problem := func(description string, headers object) object {
		return object{"description": description, "schema": object{"$ref": "#/definitions/Problem"},
			"headers": withRequestID(headers)}
	}
	return object{
		"Problem":         problem("请求无效、被拒绝或失败：status 与 code 说明原因，errors 列出全部问题", object{}),
		"TooManyRequests": problem(descriptions["429"], retryAfter),
		"Unavailable":     problem(descriptions["503"], retryAfter),
		"NotModified":     object{"description": descriptions["304"], "headers": withRequestID(etag)},
	}
}

// etag is the header of what can be asked for again.
var etag = object{"ETag": object{"type": "string", "description": "用于 If-None-Match；记录的 ETag 也用于 If-Match"}}

func withRequestID(headers object) object {
	out := object{"X-Request-Id": object{"type": "string", "description": "请求编号，报告问题时请附上"}}
	maps.Copy(out, headers)
	return out
}

// responses describes the answers of an operation and their headers.
func responses(op object) {
	answers := op["responses"].(object)
	for status, a := range answers {
		answer := a.(object)
		if answer["$ref"] != nil {
			continue
		}
		if d, _ := answer["description"].(string); d == "" || regexp.MustCompile(`^[A-Za-z ]+$`).MatchString(d) {
			answer["description"] = descriptions[status]
		}
		headers, ofItsOwn := answer["headers"].(object)
		headers = withRequestID(headers)
		if !ofItsOwn && (status == "200" || status == "201") {
			maps.Copy(headers, etag)
		}
		if status == "201" || status == "202" || status == "308" {
			headers["Location"] = object{"type": "string", "description": located[status]}
		}
		answer["headers"] = headers
	}
}

// located says what the header Location leads to.
var located = map[string]string{"201": "新记录的地址", "202": "等待审核的那份修改，或任务的地址", "308": "保留的场馆的地址"}
