package review

import (
	"cmp"
	"context"
	"slices"
	"time"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Item is one thing that waits for a reviewer.
type Item struct {
	Kind          record.Kind
	RecordID      string
	IsRevision    bool // an edit of a published record; else a record that was never public
	Version       int64
	State         record.Publication
	Title         string
	Organizations []string
	Regions       []string
	SubmittedAt   time.Time
	SubmittedBy   string // name
	Claim         *Claim
	Objection     string // of the operator of a venue that the record names; empty for none
}

// Waiting gives what waits for who acts, the longest first.
func (d *Workflow) Waiting(ctx context.Context) ([]Item, error) {
	revisions, err := d.Store.Revisions(ctx, record.Submitted)
	if err != nil {
		return nil, err
	}
	objections, err := d.Store.Objections(ctx)
	if err != nil {
		return nil, err
	}
	var out []Item
	for _, name := range d.order {
		items, err := d.kinds[name].waiting(ctx, revisions, objections)
		if err != nil {
			return nil, err
		}
		out = append(out, items...)
	}
	ids := make([]string, len(out))
	for i := range out {
		ids[i] = out[i].RecordID
	}
	events, err := d.Store.LastEvents(ctx, Submitted, ids)
	if err != nil {
		return nil, err
	}
	claims, err := d.Store.Claims(ctx)
	if err != nil {
		return nil, err
	}
	for i := range out {
		if e, ok := events[out[i].RecordID]; ok && out[i].Objection == "" {
			out[i].SubmittedAt, out[i].SubmittedBy = e.At, e.ByName
		}
		if c, ok := claims[out[i].RecordID]; ok {
			out[i].Claim = &c
		}
	}
	slices.SortFunc(out, func(a, b Item) int { return a.SubmittedAt.Compare(b.SubmittedAt) })
	return out, nil
}

// Unpublished lists the states of what is not public.
var Unpublished = []string{string(record.Draft), string(record.Submitted), string(record.NeedsChanges),
	string(record.Rejected), string(record.Withdrawn)}

// Drafts gives the records and edits in some states that are not public and that who acts may write, the last changed
// first.
func (d *Workflow) Drafts(ctx context.Context, of []record.Kind, states []record.Publication) ([]Item, error) {
	var out []Item
	for _, state := range states {
		revisions, err := d.Store.Revisions(ctx, state)
		if err != nil {
			return nil, err
		}
		for _, name := range d.order {
			if len(of) > 0 && !slices.Contains(of, name) {
				continue
			}
			items, err := d.kinds[name].unpublished(ctx, state, revisions)
			if err != nil {
				return nil, err
			}
			out = append(out, items...)
		}
	}
	slices.SortFunc(out, func(a, b Item) int { return b.SubmittedAt.Compare(a.SubmittedAt) })
	return out, nil
}

// MayDecide is NotFound or Forbidden for who does not review a record.
func (d *Workflow) MayDecide(ctx context.Context, of record.Kind, id string) error {
	k, err := d.kind(of)
	if err != nil {
		return err
	}
	return k.mayReview(ctx, id)
}

// Decide ends a review. Who has not claimed what somebody else has may not. NotFound, Forbidden, PreconditionFailed,
// Conflict, Invalid.
func (d *Workflow) Decide(ctx context.Context, of record.Kind, id string, match record.Match, decision Decision) error {
	k, err := d.kind(of)
	if err != nil {
		return err
	}
	if decision.Event != Approved {
		vs := record.CheckReasons(decision.Reasons)
		if err := vs.Err(); err != nil {
			return err
		}
	}
	return d.InTx(ctx, func(ctx context.Context) error {
		if err := k.lock(ctx, id); err != nil {
			return err
		}
		claims, err := d.Store.Claims(ctx)
		if err != nil {
			return err
		}
		if c, ok := claims[id]; ok && c.AccountID != Me(ctx) {
			return claimed(c)
		}
		if err := k.decide(ctx, id, match, decision); err != nil {
			return err
		}
		return d.Store.SetClaim(ctx, Claim{Kind: of, RecordID: id, At: record.Millis(d.Clock())})
	})
}

// Me is who acts, as claims name them: an account, or the administrator's key.
func Me(ctx context.Context) string {
	p := identity.From(ctx)
	return cmp.Or(p.ID, string(p.Kind))
}

func notWaiting() error {
	return errs.New(errs.Conflict, "not_waiting", "该记录不在等待审核", "the record does not wait for a review")
}

func claimed(c Claim) error {
	return errs.New(errs.Conflict, "claimed", "“"+c.Name+"”正在审核，可由其移交，或用 take=true 接手",
		c.Name+" sees to it; ask for a hand-over, or take it over with take=true")
}

// Claim lets who acts see to a record; over somebody else's claim only with take. NotFound, Forbidden, Conflict.
func (d *Workflow) Claim(ctx context.Context, of record.Kind, id string, take bool) error {
	return d.setClaim(ctx, of, id, take, Claim{Kind: of, RecordID: id, AccountID: Me(ctx), Name: identity.From(ctx).Name,
		At: record.Millis(d.Clock())})
}

// Reassign lets another reviewer see to what who acts has claimed.
func (d *Workflow) Reassign(ctx context.Context, of record.Kind, id, accountID, name string) error {
	return d.setClaim(ctx, of, id, false, Claim{Kind: of, RecordID: id, AccountID: accountID, Name: name,
		At: record.Millis(d.Clock())})
}

// Release lets nobody see to what who acts has claimed.
func (d *Workflow) Release(ctx context.Context, of record.Kind, id string) error {
	return d.setClaim(ctx, of, id, false, Claim{Kind: of, RecordID: id, At: record.Millis(d.Clock())})
}

func (d *Workflow) setClaim(ctx context.Context, of record.Kind, id string, take bool, c Claim) error {
	k, err := d.kind(of)
	if err != nil {
		return err
	}
	return d.InTx(ctx, func(ctx context.Context) error {
		if err := k.lock(ctx, id); err != nil {
			return err
		}
		if waits, err := k.isWaiting(ctx, id); err != nil || !waits {
			return cmp.Or(err, notWaiting())
		}
		claims, err := d.Store.Claims(ctx)
		if err != nil {
			return err
		}
		if there, ok := claims[id]; ok && !take && there.AccountID != Me(ctx) {
			return claimed(there)
		}
		return d.Store.SetClaim(ctx, c)
	})
}

// Object keeps the objection of who acts to a published record, for its reviewer to decide: Approved dismisses it,
// Returned and Rejected take the record from the public. The caller has seen to it that who acts may object. Invalid,
// Gone, Conflict.
func (d *Workflow) Object(ctx context.Context, of record.Kind, id, text string) error {
	var vs errs.Violations
	vs.Required("text", text)
	vs.Prose("text", text, maxComment)
	if err := vs.Err(); err != nil {
		return err
	}
	return d.InTx(ctx, func(ctx context.Context) error {
		if err := d.kinds[of].lockPublic(ctx, id); err != nil {
			return err
		}
		there, err := d.Store.Objections(ctx)
		if err != nil {
			return err
		}
		if _, ok := there[id]; ok {
			return errs.New(errs.Conflict, "objected", "已有一份异议在等待审核", "an objection waits for its review already")
		}
		if err := d.note(ctx, of, id, Objection, false, nil, text); err != nil {
			return err
		}
		p := identity.From(ctx)
		return d.Store.SetObjection(ctx, Event{Kind: of, RecordID: id, At: record.Millis(d.Clock()), ByID: p.ID,
			ByName: p.Name, Text: text})
	})
}

// History gives the events of a record to who may write or review it. NotFound, Forbidden.
func (d *Workflow) History(ctx context.Context, of record.Kind, id string) ([]Event, error) {
	k, err := d.kind(of)
	if err != nil {
		return nil, err
	}
	if err := k.visible(ctx, id); err != nil {
		return nil, err
	}
	return d.Store.Events(ctx, id)
}

const maxComment = 2000

// Comment keeps a comment on a record for all who see its history. NotFound, Forbidden, Invalid.
func (d *Workflow) Comment(ctx context.Context, of record.Kind, id, text string) error {
	k, err := d.kind(of)
	if err != nil {
		return err
	}
	if err := k.visible(ctx, id); err != nil {
		return err
	}
	var vs errs.Violations
	vs.Required("text", text)
	vs.Prose("text", text, maxComment)
	if err := vs.Err(); err != nil {
		return err
	}
	return d.note(ctx, of, id, Comment, false, nil, text)
}
