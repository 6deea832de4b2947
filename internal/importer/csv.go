package importer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"kepu/internal/errs"
)

// column is one column of a spreadsheet: by the name that the API gives the field, or by what people call it.
type column struct {
	name    string
	chinese string
	form    string // of a date or time that a workbook stores as a number; empty for others
}

// sheet is a table that has a header.
type sheet struct {
	columns map[string]int // place of each known column that the header has
	header  []string
	width   int // of the header
	reason  int // place of the column of reasons that the header has; -1 for none
	rows    []sheetRow
}

type sheetRow struct {
	number int // as a spreadsheet counts: the header is 1
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

var byteOrderMark = []byte("\xef\xbb\xbf")

// decode gives the text of a file in UTF-8 or in GBK, which Excel writes on a Chinese Windows; GB18030 contains it.
func decode(data []byte) ([]byte, error) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return nil, fault("文件是 UTF-16 编码，请另存为“CSV UTF-8”", "the file is in UTF-16; save it as “CSV UTF-8”")
	}
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
		return nil, fault("这是旧版 Excel 工作簿（xls），请另存为 xlsx", "this is an old Excel workbook (xls); save it as xlsx")
	}
	data = bytes.TrimPrefix(data, byteOrderMark)
	if utf8.Valid(data) {
		return data, nil
	}
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return nil, fault("文件既不是 UTF-8，也不是 GBK 编码，请另存为“CSV UTF-8”", "the file is neither in UTF-8 nor in GBK; save it as “CSV UTF-8”")
	}
	return text, nil
}

// readSheet reads a CSV file or an Excel workbook. Blank rows are skipped, unknown columns refused: a misspelt one would be lost
// silently.
func readSheet(data []byte, columns []column, required ...string) (*sheet, error) {
	read, inWorkbook := readCSV, bytes.HasPrefix(data, zipMagic)
	if inWorkbook {
		read = readWorkbook
	}
	rows, err := read(data)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, fault("文件是空的，第一行应为表头", "the file is empty; its first row should be the header")
	}
	s := &sheet{columns: map[string]int{}, header: rows[0], width: len(rows[0]), reason: -1}
	if err := s.readHeader(rows[0], columns, required); err != nil {
		return nil, err
	}
	for i, cells := range rows[1:] {
		if !slices.ContainsFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
			continue
		}
		if inWorkbook {
			for _, c := range columns {
				if at, ok := s.columns[c.name]; ok && at < len(cells) {
					cells[at] = fromWorkbook(cells[at], c.form)
				}
			}
		}
		s.rows = append(s.rows, sheetRow{number: i + 2, cells: cells})
	}
	return s, nil
}

func readCSV(data []byte) ([][]string, error) {
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	reader := csv.NewReader(bytes.NewReader(text))
	reader.FieldsPerRecord = -1 // a row too long is an error of that row
	var rows [][]string
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, broken(err)
		}
		rows = append(rows, cells)
	}
}

func (s *sheet) readHeader(header []string, columns []column, required []string) error {
	var vs errs.Violations
	var known []string
	for _, c := range columns {
		known = append(known, c.name)
	}
	for i, title := range header {
		title = strings.TrimSpace(title)
		at := slices.IndexFunc(columns, func(c column) bool { return title != "" && (strings.EqualFold(title, c.name) || title == c.chinese) })
		switch {
		case title == "":
		case title == reasonColumn.name || title == reasonColumn.chinese:
			s.reason = i
		case at < 0:
			vs.Add(title, "unknown", "不认识这一列，可用的列："+strings.Join(known, ", "), "is no known column; known are: "+strings.Join(known, ", "))
		case s.has(columns[at].name):
			vs.Add(title, "duplicate", "这一列出现了两次", "this column appears twice")
		default:
			s.columns[columns[at].name] = i
		}
	}
	for _, name := range required {
		if !s.has(name) {
			vs.Add(name, "required", "表头缺少这一列", "the header lacks this column")
		}
	}
	return vs.Err()
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

func fault(zh, en string) error { return errs.New(errs.Invalid, "bad_file", zh, en) }

// broken says where a file cannot be read as CSV.
func broken(err error) error {
	return fault("文件不是有效的 CSV："+err.Error(), "the file is no valid CSV: "+err.Error())
}
