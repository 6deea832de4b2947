// Package report is what the public finds wrong with a record (纠错), and what became of it.
package report

import (
	"context"
	"time"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/kind"
	"kepu/internal/record"
)

// State is where a report stands.
type State string

// The states.
const (
	Open      State = "open"
	Mended    State = "mended"
	Dismissed State = "dismissed" // the record was right
)

// Report is one.
type Report struct {
	record.Meta
	Kind       record.Kind
	RecordID   string
	Title      string // of the record
	Text       string
	Private    Contact `db:",inline"` // named so that the audit trail masks it
	TokenHash  string  `json:"-"`
	State      State
	Answer     string
	AnsweredAt *time.Time
}

// Kind declares reports.
var Kind = kind.New(kind.Kind[Report]{Info: kind.Info{Name: record.NewKind("report", "反馈", "report"),
	Table: "reports"}})

// Contact is how to ask back. It is forgotten some time after the answer.
type Contact struct {
	Address string `db:"contact"`
}

// ContactMemory is how long it is known how to ask back, after the answer.
const ContactMemory = 30 * 24 * time.Hour

// Normalize brings texts into their one form.
func (r *Report) Normalize() {
	record.Trim(&r.Text, &r.Private.Address, &r.Answer)
}

// Validate gives the violations of a report.
func (r *Report) Validate() errs.Violations {
	var vs errs.Violations
	vs.Required("text", r.Text)
	vs.Prose("text", r.Text, 2000)
	vs.Line("contact", r.Private.Address, 254)
	vs.Prose("answer", r.Answer, 2000)
	if r.State != Open {
		vs.Required("answer", r.Answer)
	}
	return vs
}

// Store keeps reports.
type Store interface {
	record.Store[Report]
	// All gives the reports in some states, all for none, the oldest first.
	All(ctx context.Context, states []string) ([]*Report, error)
	// ByToken gives the report of a token. NotFound.
	ByToken(ctx context.Context, hash string) (*Report, error)
}

// Service is reporting and answering.
type Service struct {
	record.Service[Report]
	Reports Store
	// MayWrite is NotFound or Forbidden for who may not write a record, and so not answer reports on it.
	MayWrite func(ctx context.Context, kind record.Kind, id string) error
	// Published gives the title of a record that the public sees. NotFound.
	Published func(kind record.Kind, id string) (string, error)
	// Tell is handed every new report within its transaction; nil for nobody to tell.
	Tell func(ctx context.Context, r *Report) error
	// InTx keeps all writes of its context, or none.
	InTx func(ctx context.Context, fn func(ctx context.Context) error) error
}

// NewService makes the service over a store.
func NewService(store Store, clock func() time.Time) *Service {
	return &Service{Service: record.Service[Report]{Kind: Kind.Name, Store: store, Clock: clock}, Reports: store}
}

const tokenPrefix = "kepu_rep_"

// File takes a report from anybody. The token is shown once. NotFound, Invalid.
func (s *Service) File(ctx context.Context, kind record.Kind, id, text, contact string) (r *Report, token string,
	err error) {
	title, err := s.Published(kind, id)
	if err != nil {
		return nil, "", err
	}
	r = &Report{Kind: kind, RecordID: id, Title: title, Text: text, Private: Contact{contact}, State: Open}
	r.ID = record.NewID()
	token, r.TokenHash = identity.NewToken(tokenPrefix)
	ctx = identity.With(ctx, identity.Principal{Kind: identity.Ticket, ID: r.ID, Name: string(identity.Ticket)})
	return r, token, s.InTx(ctx, func(ctx context.Context) error {
		if err := s.Create(ctx, r, nil); err != nil || s.Tell == nil {
			return err
		}
		return s.Tell(ctx, r)
	})
}

// ByToken gives the report of a token. Unauthenticated.
func (s *Service) ByToken(ctx context.Context, token string) (*Report, error) {
	r, err := s.Reports.ByToken(ctx, identity.HashToken(token))
	if errs.KindOf(err) == errs.NotFound {
		return nil, errs.New(errs.Unauthenticated, "ticket_unknown", "凭证不正确或已失效", "the token is wrong, or of no use any more")
	}
	return r, err
}

// Visible gives the reports on records that who acts may write.
func (s *Service) Visible(ctx context.Context, states []string) (out []*Report, err error) {
	all, err := s.Reports.All(ctx, states)
	for _, r := range all {
		if s.MayWrite(ctx, r.Kind, r.RecordID) == nil {
			out = append(out, r)
		}
	}
	return out, err
}

// MayAnswer is NotFound for who does not answer a report: who may not write the record that it is about.
func (s *Service) MayAnswer(ctx context.Context, id string) error {
	r, err := s.Find(ctx, id)
	if err == nil && s.MayWrite(ctx, r.Kind, r.RecordID) != nil {
		err = record.Missing(Kind.Name, id)
	}
	return err
}

// Answer ends a report. NotFound, Conflict, Invalid.
func (s *Service) Answer(ctx context.Context, id string, state State, answer string) (*Report, error) {
	if err := s.MayAnswer(ctx, id); err != nil {
		return nil, err
	}
	return s.Update(ctx, id, record.Match{Any: true}, func(r *Report, now time.Time) error {
		if r.State != Open {
			return errs.New(errs.Conflict, "answered", "已经答复过", "it is answered already")
		}
		r.State, r.Answer, r.AnsweredAt = state, answer, &now
		return nil
	})
}
