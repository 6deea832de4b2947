package geo

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"kepu/internal/testkit"
)

type vectors struct {
	Points []struct {
		WGS84                  [2]float64 `json:"wgs84"` // lng, lat
		Coordtransform, Gcoord struct {
			GCJ02 [2]float64 `json:"gcj02"`
			BD09  [2]float64 `json:"bd09"`
		}
		Disagree float64 `json:"gcj_disagree_m"`
	} `json:"points"`
}

func point(lngLat [2]float64) Point { return Point{Lat: lngLat[1], Lng: lngLat[0]} }

func checkVectors(t *testing.T, path string, atLeast int) {
	content, err := os.ReadFile(path)
	require.NoError(t, err)
	var v vectors
	require.NoError(t, json.Unmarshal(content, &v))
	require.GreaterOrEqual(t, len(v.Points), atLeast)
	disagreements := 0
	for _, p := range v.Points {
		w := point(p.WGS84)
		gcj, bd := Convert(w, WGS84, GCJ02), Convert(w, WGS84, BD09)
		require.Less(t, Distance(gcj, point(p.Gcoord.GCJ02)), 0.001, "%v", w)
		require.Less(t, Distance(bd, point(p.Gcoord.BD09)), 0.001, "%v", w)
		if p.Disagree > 1 {
			disagreements++
			require.True(t, InChina(w))
		} else {
			require.Less(t, Distance(gcj, point(p.Coordtransform.GCJ02)), 0.001, "%v", w)
			require.Less(t, Distance(bd, point(p.Coordtransform.BD09)), 0.001, "%v", w)
		}
		require.Less(t, Distance(w, Convert(gcj, GCJ02, WGS84)), 0.01, "%v", w)
		require.Less(t, Distance(w, Convert(bd, BD09, WGS84)), 0.01, "%v", w)
		require.Less(t, Distance(gcj, Convert(bd, BD09, GCJ02)), 0.01, "%v", w)
	}
	require.Equal(t, 3, disagreements, "the libraries disagree on the box only")
}

func TestDatumsEqualReferenceVectors(t *testing.T) {
	checkVectors(t, "testdata/coord_vectors.json", 30)
}

func TestDatumsEqualAllReferenceVectors(t *testing.T) {
	checkVectors(t, testkit.Shared(t, "data/geo/coord_vectors.json"), 114)
}

func TestDatumsRoundTripInChina(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Point{rapid.Float64Range(4, 53).Draw(t, "lat"), rapid.Float64Range(74, 135).Draw(t, "lng")}
		from := Datum(rapid.SampledFrom(Datums).Draw(t, "from"))
		to := Datum(rapid.SampledFrom(Datums).Draw(t, "to"))
		if d := Distance(p, Convert(Convert(p, from, to), to, from)); d > 0.01 {
			t.Fatalf("%v from %s to %s and back is %v m off", p, from, to, d)
		}
	})
}

func TestDistanceOfKnownPlaces(t *testing.T) {
	// A degree of latitude on a sphere of the mean radius.
	require.InDelta(t, 111195, Distance(Point{32, 119}, Point{33, 119}), 1)
	require.InDelta(t, 20015115, Distance(Point{0, 0}, Point{0, 180}), 1)
	require.Zero(t, Distance(Point{32.39, 119.41}, Point{32.39, 119.41}))
}

func TestAroundContainsTheCircle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Point{rapid.Float64Range(-89.9, 89.9).Draw(t, "lat"), rapid.Float64Range(-180, 180).Draw(t, "lng")}
		radius := rapid.Float64Range(1, 50000).Draw(t, "radius")
		box := Around(p, radius)
		angle := rapid.Float64Range(0, 2*math.Pi).Draw(t, "angle")
		q := Point{p.Lat + radius/metresPerDegree*math.Sin(angle),
			p.Lng + radius/metresPerDegree*math.Cos(angle)/math.Cos(p.Lat*math.Pi/180)}
		if q.Finite() && Distance(p, q) <= radius && !box.Contains(q) {
			t.Fatalf("%v is within %v m of %v but not in %v", q, radius, p, box)
		}
	})
}

func TestCheckPoint(t *testing.T) {
	for name, c := range map[string]struct {
		p    Point
		code []string
	}{
		"good":      {Point{32.39, 119.41}, nil},
		"abroad":    {Point{43.65, -79.38}, nil},
		"swapped":   {Point{119.41, 32.39}, []string{"swapped"}},
		"nowhere":   {Point{91, 181}, []string{"out_of_range", "out_of_range"}},
		"no number": {Point{math.NaN(), math.Inf(1)}, []string{"out_of_range", "out_of_range"}},
	} {
		var codes []string
		for _, v := range CheckPoint(c.p) {
			codes = append(codes, v.Code)
		}
		require.Equal(t, c.code, codes, name)
	}
}

func TestShortestIsALowerBound(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range 20_000 {
		p, degrees := Point{r.Float64()*180 - 90, r.Float64()*360 - 180}, r.Float64()*3
		dLat, dLng := degrees*(1+r.Float64()), r.Float64()*10
		if r.IntN(2) == 0 {
			dLat, dLng = r.Float64()*degrees, degrees*(1+r.Float64())
		}
		q := Point{math.Max(-90, math.Min(90, p.Lat+dLat)), p.Lng + dLng}
		if math.Abs(q.Lat-p.Lat) >= degrees || math.Abs(q.Lng-p.Lng) >= degrees {
			require.GreaterOrEqual(t, Distance(p, q), Shortest(p, degrees)-1e-3, "%v %v %v", p, q, degrees)
		}
	}
}

func TestWithinEqualsDistance(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for range 100_000 {
		p, radius := Point{r.Float64()*178 - 89, r.Float64()*300 - 150}, math.Exp(r.Float64()*12)
		degrees := radius / metresPerDegree * (0.9 + r.Float64()/5)
		angle := r.Float64() * 2 * math.Pi
		q := Point{math.Max(-90, math.Min(90, p.Lat+degrees*math.Sin(angle))),
			p.Lng + math.Max(-30, math.Min(30, degrees*math.Cos(angle)/math.Cos(p.Lat*math.Pi/180)))}
		near := Within(p, radius)
		require.Equal(t, Distance(p, q) <= radius, near.Has(q), "%v %v %v", p, q, radius)
	}
}
