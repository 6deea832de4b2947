package store

import (
	"context"
	"time"

	"gorm.io/gorm"

	"kepu/internal/membership"
)

// applications is the store of applications.
type applications struct {
	kept[membership.Application]
}

// Applications is the store of applications.
func (s *Store) Applications() membership.Applications {
	return applications{keptOf(s, membership.ApplicationKind)}
}

// All gives every application; see membership.Applications.
func (s applications) All(ctx context.Context) ([]*membership.Application, error) {
	return s.all(ctx, func(all *gorm.DB) *gorm.DB { return all.Order("id DESC") })
}

// ByToken gives the application of a token; see membership.Applications.
func (s applications) ByToken(ctx context.Context, hash string) (*membership.Application, error) {
	return s.one(ctx, "token_hash = ?", hash)
}

// ForgetApplicants forgets who applied, of applications that were decided before a time.
func (s *Store) ForgetApplicants(ctx context.Context, before time.Time) error {
	return s.write(ctx, writeTime, func(t *tx) error {
		return t.Table(membership.ApplicationKind.Table).Where("decided_at < ?",
			before).Updates(map[string]any{"applicant": "{}", "token_hash": nil}).Error
	})
}

// invitations is the store of invitations.
type invitations struct {
	kept[membership.Invitation]
}

// Invitations is the store of invitations.
func (s *Store) Invitations() membership.Invitations {
	return invitations{keptOf(s, membership.InvitationKind)}
}

// Of gives the invitations of an organization; see membership.Invitations.
func (s invitations) Of(ctx context.Context, organizationID string) ([]*membership.Invitation, error) {
	return s.all(ctx, func(all *gorm.DB) *gorm.DB {
		return all.Where("organization_id = ?", organizationID).Order("id DESC")
	})
}

// ByToken gives the invitation of a token; see membership.Invitations.
func (s invitations) ByToken(ctx context.Context, hash string) (*membership.Invitation, error) {
	return s.one(ctx, "token_hash = ?", hash)
}
