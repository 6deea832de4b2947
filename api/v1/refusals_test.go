package v1_test

import (
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

func TestQueriesAreRefusedWithAReason(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	c.Create(base+"/venues?allow_similar=true", museum)
	c.Create(base+"/venues?allow_similar=true", strings.Replace(museum, "扬州科技馆", "第二馆", 1))
	next := c.Get(base + "/venues?limit=1")["next_cursor"].(string)
	for query, want := range map[string][]string{
		"/activities?lat=32.39":                           {"lng required"},
		"/activities?lng=119.41":                          {"lat required"},
		"/activities?lat=&lng=119.41":                     {"lat required"},
		"/activities?lat=NaN&lng=119.41":                  {"lat format"},
		"/activities?lat=119.41&lng=32.39":                {"lat swapped"},
		"/activities?lat=91&lng=181":                      {"lat out_of_range", "lng out_of_range"},
		"/activities?lat=32.39&lng=119.41&radius_m=0":     {"radius_m out_of_range"},
		"/activities?lat=32.39&lng=119.41&radius_m=50001": {"radius_m out_of_range"},
		"/activities?radius_m=100":                        {"radius_m conflict"},
		"/activities?bbox=119,32,118,33":                  {"bbox order"},
		"/activities?bbox=119,32,118":                     {"bbox format"},
		"/activities?bbox=32,119,33,120":                  {"bbox out_of_range"},
		"/activities?lat=32.39&lng=119.41&datum=mars":     {"datum not_in_list"},
		"/activities?audiences=senior":                    {"audiences unknown"},
		"/activities?audience=seniors&theme=x&type=y": {"audience not_in_list", "theme not_in_list",
			"type not_in_list"},
		"/activities?region=999999":                      {"region not_in_list"},
		"/activities?venue_id=1":                         {"venue_id format"},
		"/activities?limit=0":                            {"limit out_of_range"},
		"/activities?limit=101":                          {"limit out_of_range"},
		"/activities?limit=ten":                          {"limit format"},
		"/activities?limit=1&limit=2":                    {"limit repeated"},
		"/activities?cursor=" + next:                     {"cursor other_query"},
		"/venues?limit=1&category=museum&cursor=" + next: {"cursor other_query"},
		"/venues?cursor=nonsense!":                       {"cursor format"},
		"/activities?when=today&from=2026-11-28":         {"when conflict"},
		"/activities?when=someday":                       {"when not_in_list"},
		"/activities?from=2026-11-28T09:00:00":           {"from format"},
		"/activities?from=2026-11-29&to=2026-11-28":      {"to order"},
		"/activities?sort=distance":                      {"sort conflict"},
		"/activities?free=maybe":                         {"free format"},
		"/activities?fields=id,titel":                    {"fields unknown"},
		"/activities?%zz":                                {" malformed"},
		"/activities?limit=0&sort=price&mode=flying&lat=1&lat=2": {"lat repeated", "limit out_of_range",
			"mode not_in_list", "sort not_in_list"}, "/regions?level=planet&parent_code=7": {"level not_in_list",
			"parent_code not_in_list"},
		"/code-lists?x=1": {"x unknown"},
		"/venues/" + "01999999-aaaa-7bbb-8ccc-dddddddddddd" + "/activities": nil,
	} {
		res := c.Do("GET", base+query, "")
		if want == nil {
			c.Refused(res, 404, "not_found")
			continue
		}
		require.ElementsMatch(t, want, c.Refused(res, 400, "validation_failed"), query)
	}
	require.Len(t, items(t, c.Get(base+"/venues?limit=1&cursor="+url.QueryEscape(next))), 1)
	c.Refused(c.Do("GET", base+"/venues?out_datum=wgs84", ""), 403, "datum_not_published")
	c.Refused(c.Do("GET", "/api/v1/venuse", ""), 404, "no_route")
	res := c.Do("PUT", base+"/venues", "{}")
	c.Refused(res, 405, "method_not_allowed")
	require.Contains(t, res.Header.Get("Allow"), "POST")
	english := c.Do("GET", base+"/venues?limit=0", "", "Accept-Language", "en-GB,en;q=0.9").JSON(t)
	require.Contains(t, english["detail"], "field")
}

func TestWritesAreRefusedWithAReason(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		venue, tag := c.Create(base+"/venues?allow_similar=true", museum)
		venues, path := base+"/venues", base+"/venues/"+venue["id"].(string)

		c.Refused(c.Do("POST", venues, museum, "Authorization", ""), 401, "credentials_required")
		res := c.Do("POST", venues, museum, "Authorization", "Bearer wrong-key-wrong")
		c.Refused(res, 401, "credentials_wrong")
		require.NotEmpty(t, res.Header.Get("WWW-Authenticate"))
		c.Refused(c.Do("POST", venues, museum, "Authorization", "Basic "+key), 401, "credentials_required")

		// The order of the checks: 401, 404, 428, 412, 400.
		bad := `{"nam": 1}`
		c.Refused(c.Do("PATCH", venues+"/nothing", bad, "Authorization", ""), 401, "credentials_required")
		c.Refused(c.Do("PATCH", venues+"/01999999-aaaa-7bbb-8ccc-dddddddddddd", bad), 404, "not_found")
		c.Refused(c.Do("PATCH", path, bad), 428, "if_match_required")
		c.Refused(c.Do("PATCH", path, bad, "If-Match", `"7-abc"`), 412, "stale_version")
		c.Refused(c.Do("PATCH", path, bad, "If-Match", `"nonsense"`), 412, "stale_version")
		require.Equal(t, []string{"nam unknown"}, c.Refused(c.Do("PATCH", path, bad, "If-Match", "W/"+tag), 400,
			"validation_failed"))
		c.Refused(c.Do("DELETE", path, ""), 428, "if_match_required")
		require.Equal(t, []string{"dry unknown"}, c.Refused(c.Do("DELETE", path+"?dry=true", "", "If-Match", "*"), 400,
			"validation_failed"))
		require.Equal(t, []string{"draft unknown"},
			c.Refused(c.Do("POST", venues+"?draft=1", museum), 400, "validation_failed"))

		require.Equal(t, []string{"category not_in_list", "form not_in_list", "name required"},
			sorted(c.Refused(c.Do("POST", venues, `{"form": "floating"}`), 400, "validation_failed")))
		require.Equal(t, []string{"aliases[0] type", "location.height unknown", "location.lat type", "name type"},
			sorted(c.Refused(c.Do("POST", venues, `{"name": 7, "aliases": [1], "location": {"lat": "32", "height": 1}}`), 400,
				"validation_failed")))
		require.Equal(t, []string{"location.lat swapped"}, c.Refused(c.Do("POST", venues,
			`{"name": "a", "category": "museum", "location": {"lat": 119.4, "lng": 32.4}}`), 400, "validation_failed"))
		require.Equal(t, []string{"organization_id reference", "region_code reference"}, c.Refused(c.Do("POST", venues,
			`{"name": "a", "category": "museum", "organization_id": "01999999-aaaa-7bbb-8ccc-dddddddddddd", "region_code": "999999"}`), 400, "validation_failed"))
		require.Equal(t, []string{"sessions[0].start format"}, c.Refused(c.Do("POST", base+"/activities",
			`{"title": "a", "type": "lecture", "sessions": [{"start": "2026-11-28T09:00:00"}]}`), 400, "validation_failed"))
		require.Equal(t, []string{"sessions[0].id unknown", "title required"},
			sorted(c.Refused(c.Do("POST", base+"/activities",
				`{"type": "lecture", "sessions": [{"id": "x", "start": "2026-11-28T09:00:00+08:00"}]}`), 400, "validation_failed")))

		c.Refused(c.Do("PATCH", base+"/activities/"+record(t, c)+"/sessions/none", bad), 404, "not_found")
		c.Refused(c.Do("POST", venues, `{"name": "`+strings.Repeat("长", 700_000)+`"}`), 413, "body_too_large")
		c.Refused(c.Do("POST", venues, "{\"name\": \"\xff\xfe\"}"), 400, "malformed_body")
		c.Refused(c.Do("POST", venues, ``), 400, "malformed_body")
		c.Refused(c.Do("POST", venues, `[]`), 400, "malformed_body")
		c.Refused(c.Do("POST", venues, `{"name": "a"} {}`), 400, "malformed_body")
		c.Refused(c.Do("POST", venues, strings.Repeat(`{"name":`, 20_000)), 400, "malformed_body")
		c.Refused(c.Do("POST", venues, museum, "Content-Type", "text/plain"), 415, "unsupported_media_type")
		require.InDelta(t, 1, c.Get(venues)["total"], 0, "nothing was half written")
	})
}

