package importer

import (
	"cmp"
	"fmt"
	"strings"

	"kepu/internal/geo"
	"kepu/internal/written"
)

// pairColumn is of tables that have both coordinates in one cell.
var pairColumn = column{"coordinates", "经纬度", ""}

// location reads coordinates; nil for none. A pair whose halves were swapped is put right, and said; 0,0 is none.
func (c cells) location() *geo.Location {
	lat, lng, pair := c.get("lat"), c.get("lng"), c.get(pairColumn.name)
	noLat, noLng := written.Unknown(lat), written.Unknown(lng)
	switch {
	case noLat && noLng && pair == "":
		return nil
	case noLat && noLng:
		return c.locationOfPair(pairColumn.name, pair)
	case noLng && len(coordinatesOf(lat)) == 2:
		return c.locationOfPair("lat", lat)
	case noLat && len(coordinatesOf(lng)) == 2:
		return c.locationOfPair("lng", lng)
	case noLat:
		c.vs.Add("lng", "format", "只有经度，没有纬度", "is a longitude without a latitude")
		return nil
	case noLng:
		c.vs.Add("lat", "format", "只有纬度，没有经度", "is a latitude without a longitude")
		return nil
	}
	var p geo.Point
	var wrong [2]*written.Fault
	p.Lat, wrong[0] = written.Degrees(lat)
	p.Lng, wrong[1] = written.Degrees(lng)
	for i, name := range []string{"lat", "lng"} {
		if wrong[i] != nil {
			c.fault(name, wrong[i])
		}
	}
	if wrong != [2]*written.Fault{} {
		return nil
	}
	if vs := geo.CheckPoint(p); len(vs) == 1 && vs[0].Code == "swapped" {
		p.Lat, p.Lng = p.Lng, p.Lat
		c.noteFix("lat", fmt.Sprintf("纬度 %v，经度 %v", p.Lat, p.Lng), "纬度和经度写反了，已对调",
			"latitude and longitude were swapped, and put right")
	}
	return c.located("lat", p)
}

// located gives a point the datum and accuracy of its row.
func (c cells) located(name string, p geo.Point) *geo.Location {
	datum := cmp.Or(geo.Datum(c.word("datum", datums)), geo.GCJ02)
	accuracy := cmp.Or(geo.Accuracy(c.word("accuracy", accuracies)), geo.Address)
	if p == (geo.Point{}) {
		c.noteFix(name, "", "坐标 0,0 视为没有坐标", "coordinates 0,0 are none")
		return nil
	}
	return &geo.Location{Lat: p.Lat, Lng: p.Lng, Datum: datum, Accuracy: accuracy}
}

// coordinatesOf divides a cell that has several coordinates.
func coordinatesOf(text string) []string {
	return strings.FieldsFunc(strings.Trim(written.Fold(text), "()（） "),
		func(r rune) bool { return strings.ContainsRune(",，、;； \n\t/", r) })
}

// locationOfPair reads two coordinates of one cell, in whichever order: where they are in China, it is plain which is
// which.
func (c cells) locationOfPair(name, text string) *geo.Location {
	parts := coordinatesOf(text)
	if len(parts) != 2 {
		c.vs.Add(name, "format", "“"+text+"”不是一对经纬度，例如 119.4127,32.3936",
			text+" is no pair of coordinates, such as 119.4127,32.3936")
		return nil
	}
	var values [2]float64
	for i, part := range parts {
		value, f := written.Degrees(part)
		if f != nil {
			c.fault(name, f)
			return nil
		}
		values[i] = value
	}
	for _, p := range []geo.Point{{Lat: values[0], Lng: values[1]}, {Lat: values[1], Lng: values[0]}} {
		if p == (geo.Point{}) || p.Finite() && geo.InChina(p) {
			return c.located(name, p)
		}
	}
	c.vs.Add(name, "format", "不清楚哪个是纬度、哪个是经度，请分写在两列", "which is the latitude is not clear; write them into two columns")
	return nil
}
