package app

import (
	"context"
	"time"

	"kepu/internal/accreditation"
	"kepu/internal/notice"
	"kepu/internal/record"
	"kepu/internal/report"
)

// newReports puts together the reports of the public.
func (s *Service) newReports(clock func() time.Time) *report.Service {
	r := report.NewService(s.store.Reports(), clock)
	r.Together, r.Published, r.MayWrite = s.store.Together, s.published, s.services.mayWrite
	r.Tell = func(ctx context.Context, one *report.Report) error {
		organizations, err := s.services.belongs(ctx, one.Kind, one.RecordID)
		if err != nil {
			return err
		}
		return s.notices.Tell(ctx, notice.Notice{Event: notice.Reported, Kind: one.Kind, RecordID: one.RecordID, Title: one.Title, Text: one.Text}, organizations)
	}
	return r
}

// published gives the title of a record that the public sees.
func (s *Service) published(kind record.Kind, id string) (string, error) {
	c := s.feed.catalog.Snapshot()
	var title string
	var head *record.Meta
	switch kind {
	case record.Venue:
		if v := c.Venue(id); v != nil {
			title, head = v.Name, v.Head()
		}
	case record.Activity:
		if a := c.Activity(id); a != nil {
			title, head = a.Title, a.Head()
		}
	case record.Organization:
		if o := c.Organization(id); o != nil {
			title, head = o.Name, o.Head()
		}
	case record.LecturerTeam:
		if t := c.Team(id); t != nil {
			title, head = t.Name, t.Head()
		}
	case record.Lecturer:
		if l := c.Lecturer(id); l != nil {
			title, head = l.Name, l.Head()
		}
	case record.Accreditation:
		if a := c.Accreditation(id); a != nil {
			scheme, _ := accreditation.FindScheme(a.Scheme)
			title, head = scheme.ZH, a.Head()
		}
	}
	if head == nil || !head.Public() {
		return "", record.Missing(kind, id)
	}
	return title, nil
}

// mayWrite is NotFound or Forbidden for who may not write a record.
func (s *services) mayWrite(ctx context.Context, kind record.Kind, id string) (err error) {
	switch kind {
	case record.Venue:
		_, err = s.venues.FindToWrite(ctx, id)
	case record.Activity:
		_, err = s.activities.FindToWrite(ctx, id)
	case record.Organization:
		_, err = s.organizations.FindToWrite(ctx, id)
	case record.LecturerTeam:
		_, err = s.teams.FindToWrite(ctx, id)
	case record.Lecturer:
		_, err = s.lecturers.FindToWrite(ctx, id)
	case record.Accreditation:
		_, err = s.accreditations.FindToWrite(ctx, id)
	default:
		err = record.Missing(kind, id)
	}
	return err
}

// belongs gives the organizations of a record.
func (s *services) belongs(ctx context.Context, kind record.Kind, id string) ([]string, error) {
	switch kind {
	case record.Venue:
		return belongsTo(ctx, s.venues, id)
	case record.Activity:
		return belongsTo(ctx, s.activities, id)
	case record.Organization:
		return belongsTo(ctx, s.organizations, id)
	case record.LecturerTeam:
		return belongsTo(ctx, s.teams, id)
	case record.Lecturer:
		return belongsTo(ctx, s.lecturers, id)
	case record.Accreditation:
		return belongsTo(ctx, s.accreditations, id)
	}
	return nil, record.Missing(kind, id)
}

func belongsTo[T any, P record.Aggregate[T]](ctx context.Context, s *record.Service[T, P], id string) ([]string, error) {
	v, err := s.Store.Find(ctx, id)
	if err != nil {
		return nil, err
	}
	organizations, _ := s.Guard.Belongs(v)
	return organizations, nil
}
