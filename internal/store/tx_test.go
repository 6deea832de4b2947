package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/audit"
	"kepu/internal/change"
	"kepu/internal/errs"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/testkit"
	"kepu/internal/venue"
)

// each runs fn on an open and migrated store of each database.
func each(t *testing.T, fn func(t *testing.T, s *Store)) {
	t.Helper()
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		s := open(t, dsn)
		_, err := s.MigrateUp(t.Context())
		require.NoError(t, err)
		fn(t, s)
	})
}

func open(t *testing.T, dsn string) *Store {
	t.Helper()
	s, err := Open(t.Context(), Options{Database: dsn, MaxOpen: 25, MaxIdle: 10})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	return s
}

// follow reads the log from the beginning in small steps, as a replica does, until it holds n entries.
func follow(ctx context.Context, s *Store, n int) ([]change.Entry, error) {
	var all []change.Entry
	var at change.Position
	for len(all) < n && ctx.Err() == nil {
		err := s.View(ctx, func(v *View) error {
			entries, err := v.Changes(at, 7)
			if err != nil {
				return err
			}
			for _, e := range entries {
				if e.Seq != at.Seq+1 {
					return fmt.Errorf("after %d came %d", at.Seq, e.Seq)
				}
				at = change.Position{Seq: e.Seq, Nonce: e.Nonce}
			}
			all = append(all, entries...)
			return nil
		})
		if err != nil {
			return all, err
		}
	}
	return all, ctx.Err()
}

func TestChangeLogIsInCommitOrderWithoutGaps(t *testing.T) {
	const writers, each16 = 16, 15
	each(t, func(t *testing.T, s *Store) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		type read struct {
			entries []change.Entry
			err     error
		}
		reader := make(chan read, 1)
		go func() {
			entries, err := follow(ctx, s, writers*each16*2)
			reader <- read{entries, err}
		}()
		var all sync.WaitGroup
		failures := make(chan error, writers*each16)
		for w := range writers {
			all.Go(func() {
				for i := range each16 {
					failures <- s.write(ctx, writeTime, func(t *tx) error {
						for range 2 {
							t.log(venue.Kind.Name, fmt.Sprintf("%d-%d", w, i), change.Create, false, true, record.Millis(time.Now()), nil,
								nil)
						}
						return nil
					})
				}
			})
			all.Go(func() {
				_ = s.write(ctx, writeTime, func(t *tx) error {
					t.log(venue.Kind.Name, "never", change.Create, false, true, time.Now(), nil, nil)
					if err := t.appendChanges(); err != nil {
						return err
					}
					return errors.New("after the number was taken")
				})
			})
		}
		all.Wait()
		close(failures)
		for err := range failures {
			require.NoError(t, err)
		}
		got := <-reader
		require.NoError(t, got.err, "a reader that follows never meets a gap that is filled later")
		require.Len(t, got.entries, writers*each16*2)
		seen := map[string]int{}
		last := map[string]int{}
		for i, e := range got.entries {
			require.EqualValues(t, i+1, e.Seq)
			require.NotEqual(t, "never", e.ID)
			seen[e.ID]++
			var w, n int
			_, err := fmt.Sscanf(e.ID, "%d-%d", &w, &n)
			require.NoError(t, err)
			key := fmt.Sprint(w)
			require.GreaterOrEqual(t, n, last[key], "each writer's commits stay in their order")
			last[key] = n
		}
		for id, n := range seen {
			require.Equal(t, 2, n, id)
		}
	})
}

func TestViewIsASnapshot(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		add := func() {
			require.NoError(t, s.write(t.Context(), writeTime, func(t *tx) error {
				t.log(venue.Kind.Name, "v", change.Update, true, true, time.Now(), nil, nil)
				return nil
			}))
		}
		add()
		require.NoError(t, s.View(t.Context(), func(v *View) error {
			add()
			entries, err := v.Changes(change.Position{}, 10)
			require.NoError(t, err)
			require.Len(t, entries, 1)
			require.EqualValues(t, 1, v.Position().Seq)
			return nil
		}))
	})
}

func TestVanishedPositionIsAReset(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		require.NoError(t, s.write(t.Context(), writeTime, func(t *tx) error {
			t.log(venue.Kind.Name, "v", change.Create, false, true, time.Now(), nil, nil)
			return nil
		}))
		for _, at := range []change.Position{{Seq: 1, Nonce: "another"}, {Seq: 2, Nonce: "x"}} {
			err := s.View(t.Context(), func(v *View) error {
				_, err := v.Changes(at, 10)
				return err
			})
			require.ErrorIs(t, err, ErrReset)
		}
	})
}

