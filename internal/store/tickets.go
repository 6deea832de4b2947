package store

import (
	"context"
	"reflect"
	"time"

	"gorm.io/gorm/clause"
)

// ticketRow is a ticket that was used, kept until it would be of no use anyway.
type ticketRow struct {
	ID        string
	ExpiresAt time.Time
}

var tickets = tableOf(reflect.TypeFor[ticketRow](), "used_tickets", "id")

// UseTicket notes that a ticket was used, for all replicas; false when it was used before.
func (s *Store) UseTicket(ctx context.Context, id string, expires time.Time) (first bool, err error) {
	err = s.write(ctx, writeTime, func(t *tx) error {
		done := t.Table(tickets.name).Clauses(clause.OnConflict{DoNothing: true}).
			Create(&ticketRow{ID: id, ExpiresAt: expires})
		first = done.RowsAffected == 1
		return done.Error
	})
	return first, err
}

// PurgeTickets forgets tickets that had expired before a time.
func (s *Store) PurgeTickets(ctx context.Context, before time.Time) error {
	return s.forget(ctx, tickets, "expires_at < ?", before)
}
