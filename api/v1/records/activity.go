package records

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/activity"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/errs"
)

// ActivityFilters are the filters of every list of activities.
type ActivityFilters struct {
	Audience       []string `form:"audience" validate:"optional" collectionFormat:"csv"`                                                                                                    // 面向人群，代码表 audiences，包含细分人群和面向社会公众的，例如 family
	Theme          []string `form:"theme" validate:"optional" collectionFormat:"csv"`                                                                                                       // 主题，代码表 themes，例如 astronomy
	Type           []string `form:"type" validate:"optional" collectionFormat:"csv"`                                                                                                        // 活动类型，代码表 activity_types，例如 lecture
	Region         []string `form:"region" validate:"optional" collectionFormat:"csv"`                                                                                                      // 场次所在行政区划或功能区代码，包含下级，例如 321003
	Campaign       []string `form:"campaign" validate:"optional" collectionFormat:"csv"`                                                                                                    // 主题活动的 id 或 key，例如 national-science-day-2026
	LecturerID     []string `form:"lecturer_id" validate:"optional" collectionFormat:"csv"`                                                                                                 // 讲师 id
	OrganizationID []string `form:"organization_id" validate:"optional" collectionFormat:"csv"`                                                                                             // 主办单位 id
	Mode           []string `form:"mode" validate:"optional" collectionFormat:"csv" enums:"onsite,online,hybrid"`                                                                           // 参加方式
	Free           *bool    `form:"free" validate:"optional"`                                                                                                                               // true：免费；false：明确收费
	Accessible     []string `form:"accessible" validate:"optional" collectionFormat:"csv" enums:"wheelchair,accessible_toilet,elevator,hearing_loop,tactile_path,sign_language,guide_dogs"` // 必须具备的无障碍设施
	State          []string `form:"state" validate:"optional" collectionFormat:"csv" enums:"scheduled,cancelled,postponed,rescheduled,moved_online"`                                        // 场次状态；scheduled 可隐去取消、延期和变更的场次
	Status         []string `form:"status" validate:"optional" collectionFormat:"csv" enums:"ongoing,upcoming,past"`                                                                        // 进行中、未开始、已结束
	IDs            []string `form:"ids" validate:"optional" collectionFormat:"csv"`                                                                                                         // 只要这些活动
	kit.TextParams
}

// ActivityListParams are the order of a list of activities and what comes with it.
type ActivityListParams struct {
	Sort   string   `form:"sort" validate:"optional" enums:"relevance,distance,start,updated"`                                           // relevance 按相关度（须给出 q）；distance 由近到远（须给出 lat、lng）；start 按开始时间；updated 按更新时间升序
	Facets []string `form:"facets" validate:"optional" collectionFormat:"csv" enums:"audience,theme,type,region,campaign,mode,free,day"` // 同时返回这些字段各取值的条数：在其他条件下、不计自身条件；day 为时间窗内（或 31 天）每天的条数
}

// VenueActivityParams are the parameters of the list of activities at one venue.
type VenueActivityParams struct {
	kit.WindowParams
	ActivityFilters
	ActivityListParams
	kit.PlaceParams
	kit.ListParams
}

// ActivityParams are the parameters of the list of activities.
type ActivityParams struct {
	VenueID []string `form:"venue_id" validate:"optional" collectionFormat:"csv"` // 场次所在场馆 id
	VenueActivityParams
}

// listAllActivities answers the list of activities.
func (api *API) listAllActivities(c *gin.Context) error {
	var p ActivityParams
	r := api.Begin(c, &p)
	r.CheckIDs("venue_id", p.VenueID)
	return api.listActivities(r, &p)
}

