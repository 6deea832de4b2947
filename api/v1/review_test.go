package v1_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// county is a science museum whose records are reviewed, and who reviews them.
type county struct {
	unit, venue             string
	author, reviewer, other *testkit.Client
}

func newCounty(t *testing.T, c *testkit.Client) *county {
	t.Helper()
	k := &county{reviewer: staff(t, c, "reviewer", `{"role": "reviewer", "region_code": "321003"}`)}
	k.unit, k.author = joined(t, c, k.reviewer, application, "guanzhang")
	made, _ := c.Create(base+"/venues", fmt.Sprintf(`{"name": "示例科技馆", "category": "science_centre", "region_code": "321003", "organization_id": %q,
		"location": {"lat": 32.39, "lng": 119.41, "datum": "gcj02", "accuracy": "surveyed"}}`, k.unit))
	k.venue = made["id"].(string)
	unit, _ := c.Create(base+"/organizations", `{"name": "别的单位", "type": "other", "region_code": "321003"}`)
	k.other = staff(t, c, "other", fmt.Sprintf(`{"role": "owner", "organization_id": %q}`, unit["id"]))
	return k
}

// waiting gives the titles in the queue.
func waiting(t *testing.T, reviewer *testkit.Client, query string) (titles []string) {
	t.Helper()
	for _, i := range items(t, reviewer.Get(base+"/manage/reviews"+query)) {
		titles = append(titles, i["title"].(string))
	}
	return titles
}

func TestActivityReview(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		at := now
		c, _ := start(t, dsn, func() time.Time { return at }, "KEPU_SESSIONS_IDLE=1000h", "KEPU_SESSIONS_LIFE=1000h")
		k := newCounty(t, c)
		body := fmt.Sprintf(
			`{"title": "月球讲座", "type": "lecture", "organizer_id": %q, "venue_id": %q, "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`, k.unit, k.venue)
		made, etag := k.author.Create(base+"/activities", body)
		id := made["id"].(string)
		public, manage, decide := base+"/activities/"+id, base+"/manage/activities/"+id, base+"/manage/reviews/activities/"+id
		require.Equal(t, "submitted", made["publication"])
		c.Refused(c.Do("GET", public, ""), 404, "not_found")
		c.Refused(k.other.Do("GET", manage, ""), 404, "not_found")
		c.Refused(k.other.Do("PATCH", public, `{"title": "x"}`, "If-Match", etag), 404, "not_found")
		c.Refused(k.author.Do("POST", decide+"/approve", "", "If-Match", etag), 403, "not_allowed")

		work := items(t, k.author.Get(base+"/manage/records?kind=activity&organization_id="+k.unit))
		require.Equal(t, []any{"月球讲座", "submitted", manage},
			[]any{work[0]["title"], work[0]["publication"], work[0]["manage"]})
		require.Empty(t, items(t, k.other.Get(base+"/manage/records")))
		require.Empty(t, items(t, k.author.Get(base+"/manage/records?publication=draft")))

		at = at.Add(50 * time.Hour)
		queue := k.reviewer.Get(base + "/manage/reviews?min_age_days=2&region=321000&organization_id=" + k.unit)
		item := items(t, queue)[0]
		require.Equal(t, map[string]any{"activity": 1.0}, queue["counts"])
		require.Equal(t, []any{"月球讲座", 2.0, false, "1", nil, "guanzhang"},
			[]any{item["title"], item["age_days"], item["is_revision"], item["etag"], item["claimed_by"], item["submitted_by"]})
		require.Empty(t, waiting(t, k.reviewer, "?kind=venue"))
		require.Empty(t, waiting(t, k.reviewer, "?min_age_days=3"))
		require.Equal(t, []string{"reasons required"},
			c.Refused(k.reviewer.Do("POST", decide+"/return", "{}", "If-Match", "1"), 400, "validation_failed"))
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/return", `{"reasons": [{"field": "summary", "text": "请写简介"}]}`,
			"If-Match", "1").Status)
		require.Empty(t, waiting(t, k.reviewer, ""))
		c.Refused(k.reviewer.Do("POST", decide+"/approve", "", "If-Match", "*"), 409, "not_waiting")

		mine := k.author.Do("GET", manage, "")
		require.Equal(t, "needs_changes", mine.JSON(t)["publication"])
		require.Equal(t, []any{map[string]any{"field": "summary", "text": "请写简介"}}, mine.JSON(t)["reasons"])
		res := k.author.Do("PATCH", public, `{"summary": "看月亮"}`, "If-Match", mine.Header.Get("ETag"))
		require.Equal(t, "needs_changes", res.JSON(t)["publication"])
		require.Equal(t, 204, k.author.Do("POST", decide+"/comments", `{"text": "已补充"}`).Status)
		// A mini-program, which has no PATCH.
		require.Equal(t, 200, k.author.Do("POST", public, `{"summary": "看月亮"}`, "If-Match", "*", "X-HTTP-Method-Override",
			"PATCH").Status)
		res = k.author.Do("PATCH", public, `{"publication": "published"}`, "If-Match", "*")
		require.Equal(t, "submitted", res.JSON(t)["publication"])
		c.Refused(k.reviewer.Do("POST", decide+"/approve", "", "If-Match", "1"), 412, "stale_version")
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/approve", "", "If-Match", res.Header.Get("ETag")).Status)
		require.Equal(t, "看月亮", c.Get(public)["summary"])
		near := items(t, c.Get(base+"/activities?lat=32.39&lng=119.41&radius_m=1000&when=month"))
		require.Equal(t, id, near[0]["id"])

		var events []string
		for _, e := range items(t, k.author.Get(decide+"/history")) {
			events = append(events, fmt.Sprint(e["event"], " ", e["by"]))
		}
		require.Equal(t, []string{"submitted guanzhang", "returned reviewer", "comment guanzhang", "submitted guanzhang",
			"approved reviewer"}, events)
		c.Refused(k.other.Do("GET", decide+"/history", ""), 403, "out_of_scope")
		export := admin(c).Do("GET", base+"/audit/export?action=return&record_id="+id, "")
		require.Contains(t, export.Body, "summary: 请写简介")
	})
}

