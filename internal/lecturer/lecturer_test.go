package lecturer

import (
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/errs"
	"kepu/internal/record"
)

func TestTermsFollowOneAnother(t *testing.T) {
	team := &Team{Name: "市科普讲师团（示例）", Kind: "lecturers",
		Terms: []Term{{Number: 2, From: "2024-01-01"}, {Number: 1, From: "2021-01-01", To: "2023-12-31"}}}
	team.Normalize()
	require.Empty(t, team.Validate())
	team.SortTerms()
	require.Equal(t, "第1期", team.Terms[0].Name)
	for date, number := range map[string]int{"2020-12-31": 0, "2023-12-31": 1, "2024-01-01": 2, "2030-01-01": 2} {
		if term := team.TermOn(date); number == 0 {
			require.Nil(t, term)
		} else {
			require.Equal(t, number, term.Number, date)
		}
	}
}

func TestAppointmentTakesTheDatesOfItsTerm(t *testing.T) {
	team := &Team{Terms: []Term{{Number: 1, From: "2021-01-01", To: "2023-12-31"}}}
	var vs errs.Violations
	a := Appointment{Term: 1}
	a.FillDates(&vs, "appointments[0]", team)
	require.Empty(t, vs)
	require.Equal(t, Appointment{Term: 1, From: "2021-01-01", To: "2023-12-31"}, a)
	require.Equal(t, []record.Phase{record.Upcoming, record.Active, record.Ended},
		[]record.Phase{a.On("2020-01-01"), a.On("2023-12-31"), a.On("2024-01-01")})
	later := Appointment{Term: 1, From: "2022-05-01", To: "2022-12-31"}
	later.FillDates(&vs, "appointments[0]", team)
	require.Equal(t, "2022-05-01", later.From, "what is written stays")
	wrong := Appointment{Term: 3}
	wrong.FillDates(&vs, "appointments[1]", team)
	require.Equal(t, "appointments[1].term", vs[0].Field)
}

func TestValidationNamesEveryField(t *testing.T) {
	team := &Team{Kind: "choir", RegionCode: "x",
		Terms: []Term{{Number: 1, From: "2021-01-01", To: "2020-01-01"}, {Number: 1}, {From: "2022"}}}
	team.Normalize()
	l := &Lecturer{Topics: []Topic{{Theme: "magic", Audiences: []string{"cats"}, Minutes: -1}}, Regions: []string{"here"},
		Appointments: []Appointment{{TeamID: "a", Term: -1}, {TeamID: record.NewID(), From: "2021-01-01", To: "2020-01-01"}},
		Private:      Private{Phone: "call me", Email: "x"}}
	l.Normalize()
	fields := func(vs errs.Violations) (out []string) {
		for _, v := range vs {
			out = append(out, v.Field)
		}
		return out
	}
	require.Equal(t, []string{"name", "kind", "region_code", "terms[0].to", "terms[1].number", "terms[1].from",
		"terms[2].number", "terms[2].from"}, fields(team.Validate()))
	require.Equal(t, []string{"name", "topics[0].title", "topics[0].theme", "topics[0].audiences[0]", "topics[0].minutes",
		"regions[0]", "appointments[0].team_id", "appointments[0].term", "appointments[0].from", "appointments[1].to",
		"private_contact.phone", "private_contact.email"}, fields(l.Validate()))
}
