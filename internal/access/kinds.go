package access

import (
	"fmt"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// organizationScopes are the organization itself.
func organizationScopes(_ *directory, o *organization.Organization) []Scope {
	// A new one is not yet known here, so its parent's staff is named as well.
	return []Scope{{Organizations: []string{o.ID, o.ParentID}, Regions: []string{o.RegionCode}}}
}

func venueScopes(d *directory, v *venue.Venue) []Scope { return []Scope{d.scope(placeOfVenue(v))} }

// activityScopes are those of its organizer; where nobody is named, its venue's or its place's region.
func activityScopes(d *directory, a *activity.Activity) []Scope {
	scope := d.scope(place{organization: a.OrganizerID})
	if scope.Regions[0] != "" {
		return []Scope{scope}
	}
	if v, ok := d.venues[a.VenueID]; ok {
		scope.Regions = d.scope(v).Regions
	} else if a.Place != nil {
		scope.Regions = []string{a.Place.RegionCode}
	}
	return []Scope{scope}
}

func activityVenues(a *activity.Activity) []string {
	ids := []string{a.VenueID}
	for i := range a.Sessions {
		ids = append(ids, a.Sessions[i].VenueID)
	}
	return ids
}

func accreditationScope(d *directory, a *accreditation.Accreditation) Scope {
	if v, ok := d.venues[a.VenueID]; ok {
		return d.scope(v)
	}
	return d.scope(place{organization: a.OrganizationID})
}

func teamScopes(d *directory, t *lecturer.Team) []Scope { return []Scope{d.scope(placeOfTeam(t))} }

// lecturerScopes are those of the teams that have appointed somebody; administrators write who belongs to none.
func lecturerScopes(d *directory, l *lecturer.Lecturer) []Scope {
	var scopes []Scope
	for _, a := range l.Appointments {
		scopes = append(scopes, d.scope(d.teams[a.TeamID]))
	}
	if scopes == nil {
		scopes = []Scope{{}}
	}
	return scopes
}

// lecturerRelations are the appointments, each with all that it says.
func lecturerRelations(d *directory, l *lecturer.Lecturer) map[string]Scope {
	out := map[string]Scope{}
	for _, a := range l.Appointments {
		out[fmt.Sprintf("%+v", a)] = d.scope(d.teams[a.TeamID])
	}
	return out
}

// under is the relation to an organization; none for an empty id.
func (d *directory) under(organizationID string) map[string]Scope {
	if organizationID == "" {
		return nil
	}
	return map[string]Scope{organizationID: d.scope(place{organization: organizationID})}
}

// Organizations guards organizations. What identifies one, and where it stands, is the reviewers' to change.
func (r *Rules) Organizations() record.Guard[organization.Organization] {
	return &guard[organization.Organization]{directory: &r.directory, kind: organization.Kind.Name, scopes: organizationScopes,
		relations: func(d *directory, o *organization.Organization) map[string]Scope { return d.under(o.ParentID) },
		writers:   []identity.Role{identity.Administrator, identity.Reviewer, identity.Owner},
		keepers:   Reviewers,
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
			case before.Unverified != after.Unverified:
				return "verified"
			}
			return ""
		}}
}

// Venues guards venues.
func (r *Rules) Venues() record.Guard[venue.Venue] {
	return &guard[venue.Venue]{directory: &r.directory, kind: venue.Kind.Name, scopes: venueScopes, writers: staff,
		relations: func(d *directory, v *venue.Venue) map[string]Scope { return d.under(v.OrganizationID) }}
}

// Activities guards activities.
func (r *Rules) Activities() record.Guard[activity.Activity] {
	return &guard[activity.Activity]{directory: &r.directory, kind: activity.Kind.Name, scopes: activityScopes, writers: staff,
		relations: func(d *directory, a *activity.Activity) map[string]Scope { return d.under(a.OrganizerID) }, venues: activityVenues}
}

// decidesNaming tells whether a reviewer decides who is named at the level of an accreditation: a county names at its own level; the city's
// association and the province's see to all; streets and villages name nobody.
func decidesNaming(d *directory, g identity.Grant, a *accreditation.Accreditation) bool {
	switch d.levels[g.RegionCode] {
	case region.Province, region.City:
		return true
	case region.County, region.Zone:
		full := *a
		full.Normalize() // a scheme may have one level only
		return full.Level == "county"
	}
	return false
}

// Accreditations guards accreditations.
func (r *Rules) Accreditations() record.Guard[accreditation.Accreditation] {
	return &guard[accreditation.Accreditation]{directory: &r.directory, kind: accreditation.Kind.Name, writers: staff, reviewed: true,
		decides: decidesNaming,
		scopes:  func(d *directory, a *accreditation.Accreditation) []Scope { return []Scope{accreditationScope(d, a)} },
		relations: func(d *directory, a *accreditation.Accreditation) map[string]Scope {
			return map[string]Scope{a.VenueID + " " + a.OrganizationID: accreditationScope(d, a)}
		}}
}

// Teams guards lecturer teams.
func (r *Rules) Teams() record.Guard[lecturer.Team] {
	return &guard[lecturer.Team]{directory: &r.directory, kind: lecturer.TeamKind.Name, scopes: teamScopes, writers: staff,
		relations: func(d *directory, t *lecturer.Team) map[string]Scope { return d.under(t.OrganizationID) }}
}

// Lecturers guards lecturers.
func (r *Rules) Lecturers() record.Guard[lecturer.Lecturer] {
	return &guard[lecturer.Lecturer]{directory: &r.directory, kind: lecturer.Kind.Name, scopes: lecturerScopes, relations: lecturerRelations, writers: staff}
}
