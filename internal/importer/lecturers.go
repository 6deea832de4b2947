package importer

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"kepu/internal/codelist"
	"kepu/internal/lecturer"
	"kepu/internal/written"
)

// lecturerLayout is the form of a file of lecturers. Several rows of one lecturer are several appointments.
var lecturerLayout = layout{kind: "lecturers", chinese: "讲师", required: []string{"name"},
	named: map[string][]string{"appointments": {"team", "appointments"}}, columnOf: lecturerColumnOf,
	deciding: []string{"source_id", "appointments", "team", "term", "appointed_from", "appointed_to"},
	columns: []column{{"source_id", "编号", ""}, {"name", "姓名", ""}, {"title", "职称", ""}, {"employer", "工作单位", ""},
		{"field", "专业领域", ""}, {"introduction", "简介", ""}, {"topics", "题目", ""}, {"theme", "主题", ""},
		{"audiences", "适合人群", ""}, {"regions", "服务区划", ""}, {"team", "讲师团", ""}, {"term", "期数", ""},
		{"appointed_from", "聘任起", asDate}, {"appointed_to", "聘任止", asDate}, {"private_phone", "手机（不公开）", ""},
		{"private_email", "邮箱（不公开）", ""}, {"private_note", "备注（不公开）", ""}, {"appointments", "历次聘任", ""}, {"id", "id", ""}}}

// lecturerTable leaves the private contact out: what imports say is kept, and that is no place for it. It is taken for
// new lecturers.
var lecturerTable = fieldsOf[lecturer.Lecturer]("name", "title", "employer", "field", "introduction", "topics",
	"regions", "appointments")

// importLecturers imports lecturers. A row is the lecturer of its source_id, else of name and employer.
func importLecturers(ctx context.Context, r *Request) (*Report, error) {
	return newLecturerTable(r).importTable(ctx)
}

func newLecturerTable(r *Request) *table[lecturer.Lecturer] {
	t := newTable(lecturer.Kind, &lecturerLayout, lecturerTable, r, r.Writers.Lecturers)
	t.join = joinLecturer
	t.read = func(row *rowReader) (*lecturer.Lecturer, string) { return readLecturer(row, r.Have.Teams) }
	t.seen = func(one *item[lecturer.Lecturer], have *lecturer.Lecturer) {
		if want := one.record.Private; want != (lecturer.Private{}) && want != have.Private {
			t.report.keep(one.rows[0], have.ID, "private_contact", "私人联系方式只在新建时采用，请在登记库中修改",
				"a private contact is taken for new lecturers only; change it in the registry")
		}
	}
	return t
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
	l := &lecturer.Lecturer{Name: get("name"), Title: get("title"), Employer: get("employer"), Field: get("field"),
		Introduction: get("introduction"), Private: lecturer.Private{Phone: c.phone("private_phone"),
			Email: get("private_email"), Note: get("private_note")}}
	l.Topics = r.topics()
	for _, text := range strings.Fields(strings.Join(c.list("regions"), " ")) {
		one := cells{get: func(string) string { return text }, vs: c.vs, notes: c.notes, regions: c.regions, named: c.named}
		l.Regions = append(l.Regions, one.region("regions"))
	}
	if get("appointments") != "" {
		l.Appointments = r.appointments(teams)
	} else if team := r.team(teams, get("team")); team != nil {
		a := lecturer.Appointment{TeamID: team.ID, From: c.date("appointed_from"), To: c.date("appointed_to")}
		if number := c.count("term", written.Exact); number != nil {
			a.Term = *number
			a.FillDates(r.vs, "appointments[0]", team)
		}
		l.Appointments = []lecturer.Appointment{a}
	}
	for i := range *r.vs {
		(*r.vs)[i].Field = lecturerColumnOf((*r.vs)[i].Field)
	}
	return l, cmp.Or(get("id"), written.Fold(get("source_id")), strings.TrimSpace(l.Name+" "+l.Employer))
}

// topics reads what a lecturer speaks on: titles, whose theme and audiences stand in columns of their own, or a small
// table of title, theme, audiences and minutes.
func (r *rowReader) topics() (out []lecturer.Topic) {
	theme, audiences := r.code("theme", &codelist.All.Themes), r.codes("audiences", &codelist.All.Audiences)
	text := r.get("topics")
	if !strings.Contains(text, "|") && !strings.HasPrefix(text, "“") {
		for _, title := range r.list("topics") {
			out = append(out, lecturer.Topic{Title: title, Theme: theme, Audiences: audiences})
		}
		return out
	}
	for _, row := range r.rows("topics", 4) {
		one := r.cells
		one.get = func(name string) string { return map[string]string{"theme": row[1], "audiences": row[2]}[name] }
		t := lecturer.Topic{Title: row[0], Theme: one.code("theme", &codelist.All.Themes),
			Audiences: one.codes("audiences", &codelist.All.Audiences), Minutes: r.numberOf("topics", row[3])}
		if row[1] == "" && row[2] == "" {
			t.Theme, t.Audiences = theme, audiences
		}
		out = append(out, t)
	}
	return out
}

// appointments reads a small table: id of the team, its name, term, from, to.
func (r *rowReader) appointments(teams []*lecturer.Team) (out []lecturer.Appointment) {
	for i, row := range r.rows("appointments", 5) {
		team := r.formerTeam(teams, row[0])
		if team == nil {
			team = r.team(teams, row[1])
		}
		if team == nil {
			continue
		}
		a := lecturer.Appointment{TeamID: team.ID, From: row[3], To: row[4], Term: r.numberOf("appointments", row[2])}
		a.FillDates(r.vs, fmt.Sprintf("appointments[%d]", i), team)
		out = append(out, a)
	}
	return out
}

func (r *rowReader) formerTeam(teams []*lecturer.Team, id string) *lecturer.Team {
	i := slices.IndexFunc(teams, func(t *lecturer.Team) bool {
		return id != "" && t.ArchivedAt == nil && t.Source != nil && t.Source.Name == r.directory.options.Source &&
			t.Source.ID == id
	})
	if i < 0 {
		return nil
	}
	return teams[i]
}

// team finds the team of that name; nil for none.
func (r *rowReader) team(teams []*lecturer.Team, text string) *lecturer.Team {
	if text == "" {
		return nil
	}
	if t, found := unique(teams, func(t *lecturer.Team) bool {
		return t.ArchivedAt == nil &&
			(t.ID == text || t.Name == text)
	}); found {
		return t
	}
	r.vs.Add("team", "reference", "登记库中没有（或不止一支）讲师团“"+text+"”，请先登记或写 id",
		"the registry has no team "+text+", or several; register it first, or write the id")
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
			r.noteFix(name, "", "与同一条记录的第一行不同，采用第一行", "differs from the first row of the same record, which is taken")
		}
	}
}
