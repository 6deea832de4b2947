package importer

import (
	"archive/zip"
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// testWorkbook makes a workbook of one sheet, of the parts that it must have and one of texts.
func testWorkbook(t *testing.T, sheet string) []byte {
	const types, relations, kinds = `http://schemas.openxmlformats.org/package/2006/content-types`,
		`http://schemas.openxmlformats.org/package/2006/relationships`,
		`http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	const spreadsheet = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"[Content_Types].xml": `<Types xmlns="` + types +
			`"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"_rels/.rels": `<Relationships xmlns="` + relations + `"><Relationship Id="r1" Type="` + kinds +
			`/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook xmlns="` + spreadsheet + `" xmlns:r="` + kinds +
			`"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="` + relations + `"><Relationship Id="r1" Type="` + kinds +
			`/worksheet" Target="/xl/worksheets/sheet1.xml"/>` +
			`<Relationship Id="r2" Type="` + kinds + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml": `<worksheet xmlns="` + spreadsheet + `">` + sheet + `</worksheet>`,
		"xl/sharedStrings.xml": `<sst xmlns="` + spreadsheet + `"><si>` +
			strings.Repeat(`<r><t>`+strings.Repeat("长", 1000)+`</t></r>`, 30) + `</si></sst>`,
	} {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

const sheetHead = `<sheetData><row r="1"><c t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>类别</t></is></c><c t="inlineStr"><is><t>电话</t></is></c></row>`

// Small workbooks that claim much are read or refused within bounds.
func TestWorkbooksThatClaimMuch(t *testing.T) {
	rows := func(n int, row string) string {
		var s strings.Builder
		s.WriteString(sheetHead)
		for i := 2; i < n+2; i++ {
			s.WriteString(strings.ReplaceAll(row, "#", fmt.Sprint(i)))
		}
		s.WriteString("</sheetData>")
		return s.String()
	}
	plain := rows(20_000, `<row r="#"><c r="A#"><v>1</v></c></row>`)
	for name, one := range map[string]struct{ sheet, problem string }{
		"far cells": {rows(50_000, `<row r="#"><c r="XFD#"><v>1</v></c></row>`), "4000000 cells"},
		"far spaces": {
			rows(50_000, `<row r="#"><c r="XFD#" t="inlineStr"><is><t xml:space="preserve"> </t></is></c></row>`),
			"4000000 cells"}, "far blank cells": {rows(50_000, `<row r="#"><c r="A#"><v>1</v></c><c r="XFD#"/></row>`), ""},
		"far row":            {rows(1, `<row r="1048576"><c r="A1048576"><v>1</v></c></row>`), "200000 rows"},
		"rows without place": {rows(100_000, `<row><c><v>1</v></c></row>`), ""},
		"long texts":         {rows(50_000, `<row><c t="s"><v>0</v></c></row>`), "too much text"},
		"long numbers":       {rows(50_000, `<row r="#"><c r="A#"><v>1.38E+10</v></c></row>`), ""},
		"merged areas": {plain + `<mergeCells>` + strings.Repeat(`<mergeCell ref="A2:A1001"/>`,
			100_000) + `</mergeCells>`, "4000000 cells"},
		"merged far areas": {plain + `<mergeCells>` + strings.Repeat(`<mergeCell ref="XFD2:XFD1001"/>`,
			1000) + `</mergeCells>`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			data := testWorkbook(t, one.sheet)
			require.Less(t, len(data), 1<<20)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := readSheet(data, &venueLayout)
			runtime.ReadMemStats(&after)
			require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(1<<30), "bytes allocated in all")
			if one.problem == "" {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, one.problem)
			}
		})
	}
}

// Programs may leave out the places of rows and cells that are the next ones.
func TestWorkbookWithoutPlaces(t *testing.T) {
	s, err := readSheet(testWorkbook(t, sheetHead+`<row><c t="inlineStr"><is><t>甲馆</t></is></c><c t="inlineStr"><is><t>科技馆</t></is></c><c><v>1.3800000001E+10</v></c></row>
		<row r="4"><c t="inlineStr"><is><t>乙馆</t></is></c><c/><c t="inlineStr"><is><t>1.38E+10</t></is></c></row><row><c t="str"><v>丙馆</v></c></row></sheetData>
		<mergeCells><mergeCell ref="B2:B5"/></mergeCells>`), &venueLayout)
	require.NoError(t, err)
	var got [][]string
	for _, row := range s.rows {
		got = append(got, append([]string{fmt.Sprint(row.number)}, row.cells...))
	}
	require.Equal(t, [][]string{{"2", "甲馆", "科技馆", "13800000001"}, {"4", "乙馆", "科技馆", "1.38E+10"}, {"5", "丙馆", "科技馆"}},
		got)
}
