// Package access says who may see and who may write which record: the roles of who acts, held against where a record
// belongs.
//
// A Policy is what a kind declares: where its records stand. The Directory knows the organizations and regions above
// each, as of the newest change; from both comes the Scope of a record. A grant covers a scope by its role:
// administrators everywhere, reviewers their region and all below it, owners and editors their organization and its
// children. The guard of a kind (guard.go) answers the questions of services: who may see, write, publish, decide, and
// relate a record to others.
package access

import (
	"context"
	"slices"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Rules decides by where records stand; see Policy for what a kind declares of that.
type Rules struct {
	directory Directory
}

// Scope is where a record belongs.
type Scope struct {
	Organizations []string // whose staff writes it
	Regions       []string // whose reviewers see to it
}

// covers tells whether a grant reaches a scope: administrators everywhere, reviewers their region and all below it,
// owners and editors their organization and its children.
func (d *Directory) covers(g identity.Grant, scope Scope) bool {
	switch g.Role {
	case identity.Administrator:
		return true
	case identity.Reviewer:
		return slices.ContainsFunc(scope.Regions, func(code string) bool { return d.regionWithin(code, g.RegionCode) })
	case identity.Owner, identity.Editor:
		return slices.ContainsFunc(scope.Organizations,
			func(id string) bool { return d.OrganizationWithin(id, g.OrganizationID) })
	}
	return false
}

// reaches tells whether one of the grants of a principal with one of the roles covers a scope.
func (d *Directory) reaches(p *identity.Principal, scope Scope, roles ...identity.Role) bool {
	return slices.ContainsFunc(p.Grants, func(g identity.Grant) bool {
		return slices.Contains(roles, g.Role) &&
			d.covers(g, scope)
	})
}

// staff are the roles that see drafts within their scope.
var staff = []identity.Role{identity.Administrator, identity.Reviewer, identity.Owner, identity.Editor}

// Reviewers are the roles that decide.
var Reviewers = []identity.Role{identity.Administrator, identity.Reviewer}

// Organization is NotFound for an organization that is not there, and Forbidden for who has none of the roles over it.
func (r *Rules) Organization(ctx context.Context, id string, roles ...identity.Role) error {
	d, p := &r.directory, identity.From(ctx)
	d.mu.RLock()
	defer d.mu.RUnlock()
	at, ok := d.Standing(OrganizationKind, id)
	if !ok {
		return record.Missing(OrganizationKind, id)
	}
	scope := Scope{Organizations: []string{id}, Regions: []string{at.Region}}
	if !at.Public && !d.reaches(&p, scope, staff...) {
		return record.Missing(OrganizationKind, id)
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

// OrganizationOf is the organization under which a record stands, such as who runs a venue; empty for none.
func (r *Rules) OrganizationOf(kind record.Kind, id string) string {
	d := &r.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.places[kind][id].Organization
}

// RegionOf is the region whose reviewers see to a record.
func (r *Rules) RegionOf(kind record.Kind, id string) string {
	d := &r.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.Scope(d.places[kind][id]).Regions[0]
}
