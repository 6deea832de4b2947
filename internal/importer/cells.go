package importer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/written"
)

// cells reads the cells of one row as values. A cell that cannot be read is a violation of its column, which costs the
// cell or the row as the table has it; what was put right, and a part of a cell that was left out, is said.
type cells struct {
	get     func(name string) string
	vs      *errs.Violations
	notes   *rowNotes
	regions []region.Region
	named   map[string]namedRegion // what texts of earlier rows named; nil where that is not kept
}

// rowNotes is what is said of the cells of a row that comes in.
type rowNotes struct{ mended, unread []Note }

// noteFix says that a cell was read as something that is not what it says.
func (c cells) noteFix(name, understood, zh, en string) {
	if c.notes != nil {
		c.notes.mended = append(c.notes.mended, Note{Field: name, Understood: understood, text: errs.Text{ZH: zh, EN: en}})
	}
}

// noteUnread says that a part of a cell was not understood, and what was.
func (c cells) noteUnread(name, code string, understood errs.Text, zh, en string) {
	if c.notes != nil {
		c.notes.unread = append(c.notes.unread, Note{Field: name, Code: code, taken: understood,
			text: errs.Text{ZH: zh, EN: en}})
	}
}

// fault makes a cell that cannot be read a violation.
func (c cells) fault(name string, f *written.Fault) {
	c.vs.Add(name, "format", quote(f.Part)+f.Message.ZH, quote(f.Part)+f.Message.EN)
}

func quote(part string) string {
	if part == "" {
		return ""
	}
	return "“" + part + "”："
}

// What people write for the codes of short lists.
var (
	forms = map[string]string{"实体": "physical", "实体馆": "physical", "固定": "physical", "线下": "physical", "流动": "mobile",
		"流动馆": "mobile", "移动": "mobile", "巡展": "mobile", "线上": "online", "网上": "online", "网络": "online", "虚拟": "online",
		"数字": "online"}
	bookings = map[string]string{"无需": "none", "不需要": "none", "否": "none", "无": "none", "免预约": "none", "不用": "none",
		"无需预约": "none", "不需预约": "none", "不预约": "none", "可选": "optional", "均可": "optional", "可预约": "optional",
		"可以": "optional", "自愿": "optional", "可预约可不预约": "optional", "团体需预约": "optional", "需要": "required", "需": "required",
		"必须": "required", "是": "required", "有": "required", "要": "required", "√": "required", "需预约": "required",
		"须预约": "required", "需要预约": "required", "提前预约": "required", "需提前预约": "required", "须提前预约": "required",
		"实名预约": "required"}
	datums = map[string]string{"gcj02": "gcj02", "wgs84": "wgs84", "bd09": "bd09", "gcj-02": "gcj02", "bd-09": "bd09",
		"wgs-84": "wgs84", "高德": "gcj02", "腾讯": "gcj02", "百度": "bd09", "高德地图": "gcj02", "腾讯地图": "gcj02", "百度地图": "bd09",
		"gps": "wgs84", "火星": "gcj02", "火星坐标": "gcj02", "谷歌": "gcj02", "天地图": "wgs84", "cgcs2000": "wgs84"}
	accuracies = map[string]string{"实测": "surveyed", "测量": "surveyed", "地址": "address", "按地址": "address",
		"大概": "approximate", "大致": "approximate", "估计": "approximate"}
)

// word reads a code of a short list, or what people write for it.
func (c cells) word(name string, words map[string]string) string {
	text := strings.ToLower(strings.TrimSpace(written.Fold(c.get(name))))
	if text == "" || words[text] != "" {
		return words[text]
	}
	for _, code := range words {
		if code == text {
			return code
		}
	}
	list := choices[name]
	if list == nil {
		list = sortedKeys(words)
	}
	c.vs.Add(name, "unknown_code", "“"+c.get(name)+"”应为以下之一："+strings.Join(list, "、"),
		"“"+c.get(name)+"” is none of "+strings.Join(list, ", "))
	return ""
}

// list reads several texts. They are separated by semicolons or lines, or where there are none by commas of any kind.
func (c cells) list(name string) []string {
	text := c.get(name)
	separators := ";；|\n"
	if !strings.ContainsAny(text, separators) {
		separators = "、，,﹑"
	}
	return record.TrimList(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(separators, r) }))
}

func (c cells) truth(name string) *bool {
	value, f := written.Truth(c.get(name))
	if f != nil {
		c.fault(name, f)
	}
	return value
}

