package v1_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"
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

func TestClientsHaveKeys(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		at := now
		c, _ := start(t, dsn, func() time.Time { return at })
		unit, _ := c.Create(base+"/organizations", `{"name": "示例单位", "type": "other", "region_code": "321003"}`)
		grant := fmt.Sprintf(`{"role": "editor", "organization_id": %q}`, unit["id"])
		require.Equal(t, []string{"type conflict"},
			c.Refused(c.Do("POST", base+"/api-keys", fmt.Sprintf(`{"name": "示例", "type": "publishable", "grants": [%s]}`,
				grant)), 400, "validation_failed"))
		require.Equal(t, []string{"grants required"},
			c.Refused(c.Do("POST", base+"/api-keys", `{"name": "示例", "type": "secret"}`), 400, "validation_failed"))
		require.Equal(t, []string{"expires_at past"},
			c.Refused(c.Do("POST", base+"/api-keys",
				`{"name": "示例", "type": "publishable", "expires_at": "2026-11-01T00:00:00+08:00"}`), 400, "validation_failed"))
		require.Equal(t, []string{"expires_at out_of_range"},
			c.Refused(c.Do("POST", base+"/api-keys",
				`{"name": "示例", "type": "publishable", "expires_at": "9999-12-31T23:59:59-12:00"}`), 400, "validation_failed"))
		require.Equal(t, []string{"scopes[0] not_in_list"}, c.Refused(c.Do("POST", base+"/api-keys",
			fmt.Sprintf(`{"name": "示例", "type": "secret", "grants": [%s], "scopes": ["everything"]}`, grant)), 400,
			"validation_failed"))

		made, etag := c.Create(base+"/api-keys", fmt.Sprintf(
			`{"name": "示例系统", "type": "secret", "grants": [%s], "scopes": ["venues:write"], "expires_at": "2026-12-24T00:00:00+08:00"}`, grant))
		path := base + "/api-keys/" + made["id"].(string)
		client := c.As(made["token"].(string))
		venue := fmt.Sprintf(`{"name": "示例馆", "category": "museum", "organization_id": %q}`, unit["id"])
		client.Create(base+"/venues", venue)
		c.Refused(client.Do("POST", base+"/activities", "{}"), 403, "scope_missing")
		c.Refused(client.Do("GET", base+"/accounts", ""), 403, "account_required")
		one := admin(c).Get(path)
		require.NotContains(t, one, "token")
		require.Equal(t, "kepu_sk_…"+made["token"].(string)[len(made["token"].(string))-4:], one["hint"])
		require.Equal(t, "示例单位", one["grants"].([]any)[0].(map[string]any)["organization"].(map[string]any)["name"])
		require.Equal(t, []string{"type unchangeable"},
			c.Refused(c.Do("PATCH", path, `{"type": "publishable", "grants": null, "scopes": null}`, "If-Match", etag), 400,
				"validation_failed"))
		res := c.Do("PATCH", path, `{"scopes": ["activities:write", "activities:write"]}`, "If-Match", etag)
		require.Equal(t, 200, res.Status, res.Body)
		c.Refused(client.Do("POST", base+"/venues", venue), 403, "scope_missing")
		activity := fmt.Sprintf(`{"organizer_id": %q}`, unit["id"])
		require.Equal(t, 400, client.Do("POST", base+"/activities", activity).Status)
		require.Len(t, items(t, admin(c).Get(base+"/api-keys?archived=false")), 1)

		require.Equal(t, 204, c.Do("DELETE", path, "", "If-Match", "*").Status)
		c.Refused(client.Do("POST", base+"/activities", "{}"), 401, "key_unknown")
		c.Refused(c.As("kepu_sk_x").Do("POST", base+"/activities", "{}"), 401, "key_unknown")
		require.Len(t, items(t, admin(c).Get(base+"/api-keys?archived=true")), 1)

		made, _ = c.Create(base+"/api-keys", fmt.Sprintf(
			`{"name": "示例系统", "type": "secret", "grants": [%s], "scopes": ["activities:write"], "expires_at": "2026-12-24T00:00:00+08:00"}`, grant))
		client = c.As(made["token"].(string))
		require.Equal(t, 400, client.Do("POST", base+"/activities", activity).Status)
		at = at.Add(31 * 24 * time.Hour)
		c.Refused(client.Do("POST", base+"/activities", "{}"), 401, "key_expired")
	})
}

