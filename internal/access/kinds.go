package access

import (
	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/catalog"
	"kepu/internal/identity"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// organizationScope is the organization itself.
func organizationScope(_ *catalog.Snapshot, o *organization.Organization) Scope {
	return Scope{Organizations: []string{o.ID}, Regions: []string{o.RegionCode}}
}

// of is the scope of what an organization does in a region, which may be unknown: then its own.
func of(s *catalog.Snapshot, organizationID, region string) Scope {
	scope := Scope{Organizations: []string{organizationID}, Regions: []string{region}}
	if o := s.Organization(organizationID); o != nil && region == "" {
		scope.Regions[0] = o.RegionCode
	}
	return scope
}

func venueScope(s *catalog.Snapshot, v *venue.Venue) Scope {
	scope := of(s, v.OrganizationID, v.RegionCode)
	scope.Regions = append(scope.Regions, v.ZoneCode)
	return scope
}

// activityScope is that of its organizer; where nobody is named, its venue's or its place's region.
func activityScope(s *catalog.Snapshot, a *activity.Activity) Scope {
	scope := of(s, a.OrganizerID, "")
	if scope.Regions[0] != "" {
		return scope
	}
	if v := s.Venue(a.VenueID); v != nil {
		scope.Regions = venueScope(s, v.Venue).Regions
	} else if a.Place != nil {
		scope.Regions = []string{a.Place.RegionCode}
	}
	return scope
}

func accreditationScope(s *catalog.Snapshot, a *accreditation.Accreditation) Scope {
	if v := s.Venue(a.VenueID); v != nil {
		return venueScope(s, v.Venue)
	}
	return of(s, a.OrganizationID, "")
}

func teamScope(s *catalog.Snapshot, t *lecturer.Team) Scope {
	return of(s, t.OrganizationID, t.RegionCode)
}

// lecturerScope is that of the teams that have appointed somebody.
func lecturerScope(s *catalog.Snapshot, l *lecturer.Lecturer) Scope {
	var scope Scope
	for _, a := range l.Appointments {
		if team := s.Team(a.TeamID); team != nil {
			one := teamScope(s, team)
			scope.Organizations = append(scope.Organizations, one.Organizations...)
			scope.Regions = append(scope.Regions, one.Regions...)
		}
	}
	return scope
}

// Organizations guards organizations. What identifies one, and where it stands, is the reviewers' to change.
func (r *Rules) Organizations() record.Guard[organization.Organization] {
	return &guard[organization.Organization, *organization.Organization]{rules: r, kind: record.Organization, scope: organizationScope,
		writers: []identity.Role{identity.Administrator, identity.Reviewer, identity.Owner},
		reserved: func(before, after *organization.Organization) string {
			switch {
			case before.Name != after.Name:
				return "name"
			case before.CreditCode != after.CreditCode:
				return "credit_code"
			case before.Type != after.Type:
				return "type"
			case before.RegionCode != after.RegionCode:
				return "region_code"
			case before.ParentID != after.ParentID:
				return "parent_id"
			case before.Publication != after.Publication:
				return "publication"
			}
			return ""
		}}
}

// Venues guards venues.
func (r *Rules) Venues() record.Guard[venue.Venue] {
	return &guard[venue.Venue, *venue.Venue]{rules: r, kind: record.Venue, scope: venueScope, writers: staff}
}

// Activities guards activities.
func (r *Rules) Activities() record.Guard[activity.Activity] {
	return &guard[activity.Activity, *activity.Activity]{rules: r, kind: record.Activity, scope: activityScope, writers: staff}
}

// Accreditations guards accreditations.
func (r *Rules) Accreditations() record.Guard[accreditation.Accreditation] {
	return &guard[accreditation.Accreditation, *accreditation.Accreditation]{rules: r, kind: record.Accreditation, scope: accreditationScope,
		writers: Reviewers}
}

// Teams guards lecturer teams.
func (r *Rules) Teams() record.Guard[lecturer.Team] {
	return &guard[lecturer.Team, *lecturer.Team]{rules: r, kind: record.LecturerTeam, scope: teamScope, writers: staff}
}

// Lecturers guards lecturers.
func (r *Rules) Lecturers() record.Guard[lecturer.Lecturer] {
	return &guard[lecturer.Lecturer, *lecturer.Lecturer]{rules: r, kind: record.Lecturer, scope: lecturerScope, writers: staff}
}
