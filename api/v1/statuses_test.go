package v1_test

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"kepu/api"
	"kepu/internal/testkit"
)

const nobodysID = "019307e0-0000-7000-8000-000000000000"

// TestDerivedStatuses provokes, on every route, each refusal that follows from the route table, and compares those that
// come with those that are derived, both ways. What depends on a record's content (400, 409, 422) other tests provoke;
// testkit.CheckSpec holds every answer of every test against the derived statuses.
func TestDerivedStatuses(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	w := newWorld(t, c)
	p := &prober{w: w, anybody: c.As(""), nobody: staff(t, c, "nobody", ""), key: c.As(key),
		boss: staff(t, c, "boss", fmt.Sprintf(`{"role": "owner", "organization_id": %q}`, w.units["own"]))}
	p.prepare(t, c)
	for _, route := range api.Routes() {
		switch {
		case strings.Contains(route.Path, "sso"): // these need a provider; see TestPeopleSignInByTheirDirectory
		case route.Policy == "ticket": // what comes after the ticket, their own tests provoke
			require.Equal(t, 401, p.anybody.Do(route.Method, base+route.Path, "{}").Status, route.Path)
		case route.Path == "/sign-out": // it would end what follows
			require.Equal(t, 401, p.anybody.Do(route.Method, base+route.Path, "").Status)
		default:
			derived := slices.DeleteFunc(slices.Clone(route.Statuses),
				func(status int) bool { return !slices.Contains(provoked, status) })
			assert.ElementsMatch(t, derived, p.provoke(route), "%s %s", route.Method, route.Path)
		}
	}
}

// provoked is the statuses that are compared.
var provoked = []int{401, 403, 404, 410, 412, 413, 415, 428}

// prepare makes what some routes need besides records.
func (p *prober) prepare(t *testing.T, c *testkit.Client) {
	t.Helper()
	archive := func(kind, id string) {
		require.Equal(t, 204, c.Do("DELETE", base+"/"+kind+"/"+id, "", "If-Match", "*").Status)
		p.w.ids[kind+" own archived"] = id
	}
	p.w.ids["campaigns own published"] = made(t, c, "/campaigns",
		`{"key": "new", "name": "示例主题活动", "year": 2026, "from": "2026-09-01", "to": "2026-09-30"}`)
	archive("campaigns", made(t, c, "/campaigns",
		`{"key": "old", "name": "往年主题活动", "year": 2020, "from": "2020-09-01", "to": "2020-09-30"}`))
	for kind, form := range map[string]string{"accounts": `{"username": %q, "name": "示例人员", "grants": []}`,
		"api-keys": `{"name": %q, "type": "publishable"}`} {
		p.w.ids[kind+" own published"] = made(t, c, "/"+kind, fmt.Sprintf(form, "open"))
		archive(kind, made(t, c, "/"+kind, fmt.Sprintf(form, "closed")))
	}
	p.w.ids["applications own published"] = made(t, c, "/applications", application)
	made(t, c, "/reports", fmt.Sprintf(`{"kind": "venue", "id": %q, "text": "周一其实闭馆"}`, p.w.ids["venues own published"]))
	p.w.ids["reports own published"] = items(t, p.key.Get(base+"/manage/reports"))[0]["id"].(string)
	form := `{"title": "示例活动", "type": "lecture", "organizer_id": %q, "sessions": [{"start": %q, "venue_id": %q}]}`
	p.w.ids["summary own published"] = made(t, c, "/activities",
		fmt.Sprintf(form, p.w.units["own"], "2026-11-01T09:00:00+08:00", p.w.ids["venues own published"]))
	require.Equal(t, 200, c.Do("PUT", base+"/manage/activities/"+p.w.ids["summary own published"]+"/summary",
		`{"participants_onsite": 1, "text": "示例"}`).Status)
	p.w.ids["object own published"] = made(t, c, "/activities",
		fmt.Sprintf(form, p.w.units["other"], "2026-12-01T09:00:00+08:00", p.w.ids["venues own published"]))
	p.w.ids["object own archived"] = made(t, c, "/activities",
		fmt.Sprintf(form, p.w.units["other"], "2026-12-02T09:00:00+08:00", p.w.ids["venues own published"]))
	require.Equal(t, 204, c.Do("DELETE", base+"/activities/"+p.w.ids["object own archived"], "", "If-Match", "*").Status)
	p.w.ids["transfer own published"] = p.w.units["own"]
	editor := staff(t, c, "editor", fmt.Sprintf(`{"role": "editor", "organization_id": %q}`, p.w.units["own"]))
	for kind, patch := range map[string]string{"venues": `{"description": "新"}`, "activities": `{"description": "新"}`,
		"accreditations": `{"issuer": "新"}`,
		"lecturer-teams": `{"description": "新"}`, "lecturers": `{"introduction": "新"}`} {
		record, _ := c.Create(base+"/"+kind+similar(kind), p.w.body(kind, "own", "published"))
		gone := record["id"].(string)
		if kind == "activities" {
			p.w.sessions[gone] = record["sessions"].([]any)[0].(map[string]any)["id"].(string)
		}
		for _, id := range []string{p.w.ids[kind+" own published"], gone} {
			res := editor.Do("PATCH", base+"/"+kind+"/"+id, patch, "If-Match", "*")
			require.Equal(t, 202, res.Status, res.Body)
		}
		archive(kind, gone)
	}
}

