// Package lecturer is teams of people who speak for science (科普讲师团 and the like), and the people in them.
package lecturer

import (
	"cmp"
	"slices"
	"strconv"

	"kepu/internal/access"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/text"
)

// Team is a lecturer team (科普讲师团), or one of volunteers, emergency experts or seniors, by its kind.
type Team struct {
	record.Meta
	Name           string
	Kind           string // code list team_kinds
	Description    string
	OrganizationID string `db:",null"` // who runs it; empty for unknown
	RegionCode     string `db:",null"` // which it serves
	Contact        record.Contact
	Terms          []Term // in the order of their numbers
}

// Term is one cohort of a team (期): appointed together, for some years.
type Term struct {
	Number int    `json:"number" example:"2"`
	Name   string `json:"name" validate:"optional" example:"第二期"`
	From   string `json:"from" example:"2024-01-01"`
	To     string `json:"to" validate:"optional" example:"2026-12-31"` // 最后一天；不写表示未定
}

// TeamKind declares teams.
var TeamKind = kind.New(kind.Kind[Team]{
	Info: kind.Info{Name: record.NewKind("lecturer_team", "讲师团", "lecturer team"), Table: "lecturer_teams",
		Scope: "lecturers"},
	Title: func(t *Team) string { return t.Name },
	Document: func(d *kind.Document, t *Team) {
		d.Add(text.Name, t.Name)
		d.Mention(organization.Kind.Name, t.OrganizationID)
		d.Codes(&codelist.All.TeamKinds, t.Kind)
		d.Region(t.RegionCode)
		d.Add(text.Body, t.Description)
	},
	Detail: func(n kind.Names, t *Team) string {
		if names := n.NamesOf(organization.Kind.Name, t.OrganizationID); len(names) > 0 {
			return names[0]
		}
		return ""
	},
	Reviewed: true,
	References: func(t *Team) []kind.Reference {
		return []kind.Reference{{Field: "organization_id", To: organization.Kind.Info, ID: t.OrganizationID},
			{Field: "region_code", To: region.Kind, ID: t.RegionCode}}
	},
	Access: access.Policy[Team]{Holds: true, Standing: func(t *Team) access.Standing {
		return access.Standing{Organization: t.OrganizationID, Region: t.RegionCode}
	}},
	BeforeSave: (*Team).SortTerms,
})

// TeamService is the writing of teams.
type TeamService = record.Service[Team]

const (
	maxTerms      = 50
	maxTermNumber = 999
)

// Normalize brings texts and lists into their one form; no list is nil afterwards.
func (t *Team) Normalize() {
	record.Trim(&t.Name, &t.Kind, &t.Description, &t.Contact.Phone, &t.Contact.Email, &t.Contact.Website)
	t.Terms = record.Copy(t.Terms)
	for i := range t.Terms {
		one := &t.Terms[i]
		record.Trim(&one.Name, &one.From, &one.To)
		if one.Name == "" && one.Number > 0 {
			one.Name = "第" + strconv.Itoa(one.Number) + "期"
		}
	}
}

// SortTerms puts the terms in the order of their numbers.
func (t *Team) SortTerms() {
	slices.SortStableFunc(t.Terms, func(a, b Term) int { return cmp.Compare(a.Number, b.Number) })
}

// Validate gives the violations of a team.
func (t *Team) Validate() errs.Violations {
	var vs errs.Violations
	vs.Text("name", t.Name, 200)
	codelist.All.TeamKinds.Check(&vs, "kind", t.Kind)
	vs.Prose("description", t.Description, 5000)
	record.CheckRef(&vs, "organization_id", t.OrganizationID)
	region.CheckCode(&vs, "region_code", t.RegionCode)
	vs.Merge("contact", t.Contact.Validate())
	vs.TooMany("terms", len(t.Terms), maxTerms)
	seen := map[int]bool{}
	for i, one := range t.Terms {
		var part errs.Violations
		if one.Number < 1 || one.Number > maxTermNumber {
			part.Add("number", "out_of_range", "必须是从 1 开始的期数", "must be from 1 on")
		}
		if seen[one.Number] {
			part.Add("number", "duplicate", "期数重复", "is there twice")
		}
		seen[one.Number] = true
		part.Line("name", one.Name, 100)
		part.Dates(one.From, one.To)
		vs.Merge(errs.Index("terms", i), part)
	}
	return vs
}

// On is the phase on a date.
func (t *Term) On(date string) record.Phase { return record.PhaseOn(date, t.From, t.To) }

// TermOn is the term that runs on a date, the last of several; nil for none.
func (t *Team) TermOn(date string) *Term {
	for i := len(t.Terms) - 1; i >= 0; i-- {
		if t.Terms[i].On(date) == record.Active {
			return &t.Terms[i]
		}
	}
	return nil
}

// Term finds a term by its number.
func (t *Team) Term(number int) (Term, bool) {
	i := slices.IndexFunc(t.Terms, func(one Term) bool { return one.Number == number })
	if i < 0 {
		return Term{}, false
	}
	return t.Terms[i], true
}