func TestEditOfPublishedRecordWaits(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k := newCounty(t, c)
		public, manage, decide := base+"/venues/"+k.venue, base+"/manage/venues/"+k.venue,
			base+"/manage/reviews/venues/"+k.venue
		before := k.author.Do("GET", manage, "")
		c.Refused(k.author.Do("GET", manage+"?revision=pending", ""), 404, "no_revision")
		require.Equal(t, []string{"name required"},
			c.Refused(k.author.Do("PATCH", public, `{"name": ""}`, "If-Match", before.Header.Get("ETag")), 400,
				"validation_failed"))
		require.Equal(t, []string{"region_code reference"},
			c.Refused(k.author.Do("PATCH", public, `{"region_code": "999999"}`, "If-Match", "*"), 400, "validation_failed"))
		require.Equal(t, 200, k.author.Do("PATCH", public, `{"name": "示例科技馆"}`, "If-Match", "*").Status, "nothing to review")
		c.Refused(k.author.Do("GET", manage+"?revision=pending", ""), 404, "no_revision")
		res := k.author.Do("PATCH", public, `{"description": "新简介", "publication": "draft"}`, "If-Match",
			before.Header.Get("ETag"))
		require.Equal(t, 202, res.Status, res.Body)
		require.Equal(t, manage+"?revision=pending", res.Header.Get("Location"))
		require.Equal(t, map[string]any{"state": "draft", "version": 1.0}, res.JSON(t)["pending"])
		require.Nil(t, c.Get(public)["description"])
		require.NotContains(t, c.Get(public), "pending")
		require.Equal(t, res.JSON(t)["pending"], k.author.Get(manage)["pending"])
		require.Equal(t, before.Header.Get("ETag")[:2], k.author.Do("GET", manage, "").Header.Get("ETag")[:2],
			"the published version is as it was")
		require.Empty(t, waiting(t, k.reviewer, ""))
		c.Refused(k.author.Do("PATCH", public, `{"description": "又改"}`, "If-Match", "*"), 409, "pending")
		c.Refused(k.other.Do("GET", manage+"?revision=pending", ""), 403, "out_of_scope")

		pending := k.author.Do("GET", manage+"?revision=pending", "")
		require.Equal(t, []any{"新简介", "draft"}, []any{pending.JSON(t)["description"], pending.JSON(t)["publication"]})
		c.Refused(k.author.Do("PATCH", manage, `{}`, "If-Match", "*"), 400, "validation_failed")
		c.Refused(k.author.Do("PATCH", manage+"?revision=pending", `{}`, "If-Match", `"7-x"`), 412, "stale_version")
		res = k.author.Do("PATCH", manage+"?revision=pending", `{"plain_text": "大字版", "publication": "submitted"}`,
			"If-Match", pending.Header.Get("ETag"))
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []string{"示例科技馆"}, waiting(t, k.reviewer, ""))

		// Meanwhile the reviewer mends another field, which the edit leaves alone.
		require.Equal(t, 200, k.reviewer.Do("PATCH", public, `{"url": "https://example.org/"}`, "If-Match", "*").Status)
		item := items(t, k.reviewer.Get(base+"/manage/reviews"))[0]
		require.Equal(t, []any{true, "r2"}, []any{item["is_revision"], item["etag"]})
		require.Equal(t, "新简介", k.reviewer.Get(item["manage"].(string))["description"])
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/return", `{"reasons": [{"text": "太短"}]}`, "If-Match",
			item["etag"].(string)).Status)
		require.Equal(t, []any{map[string]any{"field": "", "text": "太短"}}, k.author.Get(manage)["reasons"])
		res = k.author.Do("PATCH", manage+"?revision=pending", `{"description": "更长的新简介", "publication": "submitted"}`,
			"If-Match", "*")
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/approve", "", "If-Match", res.Header.Get("ETag")).Status)
		after := c.Get(public)
		require.Equal(t, []any{"更长的新简介", "大字版", "https://example.org/"},
			[]any{after["description"], after["plain_text"], after["url"]})
		require.Nil(t, k.author.Get(manage)["pending"])

		// An edit that is given up, and one that is rejected and made anew.
		require.Equal(t, 202, k.author.Do("PATCH", public, `{"name": "改名"}`, "If-Match", "*").Status)
		require.Equal(t, 204, k.author.Do("DELETE", manage+"?revision=pending", "", "If-Match", "*").Status)
		require.Equal(t, 202, k.author.Do("PATCH", public, `{"name": "改名"}`, "If-Match", "*").Status)
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/reject", `{"reasons": [{"text": "不改"}]}`, "If-Match",
			"*").Status)
		c.Refused(k.author.Do("PATCH", manage+"?revision=pending", `{"name": "改名二"}`, "If-Match", "*"), 409, "rejected")
		require.Equal(t, 202, k.author.Do("PATCH", public, `{"name": "改名三"}`, "If-Match", "*").Status)
		require.Equal(t, "示例科技馆", c.Get(public)["name"])
	})
}

