package importer

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"kepu/internal/errs"
	"kepu/internal/written"
)

// column is one column of a spreadsheet: by the name that the API gives the field, or by what people call it.
type column struct {
	name    string
	chinese string
	form    string // of a date or time that a workbook stores as a number; empty for others
}

// label is what the column is called in a language.
func (c column) label(language string) string {
	return errs.Text{ZH: c.chinese, EN: c.name}.In(language)
}

// sheet is a table that has a header.
type sheet struct {
	columns map[string]int // place of each known column that the header has
	known   []column
	header  []string
	width   int // of the header
	reason  int // place of the column of reasons that the header has; -1 for none
	rows    []sheetRow
	unread  []Note // columns that are not known
	left    []Note // rows that are no records
	file    []byte // of a workbook
	headRow int    // as a spreadsheet counts
}

type sheetRow struct {
	number int // as a spreadsheet counts, from 1
	cells  []string
}

// get gives a cell without the space around it; empty where the file has no such column.
func (s *sheet) get(row sheetRow, name string) string {
	if i, ok := s.columns[name]; ok && i < len(row.cells) {
		return strings.TrimSpace(row.cells[i])
	}
	return ""
}

func (s *sheet) has(name string) bool {
	_, ok := s.columns[name]
	return ok
}

// label is what a column is called in a language; empty for one that is none.
func (s *sheet) label(name, language string) string {
	i := slices.IndexFunc(s.known, func(c column) bool { return c.name == name })
	if i < 0 {
		return ""
	}
	return s.known[i].label(language)
}

// cell names a cell as spreadsheets do; empty where the file has no such column.
func (s *sheet) cell(row int, name string) string {
	i, ok := s.columns[name]
	if !ok || row == 0 {
		return ""
	}
	cell, err := excelize.CoordinatesToCellName(i+1, row)
	if err != nil {
		return ""
	}
	return cell
}

// maxTitleRows is how far down the header may stand: titles and instructions are written above it.
const maxTitleRows = 20

// readSheet reads a CSV file or an Excel workbook. Rows above the header, blank rows and the foot of a form are no records.
func readSheet(data []byte, columns []column, required ...string) (*sheet, error) {
	b := &book{since: since1900}
	inWorkbook := bytes.HasPrefix(data, zipMagic)
	var err error
	if inWorkbook {
		b, err = readWorkbook(data)
	} else {
		b.rows, err = readCSV(data)
	}
	if err != nil {
		return nil, err
	}
	first := slices.IndexFunc(b.rows, func(cells []string) bool { return !blank(cells) })
	if first < 0 {
		return nil, fault("文件是空的，第一行应为表头", "the file is empty; its first row should be the header")
	}
	at := findHeader(b.rows, first, columns, required)
	s := &sheet{columns: map[string]int{}, known: columns, header: b.rows[at], width: len(b.rows[at]), reason: -1, headRow: at + 1}
	if inWorkbook {
		s.file = data
	}
	if err := s.readHeader(b.rows, at, required); err != nil {
		return nil, err
	}
	for i, cells := range b.rows[at+1:] {
		if blank(cells) {
			continue
		}
		if !inWorkbook {
			unguard(cells)
		}
		if inWorkbook {
			for _, c := range columns {
				if at, ok := s.columns[c.name]; ok && at < len(cells) {
					cells[at] = b.text(cells[at], c.form)
				}
			}
		}
		row := sheetRow{number: at + i + 2, cells: cells}
		if s.isFoot(row, required) {
			text := strings.Join(strings.Fields(strings.Join(cells, " ")), " ")
			s.left = append(s.left, Note{Row: row.number, Code: "no_record", text: errs.Text{ZH: "是表尾，不是记录，未导入：" + text,
				EN: "is the foot of the form, no record, and was left out: " + text}})
			continue
		}
		s.rows = append(s.rows, row)
	}
	return s, nil
}

