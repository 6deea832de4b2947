package record

import "context"

// Records keeps the records of a kind; see Store, which gives them their type.
type Records interface {
	Create(ctx context.Context, v Aggregate, once *Once) error
	Replay(ctx context.Context, once *Once) error
	Find(ctx context.Context, id string) (Aggregate, error)
	Change(ctx context.Context, id string, edit func(Aggregate) error) (Aggregate, error)
	Lock(ctx context.Context, id string) (Aggregate, error)
	InState(ctx context.Context, state Publication) ([]Aggregate, error)
	Imported(ctx context.Context, source string) ([]ImportedRecord, error)
	Put(ctx context.Context, puts []PutRecord) []error
}

// ImportedRecord is Imported without a type.
type ImportedRecord struct {
	Record Aggregate
	Fields []byte
}

// PutRecord is Put without a type; Was is not there.
type PutRecord struct {
	Record Aggregate
	Before int64
	Fields []byte
	Same   bool
}

// typed is a store of records of one type.
type typed[T any] struct{ Records }

// Typed gives records their type.
func Typed[T any](r Records) Store[T] { return typed[T]{r} }

// typedOr gives a record its type where there is no error.
func typedOr[T any](v Aggregate, err error) (*T, error) {
	if err != nil {
		return nil, err
	}
	return As[T](v), nil
}

// AllAs gives records their type.
func AllAs[T any](all []Aggregate) []*T {
	out := make([]*T, len(all))
	for i, v := range all {
		out[i] = As[T](v)
	}
	return out
}

func (s typed[T]) Create(ctx context.Context, v *T, once *Once) error {
	return s.Records.Create(ctx, Of(v), once)
}

func (s typed[T]) Find(ctx context.Context, id string) (*T, error) {
	return typedOr[T](s.Records.Find(ctx, id))
}

func (s typed[T]) Change(ctx context.Context, id string, edit func(*T) error) (*T, error) {
	return typedOr[T](s.Records.Change(ctx, id, func(v Aggregate) error { return edit(As[T](v)) }))
}

func (s typed[T]) Lock(ctx context.Context, id string) (*T, error) {
	return typedOr[T](s.Records.Lock(ctx, id))
}

func (s typed[T]) InState(ctx context.Context, state Publication) ([]*T, error) {
	all, err := s.Records.InState(ctx, state)
	return AllAs[T](all), err
}

func (s typed[T]) Imported(ctx context.Context, source string) (map[string]Imported[T], error) {
	all, err := s.Records.Imported(ctx, source)
	out := make(map[string]Imported[T], len(all))
	for _, one := range all {
		out[one.Record.Head().Source.ID] = Imported[T]{Record: As[T](one.Record), Fields: one.Fields}
	}
	return out, err
}

func (s typed[T]) Put(ctx context.Context, puts []Put[T]) []error {
	plain := make([]PutRecord, len(puts))
	for i, one := range puts {
		plain[i] = PutRecord{Record: Of(one.Record), Before: one.Before, Fields: one.Fields, Same: one.Same}
	}
	return s.Records.Put(ctx, plain)
}
