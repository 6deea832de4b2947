package v1_test

import (
	"fmt"
	"net/http"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// neighbour is an organization of another county, trusted by its reviewer, with a venue and a team.
type neighbour struct {
	unit, venue, team string
	owner, reviewer   *testkit.Client
}

func newNeighbour(t *testing.T, c *testkit.Client) *neighbour {
	t.Helper()
	n := &neighbour{unit: create(c, "organizations",
		`{"name": "邻县科技馆", "type": "public_institution", "region_code": "321002", "trusted": true}`)}
	n.venue = create(c, "venues",
		fmt.Sprintf(`{"name": "邻县天文馆", "category": "planetarium", "region_code": "321002", "organization_id": %q}`, n.unit))
	n.team = create(c, "lecturer-teams", fmt.Sprintf(
		`{"name": "邻县讲师团", "kind": "lecturers", "organization_id": %q, "region_code": "321002"}`, n.unit))
	n.owner = staff(t, c, "neighbour", fmt.Sprintf(`{"role": "owner", "organization_id": %q}`, n.unit))
	n.reviewer = staff(t, c, "farreviewer", `{"role": "reviewer", "region_code": "321002"}`)
	return n
}

// create makes a record and gives its id.
func create(c *testkit.Client, collection, body string) string {
	made, _ := c.Create(base+"/"+collection, body)
	return made["id"].(string)
}

// toldOf gives the events that somebody was told of a record.
func toldOf(t *testing.T, c *testkit.Client, id string) (events []string) {
	t.Helper()
	for _, one := range items(t, c.Get(base+"/me/notifications")) {
		if one["record_id"] == id {
			events = append(events, one["event"].(string))
		}
	}
	return events
}

func TestLecturerNeedsEveryTeam(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k, n := newCounty(t, c), newNeighbour(t, c)
		own := create(c, "lecturer-teams", fmt.Sprintf(
			`{"name": "本馆讲师团", "kind": "lecturers", "organization_id": %q, "region_code": "321003"}`, k.unit))
		lecturer := func(teams ...string) string {
			list := ""
			for i, team := range teams {
				if i > 0 {
					list += ","
				}
				list += fmt.Sprintf(`{"team_id": %q, "from": "2026-01-01"}`, team)
			}
			return `{"name": "王老师", "appointments": [` + list + `]}`
		}
		c.Refused(k.author.Do("POST", base+"/lecturers", lecturer(own, n.team)), 403, "out_of_scope")
		made, _ := k.author.Create(base+"/lecturers", lecturer(own))
		require.Equal(t, "submitted", made["publication"], "an organization that is not trusted")
		path := base + "/lecturers/" + made["id"].(string)
		c.Refused(k.author.Do("PATCH", path, lecturer(own, n.team), "If-Match", "*"), 403, "out_of_scope")

		// Of two teams, of which one organization is trusted: an administrator made it so.
		shared := create(c, "lecturers", lecturer(own, n.team))
		require.Equal(t, 202, n.owner.Do("PATCH", base+"/lecturers/"+shared, `{"introduction": "新介绍"}`, "If-Match",
			"*").Status, "the other team's name stands there, too")
		require.Nil(t, c.Get(base + "/lecturers/" + shared)["introduction"])
		c.Refused(n.owner.Do("PATCH", base+"/lecturers/"+shared, lecturer(n.team), "If-Match", "*"), 403, "out_of_scope")
		c.Refused(n.owner.Do("DELETE", base+"/lecturers/"+shared, "", "If-Match", "*"), 403, "out_of_scope")
		decide := base + "/manage/reviews/lecturers/" + shared + "/approve"
		c.Refused(n.reviewer.Do("POST", decide, "", "If-Match", "*"), 403, "not_allowed")
		require.Equal(t, 204, staff(t, c, "cityreviewer", `{"role": "reviewer", "region_code": "321000"}`).Do("POST", decide,
			"", "If-Match", "*").Status)
		require.Equal(t, "新介绍", c.Get(base + "/lecturers/" + shared)["introduction"])
		require.Equal(t, "published", n.owner.Do("POST", base+"/lecturers", lecturer(n.team)).JSON(t)["publication"])
	})
}

