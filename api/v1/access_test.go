package v1_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/api"
	"kepu/internal/region"
	"kepu/internal/testkit"
)

// caller is somebody who sends requests, with what the table expects of him.
type caller struct {
	name   string
	client *testkit.Client
	role   string // anonymous, administrator, reviewer, owner, editor, reader (a key)
	person bool
	key    bool // of a client: only for resources in its scopes
	held   bool // by a temporary password
}

// owners are where records belong: to the caller's organization, to a child of it, to another one of the region, to one
// elsewhere.
var owners = []string{"own", "child", "other", "elsewhere"}

var states = []string{"published", "draft", "archived"} // the published first: lecturers name their team

// reaches tells what a caller's grants cover: the reviewer's region is that of all but elsewhere.
func (c *caller) reaches(owner string) bool {
	switch c.role {
	case "administrator":
		return true
	case "reviewer":
		return owner != "elsewhere"
	case "owner", "editor":
		return owner == "own" || owner == "child"
	}
	return false
}

// allowed tells whether a policy lets the caller's role in, wherever.
func (c *caller) allowed(policy string) bool {
	switch policy {
	case "person":
		return c.person
	case "staff":
		return !c.held && c.role != "reader" && c.role != "anonymous"
	case "owners":
		return !c.held && !c.key && (c.role == "owner" || c.role == "reviewer" || c.role == "administrator")
	case "reviewers":
		return !c.held && (c.role == "reviewer" || c.role == "administrator")
	case "admins":
		return !c.held && c.role == "administrator"
	}
	return true
}

// writers are the roles that may write a kind besides reviewers and administrators.
var writers = map[string]string{"venues": "owner editor", "activities": "owner editor",
	"lecturer-teams": "owner editor", "lecturers": "owner editor", "organizations": "owner",
	"accreditations": "owner editor"}

// world is records of each kind, owner and state.
type world struct {
	bodies   int
	ids      map[string]string // "venues own draft"
	sessions map[string]string // of an activity, by its id
	units    map[string]string // organizations by owner
}

func newWorld(t *testing.T, c *testkit.Client) *world {
	t.Helper()
	w := &world{ids: map[string]string{}, sessions: map[string]string{}, units: map[string]string{}}
	unit := func(name, region, parent string) string {
		made, _ := c.Create(base+"/organizations", fmt.Sprintf(
			`{"name": %q, "type": "other", "region_code": %q, "parent_id": %q}`, name, region, parent))
		return made["id"].(string)
	}
	w.units["own"] = unit("自己的单位", "321003", "")
	w.units["child"] = unit("下属单位", "321003001", w.units["own"])
	w.units["other"] = unit("别的单位", "321003", "")
	w.units["elsewhere"] = unit("别处的单位", "321002", "")
	for _, owner := range owners {
		for _, state := range states {
			for _, kind := range []string{"organizations", "venues", "activities", "accreditations", "lecturer-teams",
				"lecturers"} {
				made, _ := c.Create(base+"/"+kind+similar(kind), w.body(kind, owner, state))
				id := made["id"].(string)
				w.ids[kind+" "+owner+" "+state] = id
				if kind == "activities" {
					w.sessions[id] = made["sessions"].([]any)[0].(map[string]any)["id"].(string)
				}
			}
		}
	}
	for name, id := range w.ids { // last: what lies below an archived record must have been made before
		if strings.HasSuffix(name, " archived") {
			kind, _, _ := strings.Cut(name, " ")
			require.Equal(t, 204, c.Do("DELETE", base+"/"+kind+"/"+id, "", "If-Match", "*").Status, name)
		}
	}
	return w
}

func similar(kind string) string {
	if kind == "venues" {
		return "?allow_similar=true"
	}
	return ""
}