// unguard takes away the apostrophe that keeps a text of a CSV file from being a formula.
func unguard(cells []string) {
	for i, cell := range cells {
		if text, guarded := strings.CutPrefix(cell, "'"); guarded && text != "" && strings.ContainsRune("'=+-@\t\r＝＋－＠", []rune(text)[0]) {
			cells[i] = text
		}
	}
}

// titleOf gives the plain form of a title: without blanks and the marks of what must be filled in.
func titleOf(text string) string {
	text = strings.Join(strings.Fields(written.Fold(text)), "")
	text = strings.Trim(text, "*＊:：")
	return remark.ReplaceAllString(text, "")
}

// remark is what stands behind a title that does not change what the column is.
var remark = regexp.MustCompile(`\((必填|选填|可选|必须|人|人次|名|个|元|岁|周岁|度|°|年月日|年/月/日|是/否|是否|24小时制|请填写.*|可填.*|如.*|例.*|格式.*)\)$|必填$`)

// columnOf finds the column that a title names, by another title for it where its own is not there; -1 for none.
func columnOf(columns []column, title string, other bool) int {
	title = titleOf(title)
	return slices.IndexFunc(columns, func(c column) bool {
		if other {
			return slices.Contains(titles[c.name], title)
		}
		return title != "" && (strings.EqualFold(title, c.name) || title == titleOf(c.chinese))
	})
}

// places gives the columns of a header by the place of their titles.
func places(columns []column, header []string) (at map[int]column, twice []string) {
	at, taken := map[int]column{}, map[string]bool{}
	for _, other := range []bool{false, true} {
		for i, title := range header {
			known := columnOf(columns, title, other)
			if _, done := at[i]; done || known < 0 {
				continue
			}
			switch c := columns[known]; {
			case !taken[c.name]:
				at[i], taken[c.name] = c, true
			case !other:
				twice = append(twice, strings.TrimSpace(title))
			}
		}
	}
	for i, c := range at { // a table that has dates alone has its times there
		if start := slices.IndexFunc(columns, func(c column) bool { return c.name == "start" }); c.name == "date" && start >= 0 && !taken["start"] {
			at[i] = columns[start]
		}
	}
	return at, twice
}

// findHeader gives the row that names most columns; the first one where none names all that are required.
func findHeader(rows [][]string, first int, columns []column, required []string) int {
	best, most := first, 0
	for i := first; i < min(len(rows), first+maxTitleRows); i++ {
		found := map[string]bool{}
		at, _ := places(columns, rows[i])
		for _, c := range at {
			found[c.name] = true
		}
		lacks := slices.ContainsFunc(required, func(name string) bool { return !found[name] })
		if !lacks && len(found) > most {
			best, most = i, len(found)
		}
	}
	return best
}

func (s *sheet) readHeader(rows [][]string, at int, required []string) error {
	var vs errs.Violations
	found, twice := places(s.known, s.header)
	for _, title := range twice {
		vs.Add(title, "duplicate", "这一列出现了两次", "this column appears twice")
	}
	for i, title := range s.header {
		c, known := found[i]
		switch title = strings.TrimSpace(title); {
		case known:
			s.columns[c.name] = i
		case title == reasonColumn.name || title == reasonColumn.chinese:
			s.reason = i
		case title != "" && !slices.Contains(twice, title):
			s.unknownColumn(rows[at+1:], i, title)
		}
	}
	for _, name := range required {
		if !s.has(name) {
			zh := s.known[slices.IndexFunc(s.known, func(c column) bool { return c.name == name })].chinese
			vs.Add(zh, "required", "表头缺少“"+zh+"”这一列"+s.strangers(), "the header lacks the column "+name+s.strangers())
		}
	}
	return vs.Err()
}

