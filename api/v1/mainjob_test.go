package v1_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

const museum = `{"name": "扬州科技馆", "category": "science_centre", "region_code": "321003001", "zone_code": "321000-SGSX",
	"location": {"lat": 32.3936, "lng": 119.4127, "datum": "gcj02", "accuracy": "surveyed", "source": "现场测量"},
	"admission": {"free": true}, "accessibility": {"wheelchair": "yes"}}`

func lecture(venueID string) string {
	return fmt.Sprintf(`{"title": "月球讲座", "type": "lecture", "venue_id": %q, "audiences": ["primary"], "themes": ["astronomy"],
		"price": {"free": true}, "sessions": [
		{"start": "2026-11-28T09:00:00+08:00", "end": "2026-11-28T11:00:00+08:00", "capacity": 60},
		{"start": "2026-11-29T09:00:00+08:00", "end": "2026-11-29T11:00:00+08:00"}]}`, venueID)
}

const nearby = base + "/activities?lat=32.39&lng=119.41&radius_m=8000&when=week&sort=distance"

// TestRegisterAndFindAnActivity is what the registry is for: a venue registers an activity, a citizen finds it nearby.
func TestRegisterAndFindAnActivity(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		org, _ := c.Create(base+"/organizations",
			`{"name": "科技馆管理中心（示例）", "type": "public_institution", "region_code": "321003"}`)
		venue, venueTag := c.Create(base+"/venues?allow_similar=true", museum)
		require.Empty(t, items(t, c.Get(nearby)))
		activity, _ := c.Create(base+"/activities", lecture(venue["id"].(string)))

		list := c.Get(nearby)
		found := items(t, list)
		require.Len(t, found, 1)
		require.InDelta(t, 1, list["total"], 0)
		require.Nil(t, list["next_cursor"])
		item := found[0]
		require.Equal(t, activity["id"], item["id"])
		require.Equal(t, "11月28日（周六）9:00–11:00，共2场", item["calendar_text"])
		require.Equal(t, "11月28日｜月球讲座｜扬州科技馆", item["share_title"])
		require.InDelta(t, 1, item["other_sessions"], 0)
		require.InDelta(t, 474, item["distance_m"], 5)
		require.Equal(t, "upcoming", item["status"])
		require.Equal(t, "2026-11-28T09:00:00+08:00", item["next_session"].(map[string]any)["start"])
		require.Equal(t, "扬州科技馆", item["venue"].(map[string]any)["name"])
		require.Nil(t, item["next_session"].(map[string]any)["venue"], "it has no place of its own")

		// A session of its own state by its own PATCH.
		sessions := activity["sessions"].([]any)
		first := sessions[0].(map[string]any)["id"].(string)
		path := base + "/activities/" + activity["id"].(string)
		tag := c.Do("GET", path, "").Header.Get("ETag")
		res := c.Do("PATCH", path+"/sessions/"+first, `{"state": "cancelled", "state_reason": "讲师生病"}`, "If-Match", tag)
		require.Equal(t, 200, res.Status, res.Body)
		item = items(t, c.Get(nearby))[0]
		require.Equal(t, "2026-11-29T09:00:00+08:00", item["next_session"].(map[string]any)["start"],
			"the next that takes place")
		require.Equal(t, "scheduled", item["state"])

		// Cancelled with a reason it stays visible.
		res = c.Do("PATCH", path, `{"state": "cancelled", "state_reason": "台风预警", "organizer_id": "`+org["id"].(string)+`"}`,
			"If-Match", res.Header.Get("ETag"))
		require.Equal(t, 200, res.Status, res.Body)
		item = items(t, c.Get(nearby))[0]
		require.Equal(t, "cancelled", item["state"])
		require.Equal(t, "台风预警", item["state_reason"])
		require.Equal(t, "cancelled", item["next_session"].(map[string]any)["state"])
		require.Empty(t, items(t, c.Get(nearby+"&state=scheduled")))

		// Archived it is gone.
		require.Equal(t, 204, c.Do("DELETE", path, "", "If-Match", res.Header.Get("ETag")).Status)
		c.Refused(c.Do("GET", path, ""), 410, "archived")
		c.Refused(c.Do("DELETE", path, "", "If-Match", "*"), 410, "archived")
		c.Refused(c.Do("DELETE", path, ""), 410, "archived")
		c.Refused(c.Do("PATCH", path, `{"nam": 1}`), 410, "archived")
		require.Empty(t, items(t, c.Get(nearby)))
		res = c.Do("POST", path+"/restore", "")
		require.Equal(t, 200, res.Status, res.Body)
		require.Len(t, items(t, c.Get(nearby)), 1)

		// A cancelled activity does not hold up its venue.
		venuePath := base + "/venues/" + venue["id"].(string)
		require.Equal(t, 204, c.Do("DELETE", venuePath, "", "If-Match", venueTag).Status)
		c.Refused(c.Do("GET", venuePath, ""), 410, "archived")
		require.Equal(t, true, c.Get(path)["venue"].(map[string]any)["archived"])
	})
}

