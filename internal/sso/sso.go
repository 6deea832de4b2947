// Package sso signs people in by the city's own directory (统一身份认证), over OpenID Connect: code flow with PKCE.
package sso

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"kepu/internal/account"
	"kepu/internal/errs"
	"kepu/internal/record"
)

// Options is which provider signs people in.
type Options struct {
	Issuer       string
	ClientID     string
	ClientSecret string
	RedirectURL  string // of this service's callback
	ReturnURL    string // where the browser goes afterwards; empty for none
}

// Tickets keeps, for all replicas, which tickets were used.
type Tickets interface {
	// UseTicket notes that a ticket was used; false when it was used before.
	UseTicket(ctx context.Context, id string, expires time.Time) (bool, error)
}

// Service is the way to the provider and back.
type Service struct {
	Options
	Accounts *account.Service
	Vault    *account.Vault
	Tickets  Tickets
	Clock    func() time.Time
	client   *http.Client
	mu       sync.Mutex
	provider *oidc.Provider
}

const (
	// begunLife is how long somebody may take at the provider, ticketLife how long the way back may take.
	begunLife   = 10 * time.Minute
	ticketLife  = time.Minute
	providerAge = 10 * time.Second
)

// New makes the service; it asks the provider when the first person comes.
func New(o Options, accounts *account.Service, vault *account.Vault, tickets Tickets, clock func() time.Time) *Service {
	return &Service{Options: o, Accounts: accounts, Vault: vault, Tickets: tickets, Clock: clock,
		client: &http.Client{Timeout: providerAge}}
}

// discovered gives the provider, which is asked once; one that is away is asked again by the next person.
func (s *Service) discovered(ctx context.Context) (*oidc.Provider, *oauth2.Config, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.provider == nil {
		// The keys are fetched later with this context, so it must not end with the request.
		p, err := oidc.NewProvider(oidc.ClientContext(context.WithoutCancel(ctx), s.client), s.Issuer)
		if err != nil {
			return nil, nil, unavailable(err)
		}
		s.provider = p
	}
	return s.provider, &oauth2.Config{ClientID: s.ClientID, ClientSecret: s.ClientSecret, Endpoint: s.provider.Endpoint(),
		RedirectURL: s.RedirectURL, Scopes: []string{oidc.ScopeOpenID, "profile", "email"}}, nil
}

func unavailable(cause error) error {
	e := errs.New(errs.Unavailable, "provider_unavailable", "统一身份认证暂时无法访问，请稍后再试或用密码登录",
		"the identity provider cannot be reached; try again, or sign in with a password")
	e.Cause = cause
	return e
}

// begun is what a browser keeps, sealed, while its person is at the provider.
type begun struct {
	State, Nonce, Verifier string
	Until                  time.Time
}

// Begin gives where to send the browser, and what it keeps meanwhile.
func (s *Service) Begin(ctx context.Context) (address, cookie string, err error) {
	_, config, err := s.discovered(ctx)
	if err != nil {
		return "", "", err
	}
	b := begun{State: oauth2.GenerateVerifier(), Nonce: oauth2.GenerateVerifier(), Verifier: oauth2.GenerateVerifier(),
		Until: s.Clock().Add(begunLife)}
	return config.AuthCodeURL(b.State, oidc.Nonce(b.Nonce), oauth2.S256ChallengeOption(b.Verifier)),
		s.seal("sso begun", b), nil
}

func (s *Service) seal(purpose string, v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // plain fields only
	}
	return base64.RawURLEncoding.EncodeToString(s.Vault.Seal(purpose, string(text)))
}

func (s *Service) open(purpose, sealed string, v any) bool {
	raw, err := base64.RawURLEncoding.DecodeString(sealed)
	if err != nil {
		return false
	}
	text, err := s.Vault.Open(purpose, raw)
	return err == nil && json.Unmarshal([]byte(text), v) == nil
}

// refused is the error of a way back that does not belong to a way there.
func refused(cause error) error {
	e := errs.New(errs.Unauthenticated, "sso_failed", "统一身份认证未完成或已超时，请重新开始",
		"the sign-in at the provider did not succeed or took too long; begin again")
	e.Cause = cause
	return e
}

// Return takes the browser back from the provider, and gives a ticket for SignIn. Unauthenticated; Forbidden for a
// person without an account.
func (s *Service) Return(ctx context.Context, cookie, state, code string) (ticket string, err error) {
	var b begun
	if !s.open("sso begun", cookie, &b) || b.State != state || !s.Clock().Before(b.Until) {
		return "", refused(nil)
	}
	provider, config, err := s.discovered(ctx)
	if err != nil {
		return "", err
	}
	ctx = oidc.ClientContext(ctx, s.client)
	token, err := config.Exchange(ctx, code, oauth2.VerifierOption(b.Verifier))
	if err != nil {
		return "", refused(err)
	}
	raw, _ := token.Extra("id_token").(string)
	id, err := provider.Verifier(&oidc.Config{ClientID: s.ClientID}).Verify(ctx, raw)
	if err != nil || id.Nonce != b.Nonce {
		return "", refused(err)
	}
	email, verified, err := s.email(ctx, provider, token, id)
	if err != nil {
		return "", err
	}
	a, err := s.Accounts.BySubject(ctx, id.Issuer+" "+id.Subject, email, verified)
	if err != nil {
		return "", err
	}
	return s.seal("sso ticket", passed{ID: record.NewID(), AccountID: a.ID, Until: s.Clock().Add(ticketLife)}), nil
}

// email gives the address of a person and whether the provider has verified it, from the token or from where providers
// that keep it small have it.
func (s *Service) email(ctx context.Context, provider *oidc.Provider, token *oauth2.Token,
	id *oidc.IDToken) (email string, verified bool, err error) {
	var claims struct {
		Email         string `json:"email"`
		EmailVerified bool   `json:"email_verified"`
	}
	if err := id.Claims(&claims); err != nil {
		return "", false, refused(err)
	}
	if claims.Email != "" {
		return claims.Email, claims.EmailVerified, nil
	}
	info, err := provider.UserInfo(ctx, oauth2.StaticTokenSource(token))
	if err != nil {
		return "", false, unavailable(err)
	}
	if info.Subject != id.Subject {
		return "", false, refused(nil)
	}
	return info.Email, info.EmailVerified, nil
}

// passed is a ticket: somebody came back from the provider.
type passed struct {
	ID, AccountID string
	Until         time.Time
}

// SignIn begins a session for who has a ticket, once. code is that of the second factor, where the account has one.
// Unauthenticated.
func (s *Service) SignIn(ctx context.Context, ticket, code string) (*account.SignedIn, error) {
	var p passed
	if !s.open("sso ticket", ticket, &p) || !s.Clock().Before(p.Until) {
		return nil, refused(nil)
	}
	return s.Accounts.SignInAs(ctx, p.AccountID, code, func(ctx context.Context) error {
		first, err := s.Tickets.UseTicket(ctx, p.ID, p.Until)
		if err == nil && !first {
			err = refused(nil)
		}
		return err
	})
}
