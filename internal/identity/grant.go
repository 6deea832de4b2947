package identity

import (
	"slices"

	"kepu/internal/errs"
)

// CheckGrant gives the violations of one grant: a role needs the scope that belongs to it, and no other.
func CheckGrant(g Grant) errs.Violations {
	var vs errs.Violations
	vs.OneOf("role", string(g.Role), Roles)
	needsRegion := g.Role == Reviewer
	needsOrganization := g.Role == Owner || g.Role == Editor
	scope := func(field, value string, needed bool) {
		switch {
		case needed && value == "":
			vs.Add(field, "required", "这个角色必须有范围", "this role needs its scope")
		case !needed && value != "" && slices.Contains(Roles, string(g.Role)):
			vs.Add(field, "not_applicable", "这个角色没有这种范围，请去掉", "this role has no such scope; leave it out")
		}
	}
	scope("region_code", g.RegionCode, needsRegion)
	scope("organization_id", g.OrganizationID, needsOrganization)
	return vs
}
