package store

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/access"
	"kepu/internal/activity"
	"kepu/internal/membership"
	"kepu/internal/notice"
	"kepu/internal/record"
	"kepu/internal/report"
	"kepu/internal/venue"
)

// TestPersonalDataIsPurged: personal data is kept no longer than it is needed.
func TestPersonalDataIsPurged(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		serve(t, st)
		members := membership.NewService(st.Applications(), st.Invitations(), clock)
		members.InTx, members.Rules = st.InTx, &access.Rules{}
		a := &membership.Application{Unit: membership.Unit{Name: "示例单位", CreditCode: "91440300708461136T", Type: "other",
			RegionCode: "321003"}, Private: membership.Person{Name: "示例经办人", Phone: "13800000000"}}
		token, err := members.Apply(t.Context(), a)
		require.NoError(t, err)
		reports := report.NewService(st.Reports(), clock)
		reports.InTx = st.InTx
		reports.Published = func(record.Kind, string) (string, error) { return "示例馆", nil }
		reports.MayWrite = func(context.Context, record.Kind, string) error { return nil }
		r, ticket, err := reports.File(t.Context(), venue.Kind.Name, record.NewID(), "不对", "13900000000")
		require.NoError(t, err)

		forget := func(before time.Time) {
			t.Helper()
			require.NoError(t, st.ForgetApplicants(t.Context(), before))
			require.NoError(t, st.ForgetContacts(t.Context(), before))
		}
		forget(now.Add(time.Hour))
		kept, err := members.ByToken(t.Context(), token)
		require.NoError(t, err)
		require.Equal(t, "13800000000", kept.Private.Phone, "not while it waits")
		_, err = members.WithdrawByToken(t.Context(), kept, record.Match{Any: true})
		require.NoError(t, err)
		_, err = reports.Answer(t.Context(), r.ID, report.Mended, "已更正")
		require.NoError(t, err)
		forget(now.Add(-time.Hour))
		seen, err := reports.ByToken(t.Context(), ticket)
		require.NoError(t, err)
		require.Equal(t, "13900000000", seen.Private.Address)
		forget(now.Add(time.Hour))
		left, err := members.Applications.Find(t.Context(), a.ID)
		require.NoError(t, err)
		require.Equal(t, membership.Person{}, left.Private)
		_, err = members.ByToken(t.Context(), token)
		require.ErrorContains(t, err, "ticket_unknown")
		seen, err = reports.ByToken(t.Context(), ticket)
		require.NoError(t, err)
		require.Empty(t, seen.Private.Address)

		person := newStaff(t, st).person(t, "zhang.san")
		require.NoError(t, st.Notices().Add(t.Context(),
			notice.Notice{At: record.Millis(now), Event: notice.Late, Kind: activity.Kind.Name, RecordID: record.NewID()},
			[]string{person.ID}))
		require.NoError(t, st.Notices().Purge(t.Context(), now.Add(-time.Second)))
		n, err := st.Notices().Unread(t.Context(), person.ID)
		require.NoError(t, err)
		require.Equal(t, 1, n)
		require.NoError(t, st.Notices().Purge(t.Context(), now.Add(time.Hour)))
		n, err = st.Notices().Unread(t.Context(), person.ID)
		require.NoError(t, err)
		require.Zero(t, n)
	})
}
