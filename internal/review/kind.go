package review

import (
	"context"
	"encoding/json"
	"time"

	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Kind is the writing of one kind of record through review: who may publish does so, everybody else hands in.
type Kind[T any, P record.Aggregate[T]] struct {
	Service *record.Service[T, P]
	desk    *Desk
	title   func(*T) string
	live    *Live[T]
}

// Live is the part of a record that its authors change at once, without a review, and which no revision touches.
type Live[T any] struct {
	// Take gives target the live part of a record.
	Take func(target, from *T)
	// Check gives what an author's change of the live part lacks, which the public will see at once.
	Check func(before, after *T) errs.Violations
	// Rebase gives merged, which is a record with an edit of it, what the live part has become since the edit began.
	Rebase func(current, base, edited, merged *T, now time.Time)
}

// Register adds a kind to the desk. live is nil where all of a record is reviewed.
func Register[T any, P record.Aggregate[T]](d *Desk, s *record.Service[T, P], title func(*T) string, live *Live[T]) *Kind[T, P] {
	k := &Kind[T, P]{Service: s, desk: d, title: title, live: live}
	d.kinds[s.Kind] = k
	d.order = append(d.order, s.Kind)
	return k
}

// settle turns what a writer asks for into what the writer may have: publishing, or handing in.
func (k *Kind[T, P]) settle(ctx context.Context, v *T, before record.Publication) error {
	head := P(v).Head()
	wish := head.Publication
	if wish == before {
		return nil
	}
	if wish == record.NeedsChanges || wish == record.Rejected || wish == record.Archived {
		var vs errs.Violations
		vs.OneOf("publication", string(wish), []string{string(record.Draft), string(record.Submitted), string(record.Published), string(record.Withdrawn)})
		return vs.Err()
	}
	publishes := k.Service.Guard.Publishes(ctx, v)
	switch {
	case publishes && wish == record.Submitted:
		head.Publication = record.Published
	case !publishes && before == record.Rejected:
		return errs.New(errs.Conflict, "rejected", "已被否决，不能再提交；请另行登记", "it was rejected and cannot be handed in again; register another one")
	case !publishes && wish == record.Published:
		head.Publication = record.Submitted
	}
	return nil
}

// noteStep keeps what a write did to the publication.
func (k *Kind[T, P]) noteStep(ctx context.Context, id string, before, after record.Publication) error {
	event := ""
	switch {
	case before == after:
	case after == record.Submitted:
		event = Submitted
	case after == record.Withdrawn:
		event = Withdrawn
	case after == record.Published && before == record.Submitted:
		event = Approved
	}
	if event == "" {
		return nil
	}
	return k.desk.note(ctx, k.Service.Kind, id, event, false, nil, "")
}

// Create is Service.Create for who may publish; everybody else's record is handed in, or stays a draft where that is asked for. The first answer to a
// repeated create is not found here but by Replay, outside of the transaction.
func (k *Kind[T, P]) Create(ctx context.Context, v *T, once *record.Once) error {
	if err := k.settle(ctx, v, ""); err != nil {
		return err
	}
	return k.desk.Together(ctx, func(ctx context.Context) error {
		if err := k.Service.Create(ctx, v, once); err != nil {
			return err
		}
		head := P(v).Head()
		return k.noteStep(ctx, head.ID, "", head.Publication)
	})
}

// Update is Service.Update for who may publish and for what is not public. An author's edit of a published record becomes a revision, which is
// given as well, and leaves the record as it is.
func (k *Kind[T, P]) Update(ctx context.Context, id string, match record.Match, edit func(v *T, now time.Time) error) (*T, *Revision, error) {
	current, err := k.Service.FindToWrite(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	if head := P(current).Head(); head.Public() && !k.Service.Guard.Publishes(ctx, current) {
		return k.propose(ctx, current, match, edit)
	}
	v, err := k.direct(ctx, id, match, edit)
	return v, nil, err
}

// direct changes the record itself.
func (k *Kind[T, P]) direct(ctx context.Context, id string, match record.Match, edit func(v *T, now time.Time) error) (v *T, err error) {
	var before record.Publication
	err = k.desk.Together(ctx, func(ctx context.Context) error {
		v, err = k.Service.Update(ctx, id, match, func(v *T, now time.Time) error {
			before = P(v).Head().Publication
			if err := edit(v, now); err != nil {
				return err
			}
			return k.settle(ctx, v, before)
		})
		if err != nil {
			return err
		}
		return k.noteStep(ctx, id, before, P(v).Head().Publication)
	})
	return v, err
}

// propose keeps an author's edit of a published record as a revision. What is live is changed at once instead.
func (k *Kind[T, P]) propose(ctx context.Context, current *T, match record.Match, edit func(v *T, now time.Time) error) (*T, *Revision, error) {
	id := P(current).Head().ID
	// Tried first, so that everything is checked as in a write.
	after, err := k.Service.Update(record.DryRun(ctx), id, match, edit)
	if err != nil {
		return nil, nil, err
	}
	wish := P(after).Head().Publication
	immediate, err := k.immediate(current, after)
	if err != nil {
		return nil, nil, err
	}
	if wish == record.Published && same[T, P](current, after) {
		return current, nil, nil // nothing to review
	}
	if immediate || wish == record.Withdrawn {
		v, err := k.direct(ctx, id, match, edit)
		return v, nil, err
	}
	over := int64(0)
	there, err := k.desk.Store.Revision(ctx, id)
	switch {
	case err == nil && there.State != record.Rejected:
		return nil, nil, errs.New(errs.Conflict, "pending", "已有一份修改尚未发布，请在 /manage/…?revision=pending 继续修改，或删除它后重来",
			"an edit waits already; go on with it at /manage/…?revision=pending, or delete it and begin again")
	case err == nil:
		over = there.Version
	case errs.KindOf(err) != errs.NotFound:
		return nil, nil, err
	}
	P(after).Head().Publication = record.Published
	now := record.Millis(k.desk.Clock())
	r := Revision{Kind: k.Service.Kind, RecordID: id, Version: over + 1, State: record.Submitted, Base: encode(current), Body: encode(after),
		AuthorID: identity.From(ctx).ID, CreatedAt: now, UpdatedAt: now}
	if wish == record.Draft {
		r.State = record.Draft
	}
	return current, &r, k.save(ctx, r, over, true)
}

// immediate tells whether an edit changes nothing but what is live; an edit that mixes both is refused.
func (k *Kind[T, P]) immediate(before, after *T) (bool, error) {
	if k.live == nil {
		return false, nil
	}
	lived, rest := *before, *after
	k.live.Take(&lived, after)
	k.live.Take(&rest, before)
	changesLive, changesRest := !same[T, P](before, &lived), !same[T, P](before, &rest)
	if changesLive && !changesRest {
		vs := k.live.Check(before, after)
		return true, vs.Err()
	}
	if changesLive && changesRest {
		return false, errs.New(errs.Conflict, "mixed", "取消、改期等立即生效，其他修改需要审核，请分两次提交",
			"cancelling and moving take effect at once, other changes are reviewed: send them apart")
	}
	return changesLive, nil
}

// same compares records but for what every write changes.
func same[T any, P record.Aggregate[T]](a, b *T) bool {
	x, y := *a, *b
	*P(&y).Head() = *P(&x).Head()
	return string(encode(&x)) == string(encode(&y))
}

// save keeps a revision, with the event when it is handed in.
func (k *Kind[T, P]) save(ctx context.Context, r Revision, over int64, isNew bool) error {
	if record.IsDryRun(ctx) {
		return nil
	}
	return k.desk.Together(audit.As(ctx, "revise", ""), func(ctx context.Context) error {
		if err := k.desk.Store.SaveRevision(ctx, r, over); err != nil {
			return err
		}
		if r.State != record.Submitted || !isNew {
			return nil
		}
		return k.desk.note(ctx, r.Kind, r.RecordID, Submitted, true, nil, "")
	})
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
