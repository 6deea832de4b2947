package discover

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/api/v1/records"
	"kepu/internal/catalog"
	"kepu/internal/geo"
)

// FeatureLimit is how much of a layer of a map is wanted.
type FeatureLimit struct {
	Limit *int `form:"limit" validate:"optional" minimum:"1" maximum:"2000" default:"1000"` // 最多的要素数，1–2000；total 为全部
}

// ActivityFeatureParams are the parameters of the layer of activities.
type ActivityFeatureParams struct {
	records.ActivitySelection
	FeatureLimit
}

// VenueFeatureParams are the parameters of the layer of venues.
type VenueFeatureParams struct {
	Accredited *bool `form:"accredited" validate:"optional"` // true：有有效的认定；false：没有
	records.VenueFilterParams
	kit.PlaceParams
	FeatureLimit
}

// PointGeometry is a place in GeoJSON.
type PointGeometry struct {
	Type        string     `json:"type" example:"Point" enums:"Point"`
	Coordinates [2]float64 `json:"coordinates" example:"119.4127,32.3936"` // 经度、纬度
}

// ActivityProperties is what a layer says of an activity.
type ActivityProperties struct {
	Title        string    `json:"title" example:"公众观星夜（示例）"`
	Type         string    `json:"type" example:"observation"`                                                               // 代码表 activity_types
	State        string    `json:"state" example:"scheduled" enums:"scheduled,cancelled,postponed,rescheduled,moved_online"` // 这一场的状态
	Start        time.Time `json:"start" example:"2026-11-28T19:00:00+08:00"`                                                // 符合条件的下一场
	CalendarText string    `json:"calendar_text" example:"11月28日（周六）19:00–21:00"`                                            // 可直接显示的时间
	VenueID      *string   `json:"venue_id" extensions:"x-nullable"`                                                         // 所在登记场馆
	Place        *string   `json:"place" example:"扬州科技馆" extensions:"x-nullable"`                                            // 地点名称
}

// VenueProperties is what a layer says of a venue.
type VenueProperties struct {
	Name     string   `json:"name" example:"扬州科技馆"`
	Category string   `json:"category" example:"science_centre"`                      // 代码表 venue_categories
	Form     string   `json:"form" example:"physical" enums:"physical,mobile,online"` // 形态
	Address  *string  `json:"address" extensions:"x-nullable"`
	OpenNow  *bool    `json:"open_now" extensions:"x-nullable"` // 现在是否开放；未知为 null
	Levels   []string `json:"levels" example:"municipal"`       // 有效认定的级别
}

// ActivityFeature is an activity in GeoJSON.
type ActivityFeature struct {
	Type       string             `json:"type" example:"Feature" enums:"Feature"`
	ID         string             `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Geometry   *PointGeometry     `json:"geometry" extensions:"x-nullable"` // 没有位置时为 null
	Properties ActivityProperties `json:"properties"`
}

// VenueFeature is a venue in GeoJSON.
type VenueFeature struct {
	Type       string          `json:"type" example:"Feature" enums:"Feature"`
	ID         string          `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Geometry   *PointGeometry  `json:"geometry" extensions:"x-nullable"` // 没有位置时为 null
	Properties VenueProperties `json:"properties"`
}

// Layer is a feature collection. Its datum is a foreign member (RFC 7946, section 6.1), because GeoJSON by itself means
// WGS-84.
type Layer[T any] struct {
	Type     string `json:"type" example:"FeatureCollection" enums:"FeatureCollection"`
	Datum    string `json:"datum" example:"gcj02" enums:"gcj02,wgs84,bd09"` // 坐标系；与 GeoJSON 默认的 WGS-84 不同时须自行处理
	Total    int    `json:"total" example:"42"`                             // 符合条件的总数
	Features []T    `json:"features"`
}

