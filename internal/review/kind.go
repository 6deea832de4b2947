package review

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"time"

	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Kind is the writing of one kind of record through review: who may publish does so, everybody else hands in.
type Kind[T any] struct {
	Service  *record.Service[T]
	workflow *Workflow
	title    func(*T) string
	live     *Live[T]
}

// Live is the part of a record that its authors change at once, without a review: facts that people have to hear of in
// time, never free text.
type Live[T any] struct {
	// Split gives the record with the live part of an edit alone, and with its other part alone; the texts that explain
	// the live part are in neither. held says that the edit changes where something takes place, to what a reviewer has to
	// see: then nothing is live.
	Split func(before, after *T, foreign map[string]string) (live, other *T, held bool)
	// Check gives what an author's change of the live part lacks.
	Check func(before, after *T) errs.Violations
	// Explain gives an edit that waits what of the live part, and of the texts that explain it, another edit changes.
	Explain func(pending, before, after *T)
	// Rebase gives merged, which is a record with an edit of it, what the live part has become since the edit began.
	Rebase func(current, ancestor, edited, merged *T, now time.Time)
}

// Register adds a kind to the workflow. live is nil where all of a record is reviewed.
func Register[T any](d *Workflow, s *record.Service[T], title func(*T) string, live *Live[T]) *Kind[T] {
	k := &Kind[T]{Service: s, workflow: d, title: title, live: live}
	d.kinds[s.Kind] = k
	d.order = append(d.order, s.Kind)
	return k
}

// resolvePublication turns what a writer asks for into what the writer may have: publishing, or handing in. public is
// what the public sees of the record, nil for nothing.
func (k *Kind[T]) resolvePublication(ctx context.Context, public, v *T, before record.Publication) error {
	head := record.HeadOf(v)
	requested := head.Publication
	if requested == before {
		return nil
	}
	if vs := checkRequested(requested); len(vs) > 0 {
		return vs.Err()
	}
	publishes := k.Service.Guard.Publishes(ctx, public, v)
	switch {
	case publishes && requested == record.Submitted:
		head.Publication = record.Published
	case !publishes && before == record.Rejected:
		return errs.New(errs.Conflict, "rejected", "已被否决，不能再提交；请另行登记",
			"it was rejected and cannot be handed in again; register another one")
	case !publishes && requested == record.Published:
		head.Publication = record.Submitted
	}
	return nil
}

// checkRequested refuses publications that only reviewers and the archive give.
func checkRequested(requested record.Publication) (vs errs.Violations) {
	if requested == record.NeedsChanges || requested == record.Rejected || requested == record.Archived {
		vs.OneOf("publication", string(requested), []string{string(record.Draft), string(record.Submitted),
			string(record.Published), string(record.Withdrawn)})
	}
	return vs
}

// noteTransition keeps what a write did to the publication of a record that was before, which is nil for a new one.
func (k *Kind[T]) noteTransition(ctx context.Context, before, v *T) error {
	head, was, event := record.HeadOf(v), record.Publication(""), ""
	if before != nil {
		was = record.HeadOf(before).Publication
	}
	switch is := head.Publication; {
	case is == record.Submitted && was == record.Submitted:
		return k.notifyHosts(ctx, before, v)
	case is == was:
	case is == record.Submitted:
		return k.noteSubmission(ctx, nil, v, false)
	case is == record.Withdrawn:
		event = Withdrawn
	case is == record.Published && was == record.Submitted:
		event = Approved
	}
	if event == "" {
		return nil
	}
	return k.workflow.note(ctx, k.Service.Kind, head.ID, event, false, nil, "")
}

// noteSubmission keeps that a record, or an edit of what the public sees, waits for a review.
func (k *Kind[T]) noteSubmission(ctx context.Context, public, v *T, isRevision bool) error {
	if err := k.workflow.note(ctx, k.Service.Kind, record.HeadOf(v).ID, Submitted, isRevision, nil, ""); err != nil {
		return err
	}
	return k.notifyHosts(ctx, public, v)
}