func TestMigrationsUpAndDown(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		s := open(t, dsn)
		require.ErrorContains(t, s.Check(t.Context()), "kepu migrate up")
		up, err := s.MigrateUp(t.Context())
		require.NoError(t, err)
		require.NotEmpty(t, up)
		require.NoError(t, s.Check(t.Context()))
		again, err := s.MigrateUp(t.Context())
		require.NoError(t, err)
		require.Empty(t, again)
		one, err := s.MigrateDown(t.Context(), false)
		require.NoError(t, err)
		require.Len(t, one, 1)
		require.ErrorContains(t, s.Check(t.Context()), "kepu migrate up")
		_, err = s.MigrateDown(t.Context(), true)
		require.NoError(t, err)
		states, err := s.Migrations(t.Context())
		require.NoError(t, err)
		require.Len(t, states, len(up))
		for _, st := range states {
			require.False(t, st.Applied, st.Name)
		}
	})
}

func TestMigrationNumbersAgree(t *testing.T) {
	names := func(dialect string) (out []string) {
		files, err := migrations.ReadDir("migrations/" + dialect)
		require.NoError(t, err)
		for _, f := range files {
			out = append(out, f.Name())
		}
		return out
	}
	require.Equal(t, names("sqlite"), names("mysql"))
}

func TestOtherCharacterSetIsRefused(t *testing.T) {
	s := open(t, testkit.MySQL(t, "latin1"))
	require.ErrorContains(t, s.Check(t.Context()), "ALTER DATABASE")
	_, err := s.MigrateUp(t.Context())
	require.ErrorContains(t, err, "utf8mb4")
}

func TestClosedDatabaseIsUnavailable(t *testing.T) {
	require.Equal(t, errs.Internal, errs.KindOf(translate(errors.New("a fault of the program"))))
	require.Equal(t, errs.Unavailable, errs.KindOf(translate(context.DeadlineExceeded)))
}

func TestPurgeKeepsTheNewest(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		began := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		for i := range 5 {
			require.NoError(t, s.write(t.Context(), writeTime, func(t *tx) error {
				t.log(venue.Kind.Name, "v", change.Update, true, true, began.Add(time.Duration(i)*time.Hour), nil, nil)
				return nil
			}))
		}
		kept := func() (seqs []int64) {
			require.NoError(t, s.View(t.Context(), func(v *View) error {
				entries, err := v.Log()
				for _, e := range entries {
					seqs = append(seqs, e.Seq)
				}
				return err
			}))
			return seqs
		}
		require.NoError(t, s.PurgeChanges(t.Context(), began))
		require.Equal(t, []int64{1, 2, 3, 4, 5}, kept())
		require.NoError(t, s.PurgeChanges(t.Context(), began.Add(2*time.Hour)))
		require.Equal(t, []int64{3, 4, 5}, kept())
		require.NoError(t, s.PurgeChanges(t.Context(), began.Add(100*time.Hour)))
		require.Equal(t, []int64{5}, kept())
	})
}

func TestInTxWritesAllOrNothing(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		both := func(ctx context.Context, code string) (one, other *organization.Organization, err error) {
			err = st.InTx(ctx, func(ctx context.Context) error {
				one = &organization.Organization{Name: "一", Type: "other"}
				other = &organization.Organization{Name: "二", Type: "other", CreditCode: code}
				if err := s.organizations.Create(audit.As(ctx, "approve", "好"), one, nil); err != nil {
					return err
				}
				return s.organizations.Create(ctx, other, nil)
			})
			return one, other, err
		}
		one, other, err := both(t.Context(), "91440300708461136T")
		require.NoError(t, err)
		for id, action := range map[string]audit.Action{one.ID: "approve", other.ID: "create"} {
			_, err := s.organizations.Find(t.Context(), id)
			require.NoError(t, err)
			list := entries(t, st, audit.Query{RecordID: id})
			require.Len(t, list, 1)
			require.Equal(t, action, list[0].Action)
		}
		one, _, err = both(t.Context(), "91440300708461136T")
		refused(t, err, errs.Conflict, "duplicate")
		_, err = s.organizations.Find(t.Context(), one.ID)
		refused(t, err, errs.NotFound, "not_found")
		require.Empty(t, entries(t, st, audit.Query{RecordID: one.ID}))
		one, _, err = both(record.DryRun(t.Context()), "")
		require.NoError(t, err)
		_, err = s.organizations.Find(t.Context(), one.ID)
		refused(t, err, errs.NotFound, "not_found")
	})
}
