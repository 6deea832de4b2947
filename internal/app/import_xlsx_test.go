package app

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// workbook writes rows as Excel does: texts, numbers and dates.
func workbook(t *testing.T, rows [][]any) (path string) {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		require.NoError(t, err)
		require.NoError(t, f.SetSheetRow("Sheet1", cell, &row))
	}
	path = filepath.Join(t.TempDir(), "馆.xlsx")
	require.NoError(t, f.SaveAs(path))
	return path
}

func readWorkbook(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	rows, err := f.GetRows(f.GetSheetName(0))
	require.NoError(t, err)
	return rows
}

// commentsOf gives the comments of a workbook by their cells.
func commentsOf(t *testing.T, path string) map[string]string {
	t.Helper()
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	list, err := f.GetComments(f.GetSheetName(0))
	require.NoError(t, err)
	out := map[string]string{}
	for _, one := range list {
		for _, run := range one.Paragraph {
			out[one.Cell] += run.Text
		}
		out[one.Cell] += one.Text
	}
	return out
}

func TestImportVenuesFromExcel(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		file := workbook(t, [][]any{{"编号", "名称", "类别", "纬度", "经度", "电话", "最近核对日期", "免费", "开放时间"},
			{1, "示例科技馆", "科技馆", 32.3936, 119.4127, "0514-87654321", time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC), "是",
				"周二至周日9:00-17:00；周一闭馆"},
			{},
			{2, "坏馆", "什么", "北", 119.4, "电话", "十月", "也许", "下午"}})
		back := filepath.Join(t.TempDir(), "back.xlsx")
		report := imported(t, env, "--rejected", back, "venues", file, "--source", "s")
		require.Equal(t, []int{2, 1, 1}, []int{report.Rows, report.Created, report.Rejected})
		v := venuesOf(t, env, "s")["1"]
		require.Equal(t, "2026-10-01", v.LastVerifiedAt.In(time.FixedZone("", 8*3600)).Format(time.DateOnly))
		require.InDelta(t, 32.3936, v.Location.Lat, 1e-9)
		require.Equal(t, "1", v.Source.ID)
		require.Len(t, v.OpeningHours.Weekly, 1)

		rows := readWorkbook(t, back)
		require.Len(t, rows, 2)
		require.Equal(t, []string{"编号", "名称", "类别", "纬度", "经度", "电话", "最近核对日期", "免费", "开放时间", "rejected_because"}, rows[0])
		require.Equal(t, "坏馆", rows[1][1])
		for _, part := range []string{"category", "lat", "phone", "last_verified_at", "free", "opening_hours"} {
			require.Contains(t, rows[1][9], part)
		}
		for _, note := range report.Rejections {
			require.Equal(t, 4, note.Row, "as Excel counts")
		}
		comments := commentsOf(t, back)
		require.Contains(t, comments["C2"], "is not in the list")
		require.Contains(t, comments["I2"], "下午")
		require.NotContains(t, comments, "B2")

		// Mended, the file of rejected rows is imported as it is.
		mended := [][]any{{}, {"2", "好馆", "博物馆", "32.4", "119.4", "", "2026-10-02", "否", "每天 9:00-17:00", rows[1][9]}}
		for _, title := range rows[0] {
			mended[0] = append(mended[0], title)
		}
		report = imported(t, env, "venues", workbook(t, mended), "--source", "s")
		require.Equal(t, 1, report.Created)
	})
}

func TestRejectedRowsAsCSV(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		back := filepath.Join(t.TempDir(), "back.csv")
		report := imported(t, env, "--language", "zh", "--rejected", back, "venues",
			file(t, "v.csv", "名称,类别\n好馆,博物馆\n坏馆,城堡\n又坏,城堡,多余\n"))
		require.Equal(t, 2, report.Rejected)
		data, err := os.ReadFile(back)
		require.NoError(t, err)
		require.True(t, bytes.HasPrefix(data, []byte("\xef\xbb\xbf")), "Excel needs the mark")
		r := csv.NewReader(bytes.NewReader(data[3:]))
		r.FieldsPerRecord = -1
		rows, err := r.ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, 3)
		require.Equal(t, []string{"名称", "类别", "拒绝原因"}, rows[0])
		require.Equal(t, []string{"又坏", "城堡", "多余"}, rows[2][:3], "nothing is lost")
		none := filepath.Join(t.TempDir(), "none.csv")
		imported(t, env, "--rejected", none, "venues", file(t, "w.csv", "名称,类别\n馆,博物馆\n"))
		require.NoFileExists(t, none)
	})
}

func TestBrokenWorkbooks(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		for content, part := range map[string]string{"PK\x03\x04broken": "xlsx", "\xd0\xcf\x11\xe0old": "xls",
			"\xff\xfe\x00\xd8": "UTF-16"} {
			code, _, errOut := run(t, env, "import", "venues", file(t, "x.xlsx", content))
			require.Equal(t, 1, code)
			require.Contains(t, errOut, part)
		}
	})
}
