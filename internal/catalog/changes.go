package catalog

import (
	"errors"
	"hash/fnv"
	"slices"
	"time"

	"kepu/internal/activity"
	"kepu/internal/change"
	"kepu/internal/hours"
	"kepu/internal/kind"
	"kepu/internal/record"
	"kepu/internal/region"
)

// feedOf gives the kinds of the public feed, what others refer to first, so that a reader can put records in as they
// come.
func feedOf(kinds []kind.Any) []record.Kind {
	feed := []record.Kind{region.Kind.Name, hours.HolidayKind}
	for _, k := range kinds {
		feed = append(feed, k.About().Name)
	}
	return feed
}

// Kinds lists the kinds that a catalog holds, in the order of the feed.
func (s *Snapshot) Kinds() []record.Kind { return slices.Clone(s.feed) }

// history is what the feed of changes needs. Its slices only grow at their ends, so that snapshots share them.
type history struct {
	entries []logEntry // of the change log, without gaps
	first   int64      // sequence number of entries[0]
	ids     [][]string // of every record that is or was public since the start, sorted, by place in the feed
}

// logEntry is a change.Entry in less memory.
type logEntry struct {
	id            string
	at            int64 // Unix milliseconds
	nonce         uint64
	kind          uint8 // place in the feed
	before, after bool
}

func fingerprint(nonce string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(nonce)) // never fails
	return h.Sum64()
}

// follow gives the history after more entries. Only the newest history may be followed.
func (h history) follow(feed []record.Kind, entries []change.Entry) history {
	for _, e := range entries {
		if len(h.entries) == 0 {
			h.first = e.Seq
		}
		kind := slices.Index(feed, e.Kind)
		known := kind >= 0 // a newer program beside this one may write kinds that it has not
		h.entries = append(h.entries, logEntry{id: e.ID, at: e.At.UnixMilli(), nonce: fingerprint(e.Nonce),
			kind: uint8(max(kind, 0)), before: known && e.VisibleBefore, after: known && e.VisibleAfter})
	}
	return h
}

// shareIDs takes the ids of the activities themselves, so that they take no memory again.
func (h *history) shareIDs(activities *table[string, *Activity]) {
	for i := range h.entries {
		if a := activities.get(h.entries[i].id); a != nil {
			h.entries[i].id = a.ID
		}
	}
}

// insert puts ids among those of a place in the feed. They nearly always belong at the end, because ids sort by time.
func (h *history) insert(k int, ids []string) {
	slices.Sort(ids)
	have := h.ids[k]
	if len(have) == 0 || len(ids) > 0 && ids[0] > have[len(have)-1] {
		h.ids[k] = append(have, ids...)
		return
	}
	for _, id := range ids {
		if i, there := slices.BinarySearch(have, id); !there {
			have = slices.Concat(have[:i], []string{id}, have[i:])
		}
	}
	h.ids[k] = have
}

// Mark is how far somebody has read the feed.
type Mark struct {
	Seq   int64  `json:"s"`
	Nonce uint64 `json:"o"`
	// Pass is where the first pass over everything stands; nil when it is over.
	Pass *PassMark `json:"p,omitempty"`
}

// PassMark is the last record of a first pass that was given.
type PassMark struct {
	Kind int    `json:"k"` // place in the order of kinds
	ID   string `json:"i"`
}

// Change is an item of the feed.
type Change struct {
	Kind    record.Kind
	ID      string
	Deleted bool // the public no longer sees it
	At      time.Time
}

// The reasons why the feed cannot go on from a mark.
var (
	// ErrAhead says that the mark is from a state that this snapshot has not reached.
	ErrAhead = errors.New("the mark is ahead of the snapshot")
	// ErrResync says that the feed does not lead on from the mark: too old, or of a state that a restored backup replaced.
	ErrResync = errors.New("the feed does not lead on from the mark")
)

