package v1_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

const password = "运河边的傅科摆自己会转"

// admin gives the client as an administrator by key, also for reads.
func admin(c *testkit.Client) *testkit.Client { return c.As(key) }

// staff makes an account with grants, as JSON, and signs in with a password of its own.
func staff(t *testing.T, c *testkit.Client, username, grants string) *testkit.Client {
	t.Helper()
	made, _ := c.Create(base+"/accounts", fmt.Sprintf(`{"username": %q, "name": "示例人员", "grants": [%s]}`, username,
		grants))
	first := signIn(t, c, username, made["temporary_password"].(string))
	res := first.Do("POST", base+"/me/password",
		fmt.Sprintf(`{"current_password": %q, "new_password": %q}`, made["temporary_password"], password))
	require.Equal(t, 204, res.Status, res.Body)
	return first
}

func signIn(t *testing.T, c *testkit.Client, username, password string) *testkit.Client {
	t.Helper()
	res := c.As("").Do("POST", base+"/sign-in", fmt.Sprintf(`{"username": %q, "password": %q}`, username, password))
	require.Equal(t, 201, res.Status, res.Body)
	require.Equal(t, "private, no-store", res.Header.Get("Cache-Control"))
	return c.As(res.JSON(t)["token"].(string))
}

func TestPeopleSignIn(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		made, _ := c.Create(base+"/accounts",
			`{"username": "Zhang.San", "name": "示例人员甲", "email": "a@example.org", "grants": [{"role": "reviewer", "region_code": "321003"}]}`)
		require.Equal(t, "zhang.san", made["username"])
		temporary := made["temporary_password"].(string)
		c.Refused(c.As("").Do("POST", base+"/sign-in", `{"username": "zhang.san", "password": "wrong"}`), 401,
			"credentials_wrong")
		c.Refused(c.As("").Do("POST", base+"/sign-in", `{"username": "nobody", "password": "wrong"}`), 401,
			"credentials_wrong")
		require.Equal(t, []string{"username required", "password required"},
			c.Refused(c.As("").Do("POST", base+"/sign-in", `{}`), 400, "validation_failed"))

		p := signIn(t, c, "zhang.san", temporary)
		me := p.Get(base + "/me")
		require.Equal(t, true, me["must_change_password"])
		require.Equal(t, "邗江区", me["grants"].([]any)[0].(map[string]any)["region"].(map[string]any)["name"])
		require.NotContains(t, me, "temporary_password")
		require.Equal(t, []string{"new_password too_common", "current_password wrong"},
			c.Refused(p.Do("POST", base+"/me/password", `{"current_password": "wrong", "new_password": "zhang.san2026"}`), 400,
				"validation_failed"))
		require.Equal(t, 204, p.Do("POST", base+"/me/password",
			fmt.Sprintf(`{"current_password": %q, "new_password": %q}`, temporary, password)).Status)
		require.Equal(t, false, p.Get(base + "/me")["must_change_password"])

		other := signIn(t, c, "ZHANG.SAN", password)
		list := items(t, p.Get(base+"/me/sessions"))
		require.Len(t, list, 2)
		for _, s := range list {
			if s["current"] == false {
				require.Equal(t, 204, p.Do("DELETE", base+"/me/sessions/"+s["id"].(string), "").Status)
				c.Refused(p.Do("DELETE", base+"/me/sessions/"+s["id"].(string), ""), 404, "not_found")
			}
		}
		c.Refused(other.Do("GET", base+"/me", ""), 401, "session_over")
		other = signIn(t, c, "zhang.san", password)
		require.Equal(t, 204, other.Do("DELETE", base+"/me/sessions", "").Status)
		c.Refused(p.Do("GET", base+"/me", ""), 401, "session_over")
		require.Equal(t, 204, other.Do("POST", base+"/sign-out", "").Status)
		c.Refused(other.Do("GET", base+"/me", ""), 401, "session_over")
		c.Refused(c.Do("GET", base+"/me", "", "Authorization", "Bearer "+key), 403, "account_required")
		c.Refused(c.As("").Do("GET", base+"/me", ""), 401, "credentials_required")
		c.Refused(c.As("kepu_ses_x").Do("GET", base+"/me", ""), 401, "session_over")
	})
}

