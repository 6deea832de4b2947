package membership

import (
	"context"
	"time"

	"kepu/internal/access"
	"kepu/internal/account"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// Applications is the store of applications.
type Applications interface {
	record.Store[Application]
	// All gives every application, the newest first.
	All(ctx context.Context) ([]*Application, error)
	// ByToken gives the application of a token. NotFound.
	ByToken(ctx context.Context, hash string) (*Application, error)
}

// Invitations is the store of invitations.
type Invitations interface {
	record.Store[Invitation]
	// Of gives the invitations of an organization, the newest first, used ones and those that were taken back included.
	Of(ctx context.Context, organizationID string) ([]*Invitation, error)
	// ByToken gives the invitation of a token. NotFound.
	ByToken(ctx context.Context, hash string) (*Invitation, error)
}

// Service is joining, and who belongs to what.
type Service struct {
	Applications  record.Service[Application]
	Invitations   record.Service[Invitation]
	Accounts      *account.Service
	Organizations *organization.Service
	Venues        *venue.Service
	Rules         *access.Rules
	// InTx keeps all writes of its context, or none.
	InTx  func(ctx context.Context, fn func(ctx context.Context) error) error
	Clock func() time.Time
	// Tell is handed every decided claim within its transaction.
	Tell         func(ctx context.Context, a *Application) error
	applications Applications
	invitations  Invitations
}

// NewService makes the service over its stores.
func NewService(applications Applications, invitations Invitations, clock func() time.Time) *Service {
	return &Service{
		Applications: record.Service[Application]{Kind: ApplicationKind.Name, Store: applications, Clock: clock},
		Invitations:  record.Service[Invitation]{Kind: InvitationKind.Name, Store: invitations, Clock: clock},
		Clock:        clock, applications: applications, invitations: invitations,
	}
}

// Prefixes of the tokens of who has no account.
const (
	applicationPrefix = "kepu_app_"
	invitationPrefix  = "kepu_inv_"
)

// ticket is the error of a token that leads nowhere.
func ticket() error {
	return errs.New(errs.Unauthenticated, "ticket_unknown", "凭证不正确或已失效", "the token is wrong, or of no use any more")
}

// as lets the holder of a token act.
func as(ctx context.Context, id string) context.Context {
	return identity.With(ctx, identity.Principal{Kind: identity.Ticket, ID: id, Name: string(identity.Ticket)})
}

// Apply takes the application of an organization that wants to join, from anybody. The token is shown once. Invalid,
// Conflict.
func (s *Service) Apply(ctx context.Context, a *Application) (token string, err error) {
	token, a.TokenHash = identity.NewToken(applicationPrefix)
	a.ID, a.Type, a.State = record.NewID(), Join, Submitted
	return token, s.Applications.Create(as(ctx, a.ID), a, nil)
}

// ByToken gives the application of a token. Unauthenticated.
func (s *Service) ByToken(ctx context.Context, token string) (*Application, error) {
	a, err := s.applications.ByToken(ctx, identity.HashToken(token))
	if errs.KindOf(err) == errs.NotFound {
		return nil, ticket()
	}
	return a, err
}

// Correct changes an application that waits or was returned, and hands it in again.
func (s *Service) Correct(ctx context.Context, a *Application, match record.Match,
	edit func(*Application) error) (*Application, error) {
	return s.Applications.Update(as(ctx, a.ID), a.ID, match, func(a *Application, _ time.Time) error {
		if !a.State.Open() {
			return decided(a)
		}
		a.State, a.Reasons = Submitted, nil
		return edit(a)
	})
}

func decided(a *Application) error {
	return errs.New(errs.Conflict, "decided", "申请已有结果（"+string(a.State)+"），不能再改",
		"the application is "+string(a.State)+" and cannot be changed any more")
}

// Withdraw takes an application back.
func (s *Service) Withdraw(ctx context.Context, id string, match record.Match) (*Application, error) {
	return s.decide(ctx, id, match, "withdraw", func(a *Application) error {
		a.State = Withdrawn
		return nil
	})
}

// WithdrawByToken is Withdraw for who has the token.
func (s *Service) WithdrawByToken(ctx context.Context, a *Application, match record.Match) (*Application, error) {
	return s.Withdraw(as(ctx, a.ID), a.ID, match)
}

// FirstAccount makes the account of who applied, once the organization was let in: its owner. Conflict, Invalid.
func (s *Service) FirstAccount(ctx context.Context, a *Application, username, password string) (*account.Account,
	error) {
	if err := a.accountDue(); err != nil {
		return nil, err
	}
	ctx = as(ctx, a.ID)
	one := &account.Account{Username: username, Name: a.Private.Name, Email: a.Private.Email,
		Grants: []identity.Grant{{Role: identity.Owner, OrganizationID: a.OrganizationID}}}
	if err := s.Accounts.WithPassword(ctx, one, password); err != nil {
		return nil, err
	}
	return one, s.InTx(ctx, func(ctx context.Context) error {
		there, err := s.applications.Lock(ctx, a.ID)
		if err == nil {
			err = there.accountDue()
		}
		if err != nil {
			return err
		}
		if err := s.Accounts.Create(ctx, one, nil); err != nil {
			return err
		}
		_, err = s.Applications.Update(ctx, a.ID, record.Match{Any: true}, func(a *Application, _ time.Time) error {
			a.AccountID = one.ID
			return nil
		})
		return err
	})
}

// accountDue is Conflict unless the application was approved and has no account yet.
func (a *Application) accountDue() error {
	if a.State == Approved && a.AccountID == "" {
		return nil
	}
	return errs.New(errs.Conflict, "no_account_due", "申请尚未通过，或账号已开设",
		"the application was not approved yet, or its account is made already")
}