// strangers names the titles that are not known, one of which may be a missing one misspelt.
func (s *sheet) strangers() string {
	if len(s.unread) == 0 {
		return ""
	}
	var list []string
	for _, n := range s.unread {
		list = append(list, n.Column)
	}
	return "（" + strings.Join(list, "、") + " ?）"
}

// unknownColumn notes a column that nothing is read from.
func (s *sheet) unknownColumn(rows [][]string, i int, title string) {
	count := 0
	for _, cells := range rows {
		if i < len(cells) && strings.TrimSpace(cells[i]) != "" {
			count++
		}
	}
	if count == 0 || slices.Contains(ignored, titleOf(title)) || slices.Contains(shown, titleOf(title)) {
		return
	}
	var names []string
	for _, c := range s.known {
		names = append(names, c.chinese)
	}
	n := Note{Row: s.headRow, Column: title, Field: title, Code: "unknown_column"}
	if cell, err := excelize.CoordinatesToCellName(i+1, s.headRow); err == nil {
		n.Cell = cell
	}
	near := nearest(title, names)
	n.text = errs.Text{ZH: fmt.Sprintf("不认识“%s”这一列，其中 %d 格未采用%s", title, count, orNear("；最接近的列是", near)),
		EN: fmt.Sprintf("%s is no known column; its %d cells were left out%s", title, count, orNear("; nearest is ", near))}
	s.unread = append(s.unread, n)
}

// shown are titles of what the tables of the registry show besides: it follows from the rest, or from the time.
var shown = []string{"行政区划", "有效的认定", "认定级别", "现在开放", "信息完整度", "距离(米)", "来源", "创建时间", "更新时间", "时间", "其他场次", "本场场馆", "本场地点", "地址", "状态",
	"当前期数", "讲师人数", "所在讲师团"}

// ignored are titles of columns that say nothing of the record.
var ignored = []string{"序号", "no", "no.", "#"}

func orNear(before string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return before + strings.Join(names, "、")
}

var (
	// foot is how the last rows of a form begin.
	foot = regexp.MustCompile(`^(填表|填报|制表|审核|审批|复核|经办|负责人|单位负责人|联系人|填写人|报送|日期|合计|总计|共计|小计|备注|注|说明|盖章|单位[（(]?盖章|联系电话|科协意见|本表)`)
	// labelled is of a cell of such a row that says itself what it is: 填表人：示例.
	labelled = regexp.MustCompile(`^[^:：]{2,8}[:：]`)
	total    = regexp.MustCompile(`^(合计|总计|共计|小计)[:：]?$`)
)

// isFoot tells whether a row is the foot of a form: it begins as such a foot does, and lacks what a record must have or is all labels.
func (s *sheet) isFoot(row sheetRow, required []string) bool {
	first, labels := "", true
	for _, cell := range row.cells {
		if cell = strings.TrimSpace(cell); cell != "" {
			first, labels = cmp.Or(first, cell), labels && labelled.MatchString(cell)
		}
	}
	if !foot.MatchString(first) {
		return false
	}
	name, others := s.get(row, required[0]), required[1:]
	lacks := func(column string) bool { return s.get(row, column) == "" }
	switch {
	case name == "" || labels:
		return true
	case total.MatchString(first):
		return slices.ContainsFunc(others, lacks)
	}
	return name == first && !slices.ContainsFunc(others, func(column string) bool { return !lacks(column) })
}

// checkWidth refuses a row that has cells beyond the header: a comma too many has shifted them.
func (s *sheet) checkWidth(vs *errs.Violations, row sheetRow) {
	for i := s.width; i < len(row.cells); i++ {
		if strings.TrimSpace(row.cells[i]) != "" {
			vs.Add("", "too_many", fmt.Sprintf("这一行有 %d 列，表头只有 %d 列；含逗号的内容请加引号", len(row.cells), s.width),
				fmt.Sprintf("this row has %d cells, the header %d; put a text that holds commas in quotes", len(row.cells), s.width))
			return
		}
	}
}
