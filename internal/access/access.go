// Package access says who may see and who may write which record: the roles of who acts, held against where a record belongs.
package access

import (
	"context"
	"slices"

	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Rules decides by the organizations and regions of the catalog, drafts and archived ones included.
type Rules struct {
	Snapshot func() *catalog.Snapshot
}

// Scope is where a record belongs.
type Scope struct {
	Organizations []string // whose staff writes it
	Regions       []string // whose reviewers see to it
}

// maxDepth ends a walk up through parents that form a circle.
const maxDepth = 20

// Covers tells whether a grant reaches a scope: administrators everywhere, reviewers their region and all below it, owners and editors
// their organization and its children.
func (r *Rules) Covers(g identity.Grant, scope Scope) bool {
	switch g.Role {
	case identity.Administrator:
		return true
	case identity.Reviewer:
		return slices.ContainsFunc(scope.Regions, func(code string) bool { return r.regionWithin(code, g.RegionCode) })
	case identity.Owner, identity.Editor:
		return slices.ContainsFunc(scope.Organizations, func(id string) bool { return r.OrganizationWithin(id, g.OrganizationID) })
	}
	return false
}

// Reaches tells whether one of the grants of a principal with one of the roles covers a scope.
func (r *Rules) Reaches(p *identity.Principal, scope Scope, roles ...identity.Role) bool {
	return slices.ContainsFunc(p.Grants, func(g identity.Grant) bool { return slices.Contains(roles, g.Role) && r.Covers(g, scope) })
}

// OrganizationWithin tells whether an organization is another one or belongs to it.
func (r *Rules) OrganizationWithin(id, ancestor string) bool {
	s := r.Snapshot()
	for range maxDepth {
		if id == "" || id == ancestor {
			return id != ""
		}
		o := s.Organization(id)
		if o == nil {
			return false
		}
		id = o.ParentID
	}
	return false
}

func (r *Rules) regionWithin(code, ancestor string) bool {
	s := r.Snapshot()
	for range maxDepth {
		if code == "" || code == ancestor {
			return code != ""
		}
		one, ok := s.Region(code)
		if !ok {
			return false
		}
		code = one.ParentCode
	}
	return false
}

// staff are the roles that see drafts within their scope.
var staff = []identity.Role{identity.Administrator, identity.Reviewer, identity.Owner, identity.Editor}

// Reviewers are the roles that decide.
var Reviewers = []identity.Role{identity.Administrator, identity.Reviewer}

// guard is the rules for one kind.
type guard[T any, P record.Aggregate[T]] struct {
	rules *Rules
	kind  record.Kind
	// scope gives where a record belongs.
	scope func(s *catalog.Snapshot, v *T) Scope
	// writers are the roles that may write within their scope.
	writers []identity.Role
	// reserved names a change that writers may not make, who are no reviewers; empty for none. nil where there is none.
	reserved func(before, after *T) string
}

// See is NotFound for who must not know of a record: what was never public belongs to the staff of its scope.
func (g *guard[T, P]) See(ctx context.Context, v *T) error {
	if P(v).Head().Publication == record.Published { // public, or once public
		return nil
	}
	p := identity.From(ctx)
	if !g.rules.Reaches(&p, g.scope(g.rules.Snapshot(), v), staff...) {
		return record.Missing(g.kind, P(v).Head().ID)
	}
	return nil
}

// Write is Forbidden for who may not bring a record from before to after.
func (g *guard[T, P]) Write(ctx context.Context, before, after *T) error {
	p, s := identity.From(ctx), g.rules.Snapshot()
	if before != nil {
		if err := g.See(ctx, before); err != nil {
			return err
		}
		if !g.rules.Reaches(&p, g.scope(s, before), g.writers...) {
			return errs.New(errs.Forbidden, "out_of_scope", "这条记录不属于您的单位或辖区", "this record belongs to another organization or region than yours")
		}
	}
	if before == after {
		return nil
	}
	scope := g.scope(s, after)
	if !g.rules.Reaches(&p, scope, g.writers...) {
		return errs.New(errs.Forbidden, "out_of_scope", "只能登记和修改属于您的单位或辖区的记录，请检查所属单位和行政区划",
			"you may write records of your own organization or region only; look at the organization and the region that it names")
	}
	if g.reserved == nil || before == nil || g.rules.Reaches(&p, scope, Reviewers...) {
		return nil
	}
	if field := g.reserved(before, after); field != "" {
		return errs.New(errs.Forbidden, "reserved_field", field+" 只能由审核员修改", field+" is changed by reviewers only")
	}
	return nil
}
