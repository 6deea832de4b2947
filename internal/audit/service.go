package audit

import (
	"context"
	"fmt"
	"time"
)

// Query is which entries are wanted, the newest first; empty filters let everything pass.
type Query struct {
	From, To  time.Time // half-open; zero for open
	ActorID   string
	ActorName string
	Actions   []string
	Kinds     []string
	RecordID  string
	Address   string
	After     string // id of the last entry of the page before; empty for the first page
	Limit     int
}

// Store keeps the trail. It only grows.
type Store interface {
	// Note keeps an entry that belongs to no other write.
	Note(ctx context.Context, e Entry) error
	// Entries gives entries, the newest first.
	Entries(ctx context.Context, q Query) ([]Entry, error)
	// Count counts the entries on all pages.
	Count(ctx context.Context, q Query) (int, error)
	// Seal closes a batch of the entries that have no seal, and tells how many; of two at a time one waits.
	Seal(ctx context.Context, at time.Time) (int64, error)
	// LastSeal gives the newest seal; nil without any.
	LastSeal(ctx context.Context) (*Seal, error)
	// Seals gives seals after a number, in their order.
	Seals(ctx context.Context, after int64, limit int) ([]Seal, error)
	// Sealed gives the entries of a seal in the order of their ids.
	Sealed(ctx context.Context, number int64) ([]Entry, error)
	// Astray counts the entries that name a seal which is not there, and those from before a time that have none.
	Astray(ctx context.Context, before time.Time) (nowhere, unsealed int64, err error)
}

// Report is what Verify found.
type Report struct {
	Seals, Entries int64
	Last           *Seal    // the newest; nil without any
	Unsealed       int64    // old entries without a seal: nobody sealed them, or somebody put them in
	Faults         []string // in words; empty when the trail is whole
}

func (r *Report) fault(format string, args ...any) {
	r.Faults = append(r.Faults, fmt.Sprintf(format, args...))
}

const (
	verifyPage = 500
	// maxFaults are listed: one is enough to know.
	maxFaults = 100
	// SealTime is within which entries are sealed while a service runs.
	SealTime = time.Minute
)

// Verify looks at the whole trail. exported, which may be nil, is a seal that was kept elsewhere: it shows what the
// trail alone cannot, that its newest part was cut off.
func Verify(ctx context.Context, store Store, exported *Seal, now time.Time) (*Report, error) {
	r := &Report{}
	for len(r.Faults) < maxFaults {
		after := int64(0)
		if r.Last != nil {
			after = r.Last.Number
		}
		seals, err := store.Seals(ctx, after, verifyPage)
		if err != nil || len(seals) == 0 {
			return r.finish(ctx, store, exported, now, err)
		}
		for i := range seals {
			entries, err := store.Sealed(ctx, seals[i].Number)
			if err != nil {
				return nil, err
			}
			r.check(&seals[i], entries)
			if exported != nil && exported.Number == seals[i].Number && exported.Hash != seals[i].Hash {
				r.fault("seal %d has the hash %s, the exported one %s: the trail was written anew", seals[i].Number, seals[i].Hash,
					exported.Hash)
			}
			r.Last = &seals[i]
		}
	}
	return r.finish(ctx, store, exported, now, nil)
}

// check compares a seal with the one before and with its entries.
func (r *Report) check(s *Seal, entries []Entry) {
	r.Seals++
	r.Entries += int64(len(entries))
	number, previous := int64(1), ""
	if r.Last != nil {
		number, previous = r.Last.Number+1, r.Last.Hash
	}
	switch {
	case s.Number != number:
		r.fault("seal %d is missing; after seal %d comes %d", number, number-1, s.Number)
	case s.Previous != previous:
		r.fault("seal %d does not follow from seal %d: one of them was changed", s.Number, number-1)
	}
	if s.sum() != s.Hash {
		r.fault("seal %d was changed: its hash does not belong to it", s.Number)
	}
	switch {
	case s.Entries != int64(len(entries)):
		r.fault("seal %d closed %d entries, there are %d: some were removed or put in", s.Number, s.Entries, len(entries))
	case s.Digest != digestOf(entries):
		r.fault("the entries of seal %d (%s to %s) were changed or reordered", s.Number, first(entries), last(entries))
	}
}

func first(entries []Entry) string {
	if len(entries) == 0 {
		return "none"
	}
	return entries[0].ID
}

func last(entries []Entry) string {
	if len(entries) == 0 {
		return "none"
	}
	return entries[len(entries)-1].ID
}

func (r *Report) finish(ctx context.Context, store Store, exported *Seal, now time.Time, err error) (*Report, error) {
	if err != nil {
		return nil, err
	}
	nowhere, unsealed, err := store.Astray(ctx, now.Add(-SealTime))
	if err != nil {
		return nil, err
	}
	if nowhere > 0 {
		r.fault("%d entries name a seal that is not there", nowhere)
	}
	if r.Unsealed = unsealed; exported != nil && (r.Last == nil || r.Last.Number < exported.Number) {
		have := int64(0)
		if r.Last != nil {
			have = r.Last.Number
		}
		r.fault("the exported seal is number %d, the trail ends at %d: its newest part was cut off", exported.Number, have)
	}
	return r, nil
}