// notifyHosts tells the operators of venues of others that a record names anew.
func (k *Kind[T]) notifyHosts(ctx context.Context, before, v *T) error {
	operators := slices.Sorted(maps.Values(k.Service.Guard.ForeignHosts(ctx, before, v)))
	if len(operators) == 0 || k.workflow.TellNamed == nil {
		return nil
	}
	return k.workflow.TellNamed(ctx, k.Service.Kind, record.HeadOf(v).ID, k.title(v), slices.Compact(operators))
}

// Create is Service.Create for who may publish; everybody else's record is handed in, or stays a draft where that is
// asked for. The first answer to a repeated create is not found here but by Replay, outside of the transaction.
func (k *Kind[T]) Create(ctx context.Context, v *T, once *record.Once) error {
	record.Of(v).Normalize() // what it refers to decides who may publish it
	requested := record.HeadOf(v).Publication
	return k.workflow.InTx(ctx, func(ctx context.Context) error {
		record.HeadOf(v).Publication = requested // as it was, where all begins again
		if err := k.resolvePublication(ctx, nil, v, ""); err != nil {
			return err
		}
		if err := k.Service.Create(ctx, v, once); err != nil {
			return err
		}
		return k.noteTransition(ctx, nil, v)
	})
}

// Restore undoes the archiving of a record. What the public had seen waits for a review where who acts may not publish
// it.
func (k *Kind[T]) Restore(ctx context.Context, id string) (v *T, err error) {
	err = k.workflow.InTx(ctx, func(ctx context.Context) error {
		var before *T
		v, err = k.Service.RestoreWith(ctx, id, func(v *T) {
			head := record.HeadOf(v)
			before = record.Clone(v)
			if head.Publication == record.Published && !k.Service.Guard.Publishes(ctx, nil, v) {
				head.Publication, head.Restored = record.Submitted, true
			}
		})
		if err != nil {
			return err
		}
		return k.noteTransition(ctx, before, v)
	})
	return v, err
}

// errWaits says that an edit of what the public sees is not its author's to publish.
var errWaits = errors.New("the edit waits for a review")

// Update is Service.Update for who may publish and for what is not public. An author's edit of a published record
// becomes a revision, which is given as well, and leaves the record as it is but for what is live. Which of these it is
// depends on the record as it is in the transaction.
func (k *Kind[T]) Update(ctx context.Context, id string, match record.Match,
	edit func(v *T, now time.Time) error) (v *T, r *Revision, err error) {
	err = k.workflow.InTx(ctx, func(ctx context.Context) error {
		var current, after *T
		r = nil
		v, err = k.Service.Update(ctx, id, match, func(v *T, now time.Time) error {
			current = record.Clone(v)
			if err := edit(v, now); err != nil {
				return err
			}
			record.Of(v).Normalize()
			public := current
			if !record.HeadOf(current).Public() {
				public = nil
			} else if !k.Service.Guard.Publishes(ctx, public, v) {
				after = v
				return errWaits
			}
			return k.resolvePublication(ctx, public, v, record.HeadOf(current).Publication)
		})
		switch {
		case errors.Is(err, errWaits):
			v, r, err = k.propose(ctx, current, record.HeadOf(after).Publication, match, edit)
			return err
		case err != nil:
			return err
		}
		return k.noteTransition(ctx, current, v)
	})
	return v, r, err
}

// propose keeps an author's edit of a published record as a revision. What is live is changed at once instead; the
// texts that explain it wait.
func (k *Kind[T]) propose(ctx context.Context, current *T, requested record.Publication, match record.Match,
	edit func(v *T, now time.Time) error) (*T, *Revision, error) {
	if vs := checkRequested(requested); len(vs) > 0 {
		return nil, nil, vs.Err()
	}
	id := record.HeadOf(current).ID
	if requested == record.Withdrawn {
		v, err := k.Service.Update(ctx, id, match, edit)
		if err != nil {
			return nil, nil, err
		}
		return v, nil, k.noteTransition(ctx, current, v)
	}
	record.Of(current).Normalize() // as what is compared with it will be
	// Tried first, so that everything is checked as in a write.
	after, err := k.Service.Update(record.DryRun(ctx), id, match, edit)
	if err != nil {
		return nil, nil, err
	}
	record.HeadOf(after).Publication = record.Published
	if same[T](current, after) && requested == record.Published {
		return current, nil, nil // nothing to review
	}
	live, err := k.liveOnly(ctx, current, after)
	if err != nil {
		return nil, nil, err
	}
	if live == nil {
		r, err := k.open(ctx, current, after, requested)
		return nil, r, err
	}
	v, err := k.Service.UpdatePart(ctx, id, match, func(v *T, _ time.Time) error {
		head := *record.HeadOf(v)
		*v = *record.Clone(live)
		*record.HeadOf(v) = head
		return nil
	})
	if err != nil || same[T](v, after) {
		return v, nil, err
	}
	r, err := k.proposeReasons(ctx, current, v, after, requested)
	return v, r, err
}

