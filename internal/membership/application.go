// Package membership is how organizations join the registry (入驻) and who belongs to them: applications that reviewers
// decide, invitations of colleagues, claims of venues.
package membership

import (
	"time"

	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// Type is what is applied for.
type Type string

// The types.
const (
	Join  Type = "join"  // an organization wants to take part
	Claim Type = "claim" // an organization says that it runs a venue
)

// Types lists the codes.
var Types = []string{string(Join), string(Claim)}

// State is where an application stands.
type State string

// The states.
const (
	Submitted    State = "submitted"
	NeedsChanges State = "needs_changes" // returned with reasons
	Approved     State = "approved"
	Rejected     State = "rejected"
	Withdrawn    State = "withdrawn"
)

// States lists the codes.
var States = []string{string(Submitted), string(NeedsChanges), string(Approved), string(Rejected), string(Withdrawn)}

// Open tells whether a decision is still to come.
func (s State) Open() bool { return s == Submitted || s == NeedsChanges }

// Person is who applies. It is asked for to check the application, shown to reviewers only, and forgotten some time
// after the decision.
type Person struct {
	Name  string `json:"name" validate:"required" maxLength:"50" example:"示例经办人"`
	Phone string `json:"phone" validate:"required" example:"13800000000"`
	Email string `json:"email" validate:"optional" example:"jingbanren@example.org"`
}

// Unit is the organization that wants to join.
type Unit struct {
	Name       string         `json:"name" validate:"required" maxLength:"200" example:"扬州科技馆管理中心（示例）"`
	CreditCode string         `json:"credit_code" validate:"required" example:"91440300708461136T"` // 统一社会信用代码
	Type       string         `json:"type" validate:"required" example:"public_institution"`        // 代码表 organization_types
	RegionCode string         `json:"region_code" validate:"required" example:"321003"`             // 由该区划的审核员审核
	Address    string         `json:"address" validate:"optional" maxLength:"300" example:"扬州市邗江区文昌西路"`
	Contact    record.Contact `json:"contact" validate:"optional"` // 对公众的联系方式
}

// Application is one request to a reviewer.
type Application struct {
	record.Meta
	Type           Type
	State          State
	Unit           Unit   // of a join
	OrganizationID string `db:",null"` // who claims; of a join, once approved, the organization that came of it
	VenueID        string `db:",null"` // of a claim
	Statement      string // in words: why
	Private        Person `db:"applicant"`      // who applies, of a join; named so that the audit trail masks it
	AccountID      string `db:",null"`          // who claims; of a join, once it was made, the first account
	TokenHash      string `db:",null" json:"-"` // of the token of who applies without an account
	Reasons        []record.Reason
	DecidedBy      string // account
	DecidedAt      *time.Time
}

// ApplicationKind declares applications.
var ApplicationKind = kind.New(kind.Kind[Application]{
	Info: kind.Info{Name: record.NewKind("application", "申请", "application"), Table: "applications"},
	References: func(a *Application) []kind.Reference {
		if a.State == Approved { // what came of it is made in the same transaction
			return nil
		}
		return []kind.Reference{{Field: "organization.region_code", To: region.Kind, ID: a.Unit.RegionCode},
			{Field: "organization_id", To: organization.Kind.Info, ID: a.OrganizationID},
			{Field: "venue_id", To: venue.Kind.Info, ID: a.VenueID}}
	},
})

// ApplicantMemory is how long it is known who applied, after the decision.
const ApplicantMemory = 90 * 24 * time.Hour

const maxStatement = 1000

// Normalize brings texts into their one form.
func (a *Application) Normalize() {
	u := &a.Unit
	record.Trim(&u.Name, &u.CreditCode, &u.Type, &u.RegionCode, &u.Address, &a.Statement, &a.Private.Name,
		&a.Private.Phone, &a.Private.Email)
	if a.Type == Join {
		o := a.organization()
		o.Normalize()
		u.Name, u.CreditCode, u.Contact = o.Name, o.CreditCode, o.Contact
	}
	if a.Reasons == nil {
		a.Reasons = []record.Reason{}
	}
}

// organization is what a join would make.
func (a *Application) organization() *organization.Organization {
	u := a.Unit
	return &organization.Organization{Name: u.Name, CreditCode: u.CreditCode, Type: u.Type, RegionCode: u.RegionCode,
		Address: u.Address, Contact: u.Contact}
}

// Validate gives the violations of an application.
func (a *Application) Validate() errs.Violations {
	var vs errs.Violations
	vs.Prose("statement", a.Statement, maxStatement)
	if a.Type == Claim {
		record.CheckRef(&vs, "organization_id", a.OrganizationID)
		vs.Required("organization_id", a.OrganizationID)
		return vs
	}
	vs.Merge("organization", a.organization().Validate())
	vs.Required("organization.credit_code", a.Unit.CreditCode)
	vs.Required("organization.region_code", a.Unit.RegionCode)
	if a.Private != (Person{}) || a.DecidedAt == nil { // forgotten later
		vs.Text("applicant.name", a.Private.Name, 50)
		vs.Required("applicant.phone", a.Private.Phone)
		vs.Phone("applicant.phone", a.Private.Phone)
		vs.Email("applicant.email", a.Private.Email)
	}
	return vs
}
