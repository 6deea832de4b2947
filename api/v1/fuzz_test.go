package v1_test

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// Run one for ten minutes: go test ./api/v1 -run '^$' -fuzz FuzzQuery -fuzztime 10m

// hostile sends a request as it is and requires an answer that is not a failure of ours, in JSON.
func hostile(t *testing.T, h http.Handler, req *http.Request) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, req)
	require.Less(t, w.Code, 500, "%s %s: %s", req.Method, req.URL, w.Body)
	if w.Body.Len() > 0 {
		require.True(t, json.Valid(w.Body.Bytes()), w.Body)
	}
	return w
}

// furnished is a service on SQLite with a record of each kind that is changed, of which it gives the paths.
func furnished(f *testing.F) (h http.Handler, paths []string) {
	f.Helper()
	c, s := start(f, testkit.SQLite(f), func() time.Time { return now })
	create := func(path, body string) (id string) {
		path = c.Do("POST", base+path, body).Header.Get("Location")
		require.NotEmpty(f, path)
		paths = append(paths, path)
		return path[strings.LastIndexByte(path, '/')+1:]
	}
	venue := create("/venues", museum)
	create("/activities", lecture(venue))
	create("/venues", caravan)
	create("/accreditations", `{"venue_id": "`+venue+
		`", "scheme": "national_base", "cycle": "2026-2030", "document": {"title": "认定文件"}}`)
	team := create("/lecturer-teams", `{"name": "团", "kind": "seniors", "terms": [{"number": 1, "from": "2026-01-01"}]}`)
	create("/lecturers", `{"name": "人", "appointments": [{"team_id": "`+team+`", "term": 1}]}`)
	create("/campaigns", `{"template": "national-science-day", "year": 2026}`)
	create("/activities",
		`{"title": "周课", "type": "lecture", "schedule": {"weekdays": ["sat"], "from": "2026-11-28", "to": "2026-12-12", "start_time": "10:00"}}`)
	return s.Handler, paths
}

var fuzzedLists = []string{"/activities", "/venues", "/organizations", "/regions", "/changes", "/code-lists", "/bases",
	"/accreditations", "/lecturer-teams", "/lecturers", "/campaigns", "/holidays", "hours", "/home", "/routes/suggest",
	"/search", "/suggest", "/map/clusters", "/activities.geojson", "/venues.geojson"}

// FuzzQuery sends any query string to every list.
func FuzzQuery(f *testing.F) {
	h, paths := furnished(f)
	for i, query := range []string{"lat=32.39&lng=119.41&radius_m=8000&when=week&sort=distance&datum=bd09&out_datum=wgs84",
		"bbox=119,32,120,33&fields=title,venue.name",
		"q=yang%E5%B7%9E%E7%A7%91%E6%8A%80&facets=audience,region,day,theme,level,category&kind=venue,topic",
		"bbox=119,32,120,33&zoom=12&when=week&out_datum=bd09", "lat=32.39&lng=119.41&hours=1e308&date=2026-11-28&start=24:00",
		"q=sxh%EF%BC%81&sort=relevance&facets=day",
		"from=2026-11-28&to=2026-12-01T00:00:00%2B08:00&audience=primary,senior&region=321003&free=false&status=ongoing,past",
		"ids=a,,b&limit=0&count=none", "cursor=eyJxIjoi&since=eyJ&level=county&parent_code=321000",
		"open_now=true&open_on=2026-10-05&accredited=false&valid_on=2024-02-30&sort=completeness", "",
		"class=enterprise&cycle=2021-2025&valid_on=0000-00-00", "state=revoked&venue_id=x", "kind=seniors&region=321003",
		"topic=ai&term=-1&team=,", "year=20x6&template=y",
		"from=9999-12-31&to=0001-01-01", "from=9999-10-01&to=9999-12-31", "from=2026-01-01&to=2026-03-31",
		"lat=NaN&lng=1e400&x=%zz;&=&&"} {
		f.Add(uint8(i), query)
	}
	f.Fuzz(func(t *testing.T, list uint8, query string) {
		path := base + fuzzedLists[int(list)%len(fuzzedLists)]
		if strings.HasSuffix(path, "hours") {
			path = paths[0] + "/hours"
		}
		req := httptest.NewRequest("GET", path, nil)
		req.URL.RawQuery = query
		res := hostile(t, h, req)
		require.Contains(t, []int{200, 400, 403, 410}, res.Code, query)
	})
}

