package v1_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

const directory = `{
	"id1": {"ID": "id1", "Username": "boss", "Password": "verysecure", "FirstName": "示例", "LastName": "管理员", "Email": "Boss@example.org", "EmailVerified": true, "PreferredLanguage": "zh"},
	"id2": {"ID": "id2", "Username": "stranger", "Password": "verysecure", "Email": "stranger@example.org", "EmailVerified": true, "PreferredLanguage": "zh"},
	"id3": {"ID": "id3", "Username": "unverified", "Password": "verysecure", "Email": "boss@example.org", "EmailVerified": false, "PreferredLanguage": "zh"}}`

// browser follows the way to the provider and back as a person does; it gives the status and the body of the last
// answer.
func browser(t *testing.T, start, username string) (int, string) {
	t.Helper()
	jar, err := cookiejar.New(nil)
	require.NoError(t, err)
	client := &http.Client{Jar: jar, Timeout: 10 * time.Second}
	at := ""
	fetch := func(method, address string, form url.Values) (int, string) {
		req, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(form.Encode()))
		require.NoError(t, err)
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		res, err := client.Do(req)
		require.NoError(t, err)
		defer func() { require.NoError(t, res.Body.Close()) }()
		text, err := io.ReadAll(res.Body)
		require.NoError(t, err)
		at = res.Request.URL.String()
		return res.StatusCode, string(text)
	}
	status, page := fetch(http.MethodGet, start, nil)
	require.Equal(t, 200, status, page)
	request := regexp.MustCompile(`name="id" value="([^"]+)"`).FindStringSubmatch(page)
	require.Len(t, request, 2, page)
	return fetch(http.MethodPost, at, url.Values{"id": {request[1]}, "username": {username}, "password": {"verysecure"}})
}

func TestPeopleSignInByTheirDirectory(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		// The service has to know its address and the provider's, and each is known when the other is.
		server := httptest.NewUnstartedServer(nil)
		public := "http://" + server.Listener.Addr().String()
		issuer := testkit.StartProvider(t, public+"/api/v1/sso/callback", directory)
		var later atomic.Int64
		clock := func() time.Time { return time.Now().Add(time.Duration(later.Load())) }
		settings := []string{"KEPU_SECRET_KEY=a-secret-key-of-the-tests", "KEPU_OIDC_ISSUER=" + issuer,
			"KEPU_OIDC_CLIENT_ID=web", "KEPU_OIDC_CLIENT_SECRET=secret", "KEPU_PUBLIC_URL=" + public}
		c, s := start(t, dsn, clock, settings...)
		server.Config.Handler = s.Handler
		server.Start()
		defer server.Close()

		made, _ := c.Create(base+"/accounts",
			`{"username": "boss", "name": "示例管理员", "email": "boss@example.org", "grants": [{"role": "administrator"}]}`)
		status, body := browser(t, public+base+"/sso/login", "unverified")
		require.Equal(t, 403, status, "an address that nobody has verified is anybody's: "+body)
		status, body = browser(t, public+base+"/sso/login", "boss")
		require.Equal(t, 200, status, body)
		ticket := regexp.MustCompile(`"ticket":"([^"]+)"`).FindStringSubmatch(body)[1]
		exchange := func() *testkit.Response {
			return c.As("").Do("POST", base+"/sign-in/sso", fmt.Sprintf(`{"ticket": %q}`, ticket))
		}
		in := exchange()
		require.Equal(t, 201, in.Status, in.Body)
		require.Equal(t, false, in.JSON(t)["must_change_password"])
		boss := c.As(in.JSON(t)["token"].(string))
		require.Equal(t, issuer+" id1", boss.Get(base + "/me")["sso_subject"])
		require.Equal(t, 200, boss.Do("GET", base+"/accounts", "").Status,
			"not held by the temporary password that nobody told")
		c.Refused(c.As("").Do("POST", base+"/sign-in",
			fmt.Sprintf(`{"username": "boss", "password": %q}`, made["temporary_password"])), 401, "credentials_wrong")
		c.Refused(c.As("").Do("POST", base+"/sign-in", `{"username": "boss", "password": ""}`), 400, "validation_failed")
		c.Refused(exchange(), 401, "sso_failed") // once
		replica, _ := start(t, dsn, clock, settings...)
		c.Refused(replica.As("").Do("POST", base+"/sign-in/sso", fmt.Sprintf(`{"ticket": %q}`, ticket)), 401, "sso_failed")

		// Without a password, a second factor needs a new sign-in.
		require.Equal(t, 200, boss.Do("POST", base+"/me/totp", `{}`).Status)
		later.Store(int64(5 * time.Minute))
		c.Refused(boss.Do("POST", base+"/me/totp", `{}`), 403, "sign_in_again")
		later.Store(0)

		// Linked to the person, not to the address.
		require.Equal(t, 200, c.Do("PATCH", base+"/accounts/"+made["id"].(string), `{"email": "other@example.org"}`,
			"If-Match", "*").Status)
		status, _ = browser(t, public+base+"/sso/login", "boss")
		require.Equal(t, 200, status)
		status, body = browser(t, public+base+"/sso/login", "stranger")
		require.Equal(t, 403, status)
		require.Contains(t, body, "sso_unknown")
		require.Equal(t, 204, c.Do("DELETE", base+"/accounts/"+made["id"].(string), "", "If-Match", "*").Status)
		status, _ = browser(t, public+base+"/sso/login", "boss")
		require.Equal(t, 403, status)

		// A way back without a way there, or of somebody else.
		c.Refused(c.As("").Do("GET", base+"/sso/callback?code=x&state=y", ""), 401, "sso_failed")
		began := c.As("").Do("GET", base+"/sso/login", "")
		require.Equal(t, 302, began.Status)
		to, err := url.Parse(began.Header.Get("Location"))
		require.NoError(t, err)
		require.Equal(t, []string{"S256"}, to.Query()["code_challenge_method"])
		cookie := began.Header.Get("Set-Cookie")
		require.Contains(t, cookie, "HttpOnly")
		require.Contains(t, cookie, "SameSite=Lax")
		cookie, _, _ = strings.Cut(cookie, ";")
		c.Refused(c.As("").Do("GET", base+"/sso/callback?code=x&state="+to.Query().Get("state"), "", "Cookie", cookie), 401,
			"sso_failed")
		c.Refused(c.As("").Do("GET", base+"/sso/callback?code=x&state=another", "", "Cookie", cookie), 401, "sso_failed")
		c.Refused(c.As("").Do("GET", base+"/sso/callback?error=access_denied", "", "Cookie", cookie), 401, "sso_refused")
		c.Refused(c.As("").Do("POST", base+"/sign-in/sso", `{"ticket": "x"}`), 401, "sso_failed")
	})
}

func TestIdentityProviderOutage(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), time.Now, "KEPU_OIDC_ISSUER=http://127.0.0.1:1/",
		"KEPU_PUBLIC_URL=https://kepu.example.org", "KEPU_OIDC_RETURN_URL=https://desk.example.org/")
	c.Refused(c.As("").Do("GET", base+"/sso/login", ""), 503, "provider_unavailable")
	c, _ = start(t, testkit.SQLite(t), time.Now)
	c.Refused(c.As("").Do("GET", base+"/sso/login", ""), 404, "sso_off")
}
