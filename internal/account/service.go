package account

import (
	"context"
	"time"

	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Secret is what is kept of a password.
type Secret struct {
	Hash      string // argon2id
	ChangedAt time.Time
	Temporary bool       `db:"is_temporary"` // given by somebody else: the person has to change it at first
	ExpiresAt *time.Time // of a temporary one
}

// Expired tells whether a temporary password was not used in time.
func (s *Secret) Expired(now time.Time) bool { return s.ExpiresAt != nil && !now.Before(*s.ExpiresAt) }

// temporaryLife is how long a temporary password waits for its first use.
const temporaryLife = 7 * 24 * time.Hour

// Store keeps accounts with their secrets and sessions. Archiving an account and writing a secret end its sessions.
type Store interface {
	record.Store[Account]
	// All gives every account by username, archived ones included.
	All(ctx context.Context) ([]*Account, error)
	// ByUsername gives an account, archived or not, and its secret. NotFound.
	ByUsername(ctx context.Context, username string) (*Account, Secret, error)
	// SecretOf gives the secret of an account; an empty one when it has none.
	SecretOf(ctx context.Context, accountID string) (Secret, error)
	// KnownNetwork tells whether an account has begun a session from a network since a time.
	KnownNetwork(ctx context.Context, username, network string, since time.Time) (bool, error)
	// AddLogin keeps a session of an account that is at a version, and ends those beyond most that were used least
	// lately. PreconditionFailed: the account was changed since, perhaps its password.
	AddLogin(ctx context.Context, s Login, version int64, network string, most int) error
	// LoginByToken gives the session of a token with its account and secret. NotFound.
	LoginByToken(ctx context.Context, tokenHash string) (*Login, *Account, Secret, error)
	// Touch notes when a session was used.
	Touch(ctx context.Context, sessionID string, at time.Time) error
	// Logins gives the sessions of an account that were used after one time and expire after another, the last used
	// first.
	Logins(ctx context.Context, accountID string, usedAfter, expiresAfter time.Time) ([]Login, error)
	// EndLogins ends the session of an account with an id, or all when it is empty, but one, and tells how many.
	EndLogins(ctx context.Context, accountID, id, but string, at time.Time) (int64, error)
}

// Trail takes what belongs to no write of a record; see audit.Store.
type Trail interface {
	Note(ctx context.Context, e audit.Entry) error
}

// Service is the accounts and what people do with them.
type Service struct {
	record.Service[Account]
	Accounts Store
	Trail    Trail
	Factors  Factors
	Vault    *Vault // nil where no second factor can be kept
	// RequireFactor holds administrators and reviewers to a second factor.
	RequireFactor bool
	Hasher        *Hasher
	Idle          time.Duration // how long a session lasts without use
	Life          time.Duration // how long at the most
	throttle      *throttle
}

// NewService makes the service over a store.
func NewService(store Store, factors Factors, trail Trail, clock func() time.Time, idle, life time.Duration) *Service {
	return &Service{Service: record.Service[Account]{Kind: Kind.Name, Store: store, Clock: clock}, Accounts: store,
		Trail: trail, Factors: factors, Hasher: NewHasher(), Idle: idle, Life: life, throttle: newThrottle()}
}

// WithTemporaryPassword gives an account that is about to be written a temporary password, which is shown once.
func (s *Service) WithTemporaryPassword(ctx context.Context, a *Account) (password string, err error) {
	password = temporaryPassword()
	hash, err := s.Hasher.Hash(ctx, password)
	if err != nil {
		return "", err
	}
	now := record.Millis(s.Clock())
	expires := now.Add(temporaryLife)
	a.NewSecret = &Secret{Hash: hash, ChangedAt: now, Temporary: true, ExpiresAt: &expires}
	return password, nil
}

// WithPassword gives an account that is about to be written a password of the person's own. Invalid.
func (s *Service) WithPassword(ctx context.Context, a *Account, password string) error {
	vs := CheckPassword("password", password, Username(a.Username), a.Name, a.Email)
	if err := vs.Err(); err != nil {
		return err
	}
	hash, err := s.Hasher.Hash(ctx, password)
	a.NewSecret = &Secret{Hash: hash, ChangedAt: record.Millis(s.Clock())}
	return err
}

// Reset gives an account a temporary password and ends its sessions. NotFound, Gone, PreconditionFailed.
func (s *Service) Reset(ctx context.Context, id string, match record.Match) (a *Account, password string, err error) {
	var fresh Account
	if password, err = s.WithTemporaryPassword(ctx, &fresh); err != nil {
		return nil, "", err
	}
	a, err = s.Update(audit.As(ctx, audit.PasswordReset, ""), id, match, func(a *Account, _ time.Time) error {
		a.NewSecret = fresh.NewSecret
		return nil
	})
	return a, password, err
}

// isOwnPassword tells whether a password is that of who acts. Who found an open session must not guess on: Limited
// after too many wrong ones.
func (s *Service) isOwnPassword(ctx context.Context, p identity.Principal, password string, secret Secret) (bool,
	error) {
	try := attempt{username: p.Name, network: "session " + p.LoginID, known: true}
	if wait := s.throttle.begin(try, s.Clock()); wait > 0 {
		return false, errs.TooMany("too_many_attempts", "尝试次数过多", "too many tries", wait)
	}
	matches, err := s.Hasher.Matches(ctx, password, secret.Hash)
	if matches {
		s.throttle.succeed(try)
	}
	return matches, err
}

// PasswordChange is the current and the new password of a person.
type PasswordChange struct{ Current, New string }

// ChangePassword gives the person who acts a new password, and ends all other sessions. Invalid; Limited after too many
// wrong ones.
func (s *Service) ChangePassword(ctx context.Context, in PasswordChange) error {
	err := s.changePassword(ctx, in)
	if errs.KindOf(err) == errs.PreconditionFailed { // the account was written meanwhile, perhaps with another password
		err = s.changePassword(ctx, in)
	}
	return err
}

func (s *Service) changePassword(ctx context.Context, in PasswordChange) error {
	person := identity.From(ctx)
	account, err := s.Find(ctx, person.ID)
	if err != nil {
		return err
	}
	secret, err := s.Accounts.SecretOf(ctx, account.ID)
	if err != nil {
		return err
	}
	matches, err := s.isOwnPassword(ctx, person, in.Current, secret)
	if err != nil {
		return err
	}
	vs := CheckPassword("new_password", in.New, account.Username, account.Name, account.Email)
	switch {
	case !matches:
		vs.Add("current_password", "wrong", "当前密码不正确", "is not your current password")
	case in.New == in.Current:
		vs.Add("new_password", "unchanged", "不能与当前密码相同", "must differ from the current one")
	}
	if err := vs.Err(); err != nil {
		return err
	}
	hash, err := s.Hasher.Hash(ctx, in.New)
	if err != nil {
		return err
	}
	_, err = s.Update(audit.As(ctx, audit.PasswordChange, ""), account.ID, record.Match{Version: account.Version},
		func(a *Account, now time.Time) error {
			a.NewSecret = &Secret{Hash: hash, ChangedAt: now}
			a.KeepLogin = person.LoginID
			return nil
		})
	return err
}
