package v1_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// compiled generates the TypeScript client anew, has the compiler check and compile it, and compares it with what is
// committed.
func compiled(t *testing.T) (folder string) {
	t.Helper()
	testkit.NodeTools(t)
	root := testkit.Root(t)
	folder = t.TempDir()
	out, err := exec.CommandContext(t.Context(), filepath.Join(root, "scripts", "clients"), folder).CombinedOutput()
	require.NoError(t, err, string(out))
	const source = "api/clients/typescript/src"
	same := func(fresh, committed string) {
		names, err := filepath.Glob(filepath.Join(fresh, "*.*"))
		require.NoError(t, err)
		require.NotEmpty(t, names)
		for _, name := range names {
			if base := filepath.Base(name); committed == source && (base == "schema.ts" || base == "operations.ts") {
				continue // made when the package is
			}
			a, err := os.ReadFile(name)
			require.NoError(t, err)
			b, err := os.ReadFile(filepath.Join(root, committed, filepath.Base(name)))
			require.NoError(t, err)
			require.True(t, string(a) == string(b), "%s/%s is out of date: run scripts/clients and commit", committed,
				filepath.Base(name))
		}
	}
	same(filepath.Join(folder, "src"), source)
	same(filepath.Join(folder, "web"), "api/web/kepu")
	same(filepath.Join(folder, "miniprogram"), "docs/examples/miniprogram/miniprogram/kepu")
	return folder
}

// TestTypeScriptClient uses the client in Node.js against the real service, as a browser and as a mini-program.
func TestTypeScriptClient(t *testing.T) {
	folder := compiled(t)
	out, err := testkit.NodeCommand(t, "tsc", "-p", filepath.Join(folder, "test")).CombinedOutput()
	require.NoError(t, err, string(out))

	c, s := start(t, testkit.SQLite(t), func() time.Time { return now })
	for i := range 30 {
		c.Create(base+"/activities",
			fmt.Sprintf(`{"title": "讲座 %02d", "type": "lecture", "place": {"name": "x"}, "audiences": ["primary"], "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`, i))
	}
	server := httptest.NewServer(s.Handler)
	defer server.Close()
	silent := httptest.NewServer(http.HandlerFunc(
		func(_ http.ResponseWriter, req *http.Request) { <-req.Context().Done() }))
	defer silent.Close()
	cmd := testkit.NodeCommand(t, "node", filepath.Join(folder, "test", "run.mjs"), filepath.Join(folder, "dist"))
	cmd.Env = append(cmd.Env, "KEPU_BASE="+server.URL, "KEPU_TOKEN="+key, "KEPU_SILENT="+silent.URL)
	out, err = cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	require.Equal(t, "used\n", string(out))
}

// TestMiniProgram opens the pages of the sample in the stand-in of mini-programs, against the real service.
func TestMiniProgram(t *testing.T) {
	c, s := start(t, testkit.SQLite(t), func() time.Time { return now })
	v, _ := c.Create(base+"/venues",
		`{"name": "示例天文馆", "category": "planetarium", "region_code": "321003", "address": "文昌西路1号", "location": {"lat": 32.3936, "lng": 119.4127, "datum": "gcj02"}}`)
	a, _ := c.Create(base+"/activities", `{"title": "观星夜", "type": "observation", "venue_id": "`+v["id"].(string)+`", "sessions": [{"start": "2026-11-28T19:00:00+08:00", "end": "2026-11-28T21:00:00+08:00"},
		{"start": "2026-11-29T19:00:00+08:00", "state": "cancelled", "state_reason": "有雨"}]}`)
	for i := range 24 {
		c.Create(base+"/activities",
			fmt.Sprintf(`{"title": "讲座 %02d", "type": "lecture", "place": {"name": "广场", "location": {"lat": 32.4, "lng": 119.42, "datum": "gcj02"}}, "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`, i))
	}
	server := httptest.NewServer(s.Handler)
	defer server.Close()
	sample := filepath.Join(testkit.Root(t), "docs", "examples", "miniprogram")
	script, err := os.ReadFile(filepath.Join(sample, "test", "pages.cjs"))
	require.NoError(t, err)
	t.Setenv("KEPU_BASE", server.URL)
	t.Setenv("KEPU_ACTIVITY", a["id"].(string))
	out, err := testkit.Node(t, map[string]string{"pages.cjs": string(script)}, "node", "pages.cjs",
		filepath.Join(sample, "miniprogram"))
	require.NoError(t, err, out)
	require.Contains(t, out, "opened\n")
}
