package catalog

import (
	"slices"
	"time"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/organization"
	"kepu/internal/venue"
)

// Spot is where something is, resolved.
type Spot struct {
	Stop     *venue.Stop // of a mobile venue; nil where it has none on the day
	Address  string
	Location *geo.Location // as it was surveyed; nil for unknown
	Point    geo.Point     // Location in GCJ-02
	HasPoint bool
	within   []string // codes of all regions that hold it
	region   string   // the innermost of them
}

func spot(address string, l *geo.Location) Spot {
	s := Spot{Address: address, Location: l}
	if l != nil {
		s.Point, s.HasPoint = l.Point(geo.GCJ02), true
	}
	return s
}

// Venue is a venue with what queries need resolved.
type Venue struct {
	*venue.Venue
	Completeness venue.Completeness
	Schedule     *hours.Hours                   // nil for unknown
	Named        []*accreditation.Accreditation // public ones, earliest first
	fixed        Spot
	here         []Where // at its fixed place, for those that are there
	stops        []Spot  // in the order of their dates
}

func newVenue(v *venue.Venue) *Venue {
	e := &Venue{Venue: v, Completeness: v.Completeness(), Schedule: v.Schedule(), fixed: spot(v.Address, v.Location)}
	for i := range v.Stops {
		at := spot(v.Stops[i].Address, v.Stops[i].Location)
		at.Stop = &v.Stops[i]
		e.stops = append(e.stops, at)
	}
	return e
}

func (v *Venue) resolve(s *Snapshot) *Venue {
	next := *v
	next.fixed.within, next.fixed.region = append(s.regions.path(v.RegionCode), s.regions.path(v.ZoneCode)...),
		v.RegionCode+v.ZoneCode
	next.here = []Where{{Venue: &next, Spot: &next.fixed}}
	next.Named = s.named[v.ID]
	next.stops = slices.Clone(v.stops)
	for i := range next.stops {
		code := next.stops[i].Stop.RegionCode
		next.stops[i].within, next.stops[i].region = s.regions.path(code), code
	}
	return &next
}

// On is where the venue is on a date: a mobile venue at its stop of the day.
func (v *Venue) On(date string) *Spot {
	for i := range v.stops {
		if stop := v.stops[i].Stop; stop.From <= date && date <= stop.To {
			return &v.stops[i]
		}
	}
	return &v.fixed
}

// Where is where a session takes place: a venue of the registry, a place of its own, or neither.
type Where struct {
	Venue *Venue          // may be archived
	Place *activity.Place // nil where Venue is set
	*Spot                 // never nil; that of the venue is shared
}

// nowhere is the spot of what has no place.
var nowhere Spot

// where resolves a place at a time; nil for no time, as of an activity by itself.
func (s *Snapshot) where(venueID string, place *activity.Place, at *time.Time) Where {
	if v := s.venues.get(venueID); v != nil {
		if at == nil || len(v.stops) == 0 {
			return Where{Venue: v, Spot: &v.fixed}
		}
		return Where{Venue: v, Spot: v.On(hours.DateOf(*at).Text)}
	}
	if place == nil {
		return Where{Spot: &nowhere}
	}
	there := spot(place.Address, place.Location)
	there.within, there.region = s.regions.path(place.RegionCode), place.RegionCode
	return Where{Place: place, Spot: &there}
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

// Organization finds an organization that is or was public.
func (s *Snapshot) Organization(id string) *organization.Organization {
	return Get(s, organization.Kind, id)
}

// Venue finds a venue that is or was public.
func (s *Snapshot) Venue(id string) *Venue { return s.venues.get(id) }

// ResolveVenue gives a record that the snapshot may not hold, such as a draft, as if it did.
func (s *Snapshot) ResolveVenue(v *venue.Venue) *Venue { return newVenue(v).resolve(s) }
