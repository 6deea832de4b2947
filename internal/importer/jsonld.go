package importer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// node is an object of JSON-LD whose keys are names of schema.org without a prefix.
type node map[string]any

// vocabulary are the ways in which documents write the names of schema.org.
var vocabulary = []string{"https://schema.org/", "http://schema.org/", "https://www.schema.org/",
	"http://www.schema.org/", "schema:"}

func plainName(name string) string {
	for _, prefix := range vocabulary {
		name = strings.TrimPrefix(name, prefix)
	}
	return name
}

// readValues gives the value of a JSON file, or those of one that has several, one a line, as a list.
func readValues(data []byte) (any, error) {
	data = bytes.TrimPrefix(data, byteOrderMark)
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var values []any
	for {
		var value any
		err := decoder.Decode(&value)
		if errors.Is(err, io.EOF) && len(values) > 0 {
			break
		}
		if err != nil {
			return nil, brokenJSON(data, max(decoder.InputOffset(), offsetOf(err)), err)
		}
		values = append(values, value)
	}
	if len(values) == 1 {
		return values[0], nil
	}
	return values, nil
}

func offsetOf(err error) int64 {
	if e, ok := errors.AsType[*json.SyntaxError](err); ok {
		return e.Offset
	}
	return 0
}

// brokenJSON says where a file is no JSON: the line, and the column in characters, both from 1.
func brokenJSON(data []byte, at int64, err error) error {
	before := data[:min(max(at-1, 0), int64(len(data)))]
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		before = data
	}
	line := bytes.Count(before, []byte("\n")) + 1
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return fault(fmt.Sprintf("文件不是有效的 JSON：第 %d 行第 %d 列：%v", line, column, err),
		fmt.Sprintf("the file is no valid JSON: line %d, column %d: %v", line, column, err))
}

// asNode gives an object with plain names; nil for anything else.
func asNode(value any) node {
	object, ok := value.(map[string]any)
	if !ok {
		return nil
	}
	n := make(node, len(object))
	for key, v := range object {
		n[plainName(key)] = v
	}
	return n
}

// isReference tells whether a node is nothing but the name of another.
func (n node) isReference() bool { return len(n) == 1 && n.word("@id") != "" }

// types gives the types of a node.
func (n node) types() []string {
	var out []string
	for _, t := range list(n["@type"]) {
		if name, ok := t.(string); ok {
			out = append(out, plainName(name))
		}
	}
	return out
}

func (n node) is(kind string) bool {
	for _, t := range n.types() {
		if t == kind {
			return true
		}
	}
	return false
}

// isEvent tells whether a node is a schema.org Event or one of its subtypes.
func (n node) isEvent() bool {
	for _, t := range n.types() {
		if strings.HasSuffix(t, "Event") || t == "Festival" || t == "Hackathon" || t == "EventSeries" ||
			t == "CourseInstance" {
			return true
		}
	}
	return false
}

// list gives the values of a property, which may be none, one or a list.
func list(value any) []any {
	switch v := value.(type) {
	case nil:
		return nil
	case []any:
		return v
	case map[string]any:
		if inner, ok := v["@list"]; ok {
			return list(inner)
		}
		if inner, ok := v["@set"]; ok {
			return list(inner)
		}
	}
	return []any{value}
}

// text gives the first text of a property, without markup.
func (n node) text(name string) string { return plainText(n.word(name)) }

// word gives the first value of a property as it is written: an address, a date, a number.
func (n node) word(name string) string {
	for _, value := range list(n[name]) {
		if text := wordOf(value); text != "" {
			return text
		}
	}
	return ""
}

func wordOf(value any) string {
	switch v := value.(type) {
	case string:
		return strings.TrimSpace(v)
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	case map[string]any:
		return wordOf(v["@value"])
	}
	return ""
}

func textOf(value any) string { return plainText(wordOf(value)) }
