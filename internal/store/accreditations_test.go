package store

import (
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/accreditation"
	"kepu/internal/errs"
	"kepu/internal/record"
)

func TestAccreditationsRoundTrip(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		v := s.venue(t)
		service := accreditation.Service{Kind: accreditation.Kind.Name,
			Store: record.Typed[accreditation.Accreditation](st.Records(accreditation.Kind)), Clock: clock}
		a := &accreditation.Accreditation{VenueID: v.ID, Scheme: "national_base", Class: "science_venue", Cycle: "2021-2025",
			CertificateNo: "KP-1", ValidFrom: "2022-04-20",
			Suspended: []accreditation.Suspension{{From: "2024-01-01", Reason: "整改"}}, RevokedOn: "2025-01-01",
			RevokedReason: "不合格",
			Document:      accreditation.Document{Title: "关于命名的决定", Number: "〔2022〕1号", URL: "https://example.org/1"}}
		a.Source = &record.Source{Name: "test", ID: "1"}
		require.NoError(t, service.Create(t.Context(), a, nil))
		found, err := service.Find(t.Context(), a.ID)
		require.NoError(t, err)
		require.Equal(t, a, found)
		bare := &accreditation.Accreditation{OrganizationID: v.OrganizationID, Scheme: "demonstration_school",
			ValidFrom: "2024-01-01", Document: accreditation.Document{Title: "名单"}}
		require.NoError(t, service.Create(t.Context(), bare, nil))
		require.NoError(t, st.View(t.Context(), func(view *View) error {
			all, err := Load(view, accreditation.Kind, nil)
			require.NoError(t, err)
			require.Equal(t, []*accreditation.Accreditation{a, bare}, all)
			return nil
		}))
		missing := &accreditation.Accreditation{VenueID: record.NewID(), Scheme: "municipal_base", Cycle: "2021-2025"}
		require.Equal(t, errs.Invalid, errs.KindOf(service.Create(t.Context(), missing, nil)))
		twin := &accreditation.Accreditation{VenueID: v.ID, Scheme: "municipal_base", Cycle: "2021-2025"}
		twin.Source = a.Source
		require.Equal(t, errs.Conflict, errs.KindOf(service.Create(t.Context(), twin, nil)))
	})
}
