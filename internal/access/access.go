// Package access says who may see and who may write which record: the roles of who acts, held against where a record belongs.
package access

import (
	"context"
	"slices"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Rules decides by where organizations, venues and teams stand, drafts and archived ones included.
type Rules struct {
	directory directory
}

// Scope is where a record belongs.
type Scope struct {
	Organizations []string // whose staff writes it
	Regions       []string // whose reviewers see to it
}

// covers tells whether a grant reaches a scope: administrators everywhere, reviewers their region and all below it, owners and editors
// their organization and its children.
func (d *directory) covers(g identity.Grant, scope Scope) bool {
	switch g.Role {
	case identity.Administrator:
		return true
	case identity.Reviewer:
		return slices.ContainsFunc(scope.Regions, func(code string) bool { return d.regionWithin(code, g.RegionCode) })
	case identity.Owner, identity.Editor:
		return slices.ContainsFunc(scope.Organizations, func(id string) bool { return d.organizationWithin(id, g.OrganizationID) })
	}
	return false
}

// reaches tells whether one of the grants of a principal with one of the roles covers a scope.
func (d *directory) reaches(p *identity.Principal, scope Scope, roles ...identity.Role) bool {
	return slices.ContainsFunc(p.Grants, func(g identity.Grant) bool { return slices.Contains(roles, g.Role) && d.covers(g, scope) })
}

// staff are the roles that see drafts within their scope.
var staff = []identity.Role{identity.Administrator, identity.Reviewer, identity.Owner, identity.Editor}

// Reviewers are the roles that decide.
var Reviewers = []identity.Role{identity.Administrator, identity.Reviewer}

// guard is the rules for one kind.
type guard[T any, P record.Aggregate[T]] struct {
	directory *directory
	kind      record.Kind
	// scope gives where a record belongs.
	scope func(d *directory, v *T) Scope
	// writers are the roles that may write within their scope.
	writers []identity.Role
	// reviewed says that no organization is trusted to publish such a record.
	reviewed bool
	// reserved names a change that writers may not make, who are no reviewers; empty for none. nil where there is none.
	reserved func(before, after *T) string
	// check finds what is wrong with where the record would stand; nil where nothing can be.
	check func(d *directory, v *T) errs.Violations
}

// See is NotFound for who must not know of a record: what was never public belongs to the staff of its scope.
func (g *guard[T, P]) See(ctx context.Context, v *T) error {
	if P(v).Head().Publication == record.Published { // public, or once public
		return nil
	}
	p, d := identity.From(ctx), g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	if !d.reaches(&p, g.scope(d, v), staff...) {
		return record.Missing(g.kind, P(v).Head().ID)
	}
	return nil
}

// Write is Forbidden for who may not bring a record from before to after.
func (g *guard[T, P]) Write(ctx context.Context, before, after *T) error {
	if before != nil {
		if err := g.See(ctx, before); err != nil {
			return err
		}
	}
	p, d := identity.From(ctx), g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	if before != nil {
		if !d.reaches(&p, g.scope(d, before), g.writers...) {
			return errs.New(errs.Forbidden, "out_of_scope", "这条记录不属于您的单位或辖区", "this record belongs to another organization or region than yours")
		}
	}
	if before == after {
		return nil
	}
	scope := g.scope(d, after)
	if !d.reaches(&p, scope, g.writers...) {
		return errs.New(errs.Forbidden, "out_of_scope", "只能登记和修改属于您的单位或辖区的记录，请检查所属单位和行政区划",
			"you may write records of your own organization or region only; look at the organization and the region that it names")
	}
	if g.check != nil {
		if err := g.check(d, after).Err(); err != nil {
			return err
		}
	}
	if g.reserved == nil || before == nil || d.reaches(&p, scope, Reviewers...) {
		return nil
	}
	if field := g.reserved(before, after); field != "" {
		return errs.New(errs.Forbidden, "reserved_field", field+" 只能由审核员修改", field+" is changed by reviewers only")
	}
	return nil
}

// Belongs gives the organizations and regions of a record.
func (g *guard[T, P]) Belongs(v *T) (organizations, regions []string) {
	d := g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	scope := g.scope(d, v)
	return scope.Organizations, scope.Regions
}

// Decides tells whether who acts reviews a record.
func (g *guard[T, P]) Decides(ctx context.Context, v *T) bool {
	p, d := identity.From(ctx), g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.reaches(&p, g.scope(d, v), Reviewers...)
}

// Publishes tells whether who acts may publish a record without a review: reviewers, and the people of an organization that is trusted.
func (g *guard[T, P]) Publishes(ctx context.Context, v *T) bool {
	if g.Decides(ctx, v) {
		return true
	}
	d := g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	return !g.reviewed && slices.ContainsFunc(g.scope(d, v).Organizations, d.isTrusted)
}

// Organization is NotFound for an organization that is not there, and Forbidden for who has none of the roles over it.
func (r *Rules) Organization(ctx context.Context, id string, roles ...identity.Role) error {
	d, p := &r.directory, identity.From(ctx)
	d.mu.RLock()
	defer d.mu.RUnlock()
	at, ok := d.organizations[id]
	if !ok {
		return record.Missing(record.Organization, id)
	}
	scope := Scope{Organizations: []string{id}, Regions: []string{at.region}}
	if !at.public && !d.reaches(&p, scope, staff...) {
		return record.Missing(record.Organization, id)
	}
	if !d.reaches(&p, scope, roles...) {
		return errs.New(errs.Forbidden, "out_of_scope", "这个单位不归您管理", "this organization is not yours to manage")
	}
	return nil
}

// Region tells whether who acts has one of the roles over a region.
func (r *Rules) Region(ctx context.Context, code string, roles ...identity.Role) bool {
	d, p := &r.directory, identity.From(ctx)
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.reaches(&p, Scope{Regions: []string{code}}, roles...)
}

// OperatorOf is the organization that runs a venue; empty for none.
func (r *Rules) OperatorOf(venueID string) string {
	d := &r.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.venues[venueID].organization
}

// RegionOfVenue is the region whose reviewers see to a venue.
func (r *Rules) RegionOfVenue(id string) string {
	d := &r.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.scope(d.venues[id]).Regions[0]
}
