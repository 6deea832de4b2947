package v1_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

func TestClientsHaveKeys(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		at := now
		c, _ := start(t, dsn, func() time.Time { return at })
		unit, _ := c.Create(base+"/organizations", `{"name": "示例单位", "type": "other", "region_code": "321003"}`)
		grant := fmt.Sprintf(`{"role": "editor", "organization_id": %q}`, unit["id"])
		require.Equal(t, []string{"type conflict"},
			c.Refused(c.Do("POST", base+"/api-keys", fmt.Sprintf(`{"name": "示例", "type": "publishable", "grants": [%s]}`,
				grant)), 400, "validation_failed"))
		require.Equal(t, []string{"grants required"},
			c.Refused(c.Do("POST", base+"/api-keys", `{"name": "示例", "type": "secret"}`), 400, "validation_failed"))
		require.Equal(t, []string{"expires_at past"},
			c.Refused(c.Do("POST", base+"/api-keys",
				`{"name": "示例", "type": "publishable", "expires_at": "2026-11-01T00:00:00+08:00"}`), 400, "validation_failed"))
		require.Equal(t, []string{"expires_at out_of_range"},
			c.Refused(c.Do("POST", base+"/api-keys",
				`{"name": "示例", "type": "publishable", "expires_at": "9999-12-31T23:59:59-12:00"}`), 400, "validation_failed"))
		require.Equal(t, []string{"scopes[0] not_in_list"}, c.Refused(c.Do("POST", base+"/api-keys",
			fmt.Sprintf(`{"name": "示例", "type": "secret", "grants": [%s], "scopes": ["everything"]}`, grant)), 400,
			"validation_failed"))

		made, etag := c.Create(base+"/api-keys", fmt.Sprintf(
			`{"name": "示例系统", "type": "secret", "grants": [%s], "scopes": ["venues:write"], "expires_at": "2026-12-24T00:00:00+08:00"}`, grant))
		path := base + "/api-keys/" + made["id"].(string)
		client := c.As(made["token"].(string))
		venue := fmt.Sprintf(`{"name": "示例馆", "category": "museum", "organization_id": %q}`, unit["id"])
		client.Create(base+"/venues", venue)
		c.Refused(client.Do("POST", base+"/activities", "{}"), 403, "scope_missing")
		c.Refused(client.Do("GET", base+"/accounts", ""), 403, "account_required")
		one := admin(c).Get(path)
		require.NotContains(t, one, "token")
		require.Equal(t, "kepu_sk_…"+made["token"].(string)[len(made["token"].(string))-4:], one["hint"])
		require.Equal(t, "示例单位", one["grants"].([]any)[0].(map[string]any)["organization"].(map[string]any)["name"])
		require.Equal(t, []string{"type unchangeable"},
			c.Refused(c.Do("PATCH", path, `{"type": "publishable", "grants": null, "scopes": null}`, "If-Match", etag), 400,
				"validation_failed"))
		res := c.Do("PATCH", path, `{"scopes": ["activities:write", "activities:write"]}`, "If-Match", etag)
		require.Equal(t, 200, res.Status, res.Body)
		c.Refused(client.Do("POST", base+"/venues", venue), 403, "scope_missing")
		activity := fmt.Sprintf(`{"organizer_id": %q}`, unit["id"])
		require.Equal(t, 400, client.Do("POST", base+"/activities", activity).Status)
		require.Len(t, items(t, admin(c).Get(base+"/api-keys?archived=false")), 1)

		require.Equal(t, 204, c.Do("DELETE", path, "", "If-Match", "*").Status)
		c.Refused(client.Do("POST", base+"/activities", "{}"), 401, "key_unknown")
		c.Refused(c.As("kepu_sk_x").Do("POST", base+"/activities", "{}"), 401, "key_unknown")
		require.Len(t, items(t, admin(c).Get(base+"/api-keys?archived=true")), 1)

		made, _ = c.Create(base+"/api-keys", fmt.Sprintf(
			`{"name": "示例系统", "type": "secret", "grants": [%s], "scopes": ["activities:write"], "expires_at": "2026-12-24T00:00:00+08:00"}`, grant))
		client = c.As(made["token"].(string))
		require.Equal(t, 400, client.Do("POST", base+"/activities", activity).Status)
		at = at.Add(31 * 24 * time.Hour)
		c.Refused(client.Do("POST", base+"/activities", "{}"), 401, "key_expired")
	})
}

func TestNobodyGivesRecordsAway(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		unit := func(name, more string) string {
			made, _ := c.Create(base+"/organizations",
				fmt.Sprintf(`{"name": %q, "type": "other", "region_code": "321003"%s}`, name, more))
			return made["id"].(string)
		}
		mine, other := unit("自己的单位", ""), unit("别的单位", "")
		below := unit("下属单位", fmt.Sprintf(`, "parent_id": %q`, mine))
		owner := staff(t, c, "owner", fmt.Sprintf(`{"role": "owner", "organization_id": %q}`, mine))
		c.Refused(owner.Do("POST", base+"/venues", fmt.Sprintf(`{"name": "示例馆", "category": "museum", "organization_id": %q}`,
			other)), 403, "out_of_scope")
		c.Refused(owner.Do("POST", base+"/venues", `{"name": "示例馆", "category": "museum"}`), 403, "out_of_scope")
		made, etag := owner.Create(base+"/venues", fmt.Sprintf(`{"name": "示例馆", "category": "museum", "organization_id": %q}`,
			below))
		path := base + "/venues/" + made["id"].(string)
		c.Refused(owner.Do("PATCH", path, fmt.Sprintf(`{"organization_id": %q}`, other), "If-Match", etag), 403,
			"out_of_scope")
		require.Equal(t, 200, owner.Do("PATCH", path, fmt.Sprintf(`{"organization_id": %q}`, mine), "If-Match", etag).Status)

		org := base + "/organizations/" + mine
		require.Equal(t, 200, owner.Do("PATCH", org, `{"address": "示例路 1 号"}`, "If-Match", "*").Status)
		for _, patch := range []string{`{"name": "改名"}`, `{"credit_code": "91440300708461136T"}`, `{"region_code": "321000"}`,
			`{"type": "school"}`, fmt.Sprintf(`{"parent_id": %q}`, other)} {
			c.Refused(owner.Do("PATCH", org, patch, "If-Match", "*"), 403, "reserved_field")
		}
		reviewer := staff(t, c, "reviewer", `{"role": "reviewer", "region_code": "321003"}`)
		require.Equal(t, 200, reviewer.Do("PATCH", org, `{"name": "改名"}`, "If-Match", "*").Status)
		c.Refused(reviewer.Do("PATCH", org, `{"region_code": "321000"}`, "If-Match", "*"), 403, "out_of_scope")
		require.Equal(t, []string{"parent_id circle"},
			c.Refused(c.Do("PATCH", org, fmt.Sprintf(`{"parent_id": %q}`, below), "If-Match", "*"), 400, "validation_failed"))
	})
}
