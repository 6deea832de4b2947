package organization

import (
	"kepu/internal/access"
	"kepu/internal/errs"
	"kepu/internal/record"
)

func standing(o *Organization) access.Standing {
	return access.Standing{Organization: o.ParentID, Region: o.RegionCode, Public: o.Publication == record.Published,
		Trusted: o.Trusted}
}

// scopes is the organization itself.
func scopes(_ *access.Directory, o *Organization) []access.Scope {
	// A new one is not yet known, so its parent's staff is named as well.
	return []access.Scope{{Organizations: []string{o.ID, o.ParentID}, Regions: []string{o.RegionCode}}}
}

func checkParent(d *access.Directory, o *Organization) (vs errs.Violations) {
	if d.OrganizationWithin(o.ParentID, o.ID) {
		vs.Add("parent_id", "circle", "上级单位不能是自己或自己的下属单位", "the parent must not be the organization itself or one below it")
	}
	return vs
}

// reserved names what identifies an organization, and where it stands: the reviewers change that.
func reserved(before, after *Organization) string {
	switch {
	case before.Name != after.Name:
		return "name"
	case before.CreditCode != after.CreditCode:
		return "credit_code"
	case before.Type != after.Type:
		return "type"
	case before.RegionCode != after.RegionCode:
		return "region_code"
	case before.ParentID != after.ParentID:
		return "parent_id"
	case before.Publication != after.Publication:
		return "publication"
	case before.Trusted != after.Trusted:
		return "trusted"
	case before.Unverified != after.Unverified:
		return "verified"
	}
	return ""
}
