// Package catalog is the read model: everything public, in memory, as snapshots that readers hold without a lock. It
// knows no database; whoever follows the change log feeds it.
//
// A Snapshot never changes. A write makes the next one, which shares all that the write does not touch: maps are
// sharded (table.go), what there is by number lies in chunks (chunked.go), sets of numbers are bitmaps of chunks
// (postings.go), and the squares of the grid are copied one by one (grid.go).
//
// Most activities are simple: all their sessions take place as announced, at one place with coordinates. For these a
// query is answered without their records. Filters with few values are bits (filter_bits.go), the others posting lists;
// a site (sites.go) is a place with the simple activities there and the times of their sessions; the grid gives the
// sites that are near, and the timeline (timeline.go) the sessions that come next. The other activities, which are
// called complex, are looked at one by one. A scan (scan.go) walks the simple ones in the order that is cheapest for
// the query; lists, facets (facets*.go), clusters and relevance each say what it does with what it finds.
//
// That these shortcuts find what a plain look at every record finds is held by property tests (plain_test.go).
package catalog

import (
	"sync"
	"sync/atomic"

	lru "github.com/hashicorp/golang-lru/v2"

	"kepu/internal/accreditation"
	"kepu/internal/change"
	"kepu/internal/hours"
	"kepu/internal/kind"
	"kepu/internal/record"
	"kepu/internal/region"
)

// Data is records as the store gives them, drafts and archived ones included: the catalog decides what it keeps.
type Data struct {
	Regions  []region.Region
	Holidays []hours.Special                    // the whole calendar; nil where it is as it was
	Records  map[record.Kind][]record.Aggregate // by kind; lecturers without their private contacts
	Packed   []*Activity                        // further activities, as Pack gives them to those who have very many
	Changes  []change.Entry                     // the log: all that is kept of it, or what follows the snapshot before
}

// Put adds records of a kind.
func (d *Data) Put(of record.Kind, all ...record.Aggregate) {
	if d.Records == nil {
		d.Records = map[record.Kind][]record.Aggregate{}
	}
	d.Records[of] = append(d.Records[of], all...)
}

// Of gives the records of a kind.
func Of[T any](d *Data, k *kind.Kind[T]) []*T { return record.AllAs[T](d.Records[k.Name]) }

// Catalog hands out the newest snapshot.
type Catalog struct {
	kinds   []kind.Any
	writing sync.Mutex
	current atomic.Pointer[Snapshot]
}

// New is an empty catalog of kinds, which is not ready.
func New(kinds []kind.Any) *Catalog {
	c := &Catalog{kinds: kinds}
	empty := build(c.blank(), Data{}, change.Position{})
	empty.loaded = false
	c.current.Store(empty)
	return c
}

// blank is a snapshot that nothing has been built into.
func (c *Catalog) blank() *Snapshot { return &Snapshot{kinds: c.kinds, feed: feedOf(c.kinds)} }

// Snapshot is the newest state. It never changes.
func (c *Catalog) Snapshot() *Snapshot { return c.current.Load() }

// Reset replaces everything by data, which is complete as of at.
func (c *Catalog) Reset(data Data, at change.Position) {
	c.writing.Lock()
	defer c.writing.Unlock()
	c.current.Store(build(c.blank(), data, at))
}

// Apply puts changed records in their new state into the next snapshot.
func (c *Catalog) Apply(data Data, at change.Position) {
	c.writing.Lock()
	defer c.writing.Unlock()
	c.current.Store(build(c.current.Load(), data, at))
}

// Snapshot is one state of everything public. All of it is read only, and most of it is shared with the snapshots
// around it.
type Snapshot struct {
	kinds         []kind.Any
	feed          []record.Kind         // the kinds of the public feed
	records       map[record.Kind]shelf // of the kinds that have no table of their own here
	position      change.Position
	loaded        bool
	regions       *regions
	calendar      *hours.Calendar
	venues        table[string, *Venue]
	named         map[string][]*accreditation.Accreditation // public ones by venue or organization, earliest first
	campaignSizes map[string]int                            // public activities by campaign
	activities    table[string, *Activity]
	numbers       uint32                 // so many activities there have been
	bases         *atomic.Pointer[bases] // shared until venues change
	venueGrid     grid[*Venue]           // once for its own place and once for each stop
	sites         grid[*site]
	complex       table[string, *Activity] // that are not simple
	numbered      chunked[*Activity]
	timeRanges    chunked[timeRange]     // by number as well
	postings      table[postingKey, set] // the simple activities by the values of filters
	timeline      timeline
	texts         texts
	windowCache   *windowCache
	rankings      map[record.Kind]*lru.Cache[string, *ranking]
	history       history
}

// shelf is the records of a kind that are or were public, by id.
type shelf map[string]record.Aggregate

// Calendar is the public holidays and make-up workdays.
func (s *Snapshot) Calendar() *hours.Calendar { return s.calendar }

// Position is how far the change log goes in this state.
func (s *Snapshot) Position() change.Position { return s.position }

// Loaded tells whether the snapshot came from a database; before that it is empty.
func (s *Snapshot) Loaded() bool { return s.loaded }
