package mailer

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/notice"
	"kepu/internal/testkit"
)

// certificate makes one for 127.0.0.1, as files, and what trusts it.
func certificate(t *testing.T) (certFile, keyFile string, trust *tls.Config) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "a test"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	require.NoError(t, err)
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	require.NoError(t, err)
	write := func(name, kind string, content []byte) string {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: content}), 0o600))
		return path
	}
	pool := x509.NewCertPool()
	cert, err := x509.ParseCertificate(der)
	require.NoError(t, err)
	pool.AddCert(cert)
	return write("cert.pem", "CERTIFICATE", der), write("key.pem", "PRIVATE KEY", secret),
		&tls.Config{RootCAs: pool, ServerName: "127.0.0.1", MinVersion: tls.VersionTLS12}
}

func options(t *testing.T, m *testkit.Mailpit) Options {
	t.Helper()
	host, port, err := net.SplitHostPort(m.SMTP)
	require.NoError(t, err)
	n, err := strconv.Atoi(port)
	require.NoError(t, err)
	return Options{Host: host, Port: n, From: "科普资源登记 <kepu@example.org>", TLS: "none"}
}

func TestMailsReachARealServer(t *testing.T) {
	cert, key, trust := certificate(t)
	users := filepath.Join(t.TempDir(), "users")
	require.NoError(t, os.WriteFile(users, []byte("kepu:correct-horse\n"), 0o600))
	server := testkit.StartMailpit(t, "--smtp-tls-cert", cert, "--smtp-tls-key", key, "--smtp-require-starttls",
		"--smtp-auth-file", users)
	o := options(t, server)
	o.TLS, o.Config, o.Username, o.Password = "starttls", trust, "kepu", "correct-horse"
	m, err := New(o)
	require.NoError(t, err)
	require.NoError(t, m.Send(t.Context(), "zhang.san@example.org", "张三，馆长", "【科普资源登记】活动“月球讲座”被退回", "第一行\n第二行：请写简介"))
	require.Equal(t, []testkit.Mail{{To: "zhang.san@example.org", Subject: "【科普资源登记】活动“月球讲座”被退回",
		Text: "第一行\r\n第二行：请写简介\r\n"}}, server.Mails())

	o.Password = "wrong"
	m, err = New(o)
	require.NoError(t, err)
	err = m.Send(t.Context(), "zhang.san@example.org", "张三", "x", "y")
	require.Error(t, err)
	var permanent *notice.Permanent
	require.NotErrorAs(t, err, &permanent, "the operator mends it, and the mail goes later")
	o.Config = nil // who does not know the certificate sends nothing
	m, err = New(o)
	require.NoError(t, err)
	require.ErrorContains(t, m.Send(t.Context(), "zhang.san@example.org", "张三", "x", "y"), "certificate")
	_, err = New(Options{Host: "127.0.0.1", Port: 25, From: "no address"})
	require.Error(t, err)
}

func TestServersRefuseMails(t *testing.T) {
	server := testkit.StartMailpit(t, "--smtp-allowed-recipients", `@example\.org$`)
	m, err := New(options(t, server))
	require.NoError(t, err)
	require.NoError(t, m.Send(t.Context(), "a@example.org", "甲", "x", "y"))
	var permanent *notice.Permanent
	require.ErrorAs(t, m.Send(t.Context(), "a@example.com", "甲", "x", "y"), &permanent)
	require.ErrorAs(t, m.Send(t.Context(), "not an address", "甲", "x", "y"), &permanent)
	require.ErrorAs(t, m.Send(t.Context(), "a@example.org\r\nBcc: b@example.com", "甲", "x", "y"), &permanent)
	require.Len(t, server.Mails(), 1)
	o := options(t, server)
	o.Port = 1
	m, err = New(o)
	require.NoError(t, err)
	err = m.Send(t.Context(), "a@example.org", "甲", "x", "y")
	require.Error(t, err)
	require.NotErrorAs(t, err, &permanent)
}