// ListVenueActivities answers the list of activities at one venue.
//
//	@Summary		场馆的活动
//	@Description	在这个场馆举办的活动，查询条件与活动列表相同。
//	@Tags			场馆
//	@Param			query			query		VenueActivityParams	false	"查询条件"
//	@Success		200				{object}	ActivityList
//	@Failure		308				{object}	MergedProblem	"已合并；Location 指向保留的场馆"
//	@Router			/venues/{id}/activities [get]
func (api *API) ListVenueActivities(c *gin.Context) error {
	var p ActivityParams
	r := api.Begin(c, &p.VenueActivityParams)
	v, err := FindVenue(r)
	if err != nil {
		return err
	}
	p.VenueID = []string{v.ID}
	return api.listActivities(r, &p)
}

// ActivityQuery reads the filters and the window of every read of activities.
func ActivityQuery(r *kit.Request, p *ActivityFilters, w *kit.WindowParams, venues []string) catalog.ActivityQuery {
	q := catalog.ActivityQuery{Audiences: p.Audience, Themes: p.Theme,
		Types: p.Type, Modes: p.Mode, States: p.State, Statuses: p.Status, Regions: p.Region, Venues: survivors(r, venues),
		Organizations: p.OrganizationID, IDs: p.IDs, Accessible: p.Accessible, Free: p.Free}
	q.Campaigns, q.Lecturers = CampaignIDs(r, "campaign", p.Campaign), p.LecturerID
	q.Text = r.SearchText(activity.Kind.Name, p.Q)
	r.CheckCodes("audience", &codelist.All.Audiences, p.Audience)
	r.CheckCodes("theme", &codelist.All.Themes, p.Theme)
	r.CheckCodes("type", &codelist.All.ActivityTypes, p.Type)
	r.CheckRegions("region", p.Region)
	r.CheckIDs("organization_id", p.OrganizationID)
	r.CheckIDs("lecturer_id", p.LecturerID)
	r.CheckIDs("ids", p.IDs)
	span := kit.ReadWindow(&r.Violations, w.From, w.To, w.When, len(p.Status) > 0, r.Now)
	q.Now, q.From, q.To = r.Now, span.From, span.To
	return q
}

func (api *API) listActivities(r *kit.Request, p *ActivityParams) error {
	paging := r.ReadPaging(&p.ListParams) // which may set the time
	q := ActivityQuery(r, &p.ActivityFilters, &p.WindowParams, p.VenueID)
	q.Paging, q.Area = paging, r.ReadArea(&p.PlaceParams)
	q.Sort = r.ReadSort(p.Sort, &q.Area, q.Text, catalog.ByStart)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	out, err := api.OutDatum(p.OutDatum)
	if err != nil || api.Fresh(r, kit.OnNow) { // status and state are as of now, whatever the window
		return err
	}
	return api.writeActivities(r, p, viewOf(r, out, ""), &q)
}

// writeActivities answers a query: with cached rows where all of their fields are asked for.
func (api *API) writeActivities(r *kit.Request, p *ActivityParams, view view, q *catalog.ActivityQuery) error {
	result := r.Snapshot.Activities(q)
	whole := func(list kit.List[any]) any {
		whole := counted{List: list, Facets: facetsDTO(r.Snapshot.CountActivities(q, facetNames(p.Facets)))}
		if q.Text != nil && result.Total == 0 {
			whole.Suggestions = r.Snapshot.SuggestActivities(q)
		}
		return whole
	}
	distance := func(h *catalog.ActivityHit) *int { return kit.Metres(h.Distance, q.Point != nil && h.HasDistance()) }
	if respond.ExportPageSize(r.Context) > 0 { // a table has all that is known of each
		return kit.WriteList(r, &p.ListParams, result, func(h *catalog.ActivityHit) Activity {
			one := view.detail(h.Activity, h.Record())
			one.ActivityItem = view.item(h.Activity, h.Record(), h.Session)
			one.OtherSessions, one.DistanceM = h.Other, distance(h)
			return one
		})
	}
	if p.Fields == "" {
		respond.Rows(r.Context, whole(kit.Envelope(r, &p.ListParams, result)), len(result.Items),
			func(out []byte, i int) []byte {
				h := &result.Items[i]
				return api.Rendered.row(view, h.Activity, h.Session).write(out, h.Other, distance(h),
					activityHighlights(r.Snapshot, q.Text, h))
			})
		return nil
	}
	return kit.WriteListWith(r, &p.ListParams, result, func(h *catalog.ActivityHit) ActivityItem {
		item := view.item(h.Activity, h.Record(), h.Session)
		item.OtherSessions, item.DistanceM, item.Highlights = h.Other, distance(h), activityHighlights(r.Snapshot, q.Text, h)
		return item
	}, whole)
}

