// Package accreditation is who was named a science education base or the like (认定、命名), by whom, and for how long.
// Whether one is accredited on a date follows from the dates; no flag says it.
package accreditation

import (
	"cmp"
	"slices"

	"kepu/internal/access"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// Accreditation is one naming of a venue or of an organization.
type Accreditation struct {
	record.Meta
	VenueID        string `db:",null"` // one of the two
	OrganizationID string `db:",null"`
	Scheme         string // code of one of Schemes
	Level          string // code list accreditation_levels
	Family         string // code list base_families; empty for none
	Class          string // code list base_classes; empty for none
	Cycle          string // 2021-2025; empty for none
	Issuer         string
	CertificateNo  string
	ValidFrom      string // first day; empty for the first of the cycle
	ValidTo        string // last day; empty for the last of the cycle, or without end
	Suspended      []Suspension
	RevokedOn      string // first day without it; empty while it stands
	RevokedReason  string
	Document       Document // zero for none known
}

// Document is the official document (认定文件) that names somebody.
type Document struct {
	Title  string `json:"title" validate:"required" example:"关于命名2026—2030年度全国科普教育基地的决定"`     // 文件名称
	Number string `json:"number" validate:"optional" example:"科协发普字〔2026〕12号"`                // 文号
	URL    string `json:"url" validate:"optional" example:"https://example.org/documents/12"` // 公开网址
}

// Suspension is days on which an accreditation rests (暂停), both ends included.
type Suspension struct {
	From   string `json:"from" example:"2026-03-01"`
	To     string `json:"to" validate:"optional" example:"2026-05-31"` // 不写表示尚未恢复
	Reason string `json:"reason" validate:"optional" example:"年度考核不合格，限期整改"`
}

// State is what an accreditation is on a date.
type State string

// The states.
const (
	Upcoming  State = "upcoming"
	Valid     State = "valid"
	Suspended State = "suspended"
	Expired   State = "expired"
	Revoked   State = "revoked"
)

// States lists the codes.
var States = []string{string(Upcoming), string(Valid), string(Suspended), string(Expired), string(Revoked)}

// Kind declares accreditations.
var Kind = kind.New(kind.Kind[Accreditation]{
	Info:     kind.Info{Name: record.NewKind("accreditation", "认定", "accreditation"), Table: "accreditations"},
	Title:    title,
	Reviewed: true,
	References: func(a *Accreditation) []kind.Reference {
		return []kind.Reference{{Field: "venue_id", To: venue.Kind.Info, ID: a.VenueID},
			{Field: "organization_id", To: organization.Kind.Info, ID: a.OrganizationID}}
	},
	Access: access.Policy[Accreditation]{AlwaysReviewed: true, Scopes: scopes, Relations: relations, Decides: decides,
		NotDecided: notDecided},
})

// title is the scheme, of which somebody has one accreditation at a time.
func title(a *Accreditation) string {
	scheme, _ := FindScheme(a.Scheme)
	return scheme.ZH
}

// Service is the writing of accreditations.
type Service = record.Service[Accreditation]

// From is the first day.
func (a *Accreditation) From() string {
	from, _, _ := Cycle(a.Cycle)
	return cmp.Or(a.ValidFrom, from)
}

// To is the last day; empty for none.
func (a *Accreditation) To() string {
	_, to, _ := Cycle(a.Cycle)
	return cmp.Or(a.ValidTo, to)
}

// On is the state on a date. What was revoked stays revoked after its end; what had ended before is not revoked any
// more.
func (a *Accreditation) On(date string) State {
	to := a.To()
	switch {
	case date < a.From():
		return Upcoming
	case a.RevokedOn != "" && a.RevokedOn <= date && (to == "" || a.RevokedOn <= to):
		return Revoked
	case to != "" && to < date:
		return Expired
	}
	for _, s := range a.Suspended {
		if s.From <= date && (s.To == "" || date <= s.To) {
			return Suspended
		}
	}
	return Valid
}

// Limits of an accreditation.
const (
	maxSuspensions = 50
	maxReason      = 500
)

// Normalize brings texts into their one form, and takes from the scheme what it alone decides.
func (a *Accreditation) Normalize() {
	record.Trim(&a.Scheme, &a.Level, &a.Family, &a.Class, &a.Cycle, &a.Issuer, &a.CertificateNo, &a.ValidFrom, &a.ValidTo,
		&a.RevokedOn, &a.RevokedReason, &a.Document.Title, &a.Document.Number, &a.Document.URL)
	if scheme, ok := FindScheme(a.Scheme); ok {
		a.Scheme = scheme.Code
		a.Issuer = cmp.Or(a.Issuer, scheme.Issuer)
		if a.Level == "" && len(scheme.Levels) == 1 {
			a.Level = scheme.Levels[0]
		}
	}
	a.Suspended = record.Copy(a.Suspended)
	for i := range a.Suspended {
		s := &a.Suspended[i]
		record.Trim(&s.From, &s.To, &s.Reason)
	}
}

// Validate gives the violations of an accreditation.
func (a *Accreditation) Validate() errs.Violations {
	var vs errs.Violations
	if (a.VenueID == "") == (a.OrganizationID == "") {
		vs.Add("venue_id", "required", "venue_id 与 organization_id 须且只能写一项",
			"exactly one of venue_id and organization_id is needed")
	}
	record.CheckRef(&vs, "venue_id", a.VenueID)
	record.CheckRef(&vs, "organization_id", a.OrganizationID)
	if scheme, ok := FindScheme(a.Scheme); ok {
		a.checkScheme(&vs, scheme)
	} else {
		vs.OneOf("scheme", a.Scheme, SchemeCodes())
	}
	if a.Cycle != "" {
		if _, _, ok := Cycle(a.Cycle); !ok {
			vs.Add("cycle", "format", "必须是 2021-2025 这样的周期", "must be a cycle such as 2021-2025")
		}
	}
	vs.Line("issuer", a.Issuer, 200)
	vs.Line("certificate_no", a.CertificateNo, 100)
	a.checkDates(&vs)
	vs.Line("revoked_reason", a.RevokedReason, maxReason)
	if a.RevokedReason != "" && a.RevokedOn == "" {
		vs.Required("revoked_on", "")
	}
	if a.Document != (Document{}) {
		vs.Text("document.title", a.Document.Title, 200)
	}
	vs.Line("document.number", a.Document.Number, 100)
	vs.WebAddress("document.url", a.Document.URL)
	return vs
}

func (a *Accreditation) checkScheme(vs *errs.Violations, s *Scheme) {
	vs.OneOf("level", a.Level, s.Levels)
	for _, part := range []struct {
		field, code string
		of          []string
	}{{"family", a.Family, s.Families}, {"class", a.Class, s.Classes}} {
		switch {
		case part.code == "":
		case len(part.of) == 0:
			vs.Add(part.field, "conflict", "“"+s.ZH+"”不分这一项，请留空", s.EN+" has none; leave it out")
		default:
			vs.OneOf(part.field, part.code, part.of)
		}
	}
}

func (a *Accreditation) checkDates(vs *errs.Violations) {
	before := len(*vs)
	vs.Date("valid_from", a.ValidFrom)
	vs.Date("valid_to", a.ValidTo)
	vs.Date("revoked_on", a.RevokedOn)
	if len(*vs) == before {
		if a.ValidFrom == "" && a.Cycle == "" {
			vs.Add("valid_from", "required", "没有 cycle 时必填", "is needed without a cycle")
		}
		if to := a.To(); to != "" && to < a.From() {
			vs.Add("valid_to", "order", "不能早于 valid_from（"+a.From()+"）", "must not be before valid_from, "+a.From())
		}
		if a.RevokedOn != "" && a.RevokedOn < a.From() {
			vs.Add("revoked_on", "order", "不能早于 valid_from（"+a.From()+"）", "must not be before valid_from, "+a.From())
		}
	}
	vs.TooMany("suspended", len(a.Suspended), maxSuspensions)
	for i, s := range a.Suspended {
		var part errs.Violations
		part.Dates(s.From, s.To)
		part.Line("reason", s.Reason, maxReason)
		vs.Merge(errs.Index("suspended", i), part)
	}
}

// LevelAbove compares levels: widest first, so that a list shows what counts most.
func LevelAbove(a, b string) int {
	codes := codelist.All.AccreditationLevels.Codes()
	return cmp.Compare(slices.Index(codes, a), slices.Index(codes, b))
}
