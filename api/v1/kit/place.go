package kit

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/geo"
)

// NearParams are a point for answers that have what is nearer first.
type NearParams struct {
	Lat   *float64 `form:"lat" validate:"optional" minimum:"-90" maximum:"90" example:"32.3936"`    // 纬度，与 lng 成对；近的略微靠前
	Lng   *float64 `form:"lng" validate:"optional" minimum:"-180" maximum:"180" example:"119.4127"` // 经度，与 lat 成对
	Datum string   `form:"datum" validate:"optional" enums:"gcj02,wgs84,bd09" default:"gcj02"`      // 请求中坐标的坐标系
}

// NearPoint reads a point in GCJ-02; nil for none.
func (r *Request) NearPoint(p *NearParams) *geo.Point {
	return r.ReadArea(&PlaceParams{Lat: p.Lat, Lng: p.Lng, Datum: p.Datum}).Point
}

// PlaceParams are the parameters of place.
type PlaceParams struct {
	Lat      *float64 `form:"lat" validate:"optional" minimum:"-90" maximum:"90" example:"32.3936"`    // 纬度，与 lng 成对
	Lng      *float64 `form:"lng" validate:"optional" minimum:"-180" maximum:"180" example:"119.4127"` // 经度，与 lat 成对
	RadiusM  *float64 `form:"radius_m" validate:"optional" minimum:"1" maximum:"50000" default:"5000"` // 半径（米），1–50000
	Bbox     string   `form:"bbox" validate:"optional"`                                                // 矩形范围：min_lng,min_lat,max_lng,max_lat，例如 119.3,32.3,119.5,32.5
	Datum    string   `form:"datum" validate:"optional" enums:"gcj02,wgs84,bd09" default:"gcj02"`      // 请求中坐标的坐标系
	OutDatum string   `form:"out_datum" validate:"optional" enums:"gcj02,bd09,wgs84" default:"gcj02"`  // 返回坐标的坐标系；wgs84 须运营方开启
}

// Location is a place as answers give it, in the datum that was asked for.
type Location struct {
	Lat      float64 `json:"lat" example:"32.3936"`
	Lng      float64 `json:"lng" example:"119.4127"`
	Datum    string  `json:"datum" example:"gcj02" enums:"gcj02,wgs84,bd09"`                  // 坐标系
	Accuracy string  `json:"accuracy" example:"address" enums:"surveyed,address,approximate"` // 精度：实测、由地址得出、约一公里
	Source   *string `json:"source" example:"现场测量" extensions:"x-nullable"`                   // 坐标出处
}

// NewLocation is a location in the datum that was asked for; nil for none.
func NewLocation(l *geo.Location, out geo.Datum) *Location {
	if l == nil {
		return nil
	}
	p := l.Point(out)
	return &Location{Lat: geo.Micro(p.Lat), Lng: geo.Micro(p.Lng), Datum: string(out), Accuracy: string(l.Accuracy),
		Source: Optional(&l.Source)}
}

// OnePlaceParams are the parameters of a read of one record that has a place.
type OnePlaceParams struct {
	OutDatum string `form:"out_datum" validate:"optional" enums:"gcj02,bd09,wgs84" default:"gcj02"` // 返回坐标的坐标系；wgs84 须运营方开启
	OneParams
}

// Metres rounds a distance for people; nil where there is none.
func Metres(distance float64, known bool) *int {
	if !known {
		return nil
	}
	m := int(math.Round(distance))
	return &m
}

// Radii in metres.
const (
	defaultRadius = 5000
	maxRadius     = 50000
)

// ReadArea reads the parameters of place, which were sent in a datum, as a filter in GCJ-02.
func (r *Request) ReadArea(params *PlaceParams) catalog.Area {
	vs, lat, lng, radius, bbox := &r.Violations, params.Lat, params.Lng, params.RadiusM, params.Bbox
	from := geo.Datum(params.Datum)
	if params.Datum == "" {
		from = geo.GCJ02
	}
	var a catalog.Area
	switch {
	case lat != nil && lng != nil:
		p := geo.Point{Lat: *lat, Lng: *lng}
		if found := geo.CheckPoint(p); len(found) > 0 {
			vs.Merge("", found)
			break
		}
		p = geo.Convert(p, from, geo.GCJ02)
		a.Point = &p
	case lat != nil && r.Values.Get("lng") == "": // one that is there but no number is a violation already
		vs.Add("lng", "required", "lat 与 lng 必须成对给出", "is needed beside lat")
	case lng != nil && r.Values.Get("lat") == "":
		vs.Add("lat", "required", "lat 与 lng 必须成对给出", "is needed beside lng")
	}
	if radius != nil {
		if *radius < 1 || *radius > maxRadius {
			vs.Add("radius_m", "out_of_range", fmt.Sprintf("必须在 1–%d 之间（米）", maxRadius),
				fmt.Sprintf("must be from 1 to %d metres", maxRadius))
		}
		if lat == nil && lng == nil {
			vs.Add("radius_m", "conflict", "需要与 lat、lng 一起使用", "needs lat and lng")
		}
		a.Radius = *radius
	} else if bbox == "" && a.Point != nil {
		a.Radius = defaultRadius
	}
	if bbox != "" {
		a.Box = box(vs, bbox, from)
	}
	return a
}

func box(vs *errs.Violations, text string, from geo.Datum) *geo.Box {
	parts := strings.Split(text, ",")
	var n [4]float64
	ok := len(parts) == 4
	for i := 0; ok && i < 4; i++ {
		var err error
		n[i], err = strconv.ParseFloat(strings.TrimSpace(parts[i]), 64)
		ok = err == nil && !math.IsNaN(n[i])
	}
	if !ok {
		vs.Add("bbox", "format", "必须是四个数字：min_lng,min_lat,max_lng,max_lat",
			"must be four numbers: min_lng,min_lat,max_lng,max_lat")
		return nil
	}
	b := geo.Box{MinLng: n[0], MinLat: n[1], MaxLng: n[2], MaxLat: n[3]}
	low, high := geo.Point{Lat: b.MinLat, Lng: b.MinLng}, geo.Point{Lat: b.MaxLat, Lng: b.MaxLng}
	switch {
	case !low.Finite() || !high.Finite():
		vs.Add("bbox", "out_of_range", "经度必须在 ±180、纬度必须在 ±90 之间，顺序为 min_lng,min_lat,max_lng,max_lat",
			"longitudes must be within ±180 and latitudes within ±90, in the order min_lng,min_lat,max_lng,max_lat")
	case b.MinLat > b.MaxLat || b.MinLng > b.MaxLng:
		vs.Add("bbox", "order", "最小值不能大于最大值，顺序为 min_lng,min_lat,max_lng,max_lat",
			"the lower corner must not lie above the upper one; the order is min_lng,min_lat,max_lng,max_lat")
	}
	b = geo.ConvertBox(b, from, geo.GCJ02)
	return &b
}
