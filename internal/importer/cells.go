package importer

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/record"
	"kepu/internal/region"
)

// cells reads the cells of one row as values.
type cells struct {
	get     func(name string) string
	vs      *errs.Violations
	regions []region.Region
}

// What people write for the codes of short lists.
var (
	forms    = map[string]string{"实体": "physical", "流动": "mobile", "线上": "online"}
	bookings = map[string]string{"无需": "none", "可选": "optional", "需要": "required"}
	datums   = map[string]string{"gcj-02": "gcj02", "bd-09": "bd09", "wgs-84": "wgs84", "高德": "gcj02", "腾讯": "gcj02", "百度": "bd09"}
)

// word reads a code or what people write for it.
func (c cells) word(name string, words map[string]string) string {
	text := strings.ToLower(c.get(name))
	return cmp.Or(words[text], text)
}

// region reads the code of a region of the registry, or its name where only one has it.
func (c cells) region(name string) string {
	text := c.get(name)
	if text == "" || slices.ContainsFunc(c.regions, func(r region.Region) bool { return r.Code == text }) {
		return text
	}
	if r, found := unique(c.regions, func(r region.Region) bool { return r.Name == text }); found {
		return r.Code
	}
	c.vs.Add(name, "reference", "登记库中没有这个区划："+text, "the registry has no such region: "+text)
	return ""
}

func (c cells) list(name string) []string {
	return record.TrimList(strings.FieldsFunc(c.get(name), func(r rune) bool { return strings.ContainsRune(";；、|", r) }))
}

// code reads a code or one of its names.
func (c cells) code(name string, list *codelist.List) string { return codeOf(list, c.get(name)) }

// codes reads several codes or their names.
func (c cells) codes(name string, list *codelist.List) (codes []string) {
	for _, text := range c.list(name) {
		codes = append(codes, codeOf(list, text))
	}
	return codes
}

func codeOf(list *codelist.List, text string) string {
	if item, ok := list.Find(text); ok {
		return item.Code
	}
	return text // said to be wrong by the check of the record
}

func (c cells) truth(name string) *bool {
	yes, no := true, false
	switch text := c.get(name); strings.ToLower(text) {
	case "", "unknown", "未知", "不详":
	case "yes", "true", "1", "是", "免费":
		return &yes
	case "no", "false", "0", "否", "收费":
		return &no
	default:
		c.vs.Add(name, "format", "请写 yes 或 no（是、否），不知道则留空", "write yes or no, or nothing where it is not known")
	}
	return nil
}

func (c cells) number(name string) float64 {
	value, ok := number(c.get(name))
	if !ok {
		c.vs.Add(name, "format", "必须是以度为单位的小数，例如 119.4127", "must be a number of degrees such as 119.4127")
	}
	return value
}

func (c cells) location() *geo.Location {
	if c.get("lat") == "" && c.get("lng") == "" {
		return nil
	}
	l := geo.Location{Lat: c.number("lat"), Lng: c.number("lng"), Datum: geo.GCJ02, Accuracy: geo.Address}
	l.Datum = cmp.Or(geo.Datum(c.word("datum", datums)), l.Datum)
	l.Accuracy = cmp.Or(geo.Accuracy(c.get("accuracy")), l.Accuracy)
	return &l
}

func (c cells) accessibility() record.Accessibility {
	fact := func(name string) record.Fact {
		if known := c.truth(name); known == nil {
			return record.Unknown
		} else if *known {
			return record.Yes
		}
		return record.No
	}
	return record.Accessibility{Wheelchair: fact("wheelchair"), AccessibleToilet: fact("accessible_toilet"), Elevator: fact("elevator"),
		HearingLoop: fact("hearing_loop"), TactilePath: fact("tactile_path"), SignLanguage: fact("sign_language"), GuideDogs: fact("guide_dogs"),
		CheckedOn: c.get("accessibility_checked_on")}
}

// day reads a date as the beginning of that day in Shanghai.
func (c cells) day(name string) *time.Time {
	text := c.get(name)
	if text == "" {
		return nil
	}
	t, err := time.ParseInLocation(time.DateOnly, text, record.Shanghai)
	if err != nil {
		c.vs.Add(name, "format", "必须是 2026-11-24 这样的日期", "must be a date such as 2026-11-24")
		return nil
	}
	t = t.UTC()
	return &t
}
