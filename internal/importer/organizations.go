package importer

import (
	"context"
	"strings"

	"kepu/internal/errs"
	"kepu/internal/organization"
	"kepu/internal/record"
)

// directory finds organizations by what files call them, and registers those that it does not know.
type directory struct {
	service *organization.Service
	options *Options
	report  *Report
	byName  map[string]*organization.Organization
	wanted  map[string]int // names to register, with the row that first has them
	order   []string       // of wanted
	refused map[int]string // rows whose organization could not be registered, with the reason
}

const organizationPrefix = "organization:"

func newDirectory(ctx context.Context, service *organization.Service, have []*organization.Organization, o *Options, r *Report) (*directory, error) {
	d := &directory{service: service, options: o, report: r, byName: map[string]*organization.Organization{},
		wanted: map[string]int{}, refused: map[int]string{}}
	// What this source named before is found under the name it has there, whatever it is called here by now.
	imported, err := service.Imported(ctx, o.Source)
	if err != nil {
		return nil, err
	}
	for id, one := range imported {
		d.add(strings.TrimPrefix(id, organizationPrefix), one.Record)
	}
	for _, living := range []bool{true, false} {
		for _, one := range have {
			if (one.ArchivedAt == nil) == living {
				for _, name := range []string{one.ID, one.CreditCode, one.Name, one.ShortName} {
					d.add(name, one)
				}
			}
		}
	}
	return d, nil
}

// add lets the first one keep a name.
func (d *directory) add(name string, o *organization.Organization) {
	if name != "" && d.byName[name] == nil {
		d.byName[name] = o
	}
}

// want notes that a row names an organization.
func (d *directory) want(name string, row int) {
	if _, known := d.wanted[name]; name != "" && !known && d.byName[name] == nil {
		d.wanted[name] = row
		d.order = append(d.order, name)
	}
}

// register creates what was wanted and not found, as unverified: a name is all that is known of it.
func (d *directory) register(ctx context.Context) error {
	if len(d.order) == 0 {
		return nil
	}
	own := &Report{Records: d.report.Records, language: d.report.language}
	var items []item[organization.Organization]
	for _, name := range d.order {
		o := &organization.Organization{Name: name, Type: "other", Unverified: true}
		o.Normalize()
		items = append(items, item[organization.Organization]{rows: []int{d.wanted[name]}, ids: []string{organizationPrefix + name}, record: o,
			says: fields{"name": encode(name)}})
	}
	options := *d.options
	options.Progress = nil
	t := &target[organization.Organization, *organization.Organization]{kind: record.Organization, service: d.service, options: &options, report: own}
	if err := t.run(ctx, items); err != nil {
		return err
	}
	for _, note := range own.Rejections {
		d.refused[note.Row] = note.Reason
	}
	return d.find(ctx, items)
}

// find enters what was registered; in a dry run with ids that nothing has.
func (d *directory) find(ctx context.Context, items []item[organization.Organization]) error {
	imported, err := d.service.Imported(ctx, d.options.Source)
	if err != nil {
		return err
	}
	for i := range items {
		one := imported[items[i].ids[0]].Record
		if one == nil && d.options.DryRun {
			one = items[i].record
			one.ID = record.NewID()
		}
		if one != nil {
			d.add(d.order[i], one)
		}
	}
	return nil
}

// id gives the id of an organization that a row names; empty for none. field is where the row names it.
func (d *directory) id(name, field string, row int, vs *errs.Violations) string {
	if name == "" {
		return ""
	}
	o := d.byName[name]
	switch {
	case o == nil:
		reason := d.refused[d.wanted[name]]
		vs.Add(field, "reference", "无法登记单位“"+name+"”："+reason, "cannot register the organization "+name+": "+reason)
		return ""
	case o.ArchivedAt != nil:
		d.report.mend(row, field, "单位“"+name+"”已归档，未引用", "the organization "+name+" is archived, and left out")
		return ""
	}
	return o.ID
}
