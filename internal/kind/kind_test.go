package kind_test

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	_ "github.com/go-sql-driver/mysql"
	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite"

	"kepu/internal/app"
	"kepu/internal/config"
	"kepu/internal/region"
	"kepu/internal/testkit"
)

const (
	base     = "/api/v1"
	key      = "the-key-of-the-tests"
	password = "a-long-enough-sentence-of-tests"
)

var now = time.Date(2026, 11, 24, 4, 34, 56, 0, time.UTC)

// serve runs the whole service with exhibits among its kinds.
func serve(t *testing.T, dsn string) *testkit.Client {
	t.Helper()
	require.Zero(t, app.Run([]string{"migrate", "up", "--database", dsn}, nil, t.Output(), t.Output()))
	driver, source, _ := strings.Cut(dsn, ":")
	db, err := sql.Open(driver, source)
	require.NoError(t, err)
	migration := exhibitTable
	if driver == "sqlite" {
		migration = strings.ReplaceAll(migration, "DATETIME(3)", "DATETIME")
	}
	_, err = db.ExecContext(t.Context(), migration)
	require.NoError(t, err)
	require.NoError(t, db.Close())
	cfg, err := config.Load(config.Options{Env: []string{"KEPU_DATABASE=" + dsn, "KEPU_ADMIN_KEY=" + key}})
	require.NoError(t, err)
	s, err := app.Open(t.Context(), cfg, func() time.Time { return now }, slog.New(slog.NewTextHandler(t.Output(), nil)),
		ExhibitKind)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	_, err = s.Regions().Put(t.Context(), []region.Region{
		{Code: "320000", Name: "江苏省", Level: region.Province, Official: true},
		{Code: "321000", Name: "扬州市", Level: region.City, ParentCode: "320000", Official: true}})
	require.NoError(t, err)
	require.NoError(t, s.Load(t.Context()))
	return testkit.NewClient(t, s.Handler, s.AdminKey, nil)
}

// staff makes an account with a grant, as JSON, and signs in with a password of its own.
func staff(t *testing.T, c *testkit.Client, username, grant string) *testkit.Client {
	t.Helper()
	made, _ := c.Create(base+"/accounts", fmt.Sprintf(`{"username": %q, "name": "示例人员", "grants": [%s]}`, username, grant))
	in := c.As("").Do("POST", base+"/sign-in", fmt.Sprintf(`{"username": %q, "password": %q}`, username,
		made["temporary_password"]))
	require.Equal(t, 201, in.Status, in.Body)
	signedIn := c.As(in.JSON(t)["token"].(string))
	res := signedIn.Do("POST", base+"/me/password",
		fmt.Sprintf(`{"current_password": %q, "new_password": %q}`, made["temporary_password"], password))
	require.Equal(t, 204, res.Status, res.Body)
	return signedIn
}

// names gives the names of a list.
func names(t *testing.T, c *testkit.Client, path string) []string {
	t.Helper()
	var list struct{ Items []struct{ Name string } }
	res := c.Do("GET", base+path, "")
	require.Equal(t, 200, res.Status, res.Body)
	require.NoError(t, json.Unmarshal([]byte(res.Body), &list))
	out := []string{}
	for _, one := range list.Items {
		out = append(out, one.Name)
	}
	return out
}

