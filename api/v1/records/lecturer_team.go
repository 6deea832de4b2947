package records

import (
	"github.com/gin-gonic/gin"

	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/lecturer"
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
		Resource: &kit.Resource[lecturer.Team, LecturerTeamInput]{Form: teamForm, Apply: applyTeam},
		View:     viewTeam,
		Staff: kit.ForStaff(func(m *kit.Moment, t *lecturer.Team, s kit.Staff) LecturerTeamForStaff {
			return LecturerTeamForStaff{LecturerTeam: viewTeam(m, t), Staff: s}
		}),
		List:     kit.Listing(api.Base, readTeams, (*catalog.Snapshot).Teams, teamItem),
		One:      kit.Read[OneTeamParams, LecturerTeam](api.getLecturerTeam, kit.Reads),
		Archives: kit.Conflicts,
		Table:    &sheets.Teams,
		Docs: kit.Docs{Tag: "讲师", List: "科普讲师团、科技志愿服务队、应急科普专家队伍和老科技工作者队伍，按名称排序。",
			Get:     "各期与在任讲师；on 查任意一天的名单。",
			Create:  "期数（terms）写起止日期；讲师的聘任写在讲师上。",
			Archive: "归档后不再列出；讲师仍保留其聘任历史。"},
	}).Complete(api.Base)
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
	if err != nil {
		return err
	}
	on := r.ReadDate("on", p.On).Text
	if err := r.Violations.Err(); err != nil {
		return err
	}
	return kit.WriteRecord(r, &t.Meta, p.Fields, teamDetail(&r.Moment, t, on))
}
