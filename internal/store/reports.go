package store

import (
	"context"
	"time"

	"gorm.io/gorm"

	"kepu/internal/report"
)

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