func TestSessionsAreMovedAtOnce(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k := newCounty(t, c)
		made, _ := c.Create(base+"/activities", fmt.Sprintf(`{"title": "月球讲座", "type": "lecture", "organizer_id": %q, "venue_id": %q, "sessions": [
			{"start": "2026-11-28T09:00:00+08:00"}, {"start": "2026-11-29T09:00:00+08:00"}, {"start": "2026-11-30T09:00:00+08:00"}]}`, k.unit, k.venue))
		public, manage, decide := base+"/activities/"+made["id"].(string), base+"/manage/activities/"+made["id"].(string),
			base+"/manage/reviews/activities/"+made["id"].(string)
		session := func(i int) map[string]any { return made["sessions"].([]any)[i].(map[string]any) }
		// An edit waits: a new title, a fourth session, the third one taken out.
		res := k.author.Do("PATCH", public, fmt.Sprintf(`{"title": "火星讲座", "sessions": [{"id": %q, "start": "2026-11-28T09:00:00+08:00", "capacity": 50},
			{"id": %q, "start": "2026-11-29T09:00:00+08:00"}, {"start": "2026-12-05T09:00:00+08:00"}]}`, session(0)["id"], session(1)["id"]), "If-Match", "*")
		require.Equal(t, 202, res.Status, res.Body)
		require.Equal(t, []string{"sessions[0].state_reason required"},
			c.Refused(k.author.Do("PATCH", public+"/sessions/"+session(0)["id"].(string),
				`{"start": "2026-11-28T14:00:00+08:00"}`, "If-Match", "*"), 400, "validation_failed"))
		// Meanwhile one session is moved and one cancelled, for everybody to see at once.
		res = k.author.Do("PATCH", public+"/sessions/"+session(0)["id"].(string),
			`{"start": "2026-11-28T14:00:00+08:00", "state_reason": "讲师晚到"}`, "If-Match", "*")
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []string{"sessions[1].state_reason required"},
			c.Refused(k.author.Do("PATCH", public+"/sessions/"+session(1)["id"].(string), `{"state": "cancelled"}`, "If-Match",
				"*"), 400, "validation_failed"))
		require.Equal(t, 200, k.author.Do("PATCH", public+"/sessions/"+session(1)["id"].(string),
			`{"state": "cancelled", "state_reason": "停电"}`, "If-Match", "*").Status)
		c.Refused(k.author.Do("PATCH", public+"/sessions/"+session(1)["id"].(string), `{"capacity": 3, "state": "scheduled"}`,
			"If-Match", "*"), 409, "mixed")
		sessions := c.Get(public)["sessions"].([]any)
		require.Len(t, sessions, 3)
		require.Equal(t, "<"+manage+`?revision=pending>; rel="working-copy"`, res.Header.Get("Link"))
		require.Equal(t, []any{"rescheduled", nil, "2026-11-28T14:00:00+08:00"},
			[]any{sessions[0].(map[string]any)["state"], sessions[0].(map[string]any)["state_reason"],
				sessions[0].(map[string]any)["start"]})
		require.Equal(t, "月球讲座", c.Get(public)["title"])

		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/approve", "", "If-Match", "*").Status)
		after := c.Get(public)
		require.Equal(t, "火星讲座", after["title"])
		sessions = after["sessions"].([]any)
		require.Len(t, sessions, 3, "the third is out, the fourth in")
		first, second, third := sessions[0].(map[string]any), sessions[1].(map[string]any), sessions[2].(map[string]any)
		require.Equal(t, []any{"2026-11-28T14:00:00+08:00", "rescheduled", "讲师晚到", 50.0},
			[]any{first["start"], first["state"], first["state_reason"], first["capacity"]})
		require.Equal(t, []any{"cancelled", "停电"}, []any{second["state"], second["state_reason"]})
		require.Equal(t, "2026-12-05T09:00:00+08:00", third["start"])
		require.Nil(t, k.author.Get(manage)["pending"])
		require.Equal(t, 200, k.author.Do("PATCH", public, `{"state": "cancelled", "state_reason": "改期另行通知"}`, "If-Match",
			"*").Status)
		require.Equal(t, []any{"cancelled", nil}, []any{c.Get(public)["state"], c.Get(public)["state_reason"]},
			"the reason is free text")
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/approve", "", "If-Match", "*").Status)
		require.Equal(t, []any{"cancelled", "改期另行通知"}, []any{c.Get(public)["state"], c.Get(public)["state_reason"]})
	})
}

