package geo

import "math"

// earthRadius is the mean radius of the earth in metres (IUGG).
const earthRadius = 6371008.8

// metresPerDegree of latitude, and of longitude on the equator.
const metresPerDegree = earthRadius * math.Pi / 180

// Distance is the great-circle distance in metres between two places of one datum (haversine). The shift of GCJ-02
// changes so slowly that a distance in it differs from the true one by less than a thousandth.
func Distance(a, b Point) float64 {
	const rad = math.Pi / 180
	sinLat := math.Sin((b.Lat - a.Lat) * rad / 2)
	sinLng := math.Sin((b.Lng - a.Lng) * rad / 2)
	h := sinLat*sinLat + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*sinLng*sinLng
	return 2 * earthRadius * math.Asin(math.Sqrt(math.Min(1, h)))
}

// Shortest is a distance in metres that every place is away from p whose latitude or longitude differs by so many
// degrees.
func Shortest(p Point, degrees float64) float64 {
	// Meridians come together towards the poles: a place whose latitude differs less is nearest on the parallel that is
	// farthest from the equator.
	widest := math.Min(90, math.Abs(p.Lat)+degrees)
	return math.Min(Distance(p, Point{p.Lat + degrees, p.Lng}),
		Distance(Point{widest, p.Lng}, Point{widest, p.Lng + degrees}))
}

// Near tells quickly whether places lie within a distance of one.
type Near struct {
	from         Point
	radius       float64 // metres
	east         float64 // of a degree of longitude, in degrees of latitude
	inner, outer float64 // squares of degrees within which, and beyond which, a flat map says enough
	flat         bool    // whether it may be asked
}

// Within makes a Near.
func Within(from Point, radius float64) Near {
	n := Near{from: from, radius: radius, east: math.Cos(from.Lat * math.Pi / 180)}
	// Up to 60 degrees from the equator and over 50 km a flat map is wrong by less than one in a hundred.
	if n.flat = math.Abs(from.Lat) <= 60 && radius <= 50_000; n.flat {
		inner, outer := 0.97*radius/metresPerDegree, 1.03*radius/metresPerDegree
		n.inner, n.outer = inner*inner, outer*outer
	}
	return n
}

// Has tells whether a place lies within.
func (n *Near) Has(p Point) bool {
	if n.flat {
		north, east := p.Lat-n.from.Lat, (p.Lng-n.from.Lng)*n.east
		switch squared := north*north + east*east; {
		case squared < n.inner:
			return true
		case squared > n.outer:
			return false
		}
	}
	return Distance(n.from, p) <= n.radius
}

// Box is a rectangle of latitude and longitude. It does not cross the 180th meridian.
type Box struct{ MinLat, MinLng, MaxLat, MaxLng float64 }

// Contains tells whether p lies in the box or on its edge.
func (b Box) Contains(p Point) bool {
	return p.Lat >= b.MinLat && p.Lat <= b.MaxLat && p.Lng >= b.MinLng && p.Lng <= b.MaxLng
}

// Around is the smallest box, but for rounding, that holds every place within radius metres of p.
func Around(p Point, radius float64) Box {
	dLat := radius/metresPerDegree + 1e-9
	box := Box{MinLat: math.Max(-90, p.Lat-dLat), MaxLat: math.Min(90, p.Lat+dLat), MinLng: -180, MaxLng: 180}
	if box.MinLat <= -90 || box.MaxLat >= 90 {
		return box // a pole is within reach: every longitude
	}
	// The circle is widest a little poleward of p (the tangent meridian).
	ratio := math.Sin(radius/earthRadius) / math.Cos(p.Lat*math.Pi/180)
	if ratio >= 1 {
		return box
	}
	dLng := math.Asin(ratio)*180/math.Pi + 1e-9
	if p.Lng-dLng < -180 || p.Lng+dLng > 180 {
		return box // across the 180th meridian: every longitude, rather than two boxes for places without people
	}
	box.MinLng, box.MaxLng = p.Lng-dLng, p.Lng+dLng
	return box
}

// ConvertBox gives the box around the four corners of b in another datum.
func ConvertBox(b Box, from, to Datum) Box {
	low := Convert(Point{b.MinLat, b.MinLng}, from, to)
	high := Convert(Point{b.MaxLat, b.MaxLng}, from, to)
	left := Convert(Point{b.MaxLat, b.MinLng}, from, to)
	right := Convert(Point{b.MinLat, b.MaxLng}, from, to)
	return Box{MinLat: math.Min(low.Lat, right.Lat), MinLng: math.Min(low.Lng, left.Lng),
		MaxLat: math.Max(high.Lat, left.Lat), MaxLng: math.Max(high.Lng, right.Lng)}
}

// Micro rounds to a millionth of a degree, which is a tenth of a metre.
func Micro(degrees float64) float64 { return math.Round(degrees*1e6) / 1e6 }
