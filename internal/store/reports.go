package store

import (
	"context"
	"time"

	"kepu/internal/report"
)

// reports is the store of reports.
type reports struct {
	*records[report.Report]
}

var _ report.Store = reports{}

// Reports is the store of reports.
func (s *Store) Reports() report.Store {
	return reports{recordsOf[report.Report](s, report.Kind)}
}

// All gives reports; see report.Store.
func (s reports) All(ctx context.Context, states []string) ([]*report.Report, error) {
	query := s.table.query(s.store.reading(ctx)).Order("id")
	if len(states) > 0 {
		query = query.Where("state IN ?", states)
	}
	out, err := s.table.list(query)
	return out, translate(err)
}

// ByToken gives the report of a token; see report.Store.
func (s reports) ByToken(ctx context.Context, hash string) (*report.Report, error) {
	return s.byToken(ctx, hash)
}

// ForgetContacts forgets how to ask back, of reports that were answered before a time.
func (s *Store) ForgetContacts(ctx context.Context, before time.Time) error {
	return s.write(ctx, writeTime, func(t *tx) error {
		return t.Table(report.Kind.Table).Where("answered_at < ?", before).Update("contact", "").Error
	})
}
