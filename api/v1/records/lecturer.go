package records

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/lecturer"
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

// ListLecturers answers the list of lecturers.
//
//	@Summary		讲师列表
//	@Description	科普讲师和专家，可按题目、人群、区划和讲师团查询。不含私人联系方式；预约请联系讲师团。
//	@Tags			讲师
//	@Param			query			query		LecturerParams	false	"查询条件"
//	@Success		200				{object}	LecturerList
//	@Router			/lecturers [get]
func (api *API) ListLecturers(c *gin.Context) error {
	var p LecturerParams
	r := api.Begin(c, &p)
	q := catalog.LecturerQuery{Topics: p.Topic, Audiences: p.Audience, Regions: p.Region, Teams: p.Team, States: p.State, IDs: p.IDs,
		Text: r.SearchText(lecturer.Kind.Name, p.Q)}
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
		item := lecturerDTO(r.Snapshot, *l, q.On)
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

// GetLecturer answers one lecturer.
//
//	@Summary		讲师详情
//	@Description	姓名、职称、单位、可讲的题目和历次聘任。私人联系方式从不公开。
//	@Tags			讲师
//	@Param			query			query		kit.OneParams	false	"查询条件"
//	@Success		200				{object}	Lecturer
//	@Router			/lecturers/{id} [get]
func (api *API) GetLecturer(c *gin.Context) error {
	var p kit.OneParams
	r := api.Begin(c, &p)
	id := c.Param("id")
	l := r.Snapshot.Lecturer(id)
	if l == nil || !l.Public() {
		return kit.GoneOrMissing(lecturer.Kind.Name, id, l)
	}
	if err := r.Violations.Err(); err != nil {
		return err
	}
	return kit.WriteRecord(r, &l.Meta, p.Fields, lecturerDTO(r.Snapshot, l, r.Today().Text))
}

func (api *API) lecturers() *kit.Resource[lecturer.Lecturer, LecturerInput] {
	return &kit.Resource[lecturer.Lecturer, LecturerInput]{
		Base: api.Base, Service: api.Lecturers, Review: api.Reviews.Lecturers, Path: "/api/v1/lecturers", Form: lecturerForm,
		Apply: func(in *LecturerInput, l *lecturer.Lecturer, _ time.Time) errs.Violations {
			return applyLecturer(api.Catalog.Snapshot(), in, l)
		},
		Render: func(l *lecturer.Lecturer) any {
			return lecturerDTO(api.Catalog.Snapshot(), l, api.Today())
		},
		ForStaff: func(l *lecturer.Lecturer, s kit.Staff) any {
			return LecturerForStaff{Lecturer: lecturerDTO(api.Catalog.Snapshot(), l, api.Today()), PrivateContact: l.Private, Staff: s}
		},
	}
}

// CreateLecturer registers one.
//
//	@Summary		登记讲师
//	@Description	聘任可只写讲师团和期数，起止日期取自该期。private_contact 从不公开。
//	@Tags			讲师
//	@Param			body			body		LecturerInput	true	"讲师"
//	@Param			dry_run			query		bool			false	"true：照常检查并返回结果，但不写入"
//	@Success		201				{object}	Lecturer
//	@Router			/lecturers [post]
func (api *API) CreateLecturer(c *gin.Context) error { return api.lecturers().Create(c) }

// UpdateLecturer changes one.
//
//	@Summary		修改讲师
//	@Description	JSON Merge Patch（RFC 7396）：只写要改的字段，null 表示清空。
//	@Tags			讲师
//	@Param			body		body		LecturerInput	true	"要修改的字段"
//	@Param			dry_run		query		bool			false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	Lecturer
//	@Success		202			{object}	LecturerForStaff	"修改已提交审核；公众仍看到原来的，见 Location"
//	@Router			/lecturers/{id} [patch]
func (api *API) UpdateLecturer(c *gin.Context) error { return api.lecturers().Patch(c) }

// ArchiveLecturer archives one.
//
//	@Summary		归档讲师
//	@Description	归档时删除私人联系方式，恢复后需重新填写。
//	@Tags			讲师
//	@Param			dry_run		query	bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		204			"已归档"
//	@Router			/lecturers/{id} [delete]
func (api *API) ArchiveLecturer(c *gin.Context) error { return api.lecturers().Archive(c) }

// RestoreLecturer undoes the archiving of one.
//
//	@Summary		恢复讲师
//	@Description	撤销归档；未归档的记录返回 409。曾公开而您不能直接发布的，恢复为 submitted，审核通过前公众仍得到 410。
//	@Tags			讲师
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	Lecturer
//	@Router			/lecturers/{id}/restore [post]
func (api *API) RestoreLecturer(c *gin.Context) error { return api.lecturers().Restore(c) }
