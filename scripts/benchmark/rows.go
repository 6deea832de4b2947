package main

import (
	"fmt"
	"math/rand/v2"
	"net/url"
	"time"
)

// row is a line of the table: a kind of request.
type row struct {
	name string
	path string
	// query makes the parameters of one request, another one each time.
	query       func(*source) url.Values
	gzip        bool
	conditional bool
}

// source is what requests are made of: places of venues that exist, and chance.
type source struct {
	*rand.Rand
	places []place
	now    time.Time
}

type place struct{ Lat, Lng float64 }

// near is a new place within some two kilometres of a venue.
func (s *source) near() place {
	p := s.places[s.IntN(len(s.places))]
	return place{p.Lat + s.NormFloat64()*0.01, p.Lng + s.NormFloat64()*0.01}
}

func (s *source) at() url.Values {
	p := s.near()
	return url.Values{"lat": {fmt.Sprintf("%.5f", p.Lat)}, "lng": {fmt.Sprintf("%.5f", p.Lng)}}
}

// nearby is the activities of the next seven days within five kilometres, the nearest first.
func (s *source) nearby() url.Values {
	return with(s.at(), "radius_m", "5000", "when", "week", "sort", "distance", "limit", "20")
}

// moment is a time within the next month, to the minute.
func (s *source) moment() string {
	return s.now.Add(time.Duration(s.IntN(30*24*60)) * time.Minute).Format(time.RFC3339)
}

func with(v url.Values, pairs ...string) url.Values {
	for i := 0; i < len(pairs); i += 2 {
		v.Set(pairs[i], pairs[i+1])
	}
	return v
}

func one(s *source, of ...string) string { return of[s.IntN(len(of))] }

// bigrams are two characters that are in titles of the invented registry.
var bigrams = []string{"星空", "月相", "急救", "湿地", "植物", "机器", "声音", "水稻", "园艺", "地震", "用电", "数学", "运河", "讲座", "实验", "研学",
	"竞赛", "放映"}

const activities = "/api/v1/activities"

var rows = []row{
	{name: "nearby", path: activities, query: (*source).nearby},
	{name: "nearby, count=none", path: activities,
		query: func(s *source) url.Values { return with(s.nearby(), "count", "none") }},
	{name: "nearby, gzip", path: activities, query: (*source).nearby, gzip: true},
	{name: "list, three filters, by start", path: activities, query: func(s *source) url.Values {
		return with(url.Values{}, "audience", one(s, "primary", "secondary", "family", "senior"), "theme",
			one(s, "astronomy", "health", "ecology", "ai"), "region", one(s, "320100", "320500", "321000", "321100"), "from",
			s.moment(), "sort", "start", "limit", "20")
	}},
	{name: "text, two characters, nearby", path: activities,
		query: func(s *source) url.Values { return with(s.at(), "q", one(s, bigrams...)) }},
	{name: "text, two characters, everywhere", path: activities, query: func(s *source) url.Values {
		return with(url.Values{}, "q", one(s, bigrams...), "from", s.moment())
	}},
	{name: "suggest", path: "/api/v1/suggest", query: func(s *source) url.Values {
		return with(s.at(), "q", one(s, bigrams...))
	}},
	{name: "facets of five fields, nearby", path: activities, query: func(s *source) url.Values {
		return with(s.nearby(), "facets", "audience,theme,type,region,free")
	}},
	{name: "map clusters", path: "/api/v1/map/clusters", query: func(s *source) url.Values {
		p := s.near()
		return with(url.Values{}, "bbox", fmt.Sprintf("%.5f,%.5f,%.5f,%.5f", p.Lng-0.1, p.Lat-0.15, p.Lng+0.1, p.Lat+0.15),
			"zoom", "12", "when", "week")
	}},
	{name: "home", path: "/api/v1/home", query: (*source).at},
	{name: "conditional GET, 304", path: activities, query: (*source).nearby, conditional: true},
}
