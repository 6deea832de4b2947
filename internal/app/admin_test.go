package app

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/account"
	"kepu/internal/errs"
	"kepu/internal/testkit"
)

func TestTheFirstAdministrator(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		s := openService(t, dsn, time.Now)
		run := func(args ...string) (code int, out string) {
			code, out, errOut := run(t, []string{"KEPU_DATABASE=" + dsn}, append([]string{"admin"}, args...)...)
			return code, out + errOut
		}
		weak := filepath.Join(t.TempDir(), "weak")
		require.NoError(t, os.WriteFile(weak, []byte("admin123456\n"), 0o600))
		code, out := run("create", "root", "--password-file", weak)
		require.Equal(t, 1, code)
		require.Contains(t, out, "too easy to guess")
		require.NotContains(t, out, "admin123456")
		strong := filepath.Join(t.TempDir(), "strong")
		require.NoError(t, os.WriteFile(strong, []byte("a canal runs through it\n"), 0o600))
		code, out = run("create", "Root", "--name", "示例管理员", "--password-file", strong)
		require.Zero(t, code, out)
		require.Equal(t, "made the administrator root\n", out)
		code, out = run("create", "root")
		require.Equal(t, 1, code)
		require.Contains(t, out, "another account has this username")
		code, out = run("create", "second")
		require.Zero(t, code, out)
		temporary := regexp.MustCompile(`temporary password: (\S+)`).FindStringSubmatch(out)[1]

		in, err := s.accounts.SignIn(t.Context(), account.SignIn{Username: "root", Password: "a canal runs through it"})
		require.NoError(t, err)
		require.False(t, in.Secret.Temporary)
		in, err = s.accounts.SignIn(t.Context(), account.SignIn{Username: "second", Password: temporary})
		require.NoError(t, err)
		require.True(t, in.Secret.Temporary)
		require.WithinDuration(t, time.Now().Add(7*24*time.Hour), in.Login.ExpiresAt, time.Minute)
		code, out = run("reset", "ROOT")
		require.Zero(t, code, out)
		_, err = s.accounts.SignIn(t.Context(), account.SignIn{Username: "root", Password: "a canal runs through it"})
		require.Equal(t, errs.Unauthenticated, errs.KindOf(err))
		code, out = run("reset", "nobody")
		require.Equal(t, 1, code)
		require.Contains(t, out, `there is no account "nobody"`)
	})
}

func TestTheAdministratorsKeyCanBeSwitchedOff(t *testing.T) {
	dsn := testkit.SQLite(t)
	s := openService(t, dsn, time.Now, "KEPU_ADMIN_KEY_ENABLED=false")
	require.Empty(t, s.AdminKey)
	require.NoError(t, s.Load(t.Context()))
	c := testkit.NewClient(t, s.Handler, "", testkit.CheckSpec)
	c.Refused(c.As("x").Do("POST", "/api/v1/campaigns", "{}"), 401, "credentials_wrong")
	c.Refused(c.Do("POST", "/api/v1/campaigns", "{}", "Authorization", "Bearer "), 401, "credentials_required")
}
