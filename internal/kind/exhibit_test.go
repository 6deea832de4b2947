package kind_test

import (
	"kepu/internal/access"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/text"
)

// Exhibit is an exhibit (展品), a kind that the registry does not have. This file is what its domain package would be.
type Exhibit struct {
	record.Meta
	Name           string
	OrganizationID string `db:",null"`
	RegionCode     string `db:",null"`
	Themes         []string
	Year           int // 0 for unknown
}

// ExhibitKind declares exhibits.
var ExhibitKind = kind.New(kind.Kind[Exhibit]{
	Info:     kind.Info{Name: record.NewKind("exhibit", "展品", "exhibit"), Table: "exhibits"},
	Title:    func(e *Exhibit) string { return e.Name },
	Reviewed: true,
	Access: access.Policy[Exhibit]{Standing: func(e *Exhibit) access.Standing {
		return access.Standing{Organization: e.OrganizationID, Region: e.RegionCode}
	}},
	References: func(e *Exhibit) []kind.Reference {
		return []kind.Reference{{Field: "organization_id", To: organization.Kind.Info, ID: e.OrganizationID},
			{Field: "region_code", To: region.Kind, ID: e.RegionCode}}
	},
	Document: func(d *kind.Document, e *Exhibit) {
		d.Add(text.Name, e.Name)
		d.Mention(organization.Kind.Name, e.OrganizationID)
		d.Codes(&codelist.All.Themes, e.Themes...)
	},
})

// Normalize brings texts and lists into their one form.
func (e *Exhibit) Normalize() {
	record.Trim(&e.Name)
	e.Themes = record.TrimList(e.Themes)
}

// Validate gives the violations of an exhibit.
func (e *Exhibit) Validate() errs.Violations {
	var vs errs.Violations
	vs.Text("name", e.Name, 200)
	record.CheckRef(&vs, "organization_id", e.OrganizationID)
	region.CheckCode(&vs, "region_code", e.RegionCode)
	vs.Each("themes", e.Themes, 10, func(path, value string) { codelist.All.Themes.Check(&vs, path, value) })
	if e.Year < 0 || e.Year > 2100 {
		vs.Add("year", "out_of_range", "必须是年份", "must be a year")
	}
	return vs
}

// exhibitTable is its migration for MySQL; that for SQLite has DATETIME, by which the driver knows a time.
const exhibitTable = `CREATE TABLE exhibits (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    archived_at DATETIME(3),
    publication VARCHAR(20) NOT NULL,
    restored BOOLEAN NOT NULL DEFAULT FALSE,
    source_name VARCHAR(100),
    source_id VARCHAR(200),
    source_url TEXT,
    name TEXT NOT NULL,
    organization_id VARCHAR(36),
    region_code VARCHAR(20),
    themes TEXT NOT NULL,
    year INTEGER NOT NULL,
    UNIQUE (source_name, source_id)
)`
