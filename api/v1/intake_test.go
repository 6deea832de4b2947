package v1_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"mime/multipart"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"kepu/internal/app"
	"kepu/internal/testkit"
)

const venueTable = "名称,类别,开放时间,电话\n示例导入馆,博物馆,周二至周日 9:00-17:00,0514-87654321\n示例看不懂馆,博物馆,下午,\n示例坏馆,城堡,,\n"

// imports hands a file in, lets it be imported, and gives what became of it.
func imports(t *testing.T, c *testkit.Client, s *app.Service, kind, query, body string) map[string]any {
	t.Helper()
	res := c.Do("POST", base+"/manage/imports/"+kind+"?source=s"+query, body, "Content-Type", "text/csv")
	require.Equal(t, 202, res.Status, res.Body)
	require.Equal(t, "queued", res.JSON(t)["state"])
	s.RunImports(t.Context(), slog.New(slog.NewTextHandler(t.Output(), nil)))
	return c.Get(res.Header.Get("Location"))
}

func TestImportsOverHTTP(t *testing.T) {
	eachService(t, func(t *testing.T, c *testkit.Client, s *app.Service) {
		dry := imports(t, c, s, "venues", "&dry_run=true", venueTable)
		require.Equal(t, []any{"done", 3.0, 2.0, 1.0}, []any{dry["state"], dry["rows"], dry["created"], dry["rejected"]})
		require.Empty(t, items(t, c.Get(base+"/venues")))
		job := imports(t, c, s, "venues", "", venueTable)
		require.Equal(t, []any{"done", 3.0, 3.0, 2.0, 0.0, 0.0, 1.0},
			[]any{job["state"], job["rows"], job["done"], job["created"], job["updated"], job["unchanged"], job["rejected"]})
		findings := job["findings"].([]any)
		require.Len(t, findings, 2)
		first := findings[0].(map[string]any)
		require.Equal(t, []any{4.0, "B4", "类别", "unknown_code", ""},
			[]any{first["row"], first["cell"], first["column"], first["code"], first["understood"]})
		require.Equal(t, "C3", findings[1].(map[string]any)["cell"])
		require.Len(t, items(t, c.Get(base+"/venues")), 2, "the catalog has caught up")

		book := c.Do("GET", job["workbook_url"].(string), "")
		f, err := excelize.OpenReader(strings.NewReader(book.Body))
		require.NoError(t, err)
		rows, err := f.GetRows(f.GetSheetName(0))
		require.NoError(t, err)
		require.Len(t, rows, 3, "the row that was refused, and the one that lost a cell")

		strict := imports(t, c, s, "venues", "&strict=true", venueTable)
		require.Equal(t, []any{1.0, 2.0}, []any{strict["unchanged"], strict["rejected"]})
		broken := imports(t, c, s, "venues", "", "什么,都不是\n1,2\n")
		require.Equal(t, "failed", broken["state"])
		require.Contains(t, broken["problem"], "名称")

		var form bytes.Buffer
		w := multipart.NewWriter(&form)
		part, err := w.CreateFormFile("file", "../活动.json")
		require.NoError(t, err)
		fmt.Fprint(part, `[{"@type": "Event", "name": "示例活动", "startDate": "2026-12-12T10:00:00+08:00"}]`)
		require.NoError(t, w.Close())
		res := c.Do("POST", base+"/manage/imports/events?source=feed", form.String(), "Content-Type", w.FormDataContentType())
		require.Equal(t, 202, res.Status, res.Body)
		require.Equal(t, "活动.json", res.JSON(t)["file"])
		s.RunImports(t.Context(), slog.New(slog.DiscardHandler))
		require.Equal(t, 1.0, c.Get(res.Header.Get("Location"))["created"])
		require.Equal(t, "示例活动", items(t, c.Get(base+"/activities"))[0]["title"])

		c.Refused(c.Do("POST", base+"/manage/imports/cats?source=s", "x"), 404, "not_found")
		require.Equal(t, "venues", c.Do("POST", base+"/manage/imports/venues", "x").JSON(t)["source"],
			"a file has a name of its own")
		require.Equal(t, []string{"file required"},
			c.Refused(c.Do("POST", base+"/manage/imports/venues?source=s", ""), 400, "validation_failed"))
		require.Equal(t, 413, c.Do("POST", base+"/manage/imports/venues?source=s", strings.Repeat("x", 21<<20)).Status)
		c.Refused(c.Do("GET", base+"/manage/imports/jobs/01999999-aaaa-7bbb-8ccc-dddddddddddd", ""), 404, "not_found")
		wrong := imports(t, c, s, "venues", "", "名称,类别\n"+strings.Repeat("馆,城堡\n", 1_100))
		require.Equal(t, []any{1100.0, 1102.0}, []any{wrong["rejected"], wrong["findings_total"]},
			"the two that the source listed before are named as well")
		require.Len(t, wrong["findings"], 1000)
		many := imports(t, c, s, "venues", "", "名称,类别\n"+strings.Repeat("馆,博物馆\n", 20_001))
		require.Equal(t, "failed", many["state"])
		require.Contains(t, many["problem"], "20000")
	})
}

