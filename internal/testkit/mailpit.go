package testkit

import (
	"bytes"
	"context"
	"encoding/json"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	// mailpitVersion is built once into the cache of the user.
	mailpitVersion = "v1.27.11"
	// mailpitVariable names a program to use instead.
	mailpitVariable = "KEPU_TEST_MAILPIT"
)

// Mailpit is a real SMTP server process that keeps what it gets.
type Mailpit struct {
	SMTP string // host:port
	api  string
	t    testing.TB
}

// Mail is one that the server has got.
type Mail struct {
	To, Subject, Text string
}

// StartMailpit starts the server with further flags; it ends with the test. Where it cannot be had, the test is skipped
// and says so.
func StartMailpit(t testing.TB, flags ...string) *Mailpit {
	t.Helper()
	program := mailpit(t)
	m := &Mailpit{SMTP: freeAddress(t), api: freeAddress(t), t: t}
	ctx, stop := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, program, append(
		[]string{"--smtp", m.SMTP, "--listen", m.api, "--database", filepath.Join(t.TempDir(), "mail.db"),
			"--disable-version-check"}, flags...)...)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		stop()
		_ = cmd.Wait() // killed
	})
	require.Eventually(t, func() bool {
		conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", m.SMTP)
		if err != nil {
			return false
		}
		_ = conn.Close()
		return m.get("/api/v1/info", nil) == nil
	}, 20*time.Second, 50*time.Millisecond, "mailpit does not start: %s", &said)
	return m
}

// mailpit finds the program, or builds it.
func mailpit(t testing.TB) string {
	t.Helper()
	if program := os.Getenv(mailpitVariable); program != "" {
		return program
	}
	return installed(t, "mailpit-"+mailpitVersion, "mailpit", "github.com/axllent/mailpit@"+mailpitVersion)
}

func freeAddress(t testing.TB) string {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer func() { require.NoError(t, l.Close()) }()
	return l.Addr().String()
}

func (m *Mailpit) get(path string, into any) error {
	req, err := http.NewRequestWithContext(context.Background(), http.MethodGet, "http://"+m.api+path, nil)
	if err != nil {
		return err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer func() { _ = res.Body.Close() }()
	if into == nil {
		return nil
	}
	return json.NewDecoder(res.Body).Decode(into)
}

// Mails gives what the server has got, the newest first.
func (m *Mailpit) Mails() (mails []Mail) {
	m.t.Helper()
	var list struct {
		Messages []struct{ ID string }
	}
	require.NoError(m.t, m.get("/api/v1/messages", &list))
	for _, one := range list.Messages {
		var mail struct {
			To            []struct{ Address string }
			Subject, Text string
		}
		require.NoError(m.t, m.get("/api/v1/message/"+one.ID, &mail))
		mails = append(mails, Mail{To: mail.To[0].Address, Subject: mail.Subject, Text: mail.Text})
	}
	return mails
}
