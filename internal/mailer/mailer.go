// Package mailer hands mails to an SMTP server.
package mailer

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"time"

	"github.com/wneessen/go-mail"

	"kepu/internal/notice"
)

// Options is which server takes the mails.
type Options struct {
	Host     string
	Port     int
	Username string // empty for a server that asks for none
	Password string
	From     string // address, or "name <address>"
	TLS      string // starttls, tls or none
	// Config replaces the usual settings of TLS; nil for those.
	Config *tls.Config
}

// Mailer sends through one server.
type Mailer struct {
	client *mail.Client
	from   string
}

// timeout bounds one conversation with the server.
const timeout = 20 * time.Second

// New makes a mailer; it does not connect yet.
func New(o Options) (*Mailer, error) {
	options := []mail.Option{mail.WithPort(o.Port), mail.WithTimeout(timeout)}
	switch o.TLS {
	case "tls":
		options = append(options, mail.WithSSL())
	case "none":
		options = append(options, mail.WithTLSPolicy(mail.NoTLS))
	default:
		options = append(options, mail.WithTLSPolicy(mail.TLSMandatory))
	}
	if o.Config != nil {
		options = append(options, mail.WithTLSConfig(o.Config))
	}
	if o.Username != "" {
		options = append(options, mail.WithSMTPAuth(mail.SMTPAuthAutoDiscover), mail.WithUsername(o.Username),
			mail.WithPassword(o.Password))
	}
	client, err := mail.NewClient(o.Host, options...)
	if err != nil {
		return nil, fmt.Errorf("set up SMTP: %w", err)
	}
	return &Mailer{client: client, from: o.From}, mail.NewMsg().From(o.From)
}

// Send hands one mail over; *notice.Permanent when the server will never take it.
func (m *Mailer) Send(ctx context.Context, to, name, subject, body string) error {
	msg := mail.NewMsg()
	if err := msg.From(m.from); err != nil {
		return err
	}
	if err := msg.AddToFormat(name, to); err != nil {
		return &notice.Permanent{Cause: err}
	}
	msg.Subject(subject)
	msg.SetDate()
	msg.SetMessageID()
	// So that no absence assistant answers (RFC 3834).
	msg.SetGenHeader("Auto-Submitted", "auto-generated")
	msg.SetBodyString(mail.TypeTextPlain, body)
	err := m.client.DialAndSendWithContext(ctx, msg)
	// 4xx and failures of the connection pass; 5xx to this mail does not. A refused sign-in is the operator's to mend.
	if e, ok := errors.AsType[*mail.SendError](err); ok && !e.IsTemp() && e.ErrorCode() >= 500 {
		return &notice.Permanent{Cause: err}
	}
	return err
}
