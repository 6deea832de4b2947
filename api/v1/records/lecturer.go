package records

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/record"
)

// LecturerParams are the parameters of the list of lecturers.
type LecturerParams struct {
	Topic    []string `form:"topic" validate:"optional" collectionFormat:"csv"`                               // 题目中的字词，或代码表 themes 的主题，例如 astronomy
	Audience []string `form:"audience" validate:"optional" collectionFormat:"csv"`                            // 题目面向的人群，代码表 audiences，含面向社会公众的；与 topic 须由同一题目满足
	Region   []string `form:"region" validate:"optional" collectionFormat:"csv"`                              // 可前往的行政区划，例如 321003；服务全市的讲师也会列出
	Team     []string `form:"team" validate:"optional" collectionFormat:"csv"`                                // 讲师团 id
	Term     *int     `form:"term" validate:"optional" minimum:"1"`                                           // 期数；与 team、state 须由同一次聘任满足
	State    []string `form:"state" validate:"optional" collectionFormat:"csv" enums:"upcoming,active,ended"` // 聘任今天的状态：未开始、在任、已届满
	IDs      []string `form:"ids" validate:"optional" collectionFormat:"csv"`                                 // 只要这些讲师
	kit.TextParams
	Sort string `form:"sort" validate:"optional" enums:"relevance,name,updated"` // relevance 按相关度（须给出 q）；name 按姓名；updated 按更新时间升序
	kit.ListParams
}

var _ = Register(func(api *API) kit.AnyCollection {
	apply := func(in *LecturerInput, l *lecturer.Lecturer, _ time.Time) errs.Violations {
		return applyLecturer(api.Catalog.Snapshot(), in, l)
	}
	return (&kit.Collection[lecturer.Lecturer, LecturerInput, Lecturer]{
		Kind:     lecturer.Kind,
		Resource: &kit.Resource[lecturer.Lecturer, LecturerInput]{Form: lecturerForm, Apply: apply},
		View:     viewLecturer,
		Staff: kit.ForStaff(func(m *kit.Moment, l *lecturer.Lecturer, s kit.Staff) LecturerForStaff {
			return LecturerForStaff{Lecturer: viewLecturer(m, l), PrivateContact: l.Private, Staff: s}
		}),
		List:     kit.Read[LecturerParams, LecturerList](api.listLecturers, kit.Reads),
		Archives: kit.Conflicts,
		Table:    &sheets.Lecturers,
		Docs: kit.Docs{Tag: "讲师", List: "科普讲师和专家，可按题目、人群、区划和讲师团查询。不含私人联系方式；预约请联系讲师团。",
			Get:     "姓名、职称、单位、可讲的题目和历次聘任。私人联系方式从不公开。",
			Create:  "聘任可只写讲师团和期数，起止日期取自该期。private_contact 从不公开。",
			Archive: "归档时删除私人联系方式，恢复后需重新填写。"},
	}).Complete(api.Env)
})

// listLecturers answers the list of lecturers.
func (api *API) listLecturers(c *gin.Context) error {
	var p LecturerParams
	r := api.Begin(c, &p)
	q := catalog.LecturerQuery{Topics: p.Topic, Audiences: p.Audience, Regions: p.Region, Teams: p.Team, States: p.State,
		IDs: p.IDs, Text: r.SearchText(lecturer.Kind.Name, p.Q)}
	q.Sort = r.ReadSort(p.Sort, &catalog.Area{}, q.Text, catalog.ByName)
	if p.Term != nil {
		if q.Term = *p.Term; q.Term < 1 {
			r.Violations.Add("term", "out_of_range", "必须是从 1 开始的期数", "must be from 1 on")
		}
	}
	r.CheckCodes("audience", &codelist.All.Audiences, p.Audience)
	r.CheckRegions("region", p.Region)
	r.CheckIDs("team", p.Team)
	r.CheckIDs("ids", p.IDs)
	q.Paging = r.ReadPaging(&p.ListParams)
	q.On = r.Today().Text
	if err := r.Violations.Err(); err != nil || api.Fresh(r, kit.OnToday) {
		return err
	}
	result := r.Snapshot.Lecturers(&q)
	return kit.WriteListWith(r, &p.ListParams, result, func(l **lecturer.Lecturer) Lecturer {
		item := viewLecturer(&r.Moment, *l)
		item.Highlights = lecturerHighlights(q.Text, *l)
		return item
	}, func(list kit.List[any]) any {
		whole := counted{List: list}
		if q.Text != nil && result.Total == 0 {
			whole.Suggestions = r.Snapshot.SuggestLecturers(&q)
		}
		return whole
	})
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

// LecturerInput is what a client may set of a lecturer.
type LecturerInput struct {
	Name           string             `json:"name" validate:"required" maxLength:"100" example:"示例讲师甲"`
	Title          string             `json:"title" validate:"optional" maxLength:"100" example:"研究员"`
	Employer       string             `json:"employer" validate:"optional" maxLength:"200" example:"示例大学"`
	Field          string             `json:"field" validate:"optional" maxLength:"200" example:"行星科学"`
	Introduction   string             `json:"introduction" validate:"optional" maxLength:"5000"`
	Topics         []lecturer.Topic   `json:"topics" validate:"optional"`                   // 可讲的题目
	Regions        []string           `json:"regions" validate:"optional" example:"321003"` // 可前往的行政区划代码
	Appointments   []AppointmentInput `json:"appointments" validate:"optional"`             // 历次聘任；续聘另加一次
	PrivateContact lecturer.Private   `json:"private_contact" validate:"optional"`          // 仅供安排讲座，从不公开；归档时删除
	Publication    string             `json:"publication" validate:"optional" enums:"draft,published,withdrawn" default:"published"`
	Source         *record.Source     `json:"source" validate:"optional"`
}

// AppointmentInput is an appointment as clients write it.
type AppointmentInput lecturer.Appointment

// Answered is how an answer has it.
func (AppointmentInput) Answered() any { return Appointment{} }

// Answered is how an answer has it.
func (LecturerInput) Answered() any { return Lecturer{} }

func lecturerForm(l *lecturer.Lecturer) *LecturerInput {
	in := kit.FormOf[LecturerInput](l)
	in.PrivateContact = l.Private
	return in
}

// applyLecturer sets what a client may set. Appointments take the dates that they leave out from the terms of public
// teams.
func applyLecturer(s *catalog.Snapshot, in *LecturerInput, l *lecturer.Lecturer) (vs errs.Violations) {
	kit.Set(l, in)
	l.Private = in.PrivateContact
	for i := range l.Appointments {
		a := &l.Appointments[i]
		if team := s.Team(a.TeamID); team != nil {
			a.FillDates(&vs, errs.Index("appointments", i), team)
		}
	}
	return vs
}
