package store

import (
	"context"
	"time"

	"kepu/internal/membership"
)

// applications is the store of applications.
type applications struct {
	*records[membership.Application]
}

// Applications is the store of applications.
func (s *Store) Applications() membership.Applications {
	return applications{recordsOf[membership.Application](s, membership.ApplicationKind)}
}

// All gives every application; see membership.Applications.
func (s applications) All(ctx context.Context) ([]*membership.Application, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	out, err := s.table.list(s.table.query(s.store.reading(ctx)).Order("id DESC"))
	return out, translate(err)
}

// ByToken gives the application of a token; see membership.Applications.
func (s applications) ByToken(ctx context.Context, hash string) (*membership.Application, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	return s.byToken(ctx, hash)
}

// ForgetApplicants forgets who applied, of applications that were decided before a time.
func (s *Store) ForgetApplicants(ctx context.Context, before time.Time) error {
	return s.write(ctx, writeTime, func(t *tx) error {
		return t.Table(membership.ApplicationKind.Table).Where("decided_at < ?", before).Updates(map[string]any{"applicant": "{}", "token_hash": nil}).Error
	})
}

// invitations is the store of invitations.
type invitations struct {
	*records[membership.Invitation]
}

// Invitations is the store of invitations.
func (s *Store) Invitations() membership.Invitations {
	return invitations{recordsOf[membership.Invitation](s, membership.InvitationKind)}
}

// Of gives the invitations of an organization; see membership.Invitations.
func (s invitations) Of(ctx context.Context, organizationID string) ([]*membership.Invitation, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	out, err := s.table.list(s.table.query(s.store.reading(ctx)).Where("organization_id = ?", organizationID).Order("id DESC"))
	return out, translate(err)
}

// ByToken gives the invitation of a token; see membership.Invitations.
func (s invitations) ByToken(ctx context.Context, hash string) (*membership.Invitation, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	return s.byToken(ctx, hash)
}
