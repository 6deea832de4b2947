package importer

import (
	"bytes"
	"cmp"
	"context"
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"

	"kepu/internal/errs"
	"kepu/internal/region"
)

// Provinces and cities of China, 2023, by the codes of the National Bureau of Statistics without their zeros, from the
// data set china-division (data/LICENSE.txt): division files of one city lack their own parents.
var (
	//go:embed data/provinces.csv
	provinceData []byte
	//go:embed data/cities.csv
	cityData []byte

	wideDivisions = sync.OnceValue(func() map[string]string {
		names := map[string]string{}
		for _, data := range [][]byte{provinceData, cityData} {
			rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
			if err != nil {
				panic(err)
			}
			for _, row := range rows[1:] {
				names[wholeCode(row[0])] = row[1]
			}
		}
		return names
	})
)

var divisionLayout = layout{kind: "divisions", chinese: "行政区划", required: []string{"code", "name"},
	columns: []column{{"code", "区划代码", ""}, {"name", "名称", ""}, {"parent_code", "上级代码", ""}, {"provinceCode", "省级代码", ""},
		{"cityCode", "市级代码", ""}, {"areaCode", "县级代码", ""}, {"streetCode", "乡级代码", ""}}}

// Divisions imports administrative divisions (行政区划) from CSV with the columns code and name. Parents follow from the
// codes; parent_code names another. Codes of 6, 9 and 12 digits are those of the National Bureau of Statistics; one
// such as 321000-STXC is a functional zone of the registry's own.
func Divisions(ctx context.Context, service *region.Service, q Request) (*Report, error) {
	o := &q.Options
	report := newReport("divisions", q.File, o)
	s, err := readSheet(q.Data, &divisionLayout)
	if err != nil {
		return nil, err
	}
	report.table = s
	d := &divisions{report: report, known: map[string]region.Region{}, fresh: map[string]region.Region{},
		rows: map[string]int{}}
	for _, r := range q.Have.Regions {
		d.known[r.Code] = r
	}
	for _, row := range s.rows {
		report.Rows++
		d.read(s, row)
	}
	put := d.arrange()
	if o.DryRun || len(put) == 0 {
		return report.done(), nil
	}
	if _, err := service.Put(ctx, put); err != nil {
		return nil, err
	}
	o.progress(report.Rows, report.Rows)
	return report.done(), nil
}

// wholeCode gives a code of a province or city, which is often written without its zeros, six digits.
func wholeCode(code string) string {
	if len(code) == 2 || len(code) == 4 {
		return code + strings.Repeat("0", 6-len(code))
	}
	return code
}

type divisions struct {
	report *Report
	known  map[string]region.Region // in the registry
	fresh  map[string]region.Region // in the file
	rows   map[string]int
}

func (d *divisions) read(s *sheet, row sheetRow) {
	code := wholeCode(s.get(row, "code"))
	r := region.Region{Code: code, Name: s.get(row, "name"), Official: true}
	var natural string
	r.Level, natural = rank(code)
	r.ParentCode = cmp.Or(wholeCode(s.get(row, "parent_code")), natural)
	if r.Level == region.Zone {
		r.Official = false
	}
	vs := r.Validate()
	s.checkWidth(&vs, row)
	if first, twice := d.rows[code]; twice {
		vs.Add("code", "duplicate", fmt.Sprintf("与第 %d 行代码相同", first), fmt.Sprintf("has the code of row %d", first))
	}
	if err := vs.Err(); err != nil {
		d.report.reject(row.number, err)
		return
	}
	d.fresh[code], d.rows[code] = r, row.number
}

// rank gives level and parent that follow from the form of a code.
func rank(code string) (level region.Level, parent string) {
	switch {
	case !region.ValidCode(code):
		return region.County, "?"
	case len(code) == 12:
		return region.Village, code[:9]
	case len(code) == 9:
		return region.Street, code[:6]
	case strings.Contains(code, "-"):
		return region.Zone, code[:6]
	case strings.HasSuffix(code, "0000"):
		return region.Province, ""
	case strings.HasSuffix(code, "00"):
		return region.City, code[:2] + "0000"
	}
	return region.County, code[:4] + "00"
}

// arrange counts the rows and gives what is to be written, parents before their children.
func (d *divisions) arrange() []region.Region {
	var put []region.Region
	for _, code := range sortedKeys(d.fresh) {
		if err := d.place(code, 0); err != nil {
			d.report.reject(d.rows[code], err)
			delete(d.fresh, code)
		}
	}
	codes := sortedKeys(d.fresh)
	slices.SortStableFunc(codes, func(a, b string) int { return cmp.Compare(depth(d.fresh[a]), depth(d.fresh[b])) })
	for _, code := range codes {
		r, before := d.fresh[code], d.known[code]
		r.Version, r.UpdatedAt = before.Version, before.UpdatedAt
		what := updated
		switch {
		case before.Code == "":
			what = created
			d.report.Records[string(region.Kind.Name)]++
		case r == before:
			what = unchanged
		}
		if d.rows[code] > 0 {
			d.report.count(what, 1)
		}
		if what != unchanged {
			put = append(put, r)
		}
	}
	return put
}

// depth orders parents before children, whatever their codes are.
func depth(r region.Region) int { return slices.Index(region.Levels, string(r.Level)) }

// place finds the parent of a division, and adds it where only its name was missing.
func (d *divisions) place(code string, row int) error {
	r := d.fresh[code]
	row = cmp.Or(d.rows[code], row)
	if r.ParentCode == "" || d.known[r.ParentCode].Code != "" {
		return nil
	}
	if parent, there := d.fresh[r.ParentCode]; there {
		if depth(parent) >= depth(r) {
			return parentError("上级代码 "+r.ParentCode+" 的级别不高于本级", "the parent "+r.ParentCode+" is not of a higher level")
		}
		return d.place(r.ParentCode, row)
	}
	name, wide := wideDivisions()[r.ParentCode]
	if !wide {
		return parentError("没有上级区划 "+r.ParentCode+"，请先导入上级",
			"there is no division "+r.ParentCode+"; import the level above first")
	}
	parent := region.Region{Code: r.ParentCode, Name: name, Official: true}
	parent.Level, parent.ParentCode = rank(r.ParentCode)
	d.fresh[parent.Code] = parent
	d.report.noteFix(row, "parent_code", "补充上级 "+parent.Code+" "+name, "added the parent "+parent.Code+" "+name)
	return d.place(parent.Code, row)
}

func parentError(zh, en string) error {
	var vs errs.Violations
	vs.Add("parent_code", "reference", zh, en)
	return vs.Err()
}
