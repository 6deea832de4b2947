// Package audit is the trail of who did what (审计): every write, sign-in and decision, sealed so that nobody can change
// it unseen.
package audit

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"kepu/internal/identity"
	"kepu/internal/record"
)

// Action is what was done.
type Action string

// The actions beside those of the change log, which are create, update, archive and restore.
const (
	SignIn         Action = "sign_in"
	SignInFailed   Action = "sign_in_failed"
	SignOut        Action = "sign_out"
	PasswordChange Action = "password_change"
	PasswordReset  Action = "password_reset"
	Merge          Action = "merge"
)

// Entry is one thing that somebody did.
type Entry struct {
	ID        string // UUIDv7: entries sort by time
	At        time.Time
	ActorKind identity.Kind
	ActorID   string
	ActorName string
	Action    Action
	Kind      record.Kind // of the record; empty where it is about none
	RecordID  string
	Reason    string // in words, where one was given
	Changes   string // JSON: field → {"before", "after"}, personal data masked; empty for none
	Address   string
	UserAgent string
	RequestID string
	Seal      int64 // number of the seal over it; 0 for not yet
}

// New makes the entry of an action of who acts in a context.
func New(ctx context.Context, action Action, kind record.Kind, id string, at time.Time) Entry {
	p, o := identity.From(ctx), identity.OriginOf(ctx)
	return Entry{ID: record.NewID(), At: record.Millis(at), ActorKind: p.Kind, ActorID: p.ID, ActorName: p.Name,
		Action: action, Kind: kind, RecordID: id, Address: o.Address, UserAgent: o.UserAgent, RequestID: o.RequestID}
}

// digest is what a seal holds of an entry: everything but the number of the seal.
func (e *Entry) digest() []byte {
	text, err := json.Marshal([]any{e.ID, e.At.UTC().UnixMilli(), e.ActorKind, e.ActorID, e.ActorName, e.Action, e.Kind,
		e.RecordID, e.Reason, e.Changes, e.Address, e.UserAgent, e.RequestID})
	if err != nil {
		panic(err) // texts and a number
	}
	sum := sha256.Sum256(text)
	return sum[:]
}

// Seal closes a batch of entries. Its hash holds that of the seal before, so that no seal can be changed, taken out or
// put in.
type Seal struct {
	Number   int64 // from 1, without gaps
	At       time.Time
	Entries  int64  // how many
	Digest   string // hexadecimal SHA-256 over the entries in their order
	Previous string // hash of the seal before; empty for the first
	Hash     string // hexadecimal SHA-256 over all of the above
}

// sum is the hash that belongs to the seal.
func (s *Seal) sum() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d\n%d\n%d\n%s\n%s", s.Number, s.At.UTC().UnixMilli(), s.Entries, s.Digest,
		s.Previous))
	return hex.EncodeToString(sum[:])
}

// NewSeal closes a batch of entries, which are in the order of their ids, after the seal before, nil for the first.
func NewSeal(before *Seal, entries []Entry, at time.Time) Seal {
	s := Seal{Number: 1, At: record.Millis(at), Entries: int64(len(entries)), Digest: digestOf(entries)}
	if before != nil {
		s.Number, s.Previous = before.Number+1, before.Hash
	}
	s.Hash = s.sum()
	return s
}

func digestOf(entries []Entry) string {
	h := sha256.New()
	for i := range entries {
		_, _ = h.Write(entries[i].digest()) // never fails
	}
	return hex.EncodeToString(h.Sum(nil))
}

// named is the action and the reason of what a context does.
type named struct {
	action Action
	reason string
}

type namedKey struct{}

// As gives a context whose writes stand in the trail under an action and with a reason, instead of as create, update
// and the like.
func As(ctx context.Context, action Action, reason string) context.Context {
	return context.WithValue(ctx, namedKey{}, named{action, reason})
}

type silentKey struct{}

// Silent gives a context whose writes leave no entry: of invented records in bulk, to measure with.
func Silent(ctx context.Context) context.Context { return context.WithValue(ctx, silentKey{}, true) }

// IsSilent tells whether the writes of a context leave no entry.
func IsSilent(ctx context.Context) bool { return ctx.Value(silentKey{}) != nil }

// Named gives the action of a context, or the usual one, and its reason.
func Named(ctx context.Context, usual Action) (Action, string) {
	if n, ok := ctx.Value(namedKey{}).(named); ok {
		return n.action, n.reason
	}
	return usual, ""
}
