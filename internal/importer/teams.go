package importer

import (
	"cmp"
	"context"
	"slices"

	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/written"
)

// teamLayout is the form of a file of lecturer teams.
var teamLayout = layout{kind: "lecturer-teams", chinese: "讲师团", required: []string{"name", "kind"},
	deciding: []string{"source_id", "terms"}, columns: slices.Concat(
		[]column{{"source_id", "编号", ""}, {"name", "名称", ""}, {"kind", "类型", ""}, {"organization", "管理单位", ""},
			{"region_code", "区划代码", ""}, {"description", "介绍", ""}, {"terms", "各期", ""}}, contactColumns,
		[]column{{"organization_id", "管理单位编号", ""}, {"id", "id", ""}})}

var teamTable = []field[lecturer.Team]{
	{"name", func(t *lecturer.Team) any { return &t.Name }},
	{"kind", func(t *lecturer.Team) any { return &t.Kind }},
	{"description", func(t *lecturer.Team) any { return &t.Description }},
	{"organization_id", func(t *lecturer.Team) any { return &t.OrganizationID }},
	{"region_code", func(t *lecturer.Team) any { return &t.RegionCode }},
	{"contact.phone", func(t *lecturer.Team) any { return &t.Contact.Phone }},
	{"contact.email", func(t *lecturer.Team) any { return &t.Contact.Email }},
	{"contact.website", func(t *lecturer.Team) any { return &t.Contact.Website }},
	{"terms", func(t *lecturer.Team) any { return &t.Terms }},
}

var teamFields = map[string][]string{"organization_id": {"organization", "organization_id"}, "contact.phone": {"phone"},
	"contact.email": {"email"}, "contact.website": {"website"}}

// TeamServices is the writing of what a file of teams brings.
type TeamServices struct {
	Teams         Writer[lecturer.Team]
	Organizations Writer[organization.Organization]
}

// Teams imports lecturer teams from a table. A row is the team of its id or source_id, else of its name.
func Teams(ctx context.Context, services TeamServices, file string, data []byte, have Existing, o Options) (*Report,
	error) {
	return newTeamTable(services.Teams, &o, newReport("lecturer-teams", file, &o)).importTable(ctx, services.Organizations,
		data, have)
}

func newTeamTable(service Writer[lecturer.Team], o *Options, report *Report) *table[lecturer.Team] {
	return &table[lecturer.Team]{layout: &teamLayout, columnsOf: columns(teamFields, venueColumnOf), read: readTeam,
		target: target[lecturer.Team]{columnOf: venueColumnOf, kind: lecturer.TeamKind.Name, service: service, options: o,
			report:   report,
			title:    func(t *lecturer.Team) string { return t.Name },
			describe: func(t *lecturer.Team) fields { return describe(teamTable, t) },
			assign:   func(t *lecturer.Team, values fields) error { return assign(teamTable, t, values) }}}
}

func readTeam(r *rowReader) (*lecturer.Team, string) {
	c, get := r.cells, r.get
	t := &lecturer.Team{Name: get("name"), Kind: c.code("kind", &codelist.All.TeamKinds), Description: get("description"),
		RegionCode: c.region("region_code"), OrganizationID: r.organization("organization", "organization_id"),
		Contact: record.Contact{Phone: c.phone("phone"), Email: get("email"), Website: get("website")}}
	for _, row := range c.rows("terms", 4) {
		t.Terms = append(t.Terms, lecturer.Term{Number: c.numberOf("terms", row[0]), Name: row[1], From: row[2], To: row[3]})
	}
	r.fixURL("website", &t.Contact.Website)
	return t, cmp.Or(get("id"), written.Fold(get("source_id")), t.Name)
}

// unknownParent says that the superior unit of a row is not there.
func unknownParent(row int, name string) Note {
	return Note{Row: row, Field: "parent", Code: "reference", text: errs.Text{ZH: "登记库和文件中都没有上级单位“" + name + "”，未采用",
		EN: "neither the registry nor the file has the superior unit " + name + ", which was left out"}}
}