func TestNobodyGivesRecordsAway(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		unit := func(name, more string) string {
			made, _ := c.Create(base+"/organizations",
				fmt.Sprintf(`{"name": %q, "type": "other", "region_code": "321003"%s}`, name, more))
			return made["id"].(string)
		}
		mine, other := unit("自己的单位", ""), unit("别的单位", "")
		below := unit("下属单位", fmt.Sprintf(`, "parent_id": %q`, mine))
		owner := staff(t, c, "owner", fmt.Sprintf(`{"role": "owner", "organization_id": %q}`, mine))
		c.Refused(owner.Do("POST", base+"/venues", fmt.Sprintf(`{"name": "示例馆", "category": "museum", "organization_id": %q}`,
			other)), 403, "out_of_scope")
		c.Refused(owner.Do("POST", base+"/venues", `{"name": "示例馆", "category": "museum"}`), 403, "out_of_scope")
		made, etag := owner.Create(base+"/venues", fmt.Sprintf(`{"name": "示例馆", "category": "museum", "organization_id": %q}`,
			below))
		path := base + "/venues/" + made["id"].(string)
		c.Refused(owner.Do("PATCH", path, fmt.Sprintf(`{"organization_id": %q}`, other), "If-Match", etag), 403,
			"out_of_scope")
		require.Equal(t, 200, owner.Do("PATCH", path, fmt.Sprintf(`{"organization_id": %q}`, mine), "If-Match", etag).Status)

		org := base + "/organizations/" + mine
		require.Equal(t, 200, owner.Do("PATCH", org, `{"address": "示例路 1 号"}`, "If-Match", "*").Status)
		for _, patch := range []string{`{"name": "改名"}`, `{"credit_code": "91440300708461136T"}`, `{"region_code": "321000"}`,
			`{"type": "school"}`, fmt.Sprintf(`{"parent_id": %q}`, other)} {
			c.Refused(owner.Do("PATCH", org, patch, "If-Match", "*"), 403, "reserved_field")
		}
		reviewer := staff(t, c, "reviewer", `{"role": "reviewer", "region_code": "321003"}`)
		require.Equal(t, 200, reviewer.Do("PATCH", org, `{"name": "改名"}`, "If-Match", "*").Status)
		c.Refused(reviewer.Do("PATCH", org, `{"region_code": "321000"}`, "If-Match", "*"), 403, "out_of_scope")
		require.Equal(t, []string{"parent_id circle"},
			c.Refused(c.Do("PATCH", org, fmt.Sprintf(`{"parent_id": %q}`, below), "If-Match", "*"), 400, "validation_failed"))
	})
}

