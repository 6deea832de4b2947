package record

import (
	"context"
	"fmt"
	"time"

	"kepu/internal/errs"
)

// Aggregate is what every record with a head can do.
type Aggregate[T any] interface {
	*T
	Head() *Meta
	// Normalize brings texts and lists into their one form before they are checked.
	Normalize()
	// Validate gives everything that is wrong with the record by itself.
	Validate() errs.Violations
}

// Store keeps one kind of record.
type Store[T any] interface {
	// Create inserts a record. Invalid: a reference names nothing; Conflict: a unique value is taken. With once, a repeated
	// create is *Replayed or Unprocessable instead.
	Create(ctx context.Context, v *T, once *Once) error
	// Replay gives what a create with this key came to: *Replayed or Unprocessable; nil for a new key.
	Replay(ctx context.Context, once *Once) error
	// Find gives a record, archived ones included. NotFound.
	Find(ctx context.Context, id string) (*T, error)
	// Change reads a record, lets edit change it, and writes it with its version one higher, all in one transaction, which may
	// run edit more than once. NotFound; Invalid and Conflict as Create, and Conflict in_use when edit archives what future
	// sessions need.
	Change(ctx context.Context, id string, edit func(*T) error) (*T, error)
	// InState gives the living records in a state of publication.
	InState(ctx context.Context, state Publication) ([]*T, error)
	Imports[T]
}

// Once makes a create repeatable (Idempotency-Key).
type Once struct {
	Scope    string        // whose key it is and of what
	Key      string        // as the client chose it
	BodyHash string        // hexadecimal SHA-256 of what was sent
	Answer   func() string // what the create answers; kept in its own transaction
}

// Replayed is the error of a create that has been done before: nothing was written, and Answer is what the first one said.
type Replayed struct{ ID, Answer string }

// Error says that nothing was written.
func (*Replayed) Error() string { return "created before with the same Idempotency-Key" }

// Match is what If-Match asks for: a version, or any for "*".
type Match struct {
	Any     bool
	Version int64
}

// dryRun marks a context whose writes are tried and undone.
type dryRun struct{}

// DryRun gives a context in which writes answer as they would, and change nothing.
func DryRun(ctx context.Context) context.Context { return context.WithValue(ctx, dryRun{}, true) }

// IsDryRun tells whether writes in a context are to be undone.
func IsDryRun(ctx context.Context) bool { return ctx.Value(dryRun{}) != nil }

// Guard decides who may see and who may write the records of one kind. Who acts is in the context.
type Guard[T any] interface {
	// See is NotFound for who must not know that the record is there.
	See(ctx context.Context, v *T) error
	// Write is Forbidden for who sees the record and may not bring it from before, which is nil for a new one, to after; NotFound as See.
	Write(ctx context.Context, before, after *T) error
	// Publishes tells whether who acts may publish the record without a review.
	Publishes(ctx context.Context, v *T) bool
	// Decides tells whether who acts reviews the record.
	Decides(ctx context.Context, v *T) bool
	// Belongs gives the organizations and regions of the record.
	Belongs(v *T) (organizations, regions []string)
}

// Service is the writing of one kind of record.
type Service[T any, P Aggregate[T]] struct {
	Kind  Kind
	Store Store[T]
	Clock func() time.Time
	// Guard keeps records to those whom they belong to; nil where the route alone decides, and for commands of who holds the database.
	Guard Guard[T]
}

// MayCreate is Forbidden for who may not make a record, as Create.
func (s *Service[T, P]) MayCreate(ctx context.Context, v *T) error { return s.mayWrite(ctx, nil, v) }

func (s *Service[T, P]) mayWrite(ctx context.Context, before, after *T) error {
	if s.Guard == nil {
		return nil
	}
	return s.Guard.Write(ctx, before, after)
}

// Create checks and keeps a new record, whose head it fills. once may be nil. Invalid, Forbidden, Conflict, *Replayed, Unprocessable.
func (s *Service[T, P]) Create(ctx context.Context, v *T, once *Once) error {
	P(v).Head().Begin(s.Clock())
	if err := Check(P(v)).Err(); err != nil {
		return err
	}
	if err := s.mayWrite(ctx, nil, v); err != nil {
		return err
	}
	return s.Store.Create(ctx, v, once)
}