func TestRetriesWithAnIdempotencyKey(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		first := c.Do("POST", base+"/venues?allow_similar=true", museum, "Idempotency-Key", "k-1")
		require.Equal(t, 201, first.Status)
		again := c.Do("POST", base+"/venues?allow_similar=true", museum, "Idempotency-Key", "k-1")
		require.Equal(t, 201, again.Status)
		require.Equal(t, first.Body, again.Body)
		require.Equal(t, first.Header.Get("Location"), again.Header.Get("Location"))
		require.Equal(t, "true", again.Header.Get("Idempotency-Replayed"))
		c.Refused(c.Do("POST", base+"/venues?allow_similar=true", `{"name": "b", "category": "museum"}`, "Idempotency-Key",
			"k-1"), 422, "idempotency_key_reused")
		c.Refused(c.Do("POST", base+"/venues?allow_similar=true", museum, "Idempotency-Key", strings.Repeat("k", 101)), 400,
			"invalid_idempotency_key")
		require.InDelta(t, 1, c.Get(base + "/venues")["total"], 0)
		c.Refused(c.Do("POST", base+"/venues?allow_similar=true", `{"name": "bad"}`, "Idempotency-Key", "k-2"), 400,
			"validation_failed")
		require.Equal(t, 201, c.Do("POST", base+"/venues?allow_similar=true", museum, "Idempotency-Key", "k-2").Status,
			"only what succeeded is kept")
	})
}

