package access

import (
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Policy declares whose the records of a kind are. Most kinds say Standing alone. Without it and Scopes the route alone
// decides.
type Policy[T any] struct {
	// Standing is where a record stands: the staff of its organization writes it, the reviewers of its region see to it.
	Standing func(v *T) Standing
	// Holds says that other records stand under those of the kind, so that the directory has to know them.
	Holds bool
	// Scopes gives where a record belongs; nil for that of its standing. There is one, but for lecturers, who belong to
	// each team that has appointed them. Who writes needs rights over one of them; who publishes, decides or archives,
	// over all.
	Scopes func(d *Directory, v *T) []Scope
	// Relations gives what a record stands under, by a key that changes with what the record says of it: organizer,
	// operator, parent, subject, team; nil for the organization of its standing.
	Relations func(d *Directory, v *T) map[string]Scope
	// Hosts gives the kind and the ids of those that a record names without belonging to them, such as venues; nil where
	// there are none.
	Hosts func(v *T) (record.Kind, []string)
	// Writers are the roles that may write within their scope; nil for all of the staff.
	Writers []identity.Role
	// Keepers are the roles that create, archive and restore; nil for the writers.
	Keepers []identity.Role
	// Decides tells whether the grant of a reviewer reaches as far up as a record of its scope; nil where every one does.
	Decides func(d *Directory, g identity.Grant, v *T) bool
	// NotDecided is the error for a reviewer whose grant does not.
	NotDecided func() error
	// AlwaysReviewed says that no organization is trusted to publish such a record.
	AlwaysReviewed bool
	// Reserved names a change that writers may not make who are no reviewers; empty for none. nil where there is none.
	Reserved func(before, after *T) string
	// Check finds what is wrong with where the record would stand; nil where nothing can be.
	Check func(d *Directory, v *T) errs.Violations
}

// Guards tells whether records belong to somebody.
func (p *Policy[T]) Guards() bool { return p.Standing != nil || p.Scopes != nil }

// Guard makes the guard of a kind.
func Guard[T any](r *Rules, kind record.Kind, p Policy[T]) record.Guard[T] {
	if p.Scopes == nil {
		p.Scopes = func(d *Directory, v *T) []Scope { return []Scope{d.Scope(p.Standing(v))} }
	}
	if p.Relations == nil {
		p.Relations = func(d *Directory, v *T) map[string]Scope { return d.Under(p.Standing(v).Organization) }
	}
	if p.Writers == nil {
		p.Writers = staff
	}
	if p.Keepers == nil {
		p.Keepers = p.Writers
	}
	return &guard[T]{directory: &r.directory, kind: kind, Policy: p}
}
