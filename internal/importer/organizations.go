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
	deciding: []string{"source_id", "credit_code"}, columnOf: venueColumnOf,
	named: map[string][]string{"parent_id": {"parent", "parent_id"}, "unverified": {"verified"}},
	columns: slices.Concat([]column{{"source_id", "编号", ""}, {"name", "名称", ""}, {"short_name", "简称", ""},
		{"credit_code", "统一社会信用代码", ""}, {"type", "类型", ""}, {"region_code", "区划代码", ""}, {"address", "地址", ""},
		{"parent", "上级单位", ""}, {"verified", "已核实", ""}}, contactColumns,
		[]column{{"parent_id", "上级单位编号", ""}, {"id", "id", ""}})}

type unit = organization.Organization

var organizationTable = fieldsOf[unit]("name", "short_name", "credit_code", "type", "region_code", "address",
	"parent_id", "unverified", "contact.phone", "contact.email", "contact.website")

// parents remembers whom the rows of a file of organizations name as their superior units, which may be rows of the
// file themselves.
type parents struct {
	directory *directory
	named     map[*unit][2]string // id and name
	rows      map[*unit]int
}

// importOrganizations imports organizations. Superior units may stand in the same file, in any order. A row is the
// organization of its id or source_id, else of its credit code, else of its name.
func importOrganizations(ctx context.Context, r *Request) (*Report, error) {
	t := newTable(organization.Kind, &organizationLayout, organizationTable, r, r.Writers.Organizations)
	p := &parents{named: map[*unit][2]string{}, rows: map[*unit]int{}}
	t.read = func(row *rowReader) (*unit, string) {
		p.directory = row.directory
		v, id := readOrganization(row)
		p.named[v], p.rows[v] = [2]string{row.get("parent_id"), row.get("parent")}, row.row
		return v, id
	}
	t.before = func(ctx context.Context, items []item[unit]) error { return p.resolve(ctx, t, items) }
	return t.importTable(ctx)
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

// resolve finds the superior units, and puts them before those that they are superior to.
func (p *parents) resolve(ctx context.Context, t *table[unit], items []item[unit]) error {
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