// FuzzCursor sends any content as a cursor, of a list and of the feed.
func FuzzCursor(f *testing.F) {
	h, _ := furnished(f)
	first := httptest.NewRecorder()
	h.ServeHTTP(first, httptest.NewRequest("GET", base+"/changes?limit=1", nil))
	var page struct {
		Next string `json:"next_cursor"`
	}
	require.NoError(f, json.Unmarshal(first.Body.Bytes(), &page))
	raw, err := base64.RawURLEncoding.DecodeString(page.Next)
	require.NoError(f, err)
	f.Add(string(raw))
	f.Add(`{"q":"","n":1795000000,"k":{"f":-1,"i":9223372036854775807,"id":"x"}}`)
	f.Add(`{"s":-1,"o":0,"p":{"k":99,"i":""},"g":1}`)
	f.Add("\x00")
	f.Fuzz(func(t *testing.T, content string) {
		text := base64.RawURLEncoding.EncodeToString([]byte(content))
		for _, path := range []string{"/changes?since=", "/activities?cursor=", "/venues?sort=updated&cursor="} {
			res := hostile(t, h, httptest.NewRequest("GET", base+path+text, nil))
			require.Contains(t, []int{200, 400, 410}, res.Code, content)
		}
	})
}

// FuzzMergePatch sends any body as a merge patch. What is taken can be read and sent back without a change.
func FuzzMergePatch(f *testing.F) {
	h, paths := furnished(f)
	for _, body := range []string{`{"name": "新名", "aliases": null, "contact": {"phone": null}}`,
		`{"location": {"lat": 1e999}}`, `{"title": {}}`, `[]`, `null`, `{`,
		`{"sessions": [{"id": 1}], "price": {"free": "yes"}}`, `{"a": {"b": [[[[]]]]}}`, `{"name": "\u0000", "name": "x"}`,
		`{"admission": {"discounts": [null]}, "accessibility": []}`, `{"source": {"name": "s", "id": "1"}}`,
		`{"opening_hours": {"weekly": [{"days": ["mon"], "open": "22:00", "close": "02:00"}], "closed": [null], "holidays": {"mode": "open"}}}`, `{"stops": [{}]}`, `{"schedule": {"start_time": "23:00", "end_time": "01:00", "skip_holidays": true}}`, `{"schedule": null}`, `{"calendar": "permanent"}`, `{"suspended": [{"from": "2026-01-01"}], "cycle": ""}`,
		`{"terms": [{"number": 2, "from": "2027-01-01"}]}`, `{"appointments": [], "topics": [{"title": "x"}]}`,
		`{"kinds": ["online"], "year": 2027}`} {
		for i := range paths {
			f.Add(uint8(i), body)
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, body string) {
		path := paths[int(kind)%len(paths)]
		patch := func(body string) *httptest.ResponseRecorder {
			req := httptest.NewRequest("PATCH", path, strings.NewReader(body))
			req.Header.Set("Authorization", "Bearer "+key)
			req.Header.Set("Content-Type", "application/merge-patch+json")
			req.Header.Set("If-Match", "*")
			return hostile(t, h, req)
		}
		res := patch(body)
		require.Contains(t, []int{200, 400, 409}, res.Code, body)
		if res.Code != http.StatusOK {
			return
		}
		again := patch(res.Body.String())
		require.Equal(t, http.StatusOK, again.Code, "what was read cannot be sent back: %s", again.Body)
		require.Equal(t, withoutVersion(t, res.Body.Bytes()), withoutVersion(t, again.Body.Bytes()))
		patch(`{"publication": "published"}`) // for the next one
	})
}

func withoutVersion(t *testing.T, body []byte) map[string]any {
	t.Helper()
	var v map[string]any
	require.NoError(t, json.Unmarshal(body, &v))
	delete(v, "version")
	delete(v, "updated_at")
	return v
}
