package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"time"

	"gorm.io/gorm"

	"kepu/internal/change"
	"kepu/internal/errs"
	"kepu/internal/record"
)

// attempts is how often a transaction is begun again after a deadlock or a lock that came too late.
const attempts = 10

// changeRow is a row of the change log.
type changeRow struct {
	Seq           int64 `gorm:"primaryKey;autoIncrement:false"`
	Nonce         string
	Kind          string
	RecordID      string
	Operation     string
	VisibleBefore bool
	VisibleAfter  bool
	At            time.Time
}

func (changeRow) TableName() string { return "changes" }

func (r changeRow) entry() change.Entry {
	return change.Entry{Seq: r.Seq, Nonce: r.Nonce, Kind: record.Kind(r.Kind), ID: r.RecordID,
		Operation: change.Operation(r.Operation), VisibleBefore: r.VisibleBefore, VisibleAfter: r.VisibleAfter,
		At: r.At.UTC()}
}

// tx is a transaction that writes. What it logs enters the change log and the audit trail just before it commits.
type tx struct {
	*gorm.DB
	dry     bool // all is undone at the end
	changes []changeRow
	trail   []step
}

// step is one write for the audit trail.
type step struct {
	op            change.Operation
	kind          record.Kind
	id            string
	at            time.Time
	before, after any // records, or images of such as have changed since; nil for none
}

// log notes one write: whether the public saw the record before and sees it after, and what the record was and is.
func (t *tx) log(kind record.Kind, id string, op change.Operation, before, after bool, at time.Time, was, is any) {
	t.changes = append(t.changes, changeRow{Nonce: rand.Text()[:16], Kind: string(kind), RecordID: id,
		Operation: string(op), VisibleBefore: before, VisibleAfter: after, At: at})
	t.trail = append(t.trail, step{op: op, kind: kind, id: id, at: at, before: was, after: is})
}

// writeTime bounds a write from outside, whose client waits for it; bulkTime one of an import. A database that does not
// answer would hold them for ever.
const (
	writeTime = 10 * time.Second
	bulkTime  = 5 * time.Minute
)

