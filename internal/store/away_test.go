package store

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/errs"
	"kepu/internal/organization"
	"kepu/internal/testkit"
)

func code(err error) string {
	if e, ok := errors.AsType[*errs.Error](err); ok {
		return e.Code
	}
	return ""
}

func TestDiskErrorsAreReported(t *testing.T) {
	st := open(t, testkit.SQLite(t))
	_, err := st.MigrateUp(t.Context())
	require.NoError(t, err)
	s := serve(t, st)
	create := func() error {
		return s.organizations.Create(t.Context(), &organization.Organization{Name: "示例", Type: "other", Address: "一条很长的路"},
			nil)
	}
	require.NoError(t, create())
	var pages int
	require.NoError(t, st.writer.Raw("PRAGMA page_count").Row().Scan(&pages))
	require.NoError(t, st.writer.Exec("PRAGMA max_page_count = 1").Error, "SQLite takes the present size as the least")
	for range 500 {
		if err = create(); err != nil {
			break
		}
	}
	require.Equal(t, "storage_full", code(err), "%v", err)
	require.Equal(t, errs.Unavailable, errs.KindOf(err))
	require.NoError(t, st.writer.Exec("PRAGMA max_page_count = 1000000").Error)
	require.NoError(t, create(), "it goes on when there is room")

	require.NoError(t, st.writer.Exec("PRAGMA query_only = 1").Error)
	err = create()
	require.Equal(t, "storage_read_only", code(err), "%v", err)
}

func TestReadOnlyServerIsReported(t *testing.T) {
	st := open(t, testkit.MySQL(t, "utf8mb4"))
	_, err := st.MigrateUp(t.Context())
	require.NoError(t, err)
	s := serve(t, st)
	pool, err := st.writer.DB()
	require.NoError(t, err)
	pool.SetMaxOpenConns(1) // the session below
	require.NoError(t, st.writer.Exec("SET SESSION TRANSACTION READ ONLY").Error)
	err = s.organizations.Create(t.Context(), &organization.Organization{Name: "示例", Type: "other"}, nil)
	require.Equal(t, "storage_read_only", code(err), "%v", err)
}
