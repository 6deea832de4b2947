package store

import (
	"context"
	"time"

	"gorm.io/gorm"

	"kepu/internal/record"
	"kepu/internal/report"
)

type reportRow struct {
	Meta       metaRow `gorm:"embedded"`
	Kind       string
	RecordID   string
	Title      string
	Text       string
	Contact    string
	TokenHash  string
	State      string
	Answer     string
	AnsweredAt *time.Time
}

func (reportRow) TableName() string { return "reports" }

func reportToRow(r *report.Report) *reportRow {
	return &reportRow{Meta: metaToRow(&r.Meta), Kind: string(r.Kind), RecordID: r.RecordID, Title: r.Title, Text: r.Text, Contact: r.Private.Address,
		TokenHash: r.TokenHash, State: string(r.State), Answer: r.Answer, AnsweredAt: r.AnsweredAt}
}

func (r *reportRow) report() *report.Report {
	return &report.Report{Meta: r.Meta.meta(), Kind: record.Kind(r.Kind), RecordID: r.RecordID, Title: r.Title, Text: r.Text,
		Private: report.Contact{Address: r.Contact}, TokenHash: r.TokenHash, State: report.State(r.State), Answer: r.Answer, AnsweredAt: utc(r.AnsweredAt)}
}

// reports is the store of reports.
type reports struct {
	*records[report.Report, *report.Report]
}

var _ report.Store = reports{}

// Reports is the store of reports.
func (s *Store) Reports() report.Store {
	return reports{&records[report.Report, *report.Report]{
		store: s, kind: record.Report, table: "reports",
		load:       func(v *View, ids []string) ([]*report.Report, error) { return loadRows(v, ids, (*reportRow).report) },
		read:       func(db *gorm.DB, id string) (*report.Report, error) { return takeRow(db, id, (*reportRow).report) },
		insert:     func(t *tx, all []*report.Report) error { return insertRows(t, all, reportToRow) },
		update:     func(t *tx, r *report.Report) error { return t.Save(reportToRow(r)).Error },
		references: func(*report.Report) []reference { return nil },
	}}
}

// All gives reports; see report.Store.
func (s reports) All(ctx context.Context, states []string) ([]*report.Report, error) {
	db := s.store.reading(ctx).Order("id")
	if len(states) > 0 {
		db = db.Where("state IN ?", states)
	}
	var out []*report.Report
	err := scanRows(db, func(r *reportRow) { out = append(out, r.report()) })
	return out, translate(err)
}

// ByToken gives the report of a token; see report.Store.
func (s reports) ByToken(ctx context.Context, hash string) (*report.Report, error) {
	var row reportRow
	if err := s.store.reading(ctx).Where("token_hash = ?", hash).Take(&row).Error; err != nil {
		return nil, s.missing(err, "")
	}
	return row.report(), nil
}

// ForgetContacts forgets how to ask back, of reports that were answered before a time.
func (s *Store) ForgetContacts(ctx context.Context, before time.Time) error {
	return s.write(ctx, writeTime, func(t *tx) error {
		return t.Model(&reportRow{}).Where("answered_at < ?", before).Update("contact", "").Error
	})
}
