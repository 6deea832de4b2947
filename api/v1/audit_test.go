package v1_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

func TestAdministratorsReadTheTrail(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		boss := staff(t, c, "boss", `{"role": "administrator"}`)
		c.Refused(c.As("").Do("POST", base+"/sign-in", `{"username": "boss", "password": "wrong"}`), 401, "credentials_wrong")
		made, etag := boss.Create(base+"/venues", `{"name": "示例馆", "category": "museum"}`)
		path := base + "/venues/" + made["id"].(string)
		res := boss.Do("PATCH", path, `{"name": "示例新馆", "contact": {"phone": "0514-87654321"}}`, "If-Match", etag,
			"User-Agent", "a browser", "X-Request-Id", "r-42")
		require.Equal(t, 200, res.Status, res.Body)

		list := boss.Get(fmt.Sprintf("%s/audit?record_id=%s", base, made["id"]))
		require.InDelta(t, 2, list["total"], 0)
		update := items(t, list)[0]
		require.Equal(t, map[string]any{"kind": "account", "id": boss.Get(base + "/me")["id"], "name": "boss"},
			update["actor"])
		require.Equal(t, []any{"update", "venue", "192.0.2.1", "a browser"},
			[]any{update["action"], update["kind"], update["address"], update["user_agent"]})
		require.Equal(t, res.Header.Get("X-Request-Id"), update["request_id"])
		require.Equal(t, map[string]any{"before": "示例馆", "after": "示例新馆"}, update["changes"].(map[string]any)["name"])
		require.Nil(t, update["seal"])

		failed := items(t, boss.Get(base+"/audit?action=sign_in_failed&count=none"))
		require.Len(t, failed, 1)
		require.Equal(t, map[string]any{"kind": "nobody", "id": nil, "name": nil}, failed[0]["actor"])
		var walked []any
		for path := base + "/audit?limit=3"; ; {
			page := boss.Get(path)
			for _, e := range items(t, page) {
				walked = append(walked, e["id"])
			}
			if page["next_cursor"] == nil {
				require.Len(t, walked, int(page["total"].(float64)))
				break
			}
			path = base + "/audit?limit=3&cursor=" + page["next_cursor"].(string)
		}
		require.Greater(t, len(walked), 8)
		export := boss.Do("GET", base+"/audit/export?from=2026-11-24&to=2026-11-24", "")
		require.Equal(t, 200, export.Status)
		lines := strings.Split(strings.TrimSpace(export.Body), "\n")
		require.Len(t, lines, len(walked))
		for i, line := range lines {
			var e map[string]any
			require.NoError(t, json.Unmarshal([]byte(line), &e))
			require.Equal(t, walked[i], e["id"])
		}
		require.NotContains(t, export.Body, password)
		require.Empty(t, items(t, boss.Get(base+"/audit?to=2026-11-23")))
		c.Refused(boss.Do("GET", base+"/audit?from=yesterday&sort=x", ""), 400, "validation_failed")
		c.Refused(boss.Do("GET", base+"/audit/seal", ""), 404, "no_seal")
		require.Equal(t, []string{"from out_of_range", "to out_of_range"},
			c.Refused(boss.Do("GET", base+"/audit?from=0001-01-01&to=9999-12-31", ""), 400, "validation_failed"))

		// A header may hold any bytes, and must not keep anybody from writing or being noted.
		hostile := "agent \xff\xfe\x01\u202e" + strings.Repeat("长", 400)
		require.Equal(t, 200, boss.Do("PATCH", path, `{"name": "示例馆"}`, "If-Match", "*", "User-Agent", hostile).Status)
		c.Refused(c.As("").Do("POST", base+"/sign-in", `{"username": "boss", "password": "wrong"}`, "User-Agent", hostile),
			401, "credentials_wrong")
		kept := items(t, boss.Get(base+"/audit?limit=1"))[0]["user_agent"].(string)
		require.True(t, strings.HasPrefix(kept, "agent 长长"), kept)
		require.Len(t, []rune(kept), 300)
	})
}