func TestSecondFactor(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		at := now
		c, _ := start(t, dsn, func() time.Time { return at }, "KEPU_SECRET_KEY=a-secret-key-of-the-tests")
		boss := staff(t, c, "boss", `{"role": "administrator"}`)
		res := boss.Do("POST", base+"/me/totp", `{"password": "`+password+`"}`)
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []string{"password required"},
			c.Refused(boss.Do("POST", base+"/me/totp", `{}`), 400, "validation_failed"))
		require.Equal(t, []string{"password wrong"},
			c.Refused(boss.Do("POST", base+"/me/totp", `{"password": "guessed"}`), 400, "validation_failed"))
		secret := res.JSON(t)["secret"].(string)
		require.Contains(t, res.JSON(t)["uri"], "otpauth://totp/kepu:boss?")
		code := func() string {
			text, err := totp.GenerateCode(secret, at)
			require.NoError(t, err)
			return fmt.Sprintf(`{"code": %q}`, text)
		}
		in := func(more string) *testkit.Response {
			return c.As("").Do("POST", base+"/sign-in", fmt.Sprintf(`{"username": "boss", "password": %q%s}`, password, more))
		}
		with := func(code string) string { return ", " + code[1:len(code)-1] }
		require.Equal(t, 201, in("").Status, "not in use before it is confirmed")
		require.Equal(t, []string{"code wrong"}, c.Refused(boss.Do("POST", base+"/me/totp/confirm", `{"code": "000000"}`),
			400, "validation_failed"))
		res = boss.Do("POST", base+"/me/totp/confirm", code())
		require.Equal(t, 200, res.Status, res.Body)
		paper := res.JSON(t)["recovery_codes"].([]any)
		require.Len(t, paper, 10)
		c.Refused(boss.Do("POST", base+"/me/totp", `{"password": "`+password+`"}`), 409, "enrolled")

		c.Refused(in(""), 401, "code_required")
		c.Refused(in(`, "code": "123456"`), 401, "code_wrong")
		c.Refused(in(with(code())), 401, "code_wrong") // was used to confirm
		at = at.Add(30 * time.Second)
		require.Equal(t, 201, in(with(code())).Status)
		c.Refused(in(with(code())), 401, "code_wrong") // once
		require.Equal(t, 201, in(fmt.Sprintf(`, "code": %q`, paper[0])).Status)
		c.Refused(in(fmt.Sprintf(`, "code": %q`, paper[0])), 401, "code_wrong")
		at = at.Add(time.Minute)
		late := code()
		at = at.Add(29 * time.Second)
		require.Equal(t, 201, in(with(late)).Status, "clocks differ")

		// Nothing in the database tells the secret or a code.
		at = at.Add(time.Minute)
		c.Refused(boss.Do("POST", base+"/me/totp/end", `{"code": "0"}`), 400, "validation_failed")
		require.Equal(t, 204, boss.Do("POST", base+"/me/totp/end", code()).Status)
		require.Equal(t, 201, in("").Status)
		c.Refused(boss.Do("POST", base+"/me/totp/end", code()), 409, "not_enrolled")
		c.Refused(boss.Do("POST", base+"/me/totp/confirm", code()), 409, "not_enrolled")

		res = boss.Do("POST", base+"/me/totp", `{"password": "`+password+`"}`)
		secret = res.JSON(t)["secret"].(string)
		require.Equal(t, 200, boss.Do("POST", base+"/me/totp/confirm", code()).Status)
		require.Equal(t, 204, c.Do("POST", base+"/accounts/"+boss.Get(base + "/me")["id"].(string)+"/reset-totp", "").Status)
		c.Refused(boss.Do("GET", base+"/me", ""), 401, "session_over")
		require.Equal(t, 201, in("").Status)
		export := admin(c).Do("GET", base+"/audit/export", "")
		require.Contains(t, export.Body, "second_factor_off")
		require.NotContains(t, export.Body, secret)
	})
}

func TestReviewersNeedASecondFactorWhereItIsRequired(t *testing.T) {
	at := now
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return at }, "KEPU_REQUIRE_SECOND_FACTOR=true")
	reviewer := staff(t, c, "reviewer", `{"role": "reviewer", "region_code": "321003"}`)
	c.Refused(reviewer.Do("GET", base+"/manage/reviews", ""), 403, "second_factor_required")
	require.Equal(t, true, reviewer.Get(base + "/me")["must_enrol"])
	secret := reviewer.Do("POST", base+"/me/totp", `{"password": "`+password+`"}`).JSON(t)["secret"].(string)
	code, err := totp.GenerateCode(secret, at)
	require.NoError(t, err)
	require.Equal(t, 200, reviewer.Do("POST", base+"/me/totp/confirm", fmt.Sprintf(`{"code": %q}`, code)).Status)
	require.Equal(t, 200, reviewer.Do("GET", base+"/manage/reviews", "").Status)
	unit, _ := c.Create(base+"/organizations", `{"name": "单位", "type": "other"}`)
	editor := staff(t, c, "editor", fmt.Sprintf(`{"role": "editor", "organization_id": %q}`, unit["id"]))
	require.Equal(t, 200, editor.Do("GET", base+"/manage/summaries", "").Status)
}
