package app

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/config"
)

func run(t *testing.T, env []string, args ...string) (code int, out, errOut string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = Run(args, env, &stdout, &stderr)
	return code, stdout.String(), stderr.String()
}

func TestVersionAndHelp(t *testing.T) {
	code, out, _ := run(t, nil, "version")
	require.Zero(t, code)
	require.True(t, strings.HasPrefix(out, "kepu "))
	code, out, _ = run(t, nil)
	require.Zero(t, code)
	for _, name := range []string{"serve", "config", "version", "healthcheck"} {
		require.Contains(t, out, name)
	}
}

func TestConfigShowsNoSecret(t *testing.T) {
	code, out, errOut := run(t, []string{"KEPU_ADMIN_KEY=very-secret-key",
		"KEPU_DATABASE=mysql:kepu:pass-word@tcp(db:3306)/kepu"}, "config", "--addr", "127.0.0.1:99")
	require.Zero(t, code, errOut)
	require.Contains(t, out, "127.0.0.1:99")
	require.NotContains(t, out, "very-secret-key")
	require.NotContains(t, out, "pass-word")
}

func TestFaultsAreReportedTogether(t *testing.T) {
	code, _, errOut := run(t, []string{"KEPU_ADR=x", "KEPU_TEST_ANYTHING=1"}, "config", "--addr", "nonsense",
		"--log-level", "loud")
	require.Equal(t, 1, code)
	for _, part := range []string{"3 fault(s)", "KEPU_ADR", "did you mean KEPU_ADDR", "nonsense", "loud"} {
		require.Contains(t, errOut, part)
	}
}

func TestWrongCommandLine(t *testing.T) {
	code, _, errOut := run(t, nil, "sevre")
	require.Equal(t, 2, code)
	require.Contains(t, errOut, "sevre")
}

func TestHealthcheckOfNothing(t *testing.T) {
	code, _, errOut := run(t, nil, "healthcheck", "--addr", "127.0.0.1:1")
	require.Equal(t, 1, code)
	require.Contains(t, errOut, "not reachable")
}

func TestShutdownFinishesRequestsUnderWay(t *testing.T) {
	started := make(chan struct{})
	handler := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(started)
		time.Sleep(300 * time.Millisecond)
		_, _ = io.WriteString(w, "whole")
	})
	cfg, err := config.Load(config.Options{})
	require.NoError(t, err)
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- serveOn(ctx, listener, handler, cfg, slog.New(slog.DiscardHandler), func() bool { return false })
	}()

	answer := make(chan string, 1)
	go func() {
		res, err := http.Get("http://" + listener.Addr().String())
		if err != nil {
			answer <- err.Error()
			return
		}
		body, err := io.ReadAll(res.Body)
		answer <- string(body) + errText(errors.Join(err, res.Body.Close()))
	}()
	<-started
	stop()
	require.Equal(t, "whole", <-answer)
	require.NoError(t, <-ended)
	_, err = (&net.Dialer{}).DialContext(t.Context(), "tcp", listener.Addr().String())
	require.Error(t, err, "nothing listens any more")
}

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
