package records

import (
	"time"

	"kepu/api/v1/kit"
	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/record"
)

// LecturerTeamItem is a team in a list.
type LecturerTeamItem struct {
	kit.Head
	Name           string               `json:"name" example:"扬州市科普讲师团（示例）"`
	Kind           string               `json:"kind" example:"lecturers" enums:"lecturers,volunteers,emergency_experts,seniors"` // 代码表 team_kinds
	Description    *string              `json:"description" extensions:"x-nullable"`
	OrganizationID *string              `json:"organization_id" extensions:"x-nullable"`
	Organization   *kit.OrganizationRef `json:"organization" extensions:"x-nullable"` // 组建单位
	RegionCode     *string              `json:"region_code" example:"321000" extensions:"x-nullable"`
	Region         *kit.RegionRef       `json:"region" extensions:"x-nullable"` // 服务的行政区划
	Contact        kit.Contact          `json:"contact"`                        // 预约讲座的办公联系方式
	Terms          []Term               `json:"terms"`                          // 各期，按期数排序
	CurrentTerm    *int                 `json:"current_term" example:"2" extensions:"x-nullable"`
	LecturerCount  int                  `json:"lecturer_count" example:"48"` // 今天在任的讲师人数
}

// Term is one cohort of a team.
type Term struct {
	Number int     `json:"number" example:"2"`
	Name   string  `json:"name" example:"第2期"`
	From   string  `json:"from" example:"2024-01-01"`
	To     *string `json:"to" example:"2026-12-31" extensions:"x-nullable"`
	State  string  `json:"state" example:"active" enums:"upcoming,active,ended"` // 今天的状态
}

// LecturerTeam is a team with its lecturers.
type LecturerTeam struct {
	LecturerTeamItem
	Lecturers []TeamMember `json:"lecturers"` // 在所查日期（默认今天）在任的讲师，按姓名排序
}

// TeamMember is a lecturer as a member of a team.
type TeamMember struct {
	ID       string  `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Name     string  `json:"name" example:"示例讲师甲"`
	Title    *string `json:"title" example:"研究员" extensions:"x-nullable"`
	Employer *string `json:"employer" example:"示例大学" extensions:"x-nullable"`
	Field    *string `json:"field" example:"行星科学" extensions:"x-nullable"`
	Term     *int    `json:"term" example:"2" extensions:"x-nullable"`
	From     string  `json:"from" example:"2024-01-01"`
	To       *string `json:"to" example:"2026-12-31" extensions:"x-nullable"`
}

// Lecturer is a person who speaks for science, as the public sees them.
type Lecturer struct {
	kit.Head
	Name         string           `json:"name" example:"示例讲师甲"`
	Title        *string          `json:"title" example:"研究员" extensions:"x-nullable"`     // 职称或职务
	Employer     *string          `json:"employer" example:"示例大学" extensions:"x-nullable"` // 工作单位
	Field        *string          `json:"field" example:"行星科学" extensions:"x-nullable"`    // 专业领域
	Introduction *string          `json:"introduction" extensions:"x-nullable"`            // 简介
	Topics       []lecturer.Topic `json:"topics"`                                          // 可讲的题目
	Regions      []string         `json:"regions" example:"321003"`                        // 可前往的行政区划代码，名称见 /regions
	Appointments []Appointment    `json:"appointments"`                                    // 历次聘任，续聘另记一次
	Highlights   []kit.Highlight  `json:"highlights,omitempty" validate:"optional"`        // 搜索时：匹配处
}

// LecturerList is a list of lecturers.
type LecturerList struct {
	kit.List[Lecturer]
	Suggestions []string `json:"suggestions,omitempty" validate:"optional" example:"月球上有什么"` // 没有符合 q 的结果时，在其他条件下能找到的搜索词
}

// Appointment is a span of days in a team.
type Appointment struct {
	TeamID string   `json:"team_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Team   *TeamRef `json:"team" extensions:"x-nullable"`
	Term   *int     `json:"term" example:"2" extensions:"x-nullable"`
	From   string   `json:"from" example:"2024-01-01"`
	To     *string  `json:"to" example:"2026-12-31" extensions:"x-nullable"`
	State  string   `json:"state" example:"active" enums:"upcoming,active,ended"` // 今天的状态
}