// Find gives a record, archived ones included. NotFound.
func (s *Service[T, P]) Find(ctx context.Context, id string) (*T, error) {
	if !ValidID(id) {
		return nil, Missing(s.Kind, id)
	}
	v, err := s.Store.Find(ctx, id)
	if err == nil && s.Guard != nil {
		err = s.Guard.See(ctx, v)
	}
	if err != nil {
		return nil, err
	}
	return v, nil
}

// FindToWrite gives a record that is about to be written, archived ones included. NotFound, Forbidden.
func (s *Service[T, P]) FindToWrite(ctx context.Context, id string) (*T, error) {
	v, err := s.Find(ctx, id)
	if err == nil {
		err = s.mayWrite(ctx, v, v)
	}
	if err != nil {
		return nil, err
	}
	return v, nil
}

// Update lets edit change a living record. NotFound, Gone, PreconditionFailed, Invalid, Conflict.
func (s *Service[T, P]) Update(ctx context.Context, id string, match Match, edit func(v *T, now time.Time) error) (*T, error) {
	return s.change(ctx, id, match, func(v *T, now time.Time) error {
		if P(v).Head().ArchivedAt != nil {
			return Gone(s.Kind)
		}
		if err := edit(v, now); err != nil {
			return err
		}
		return Check(P(v)).Err()
	})
}

// Archive takes a record from the public. NotFound, Gone when it already is, PreconditionFailed, Conflict in_use.
func (s *Service[T, P]) Archive(ctx context.Context, id string, match Match) (*T, error) {
	return s.change(ctx, id, match, func(v *T, now time.Time) error {
		head := P(v).Head()
		if head.ArchivedAt != nil {
			return Gone(s.Kind)
		}
		head.ArchivedAt = &now
		return nil
	})
}

// Restore undoes Archive. NotFound, Conflict when the record is not archived.
func (s *Service[T, P]) Restore(ctx context.Context, id string) (*T, error) {
	return s.change(ctx, id, Match{Any: true}, func(v *T, _ time.Time) error {
		head := P(v).Head()
		if head.ArchivedAt == nil {
			return errs.New(errs.Conflict, "not_archived", "该记录未归档，无需恢复", "the record is not archived, so there is nothing to restore")
		}
		head.ArchivedAt = nil
		return nil
	})
}

func (s *Service[T, P]) change(ctx context.Context, id string, match Match, edit func(*T, time.Time) error) (*T, error) {
	if !ValidID(id) {
		return nil, Missing(s.Kind, id)
	}
	now := Millis(s.Clock())
	return s.Store.Change(ctx, id, func(v *T) error {
		head, before := P(v).Head(), *v
		if err := s.mayWrite(ctx, v, v); err != nil {
			return err
		}
		if !match.Any && match.Version != head.Version {
			return Stale(head.Version)
		}
		if err := edit(v, now); err != nil {
			return err
		}
		if err := s.mayWrite(ctx, &before, v); err != nil {
			return err
		}
		head.Version++
		head.UpdatedAt = now
		return nil
	})
}

// Check brings a record into its one form and gives everything that is wrong with it by itself.
func Check[T any, P Aggregate[T]](v P) errs.Violations {
	v.Normalize()
	vs := v.Head().Validate()
	vs.Merge("", v.Validate())
	return vs
}

// Gone is the error for a record that is archived.
func Gone(kind Kind) error {
	return errs.New(errs.Gone, "archived", "该"+kind.Chinese()+"已归档", "this "+string(kind)+" is archived")
}

// Missing is the error for a record that does not exist, or that the caller may not see.
func Missing(kind Kind, id string) error {
	return errs.New(errs.NotFound, "not_found", fmt.Sprintf("没有找到%s “%s”", kind.Chinese(), id), fmt.Sprintf("no %s %q was found", kind, id))
}

// Stale is the error for a write to a version that is not the current one.
func Stale(current int64) error {
	return errs.New(errs.PreconditionFailed, "stale_version",
		fmt.Sprintf("记录已是第 %d 版，请重新读取后再提交", current),
		fmt.Sprintf("the record is at version %d; read it again and repeat your change", current))
}
