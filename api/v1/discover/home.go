package discover

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
)

// HomeParams are the parameters of a first screen.
type HomeParams struct {
	Limit *int `form:"limit" validate:"optional" minimum:"1" maximum:"10" default:"5"` // 每部分的条数，1–10
	kit.NearParams
}

// HomeActivity is an activity in short.
type HomeActivity struct {
	ID           string    `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Title        string    `json:"title" example:"公众观星夜（示例）"`
	Start        time.Time `json:"start" example:"2026-11-28T19:00:00+08:00"`                         // 这个时段内的一场
	CalendarText string    `json:"calendar_text" example:"11月28日（周六）19:00–21:00"`                     // 可直接显示的时间
	Place        *string   `json:"place" example:"扬州科技馆" extensions:"x-nullable"`                     // 地点名称
	DistanceM    *int      `json:"distance_m" example:"820" extensions:"x-nullable"`                  // 给出 lat、lng 时的直线距离（米）
	Free         *bool     `json:"free" example:"true" extensions:"x-nullable"`                       // 是否免费；未知为 null
	Image        *string   `json:"image" example:"https://example.org/a.jpg" extensions:"x-nullable"` // 第一张图片
}

// HomeCampaign is a campaign in short.
type HomeCampaign struct {
	ID            string  `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Key           string  `json:"key" example:"national-science-day-2026"`
	Name          string  `json:"name" example:"2026年全国科普日"`
	Slogan        *string `json:"slogan" extensions:"x-nullable"`                 // 年度主题
	From          string  `json:"from" example:"2026-09-19"`                      // 第一天
	To            string  `json:"to" example:"2026-09-25"`                        // 最后一天
	State         string  `json:"state" example:"active" enums:"upcoming,active"` // 今天的状态
	ActivityCount int     `json:"activity_count" example:"128"`                   // 属于它的公开活动数
}

// HomeBase is a base in short.
type HomeBase struct {
	ID     string `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 场馆 id
	Name   string `json:"name" example:"扬州科技馆"`
	Scheme string `json:"scheme" example:"municipal_base"` // 最近一次认定的类别，代码表 accreditation_schemes
	Level  string `json:"level" example:"municipal" enums:"national,provincial,municipal,county"`
	Since  string `json:"since" example:"2026-01-01"` // 该次认定的第一天
}

// HomeCounts is how much there is.
type HomeCounts struct {
	Today      int `json:"today" example:"12"`       // 今天余下时间的活动
	Weekend    int `json:"weekend" example:"64"`     // 本周末的活动
	Activities int `json:"activities" example:"180"` // 未结束的活动
	Venues     int `json:"venues" example:"52"`
	Bases      int `json:"bases" example:"9"` // 今天有有效认定的场馆
	Lecturers  int `json:"lecturers" example:"31"`
}

// Home is what a first screen needs, in one answer.
type Home struct {
	Today     []HomeActivity `json:"today"`     // 今天余下时间
	Weekend   []HomeActivity `json:"weekend"`   // 本周末
	Campaigns []HomeCampaign `json:"campaigns"` // 正在进行的，然后是即将开始的
	NewBases  []HomeBase     `json:"new_bases"` // 最近认定的在前
	Counts    HomeCounts     `json:"counts"`
}

// GetHome answers a first screen.
//
//	@Summary		首屏
//	@Description	小程序首屏所需的一切，一次取得：今天、本周末、主题活动横幅、新基地和数量。给出 lat、lng 时由近到远，否则按时间。不含取消、延期和转线上的场次。
//	@Tags			查找
//	@Param			query			query		HomeParams	false	"查询条件"
//	@Success		200				{object}	Home
//	@Router			/home [get]
func (api *API) GetHome(c *gin.Context) error {
	var p HomeParams
	r := api.Begin(c, &p)
	today, weekend := kit.NamedWindow("today", r.Now), kit.NamedWindow("weekend", r.Now)
	q := catalog.HomeQuery{Now: r.Now, Today: today.To, WeekendFrom: weekend.From, To: weekend.To,
		Point: r.NearPoint(&p.NearParams), Limit: r.UpTo(p.Limit, 5, 10)}
	if err := r.Violations.Err(); err != nil || api.Fresh(r, kit.OnNow) {
		return err
	}
	h := r.Snapshot.Home(&q)
	out := Home{Today: homeActivities(&h.Today, &q), Weekend: homeActivities(&h.Weekend, &q),
		Campaigns: make([]HomeCampaign, len(h.Campaigns)), NewBases: make([]HomeBase, len(h.NewBases)),
		Counts: HomeCounts{Today: h.Today.Total, Weekend: h.Weekend.Total, Activities: h.Counts.Activities,
			Venues: h.Counts.Venues, Bases: h.Counts.Bases, Lecturers: h.Counts.Lecturers}}
	for i, one := range h.Campaigns {
		out.Campaigns[i] = HomeCampaign{ID: one.ID, Key: one.Key, Name: one.Name, Slogan: kit.Optional(&one.Slogan),
			From: one.From, To: one.To, State: string(one.On(r.Today().Text)), ActivityCount: r.Snapshot.CampaignSize(one.ID)}
	}
	for i, one := range h.NewBases {
		out.NewBases[i] = HomeBase{ID: one.ID, Name: one.Name, Scheme: one.Newest.Scheme, Level: one.Newest.Level,
			Since: one.Newest.From()}
	}
	respond.List(c, out)
	return nil
}

func homeActivities(found *catalog.Result[catalog.ActivityHit], q *catalog.HomeQuery) []HomeActivity {
	out := make([]HomeActivity, len(found.Items))
	for i := range found.Items {
		h := &found.Items[i]
		a := h.Record()
		one := HomeActivity{ID: h.ID, Title: a.Title, Start: kit.Local(a.Sessions[h.Session].Start),
			CalendarText: a.CalendarText(h.Session), Place: kit.Optional(new(h.At(h.Session).Name())),
			DistanceM: kit.Metres(h.Distance, q.Point != nil && h.HasDistance())}
		if a.Price != nil {
			one.Free = a.Price.Free
		}
		if len(a.Images) > 0 {
			one.Image = &a.Images[0].URL
		}
		out[i] = one
	}
	return out
}
