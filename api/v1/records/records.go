// Package records is the API of the records that the public sees.
package records

import (
	"kepu/api/v1/kit"
	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/review"
	"kepu/internal/venue"
)

// API holds the handlers of records and what they need.
type API struct {
	*kit.Base
	Organizations  *organization.Service
	Venues         *venue.Service
	VenueMerger    venue.Merger
	Accreditations *accreditation.Service
	LecturerTeams  *lecturer.TeamService
	Lecturers      *lecturer.Service
	Campaigns      *campaign.Service
	Activities     *activity.Service
	Reviews        Reviews
	Rows           Rows
}

// Reviews is the reviewing of records.
type Reviews struct {
	*review.Desk
	Venues         *review.Kind[venue.Venue]
	Activities     *review.Kind[activity.Activity]
	Accreditations *review.Kind[accreditation.Accreditation]
	Teams          *review.Kind[lecturer.Team]
	Lecturers      *review.Kind[lecturer.Lecturer]
}
