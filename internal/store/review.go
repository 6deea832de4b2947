package store

import (
	"context"
	"encoding/json"
	"errors"
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
		State: record.Publication(r.State), Base: json.RawMessage(r.Base), Body: json.RawMessage(r.Body),
		AuthorID: r.AuthorID, CreatedAt: r.CreatedAt.UTC(), UpdatedAt: r.UpdatedAt.UTC()}
}

type reviewEventRow struct {
	ID         string `gorm:"primaryKey"`
	RecordID   string
	Kind       string
	At         time.Time
	Event      string
	IsRevision bool
	ByID       string
	ByName     string
	Reasons    []record.Reason `gorm:"serializer:json"`
	Text       string
}

func (reviewEventRow) TableName() string { return "review_events" }

func (r *reviewEventRow) event() review.Event {
	return review.Event{ID: r.ID, Kind: record.Kind(r.Kind), RecordID: r.RecordID, IsRevision: r.IsRevision,
		At: r.At.UTC(), Event: r.Event, ByID: r.ByID, ByName: r.ByName, Reasons: r.Reasons, Text: r.Text}
}

type reviewClaimRow struct {
	RecordID  string `gorm:"primaryKey"`
	AccountID string
	Name      string
	At        time.Time
}

func (reviewClaimRow) TableName() string { return "review_claims" }

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
		was := r.Base
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
			Base: string(r.Base), Body: string(r.Body), AuthorID: r.AuthorID, CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt}).
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
		return t.Where("record_id = ?", id).Delete(&reviewClaimRow{}).Error
	})
}

// Note keeps an event; see review.Store.
func (s reviews) Note(ctx context.Context, e review.Event) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		reasons := e.Reasons
		if reasons == nil {
			reasons = []record.Reason{}
		}
		if e.Text != "" { // decisions stand in the trail with the record that they change
			t.trail = append(t.trail, step{op: change.Operation(e.Event), kind: e.Kind, id: e.RecordID, at: e.At,
				after: map[string]string{"Text": e.Text}})
		}
		return t.Create(&reviewEventRow{ID: e.ID, RecordID: e.RecordID, Kind: string(e.Kind), At: e.At, Event: e.Event,
			IsRevision: e.IsRevision, ByID: e.ByID, ByName: e.ByName, Reasons: reasons, Text: e.Text}).Error
	})
}

// Events gives the events of a record; see review.Store.
func (s reviews) Events(ctx context.Context, id string) ([]review.Event, error) {
	out := []review.Event{}
	err := eachRow(s.store.reading(ctx).Where("record_id = ?", id).Order("id").Model(&reviewEventRow{}),
		func(r *reviewEventRow) { out = append(out, r.event()) })
	return out, translate(err)
}

// LastEvents gives the newest events of records; see review.Store.
func (s reviews) LastEvents(ctx context.Context, event string, ids []string) (map[string]review.Event, error) {
	out := map[string]review.Event{}
	if ids == nil {
		return out, nil
	}
	err := eachOf(s.store.reading(ctx).Where("event = ?",
		event).Order("id").Session(&gorm.Session{}).Model(&reviewEventRow{}), "record_id", ids,
		func(r *reviewEventRow) { out[r.RecordID] = r.event() })
	return out, translate(err)
}

type reviewObjectionRow struct {
	RecordID string `gorm:"primaryKey"`
	Kind     string
	At       time.Time
	ByID     string
	ByName   string
	Text     string
}

func (reviewObjectionRow) TableName() string { return "review_objections" }

// Objections gives the open objections; see review.Store.
func (s reviews) Objections(ctx context.Context) (map[string]review.Event, error) {
	out := map[string]review.Event{}
	err := eachRow(s.store.reading(ctx).Model(&reviewObjectionRow{}), func(r *reviewObjectionRow) {
		out[r.RecordID] = review.Event{Kind: record.Kind(r.Kind), RecordID: r.RecordID, At: r.At.UTC(),
			Event: review.Objection, ByID: r.ByID, ByName: r.ByName, Text: r.Text}
	})
	return out, translate(err)
}

// SetObjection keeps an objection; see review.Store.
func (s reviews) SetObjection(ctx context.Context, e review.Event) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		if e.Text == "" {
			return t.Where("record_id = ?", e.RecordID).Delete(&reviewObjectionRow{}).Error
		}
		return t.Create(&reviewObjectionRow{RecordID: e.RecordID, Kind: string(e.Kind), At: e.At, ByID: e.ByID,
			ByName: e.ByName, Text: e.Text}).Error
	})
}

// Claims gives who sees to what; see review.Store.
func (s reviews) Claims(ctx context.Context) (map[string]review.Claim, error) {
	out := map[string]review.Claim{}
	err := eachRow(s.store.reading(ctx).Model(&reviewClaimRow{}), func(r *reviewClaimRow) {
		out[r.RecordID] = review.Claim{RecordID: r.RecordID, AccountID: r.AccountID, Name: r.Name, At: r.At.UTC()}
	})
	return out, translate(err)
}

// SetClaim notes who sees to a record; see review.Store.
func (s reviews) SetClaim(ctx context.Context, c review.Claim) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		var there reviewClaimRow
		err := t.forUpdate().Where("record_id = ?", c.RecordID).Take(&there).Error
		if err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
			return err
		}
		if there.AccountID != c.AccountID {
			name := func(account, name string) any { return map[string]string{"Account": account, "Name": name} }
			t.trail = append(t.trail, step{op: "claim_review", kind: c.Kind, id: c.RecordID, at: c.At,
				before: name(there.AccountID, there.Name), after: name(c.AccountID, c.Name)})
		}
		if c.AccountID == "" {
			return t.Where("record_id = ?", c.RecordID).Delete(&reviewClaimRow{}).Error
		}
		return t.Save(&reviewClaimRow{RecordID: c.RecordID, AccountID: c.AccountID, Name: c.Name, At: c.At}).Error
	})
}
