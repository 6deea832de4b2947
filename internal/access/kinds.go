package access

import (
	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// organizationScope is the organization itself.
func organizationScope(_ *directory, o *organization.Organization) Scope {
	// A new one is not yet known here, so its parent's staff is named as well.
	return Scope{Organizations: []string{o.ID, o.ParentID}, Regions: []string{o.RegionCode}}
}

func venueScope(d *directory, v *venue.Venue) Scope { return d.scope(placeOfVenue(v)) }

// activityScope is that of its organizer; where nobody is named, its venue's or its place's region.
func activityScope(d *directory, a *activity.Activity) Scope {
	scope := d.scope(place{organization: a.OrganizerID})
	if scope.Regions[0] != "" {
		return scope
	}
	if v, ok := d.venues[a.VenueID]; ok {
		scope.Regions = d.scope(v).Regions
	} else if a.Place != nil {
		scope.Regions = []string{a.Place.RegionCode}
	}
	return scope
}

func accreditationScope(d *directory, a *accreditation.Accreditation) Scope {
	if v, ok := d.venues[a.VenueID]; ok {
		return d.scope(v)
	}
	return d.scope(place{organization: a.OrganizationID})
}

func teamScope(d *directory, t *lecturer.Team) Scope { return d.scope(placeOfTeam(t)) }

// lecturerScope is that of the teams that have appointed somebody.
func lecturerScope(d *directory, l *lecturer.Lecturer) Scope {
	var scope Scope
	for _, a := range l.Appointments {
		if team, ok := d.teams[a.TeamID]; ok {
			one := d.scope(team)
			scope.Organizations = append(scope.Organizations, one.Organizations...)
			scope.Regions = append(scope.Regions, one.Regions...)
		}
	}
	return scope
}

// Organizations guards organizations. What identifies one, and where it stands, is the reviewers' to change.
func (r *Rules) Organizations() record.Guard[organization.Organization] {
	return &guard[organization.Organization, *organization.Organization]{directory: &r.directory, kind: record.Organization, scope: organizationScope,
		writers: []identity.Role{identity.Administrator, identity.Reviewer, identity.Owner},
		check: func(d *directory, o *organization.Organization) (vs errs.Violations) {
			if d.organizationWithin(o.ParentID, o.ID) {
				vs.Add("parent_id", "circle", "上级单位不能是自己或自己的下属单位", "the parent must not be the organization itself or one below it")
			}
			return vs
		},
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
			case before.Trusted != after.Trusted:
				return "trusted"
			}
			return ""
		}}
}

// Venues guards venues.
func (r *Rules) Venues() record.Guard[venue.Venue] {
	return &guard[venue.Venue, *venue.Venue]{directory: &r.directory, kind: record.Venue, scope: venueScope, writers: staff}
}

// Activities guards activities.
func (r *Rules) Activities() record.Guard[activity.Activity] {
	return &guard[activity.Activity, *activity.Activity]{directory: &r.directory, kind: record.Activity, scope: activityScope, writers: staff}
}

// Accreditations guards accreditations.
func (r *Rules) Accreditations() record.Guard[accreditation.Accreditation] {
	return &guard[accreditation.Accreditation, *accreditation.Accreditation]{directory: &r.directory, kind: record.Accreditation, scope: accreditationScope,
		writers: staff, reviewed: true}
}

// Teams guards lecturer teams.
func (r *Rules) Teams() record.Guard[lecturer.Team] {
	return &guard[lecturer.Team, *lecturer.Team]{directory: &r.directory, kind: record.LecturerTeam, scope: teamScope, writers: staff}
}

// Lecturers guards lecturers.
func (r *Rules) Lecturers() record.Guard[lecturer.Lecturer] {
	return &guard[lecturer.Lecturer, *lecturer.Lecturer]{directory: &r.directory, kind: record.Lecturer, scope: lecturerScope, writers: staff}
}
