// Package catalog is the read model: everything public, in memory, as snapshots that readers hold without a lock. It knows no
// database; whoever follows the change log feeds it.
package catalog

import (
	"sync"
	"sync/atomic"

	lru "github.com/hashicorp/golang-lru/v2"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/change"
	"kepu/internal/hours"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// Data is records as the store gives them, drafts and archived ones included: the catalog decides what it keeps.
type Data struct {
	Regions        []region.Region
	Holidays       []hours.Special // the whole calendar; nil where it is as it was
	Organizations  []*organization.Organization
	Venues         []*venue.Venue
	Accreditations []*accreditation.Accreditation
	Teams          []*lecturer.Team
	Lecturers      []*lecturer.Lecturer // without their private contacts
	Campaigns      []*campaign.Campaign
	Activities     []*activity.Activity
	Packed         []*Activity    // further ones, as Pack gives them to those who have very many
	Changes        []change.Entry // the log: all that is kept of it, or what follows the snapshot before
}

// Catalog hands out the newest snapshot.
type Catalog struct {
	writing sync.Mutex
	current atomic.Pointer[Snapshot]
}

// New is an empty catalog, which is not ready.
func New() *Catalog {
	c := &Catalog{}
	empty := build(&Snapshot{}, Data{}, change.Position{})
	empty.loaded = false
	c.current.Store(empty)
	return c
}

// Snapshot is the newest state. It never changes.
func (c *Catalog) Snapshot() *Snapshot { return c.current.Load() }

// Reset replaces everything by data, which is complete as of at.
func (c *Catalog) Reset(data Data, at change.Position) {
	c.writing.Lock()
	defer c.writing.Unlock()
	c.current.Store(build(&Snapshot{}, data, at))
}

// Apply puts changed records in their new state into the next snapshot.
func (c *Catalog) Apply(data Data, at change.Position) {
	c.writing.Lock()
	defer c.writing.Unlock()
	c.current.Store(build(c.current.Load(), data, at))
}

// Snapshot is one state of everything public. All of it is read only, and most of it is shared with the snapshots around it.
type Snapshot struct {
	position       change.Position
	loaded         bool
	regions        *regions
	calendar       *hours.Calendar
	organizations  map[string]*organization.Organization
	venues         table[string, *Venue]
	accreditations map[string]*accreditation.Accreditation
	named          map[string][]*accreditation.Accreditation // public ones by venue or organization, earliest first
	teams          map[string]*lecturer.Team
	lecturers      map[string]*lecturer.Lecturer
	campaigns      map[string]*campaign.Campaign
	campaignSizes  map[string]int // public activities by campaign
	activities     table[string, *Activity]
	numbers        uint32                 // so many activities there have been
	bases          *atomic.Pointer[bases] // shared until venues change
	venueGrid      grid[*Venue]           // once for its own place and once for each stop
	sites          grid[*site]
	special        table[string, *Activity] // that are not plain
	numbered       rows[*Activity]
	outlines       rows[outline]     // by number as well
	traits         table[trait, set] // the plain activities by the values of filters
	timeline       timeline
	texts          texts
	windows        *windows
	rankings       map[record.Kind]*lru.Cache[string, *ranking]
	history        history
}

// Calendar is the public holidays and make-up workdays.
func (s *Snapshot) Calendar() *hours.Calendar { return s.calendar }

// Position is how far the change log goes in this state.
func (s *Snapshot) Position() change.Position { return s.position }

// Size is how many records of a kind the snapshot holds.
func (s *Snapshot) Size(kind record.Kind) int {
	return map[record.Kind]int{region.Kind.Name: len(s.regions.byCode), hours.HolidayKind: s.calendar.Len(), organization.Kind.Name: len(s.organizations), venue.Kind.Name: s.venues.len(),
		accreditation.Kind.Name: len(s.accreditations), lecturer.TeamKind.Name: len(s.teams), lecturer.Kind.Name: len(s.lecturers), campaign.Kind.Name: len(s.campaigns),
		activity.Kind.Name: s.activities.len()}[kind]
}

// Loaded tells whether the snapshot came from a database; before that it is empty.
func (s *Snapshot) Loaded() bool { return s.loaded }
