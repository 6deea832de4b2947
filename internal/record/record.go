// Package record holds what all aggregates of the registry share: identity, version, life cycle, and the entry that
// each write leaves in the change log.
package record

import (
	"time"

	"github.com/google/uuid"
)

// Kind names a kind of record in the change log and in the API.
type Kind string

// The kinds of records whose writes enter the change log.
const (
	Region        Kind = "region"
	Holiday       Kind = "holiday"
	Organization  Kind = "organization"
	Venue         Kind = "venue"
	Accreditation Kind = "accreditation"
	LecturerTeam  Kind = "lecturer_team"
	Lecturer      Kind = "lecturer"
	Campaign      Kind = "campaign"
	Activity      Kind = "activity"
)

// Meta is the head of every aggregate. Times are UTC, truncated to the millisecond.
type Meta struct {
	ID         string // UUIDv7; for regions the division code
	Version    int64  // grows by one with each write; guards against lost updates
	CreatedAt  time.Time
	UpdatedAt  time.Time
	ArchivedAt *time.Time // nil while the record lives
	ReplacedBy string     // id of the record it was merged into; only with ArchivedAt
	Source     string     // where an imported record came from, such as "import:schema.org"; empty for entered ones
	SourceID   string     // its identity there; unique within Source among the living
}

// Head gives access to the Meta of any aggregate that embeds it.
func (m *Meta) Head() *Meta { return m }

// Archived says whether the record was withdrawn from the public.
func (m *Meta) Archived() bool { return m.ArchivedAt != nil }

// NewID makes a UUIDv7: ids sort by time of creation, so new rows land together in the index.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

// Operation is what a write did to a record.
type Operation string

// The operations of the change log.
const (
	Upsert  Operation = "upsert"
	Archive Operation = "archive"
)

// Change is one entry of the change log: Seq grows by one in commit order, without gaps.
type Change struct {
	Seq       int64
	Kind      Kind
	ID        string
	Operation Operation
	At        time.Time
}
