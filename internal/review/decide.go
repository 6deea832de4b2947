package review

import (
	"context"
	"strings"
	"time"

	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/record"
)

// unpublished gives what of the kind is in a state, and that who acts may write.
func (k *Kind[T]) unpublished(ctx context.Context, state record.Publication, revisions []Revision) ([]Item, error) {
	records, err := k.Service.Store.InState(ctx, state)
	if err != nil {
		return nil, err
	}
	var out []Item
	for _, v := range records {
		if k.Service.Guard.Write(ctx, v, v) == nil {
			out = append(out, k.item(v, false))
		}
	}
	edits, err := k.edits(ctx, revisions, func(v *T) bool { return k.Service.Guard.Write(ctx, v, v) == nil })
	return append(out, edits...), err
}

// edits gives the edits of records of the kind, which live, that pass as they are and as they would become.
func (k *Kind[T]) edits(ctx context.Context, revisions []Revision, pass func(v *T) bool) (out []Item, err error) {
	for i := range revisions {
		if revisions[i].Kind != k.Service.Kind {
			continue
		}
		current, err := k.Service.Store.Find(ctx, revisions[i].RecordID)
		if err != nil {
			return nil, err
		}
		if record.HeadOf(current).ArchivedAt != nil || !pass(current) {
			continue
		}
		v, err := k.Proposed(&revisions[i])
		if err != nil {
			return nil, err
		}
		if pass(v) {
			out = append(out, k.item(v, true))
		}
	}
	return out, nil
}

// waiting gives what of the kind waits for who acts.
func (k *Kind[T]) waiting(ctx context.Context, revisions []Revision, objections map[string]Event) ([]Item, error) {
	fresh, err := k.Service.Store.InState(ctx, record.Submitted)
	if err != nil {
		return nil, err
	}
	var out []Item
	for _, v := range fresh {
		if k.Service.Guard.Decides(ctx, v) {
			out = append(out, k.item(v, false))
		}
	}
	edits, err := k.edits(ctx, revisions, func(v *T) bool { return k.Service.Guard.Decides(ctx, v) })
	if err != nil {
		return nil, err
	}
	out = append(out, edits...)
	for id, e := range objections {
		if e.Kind != k.Service.Kind {
			continue
		}
		v, err := k.Service.Store.Find(ctx, id)
		if err != nil {
			return nil, err
		}
		if record.HeadOf(v).Public() && k.Service.Guard.Decides(ctx, v) {
			item := k.item(v, false)
			item.Objection, item.SubmittedAt, item.SubmittedBy = e.Text, e.At, e.ByName
			out = append(out, item)
		}
	}
	return out, nil
}

func (k *Kind[T]) item(v *T, isRevision bool) Item {
	head := record.HeadOf(v)
	organizations, regions := k.Service.Guard.Belongs(v)
	return Item{Kind: k.Service.Kind, RecordID: head.ID, IsRevision: isRevision, Version: head.Version,
		State: head.Publication, Title: k.title(v), Organizations: organizations, Regions: regions,
		SubmittedAt: head.UpdatedAt}
}

func (k *Kind[T]) describe(ctx context.Context, id string) (title string, organizations []string, err error) {
	v, err := k.Service.Store.Find(ctx, id)
	if err != nil {
		return "", nil, err
	}
	organizations, _ = k.Service.Guard.Belongs(v)
	return k.title(v), organizations, nil
}

// visible is NotFound or Forbidden for who may not write the record.
func (k *Kind[T]) visible(ctx context.Context, id string) error {
	_, err := k.Service.FindForStaff(ctx, id)
	return err
}

// mayReview is NotFound or Forbidden for who does not review the record.
func (k *Kind[T]) mayReview(ctx context.Context, id string) error {
	v, err := k.Service.FindToWrite(ctx, id)
	if err != nil {
		return err
	}
	return k.mayDecide(ctx, v)
}

// lock is reviews within a transaction, until whose end nobody else writes the record.
func (k *Kind[T]) lock(ctx context.Context, id string) error {
	v, err := k.Service.LockToWrite(ctx, id)
	if err != nil {
		return err
	}
	return k.mayDecide(ctx, v)
}

// lockPublic keeps everybody else from writing a public record until the end of the transaction.
func (k *Kind[T]) lockPublic(ctx context.Context, id string) error {
	v, err := k.Service.Store.Lock(ctx, id)
	if err == nil && !record.HeadOf(v).Public() {
		err = record.Gone(k.Service.Kind)
	}
	return err
}

