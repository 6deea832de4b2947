package app

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"kepu/internal/account"
	"kepu/internal/config"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
	"kepu/internal/store"
)

type adminCommand struct {
	Create adminCreate `cmd:"" help:"Make an account for an administrator; the first one is made this way."`
	Reset  adminReset  `cmd:"" help:"Give an account a temporary password, when nobody is left who could do it over the API."`

	EndAccess adminEndAccess `cmd:"" help:"End all sessions and revoke all keys and open invitations: after an older state of a MySQL database was played back, what was ended since would be valid again."`
}

type adminEndAccess struct {
	settings
	KeepKeys bool `help:"Leave the keys of clients valid."`
}

// Run ends all access.
func (c adminEndAccess) Run(sh shared) error {
	return c.withPrepared(sh, func(ctx context.Context, st *store.Store) error {
		n, err := st.EndAccess(ctx, c.KeepKeys, time.Now())
		if err == nil {
			fmt.Fprintf(sh.stdout, "ended %d sessions, revoked %d keys and %d invitations\n", n.Logins, n.Keys, n.Invitations)
		}
		return err
	})
}

type adminCreate struct {
	settings
	Username     string `arg:"" help:"What the person signs in with: letters, digits and . _ - @."`
	Name         string `help:"Name of the person, as colleagues see it." default:"管理员"`
	Email        string `help:"Address for notifications."`
	PasswordFile string `help:"File that holds the password, - for standard input. Without it a temporary one is printed, which is changed at first sign-in." placeholder:"FILE"`
}

// Run makes an administrator.
func (c adminCreate) Run(sh shared) error {
	return withAccounts(c.settings, sh, func(ctx context.Context, accounts *account.Service) error {
		a := &account.Account{Username: c.Username, Name: c.Name, Email: c.Email,
			Grants: []identity.Grant{{Role: identity.Administrator}}}
		password, err := c.password(ctx, accounts, a)
		if err != nil {
			return err
		}
		if err := accounts.Create(ctx, a, nil); err != nil {
			return err
		}
		fmt.Fprintln(sh.stdout, "made the administrator", a.Username)
		if password != "" {
			fmt.Fprintf(sh.stdout,
				"temporary password: %s\nSign in with it within 7 days and change it (POST /api/v1/sign-in, POST "+
					"/api/v1/me/password).\n", password)
		}
		return nil
	})
}

// password gives the account the password of the file, or a temporary one, which it returns.
func (c adminCreate) password(ctx context.Context, accounts *account.Service, a *account.Account) (temporary string,
	err error) {
	if c.PasswordFile == "" {
		return accounts.WithTemporaryPassword(ctx, a)
	}
	var content []byte
	if c.PasswordFile == "-" {
		content, err = io.ReadAll(io.LimitReader(os.Stdin, 4096))
	} else {
		content, err = os.ReadFile(c.PasswordFile)
	}
	if err != nil {
		return "", fmt.Errorf("read the password: %w", err)
	}
	return "", accounts.WithPassword(ctx, a, strings.TrimRight(string(content), "\r\n"))
}

type adminReset struct {
	settings
	Username string `arg:"" help:"Whose password is reset."`
}

// Run resets a password.
func (c adminReset) Run(sh shared) error {
	return withAccounts(c.settings, sh, func(ctx context.Context, accounts *account.Service) error {
		a, _, err := accounts.Accounts.ByUsername(ctx, account.Username(c.Username))
		if errs.KindOf(err) == errs.NotFound {
			return fmt.Errorf("there is no account %q", c.Username)
		}
		if err != nil {
			return err
		}
		_, password, err := accounts.Reset(ctx, a.ID, record.Match{Any: true})
		if err == nil {
			fmt.Fprintf(sh.stdout, "temporary password of %s: %s\nAll its sessions are over.\n", a.Username, password)
		}
		return err
	})
}

// withAccounts opens the accounts of the configured database for a command.
func withAccounts(s settings, sh shared, fn func(context.Context, *account.Service) error) error {
	return s.withPrepared(sh, func(ctx context.Context, st *store.Store) error {
		sessions := config.Default().Logins // no session begins here
		return fn(ctx, account.NewService(st.Accounts(), st.Factors(), st.Trail(), time.Now, sessions.Idle, sessions.Life))
	})
}
