package records

import (
	"github.com/gin-gonic/gin"

	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/lecturer"
	"kepu/internal/record"
)

// LecturerTeamParams are the parameters of the list of teams.
type LecturerTeamParams struct {
	Kind           []string `form:"kind" validate:"optional" collectionFormat:"csv" enums:"lecturers,volunteers,emergency_experts,seniors"` // 讲师团、志愿服务队、应急科普专家、老科技工作者
	Region         []string `form:"region" validate:"optional" collectionFormat:"csv"`                                                      // 服务的行政区划，包含下级，例如 321000
	OrganizationID []string `form:"organization_id" validate:"optional" collectionFormat:"csv"`                                             // 组建单位
	IDs            []string `form:"ids" validate:"optional" collectionFormat:"csv"`                                                         // 只要这些队伍
	Sort           string   `form:"sort" validate:"optional" enums:"name,updated" default:"name"`                                           // name 按名称；updated 按更新时间升序
	kit.ListParams
}

var _ = Register(func(api *API) kit.AnyCollection {
	return (&kit.Collection[lecturer.Team, LecturerTeamInput, LecturerTeam]{
		Kind:     lecturer.TeamKind,
		Resource: &kit.Resource[lecturer.Team, LecturerTeamInput]{},
		View:     viewTeam,
		Staff: kit.ForStaff(func(m *kit.Moment, t *lecturer.Team, s kit.Staff) LecturerTeamForStaff {
			return LecturerTeamForStaff{LecturerTeam: viewTeam(m, t), Staff: s}
		}),
		List:     kit.Listing(api.Env, readTeams, (*catalog.Snapshot).Teams, teamItem),
		One:      kit.Read[OneTeamParams, LecturerTeam](api.getLecturerTeam, kit.Reads),
		Archives: kit.Conflicts,
		Table:    &sheets.Teams,
		Docs: kit.Docs{Tag: "讲师", List: "科普讲师团、科技志愿服务队、应急科普专家队伍和老科技工作者队伍，按名称排序。",
			Get:     "各期与在任讲师；on 查任意一天的名单。",
			Create:  "期数（terms）写起止日期；讲师的聘任写在讲师上。",
			Archive: "归档后不再列出；讲师仍保留其聘任历史。"},
	}).Complete(api.Env)
})

func viewTeam(m *kit.Moment, t *lecturer.Team) LecturerTeam { return teamDetail(m, t, m.Today().Text) }

func readTeams(r *kit.Request, p *LecturerTeamParams) *catalog.TeamQuery {
	r.CheckRegions("region", p.Region)
	r.CheckIDs("organization_id", p.OrganizationID)
	return &catalog.TeamQuery{Listing: r.Listing(p.IDs, p.Sort), Kinds: p.Kind, Regions: p.Region,
		Organizations: p.OrganizationID}
}

// OneTeamParams are the parameters of a read of one team.
type OneTeamParams struct {
	On string `form:"on" validate:"optional"` // 列出这一天在任的讲师（2024-06-01），默认今天
	kit.OneParams
}

// getLecturerTeam answers one team, with its members on a day.
func (api *API) getLecturerTeam(c *gin.Context) error {
	var p OneTeamParams
	r := api.Begin(c, &p)
	t, err := kit.FindPublic(r, lecturer.TeamKind)
	on := r.ReadDate("on", p.On).Text
	if err := r.Checked(err); err != nil {
		return err
	}
	return kit.WriteRecord(r, &t.Meta, p.Fields, teamDetail(&r.Moment, t, on))
}

// LecturerTeamForStaff is a team as its staff sees it.
type LecturerTeamForStaff struct {
	LecturerTeam
	kit.Staff
}

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
