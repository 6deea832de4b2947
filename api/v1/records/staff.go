package records

import "kepu/api/v1/kit"

// VenueForStaff is a venue as its staff sees it.
type VenueForStaff struct {
	Venue
	kit.Staff
}

// ActivityForStaff is an activity as its staff sees it.
type ActivityForStaff struct {
	Activity
	kit.Staff
}

// AccreditationForStaff is an accreditation as its staff sees it.
type AccreditationForStaff struct {
	Accreditation
	kit.Staff
}

// LecturerTeamForStaff is a team as its staff sees it.
type LecturerTeamForStaff struct {
	LecturerTeam
	kit.Staff
}

// OrganizationForStaff is an organization as its staff sees it.
type OrganizationForStaff struct {
	Organization
	Trusted bool `json:"trusted" example:"false"` // 登记的内容免审核直接发布
}
