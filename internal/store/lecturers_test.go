package store

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/record"
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
