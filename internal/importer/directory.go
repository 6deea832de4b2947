package importer

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"kepu/internal/organization"
	"kepu/internal/record"
)

// directory finds organizations by what files call them. Those that the registry does not know are registered together
// with the first record that needs them, as unverified: a name is all that is known of them.
type directory struct {
	service Writer[organization.Organization]
	options *Options
	report  *Report
	byName  map[string]*organization.Organization
	fresh   map[string]*organization.Organization // not registered yet, by name
}

const organizationPrefix = "organization:"

func newDirectory(ctx context.Context, service Writer[organization.Organization], have []*organization.Organization,
	o *Options, r *Report) (*directory, error) {
	d := &directory{service: service, options: o, report: r, byName: map[string]*organization.Organization{},
		fresh: map[string]*organization.Organization{}}
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

var (
	// organizationEnd is how the names of organizations end: 江苏省动物、植物研究会 is one.
	organizationEnd = regexp.MustCompile(
		`(协|联|协会|学会|研究会|联合会|局|委|办|厅|处|科|馆|校|学院|大学|中学|小学|园|院|所|站|中心|公司|集团|部|会|社|团|队|基地|镇|街道|乡|政府|台|场|区|室)([（(].*[）)])?$`)
	betweenOrganizations = regexp.MustCompile(`[;；\n]+`)
	betweenNames         = regexp.MustCompile(`[;；\n、，,]+`)
)

// several gives the organizations that a text names: they are separated by semicolons or lines, or by commas where each
// is the name of one.
func (d *directory) several(text string) []string {
	if d.byName[text] != nil {
		return []string{text}
	}
	names := record.TrimList(betweenNames.Split(text, -1))
	if slices.ContainsFunc(names, func(name string) bool {
		return d.byName[name] == nil &&
			!organizationEnd.MatchString(name)
	}) {
		names = record.TrimList(betweenOrganizations.Split(text, -1))
	}
	return names
}

// id gives the id of an organization, and whether it is still to be registered; empty for one that is archived.
func (d *directory) id(name string) (id string, fresh bool) {
	if o := d.byName[name]; o != nil {
		if o.ArchivedAt != nil {
			return "", false
		}
		return o.ID, false
	}
	o := d.fresh[name]
	if o == nil {
		o = &organization.Organization{Name: name, Type: "other", Unverified: true}
		o.ID, o.Source = record.NewID(), &record.Source{Name: d.options.Source,
			ID: organizationPrefix + trimTo(name, maxSourceName)}
		o.Normalize()
		d.fresh[name] = o
	}
	return o.ID, true
}

// maxSourceName keeps what a source calls an organization within the length of an id of a source.
const maxSourceName = 180

// check gives what is wrong with the first organization that cannot be registered; nil for nothing.
func (d *directory) check(names []string) error {
	for _, name := range names {
		if err := record.CheckRecord(d.fresh[name]).Err(); err != nil {
			return cannotRegister(name, err)
		}
	}
	return nil
}

// puts gives what registers organizations that are not registered yet.
func (d *directory) puts(names []string) (puts []record.Put[organization.Organization]) {
	for _, name := range names {
		one := *d.fresh[name]
		puts = append(puts, record.Put[organization.Organization]{Record: &one, Fields: encode(fields{"name": encode(name)})})
	}
	return puts
}

// registered notes organizations that are there now.
func (d *directory) registered(names []string) {
	for _, name := range names {
		d.add(name, d.fresh[name])
		delete(d.fresh, name)
		d.report.Records[string(organization.Kind.Name)]++
	}
}
