package store

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"time"

	"gorm.io/gorm"

	"kepu/internal/change"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/review"
)

type revisionRow struct {
	RecordID  string `gorm:"primaryKey"`
	Kind      string
	Version   int64
	State     string
	Base      string
	Body      string
	AuthorID  string
	CreatedAt time.Time
	UpdatedAt time.Time `gorm:"autoUpdateTime:false"`
}

func (revisionRow) TableName() string { return "revisions" }

func (r *revisionRow) revision() review.Revision {
	return review.Revision{Kind: record.Kind(r.Kind), RecordID: r.RecordID, Version: r.Version,
		State: record.Publication(r.State), Ancestor: json.RawMessage(r.Base), Body: json.RawMessage(r.Body),
		AuthorID: r.AuthorID, CreatedAt: r.CreatedAt.UTC(), UpdatedAt: r.UpdatedAt.UTC()}
}

var (
	reviewEvents     = tableOf(reflect.TypeFor[review.Event](), "review_events", "id")
	reviewObjections = tableOf(reflect.TypeFor[review.Event](), "review_objections", "record_id", "id", "is_revision",
		"event", "reasons")
	reviewClaims = tableOf(reflect.TypeFor[review.Claim](), "review_claims", "record_id", "kind")
)

// reviews is the store of revisions, events and claims.
type reviews struct{ store *Store }

var _ review.Store = reviews{}

// Reviews is the store of revisions, events and claims.
func (s *Store) Reviews() review.Store { return reviews{s} }

func noRevision() error {
	return errs.New(errs.NotFound, "no_revision", "没有尚未发布的修改", "there is no edit that is not public yet")
}

// Revision gives the edit of a record; see review.Store.
func (s reviews) Revision(ctx context.Context, id string) (*review.Revision, error) {
	var row revisionRow
	err := s.store.reading(ctx).Where("record_id = ?", id).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, noRevision()
	}
	if err == nil && row.State == dropped {
		return nil, noRevision()
	}
	r := row.revision()
	return &r, translate(err)
}

// dropped is the state of a row without an edit. It keeps the version, so that the next edit of the record is never
// taken for the last one.
const dropped = ""

// Revisions gives the edits in a state; see review.Store.
func (s reviews) Revisions(ctx context.Context, state record.Publication) ([]review.Revision, error) {
	var out []review.Revision
	err := eachRow(s.store.reading(ctx).Where("state = ?", string(state)).Order("record_id").Model(&revisionRow{}),
		func(r *revisionRow) { out = append(out, r.revision()) })
	return out, translate(err)
}

// SaveRevision keeps an edit; see review.Store.
func (s reviews) SaveRevision(ctx context.Context, r *review.Revision, over int64) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		var there revisionRow
		err := t.forUpdate().Where("record_id = ?", r.RecordID).Take(&there).Error
		was := r.Ancestor
		switch {
		case err == nil && there.State == dropped && over == 0:
			r.Version = there.Version + 1
		case err == nil && there.Version != over:
			return record.StaleEdit(there.Version)
		case err == nil:
			was = json.RawMessage(there.Body)
		case !errors.Is(err, gorm.ErrRecordNotFound):
			return err
		case over != 0:
			return noRevision()
		}
		t.trail = append(t.trail, step{op: change.Update, kind: r.Kind, id: r.RecordID, at: r.UpdatedAt, before: was,
			after: r.Body})
		return t.Save(&revisionRow{RecordID: r.RecordID, Kind: string(r.Kind), Version: r.Version, State: string(r.State),
			Base: string(r.Ancestor), Body: string(r.Body), AuthorID: r.AuthorID, CreatedAt: r.CreatedAt,
			UpdatedAt: r.UpdatedAt}).
			Error
	})
}

// DropRevision forgets an edit; see review.Store.
func (s reviews) DropRevision(ctx context.Context, id string) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		var there revisionRow
		err := t.forUpdate().Where("record_id = ?", id).Take(&there).Error
		if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && there.State == dropped {
			return noRevision()
		}
		if err != nil {
			return err
		}
		t.trail = append(t.trail, step{op: change.Update, kind: record.Kind(there.Kind), id: id,
			at: record.Millis(time.Now()), before: json.RawMessage(there.Body), after: json.RawMessage(there.Base)})
		if err := t.Model(&revisionRow{}).Where("record_id = ?",
			id).Updates(map[string]any{"state": dropped, "base": "", "body": "", "author_id": ""}).Error; err != nil {
			return err
		}
		return reviewClaims.remove(t.DB, "record_id", id)
	})
}

// Note keeps an event; see review.Store.
func (s reviews) Note(ctx context.Context, e review.Event) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		if e.Text != "" { // decisions stand in the trail with the record that they change
			t.trail = append(t.trail, step{op: change.Operation(e.Event), kind: e.Kind, id: e.RecordID, at: e.At,
				after: map[string]string{"Text": e.Text}})
		}
		return insertRows(t.DB, reviewEvents, []*review.Event{&e})
	})
}

// Events gives the events of a record; see review.Store.
func (s reviews) Events(ctx context.Context, id string) ([]review.Event, error) {
	out, err := collect[review.Event](reviewEvents.query(s.store.reading(ctx)).Where("record_id = ?", id).Order("id"))
	return out, translate(err)
}

// LastEvents gives the newest events of records; see review.Store.
func (s reviews) LastEvents(ctx context.Context, event string, ids []string) (map[string]review.Event, error) {
	out := map[string]review.Event{}
	if ids == nil {
		return out, nil
	}
	err := eachOf(reviewEvents.query(s.store.reading(ctx)).Where("event = ?", event).Order("id"), "record_id", ids,
		func(e *review.Event) { out[e.RecordID] = *e })
	return out, translate(err)
}

// Objections gives the open objections; see review.Store.
func (s reviews) Objections(ctx context.Context) (map[string]review.Event, error) {
	out := map[string]review.Event{}
	err := eachRow(reviewObjections.query(s.store.reading(ctx)), func(e *review.Event) {
		e.Event = review.Objection
		out[e.RecordID] = *e
	})
	return out, translate(err)
}

// SetObjection keeps an objection; see review.Store.
func (s reviews) SetObjection(ctx context.Context, e review.Event) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		if e.Text == "" {
			return reviewObjections.remove(t.DB, "record_id", e.RecordID)
		}
		return insertRows(t.DB, reviewObjections, []*review.Event{&e})
	})
}

// Claims gives who sees to what; see review.Store.
func (s reviews) Claims(ctx context.Context) (map[string]review.Claim, error) {
	out := map[string]review.Claim{}
	err := eachRow(reviewClaims.query(s.store.reading(ctx)), func(c *review.Claim) { out[c.RecordID] = *c })
	return out, translate(err)
}

// SetClaim notes who sees to a record; see review.Store.
func (s reviews) SetClaim(ctx context.Context, c review.Claim) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		there, err := takeRow[review.Claim](reviewClaims.query(t.forUpdate()).Where("record_id = ?", c.RecordID))
		if err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
			return err
		}
		if there.AccountID != c.AccountID {
			name := func(account, name string) any { return map[string]string{"Account": account, "Name": name} }
			t.trail = append(t.trail, step{op: "claim_review", kind: c.Kind, id: c.RecordID, at: c.At,
				before: name(there.AccountID, there.Name), after: name(c.AccountID, c.Name)})
		}
		if c.AccountID == "" {
			return reviewClaims.remove(t.DB, "record_id", c.RecordID)
		}
		return reviewClaims.put(t.DB, &c)
	})
}
