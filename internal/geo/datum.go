// Package geo is place: the three datums of Chinese maps, distances and bounding boxes.
package geo

import "math"

// Datum is the system that a pair of coordinates belongs to. Over Yangzhou GCJ-02 lies about 500 m from WGS-84, and
// BD-09 about 900 m from GCJ-02, so a pair without its datum is worth nothing.
type Datum string

// The datums.
const (
	GCJ02 Datum = "gcj02" // 火星坐标系: Tencent, AMap, WeChat; the registry's own
	BD09  Datum = "bd09"  // Baidu
	WGS84 Datum = "wgs84" // GPS
)

// Datums lists the codes of all datums.
var Datums = []string{string(GCJ02), string(WGS84), string(BD09)}

// Point is a place in degrees.
type Point struct{ Lat, Lng float64 }

// Finite tells whether both are numbers within the globe.
func (p Point) Finite() bool {
	return p.Lat >= -90 && p.Lat <= 90 && p.Lng >= -180 && p.Lng <= 180
}

// The Krasovsky 1940 ellipsoid as the published form of the GCJ-02 shift uses it.
const (
	axis         = 6378245.0
	eccentricity = 0.00669342162296594323 // squared
)

// InChina tells whether the shift of GCJ-02 is applied at p. The libraries that were compared disagree on this box:
// coordtransform takes 73.66–135.05 E, 3.86–53.55 N, gcoord the wider one used here. The narrow box leaves out land of
// China (its westernmost point lies near 73.5 E, its easternmost near 135.1 E), where a map of GCJ-02 is shifted all
// the same.
func InChina(p Point) bool {
	return p.Lng >= 72.004 && p.Lng <= 137.8347 && p.Lat >= 0.8293 && p.Lat <= 55.8271
}

// shift is GCJ-02 less WGS-84 in degrees at a place given in WGS-84.
func shift(p Point) (lat, lng float64) {
	x, y := p.Lng-105, p.Lat-35
	root := math.Sqrt(math.Abs(x))
	waves := (20*math.Sin(6*x*math.Pi) + 20*math.Sin(2*x*math.Pi)) * 2 / 3
	north := -100 + 2*x + 3*y + 0.2*y*y + 0.1*x*y + 0.2*root + waves +
		(20*math.Sin(y*math.Pi)+40*math.Sin(y/3*math.Pi))*2/3 +
		(160*math.Sin(y/12*math.Pi)+320*math.Sin(y*math.Pi/30))*2/3
	east := 300 + x + 2*y + 0.1*x*x + 0.1*x*y + 0.1*root + waves +
		(20*math.Sin(x*math.Pi)+40*math.Sin(x/3*math.Pi))*2/3 +
		(150*math.Sin(x/12*math.Pi)+300*math.Sin(x/30*math.Pi))*2/3
	phi := p.Lat * math.Pi / 180
	m := 1 - eccentricity*math.Sin(phi)*math.Sin(phi)
	lat = north * 180 / (axis * (1 - eccentricity) / (m * math.Sqrt(m)) * math.Pi)
	lng = east * 180 / (axis / math.Sqrt(m) * math.Cos(phi) * math.Pi)
	return lat, lng
}

func wgsToGCJ(p Point) Point {
	if !InChina(p) {
		return p
	}
	lat, lng := shift(p)
	return Point{p.Lat + lat, p.Lng + lng}
}

// bdAngle is π·3000/180, as Baidu's shift is published.
const bdAngle = math.Pi * 3000 / 180

// gcjToBD applies Baidu's shift, which covers the whole globe.
func gcjToBD(p Point) Point {
	z := math.Hypot(p.Lng, p.Lat) + 0.00002*math.Sin(p.Lat*bdAngle)
	theta := math.Atan2(p.Lat, p.Lng) + 0.000003*math.Cos(p.Lng*bdAngle)
	return Point{Lat: z*math.Sin(theta) + 0.006, Lng: z*math.Cos(theta) + 0.0065}
}

// invert finds the place that forward takes to p, by correcting a guess with its error. Both shifts change so little
// from place to place that each step leaves a thousandth of the error, and after five it is far below a millimetre.
func invert(forward func(Point) Point, p Point) Point {
	guess := p
	for range 5 {
		there := forward(guess)
		guess.Lat += p.Lat - there.Lat
		guess.Lng += p.Lng - there.Lng
	}
	return guess
}

// Convert gives a place of one datum in another.
func Convert(p Point, from, to Datum) Point {
	if from == to {
		return p
	}
	switch from {
	case WGS84:
		p = wgsToGCJ(p)
	case BD09:
		p = invert(gcjToBD, p)
	}
	switch to {
	case WGS84:
		if !InChina(p) {
			return p // at the edge of the box the shift has no inverse
		}
		return invert(wgsToGCJ, p)
	case BD09:
		return gcjToBD(p)
	}
	return p
}
