package app

import (
	"context"
	"time"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/lecturer"
	"kepu/internal/notice"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/report"
	"kepu/internal/venue"
)

// newReports puts together the reports of the public.
func (s *Service) newReports(clock func() time.Time) *report.Service {
	r, gates := report.NewService(s.store.Reports(), clock), s.services.gates()
	r.Together, r.Published = s.store.Together, s.published
	r.MayWrite = func(ctx context.Context, kind record.Kind, id string) error { return gates[kind].mayWrite(ctx, id) }
	r.Tell = func(ctx context.Context, one *report.Report) error {
		organizations, err := gates[one.Kind].belongs(ctx, one.RecordID)
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
	case venue.Kind.Name:
		if v := c.Venue(id); v != nil {
			title, head = v.Name, v.Head()
		}
	case activity.Kind.Name:
		if a := c.Activity(id); a != nil {
			title, head = a.Title(), a.Record().Head()
		}
	case organization.Kind.Name:
		if o := c.Organization(id); o != nil {
			title, head = o.Name, o.Head()
		}
	case lecturer.TeamKind.Name:
		if t := c.Team(id); t != nil {
			title, head = t.Name, t.Head()
		}
	case lecturer.Kind.Name:
		if l := c.Lecturer(id); l != nil {
			title, head = l.Name, l.Head()
		}
	case accreditation.Kind.Name:
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

// gate is what is asked of the records of every kind.
type gate struct {
	// mayWrite is NotFound or Forbidden for who may not write a record.
	mayWrite func(ctx context.Context, id string) error
	// belongs gives the organizations of a record.
	belongs func(ctx context.Context, id string) ([]string, error)
}

func gateOf[T any](s *record.Service[T]) gate {
	return gate{
		mayWrite: func(ctx context.Context, id string) error {
			_, err := s.FindToWrite(ctx, id)
			return err
		},
		belongs: func(ctx context.Context, id string) ([]string, error) {
			v, err := s.Store.Find(ctx, id)
			if err != nil {
				return nil, err
			}
			organizations, _ := s.Guard.Belongs(v)
			return organizations, nil
		},
	}
}

// gates are those of the kinds that the public may report on.
func (s *services) gates() map[record.Kind]gate {
	return map[record.Kind]gate{venue.Kind.Name: gateOf(s.venues), activity.Kind.Name: gateOf(s.activities), organization.Kind.Name: gateOf(s.organizations),
		lecturer.TeamKind.Name: gateOf(s.teams), lecturer.Kind.Name: gateOf(s.lecturers), accreditation.Kind.Name: gateOf(s.accreditations)}
}
