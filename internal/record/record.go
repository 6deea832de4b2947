// Package record holds what all aggregates of the registry share: identity, version, publication and origin.
package record

import (
	"cmp"
	"strings"
	"time"

	"github.com/google/uuid"

	"kepu/internal/errs"
)

// Publication is where a record stands between its author and the public.
type Publication string

// The states of publication. Archived is no stored state: it is computed from Meta.ArchivedAt, so that a restored
// record returns to where it was.
const (
	Draft        Publication = "draft"
	Submitted    Publication = "submitted"
	NeedsChanges Publication = "needs_changes"
	Published    Publication = "published"
	Rejected     Publication = "rejected"
	Withdrawn    Publication = "withdrawn"
	Archived     Publication = "archived"
)

// writable are the states that a writer may ask for: review decides the others.
var writable = []string{string(Draft), string(Published), string(Withdrawn)}

// Source is where a record came from elsewhere; Name and ID together are unique and make imports repeatable.
type Source struct {
	Name string `db:"source_name" json:"name" validate:"required" example:"kjg-export"`
	ID   string `db:"source_id" json:"id" validate:"required" example:"V-0042"`
	URL  string `db:"source_url,null" json:"url" validate:"optional" example:"https://example.org/venues/42"`
}

// Meta is the head of every aggregate. Times are UTC, truncated to the millisecond.
type Meta struct {
	ID          string // UUIDv7
	Version     int64  // grows by one with each write; guards against lost updates
	CreatedAt   time.Time
	UpdatedAt   time.Time
	ArchivedAt  *time.Time // nil while the record lives
	Publication Publication
	Restored    bool    // from where the public had seen it, and not public again yet: it waits for a review
	Source      *Source `db:",inline"` // nil for records entered here
}

// Head gives access to the Meta of any aggregate that embeds it.
func (m *Meta) Head() *Meta { return m }

// Public says whether the public sees the record.
func (m *Meta) Public() bool { return m.ArchivedAt == nil && m.Publication == Published }

// Gone says whether the public once saw the record, which is archived now, or restored and not public again yet.
func (m *Meta) Gone() bool {
	return m.Publication == Published && m.ArchivedAt != nil || m.Publication != Published && m.Restored
}

// Away says whether who is led to the record by another one finds it gone: it is archived, or not public again yet.
func (m *Meta) Away() bool { return m.ArchivedAt != nil || m.Gone() }

// State is the publication as clients see it.
func (m *Meta) State() Publication {
	if m.ArchivedAt != nil {
		return Archived
	}
	return m.Publication
}

// Begin fills the head of a record that is about to be created. An id that it has already stays.
func (m *Meta) Begin(now time.Time) {
	m.ID, m.Version, m.CreatedAt, m.UpdatedAt = cmp.Or(m.ID, NewID()), 1, Millis(now), Millis(now)
	if m.Publication == "" {
		m.Publication = Published
	}
}

// Validate gives the violations of the head.
func (m *Meta) Validate() errs.Violations {
	var vs errs.Violations
	switch m.Publication {
	case Submitted, NeedsChanges, Rejected: // decided by review
	case "": // published, once Begin has seen it; records that no public sees say nothing
	default:
		vs.OneOf("publication", string(m.Publication), writable)
	}
	if m.Source != nil {
		vs.Text("source.name", m.Source.Name, 100)
		vs.Text("source.id", m.Source.ID, 200)
		vs.WebAddress("source.url", m.Source.URL)
	}
	return vs
}

// NewID makes a UUIDv7: ids sort by time of creation, so new rows land together in the index.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

// ValidID tells whether id has the form of an id, in lower case as NewID writes it.
func ValidID(id string) bool {
	return len(id) == 36 && id == strings.ToLower(id) && uuid.Validate(id) == nil
}

// Millis is t in UTC, truncated to what both databases keep.
func Millis(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }

// CheckRef records that a reference has not the form of an id; empty is none.
func CheckRef(vs *errs.Violations, field, id string) {
	if id != "" && !ValidID(id) {
		vs.Add(field, "format", "必须是记录的 id（小写 UUID）", "must be the id of a record (a UUID in lower case)")
	}
}
