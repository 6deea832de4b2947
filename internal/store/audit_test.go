package store

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/account"
	"kepu/internal/audit"
	"kepu/internal/identity"
	"kepu/internal/record"
	"kepu/internal/venue"
)

func entries(t *testing.T, st *Store, q audit.Query) []audit.Entry {
	t.Helper()
	q.Limit = 1000
	list, err := st.Trail().Entries(t.Context(), q)
	require.NoError(t, err)
	return list
}

func TestEveryWriteIsInTheTrail(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		v := s.venue(t)
		who := identity.Principal{Kind: identity.Person, ID: record.NewID(), Name: "zhang.san"}
		ctx := identity.WithOrigin(identity.With(t.Context(), who),
			identity.Origin{Address: "192.0.2.1", UserAgent: "a test", RequestID: "r-1"})
		_, err := s.venues.Update(ctx, v.ID, record.Match{Any: true}, func(v *venue.Venue, _ time.Time) error {
			v.Name, v.URL = "新名", "https://example.org/"
			return nil
		})
		require.NoError(t, err)
		_, err = s.venues.Archive(audit.As(ctx, "archive", "闭馆"), v.ID, record.Match{Any: true})
		require.NoError(t, err)
		_, err = s.venues.Restore(record.DryRun(ctx), v.ID)
		require.NoError(t, err)

		list := entries(t, st, audit.Query{RecordID: v.ID})
		require.Len(t, list, 3, "a try leaves nothing")
		require.Equal(t, audit.Action("create"), list[2].Action)
		update := list[1]
		require.Equal(t, audit.Entry{ID: update.ID, At: record.Millis(now), ActorKind: identity.Person, ActorID: who.ID,
			ActorName: "zhang.san", Action: "update", Kind: venue.Kind.Name, RecordID: v.ID, Address: "192.0.2.1",
			UserAgent: "a test", RequestID: "r-1",
			Changes: `{"name":{"before":"扬州科技馆 🚀 𠮷","after":"新名"},"url":{"before":"","after":"https://example.org/"}}`}, update)
		require.Equal(t, "闭馆", list[0].Reason)
		require.JSONEq(t, fmt.Sprintf(`{"archived_at": {"before": null, "after": %q}}`,
			record.Millis(now).Format(time.RFC3339Nano)), list[0].Changes)
		require.Len(t, entries(t, st, audit.Query{ActorName: "zhang.san", Actions: []string{"update", "archive"},
			Kinds: []string{"venue"}, Address: "192.0.2.1", From: now.Add(-time.Minute), To: now.Add(time.Minute)}), 2)
		require.Len(t, entries(t, st, audit.Query{RecordID: v.ID, After: list[0].ID}), 2)
		require.Empty(t, entries(t, st, audit.Query{To: now.Add(-time.Minute)}))
		require.Len(t, entries(t, st, audit.Query{Kinds: []string{"region"}}), 3)
	})
}

func TestSignInsAreInTheTrail(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := newStaff(t, st)
		a := s.person(t, "zhang.san")
		for _, in := range []account.SignIn{{Username: "zhang.san", Password: "x"}, {Username: "my-pass-word", Password: "x"},
			{Username: "zhang.san", Password: password}} {
			_, _ = s.SignIn(from(t, "198.51.100.7"), in)
		}
		var said []string
		for _, e := range entries(t, st, audit.Query{Kinds: []string{"account"}}) {
			said = append([]string{fmt.Sprintf("%s by %q of %v", e.Action, e.ActorName, e.RecordID == a.ID)}, said...)
			text, err := json.Marshal(e)
			require.NoError(t, err)
			require.NotContains(t, string(text), "my-pass-word", "it may be a password")
			require.NotContains(t, string(text), "argon2id")
		}
		require.Equal(t, []string{`create by "" of true`, `sign_in by "zhang.san" of true`,
			`password_change by "zhang.san" of true`, `sign_in_failed by "" of true`, `sign_in_failed by "" of false`,
			`sign_in by "zhang.san" of true`}, said)
	})
}

// sealed makes a trail of three seals.
func sealed(t *testing.T, st *Store) {
	t.Helper()
	for i := range 3 {
		for j := range 3 {
			e := audit.New(t.Context(), "update", venue.Kind.Name, fmt.Sprintf("v-%d-%d", i, j), now)
			require.NoError(t, st.Trail().Note(t.Context(), e))
		}
		n, err := st.Trail().Seal(t.Context(), now)
		require.NoError(t, err)
		require.EqualValues(t, 3, n)
	}
	n, err := st.Trail().Seal(t.Context(), now)
	require.NoError(t, err)
	require.Zero(t, n)
}

