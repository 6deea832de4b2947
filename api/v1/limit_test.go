package v1_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

func TestRequestsAreLimited(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now }, "KEPU_LIMITS_ADDRESS=5", "KEPU_LIMITS_ACCOUNT=30",
		"KEPU_LIMITS_OPEN=3")
	anybody := c.As("")
	for left := 4; left >= 0; left-- {
		res := anybody.Do("GET", base+"/venues", "")
		require.Equal(t, 200, res.Status)
		require.Equal(t, `"address";q=5;w=60`, res.Header.Get("RateLimit-Policy"))
		require.Regexp(t, `^"address";r=`+string(rune('0'+left))+`;t=\d+$`, res.Header.Get("RateLimit"))
	}
	res := anybody.Do("GET", base+"/venues/x", "")
	c.Refused(res, 429, "rate_limited")
	require.Equal(t, "12", res.Header.Get("Retry-After"))
	require.Equal(t, 200, anybody.From("203.0.113.9:1").Do("GET", base+"/venues", "").Status, "others are not hindered")
	require.Equal(t, 200, anybody.From("[2001:db8::1]:1").Do("GET", base+"/venues", "").Status)
	for range 4 {
		anybody.From("[2001:db8::2]:1").Do("GET", base+"/venues", "")
	}
	c.Refused(anybody.From("[2001:db8::3]:1").Do("GET", base+"/venues", ""), 429, "rate_limited") // the same network
	for range 20 {
		require.Equal(t, 200, anybody.From("127.0.0.1:1").Do("GET", base+"/venues", "").Status, "a proxy on this machine")
	}

	// Each thing that everybody may send has its own.
	for range 3 {
		c.Refused(anybody.Do("POST", base+"/reports", "{}"), 400, "validation_failed")
	}
	res = anybody.Do("POST", base+"/reports", "{}")
	c.Refused(res, 429, "rate_limited")
	require.Equal(t, "1200", res.Header.Get("Retry-After"))
	c.Refused(anybody.Do("POST", base+"/sign-in", "{}"), 400, "validation_failed")

	// Guessing the token of a session.
	guess := c.As("kepu_ses_guess").From("203.0.113.77:1")
	for range 5 {
		c.Refused(guess.Do("GET", base+"/me", ""), 401, "session_over")
	}
	c.Refused(guess.Do("GET", base+"/me", ""), 429, "rate_limited")

	c = c.From("127.0.0.1:1")
	boss := staff(t, c, "boss", `{"role": "administrator"}`)
	require.Equal(t, `"account";q=30;w=60`, boss.Do("GET", base+"/me", "").Header.Get("RateLimit-Policy"))
	for range 40 {
		if res = boss.Do("GET", base+"/me", ""); res.Status == 429 {
			break
		}
	}
	c.Refused(res, 429, "rate_limited")
	for range 40 {
		require.Equal(t, 200, c.As(key).Do("GET", base+"/accounts", "").Status, "the administrator's key is not counted")
	}
}

func TestPublishableKeyQuotaPerAddress(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now }, "KEPU_LIMITS_ADDRESS=1")
	local := c.From("127.0.0.1:1")
	made, etag := local.Create(base+"/api-keys", `{"name": "示例小程序", "type": "publishable", "quota": 50}`)
	app := c.As(made["token"].(string))
	for range 5 { // a tenth
		res := app.Do("GET", base+"/venues", "")
		require.Equal(t, 200, res.Status)
		require.Equal(t, "private, no-store", res.Header.Get("Cache-Control"))
	}
	res := app.Do("GET", base+"/venues", "")
	c.Refused(res, 429, "rate_limited")
	require.Equal(t, `"key-address";q=5;w=60`, res.Header.Get("RateLimit-Policy"))
	answered := 0
	for i := range 20 { // others get theirs, until all of it is used
		for range 5 {
			if app.From("203.0.113."+strings.Repeat("1", 1+i%2)+string(rune('0'+i/2))+":1").Do("GET", base+"/venues",
				"").Status == 200 {
				answered++
			}
		}
	}
	require.Equal(t, 45, answered)
	res = app.From("198.51.100.1:1").Do("GET", base+"/venues", "")
	c.Refused(res, 429, "rate_limited")
	require.Equal(t, `"key";q=50;w=60`, res.Header.Get("RateLimit-Policy"))

	require.Equal(t, 200, local.Do("PATCH", base+"/api-keys/"+made["id"].(string), `{"quota": 1000}`, "If-Match",
		etag).Status)
	require.Equal(t, `"key";q=1000;w=60`, app.From("198.51.100.2:1").Do("GET", base+"/venues",
		"").Header.Get("RateLimit-Policy"))
	require.Equal(t, []string{"quota out_of_range"},
		c.Refused(local.Do("POST", base+"/api-keys", `{"name": "示例", "type": "publishable", "quota": 1}`), 400,
			"validation_failed"))
	require.Equal(t, 204, local.Do("DELETE", base+"/api-keys/"+made["id"].(string), "", "If-Match", "*").Status)
	c.Refused(app.From("198.51.100.3:1").Do("GET", base+"/venues", ""), 401, "key_unknown")
	require.Equal(t, 200, c.As("").From("198.51.100.4:1").Do("GET", base+"/venues", "").Status)
}