func pointGeometry(at *catalog.Spot, out geo.Datum) *PointGeometry {
	if !at.HasPoint {
		return nil
	}
	p := at.Location.Point(out)
	return &PointGeometry{Type: "Point", Coordinates: [2]float64{geo.Micro(p.Lng), geo.Micro(p.Lat)}}
}

// MapActivities answers activities as a layer of a map.
//
//	@Summary		活动图层（GeoJSON）
//	@Description	与活动列表同样的条件，一个活动一个要素，位置是符合条件的下一场的地点。坐标系由外加成员 datum 写明，默认 GCJ-02。
//	@Tags			查找
//	@Param			query			query		ActivityFeatureParams	false	"查询条件"
//	@Success		200				{object}	Layer[ActivityFeature]
//	@Router			/activities.geojson [get]
func (api *API) MapActivities(c *gin.Context) error {
	var p ActivityFeatureParams
	r := api.Begin(c, &p)
	q, out, done, err := records.Select(api.Env, r, &p.ActivitySelection, r.UpTo(p.Limit, 1000, 2000), "")
	if done || err != nil {
		return err
	}
	found := r.Snapshot.Activities(&q)
	layer := Layer[ActivityFeature]{Type: "FeatureCollection", Datum: string(out), Total: found.Total,
		Features: []ActivityFeature{}}
	return respond.StreamJSON(c, respond.GeoJSON, layer, len(found.Items), func(i int) any {
		h := &found.Items[i]
		a, w := h.Record(), h.At(h.Session)
		s := &a.Sessions[h.Session]
		about := ActivityProperties{Title: a.Title, Type: a.Type, State: string(a.SessionState(s)), Start: kit.Local(s.Start),
			CalendarText: a.CalendarText(h.Session), Place: kit.Optional(new(w.Name()))}
		if w.Venue != nil {
			about.VenueID = &w.Venue.ID
		}
		return ActivityFeature{Type: "Feature", ID: h.ID, Geometry: pointGeometry(w.Spot, out), Properties: about}
	})
}

// MapVenues answers venues as a layer of a map.
//
//	@Summary		场馆图层（GeoJSON）
//	@Description	与场馆列表同样的条件；流动场馆在 open_on 那天（默认今天）的站点。坐标系由外加成员 datum 写明，默认 GCJ-02。
//	@Tags			查找
//	@Param			query			query		VenueFeatureParams	false	"查询条件"
//	@Success		200				{object}	Layer[VenueFeature]
//	@Router			/venues.geojson [get]
func (api *API) MapVenues(c *gin.Context) error {
	var p VenueFeatureParams
	r := api.Begin(c, &p)
	q := records.VenueQuery(r, &p.VenueFilterParams, catalog.AccreditationFilter{}, p.Accredited)
	q.Area, q.Limit = r.ReadArea(&p.PlaceParams), r.UpTo(p.Limit, 1000, 2000)
	q.Sort = r.ReadSort("", &q.Area, q.Text, catalog.ByName)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	out, err := api.OutDatum(p.OutDatum)
	if err != nil || api.Fresh(r, kit.OnNow) {
		return err
	}
	found := r.Snapshot.Venues(&q)
	layer := Layer[VenueFeature]{Type: "FeatureCollection", Datum: string(out), Total: found.Total,
		Features: []VenueFeature{}}
	return respond.StreamJSON(c, respond.GeoJSON, layer, len(found.Items), func(i int) any {
		h := &found.Items[i]
		about := VenueProperties{Name: h.Name, Category: h.Category, Form: string(h.Form),
			Address: kit.Optional(&h.At.Address), Levels: q.Naming.LevelsOf(h.Named)}
		if h.Schedule != nil {
			open := h.Schedule.At(r.Now, r.Snapshot.Calendar()).Open
			about.OpenNow = &open
		}
		return VenueFeature{Type: "Feature", ID: h.ID, Geometry: pointGeometry(h.At, out), Properties: about}
	})
}
