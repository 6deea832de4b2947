// Package organization is the legal units (单位) that run venues and host activities.
package organization

import (
	"strings"

	"kepu/internal/access"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/kind"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/text"
)

// Organization is one unit.
type Organization struct {
	record.Meta
	Name       string
	ShortName  string
	CreditCode string `db:",null"` // unified social credit code; empty where none is known; unique
	Type       string // code list organization_types
	RegionCode string `db:",null"` // empty outside the registry's regions
	ParentID   string `db:",null"` // the unit it belongs to; empty for none
	Address    string
	Contact    record.Contact
	Trusted    bool // to publish without a review
	Unverified bool // nobody here has looked at it yet: it came with an import that only named it
}

var info = kind.Info{Name: access.OrganizationKind, Table: "organizations"}

// Kind declares organizations.
var Kind = kind.New(kind.Kind[Organization]{
	Info:    info,
	Title:   func(o *Organization) string { return o.Name },
	Aliases: func(o *Organization) []string { return []string{o.ShortName} },
	Document: func(d *kind.Document, o *Organization) {
		d.Add(text.Name, o.Name)
		d.Add(text.Alias, o.ShortName)
		d.Codes(&codelist.All.OrganizationTypes, o.Type)
		d.Add(text.Place, o.Address)
		d.Region(o.RegionCode)
	},
	Detail: func(_ kind.Names, o *Organization) string { return o.Address },
	References: func(o *Organization) []kind.Reference {
		return []kind.Reference{{Field: "region_code", To: region.Kind, ID: o.RegionCode},
			{Field: "parent_id", To: info, ID: o.ParentID}}
	},
	Access: access.Policy[Organization]{Standing: standing, Holds: true, Scopes: scopes, Check: checkParent,
		Reserved: reserved, Writers: []identity.Role{identity.Administrator, identity.Reviewer, identity.Owner},
		Keepers: access.Reviewers},
})

// GrantReferences gives what the scopes of the grants of an account or a key refer to.
func GrantReferences(grants []identity.Grant) (refs []kind.Reference) {
	for i, g := range grants {
		path := errs.Index("grants", i)
		refs = append(refs, kind.Reference{Field: path + ".region_code", To: region.Kind, ID: g.RegionCode},
			kind.Reference{Field: path + ".organization_id", To: info, ID: g.OrganizationID})
	}
	return refs
}

// Service is the writing of organizations.
type Service = record.Service[Organization]

// Normalize brings texts into their one form.
func (o *Organization) Normalize() {
	record.Trim(&o.Name, &o.ShortName, &o.CreditCode, &o.Address, &o.Contact.Phone, &o.Contact.Email, &o.Contact.Website)
	o.CreditCode = strings.ToUpper(o.CreditCode)
}

// Validate gives the violations of an organization.
func (o *Organization) Validate() errs.Violations {
	var vs errs.Violations
	vs.Text("name", o.Name, 200)
	vs.Line("short_name", o.ShortName, 50)
	if o.CreditCode != "" && !ValidCreditCode(o.CreditCode) {
		vs.Add("credit_code", "check_digit", "不是有效的统一社会信用代码（18 位，最后一位是校验码），请对照证照核对",
			"is no unified social credit code (18 characters, the last is a check digit); compare it with the certificate")
	}
	codelist.All.OrganizationTypes.Check(&vs, "type", o.Type)
	region.CheckCode(&vs, "region_code", o.RegionCode)
	record.CheckRef(&vs, "parent_id", o.ParentID)
	if o.ParentID != "" && o.ParentID == o.ID {
		vs.Add("parent_id", "reference", "不能是自己的上级", "an organization cannot be its own parent")
	}
	vs.Line("address", o.Address, 300)
	vs.Merge("contact", o.Contact.Validate())
	return vs
}