// mayDecide is Forbidden for who does not review the record as it is, and as an edit that waits would make it.
func (k *Kind[T]) mayDecide(ctx context.Context, v *T) error {
	r, err := k.PendingOf(ctx, record.HeadOf(v).ID)
	if err != nil {
		return err
	}
	decided := []*T{v}
	if r != nil && r.State == record.Submitted {
		proposed, err := k.Proposed(r)
		if err != nil {
			return err
		}
		decided = append(decided, proposed)
	}
	for _, one := range decided {
		if err := k.Service.Guard.Write(ctx, one, one); err != nil {
			return err
		}
		if !k.Service.Guard.Decides(ctx, one) {
			return notReviewer()
		}
	}
	return nil
}

func notReviewer() error {
	return errs.New(errs.Forbidden, "not_allowed", "只有审核员可以决定", "only reviewers decide")
}

// isWaiting tells whether the record, or an edit of it, waits for a review.
func (k *Kind[T]) isWaiting(ctx context.Context, id string) (bool, error) {
	v, err := k.Service.Find(ctx, id)
	if err != nil {
		return false, err
	}
	r, err := k.PendingOf(ctx, id)
	head := record.HeadOf(v)
	objections, objectionsErr := k.workflow.Store.Objections(ctx)
	if _, objected := objections[id]; objected && head.Public() || objectionsErr != nil {
		return objected, objectionsErr
	}
	return head.ArchivedAt == nil && (head.Publication == record.Submitted || r != nil && r.State == record.Submitted), err
}

// states is what each decision makes of a record.
var states = map[string]record.Publication{Approved: record.Published, Returned: record.NeedsChanges,
	Rejected: record.Rejected}

// actions is what each decision is called in the audit trail.
var actions = map[string]audit.Action{Approved: "approve", Returned: "return", Rejected: "reject"}

func (k *Kind[T]) decide(ctx context.Context, id string, match record.Match, d Decision) error {
	ctx = record.AsDecision(audit.As(ctx, actions[d.Event], ReasonsText(d.Reasons)))
	r, err := k.PendingOf(ctx, id)
	if err != nil {
		return err
	}
	if r != nil && r.State == record.Submitted {
		return k.decideRevision(ctx, r, match, d)
	}
	objections, err := k.workflow.Store.Objections(ctx)
	if err != nil {
		return err
	}
	_, objected := objections[id]
	_, err = k.Service.Update(ctx, id, match, func(v *T, _ time.Time) error {
		head := record.HeadOf(v)
		if waits := head.Publication == record.Submitted || objected && head.Public(); !waits {
			return notWaiting()
		}
		head.Publication = states[d.Event]
		return nil
	})
	if err != nil {
		return err
	}
	event := d.Event
	if objected {
		if event == Approved {
			event = Dismissed
		}
		if err := k.workflow.Store.SetObjection(ctx, Event{RecordID: id}); err != nil {
			return err
		}
	}
	return k.workflow.note(ctx, k.Service.Kind, id, event, false, d.Reasons, "")
}

func (k *Kind[T]) decideRevision(ctx context.Context, r *Revision, match record.Match, d Decision) error {
	if !match.MeetsEdit(r.Version) {
		return record.StaleEdit(r.Version)
	}
	if d.Event == Approved {
		if _, err := k.Service.Update(ctx, r.RecordID, record.Match{Any: true}, k.applyRevision(r)); err != nil {
			return err
		}
		if err := k.workflow.Store.DropRevision(ctx, r.RecordID); err != nil {
			return err
		}
	} else {
		over := r.Version
		r.Version, r.State, r.UpdatedAt = over+1, states[d.Event], record.Millis(k.workflow.Clock())
		if err := k.workflow.Store.SaveRevision(ctx, r, over); err != nil {
			return err
		}
	}
	return k.workflow.note(ctx, r.Kind, r.RecordID, d.Event, true, d.Reasons, "")
}

// LastReasons gives the reasons of the last return or rejection of a record; none where there was none.
func (k *Kind[T]) LastReasons(ctx context.Context, id string) ([]record.Reason, error) {
	reasons := []record.Reason{}
	events, err := k.workflow.Store.Events(ctx, id)
	for _, e := range events {
		if e.Event == Returned || e.Event == Rejected {
			reasons = e.Reasons
		}
	}
	return reasons, err
}

// ReasonsText gives reasons as one text.
func ReasonsText(reasons []record.Reason) string {
	var parts []string
	for _, r := range reasons {
		if r.Field != "" {
			parts = append(parts, r.Field+": "+r.Text)
		} else {
			parts = append(parts, r.Text)
		}
	}
	return strings.Join(parts, "; ")
}
