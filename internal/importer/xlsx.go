package importer

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"
)

// A workbook is a zip archive: these bounds keep a small one from filling the memory.
const (
	maxUnzipped    = 256 << 20
	maxUnzippedXML = 64 << 20
)

var zipMagic = []byte("PK\x03\x04")

// readWorkbook gives the rows of the first sheet of an Excel workbook, as they are stored: what dates look like on the screen differs
// from machine to machine.
func readWorkbook(data []byte) ([][]string, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzippedXML, RawCellValue: true})
	if err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, fault("工作簿不完整", "the workbook is not whole")
		}
		return nil, fault("不是可读的 Excel 工作簿（xlsx）："+err.Error(), "is no readable Excel workbook (xlsx): "+err.Error())
	}
	defer f.Close() //nolint:errcheck // only read
	sheets := f.GetSheetList()
	if len(sheets) == 0 {
		return nil, fault("工作簿里没有工作表", "the workbook has no sheet")
	}
	rows, err := f.GetRows(sheets[0])
	if err != nil {
		return nil, fault("工作表无法读取："+err.Error(), "the sheet cannot be read: "+err.Error())
	}
	return rows, nil
}

// The forms of cells that a workbook stores as numbers of days since 1900.
const (
	asDate     = time.DateOnly
	asDateTime = "2006-01-02 15:04"
	asTime     = "15:04"
)

// fromWorkbook gives the text of a date or time that a workbook stores as a number.
func fromWorkbook(cell, form string) string {
	days, err := strconv.ParseFloat(cell, 64)
	if form == "" || err != nil || days < 0 || days > 200_000 {
		return cell
	}
	t, err := excelize.ExcelDateToTime(days, false)
	if err != nil {
		return cell
	}
	if form == asDateTime && days < 1 { // the clock alone
		form = asTime
	}
	return t.Round(time.Second).Format(form) // a fraction of a day is not exact
}
