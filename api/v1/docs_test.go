package v1_test

import (
	"encoding/json"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"kepu/internal/testkit"
)

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
