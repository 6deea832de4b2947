package app

import (
	"context"
	"encoding/json"
	"log/slog"
	"slices"
	"time"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/importer"
	"kepu/internal/intake"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// newIntake puts together the imports that are handed in over HTTP.
func (s *Service) newIntake(clock func() time.Time) *intake.Service {
	in := intake.NewService(s.store, clock)
	in.Resolve, in.Import = s.resolve, s.importJob
	return in
}

// RunImports runs the imports that wait, and returns when none does.
func (s *Service) RunImports(ctx context.Context, log *slog.Logger) {
	for s.intake.Next(ctx, log) {
	}
}

// resolve gives a principal as it is now: a job may have waited, and its author may have lost the rights since.
func (s *Service) resolve(ctx context.Context, p identity.Principal) (identity.Principal, error) {
	gone := errs.New(errs.Forbidden, "no_rights", "提交人已无权导入", "who handed the file in may not import any more")
	switch p.Kind {
	case identity.Person:
		a, err := s.accounts.Find(ctx, p.ID)
		if err != nil || a.ArchivedAt != nil {
			return p, gone
		}
		p.Grants = a.Grants
	case identity.Client:
		k, err := s.keys.Find(ctx, p.ID)
		if err != nil || k.ArchivedAt != nil || k.ExpiresAt != nil && !k.ExpiresAt.After(s.clock()) {
			return p, gone
		}
		p.Grants, p.Scopes = k.Grants, k.Scopes
	}
	return p, nil
}

// importJob imports the file of a job within the rights of who is in the context.
func (s *Service) importJob(ctx context.Context, j *intake.Job, file []byte,
	progress func(done, total int)) (*intake.Result, error) {
	have, err := existing(ctx, s.store)
	if err != nil {
		return nil, err
	}
	o := importer.Options{DryRun: j.DryRun, Strict: j.Strict, AllowSimilar: j.AllowSimilar, Source: j.Source,
		Language: "zh", Clock: s.clock, Progress: progress, MaxRows: intake.MaxRows, InTx: s.store.InBulkTx}
	if !mayRegister(ctx) {
		o.Own = ownOrganization(identity.From(ctx))
		restrictToVisible(&have, o.Own)
	}
	report, err := importer.Import(ctx, importer.Request{Kind: j.Kind, File: j.FileName, Data: file, Have: have,
		Writers: s.authored(), Options: o})
	if err != nil {
		return nil, err
	}
	if !j.DryRun {
		if err := s.feed.CatchUp(ctx); err != nil {
			return nil, err
		}
	}
	findings := report.Findings()
	out := &intake.Result{Counts: intake.Counts{Rows: report.Rows, Done: report.Rows, Created: report.Created,
		Updated: report.Updated, Unchanged: report.Unchanged, Rejected: report.Rejected, Findings: len(findings)}}
	if out.Findings, err = json.Marshal(findings[:min(len(findings), intake.MaxFindings)]); err != nil {
		return nil, err
	}
	if report.Returns() {
		out.Workbook, err = report.Rejects(true)
	}
	return out, err
}

// ownOrganization is the only organization of somebody; empty for none or several.
func ownOrganization(p identity.Principal) (id string) {
	for _, g := range p.Grants {
		switch {
		case g.OrganizationID == "" || g.OrganizationID == id:
		case id != "":
			return ""
		default:
			id = g.OrganizationID
		}
	}
	return id
}

// restrictToVisible leaves out what an author does not see: records of other organizations that are not public.
func restrictToVisible(have *importer.Existing, own string) {
	have.Venues = slices.DeleteFunc(have.Venues,
		func(v *venue.Venue) bool { return !v.Public() && (own == "" || v.OrganizationID != own) })
	have.Teams = slices.DeleteFunc(have.Teams, func(t *lecturer.Team) bool {
		return !t.Public() &&
			(own == "" || t.OrganizationID != own)
	})
	have.Lecturers = slices.DeleteFunc(have.Lecturers, func(l *lecturer.Lecturer) bool { return !l.Public() })
	each := have.EachActivity
	have.EachActivity = func(ctx context.Context, take func(*activity.Activity)) error {
		return each(ctx, func(a *activity.Activity) {
			if a.Public() {
				take(a)
			}
		})
	}
}

// authored is the writing of who is in the context: what is reviewed is handed in.
func (s *Service) authored() importer.Writers {
	return importer.Writers{Organizations: authorWriter[organization.Organization]{
		serviceOf(s.services, organization.Kind), s.store.InTx}, Venues: reviewOf(s.services, venue.Kind).Imports(),
		Accreditations: reviewOf(s.services, accreditation.Kind).Imports(),
		Teams:          reviewOf(s.services, lecturer.TeamKind).Imports(),
		Lecturers:      reviewOf(s.services, lecturer.Kind).Imports(),
		Activities:     reviewOf(s.services, activity.Kind).Imports()}
}

// authorWriter writes records that are not reviewed as their author would, one by one.
type authorWriter[T any] struct {
	service *record.Service[T]
	inTx    func(ctx context.Context, fn func(ctx context.Context) error) error
}

// Imported gives the records of a source that who acts may write.
func (g authorWriter[T]) Imported(ctx context.Context, source string) (map[string]record.Imported[T], error) {
	return g.service.ImportedOwn(ctx, source)
}

// Put writes records, each together with what the import says of it.
func (g authorWriter[T]) Put(ctx context.Context, puts []record.Put[T]) []error {
	failed := make([]error, len(puts))
	for n, put := range puts {
		failed[n] = g.inTx(ctx, func(ctx context.Context) (err error) {
			switch v := record.Clone(put.Record); {
			case put.Same:
			case put.Before == 0 && !mayRegister(ctx):
				err = errs.New(errs.Forbidden, "not_registered", "这个单位没有登记，请联系管理方登记",
					"this organization is not registered; ask the registry to do so")
			case put.Before == 0:
				err = g.service.Create(ctx, v, nil)
				put.Record = v
			default:
				put.Record, err = g.service.Update(ctx, record.HeadOf(put.Record).ID, record.Match{Version: put.Before},
					record.Becomes[T](v))
			}
			if err != nil {
				return err
			}
			return g.service.NoteImport(ctx, put)
		})
	}
	return failed
}

// mayRegister tells whether who acts may register organizations, as the route of these has it.
func mayRegister(ctx context.Context) bool {
	p := identity.From(ctx)
	return p.Has(identity.Administrator, identity.Reviewer)
}

// Archive takes a record from the public.
func (g authorWriter[T]) Archive(ctx context.Context, id string, match record.Match) (*T, error) {
	return g.service.Archive(ctx, id, match)
}
