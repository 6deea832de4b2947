package app

import (
	"bytes"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/config"
	"kepu/internal/testkit"
)

// TestOnlyConfiguredProxiesAreBelieved: who the client is comes from X-Forwarded-For only where the operator named the
// proxy. The address of the peer in these requests is 192.0.2.1.
func TestOnlyConfiguredProxiesAreBelieved(t *testing.T) {
	client := func(method string, env ...string) string {
		var logged bytes.Buffer
		cfg, err := config.Load(config.Options{Env: append(env, "KEPU_DATABASE="+testkit.SQLite(t),
			"KEPU_ADMIN_KEY=whatever-key")})
		require.NoError(t, err)
		s, err := Open(t.Context(), cfg, time.Now, newLogger(cfg.Log, &logged))
		require.NoError(t, err)
		defer func() { require.NoError(t, s.Close()) }()
		require.NoError(t, s.Load(t.Context()))
		logged.Reset()
		req := httptest.NewRequest(method, "/api/v1/venues", strings.NewReader("{}"))
		req.Header.Set("X-Forwarded-For", "198.51.100.7, 203.0.113.9")
		req.Header.Set("X-Real-Ip", "198.51.100.8")
		s.Handler.ServeHTTP(httptest.NewRecorder(), req)
		_, after, _ := strings.Cut(logged.String(), "client=")
		address, _, _ := strings.Cut(after, " ")
		return address
	}
	require.Equal(t, "192.0.2.1", client("POST"), "nobody is believed unless named")
	require.Equal(t, "192.0.2.1", client("POST", "KEPU_HTTP_TRUSTED_PROXIES=203.0.113.9"), "the peer is not the named one")
	require.Equal(t, "203.0.113.9", client("POST", "KEPU_HTTP_TRUSTED_PROXIES=192.0.2.0/24"),
		"the last address that is no named proxy")
	require.Equal(t, "198.51.100.7", client("POST", "KEPU_HTTP_TRUSTED_PROXIES=192.0.2.0/24,203.0.113.9"))

	require.Empty(t, client("GET"), "reads have no line in the log")
	require.Equal(t, "192.0.2.1", client("GET", "KEPU_LOG_READS=true"), "unless they are wanted")
}
