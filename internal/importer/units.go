package importer

import (
	"cmp"
	"context"
	"slices"

	"kepu/internal/codelist"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/written"
)

// organizationLayout is the form of a file of organizations.
var organizationLayout = layout{kind: "organizations", chinese: "单位", required: []string{"name", "type"},
	deciding: []string{"source_id", "credit_code"},
	columns: slices.Concat([]column{{"source_id", "编号", ""}, {"name", "名称", ""}, {"short_name", "简称", ""},
		{"credit_code", "统一社会信用代码", ""}, {"type", "类型", ""}, {"region_code", "区划代码", ""}, {"address", "地址", ""},
		{"parent", "上级单位", ""}, {"verified", "已核实", ""}}, contactColumns,
		[]column{{"parent_id", "上级单位编号", ""}, {"id", "id", ""}})}

type unit = organization.Organization

var organizationTable = []field[unit]{
	{"name", func(o *unit) any { return &o.Name }},
	{"short_name", func(o *unit) any { return &o.ShortName }},
	{"credit_code", func(o *unit) any { return &o.CreditCode }},
	{"type", func(o *unit) any { return &o.Type }},
	{"region_code", func(o *unit) any { return &o.RegionCode }},
	{"address", func(o *unit) any { return &o.Address }},
	{"parent_id", func(o *unit) any { return &o.ParentID }},
	{"unverified", func(o *unit) any { return &o.Unverified }},
	{"contact.phone", func(o *unit) any { return &o.Contact.Phone }},
	{"contact.email", func(o *unit) any { return &o.Contact.Email }},
	{"contact.website", func(o *unit) any { return &o.Contact.Website }},
}

var organizationFields = map[string][]string{"parent_id": {"parent", "parent_id"}, "unverified": {"verified"},
	"contact.phone": {"phone"}, "contact.email": {"email"}, "contact.website": {"website"}}

// parents remembers whom the rows of a file of organizations name as their superior units, which may be rows of the
// file themselves.
type parents struct {
	directory *directory
	named     map[*unit][2]string // id and name
	rows      map[*unit]int
}

// Organizations imports organizations from a table. Superior units may stand in the same file, in any order. A row is
// the organization of its id or source_id, else of its credit code, else of its name.
func Organizations(ctx context.Context, service Writer[organization.Organization], file string, data []byte,
	have Existing, o Options) (*Report, error) {
	t, p := newOrganizationTable(service, &o, newReport("organizations", file, &o))
	t.before = func(ctx context.Context, items []item[unit]) error { return p.settle(ctx, t, items) }
	return t.importTable(ctx, service, data, have)
}

func newOrganizationTable(service Writer[organization.Organization], o *Options, report *Report) (*table[unit],
	*parents) {
	p := &parents{named: map[*unit][2]string{}, rows: map[*unit]int{}}
	return &table[unit]{layout: &organizationLayout, columnsOf: columns(organizationFields, venueColumnOf),
		read: func(r *rowReader) (*unit, string) {
			p.directory = r.directory
			v, id := readOrganization(r)
			p.named[v], p.rows[v] = [2]string{r.get("parent_id"), r.get("parent")}, r.row
			return v, id
		},
		target: target[unit]{columnOf: venueColumnOf, kind: organization.Kind.Name, service: service, options: o,
			report:   report,
			title:    func(v *unit) string { return v.Name },
			describe: func(v *unit) fields { return describe(organizationTable, v) },
			assign:   func(v *unit, values fields) error { return assign(organizationTable, v, values) }}}, p
}

func readOrganization(r *rowReader) (*unit, string) {
	c, get := r.cells, r.get
	v := &unit{Name: get("name"), ShortName: get("short_name"), CreditCode: written.Fold(get("credit_code")),
		Type: c.code("type", &codelist.All.OrganizationTypes), RegionCode: c.region("region_code"), Address: get("address"),
		Contact: record.Contact{Phone: c.phone("phone"), Email: get("email"), Website: get("website")}}
	if verified := c.truth("verified"); verified != nil {
		v.Unverified = !*verified
	}
	r.fixURL("website", &v.Contact.Website)
	return v, cmp.Or(get("id"), written.Fold(get("source_id")), v.CreditCode, v.Name)
}

// settle finds the superior units, and puts them before those that they are superior to.
func (p *parents) settle(ctx context.Context, t *table[unit], items []item[unit]) error {
	have, err := t.service.Imported(ctx, t.options.Source)
	if err != nil {
		return err
	}
	byName := map[string]*unit{}
	for i := range items {
		v := items[i].record
		if known, ok := have[items[i].ids[0]]; ok {
			v.ID = known.Record.ID
		} else if v.ID == "" {
			v.ID = record.NewID()
		}
		for _, name := range []string{items[i].ids[0], v.CreditCode, v.Name} {
			if byName[name] == nil {
				byName[name] = v
			}
		}
	}
	above := map[string]string{}
	for i := range items {
		v := items[i].record
		p.find(t, v, byName)
		above[v.ID] = v.ParentID
		if items[i].incoming["parent_id"] != nil {
			items[i].incoming["parent_id"] = encode(v.ParentID)
		}
	}
	depth := func(id string) (n int) {
		for ; id != "" && n <= len(items); id = above[id] {
			n++
		}
		return n
	}
	slices.SortStableFunc(items, func(a, b item[unit]) int { return cmp.Compare(depth(a.record.ID), depth(b.record.ID)) })
	return nil
}

// find gives an organization its superior unit: a row of the file or one of the registry.
func (p *parents) find(t *table[unit], v *unit, byName map[string]*unit) {
	for _, name := range p.named[v] {
		if name == "" {
			continue
		}
		if o := byName[name]; o != nil && o != v {
			v.ParentID = o.ID
			return
		}
		if o := p.directory.byName[name]; o != nil && o.ArchivedAt == nil && o.ID != v.ID {
			v.ParentID = o.ID
			return
		}
	}
	if name := p.named[v][1]; name != "" {
		t.report.Unread = append(t.report.Unread, unknownParent(p.rows[v], name))
	}
}
