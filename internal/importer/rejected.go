package importer

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"kepu/internal/errs"
)

// reasonColumn is the last column of a file of returned rows. Files that are imported may have it, so that one can mend
// the rows and import them again.
var reasonColumn = column{name: "rejected_because", chinese: "拒绝原因"}

// ErrNoTable says that rows cannot be given back, because the file was no table.
var ErrNoTable = errors.New("rows can be given back of a CSV file or a workbook only")

// returnedRow is a row that is given back, with what is said of it.
type returnedRow struct {
	cells []string
	notes []Note
}

// Returns tells whether rows are to be given back: some were rejected, or came in without some of their cells.
func (r *Report) Returns() bool { return len(r.returnedRows()) > 0 }

func (r *Report) returnedRows() (out []returnedRow) {
	if r.table == nil {
		return nil
	}
	byRow := map[int][]Note{}
	for _, n := range slices.Concat(r.Rejections, r.Unread) {
		byRow[n.Row] = append(byRow[n.Row], n)
	}
	for _, row := range r.table.rows {
		if notes := byRow[row.number]; notes != nil {
			out = append(out, returnedRow{row.cells, notes})
		}
	}
	return out
}

// Rejects gives the rows that were rejected, and those that came in without some of their cells, as they were, each
// with all that is wrong with it; as a workbook, which marks the cells and says in comments what is wrong with them, or
// else as CSV.
func (r *Report) Rejects(asWorkbook bool) ([]byte, error) {
	if r.table == nil {
		return nil, ErrNoTable
	}
	title := errs.Text{ZH: reasonColumn.chinese, EN: reasonColumn.name}.In(r.language)
	rows := [][]string{r.table.with(r.table.header, title)}
	list := r.returnedRows()
	for _, one := range list {
		rows = append(rows, r.table.with(one.cells, r.reasons(one.notes)))
	}
	if asWorkbook {
		return r.workbook(rows, list)
	}
	var out bytes.Buffer
	out.Write(byteOrderMark) // without it Excel takes the file for GBK
	w := csv.NewWriter(&out)
	err := w.WriteAll(rows)
	return out.Bytes(), err
}

// reasons is what the last column says of a row.
func (r *Report) reasons(notes []Note) string {
	var lines []string
	for _, n := range notes {
		text := n.Reason
		if name := cmp.Or(n.Column, n.Field); name != "" {
			text = name + errs.Text{ZH: "：", EN: ": "}.In(r.language) + text
		}
		lines = append(lines, text)
	}
	return strings.Join(lines, "\n")
}

// with gives a row with the reason in its own column, and in the column of an earlier reason no more.
func (s *sheet) with(cells []string, reason string) []string {
	out := make([]string, 0, s.width+1)
	for i := range s.width {
		if i == s.reason {
			continue
		}
		cell := ""
		if i < len(cells) {
			cell = cells[i]
		}
		out = append(out, cell)
	}
	if len(cells) > s.width { // cells beyond the header are a fault of their own; they are not lost
		out = append(out, cells[s.width:]...)
	}
	return append(out, reason)
}

// marked is the colour of a cell that is wrong, and titled that of the header.
const (
	marked = "FFC7CE"
	titled = "DDEBF7"
)

// workbook writes returned rows as a sheet.
func (r *Report) workbook(rows [][]string, list []returnedRow) (_ []byte, err error) {
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	w := &templateWriter{file: f}
	fill := func(color string, bold bool) *excelize.Style {
		return &excelize.Style{Font: &excelize.Font{Bold: bold},
			Fill: excelize.Fill{Type: "pattern", Color: []string{color}, Pattern: 1}, NumFmt: textFormat}
	}
	w.style("marked", fill(marked, false))
	w.style("header", fill(titled, true))
	sheet := f.GetSheetName(0)
	for i, row := range rows {
		w.row(sheet, i+1, row...)
	}
	w.do(f.SetCellStyle(sheet, "A1", w.column(len(rows[0]))+"1", w.styles["header"]))
	w.do(f.SetColWidth(sheet, "A", w.column(len(rows[0])), 16))
	w.do(f.SetColWidth(sheet, w.column(len(rows[0])), w.column(len(rows[0])), 60))
	for i, one := range list {
		w.mark(r.table, sheet, i+2, one.notes)
	}
	if w.err != nil {
		return nil, w.err
	}
	var out bytes.Buffer
	err = f.Write(&out)
	return out.Bytes(), err
}

// mark colours the cells of a row that are wrong, each with a comment that says what is.
func (w *templateWriter) mark(s *sheet, sheet string, row int, notes []Note) {
	said := map[int][]string{}
	for _, n := range notes {
		if at, ok := s.columns[n.Field]; ok {
			if s.reason >= 0 && s.reason < at {
				at-- // the column of earlier reasons is left out
			}
			said[at] = append(said[at], n.Reason)
		}
	}
	for at, texts := range said {
		cell, err := excelize.CoordinatesToCellName(at+1, row)
		w.do(err)
		w.do(w.file.SetCellStyle(sheet, cell, cell, w.styles["marked"]))
		w.do(w.file.AddComment(sheet, excelize.Comment{Cell: cell, Author: "kepu",
			Paragraph: []excelize.RichTextRun{{Text: strings.Join(texts, "\n")}}, Width: 320, Height: 120}))
	}
}
