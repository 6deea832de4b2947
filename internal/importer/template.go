package importer

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"kepu/internal/accreditation"
	"kepu/internal/codelist"
)

// TemplateKinds lists the kinds of tables that have a template.
func TemplateKinds() []string {
	var kinds []string
	for _, l := range layouts {
		kinds = append(kinds, l.kind)
	}
	return kinds
}

func layoutOf(kind string) *layout {
	i := slices.IndexFunc(layouts, func(l *layout) bool { return l.kind == kind })
	if i < 0 {
		return nil
	}
	return layouts[i]
}

// TemplateHeader is the header of a table as CSV; empty for an unknown kind.
func TemplateHeader(kind string) string {
	l := layoutOf(kind)
	if l == nil {
		return ""
	}
	var names []string
	for _, c := range l.columns {
		names = append(names, c.name)
	}
	return strings.Join(names, ",") + "\n"
}

// choices are the words that a column takes, by kind and column or by column alone.
var choices = map[string][]string{
	"category": names(&codelist.All.VenueCategories), "activities.type": names(&codelist.All.ActivityTypes),
	"audiences": names(&codelist.All.Audiences),
	"themes":    names(&codelist.All.Themes), "theme": names(&codelist.All.Themes),
	"level": names(&codelist.All.AccreditationLevels), "family": names(&codelist.All.BaseFamilies),
	"class": names(&codelist.All.BaseClasses), "scheme": schemeNames(), "form": {"实体", "流动", "线上"},
	"booking": {"无需", "可选", "需要"}, "datum": {"gcj02", "wgs84", "bd09"}, "accuracy": {"surveyed", "address", "approximate"},
	"mode": {"现场", "线上", "线上线下结合"}, "holidays.kind": {"节假日", "调休上班日"},
	"lecturer-teams.kind": names(&codelist.All.TeamKinds), "organizations.type": names(&codelist.All.OrganizationTypes),
	"verified": yesNo, "free": yesNo, "booking_required": yesNo, "wheelchair": yesNo, "accessible_toilet": yesNo,
	"elevator": yesNo, "hearing_loop": yesNo, "tactile_path": yesNo, "sign_language": yesNo, "guide_dogs": yesNo,
}

var yesNo = []string{"是", "否"}

func names(list *codelist.List) []string {
	out := make([]string, len(list.Items))
	for i, item := range list.Items {
		out[i] = item.ZH
	}
	return out
}

func schemeNames() []string {
	out := make([]string, len(accreditation.Schemes))
	for i := range accreditation.Schemes {
		out[i] = accreditation.Schemes[i].ZH
	}
	return out
}

func (l *layout) choices(name string) []string {
	if list := choices[l.kind+"."+name]; list != nil {
		return list
	}
	return choices[name]
}

// hints say what to write where the name of a column does not.
var hints = map[string]string{
	"source_id": "贵单位自己的编号；下次导入时按它更新同一条记录，不写则按名称", "aliases": "可写几个，用分号隔开", "audiences": "可写几个，用分号隔开",
	"themes": "可写几个，用分号隔开",
	"topics": "可写几个，用分号隔开；各有主题时每个一行：题目 | 主题 | 人群 | 分钟", "regions": "区划代码或名称，可写几个，用分号隔开", "languages": "语言代码，如 zh;en",
	"organization":  "单位名称、信用代码或 id；未登记的单位会自动登记为未核实",
	"opening_hours": "如 " + hoursExample,
	"region_code":   "区划代码或名称，如 321003 或 邗江区", "zone_code": "功能区代码或名称", "place_region": "区划代码或名称",
	"lat": "十进制度数，如 32.3936", "lng": "十进制度数，如 119.4127", "datum": "坐标取自高德、腾讯写 gcj02，百度写 bd09，GPS 写 wgs84；不写为 gcj02",
	"venue": "场馆名称、别名或 id，须已登记", "team": "讲师团名称或 id，须已登记", "term": "期数，如 2", "campaigns": "主题活动的名称或 key，须已登记；可写几个，用分号隔开",
	"cycle": "如 2021-2025；有效期随周期结束", "start": "如 2026-11-28 09:00", "end": "如 2026-11-28 11:00，或只写 11:00",
	"capacity": "人数", "code": "6、9 或 12 位区划代码，或自编的功能区代码", "title": "同一活动的几个场次写成几行，编号或标题、地点相同",
	"images": "每张一行：网址 | 说明 | 署名", "stops": "每站一行：起 | 止 | 地址 | 纬度 | 经度 | 坐标系 | 精度 | 区划代码",
	"discounts": "每种一行：对象 | 优惠，如 60 周岁以上老人 | 半价", "terms": "每期一行：期数 | 名称 | 起 | 止",
	"appointments": "每次一行：讲师团编号 | 讲师团 | 期数 | 起 | 止；写了就不用另填讲师团和期数", "lecturers": "每位一行：编号 | 姓名，或只写姓名",
	"suspended": "每次一行：起 | 止 | 原因", "schedule": "星期代码 | 起 | 止 | 开始 | 结束 | 不办的日期 | 节假日不办",
	"sessions": "由登记库导出时填写：每场一行；写了就以它为准，不看开始和结束", "id": "由登记库导出时填写，自己填的表请空着", "organization_id": "由登记库导出时填写",
	"organizer_id": "由登记库导出时填写", "venue_id": "由登记库导出时填写", "parent_id": "由登记库导出时填写", "parent": "单位名称或信用代码，可以在同一张表里",
	"private_phone": "只供安排讲座，不对外公开", "private_email": "只供安排讲座，不对外公开", "private_note": "只供安排讲座，不对外公开",
	"plain_text": "60 字以内，用于大字版",
}

