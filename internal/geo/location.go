package geo

import (
	"fmt"

	"kepu/internal/errs"
)

// Accuracy says how good a place is.
type Accuracy string

// The accuracies, best first.
const (
	Surveyed    Accuracy = "surveyed"    // measured on the spot
	Address     Accuracy = "address"     // geocoded from an address
	Approximate Accuracy = "approximate" // to about a kilometre
)

// Accuracies lists the codes.
var Accuracies = []string{string(Surveyed), string(Address), string(Approximate)}

// Location is a place as it was surveyed: it is stored in the datum it came in, because a converted pair is worth less.
type Location struct {
	Lat      float64  `json:"lat" validate:"required" example:"32.3936"`
	Lng      float64  `json:"lng" validate:"required" example:"119.4127"`
	Datum    Datum    `db:",null" json:"datum" validate:"optional" example:"gcj02" enums:"gcj02,wgs84,bd09"`
	Accuracy Accuracy `db:",null" json:"accuracy" validate:"optional" example:"surveyed" enums:"surveyed,address,approximate"`
	Source   string   `db:"location_source,null" json:"source" validate:"optional" example:"现场测量"`
}

// Point gives the place in another datum.
func (l Location) Point(to Datum) Point {
	return Convert(Point{l.Lat, l.Lng}, l.Datum, to)
}

// Validate gives the violations of a place.
func (l Location) Validate() errs.Violations {
	vs := CheckPoint(Point{l.Lat, l.Lng})
	vs.OneOf("datum", string(l.Datum), Datums)
	vs.OneOf("accuracy", string(l.Accuracy), Accuracies)
	vs.Line("source", l.Source, 100)
	return vs
}

// CheckPoint gives what is wrong with a pair. A pair whose parts were swapped is recognised where the swapped one lies
// in China and the given one does not.
func CheckPoint(p Point) errs.Violations {
	var vs errs.Violations
	swapped := Point{Lat: p.Lng, Lng: p.Lat}
	if swapped.Finite() && InChina(swapped) && (!p.Finite() || !InChina(p)) {
		vs.Add("lat", "swapped", fmt.Sprintf("经纬度似乎颠倒：应为 lat=%v, lng=%v", p.Lng, p.Lat),
			fmt.Sprintf("latitude and longitude look swapped; write lat=%v, lng=%v", p.Lng, p.Lat))
		return vs
	}
	if !(p.Lat >= -90 && p.Lat <= 90) {
		vs.Add("lat", "out_of_range", "纬度必须是 -90 到 90 之间的数字", "must be a number from -90 to 90")
	}
	if !(p.Lng >= -180 && p.Lng <= 180) {
		vs.Add("lng", "out_of_range", "经度必须是 -180 到 180 之间的数字", "must be a number from -180 to 180")
	}
	return vs
}