// TestAKindOfThreeFiles declares a kind as docs/development.md says and finds that everything which is alike for all
// kinds works for it.
func TestAKindOfThreeFiles(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c := serve(t, dsn)
		unit, _ := c.Create(base+"/organizations", `{"name": "示例博物馆", "type": "public_institution", "region_code": "321000"}`)
		author := staff(t, c, "author", fmt.Sprintf(`{"role": "owner", "organization_id": %q}`, unit["id"]))
		reviewer := staff(t, c, "reviewer", `{"role": "reviewer", "region_code": "321000"}`)
		stranger := staff(t, c, "stranger", `{"role": "reviewer", "region_code": "320000"}`)
		_ = stranger

		// Create, get and list; what is wrong is said all at once.
		c.Create(base+"/exhibits", `{"name": "地动仪模型", "year": 1951, "themes": ["astronomy"]}`)
		require.Equal(t, []string{"name required", "organization_id format", "themes[0] not_in_list"},
			c.Refused(c.Do("POST", base+"/exhibits", `{"organization_id": "x", "themes": ["magic"]}`), 400, "validation_failed"))
		require.Equal(t, []string{"weight unknown"},
			c.Refused(c.Do("POST", base+"/exhibits", `{"name": "x", "weight": 1}`), 400, "validation_failed"))
		require.Equal(t, []string{"region_code reference"},
			c.Refused(c.Do("POST", base+"/exhibits", `{"name": "x", "region_code": "321003"}`), 400, "validation_failed"))
		require.Equal(t, []string{"地动仪模型"}, names(t, c, "/exhibits"))
		require.Empty(t, names(t, c, "/exhibits?theme=health"))

		// An author hands in, a reviewer lets through.
		made, etag := author.Create(base+"/exhibits",
			fmt.Sprintf(`{"name": "月球车", "organization_id": %q, "themes": ["astronomy"]}`, unit["id"]))
		require.Equal(t, "submitted", made["publication"])
		one := base + "/exhibits/" + made["id"].(string)
		c.Refused(c.Do("GET", one, ""), 404, "not_found")
		require.Equal(t, "月球车", author.Get(base + "/manage/exhibits/" + made["id"].(string))["name"])
		decide := base + "/manage/reviews/exhibits/" + made["id"].(string)
		c.Refused(author.Do("POST", decide+"/approve", "", "If-Match", etag), 403, "not_allowed")
		require.Equal(t, 204, reviewer.Do("POST", decide+"/approve", "", "If-Match", etag).Status)
		read := c.Do("GET", one, "")
		require.Equal(t, "示例博物馆", read.JSON(t)["organization"].(map[string]any)["name"])

		// An edit of what the public sees waits.
		edit := author.Do("PATCH", one, `{"year": 2013}`, "If-Match", read.Header.Get("ETag"))
		require.Equal(t, 202, edit.Status, edit.Body)
		require.Equal(t, "submitted", edit.JSON(t)["pending"].(map[string]any)["state"])
		require.EqualValues(t, 0, c.Get(one)["year"])
		require.Equal(t, 204, reviewer.Do("POST", decide+"/approve", "", "If-Match", edit.Header.Get("ETag")).Status)
		require.EqualValues(t, 2013, c.Get(one)["year"])

		// Export, feed and search.
		require.Equal(t, "\ufeff名称,单位,年份\r\n地动仪模型,,1951\r\n月球车,示例博物馆,2013\r\n", c.Do("GET", base+"/exhibits.csv", "").Body)
		require.Equal(t, 200, c.Do("GET", base+"/exhibits.xlsx", "").Status)
		feed := c.Get(base + "/changes?limit=100")
		require.Contains(t, fmt.Sprint(feed["items"]), "kind:exhibit state:updated")
		found := c.Get(base + "/search?q=yueqiu")["groups"].([]any)[0].(map[string]any)
		require.Equal(t, []any{"exhibit", "月球车"}, []any{found["kind"], found["items"].([]any)[0].(map[string]any)["text"]})

		// Archive and restore.
		tag := c.Do("GET", one, "").Header.Get("ETag")
		require.Equal(t, 204, reviewer.Do("DELETE", one, "", "If-Match", tag).Status)
		c.Refused(c.Do("GET", one, ""), 410, "archived")
		require.Equal(t, []string{"地动仪模型"}, names(t, c, "/exhibits"))
		require.Contains(t, fmt.Sprint(c.Get(base + "/changes?since=" + feed["next_cursor"].(string))["items"]),
			"kind:exhibit state:deleted")
		require.Equal(t, 200, reviewer.Do("POST", one+"/restore", "").Status)
		require.Equal(t, "月球车", c.Get(one)["name"])

		// The audit trail and the reports of the public know it as well.
		require.Contains(t, c.As(key).Do("GET", base+"/audit?kind=exhibit", "").Body, `"action":"approve"`)
		report := c.Do("POST", base+"/reports", fmt.Sprintf(`{"kind": "exhibit", "id": %q, "text": "年份不对"}`, made["id"]))
		require.Equal(t, 201, report.Status, report.Body)
	})
}