func TestVenueOperatorObjects(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k := newCounty(t, c)
		grant := k.other.Get(base + "/me")["grants"].([]any)[0].(map[string]any)
		var ids []string
		for _, title := range []string{"推销会", "讲座"} {
			made, _ := c.Create(base+"/activities", fmt.Sprintf(
				`{"title": %q, "type": "lecture", "organizer_id": %q, "venue_id": %q, "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`, title, grant["organization_id"], k.venue))
			ids = append(ids, made["id"].(string))
		}
		c.Refused(k.other.Do("POST", base+"/activities/"+ids[0]+"/object", `{"text": "x"}`), 403, "out_of_scope")
		require.Equal(t, []string{"text required"},
			c.Refused(k.author.Do("POST", base+"/activities/"+ids[0]+"/object", `{}`), 400, "validation_failed"))
		for _, id := range ids {
			require.Equal(t, 204, k.author.Do("POST", base+"/activities/"+id+"/object", `{"text": "未经本馆同意"}`).Status)
		}
		c.Refused(k.author.Do("POST", base+"/activities/"+ids[0]+"/object", `{"text": "又来"}`), 409, "objected")
		queue := items(t, k.reviewer.Get(base+"/manage/reviews"))
		require.Len(t, queue, 2)
		require.Equal(t, []any{"未经本馆同意", "guanzhang"}, []any{queue[0]["objection"], queue[0]["submitted_by"]})
		require.Equal(t, 204, k.reviewer.Do("POST", base+"/manage/reviews/activities/"+ids[0]+"/reject",
			`{"reasons": [{"text": "未经场馆同意"}]}`, "If-Match", "*").Status)
		require.Equal(t, 204, k.reviewer.Do("POST", base+"/manage/reviews/activities/"+ids[1]+"/approve", "", "If-Match",
			"*").Status)
		c.Refused(c.Do("GET", base+"/activities/"+ids[0], ""), 404, "not_found")
		require.Equal(t, "讲座", c.Get(base + "/activities/" + ids[1])["title"])
		require.Empty(t, waiting(t, k.reviewer, ""))
		history := items(t, k.other.Get(base+"/manage/reviews/activities/"+ids[1]+"/history"))
		require.Equal(t, []any{"objection", "dismissed"}, []any{history[0]["event"], history[1]["event"]})
	})
}