// write runs fn in a transaction, and again from the start when the database asks for that, so fn must have no other
// effect. The error is translated. In a dry run all is undone at the end.
func (s *Store) write(ctx context.Context, limit time.Duration, fn func(*tx) error) error {
	if outer, ok := ctx.Value(txKey{}).(*tx); ok {
		return outer.within(ctx, fn)
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	dry := record.IsDryRun(ctx)
	var err error
	for attempt := range attempts {
		err = s.writer.WithContext(ctx).Transaction(func(db *gorm.DB) error {
			t := &tx{DB: db, dry: dry}
			if err := fn(t); err != nil {
				return err
			}
			if dry {
				return errDryRun
			}
			if err := t.appendTrail(ctx); err != nil {
				return err
			}
			return t.appendChanges()
		})
		if errors.Is(err, errDryRun) {
			return nil
		}
		if !retryable(err) || ctx.Err() != nil {
			break
		}
		time.Sleep(time.Duration(attempt+1) * 2 * time.Millisecond)
	}
	return translate(err)
}

type txKey struct{}

// InTx runs fn so that all writes of its context are kept together or not at all. fn may be run again from its start,
// so it must have no other effect.
func (s *Store) InTx(ctx context.Context, fn func(ctx context.Context) error) error {
	return s.write(ctx, writeTime, func(t *tx) error { return fn(context.WithValue(ctx, txKey{}, t)) })
}

// InBulkTx is InTx for many records, which may take longer.
func (s *Store) InBulkTx(ctx context.Context, fn func(ctx context.Context) error) error {
	return s.write(ctx, bulkTime, func(t *tx) error { return fn(context.WithValue(ctx, txKey{}, t)) })
}

// reading is what reads go through: within InTx its transaction, so that they see its writes and need no second
// connection.
func (s *Store) reading(ctx context.Context) *gorm.DB {
	if outer, ok := ctx.Value(txKey{}).(*tx); ok {
		return outer.WithContext(ctx)
	}
	return s.reader.WithContext(ctx)
}

// trySavepoint names where a dry run within a larger write begins.
const trySavepoint = "try"

// within runs a write as a part of a larger one. Its error is not translated: the larger one may have to begin again.
// Where it fails, or in a dry run of its own, it alone is undone, so that the larger one may go on without it.
func (t *tx) within(ctx context.Context, fn func(*tx) error) error {
	inner := &tx{DB: t.DB, dry: record.IsDryRun(ctx)}
	if inner.dry && !t.dry {
		if err := t.SavePoint(trySavepoint).Error; err != nil {
			return err
		}
		if err := fn(inner); err != nil {
			return err
		}
		return t.RollbackTo(trySavepoint).Error
	}
	err := t.Transaction(func(db *gorm.DB) error {
		inner.DB = db
		return fn(inner)
	})
	if err != nil {
		return err
	}
	t.changes = append(t.changes, inner.changes...)
	inner.DB = t.DB
	return inner.appendTrail(ctx)
}

// errDryRun undoes a transaction that did all that it should.
var errDryRun = errors.New("dry run")

// appendChanges gives the noted writes their numbers. The lock on the counter row is held from here to the commit,
// which makes the order of the numbers the order of the commits, without gaps; it comes last to be held for a short
// time.
func (t *tx) appendChanges() error {
	if len(t.changes) == 0 {
		return nil
	}
	k := int64(len(t.changes))
	if err := t.Exec("UPDATE change_counter SET value = value + ? WHERE id = 1", k).Error; err != nil {
		return err
	}
	last, err := counter(t.DB)
	if err != nil {
		return err
	}
	for i := range t.changes {
		t.changes[i].Seq = last - k + int64(i) + 1
	}
	return t.CreateInBatches(t.changes, batchSize).Error
}

// batchSize keeps a statement below the limits of placeholders (32,766 on SQLite) and packet (16 MiB).
const batchSize = 500

func counter(db *gorm.DB) (int64, error) {
	var value int64
	err := db.Raw("SELECT value FROM change_counter WHERE id = 1").Row().Scan(&value)
	return value, err
}

// ErrReset says that the log no longer leads on from a position: the reader must load everything again.
var ErrReset = errs.New(errs.Gone, "resync", "变更记录已不连续，请重新完整读取",
	"the log does not lead on from this position; read everything again")

// View is one consistent state of the database.
type View struct {
	db       *gorm.DB
	position change.Position
}

// Position is how far the log goes in this state.
func (v *View) Position() change.Position { return v.position }

// View runs fn on one consistent state of the database, which later writes do not change.
func (s *Store) View(ctx context.Context, fn func(*View) error) error {
	opts := &sql.TxOptions{ReadOnly: true, Isolation: sql.LevelRepeatableRead}
	if s.sqlite {
		opts = nil // each transaction of SQLite is a snapshot; the driver knows no levels
	}
	err := s.reader.WithContext(ctx).Transaction(func(db *gorm.DB) error {
		// The first read fixes the state.
		seq, err := counter(db)
		if err != nil {
			return err
		}
		v := &View{db: db, position: change.Position{Seq: seq}}
		if seq > 0 {
			var row changeRow
			err := db.Where("seq = ?", seq).Take(&row).Error
			if err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
				return err
			}
			v.position.Nonce = row.Nonce // empty where the counter stands above the newest row
		}
		return fn(v)
	}, opts)
	if errors.Is(err, ErrReset) {
		return ErrReset
	}
	return translate(err)
}

// Changes gives up to limit entries that follow a position, oldest first, or ErrReset.
func (v *View) Changes(after change.Position, limit int) ([]change.Entry, error) {
	if after.Seq > 0 {
		var row changeRow
		err := v.db.Where("seq = ?", after.Seq).Take(&row).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			err = nil // as it was when the position was taken, where it has no nonce
		}
		if err == nil && row.Nonce != after.Nonce {
			return nil, ErrReset
		}
		if err != nil {
			return nil, err
		}
	}
	var rows []changeRow
	if err := v.db.Where("seq > ?", after.Seq).Order("seq").Limit(limit).Find(&rows).Error; err != nil {
		return nil, err
	}
	entries := make([]change.Entry, len(rows))
	for i, r := range rows {
		entries[i] = r.entry()
		if r.Seq != after.Seq+int64(i)+1 {
			return nil, ErrReset // something was written that the log does not tell
		}
	}
	if len(rows) < limit && after.Seq+int64(len(rows)) != v.position.Seq {
		return nil, ErrReset
	}
	return entries, nil
}

// Gap tells whether the counter stands above the newest row of the log: a database lost the end of it, or kept half of
// a transaction. What was written then is in the records, but not in the log.
func (v *View) Gap() bool { return v.position.Seq > 0 && v.position.Nonce == "" }
