package v1_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

const application = `{"organization": {"name": "示例科技馆管理中心", "credit_code": "91440300708461136T", "type": "public_institution", "region_code": "321003"},
	"applicant": {"name": "示例经办人", "phone": "13800000000", "email": "jingbanren@example.org"}}`

// joined lets an organization join, and gives its id and its owner.
func joined(t *testing.T, c *testkit.Client, reviewer *testkit.Client, body, username string) (id string,
	owner *testkit.Client) {
	t.Helper()
	res := c.As("").Do("POST", base+"/applications", body)
	require.Equal(t, 201, res.Status, res.Body)
	applicant := c.As(res.JSON(t)["token"].(string))
	res = reviewer.Do("POST", base+"/manage/applications/"+res.JSON(t)["id"].(string)+"/approve", "{}", "If-Match", "*")
	require.Equal(t, 200, res.Status, res.Body)
	made := applicant.Do("POST", base+"/application/account",
		fmt.Sprintf(`{"username": %q, "password": %q}`, username, password))
	require.Equal(t, 201, made.Status, made.Body)
	return res.JSON(t)["organization_id"].(string), signIn(t, c, username, password)
}

func TestOrganizationJoins(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		reviewer := staff(t, c, "reviewer", `{"role": "reviewer", "region_code": "321000"}`)
		elsewhere := staff(t, c, "elsewhere", `{"role": "reviewer", "region_code": "321000-SGSX"}`)
		require.Equal(t, []string{"organization.credit_code check_digit", "applicant.name required",
			"applicant.phone required"}, c.Refused(c.As("").Do("POST", base+"/applications",
			`{"organization": {"name": "示例", "credit_code": "91440300708461136X", "type": "other", "region_code": "321003"}, "applicant": {}}`), 400, "validation_failed"))
		res := c.As("").Do("POST", base+"/applications", application)
		require.Equal(t, 201, res.Status, res.Body)
		id, path := res.JSON(t)["id"].(string), base+"/manage/applications/"+res.JSON(t)["id"].(string)
		applicant := c.As(res.JSON(t)["token"].(string))
		require.Equal(t, "submitted", applicant.Get(base + "/application")["state"])
		c.Refused(applicant.Do("POST", base+"/application/account", `{"username": "a", "password": "b"}`), 409,
			"no_account_due")
		c.Refused(applicant.Do("GET", path, ""), 401, "credentials_wrong")

		require.Empty(t, items(t, elsewhere.Get(base+"/manage/applications")))
		c.Refused(elsewhere.Do("POST", path+"/approve", "{}", "If-Match", "*"), 404, "not_found")
		require.Equal(t, id, items(t, reviewer.Get(base+"/manage/applications?type=join&state=submitted"))[0]["id"])
		one := reviewer.Do("GET", path, "")
		require.Equal(t, "13800000000", one.JSON(t)["applicant"].(map[string]any)["phone"])
		require.Equal(t, []string{"reasons required"},
			c.Refused(reviewer.Do("POST", path+"/return", "{}", "If-Match", one.Header.Get("ETag")), 400, "validation_failed"))
		res = reviewer.Do("POST", path+"/return", `{"reasons": [{"field": "organization.name", "text": "请写全称"}]}`, "If-Match",
			one.Header.Get("ETag"))
		require.Equal(t, 200, res.Status, res.Body)
		c.Refused(reviewer.Do("POST", path+"/approve", "{}", "If-Match", one.Header.Get("ETag")), 412, "stale_version")

		mine := applicant.Do("GET", base+"/application", "")
		require.Equal(t, []any{map[string]any{"field": "organization.name", "text": "请写全称"}}, mine.JSON(t)["reasons"])
		res = applicant.Do("PATCH", base+"/application", `{"organization": {"name": "扬州示例科技馆管理中心"}}`, "If-Match",
			mine.Header.Get("ETag"))
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []any{"submitted", []any{}}, []any{res.JSON(t)["state"], res.JSON(t)["reasons"]})
		res = reviewer.Do("POST", path+"/approve", "{}", "If-Match", res.Header.Get("ETag"))
		require.Equal(t, 200, res.Status, res.Body)
		unit := base + "/organizations/" + res.JSON(t)["organization_id"].(string)
		require.Equal(t, "扬州示例科技馆管理中心", c.Get(unit)["name"])
		c.Refused(reviewer.Do("POST", path+"/reject", `{"reasons": [{"text": "晚了"}]}`, "If-Match", "*"), 409, "decided")
		c.Refused(applicant.Do("DELETE", base+"/application", "", "If-Match", "*"), 409, "decided")

		require.Equal(t, []string{"password too_common"},
			c.Refused(applicant.Do("POST", base+"/application/account", `{"username": "guanzhang", "password": "1234567890"}`),
				400, "validation_failed"))
		res = applicant.Do("POST", base+"/application/account",
			fmt.Sprintf(`{"username": "guanzhang", "password": %q}`, password))
		require.Equal(t, 201, res.Status, res.Body)
		c.Refused(applicant.Do("POST", base+"/application/account",
			fmt.Sprintf(`{"username": "another", "password": %q}`, password)), 409, "no_account_due")
		owner := signIn(t, c, "guanzhang", password)
		require.Equal(t, "owner", owner.Get(base + "/me")["grants"].([]any)[0].(map[string]any)["role"])

		// The trail shows no telephone number of a person.
		export := admin(c).Do("GET", base+"/audit/export", "")
		require.NotContains(t, export.Body, "13800000000")
		require.NotContains(t, export.Body, "jingbanren@")
		require.Contains(t, export.Body, `"action":"approve"`)

		// The same organization cannot join twice; an imported one is taken over.
		res = c.As("").Do("POST", base+"/applications", application)
		require.Equal(t, 201, res.Status)
		second := base + "/manage/applications/" + res.JSON(t)["id"].(string)
		c.Refused(reviewer.Do("POST", second+"/approve", "{}", "If-Match", "*"), 409, "duplicate")
		require.Equal(t, "submitted", reviewer.Get(second)["state"], "nothing half done")
		require.Equal(t, 200, reviewer.Do("POST", second+"/approve",
			fmt.Sprintf(`{"organization_id": %q}`, owner.Get(base + "/me")["grants"].([]any)[0].(map[string]any)["organization_id"]), "If-Match", "*").Status)
	})
}

