package v1_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

func TestSimilarVenuesAreRefusedWithCandidates(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		first, _ := c.Create(base+"/venues", museum)
		res := c.Do("POST", base+"/venues", strings.Replace(museum, "扬州科技馆", "扬州市科技馆（新馆）", 1))
		c.Refused(res, 409, "similar")
		candidates := res.JSON(t)["candidates"].([]any)
		require.Equal(t, map[string]any{"id": first["id"], "name": "扬州科技馆", "address": nil, "distance_m": 0.0, "reasons": []any{"similar_name", "distance"}}, candidates[0])
		c.Refused(c.Do("POST", base+"/venues?dry_run=true", museum), 409, "similar")
		require.Equal(t, []string{"category not_in_list"}, c.Refused(c.Do("POST", base+"/venues", strings.Replace(museum, "science_centre", "castle", 1)), 400, "validation_failed"))
		c.Create(base+"/venues", `{"name": "别的馆", "category": "museum"}`)
		c.Create(base+"/venues?allow_similar=true", museum)

		// A retry of a create is not refused for its own first one.
		body := `{"name": "天文台", "category": "planetarium"}`
		once := c.Do("POST", base+"/venues", body, "Idempotency-Key", "k1")
		again := c.Do("POST", base+"/venues", body, "Idempotency-Key", "k1")
		require.Equal(t, []int{201, 201}, []int{once.Status, again.Status}, again.Body)
		require.Equal(t, once.Body, again.Body)
		c.Refused(c.Do("POST", base+"/venues", body, "Idempotency-Key", "k2"), 409, "similar")
		require.Equal(t, 201, c.Do("POST", base+"/venues?allow_similar=true", body, "Idempotency-Key", "k2").Status, "a refused create takes no key")
		require.Equal(t, []string{"allow_similar format"}, c.Refused(c.Do("POST", base+"/venues?allow_similar=yes", body), 400, "validation_failed"))
		require.Equal(t, []string{"allow_similar unknown"}, c.Refused(c.Do("POST", base+"/organizations?allow_similar=true", body), 400, "validation_failed"))
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
		require.Equal(t, "2026-11-26T12:34:56+08:00", c.Do("POST", path+"/verify?dry_run=true", "").JSON(t)["last_verified_at"])
		require.Nil(t, c.Get(path)["last_verified_at"])
		res := c.Do("POST", path+"/verify", "")
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, "2026-11-26T12:34:56+08:00", c.Get(path)["last_verified_at"])
		c.Refused(c.Do("POST", base+"/venues/01999999-aaaa-7bbb-8ccc-dddddddddddd/verify", ""), 404, "not_found")
		c.Refused(c.Do("POST", path+"/verify", "", "Authorization", ""), 401, "credentials_required")
	})
}
