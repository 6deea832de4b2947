package record

import (
	"context"
	"time"
)

// Imported is a record as it is now, with what an import last said of it.
type Imported[T any] struct {
	Record *T
	Fields []byte // JSON of importer's making; nil when the record was entered otherwise
}

// Put is one record that an import writes.
type Put[T any] struct {
	Record *T
	Before int64  // the version that was read; 0 for a new record
	Was    *T     // as it was read; nil for a new record
	Fields []byte // JSON: what the import says of the record; nil for nothing worth keeping
	Same   bool   // the record is as it was: only Fields is kept
}

// Imports is the part of a store that imports need.
type Imports[T any] interface {
	// Imported gives every record of a source, by its id there, archived ones included.
	Imported(ctx context.Context, source string) (map[string]Imported[T], error)
	// Put writes records in one transaction. The errors are those of each record, in the same order, nil where it was
	// written; a record that fails does not hinder the others. PreconditionFailed: it was written by somebody else since
	// it was read.
	Put(ctx context.Context, puts []Put[T]) []error
}

// Imported gives every record of a source; see Imports.
func (s *Service[T]) Imported(ctx context.Context, source string) (map[string]Imported[T], error) {
	return s.Store.Imported(ctx, source)
}

// ImportedOwn gives the records of a source that who acts may write. Those of others are not known by its name.
func (s *Service[T]) ImportedOwn(ctx context.Context, source string) (map[string]Imported[T], error) {
	all, err := s.Imported(ctx, source)
	for id, one := range all {
		if s.Guard != nil && s.Guard.Write(ctx, one.Record, one.Record) != nil {
			delete(all, id)
		}
	}
	return all, err
}

// NoteImport keeps what an import says of a record that is as it should be.
func (s *Service[T]) NoteImport(ctx context.Context, put Put[T]) error {
	put.Same, put.Before, put.Was = true, HeadOf(put.Record).Version, put.Record
	return s.Put(ctx, []Put[T]{put})[0]
}

// Put checks records and writes those that are right; see Imports. It fills the heads.
func (s *Service[T]) Put(ctx context.Context, puts []Put[T]) []error {
	now := s.Clock()
	errors := make([]error, len(puts))
	var right []Put[T]
	var index []int
	for i, put := range puts {
		head := HeadOf(put.Record)
		switch {
		case put.Same:
		case put.Before == 0:
			head.Begin(now)
		default:
			head.Version, head.UpdatedAt = put.Before+1, Millis(now)
		}
		if !put.Same {
			errors[i] = CheckChange(put.Was, put.Record).Err()
		}
		if errors[i] == nil {
			right, index = append(right, put), append(index, i)
		}
	}
	if len(right) == 0 {
		return errors
	}
	for i, err := range s.Store.Put(ctx, right) {
		errors[index[i]] = err
	}
	return errors
}

// Becomes gives the edit by which a record becomes another: all but its head, of which the source alone is taken.
func Becomes[T any](next *T) func(v *T, now time.Time) error {
	return func(v *T, _ time.Time) error {
		head := *HeadOf(v)
		*v = *Clone(next)
		if source := HeadOf(v).Source; source != nil {
			head.Source = source
		}
		*HeadOf(v) = head
		return nil
	}
}
