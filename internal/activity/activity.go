// Package activity is what takes place (活动): lectures, exhibitions, open days, each with one or more sessions (场次).
package activity

import (
	"time"

	"kepu/internal/access"
	"kepu/internal/campaign"
	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/kind"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/review"
	"kepu/internal/venue"
)

// State is whether something takes place as announced (schema.org eventStatus).
type State string

// The states.
const (
	Scheduled   State = "scheduled"
	Cancelled   State = "cancelled"
	Postponed   State = "postponed"
	Rescheduled State = "rescheduled"
	MovedOnline State = "moved_online"
)

// States lists the codes.
var States = []string{string(Scheduled), string(Cancelled), string(Postponed), string(Rescheduled), string(MovedOnline)}

// Chinese is the state as people call it.
func (s State) Chinese() string {
	return map[State]string{Scheduled: "如期", Cancelled: "已取消", Postponed: "延期", Rescheduled: "改期", MovedOnline: "改为线上"}[s]
}

// Live tells whether something in this state takes place at the time it names.
func (s State) Live() bool { return s != Cancelled && s != Postponed }

// Mode is how one attends (schema.org eventAttendanceMode).
type Mode string

// The modes.
const (
	Onsite Mode = "onsite"
	Online Mode = "online"
	Hybrid Mode = "hybrid"
)

// Modes lists the codes.
var Modes = []string{string(Onsite), string(Online), string(Hybrid)}

// Calendar is how the sessions are meant.
type Calendar string

// The calendars. Periodic and permanent offers follow the opening hours of their venue.
const (
	Sessions  Calendar = "sessions"
	Periodic  Calendar = "periodic"  // a long exhibition: a session is the whole run
	Permanent Calendar = "permanent" // one without an end: its one session lasts for ever
)

// Calendars lists the codes.
var Calendars = []string{string(Sessions), string(Periodic), string(Permanent)}

// Forever is the end of the session of a permanent offer.
var Forever = lastStart

// availabilities lists whether there are places left.
var availabilities = []string{"available", "full", "unknown"}

// Activity is one offer to the public.
type Activity struct {
	record.Meta
	Title         string
	Summary       string
	PlainText     string // for large-print pages
	Description   string
	Type          string // code list activity_types
	Mode          Mode
	OrganizerID   string `db:",null"` // empty for unknown
	VenueID       string `db:",null"` // a venue of the registry; empty where Place is given or nothing is known
	Place         *Place
	Audiences     []string
	Themes        []string
	CampaignIDs   []string
	LecturerIDs   []string
	AgeMin        *int // years
	AgeMax        *int // years, inclusive
	Languages     []string
	URL           string
	OnlineURL     string
	Contact       record.Contact
	Images        []record.Image
	Accessibility record.Accessibility
	Price         *Price
	Booking       *Booking
	Availability  string
	State         State
	StateReason   string // public
	Calendar      Calendar
	Schedule      *Schedule // the weekly rule that made sessions; nil for none
	Sessions      []Session `db:"-"` // by start, then id
}

// Place is where something takes place that is no venue of the registry: a square, a school, a village.
type Place struct {
	Name       string        `json:"name" validate:"optional" example:"文昌广场"`
	Address    string        `json:"address" validate:"optional" example:"扬州市广陵区文昌中路"`
	Location   *geo.Location `json:"location" validate:"optional"`
	RegionCode string        `json:"region_code" validate:"optional" example:"321002"`
}

// Price is what it costs to take part.
type Price struct {
	Free     *bool    `json:"free" validate:"optional" example:"true"` // null for unknown
	Text     string   `json:"text" validate:"optional" example:"免费"`
	Min      *float64 `json:"min" validate:"optional" example:"0"`
	Max      *float64 `json:"max" validate:"optional" example:"0"`
	Currency string   `json:"currency" validate:"optional" example:"CNY"` // ISO 4217
}

// Booking is how to book.
type Booking struct {
	Required *bool      `json:"required" validate:"optional" example:"true"` // null for unknown
	URL      string     `json:"url" validate:"optional" example:"https://example.org/book"`
	Phone    string     `json:"phone" validate:"optional" example:"0514-87654321"`
	OpensAt  *time.Time `json:"opens_at" validate:"optional" example:"2026-11-25T09:00:00+08:00"`
	ClosesAt *time.Time `json:"closes_at" validate:"optional" example:"2026-11-27T17:00:00+08:00"`
}