// liveOnly gives the record with what of an edit is live alone; nil where nothing is. An edit that mixes it with other
// changes is refused.
func (k *Kind[T]) liveOnly(ctx context.Context, before, after *T) (*T, error) {
	if k.live == nil {
		return nil, nil
	}
	live, other, held := k.live.Split(before, after, k.Service.Guard.ForeignHosts(ctx, before, after))
	switch {
	case held || same[T](before, live):
		return nil, nil
	case !same[T](before, other):
		return nil, errs.New(errs.Conflict, "mixed", "取消、改期等立即生效，其他修改需要审核，请分两次提交",
			"cancelling and moving take effect at once, other changes are reviewed: send them apart")
	}
	vs := k.live.Check(before, after)
	return live, vs.Err()
}

// open keeps an edit as a new revision of a record.
func (k *Kind[T]) open(ctx context.Context, current, after *T, requested record.Publication) (*Revision, error) {
	there, err := k.PendingOf(ctx, record.HeadOf(current).ID)
	if err != nil {
		return nil, err
	}
	over := int64(0)
	if there != nil {
		if there.State != record.Rejected {
			return nil, errs.New(errs.Conflict, "pending", "已有一份修改尚未发布，请在 /manage/…?revision=pending 继续修改，或删除它后重来",
				"an edit waits already; go on with it at /manage/…?revision=pending, or delete it and begin again")
		}
		over = there.Version
	}
	now := record.Millis(k.workflow.Clock())
	r := &Revision{Kind: k.Service.Kind, RecordID: record.HeadOf(current).ID, Version: over + 1, State: record.Submitted,
		Ancestor: encode(current), Body: encode(after), AuthorID: identity.From(ctx).ID, CreatedAt: now, UpdatedAt: now}
	if requested == record.Draft {
		r.State = record.Draft
	}
	if err := k.save(ctx, r, over); err != nil || r.State == record.Draft {
		return r, err
	}
	return r, k.noteSubmission(ctx, current, after, true)
}

// proposeReasons keeps the texts that explain a change of the live part, of which the record has become live, as an
// edit, or within the one that waits already.
func (k *Kind[T]) proposeReasons(ctx context.Context, before, live, after *T, requested record.Publication) (*Revision,
	error) {
	r, err := k.PendingOf(ctx, record.HeadOf(live).ID)
	if err != nil {
		return nil, err
	}
	if r == nil || r.State == record.Rejected {
		return k.open(ctx, live, after, requested)
	}
	ancestor, err := decode[T](r.Ancestor)
	if err != nil {
		return nil, err
	}
	body, err := decode[T](r.Body)
	if err != nil {
		return nil, err
	}
	k.live.Explain(ancestor, before, live)
	k.live.Explain(body, before, after)
	over := r.Version
	r.Version, r.Ancestor, r.Body, r.UpdatedAt = over+1, encode(ancestor), encode(body), record.Millis(k.workflow.Clock())
	return r, k.save(ctx, r, over)
}

// same compares records but for what every write changes.
func same[T any](a, b *T) bool {
	x, y := *a, *b
	*record.HeadOf(&y) = *record.HeadOf(&x)
	return string(encode(&x)) == string(encode(&y))
}

// save keeps a revision over the one of a version.
func (k *Kind[T]) save(ctx context.Context, r *Revision, over int64) error {
	return k.workflow.Store.SaveRevision(audit.As(ctx, "revise", ""), r, over)
}

func encode(v any) json.RawMessage {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // plain fields only
	}
	return text
}

func decode[T any](text json.RawMessage) (*T, error) {
	v := new(T)
	return v, json.Unmarshal(text, v)
}
