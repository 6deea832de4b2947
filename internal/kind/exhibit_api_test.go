package kind_test

import (
	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/api/v1/records"
	"kepu/internal/catalog"
	"kepu/internal/record"
)

// This file is what api/v1/records/exhibit.go would be.

// ExhibitParams are the parameters of the list of exhibits.
type ExhibitParams struct {
	Theme []string `form:"theme" validate:"optional" collectionFormat:"csv"`
	IDs   []string `form:"ids" validate:"optional" collectionFormat:"csv"`
	Sort  string   `form:"sort" validate:"optional" enums:"name,updated" default:"name"`
	kit.ListParams
}

// ExhibitAnswer is an exhibit as it is answered.
type ExhibitAnswer struct {
	kit.Head
	Name           string               `json:"name"`
	OrganizationID *string              `json:"organization_id"`
	Organization   *kit.OrganizationRef `json:"organization"`
	RegionCode     *string              `json:"region_code"`
	Themes         []string             `json:"themes"`
	Year           int                  `json:"year"`
}

// ExhibitForStaff is an exhibit as its staff sees it.
type ExhibitForStaff struct {
	ExhibitAnswer
	kit.Staff
}

// ExhibitInput is what a client may set of an exhibit.
type ExhibitInput struct {
	Name           string         `json:"name"`
	OrganizationID string         `json:"organization_id"`
	RegionCode     string         `json:"region_code"`
	Themes         []string       `json:"themes"`
	Year           int            `json:"year"`
	Publication    string         `json:"publication"`
	Source         *record.Source `json:"source"`
}

// Answered is how an answer has it.
func (ExhibitInput) Answered() any { return ExhibitAnswer{} }

var _ = records.Register(func(api *records.API) kit.AnyCollection {
	return (&kit.Collection[Exhibit, ExhibitInput, ExhibitAnswer]{
		Kind:     ExhibitKind,
		Resource: &kit.Resource[Exhibit, ExhibitInput]{},
		View:     viewExhibit,
		Staff: kit.ForStaff(func(m *kit.Moment, e *Exhibit, s kit.Staff) ExhibitForStaff {
			return ExhibitForStaff{viewExhibit(m, e), s}
		}),
		List: kit.Listing(api.Env, readExhibits, findExhibits, viewExhibit),
		Table: &sheets.Sheet{Name: "展品", Columns: []sheets.Column{sheets.Plain("名称", "name"),
			sheets.Plain("单位", "organization.name"), sheets.Plain("年份", "year")}},
	}).Complete(api.Env)
})

// exhibitQuery is what a list of exhibits is asked for.
type exhibitQuery struct {
	catalog.Listing
	themes []string
}

func readExhibits(r *kit.Request, p *ExhibitParams) *exhibitQuery {
	return &exhibitQuery{r.Listing(p.IDs, p.Sort), p.Theme}
}

func findExhibits(s *catalog.Snapshot, q *exhibitQuery) catalog.Result[*Exhibit] {
	return catalog.List(s, ExhibitKind, &q.Listing, func(e *Exhibit) string { return e.Name }, func(e *Exhibit) bool {
		return catalog.AnyOf(q.themes, e.Themes...)
	})
}

func viewExhibit(m *kit.Moment, e *Exhibit) ExhibitAnswer {
	return ExhibitAnswer{Head: kit.NewHead(&e.Meta), Name: e.Name, OrganizationID: kit.Optional(&e.OrganizationID),
		Organization: kit.NewOrganizationRef(m.Snapshot, e.OrganizationID), RegionCode: kit.Optional(&e.RegionCode),
		Themes: e.Themes, Year: e.Year}
}
