package store

import (
	"context"
	"reflect"
	"time"

	"gorm.io/gorm"

	"kepu/internal/notice"
	"kepu/internal/record"
)

// What became of the mail of a notice.
const (
	mailWaiting = "waiting"
	mailSent    = "sent"
	mailFailed  = "failed"
)

// noticeRow is a notice and its mail.
type noticeRow struct {
	notice.Notice
	MailState string
	MailTries int
	MailAfter time.Time
}

var noticeTable = tableOf(reflect.TypeFor[noticeRow](), "notices", "id")

// notices is the store of notices.
type notices struct{ store *Store }

var _ notice.Store = notices{}

// Notices is the store of notices.
func (s *Store) Notices() notice.Store { return notices{s} }

// Add keeps notices; see notice.Store.
func (s notices) Add(ctx context.Context, n notice.Notice, accountIDs []string) error {
	if len(accountIDs) == 0 {
		return nil
	}
	return s.store.write(ctx, writeTime, func(t *tx) error {
		var rows []*noticeRow
		for _, id := range accountIDs {
			n.ID, n.AccountID = record.NewID(), id
			rows = append(rows, &noticeRow{Notice: n, MailState: mailWaiting, MailAfter: n.At})
		}
		return insertRows(t.DB, noticeTable, rows)
	})
}

// Of gives notices of an account; see notice.Store.
func (s notices) Of(ctx context.Context, accountID string, unreadOnly bool, after string, limit int) ([]notice.Notice,
	error) {
	db := noticeTable.query(s.store.reading(ctx)).Where("account_id = ?", accountID).Order("id DESC").Limit(limit)
	if unreadOnly {
		db = db.Where("read_at IS NULL")
	}
	if after != "" {
		db = db.Where("id < ?", after)
	}
	out, err := collect[notice.Notice](db)
	return out, translate(err)
}

// Unread counts notices; see notice.Store.
func (s notices) Unread(ctx context.Context, accountID string) (int, error) {
	var n int64
	err := noticeTable.query(s.store.reading(ctx)).Where("account_id = ? AND read_at IS NULL", accountID).Count(&n).Error
	return int(n), translate(err)
}

// Read marks notices as read; see notice.Store.
func (s notices) Read(ctx context.Context, accountID, id string, at time.Time) (n int64, err error) {
	err = s.store.write(ctx, writeTime, func(t *tx) error {
		if id != "" { // one that was read before counts as well
			if err := noticeTable.query(t.DB).Where("account_id = ? AND id = ?", accountID, id).Count(&n).Error; err != nil {
				return err
			}
		}
		db := noticeTable.query(t.DB).Where("account_id = ? AND read_at IS NULL", accountID)
		if id != "" {
			db = db.Where("id = ?", id)
		}
		return db.Update("read_at", at).Error
	})
	return n, err
}

// Notified tells of which records people know; see notice.Store.
func (s notices) Notified(ctx context.Context, event notice.Event, since time.Time) (map[string]bool, error) {
	var ids []string
	err := noticeTable.query(s.store.reading(ctx)).Where("event = ? AND at >= ?", string(event), since).Distinct().
		Pluck("record_id", &ids).Error
	out := make(map[string]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out, translate(err)
}

// mailRow is a notice with whom its mail goes to.
type mailRow struct {
	noticeRow
	Name, Email string
}

// Outgoing gives mails that are due; see notice.Store.
func (s notices) Outgoing(ctx context.Context, now, until time.Time, limit int) ([]notice.Mail, error) {
	var out []notice.Mail
	err := s.store.write(ctx, writeTime, func(t *tx) error {
		out = nil
		rows, err := collect[mailRow](t.Table("notices n").Select("n.*, a.name, a.email").
			Joins("JOIN accounts a ON a.id = n.account_id").
			Where("n.mail_state = ? AND n.mail_after <= ? AND a.email <> '' AND a.archived_at IS NULL", mailWaiting,
				now).Order("n.id").Limit(limit))
		if err != nil {
			return err
		}
		for _, r := range rows {
			// Of two replicas that saw the same row one gets it.
			taken := noticeTable.query(t.DB).Where("id = ? AND mail_state = ? AND mail_after = ?", r.ID, mailWaiting,
				r.MailAfter).Update("mail_after", until)
			if taken.Error != nil {
				return taken.Error
			}
			if taken.RowsAffected == 1 {
				out = append(out, notice.Mail{Notice: r.Notice, Name: r.Name, Address: r.Email, Tries: r.MailTries})
			}
		}
		return nil
	})
	return out, err
}

// Sent notes that a mail is on its way; see notice.Store.
func (s notices) Sent(ctx context.Context, id string) error {
	return s.update(ctx, id, map[string]any{"mail_state": mailSent})
}

// Failed notes that a mail could not be sent; see notice.Store.
func (s notices) Failed(ctx context.Context, id string, again time.Time) error {
	changes := map[string]any{"mail_tries": gorm.Expr("mail_tries + 1"), "mail_after": again}
	if again.IsZero() {
		changes = map[string]any{"mail_state": mailFailed}
	}
	return s.update(ctx, id, changes)
}

func (s notices) update(ctx context.Context, id string, changes map[string]any) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		return noticeTable.query(t.DB).Where("id = ?", id).Updates(changes).Error
	})
}

// Purge forgets old notices; see notice.Store.
func (s notices) Purge(ctx context.Context, before time.Time) error {
	return s.store.forget(ctx, noticeTable, "at < ?", before)
}
