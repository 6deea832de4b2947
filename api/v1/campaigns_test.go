package v1_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

func TestCampaignsAndTheirActivities(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		day, tag := c.Create(base+"/campaigns",
			`{"template": "全国科普日", "year": 2027, "kinds": ["main_venue", "joint_action"], "slogan": "示例主题"}`)
		require.Equal(t, []any{"national-science-day-2027", "2027年全国科普日", "2027-09-18", "2027-09-19", "upcoming"},
			[]any{day["key"], day["name"], day["from"], day["to"], day["state"]})
		month, _ := c.Create(base+"/campaigns", `{"template": "national-science-month", "year": 2026}`)
		own, _ := c.Create(base+"/campaigns",
			`{"key": "winter-2026", "name": "冬季科普（示例）", "from": "2026-11-20", "to": "2026-12-31", "kinds": ["online"]}`)
		lecturer, _ := c.Create(base+"/lecturers", `{"name": "示例讲师", "title": "研究员"}`)
		activity, _ := c.Create(base+"/activities", fmt.Sprintf(`{"title": "月球讲座", "type": "lecture", "campaign_ids": [%q, %q], "lecturer_ids": [%q],
			"sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`, own["id"], day["id"], lecturer["id"]))
		c.Create(base+"/activities",
			`{"title": "别的", "type": "lecture", "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`)

		require.Equal(t, "冬季科普（示例）", activity["campaigns"].([]any)[0].(map[string]any)["name"])
		require.Equal(t, "研究员", activity["lecturers"].([]any)[0].(map[string]any)["title"])
		for query, n := range map[string]int{"campaign=winter-2026": 1, "campaign=" + day["id"].(string): 1,
			"campaign=national-science-month-2026":             0,
			"campaign=national-science-month-2026,winter-2026": 1, "campaign=01999999-aaaa-7bbb-8ccc-dddddddddddd": 0,
			"lecturer_id=" + lecturer["id"].(string): 1, "": 2} {
			require.Len(t, items(t, c.Get(base+"/activities?"+query)), n, query)
		}
		require.Equal(t, []string{"campaign not_in_list"},
			c.Refused(c.Do("GET", base+"/activities?campaign=summer", ""), 400, "validation_failed"))
		for query, want := range map[string][]string{"": {"2026年全国科普月", "冬季科普（示例）", "2027年全国科普日"},
			"year=2026":    {"2026年全国科普月", "冬季科普（示例）"},
			"state=active": {"冬季科普（示例）"}, "kind=online": {"冬季科普（示例）"}, "template=national-science-day": {"2027年全国科普日"},
			"state=ended&year=2027": nil} {
			require.Equal(t, want, named(t, c.Get(base+"/campaigns?"+query)), query)
		}
		byKey := c.Get(base + "/campaigns/winter-2026")
		require.Equal(t, own["id"], byKey["id"])
		require.InDelta(t, 1, byKey["activity_count"], 0)

		path := base + "/campaigns/" + day["id"].(string)
		res := c.Do("PATCH", path, `{"from": "2027-09-12", "to": "2027-09-18"}`, "If-Match", tag)
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, 200, c.Do("PATCH", path, res.Body, "If-Match", "*").Status, "what was read can be sent back")
		c.Refused(c.Do("POST", base+"/campaigns", `{"template": "national-science-day", "year": 2027}`), 409, "duplicate")
		require.Equal(t, 204, c.Do("DELETE", path, "", "If-Match", "*").Status)
		require.Equal(t, 410, c.Do("GET", base+"/campaigns/national-science-day-2027", "").Status)
		again := c.Get(base + "/activities/" + activity["id"].(string))["campaigns"].([]any)
		require.Equal(t, true, again[1].(map[string]any)["archived"])
		require.Equal(t, "ended", month["state"])
	})
}

func TestFaultyCampaignsAreRefused(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		for body, want := range map[string][]string{
			`{}`: {"year out_of_range"}, `{"template": "low-carbon-day", "year": 2026}`: {"from required"},
			`{"template": "x", "year": 1999, "key": "A b", "kinds": ["picnic"]}`: {"template not_in_list", "year out_of_range",
				"key format", "name required", "from required", "kinds[0] not_in_list"},
			`{"year": "2026"}`: {"year type"},
		} {
			require.Equal(t, want, c.Refused(c.Do("POST", base+"/campaigns", body), 400, "validation_failed"), body)
		}
		for query, want := range map[string]string{"year=26": "year format", "template=x": "template not_in_list",
			"kind=x": "kind not_in_list", "state=x": "state not_in_list"} {
			require.Equal(t, want, c.Refused(c.Do("GET", base+"/campaigns?"+query, ""), 400, "validation_failed")[0], query)
		}
		require.Equal(t, []string{"campaign_ids[0] reference"}, c.Refused(c.Do("POST", base+"/activities", `{"title": "x", "type": "lecture",
			"campaign_ids": ["01999999-aaaa-7bbb-8ccc-dddddddddddd"], "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`), 400, "validation_failed"))
		c.Refused(c.Do("GET", base+"/campaigns/nothing-2026", ""), 404, "not_found")
	})
}
