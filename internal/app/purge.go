package app

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"kepu/internal/account"
	"kepu/internal/intake"
	"kepu/internal/membership"
	"kepu/internal/notice"
	"kepu/internal/report"
)

const (
	purgeInterval = time.Hour
	// idempotencyLife is how long a retry finds the first answer.
	idempotencyLife = 24 * time.Hour
	// changesLife is how long a reader of /changes may stay away before it has to read everything again.
	changesLife = 90 * 24 * time.Hour
)

// purge forgets old idempotency keys and the old part of the change log.
func (s *Service) purge(ctx context.Context, log *slog.Logger) {
	ticker := time.NewTicker(purgeInterval)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			now := time.Now()
			err := errors.Join(s.store.PurgeIdempotencyKeys(ctx, now.Add(-idempotencyLife)),
				s.store.PurgeChanges(ctx, now.Add(-changesLife)), s.store.ForgetContacts(ctx, now.Add(-report.ContactMemory)),
				s.notices.Store.Purge(ctx, now.Add(-notice.Memory)),
				s.store.ForgetApplicants(ctx, now.Add(-membership.ApplicantMemory)),
				s.store.PurgeLogins(ctx, now.Add(-account.LoginMemory)), s.store.PurgeTickets(ctx, now),
				s.store.PurgeJobs(ctx, now.Add(-intake.Memory)))
			if err != nil && ctx.Err() == nil {
				log.Warn("cannot forget what is old", "error", err.Error())
			}
			s.feed.catalog.Forget(now.Add(-changesLife))
		}
	}
}
