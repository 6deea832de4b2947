package v1_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

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

func TestSimilarVenuesAreRefusedWithCandidates(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		first, _ := c.Create(base+"/venues", museum)
		res := c.Do("POST", base+"/venues", strings.Replace(museum, "扬州科技馆", "扬州市科技馆（新馆）", 1))
		c.Refused(res, 409, "similar")
		candidates := res.JSON(t)["candidates"].([]any)
		require.Equal(t, map[string]any{"id": first["id"], "name": "扬州科技馆", "address": nil, "distance_m": 0.0,
			"reasons": []any{"similar_name", "distance"}}, candidates[0])
		c.Refused(c.Do("POST", base+"/venues?dry_run=true", museum), 409, "similar")
		require.Equal(t, []string{"category not_in_list"},
			c.Refused(c.Do("POST", base+"/venues", strings.Replace(museum, "science_centre", "castle", 1)), 400,
				"validation_failed"))
		c.Create(base+"/venues", `{"name": "别的馆", "category": "museum"}`)
		c.Create(base+"/venues?allow_similar=true", museum)

		// A retry of a create is not refused for its own first one.
		body := `{"name": "天文台", "category": "planetarium"}`
		once := c.Do("POST", base+"/venues", body, "Idempotency-Key", "k1")
		again := c.Do("POST", base+"/venues", body, "Idempotency-Key", "k1")
		require.Equal(t, []int{201, 201}, []int{once.Status, again.Status}, again.Body)
		require.Equal(t, once.Body, again.Body)
		c.Refused(c.Do("POST", base+"/venues", body, "Idempotency-Key", "k2"), 409, "similar")
		require.Equal(t, 201, c.Do("POST", base+"/venues?allow_similar=true", body, "Idempotency-Key", "k2").Status,
			"a refused create takes no key")
		require.Equal(t, []string{"allow_similar format"},
			c.Refused(c.Do("POST", base+"/venues?allow_similar=yes", body), 400, "validation_failed"))
		require.Equal(t, []string{"allow_similar unknown"},
			c.Refused(c.Do("POST", base+"/organizations?allow_similar=true", body), 400, "validation_failed"))
	})
}

func TestVerificationAndCompleteness(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		clock := now
		c, _ := start(t, dsn, func() time.Time { return clock })
		full, _ := c.Create(base+"/venues", museum)
		bare, _ := c.Create(base+"/venues", `{"name": "空馆", "category": "museum"}`)
		require.Equal(t, []string{"空馆", "扬州科技馆"}, named(t, c.Get(base+"/venues?sort=completeness")))
		missing := c.Get(base + "/venues/" + bare["id"].(string))["completeness"].(map[string]any)
		require.InDelta(t, 0, missing["score"], 0)
		require.Contains(t, missing["missing"], "opening_hours")
		clock = clock.Add(48 * time.Hour)
		path := base + "/venues/" + full["id"].(string)
		require.Nil(t, full["last_verified_at"])
		require.Equal(t, "2026-11-26T12:34:56+08:00",
			c.Do("POST", path+"/verify?dry_run=true", "").JSON(t)["last_verified_at"])
		require.Nil(t, c.Get(path)["last_verified_at"])
		res := c.Do("POST", path+"/verify", "")
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, "2026-11-26T12:34:56+08:00", c.Get(path)["last_verified_at"])
		c.Refused(c.Do("POST", base+"/venues/01999999-aaaa-7bbb-8ccc-dddddddddddd/verify", ""), 404, "not_found")
		c.Refused(c.Do("POST", path+"/verify", "", "Authorization", ""), 401, "credentials_required")
	})
}

func TestMergedVenuesPointToTheSurvivor(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		twin, tag := c.Create(base+"/venues", museum)
		other, _ := c.Create(base+"/venues", `{"name": "扬州市科学技术馆", "category": "science_centre"}`)
		last, _ := c.Create(base+"/venues", `{"name": "新科技馆", "category": "science_centre"}`)
		a, _ := c.Create(base+"/activities", lecture(twin["id"].(string)))
		path := func(v map[string]any) string { return base + "/venues/" + v["id"].(string) }
		into := func(v map[string]any) string { return `{"into": "` + v["id"].(string) + `"}` }
		c.Refused(c.Do("POST", path(twin)+"/merge", into(other)), 428, "if_match_required")
		require.Equal(t, []string{"into conflict"},
			c.Refused(c.Do("POST", path(twin)+"/merge", into(twin), "If-Match", tag), 400, "validation_failed"))
		require.Equal(t, []string{"into required"},
			c.Refused(c.Do("POST", path(twin)+"/merge", `{}`, "If-Match", tag), 400, "validation_failed"))
		dry := c.Do("POST", path(twin)+"/merge?dry_run=true", into(other), "If-Match", tag)
		require.Equal(t, 200, dry.Status, dry.Body)
		require.Equal(t, 200, c.Do("GET", path(twin), "").Status)

		res := c.Do("POST", path(twin)+"/merge", into(other), "If-Match", tag)
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []any{other["id"], []any{"扬州科技馆"}}, []any{res.JSON(t)["id"], res.JSON(t)["aliases"]})
		old := c.Do("GET", path(twin)+"?fields=name", "")
		c.Refused(old, 308, "merged")
		require.Equal(t, path(other)+"?fields=name", old.Header.Get("Location"))
		require.Equal(t, path(other)+"/hours", c.Do("GET", path(twin)+"/hours", "").Header.Get("Location"))
		require.Equal(t, other["id"], c.Get(base + "/activities/" + a["id"].(string))["venue_id"])
		require.Len(t, items(t, c.Get(path(other)+"/activities")), 1)
		require.Len(t, items(t, c.Get(base+"/activities?venue_id="+twin["id"].(string))), 1, "the old id still finds them")
		c.Refused(c.Do("POST", path(twin)+"/restore", ""), 409, "merged")
		c.Refused(c.Do("PATCH", path(twin), `{"name": "x"}`, "If-Match", "*"), 410, "archived")

		require.Equal(t, 200, c.Do("POST", path(other)+"/merge", into(last), "If-Match", "*").Status)
		require.Equal(t, path(last), c.Do("GET", path(twin), "").Header.Get("Location"), "merges are followed to the end")
		for _, table := range []string{"/activities.csv?when=month", "/activities?format=csv&when=month"} {
			require.Equal(t, path(last)+table, c.Do("GET", path(twin)+table, "").Header.Get("Location"), "a table stays a table")
		}
		c.Refused(c.Do("DELETE", path(last), "", "If-Match", "*"), 409, "in_use")
	})
}
