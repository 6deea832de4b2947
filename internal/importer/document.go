package importer

import "slices"

// document is the events of a file.
type document struct {
	rows  []any           // an element of the list each
	named map[string]node // by @id: what others refer to
	// listed are the ids of the events that are rows, and parts those of the events that some row calls its super-event.
	listed, parts map[string]bool
	entered       map[string]bool // containers that were referred to, each once
	series        int             // rows left out because their sub-events are rows
}

// containers are the properties in which lists, feeds and pages hold what they are lists of.
var containers = []string{"@graph", "itemListElement", "dataFeedElement", "mainEntity", "item", "event", "events",
	"hasPart"}

// maxDepth is how deep events are looked for.
const maxDepth = 20

// readDocument reads one event, a list of events, events one a line, a @graph, an ItemList, a DataFeed, or lists of
// these. In a graph, places and organizations stand beside the events that refer to them and are no rows.
func readDocument(data []byte) (*document, error) {
	content, err := readValues(data)
	if err != nil {
		return nil, err
	}
	d := &document{named: map[string]node{}, listed: map[string]bool{}, parts: map[string]bool{},
		entered: map[string]bool{}}
	if _, whole := content.([]any); !whole && asNode(content) == nil {
		return nil, notEvents()
	}
	if n := asNode(content); n != nil && n["@graph"] != nil && !isList(n["@graph"]) {
		return nil, notEvents()
	}
	d.name(content, 0)
	d.collect(content, false, 0)
	d.leaveSeries()
	return d, nil
}

func isList(value any) bool {
	_, ok := value.([]any)
	return ok || asNode(value) != nil
}

func notEvents() error {
	return fault("文件应为一个 schema.org Event、它们的列表或 @graph",
		"the file should hold one schema.org Event, a list of them or a @graph")
}

// name notes every object that has a name and says more than that.
func (d *document) name(value any, depth int) {
	if depth > maxDepth {
		return
	}
	if n := asNode(value); n != nil {
		if id := n.word("@id"); id != "" && len(n) > 1 && d.named[id] == nil {
			d.named[id] = n
		}
		for _, inner := range n {
			d.name(inner, depth+1)
		}
		return
	}
	if elements, ok := value.([]any); ok {
		for _, inner := range elements {
			d.name(inner, depth+1)
		}
	}
}

// collect gathers the rows of a value. What is no event is a row as well, which is refused, but for what stands in a
// graph.
func (d *document) collect(value any, graph bool, depth int) {
	if elements, ok := value.([]any); ok {
		for _, one := range elements {
			d.collect(one, graph, depth+1)
		}
		return
	}
	n := d.follow(value)
	if n.isEvent() {
		d.row(n, value)
		return
	}
	if asNode(value).isReference() {
		id := asNode(value).word("@id")
		if d.entered[id] {
			return
		}
		d.entered[id] = true
	}
	found := false
	for _, property := range containers {
		if inner, ok := n[property]; ok && depth < maxDepth && isList(inner) {
			found = true
			d.collect(inner, graph || property == "@graph", depth+1)
		}
	}
	if !found && (!graph || n == nil) {
		d.rows = append(d.rows, value)
	}
}

// row adds an event, once where it has a name.
func (d *document) row(n node, value any) {
	id := n.word("@id")
	if id != "" && d.listed[id] && asNode(value).isReference() {
		return
	}
	d.listed[id] = id != ""
	for _, super := range list(n["superEvent"]) {
		d.parts[asNode(super).word("@id")] = true
	}
	d.rows = append(d.rows, map[string]any(n))
}

// leaveSeries leaves out the series whose sub-events are rows themselves: each date counts once. Of other events, such
// sub-events are no sessions.
func (d *document) leaveSeries() {
	d.rows = slices.DeleteFunc(d.rows, func(value any) bool {
		n := asNode(value)
		if n == nil || !n.isEvent() {
			return false
		}
		var own []any
		for _, part := range list(n["subEvent"]) {
			if id := asNode(part).word("@id"); id == "" || !d.listed[id] {
				own = append(own, part)
			}
		}
		whole := len(own) == len(list(n["subEvent"]))
		if n.is("EventSeries") && (!whole || d.parts[n.word("@id")] && n.word("@id") != "" && len(own) == 0) {
			d.series++
			return true
		}
		if !whole {
			value.(map[string]any)["subEvent"] = own
		}
		return false
	})
}

// follow gives the node that a value is or names.
func (d *document) follow(value any) node {
	n := asNode(value)
	if n.isReference() {
		if named := d.named[n.word("@id")]; named != nil {
			return named
		}
	}
	return n
}

// nameOf gives the text of a thing that may be written as an object or as its name.
func (d *document) nameOf(value any) string {
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

// inherit gives an event what its super-event says of where it is and of who organizes it.
func (d *document) inherit(n node) node {
	for _, value := range list(n["superEvent"]) {
		super := d.follow(value)
		for _, property := range []string{"location", "organizer"} {
			if n[property] == nil && super[property] != nil {
				n[property] = super[property]
			}
		}
	}
	return n
}

// placeNode gives a place that may be written as an object, as its name, or as nothing but an address.
func (d *document) placeNode(value any) node {
	n := d.follow(value)
	switch {
	case n == nil || n["@value"] != nil:
		text := wordOf(value)
		if text == "" {
			return nil
		}
		return node{"name": text}
	case n.is("PostalAddress"):
		return node{"address": map[string]any(n), "name": n["name"]}
	}
	return n
}
