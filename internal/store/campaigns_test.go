package store

import (
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/record"
)

func TestActivitiesBelongToCampaigns(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		campaigns := campaign.Service{Kind: campaign.Kind.Name,
			Store: record.Typed[campaign.Campaign](st.Records(campaign.Kind)), Clock: clock}
		day := &campaign.Campaign{Template: "national-science-day", Year: 2026, Kinds: []string{"main_venue"}, Slogan: "科普"}
		require.NoError(t, campaigns.Create(t.Context(), day, nil))
		found, err := campaigns.Find(t.Context(), day.ID)
		require.NoError(t, err)
		require.Equal(t, day, found)
		err = campaigns.Create(t.Context(), &campaign.Campaign{Template: "national-science-day", Year: 2026}, nil)
		require.Equal(t, errs.Conflict, errs.KindOf(err))
		require.ErrorContains(t, err, "key")

		lecturers := lecturer.Service{Kind: lecturer.Kind.Name,
			Store: record.Typed[lecturer.Lecturer](st.Records(lecturer.Kind)), Clock: clock}
		l := &lecturer.Lecturer{Name: "示例讲师"}
		require.NoError(t, lecturers.Create(t.Context(), l, nil))
		a := s.activity(t, s.venue(t))
		twin := &activity.Activity{Title: "月球讲座", Type: "lecture", CampaignIDs: []string{day.ID}, LecturerIDs: []string{l.ID}}
		twin.SetSessions([]activity.Session{{Start: *at(50)}}, now)
		require.NoError(t, s.activities.Create(t.Context(), twin, nil))
		back, err := s.activities.Find(t.Context(), twin.ID)
		require.NoError(t, err)
		require.Equal(t, twin, back)
		plain, err := s.activities.Find(t.Context(), a.ID)
		require.NoError(t, err)
		require.Equal(t, []string{}, plain.CampaignIDs)
		wrong := &activity.Activity{Title: "月球讲座", Type: "lecture", CampaignIDs: []string{record.NewID()},
			LecturerIDs: []string{day.ID}}
		wrong.SetSessions([]activity.Session{{Start: *at(50)}}, now)
		err = s.activities.Create(t.Context(), wrong, nil)
		require.ErrorContains(t, err, "campaign_ids[0]")
		require.ErrorContains(t, err, "lecturer_ids[0]")
	})
}
