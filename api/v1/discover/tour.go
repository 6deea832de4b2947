package discover

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/hours"
)

// RouteParams are the parameters of a tour.
type RouteParams struct {
	Lat        *float64 `form:"lat" minimum:"-90" maximum:"90" example:"32.3936"`                                                                                                       // 出发点纬度
	Lng        *float64 `form:"lng" minimum:"-180" maximum:"180" example:"119.4127"`                                                                                                    // 出发点经度
	Datum      string   `form:"datum" validate:"optional" enums:"gcj02,wgs84,bd09" default:"gcj02"`                                                                                     // 请求中坐标的坐标系
	Hours      *float64 `form:"hours" validate:"optional" minimum:"1" maximum:"10" default:"4"`                                                                                         // 总时长（小时），1–10
	Date       string   `form:"date" validate:"optional"`                                                                                                                               // 出行日期（2026-11-28），默认今天
	Start      string   `form:"start" validate:"optional"`                                                                                                                              // 出发时刻（09:00）；默认今天为现在，其他日期为 9:00
	RadiusM    *float64 `form:"radius_m" validate:"optional" minimum:"1" maximum:"50000" default:"10000"`                                                                               // 离出发点的最大直线距离（米）
	Category   []string `form:"category" validate:"optional" collectionFormat:"csv"`                                                                                                    // 场馆类别，代码表 venue_categories
	Audience   []string `form:"audience" validate:"optional" collectionFormat:"csv"`                                                                                                    // 面向人群，代码表 audiences，含面向社会公众的
	Free       *bool    `form:"free" validate:"optional"`                                                                                                                               // true：免费；false：明确收费
	Accessible []string `form:"accessible" validate:"optional" collectionFormat:"csv" enums:"wheelchair,accessible_toilet,elevator,hearing_loop,tactile_path,sign_language,guide_dogs"` // 必须具备的无障碍设施
	OutDatum   string   `form:"out_datum" validate:"optional" enums:"gcj02,bd09,wgs84" default:"gcj02"`                                                                                 // 返回坐标的坐标系；wgs84 须运营方开启
}

// TourStop is one venue of a tour.
type TourStop struct {
	VenueID   string        `json:"venue_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Name      string        `json:"name" example:"扬州科技馆"`
	Category  string        `json:"category" example:"science_centre"` // 代码表 venue_categories
	Address   *string       `json:"address" extensions:"x-nullable"`
	Location  *kit.Location `json:"location" extensions:"x-nullable"`
	DistanceM int           `json:"distance_m" example:"820"`                                               // 与上一站（第一站为出发点）的直线距离（米）
	Arrive    time.Time     `json:"arrive" example:"2026-11-28T09:20:00+08:00"`                             // 估计到达时间，已含等候开门
	Leave     time.Time     `json:"leave" example:"2026-11-28T10:50:00+08:00"`                              // 估计离开时间
	Opens     time.Time     `json:"opens" example:"2026-11-28T09:00:00+08:00"`                              // 当天这一段的开门时间
	Closes    time.Time     `json:"closes" example:"2026-11-28T17:00:00+08:00"`                             // 当天这一段的关门时间
	LastEntry *time.Time    `json:"last_entry" example:"2026-11-28T16:30:00+08:00" extensions:"x-nullable"` // 停止入场时间
}

// Tour is a suggested round of activities.
type Tour struct {
	Date      string     `json:"date" example:"2026-11-28"`
	Start     time.Time  `json:"start" example:"2026-11-28T09:00:00+08:00"`
	End       time.Time  `json:"end" example:"2026-11-28T13:00:00+08:00"`
	DistanceM int        `json:"distance_m" example:"3200"` // 各段直线距离之和（米）
	Items     []TourStop `json:"items"`                     // 按先后；没有合适的为空
}

// SuggestRoute answers a tour.
//
//	@Summary		科学游线路
//	@Description	从出发点起，依次前往当天开放、来得及参观的场馆，同类的不连着去，有认定的优先，最多 6 站。只含开放时间已登记的场馆。
//	@Description	估计的依据：路程为直线距离的 1.3 倍，1.5 公里内步行每小时 4 公里，更远乘车每小时 25 公里另加 10 分钟；大馆停留 90 分钟，其他 60 分钟。
//	@Tags			查找
//	@Param			query			query		RouteParams	true	"查询条件"
//	@Success		200				{object}	Tour
//	@Router			/routes/suggest [get]
func (api *API) SuggestRoute(c *gin.Context) error {
	var p RouteParams
	r := api.Begin(c, &p)
	q := readTourQuery(r, &p)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	out, err := api.OutDatum(p.OutDatum)
	if err != nil || api.Fresh(r, kit.OnNow) {
		return err
	}
	answer := Tour{Date: hours.DateOf(q.Start).Text, Start: kit.Local(q.Start),
		End: kit.Local(q.Start.Add(time.Duration(q.Hours * float64(time.Hour)))), Items: []TourStop{}}
	for _, stop := range r.Snapshot.Route(q) {
		one := TourStop{VenueID: stop.ID, Name: stop.Name, Category: stop.Category, Address: kit.Optional(&stop.At.Address),
			Location: kit.NewLocation(stop.At.Location, out), DistanceM: *kit.Metres(stop.Distance, true),
			Arrive: kit.Local(stop.Arrive), Leave: kit.Local(stop.Leave), Opens: kit.Local(stop.Open.Open),
			Closes: kit.Local(stop.Open.Close)}
		if last := stop.Open.LastEntry; !last.IsZero() {
			one.LastEntry = kit.LocalOrNull(&last)
		}
		answer.DistanceM += one.DistanceM
		answer.Items = append(answer.Items, one)
	}
	respond.List(c, answer)
	return nil
}

// readTourQuery reads what a tour is asked for.
func readTourQuery(r *kit.Request, p *RouteParams) *catalog.RouteQuery {
	q := &catalog.RouteQuery{Hours: 4, Radius: 10000, Categories: p.Category, Audiences: p.Audience,
		Accessible: p.Accessible, Free: p.Free}
	area := r.ReadArea(&kit.PlaceParams{Lat: p.Lat, Lng: p.Lng, Datum: p.Datum, RadiusM: p.RadiusM})
	if area.Point != nil {
		q.From = *area.Point
	} else if p.Lat == nil && p.Lng == nil {
		r.Violations.Add("lat", "required", "请给出出发点 lat、lng", "is needed, with lng: where the tour begins")
	}
	if p.RadiusM != nil {
		q.Radius = *p.RadiusM
	}
	if p.Hours != nil {
		if q.Hours = *p.Hours; !(q.Hours >= 1 && q.Hours <= 10) {
			r.Violations.Add("hours", "out_of_range", "必须在 1–10 之间", "must be from 1 to 10")
		}
	}
	r.CheckCodes("category", &codelist.All.VenueCategories, p.Category)
	r.CheckCodes("audience", &codelist.All.Audiences, p.Audience)
	day := r.ReadDate("date", p.Date)
	minute := 9 * 60
	if p.Start != "" {
		var ok bool
		if minute, ok = hours.Clock(p.Start); !ok {
			r.Violations.Add("start", "format", "必须是 09:00 这样的时刻", "must be a time such as 09:00")
		}
	}
	q.Start = day.Midnight.Add(time.Duration(minute) * time.Minute)
	if p.Start == "" && day.Text == r.Today().Text {
		q.Start = r.Now
	}
	return q
}