var formHints = map[string]string{asDate: "日期，如 2026-11-28", asDateTime: "时间，如 2026-11-28 09:00"}

// textFormat is the number format of Excel for text, with which 01 stays 01.
const textFormat = 49

// templateRows is how many rows have lists to choose from.
const templateRows = 2000

// Template is an empty workbook of a kind of table: the header to fill in, what each column means, and lists to choose
// from.
func Template(kind string) (_ []byte, err error) {
	l := layoutOf(kind)
	if l == nil {
		return nil, fmt.Errorf("no template %q", kind)
	}
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	const help, codes = "说明", "代码"
	err = errors.Join(f.SetSheetName(f.GetSheetName(0), l.chinese), newSheet(f, help), newSheet(f, codes),
		f.SetSheetVisible(codes, false))
	if err != nil {
		return nil, err
	}
	w := &templateWriter{file: f}
	w.style("header", &excelize.Style{Font: &excelize.Font{Bold: true},
		Fill: excelize.Fill{Type: "pattern", Color: []string{"DDEBF7"}, Pattern: 1}})
	w.style("required", &excelize.Style{Font: &excelize.Font{Bold: true, Color: "C00000"},
		Fill: excelize.Fill{Type: "pattern", Color: []string{"FCE4D6"}, Pattern: 1}})
	w.style("text", &excelize.Style{NumFmt: textFormat})
	w.row(help, 1, "列名", "字段名", "必填", "说明", "可选值")
	for i, c := range l.columns {
		w.fill(l, help, codes, i, c)
	}
	w.do(f.SetPanes(l.chinese, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	w.do(f.SetColWidth(help, "A", "C", 16))
	w.do(f.SetColWidth(help, "D", "E", 60))
	if w.err != nil {
		return nil, w.err
	}
	var out bytes.Buffer
	err = f.Write(&out)
	return out.Bytes(), err
}

// fill writes a column: its head, its explanation, and the words to choose from.
func (w *templateWriter) fill(l *layout, help, codes string, i int, c column) {
	column := w.column(i + 1)
	style, must := "header", ""
	if slices.Contains(l.required, c.name) {
		style, must = "required", "是"
	}
	w.do(w.file.SetColStyle(l.chinese, column, w.styles["text"]))
	w.do(w.file.SetCellStr(l.chinese, column+"1", c.chinese))
	w.do(w.file.SetCellStyle(l.chinese, column+"1", column+"1", w.styles[style]))
	w.do(w.file.SetColWidth(l.chinese, column, column, 16))
	list := l.choices(c.name)
	w.row(help, i+2, c.chinese, c.name, must, cmp.Or(hints[c.name], formHints[c.form]), strings.Join(list, "；"))
	w.choose(l.chinese, codes, column, list)
}

func newSheet(f *excelize.File, name string) error {
	_, err := f.NewSheet(name)
	return err
}

// templateWriter keeps the first error.
type templateWriter struct {
	file   *excelize.File
	styles map[string]int
	err    error
}

func (w *templateWriter) do(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *templateWriter) style(name string, s *excelize.Style) {
	id, err := w.file.NewStyle(s)
	w.do(err)
	if w.styles == nil {
		w.styles = map[string]int{}
	}
	w.styles[name] = id
}

func (w *templateWriter) column(n int) string {
	name, err := excelize.ColumnNumberToName(n)
	w.do(err)
	return name
}

func (w *templateWriter) row(sheet string, n int, cells ...string) {
	w.do(w.file.SetSheetRow(sheet, fmt.Sprintf("A%d", n), &cells))
}

// choose gives a column a list to choose from, which lies in the same column of the sheet of codes. Several values may
// be written, separated by semicolons, so other words are let pass.
func (w *templateWriter) choose(sheet, codes, column string, list []string) {
	if len(list) == 0 {
		return
	}
	for i, word := range list {
		w.do(w.file.SetCellStr(codes, fmt.Sprintf("%s%d", column, i+1), word))
	}
	v := excelize.NewDataValidation(true)
	v.SetSqref(fmt.Sprintf("%s2:%s%d", column, column, templateRows))
	v.SetSqrefDropList(fmt.Sprintf("'%s'!$%s$1:$%s$%d", codes, column, column, len(list)))
	v.ShowErrorMessage = false
	w.do(w.file.AddDataValidation(sheet, v))
}
