// Package account is the people who may write: their accounts, passwords and sessions.
package account

import (
	"regexp"
	"slices"
	"strings"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/kind"
	"kepu/internal/organization"
	"kepu/internal/record"
)

// Account is a member of the staff of an association or an organization. An archived one cannot sign in; its name is
// not given away again, so that the audit log stays readable.
type Account struct {
	record.Meta
	Username string // what the person signs in with; unique, in lower case
	Name     string
	Email    string // for notifications and a lost password; not shown to others than administrators
	Grants   []identity.Grant
	Subject  string `db:",null"` // issuer and subject at the identity provider; unique, empty for none
	// NewSecret is the password that the next write sets; never read. It ends all sessions but KeepSession.
	NewSecret *Secret `db:"-" json:"-"`
	KeepLogin string  `db:"-" json:"-"`
}

// Kind declares accounts.
var Kind = kind.New(kind.Kind[Account]{
	Info:       kind.Info{Name: record.NewKind("account", "账号", "account"), Table: "accounts"},
	References: func(a *Account) []kind.Reference { return organization.GrantReferences(a.Grants) },
})

var usernameForm = regexp.MustCompile(`^[a-z0-9][a-z0-9._@-]{2,63}$`)

// maxGrants is more than the offices of one person.
const maxGrants = 20

// Normalize brings texts into their one form.
func (a *Account) Normalize() {
	record.Trim(&a.Username, &a.Name, &a.Email, &a.Subject)
	a.Username = Username(a.Username)
	for i := range a.Grants {
		g := &a.Grants[i]
		record.Trim(&g.RegionCode, &g.OrganizationID)
	}
	if a.Grants == nil {
		a.Grants = []identity.Grant{}
	}
}

// Username is the one form of what somebody signs in with.
func Username(given string) string { return strings.ToLower(strings.TrimSpace(given)) }

// Validate gives the violations of an account.
func (a *Account) Validate() errs.Violations {
	var vs errs.Violations
	if !usernameForm.MatchString(a.Username) {
		vs.Add("username", "format", "必须是 3–64 个字符，只能用字母、数字和 . _ - @，以字母或数字开头",
			"must have 3 to 64 characters: letters, digits and . _ - @, a letter or digit first")
	}
	vs.Text("name", a.Name, 50)
	vs.Email("email", a.Email)
	vs.Line("sso_subject", a.Subject, 400)
	vs.TooMany("grants", len(a.Grants), maxGrants)
	for i, g := range a.Grants {
		vs.Merge(errs.Index("grants", i), identity.CheckGrant(g))
		record.CheckRef(&vs, errs.Index("grants", i)+".organization_id", g.OrganizationID)
		if slices.Contains(a.Grants[:i], g) {
			vs.Add(errs.Index("grants", i), "duplicate", "与前面的角色重复", "stands there twice")
		}
	}
	return vs
}
