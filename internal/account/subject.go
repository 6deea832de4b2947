package account

import (
	"context"
	"strings"
	"time"

	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/record"
)

// BySubject gives the account of a person at the identity provider: the one that is linked to the subject, else the
// only one with the address, which is linked then. Forbidden for a person without an account.
func (s *Service) BySubject(ctx context.Context, subject, email string, verified bool) (*Account, error) {
	all, err := s.Accounts.All(ctx)
	if err != nil {
		return nil, err
	}
	var same []*Account
	for _, a := range all {
		if a.Subject == subject {
			return active(a)
		}
		if verified && email != "" && strings.EqualFold(a.Email, email) && a.Subject == "" && a.ArchivedAt == nil {
			same = append(same, a)
		}
	}
	if len(same) != 1 {
		return nil, errs.New(errs.Forbidden, "sso_unknown", "统一身份认证中的您还没有账号，请联系管理员开设，并核对邮箱",
			"you have no account here yet; ask an administrator for one with your address")
	}
	return s.Update(audit.As(ctx, "sso_link", ""), same[0].ID, record.Match{Version: same[0].Version},
		func(a *Account, _ time.Time) error {
			a.Subject = subject
			return nil
		})
}

func active(a *Account) (*Account, error) {
	if a.ArchivedAt != nil {
		return nil, errs.New(errs.Forbidden, "sso_unknown", "账号已停用，请联系管理员", "the account is closed; ask an administrator")
	}
	return a, nil
}

// SignInAs begins a session for a person whom the identity provider has signed in, once use lets it: that is asked
// last, so that a wrong code uses up nothing. Unauthenticated; Limited after too many wrong codes.
func (s *Service) SignInAs(ctx context.Context, accountID, code string, use func(context.Context) error) (*SignedIn,
	error) {
	a, err := s.Find(ctx, accountID)
	if err != nil || a.ArchivedAt != nil {
		return nil, loginOver()
	}
	now := record.Millis(s.Clock())
	try := attempt{username: a.Username, network: "sso", known: true}
	if wait := s.throttle.begin(try, now); wait > 0 {
		return nil, errs.TooMany("too_many_attempts", "尝试次数过多", "too many tries", wait)
	}
	if err := s.checkFactor(ctx, a, code, now); err != nil {
		return nil, err
	}
	s.throttle.succeed(try)
	if err := use(ctx); err != nil {
		return nil, err
	}
	// A temporary password that was never used would hold the person to changing what they do not know.
	secret, err := s.Accounts.SecretOf(ctx, a.ID)
	if err == nil && secret.Temporary {
		a, err = s.Update(audit.As(ctx, "password_dropped", ""), a.ID, record.Match{Any: true},
			func(a *Account, now time.Time) error {
				a.NewSecret = &Secret{ChangedAt: now}
				return nil
			})
	}
	if err != nil {
		return nil, err
	}
	return s.startLogin(ctx, a, Secret{}, now)
}
