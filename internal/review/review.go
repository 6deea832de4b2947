// Package review is what stands between an author and the public (审核): records and edits that wait for a reviewer, and
// what was decided.
//
// A new record waits as itself, with its state of publication. An edit of what the public sees waits as a Revision
// beside the record, with its ancestor: the record when the edit began. When it is approved, the fields that the author
// changed are brought into the record as it is by then. What is live of a kind, such as that a session is cancelled, is
// published at once; see Live. A Kind does this for one kind of record, the Workflow shares among all of them who is
// told, who has claimed what, and the queue.
package review

import (
	"context"
	"encoding/json"
	"time"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Revision is an edit of a published record that is not public yet. The record stays as it is meanwhile.
type Revision struct {
	Kind      record.Kind
	RecordID  string
	Version   int64              // of the edit, from 1
	State     record.Publication // draft, submitted, needs_changes or rejected
	Ancestor  json.RawMessage    // the record when the edit began
	Body      json.RawMessage    // as it would become
	AuthorID  string             // account; empty for others
	CreatedAt time.Time
	UpdatedAt time.Time
}

// Event is one step of a record's way through review.
type Event struct {
	ID         string
	Kind       record.Kind
	RecordID   string
	IsRevision bool // about an edit of a published record
	At         time.Time
	Event      string // one of the events below
	ByID       string // account; empty for others
	ByName     string
	Reasons    []record.Reason
	Text       string // of a comment or an objection
}

// The events.
const (
	Submitted = "submitted"
	Approved  = "approved"
	Returned  = "returned"
	Rejected  = "rejected"
	Withdrawn = "withdrawn"
	Comment   = "comment"
	Objection = "objection" // of a venue's operator to an activity there
	Dismissed = "dismissed" // of the reviewer to an objection
)

// Claim says who sees to something that waits.
type Claim struct {
	Kind      record.Kind
	RecordID  string
	AccountID string
	Name      string
	At        time.Time
}

// Store keeps revisions, events and claims.
type Store interface {
	// Revision gives the edit of a record. NotFound.
	Revision(ctx context.Context, id string) (*Revision, error)
	// Revisions gives the edits in a state.
	Revisions(ctx context.Context, state record.Publication) ([]Revision, error)
	// SaveRevision keeps an edit over the one of a version, 0 for none: then it sets the version, which no edit of the
	// record had. PreconditionFailed.
	SaveRevision(ctx context.Context, r *Revision, over int64) error
	// DropRevision forgets the edit of a record and who has claimed it.
	DropRevision(ctx context.Context, id string) error
	// Note keeps an event.
	Note(ctx context.Context, e Event) error
	// Events gives those of a record, the oldest first.
	Events(ctx context.Context, id string) ([]Event, error)
	// LastEvents gives the newest event of a sort of each record.
	LastEvents(ctx context.Context, event string, ids []string) (map[string]Event, error)
	// Objections gives the open objections, by record.
	Objections(ctx context.Context) (map[string]Event, error)
	// SetObjection keeps an objection to a record; with an empty text, none any more.
	SetObjection(ctx context.Context, e Event) error
	// Claims gives who sees to what.
	Claims(ctx context.Context) (map[string]Claim, error)
	// SetClaim notes who sees to a record; an empty account for nobody.
	SetClaim(ctx context.Context, c Claim) error
}

// Workflow is what the reviewing of all kinds shares.
type Workflow struct {
	Store Store
	// InTx keeps all writes of its context, or none.
	InTx  func(ctx context.Context, fn func(ctx context.Context) error) error
	Clock func() time.Time
	// Tell is handed every event but comments within its transaction, with the title and the organizations of its record,
	// and who handed it in; nil for nobody to tell.
	Tell func(ctx context.Context, e Event, title string, organizations []string, submitter string) error
	// TellNamed is handed, within its transaction, a record that is handed in and the operators of venues that it names;
	// nil for nobody to tell.
	TellNamed func(ctx context.Context, of record.Kind, id, title string, operators []string) error

	kinds map[record.Kind]kind
	order []record.Kind
}

// NewWorkflow makes one, without kinds.
func NewWorkflow(store Store, together func(context.Context, func(context.Context) error) error,
	clock func() time.Time) *Workflow {
	return &Workflow{Store: store, InTx: together, Clock: clock, kinds: map[record.Kind]kind{}}
}

// kind is what the workflow needs of every kind.
type kind interface {
	// unpublished gives what of it is not public and belongs to who acts.
	unpublished(ctx context.Context, state record.Publication, revisions []Revision) ([]Item, error)
	// waiting gives what of it waits for who acts.
	waiting(ctx context.Context, revisions []Revision, objections map[string]Event) ([]Item, error)
	// decide ends a review. NotFound, Forbidden, PreconditionFailed, Conflict.
	decide(ctx context.Context, id string, match record.Match, d Decision) error
	// visible is NotFound for who may neither write nor review the record.
	visible(ctx context.Context, id string) error
	// mayReview is NotFound or Forbidden for who does not review the record.
	mayReview(ctx context.Context, id string) error
	// lock is reviews within a transaction, until whose end nobody else writes the record.
	lock(ctx context.Context, id string) error
	// lockPublic keeps everybody else from writing a public record until the end of the transaction. NotFound, Gone.
	lockPublic(ctx context.Context, id string) error
	// describe gives the title and the organizations of a record.
	describe(ctx context.Context, id string) (title string, organizations []string, err error)
	// isWaiting tells whether there is something to decide.
	isWaiting(ctx context.Context, id string) (bool, error)
}

func (d *Workflow) kind(of record.Kind) (kind, error) {
	k, ok := d.kinds[of]
	if !ok {
		return nil, errs.New(errs.NotFound, "not_found", "这种记录不经审核", "records of this kind are not reviewed")
	}
	return k, nil
}

// Decision is what a reviewer decides: Approved, Returned or Rejected.
type Decision struct {
	Event   string
	Reasons []record.Reason
}

// note keeps an event of who acts.
func (d *Workflow) note(ctx context.Context, of record.Kind, id, event string, isRevision bool, reasons []record.Reason,
	text string) error {
	p := identity.From(ctx)
	e := Event{ID: record.NewID(), Kind: of, RecordID: id, IsRevision: isRevision, At: record.Millis(d.Clock()),
		Event: event, ByID: p.ID, ByName: p.Name, Reasons: reasons, Text: text}
	if err := d.Store.Note(ctx, e); err != nil || d.Tell == nil || event == Comment {
		return err
	}
	title, organizations, err := d.kinds[of].describe(ctx, id)
	if err != nil {
		return err
	}
	submitted, err := d.Store.LastEvents(ctx, Submitted, []string{id})
	if err != nil {
		return err
	}
	return d.Tell(ctx, e, title, organizations, submitted[id].ByID)
}
