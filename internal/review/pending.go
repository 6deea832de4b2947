package review

import (
	"bytes"
	"context"
	"encoding/json"
	"time"

	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/record"
)

// Pending gives a record as an edit that is not public yet would make it, with the version and the state of that edit.
// NotFound, Forbidden.
func (k *Kind[T]) Pending(ctx context.Context, id string) (*T, error) {
	if _, err := k.Service.FindForStaff(ctx, id); err != nil {
		return nil, err
	}
	r, err := k.workflow.Store.Revision(ctx, id)
	if err != nil {
		return nil, err
	}
	return k.Proposed(r)
}

// Proposed gives the record that an edit would make, with the version and the state of the edit.
func (k *Kind[T]) Proposed(r *Revision) (*T, error) {
	v, err := decode[T](r.Body)
	if err != nil {
		return nil, err
	}
	head := record.HeadOf(v)
	head.Version, head.UpdatedAt, head.Publication = r.Version, r.UpdatedAt, r.State
	return v, nil
}

// PendingOf gives the state and the version of the edit of a record; nil for none.
func (k *Kind[T]) PendingOf(ctx context.Context, id string) (*Revision, error) {
	r, err := k.workflow.Store.Revision(ctx, id)
	if errs.KindOf(err) == errs.NotFound {
		return nil, nil
	}
	return r, err
}

// UpdatePending changes an edit that is not public yet. NotFound, Forbidden, PreconditionFailed, Invalid, Conflict.
func (k *Kind[T]) UpdatePending(ctx context.Context, id string, match record.Match,
	edit func(v *T, now time.Time) error) (v *T, err error) {
	err = k.workflow.InTx(ctx, func(ctx context.Context) error {
		current, r, err := k.openRevision(ctx, id, match)
		if err != nil {
			return err
		}
		if r.State == record.Rejected {
			return errs.New(errs.Conflict, "rejected", "这份修改已被否决，请删除它，或重新修改已发布的记录",
				"this edit was rejected; delete it, or edit the published record anew")
		}
		v, err = k.revise(ctx, current, r, edit)
		return err
	})
	return v, err
}

// revise changes a revision of a record.
func (k *Kind[T]) revise(ctx context.Context, current *T, r *Revision, edit func(v *T, now time.Time) error) (*T,
	error) {
	v, err := k.Proposed(r)
	if err != nil {
		return nil, err
	}
	was, now := record.Clone(v), record.Millis(k.workflow.Clock())
	if err := edit(v, now); err != nil {
		return nil, err
	}
	before := r.State
	switch requested := record.HeadOf(v).Publication; requested {
	case before:
	case record.Published, record.Submitted:
		r.State = record.Submitted
	case record.Draft:
		r.State = record.Draft
	default:
		var vs errs.Violations
		vs.OneOf("publication", string(requested), []string{string(record.Draft), string(record.Submitted)})
		return nil, vs.Err()
	}
	record.HeadOf(v).Publication = record.Published
	r.Body = encode(v)
	// Tried on the record as it is now, so that everything is checked as in a write.
	_, err = k.Service.Update(record.DryRun(ctx), r.RecordID, record.Match{Any: true}, k.applyRevision(r))
	if err != nil {
		return nil, err
	}
	over := r.Version
	r.Version, r.UpdatedAt = over+1, now
	if err := k.save(ctx, r, over); err != nil {
		return nil, err
	}
	switch {
	case r.State != record.Submitted:
	case before != record.Submitted:
		err = k.noteSubmission(ctx, current, v, true)
	default:
		err = k.notifyHosts(ctx, was, v)
	}
	if err != nil {
		return nil, err
	}
	return k.Proposed(r)
}

// openRevision gives a record, which nobody else writes until the end of the transaction, and its edit of a version.
func (k *Kind[T]) openRevision(ctx context.Context, id string, match record.Match) (*T, *Revision, error) {
	current, err := k.Service.LockToWrite(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	r, err := k.workflow.Store.Revision(ctx, id)
	if err == nil && !match.MeetsEdit(r.Version) {
		err = record.StaleEdit(r.Version)
	}
	return current, r, err
}

// DropPending forgets an edit that is not public yet. NotFound, Forbidden, PreconditionFailed.
func (k *Kind[T]) DropPending(ctx context.Context, id string, match record.Match) error {
	return k.workflow.InTx(audit.As(ctx, "drop_revision", ""), func(ctx context.Context) error {
		if _, _, err := k.openRevision(ctx, id, match); err != nil {
			return err
		}
		if err := k.workflow.Store.DropRevision(ctx, id); err != nil {
			return err
		}
		return k.workflow.note(ctx, k.Service.Kind, id, Withdrawn, true, nil, "")
	})
}

// applyRevision gives the edit that brings a revision into the record as it is now: fields that the author changed, and
// no others, so that what was changed meanwhile stays. What is live stays as well.
func (k *Kind[T]) applyRevision(r *Revision) func(v *T, now time.Time) error {
	return func(v *T, now time.Time) error {
		ancestor, err := decode[T](r.Ancestor)
		if err != nil {
			return err
		}
		edited, err := decode[T](r.Body)
		if err != nil {
			return err
		}
		text, err := merge(encode(v), r.Ancestor, r.Body)
		if err != nil {
			return err
		}
		merged, err := decode[T](text)
		if err != nil {
			return err
		}
		if k.live != nil {
			k.live.Rebase(v, ancestor, edited, merged, now)
		}
		*record.HeadOf(merged) = *record.HeadOf(v)
		*v = *merged
		return nil
	}
}

// merge gives current with the fields in which edited differs from ancestor.
func merge(current, ancestor, edited []byte) ([]byte, error) {
	var fields [3]map[string]json.RawMessage
	for i, text := range [][]byte{current, ancestor, edited} {
		if err := json.Unmarshal(text, &fields[i]); err != nil {
			return nil, err
		}
	}
	for name, value := range fields[2] {
		if !bytes.Equal(value, fields[1][name]) {
			fields[0][name] = value
		}
	}
	for name := range fields[1] { // left out when empty
		if _, there := fields[2][name]; !there {
			delete(fields[0], name)
		}
	}
	return json.Marshal(fields[0])
}
