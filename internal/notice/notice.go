// Package notice tells people what became of what they wrote (通知): on their list, and by mail where they have an
// address.
package notice

import (
	"context"
	"time"

	"kepu/internal/record"
)

// Event is what somebody is told of.
type Event string

// The events.
const (
	Approved  Event = "approved"
	Returned  Event = "returned"
	Rejected  Event = "rejected"
	Objected  Event = "objected"  // the operator of a venue objects to an activity
	Dismissed Event = "dismissed" // the reviewer lets the activity stand
	Named     Event = "named"     // somebody else's published activity takes place at one's venue
	Late      Event = "late"      // the summary of an activity is late
	Decided   Event = "decided"   // a claim of a venue was approved, returned or rejected
	Reported  Event = "reported"  // the public found a record wrong
)

// Notice is one thing that one person is told.
type Notice struct {
	ID        string
	AccountID string
	At        time.Time
	Event     Event
	Kind      record.Kind
	RecordID  string
	Title     string // of the record
	Text      string // reasons, in words; empty for none
	ReadAt    *time.Time
}

// Mail is a notice on its way to an address.
type Mail struct {
	Notice
	Name    string
	Address string
	Tries   int
}

// Memory is how long notices are kept.
const Memory = 180 * 24 * time.Hour

// Store keeps notices.
type Store interface {
	// Add keeps a notice for each of some accounts.
	Add(ctx context.Context, n Notice, accountIDs []string) error
	// Of gives the notices of an account, the newest first, after the id of the last one of the page before.
	Of(ctx context.Context, accountID string, unreadOnly bool, after string, limit int) ([]Notice, error)
	// Unread counts those that were not read.
	Unread(ctx context.Context, accountID string) (int, error)
	// Read marks one notice of an account as read, or all for an empty id, and tells how many there were.
	Read(ctx context.Context, accountID, id string, at time.Time) (int64, error)
	// Notified tells of which records an event was told since a time.
	Notified(ctx context.Context, event Event, since time.Time) (map[string]bool, error)
	// Outgoing gives mails that are due, and keeps others from sending them until a time.
	Outgoing(ctx context.Context, now, until time.Time, limit int) ([]Mail, error)
	// Sent notes that a mail is on its way.
	Sent(ctx context.Context, id string) error
	// Failed notes that a mail could not be sent, and when to try again; never for a zero time.
	Failed(ctx context.Context, id string, again time.Time) error
	// Purge forgets notices from before a time.
	Purge(ctx context.Context, before time.Time) error
}
