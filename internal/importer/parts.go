package importer

import (
	"strconv"
	"strings"

	"kepu/internal/geo"
	"kepu/internal/record"
	"kepu/internal/venue"
	"kepu/internal/written"
)

// rows reads the small table of a cell.
func (c cells) rows(name string, fields int) [][]string {
	rows, f := written.ReadRows(c.get(name), fields)
	if f != nil {
		c.fault(name, f)
	}
	return rows
}

// images reads pictures: address, what stands in for it, whom to thank.
func (c cells) images(name string) (out []record.Image) {
	for _, row := range c.rows(name, 3) {
		out = append(out, record.Image{URL: row[0], Alt: row[1], Credit: row[2]})
	}
	return out
}

// pointOf reads the place of a part: latitude, longitude, datum, accuracy.
func (c cells) pointOf(name string, parts []string) *geo.Location {
	if parts[0] == "" && parts[1] == "" {
		return nil
	}
	one := cells{vs: c.vs, notes: c.notes, get: func(column string) string {
		return map[string]string{"lat": parts[0], "lng": parts[1], "datum": parts[2], "accuracy": parts[3]}[column]
	}}
	before := len(*c.vs)
	l := one.location()
	for i := before; i < len(*c.vs); i++ {
		(*c.vs)[i].Field = name
	}
	return l
}

// stops reads where a mobile venue is: from, to, address, place, region.
func (r *rowReader) stops() (out []venue.Stop) {
	for _, row := range r.rows("stops", 8) {
		s := venue.Stop{From: row[0], To: row[1], Address: row[2], Location: r.pointOf("stops", row[3:7]), RegionCode: row[7]}
		out = append(out, s)
	}
	return out
}

// discounts reads who pays less: 60 周岁以上老人 | 半价, or 60 周岁以上老人：半价.
func (r *rowReader) discounts() (out []venue.Discount) {
	for _, row := range r.rows("discounts", 2) {
		if row[1] == "" {
			if whom, text, ok := strings.Cut(strings.Replace(row[0], "：", ":", 1), ":"); ok {
				row = []string{strings.TrimSpace(whom), strings.TrimSpace(text)}
			}
		}
		if row[0] != "" && row[1] == "" {
			r.vs.Add("discounts", "format", "“"+row[0]+"”没有分清对象和优惠，请写成 60 周岁以上老人：半价",
				"“"+row[0]+"” does not tell for whom from what; write it as 60 周岁以上老人：半价")
			continue
		}
		out = append(out, venue.Discount{For: row[0], Text: row[1]})
	}
	return out
}

// numberOf reads a number of a small table; 0 for an empty one.
func (c cells) numberOf(name, text string) int {
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		c.vs.Add(name, "format", "“"+text+"”不是整数", text+" is no whole number")
	}
	return n
}

// amount reads an amount of money; nil for none.
func (c cells) amount(name string) *float64 {
	text := strings.TrimSuffix(strings.TrimSpace(written.Fold(c.get(name))), "元")
	if written.Unknown(text) {
		return nil
	}
	n, ok := number(text)
	if !ok || n < 0 {
		c.vs.Add(name, "format", "不是金额，例如 30", "is no amount, such as 30")
		return nil
	}
	return &n
}