func TestReviewersShareTheQueue(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k := newCounty(t, c)
		second := staff(t, c, "second", `{"role": "reviewer", "region_code": "321000"}`)
		var ids []string
		for _, title := range []string{"一", "二", "三"} {
			made, _ := k.author.Create(base+"/activities",
				fmt.Sprintf(`{"title": %q, "type": "lecture", "organizer_id": %q, "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`, title, k.unit))
			ids = append(ids, made["id"].(string))
		}
		decide := base + "/manage/reviews/activities/" + ids[0]
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/claim", "").Status)
		require.Equal(t, []string{"一"}, waiting(t, k.reviewer, "?claimed=me"))
		require.Equal(t, []string{"一"}, waiting(t, second, "?claimed=others"))
		require.ElementsMatch(t, []string{"二", "三"}, waiting(t, second, "?claimed=nobody"))
		c.Refused(second.Do("POST", decide+"/claim", ""), 409, "claimed")
		c.Refused(second.Do("POST", decide+"/approve", "", "If-Match", "*"), 409, "claimed")
		me := second.Get(base + "/me")["id"].(string)
		require.Equal(t, []string{"account_id reference"},
			c.Refused(k.reviewer.Do("POST", decide+"/hand-over",
				fmt.Sprintf(`{"account_id": %q}`, k.author.Get(base + "/me")["id"])), 400, "validation_failed"))
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/hand-over", fmt.Sprintf(`{"account_id": %q}`, me)).Status)
		c.Refused(k.reviewer.Do("POST", decide+"/release", ""), 409, "claimed")
		require.Equal(t, 204, second.Do("POST", decide+"/release", "").Status)
		require.Equal(t, 204, second.Do("POST", decide+"/claim", "").Status)
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/claim?take=true", "").Status)

		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/comments", `{"text": "请看第二段"}`).Status)
		var trail []string
		for _, e := range items(t, admin(c).Get(base+"/audit?record_id="+ids[0])) {
			changes := e["changes"].(map[string]any)
			switch e["action"] {
			case "claim_review":
				name := changes["name"].(map[string]any)
				trail = append(trail, fmt.Sprint(e["actor"].(map[string]any)["name"], ": ", name["before"], " to ", name["after"]))
			case "comment":
				trail = append(trail, fmt.Sprint(changes["text"].(map[string]any)["after"]))
			}
		}
		require.Equal(t, []string{"请看第二段", "reviewer: second to reviewer", "second:  to second", "second: second to ",
			"reviewer: reviewer to second", "reviewer:  to reviewer"}, trail)
		bulk := k.reviewer.Do("POST", base+"/manage/reviews/decide", fmt.Sprintf(`{"decision": "approve", "items": [{"kind": "activity", "id": %q, "etag": "1"},
			{"kind": "activity", "id": %q, "etag": "9"}, {"kind": "activity", "id": %q, "etag": "1"}, {"kind": "venue", "id": %q, "etag": "*"}]}`, ids[0], ids[1], ids[2], k.venue))
		require.Equal(t, 200, bulk.Status, bulk.Body)
		var said []any
		for _, i := range items(t, bulk.JSON(t)) {
			said = append(said, i["code"])
		}
		require.Equal(t, []any{nil, "stale_version", nil, "not_waiting"}, said)
		require.Equal(t, []string{"二"}, waiting(t, k.reviewer, ""))
		require.Equal(t, 200, c.Do("GET", base+"/activities/"+ids[2], "").Status)
		require.Equal(t, 204, k.reviewer.Do("POST", base+"/manage/reviews/activities/"+ids[1]+"/reject",
			`{"reasons": [{"text": "重复"}]}`, "If-Match", "*").Status)
		c.Refused(k.author.Do("PATCH", base+"/activities/"+ids[1], `{"publication": "submitted"}`, "If-Match", "*"), 409,
			"rejected")
		c.Refused(c.Do("GET", base+"/activities/"+ids[1], ""), 404, "not_found")
	})
}

