package catalog

import (
	"kepu/internal/activity"
	"kepu/internal/geo"
	"kepu/internal/organization"
	"kepu/internal/venue"
)

// Venue is a venue with what queries need resolved.
type Venue struct {
	*venue.Venue
	Point    geo.Point // GCJ-02
	HasPoint bool
	within   []string // codes of all regions that hold it
}

func newVenue(v *venue.Venue) *Venue {
	e := &Venue{Venue: v}
	if v.Location != nil {
		e.Point, e.HasPoint = v.Location.Point(geo.GCJ02), true
	}
	return e
}

func (v *Venue) resolve(s *Snapshot) *Venue {
	next := *v
	next.within = append(s.regions.path(v.RegionCode), s.regions.path(v.ZoneCode)...)
	return &next
}

// Activity is an activity with the places of its sessions resolved.
type Activity struct {
	*activity.Activity
	Where []Where // of each session
	Home  Where   // of the activity itself
}

// Where is where a session takes place: a venue of the registry, a place of its own, or neither.
type Where struct {
	Venue    *Venue          // may be archived
	Place    *activity.Place // nil where Venue is set
	Point    geo.Point       // GCJ-02
	HasPoint bool
	within   []string
}

func (a *Activity) resolve(s *Snapshot) *Activity {
	next := &Activity{Activity: a.Activity, Where: make([]Where, len(a.Sessions))}
	next.Home = s.where(a.VenueID, a.Place)
	for i := range a.Sessions {
		if own := &a.Sessions[i]; own.VenueID != "" || own.Place != nil {
			next.Where[i] = s.where(own.VenueID, own.Place)
		} else {
			next.Where[i] = next.Home
		}
	}
	return next
}

func (s *Snapshot) where(venueID string, place *activity.Place) Where {
	if v := s.venues[venueID]; v != nil {
		return Where{Venue: v, Point: v.Point, HasPoint: v.HasPoint, within: v.within}
	}
	if place == nil {
		return Where{}
	}
	w := Where{Place: place, within: s.regions.path(place.RegionCode)}
	if place.Location != nil {
		w.Point, w.HasPoint = place.Location.Point(geo.GCJ02), true
	}
	return w
}

// Name is what people call the place; empty where nothing is known.
func (w *Where) Name() string {
	switch {
	case w.Venue != nil:
		return w.Venue.Name
	case w.Place != nil && w.Place.Name != "":
		return w.Place.Name
	case w.Place != nil:
		return w.Place.Address
	}
	return ""
}

// Location is the place as it was surveyed; nil for unknown.
func (w *Where) Location() *geo.Location {
	switch {
	case w.Venue != nil:
		return w.Venue.Location
	case w.Place != nil:
		return w.Place.Location
	}
	return nil
}

// Organization finds an organization that is or was public.
func (s *Snapshot) Organization(id string) *organization.Organization { return s.organizations[id] }

// Venue finds a venue that is or was public.
func (s *Snapshot) Venue(id string) *Venue { return s.venues[id] }

// Activity finds an activity that is or was public.
func (s *Snapshot) Activity(id string) *Activity { return s.activities[id] }

// ResolveVenue gives a record that the snapshot may not hold, such as a draft, as if it did.
func (s *Snapshot) ResolveVenue(v *venue.Venue) *Venue { return newVenue(v).resolve(s) }

// ResolveActivity gives a record that the snapshot may not hold, such as a draft, as if it did.
func (s *Snapshot) ResolveActivity(a *activity.Activity) *Activity {
	return (&Activity{Activity: a}).resolve(s)
}
