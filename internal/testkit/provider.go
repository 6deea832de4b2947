package testkit

import (
	"bytes"
	"context"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	// providerVersion of the OpenID provider is built once into the cache of the user.
	providerVersion = "v3.51.17"
	providerPackage = "github.com/zitadel/oidc/v3/example/server"
)

// StartProvider starts a real OpenID provider process (zitadel/oidc, pkg/op) with its client web, whose secret is
// "secret", and with users as its file has them; it ends with the test. Where it cannot be had, the test is skipped and
// says so.
func StartProvider(t testing.TB, redirectURL, users string) (issuer string) {
	t.Helper()
	program := installed(t, "oidc-"+providerVersion, "server", providerPackage+"@"+providerVersion)
	file := filepath.Join(t.TempDir(), "users.json")
	require.NoError(t, os.WriteFile(file, []byte(users), 0o600))
	address := freeAddress(t)
	port := address[len("127.0.0.1:"):]
	ctx, stop := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, program)
	cmd.Env = append(os.Environ(), "PORT="+port, "USERS_FILE="+file, "REDIRECT_URI="+redirectURL)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		stop()
		_ = cmd.Wait() // killed
	})
	issuer = "http://localhost:" + port + "/"
	require.Eventually(t, func() bool {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, issuer+".well-known/openid-configuration", nil)
		require.NoError(t, err)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return false
		}
		_ = res.Body.Close()
		return res.StatusCode == http.StatusOK
	}, 20*time.Second, 50*time.Millisecond, "the provider does not start")
	return issuer
}

const buildTime = 10 * time.Minute

// installed gives a program of a Go module, which is built once into the cache of the user.
func installed(t testing.TB, folder, name, module string) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	require.NoError(t, err)
	folder = filepath.Join(cache, "kepu-test", folder)
	program := filepath.Join(folder, name)
	if _, err := os.Stat(program); err == nil {
		return program
	}
	ctx, cancel := context.WithTimeout(context.Background(), buildTime)
	defer cancel()
	build := exec.CommandContext(ctx, "go", "install", module)
	build.Dir = t.TempDir() // outside of this module
	build.Env = append(os.Environ(), "GOBIN="+folder, "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Skipf("not proven against a real server: %s cannot be built (%v): %s", module, err, out)
	}
	return program
}
