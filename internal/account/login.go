package account

import (
	"context"
	"strings"
	"time"

	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Login is one sign-in of a person. Its token is known to the person alone.
type Login struct {
	ID        string
	AccountID string
	TokenHash string // see identity.HashToken
	CreatedAt time.Time
	UsedAt    time.Time
	ExpiresAt time.Time // at the latest, however much it is used
	Address   string
	UserAgent string
}

// tokenPrefix marks tokens of sessions, for people and for programs that look for leaked secrets.
const tokenPrefix = "kepu_ses_"

// IsToken tells whether a text has the form of the token of a session.
func IsToken(token string) bool { return strings.HasPrefix(token, tokenPrefix) }

const (
	// maxUsername is what the form of names allows; no code of a second factor is nearly as long as maxCode.
	maxUsername = 64
	maxCode     = 64
	// maxLogins of one account at a time; signing in once more ends the one that was used least lately.
	maxLogins = 20
	// useResolution is how exactly it is known when a session was last used: one write a minute, not one a request.
	useResolution = time.Minute
	// knownFor is how long an account is at home in a network where it has signed in.
	knownFor = 30 * 24 * time.Hour
	// LoginMemory is how long a session that is over is kept, for KnownNetwork; its address is personal data.
	LoginMemory = knownFor
)

// SignIn is what a person gives.
type SignIn struct {
	Username, Password string
	Code               string // of the second factor; empty for none
}

// SignedIn is what the person gets; Token is nowhere else.
type SignedIn struct {
	Token   string
	Login   Login
	Account *Account
	Secret  Secret
}

// wrongCredentials does not tell whether the account exists, is archived, or has an old temporary password.
func wrongCredentials() error {
	return errs.New(errs.Unauthenticated, "credentials_wrong", "用户名或密码不正确；忘记密码请联系管理员重置",
		"the name or the password is wrong; an administrator can reset a lost password")
}

// SignIn begins a session. Invalid for what no account has; Unauthenticated; Limited after too many wrong passwords;
// Unavailable.
func (s *Service) SignIn(ctx context.Context, in SignIn) (*SignedIn, error) {
	var vs errs.Violations // before anything of it is kept or hashed
	vs.MaxLength("username", in.Username, maxUsername)
	vs.MaxLength("password", in.Password, maxPassword)
	vs.MaxLength("code", in.Code, maxCode)
	if err := vs.Err(); err != nil {
		return nil, err
	}
	now := record.Millis(s.Clock())
	network, _ := identity.Network(identity.OriginOf(ctx).Address)
	try := attempt{username: Username(in.Username), network: network}
	var err error
	if try.known, err = s.Accounts.KnownNetwork(ctx, try.username, try.network, now.Add(-knownFor)); err != nil {
		return nil, err
	}
	if wait := s.throttle.begin(try, now); wait > 0 {
		return nil, errs.TooMany("too_many_attempts", "尝试次数过多", "too many tries", wait)
	}
	account, secret, err := s.Accounts.ByUsername(ctx, try.username)
	if err != nil && errs.KindOf(err) != errs.NotFound {
		return nil, err
	}
	matches, err := s.Hasher.Matches(ctx, in.Password, secret.Hash)
	if err != nil {
		return nil, err
	}
	if !matches || account.ArchivedAt != nil || secret.Expired(now) {
		if err := s.audit(ctx, audit.SignInFailed, account, now); err != nil {
			return nil, err
		}
		return nil, wrongCredentials()
	}
	if err := s.checkFactor(ctx, account, in.Code, now); err != nil {
		return nil, err
	}
	s.throttle.succeed(try)
	return s.startLogin(ctx, account, secret, now)
}

// startLogin keeps a new session.
func (s *Service) startLogin(ctx context.Context, a *Account, secret Secret, now time.Time) (*SignedIn, error) {
	origin := identity.OriginOf(ctx)
	token, hash := identity.NewToken(tokenPrefix)
	login := Login{ID: record.NewID(), AccountID: a.ID, TokenHash: hash, CreatedAt: now, UsedAt: now,
		ExpiresAt: now.Add(s.Life), Address: origin.Address, UserAgent: origin.UserAgent}
	network, _ := identity.Network(origin.Address)
	err := s.Accounts.AddLogin(ctx, login, a.Version, network, maxLogins)
	if errs.KindOf(err) == errs.PreconditionFailed { // another password, perhaps
		err = loginOver()
	}
	if err != nil {
		return nil, err
	}
	if err := s.audit(ctx, audit.SignIn, a, now); err != nil {
		return nil, err
	}
	return &SignedIn{Token: token, Login: login, Account: a, Secret: secret}, nil
}

// audit writes into the trail what somebody did with an account; nil for one that does not exist, whose name may be a
// password in the wrong field.
func (s *Service) audit(ctx context.Context, action audit.Action, a *Account, now time.Time) error {
	id := ""
	if a != nil {
		id = a.ID
		if action == audit.SignIn {
			ctx = identity.With(ctx, identity.Principal{Kind: identity.Person, ID: a.ID, Name: a.Username})
		}
	}
	return s.Trail.Note(ctx, audit.New(ctx, action, Kind.Name, id, now))
}

// loginOver is the error of a token that is not, or no longer, one of a session.
func loginOver() error {
	return errs.New(errs.Unauthenticated, "session_over", "登录已失效，请重新登录", "the session is over; sign in again")
}

// Authenticate gives the person behind a token. Unauthenticated.
func (s *Service) Authenticate(ctx context.Context, token string) (identity.Principal, error) {
	now := record.Millis(s.Clock())
	login, account, secret, err := s.Accounts.LoginByToken(ctx, identity.HashToken(token))
	if errs.KindOf(err) == errs.NotFound {
		return identity.Principal{}, loginOver()
	}
	if err != nil {
		return identity.Principal{}, err
	}
	if account.ArchivedAt != nil || !now.Before(login.ExpiresAt) || now.Sub(login.UsedAt) >= s.Idle {
		return identity.Principal{}, loginOver()
	}
	if now.Sub(login.UsedAt) >= useResolution {
		if err := s.Accounts.Touch(ctx, login.ID, now); err != nil {
			return identity.Principal{}, err
		}
	}
	p := identity.Principal{Kind: identity.Person, ID: account.ID, Name: account.Username, Grants: account.Grants,
		LoginID: login.ID, MustChangePassword: secret.Temporary}
	if s.RequireFactor && p.Has(identity.Administrator, identity.Reviewer) {
		f, err := s.Factors.Factor(ctx, account.ID)
		if err != nil {
			return identity.Principal{}, err
		}
		p.MustEnrol = !f.Confirmed()
	}
	return p, nil
}

// Logins gives the sessions of an account that are not over, the last used first.
func (s *Service) Logins(ctx context.Context, accountID string) ([]Login, error) {
	now := record.Millis(s.Clock())
	return s.Accounts.Logins(ctx, accountID, now.Add(-s.Idle), now)
}

// EndLogin ends one session of an account. NotFound.
func (s *Service) EndLogin(ctx context.Context, accountID, id string) error {
	now := record.Millis(s.Clock())
	n, err := s.Accounts.EndLogins(ctx, accountID, id, "", now)
	if err == nil && n == 0 {
		return errs.New(errs.NotFound, "not_found", "没有这个登录会话，或已失效", "there is no such session, or it is over")
	}
	if err != nil {
		return err
	}
	return s.Trail.Note(ctx, audit.New(ctx, audit.SignOut, Kind.Name, accountID, now))
}

// EndOtherLogins ends all sessions of an account but one.
func (s *Service) EndOtherLogins(ctx context.Context, accountID, but string) error {
	now := record.Millis(s.Clock())
	n, err := s.Accounts.EndLogins(ctx, accountID, "", but, now)
	if err != nil || n == 0 {
		return err
	}
	return s.Trail.Note(ctx, audit.New(ctx, audit.SignOut, Kind.Name, accountID, now))
}