func TestAdministratorsManageAccounts(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		boss := staff(t, c, "boss", `{"role": "administrator"}`)
		made, etag := boss.Create(base+"/accounts", `{"username": "li.si", "name": "示例人员乙"}`)
		path := base + "/accounts/" + made["id"].(string)
		require.Equal(t, []string{"username duplicate"},
			c.Refused(boss.Do("POST", base+"/accounts", `{"username": "LI.SI", "name": "示例"}`), 409, "duplicate"))
		require.Equal(t, []string{"grants[0].region_code reference"},
			c.Refused(boss.Do("PATCH", path, `{"grants": [{"role": "reviewer", "region_code": "999999"}]}`, "If-Match", etag),
				400, "validation_failed"))
		res := boss.Do("PATCH", path, `{"grants": [{"role": "reviewer", "region_code": "321000"}], "email": "b@example.org"}`,
			"If-Match", etag)
		require.Equal(t, 200, res.Status, res.Body)
		one := boss.Do("GET", path, "")
		require.Equal(t, res.Body, one.Body, "what was read can be sent back")
		require.Equal(t, 200, boss.Do("PATCH", path, one.Body, "If-Match", one.Header.Get("ETag")).Status)

		p := signIn(t, c, "li.si", made["temporary_password"].(string))
		c.Refused(p.Do("GET", base+"/accounts", ""), 403, "password_change_required")
		reset := boss.Do("POST", path+"/reset-password", "", "If-Match", "*")
		require.Equal(t, 200, reset.Status, reset.Body)
		c.Refused(p.Do("GET", base+"/me", ""), 401, "session_over")
		p = signIn(t, c, "li.si", reset.JSON(t)["temporary_password"].(string))
		require.Equal(t, 204, p.Do("POST", base+"/me/password",
			fmt.Sprintf(`{"current_password": %q, "new_password": %q}`, reset.JSON(t)["temporary_password"], password)).Status)
		c.Refused(p.Do("GET", base+"/accounts", ""), 403, "not_allowed")
		c.Refused(p.Do("POST", base+"/campaigns", `{}`), 403, "not_allowed")

		names := func(query string) (out []string) {
			for _, a := range items(t, boss.Get(base+"/accounts"+query)) {
				out = append(out, a["username"].(string))
			}
			return out
		}
		require.Equal(t, []string{"boss", "li.si"}, names(""))
		require.Equal(t, []string{"li.si"}, names("?region_code=321000&role=reviewer,owner"))
		require.Equal(t, []string{"li.si"}, names("?q=示例人员&limit=1&archived=false&role=reviewer"))
		page := boss.Get(base + "/accounts?limit=1")
		require.Equal(t, "li.si", items(t, boss.Get(
			base+"/accounts?limit=1&cursor="+page["next_cursor"].(string)))[0]["username"])
		require.Equal(t, []string{"role not_in_list", "region_code not_in_list"},
			c.Refused(boss.Do("GET", base+"/accounts?role=king&region_code=9", ""), 400, "validation_failed"))

		require.Equal(t, 204, boss.Do("DELETE", path, "", "If-Match", "*").Status)
		c.Refused(p.Do("GET", base+"/me", ""), 401, "session_over")
		c.Refused(c.As("").Do("POST", base+"/sign-in", fmt.Sprintf(`{"username": "li.si", "password": %q}`, password)), 401,
			"credentials_wrong")
		require.Equal(t, []string{"li.si"}, names("?archived=true"))
		require.Equal(t, 200, boss.Do("POST", path+"/restore", "").Status)
		signIn(t, c, "li.si", password)
		me := boss.Get(base + "/me")
		c.Refused(boss.Do("DELETE", base+"/accounts/"+me["id"].(string), "", "If-Match", "*"), 409, "own_account")
	})
}
