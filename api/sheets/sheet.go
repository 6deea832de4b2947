// Package sheets writes lists of the API as spreadsheets (电子表格): CSV and Excel workbooks with Chinese headers, which
// open right in Excel and WPS.
package sheets

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// Writer writes the rows of one sheet.
type Writer interface {
	// Row writes the cells of one row: nil, string, bool, float64, time.Time or date.
	Row(cells []any) error
	// Flush hands on what was written so far, where the form of the file lets it.
	Flush() error
	// Close finishes the file.
	Close() error
}

// MaxRows is how many rows a workbook can have below its header; CSV has no such limit.
const MaxRows = 1<<20 - 1

// day is a date without a time.
type day time.Time

// csvWriter writes UTF-8 with a byte order mark, by which Excel and WPS know it, and CRLF (RFC 4180).
type csvWriter struct{ out *csv.Writer }

// NewCSV begins a sheet as CSV.
func NewCSV(w io.Writer, s *Sheet) (Writer, error) {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return nil, err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	return &csvWriter{out}, out.Write(s.titles())
}

func (c *csvWriter) Row(cells []any) error {
	row := make([]string, len(cells))
	for i, cell := range cells {
		row[i] = csvCell(cell)
	}
	return c.out.Write(row)
}

func (c *csvWriter) Flush() error {
	c.out.Flush()
	return c.out.Error()
}

func (c *csvWriter) Close() error { return c.Flush() }

func csvCell(cell any) string {
	switch v := cell.(type) {
	case nil:
		return ""
	case string:
		return harmless(v)
	case bool:
		return yesNo(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64) // never 1e+06
	case time.Time:
		return v.Format("2006-01-02 15:04")
	case day:
		return time.Time(v).Format(time.DateOnly)
	}
	return fmt.Sprint(cell)
}

// harmless keeps a text from being a formula, which a spreadsheet would run for whoever opens the file: an apostrophe
// before it makes it text (OWASP, CSV injection).
func harmless(text string) string {
	if text != "" && strings.ContainsRune("'=+-@\t\r＝＋－＠", []rune(text)[0]) {
		return "'" + text
	}
	return text
}

func yesNo(b bool) string {
	if b {
		return "是"
	}
	return "否"
}

// workbook writes a sheet of Excel row by row; what does not fit the memory waits in a temporary file.
type workbook struct {
	w                  io.Writer
	file               *excelize.File
	out                *excelize.StreamWriter
	row, date, instant int
}

// NewWorkbook begins a sheet as an Excel workbook.
func NewWorkbook(w io.Writer, s *Sheet) (_ Writer, err error) {
	b := &workbook{w: w, file: excelize.NewFile()}
	defer func() {
		if err != nil {
			err = errors.Join(err, b.file.Close())
		}
	}()
	header, err := b.file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true},
		Fill: excelize.Fill{Type: "pattern", Color: []string{"DDEBF7"}, Pattern: 1}})
	if err != nil {
		return nil, err
	}
	for form, id := range map[string]*int{"yyyy-mm-dd": &b.date, "yyyy-mm-dd hh:mm": &b.instant} {
		if *id, err = b.file.NewStyle(&excelize.Style{CustomNumFmt: &form}); err != nil {
			return nil, err
		}
	}
	if err = b.file.SetSheetName(b.file.GetSheetName(0), s.Name); err != nil {
		return nil, err
	}
	if b.out, err = b.file.NewStreamWriter(s.Name); err != nil {
		return nil, err
	}
	cells := make([]any, len(s.Columns))
	for i, title := range s.titles() {
		cells[i] = excelize.Cell{StyleID: header, Value: title}
		err = errors.Join(err, b.out.SetColWidth(i+1, i+1, s.Columns[i].width()))
	}
	err = errors.Join(err, b.out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2",
		ActivePane: "bottomLeft"}))
	if err == nil {
		err = b.write(cells)
	}
	return b, err
}

func (b *workbook) write(cells []any) error {
	b.row++
	at, err := excelize.CoordinatesToCellName(1, b.row)
	if err != nil {
		return err
	}
	return b.out.SetRow(at, cells)
}

func (b *workbook) Row(cells []any) error {
	row := make([]any, len(cells))
	for i, cell := range cells {
		switch v := cell.(type) {
		case bool:
			row[i] = yesNo(v)
		case time.Time: // a workbook has no time zones: what a clock on the wall shows
			row[i] = excelize.Cell{StyleID: b.instant, Value: wall(v)}
		case day:
			row[i] = excelize.Cell{StyleID: b.date, Value: wall(time.Time(v))}
		default:
			row[i] = cell
		}
	}
	return b.write(row)
}

func wall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

func (b *workbook) Flush() error { return nil }

func (b *workbook) Close() (err error) {
	defer func() { err = errors.Join(err, b.file.Close()) }()
	if err := b.out.Flush(); err != nil {
		return err
	}
	return b.file.Write(b.w)
}
