package importer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"kepu/internal/errs"
)

// reasonColumn is the last column of a file of rejected rows. Files that are imported may have it, so that one can mend the rows and
// import them again.
var reasonColumn = column{name: "rejected_because", chinese: "拒绝原因"}

// ErrNoTable says that rejected rows cannot be given back, because the file was no table.
var ErrNoTable = errors.New("rejected rows can be given back of a CSV file or a workbook only")

// Rejects gives the rejected rows as they were, each with all that is wrong with it, as a workbook or else as CSV.
func (r *Report) Rejects(asWorkbook bool) ([]byte, error) {
	if r.table == nil {
		return nil, ErrNoTable
	}
	title := errs.Text{ZH: reasonColumn.chinese, EN: reasonColumn.name}.In(r.language)
	rows := [][]string{r.table.with(r.table.header, title)}
	reasons := map[int][]string{}
	for _, note := range r.Rejections {
		text := note.Reason
		if note.Field != "" {
			text = note.Field + ": " + text
		}
		reasons[note.Row] = append(reasons[note.Row], text)
	}
	for _, row := range r.table.rows {
		if why, rejected := reasons[row.number]; rejected {
			rows = append(rows, r.table.with(row.cells, strings.Join(why, "\n")))
		}
	}
	if asWorkbook {
		return workbook(rows)
	}
	var out bytes.Buffer
	out.Write(byteOrderMark) // without it Excel takes the file for GBK
	w := csv.NewWriter(&out)
	err := w.WriteAll(rows)
	return out.Bytes(), err
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

// workbook writes rows of text as a sheet.
func workbook(rows [][]string) (_ []byte, err error) {
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	sheet := f.GetSheetName(0)
	for i, row := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return nil, err
		}
		values := slices.Clone(row)
		if err := f.SetSheetRow(sheet, cell, &values); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	err = f.Write(&out)
	return out.Bytes(), err
}