func TestRestoredRecordsAreReviewed(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k := newCounty(t, c)
		team := create(c, "lecturer-teams", fmt.Sprintf(
			`{"name": "本馆讲师团", "kind": "lecturers", "organization_id": %q, "region_code": "321003"}`, k.unit))
		records := map[string]string{
			"venues": create(c, "venues", fmt.Sprintf(
				`{"name": "流动馆", "category": "museum", "region_code": "321003", "organization_id": %q}`, k.unit)),
			"activities": create(c, "activities", fmt.Sprintf(`{"title": "讲座", "type": "lecture", "organizer_id": %q,
				"sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`, k.unit)),
			"accreditations": create(c, "accreditations",
				fmt.Sprintf(`{"venue_id": %q, "scheme": "county_base", "issuer": "县科协", "cycle": "2026-2030"}`, k.venue)),
			"lecturer-teams": team,
			"lecturers": create(c, "lecturers", fmt.Sprintf(
				`{"name": "王老师", "appointments": [{"team_id": %q, "from": "2026-01-01"}]}`, team)),
		}
		for _, collection := range []string{"venues", "activities", "accreditations", "lecturer-teams", "lecturers"} {
			id := records[collection]
			path, decide := base+"/"+collection+"/"+id, base+"/manage/reviews/"+collection+"/"+id+"/approve"
			require.Equal(t, 204, k.reviewer.Do("DELETE", path, "", "If-Match", "*").Status, collection)
			c.Refused(c.Do("GET", path, ""), 410, "archived")
			res := k.author.Do("POST", path+"/restore", "")
			require.Equal(t, []any{200, "submitted"}, []any{res.Status, res.JSON(t)["publication"]}, collection)
			c.Refused(c.Do("GET", path, ""), 410, "archived")
			if collection == "lecturer-teams" {
				appointments := c.Get(base + "/lecturers/" + records["lecturers"])["appointments"].([]any)
				require.Equal(t, true, appointments[0].(map[string]any)["team"].(map[string]any)["archived"])
			}
			require.Equal(t, 200, k.author.Do("PATCH", path, `{"publication": "published"}`, "If-Match", "*").Status)
			c.Refused(c.Do("GET", path, ""), 410, "archived")
			require.Len(t, items(t, k.reviewer.Get(base+"/manage/reviews")), 1, collection)
			require.Equal(t, 204, k.reviewer.Do("POST", decide, "", "If-Match", "*").Status)
			require.Equal(t, 200, c.Do("GET", path, "").Status, collection)
			require.Equal(t, 204, k.reviewer.Do("DELETE", path, "", "If-Match", "*").Status)
			require.Equal(t, "published", k.reviewer.Do("POST", path+"/restore", "").JSON(t)["publication"], "reviewers publish")
			if collection == "lecturer-teams" {
				continue // the lecturer needs it
			}
			require.Equal(t, 204, k.reviewer.Do("DELETE", path, "", "If-Match", "*").Status)
		}
		draft, _ := k.author.Create(base+"/activities",
			fmt.Sprintf(`{"title": "草稿", "type": "lecture", "organizer_id": %q, "publication": "draft", "sessions": []}`,
				k.unit))
		path := base + "/activities/" + draft["id"].(string)
		require.Equal(t, 204, k.author.Do("DELETE", path, "", "If-Match", "*").Status)
		require.Equal(t, "draft", k.author.Do("POST", path+"/restore", "").JSON(t)["publication"])
		c.Refused(c.Do("GET", path, ""), 404, "not_found")
	})
}

func TestHostsAreNotified(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k, n := newCounty(t, c), newNeighbour(t, c)
		operator := k.author
		activity := func(venue string) string {
			return fmt.Sprintf(
				`{"title": "讲座", "type": "lecture", "organizer_id": %q, "venue_id": %q, "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`, n.unit, venue)
		}
		// Trusted, at another's venue.
		made, _ := n.owner.Create(base+"/activities", activity(k.venue))
		require.Equal(t, "submitted", made["publication"])
		require.Equal(t, []string{"named"}, toldOf(t, operator, made["id"].(string)))
		require.Equal(t, 204, n.reviewer.Do("POST", base+"/manage/reviews/activities/"+made["id"].(string)+"/approve", "",
			"If-Match", "*").Status)
		path := base + "/activities/" + made["id"].(string)
		require.Equal(t, 200, n.owner.Do("PATCH", path, `{"title": "讲座二"}`, "If-Match", "*").Status, "the venue stays")
		require.Equal(t, "讲座二", c.Get(path)["title"])
		require.Equal(t, 204, n.owner.Do("DELETE", path, "", "If-Match", "*").Status)
		require.Equal(t, "submitted", n.owner.Do("POST", path+"/restore", "").JSON(t)["publication"])

		// Trusted, at the own one, from where it moves.
		id := create(n.owner, "activities", activity(n.venue))
		path = base + "/activities/" + id
		require.Equal(t, "published", c.Get(path)["publication"])
		session := path + "/sessions/" + c.Get(path)["sessions"].([]any)[0].(map[string]any)["id"].(string)
		res := n.owner.Do("PATCH", session, fmt.Sprintf(`{"venue_id": %q, "state_reason": "漏水"}`, k.venue), "If-Match", "*")
		require.Equal(t, 202, res.Status, res.Body)
		require.Equal(t, []string{"named"}, toldOf(t, operator, id))
		require.Nil(t, c.Get(path)["sessions"].([]any)[0].(map[string]any)["venue"])
		require.Equal(t, 204, n.reviewer.Do("POST", base+"/manage/reviews/activities/"+id+"/approve", "", "If-Match",
			"*").Status)
		at := c.Get(path)["sessions"].([]any)[0].(map[string]any)
		require.Equal(t, []any{k.venue, "漏水"}, []any{at["venue"].(map[string]any)["id"], at["state_reason"]})

		// Not trusted: to the own venue at once, but for the reason; to a place in the author's words, or back, not.
		second := create(c, "venues",
			fmt.Sprintf(`{"name": "分馆", "category": "museum", "region_code": "321003", "organization_id": %q}`, k.unit))
		id = create(c, "activities",
			fmt.Sprintf(`{"title": "讲座", "type": "lecture", "organizer_id": %q, "venue_id": %q, "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`, k.unit, k.venue))
		path = base + "/activities/" + id
		session = path + "/sessions/" + c.Get(path)["sessions"].([]any)[0].(map[string]any)["id"].(string)
		require.Equal(t, 200, k.author.Do("PATCH", session, fmt.Sprintf(`{"venue_id": %q, "state_reason": "扩容"}`, second),
			"If-Match", "*").Status)
		at = c.Get(path)["sessions"].([]any)[0].(map[string]any)
		require.Equal(t, []any{second, nil}, []any{at["venue"].(map[string]any)["id"], at["state_reason"]})
		require.Equal(t, 204, k.author.Do("DELETE", base+"/manage/activities/"+id+"?revision=pending", "", "If-Match",
			"*").Status)
		require.Equal(t, 202, k.author.Do("PATCH", session,
			`{"venue_id": null, "place": {"name": "买保健品的地方"}, "state_reason": "x"}`, "If-Match", "*").Status)
		require.NotContains(t, c.Do("GET", path, "").Body, "保健品")
	})
}

