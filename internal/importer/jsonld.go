package importer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// node is an object of JSON-LD whose keys are names of schema.org without a prefix.
type node map[string]any

// vocabulary are the ways in which documents write the names of schema.org.
var vocabulary = []string{"https://schema.org/", "http://schema.org/", "schema:"}

func plainName(name string) string {
	for _, prefix := range vocabulary {
		name = strings.TrimPrefix(name, prefix)
	}
	return name
}

// document is the events of a file.
type document struct {
	rows  []any           // an element of the list each
	named map[string]node // by @id: what others refer to
}

// readDocument reads one event, a list of events, events one a line, or a @graph. In a graph, places and organizations stand beside the events that refer
// to them and are no rows.
func readDocument(data []byte) (*document, error) {
	content, err := readValues(data)
	if err != nil {
		return nil, err
	}
	d := &document{named: map[string]node{}}
	graph := false
	if object, ok := content.(map[string]any); ok {
		if content, graph = object["@graph"], true; content == nil {
			content, graph = []any{object}, false
		}
	}
	list, ok := content.([]any)
	if !ok {
		return nil, fault("文件应为一个 schema.org Event、它们的列表或 @graph", "the file should hold one schema.org Event, a list of them or a @graph")
	}
	for _, element := range list {
		n := asNode(element)
		if id := n.text("@id"); id != "" {
			d.named[id] = n
		}
		if !graph || n == nil || n.isEvent() {
			d.rows = append(d.rows, element)
		}
	}
	return d, nil
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
	return fault(fmt.Sprintf("文件不是有效的 JSON：第 %d 行第 %d 列：%v", line, column, err), fmt.Sprintf("the file is no valid JSON: line %d, column %d: %v", line, column, err))
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

// follow gives the node that a value is or names.
func (d *document) follow(value any) node {
	n := asNode(value)
	if len(n) == 1 {
		if named := d.named[n.text("@id")]; named != nil {
			return named
		}
	}
	return n
}

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

// isEvent tells whether a node is a schema.org Event or one of its subtypes.
func (n node) isEvent() bool {
	for _, t := range n.types() {
		if strings.HasSuffix(t, "Event") || t == "Festival" || t == "Hackathon" || t == "EventSeries" || t == "CourseInstance" {
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
	}
	return []any{value}
}

// text gives the first text of a property.
func (n node) text(name string) string {
	for _, value := range list(n[name]) {
		if text := textOf(value); text != "" {
			return text
		}
	}
	return ""
}

func textOf(value any) string {
	switch v := value.(type) {
	case string:
		return strings.TrimSpace(html.UnescapeString(v))
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	case map[string]any:
		return textOf(v["@value"])
	}
	return ""
}

// name gives the text of a thing that may be written as an object or as its name.
func (d *document) name(value any) string {
	for _, one := range list(value) {
		if text := textOf(one); text != "" {
			return text
		}
		if text := d.follow(one).text("name"); text != "" {
			return text
		}
	}
	return ""
}

// enumerated gives a value of an enumeration of schema.org, such as EventCancelled, without its prefix.
func (n node) enumerated(name string) string { return plainName(n.text(name)) }
