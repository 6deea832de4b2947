package importer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"kepu/internal/errs"
)

var byteOrderMark = []byte("\xef\xbb\xbf")

// decode gives the text of a file in UTF-8, in GBK, which Excel writes on a Chinese Windows and GB18030 contains, or in
// UTF-16, in which it writes “Unicode Text”.
func decode(data []byte) ([]byte, error) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
			return nil, fault("文件的 UTF-16 编码有误，请另存为“CSV UTF-8”", "the file is broken UTF-16; save it as “CSV UTF-8”")
		}
		return text, nil
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
		return nil, fault("文件既不是 UTF-8，也不是 GBK 编码，请另存为“CSV UTF-8”",
			"the file is neither in UTF-8 nor in GBK; save it as “CSV UTF-8”")
	}
	return text, nil
}

// readCSV gives the rows of a CSV file that has the header of a table: cells stand between commas, or between tabs in
// what was copied from a spreadsheet, or semicolons in what some programs write.
func readCSV(data []byte, l *layout) ([][]string, error) {
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	rows, err := splitRows(text, ',')
	for _, between := range "\t;" {
		if err == nil && l.hasHeader(rows) {
			break
		}
		if others, wrong := splitRows(text, between); wrong == nil && l.hasHeader(others) {
			return others, nil
		}
	}
	return rows, err
}

// splitRows gives the rows of a text. Blank lines, which encoding/csv passes over, are rows, so that these count as in
// a spreadsheet.
func splitRows(text []byte, between rune) ([][]string, error) {
	if bytes.Count(text, []byte(string(between))) > maxSheetCells { // a row would be read as a whole before it is counted
		return nil, tooManyCells()
	}
	reader := csv.NewReader(bytes.NewReader(text))
	reader.Comma = between
	reader.FieldsPerRecord = -1 // a row too long is an error of that row
	var list rowList
	for from := int64(0); ; from = reader.InputOffset() {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return list.rows, nil
		}
		if err != nil {
			return nil, broken(err)
		}
		read := bytes.ReplaceAll(text[from:reader.InputOffset()], []byte("\r\n"), []byte("\n"))
		list.blanks += len(read) - len(bytes.TrimLeft(read, "\n"))
		if err := list.add(cells); err != nil {
			return nil, err
		}
	}
}

func fault(zh, en string) error { return errs.New(errs.Invalid, "bad_file", zh, en) }

// broken says where a file cannot be read as CSV.
func broken(err error) error {
	var at *csv.ParseError
	if !errors.As(err, &at) {
		return fault("文件不是有效的 CSV："+err.Error(), "the file is no valid CSV: "+err.Error())
	}
	zh := "引号没有成对"
	if errors.Is(err, csv.ErrBareQuote) {
		zh = "格内的引号请写两遍，并把整格放在引号里"
	}
	return fault(fmt.Sprintf("文件不是有效的 CSV：第 %d 行，%s", at.Line, zh), "the file is no valid CSV: "+err.Error())
}