var (
	freeWords = []string{"免", "免费", "免费开放", "全免费", "全部免费", "免票", "公益", "免费参加", "无需付费", "0元"}
	paidWords = []string{"收费", "付费", "购票", "售票", "不免费", "需购票", "凭票"}
	paidPrice = regexp.MustCompile(`^(收费|票价|门票|每人)?[:：]?([￥¥][1-9][0-9.]*元?|[1-9][0-9.]*元)[^免]*$`)
	zeroPrice = regexp.MustCompile(`^[￥¥]?0+(\.0+)?元?(/[人次位])?$`)
)

// prices reads whether something is free of charge, and what is written of prices, which may stand in the cell of the
// other.
func (c cells) prices() (free *bool, text string) {
	yes, no := true, false
	cell, text := c.get("free"), c.price("price_text")
	exported := c.get("id") != "" // a table of a registry, where what is not said is not known
	switch {
	case slices.Contains(freeWords, cell):
		return &yes, text
	case slices.Contains(paidWords, cell):
		return &no, text
	case paidPrice.MatchString(cell) && (text == "" || text == cell):
		c.noteFix("free", "不免费，"+cell, "按收费登记，并作为票价说明", "is a price: the entry is not free")
		return &no, cell
	case cell == "" && !exported && slices.Contains(freeWords, text):
		c.noteFix("free", "免费", "按票价说明登记为免费", "is free by what is written of prices")
		return &yes, text
	case cell == "" && !exported && paidPrice.MatchString(text):
		c.noteFix("free", "不免费", "按票价说明登记为收费", "is not free by what is written of prices")
		return &no, text
	}
	return c.truth("free"), text
}

// price reads what is written of prices; a number alone is one of yuan.
func (c cells) price(name string) string {
	text := c.get(name)
	if zeroPrice.MatchString(text) {
		return "免费"
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil && n > 0 {
		c.noteFix(name, text+"元", "票价按“"+text+"元”登记", "the price was taken as "+text+" yuan")
		return text + "元"
	}
	return text
}

// unlimited is what people write where there is no bound.
var unlimited = []string{"不限", "无限制", "不限年龄", "年龄不限", "全年龄", "全年龄段", "各年龄段", "所有年龄", "老少皆宜", "不限人数", "人数不限", "不限名额",
	"无上限"}

// count reads a whole number, which bound may be one end of a range; nil for none.
func (c cells) count(name string, bound written.Bound) *int {
	text := c.get(name)
	if text == "" || written.Unknown(text) || slices.Contains(unlimited, text) {
		return nil
	}
	n, read, f := written.Count(text)
	if f == nil && read != written.Exact && read != bound {
		f = &written.Fault{Part: text, Message: errs.Text{ZH: "是一端不限的范围，这一栏要的是另一端",
			EN: "leaves open the end that this column asks for"}}
	}
	if f != nil {
		c.fault(name, f)
		return nil
	}
	return &n
}

// ages reads the ages that something is for, also where a cell has both: 6-12岁.
func (c cells) ages() (from, to *int) {
	for _, name := range []string{"age_min", "age_max"} {
		low, high, ok := written.Range(c.get(name))
		other := c.get(map[string]string{"age_min": "age_max", "age_max": "age_min"}[name])
		if ok && (other == "" || other == c.get(name)) {
			return &low, &high
		}
	}
	return c.count("age_min", written.AtLeast), c.count("age_max", written.AtMost)
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
	return record.Accessibility{Wheelchair: fact("wheelchair"), AccessibleToilet: fact("accessible_toilet"),
		Elevator: fact("elevator"), HearingLoop: fact("hearing_loop"), TactilePath: fact("tactile_path"),
		SignLanguage: fact("sign_language"), GuideDogs: fact("guide_dogs"), CheckedOn: c.date("accessibility_checked_on")}
}

// date reads a date as 2026-11-24; empty for none.
func (c cells) date(name string) string {
	text := c.get(name)
	if written.Unknown(text) {
		return ""
	}
	date, f := written.Date(text)
	if f != nil {
		c.fault(name, f)
	}
	return date
}

// moment reads a time, or a date as the beginning of that day in Shanghai; nil for none.
func (c cells) moment(name string) *time.Time {
	text := c.get(name)
	if written.Unknown(text) {
		return nil
	}
	if date, f := written.Date(text); f == nil {
		text = date + " 00:00"
	}
	list, f := written.Sessions(text, record.Shanghai)
	if f != nil {
		c.fault(name, f)
		return nil
	}
	t := list[0].Start.UTC()
	return &t
}
