package venue

import (
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/geo"
)

func TestVenuesThatLookLikeOne(t *testing.T) {
	at := func(lat, lng float64, datum geo.Datum) *geo.Location {
		return &geo.Location{Lat: lat, Lng: lng, Datum: datum}
	}
	museum := &Venue{Name: "扬州科技馆", Aliases: []string{"市科技馆"}, Address: "文昌西路 1 号", RegionCode: "321003",
		Location: at(32.3936, 119.4127, geo.GCJ02)}
	for name, c := range map[string]struct {
		other *Venue
		want  []string
	}{
		"same name":          {&Venue{Name: "扬州科技馆"}, []string{SameName}},
		"brackets and width": {&Venue{Name: "扬州科技馆（新馆）", Address: "文昌西路１号"}, []string{SameName, SameAddress}},
		"alias":              {&Venue{Name: "市科技馆", Location: at(32.394, 119.413, geo.GCJ02)}, []string{SameName, Near}},
		"similar and near": {&Venue{Name: "扬州市科技馆", Location: at(32.3936, 119.4127, geo.GCJ02)},
			[]string{LikeName, Near}}, "similar, other datum": {
			&Venue{Name: "扬州市科技馆", Location: at(32.3957, 119.4076, geo.WGS84)}, []string{LikeName, Near}},
		"same address":           {&Venue{Name: "扬州科技体验馆", Address: "文昌西路1号"}, []string{LikeName, SameAddress}},
		"namesake far away":      {&Venue{Name: "扬州科技馆", Location: at(32.9, 119.4127, geo.GCJ02)}, nil},
		"namesake next county":   {&Venue{Name: "扬州科技馆", RegionCode: "321023"}, nil},
		"similar, place unknown": {&Venue{Name: "扬州市科技馆"}, nil},
		"one of several":         {&Venue{Name: "扬州科技馆2", Location: at(32.3936, 119.4127, geo.GCJ02)}, nil},
		"east of it":             {&Venue{Name: "扬州科技馆东馆", Location: at(32.3936, 119.4127, geo.GCJ02)}, nil},
		"neighbour":              {&Venue{Name: "扬州博物馆", Location: at(32.3936, 119.4127, geo.GCJ02)}, nil},
		"only the address":       {&Venue{Name: "图书馆", Address: "文昌西路1号"}, nil},
	} {
		like, is := NewPrint(museum).Like(NewPrint(c.other))
		require.Equal(t, c.want != nil, is, name)
		if is {
			require.Equal(t, c.want, like.Reasons, name)
			mirrored, _ := NewPrint(c.other).Like(NewPrint(museum))
			require.Equal(t, like.Reasons, mirrored.Reasons, name)
		}
	}
}

func TestNameSimilarity(t *testing.T) {
	require.InDelta(t, 1, common("科技馆", "科技馆"), 1e-9)
	require.InDelta(t, 0, common("甲", "乙"), 1e-9)
	require.InDelta(t, 2.0*3/(4+5), common("扬州科技馆", "扬州市科技馆"), 1e-9)
}
