package access

import (
	"context"
	"slices"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// guard is the rules for one kind.
type guard[T any] struct {
	directory *Directory
	kind      record.Kind
	Policy[T]
}

// reachesAny tells whether who acts has one of the roles over one of the scopes.
func (d *Directory) reachesAny(p *identity.Principal, scopes []Scope, roles []identity.Role) bool {
	return slices.ContainsFunc(scopes, func(s Scope) bool { return d.reaches(p, s, roles...) })
}

// reachesAll tells whether who acts has one of the roles over each of the scopes.
func (d *Directory) reachesAll(p *identity.Principal, scopes []Scope, roles []identity.Role) bool {
	return !slices.ContainsFunc(scopes, func(s Scope) bool { return !d.reaches(p, s, roles...) })
}

// actor is who acts, without the grants of reviewers that do not reach as far up as each of the records, of which nil
// ones do not count.
func (g *guard[T]) actor(ctx context.Context, records ...*T) identity.Principal {
	p := identity.From(ctx)
	if g.Policy.Decides == nil {
		return p
	}
	p.Grants = slices.DeleteFunc(slices.Clone(p.Grants), func(grant identity.Grant) bool {
		return grant.Role == identity.Reviewer && slices.ContainsFunc(records,
			func(v *T) bool { return v != nil && !g.Policy.Decides(g.directory, grant, v) })
	})
	return p
}

// levelAbove is the error for a reviewer whose scope a record lies in, while another level decides it; else it is err.
func (g *guard[T]) levelAbove(ctx context.Context, v *T, err error) error {
	p, d := identity.From(ctx), g.directory
	if g.Policy.Decides == nil || !d.reachesAny(&p, g.Scopes(d, v), Reviewers) {
		return err
	}
	return g.NotDecided()
}

// See is NotFound for who must not know of a record: what was never public belongs to the staff of its scope.
func (g *guard[T]) See(ctx context.Context, v *T) error {
	if head := record.HeadOf(v); head.Public() || head.Gone() {
		return nil
	}
	p, d := identity.From(ctx), g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	if !d.reachesAny(&p, g.Scopes(d, v), staff) {
		return record.Missing(g.kind, record.HeadOf(v).ID)
	}
	return nil
}

// Read is Forbidden for who is not of the staff of a record, whoever of the staff decides about it.
func (g *guard[T]) Read(ctx context.Context, v *T) error {
	if err := g.See(ctx, v); err != nil {
		return err
	}
	p, d := identity.From(ctx), g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	if !d.reachesAny(&p, g.Scopes(d, v), g.Writers) {
		return notOwner()
	}
	return nil
}

func notOwner() error {
	return errs.New(errs.Forbidden, "out_of_scope", "这条记录不属于您的单位或辖区",
		"this record belongs to another organization or region than yours")
}

// Write is Forbidden for who may not bring a record from before to after.
func (g *guard[T]) Write(ctx context.Context, before, after *T) error {
	if before != nil {
		if err := g.See(ctx, before); err != nil {
			return err
		}
	}
	d := g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	p := g.actor(ctx, before, after)
	if before != nil && !d.reachesAny(&p, g.Scopes(d, before), g.Writers) {
		return g.levelAbove(ctx, before, notOwner())
	}
	if before == after {
		return nil
	}
	scopes := g.Scopes(d, after)
	if !g.mayCreateOrArchive(d, &p, before, after) || !d.reachesAny(&p, scopes, g.Writers) {
		return g.levelAbove(ctx, after, outOfScope())
	}
	if g.Check != nil {
		if err := g.Check(d, after).Err(); err != nil {
			return err
		}
	}
	if g.Reserved != nil && before != nil && !d.reachesAll(&p, scopes, Reviewers) {
		if field := g.Reserved(before, after); field != "" {
			return errs.New(errs.Forbidden, "reserved_field", field+" 只能由审核员修改", field+" is changed by reviewers only")
		}
	}
	if !record.IsDecision(ctx) && !g.mayRelate(d, &p, before, after) {
		return outOfScope()
	}
	return nil
}

func outOfScope() error {
	return errs.New(errs.Forbidden, "out_of_scope", "只能登记和修改属于您的单位或辖区的记录，请检查所属单位、上级单位、讲师团和行政区划",
		"you may write records of your own organization or region only; look at the organizations, the teams and the "+
			"region that it names")
}

// mayCreateOrArchive tells whether who acts may create, archive or restore the record, where the write does one of
// these.
func (g *guard[T]) mayCreateOrArchive(d *Directory, p *identity.Principal, before, after *T) bool {
	if before == nil {
		return d.reachesAny(p, g.Scopes(d, after), g.Keepers)
	}
	isArchived := func(v *T) bool { return record.HeadOf(v).ArchivedAt != nil }
	return isArchived(before) == isArchived(after) || d.reachesAll(p, g.Scopes(d, after), g.Keepers)
}

// mayRelate tells whether who acts has rights over each relation that the record gains, loses or says something else
// of.
func (g *guard[T]) mayRelate(d *Directory, p *identity.Principal, before, after *T) bool {
	was, is := map[string]Scope{}, g.Relations(d, after)
	if before != nil {
		was = g.Relations(d, before)
	}
	lacks := func(of, other map[string]Scope) bool {
		for key, scope := range of {
			if _, stays := other[key]; !stays && !d.reaches(p, scope, g.Writers...) {
				return true
			}
		}
		return false
	}
	return !lacks(was, is) && !lacks(is, was)
}

// Belongs gives the organizations and regions of a record.
func (g *guard[T]) Belongs(v *T) (organizations, regions []string) {
	d := g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	for _, scope := range g.Scopes(d, v) {
		organizations = append(organizations, scope.Organizations...)
		regions = append(regions, scope.Regions...)
	}
	return organizations, regions
}

// Decides tells whether who acts reviews a record.
func (g *guard[T]) Decides(ctx context.Context, v *T) bool {
	d := g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	p := g.actor(ctx, v)
	return d.reachesAll(&p, g.Scopes(d, v), Reviewers)
}

// Publishes tells whether who acts may publish a record without a review: reviewers, and people of organizations that
// are trusted, as long as no venue of others is named anew.
func (g *guard[T]) Publishes(ctx context.Context, public, v *T) bool {
	d := g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	p := g.actor(ctx, public, v)
	scopes := g.Scopes(d, v)
	if public != nil {
		scopes = append(scopes, g.Scopes(d, public)...)
	}
	if d.reachesAll(&p, scopes, Reviewers) {
		return true
	}
	trusted := func(id string) bool {
		return d.isTrusted(id) && d.reaches(&p, Scope{Organizations: []string{id}}, g.Writers...)
	}
	for _, scope := range scopes {
		if g.AlwaysReviewed || !slices.ContainsFunc(scope.Organizations, trusted) {
			return false
		}
	}
	return len(g.foreignHosts(d, &p, public, v)) == 0
}

// ForeignHosts gives the venues of others that a record names anew.
func (g *guard[T]) ForeignHosts(ctx context.Context, public, v *T) map[string]string {
	p, d := identity.From(ctx), g.directory
	d.mu.RLock()
	defer d.mu.RUnlock()
	return g.foreignHosts(d, &p, public, v)
}

func (g *guard[T]) foreignHosts(d *Directory, p *identity.Principal, public, v *T) map[string]string {
	if g.Hosts == nil {
		return nil
	}
	var there []string
	if public != nil {
		_, there = g.Hosts(public)
	}
	out := map[string]string{}
	kind, ids := g.Hosts(v)
	for _, id := range ids {
		// What nobody runs has nobody to ask.
		if at, _ := d.Standing(kind, id); at.Organization != "" && !slices.Contains(there, id) &&
			!d.reaches(p, d.Scope(at), staff...) {
			out[id] = at.Organization
		}
	}
	return out
}
