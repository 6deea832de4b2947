package lecturer

import (
	"fmt"
	"strconv"
	"strings"

	"kepu/internal/access"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/text"
)

// Lecturer is one person who speaks for science (科普讲师, 科普专家).
type Lecturer struct {
	record.Meta
	Name         string
	Title        string // professional title (职称), such as professor
	Employer     string
	Field        string // of work, as people say it
	Introduction string
	Topics       []Topic
	Regions      []string // codes of those that are served
	Appointments []Appointment
	// Private is for those who arrange lectures, never for the public; it is not loaded into the catalog, and forgotten
	// when the lecturer is archived.
	Private Private `db:"-"`
}

// Topic is a lecture that is offered.
type Topic struct {
	Title     string   `json:"title" example:"月球上有什么"`
	Theme     string   `json:"theme" validate:"optional" example:"astronomy"`   // 代码表 themes 的代码；没有时为空文本
	Audiences []string `json:"audiences" validate:"optional" example:"primary"` // 代码表 audiences
	Minutes   int      `json:"minutes" validate:"optional" example:"60"`        // 时长（分钟）；0 表示不定
}

// Appointment is a span of days in a team. A renewal (续聘) is one more.
type Appointment struct {
	TeamID string `json:"team_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Term   int    `json:"term" validate:"optional" example:"2"`          // 期数；0 表示不分期
	From   string `json:"from" validate:"optional" example:"2024-01-01"` // 默认为该期的起始日期
	To     string `json:"to" validate:"optional" example:"2026-12-31"`   // 默认为该期的截止日期；没有则为长期
}

// Private is how those who arrange lectures reach a person.
type Private struct {
	Phone string `json:"phone" validate:"optional" example:"13800000000"`
	Email string `json:"email" validate:"optional" example:"lecturer@example.org"`
	Note  string `json:"note" validate:"optional" example:"工作日下午联系"`
}

// Kind declares lecturers.
var Kind = kind.New(kind.Kind[Lecturer]{
	Info:     kind.Info{Name: record.NewKind("lecturer", "讲师", "lecturer"), Table: "lecturers"},
	Title:    func(l *Lecturer) string { return l.Name },
	Document: document,
	Detail:   func(_ kind.Names, l *Lecturer) string { return strings.TrimSpace(l.Employer + " " + l.Title) },
	Reviewed: true,
	Access:   access.Policy[Lecturer]{Scopes: scopes, Relations: relations},
	References: func(l *Lecturer) (refs []kind.Reference) {
		for i, code := range l.Regions {
			refs = append(refs, kind.Reference{Field: errs.Index("regions", i), To: region.Kind, ID: code})
		}
		for i := range l.Appointments {
			refs = append(refs, kind.Reference{Field: errs.Index("appointments", i) + ".team_id", To: TeamKind.Info,
				ID: l.Appointments[i].TeamID})
		}
		return refs
	},
})

func document(d *kind.Document, l *Lecturer) {
	d.Add(text.Name, l.Name)
	d.Add(text.Near, l.Employer)
	for _, a := range l.Appointments {
		d.Mention(TeamKind.Name, a.TeamID)
	}
	d.Add(text.Topic, l.Field)
	for _, t := range l.Topics {
		d.Add(text.Topic, t.Title)
		d.Codes(&codelist.All.Themes, t.Theme)
		d.Codes(&codelist.All.Audiences, t.Audiences...)
	}
	for _, code := range l.Regions {
		d.Region(code)
	}
	d.Add(text.Body, l.Title, l.Introduction)
}

// scopes is those of the teams that have appointed somebody; administrators write who belongs to none.
func scopes(d *access.Directory, l *Lecturer) (out []access.Scope) {
	for _, a := range l.Appointments {
		out = append(out, teamScope(d, a.TeamID))
	}
	if out == nil {
		out = []access.Scope{{}}
	}
	return out
}

// relations is the appointments, each with all that it says.
func relations(d *access.Directory, l *Lecturer) map[string]access.Scope {
	out := map[string]access.Scope{}
	for _, a := range l.Appointments {
		out[fmt.Sprintf("%+v", a)] = teamScope(d, a.TeamID)
	}
	return out
}

func teamScope(d *access.Directory, id string) access.Scope {
	team, _ := d.Standing(TeamKind.Name, id)
	return d.Scope(team)
}

// Service is the writing of lecturers.
type Service = record.Service[Lecturer]

// Limits of a lecturer.
const (
	maxTopics       = 50
	maxAppointments = 50
	maxRegions      = 50
	maxMinutes      = 24 * 60
)

// Normalize brings texts and lists into their one form; no list is nil afterwards.
func (l *Lecturer) Normalize() {
	record.Trim(&l.Name, &l.Title, &l.Employer, &l.Field, &l.Introduction, &l.Private.Phone, &l.Private.Email,
		&l.Private.Note)
	l.Regions, l.Topics, l.Appointments = record.TrimList(l.Regions), record.Copy(l.Topics), record.Copy(l.Appointments)
	for i := range l.Topics {
		t := &l.Topics[i]
		record.Trim(&t.Title, &t.Theme)
		t.Audiences = record.TrimList(t.Audiences)
	}
	for i := range l.Appointments {
		a := &l.Appointments[i]
		record.Trim(&a.TeamID, &a.From, &a.To)
	}
}

// Validate gives the violations of a lecturer.
func (l *Lecturer) Validate() errs.Violations {
	var vs errs.Violations
	vs.Text("name", l.Name, 100)
	vs.Line("title", l.Title, 100)
	vs.Line("employer", l.Employer, 200)
	vs.Line("field", l.Field, 200)
	vs.Prose("introduction", l.Introduction, 5000)
	vs.TooMany("topics", len(l.Topics), maxTopics)
	for i := range l.Topics {
		vs.Merge(errs.Index("topics", i), l.Topics[i].validate())
	}
	vs.Each("regions", l.Regions, maxRegions, func(path, value string) { region.CheckCode(&vs, path, value) })
	vs.TooMany("appointments", len(l.Appointments), maxAppointments)
	for i, a := range l.Appointments {
		var part errs.Violations
		part.Required("team_id", a.TeamID)
		record.CheckRef(&part, "team_id", a.TeamID)
		if a.Term < 0 || a.Term > maxTermNumber {
			part.Add("term", "out_of_range", "必须是从 1 开始的期数", "must be from 1 on")
		}
		part.Dates(a.From, a.To)
		vs.Merge(errs.Index("appointments", i), part)
	}
	vs.Phone("private_contact.phone", l.Private.Phone)
	vs.Email("private_contact.email", l.Private.Email)
	vs.Line("private_contact.note", l.Private.Note, 500)
	return vs
}

func (t *Topic) validate() errs.Violations {
	var vs errs.Violations
	vs.Text("title", t.Title, 200)
	if t.Theme != "" {
		codelist.All.Themes.Check(&vs, "theme", t.Theme)
	}
	vs.Each("audiences", t.Audiences, 20, func(path, value string) { codelist.All.Audiences.Check(&vs, path, value) })
	if t.Minutes < 0 || t.Minutes > maxMinutes {
		vs.Add("minutes", "out_of_range", "必须在 0 到 1440 分钟之间", "must be from 0 to 1440")
	}
	return vs
}

// On is the phase of an appointment on a date.
func (a *Appointment) On(date string) record.Phase { return record.PhaseOn(date, a.From, a.To) }

// FillDates takes dates that an appointment leaves out from its term, and records a term that the team does not have.
func (a *Appointment) FillDates(vs *errs.Violations, field string, team *Team) {
	if a.Term == 0 {
		return
	}
	term, there := team.Term(a.Term)
	if !there {
		vs.Add(field+".term", "reference", "这支队伍没有第 "+strconv.Itoa(a.Term)+" 期", "the team has no term "+strconv.Itoa(a.Term))
		return
	}
	if a.From == "" {
		a.From = term.From
		if a.To == "" {
			a.To = term.To
		}
	}
}
