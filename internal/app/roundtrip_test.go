package app

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/campaign"
	"kepu/internal/store"
	"kepu/internal/testkit"
)

// takenOut are the fields that differ between a registry and its copy: ids, versions, times, sources, and what follows
// from them.
var takenOut = []string{"id", "version", "created_at", "updated_at", "source", "last_verified_at"}

// plain gives an answer without what a copy has of its own. Places are rounded to a metre.
func plain(value any) any {
	switch v := value.(type) {
	case map[string]any:
		out := map[string]any{}
		for key, inner := range v {
			if slices.Contains(takenOut, key) || strings.HasSuffix(key, "_id") || strings.HasSuffix(key, "_ids") {
				continue
			}
			out[key] = plain(inner)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, inner := range v {
			out[i] = plain(inner)
		}
		return out
	case float64:
		return math.Round(v*1e5) / 1e5
	}
	return value
}

// publicAnswers gives the details of all records of a kind, by their ids, or by those that they had in the registry
// they came from.
func publicAnswers(t *testing.T, c *testkit.Client, path, query string, former bool) map[string]any {
	t.Helper()
	out := map[string]any{}
	for next := "/api/v1" + path + "?limit=100" + query; next != ""; {
		page := c.Get(next)
		for _, one := range page["items"].([]any) {
			id := one.(map[string]any)["id"].(string)
			detail := c.Get("/api/v1" + path + "/" + id)
			if former {
				id = detail["source"].(map[string]any)["id"].(string)
			}
			out[id] = plain(detail)
		}
		next = ""
		if cursor, ok := page["next_cursor"].(string); ok {
			next = "/api/v1" + path + "?limit=100" + query + "&cursor=" + cursor
		}
	}
	return out
}

// exported are the lists that are written and read again, in the order of their references.
var exported = []struct{ kind, path, query string }{{"organizations", "/organizations", ""}, {"venues", "/venues", ""},
	{"accreditations", "/accreditations", ""}, {"lecturer-teams", "/lecturer-teams", ""}, {"lecturers", "/lecturers", ""},
	{"activities", "/activities", "&from=1950-01-01&to=2199-12-31"}}

// What the registry writes as tables it reads into an empty registry without loss.
func TestExportedTablesImportUnchanged(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		now := time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC)
		s := openService(t, dsn, func() time.Time { return now })
		c := testkit.NewClient(t, s.Handler, s.AdminKey, testkit.CheckSpec)
		require.NoError(t, s.Demo(t.Context(), now))
		require.NoError(t, s.Load(t.Context()))
		copyAndCompare(t, c, now, "csv", "csv")
		copyAndCompare(t, c, now, "xlsx", "xlsx")
		copyAndCompare(t, c, now, "csv", "jsonld")
	})
}

// copyAndCompare copies a registry by its tables into an empty one, its activities in a form of their own.
func copyAndCompare(t *testing.T, c *testkit.Client, now time.Time, format, activities string) {
	t.Helper()
	dsn := testkit.SQLite(t)
	env := []string{"KEPU_DATABASE=" + dsn, "KEPU_LOG_LEVEL=warn"}
	code, _, errOut := run(t, env, "migrate", "up")
	require.Zero(t, code, errOut)
	save := func(path, query string) string {
		format := format
		if path == "/activities" {
			format = activities
		}
		res := c.Do("GET", "/api/v1"+path+"."+format+"?"+strings.TrimPrefix(query, "&"), "")
		require.Equal(t, 200, res.Status)
		file := filepath.Join(t.TempDir(), strings.TrimPrefix(path, "/")+"."+format)
		require.NoError(t, os.WriteFile(file, []byte(res.Body), 0o600))
		return file
	}
	imported(t, env, "divisions", save("/regions", ""))
	imported(t, env, "holidays", save("/holidays", ""))
	copyCampaigns(t, env, c)
	for _, one := range exported {
		kind := one.kind
		if kind == "activities" && activities == "jsonld" {
			kind = "events"
		}
		report := imported(t, env, "--strict", kind, "--source", "copy", save(one.path, one.query))
		require.Empty(t, report.Unread, one.kind)
		require.Empty(t, report.Rejections, one.kind)
	}
	there := openService(t, dsn, func() time.Time { return now })
	require.NoError(t, there.Load(t.Context()))
	copied := testkit.NewClient(t, there.Handler, there.AdminKey, testkit.CheckSpec)
	for _, one := range exported {
		want, got := publicAnswers(t, c, one.path, one.query, false), publicAnswers(t, copied, one.path, one.query, true)
		require.NotEmpty(t, want, one.kind)
		require.Len(t, got, len(want), one.kind)
		for id := range want {
			a, err := json.MarshalIndent(want[id], "", " ")
			require.NoError(t, err)
			b, err := json.MarshalIndent(got[id], "", " ")
			require.NoError(t, err)
			require.Equal(t, string(a), string(b), "%s %s", one.kind, id)
		}
	}
}

// copyCampaigns makes the campaigns of a registry in another: they have no table.
func copyCampaigns(t *testing.T, env []string, c *testkit.Client) {
	t.Helper()
	withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
		for _, item := range c.Get("/api/v1/campaigns?limit=100")["items"].([]any) {
			one := item.(map[string]any)
			text := func(field string) string { v, _ := one[field].(string); return v }
			made := &campaign.Campaign{Key: text("key"), Template: text("template"), Name: text("name"),
				Year: int(one["year"].(float64)), From: text("from"), To: text("to"), Slogan: text("slogan"), URL: text("url")}
			for _, kind := range one["kinds"].([]any) {
				made.Kinds = append(made.Kinds, kind.(string))
			}
			require.NoError(t, serviceOf(s, campaign.Kind).Create(ctx, made, nil))
		}
	})
}
