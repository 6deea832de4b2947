package membership

import (
	"time"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/kind"
	"kepu/internal/organization"
	"kepu/internal/record"
)

// Invitation lets somebody become a member of an organization. It can be used once; an archived one was used or taken
// back.
type Invitation struct {
	record.Meta
	OrganizationID string
	Role           identity.Role // owner or editor
	Name           string        // whom it is for, as the inviter calls them
	TokenHash      string        `json:"-"`
	ExpiresAt      time.Time
	InvitedBy      string // account; empty for other principals
	AcceptedBy     string // account; empty while it was not used
}

// InvitationKind declares invitations.
var InvitationKind = kind.New(kind.Kind[Invitation]{
	Info: kind.Info{Name: record.NewKind("invitation", "邀请", "invitation"), Table: "invitations"},
	References: func(i *Invitation) []kind.Reference {
		return []kind.Reference{{Field: "organization_id", To: organization.Kind.Info, ID: i.OrganizationID}}
	},
})

// invitationLife is how long an invitation can be used.
const invitationLife = 14 * 24 * time.Hour

// memberRoles are the roles within an organization.
var memberRoles = []string{string(identity.Owner), string(identity.Editor)}

// Normalize brings texts into their one form.
func (i *Invitation) Normalize() {
	record.Trim(&i.Name)
}

// Validate gives the violations of an invitation.
func (i *Invitation) Validate() errs.Violations {
	var vs errs.Violations
	vs.OneOf("role", string(i.Role), memberRoles)
	vs.Text("name", i.Name, 50)
	record.CheckRef(&vs, "organization_id", i.OrganizationID)
	return vs
}
