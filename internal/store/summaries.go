package store

import (
	"context"

	"kepu/internal/errs"
	"kepu/internal/summary"
)

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
