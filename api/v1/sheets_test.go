package v1_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/api"
	"kepu/api/sheets"
	"kepu/internal/testkit"
)

// table reads the rows of a CSV file by the titles of their columns.
func table(t *testing.T, text string) (rows []map[string]string) {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))).ReadAll()
	require.NoError(t, err, text)
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, title := range all[0] {
			row[title] = cells[i]
		}
		rows = append(rows, row)
	}
	return rows
}

func TestListsAsTables(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		v, _ := c.Create(base+"/venues",
			`{"name": "示例科技馆", "category": "science_centre", "address": "文昌西路1号", "location": {"lat": 32.39, "lng": 119.41, "datum": "gcj02"}}`)
		c.Create(base+"/activities", `{"title": "=HYPERLINK(\"https://example.org\",\"点这里\")", "summary": "一行,\"两行\"", "type": "lecture", "venue_id": "`+v["id"].(string)+`", "audiences": ["family", "senior"],
			"price": {"free": true}, "booking": {"phone": "+86 514 87654321"}, "age_min": 6, "sessions": [{"start": "2026-11-28T09:00:00+08:00", "end": "2026-11-28T11:30:00+08:00"}]}`)
		c.Create(base+"/activities",
			`{"title": "月底讲座", "type": "lecture", "place": {"name": "文昌广场"}, "sessions": [{"start": "2026-11-30T09:00:00+08:00"}]}`)

		want := func(rows []map[string]string, guard string) {
			t.Helper()
			require.Len(t, rows, 2)
			row := rows[0]
			require.Equal(t, guard+`=HYPERLINK("https://example.org","点这里")`, row["标题"])
			require.Equal(t, []string{"科普讲座", "如期", "2026-11-28 09:00", "2026-11-28 11:30", "示例科技馆", "文昌西路1号", "亲子家庭；老年人", "是",
				guard + "+86 514 87654321", "6", "32.39", "一行,\"两行\""},
				[]string{row["类型"], row["状态"], row["开始"], row["结束"], row["场馆"], row["地址"], row["适合人群"], row["免费"], row["预约电话"],
					row["最小年龄"], row["纬度"], row["摘要"]})
			require.Equal(t, []string{"文昌广场", "", ""}, []string{rows[1]["地点名称"], rows[1]["结束"], rows[1]["免费"]})
		}
		text := c.Do("GET", base+"/activities.csv", "")
		require.Equal(t, 200, text.Status, text.Body)
		require.Equal(t, "text/csv; charset=utf-8", text.Header.Get("Content-Type"))
		require.Contains(t, text.Header.Get("Content-Disposition"), "filename*=UTF-8''%E6%B4%BB%E5%8A%A8-")
		require.Equal(t, "private, no-store", text.Header.Get("Cache-Control"))
		require.True(t, strings.HasPrefix(text.Body, "\ufeff"), "by its mark Excel knows UTF-8")
		want(table(t, text.Body), "'")
		require.Equal(t, text.Body, c.Do("GET", base+"/activities?format=csv", "").Body)
		require.Equal(t, text.Body, c.Do("GET", base+"/activities.csv?format=xlsx", "").Body, "the path says what it is")
		require.Len(t, table(t, c.Do("GET", base+"/activities.csv?when=weekend", "").Body), 1,
			"the filters are those of the list")
		require.Len(t, table(t, c.Do("GET", base+"/venues/"+v["id"].(string)+"/activities.csv", "").Body), 1)

		book := c.Do("GET", base+"/activities.xlsx", "")
		require.Equal(t, 200, book.Status)
		want(table(t, testkit.Spreadsheet(t, "kepu.xlsx", book.Body)), "")
		shown := table(t, testkit.Spreadsheet(t, "kepu.csv", text.Body))
		require.Len(t, shown, 2)
		require.Contains(t, shown[0]["标题"], "HYPERLINK", "it is shown, not run")

		require.Equal(t, []string{"limit conflict"},
			c.Refused(c.Do("GET", base+"/activities.csv?limit=5", ""), 400, "validation_failed"))
		c.Refused(c.Do("GET", base+"/activities.csv?audience=nobody", ""), 400, "validation_failed")
		c.Refused(c.Do("GET", base+"/activities?format=pdf", ""), 400, "validation_failed")
		c.Refused(c.As("").Do("GET", base+"/audit.xlsx", ""), 401, "credentials_required")
		require.NotEmpty(t, table(t, c.As(key).Do("GET", base+"/audit.csv", "").Body))
		require.Equal(t, 405, c.Do("POST", base+"/activities.csv", "{}").Status)
		require.Empty(t, c.Do("HEAD", base+"/activities.xlsx", "").Body)
	})
}

// TestTablesHaveAllRows makes more rows than are read at a time.
func TestTablesHaveAllRows(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	for i := range 1030 {
		c.Create(base+"/activities",
			fmt.Sprintf(`{"title": "讲座 %04d", "type": "lecture", "place": {"name": "x"}, "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`, i))
	}
	seen := map[string]bool{}
	rows := table(t, c.Do("GET", base+"/activities.csv?sort=updated", "").Body)
	for _, row := range rows {
		seen[row["标题"]] = true
	}
	require.Len(t, rows, 1030)
	require.Len(t, seen, 1030)
	require.Len(t, items(t, c.Get(base+"/activities?limit=100")), 100, "pages stay as they are")
}

// TestEveryListIsATable compares the tables with the specification: each list has one, and each column is a field.
func TestEveryListIsATable(t *testing.T) {
	tables := map[string]*sheets.Sheet{}
	for _, route := range api.Routes() {
		if route.Method == "GET" {
			tables[api.Template(route.Path)] = route.Table
		}
	}
	for path, fields := range testkit.ListFields(t) {
		sheet := tables[path]
		require.NotNil(t, sheet, "%s has no table; see api/sheets/lists.go", path)
		for _, column := range sheet.Columns {
			for one := range strings.SplitSeq(column.Places, "|") {
				require.True(t, fields(one), "%s of %s is no field", one, path)
			}
		}
	}
}

// TestEveryTableHasTheRowsOfItsList compares each list that can be had as a table with that table.
func TestEveryTableHasTheRowsOfItsList(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		c.Create(base+"/venues", `{"name": "示例科技馆", "category": "science_centre", "publication": "draft"}`)
		compared := 0
		for _, route := range api.Routes() {
			if route.MediaType != "text/csv" || strings.Contains(route.Path, ":") || route.Policy == "person" {
				continue
			}
			var list struct{ Items []any }
			res := c.As(key).Do("GET", base+route.List, "")
			require.Equal(t, 200, res.Status, route.List)
			require.NoError(t, json.Unmarshal([]byte(res.Body), &list))
			text := c.As(key).Do("GET", base+route.Path, "")
			require.Equal(t, 200, text.Status, route.Path)
			require.Equal(t, "text/csv; charset=utf-8", text.Header.Get("Content-Type"), route.Path)
			require.Empty(t, text.Header.Get("ETag")+text.Header.Get("Link"), route.Path)
			require.GreaterOrEqual(t, len(table(t, text.Body)), len(list.Items), route.Path)
			compared += len(list.Items)
		}
		require.Greater(t, compared, 10, "regions at least")
	})
}
