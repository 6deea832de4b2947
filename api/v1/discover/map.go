package discover

import (
	"fmt"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/api/v1/records"
	"kepu/internal/catalog"
	"kepu/internal/geo"
)

// ClusterParams are the parameters of clusters.
type ClusterParams struct {
	Bbox     string   `form:"bbox" example:"119.3,32.3,119.6,32.5"`                                   // 地图可见范围：min_lng,min_lat,max_lng,max_lat
	Zoom     *int     `form:"zoom" minimum:"0" maximum:"20" example:"12"`                             // 地图缩放级别，0–20；16 级起每个地点单独给出
	Datum    string   `form:"datum" validate:"optional" enums:"gcj02,wgs84,bd09" default:"gcj02"`     // bbox 的坐标系
	OutDatum string   `form:"out_datum" validate:"optional" enums:"gcj02,bd09,wgs84" default:"gcj02"` // 返回坐标的坐标系；wgs84 须运营方开启
	VenueID  []string `form:"venue_id" validate:"optional" collectionFormat:"csv"`                    // 场次所在场馆 id
	kit.WindowParams
	records.ActivityFilters
}

// Cluster is the activities of one cell of a map.
type Cluster struct {
	Lat     float64 `json:"lat" example:"32.3936"`
	Lng     float64 `json:"lng" example:"119.4127"`
	Count   int     `json:"count" example:"12"`                           // 符合条件的活动数
	VenueID *string `json:"venue_id" extensions:"x-nullable"`             // 只有一个场馆时给出
	Name    *string `json:"name" example:"扬州科技馆" extensions:"x-nullable"` // 该场馆的名称
}

// ClusterList is the clusters of a map.
type ClusterList struct {
	Datum string    `json:"datum" example:"gcj02" enums:"gcj02,wgs84,bd09"` // 坐标系
	Items []Cluster `json:"items"`                                          // 活动多的在前
}

// mostCells is how many cells a map may show: more than a wall of screens.
const mostCells = 4096

// ClusterMap answers the clusters of a map.
//
//	@Summary		地图聚合
//	@Description	把可见范围内的活动按网格聚合，条件与活动列表相同。网格固定在地面上，拖动地图时聚合点不跳动；16 级起每个地点单独给出。
//	@Tags			查找
//	@Param			query			query		ClusterParams	true	"查询条件"
//	@Success		200				{object}	ClusterList
//	@Router			/map/clusters [get]
func (api *API) ClusterMap(c *gin.Context) error {
	var p ClusterParams
	r := api.Begin(c, &p)
	q := records.ActivityQuery(r, &p.ActivityFilters, &p.WindowParams, p.VenueID)
	r.CheckIDs("venue_id", p.VenueID)
	q.Box = mapBox(r, &p)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	out, err := api.OutDatum(p.OutDatum)
	if err != nil || api.Fresh(r, kit.OnNow) {
		return err
	}
	answer := ClusterList{Datum: string(out), Items: []Cluster{}}
	for _, one := range r.Snapshot.Clusters(&q, *p.Zoom) {
		at := geo.Convert(one.Point, geo.GCJ02, out)
		item := Cluster{Lat: geo.Micro(at.Lat), Lng: geo.Micro(at.Lng), Count: one.Count}
		if one.Venue != nil {
			item.VenueID, item.Name = &one.Venue.ID, &one.Venue.Name
		}
		answer.Items = append(answer.Items, item)
	}
	respond.List(c, answer)
	return nil
}

// mapBox reads what a map shows.
func mapBox(r *kit.Request, p *ClusterParams) *geo.Box {
	zoom := 0
	if p.Zoom != nil {
		zoom = *p.Zoom
	}
	if r.Values.Get("zoom") == "" {
		r.Violations.Add("zoom", "required", "请给出地图缩放级别，例如 12", "is needed, such as 12")
	} else if zoom < 0 || zoom > catalog.MaxZoom {
		r.Violations.Add("zoom", "out_of_range", fmt.Sprintf("必须在 0–%d 之间", catalog.MaxZoom),
			fmt.Sprintf("must be from 0 to %d", catalog.MaxZoom))
	}
	if p.Bbox == "" {
		r.Violations.Add("bbox", "required", "请给出地图可见范围：min_lng,min_lat,max_lng,max_lat",
			"is needed: min_lng,min_lat,max_lng,max_lat")
		return nil
	}
	box := r.ReadArea(&kit.PlaceParams{Bbox: p.Bbox, Datum: p.Datum}).Box
	if r.Violations.Err() == nil && catalog.CellsIn(*box, zoom) > mostCells {
		r.Violations.Add("bbox", "too_large", "在这个缩放级别下范围过大，请缩小范围或降低 zoom",
			"is too large for this zoom; ask for less or zoom out")
	}
	return box
}
