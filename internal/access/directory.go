package access

import (
	"sync"

	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// place is where an organization, a venue or a team stands.
type place struct {
	organization string // its parent, its operator, its owner
	region, zone string
	public       bool // or once public
	trusted      bool // to publish without a review
}

// directory is where everything belongs that other records refer to. The catalog knows what is public; here are drafts and archived records too.
type directory struct {
	mu            sync.RWMutex
	regions       map[string]string // parent by code
	levels        map[string]region.Level
	organizations map[string]place
	venues        map[string]place
	teams         map[string]place
}

// Records are what other records refer to and belong to.
type Records struct {
	Regions       []region.Region
	Organizations []*organization.Organization
	Venues        []*venue.Venue
	Teams         []*lecturer.Team
}

// Put takes records over as they are now; with whole, there are no others.
func (r *Rules) Put(data Records, whole bool) {
	d := &r.directory
	d.mu.Lock()
	defer d.mu.Unlock()
	if whole || d.regions == nil {
		d.regions, d.levels = map[string]string{}, map[string]region.Level{}
		d.organizations, d.venues, d.teams = map[string]place{}, map[string]place{}, map[string]place{}
	}
	for _, one := range data.Regions {
		d.regions[one.Code], d.levels[one.Code] = one.ParentCode, one.Level
	}
	for _, o := range data.Organizations {
		d.organizations[o.ID] = placeOf(o)
	}
	for _, v := range data.Venues {
		d.venues[v.ID] = placeOfVenue(v)
	}
	for _, t := range data.Teams {
		d.teams[t.ID] = placeOfTeam(t)
	}
}

func placeOf(o *organization.Organization) place {
	return place{organization: o.ParentID, region: o.RegionCode, public: o.Publication == record.Published, trusted: o.Trusted}
}

func placeOfVenue(v *venue.Venue) place {
	return place{organization: v.OrganizationID, region: v.RegionCode, zone: v.ZoneCode}
}

func placeOfTeam(t *lecturer.Team) place {
	return place{organization: t.OrganizationID, region: t.RegionCode}
}

// maxDepth ends a walk up through parents that form a circle.
const maxDepth = 20

// organizationWithin tells whether an organization is another one or belongs to it.
func (d *directory) organizationWithin(id, ancestor string) bool {
	return within(id, ancestor, func(id string) string { return d.organizations[id].organization })
}

// isTrusted tells whether an organization, or one above it, publishes without a review.
func (d *directory) isTrusted(id string) bool {
	for range maxDepth {
		o, ok := d.organizations[id]
		if !ok || o.trusted {
			return ok
		}
		id = o.organization
	}
	return false
}

func (d *directory) regionWithin(code, ancestor string) bool {
	return within(code, ancestor, func(code string) string { return d.regions[code] })
}

// within walks up; the empty text is nothing and lies nowhere.
func within(one, ancestor string, parent func(string) string) bool {
	for range maxDepth {
		if one == "" || one == ancestor {
			return one != ""
		}
		one = parent(one)
	}
	return false
}

// scope is that of what stands at a place, whose region may be unknown: then its organization's.
func (d *directory) scope(p place) Scope {
	if p.region == "" {
		p.region = d.organizations[p.organization].region
	}
	return Scope{Organizations: []string{p.organization}, Regions: []string{p.region, p.zone}}
}
