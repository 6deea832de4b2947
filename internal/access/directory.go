package access

import (
	"sync"

	"kepu/internal/record"
)

// OrganizationKind names organizations, to which everything belongs.
var OrganizationKind = record.NewKind("organization", "单位", "organization")

// Standing is where a record stands. Its zero value stands nowhere.
type Standing struct {
	Organization string // its parent, its operator, its owner
	Region, Zone string
	Public       bool // or once public
	Trusted      bool // to publish without a review
}

// Region is a division as the rules need it.
type Region struct{ Code, Parent, Level string }

// Directory is where everything stands that others stand under. The catalog knows what is public; here are drafts and
// archived records too. A Policy reads it while it is locked; nobody else has it.
type Directory struct {
	mu      sync.RWMutex
	parents map[string]string // of regions
	levels  map[string]string // of regions
	places  map[record.Kind]map[string]Standing
}

// Records is what a Directory takes over.
type Records struct {
	Regions []Region
	Places  map[record.Kind]map[string]Standing // by id
}

// Put takes records over as they are now; with whole, there are no others.
func (r *Rules) Put(data Records, whole bool) {
	d := &r.directory
	d.mu.Lock()
	defer d.mu.Unlock()
	if whole || d.parents == nil {
		d.parents, d.levels, d.places = map[string]string{}, map[string]string{}, map[record.Kind]map[string]Standing{}
	}
	for _, one := range data.Regions {
		d.parents[one.Code], d.levels[one.Code] = one.Parent, one.Level
	}
	for kind, places := range data.Places {
		if d.places[kind] == nil {
			d.places[kind] = map[string]Standing{}
		}
		for id, standing := range places {
			d.places[kind][id] = standing
		}
	}
}

// Standing is where a record stands; not ok where it is not there.
func (d *Directory) Standing(kind record.Kind, id string) (Standing, bool) {
	standing, ok := d.places[kind][id]
	return standing, ok
}

// Level is that of a region; empty for none.
func (d *Directory) Level(code string) string { return d.levels[code] }

// maxDepth ends a walk up through parents that form a circle.
const maxDepth = 20

// OrganizationWithin tells whether an organization is another one or belongs to it.
func (d *Directory) OrganizationWithin(id, ancestor string) bool {
	return within(id, ancestor, func(id string) string { return d.places[OrganizationKind][id].Organization })
}

// isTrusted tells whether an organization, or one above it, publishes without a review.
func (d *Directory) isTrusted(id string) bool {
	for range maxDepth {
		o, ok := d.Standing(OrganizationKind, id)
		if !ok || o.Trusted {
			return ok
		}
		id = o.Organization
	}
	return false
}

func (d *Directory) regionWithin(code, ancestor string) bool {
	return within(code, ancestor, func(code string) string { return d.parents[code] })
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

// Scope is that of what stands at a place, whose region may be unknown: then its organization's.
func (d *Directory) Scope(p Standing) Scope {
	if p.Region == "" {
		p.Region = d.places[OrganizationKind][p.Organization].Region
	}
	return Scope{Organizations: []string{p.Organization}, Regions: []string{p.Region, p.Zone}}
}

// Under is the relation to an organization; none for an empty id.
func (d *Directory) Under(organizationID string) map[string]Scope {
	if organizationID == "" {
		return nil
	}
	return map[string]Scope{organizationID: d.Scope(Standing{Organization: organizationID})}
}
