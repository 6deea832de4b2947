// Package identity says who acts: the principal of a request or a command, with its roles and how far they reach.
package identity

import (
	"context"
	"slices"
)

// Role is what a person may do, within the scope of its grant.
type Role string

// The roles.
const (
	// Administrator (管理员) of the whole registry: the city's association.
	Administrator Role = "administrator"
	// Reviewer (审核员) of the records of a region and all below it.
	Reviewer Role = "reviewer"
	// Owner (单位负责人) of an organization and its children: writes their records and invites colleagues.
	Owner Role = "owner"
	// Editor (单位编辑) of an organization and its children: writes their records.
	Editor Role = "editor"
)

// Roles lists the roles, the farthest reaching first.
var Roles = []string{string(Administrator), string(Reviewer), string(Owner), string(Editor)}

// Grant is a role in its scope: a reviewer's has a region, an owner's and an editor's an organization, an
// administrator's neither.
type Grant struct {
	Role           Role   `json:"role" validate:"required" example:"editor" enums:"administrator,reviewer,owner,editor"` // 角色
	RegionCode     string `json:"region_code" validate:"optional" example:"321003"`                                      // 审核员：所辖行政区划
	OrganizationID string `json:"organization_id" validate:"optional" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`    // 单位负责人、编辑：所属单位
}

// Kind tells what sort of principal acts.
type Kind string

// The kinds of principals.
const (
	Nobody  Kind = ""          // who sent no credentials
	Person  Kind = "account"   // somebody who signed in
	RootKey Kind = "admin_key" // who has the administrator's key
	Client  Kind = "api_key"   // a machine with a key of its own
	Ticket  Kind = "ticket"    // who has the token of one application, invitation or report
	System  Kind = "system"    // a command of this program, run by who may open the database
)

// Principal is who acts.
type Principal struct {
	Kind    Kind
	ID      string // of the account or the key; empty for other kinds
	Name    string // as the audit log shows it
	Grants  []Grant
	LoginID string // of a person
	// Scopes are what a client's grants may be used for; nil for everybody else, whose grants hold everywhere.
	Scopes []string
	Quota  int // requests a minute, of a client
	// MustChangePassword holds a person whose password was given by somebody else to changing it.
	MustChangePassword bool
	// MustEnrol holds a person who needs a second factor to having one.
	MustEnrol bool
}

// Command is the principal of a command of this program.
func Command(name string) Principal {
	return Principal{Kind: System, Name: name, Grants: []Grant{{Role: Administrator}}}
}

// Has tells whether the principal has one of the roles, wherever.
func (p *Principal) Has(roles ...Role) bool {
	return slices.ContainsFunc(p.Grants, func(g Grant) bool { return slices.Contains(roles, g.Role) })
}

// Origin is where a request came from.
type Origin struct {
	Address   string // IP address
	UserAgent string // without control characters, at most 300 characters
	RequestID string
}

type (
	principalKey struct{}
	originKey    struct{}
)

// With gives a context in which the principal acts.
func With(ctx context.Context, p Principal) context.Context {
	return context.WithValue(ctx, principalKey{}, p)
}

// From gives who acts in a context; nobody, who may do nothing, when none was said.
func From(ctx context.Context) Principal {
	p, _ := ctx.Value(principalKey{}).(Principal)
	return p
}

// WithOrigin gives a context that knows where its request came from.
func WithOrigin(ctx context.Context, o Origin) context.Context {
	return context.WithValue(ctx, originKey{}, o)
}

// OriginOf gives where the request of a context came from.
func OriginOf(ctx context.Context) Origin {
	o, _ := ctx.Value(originKey{}).(Origin)
	return o
}