// getActivity answers one activity.
func (api *API) getActivity(c *gin.Context) error {
	var p kit.OnePlaceParams
	r := api.Begin(c, &p)
	a, err := FindActivity(r)
	if err := r.Checked(err); err != nil {
		return err
	}
	out, err := api.OutDatum(p.OutDatum)
	if err != nil {
		return err
	}
	whole := a.Record()
	return kit.WriteRecord(r, &whole.Meta, p.Fields, viewOf(r, out, "").detail(a, whole))
}

// FindActivity finds the public activity of the path.
func FindActivity(r *kit.Request) (*catalog.Activity, error) {
	id := r.Param("id")
	a := r.Snapshot.Activity(id)
	if a == nil {
		return nil, kit.GoneOrMissing[activity.Activity](activity.Kind.Name, id, nil)
	}
	if !a.Public() {
		return nil, kit.GoneOrMissing(activity.Kind.Name, id, a.Record())
	}
	return a, nil
}

var _ = Register(func(api *API) kit.AnyCollection { return api.activities() })

func (api *API) activities() *kit.Collection[activity.Activity, ActivityInput, Activity] {
	apply := func(in *ActivityInput, a *activity.Activity, now time.Time) errs.Violations {
		return applyActivity(in, a, api.Catalog.Snapshot().Calendar(), now)
	}
	k := &kit.Collection[activity.Activity, ActivityInput, Activity]{
		Kind:     activity.Kind,
		Resource: &kit.Resource[activity.Activity, ActivityInput]{Form: activityForm, Apply: apply},
		View: func(m *kit.Moment, a *activity.Activity) Activity {
			return newView(m).detail(m.Snapshot.ResolveActivity(a), a)
		},
		Staff: kit.ForStaff(func(m *kit.Moment, a *activity.Activity, s kit.Staff) ActivityForStaff {
			v := newView(m)
			v.stored = true
			return ActivityForStaff{Activity: v.detail(v.snapshot.ResolveActivity(a), a), Staff: s}
		}),
		List:  kit.Read[ActivityParams, ActivityList](api.listAllActivities, kit.Datum),
		One:   kit.Read[kit.OnePlaceParams, Activity](api.getActivity, kit.Datum),
		Table: &sheets.Activities,
		Docs: kit.Docs{Tag: "活动", ListTitle: "活动列表：附近、本周末、按人群和主题",
			List: "一条活动只出现一次，`next_session` 是符合条件的最近一场。给出 lat、lng 时默认 5 公里内、由近到远。\n" +
				"不写时间条件时从现在开始。取消、延期的场次在原定结束前仍会出现并标明状态。",
			Get:    "活动的全部公开信息和全部场次，包括已取消的和已结束的。",
			Create: "至少一个场次才能发布；场次时间必须带时区。地点用 venue_id（登记场馆）或 place 二选一。",
			Update: "JSON Merge Patch（RFC 7396）：只写要改的字段，null 表示清空。sessions 按 id 匹配：写出的替换，无 id 的新增，缺少的删除。\n" +
				`须审核的作者：取消和改期立即生效（200），原因等待审核，响应头 Link（rel="working-copy"）是那份修改；其他修改等待审核（202）。`,
			Archive: "归档后公众读取得到 410。要让公众知道活动不办了，请改为取消（state=cancelled 并写明原因）。",
			Restore: "撤销归档；未归档的活动返回 409。曾公开而您不能直接发布的，恢复为 submitted，审核通过前公众仍得到 410。"},
	}
	return k.Complete(api.Env)
}
