package store

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/apikey"
	"kepu/internal/campaign"
	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/record"
	"kepu/internal/venue"
)

func TestLecturersAndTheirPrivateContacts(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		teams := lecturer.TeamService{Kind: lecturer.TeamKind.Name,
			Store: record.Typed[lecturer.Team](st.Records(lecturer.TeamKind)), Clock: clock}
		lecturers := lecturer.Service{Kind: lecturer.Kind.Name,
			Store: record.Typed[lecturer.Lecturer](st.Records(lecturer.Kind)), Clock: clock}
		team := &lecturer.Team{Name: "市科普讲师团（示例）", Kind: "lecturers", RegionCode: "321000",
			OrganizationID: s.venue(t).OrganizationID,
			Terms:          []lecturer.Term{{Number: 2, From: "2024-01-01"}, {Number: 1, From: "2021-01-01", To: "2023-12-31"}}}
		require.NoError(t, teams.Create(t.Context(), team, nil))
		found, err := teams.Find(t.Context(), team.ID)
		require.NoError(t, err)
		require.Equal(t, team, found)
		require.Equal(t, 1, found.Terms[0].Number)

		l := &lecturer.Lecturer{Name: "示例讲师", Title: "研究员",
			Topics: []lecturer.Topic{{Title: "月球", Audiences: []string{"primary"}, Minutes: 60}}, Regions: []string{"321003"},
			Appointments: []lecturer.Appointment{{TeamID: team.ID, Term: 2, From: "2024-01-01"}},
			Private:      lecturer.Private{Phone: "13800000000"}}
		l.Source = &record.Source{Name: "test", ID: "1"}
		require.NoError(t, lecturers.Create(t.Context(), l, nil))
		whole, err := lecturers.Find(t.Context(), l.ID)
		require.NoError(t, err)
		require.Equal(t, l, whole)
		require.NoError(t, st.View(t.Context(), func(v *View) error {
			public, err := Load(v, lecturer.Kind, nil)
			require.NoError(t, err)
			require.Len(t, public, 1)
			require.Empty(t, public[0].Private, "what the public's reads are made of does not hold it")
			return nil
		}))
		imported, err := lecturers.Imported(t.Context(), "test")
		require.NoError(t, err)
		require.Equal(t, l, imported["1"].Record, "an import that changes something keeps it")

		edit := func(fn func(*lecturer.Lecturer)) error {
			_, err := lecturers.Update(t.Context(), l.ID, record.Match{Any: true},
				func(one *lecturer.Lecturer, _ time.Time) error {
					fn(one)
					return nil
				})
			return err
		}
		require.NoError(t, edit(func(one *lecturer.Lecturer) { one.Private.Email = "a@example.org" }))
		whole, err = lecturers.Find(t.Context(), l.ID)
		require.NoError(t, err)
		require.Equal(t, lecturer.Private{Phone: "13800000000", Email: "a@example.org"}, whole.Private)
		require.Equal(t, errs.Invalid, errs.KindOf(edit(func(one *lecturer.Lecturer) {
			one.Appointments = append(one.Appointments, lecturer.Appointment{TeamID: record.NewID(), From: "2024-01-01"})
		})))

		_, err = lecturers.Archive(t.Context(), l.ID, record.Match{Any: true})
		require.NoError(t, err)
		var left int64
		require.NoError(t, contacts.query(st.reader).Count(&left).Error)
		require.Zero(t, left, "forgotten with the lecturer")
	})
}

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

func TestKeyUseIsRecorded(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		at := now
		keys := apikey.NewService(st.APIKeys(), func() time.Time { return at })
		k := &apikey.Key{Name: "示例", Type: apikey.Publishable}
		token := k.NewToken()
		require.NoError(t, keys.Create(t.Context(), k, nil))
		_, err := keys.Authenticate(t.Context(), token)
		require.ErrorContains(t, err, "key_unknown", "before the change log has brought it")
		all, err := keys.Keys.All(t.Context())
		require.NoError(t, err)
		keys.Put(all, true)
		lastUsed := func() *time.Time {
			t.Helper()
			require.NoError(t, keys.Flush(t.Context()))
			found, err := keys.Find(t.Context(), k.ID)
			require.NoError(t, err)
			return found.LastUsedAt
		}
		require.Nil(t, lastUsed())
		for range 2 {
			who, err := keys.Authenticate(t.Context(), token)
			require.NoError(t, err)
			require.Empty(t, who.Grants)
			require.NotNil(t, who.Scopes, "no scope, not all")
		}
		require.Equal(t, record.Millis(now), *lastUsed())
		_, err = keys.Update(t.Context(), k.ID, record.Match{Any: true}, func(k *apikey.Key, _ time.Time) error {
			k.Name = "改名"
			return nil
		})
		require.NoError(t, err)
		require.Equal(t, record.Millis(now), *lastUsed(), "an edit takes it not back")
		at = at.Add(time.Hour)
		_, err = keys.Authenticate(t.Context(), token)
		require.NoError(t, err)
		require.Equal(t, record.Millis(at), *lastUsed())
	})
}
