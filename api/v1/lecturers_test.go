package v1_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// team registers a lecturer team with two terms, the second of which runs now.
func team(c *testkit.Client, name string) string {
	t, _ := c.Create(base+"/lecturer-teams", fmt.Sprintf(`{"name": %q, "kind": "lecturers", "region_code": "321000", "contact": {"phone": "0514-87654321"},
		"terms": [{"number": 2, "from": "2024-01-01", "to": "2026-12-31"}, {"number": 1, "from": "2021-01-01", "to": "2023-12-31"}]}`, name))
	return t["id"].(string)
}

func TestLecturersByTermTopicAndRegion(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		city, other := team(c, "市科普讲师团（示例）"), team(c, "区科普讲师团（示例）")
		lecturer := func(name, rest string) string {
			l, _ := c.Create(base+"/lecturers", fmt.Sprintf(`{"name": %q, %s}`, name, rest))
			return base + "/lecturers/" + l["id"].(string)
		}
		lecturer("甲", fmt.Sprintf(`"topics": [{"title": "月球上有什么", "theme": "astronomy", "audiences": ["primary"], "minutes": 60}, {"title": "防诈骗", "audiences": ["senior"]}],
			"regions": ["321000"], "appointments": [{"team_id": %q, "term": 1}, {"team_id": %q, "term": 2}]`, city, city))
		lecturer("乙", fmt.Sprintf(
			`"topics": [{"title": "AI 与生活", "theme": "ai"}], "regions": ["321003001"], "appointments": [{"team_id": %q, "term": 1}]`, city))
		lecturer("丙", fmt.Sprintf(`"appointments": [{"team_id": %q, "term": 2, "from": "2026-12-01", "to": "2027-11-30"}]`,
			other))

		for query, want := range map[string][]string{"": {"丙", "乙", "甲"}, "topic=astronomy": {"甲"}, "topic=ai": {"乙"},
			"topic=月球": {"甲"}, "topic=月球&audience=senior": nil, "topic=诈骗&audience=senior": {"甲"}, "audience=youth": {"甲"},
			"region=321003": {"乙", "甲"}, "region=321003001": {"乙", "甲"}, "region=321000-SGSX": {"甲"}, "team=" + city: {"乙", "甲"},
			"team=" + city + "&state=active": {"甲"}, "team=" + city + "&term=1": {"乙", "甲"},
			"term=2&state=ended": nil, "state=upcoming": {"丙"}, "team=" + other + "&state=active": nil} {
			require.Equal(t, want, named(t, c.Get(base+"/lecturers?"+query)), query)
		}

		detail := c.Get(base + "/lecturer-teams/" + city)
		require.InDelta(t, 2, detail["current_term"], 0)
		require.Equal(t, []string{"ended", "active"},
			[]string{detail["terms"].([]any)[0].(map[string]any)["state"].(string),
				detail["terms"].([]any)[1].(map[string]any)["state"].(string)})
		members := func(query string) (names []string) {
			for _, m := range c.Get(base + "/lecturer-teams/" + city + query)["lecturers"].([]any) {
				names = append(names, m.(map[string]any)["name"].(string))
			}
			return names
		}
		require.Equal(t, []string{"甲"}, members(""))
		require.Equal(t, []string{"乙", "甲"}, members("?on=2022-06-01"))
		list := items(t, c.Get(base+"/lecturer-teams?kind=lecturers&region=321000"))
		require.Len(t, list, 2)
		require.Equal(t, []string{"区科普讲师团（示例）", "市科普讲师团（示例）"}, named(t, c.Get(base+"/lecturer-teams")))
		require.Empty(t, items(t, c.Get(base+"/lecturer-teams?kind=seniors")))
	})
}

func TestPrivateContactsAreNeverPublic(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		const phone = "13812345678"
		res := c.Do("POST", base+"/lecturers", `{"name": "甲", "private_contact": {"phone": "`+phone+`"}}`, "Idempotency-Key",
			"one")
		require.Equal(t, 201, res.Status, res.Body)
		id := res.JSON(t)["id"].(string)
		path := base + "/lecturers/" + id
		again := c.Do("POST", base+"/lecturers", `{"name": "甲", "private_contact": {"phone": "`+phone+`"}}`,
			"Idempotency-Key", "one")
		patched := c.Do("PATCH", path, `{"title": "教授"}`, "If-Match", "*")
		require.Equal(t, 200, patched.Status, patched.Body)
		for _, body := range []string{res.Body, again.Body, patched.Body, c.Do("GET", path, "").Body,
			c.Do("GET", base+"/lecturers", "").Body, c.Do("GET", base+"/changes", "").Body} {
			require.NotContains(t, body, phone)
			require.NotContains(t, body, "private_contact")
		}
		staff := c.Get(base+"/manage/lecturers/"+id, "Authorization", "Bearer "+key)
		require.Equal(t, phone, staff["private_contact"].(map[string]any)["phone"], "a change of another field keeps it")
		c.Refused(c.Do("GET", base+"/manage/lecturers/"+id, "", "Authorization", ""), 401, "credentials_required")
		require.Equal(t, 204, c.Do("DELETE", path, "", "If-Match", "*").Status)
		require.Equal(t, 200, c.Do("POST", path+"/restore", "").Status)
		staff = c.Get(base+"/manage/lecturers/"+id, "Authorization", "Bearer "+key)
		require.Empty(t, staff["private_contact"].(map[string]any)["phone"], "forgotten with the archiving")
	})
}

func TestFaultyLecturersAreRefused(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		id := team(c, "讲师团（示例）")
		for body, want := range map[string][]string{
			`{"topics": [{"theme": "magic"}]}`: {"name required", "topics[0].title required", "topics[0].theme not_in_list"},
			fmt.Sprintf(`{"name": "甲", "appointments": [{"team_id": %q, "term": 7}, {"team_id": %q}]}`, id,
				id): {"appointments[0].term reference", "appointments[0].from required", "appointments[1].from required"},
			`{"name": "甲", "regions": ["999999"]}`: {"regions[0] reference"},
			`{"name": "甲", "appointments": [{"team_id": "01999999-aaaa-7bbb-8ccc-dddddddddddd", "from": "2024-01-01"}]}`: {
				"appointments[0].team_id reference"}, `{"name": "甲", "phone": "1"}`: {"phone unknown"},
		} {
			require.Equal(t, want, c.Refused(c.Do("POST", base+"/lecturers", body), 400, "validation_failed"), body)
		}
		require.Equal(t, []string{"kind not_in_list", "terms[1].number duplicate"},
			c.Refused(c.Do("POST", base+"/lecturer-teams",
				`{"name": "团", "kind": "choir", "terms": [{"number": 1, "from": "2024-01-01"}, {"number": 1, "from": "2025-01-01"}]}`), 400, "validation_failed"))
		for query, want := range map[string]string{"/lecturers?audience=cats": "audience not_in_list",
			"/lecturers?team=1": "team format", "/lecturers?term=x": "term format", "/lecturers?term=0": "term out_of_range",
			"/lecturer-teams?kind=choir": "kind not_in_list", "/lecturer-teams/" + id + "?on=x": "on format"} {
			require.Equal(t, want, c.Refused(c.Do("GET", base+query, ""), 400, "validation_failed")[0], query)
		}
	})
}