// body is a new record of a kind that belongs to an owner.
func (w *world) body(kind, owner, state string) string {
	publication := map[string]string{"draft": "draft"}[state]
	if publication == "" {
		publication = "published"
	}
	w.bodies++ // each accreditation holds on a day of its own
	day := time.Date(2000, 1, w.bodies, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	unit, region := w.units[owner], map[string]string{"own": "321003", "child": "321003001", "other": "321003",
		"elsewhere": "321002"}[owner]
	form := map[string]string{
		"organizations":  `{"name": "%[4]s", "type": "other", "region_code": "%[2]s", "parent_id": "%[1]s", "publication": "%[3]s"}`,
		"venues":         `{"name": "%[4]s", "category": "museum", "region_code": "%[2]s", "organization_id": "%[1]s", "publication": "%[3]s"}`,
		"activities":     `{"title": "%[4]s", "type": "lecture", "organizer_id": "%[1]s", "publication": "%[3]s", "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`,
		"accreditations": `{"organization_id": "%[1]s", "scheme": "county_base", "issuer": "示例", "valid_from": "%[6]s", "valid_to": "%[6]s", "publication": "%[3]s"}`,
		"lecturer-teams": `{"name": "%[4]s", "kind": "lecturers", "region_code": "%[2]s", "organization_id": "%[1]s", "publication": "%[3]s"}`,
		"lecturers":      `{"name": "%[4]s", "publication": "%[3]s", "appointments": [{"team_id": "%[5]s", "from": "2026-01-01"}]}`,
	}[kind]
	return fmt.Sprintf(form, unit, region, publication, "示例 "+owner+" "+state, w.ids["lecturer-teams "+owner+" published"],
		day)
}

func callers(t *testing.T, c *testkit.Client, w *world) []caller {
	t.Helper()
	editor := fmt.Sprintf(`{"role": "editor", "organization_id": %q}`, w.units["own"])
	secret := func(scopes string) *testkit.Client {
		made, _ := c.Create(base+"/api-keys", fmt.Sprintf(
			`{"name": "示例系统", "type": "secret", "quota": 1000000, "grants": [%s], "scopes": [%s]}`, editor, scopes))
		return c.As(made["token"].(string))
	}
	every := `"venues:read", "venues:write", "activities:read", "activities:write", "lecturers:read", "lecturers:write", "accreditations:read",
		"accreditations:write", "organizations:read", "organizations:write", "campaigns:write"`
	publishable, _ := c.Create(base+"/api-keys", `{"name": "示例小程序", "type": "publishable", "quota": 1000000}`)
	made, _ := c.Create(base+"/accounts", fmt.Sprintf(
		`{"username": "held", "name": "示例", "grants": [{"role": "administrator"}, %s]}`, editor))
	return []caller{
		{name: "anonymous", client: c.As(""), role: "anonymous"},
		{name: "administrator's key", client: c.As(key), role: "administrator"},
		{name: "administrator", client: staff(t, c, "boss", `{"role": "administrator"}`), role: "administrator",
			person: true}, {name: "reviewer", client: staff(t, c, "reviewer", `{"role": "reviewer", "region_code": "321003"}`),
			role: "reviewer", person: true},
		{name: "owner", client: staff(t, c, "owner", fmt.Sprintf(`{"role": "owner", "organization_id": %q}`, w.units["own"])),
			role: "owner", person: true}, {name: "editor", client: staff(t, c, "editor", editor), role: "editor", person: true},
		{name: "nobody's account", client: staff(t, c, "nobody", ""), role: "reader", person: true},
		{name: "held by a temporary password", client: signIn(t, c, "held", made["temporary_password"].(string)),
			role: "administrator", person: true, held: true},
		{name: "secret key", client: secret(every), role: "editor", key: true},
		{name: "publishable key", client: c.As(publishable["token"].(string)), role: "reader", key: true},
	}
}

// TestAccess walks every route × every caller × where the record belongs × its state. A route that the table does not
// know fails.
func TestAccess(t *testing.T) {
	c, s := start(t, testkit.SQLite(t), func() time.Time { return now })
	_, err := s.Regions().Put(t.Context(), []region.Region{
		{Code: "321002", Name: "广陵区", Level: region.County, ParentCode: "321000", Official: true}})
	require.NoError(t, err)
	w := newWorld(t, c)
	people := callers(t, c, w)
	tried := 0
	for _, route := range api.Routes() {
		kind, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(route.List, "/manage"), "/"), "/")
		isReview := strings.Contains(route.Path, "/:kind/")
		if isReview {
			kind = "activities"
		}
		roles, known := writers[kind]
		for _, who := range people {
			about := fmt.Sprintf("%s %s by %s", route.Method, route.Path, who.name)
			switch {
			case route.Policy == "ticket":
				c.Refused(who.client.Do(route.Method, base+route.Path, "{}"), 401, "ticket_unknown")
				tried++
			case !route.Guarded:
				if strings.Contains(route.Path, ":id") && known {
					w.publicRead(t, about, route, who, kind, &tried)
				}
			case who.role == "anonymous":
				c.Refused(who.client.Do(route.Method, base+w.path(route, kind, "own", "published"), "{}"), 401,
					"credentials_required")
				tried++
			case kind == "imports":
				w.imported(t, about, route, who, &tried)
			case route.Policy == "person" || route.Policy == "admins" || kind == "applications" || kind == "reviews" ||
				kind == "summaries" || kind == "records" || kind == "reports":
				w.general(t, about, route, who, &tried)
			default:
				require.True(t, known, "%s has no place in this table", about)
				w.scoped(t, about, route, who, kind, roles, &tried)
			}
		}
	}
	require.Greater(t, tried, 2000)
	t.Log("requests:", tried)
}

// path fills the parameters of a route.
func (w *world) path(route api.RouteInfo, kind, owner, state string) string {
	id := w.ids[kind+" "+owner+" "+state]
	if id == "" {
		id = w.units["own"] // a well-formed id of nothing
	}
	return strings.NewReplacer(":kind", kind, ":id", id, ":account_id", id, ":invitation_id",
		id).Replace(strings.Replace(route.Path, ":session_id", w.sessions[id], 1))
}

