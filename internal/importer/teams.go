package importer

import (
	"cmp"
	"context"
	"slices"

	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/record"
	"kepu/internal/written"
)

// teamLayout is the form of a file of lecturer teams.
var teamLayout = layout{kind: "lecturer-teams", chinese: "讲师团", required: []string{"name", "kind"},
	deciding: []string{"source_id", "terms"}, columnOf: venueColumnOf,
	named: map[string][]string{"organization_id": {"organization", "organization_id"}}, columns: slices.Concat(
		[]column{{"source_id", "编号", ""}, {"name", "名称", ""}, {"kind", "类型", ""}, {"organization", "管理单位", ""},
			{"region_code", "区划代码", ""}, {"description", "介绍", ""}, {"terms", "各期", ""}}, contactColumns,
		[]column{{"organization_id", "管理单位编号", ""}, {"id", "id", ""}})}

var teamTable = fieldsOf[lecturer.Team]("name", "kind", "description", "organization_id", "region_code",
	"contact.phone", "contact.email", "contact.website", "terms")

// importTeams imports lecturer teams. A row is the team of its id or source_id, else of its name.
func importTeams(ctx context.Context, r *Request) (*Report, error) {
	t := newTable(lecturer.TeamKind, &teamLayout, teamTable, r, r.Writers.Teams)
	t.read = readTeam
	return t.importTable(ctx)
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
