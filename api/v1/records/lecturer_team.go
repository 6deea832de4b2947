package records

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/errs"
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

// ListLecturerTeams answers the list of teams.
//
//	@Summary		讲师团列表
//	@Description	科普讲师团、科技志愿服务队、应急科普专家队伍和老科技工作者队伍，按名称排序。
//	@Tags			讲师
//	@Param			query			query		LecturerTeamParams	false	"查询条件"
//	@Success		200				{object}	kit.List[LecturerTeamItem]
//	@Router			/lecturer-teams [get]
func (api *API) ListLecturerTeams(c *gin.Context) error {
	var p LecturerTeamParams
	r := api.Begin(c, &p)
	q := catalog.TeamQuery{Kinds: p.Kind, Regions: p.Region, Organizations: p.OrganizationID, Listing: catalog.Listing{IDs: p.IDs, Sort: catalog.Sort(p.Sort)}}
	r.CheckRegions("region", p.Region)
	r.CheckIDs("organization_id", p.OrganizationID)
	r.CheckIDs("ids", p.IDs)
	q.Paging = r.ReadPaging(&p.ListParams)
	if err := r.Violations.Err(); err != nil || api.Fresh(r, kit.OnToday) {
		return err
	}
	today := r.Today().Text
	return kit.WriteList(r, &p.ListParams, r.Snapshot.Teams(&q), func(t **lecturer.Team) LecturerTeamItem { return teamItem(r.Snapshot, *t, today) })
}

// OneTeamParams are the parameters of a read of one team.
type OneTeamParams struct {
	On string `form:"on" validate:"optional"` // 列出这一天在任的讲师（2024-06-01），默认今天
	kit.OneParams
}

// GetLecturerTeam answers one team.
//
//	@Summary		讲师团详情
//	@Description	各期与在任讲师；on 查任意一天的名单。
//	@Tags			讲师
//	@Param			query			query		OneTeamParams	false	"查询条件"
//	@Success		200				{object}	LecturerTeam
//	@Router			/lecturer-teams/{id} [get]
func (api *API) GetLecturerTeam(c *gin.Context) error {
	var p OneTeamParams
	r := api.Begin(c, &p)
	id := c.Param("id")
	t := r.Snapshot.Team(id)
	if t == nil || !t.Public() {
		return kit.GoneOrMissing(lecturer.TeamKind.Name, id, t)
	}
	on := r.ReadDate("on", p.On).Text
	if err := r.Violations.Err(); err != nil {
		return err
	}
	return kit.WriteRecord(r, &t.Meta, p.Fields, teamDetail(r.Snapshot, t, r.Today().Text, on))
}

func (api *API) lecturerTeams() *kit.Resource[lecturer.Team, LecturerTeamInput] {
	return &kit.Resource[lecturer.Team, LecturerTeamInput]{
		Base: api.Base, Service: api.LecturerTeams, Review: api.Reviews.Teams, Path: "/api/v1/lecturer-teams", Form: teamForm,
		Apply: func(in *LecturerTeamInput, t *lecturer.Team, _ time.Time) errs.Violations { return applyTeam(in, t) },
		Render: func(t *lecturer.Team) any {
			today := api.Today()
			return teamDetail(api.Catalog.Snapshot(), t, today, today)
		},
		ForStaff: func(t *lecturer.Team, s kit.Staff) any {
			today := api.Today()
			return LecturerTeamForStaff{LecturerTeam: teamDetail(api.Catalog.Snapshot(), t, today, today), Staff: s}
		},
	}
}

// CreateLecturerTeam registers one.
//
//	@Summary		登记讲师团
//	@Description	期数（terms）写起止日期；讲师的聘任写在讲师上。
//	@Tags			讲师
//	@Param			body			body		LecturerTeamInput	true	"讲师团"
//	@Param			dry_run			query		bool				false	"true：照常检查并返回结果，但不写入"
//	@Success		201				{object}	LecturerTeam
//	@Router			/lecturer-teams [post]
func (api *API) CreateLecturerTeam(c *gin.Context) error { return api.lecturerTeams().Create(c) }

// UpdateLecturerTeam changes one.
//
//	@Summary		修改讲师团
//	@Description	JSON Merge Patch（RFC 7396）：只写要改的字段，null 表示清空。
//	@Tags			讲师
//	@Param			body		body		LecturerTeamInput	true	"要修改的字段"
//	@Param			dry_run		query		bool				false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	LecturerTeam
//	@Success		202			{object}	LecturerTeamForStaff	"修改已提交审核；公众仍看到原来的，见 Location"
//	@Router			/lecturer-teams/{id} [patch]
func (api *API) UpdateLecturerTeam(c *gin.Context) error { return api.lecturerTeams().Patch(c) }

// ArchiveLecturerTeam archives one.
//
//	@Summary		归档讲师团
//	@Description	归档后不再列出；讲师仍保留其聘任历史。
//	@Tags			讲师
//	@Param			dry_run		query	bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		204			"已归档"
//	@Router			/lecturer-teams/{id} [delete]
func (api *API) ArchiveLecturerTeam(c *gin.Context) error { return api.lecturerTeams().Archive(c) }

// RestoreLecturerTeam undoes the archiving of one.
//
//	@Summary		恢复讲师团
//	@Description	撤销归档；未归档的记录返回 409。曾公开而您不能直接发布的，恢复为 submitted，审核通过前公众仍得到 410。
//	@Tags			讲师
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	LecturerTeam
//	@Router			/lecturer-teams/{id}/restore [post]
func (api *API) RestoreLecturerTeam(c *gin.Context) error { return api.lecturerTeams().Restore(c) }