// An import of an author is written within the author's rights and through review, as each record would be alone.
func TestImportsOfAnAuthorGoThroughReview(t *testing.T) {
	eachService(t, func(t *testing.T, c *testkit.Client, s *app.Service) {
		unit, _ := c.Create(base+"/organizations", `{"name": "示例单位", "type": "association"}`)
		other, _ := c.Create(base+"/organizations", `{"name": "别的单位", "type": "association"}`)
		grant := func(id any) string { return fmt.Sprintf(`{"role": "editor", "organization_id": %q}`, id) }
		editor, stranger := staff(t, c, "bianji", grant(unit["id"])), staff(t, c, "bieren", grant(other["id"]))
		job := imports(t, editor, s, "venues", "", "编号,名称,类别,运营单位\n1,示例自己馆,博物馆,\n2,示例别人馆,博物馆,别的单位\n3,示例无中生有馆,博物馆,没有登记的单位\n")
		require.Equal(t, []any{1.0, 2.0}, []any{job["created"], job["rejected"]})
		codes := map[float64]any{}
		for _, one := range job["findings"].([]any) {
			finding := one.(map[string]any)
			codes[finding["row"].(float64)] = finding["code"]
		}
		require.Equal(t, "reference", codes[4.0])
		require.NotNil(t, codes[3.0])
		require.Empty(t, items(t, c.Get(base+"/venues")), "it waits for a review")
		require.Len(t, items(t, c.Get(base+"/organizations")), 2, "nothing outside an accepted row is written")
		waiting := items(t, c.Get(base+"/manage/reviews"))
		require.Len(t, waiting, 1)
		require.Equal(t, "示例自己馆", waiting[0]["title"])
		again := imports(t, editor, s, "venues", "", "编号,名称,类别\n1,示例自己馆,博物馆\n")
		require.Equal(t, 1.0, again["unchanged"])

		location := base + "/manage/imports/jobs/" + job["id"].(string)
		require.Equal(t, 404, stranger.Do("GET", location, "").Status, "of another organization")
		require.Equal(t, 401, c.As("").Do("GET", location, "").Status)
		require.Equal(t, 200, c.Do("GET", location, "").Status)
		theirs := imports(t, stranger, s, "venues", "", "编号,名称,类别,运营单位\n1,示例抢来馆,博物馆,\n")
		require.Equal(t, []any{0.0, 0.0, 1.0}, []any{theirs["created"], theirs["updated"], theirs["rejected"]},
			"the same source and id are somebody else's")

		made, _ := c.Create(base+"/api-keys", fmt.Sprintf(
			`{"name": "示例系统", "type": "secret", "grants": [%s], "scopes": ["activities:write"]}`, grant(unit["id"])))
		client := c.As(made["token"].(string))
		client.Refused(client.Do("POST", base+"/manage/imports/venues?source=s", venueTable), 403, "scope_missing")
		key := imports(t, client, s, "activities", "", "标题,类型,开始\n示例讲座,讲座,2026-12-05 9:00\n")
		require.Equal(t, []any{"done", 1.0}, []any{key["state"], key["created"]})
	})
}

func eachService(t *testing.T, fn func(t *testing.T, c *testkit.Client, s *app.Service)) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, s := start(t, dsn, func() time.Time { return now })
		fn(t, c.As(key), s)
	})
}
