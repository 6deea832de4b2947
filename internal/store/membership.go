package store

import (
	"context"
	"time"

	"gorm.io/gorm"

	"kepu/internal/identity"
	"kepu/internal/membership"
	"kepu/internal/record"
)

type applicationRow struct {
	Meta           metaRow `gorm:"embedded"`
	Type           string
	State          string
	Unit           membership.Unit `gorm:"serializer:json"`
	OrganizationID *string
	VenueID        *string
	Statement      string
	Applicant      membership.Person `gorm:"serializer:json"`
	AccountID      *string
	TokenHash      *string
	Reasons        []record.Reason `gorm:"serializer:json"`
	DecidedBy      string
	DecidedAt      *time.Time
}

func (applicationRow) TableName() string { return "applications" }

func applicationToRow(a *membership.Application) *applicationRow {
	return &applicationRow{Meta: metaToRow(&a.Meta), Type: string(a.Type), State: string(a.State), Unit: a.Unit, OrganizationID: null(a.OrganizationID),
		VenueID: null(a.VenueID), Statement: a.Statement, Applicant: a.Private, AccountID: null(a.AccountID), TokenHash: null(a.TokenHash),
		Reasons: a.Reasons, DecidedBy: a.DecidedBy, DecidedAt: a.DecidedAt}
}

func (r *applicationRow) application() *membership.Application {
	return &membership.Application{Meta: r.Meta.meta(), Type: membership.Type(r.Type), State: membership.State(r.State), Unit: r.Unit,
		OrganizationID: text(r.OrganizationID), VenueID: text(r.VenueID), Statement: r.Statement, Private: r.Applicant, AccountID: text(r.AccountID),
		TokenHash: text(r.TokenHash), Reasons: orEmpty(r.Reasons), DecidedBy: r.DecidedBy, DecidedAt: utc(r.DecidedAt)}
}

type invitationRow struct {
	Meta           metaRow `gorm:"embedded"`
	OrganizationID string
	Role           string
	Name           string
	TokenHash      string
	ExpiresAt      time.Time
	InvitedBy      string
	AcceptedBy     string
}

func (invitationRow) TableName() string { return "invitations" }

func invitationToRow(i *membership.Invitation) *invitationRow {
	return &invitationRow{Meta: metaToRow(&i.Meta), OrganizationID: i.OrganizationID, Role: string(i.Role), Name: i.Name, TokenHash: i.TokenHash,
		ExpiresAt: i.ExpiresAt, InvitedBy: i.InvitedBy, AcceptedBy: i.AcceptedBy}
}

func (r *invitationRow) invitation() *membership.Invitation {
	return &membership.Invitation{Meta: r.Meta.meta(), OrganizationID: r.OrganizationID, Role: identity.Role(r.Role), Name: r.Name, TokenHash: r.TokenHash,
		ExpiresAt: r.ExpiresAt.UTC(), InvitedBy: r.InvitedBy, AcceptedBy: r.AcceptedBy}
}

// applications is the store of applications.
type applications struct {
	*records[membership.Application, *membership.Application]
}

// Applications is the store of applications.
func (s *Store) Applications() membership.Applications {
	return applications{&records[membership.Application, *membership.Application]{
		store: s, kind: record.Application, table: "applications",
		load: func(v *View, ids []string) ([]*membership.Application, error) {
			return loadRows(v, ids, (*applicationRow).application)
		},
		read: func(db *gorm.DB, id string) (*membership.Application, error) {
			return takeRow(db, id, (*applicationRow).application)
		},
		insert: func(t *tx, all []*membership.Application) error { return insertRows(t, all, applicationToRow) },
		update: func(t *tx, a *membership.Application) error { return t.Save(applicationToRow(a)).Error },
		references: func(a *membership.Application) []reference {
			if a.State == membership.Approved { // what came of it is made in the same transaction
				return nil
			}
			return []reference{{"organization.region_code", record.Region, a.Unit.RegionCode}, {"organization_id", record.Organization, a.OrganizationID},
				{"venue_id", record.Venue, a.VenueID}}
		},
	}}
}

// All gives every application; see membership.Applications.
func (s applications) All(ctx context.Context) ([]*membership.Application, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var out []*membership.Application
	err := scanRows(s.store.reading(ctx).Order("id DESC"), func(r *applicationRow) { out = append(out, r.application()) })
	return out, translate(err)
}

// ByToken gives the application of a token; see membership.Applications.
func (s applications) ByToken(ctx context.Context, hash string) (*membership.Application, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var row applicationRow
	if err := s.store.reading(ctx).Where("token_hash = ?", hash).Take(&row).Error; err != nil {
		return nil, s.missing(err, "")
	}
	return row.application(), nil
}

// ForgetApplicants forgets who applied, of applications that were decided before a time.
func (s *Store) ForgetApplicants(ctx context.Context, before time.Time) error {
	return s.write(ctx, writeTime, func(t *tx) error {
		return t.Model(&applicationRow{}).Where("decided_at < ?", before).Updates(map[string]any{"applicant": "{}", "token_hash": nil}).Error
	})
}

// invitations is the store of invitations.
type invitations struct {
	*records[membership.Invitation, *membership.Invitation]
}

// Invitations is the store of invitations.
func (s *Store) Invitations() membership.Invitations {
	return invitations{&records[membership.Invitation, *membership.Invitation]{
		store: s, kind: record.Invitation, table: "invitations",
		load: func(v *View, ids []string) ([]*membership.Invitation, error) {
			return loadRows(v, ids, (*invitationRow).invitation)
		},
		read: func(db *gorm.DB, id string) (*membership.Invitation, error) {
			return takeRow(db, id, (*invitationRow).invitation)
		},
		insert: func(t *tx, all []*membership.Invitation) error { return insertRows(t, all, invitationToRow) },
		update: func(t *tx, i *membership.Invitation) error { return t.Save(invitationToRow(i)).Error },
		references: func(i *membership.Invitation) []reference {
			return []reference{{"organization_id", record.Organization, i.OrganizationID}}
		},
	}}
}

// Of gives the invitations of an organization; see membership.Invitations.
func (s invitations) Of(ctx context.Context, organizationID string) ([]*membership.Invitation, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var out []*membership.Invitation
	err := scanRows(s.store.reading(ctx).Where("organization_id = ?", organizationID).Order("id DESC"),
		func(r *invitationRow) { out = append(out, r.invitation()) })
	return out, translate(err)
}

// ByToken gives the invitation of a token; see membership.Invitations.
func (s invitations) ByToken(ctx context.Context, hash string) (*membership.Invitation, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var row invitationRow
	if err := s.store.reading(ctx).Where("token_hash = ?", hash).Take(&row).Error; err != nil {
		return nil, s.missing(err, "")
	}
	return row.invitation(), nil
}
