package app

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"time"

	"kepu/api/middleware"
	"kepu/internal/account"
	"kepu/internal/activity"
	"kepu/internal/apikey"
	"kepu/internal/config"
	"kepu/internal/membership"
	"kepu/internal/organization"
	"kepu/internal/sso"
	"kepu/internal/summary"
	"kepu/internal/venue"
)

// staff puts together what people who write need: accounts, membership, review, and what tells them of it.
func (s *Service) staff(cfg config.Config, clock func() time.Time, log *slog.Logger) (err error) {
	s.accounts = account.NewService(s.store.Accounts(), s.store.Factors(), s.store.Trail(), clock, cfg.Logins.Idle,
		cfg.Logins.Life)
	s.members = membership.NewService(s.store.Applications(), s.store.Invitations(), clock)
	s.members.Accounts, s.members.Organizations, s.members.Venues = s.accounts, serviceOf(s.services, organization.Kind),
		serviceOf(s.services, venue.Kind)
	s.members.Rules, s.members.InTx = s.feed.rules, s.store.InTx
	s.summaries = summary.NewService(s.store.Summaries(), serviceOf(s.services, activity.Kind), clock, cfg.SummaryDue)
	s.reports = s.newReports(clock)
	if s.notices, err = s.newNotices(cfg, clock); err != nil {
		return err
	}
	if cfg.AdminKeyEnabled {
		if s.AdminKey, err = adminKey(cfg, log); err != nil {
			return err
		}
	}
	return s.setUpSignIn(cfg, log)
}

// setUpSignIn sets up second factors and the identity provider.
func (s *Service) setUpSignIn(cfg config.Config, log *slog.Logger) error {
	key, err := secretKey(cfg, log)
	if err != nil {
		return err
	}
	s.accounts.RequireFactor = cfg.RequireSecondFactor
	if key == "" {
		if cfg.RequireSecondFactor || cfg.OIDC.Issuer != "" {
			return errors.New(
				"require_second_factor and oidc need a secret_key: with MySQL set KEPU_SECRET_KEY or KEPU_SECRET_KEY_FILE; " +
					"`openssl rand -hex 24` gives a good one")
		}
		return nil
	}
	if s.accounts.Vault, err = account.NewVault(key); err != nil || cfg.OIDC.Issuer == "" {
		return err
	}
	if cfg.PublicURL == "" {
		return errors.New("oidc needs public_url: the provider sends people back to public_url/api/v1/sso/callback")
	}
	s.sso = sso.New(sso.Options{Issuer: cfg.OIDC.Issuer, ClientID: cfg.OIDC.ClientID,
		ClientSecret: cfg.OIDC.ClientSecret.Reveal(),
		RedirectURL:  strings.TrimSuffix(cfg.PublicURL, "/") + "/api/v1/sso/callback", ReturnURL: cfg.OIDC.ReturnURL},
		s.accounts, s.accounts.Vault, s.store, s.accounts.Clock)
	return nil
}

// credentials is who is let in.
func (s *Service) credentials() middleware.Credentials {
	return middleware.Credentials{AdminKey: s.AdminKey, Session: s.accounts.Authenticate, IsSession: account.IsToken,
		Key: s.keys.Authenticate, IsKey: apikey.IsToken}
}

// noteInterval is how often it is written down when keys were used.
const noteInterval = time.Minute

// recordKeyUse writes down when keys were used, at the end as well.
func (s *Service) recordKeyUse(ctx context.Context, log *slog.Logger) {
	ticker := time.NewTicker(noteInterval)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
		case <-ticker.C:
		}
		// Not a child of ctx, which may be over.
		if err := s.keys.Flush(context.WithoutCancel(ctx)); err != nil {
			log.Warn("cannot note the use of keys", "error", err.Error())
		}
		if ctx.Err() != nil {
			return
		}
	}
}

// sealInterval is how long an entry of the audit trail stays without a seal, at most.
const sealInterval = 5 * time.Second

// seal closes the audit trail again and again, and once at the end.
func (s *Service) seal(ctx context.Context, log *slog.Logger) {
	ticker := time.NewTicker(sealInterval)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
		case <-ticker.C:
		}
		for { // a long import leaves more than a batch
			n, err := s.store.Trail().Seal(context.WithoutCancel(ctx), time.Now())
			if err != nil {
				log.Warn("cannot seal the audit trail", "error", err.Error())
			}
			if n == 0 || err != nil || ctx.Err() != nil {
				break
			}
		}
		if ctx.Err() != nil {
			return
		}
	}
}
