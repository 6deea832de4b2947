package importer

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"kepu/internal/errs"
)

// A workbook is a zip archive: these bounds keep a small one from filling the memory.
const (
	maxUnzipped    = 256 << 20
	maxUnzippedXML = 64 << 20
)

var zipMagic = []byte("PK\x03\x04")

// workbook is the sheet of a workbook that is read.
type workbook struct {
	name   string
	rows   [][]string
	since  time.Time // day 0 of its dates
	others []Note    // sheets that hold records, too
}

// The days from which workbooks count: 1900, whose 29 February they believe in, or 1904.
var (
	since1900 = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	since1904 = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
)

// readWorkbook gives the first sheet of an Excel workbook that has the header of a table, its cells as they are stored:
// what dates look like on the screen differs from machine to machine.
func readWorkbook(data []byte, l *layout) (*workbook, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data),
		excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzippedXML, RawCellValue: true})
	if err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, fault("工作簿不完整", "the workbook is not whole")
		}
		return nil, fault("不是可读的 Excel 工作簿（xlsx）："+err.Error(), "is no readable Excel workbook (xlsx): "+err.Error())
	}
	defer f.Close() //nolint:errcheck // only read
	b := &workbook{since: since1900}
	if err := b.choose(f, l); err != nil {
		return nil, err
	}
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil && *props.Date1904 {
		b.since = since1904
	}
	w, err := readWorksheet(data, f, b.name, b.scientific())
	if err != nil {
		return nil, unreadable(err)
	}
	b.wholeNumbers(w)
	return b, b.unmerge(w)
}

func unreadable(err error) error {
	return fault("工作表无法读取："+err.Error(), "the sheet cannot be read: "+err.Error())
}

// maxSheets is more than any workbook of a city has.
const maxSheets = 100

// choose reads the first sheet that has the header of a table, and notes others that have: covers and instructions have
// none. A workbook without such a header is its first sheet.
func (b *workbook) choose(f *excelize.File, l *layout) error {
	found := false
	names := f.GetSheetList()
	if len(names) > maxSheets {
		return fault(fmt.Sprintf("工作簿有 %d 张工作表，最多 %d 张", len(names), maxSheets),
			fmt.Sprintf("the workbook has %d sheets; at most %d are read", len(names), maxSheets))
	}
	for _, name := range names {
		if visible, err := f.GetSheetVisible(name); err != nil || !visible {
			continue
		}
		rows, err := readRows(f, name)
		if err != nil && !found {
			return err
		}
		at, header := l.header(rows)
		switch {
		case err != nil:
			b.others = append(b.others, Note{Code: "other_sheet",
				text: errs.Text{ZH: "工作表“" + name + "”无法读取，没有导入", EN: "the sheet “" + name + "” cannot be read, and was left out"}})
		case header && !found, b.name == "":
			b.name, b.rows, found = name, rows, header
		case header:
			count := 0
			for _, row := range rows[at+1:] {
				if !blank(row) {
					count++
				}
			}
			b.others = append(b.others, Note{Code: "other_sheet", text: errs.Text{
				ZH: fmt.Sprintf("工作表“%s”的 %d 行没有导入：一次只读一张工作表（这次是“%s”），请把它另存为一个文件再导入", name, count, b.name),
				EN: fmt.Sprintf(
					"the %d rows of the sheet “%s” were not read: one sheet is read at a time (this time “%s”); save it as a file "+
						"of its own", count, name, b.name)}})
		}
	}
	if b.name == "" {
		return fault("工作簿里没有工作表", "the workbook has no sheet")
	}
	return nil
}

// readRows takes the rows of a sheet one by one.
func readRows(f *excelize.File, sheet string) ([][]string, error) {
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil, unreadable(err)
	}
	defer rows.Close() //nolint:errcheck // only read
	var list rowList
	for rows.Next() {
		cells, err := rows.Columns()
		if err != nil {
			return nil, unreadable(err)
		}
		if err := list.add(cells); err != nil {
			return nil, err
		}
	}
	if err := rows.Error(); err != nil {
		return nil, unreadable(err)
	}
	return list.rows, nil
}

// scientificForm is how a long number may be stored.
var scientificForm = regexp.MustCompile(`^[0-9](\.[0-9]+)?[eE]\+?[0-9]{1,2}$`)

// scientific gives the cells that look like 1.38E+10, by row and column from 1.
func (b *workbook) scientific() map[[2]int]bool {
	out := map[[2]int]bool{}
	for i, row := range b.rows {
		for j, cell := range row {
			if scientificForm.MatchString(cell) {
				out[[2]int{i + 1, j + 1}] = true
			}
		}
	}
	return out
}

// wholeNumbers writes numbers that are stored as 1.38E+10 in full; a text that looks like one stays.
func (b *workbook) wholeNumbers(w *worksheet) {
	for cell := range w.numbers {
		text := &b.rows[cell[0]-1][cell[1]-1]
		if number, err := strconv.ParseFloat(*text, 64); err == nil {
			*text = strconv.FormatFloat(number, 'f', -1, 64)
		}
	}
}

// maxMerged is how many rows one merged cell may reach over; a longer one is decoration.
const maxMerged = 1000

// unmerge repeats what stands in a cell that several rows share in each of them.
func (b *workbook) unmerge(w *worksheet) error {
	left := maxSheetCells
	for _, area := range w.merged {
		start, end, _ := strings.Cut(area, ":")
		column, from, err := excelize.CellNameToCoordinates(start)
		if err != nil {
			continue
		}
		_, to, err := excelize.CellNameToCoordinates(end)
		if err != nil || from > len(b.rows) || column > len(b.rows[from-1]) || to-from > maxMerged {
			continue
		}
		value := b.rows[from-1][column-1]
		for row := from; row < min(to, len(b.rows)) && value != ""; row++ {
			if blank(b.rows[row]) {
				continue // a row of nothing but the shared cell is none
			}
			if left -= 1 + max(0, column-len(b.rows[row])); left < 0 {
				return tooManyCells()
			}
			for len(b.rows[row]) < column {
				b.rows[row] = append(b.rows[row], "")
			}
			b.rows[row][column-1] = value
		}
	}
	return nil
}

// The forms of cells that a workbook stores as numbers of days.
const (
	asDate     = time.DateOnly
	asDateTime = "2006-01-02 15:04"
	asTime     = "15:04"
)

// The first and the last number that is taken for a day: those of 1950 and of 2200.
const (
	firstDay = 17_000
	lastDay  = 110_000
)

// text gives the text of a cell that may be a date or time, which is stored as a number.
func (b *workbook) text(cell, form string) string {
	number, err := strconv.ParseFloat(cell, 64)
	switch {
	case err != nil:
		return cell
	case form == "":
		return cell
	case form == asDateTime && number >= 0 && number < 1: // the clock alone
		form = asTime
	case number < firstDay || number > lastDay: // 2026 alone is a year, and no day of 1905
		return cell
	case form == asDateTime && number == float64(int(number)): // the date alone
		form = asDate
	}
	t := b.since.Add(time.Duration(number * 24 * float64(time.Hour)))
	return t.Round(time.Second).Format(form) // a fraction of a day is not exact
}
