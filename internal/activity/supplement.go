package activity

import (
	"time"

	"kepu/internal/campaign"
	"kepu/internal/geo"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// SupplementName is the name under which linked data carries a Supplement.
const SupplementName = "kepu activity"

// Reference is a record that another names: by its id in the registry that says so, and by its name.
type Reference struct {
	ID   string `json:"id"`
	Name string `json:"name,omitempty"`
}

// Supplement is what the public sees of an activity and schema.org has no words for. Linked data carries it beside, so
// that another registry reads the activity without loss. Places are in GCJ-02.
type Supplement struct {
	PlainText     string               `json:"plain_text,omitempty"`
	AgeMin        *int                 `json:"age_min,omitempty"`
	AgeMax        *int                 `json:"age_max,omitempty"`
	Contact       record.Contact       `json:"contact,omitzero"`
	Accessibility record.Accessibility `json:"accessibility,omitzero"`
	Images        []record.Image       `json:"images,omitempty"`
	Price         *Price               `json:"price,omitempty"`
	Booking       *Booking             `json:"booking,omitempty"`
	Availability  string               `json:"availability,omitempty"`
	State         State                `json:"state,omitempty"`
	StateReason   string               `json:"state_reason,omitempty"`
	Calendar      Calendar             `json:"calendar,omitempty"`
	Schedule      *Schedule            `json:"schedule,omitempty"`
	Organizer     *Reference           `json:"organizer,omitempty"`
	Venue         *Reference           `json:"venue,omitempty"`
	Lecturers     []Reference          `json:"lecturers,omitempty"`
	Campaigns     []Reference          `json:"campaigns,omitempty"`
	Place         *Place               `json:"place,omitempty"`
	Sessions      []SupplementSession  `json:"sessions,omitempty"`
}

// SupplementSession is one session.
type SupplementSession struct {
	Start         time.Time  `json:"start"`
	End           *time.Time `json:"end,omitempty"`
	Venue         *Reference `json:"venue,omitempty"`
	Place         *Place     `json:"place,omitempty"`
	Capacity      *int       `json:"capacity,omitempty"`
	Availability  string     `json:"availability,omitempty"`
	State         State      `json:"state,omitempty"`
	StateReason   string     `json:"state_reason,omitempty"`
	RuleDate      string     `json:"rule_date,omitempty"`
	PreviousStart *time.Time `json:"previous_start,omitempty"`
}

// Supplement gives what the public sees. name names the records that it refers to; nil for one that the public does not
// see.
func (a *Activity) Supplement(name func(kind record.Kind, id string) *Reference) *Supplement {
	s := &Supplement{PlainText: a.PlainText, AgeMin: a.AgeMin, AgeMax: a.AgeMax, Contact: a.Contact, Images: a.Images,
		Price: a.Price, Booking: a.Booking, Availability: a.Availability, State: a.State, StateReason: a.StateReason,
		Calendar: a.Calendar, Schedule: a.Schedule, Place: a.Place.public(), Accessibility: a.Accessibility,
		Organizer: name(organization.Kind.Name, a.OrganizerID), Venue: name(venue.Kind.Name, a.VenueID)}
	for kind, ids := range map[record.Kind][]string{lecturer.Kind.Name: a.LecturerIDs, campaign.Kind.Name: a.CampaignIDs} {
		list := map[record.Kind]*[]Reference{lecturer.Kind.Name: &s.Lecturers, campaign.Kind.Name: &s.Campaigns}[kind]
		for _, id := range ids {
			if one := name(kind, id); one != nil {
				*list = append(*list, *one)
			}
		}
	}
	for i := range a.Sessions {
		one := &a.Sessions[i]
		out := SupplementSession{Start: one.Start, End: one.End, Venue: name(venue.Kind.Name, one.VenueID),
			Place: one.Place.public(), Capacity: one.Capacity, Availability: one.Availability, State: a.SessionState(one),
			StateReason: one.StateReason, RuleDate: one.RuleDate, PreviousStart: one.PreviousStart}
		if a.State != Scheduled {
			out.StateReason = a.StateReason
		}
		if a.Calendar == Permanent {
			out.End = nil
		}
		s.Sessions = append(s.Sessions, out)
	}
	return s
}

// public is a place with coordinates that may be published: as surveyed they stay here.
func (p *Place) public() *Place {
	if p == nil || p.Location == nil {
		return p
	}
	out, at := *p, p.Location.Point(geo.GCJ02)
	out.Location = &geo.Location{Lat: geo.Micro(at.Lat), Lng: geo.Micro(at.Lng), Datum: geo.GCJ02,
		Accuracy: p.Location.Accuracy, Source: p.Location.Source}
	return &out
}

// Supply takes over what a supplement says. find gives the id of a record that it refers to; empty for none.
func (a *Activity) Supply(s *Supplement, find func(kind record.Kind, one *Reference) string) {
	a.PlainText, a.AgeMin, a.AgeMax, a.Contact, a.Accessibility = s.PlainText, s.AgeMin, s.AgeMax, s.Contact,
		s.Accessibility
	a.Images, a.Price, a.Booking, a.Availability, a.State, a.StateReason = s.Images, s.Price, s.Booking, s.Availability,
		s.State, s.StateReason
	a.Calendar, a.Schedule, a.Place, a.VenueID = s.Calendar, s.Schedule, s.Place, find(venue.Kind.Name, s.Venue)
	a.LecturerIDs, a.CampaignIDs, a.Sessions = nil, nil, nil
	for i := range s.Lecturers {
		if id := find(lecturer.Kind.Name, &s.Lecturers[i]); id != "" {
			a.LecturerIDs = append(a.LecturerIDs, id)
		}
	}
	for i := range s.Campaigns {
		if id := find(campaign.Kind.Name, &s.Campaigns[i]); id != "" {
			a.CampaignIDs = append(a.CampaignIDs, id)
		}
	}
	for _, one := range s.Sessions {
		a.Sessions = append(a.Sessions, Session{Start: one.Start, End: one.End, VenueID: find(venue.Kind.Name, one.Venue),
			Place: one.Place, Capacity: one.Capacity, Availability: one.Availability, State: one.State,
			StateReason: one.StateReason, RuleDate: one.RuleDate, PreviousStart: one.PreviousStart})
	}
}
