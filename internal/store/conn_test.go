package store

import (
	"strings"
	"sync/atomic"
	"testing"

	mysqldriver "github.com/go-sql-driver/mysql"
	"github.com/stretchr/testify/require"

	"kepu/internal/change"
	"kepu/internal/errs"
	"kepu/internal/organization"
	"kepu/internal/testkit"
	"kepu/internal/venue"
)

// TestPartialTransactionIsNeverCommitted: a server that refuses statements in the middle of a transaction, as a node of
// a cluster without a majority does, leaves the transaction open on its connection. Nothing of it may come with the
// next one.
func TestPartialTransactionIsNeverCommitted(t *testing.T) {
	dsn, proxy := testkit.ThroughProxy(t, testkit.MySQL(t, "utf8mb4"))
	st := open(t, dsn)
	_, err := st.MigrateUp(t.Context())
	require.NoError(t, err)
	s := serve(t, st)
	create := func(name string) error {
		return s.organizations.Create(t.Context(), &organization.Organization{Name: name, Type: "other"}, nil)
	}
	require.NoError(t, create("甲"))
	for _, part := range []string{"COMMIT", "ROLLBACK", "START TRANSACTION", "INSERT INTO `changes`",
		"SELECT value FROM change_counter", "INSERT INTO organizations"} {
		var cut atomic.Bool // from the first such statement on, as when the node loses the others
		proxy.Answer(func(statement string) uint16 {
			if cut.Load() || strings.HasPrefix(statement, part) {
				cut.Store(true)
				return mysqlUnknownCommand
			}
			return 0
		})
		err := create("乙 " + part)
		if part != "ROLLBACK" { // nothing rolls back what goes well
			require.Equal(t, "database_unavailable", code(err), "%s: %v", part, err)
			require.Equal(t, errs.Unavailable, errs.KindOf(err))
		}
		proxy.Answer(nil)
		require.NoError(t, create("丙 "+part))
	}
	var names []string
	require.NoError(t, st.reader.Raw("SELECT name FROM organizations WHERE name LIKE '乙%' ORDER BY name").Scan(
		&names).Error)
	require.Equal(t, []string{"乙 ROLLBACK"}, names)
	var rows, last int64
	require.NoError(t, st.reader.Raw("SELECT COUNT(*), MAX(seq) FROM changes").Row().Scan(&rows, &last))
	value, err := counter(st.reader)
	require.NoError(t, err)
	require.Equal(t, []int64{rows, rows}, []int64{last, value}, "the log has no gap")
}

func TestClusterErrorsAreUnavailable(t *testing.T) {
	for _, number := range []uint16{1047, 1180, 1568, 3100, 3101} {
		err := translate(&mysqldriver.MySQLError{Number: number})
		require.Equal(t, "database_unavailable", code(err), "%d", number)
		require.Equal(t, errs.Unavailable, errs.KindOf(err))
	}
}

// TestPositionAboveNewestLogEntry: the log has lost its end, and reading goes on.
func TestPositionAboveNewestLogEntry(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		create := func(name string) {
			require.NoError(t, s.organizations.Create(t.Context(), &organization.Organization{Name: name, Type: "other"}, nil))
		}
		create("甲")
		view := func(fn func(*View) error) { require.NoError(t, st.View(t.Context(), fn)) }
		var behind, at change.Position
		view(func(v *View) error {
			behind = v.Position()
			return nil
		})
		require.NoError(t, st.writer.Exec("UPDATE change_counter SET value = value + 2 WHERE id = 1").Error)
		view(func(v *View) error {
			require.True(t, v.Gap())
			at = v.Position()
			_, err := v.Changes(at, 10)
			require.NoError(t, err)
			return nil
		})
		create("乙")
		view(func(v *View) error {
			require.False(t, v.Gap())
			entries, err := v.Changes(at, 10)
			require.NoError(t, err)
			require.Len(t, entries, 1)
			_, err = v.Changes(behind, 10)
			require.ErrorIs(t, err, ErrReset, "who read before must read everything again")
			return nil
		})
	})
}

// TestUnrecordedMigrationStepIsDetected: MySQL keeps a change of the schema at once, and the program may be killed
// before it notes it.
func TestUnrecordedMigrationStepIsDetected(t *testing.T) {
	st := open(t, testkit.MySQL(t, "utf8mb4"))
	up, err := st.MigrateUp(t.Context())
	require.NoError(t, err)
	last := up[len(up)-1].Version
	for version := last; version > 1; version -= 7 {
		require.NoError(t, st.writer.Exec("DELETE FROM goose_db_version WHERE version_id >= ?", version).Error)
		again, err := st.MigrateUp(t.Context())
		if version <= 2 {
			continue // what fills a row is noted with it
		}
		require.NoError(t, err, "%d", version)
		require.Len(t, again, int(last-version)+1)
		require.NoError(t, st.Check(t.Context()))
	}
}

// TestAdditiveNewerSchema: an old program goes on with it, and reads and writes what it knows.
func TestAdditiveNewerSchema(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		exec := func(statement string) { require.NoError(t, st.writer.Exec(statement).Error) }
		exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (901, TRUE)")
		require.ErrorContains(t, st.Check(t.Context()), "newer")
		exec("INSERT INTO schema_additions (version) VALUES (901)")
		steps, err := st.MigrateUp(t.Context())
		require.NoError(t, err, "a start on SQLite tries it")
		require.Empty(t, steps)
		require.NoError(t, st.Check(t.Context()))
		for _, table := range []string{"organizations", "venues", "activities", "sessions", "changes", "accreditations",
			"regions"} {
			exec("ALTER TABLE " + table + " ADD COLUMN sth_new INTEGER NULL")
		}
		v := s.venue(t)
		found, err := s.venues.Find(t.Context(), v.ID)
		require.NoError(t, err)
		require.Equal(t, v.Name, found.Name)
		require.NoError(t, st.View(t.Context(), func(view *View) error {
			all, err := Load(view, venue.Kind, nil)
			require.Len(t, all, 1)
			_, logErr := view.Log()
			require.NoError(t, logErr)
			return err
		}))
		exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (902, TRUE)")
		require.ErrorContains(t, st.Check(t.Context()), "newer", "one of two")
	})
}
