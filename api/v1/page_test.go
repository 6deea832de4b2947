package v1_test

import (
	"encoding/json"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"kepu/internal/testkit"
)

// TestPageForCitizens uses the page in Chromium, at the sizes of a phone and of a desk.
func TestPageForCitizens(t *testing.T) {
	testkit.NodeTools(t)
	if os.Getenv("KEPU_TEST_CHROMIUM") == "" {
		t.Skip("not proven in a browser: KEPU_TEST_CHROMIUM names no Chromium")
	}
	c, s := start(t, testkit.SQLite(t), func() time.Time { return now })
	v, _ := c.Create(base+"/venues", `{"name": "示例天文馆", "category": "planetarium", "region_code": "321003", "address": "文昌西路1号", "location": {"lat": 32.3936, "lng": 119.4127, "datum": "gcj02"},
		"opening_hours": {"weekly": [{"days": ["sat", "sun"], "open": "09:00", "close": "17:00"}]}, "accessibility": {"wheelchair": "yes", "elevator": "no", "checked_on": "2026-10-01"}}`)
	c.Create(base+"/accreditations", `{"venue_id": "`+v["id"].(string)+
		`", "scheme": "municipal_base", "cycle": "2026-2030"}`)
	camp, _ := c.Create(base+"/campaigns",
		`{"key": "demo-week", "name": "示例周", "year": 2026, "from": "2026-11-20", "to": "2026-11-30"}`)
	square := `"place": {"name": "文昌广场", "location": {"lat": 32.45, "lng": 119.5, "datum": "gcj02"}}`
	for _, body := range []string{
		`{"title": "小小观察员", "summary": "带放大镜看叶子", "type": "workshop", "venue_id": "` + v["id"].(string) + `", "audiences": ["primary"], "themes": ["nature"], "campaign_ids": ["` + camp["id"].(string) + `"], "price": {"free": true},
			"sessions": [{"start": "2026-11-28T09:00:00+08:00", "end": "2026-11-28T11:00:00+08:00"}, {"start": "2026-11-29T09:00:00+08:00", "state": "cancelled", "state_reason": "有雨"}]}`,
		`{"title": "少年机器人赛", "type": "contest", ` + square +
			`, "audiences": ["secondary"], "themes": ["robotics"], "sessions": [{"start": "2026-11-28T08:30:00+08:00"}]}`,
		`{"title": "老年防骗讲座", "type": "lecture", ` + square +
			`, "audiences": ["senior"], "themes": ["anti_fraud"], "sessions": [{"start": "2026-11-28T10:00:00+08:00"}]}`,
		`{"title": "节水讲座", "type": "lecture", ` + square +
			`, "audiences": ["farmer"], "state": "postponed", "state_reason": "场地检修", "sessions": [{"start": "2026-11-29T10:00:00+08:00"}]}`,
	} {
		c.Create(base+"/activities", body)
	}
	server := httptest.NewServer(s.Handler)
	defer server.Close()
	tiled, other := start(t, testkit.SQLite(t), func() time.Time { return now },
		"KEPU_PAGE_TILES=https://a0{s}.tiles.example.org/{z}/{x}/{y}.png", "KEPU_PAGE_ATTRIBUTION=示例地图")
	tiled.Create(base+"/venues",
		`{"name": "示例馆", "category": "museum", "region_code": "321003", "location": {"lat": 32.3936, "lng": 119.4127, "datum": "gcj02"}}`)
	second := httptest.NewServer(other.Handler)
	defer second.Close()
	t.Setenv("KEPU_TILED", second.URL)
	_, full := start(t, testkit.SQLite(t), func() time.Time { return now })
	require.NoError(t, full.Demo(t.Context(), now))
	require.NoError(t, full.Load(t.Context()))
	third := httptest.NewServer(full.Handler)
	defer third.Close()
	t.Setenv("KEPU_FULL", third.URL)
	script, err := os.ReadFile(filepath.Join("testdata", "page.mjs"))
	require.NoError(t, err)
	t.Setenv("KEPU_BASE", server.URL)
	t.Setenv("KEPU_NOW", now.Format(time.RFC3339))
	out, err := testkit.Node(t, map[string]string{"page.mjs": string(script)}, "node", "page.mjs")
	require.NoError(t, err, out)
	require.Contains(t, out, "seen\n")
	t.Log(out)
}

