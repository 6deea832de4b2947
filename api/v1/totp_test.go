package v1_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"
	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

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