// publicRead: everybody sees what is published, whoever asks.
func (w *world) publicRead(t *testing.T, about string, route api.RouteInfo, who caller, kind string, tried *int) {
	t.Helper()
	for _, owner := range owners {
		for state, status := range map[string]int{"draft": 404, "published": 200, "archived": 410} {
			res := who.client.Do(route.Method, base+w.path(route, kind, owner, state), "")
			require.Equal(t, status, res.Status, "%s: %s %s: %s", about, owner, state, res.Body)
			*tried++
		}
	}
}

// general: routes that are about no record of an organization.
func (w *world) general(t *testing.T, about string, route api.RouteInfo, who caller, tried *int) {
	t.Helper()
	if route.Path == "/sign-out" || strings.HasSuffix(route.Path, "/leave") || route.Path == "/me/sessions" &&
		route.Method == http.MethodDelete {
		if who.allowed(route.Policy) {
			return // it would end the caller's session, or role
		}
	}
	res := who.client.Do(route.Method, base+w.path(route, "", "", ""), "{}")
	*tried++
	ownersOnly := strings.HasSuffix(route.Path, "/transfer") && who.role != "owner"
	if !who.allowed(route.Policy) || who.key || ownersOnly {
		require.Equal(t, 403, res.Status, "%s: %s", about, res.Body)
		return
	}
	require.NotContains(t, []int{401, 403}, res.Status, "%s: %s", about, res.Body)
}

// imported: files are taken of everybody who may write their kind somewhere; jobs are seen by who handed them in.
func (w *world) imported(t *testing.T, about string, route api.RouteInfo, who caller, tried *int) {
	t.Helper()
	path, body, want := strings.NewReplacer(":kind", "venues", ":id", w.units["own"]).Replace(route.Path), "", 404
	if route.Method == http.MethodPost {
		path, body, want = path+"?dry_run=true", "{}", 202
	}
	if !who.allowed(route.Policy) {
		want = 403
	}
	res := who.client.Do(route.Method, base+path, body, "Content-Type", "text/csv")
	*tried++
	require.Equal(t, want, res.Status, "%s: %s", about, res.Body)
}

// scoped: routes about records that belong somewhere.
func (w *world) scoped(t *testing.T, about string, route api.RouteInfo, who caller, kind, roles string, tried *int) {
	t.Helper()
	for _, owner := range owners {
		for _, state := range states {
			body := "{}"
			switch {
			case route.List == "/"+kind:
				body = w.body(kind, owner, state)
			case strings.HasSuffix(route.Path, "/members/:account_id"):
				body = `{"role": "editor"}`
			case route.Path == "/venues/:id/claim":
				w.claim(t, about, route, who, owner, state, tried)
				continue
			case strings.HasSuffix(route.Path, "/merge"):
				body = fmt.Sprintf(`{"into": %q}`, w.ids["venues own published"])
			}
			path := base + w.path(route, kind, owner, state)
			if route.Method != http.MethodGet && route.Policy != "owners" && !strings.Contains(route.Path, "/:kind/") {
				path += "?dry_run=true"
			}
			res := who.client.Do(route.Method, path, body, "If-Match", "*")
			*tried++
			writes := who.reaches(owner) && (who.role == "administrator" || who.role == "reviewer" ||
				strings.Contains(roles, who.role))
			if strings.HasSuffix(route.Path, "/object") { // nobody runs a venue that these activities name
				writes = false
			}
			sees := who.reaches(owner) || state != "draft" || !strings.Contains(route.Path, ":id")
			said := fmt.Sprintf("%s: %s %s: %d %s", about, owner, state, res.Status, res.Body)
			switch {
			case !who.allowed(route.Policy), who.key && strings.Contains(route.Path, "/:kind/"):
				require.Equal(t, 403, res.Status, said)
			case !sees:
				require.Equal(t, 404, res.Status, said)
			case !writes:
				require.Equal(t, 403, res.Status, said)
			case strings.HasSuffix(route.Path, "/summary"):
				require.Contains(t, []int{400, 404, 409}, res.Status, said) // none is filed, and the activity is not over
			case route.Policy == "owners" && strings.Contains(route.Path, "_id"): // of nobody
				require.Equal(t, 404, res.Status, said)
			default:
				require.NotContains(t, []int{401, 403, 404}, res.Status, said)
				require.Less(t, res.Status, 500, said)
			}
		}
	}
}

// claim: people of an organization may claim every venue that they see, for their own organization only.
func (w *world) claim(t *testing.T, about string, route api.RouteInfo, who caller, owner, state string, tried *int) {
	t.Helper()
	res := who.client.Do(route.Method, base+w.path(route, "venues", owner, state),
		fmt.Sprintf(`{"organization_id": %q}`, w.units["own"]))
	*tried++
	said := fmt.Sprintf("%s: %s %s: %d %s", about, owner, state, res.Status, res.Body)
	switch {
	case !who.allowed(route.Policy):
		require.Equal(t, 403, res.Status, said)
	case state == "draft" && !who.reaches(owner):
		require.Equal(t, 404, res.Status, said)
	case who.role != "owner" && who.role != "editor":
		require.Equal(t, 403, res.Status, said)
	default:
		require.Contains(t, []int{201, 409, 410}, res.Status, said)
	}
}
