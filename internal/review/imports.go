package review

import (
	"context"

	"kepu/internal/record"
)

// Imports writes what an import brings as its author would, record by record: within the author's rights, and through
// review where a single record would go through review.
type Imports[T any] struct{ *Kind[T] }

// Imports gives the writer of imports of a kind.
func (k *Kind[T]) Imports() Imports[T] { return Imports[T]{k} }

// Imported gives the records of a source that who acts may write.
func (i Imports[T]) Imported(ctx context.Context, source string) (map[string]record.Imported[T], error) {
	return i.Service.ImportedOwn(ctx, source)
}

// Put writes records, each together with what the import says of it. What waits for a review is said again by the next
// import.
func (i Imports[T]) Put(ctx context.Context, puts []record.Put[T]) []error {
	failed := make([]error, len(puts))
	for n := range puts {
		failed[n] = i.workflow.InTx(ctx, func(ctx context.Context) error { return i.put(ctx, puts[n]) })
	}
	return failed
}

func (i Imports[T]) put(ctx context.Context, put record.Put[T]) error {
	if put.Same {
		return i.Service.NoteImport(ctx, put)
	}
	if put.Before == 0 {
		put.Record = record.Clone(put.Record) // all may begin again
		if err := i.Create(ctx, put.Record, nil); err != nil {
			return err
		}
		return i.Service.NoteImport(ctx, put)
	}
	match := record.Match{Version: put.Before}
	v, revision, err := i.Update(ctx, record.HeadOf(put.Record).ID, match, record.Becomes[T](put.Record))
	if err != nil || revision != nil {
		return err
	}
	put.Record = v
	return i.Service.NoteImport(ctx, put)
}

// Archive takes a record from the public. NotFound, Forbidden, Gone, PreconditionFailed, Conflict.
func (i Imports[T]) Archive(ctx context.Context, id string, match record.Match) (*T, error) {
	return i.Service.Archive(ctx, id, match)
}
