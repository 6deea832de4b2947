package store

import (
	"context"
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

type noticeRow struct {
	ID        string `gorm:"primaryKey"`
	AccountID string
	At        time.Time
	Event     string
	Kind      string
	RecordID  string
	Title     string
	Text      string
	ReadAt    *time.Time
	MailState string
	MailTries int
	MailAfter time.Time
}

func (noticeRow) TableName() string { return "notices" }

func (r *noticeRow) notice() notice.Notice {
	return notice.Notice{ID: r.ID, AccountID: r.AccountID, At: r.At.UTC(), Event: notice.Event(r.Event),
		Kind: record.Kind(r.Kind), RecordID: r.RecordID, Title: r.Title, Text: r.Text, ReadAt: utc(r.ReadAt)}
}

// notices is the store of notices.
type notices struct{ store *Store }

var _ notice.Store = notices{}

// Notices is the store of notices.
func (s *Store) Notices() notice.Store { return notices{s} }

// Tell keeps notices; see notice.Store.
func (s notices) Tell(ctx context.Context, n notice.Notice, accountIDs []string) error {
	if len(accountIDs) == 0 {
		return nil
	}
	return s.store.write(ctx, writeTime, func(t *tx) error {
		var rows []noticeRow
		for _, id := range accountIDs {
			rows = append(rows, noticeRow{ID: record.NewID(), AccountID: id, At: n.At, Event: string(n.Event),
				Kind: string(n.Kind), RecordID: n.RecordID, Title: n.Title, Text: n.Text, MailState: mailWaiting, MailAfter: n.At})
		}
		return t.CreateInBatches(rows, batchSize).Error
	})
}

// Of gives notices of an account; see notice.Store.
func (s notices) Of(ctx context.Context, accountID string, unreadOnly bool, after string, limit int) ([]notice.Notice,
	error) {
	db := s.store.reading(ctx).Where("account_id = ?", accountID).Order("id DESC").Limit(limit)
	if unreadOnly {
		db = db.Where("read_at IS NULL")
	}
	if after != "" {
		db = db.Where("id < ?", after)
	}
	out := []notice.Notice{}
	err := eachRow(db.Model(&noticeRow{}), func(r *noticeRow) { out = append(out, r.notice()) })
	return out, translate(err)
}

// Unread counts notices; see notice.Store.
func (s notices) Unread(ctx context.Context, accountID string) (int, error) {
	var n int64
	err := s.store.reading(ctx).Model(&noticeRow{}).Where("account_id = ? AND read_at IS NULL", accountID).Count(&n).Error
	return int(n), translate(err)
}

// Read marks notices as read; see notice.Store.
func (s notices) Read(ctx context.Context, accountID, id string, at time.Time) (n int64, err error) {
	err = s.store.write(ctx, writeTime, func(t *tx) error {
		if id != "" { // one that was read before counts as well
			if err := t.Model(&noticeRow{}).Where("account_id = ? AND id = ?", accountID, id).Count(&n).Error; err != nil {
				return err
			}
		}
		db := t.Model(&noticeRow{}).Where("account_id = ? AND read_at IS NULL", accountID)
		if id != "" {
			db = db.Where("id = ?", id)
		}
		return db.Update("read_at", at).Error
	})
	return n, err
}

// Told tells of which records people know; see notice.Store.
func (s notices) Told(ctx context.Context, event notice.Event, since time.Time) (map[string]bool, error) {
	var ids []string
	err := s.store.reading(ctx).Model(&noticeRow{}).Where("event = ? AND at >= ?", string(event),
		since).Distinct().Pluck("record_id", &ids).Error
	out := make(map[string]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out, translate(err)
}

// Outgoing gives mails that are due; see notice.Store.
func (s notices) Outgoing(ctx context.Context, now, until time.Time, limit int) ([]notice.Mail, error) {
	var out []notice.Mail
	err := s.store.write(ctx, writeTime, func(t *tx) error {
		out = nil
		var rows []struct {
			Row   noticeRow `gorm:"embedded"`
			Name  string
			Email string
		}
		err := t.Table("notices n").Select("n.*, a.name, a.email").Joins("JOIN accounts a ON a.id = n.account_id").
			Where("n.mail_state = ? AND n.mail_after <= ? AND a.email <> '' AND a.archived_at IS NULL", mailWaiting,
				now).Order("n.id").Limit(limit).Find(&rows).Error
		if err != nil {
			return err
		}
		for _, r := range rows {
			// Of two replicas that saw the same row one gets it.
			taken := t.Model(&noticeRow{}).Where("id = ? AND mail_state = ? AND mail_after = ?", r.Row.ID, mailWaiting,
				r.Row.MailAfter).Update("mail_after", until)
			if taken.Error != nil {
				return taken.Error
			}
			if taken.RowsAffected == 1 {
				out = append(out, notice.Mail{Notice: r.Row.notice(), Name: r.Name, Address: r.Email, Tries: r.Row.MailTries})
			}
		}
		return nil
	})
	return out, err
}

// Sent notes that a mail is on its way; see notice.Store.
func (s notices) Sent(ctx context.Context, id string) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		return t.Model(&noticeRow{}).Where("id = ?", id).Update("mail_state", mailSent).Error
	})
}

// Failed notes that a mail could not be sent; see notice.Store.
func (s notices) Failed(ctx context.Context, id string, again time.Time) error {
	changes := map[string]any{"mail_tries": gorm.Expr("mail_tries + 1"), "mail_after": again}
	if again.IsZero() {
		changes = map[string]any{"mail_state": mailFailed}
	}
	return s.store.write(ctx, writeTime, func(t *tx) error {
		return t.Model(&noticeRow{}).Where("id = ?", id).Updates(changes).Error
	})
}

// Purge forgets old notices; see notice.Store.
func (s notices) Purge(ctx context.Context, before time.Time) error {
	return s.store.write(ctx, writeTime, func(t *tx) error { return t.Where("at < ?", before).Delete(&noticeRow{}).Error })
}
