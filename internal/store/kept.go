package store

import (
	"context"
	"time"

	"gorm.io/gorm"

	"kepu/internal/apikey"
	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/membership"
	"kepu/internal/record"
	"kepu/internal/report"
	"kepu/internal/summary"
)

// kept is a store of records of a type that the public does not see, with what is behind it for queries of their own.
type kept[T any] struct {
	record.Store[T]
	records *records
}

func keptOf[T any](s *Store, k *kind.Kind[T]) kept[T] {
	all := &records{s, kindTableOf(k)}
	return kept[T]{record.Typed[T](all), all}
}

// one gives the first record under a condition. NotFound.
func (s kept[T]) one(ctx context.Context, condition string, args ...any) (*T, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	db := s.records.store.reading(ctx)
	v, err := s.records.first(db, s.records.table.query(db).Where(condition, args...))
	if err != nil {
		return nil, s.records.missing(err, "")
	}
	return record.As[T](v), nil
}

// all gives the records that a query finds.
func (s kept[T]) all(ctx context.Context, query func(*gorm.DB) *gorm.DB) ([]*T, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	db := s.records.store.reading(ctx)
	all, err := s.records.list(db, query(s.records.table.query(db)))
	return record.AllAs[T](all), translate(err)
}

// apiKeys is the store of keys of clients.
type apiKeys struct {
	kept[apikey.Key]
}

var _ apikey.Store = apiKeys{}

// APIKeys is the store of keys of clients.
func (s *Store) APIKeys() apikey.Store {
	return apiKeys{keptOf(s, apikey.Kind)}
}

// All gives every key; see apikey.Store.
func (s apiKeys) All(ctx context.Context) ([]*apikey.Key, error) {
	return s.all(ctx, func(all *gorm.DB) *gorm.DB { return all.Order("id DESC") })
}

// Used notes when keys were last used; see apikey.Store.
func (s apiKeys) Used(ctx context.Context, at map[string]time.Time) error {
	return s.records.store.write(ctx, writeTime, func(t *tx) error {
		for id, when := range at {
			if err := t.Exec("UPDATE api_keys SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)",
				when, id, when).Error; err != nil {
				return err
			}
		}
		return nil
	})
}

// reports is the store of reports.
type reports struct {
	kept[report.Report]
}

var _ report.Store = reports{}

// Reports is the store of reports.
func (s *Store) Reports() report.Store {
	return reports{keptOf(s, report.Kind)}
}

// All gives reports; see report.Store.
func (s reports) All(ctx context.Context, states []string) ([]*report.Report, error) {
	return s.all(ctx, func(all *gorm.DB) *gorm.DB {
		if len(states) > 0 {
			all = all.Where("state IN ?", states)
		}
		return all.Order("id")
	})
}

// ByToken gives the report of a token; see report.Store.
func (s reports) ByToken(ctx context.Context, hash string) (*report.Report, error) {
	return s.one(ctx, "token_hash = ?", hash)
}

// ForgetContacts forgets how to ask back, of reports that were answered before a time.
func (s *Store) ForgetContacts(ctx context.Context, before time.Time) error {
	return s.write(ctx, writeTime, func(t *tx) error {
		return t.Table(report.Kind.Table).Where("answered_at < ?", before).Update("contact", "").Error
	})
}

// summaries is the store of summaries.
type summaries struct {
	kept[summary.Summary]
}

var _ summary.Store = summaries{}

// Summaries is the store of summaries.
func (s *Store) Summaries() summary.Store {
	return summaries{keptOf(s, summary.Kind)}
}

// ByActivity gives the summary of an activity; see summary.Store.
func (s summaries) ByActivity(ctx context.Context, activityID string) (*summary.Summary, error) {
	one, err := s.one(ctx, "activity_id = ?", activityID)
	if errs.KindOf(err) == errs.NotFound {
		return nil, errs.New(errs.NotFound, "no_summary", "还没有填报活动总结", "no summary has been filed yet")
	}
	return one, err
}

// Filed gives the activities that have a summary; see summary.Store.
func (s summaries) Filed(ctx context.Context) (map[string]bool, error) {
	var ids []string
	err := s.records.table.query(s.records.store.reading(ctx)).Pluck("activity_id", &ids).Error
	out := make(map[string]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out, translate(err)
}

// applications is the store of applications.
type applications struct {
	kept[membership.Application]
}

// Applications is the store of applications.
func (s *Store) Applications() membership.Applications {
	return applications{keptOf(s, membership.ApplicationKind)}
}

// All gives every application; see membership.Applications.
func (s applications) All(ctx context.Context) ([]*membership.Application, error) {
	return s.all(ctx, func(all *gorm.DB) *gorm.DB { return all.Order("id DESC") })
}

// ByToken gives the application of a token; see membership.Applications.
func (s applications) ByToken(ctx context.Context, hash string) (*membership.Application, error) {
	return s.one(ctx, "token_hash = ?", hash)
}

// ForgetApplicants forgets who applied, of applications that were decided before a time.
func (s *Store) ForgetApplicants(ctx context.Context, before time.Time) error {
	return s.write(ctx, writeTime, func(t *tx) error {
		return t.Table(membership.ApplicationKind.Table).Where("decided_at < ?",
			before).Updates(map[string]any{"applicant": "{}", "token_hash": nil}).Error
	})
}

// invitations is the store of invitations.
type invitations struct {
	kept[membership.Invitation]
}

// Invitations is the store of invitations.
func (s *Store) Invitations() membership.Invitations {
	return invitations{keptOf(s, membership.InvitationKind)}
}

// Of gives the invitations of an organization; see membership.Invitations.
func (s invitations) Of(ctx context.Context, organizationID string) ([]*membership.Invitation, error) {
	return s.all(ctx, func(all *gorm.DB) *gorm.DB {
		return all.Where("organization_id = ?", organizationID).Order("id DESC")
	})
}

// ByToken gives the invitation of a token; see membership.Invitations.
func (s invitations) ByToken(ctx context.Context, hash string) (*membership.Invitation, error) {
	return s.one(ctx, "token_hash = ?", hash)
}