// SessionKind names sessions, which are parts of activities, in errors.
var SessionKind = record.NewKind("session", "场次", "session")

// Session is one date. Without a place of its own it is where the activity is.
type Session struct {
	ID            string
	Start         time.Time  `db:"start_at"`
	End           *time.Time `db:"end_at"` // nil for unknown
	VenueID       string     `db:",null"`
	Place         *Place
	Capacity      *int // people
	Availability  string
	State         State
	StateReason   string
	RuleDate      string     `db:",null" json:",omitempty"` // of the weekly rule that made it; empty for entered by hand
	PreviousStart *time.Time `db:"previous_start_at"`       // where the session was before it was rescheduled
}

// AssumedLength is how long a session without an end is taken to last, for matching only.
const AssumedLength = 2 * time.Hour

// Until is the end of a session, or the assumed one.
func (s *Session) Until() time.Time {
	if s.End != nil {
		return *s.End
	}
	return s.Start.Add(AssumedLength)
}

// SessionState is the state of a session as the public sees it: the activity's own overrides it.
func (a *Activity) SessionState(s *Session) State {
	if a.State != Scheduled {
		return a.State
	}
	return s.State
}

// PublicState is the activity's state as the public sees it: cancelled as well when every session that is still to come
// is.
func (a *Activity) PublicState(now time.Time) State {
	if a.State != Scheduled {
		return a.State
	}
	future := 0
	for i := range a.Sessions {
		s := &a.Sessions[i]
		if s.Until().After(now) {
			if s.State != Cancelled {
				return Scheduled
			}
			future++
		}
	}
	if future > 0 {
		return Cancelled
	}
	return Scheduled
}

// Status is where an activity stands in time.
type Status string

// The statuses.
const (
	Ongoing  Status = "ongoing"
	Upcoming Status = "upcoming"
	Past     Status = "past"
)

// Statuses lists the codes.
var Statuses = []string{string(Ongoing), string(Upcoming), string(Past)}

// StatusAt is ongoing if a live session contains now, else upcoming if a live one starts later, else past.
func (a *Activity) StatusAt(now time.Time) Status {
	status := Past
	for i := range a.Sessions {
		s := &a.Sessions[i]
		if !a.SessionState(s).Live() {
			continue
		}
		if s.Start.After(now) {
			status = Upcoming
		} else if s.Until().After(now) {
			return Ongoing
		}
	}
	return status
}

// Kind declares activities.
var Kind = kind.New(kind.Kind[Activity]{
	Info:     kind.Info{Name: record.NewKind("activity", "活动", "activity"), Table: "activities"},
	Title:    func(a *Activity) string { return a.Title },
	Reviewed: true,
	Live: &review.Live[Activity]{Split: (*Activity).Split, Check: (*Activity).CheckMoves,
		Explain: (*Activity).Explain, Rebase: (*Activity).Rebase},
	References: references,
	Access:     access.Policy[Activity]{Scopes: scopes, Relations: relations, Hosts: hosts},
	BeforeSave: (*Activity).SortSessions,
})

func references(a *Activity) []kind.Reference {
	refs := []kind.Reference{{Field: "organizer_id", To: organization.Kind.Info, ID: a.OrganizerID}}
	at := func(prefix, venueID string, place *Place) {
		refs = append(refs, kind.Reference{Field: prefix + "venue_id", To: venue.Kind.Info, ID: venueID})
		if place != nil {
			refs = append(refs, kind.Reference{Field: prefix + "place.region_code", To: region.Kind, ID: place.RegionCode})
		}
	}
	at("", a.VenueID, a.Place)
	for i, id := range a.CampaignIDs {
		refs = append(refs, kind.Reference{Field: errs.Index("campaign_ids", i), To: campaign.Kind.Info, ID: id})
	}
	for i, id := range a.LecturerIDs {
		refs = append(refs, kind.Reference{Field: errs.Index("lecturer_ids", i), To: lecturer.Kind.Info, ID: id})
	}
	for i := range a.Sessions {
		at(errs.Index("sessions", i)+".", a.Sessions[i].VenueID, a.Sessions[i].Place)
	}
	return refs
}

// Service is the writing of activities.
type Service = record.Service[Activity]
