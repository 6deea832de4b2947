package app

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/importer"
	"kepu/internal/testkit"
)

// eachMigrated runs fn on each database with its schema in place; env names it.
func eachMigrated(t *testing.T, fn func(t *testing.T, env []string)) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		env := []string{"KEPU_DATABASE=" + dsn, "KEPU_LOG_LEVEL=warn"}
		code, _, errOut := run(t, env, "migrate", "up")
		require.Zero(t, code, errOut)
		fn(t, env)
	})
}

// imported runs an import and gives its report.
func imported(t *testing.T, env []string, args ...string) *importer.Report {
	t.Helper()
	code, out, errOut := run(t, env, append([]string{"import", "--report", "json"}, args...)...)
	require.Zero(t, code, errOut+out)
	var report importer.Report
	require.NoError(t, json.Unmarshal([]byte(out), &report), out)
	require.Equal(t, report.Rows, report.Created+report.Updated+report.Unchanged+report.Rejected,
		"every row is accounted for")
	return &report
}

// refusedImport runs an import of which not all comes in, and gives its report.
func refusedImport(t *testing.T, env []string, args ...string) *importer.Report {
	t.Helper()
	code, out, errOut := run(t, env, append([]string{"import", "--report", "json"}, args...)...)
	require.Equal(t, 3, code, errOut)
	var report importer.Report
	require.NoError(t, json.Unmarshal([]byte(out), &report), out)
	return &report
}

// said gives remarks without the cells and codes that they name.
func said(notes []importer.Note) (out []importer.Note) {
	for _, n := range notes {
		n.Cell, n.Column, n.Code = "", "", ""
		out = append(out, n)
	}
	return out
}

func file(t *testing.T, name, content string) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

func TestImportDivisionsOfYangzhou(t *testing.T) {
	folder := testkit.Shared(t, "data/yangzhou")
	eachMigrated(t, func(t *testing.T, env []string) {
		for _, c := range []struct {
			file         string
			rows, beside int
		}{{"areas", 7, 2}, {"streets", 98, 0}, {"villages", 1437, 0}} {
			path := filepath.Join(folder, c.file+"_3210.csv")
			dry := imported(t, env, "divisions", "--dry-run", path)
			wet := imported(t, env, "divisions", path)
			for _, report := range []*importer.Report{dry, wet} {
				require.Equal(t, []int{c.rows, c.rows}, []int{report.Rows, report.Created})
				require.Equal(t, c.rows+c.beside, report.Records["region"])
				require.Empty(t, report.Rejections)
				require.Len(t, report.Mended, c.beside, "province and city are not in the file")
			}
			again := imported(t, env, "divisions", path)
			require.Equal(t, c.rows, again.Unchanged)
		}
	})
}

func TestImportDivisionsRejects(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		report := imported(t, env, "divisions", "--language", "en", file(t, "divisions.csv", "区划代码,名称,上级代码\n"+
			"321003,邗江区,\n321003001,示例街道,\n3210030,错码,\n321003,又是邗江,\n999999001,无上级街道,\n321000-TEST,示例功能区,\n321003002,,\n\n32"+
			"1003009,多,,一列\n"))
		require.Equal(t, []int{8, 3, 5}, []int{report.Rows, report.Created, report.Rejected})
		require.Equal(t, []importer.Note{
			{Row: 4, Field: "code",
				Reason: "must be a division code of 6, 9 or 12 digits, or one of the registry's own such as 321000-STXC"},
			{Row: 5, Field: "code", Reason: "has the code of row 2"},
			{Row: 6, Field: "parent_code", Reason: "there is no division 999999; import the level above first"},
			{Row: 8, Field: "name", Reason: "is required"},
			{Row: 10, Reason: "this row has 4 cells, the header 3; put a text that holds commas in quotes"},
		}, said(report.Rejections), "rows count as in a spreadsheet, the blank one too")
		require.Equal(t, []string{"A4", "code", "format"},
			[]string{report.Rejections[0].Cell, report.Rejections[0].Column, report.Rejections[0].Code})
		renamed := imported(t, env, "divisions", file(t, "divisions.csv", "code,name\n321003,邗江区\n321003001,新示例街道\n"))
		require.Equal(t, []int{1, 1}, []int{renamed.Updated, renamed.Unchanged})
	})
}

func TestImportOfWhatIsNoTable(t *testing.T) {
	env := []string{"KEPU_DATABASE=" + testkit.SQLite(t)}
	for name, c := range map[string]struct{ content, want string }{
		"misspelt": {"code,title\n1,2\n", "the header lacks the column name（title ?）"},
		"workbook": {"PK\x03\x04", "no readable Excel workbook"},
		"empty":    {"", "the file is empty"},
		"quotes":   {"code,name\n\"321003,x\n", "no valid CSV"},
		"binary":   {"code,name\n\xff\xff,x\n", "neither in UTF-8 nor in GBK"},
	} {
		code, _, errOut := run(t, env, "import", "divisions", "--language", "en", file(t, name+".csv", c.content))
		require.Equal(t, 1, code, name)
		require.Contains(t, errOut, c.want, name)
	}
}
