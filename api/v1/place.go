package v1

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/geo"
)

// Radii in metres.
const (
	defaultRadius = 5000
	maxRadius     = 50000
)

// area reads the parameters of place, which were sent in a datum, as a filter in GCJ-02.
func (r *request) area(params *PlaceParams) catalog.Area {
	vs, lat, lng, radius, bbox := &r.vs, params.Lat, params.Lng, params.RadiusM, params.Bbox
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
	case lat != nil && r.values.Get("lng") == "": // one that is there but no number is a violation already
		vs.Add("lng", "required", "lat 与 lng 必须成对给出", "is needed beside lat")
	case lng != nil && r.values.Get("lat") == "":
		vs.Add("lat", "required", "lat 与 lng 必须成对给出", "is needed beside lng")
	}
	if radius != nil {
		if *radius < 1 || *radius > maxRadius {
			vs.Add("radius_m", "out_of_range", fmt.Sprintf("必须在 1–%d 之间（米）", maxRadius), fmt.Sprintf("must be from 1 to %d metres", maxRadius))
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
		vs.Add("bbox", "format", "必须是四个数字：min_lng,min_lat,max_lng,max_lat", "must be four numbers: min_lng,min_lat,max_lng,max_lat")
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

// outDatum reads in which datum places are answered.
func (api *API) outDatum(out string) (geo.Datum, error) {
	if out == string(geo.WGS84) && !api.WGS84Output {
		return "", errs.New(errs.Forbidden, "datum_not_published", "本服务不公布 WGS-84 坐标，请使用 out_datum=gcj02 或 bd09",
			"this service does not publish WGS-84; ask for out_datum=gcj02 or bd09")
	}
	if out == "" {
		return geo.GCJ02, nil
	}
	return geo.Datum(out), nil
}