func made(t *testing.T, c *testkit.Client, path, body string) string {
	t.Helper()
	res := c.Do("POST", base+path, body)
	require.Equal(t, 201, res.Status, res.Body)
	id, _ := res.JSON(t)["id"].(string)
	return id
}

// prober sends what routes refuse, and nothing that they would do.
type prober struct {
	w                          *world
	anybody, boss, nobody, key *testkit.Client
}

// provoke gives the statuses by which a route refuses what it is sent.
func (p *prober) provoke(route api.RouteInfo) []int {
	resource, rest, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(route.List, "/manage"), "/"), "/")
	if resource == "reviews" && strings.Contains(rest, ":") {
		resource = "activities"
	}
	admin := p.key
	switch last := path.Base(route.Path); {
	case route.Policy == "person", route.Path == "/venues/:id/claim", last == "object":
		admin = p.boss
		fallthrough
	case last == "summary":
		if p.w.ids[last+" own published"] != "" {
			resource = last
		}
	}
	var seen []int
	send := func(who *testkit.Client, path, body string, headers ...string) {
		seen = append(seen, who.Do(route.Method, base+path, body, headers...).Status)
	}
	revision := ""
	if strings.HasSuffix(route.Operation, "Revision") {
		revision = "?revision=pending"
	}
	at, archived := p.w.path(route, resource, "own", "published")+revision,
		p.w.path(route, resource, "own", "archived")+revision
	missing := strings.NewReplacer("/imports/:kind", "/imports/nothing", ":kind", "activities", ":id", nobodysID,
		":account_id", nobodysID, ":invitation_id", nobodysID, ":session_id", nobodysID).Replace(route.Path)
	send(p.anybody.As("kepu_pk_wrong"), missing, "{}")
	if route.Guarded {
		send(p.nobody, missing, "{}", "If-Match", "*")
		send(p.key, missing, "{}", "If-Match", "*")
	}
	if strings.Contains(route.Path, ":") {
		send(admin, missing, p.valid(route), "If-Match", "*")
	}
	if p.w.ids[resource+" own archived"] != "" && strings.Contains(route.Path, ":id") &&
		!strings.HasSuffix(route.Path, "/restore") {
		send(admin, archived, p.valid(route), "If-Match", "*")
	}
	if route.Method == http.MethodGet && !route.Guarded {
		ahead := base64.RawURLEncoding.EncodeToString([]byte(`{"s": 1000000, "g": 1}`)) // of what no backup has
		send(admin, at+"?since="+ahead, "")
		send(admin, at+"?out_datum=wgs84"+map[string]string{"/map/clusters": "&bbox=119,32,120,33&zoom=10",
			"/routes/suggest": "&lat=32&lng=119"}[route.Path], "")
	}
	if slices.Contains(route.Statuses, 413) { // whoever sends a body where none is read gets it too
		send(admin, at, strings.Repeat(" ", 21<<20)+"{}", "If-Match", "*")
	}
	if route.Takes == "application/json" {
		send(admin, at, "{}", "If-Match", "*", "Content-Type", "text/plain")
	}
	if route.Match || route.Replaces {
		send(admin, at, p.valid(route))
		send(admin, at, p.valid(route), "If-Match", `"0-stale"`)
	}
	if route.Policy == "open" || resource == "transfer" {
		send(admin, at, p.valid(route))
	}
	slices.Sort(seen)
	return slices.DeleteFunc(slices.Compact(seen), func(status int) bool { return !slices.Contains(provoked, status) })
}

// valid is a body that a route takes.
func (p *prober) valid(route api.RouteInfo) string {
	switch route.Path {
	case "/venues/:id/merge":
		return fmt.Sprintf(`{"into": %q}`, p.w.ids["venues own published"])
	case "/venues/:id/claim":
		return fmt.Sprintf(`{"organization_id": %q}`, p.w.units["own"])
	case "/manage/reviews/:kind/:id/return", "/manage/reviews/:kind/:id/reject", "/manage/applications/:id/return",
		"/manage/applications/:id/reject":
		return `{"reasons": [{"text": "示例"}]}`
	case "/manage/reviews/:kind/:id/comments":
		return `{"text": "示例"}`
	case "/organizations/:id/transfer":
		return fmt.Sprintf(`{"account_id": %q}`, nobodysID)
	case "/activities/:id/object":
		return `{"text": "示例"}`
	case "/sign-in":
		return `{"username": "nobody", "password": "wrong"}`
	case "/reports":
		return fmt.Sprintf(`{"kind": "venue", "id": %q, "text": "示例"}`, nobodysID)
	}
	return "{}"
}