func TestColleaguesAreInvited(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		id, owner := joined(t, c, admin(c), application, "guanzhang")
		unit := base + "/organizations/" + id
		res := owner.Do("POST", unit+"/invitations", `{"name": "示例同事", "role": "editor"}`)
		require.Equal(t, 201, res.Status, res.Body)
		invited := c.As(res.JSON(t)["token"].(string))
		require.Len(t, items(t, owner.Get(unit+"/invitations")), 1)
		require.Equal(t, "示例科技馆管理中心", invited.Get(base + "/invitation")["organization"].(map[string]any)["name"])
		require.Equal(t, []string{"username duplicate"},
			c.Refused(invited.Do("POST", base+"/invitation/accept",
				fmt.Sprintf(`{"username": "guanzhang", "name": "示例同事", "password": %q}`, password)), 409, "duplicate"))
		res = invited.Do("POST", base+"/invitation/accept",
			fmt.Sprintf(`{"username": "tongshi", "name": "示例同事", "password": %q}`, password))
		require.Equal(t, 201, res.Status, res.Body)
		c.Refused(invited.Do("POST", base+"/invitation/accept",
			fmt.Sprintf(`{"username": "tongshi2", "name": "示例同事", "password": %q}`, password)), 401, "ticket_unknown")
		editor := signIn(t, c, "tongshi", password)
		made, _ := editor.Create(base+"/venues", fmt.Sprintf(`{"name": "示例馆", "category": "museum", "organization_id": %q}`,
			id))
		require.NotEmpty(t, made["id"])
		c.Refused(editor.Do("GET", unit+"/members", ""), 403, "not_allowed")

		res = owner.Do("POST", unit+"/invitations", `{"name": "又一位", "role": "owner"}`)
		require.Equal(t, 204, owner.Do("DELETE", unit+"/invitations/"+res.JSON(t)["id"].(string), "").Status)
		c.Refused(c.As(res.JSON(t)["token"].(string)).Do("GET", base+"/invitation", ""), 401, "ticket_unknown")
		require.Equal(t, []string{"role not_in_list", "name required"},
			c.Refused(owner.Do("POST", unit+"/invitations", `{"name": "", "role": "administrator"}`), 400, "validation_failed"))

		outsider := staff(t, c, "outsider", "")
		res = owner.Do("POST", unit+"/invitations", `{"name": "外人", "role": "editor"}`)
		token := fmt.Sprintf(`{"token": %q}`, res.JSON(t)["token"])
		require.Equal(t, 200, outsider.Do("POST", base+"/me/invitation", token).Status)
		require.Equal(t, []string{"token unknown"},
			c.Refused(outsider.Do("POST", base+"/me/invitation", token), 400, "validation_failed"))
		members := map[string]string{}
		for _, m := range items(t, owner.Get(unit+"/members")) {
			members[m["username"].(string)] = m["account_id"].(string)
		}
		require.Len(t, members, 3)
		c.Refused(owner.Do("POST", unit+"/leave", ""), 409, "last_owner")
		require.Equal(t, 204, outsider.Do("POST", unit+"/leave", "").Status)
		c.Refused(outsider.Do("POST", unit+"/leave", ""), 404, "not_found")
		require.Equal(t, 204, owner.Do("POST", unit+"/transfer",
			fmt.Sprintf(`{"account_id": %q}`, members["tongshi"])).Status)
		c.Refused(owner.Do("GET", unit+"/members", ""), 403, "not_allowed")
		require.Equal(t, 204, editor.Do("DELETE", unit+"/members/"+members["guanzhang"], "").Status)
		c.Refused(owner.Do("POST", base+"/venues", fmt.Sprintf(`{"name": "又一馆", "category": "museum", "organization_id": %q}`,
			id)), 403, "not_allowed")
		c.Refused(editor.Do("PUT", unit+"/members/"+members["tongshi"], `{"role": "editor"}`), 409, "last_owner")
	})
}

