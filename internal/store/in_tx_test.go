package store

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/organization"
	"kepu/internal/record"
)

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
