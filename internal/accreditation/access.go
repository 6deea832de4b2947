package accreditation

import (
	"kepu/internal/access"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// scope is that of who is named.
func scope(d *access.Directory, a *Accreditation) access.Scope {
	if v, ok := d.Standing(venue.Kind.Name, a.VenueID); ok {
		return d.Scope(v)
	}
	return d.Scope(access.Standing{Organization: a.OrganizationID})
}

func scopes(d *access.Directory, a *Accreditation) []access.Scope { return []access.Scope{scope(d, a)} }

func relations(d *access.Directory, a *Accreditation) map[string]access.Scope {
	return map[string]access.Scope{a.VenueID + " " + a.OrganizationID: scope(d, a)}
}

// decides tells whether a reviewer decides who is named at the level of an accreditation: a county names at its own
// level; the city's association and the province's see to all; streets and villages name nobody.
func decides(d *access.Directory, g identity.Grant, a *Accreditation) bool {
	switch region.Level(d.Level(g.RegionCode)) {
	case region.Province, region.City:
		return true
	case region.County, region.Zone:
		full := *a
		full.Normalize() // a scheme may have one level only
		return full.Level == "county"
	}
	return false
}

func notDecided() error {
	return errs.New(errs.Forbidden, "level_above", "县（市、区）只决定县级的认定；市级、省级和国家级的由市科协决定",
		"a county decides namings of its own level; municipal, provincial and national ones are the city's to decide")
}
