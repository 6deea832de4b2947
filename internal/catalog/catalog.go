// Package catalog is the read model: everything public, in memory, as snapshots that readers hold without a lock. It knows no
// database; whoever follows the change log feeds it.
package catalog

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

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
	empty := build(nil, Data{}, change.Position{})
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
	c.current.Store(build(nil, data, at))
}

// Apply puts changed records in their new state into the next snapshot.
func (c *Catalog) Apply(data Data, at change.Position) {
	c.writing.Lock()
	defer c.writing.Unlock()
	c.current.Store(build(c.current.Load(), data, at))
}

// Snapshot is one state of everything public. All of it is read only.
type Snapshot struct {
	position       change.Position
	loaded         bool
	regions        *regions
	calendar       *hours.Calendar
	organizations  map[string]*organization.Organization
	venues         map[string]*Venue
	accreditations map[string]*accreditation.Accreditation
	named          map[string][]*accreditation.Accreditation // public ones by venue or organization, earliest first
	teams          map[string]*lecturer.Team
	lecturers      map[string]*lecturer.Lecturer
	campaigns      map[string]*campaign.Campaign
	campaignSizes  map[string]int // public activities by campaign
	activities     map[string]*Activity
	venueGrid      grid[*Venue] // once for its own place and once for each stop
	sites          grid[*site]
	unplaced       []*Activity // that have a session without a place
	texts          texts
	history        history
}

// build makes the snapshot that follows from before and changed records. It indexes everything again, so a write costs work in
// proportion to the registry; what readers see does not depend on that.
func build(before *Snapshot, data Data, at change.Position) *Snapshot {
	s := &Snapshot{position: at, loaded: true, organizations: map[string]*organization.Organization{}, venues: map[string]*Venue{},
		accreditations: map[string]*accreditation.Accreditation{}, teams: map[string]*lecturer.Team{},
		lecturers: map[string]*lecturer.Lecturer{}, campaigns: map[string]*campaign.Campaign{}, activities: map[string]*Activity{}}
	known := map[string]region.Region{}
	if before != nil && data.Holidays == nil {
		s.calendar = before.calendar
	} else {
		s.calendar = hours.NewCalendar(data.Holidays)
	}
	if before != nil {
		maps.Copy(known, before.regions.byCode)
		maps.Copy(s.organizations, before.organizations)
		maps.Copy(s.venues, before.venues)
		maps.Copy(s.accreditations, before.accreditations)
		maps.Copy(s.teams, before.teams)
		maps.Copy(s.lecturers, before.lecturers)
		maps.Copy(s.campaigns, before.campaigns)
		maps.Copy(s.activities, before.activities)
		s.history = before.history
	}
	s.remember(data)
	for _, r := range data.Regions {
		known[r.Code] = r
	}
	s.regions = newRegions(known)
	putAll(s.organizations, data.Organizations)
	for _, v := range data.Venues {
		put(s.venues, v.ID, newVenue(v), v.Public() || v.Gone())
	}
	putAll(s.accreditations, data.Accreditations)
	putAll(s.teams, data.Teams)
	putAll(s.lecturers, data.Lecturers)
	putAll(s.campaigns, data.Campaigns)
	for _, a := range data.Activities {
		put(s.activities, a.ID, &Activity{Activity: a}, a.Public() || a.Gone())
	}
	s.index()
	s.indexTexts(before, data)
	return s
}

// remember takes what the feed needs.
func (s *Snapshot) remember(data Data) {
	s.history = s.history.follow(data.Changes)
	s.history.enter(record.Region, idsOf(data.Regions, func(r region.Region) (string, bool) { return r.Code, true }))
	s.history.enter(record.Holiday, idsOf(data.Holidays, func(d hours.Special) (string, bool) { return d.Date, true }))
	s.history.enter(record.Organization, idsOf(data.Organizations, publicID))
	s.history.enter(record.Venue, idsOf(data.Venues, publicID))
	s.history.enter(record.Accreditation, idsOf(data.Accreditations, publicID))
	s.history.enter(record.LecturerTeam, idsOf(data.Teams, publicID))
	s.history.enter(record.Lecturer, idsOf(data.Lecturers, publicID))
	s.history.enter(record.Campaign, idsOf(data.Campaigns, publicID))
	s.history.enter(record.Activity, idsOf(data.Activities, publicID))
}

func idsOf[T any](list []T, id func(T) (string, bool)) (ids []string) {
	for _, v := range list {
		if one, keep := id(v); keep {
			ids = append(ids, one)
		}
	}
	return ids
}

func publicID[T any, P record.Aggregate[T]](v P) (string, bool) {
	return v.Head().ID, v.Head().Public()
}

// putAll takes records that need no resolving.
func putAll[T any, P record.Aggregate[T]](in map[string]P, records []P) {
	for _, v := range records {
		head := v.Head()
		put(in, head.ID, v, head.Public() || head.Gone())
	}
}

func put[T any](in map[string]T, id string, v T, keep bool) {
	if keep {
		in[id] = v
	} else {
		delete(in, id)
	}
}

// index resolves where everything is. An activity is resolved anew, because a venue or a region it refers to may have changed;
// the entry of the snapshot before stays as it was.
func (s *Snapshot) index() {
	s.named = namings(s.accreditations)
	s.campaignSizes = map[string]int{}
	s.venueGrid = grid[*Venue]{}
	for id, v := range s.venues {
		v = v.resolve(s)
		s.venues[id] = v
		if !v.Public() {
			continue
		}
		if v.base.HasPoint {
			s.venueGrid.add(v.base.Point, v)
		}
		for i := range v.stops {
			if v.stops[i].HasPoint {
				s.venueGrid.add(v.stops[i].Point, v)
			}
		}
	}
	var shown []*Activity
	for id, a := range s.activities {
		a = a.resolve(s)
		s.activities[id] = a
		if !a.Public() {
			continue
		}
		shown = append(shown, a)
		for _, id := range a.CampaignIDs {
			s.campaignSizes[id]++
		}
	}
	s.place(shown)
}

// place puts public activities where they take place.
func (s *Snapshot) place(shown []*Activity) {
	slices.SortFunc(shown, func(a, b *Activity) int { return strings.Compare(a.ID, b.ID) })
	s.sites, s.unplaced = grid[*site]{}, nil
	for key, one := range sitesOf(shown) {
		s.sites.add(key.at, one)
	}
	for _, a := range shown {
		if slices.ContainsFunc(a.Where, func(w Where) bool { return !w.HasPoint }) {
			s.unplaced = append(s.unplaced, a)
		}
	}
}

// Calendar is the public holidays and make-up workdays.
func (s *Snapshot) Calendar() *hours.Calendar { return s.calendar }

// Position is how far the change log goes in this state.
func (s *Snapshot) Position() change.Position { return s.position }

// Size is how many records of a kind the snapshot holds.
func (s *Snapshot) Size(kind record.Kind) int {
	return map[record.Kind]int{record.Region: len(s.regions.byCode), record.Holiday: s.calendar.Len(), record.Organization: len(s.organizations), record.Venue: len(s.venues),
		record.Accreditation: len(s.accreditations), record.LecturerTeam: len(s.teams), record.Lecturer: len(s.lecturers), record.Campaign: len(s.campaigns),
		record.Activity: len(s.activities)}[kind]
}

// Loaded tells whether the snapshot came from a database; before that it is empty.
func (s *Snapshot) Loaded() bool { return s.loaded }
