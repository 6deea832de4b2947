package catalog

import (
	"cmp"
	"slices"
	"strings"

	"kepu/internal/page"

	"kepu/internal/codelist"
	"kepu/internal/lecturer"
	"kepu/internal/record"
	"kepu/internal/text"
)

// TeamQuery is what a list of teams is asked for.
type TeamQuery struct {
	Listing
	Kinds         []string
	Regions       []string
	Organizations []string
}

// Teams answers a query.
func (s *Snapshot) Teams(q *TeamQuery) Result[*lecturer.Team] {
	return List(s, lecturer.TeamKind, &q.Listing, func(t *lecturer.Team) string { return t.Name },
		func(t *lecturer.Team) bool {
			return AnyOf(q.Kinds, t.Kind) && AnyOf(q.Regions, s.regions.path(t.RegionCode)...) &&
				AnyOf(q.Organizations, t.OrganizationID)
		})
}

// LecturerQuery is what a list of lecturers is asked for. Team, term and state must hold for one and the same
// appointment.
type LecturerQuery struct {
	Paging
	On        string   // date of States
	Topics    []string // codes of themes, or words in the titles of topics
	Audiences []string // of a topic
	Regions   []string // that are served, in part or as part of a wider one
	Teams     []string
	Term      int      // 0 for any
	States    []string // of an appointment
	IDs       []string
	Text      *text.Search // what was typed; nil for nothing
	Sort      Sort
}

// Lecturers answers a query.
func (s *Snapshot) Lecturers(q *LecturerQuery) Result[*lecturer.Lecturer] {
	p := page.Pager[*lecturer.Lecturer]{Paging: q.Paging}
	consider := func(l *lecturer.Lecturer, score float64) {
		switch {
		case !l.Public() || !AnyOf(q.IDs, l.ID) || !q.appointed(l) || !q.speaksOf(l) || !s.servesRegions(l, q.Regions):
		case q.Sort == ByRelevance:
			p.Add(relevanceKey(score, l.ID), l)
		default:
			p.Add(nameKey(q.Sort, l.Name, l.Head()), l)
		}
	}
	if q.Text != nil {
		for id, score := range q.Text.All() {
			consider(s.Lecturer(id), score)
		}
		return p.Result()
	}
	for l := range All(s, lecturer.Kind) {
		consider(l, 0)
	}
	return p.Result()
}

func (q *LecturerQuery) appointed(l *lecturer.Lecturer) bool {
	if len(q.Teams) == 0 && q.Term == 0 && len(q.States) == 0 {
		return true
	}
	return slices.ContainsFunc(l.Appointments, func(a lecturer.Appointment) bool {
		return AnyOf(q.Teams, a.TeamID) && (q.Term == 0 || q.Term == a.Term) && AnyOf(q.States, string(a.On(q.On)))
	})
}

// speaksOf wants topic and audience of one and the same topic.
func (q *LecturerQuery) speaksOf(l *lecturer.Lecturer) bool {
	if len(q.Topics) == 0 && len(q.Audiences) == 0 {
		return true
	}
	return slices.ContainsFunc(l.Topics, func(t lecturer.Topic) bool {
		return isFor(t.Audiences, q.Audiences) &&
			(len(q.Topics) == 0 || slices.ContainsFunc(q.Topics, func(wanted string) bool { return isAbout(&t, wanted) }))
	})
}

func isAbout(t *lecturer.Topic, wanted string) bool {
	if theme, ok := codelist.All.Themes.Find(wanted); ok && codelist.All.Themes.Within(t.Theme, theme.Code) {
		return true
	}
	return strings.Contains(strings.ToLower(t.Title), strings.ToLower(wanted))
}

// servesRegions tells whether a lecturer goes to one of the regions: who serves a city serves its counties, and who
// serves one county is found for the city.
func (s *Snapshot) servesRegions(l *lecturer.Lecturer, wanted []string) bool {
	if len(wanted) == 0 {
		return true
	}
	return slices.ContainsFunc(l.Regions, func(code string) bool {
		return AnyOf(wanted, s.regions.path(code)...) ||
			slices.ContainsFunc(wanted, func(w string) bool { return slices.Contains(s.regions.path(w), code) })
	})
}

// Team finds a team that is or was public.
func (s *Snapshot) Team(id string) *lecturer.Team { return Get(s, lecturer.TeamKind, id) }

// Lecturer finds a lecturer that is or was public.
func (s *Snapshot) Lecturer(id string) *lecturer.Lecturer { return Get(s, lecturer.Kind, id) }

// Member is a lecturer by an appointment in a team.
type Member struct {
	*lecturer.Lecturer
	lecturer.Appointment
}

// Members gives the public lecturers whose appointment in a team is active on a date, by name; of several appointments
// the last.
func (s *Snapshot) Members(team, date string) (members []Member) {
	for l := range All(s, lecturer.Kind) {
		for _, a := range slices.Backward(l.Appointments) {
			if a.TeamID == team && a.On(date) == record.Active {
				members = append(members, Member{l, a})
				break
			}
		}
	}
	slices.SortFunc(members, func(a, b Member) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return members
}
