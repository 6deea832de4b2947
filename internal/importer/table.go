package importer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kepu/internal/errs"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// layout is the form of the tables of one kind of record.
type layout struct {
	kind     string // as the command and the template are called
	chinese  string
	columns  []column
	required []string
}

// layouts are those that have a template.
var layouts = []*layout{&venueLayout, &accreditationLayout, &lecturerLayout, &activityLayout, &holidayLayout, &divisionLayout}

// table is how the rows of a table become records.
type table[T any, P record.Aggregate[T]] struct {
	*layout
	target[T, P]
	// read gives the record of a row and what the source calls it.
	read func(r *rowReader) (v *T, id string)
	// join takes over from a further row of the same id; nil where that is a fault.
	join func(r *rowReader, into, more *T)
	// columnsOf names the columns that a field comes from, where these are not called as the field is.
	columnsOf func(field string) []string
}

// rowReader reads one row.
type rowReader struct {
	cells
	row int
	*lookup
}

// lookup finds what rows name.
type lookup struct {
	directory *directory
	report    *Report
	venues    []*venue.Venue
	regions   []region.Region
}

// newLookup registers the organizations that the rows name and the registry does not know.
func newLookup(ctx context.Context, service *organization.Service, s *sheet, have Existing, o *Options, report *Report) (*lookup, error) {
	d, err := newDirectory(ctx, service, have.Organizations, o, report)
	if err != nil {
		return nil, err
	}
	for _, row := range s.rows {
		d.want(s.get(row, "organization"), row.number)
	}
	return &lookup{directory: d, report: report, venues: have.Venues, regions: have.Regions}, d.register(ctx)
}

// organization gives the id of the organization of the row; empty for none.
func (r *rowReader) organization() string {
	return r.directory.id(r.get("organization"), "organization", r.row, r.vs)
}

// venue gives the id of the venue that a cell names by its id, its name or an alias; empty for none.
func (r *rowReader) venue(name string) string {
	text := r.get(name)
	if text == "" {
		return ""
	}
	var found []*venue.Venue
	for _, v := range r.venues {
		if v.ArchivedAt == nil && (v.ID == text || v.Name == text || slices.Contains(v.Aliases, text)) {
			found = append(found, v)
		}
	}
	switch len(found) {
	case 1:
		return found[0].ID
	case 0:
		r.vs.Add(name, "reference", "登记库中没有场馆“"+text+"”，请先登记或核对名称", "the registry has no venue "+text+"; register it first, or look at its name")
	default:
		var ids []string
		for _, v := range found {
			ids = append(ids, v.ID)
		}
		list := strings.Join(ids, ", ")
		r.vs.Add(name, "reference", "有几个场馆叫“"+text+"”，请写 id："+list, "several venues are called "+text+"; write the id: "+list)
	}
	return ""
}

// mendURL completes an address without a scheme, and says so.
func (r *rowReader) mendURL(name string, url *string) {
	mendURL(url, func(zh, en string) { r.report.mend(r.row, name, zh, en) })
}

// columns gives the columns of a field: those named, or the one that columnOf gives.
func columns(named map[string][]string, columnOf func(string) string) func(field string) []string {
	return func(field string) []string {
		if list := named[field]; list != nil {
			return list
		}
		return []string{columnOf(field)}
	}
}

// gathered is what the rows of a file have become so far.
type gathered[T any] struct {
	items   []item[T]
	place   map[string]int // in items, by id
	refused map[string]int // the row that was refused, by id
}

// rows reads the rows of a file, of which several may be one record.
func (t *table[T, P]) rows(s *sheet, l *lookup) []item[T] {
	g := &gathered[T]{place: map[string]int{}, refused: map[string]int{}}
	for _, row := range s.rows {
		t.report.Rows++
		var vs errs.Violations
		s.checkWidth(&vs, row)
		r := &rowReader{cells: cells{get: func(name string) string { return s.get(row, name) }, vs: &vs, regions: l.regions}, row: row.number, lookup: l}
		t.take(g, r)
	}
	items := slices.DeleteFunc(g.items, func(one item[T]) bool { return one.rows == nil })
	for i := range items {
		items[i].says = t.says(s, items[i].record)
	}
	return items
}

// take reads one row: a record of its own, more of one that is there, or a fault.
func (t *table[T, P]) take(g *gathered[T], r *rowReader) {
	v, id := t.read(r)
	at, again := g.place[id]
	switch {
	case id == "":
	case g.refused[id] > 0:
		r.vs.Add("source_id", "conflict", fmt.Sprintf("同一条记录的第 %d 行有误，请一并改正", g.refused[id]), fmt.Sprintf("row %d of the same record is wrong; mend both", g.refused[id]))
	case again && t.join == nil:
		first := g.items[at].rows[0]
		r.vs.Add("source_id", "duplicate", fmt.Sprintf("与第 %d 行是同一个编号或名称；不同的记录请填写不同的 source_id", first),
			fmt.Sprintf("has the source_id or name of row %d; give different records different source_ids", first))
	case again:
		t.join(r, g.items[at].record, v)
		v = g.items[at].record
	}
	P(v).Head().Publication = record.Published
	found := record.CheckRecord(P(v)) // what a change must say depends on what is there
	for i := range found {
		found[i].Field = t.columnOf(found[i].Field)
	}
	r.vs.Merge("", found)
	err := r.vs.Err()
	switch {
	case err != nil:
		t.report.reject(r.row, err)
		if t.join != nil {
			t.refuse(g, r.row, id)
		}
	case again:
		g.items[at].rows = append(g.items[at].rows, r.row)
	default:
		g.place[id] = len(g.items)
		g.items = append(g.items, item[T]{rows: []int{r.row}, ids: []string{id}, record: v})
	}
}

// refuse takes earlier rows of a record back with one that is wrong: what was joined is not to be written without the rest.
func (t *table[T, P]) refuse(g *gathered[T], row int, id string) {
	g.refused[id] = row
	at, again := g.place[id]
	if !again {
		return
	}
	for _, earlier := range g.items[at].rows {
		t.report.reject(earlier, errs.New(errs.Invalid, "conflict", fmt.Sprintf("同一条记录的第 %d 行有误，请一并改正", row),
			fmt.Sprintf("row %d of the same record is wrong; mend both", row)))
	}
	g.items[at].rows = nil
}

// says is what a file says of a record: nothing of fields whose columns it has not.
func (t *table[T, P]) says(s *sheet, v *T) fields {
	says := t.describe(v)
	for name := range says {
		if !slices.ContainsFunc(t.columnsOf(name), s.has) {
			delete(says, name)
		}
	}
	return says
}

// importTable reads a file and writes what differs.
func (t *table[T, P]) importTable(ctx context.Context, organizations *organization.Service, data []byte, have Existing) (*Report, error) {
	s, err := readSheet(data, t.columns, t.required...)
	if err != nil {
		return nil, err
	}
	t.report.table, t.report.Source = s, t.options.Source
	l, err := newLookup(ctx, organizations, s, have, t.options, t.report)
	if err != nil {
		return nil, err
	}
	if err := t.run(ctx, t.rows(s, l)); err != nil {
		return nil, err
	}
	return t.report.sorted(), nil
}
