package store

import (
	"context"
	"errors"

	"gorm.io/gorm"

	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/summary"
)

type summaryRow struct {
	Meta               metaRow `gorm:"embedded"`
	ActivityID         string
	ParticipantsOnsite int64
	ParticipantsOnline int64
	Text               string
	Media              []summary.Link `gorm:"serializer:json"`
	Images             []record.Image `gorm:"serializer:json"`
}

func (summaryRow) TableName() string { return "summaries" }

func summaryToRow(s *summary.Summary) *summaryRow {
	return &summaryRow{Meta: metaToRow(&s.Meta), ActivityID: s.ActivityID, ParticipantsOnsite: s.ParticipantsOnsite, ParticipantsOnline: s.ParticipantsOnline,
		Text: s.Text, Media: s.Media, Images: s.Images}
}

func (r *summaryRow) summary() *summary.Summary {
	return &summary.Summary{Meta: r.Meta.meta(), ActivityID: r.ActivityID, ParticipantsOnsite: r.ParticipantsOnsite, ParticipantsOnline: r.ParticipantsOnline,
		Text: r.Text, Media: orEmpty(r.Media), Images: orEmpty(r.Images)}
}

// summaries is the store of summaries.
type summaries struct {
	*records[summary.Summary, *summary.Summary]
}

var _ summary.Store = summaries{}

// Summaries is the store of summaries.
func (s *Store) Summaries() summary.Store {
	return summaries{&records[summary.Summary, *summary.Summary]{
		store: s, kind: record.Summary, table: "summaries",
		load: func(v *View, ids []string) ([]*summary.Summary, error) {
			return loadRows(v, ids, (*summaryRow).summary)
		},
		read:       func(db *gorm.DB, id string) (*summary.Summary, error) { return takeRow(db, id, (*summaryRow).summary) },
		insert:     func(t *tx, all []*summary.Summary) error { return insertRows(t, all, summaryToRow) },
		update:     func(t *tx, one *summary.Summary) error { return t.Save(summaryToRow(one)).Error },
		references: func(*summary.Summary) []reference { return nil },
	}}
}

// ByActivity gives the summary of an activity; see summary.Store.
func (s summaries) ByActivity(ctx context.Context, activityID string) (*summary.Summary, error) {
	var row summaryRow
	err := s.store.reading(ctx).Where("activity_id = ?", activityID).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, errs.New(errs.NotFound, "no_summary", "还没有填报活动总结", "no summary has been filed yet")
	}
	return row.summary(), translate(err)
}

// Filed gives the activities that have a summary; see summary.Store.
func (s summaries) Filed(ctx context.Context) (map[string]bool, error) {
	var ids []string
	err := s.store.reading(ctx).Model(&summaryRow{}).Pluck("activity_id", &ids).Error
	out := make(map[string]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out, translate(err)
}
