package store

import (
	"time"

	"kepu/internal/activity"
	"kepu/internal/record"
)

type activityRow struct {
	Meta          metaRow `gorm:"embedded"`
	Restored      bool
	Title         string
	Summary       string
	PlainText     string
	Description   string
	Type          string
	Mode          string
	OrganizerID   *string
	VenueID       *string
	Place         *activity.Place `gorm:"serializer:json"`
	Audiences     []string        `gorm:"serializer:json"`
	Themes        []string        `gorm:"serializer:json"`
	CampaignIDs   []string        `gorm:"serializer:json"`
	LecturerIDs   []string        `gorm:"serializer:json"`
	AgeMin        *int
	AgeMax        *int
	Languages     []string `gorm:"serializer:json"`
	URL           string
	OnlineURL     string
	Contact       record.Contact       `gorm:"serializer:json"`
	Images        []record.Image       `gorm:"serializer:json"`
	Accessibility record.Accessibility `gorm:"serializer:json"`
	Price         *activity.Price      `gorm:"serializer:json"`
	Booking       *activity.Booking    `gorm:"serializer:json"`
	Availability  string
	State         string
	StateReason   string
	Calendar      string
	Schedule      *activity.Schedule `gorm:"serializer:json"`
}

func (activityRow) TableName() string { return "activities" }

func activityToRow(a *activity.Activity) *activityRow {
	return &activityRow{Meta: metaToRow(&a.Meta), Restored: a.Restored, Title: a.Title, Summary: a.Summary, PlainText: a.PlainText, Description: a.Description,
		Type: a.Type, Mode: string(a.Mode), OrganizerID: null(a.OrganizerID), VenueID: null(a.VenueID), Place: a.Place,
		Audiences: a.Audiences, Themes: a.Themes, CampaignIDs: a.CampaignIDs, LecturerIDs: a.LecturerIDs, AgeMin: a.AgeMin, AgeMax: a.AgeMax, Languages: a.Languages, URL: a.URL,
		OnlineURL: a.OnlineURL, Contact: a.Contact, Images: a.Images, Accessibility: a.Accessibility, Price: a.Price, Booking: a.Booking,
		Availability: a.Availability, State: string(a.State), StateReason: a.StateReason, Calendar: string(a.Calendar), Schedule: a.Schedule}
}

// activity gives the record without its sessions.
func (r *activityRow) activity() *activity.Activity {
	return &activity.Activity{Meta: r.Meta.reviewed(r.Restored), Title: r.Title, Summary: r.Summary, PlainText: r.PlainText, Description: r.Description,
		Type: r.Type, Mode: activity.Mode(r.Mode), OrganizerID: text(r.OrganizerID), VenueID: text(r.VenueID), Place: r.Place,
		Audiences: r.Audiences, Themes: r.Themes, CampaignIDs: orEmpty(r.CampaignIDs), LecturerIDs: orEmpty(r.LecturerIDs), AgeMin: r.AgeMin, AgeMax: r.AgeMax, Languages: r.Languages, URL: r.URL,
		OnlineURL: r.OnlineURL, Contact: r.Contact, Images: r.Images, Accessibility: r.Accessibility, Price: r.Price, Booking: r.Booking,
		Availability: r.Availability, State: activity.State(r.State), StateReason: r.StateReason, Calendar: activity.Calendar(r.Calendar),
		Schedule: r.Schedule}
}

type sessionRow struct {
	ID              string `gorm:"primaryKey"`
	ActivityID      string
	StartAt         time.Time
	EndAt           *time.Time
	VenueID         *string
	Place           *activity.Place `gorm:"serializer:json"`
	Capacity        *int
	Availability    string
	State           string
	StateReason     string
	PreviousStartAt *time.Time
	RuleDate        *string
}

func (sessionRow) TableName() string { return "sessions" }

func sessionsToRows(a *activity.Activity) []sessionRow {
	rows := make([]sessionRow, len(a.Sessions))
	for i := range a.Sessions {
		s := &a.Sessions[i]
		rows[i] = sessionRow{ID: s.ID, ActivityID: a.ID, StartAt: s.Start, EndAt: s.End, VenueID: null(s.VenueID), Place: s.Place,
			Capacity: s.Capacity, Availability: s.Availability, State: string(s.State), StateReason: s.StateReason, PreviousStartAt: s.PreviousStart,
			RuleDate: null(s.RuleDate)}
	}
	return rows
}

func (r *sessionRow) session() activity.Session {
	return activity.Session{ID: r.ID, Start: r.StartAt.UTC(), End: utc(r.EndAt), VenueID: text(r.VenueID), Place: r.Place,
		Capacity: r.Capacity, Availability: r.Availability, State: activity.State(r.State), StateReason: r.StateReason,
		PreviousStart: utc(r.PreviousStartAt), RuleDate: text(r.RuleDate)}
}
