package testkit

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Browse opens a page in headless Chromium, as scripts/test provides it. It gives the page as scripts left it and the
// addresses that it asked for. Without a browser the test is skipped.
func Browse(t testing.TB, address string) (dom string, requested []string) {
	t.Helper()
	browser := os.Getenv("KEPU_TEST_CHROMIUM")
	if browser == "" {
		t.Skip("not proven in a browser: KEPU_TEST_CHROMIUM names no Chromium")
	}
	dir := t.TempDir()
	log := filepath.Join(dir, "net.json")
	cmd := exec.CommandContext(t.Context(), browser, "--headless", "--no-sandbox", "--disable-gpu",
		"--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--log-net-log="+log, "--virtual-time-budget=10000", "--dump-dom",
		address)
	out, err := cmd.Output()
	require.NoError(t, err, "%s must run", browser)

	content, err := os.ReadFile(log)
	require.NoError(t, err)
	var net struct {
		Events []struct {
			Params struct {
				URL       string `json:"url"`
				Initiator string `json:"initiator"`
			}
		}
	}
	require.NoError(t, json.Unmarshal(content, &net))
	for _, e := range net.Events {
		// What no page began is the browser's own.
		if e.Params.URL != "" && e.Params.Initiator != "" && e.Params.Initiator != "not an origin" {
			requested = append(requested, e.Params.URL)
		}
	}
	return string(out), requested
}