func TestVenueClaim(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		id, owner := joined(t, c, admin(c), application, "guanzhang")
		reviewer := staff(t, c, "reviewer", `{"role": "reviewer", "region_code": "321003"}`)
		made, etag := c.Create(base+"/venues", `{"name": "示例科技馆", "category": "science_centre", "region_code": "321003001"}`)
		venue := base + "/venues/" + made["id"].(string)
		c.Refused(owner.Do("PATCH", venue, `{"description": "我们的馆"}`, "If-Match", etag), 403, "out_of_scope")
		res := owner.Do("POST", venue+"/claim", fmt.Sprintf(`{"organization_id": %q, "statement": "由我中心运营"}`, id))
		require.Equal(t, 201, res.Status, res.Body)
		claim := res.Header.Get("Location")
		c.Refused(owner.Do("POST", venue+"/claim", fmt.Sprintf(`{"organization_id": %q}`, id)), 409, "claimed")
		c.Refused(owner.Do("POST", claim+"/approve", "{}", "If-Match", "*"), 403, "not_allowed")
		require.Equal(t, 204, owner.Do("DELETE", claim, "", "If-Match", "*").Status)
		res = owner.Do("POST", venue+"/claim", fmt.Sprintf(`{"organization_id": %q}`, id))
		claim = res.Header.Get("Location")
		require.Len(t, items(t, reviewer.Get(base+"/manage/applications?type=claim")), 2)
		c.Refused(reviewer.Do("DELETE", claim, "", "If-Match", "*"), 403, "out_of_scope")
		require.Equal(t, 200, reviewer.Do("POST", claim+"/return", `{"reasons": [{"text": "请附批复"}]}`, "If-Match", "*").Status)
		c.Refused(reviewer.Do("PATCH", claim, `{"statement": "x"}`, "If-Match", "*"), 403, "out_of_scope")
		c.Refused(owner.Do("PATCH", claim, `{"statement": "附批复"}`, "If-Match", res.Header.Get("ETag")), 412, "stale_version")
		res = owner.Do("PATCH", claim, `{"statement": "附批复"}`, "If-Match", owner.Do("GET", claim, "").Header.Get("ETag"))
		require.Equal(t, []any{200, "submitted", "附批复"}, []any{res.Status, res.JSON(t)["state"], res.JSON(t)["statement"]})
		res = reviewer.Do("POST", claim+"/approve", "{}", "If-Match", res.Header.Get("ETag"))
		require.Equal(t, 200, res.Status, res.Body)
		c.Refused(owner.Do("PATCH", claim, `{"statement": "晚了"}`, "If-Match", "*"), 409, "decided")
		require.Equal(t, "示例科技馆管理中心", c.Get(venue)["organization"].(map[string]any)["name"])
		require.Equal(t, 202, owner.Do("PATCH", venue, `{"description": "我们的馆"}`, "If-Match", "*").Status)
		c.Refused(owner.Do("POST", venue+"/claim", fmt.Sprintf(`{"organization_id": %q}`, id)), 409, "claimed")
	})
}
