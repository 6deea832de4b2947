package records

import (
	"bytes"
	"strconv"
	"sync/atomic"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/activity"
	"kepu/internal/catalog"
	"kepu/internal/geo"
)

// rowCount is how many rows are kept, of some 2 kB each.
const rowCount = 1 << 17

// spread keeps the rows of an activity with one session and another apart, and those of its neighbours.
const spread = 40_503

// RenderedRows keeps activities as lists show them: to write one anew costs more than to find it. A row is one of many
// that could lie in its place, so memory is bounded and nobody waits for a lock. The zero value is empty.
type RenderedRows struct {
	kept [rowCount]atomic.Pointer[activityRow]
}

// activityRow is an activity in a list with session next, as JSON but for what depends on the query. An entry of the
// catalog never changes, and what it shows of others makes a new one when that changes.
type activityRow struct {
	of     *catalog.Activity
	next   int
	state  activity.State
	status activity.Status
	head   []byte // until the distance
	middle []byte // until the number of other sessions
}

// Where a row is cut. In a text, the quotes would be escaped.
var (
	distanceCut = []byte(`"distance_m":null`)
	othersCut   = []byte(`"other_sessions":0}`)
)

// row gives an activity as lists show it, from what is kept where that is so.
func (rows *RenderedRows) row(v view, a *catalog.Activity, next int) *activityRow {
	state, status := a.Standing(v.now)
	at := &rows.kept[(a.Number()+uint32(next)*spread)%rowCount]
	if v.out == geo.GCJ02 {
		if kept := at.Load(); kept != nil && kept.of == a && kept.next == next && kept.state == state &&
			kept.status == status {
			return kept
		}
	}
	text := respond.Render(v.item(a, a.Record(), next))
	head, rest, _ := bytes.Cut([]byte(text), distanceCut)
	middle, _, _ := bytes.Cut(rest, othersCut)
	made := &activityRow{of: a, next: next, state: state, status: status, head: head, middle: middle}
	if v.out == geo.GCJ02 {
		at.Store(made)
	}
	return made
}

// write appends the row with what depends on the query.
func (row *activityRow) write(out []byte, others int, distance *int, highlights []kit.Highlight) []byte {
	out = append(append(out, row.head...), `"distance_m":`...)
	if distance == nil {
		out = append(out, "null"...)
	} else {
		out = strconv.AppendInt(out, int64(*distance), 10)
	}
	out = append(append(out, row.middle...), `"other_sessions":`...)
	out = strconv.AppendInt(out, int64(others), 10)
	if len(highlights) > 0 {
		out = append(append(out, `,"highlights":`...), respond.Render(highlights)...)
	}
	return append(out, '}')
}
