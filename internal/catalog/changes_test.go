package catalog

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/change"
	"kepu/internal/kind/all"
	"kepu/internal/organization"
	"kepu/internal/record"
)

// logged makes a log of n entries, an hour apart, each of a record of its own that is or was public.
func logged(n int, began time.Time) (data Data, at change.Position) {
	for i := range n {
		o := &organization.Organization{Name: fmt.Sprint("单位", i)}
		o.ID, o.Publication, o.UpdatedAt = fmt.Sprintf("%036d", i), record.Published, began
		data.Put(organization.Kind.Name, o)
		data.Changes = append(data.Changes, change.Entry{Seq: int64(i + 1), Nonce: fmt.Sprint("nonce", i+1),
			Kind: organization.Kind.Name, ID: o.ID, Operation: change.Create, VisibleAfter: true,
			At: began.Add(time.Duration(i) * time.Hour)})
	}
	at = change.Position{Seq: int64(n), Nonce: fmt.Sprint("nonce", n)}
	return data, at
}

func mark(seq int) *Mark { return &Mark{Seq: int64(seq), Nonce: fingerprint(fmt.Sprint("nonce", seq))} }

func TestChangesFromAMark(t *testing.T) {
	began := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	c := New(all.Kinds())
	c.Reset(logged(10, began))
	s := c.Snapshot()

	var ids []string
	var at *Mark
	for range 20 {
		items, next, err := s.Changes(at, 3)
		require.NoError(t, err)
		for _, one := range items {
			ids = append(ids, one.ID)
		}
		at = &next
	}
	require.Len(t, ids, 10, "the first pass gives each once, and nothing follows")
	require.Nil(t, at.Pass)
	require.Equal(t, mark(10), at)

	items, next, err := s.Changes(mark(7), 2)
	require.NoError(t, err)
	require.Len(t, items, 2)
	require.Equal(t, *mark(9), next)
	_, _, err = s.Changes(mark(11), 2)
	require.ErrorIs(t, err, ErrAhead)
	_, _, err = s.Changes(&Mark{Seq: 7, Nonce: 1}, 2)
	require.ErrorIs(t, err, ErrResync, "of a state that a restored backup replaced")
	_, _, err = s.Changes(&Mark{Seq: 10, Nonce: 1}, 2)
	require.ErrorIs(t, err, ErrResync)

	c.Forget(began.Add(5 * time.Hour))
	s = c.Snapshot()
	_, _, err = s.Changes(mark(4), 2)
	require.ErrorIs(t, err, ErrResync, "older than kept")
	items, _, err = s.Changes(mark(5), 20)
	require.NoError(t, err)
	require.Len(t, items, 5)
	items, _, err = s.Changes(nil, 20)
	require.NoError(t, err)
	require.Len(t, items, 10, "a first pass needs no log")

	c.Forget(began.Add(1000 * time.Hour))
	_, _, err = c.Snapshot().Changes(mark(10), 20)
	require.NoError(t, err, "the position stays")
}

func TestChangesListEachRecordOnce(t *testing.T) {
	data, _ := logged(2, time.Now())
	again := data.Changes[0]
	again.Seq, again.Nonce, again.VisibleBefore, again.VisibleAfter = 3, "nonce3", true, false
	data.Changes = append(data.Changes, again)
	c := New(all.Kinds())
	c.Reset(data, change.Position{Seq: 3, Nonce: "nonce3"})
	items, next, err := c.Snapshot().Changes(&Mark{Nonce: fingerprint("")}, 10)
	require.NoError(t, err)
	require.Len(t, items, 2)
	require.True(t, items[0].Deleted)
	require.Equal(t, *mark(3), next)
}