func TestPageAsTheOperatorSetsIt(t *testing.T) {
	_, s := start(t, testkit.SQLite(t), func() time.Time { return now }, "KEPU_PAGE_NAME=扬州</script>科普",
		"KEPU_PAGE_TILES=https://a0{s}.tiles.example.org/{z}/{x}/{y}.png", "KEPU_PAGE_ATTRIBUTION=示例地图")
	plain := testkit.NewClient(t, s.Handler, "", nil)
	for _, path := range []string{"/", "/calendar", "/activities/01999999-aaaa-7bbb-8ccc-dddddddddddd", "/venues/x",
		"/campaigns", "/bases"} {
		res := plain.Do("GET", path, "")
		require.Equal(t, 200, res.Status, path)
		require.Equal(t, "text/html; charset=utf-8", res.Header.Get("Content-Type"))
		policy := res.Header.Get("Content-Security-Policy")
		require.Contains(t, policy, "default-src 'self'; img-src 'self' data: https://*.tiles.example.org;")
		require.NotContains(t, policy, "unsafe")
		require.NotContains(t, res.Body, "</script>科普", "a name ends no element")
		require.Contains(t, res.Body, "扬州\\u003c/script")
		require.Equal(t, 304, plain.Do("GET", path, "", "If-None-Match", res.Header.Get("ETag")).Status)
	}
	require.Equal(t, 404, plain.Do("GET", "/web/none.js", "").Status)
	require.Equal(t, 404, plain.Do("GET", "/web/", "").Status)
	require.Equal(t, "text/javascript; charset=utf-8", plain.Do("GET", "/web/js/main.js", "").Header.Get("Content-Type"))
	require.Equal(t, "gzip", plain.Do("GET", "/web/js/main.js", "", "Accept-Encoding",
		"gzip").Header.Get("Content-Encoding"))
}

// TestDocsPageNeedsNoNetwork looks at the page in a browser: it shows the operations and asks nobody else for anything.
func TestDocsPageNeedsNoNetwork(t *testing.T) {
	_, s := start(t, testkit.SQLite(t), func() time.Time { return now })
	server := httptest.NewServer(s.Handler)
	defer server.Close()
	dom, requested := testkit.Browse(t, server.URL+"/docs/")
	for _, text := range []string{"讲座、展览、开放日等；一个活动有一个或多个场次", "审核队列、决定、认领和经过", "行政区划、节假日与代码表"} {
		require.Contains(t, dom, text)
	}
	require.NotContains(t, dom, "Failed to load")
	opened, _ := testkit.Browse(t, server.URL+"/docs/#/代码")
	for _, text := range []string{"行政区划与功能区", "operations-代码-getCodeLists"} {
		require.Contains(t, opened, text)
	}
	seen := map[string]bool{}
	for _, address := range requested {
		path, own := strings.CutPrefix(address, server.URL)
		require.True(t, own || strings.HasPrefix(address, "data:"), "the page asked for %s", address)
		seen[path] = true
	}
	for _, path := range []string{"/docs/swagger-ui-bundle.js", "/docs/swagger-ui.css", "/openapi.json"} {
		require.True(t, seen[path], "%s was not asked for: %v", path, requested)
	}
}

// TestYAMLEqualsJSON: the document in YAML is that in JSON.
func TestYAMLEqualsJSON(t *testing.T) {
	_, s := start(t, testkit.SQLite(t), func() time.Time { return now })
	c := testkit.NewClient(t, s.Handler, "", nil)
	res := c.Do("GET", "/openapi.yaml", "")
	require.Equal(t, "application/yaml; charset=utf-8", res.Header.Get("Content-Type"))
	require.Contains(t, res.Body, "\nopenapi: 3.1.1\n")
	var fromYAML any
	require.NoError(t, yaml.Unmarshal([]byte(res.Body), &fromYAML))
	asJSON, err := json.Marshal(fromYAML)
	require.NoError(t, err)
	require.JSONEq(t, c.Do("GET", "/openapi.json", "").Body, string(asJSON))
}
