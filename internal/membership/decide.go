package membership

import (
	"context"
	"time"

	"kepu/internal/access"
	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// Claim asks that a venue be run by an organization of who acts. NotFound, Forbidden, Conflict.
func (s *Service) Claim(ctx context.Context, venueID, organizationID, statement string) (a *Application, err error) {
	if _, err := s.Venues.Find(ctx, venueID); err != nil {
		return nil, err
	}
	err = s.Rules.Organization(ctx, organizationID, identity.Owner, identity.Editor)
	if errs.KindOf(err) == errs.NotFound {
		var vs errs.Violations
		vs.Add("organization_id", "reference", "没有这个单位", "there is no such organization")
		return nil, vs.Err()
	} else if err != nil {
		return nil, err
	}
	a = &Application{Type: Claim, State: Submitted, OrganizationID: organizationID, VenueID: venueID, Statement: statement,
		AccountID: identity.From(ctx).ID}
	return a, s.InTx(ctx, func(ctx context.Context) error {
		if err := s.mayClaim(ctx, venueID, organizationID); err != nil {
			return err
		}
		return s.Applications.Create(ctx, a, nil)
	})
}

// mayClaim is Gone or Conflict for what cannot be claimed, until the end of the transaction, because it locks the
// venue.
func (s *Service) mayClaim(ctx context.Context, venueID, organizationID string) error {
	v, err := s.Venues.Store.Lock(ctx, venueID)
	switch {
	case err != nil:
		return err
	case v.ArchivedAt != nil:
		return record.Gone(venue.Kind.Name)
	case v.OrganizationID == organizationID:
		return errs.New(errs.Conflict, "claimed", "该场馆已由这个单位运营", "this organization runs the venue already")
	}
	open, err := s.find(ctx, func(a *Application) bool {
		return a.Type == Claim && a.State.Open() && a.VenueID == venueID && a.OrganizationID == organizationID
	})
	if err == nil && len(open) > 0 {
		err = errs.New(errs.Conflict, "claimed", "已有一份认领申请在等待审核", "such a claim waits for its review already")
	}
	return err
}

// Restate changes why an organization of who acts claims a venue, and hands the claim in again. NotFound, Forbidden,
// PreconditionFailed, Conflict, Invalid.
func (s *Service) Restate(ctx context.Context, id string, match record.Match, statement string) (*Application, error) {
	return s.Applications.Update(ctx, id, match, func(a *Application, _ time.Time) error {
		switch {
		case a.Type != Claim || !s.isOwn(ctx, a):
			return errs.New(errs.Forbidden, "out_of_scope", "只有提出认领的单位可以补正",
				"only the organization that claims changes its claim")
		case !a.State.Open():
			return decided(a)
		}
		a.State, a.Reasons, a.Statement = Submitted, nil, statement
		return nil
	})
}

func (s *Service) find(ctx context.Context, matches func(*Application) bool) (out []*Application, err error) {
	all, err := s.applications.All(ctx)
	for _, a := range all {
		if matches(a) {
			out = append(out, a)
		}
	}
	return out, err
}

// mayDecide tells whether who acts reviews an application: by the region of the organization, or of the venue.
func (s *Service) mayDecide(ctx context.Context, a *Application) bool {
	region := a.Unit.RegionCode
	if a.Type == Claim {
		region = s.Rules.RegionOf(venue.Kind.Name, a.VenueID)
	}
	return s.Rules.Region(ctx, region, access.Reviewers...)
}

// isOwn tells whether who acts applied, or belongs to the organization that did.
func (s *Service) isOwn(ctx context.Context, a *Application) bool {
	p := identity.From(ctx)
	return p.Kind == identity.Ticket && p.ID == a.ID ||
		a.Type == Claim && s.Rules.Organization(ctx, a.OrganizationID, identity.Owner, identity.Editor) == nil
}

// Visible gives the applications that who acts reviews or has made, the newest first.
func (s *Service) Visible(ctx context.Context) ([]*Application, error) {
	return s.find(ctx, func(a *Application) bool { return s.mayDecide(ctx, a) || s.isOwn(ctx, a) })
}

// Find gives one of them. NotFound.
func (s *Service) Find(ctx context.Context, id string) (*Application, error) {
	a, err := s.Applications.Find(ctx, id)
	if err == nil && !s.mayDecide(ctx, a) && !s.isOwn(ctx, a) {
		return nil, record.Missing(ApplicationKind.Name, id)
	}
	return a, err
}

// decide changes an application that is open. Reviewers decide all of theirs; who applied may withdraw.
func (s *Service) decide(ctx context.Context, id string, match record.Match, action audit.Action,
	edit func(*Application) error) (a *Application, err error) {
	err = s.InTx(ctx, func(ctx context.Context) error {
		if a, err = s.edit(ctx, id, match, action, edit); err != nil || a.Type != Claim || s.Tell == nil {
			return err
		}
		return s.Tell(ctx, a)
	})
	return a, err
}

func (s *Service) edit(ctx context.Context, id string, match record.Match, action audit.Action,
	edit func(*Application) error) (*Application, error) {
	return s.Applications.Update(audit.As(ctx, action, ""), id, match, func(a *Application, now time.Time) error {
		isOwn, decides := s.isOwn(ctx, a), s.mayDecide(ctx, a)
		switch {
		case !isOwn && !decides:
			return record.Missing(ApplicationKind.Name, id)
		case action == "withdraw" && !isOwn || action != "withdraw" && !decides:
			return errs.New(errs.Forbidden, "out_of_scope", "由所在区划的审核员决定，由申请方撤回",
				"reviewers of the region decide; who applied withdraws")
		case !a.State.Open():
			return decided(a)
		}
		if err := edit(a); err != nil {
			return err
		}
		if !a.State.Open() {
			a.DecidedAt, a.DecidedBy = &now, identity.From(ctx).ID
		}
		return nil
	})
}

// Return gives an application back with reasons. Invalid, Forbidden, Conflict.
func (s *Service) Return(ctx context.Context, id string, match record.Match, reasons []record.Reason) (*Application,
	error) {
	return s.refuse(ctx, id, match, "return", NeedsChanges, reasons)
}

// Reject refuses an application for good, with reasons. Invalid, Forbidden, Conflict.
func (s *Service) Reject(ctx context.Context, id string, match record.Match, reasons []record.Reason) (*Application,
	error) {
	return s.refuse(ctx, id, match, "reject", Rejected, reasons)
}

func (s *Service) refuse(ctx context.Context, id string, match record.Match, action audit.Action, to State,
	reasons []record.Reason) (*Application, error) {
	vs := record.CheckReasons(reasons)
	if err := vs.Err(); err != nil {
		return nil, err
	}
	return s.decide(ctx, id, match, action, func(a *Application) error {
		a.State, a.Reasons = to, reasons
		return nil
	})
}

// Approve lets an organization in, or gives it the venue that it claims. A join makes the organization, or takes one
// that is registered already. Forbidden, Conflict.
func (s *Service) Approve(ctx context.Context, id string, match record.Match, existing string) (a *Application,
	err error) {
	// What the record refers to is what was applied for.
	err = s.InTx(record.AsDecision(ctx), func(ctx context.Context) error {
		made := &organization.Organization{}
		made.ID = record.NewID()
		a, err = s.decide(ctx, id, match, "approve", func(a *Application) error {
			a.State, a.Reasons = Approved, nil
			if a.Type == Join {
				made, a.OrganizationID = a.organization(), made.ID
				made.ID = a.OrganizationID
				if existing != "" {
					a.OrganizationID = existing
				}
			}
			return nil
		})
		switch {
		case err != nil:
			return err
		case a.Type == Claim:
			_, err = s.Venues.Update(ctx, a.VenueID, record.Match{Any: true}, func(v *venue.Venue, _ time.Time) error {
				v.OrganizationID = a.OrganizationID
				return nil
			})
		case existing == "":
			err = s.Organizations.Create(ctx, made, nil)
		default:
			_, err = s.Organizations.Update(ctx, existing, record.Match{Any: true},
				func(o *organization.Organization, _ time.Time) error {
					o.CreditCode, o.Unverified = a.Unit.CreditCode, false
					return nil
				})
		}
		return err
	})
	return a, err
}