// TestConcurrentCreatesWithOneKey: however many send the same create at once, one record comes of it and all are given
// the same answer.
func TestConcurrentCreatesWithOneKey(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		for path, body := range map[string]string{"/venues": museum, "/organizations": `{"name": "单位", "type": "other"}`,
			"/activities": `{"title": "a", "type": "lecture", "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`} {
			answers := make([]*testkit.Response, 20)
			var all sync.WaitGroup
			for i := range answers {
				all.Go(func() { answers[i] = c.Do("POST", base+path, body, "Idempotency-Key", "twins") })
			}
			all.Wait()
			fresh := 0
			for _, res := range answers {
				require.Equal(t, 201, res.Status, res.Body)
				require.Equal(t, answers[0].Body, res.Body)
				require.Equal(t, answers[0].Header.Get("Location"), res.Header.Get("Location"))
				if res.Header.Get("Idempotency-Replayed") == "" {
					fresh++
				}
			}
			require.Equal(t, 1, fresh, path)
			require.InDelta(t, 1, c.Get(base + path)["total"], 0)
		}
	})
}

func sorted(s []string) []string {
	slices.Sort(s)
	return s
}

// record creates an activity and gives its id.
func record(t *testing.T, c *testkit.Client) string {
	t.Helper()
	a, _ := c.Create(base+"/activities",
		`{"title": "a", "type": "lecture", "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`)
	return a["id"].(string)
}