// Changes gives up to limit items of the feed after a mark, and the mark after them. nil begins with everything that
// the public sees now; what changes during that pass follows it. ErrAhead, ErrResync.
func (s *Snapshot) Changes(after *Mark, limit int) ([]Change, Mark, error) {
	if after == nil {
		after = &Mark{Seq: s.position.Seq, Nonce: fingerprint(s.position.Nonce), Pass: &PassMark{}}
	}
	if err := s.checkContiguous(after); err != nil {
		return nil, *after, err
	}
	if after.Pass != nil {
		items, pass := s.pass(*after.Pass, limit)
		return items, Mark{Seq: after.Seq, Nonce: after.Nonce, Pass: pass}, nil
	}
	items, next := s.since(*after, limit)
	return items, next, nil
}

func (s *Snapshot) checkContiguous(m *Mark) error {
	h := &s.history
	switch {
	case m.Seq > s.position.Seq:
		return ErrAhead
	case m.Seq == s.position.Seq && m.Nonce != fingerprint(s.position.Nonce):
		return ErrResync
	case m.Seq == s.position.Seq:
		return nil
	case len(h.entries) == 0 || m.Seq < h.first-1:
		return ErrResync
	case m.Seq >= h.first && h.entries[m.Seq-h.first].nonce != m.Nonce:
		return ErrResync
	}
	return nil
}

// pass gives the public records after a place in the first pass; no place when nothing is left.
func (s *Snapshot) pass(at PassMark, limit int) (items []Change, next *PassMark) {
	for kind := at.Kind; kind < len(s.feed); kind++ {
		ids := s.history.ids[kind]
		i := 0
		if at.ID != "" && kind == at.Kind {
			var there bool
			if i, there = slices.BinarySearch(ids, at.ID); there {
				i++
			}
		}
		for ; i < len(ids); i++ {
			if len(items) == limit {
				return items, &at
			}
			at = PassMark{Kind: kind, ID: ids[i]}
			if updated, public := s.publicSince(s.feed[kind], ids[i]); public {
				items = append(items, Change{Kind: s.feed[kind], ID: ids[i], At: updated})
			}
		}
	}
	return items, nil
}

// publicSince tells whether the public sees a record, and since when as it is.
func (s *Snapshot) publicSince(of record.Kind, id string) (updated time.Time, public bool) {
	switch of {
	case region.Kind.Name:
		r, there := s.regions.byCode[id]
		return r.UpdatedAt, there
	case hours.HolidayKind:
		day, there := s.calendar.Get(id)
		return day.UpdatedAt, there
	case activity.Kind.Name: // without its record, which is packed
		if a := s.activities.get(id); a != nil && a.Public() {
			return time.UnixMilli(a.updated), true
		}
		return time.Time{}, false
	}
	v := s.Find(of, id)
	if v == nil || !v.Head().Public() {
		return time.Time{}, false
	}
	return v.Head().UpdatedAt, true
}

// since gives the records whose visible state changed after a mark, each once with what it came to.
func (s *Snapshot) since(m Mark, limit int) (items []Change, next Mark) {
	h := &s.history
	place := map[string]int{}
	for next = m; next.Seq < s.position.Seq; {
		e := &h.entries[next.Seq+1-h.first]
		if e.before || e.after {
			one := Change{Kind: s.feed[e.kind], ID: e.id, Deleted: !e.after, At: time.UnixMilli(e.at)}
			if i, twice := place[e.id]; twice {
				items[i] = one
			} else if len(items) == limit {
				return items, next
			} else {
				place[e.id] = len(items)
				items = append(items, one)
			}
		}
		next.Seq, next.Nonce = next.Seq+1, e.nonce
	}
	return items, next
}

// Forget drops what the log said before a time.
func (c *Catalog) Forget(before time.Time) {
	c.writing.Lock()
	defer c.writing.Unlock()
	next := *c.current.Load()
	h := &next.history
	n := 0
	for n < len(h.entries)-1 && h.entries[n].at < before.UnixMilli() { // the last one is the position
		n++
	}
	h.entries, h.first = h.entries[n:], h.first+int64(n)
	c.current.Store(&next)
}
