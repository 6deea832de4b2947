package importer

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/organization"
	"kepu/internal/record"
)

// layout is the form of the tables of one kind of record.
type layout struct {
	kind     string // as the command and the template are called
	chinese  string
	columns  []column
	besides  []column // that a table may have and the template has not
	required []string
	// deciding are the columns besides the required ones whose cells decide what the record means: one that is not
	// understood costs the row, where another costs its cell only.
	deciding []string

	// named are the columns of the fields that come from others than the one that columnOf gives.
	named map[string][]string
	// columnOf names the column of a field, or of a part of one, as the author of a file knows it.
	columnOf func(path string) string

	indexing sync.Once
	index    titleIndex
}

// layouts are those that have a template.
var layouts = []*layout{&organizationLayout, &venueLayout, &accreditationLayout, &teamLayout, &lecturerLayout,
	&activityLayout, &holidayLayout, &divisionLayout}

// table is how the rows of a table become records.
type table[T any] struct {
	*layout
	target[T]
	data          []byte // of the file
	have          *Existing
	organizations Writer[organization.Organization]
	// read gives the record of a row and what the source calls it.
	read func(r *rowReader) (v *T, id string)
	// join takes over from a further row of the same id; nil where that is a fault.
	join func(r *rowReader, into, more *T)
	// derived names columns from which a field may be read that has columns of its own, by field.
	derived map[string][]string
	// before looks at the records of a file before they are written; nil for nothing to look at.
	before func(ctx context.Context, items []item[T]) error
}

// rowReader reads one row.
type rowReader struct {
	cells
	row int
	*lookup
	needs []string // organizations that are to be registered with the record
}

// fixURL completes an address without a scheme, and says so.
func (r *rowReader) fixURL(name string, url *string) {
	fixURL(url, func(zh, en string) { r.noteFix(name, *url, zh, en) })
}

// newTable makes the table of a kind for a file.
func newTable[T any](k *kind.Kind[T], l *layout, list []field[T], r *Request, service Writer[T]) *table[T] {
	t := &table[T]{layout: l, have: &r.Have, data: r.Data, organizations: r.Writers.Organizations,
		target: newTarget(k, list, r, service)}
	t.columnName = l.columnOf
	return t
}

// columnsOf names the columns that a field comes from; what is in the brackets of a session does not matter.
func (l *layout) columnsOf(field string) []string {
	name, _, _ := strings.Cut(field, "[")
	if list := l.named[name]; list != nil {
		return list
	}
	return []string{l.columnOf(field)}
}

// recordSet is what the rows of a file have become so far.
type recordSet[T any] struct {
	items   []item[T]
	index   map[string]int   // in items, by id
	refused map[string]int   // the row that was refused, by id
	unread  map[int][]string // columns of cells that were not understood, by place in items
}

// rows reads the rows of a file, of which several may be one record.
func (t *table[T]) rows(s *sheet, l *lookup) []item[T] {
	t.listed = map[string]bool{}
	g := &recordSet[T]{index: map[string]int{}, refused: map[string]int{}, unread: map[int][]string{}}
	for _, row := range s.rows {
		t.report.Rows++
		t.take(g, s, row, l)
	}
	blank := t.blankFields()
	for i := range g.items {
		if one := &g.items[i]; one.rows != nil {
			one.incoming = t.incoming(s, one.record, blank)
			one.unread = t.unread(one.incoming, g.unread[i])
		}
	}
	return slices.DeleteFunc(g.items, func(one item[T]) bool { return one.rows == nil })
}

// take reads one row: a record of its own, more of one that is there, or a fault. Where only cells that decide nothing
// are wrong, it is read again without them, and they are named.
func (t *table[T]) take(g *recordSet[T], s *sheet, row sheetRow, l *lookup) {
	var left []Note
	without := map[string]bool{}
	for {
		r := &rowReader{row: row.number, lookup: l}
		r.cells = cells{vs: new(errs.Violations), notes: &rowNotes{}, regions: l.regions, named: l.named,
			get: func(name string) string {
				if without[name] {
					return ""
				}
				return s.get(row, name)
			}}
		s.checkWidth(r.vs, row)
		for _, name := range row.same {
			r.noteFix(name, s.get(row, name), "按上一行填写", "is as the row above says")
		}
		v, id := t.readOne(g, r)
		if !t.costsCells(s, row, *r.vs, without) || t.options.Strict {
			t.finishRow(g, r, v, id, left)
			return
		}
		for _, one := range *r.vs {
			without[one.Field] = true
			left = append(left, Note{Row: row.number, Field: one.Field, Code: one.Code, text: one.Message})
		}
	}
}

