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
	}).Complete(api.Base)
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