func TestVenueInUse(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		venue, tag := c.Create(base+"/venues?allow_similar=true", museum)
		activity, _ := c.Create(base+"/activities", lecture(venue["id"].(string)))
		res := c.Do("DELETE", base+"/venues/"+venue["id"].(string), "", "If-Match", tag)
		c.Refused(res, 409, "in_use")
		p := res.JSON(t)
		require.InDelta(t, 1, p["count"], 0)
		require.Equal(t, []any{activity["id"]}, p["ids"])
		list := c.Get(base + "/venues/" + venue["id"].(string) + "/activities")
		require.Len(t, items(t, list), 1)
	})
}

// TestWhatWasReadCanBeSentBack covers every kind: nothing in an answer is refused, and nothing changes but the version.
func TestWhatWasReadCanBeSentBack(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		org, _ := c.Create(base+"/organizations", `{"name": "中心（示例）", "type": "public_institution", "region_code": "321003",
			"contact": {"phone": "0514-87654321"}, "source": {"name": "t", "id": "1", "url": "https://example.org/1"}}`)
		venue, _ := c.Create(base+"/venues?allow_similar=true", `{"name": "流动馆", "category": "museum", "organization_id": "`+org["id"].(string)+`",
			"location": {"lat": 32.3936, "lng": 119.4127, "datum": "wgs84", "accuracy": "surveyed", "source": "GPS"},
			"admission": {"free": false, "discounts": [{"for": "老人", "text": "半价"}]}, "images": [{"url": "https://example.org/a.jpg"}],
			"last_verified_at": "2026-11-01T10:00:00+08:00"}`)
		activity, _ := c.Create(base+"/activities", `{"title": "观测", "type": "observation", "organizer_id": "`+org["id"].(string)+`",
			"place": {"name": "广场", "region_code": "321003", "location": {"lat": 32.4, "lng": 119.4, "datum": "bd09", "accuracy": "address"}},
			"state": "postponed", "state_reason": "阴天", "booking": {"required": true, "opens_at": "2026-11-25T09:00:00+08:00"},
			"sessions": [{"start": "2026-11-28T19:00:00+08:00", "venue_id": "`+venue["id"].(string)+`"},
				{"start": "2026-11-29T19:00:00+08:00", "place": {"address": "河边"}}]}`)
		accreditation, _ := c.Create(base+"/accreditations", `{"venue_id": "`+venue["id"].(string)+`", "scheme": "provincial_base", "family": "natural_science",
			"cycle": "2026-2030", "suspended": [{"from": "2026-11-01", "reason": "整改"}], "revoked_on": "2027-01-01", "revoked_reason": "x",
			"document": {"title": "认定文件", "number": "1号", "url": "https://example.org/1"}}`)
		group, _ := c.Create(base+"/lecturer-teams", `{"name": "团", "kind": "seniors", "organization_id": "`+org["id"].(string)+`", "region_code": "321003",
			"contact": {"email": "a@example.org"}, "terms": [{"number": 1, "from": "2024-01-01"}]}`)
		lecturer, _ := c.Create(base+"/lecturers", `{"name": "人", "topics": [{"title": "月球", "audiences": ["primary"], "minutes": 45}], "regions": ["321003"],
			"appointments": [{"team_id": "`+group["id"].(string)+`", "term": 1}], "private_contact": {"note": "x"}}`)
		campaign, _ := c.Create(base+"/campaigns",
			`{"template": "national-science-month", "year": 2027, "kinds": ["online"], "url": "https://example.org"}`)
		ruled, _ := c.Create(base+"/activities", `{"title": "周课", "type": "lecture", "campaign_ids": ["`+campaign["id"].(string)+`"], "lecturer_ids": ["`+lecturer["id"].(string)+`"],
			"schedule": {"weekdays": ["sat"], "from": "2026-11-07", "to": "2026-12-12", "start_time": "10:00", "except": ["2026-12-05"]}}`)
		read := map[string]map[string]any{"/organizations/": org, "/venues/": venue, "/activities/": activity,
			"/accreditations/": accreditation, "/lecturer-teams/": group, "/lecturers/": lecturer, "/campaigns/": campaign,
			"/activities/./": ruled}
		for path, record := range read {
			path = strings.TrimSuffix(path, "./")
			path = base + path + record["id"].(string)
			read := c.Do("GET", path, "")
			require.Equal(t, 200, read.Status)
			res := c.Do("PATCH", path, read.Body, "If-Match", read.Header.Get("ETag"), "Content-Type",
				"application/merge-patch+json")
			require.Equal(t, 200, res.Status, res.Body)
			before, after := read.JSON(t), res.JSON(t)
			require.InDelta(t, 2, after["version"], 0)
			for _, changes := range []string{"version", "updated_at"} {
				delete(before, changes)
				delete(after, changes)
			}
			require.Equal(t, before, after)
		}
	})
}
