package kind

import (
	"context"
	"time"

	"kepu/internal/access"
	"kepu/internal/record"
	"kepu/internal/review"
)

// Parts is what the services of all kinds share.
type Parts struct {
	Records  func(Any) record.Records // the store of a kind
	Rules    *access.Rules            // nil for commands of who holds the database
	Workflow *review.Workflow         // nil as Rules
	Clock    func() time.Time
}

// Service is the writing of one kind.
type Service[T any] struct {
	*record.Service[T]
	Review *review.Kind[T] // nil for kinds that are not reviewed
}

// AnyService is a Service for code that treats all kinds alike.
type AnyService interface {
	// MayWrite is NotFound or Forbidden for who may not write a record.
	MayWrite(ctx context.Context, id string) error
	// Organizations gives those of a record, to whom it belongs. NotFound.
	Organizations(ctx context.Context, id string) ([]string, error)
}

// Serve makes the service of the kind; see Any.
func (k *Kind[T]) Serve(p Parts) AnyService {
	s := &Service[T]{Service: &record.Service[T]{Kind: k.Name, Store: record.Typed[T](p.Records(k)), Clock: p.Clock}}
	if k.Access.Guards() && p.Rules != nil {
		s.Guard = access.Guard(p.Rules, k.Name, k.Access)
	}
	if k.Reviewed && p.Workflow != nil {
		s.Review = review.Register(p.Workflow, s.Service, k.Title, k.Live)
	}
	return s
}

// MayWrite tells whether who acts may write a record; see AnyService.
func (s *Service[T]) MayWrite(ctx context.Context, id string) error {
	_, err := s.FindToWrite(ctx, id)
	return err
}

// Organizations gives to whom a record belongs; see AnyService.
func (s *Service[T]) Organizations(ctx context.Context, id string) ([]string, error) {
	v, err := s.Store.Find(ctx, id)
	if err != nil {
		return nil, err
	}
	organizations, _ := s.Guard.Belongs(v)
	return organizations, nil
}

// Services is the writing of all kinds, by their names.
type Services map[record.Kind]AnyService

// NewServices makes the services of kinds.
func NewServices(kinds []Any, p Parts) Services {
	all := Services{}
	for _, k := range kinds {
		all[k.About().Name] = k.Serve(p)
	}
	return all
}

// ServiceOf gives the service of a kind.
func ServiceOf[T any](all Services, k *Kind[T]) *Service[T] { return all[k.Name].(*Service[T]) }