func TestReservedChanges(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k, n := newCounty(t, c), newNeighbour(t, c)
		unit := base + "/organizations/" + create(c, "organizations",
			`{"name": "待核单位", "type": "other", "region_code": "321003", "verified": false}`)
		owner := staff(t, c, "unverified", fmt.Sprintf(`{"role": "owner", "organization_id": %q}`,
			unit[len(base+"/organizations/"):]))
		c.Refused(owner.Do("PATCH", unit, `{"verified": true}`, "If-Match", "*"), 403, "reserved_field")
		require.Equal(t, 200, owner.Do("PATCH", unit, `{"short_name": "待核"}`, "If-Match", "*").Status)
		require.Equal(t, 200, k.reviewer.Do("PATCH", unit, `{"verified": true}`, "If-Match", "*").Status)

		// Relations to organizations of another county are not a county's to make.
		c.Refused(k.reviewer.Do("PATCH", unit, fmt.Sprintf(`{"parent_id": %q}`, n.unit), "If-Match", "*"), 403,
			"out_of_scope")
		c.Refused(k.reviewer.Do("PATCH", base+"/venues/"+k.venue, fmt.Sprintf(`{"organization_id": %q}`, n.unit), "If-Match",
			"*"), 403, "out_of_scope")

		// Who reviews one county and owns an organization in another one is an owner there.
		both := staff(t, c, "both",
			fmt.Sprintf(`{"role": "reviewer", "region_code": "321003"}, {"role": "owner", "organization_id": %q}`, n.unit))
		c.Refused(both.Do("POST", base+"/organizations",
			fmt.Sprintf(`{"name": "下属", "type": "other", "region_code": "321002", "parent_id": %q}`, n.unit)), 403,
			"out_of_scope")
		c.Refused(both.Do("DELETE", base+"/organizations/"+n.unit, "", "If-Match", "*"), 403, "out_of_scope")
		c.Refused(both.Do("POST", base+"/venues/"+k.venue+"/merge", fmt.Sprintf(`{"into": %q}`, n.venue), "If-Match", "*"),
			403, "not_allowed")
	})
}

// TestPatchAndApprovalAreSerialized: of a text that an author sends while the reviewer approves another, the public
// sees nothing.
func TestPatchAndApprovalAreSerialized(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k := newCounty(t, c)
		for i := range 15 {
			made, etag := k.author.Create(base+"/activities",
				fmt.Sprintf(`{"title": "第一版", "type": "lecture", "organizer_id": %q, "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`, k.unit))
			id := made["id"].(string)
			var both sync.WaitGroup
			both.Go(func() {
				k.reviewer.Do("POST", base+"/manage/reviews/activities/"+id+"/approve", "", "If-Match", etag)
			})
			both.Go(func() { k.author.Do("PATCH", base+"/activities/"+id, `{"title": "第二版"}`, "If-Match", "*") })
			both.Wait()
			if res := c.Do("GET", base+"/activities/"+id, ""); res.Status == http.StatusOK {
				require.Equal(t, "第一版", res.JSON(t)["title"], "run %d", i)
			}
		}
	})
}
