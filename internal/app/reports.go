package app

import (
	"context"
	"time"

	"kepu/internal/notice"
	"kepu/internal/record"
	"kepu/internal/report"
)

// newReports puts together the reports of the public.
func (s *Service) newReports(clock func() time.Time) *report.Service {
	r := report.NewService(s.store.Reports(), clock)
	r.InTx, r.Published = s.store.InTx, s.published
	r.MayWrite = func(ctx context.Context, kind record.Kind, id string) error {
		return s.services.Services[kind].MayWrite(ctx, id)
	}
	r.Tell = func(ctx context.Context, one *report.Report) error {
		organizations, err := s.services.Services[one.Kind].Organizations(ctx, one.RecordID)
		if err != nil {
			return err
		}
		return s.notices.Notify(ctx, notice.Notice{Event: notice.Reported, Kind: one.Kind, RecordID: one.RecordID,
			Title: one.Title, Text: one.Text}, organizations)
	}
	return r
}

// published gives the title of a record that the public sees, and that belongs to somebody who can answer for it.
func (s *Service) published(of record.Kind, id string) (string, error) {
	v := s.feed.catalog.Snapshot().Find(of, id)
	if v == nil || !v.Head().Public() {
		return "", record.Missing(of, id)
	}
	for _, k := range s.feed.kinds {
		if k.About().Name == of && k.Guarded() {
			return k.TitleOf(v), nil
		}
	}
	return "", record.Missing(of, id)
}
