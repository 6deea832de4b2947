package record

import (
	"context"
	"fmt"
	"time"

	"kepu/internal/errs"
)

// Store keeps one kind of record.
type Store[T any] interface {
	// Create inserts a record. Invalid: a reference names nothing; Conflict: a unique value is taken. With once, a
	// repeated create is *Replayed or Unprocessable instead.
	Create(ctx context.Context, v *T, once *Once) error
	// Replay gives what a create with this key came to: *Replayed or Unprocessable; nil for a new key.
	Replay(ctx context.Context, once *Once) error
	// Find gives a record, archived ones included. NotFound.
	Find(ctx context.Context, id string) (*T, error)
	// Change reads a record, lets edit change it, and writes it with its version one higher, all in one transaction, which
	// may run edit more than once. NotFound; Invalid and Conflict as Create, and Conflict in_use when edit archives what
	// future sessions need.
	Change(ctx context.Context, id string, edit func(*T) error) (*T, error)
	// Lock reads a record and keeps everybody else from writing it until the end of the transaction of ctx. NotFound.
	Lock(ctx context.Context, id string) (*T, error)
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

// Replayed is the error of a create that has been done before: nothing was written, and Answer is what the first one
// said.
type Replayed struct{ ID, Answer string }

// Error says that nothing was written.
func (*Replayed) Error() string { return "created before with the same Idempotency-Key" }

// Match is what If-Match asks for: a version of the record, or of the edit of it that waits, or any for "*".
type Match struct {
	Any     bool
	Edit    bool // the version is that of an edit, which counts its own
	Version int64
}

// Meets tells whether a version of the record is asked for.
func (m Match) Meets(version int64) bool { return m.Any || !m.Edit && m.Version == version }

// MeetsEdit tells whether a version of the edit that waits is asked for.
func (m Match) MeetsEdit(version int64) bool { return m.Any || m.Edit && m.Version == version }

// dryRun marks a context whose writes are tried and undone.
type dryRun struct{}

// DryRun gives a context in which writes answer as they would, and change nothing.
func DryRun(ctx context.Context) context.Context { return context.WithValue(ctx, dryRun{}, true) }

// IsDryRun tells whether writes in a context are to be undone.
func IsDryRun(ctx context.Context) bool { return ctx.Value(dryRun{}) != nil }

// decision marks a context in which a reviewer lets through what its author has handed in.
type decision struct{}

// AsDecision gives a context for the writes of a decision. The author, who had rights over what the record refers to,
// chose it; the reviewer needs none over it.
func AsDecision(ctx context.Context) context.Context { return context.WithValue(ctx, decision{}, true) }

// IsDecision tells whether the writes of a context let through what somebody else has handed in.
func IsDecision(ctx context.Context) bool { return ctx.Value(decision{}) != nil }

// Guard decides who may see and who may write the records of one kind. Who acts is in the context.
type Guard[T any] interface {
	// See is NotFound for who must not know that the record is there.
	See(ctx context.Context, v *T) error
	// Read is Forbidden for who is not of the staff of the record, and so does not read what the public does not see of
	// it; NotFound as See.
	Read(ctx context.Context, v *T) error
	// Write is Forbidden for who sees the record and may not bring it from before, which is nil for a new one, to after;
	// NotFound as See.
	Write(ctx context.Context, before, after *T) error
	// Publishes tells whether who acts may let the public see the record without a review; public is what the public sees
	// of it, nil for nothing.
	Publishes(ctx context.Context, public, v *T) bool
	// ForeignHosts gives the venues that the record names and public, which may be nil, does not, and that another
	// organization runs than who acts belongs to: the operator by the venue.
	ForeignHosts(ctx context.Context, public, v *T) map[string]string
	// Decides tells whether who acts reviews the record.
	Decides(ctx context.Context, v *T) bool
	// Belongs gives the organizations and regions of the record.
	Belongs(v *T) (organizations, regions []string)
}

// Service is the writing of one kind of record.
type Service[T any] struct {
	Kind  Kind
	Store Store[T]
	Clock func() time.Time
	// Guard keeps records to those whom they belong to; nil where the route alone decides, and for commands of who holds
	// the database.
	Guard Guard[T]
}

// MayCreate is Forbidden for who may not make a record, as Create.
func (s *Service[T]) MayCreate(ctx context.Context, v *T) error { return s.mayWrite(ctx, nil, v) }

func (s *Service[T]) mayWrite(ctx context.Context, before, after *T) error {
	if s.Guard == nil {
		return nil
	}
	return s.Guard.Write(ctx, before, after)
}

// Create checks and keeps a new record, whose head it fills. once may be nil. Invalid, Forbidden, Conflict, *Replayed,
// Unprocessable.
func (s *Service[T]) Create(ctx context.Context, v *T, once *Once) error {
	HeadOf(v).Begin(s.Clock())
	if err := Check(v).Err(); err != nil {
		return err
	}
	if err := s.mayWrite(ctx, nil, v); err != nil {
		return err
	}
	return s.Store.Create(ctx, v, once)
}

// Find gives a record, archived ones included. NotFound.
func (s *Service[T]) Find(ctx context.Context, id string) (*T, error) {
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

// FindForStaff gives a record to its staff, archived ones included. NotFound, Forbidden.
func (s *Service[T]) FindForStaff(ctx context.Context, id string) (*T, error) {
	v, err := s.Find(ctx, id)
	if err == nil && s.Guard != nil {
		err = s.Guard.Read(ctx, v)
	}
	if err != nil {
		return nil, err
	}
	return v, nil
}

// FindToWrite gives a record that is about to be written, archived ones included. NotFound, Forbidden.
func (s *Service[T]) FindToWrite(ctx context.Context, id string) (*T, error) {
	v, err := s.Find(ctx, id)
	if err == nil {
		err = s.mayWrite(ctx, v, v)
	}
	if err != nil {
		return nil, err
	}
	return v, nil
}

// LockToWrite is FindToWrite within a transaction, until whose end nobody else writes the record. NotFound, Forbidden.
func (s *Service[T]) LockToWrite(ctx context.Context, id string) (*T, error) {
	if !ValidID(id) {
		return nil, Missing(s.Kind, id)
	}
	v, err := s.Store.Lock(ctx, id)
	if err == nil {
		err = s.mayWrite(ctx, v, v)
	}
	if err != nil {
		return nil, err
	}
	return v, nil
}

// Update lets edit change a living record. NotFound, Gone, PreconditionFailed, Invalid, Conflict.
func (s *Service[T]) Update(ctx context.Context, id string, match Match, edit func(v *T, now time.Time) error) (*T,
	error) {
	return s.update(ctx, id, match, edit, CheckChange[T])
}

// UpdatePart is Update with a part of a change that was found right as a whole: what a whole change must say is not
// asked for again.
func (s *Service[T]) UpdatePart(ctx context.Context, id string, match Match, edit func(v *T, now time.Time) error) (*T,
	error) {
	return s.update(ctx, id, match, edit, func(_, after *T) errs.Violations { return CheckRecord(after) })
}

func (s *Service[T]) update(ctx context.Context, id string, match Match, edit func(*T, time.Time) error,
	check func(before, after *T) errs.Violations) (*T, error) {
	return s.change(ctx, id, match, func(before, v *T, now time.Time) error {
		if HeadOf(v).ArchivedAt != nil {
			return Gone(s.Kind)
		}
		if err := edit(v, now); err != nil {
			return err
		}
		return check(before, v).Err()
	})
}

// Archive takes a record from the public. NotFound, Gone when it already is, PreconditionFailed, Conflict in_use.
func (s *Service[T]) Archive(ctx context.Context, id string, match Match) (*T, error) {
	return s.change(ctx, id, match, func(_, v *T, now time.Time) error {
		head := HeadOf(v)
		if head.ArchivedAt != nil {
			return Gone(s.Kind)
		}
		head.ArchivedAt = &now
		return nil
	})
}

// Restore undoes Archive. NotFound, Conflict when the record is not archived.
func (s *Service[T]) Restore(ctx context.Context, id string) (*T, error) {
	return s.RestoreWith(ctx, id, func(*T) {})
}

// RestoreWith is Restore where settle says what becomes of the record's publication.
func (s *Service[T]) RestoreWith(ctx context.Context, id string, publish func(v *T)) (*T, error) {
	return s.change(ctx, id, Match{Any: true}, func(_, v *T, _ time.Time) error {
		head := HeadOf(v)
		if head.ArchivedAt == nil {
			return errs.New(errs.Conflict, "not_archived", "该记录未归档，无需恢复",
				"the record is not archived, so there is nothing to restore")
		}
		head.ArchivedAt = nil
		publish(v)
		return nil
	})
}

func (s *Service[T]) change(ctx context.Context, id string, match Match,
	edit func(before, v *T, now time.Time) error) (*T, error) {
	if !ValidID(id) {
		return nil, Missing(s.Kind, id)
	}
	now := Millis(s.Clock())
	return s.Store.Change(ctx, id, func(v *T) error {
		head, before := HeadOf(v), Clone(v)
		if err := s.mayWrite(ctx, v, v); err != nil {
			return err
		}
		if !match.Meets(head.Version) {
			return Stale(head.Version)
		}
		if err := edit(before, v, now); err != nil {
			return err
		}
		if err := s.mayWrite(ctx, before, v); err != nil {
			return err
		}
		if head.Publication == Published {
			head.Restored = false
		}
		head.Version++
		head.UpdatedAt = now
		return nil
	})
}

// Gone is the error for a record that is archived.
func Gone(kind Kind) error {
	return errs.New(errs.Gone, "archived", "该"+kind.Chinese()+"已归档", "this "+kind.English()+" is archived")
}

// Missing is the error for a record that does not exist, or that the caller may not see.
func Missing(kind Kind, id string) error {
	return errs.New(errs.NotFound, "not_found", fmt.Sprintf("没有找到%s “%s”", kind.Chinese(), id),
		fmt.Sprintf("no %s %q was found", kind.English(), id))
}

// Stale is the error for a write to a version that is not the current one.
func Stale(current int64) error {
	return errs.New(errs.PreconditionFailed, "stale_version",
		fmt.Sprintf("记录已是第 %d 版，请重新读取后再提交", current),
		fmt.Sprintf("the record is at version %d; read it again and repeat your change", current))
}

// StaleEdit is Stale for the edit of a record that waits for a review.
func StaleEdit(current int64) error {
	return errs.New(errs.PreconditionFailed, "stale_version",
		fmt.Sprintf("等待审核的是对这条记录的修改，已是 r%d，请重新读取（?revision=pending）后再提交", current),
		fmt.Sprintf("an edit of the record waits, at r%d; read it again (?revision=pending) and repeat what you did",
			current))
}
