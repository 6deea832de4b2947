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
	layout  *layout
	header  []string
	width   int // of the header
	reason  int // place of the column of reasons that the header has; -1 for none
	rows    []sheetRow
	unread  []Note // columns that are not known
	left    []Note // rows that are no records
	headRow int    // as a spreadsheet counts
}

type sheetRow struct {
	number int // as a spreadsheet counts, from 1
	cells  []string
	same   []string // columns in which it says 同上
	blank  []bool   // cells that say that there is nothing to say
}

// get gives a cell without the space around it; empty where the file has no such column, and where the cell says that
// there is nothing to say.
func (s *sheet) get(row sheetRow, name string) string {
	if i, ok := s.columns[name]; ok && i < len(row.cells) && !row.blank[i] {
		return strings.TrimSpace(row.cells[i])
	}
	return ""
}

// markBlanks finds the cells of a row that say that there is nothing to say: / or 无 or 待补充. In a column that decides
// what the record means, that something is not known is for its reader to judge.
func (s *sheet) markBlanks(row *sheetRow) {
	row.blank = make([]bool, len(row.cells))
	for name, i := range s.columns {
		if i >= len(row.cells) {
			continue
		}
		switch text := strings.TrimSpace(row.cells[i]); {
		case text == "无":
			row.blank[i] = !isAnswer(name)
		case !written.Unknown(text):
		case written.Nothing(text):
			row.blank[i] = true
		default:
			row.blank[i] = !isAnswer(name) && name != "start" && !slices.Contains(s.layout.deciding, name)
		}
	}
}

// isAnswer tells whether 无 is an answer in a column.
func isAnswer(name string) bool {
	return slices.Contains([]string{"free", "booking", "booking_required", "verified", "availability"}, name) ||
		name != "accessibility_checked_on" && slices.Contains(columnNames(accessColumns), name)
}

func (s *sheet) has(name string) bool {
	_, ok := s.columns[name]
	return ok
}

// label is what a column is called in a language; empty for one that is none.
func (s *sheet) label(name, language string) string {
	known := s.layout.all()
	i := slices.IndexFunc(known, func(c column) bool { return c.name == name })
	if i < 0 {
		return ""
	}
	return known[i].label(language)
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

// readSheet reads a CSV file or an Excel workbook. Rows above the header, blank rows and the foot of a form are no
// records.
func readSheet(data []byte, l *layout) (*sheet, error) {
	b := &workbook{since: since1900}
	inWorkbook := bytes.HasPrefix(data, zipMagic)
	var err error
	if inWorkbook {
		b, err = readWorkbook(data, l)
	} else {
		b.rows, err = readCSV(data, l)
	}
	if err != nil {
		return nil, err
	}
	first := slices.IndexFunc(b.rows, func(cells []string) bool { return !blank(cells) })
	if first < 0 {
		return nil, fault("文件是空的，第一行应为表头", "the file is empty; its first row should be the header")
	}
	at, _ := l.findHeader(b.rows, first)
	if titled := len(b.rows[at]); titled > maxColumns && !blank(b.rows[at][maxColumns:]) {
		return nil, fault(fmt.Sprintf("表头有 %d 列，最多 %d 列", titled, maxColumns),
			fmt.Sprintf("the header has %d columns; at most %d are taken", titled, maxColumns))
	}
	s := &sheet{columns: map[string]int{}, layout: l, header: b.rows[at], width: len(b.rows[at]), reason: -1,
		headRow: at + 1}
	if err := s.readHeader(b.rows, at); err != nil {
		return nil, err
	}
	s.unread = append(s.unread, b.others...)
	columns := l.all()
	for i, cells := range b.rows[at+1:] {
		if blank(cells) {
			continue
		}
		if !inWorkbook {
			stripGuards(cells)
		} else {
			for _, c := range columns {
				if at, ok := s.columns[c.name]; ok && at < len(cells) {
					cells[at] = b.text(cells[at], c.form)
				}
			}
		}
		row := sheetRow{number: at + i + 2, cells: cells}
		s.ditto(&row)
		s.markBlanks(&row)
		if s.isFoot(row, l.required) {
			text := strings.Join(strings.Fields(strings.Join(cells, " ")), " ")
			s.left = append(s.left, Note{Row: row.number, Code: "no_record", text: errs.Text{ZH: "是表尾，不是记录，未导入：" + text,
				EN: "is the foot of the form, no record, and was left out: " + text}})
			continue
		}
		s.rows = append(s.rows, row)
	}
	return s, nil
}

// dittoMarks are how people say that a cell is as the one above.
var dittoMarks = []string{"同上", "〃", "″", "同上行", "同上一行"}

// ditto gives cells of a row that say so what stands above them.
func (s *sheet) ditto(row *sheetRow) {
	for name, i := range s.columns {
		if i >= len(row.cells) || !slices.Contains(dittoMarks, strings.TrimSpace(row.cells[i])) {
			continue
		}
		if n := len(s.rows); n > 0 && i < len(s.rows[n-1].cells) {
			row.cells[i] = s.rows[n-1].cells[i]
			row.same = append(row.same, name)
		}
	}
}

// stripGuards takes away the apostrophe that keeps a text of a CSV file from being a formula.
func stripGuards(cells []string) {
	for i, cell := range cells {
		if text, guarded := strings.CutPrefix(cell, "'"); guarded && text != "" &&
			strings.ContainsRune("'=+-@\t\r＝＋－＠", []rune(text)[0]) {
			cells[i] = text
		}
	}
}

func orNear(before string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return before + strings.Join(names, "、")
}

var (
	// foot is how the last rows of a form begin.
	foot = regexp.MustCompile(
		`^(填表|填报|制表|审核|审批|复核|经办|负责人|单位负责人|联系人|填写人|报送|日期|合计|总计|共计|小计|备注|注|说明|盖章|单位[（(]?盖章|联系电话|科协意见|本表)`)
	// labelled is of a cell of such a row that says itself what it is: 填表人：示例.
	labelled = regexp.MustCompile(`^[^:：]{2,8}[:：]`)
	total    = regexp.MustCompile(`^(合计|总计|共计|小计)[:：]?$`)
)

// isFoot tells whether a row is the foot of a form: it begins as such a foot does, and lacks what a record must have or
// is all labels.
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
				fmt.Sprintf("this row has %d cells, the header %d; put a text that holds commas in quotes", len(row.cells),
					s.width))
			return
		}
	}
}
