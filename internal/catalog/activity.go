package catalog

import (
	"slices"
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/geo"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
)

// Activity is an activity with the places of its sessions resolved. What queries ask of many lies open here; the rest
// is packed, and unpacked for the few that are shown.
type Activity struct {
	ID        string
	number    uint32 // its own as long as the process runs
	public    bool
	gone      bool
	filter    filterBits
	organizer string // id; as are
	venue     string
	more      *belonging // nil for none
	at        geo.Point  // of a simple one
	spans     []span     // the times of its sessions
	where     []Where    // of the activity itself and then of each session; only the first where they are all there
	updated   int64      // in milliseconds
	packed    activity.Packed
	// unpacked as well: of one that is not simple, whose sessions queries look at; nil for others
	whole *activity.Activity
}

// belonging is what else an activity belongs to: ids.
type belonging struct{ campaigns, lecturers []string }

// link notes what the activity belongs to. Ids of what there is are that record's own, so that they take no memory
// again.
func (a *Activity) link(s *Snapshot, of *activity.Activity) {
	a.organizer, a.venue, a.more = s.sharedID(organization.Kind.Name, of.OrganizerID), strings.Clone(of.VenueID), nil
	if v := s.venues.get(a.venue); v != nil {
		a.venue = v.ID
	}
	if len(of.CampaignIDs)+len(of.LecturerIDs) > 0 {
		a.more = &belonging{}
	}
	for _, id := range of.CampaignIDs {
		a.more.campaigns = append(a.more.campaigns, s.sharedID(campaign.Kind.Name, id))
	}
	for _, id := range of.LecturerIDs {
		a.more.lecturers = append(a.more.lecturers, s.sharedID(lecturer.Kind.Name, id))
	}
}

func (s *Snapshot) sharedID(of record.Kind, id string) string {
	if v := s.records[of][id]; v != nil {
		return v.Head().ID
	}
	return strings.Clone(id)
}

func (a *Activity) campaigns() []string {
	if a.more == nil {
		return nil
	}
	return a.more.campaigns
}

func (a *Activity) lecturers() []string {
	if a.more == nil {
		return nil
	}
	return a.more.lecturers
}

// Pack takes a record for the catalog, and keeps nothing else of it. It is resolved before it is used.
func Pack(a *activity.Activity) *Activity {
	return &Activity{ID: a.ID, venue: a.VenueID, public: a.Public(), gone: a.Gone(), updated: a.UpdatedAt.UnixMilli(),
		packed: activity.Pack(a)}
}

// Record is all that is known of the activity. Nobody changes it.
func (a *Activity) Record() *activity.Activity {
	if a.whole != nil {
		return a.whole
	}
	return a.packed.Activity()
}

// Title is what the activity is called.
func (a *Activity) Title() string {
	if a.whole != nil {
		return a.whole.Title
	}
	return a.packed.Title()
}

// Public says whether the public sees the activity.
func (a *Activity) Public() bool { return a.public }

// Updated is when the activity was last written, in Unix milliseconds.
func (a *Activity) Updated() int64 { return a.updated }

// Gone says whether the public once saw the activity, which is archived now.
func (a *Activity) Gone() bool { return a.gone }

// Number tells public activities apart: each has its own as long as the process runs, and they are dense.
func (a *Activity) Number() uint32 { return a.number }

// Home is where the activity itself is.
func (a *Activity) Home() *Where { return &a.where[0] }

// At is where a session takes place.
func (a *Activity) At(session int) *Where {
	if len(a.where) == 1 {
		return &a.where[0]
	}
	return &a.where[session+1]
}

// places gives the places of its sessions, one after another.
func (a *Activity) places() []Where {
	switch {
	case len(a.spans) == 0:
		return nil
	case len(a.where) == 1:
		return a.where
	}
	return a.where[1:]
}

// simpleSpans gives the times of its sessions, where it is simple.
func (a *Activity) simpleSpans() []span {
	if !a.filter.simple {
		return nil
	}
	return a.spans
}

// resolve gives the activity as it is among the other records of a snapshot.
func (a *Activity) resolve(s *Snapshot) *Activity {
	next := a
	if a.where != nil { // else nobody else has it yet
		next = new(Activity)
		*next = *a
	}
	record := a.Record()
	next.link(s, record)
	next.where = s.locate(record)
	next.filter = filterBitsOf(next, record)
	next.spans, next.at, next.whole = spansOf(record), geo.Point{}, nil
	switch {
	case next.filter.simple:
		next.at = next.At(0).Point
	case next.public:
		next.whole = record
	}
	return next
}

// locate resolves the places of an activity.
func (s *Snapshot) locate(a *activity.Activity) []Where {
	home := s.where(a.VenueID, a.Place, nil)
	moves := home.Venue != nil && len(home.Venue.stops) > 0
	if !moves && !slices.ContainsFunc(a.Sessions,
		func(one activity.Session) bool { return one.VenueID != "" || one.Place != nil }) {
		if home.Venue != nil {
			return home.Venue.here
		}
		return []Where{home}
	}
	all := []Where{home}
	for i := range a.Sessions {
		switch own := &a.Sessions[i]; {
		case own.VenueID != "" || own.Place != nil:
			all = append(all, s.where(own.VenueID, own.Place, &own.Start))
		case moves:
			all = append(all, s.where(a.VenueID, a.Place, &own.Start))
		default:
			all = append(all, home)
		}
	}
	return all
}

// EachActivity hands every public activity to yield, in no order.
func (s *Snapshot) EachActivity(yield func(*Activity) bool) {
	for _, a := range s.activities.all() {
		if a.Public() && !yield(a) {
			return
		}
	}
}

// Activity finds an activity that is or was public.
func (s *Snapshot) Activity(id string) *Activity { return s.activities.get(id) }

// Standing is the state and the status of an activity as the public sees it.
func (a *Activity) Standing(now time.Time) (activity.State, activity.Status) {
	if !a.filter.simple {
		record := a.Record()
		return record.PublicState(now), record.StatusAt(now)
	}
	status, at := activity.Past, now.UnixNano()
	for _, one := range a.spans {
		switch {
		case one.start > at:
			status = activity.Upcoming
		case one.until > at:
			return activity.Scheduled, activity.Ongoing
		}
	}
	return activity.Scheduled, status
}

func (a *Activity) statusAt(now time.Time) activity.Status {
	_, status := a.Standing(now)
	return status
}

// ResolveActivity gives a record that the snapshot may not hold, such as a draft, as if it did.
func (s *Snapshot) ResolveActivity(a *activity.Activity) *Activity { return Pack(a).resolve(s) }