// TeamRef names a team.
type TeamRef struct {
	ID       string `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Name     string `json:"name" example:"扬州市科普讲师团（示例）"`
	Archived bool   `json:"archived,omitempty"`
}

// LecturerForStaff is a lecturer with what those who arrange lectures need.
type LecturerForStaff struct {
	Lecturer
	PrivateContact lecturer.Private `json:"private_contact"`
	kit.Staff
}

func teamItem(m *kit.Moment, t *lecturer.Team) LecturerTeamItem {
	s, today := m.Snapshot, m.Today().Text
	item := LecturerTeamItem{Head: kit.NewHead(&t.Meta), Name: t.Name, Kind: t.Kind,
		Description: kit.Optional(&t.Description), OrganizationID: kit.Optional(&t.OrganizationID),
		Organization: kit.NewOrganizationRef(s, t.OrganizationID), RegionCode: kit.Optional(&t.RegionCode),
		Region: kit.NewRegionRef(s, t.RegionCode), Contact: kit.NewContact(t.Contact), Terms: []Term{},
		LecturerCount: len(s.Members(t.ID, today))}
	for _, one := range t.Terms {
		item.Terms = append(item.Terms, Term{Number: one.Number, Name: one.Name, From: one.From, To: kit.Optional(&one.To),
			State: string(one.On(today))})
	}
	if term := t.TermOn(today); term != nil {
		item.CurrentTerm = &term.Number
	}
	return item
}

func teamDetail(now *kit.Moment, t *lecturer.Team, on string) LecturerTeam {
	out := LecturerTeam{LecturerTeamItem: teamItem(now, t), Lecturers: []TeamMember{}}
	for _, m := range now.Snapshot.Members(t.ID, on) {
		out.Lecturers = append(out.Lecturers, TeamMember{ID: m.ID, Name: m.Name, Title: kit.Optional(&m.Title),
			Employer: kit.Optional(&m.Employer), Field: kit.Optional(&m.Field), Term: positive(m.Term), From: m.From,
			To: kit.Optional(&m.To)})
	}
	return out
}

func viewLecturer(m *kit.Moment, l *lecturer.Lecturer) Lecturer {
	s, today := m.Snapshot, m.Today().Text
	out := Lecturer{Head: kit.NewHead(&l.Meta), Name: l.Name, Title: kit.Optional(&l.Title),
		Employer: kit.Optional(&l.Employer), Field: kit.Optional(&l.Field), Introduction: kit.Optional(&l.Introduction),
		Topics: l.Topics, Regions: l.Regions, Appointments: []Appointment{}}
	for _, a := range l.Appointments {
		one := Appointment{TeamID: a.TeamID, Term: positive(a.Term), From: a.From, To: kit.Optional(&a.To),
			State: string(a.On(today))}
		if team := s.Team(a.TeamID); team != nil {
			one.Team = &TeamRef{ID: team.ID, Name: team.Name, Archived: team.Away()}
		}
		out.Appointments = append(out.Appointments, one)
	}
	return out
}

// positive gives nil for no number.
func positive(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

// LecturerTeamInput is what a client may set of a team.
type LecturerTeamInput struct {
	Name           string         `json:"name" validate:"required" maxLength:"200" example:"扬州市科普讲师团（示例）"`
	Kind           string         `json:"kind" validate:"required" example:"lecturers"` // 代码表 team_kinds
	Description    string         `json:"description" validate:"optional" maxLength:"5000"`
	OrganizationID string         `json:"organization_id" validate:"optional"`
	RegionCode     string         `json:"region_code" validate:"optional" example:"321000"`
	Contact        record.Contact `json:"contact" validate:"optional"` // 办公联系方式，对外公开
	Terms          []TermInput    `json:"terms" validate:"optional"`   // 各期
	Publication    string         `json:"publication" validate:"optional" enums:"draft,published,withdrawn" default:"published"`
	Source         *record.Source `json:"source" validate:"optional"`
}

// TermInput is a term as clients write it.
type TermInput lecturer.Term

// Answered is how an answer has it.
func (TermInput) Answered() any { return Term{} }

// Answered is how an answer has it.
func (LecturerTeamInput) Answered() any { return LecturerTeam{} }

func teamForm(t *lecturer.Team) *LecturerTeamInput {
	in := &LecturerTeamInput{Name: t.Name, Kind: t.Kind, Description: t.Description, OrganizationID: t.OrganizationID,
		RegionCode: t.RegionCode, Contact: t.Contact, Terms: []TermInput{}, Publication: string(t.Publication),
		Source: t.Source}
	for _, one := range t.Terms {
		in.Terms = append(in.Terms, TermInput(one))
	}
	return in
}

func applyTeam(in *LecturerTeamInput, t *lecturer.Team, _ time.Time) errs.Violations {
	t.Name, t.Kind, t.Description, t.OrganizationID, t.RegionCode, t.Contact = in.Name, in.Kind, in.Description,
		in.OrganizationID, in.RegionCode, in.Contact
	t.Terms = nil
	for _, one := range in.Terms {
		t.Terms = append(t.Terms, lecturer.Term(one))
	}
	kit.ApplyHead(&t.Meta, in.Publication, in.Source)
	return nil
}