func TestTamperingIsFound(t *testing.T) {
	damages := []struct {
		name, sql, fault string
		exported         bool // only with a seal that was kept elsewhere
	}{
		{"whole", "", "", false},
		{"changed entry", "UPDATE audit_entries SET actor_name = 'x' WHERE record_id = 'v-1-1'", "changed or reordered",
			false}, {"moved in time", "UPDATE audit_entries SET at = '2020-01-01 00:00:00.000' WHERE record_id = 'v-0-0'",
			"changed or reordered", false},
		{"removed entry", "DELETE FROM audit_entries WHERE record_id = 'v-1-1'", "closed 3 entries, there are 2", false},
		{"swapped entries",
			"UPDATE audit_entries SET record_id = CASE record_id WHEN 'v-2-0' THEN 'v-2-1' ELSE 'v-2-0' END WHERE record_id " +
				"IN ('v-2-0', 'v-2-1')", "changed or reordered", false},
		{"put in", "INSERT INTO audit_entries SELECT '00000000-0000-0000-0000-000000000000', at, actor_kind, actor_id, " +
			"actor_name, action, kind, record_id, reason, changes, address, user_agent, request_id, seal FROM audit_entries " +
			"WHERE record_id = 'v-0-0'", "closed 3 entries, there are 4", false},
		{"moved to another seal", "UPDATE audit_entries SET seal = 3 WHERE record_id = 'v-0-0'",
			"closed 3 entries, there are 2", false}, {"seal changed", "UPDATE audit_seals SET entries = 4 WHERE number = 2",
			"seal 2 was changed", false},
		{"seal removed", "DELETE FROM audit_seals WHERE number = 2", "seal 2 is missing", false},
		{"unsealed again", "UPDATE audit_entries SET seal = 0 WHERE record_id = 'v-2-2'", "closed 3 entries, there are 2",
			false}, {"last seal removed", "DELETE FROM audit_seals WHERE number = 3", "3 entries name a seal that is not there",
			false},
		{"tail cut", "DELETE FROM audit_entries WHERE seal = 3; DELETE FROM audit_seals WHERE number = 3",
			"newest part was cut off", true},
	}
	each(t, func(t *testing.T, st *Store) {
		sealed(t, st)
		seals, err := st.Trail().Seals(t.Context(), 0, 100)
		require.NoError(t, err)
		require.Len(t, seals, 3)
		keptEntries, err := collect[audit.Entry](auditEntries.query(st.writer))
		require.NoError(t, err)
		keptSeals, err := collect[audit.Seal](auditSeals.query(st.writer))
		require.NoError(t, err)
		for _, damage := range damages {
			for _, statement := range splitStatements(damage.sql) {
				require.NoError(t, st.writer.Exec(statement).Error)
			}
			alone, err := audit.Verify(t.Context(), st.Trail(), nil, now)
			require.NoError(t, err)
			with, err := audit.Verify(t.Context(), st.Trail(), &seals[2], now)
			require.NoError(t, err)
			switch {
			case damage.fault == "":
				require.Empty(t, with.Faults)
				require.EqualValues(t, 9, with.Entries)
			case damage.exported:
				require.Empty(t, alone.Faults)
				require.Contains(t, fmt.Sprint(with.Faults), damage.fault, damage.name)
			default:
				require.Contains(t, fmt.Sprint(alone.Faults), damage.fault, damage.name)
			}
			for _, table := range []string{"audit_entries", "audit_seals"} { // mended for the next one
				require.NoError(t, st.writer.Exec("DELETE FROM "+table).Error)
			}
			require.NoError(t, insertRows(st.writer, auditEntries, pointersTo(keptEntries)))
			require.NoError(t, insertRows(st.writer, auditSeals, pointersTo(keptSeals)))
		}
	})
}

func pointersTo[R any](rows []R) (out []*R) {
	for i := range rows {
		out = append(out, &rows[i])
	}
	return out
}

func TestExportedSealDetectsRewrittenTrail(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		sealed(t, st)
		seals, err := st.Trail().Seals(t.Context(), 0, 100)
		require.NoError(t, err)
		for _, statement := range []string{"DELETE FROM audit_entries", "DELETE FROM audit_seals"} {
			require.NoError(t, st.writer.Exec(statement).Error)
		}
		sealed(t, st)
		alone, err := audit.Verify(t.Context(), st.Trail(), nil, now)
		require.NoError(t, err)
		require.Empty(t, alone.Faults)
		with, err := audit.Verify(t.Context(), st.Trail(), &seals[1], now)
		require.NoError(t, err)
		require.Contains(t, fmt.Sprint(with.Faults), "written anew")
		require.NoError(t, st.Trail().Note(t.Context(),
			audit.New(t.Context(), "update", venue.Kind.Name, "v", now.Add(-time.Hour))))
		alone, err = audit.Verify(t.Context(), st.Trail(), nil, now)
		require.NoError(t, err)
		require.EqualValues(t, 1, alone.Unsealed)
	})
}

// TestSealingBesideWriters: two replicas seal while others write, and nothing is lost or sealed twice.
func TestSealingBesideWriters(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		var writers, sealers sync.WaitGroup
		done := make(chan struct{})
		for w := range 4 {
			writers.Go(func() {
				for i := range 25 {
					if err := st.Trail().Note(t.Context(), audit.New(t.Context(), "update", venue.Kind.Name,
						fmt.Sprintf("%d-%d", w, i), time.Now())); err != nil {
						t.Error(err)
					}
				}
			})
		}
		for range 2 {
			sealers.Go(func() {
				for {
					if _, err := st.Trail().Seal(t.Context(), time.Now()); err != nil {
						t.Error(err)
					}
					select {
					case <-done:
						return
					default:
					}
				}
			})
		}
		writers.Wait()
		close(done)
		sealers.Wait()
		_, err := st.Trail().Seal(t.Context(), time.Now())
		require.NoError(t, err)
		r, err := audit.Verify(t.Context(), st.Trail(), nil, time.Now().Add(time.Hour))
		require.NoError(t, err)
		require.Empty(t, r.Faults)
		require.EqualValues(t, 100, r.Entries)
		require.Zero(t, r.Unsealed)
		require.Greater(t, r.Seals, int64(1))
	})
}

func splitStatements(sql string) (out []string) {
	for _, one := range strings.Split(sql, "; ") {
		if one != "" {
			out = append(out, one)
		}
	}
	return out
}
