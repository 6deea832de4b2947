package app

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// tokens begins a session and makes a key and an invitation, and gives their tokens and the id of the key.
func tokens(t *testing.T, p *testkit.Process) (session, key, keyID, invitation string) {
	t.Helper()
	made := func(path, body string) map[string]any {
		res, err := p.Send(http.MethodPost, "/api/v1"+path, body)
		require.NoError(t, err)
		require.Equal(t, http.StatusCreated, res.Status, res.Body)
		return res.JSON(t)
	}
	unit := made("/organizations", `{"name": "示例单位", "type": "other"}`)["id"]
	account := made("/accounts", `{"username": "anybody", "name": "示例人员", "grants": [{"role": "administrator"}]}`)
	session = made("/sign-in", fmt.Sprintf(`{"username": "anybody", "password": %q}`,
		account["temporary_password"]))["token"].(string)
	one := made("/api-keys",
		`{"name": "示例系统", "type": "secret", "grants": [{"role": "administrator"}], "scopes": ["venues:read"]}`)
	invitation = made(fmt.Sprintf("/organizations/%s/invitations", unit),
		`{"name": "同事", "role": "owner"}`)["token"].(string)
	return session, one["token"].(string), one["id"].(string), invitation
}

// status is what a token gets at a path.
func status(t *testing.T, p *testkit.Process, path, token string) int {
	t.Helper()
	res, err := p.Send(http.MethodGet, "/api/v1"+path, "", "Authorization", "Bearer "+token)
	require.NoError(t, err)
	return res.Status
}

// TestRestoreEndsAccess: what was ended since the backup stays ended.
func TestRestoreEndsAccess(t *testing.T) {
	dsn := testkit.SQLite(t)
	path := strings.TrimPrefix(dsn, "sqlite:")
	env := []string{"KEPU_DATABASE=" + dsn, "KEPU_LOG_LEVEL=warn"}
	p := testkit.Serve(t, env...)
	session, key, keyID, invitation := tokens(t, p)
	backup := filepath.Join(filepath.Dir(path), "backup.db")
	code, _, errOut := run(t, env, "backup", backup)
	require.Zero(t, code, errOut)
	for _, file := range []string{path, backup} {
		info, err := os.Stat(file)
		require.NoError(t, err)
		require.Equal(t, os.FileMode(0o600), info.Mode().Perm(), file)
	}
	require.Equal(t, []int{200, 200, 200}, []int{status(t, p, "/me", session), status(t, p, "/venues", key),
		status(t, p, "/invitation", invitation)})
	res, err := p.Send(http.MethodDelete, "/api/v1/api-keys/"+keyID, "", "If-Match", "*")
	require.NoError(t, err)
	require.Equal(t, http.StatusNoContent, res.Status, res.Body)
	res, err = p.Send(http.MethodPost, "/api/v1/sign-out", "", "Authorization", "Bearer "+session)
	require.NoError(t, err)
	require.Equal(t, http.StatusNoContent, res.Status, res.Body)

	code, out, errOut := run(t, env, "restore", backup)
	require.Zero(t, code, errOut)
	require.Contains(t, out, "all keys of clients are revoked")
	require.Eventually(t, func() bool { return status(t, p, "/venues", key) == http.StatusUnauthorized }, readyAgain,
		readyAgain/100)
	require.Equal(t, []int{401, 401}, []int{status(t, p, "/me", session), status(t, p, "/invitation", invitation)})

	code, _, errOut = run(t, env, "restore", backup, "--keep-keys")
	require.Zero(t, code, errOut)
	require.Eventually(t, func() bool { return status(t, p, "/venues", key) == http.StatusOK }, readyAgain, readyAgain/100)
	require.Equal(t, 401, status(t, p, "/me", session))
	code, _, errOut = run(t, env, "audit", "verify")
	require.Zero(t, code, errOut)
}

// TestAccessIsEnded: on a server that was restored by its own means.
func TestAccessIsEnded(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		p := testkit.Serve(t, env...)
		session, key, _, invitation := tokens(t, p)
		code, out, errOut := run(t, env, "admin", "end-access", "--keep-keys")
		require.Zero(t, code, errOut)
		require.Equal(t, "ended 1 sessions, revoked 0 keys and 1 invitations\n", out)
		require.Equal(t, []int{401, 200, 401}, []int{status(t, p, "/me", session), status(t, p, "/venues", key),
			status(t, p, "/invitation", invitation)})
		code, out, errOut = run(t, env, "admin", "end-access")
		require.Zero(t, code, errOut)
		require.Equal(t, "ended 0 sessions, revoked 1 keys and 0 invitations\n", out)
		require.Eventually(t, func() bool { return status(t, p, "/venues", key) == http.StatusUnauthorized }, readyAgain,
			readyAgain/100)
	})
}
