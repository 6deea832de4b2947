package app

import (
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// outage is how long the database stays away; KEPU_TEST_OUTAGE=60s makes it a minute.
func outage(t *testing.T) time.Duration {
	t.Helper()
	text := os.Getenv("KEPU_TEST_OUTAGE")
	if text == "" {
		return time.Second
	}
	d, err := time.ParseDuration(text)
	require.NoError(t, err)
	return d
}

func TestDatabaseOutage(t *testing.T) {
	dsn, proxy := testkit.ThroughProxy(t, testkit.MySQL(t, "utf8mb4"))
	env := []string{"KEPU_DATABASE=" + dsn}
	code, _, errOut := run(t, env, "migrate", "up")
	require.Zero(t, code, errOut)
	p := testkit.Serve(t, append(env, "KEPU_CATALOG_READY_MAX_LAG=10m")...)
	create := func(name string) *testkit.Response {
		res, err := p.Send(http.MethodPost, "/api/v1/organizations", `{"name": "`+name+`", "type": "other"}`)
		require.NoError(t, err)
		return res
	}
	require.Equal(t, http.StatusCreated, create("之前").Status)

	for name, goAway := range map[string]func(){"refuses": proxy.Refuse, "is silent": proxy.Silence} {
		goAway()
		for gone := time.Now(); time.Since(gone) < outage(t); {
			res := create("不应写入")
			require.Equal(t, http.StatusServiceUnavailable, res.Status, "%s: %s", name, res.Body)
			require.NotEmpty(t, res.Header.Get("Retry-After"))
			require.Contains(t, res.Body, "database_unavailable")
			read, err := p.Send(http.MethodGet, "/api/v1/organizations", "")
			require.NoError(t, err)
			require.Equal(t, http.StatusOK, read.Status, "%s: reading goes on from memory", name)
			require.Contains(t, read.Body, "之前")
			health, err := p.Send(http.MethodGet, "/readyz", "")
			require.NoError(t, err)
			require.Equal(t, http.StatusOK, health.Status, "a replica that answers stays in the balancer")
			time.Sleep(50 * time.Millisecond)
		}
		proxy.Restore()
		require.Eventually(t, func() bool { return create("之后").Status == http.StatusCreated }, readyAgain,
			100*time.Millisecond, "%s: it recovers by itself", name)
	}
	require.EventuallyWithT(t, func(c *assert.CollectT) {
		res, err := p.Send(http.MethodGet, "/api/v1/organizations?fields=name", "")
		require.NoError(c, err)
		require.Equal(c, `{"items":[{"name":"之前"},{"name":"之后"},{"name":"之后"}],"next_cursor":null,"total":3}`+"\n", res.Body)
	}, readyAgain, 50*time.Millisecond)
	require.Eventually(t, func() bool { return strings.Contains(p.Log(), "the database is back") }, readyAgain,
		50*time.Millisecond)
}

// readyAgain is far above what recovery takes: one poll and one connection.
const readyAgain = 10 * time.Second
