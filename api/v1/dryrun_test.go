package v1_test

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestDryRunAnswersAndWritesNothing tries each kind of write.
func TestDryRunAnswersAndWritesNothing(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		v, tag := c.Create(base+"/venues?allow_similar=true", museum)
		path := base + "/venues/" + v["id"].(string)
		before := c.Get(base + "/changes")
		same := func() { require.Equal(t, before["items"], c.Get(base + "/changes")["items"]) }

		res := c.Do("POST", base+"/venues?dry_run=true", `{"name": "新馆", "category": "museum"}`, "Idempotency-Key", "k")
		require.Equal(t, http.StatusCreated, res.Status, res.Body)
		require.Equal(t, "新馆", res.JSON(t)["name"])
		require.Equal(t, "true", res.Header.Get("Dry-Run"))
		require.Empty(t, res.Header.Get("Location"), "there is nothing")
		same()
		res = c.Do("POST", base+"/venues?allow_similar=true", `{"name": "新馆二", "category": "museum"}`, "Idempotency-Key", "k")
		require.Equal(t, http.StatusCreated, res.Status, "the try has not taken the key")
		before = c.Get(base + "/changes")
		require.Equal(t, []string{"region_code reference"},
			c.Refused(c.Do("POST", base+"/venues?dry_run=true",
				`{"name": "又一馆", "category": "museum", "region_code": "999999"}`), 400, "validation_failed"))
		res = c.Do("PATCH", path+"?dry_run=true", `{"name": "改名"}`, "If-Match", tag)
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []any{"改名", 2.0}, []any{res.JSON(t)["name"], res.JSON(t)["version"]})
		c.Refused(c.Do("PATCH", path+"?dry_run=true", `{"name": "改名"}`), 428, "if_match_required")
		require.Equal(t, 204, c.Do("DELETE", path+"?dry_run=true", "", "If-Match", tag).Status)
		a, _ := c.Create(base+"/activities", lecture(v["id"].(string)))
		before = c.Get(base + "/changes")
		c.Refused(c.Do("DELETE", path+"?dry_run=true", "", "If-Match", tag), 409, "in_use")
		session := a["sessions"].([]any)[0].(map[string]any)["id"].(string)
		res = c.Do("PATCH", base+"/activities/"+a["id"].(string)+"/sessions/"+session+"?dry_run=true", `{"capacity": 5}`,
			"If-Match", "*")
		require.Equal(t, 200, res.Status, res.Body)
		same()
		require.Equal(t, v["name"], c.Get(path)["name"])
		require.Equal(t, []string{"dry_run format"},
			c.Refused(c.Do("POST", base+"/venues?dry_run=maybe", museum), 400, "validation_failed"))
		require.Equal(t, []string{"dryrun unknown"},
			c.Refused(c.Do("POST", base+"/venues?dryrun=true", museum), 400, "validation_failed"))
	})
}
