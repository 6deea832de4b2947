package store

import (
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/venue"
)

func TestMergedVenuesLeaveEverythingToTheSurvivor(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		twin := s.venue(t)
		a := s.activity(t, twin)
		other := &venue.Venue{Name: "扬州市科技馆", Category: "science_centre"}
		require.NoError(t, s.venues.Create(t.Context(), other, nil))
		guest := &activity.Activity{Title: "外场", Type: "lecture", VenueID: other.ID}
		guest.SetSessions([]activity.Session{{Start: *at(50), VenueID: twin.ID}, {Start: *at(80)}}, now)
		require.NoError(t, s.activities.Create(t.Context(), guest, nil))
		accreditations := accreditation.Service{Kind: accreditation.Kind.Name,
			Store: record.Typed[accreditation.Accreditation](st.Records(accreditation.Kind)), Clock: clock}
		named := &accreditation.Accreditation{VenueID: twin.ID, Scheme: "municipal_base", Cycle: "2021-2025"}
		require.NoError(t, accreditations.Create(t.Context(), named, nil))

		_, err := st.MergeVenues(t.Context(), twin.ID, twin.ID, record.Match{Any: true}, *at(0))
		require.Equal(t, errs.Invalid, errs.KindOf(err))
		_, err = st.MergeVenues(t.Context(), twin.ID, record.NewID(), record.Match{Any: true}, *at(0))
		require.Equal(t, errs.Invalid, errs.KindOf(err))
		_, err = st.MergeVenues(t.Context(), record.NewID(), other.ID, record.Match{Any: true}, *at(0))
		require.Equal(t, errs.NotFound, errs.KindOf(err))
		_, err = st.MergeVenues(t.Context(), twin.ID, other.ID, record.Match{Version: 9}, *at(0))
		require.Equal(t, errs.PreconditionFailed, errs.KindOf(err))

		survivor, err := st.MergeVenues(t.Context(), twin.ID, other.ID, record.Match{Version: 1}, *at(0))
		require.NoError(t, err)
		require.Equal(t, []string{"扬州科技馆 🚀 𠮷", "科技馆"}, survivor.Aliases)
		found, err := s.venues.Find(t.Context(), other.ID)
		require.NoError(t, err)
		require.Equal(t, survivor, found)
		gone, err := s.venues.Find(t.Context(), twin.ID)
		require.NoError(t, err)
		require.Equal(t, other.ID, gone.MergedInto)
		require.NotNil(t, gone.ArchivedAt)
		moved, err := s.activities.Find(t.Context(), a.ID)
		require.NoError(t, err)
		require.Equal(t, []any{other.ID, int64(2)}, []any{moved.VenueID, moved.Version})
		session, err := s.activities.Find(t.Context(), guest.ID)
		require.NoError(t, err)
		require.Equal(t, []string{other.ID, ""}, []string{session.Sessions[0].VenueID, session.Sessions[1].VenueID})
		held, err := accreditations.Find(t.Context(), named.ID)
		require.NoError(t, err)
		require.Equal(t, other.ID, held.VenueID)
		_, err = st.MergeVenues(t.Context(), twin.ID, other.ID, record.Match{Any: true}, *at(0))
		require.Equal(t, errs.Gone, errs.KindOf(err))
	})
}
