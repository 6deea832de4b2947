package membership

import (
	"context"
	"slices"
	"time"

	"kepu/internal/account"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// managers are the roles that say who belongs to an organization.
var managers = []identity.Role{identity.Administrator, identity.Reviewer, identity.Owner}

// MayManage is NotFound or Forbidden for who does not say who belongs to an organization.
func (s *Service) MayManage(ctx context.Context, organizationID string) error {
	return s.Rules.Organization(ctx, organizationID, managers...)
}

// MayTransfer is Forbidden for who does not own an organization.
func (s *Service) MayTransfer(ctx context.Context, organizationID string) error {
	if !slices.Contains(identity.From(ctx).Grants, identity.Grant{Role: identity.Owner, OrganizationID: organizationID}) {
		return errs.New(errs.Forbidden, "out_of_scope", "只有该单位的负责人可以移交", "only an owner of the organization hands it over")
	}
	return nil
}

// Invite makes an invitation to an organization. Its token is shown once. NotFound, Forbidden, Invalid.
func (s *Service) Invite(ctx context.Context, organizationID string, role identity.Role, name string) (i *Invitation,
	token string, err error) {
	if err := s.MayManage(ctx, organizationID); err != nil {
		return nil, "", err
	}
	i = &Invitation{OrganizationID: organizationID, Role: role, Name: name,
		ExpiresAt: record.Millis(s.Clock().Add(invitationLife)), InvitedBy: identity.From(ctx).ID}
	token, i.TokenHash = identity.NewToken(invitationPrefix)
	return i, token, s.Invitations.Create(ctx, i, nil)
}

// OpenInvitations gives the invitations of an organization that can still be used.
func (s *Service) OpenInvitations(ctx context.Context, organizationID string) ([]*Invitation, error) {
	if err := s.MayManage(ctx, organizationID); err != nil {
		return nil, err
	}
	all, err := s.invitations.Of(ctx, organizationID)
	return slices.DeleteFunc(all, func(i *Invitation) bool {
		return i.ArchivedAt != nil ||
			!s.Clock().Before(i.ExpiresAt)
	}), err
}

// Revoke ends an invitation. NotFound, Forbidden.
func (s *Service) Revoke(ctx context.Context, organizationID, id string) error {
	if err := s.MayManage(ctx, organizationID); err != nil {
		return err
	}
	i, err := s.Invitations.Find(ctx, id)
	if err == nil && (i.OrganizationID != organizationID || i.ArchivedAt != nil) {
		err = record.Missing(InvitationKind.Name, id)
	}
	if err == nil {
		_, err = s.Invitations.Archive(ctx, id, record.Match{Any: true})
	}
	return err
}

// Invitation gives the invitation of a token that can be used. Unauthenticated.
func (s *Service) Invitation(ctx context.Context, token string) (*Invitation, error) {
	i, err := s.invitations.ByToken(ctx, identity.HashToken(token))
	if errs.KindOf(err) == errs.NotFound || err == nil && (i.ArchivedAt != nil || !s.Clock().Before(i.ExpiresAt)) {
		return nil, ticket()
	}
	return i, err
}

// use archives an invitation, which only one can do. Unauthenticated.
func (s *Service) use(ctx context.Context, i *Invitation, by string) error {
	return s.InTx(ctx, func(ctx context.Context) error {
		there, err := s.invitations.Lock(ctx, i.ID)
		if err != nil {
			return err
		}
		if there.ArchivedAt != nil || !s.Clock().Before(there.ExpiresAt) {
			return ticket()
		}
		_, err = s.Invitations.Update(ctx, i.ID, record.Match{Any: true}, func(i *Invitation, _ time.Time) error {
			i.AcceptedBy = by
			return nil
		})
		if err == nil {
			_, err = s.Invitations.Archive(ctx, i.ID, record.Match{Any: true})
		}
		return err
	})
}

// NewMember is who accepts an invitation without having an account.
type NewMember struct{ Username, Name, Email, Password string }

// Accept makes an account for who has an invitation. Invalid, Conflict.
func (s *Service) Accept(ctx context.Context, i *Invitation, in NewMember) (*account.Account, error) {
	ctx = as(ctx, i.ID)
	a := &account.Account{Username: in.Username, Name: in.Name, Email: in.Email, Grants: []identity.Grant{i.grant()}}
	if err := s.Accounts.WithPassword(ctx, a, in.Password); err != nil {
		return nil, err
	}
	return a, s.InTx(ctx, func(ctx context.Context) error {
		if err := s.Accounts.Create(ctx, a, nil); err != nil {
			return err
		}
		return s.use(ctx, i, a.ID)
	})
}

func (i *Invitation) grant() identity.Grant {
	return identity.Grant{Role: i.Role, OrganizationID: i.OrganizationID}
}

// AcceptAs adds an organization to the account of who acts. Conflict.
func (s *Service) AcceptAs(ctx context.Context, i *Invitation) (a *account.Account, err error) {
	err = s.InTx(ctx, func(ctx context.Context) error {
		a, err = s.Accounts.Update(ctx, identity.From(ctx).ID, record.Match{Any: true},
			func(a *account.Account, _ time.Time) error {
				if slices.ContainsFunc(a.Grants, func(g identity.Grant) bool { return g.OrganizationID == i.OrganizationID }) {
					return errs.New(errs.Conflict, "member", "您已是该单位的成员", "you belong to this organization already")
				}
				a.Grants = append(a.Grants, i.grant())
				return nil
			})
		if err != nil {
			return err
		}
		return s.use(ctx, i, a.ID)
	})
	return a, err
}

// RunsOneOf is Forbidden for who belongs to no organization that runs one of the venues.
func (s *Service) RunsOneOf(ctx context.Context, venueIDs []string) error {
	for _, id := range venueIDs {
		if operator := s.Rules.OrganizationOf(venue.Kind.Name, id); operator != "" &&
			s.Rules.Organization(ctx, operator, identity.Owner, identity.Editor) == nil {
			return nil
		}
	}
	return errs.New(errs.Forbidden, "out_of_scope", "只有所写场馆的运营单位可以提出异议", "only who runs a venue that it names may object")
}

// Members gives the living accounts with a role in exactly an organization. NotFound, Forbidden.
func (s *Service) Members(ctx context.Context, organizationID string) ([]*account.Account, error) {
	if err := s.Rules.Organization(ctx, organizationID, append(managers, identity.Editor)...); err != nil {
		return nil, err
	}
	return s.members(ctx, organizationID)
}

func (s *Service) members(ctx context.Context, organizationID string) ([]*account.Account, error) {
	all, err := s.Accounts.Accounts.All(ctx)
	return slices.DeleteFunc(all, func(a *account.Account) bool {
		return a.ArchivedAt != nil ||
			RoleIn(a, organizationID) == ""
	}), err
}

// RoleIn is the role of an account in exactly an organization; empty for none.
func RoleIn(a *account.Account, organizationID string) identity.Role {
	for _, g := range a.Grants {
		if g.OrganizationID == organizationID {
			return g.Role
		}
	}
	return ""
}

// SetRole gives a member another role, or with none takes the member out. An organization keeps an owner. NotFound,
// Forbidden, Invalid, Conflict.
func (s *Service) SetRole(ctx context.Context, organizationID, accountID string, role identity.Role) (*account.Account,
	error) {
	var a *account.Account
	err := s.holding(ctx, organizationID, func(ctx context.Context) (err error) {
		if err = s.MayManage(ctx, organizationID); err == nil {
			a, err = s.setRole(ctx, organizationID, accountID, role)
		}
		return err
	})
	return a, err
}

// holding runs fn while nobody else changes who belongs to an organization, and with the roles that who acts has by
// then. NotFound.
func (s *Service) holding(ctx context.Context, organizationID string, fn func(ctx context.Context) error) error {
	return s.InTx(ctx, func(ctx context.Context) error {
		if !record.ValidID(organizationID) {
			return record.Missing(organization.Kind.Name, organizationID)
		}
		if _, err := s.Organizations.Store.Lock(ctx, organizationID); err != nil {
			return err
		}
		if me := identity.From(ctx); me.Kind == identity.Person {
			a, err := s.Accounts.Find(ctx, me.ID)
			if err != nil {
				return err
			}
			me.Grants = a.Grants
			ctx = identity.With(ctx, me)
		}
		return fn(ctx)
	})
}

// setRole is SetRole while the organization is held.
func (s *Service) setRole(ctx context.Context, organizationID, accountID string,
	role identity.Role) (a *account.Account, err error) {
	var vs errs.Violations
	if role != "" {
		vs.OneOf("role", string(role), memberRoles)
	}
	if err := vs.Err(); err != nil {
		return nil, err
	}
	members, err := s.members(ctx, organizationID)
	if err != nil {
		return nil, err
	}
	owners, found := 0, false
	for _, m := range members {
		found = found || m.ID == accountID
		if m.ID != accountID && RoleIn(m, organizationID) == identity.Owner {
			owners++
		}
	}
	switch {
	case !found:
		return nil, record.Missing(account.Kind.Name, accountID)
	case owners == 0 && role != identity.Owner:
		return nil, errs.New(errs.Conflict, "last_owner", "单位至少要有一位负责人，请先移交给另一位成员",
			"an organization keeps an owner; hand it over to another member first")
	}
	return s.Accounts.Update(ctx, accountID, record.Match{Any: true}, func(a *account.Account, _ time.Time) error {
		a.Grants = slices.DeleteFunc(slices.Clone(a.Grants),
			func(g identity.Grant) bool { return g.OrganizationID == organizationID })
		if role != "" {
			a.Grants = append(a.Grants, identity.Grant{Role: role, OrganizationID: organizationID})
		}
		return nil
	})
}

// Leave takes who acts out of an organization. NotFound, Conflict.
func (s *Service) Leave(ctx context.Context, organizationID string) error {
	return s.holding(ctx, organizationID, func(ctx context.Context) error {
		_, err := s.setRole(ctx, organizationID, identity.From(ctx).ID, "")
		return err
	})
}

// Transfer hands an organization over: another member becomes its owner, and who acts its editor. NotFound, Forbidden,
// Conflict.
func (s *Service) Transfer(ctx context.Context, organizationID, to string) error {
	me := identity.From(ctx)
	if to == me.ID {
		return errs.New(errs.Conflict, "own_account", "不能移交给自己", "you cannot hand it over to yourself")
	}
	return s.holding(ctx, organizationID, func(ctx context.Context) error {
		if err := s.MayTransfer(ctx, organizationID); err != nil {
			return err
		}
		if _, err := s.setRole(ctx, organizationID, to, identity.Owner); err != nil {
			return err
		}
		_, err := s.Accounts.Update(ctx, me.ID, record.Match{Any: true}, func(a *account.Account, _ time.Time) error {
			for i, g := range a.Grants {
				if g.OrganizationID == organizationID {
					a.Grants[i].Role = identity.Editor
				}
			}
			return nil
		})
		return err
	})
}
