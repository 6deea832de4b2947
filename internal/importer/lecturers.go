package importer

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"strings"

	"kepu/internal/codelist"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/written"
)

// lecturerLayout is the form of a file of lecturers. Several rows of one lecturer are several appointments.
var lecturerLayout = layout{kind: "lecturers", chinese: "讲师", required: []string{"name"},
	deciding: []string{"source_id", "team", "term", "appointed_from", "appointed_to"}, columns: []column{{"source_id", "编号", ""}, {"name", "姓名", ""},
		{"title", "职称", ""}, {"employer", "工作单位", ""}, {"field", "专业领域", ""}, {"introduction", "简介", ""}, {"topics", "题目", ""},
		{"theme", "主题", ""}, {"audiences", "适合人群", ""}, {"regions", "服务区划", ""}, {"team", "讲师团", ""}, {"term", "期数", ""},
		{"appointed_from", "聘任起", asDate}, {"appointed_to", "聘任止", asDate}, {"private_phone", "手机（不公开）", ""}, {"private_email", "邮箱（不公开）", ""},
		{"private_note", "备注（不公开）", ""}}}

// lecturerTable leaves the private contact out: what imports say is kept, and that is no place for it. It is taken for new lecturers.
var lecturerTable = []field[lecturer.Lecturer]{
	{"name", func(l *lecturer.Lecturer) any { return &l.Name }},
	{"title", func(l *lecturer.Lecturer) any { return &l.Title }},
	{"employer", func(l *lecturer.Lecturer) any { return &l.Employer }},
	{"field", func(l *lecturer.Lecturer) any { return &l.Field }},
	{"introduction", func(l *lecturer.Lecturer) any { return &l.Introduction }},
	{"topics", func(l *lecturer.Lecturer) any { return &l.Topics }},
	{"regions", func(l *lecturer.Lecturer) any { return &l.Regions }},
	{"appointments", func(l *lecturer.Lecturer) any { return &l.Appointments }},
}

var lecturerFields = map[string][]string{"appointments": {"team"}}

// LecturerServices is the writing of what a file of lecturers brings.
type LecturerServices struct {
	Lecturers     *lecturer.Service
	Organizations *organization.Service
}

// Lecturers imports lecturers from a table. Teams must be there already. A row is the lecturer of its source_id, else of name and
// employer.
func Lecturers(ctx context.Context, services LecturerServices, file string, data []byte, have Existing, o Options) (*Report, error) {
	t := newLecturerTable(services.Lecturers, have.Teams, &o, newReport("lecturers", file, &o))
	return t.importTable(ctx, services.Organizations, data, have)
}

func newLecturerTable(service *lecturer.Service, teams []*lecturer.Team, o *Options, report *Report) *table[lecturer.Lecturer, *lecturer.Lecturer] {
	return &table[lecturer.Lecturer, *lecturer.Lecturer]{layout: &lecturerLayout, columnsOf: columns(lecturerFields, keep),
		join: joinLecturer, read: func(r *rowReader) (*lecturer.Lecturer, string) { return readLecturer(r, teams) },
		target: target[lecturer.Lecturer, *lecturer.Lecturer]{columnOf: lecturerColumnOf, kind: record.Lecturer, service: service, options: o, report: report,
			seen: func(one *item[lecturer.Lecturer], have *lecturer.Lecturer) {
				if want := one.record.Private; want != (lecturer.Private{}) && want != have.Private {
					report.keep(one.rows[0], have.ID, "private_contact", "私人联系方式只在新建时采用，请在登记库中修改",
						"a private contact is taken for new lecturers only; change it in the registry")
				}
			},
			describe: func(l *lecturer.Lecturer) fields { return describe(lecturerTable, l) },
			assign:   func(l *lecturer.Lecturer, values fields) error { return assign(lecturerTable, l, values) },
			title:    func(l *lecturer.Lecturer) string { return l.Name }}}
}

func lecturerColumnOf(path string) string {
	if part, ok := strings.CutPrefix(path, "private_contact."); ok {
		return "private_" + part
	}
	first, _, indexed := strings.Cut(path, "[")
	last := path[strings.LastIndexByte(path, '.')+1:]
	switch {
	case !indexed:
		return path
	case first == "appointments":
		return map[string]string{"team_id": "team", "term": "term", "from": "appointed_from", "to": "appointed_to"}[last]
	case first == "topics" && strings.HasPrefix(last, "audiences"):
		return "audiences"
	case first == "topics" && last == "theme":
		return "theme"
	}
	return first
}

func readLecturer(r *rowReader, teams []*lecturer.Team) (*lecturer.Lecturer, string) {
	c, get := r.cells, r.get
	l := &lecturer.Lecturer{Name: get("name"), Title: get("title"), Employer: get("employer"), Field: get("field"), Introduction: get("introduction"),
		Private: lecturer.Private{Phone: c.phone("private_phone"), Email: get("private_email"), Note: get("private_note")}}
	theme, audiences := c.code("theme", &codelist.All.Themes), c.codes("audiences", &codelist.All.Audiences)
	for _, title := range c.list("topics") {
		l.Topics = append(l.Topics, lecturer.Topic{Title: title, Theme: theme, Audiences: audiences})
	}
	for _, text := range c.list("regions") {
		one := cells{get: func(string) string { return text }, vs: c.vs, notes: c.notes, regions: c.regions}
		l.Regions = append(l.Regions, one.region("regions"))
	}
	if team := r.team(teams); team != nil {
		a := lecturer.Appointment{TeamID: team.ID, From: c.date("appointed_from"), To: c.date("appointed_to")}
		if number := c.count("term"); number != nil {
			a.Term = *number
			a.Settle(r.vs, "appointments[0]", team)
		}
		l.Appointments = []lecturer.Appointment{a}
	}
	for i := range *r.vs {
		(*r.vs)[i].Field = lecturerColumnOf((*r.vs)[i].Field)
	}
	return l, cmp.Or(written.Fold(get("source_id")), strings.TrimSpace(l.Name+" "+l.Employer))
}

// team finds the team of the row; nil for none.
func (r *rowReader) team(teams []*lecturer.Team) *lecturer.Team {
	text := r.get("team")
	if text == "" {
		return nil
	}
	if t, found := unique(teams, func(t *lecturer.Team) bool { return t.ArchivedAt == nil && (t.ID == text || t.Name == text) }); found {
		return t
	}
	r.vs.Add("team", "reference", "登记库中没有（或不止一支）讲师团“"+text+"”，请先登记或写 id", "the registry has no team "+text+", or several; register it first, or write the id")
	return nil
}

// joinLecturer adds the appointments of a further row.
func joinLecturer(r *rowReader, into, more *lecturer.Lecturer) {
	for _, a := range more.Appointments {
		if !slices.Contains(into.Appointments, a) {
			into.Appointments = append(into.Appointments, a)
		}
	}
	r.differing(describe(lecturerTable, into), describe(lecturerTable, more), "appointments")
}

// differing says which fields of a further row say something else than the first row, which is taken.
func (r *rowReader) differing(first, more fields, but ...string) {
	for _, name := range sortedKeys(first) {
		empty := slices.Contains([]string{"null", `""`, "[]", "{}", "0"}, string(more[name]))
		if !empty && !bytes.Equal(first[name], more[name]) && !slices.Contains(but, name) {
			r.mend(name, "", "与同一条记录的第一行不同，采用第一行", "differs from the first row of the same record, which is taken")
		}
	}
}