func TestTrustedOrganizationPublishesAtOnce(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k := newCounty(t, c)
		unit := base + "/organizations/" + k.unit
		c.Refused(k.author.Do("PATCH", unit, `{"trusted": true}`, "If-Match", "*"), 403, "reserved_field")
		require.Equal(t, 200, k.reviewer.Do("PATCH", unit, `{"trusted": true}`, "If-Match", "*").Status)
		require.Equal(t, true, k.author.Get(base + "/manage/organizations/" + k.unit)["trusted"])
		require.NotContains(t, c.Get(unit), "trusted")
		body := fmt.Sprintf(
			`{"title": "月球讲座", "type": "lecture", "organizer_id": %q, "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`,
			k.unit)
		res := k.author.Do("POST", base+"/activities", body, "Idempotency-Key", "one")
		require.Equal(t, "published", res.JSON(t)["publication"])
		again := k.author.Do("POST", base+"/activities", body, "Idempotency-Key", "one")
		require.Equal(t, []any{201, res.Body, "true"},
			[]any{again.Status, again.Body, again.Header.Get("Idempotency-Replayed")})
		require.Equal(t, 200, k.author.Do("PATCH", base+"/venues/"+k.venue, `{"description": "新"}`, "If-Match", "*").Status)
		require.Equal(t, "新", c.Get(base + "/venues/" + k.venue)["description"])
		// Accreditations are never one's own to give.
		made, _ := k.author.Create(base+"/accreditations",
			fmt.Sprintf(`{"venue_id": %q, "scheme": "national_base", "class": "science_venue", "cycle": "2026-2030"}`, k.venue))
		require.Equal(t, "submitted", made["publication"])
		require.Equal(t, []string{"全国科普教育基地"}, waiting(t,
			staff(t, c, "cityreviewer", `{"role": "reviewer", "region_code": "321000"}`), ""))
		require.Empty(t, waiting(t, k.reviewer, ""), "a county does not decide national namings")
		draft, _ := k.author.Create(base+"/activities",
			fmt.Sprintf(`{"title": "草稿", "type": "lecture", "organizer_id": %q, "publication": "draft", "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`, k.unit))
		require.Equal(t, "draft", draft["publication"])
	})
}
