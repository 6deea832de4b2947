// Package change is the change log as the store writes it and the catalog follows it.
package change

import (
	"time"

	"kepu/internal/record"
)

// Operation is what a write did to a record.
type Operation string

// The operations of the change log.
const (
	Create  Operation = "create"
	Update  Operation = "update"
	Archive Operation = "archive"
	Restore Operation = "restore"
)

// Entry is one row of the change log. Seq grows by one in commit order, without gaps; Nonce is random, so that a reader
// notices when a restored backup has given its position to another write.
type Entry struct {
	Seq           int64
	Nonce         string
	Kind          record.Kind
	ID            string // id of the record
	Operation     Operation
	VisibleBefore bool
	VisibleAfter  bool
	At            time.Time
}

// Position is how far a reader has followed the log. The zero value is the beginning.
type Position struct {
	Seq   int64
	Nonce string
}