// costsCells tells whether all that is wrong with a row is wrong with cells that decide nothing.
func (t *table[T]) costsCells(s *sheet, row sheetRow, vs errs.Violations, without map[string]bool) bool {
	return len(vs) > 0 && !slices.ContainsFunc(vs, func(v errs.Violation) bool {
		return without[v.Field] || s.get(row, v.Field) == "" || slices.Contains(t.required, v.Field) ||
			slices.Contains(t.deciding, v.Field)
	})
}

// readOne reads the record of a row, joined to the one that it goes on, and checks it.
func (t *table[T]) readOne(g *recordSet[T], r *rowReader) (*T, string) {
	v, id := t.read(r)
	t.listed[id] = true
	at, again := g.index[id]
	switch {
	case id == "":
	case g.refused[id] > 0:
		r.vs.Add("source_id", "conflict", fmt.Sprintf("同一条记录的第 %d 行有误，请一并改正", g.refused[id]),
			fmt.Sprintf("row %d of the same record is wrong; mend both", g.refused[id]))
	case again && t.join == nil:
		first := g.items[at].rows[0]
		r.vs.Add("source_id", "duplicate", fmt.Sprintf("与第 %d 行是同一个编号或名称；不同的记录请填写不同的编号", first),
			fmt.Sprintf("has the source_id or name of row %d; give different records different source_ids", first))
	case again:
		more := v
		v = record.Clone(g.items[at].record) // until the row is taken
		t.join(r, v, more)
	}
	record.HeadOf(v).Publication = record.Published
	said := map[string]bool{}
	for _, one := range *r.vs {
		said[one.Field] = true
	}
	for _, one := range record.CheckRecord(v) { // what a change must say depends on what is there
		one.Field = t.columnName(one.Field)
		switch {
		case said[one.Field]:
		case slices.Contains(t.required, one.Field) && r.get(one.Field) == "":
			r.vs.Required(one.Field, "")
		default:
			*r.vs = append(*r.vs, one)
		}
	}
	return v, id
}

// finishRow takes a row or refuses it. What was said of its cells counts where it comes in; under strict rules a cell
// that was not understood refuses it.
func (t *table[T]) finishRow(g *recordSet[T], r *rowReader, v *T, id string, left []Note) {
	if t.options.Strict || len(*r.vs) > 0 {
		for _, n := range append(left, r.notes.unread...) {
			r.vs.Add(n.Field, n.Code, n.text.ZH, n.text.EN)
		}
	}
	if err := r.vs.Err(); err != nil {
		t.report.reject(r.row, err)
		if t.join != nil {
			t.refuse(g, r.row, id)
		}
		return
	}
	for _, n := range append(left, r.notes.unread...) {
		n.Row = r.row
		t.report.Unread = append(t.report.Unread, n)
	}
	for _, n := range r.notes.mended {
		n.Row = r.row
		t.report.Mended = append(t.report.Mended, n)
	}
	at, again := g.index[id]
	if !again || id == "" {
		at = len(g.items)
		g.index[id] = at
		g.items = append(g.items, item[T]{ids: []string{id}})
	}
	one := &g.items[at]
	one.record, one.rows, one.needs = v, append(one.rows, r.row), append(one.needs, r.needs...)
	for _, n := range append(left, r.notes.unread...) {
		g.unread[at] = append(g.unread[at], n.Field)
	}
}

// refuse takes earlier rows of a record back with one that is wrong: what was joined is not to be written without the
// rest.
func (t *table[T]) refuse(g *recordSet[T], row int, id string) {
	g.refused[id] = row
	at, again := g.index[id]
	if !again {
		return
	}
	for _, earlier := range g.items[at].rows {
		t.report.reject(earlier, errs.New(errs.Invalid, "conflict", fmt.Sprintf("同一条记录的第 %d 行有误，请一并改正", row),
			fmt.Sprintf("row %d of the same record is wrong; mend both", row)))
	}
	g.items[at].rows = nil
}

// importTable reads a file and writes what differs.
func (t *table[T]) importTable(ctx context.Context) (*Report, error) {
	s, err := readSheet(t.data, t.layout)
	if err != nil {
		return nil, err
	}
	if err := t.options.tooMany(len(s.rows)); err != nil {
		return nil, err
	}
	t.report.table, t.report.Source = s, t.options.Source
	if t.directory, err = newDirectory(ctx, t.organizations, t.have.Organizations, t.options, t.report); err != nil {
		return nil, err
	}
	items := t.rows(s, newLookup(t.directory, *t.have, t.options))
	if t.before != nil {
		if err := t.before(ctx, items); err != nil {
			return nil, err
		}
	}
	if err := t.run(ctx, items); err != nil {
		return nil, err
	}
	return t.report.done(), nil
}
