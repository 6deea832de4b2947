package activity

import (
	"kepu/internal/access"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// scopes is that of the organizer; where nobody is named, the region of the venue or the place.
func scopes(d *access.Directory, a *Activity) []access.Scope {
	scope := d.Scope(access.Standing{Organization: a.OrganizerID})
	if scope.Regions[0] != "" {
		return []access.Scope{scope}
	}
	if v, ok := d.Standing(venue.Kind.Name, a.VenueID); ok {
		scope.Regions = d.Scope(v).Regions
	} else if a.Place != nil {
		scope.Regions = []string{a.Place.RegionCode}
	}
	return []access.Scope{scope}
}

func relations(d *access.Directory, a *Activity) map[string]access.Scope {
	return d.Under(a.OrganizerID)
}

// hosts is the venues where an activity and its sessions take place.
func hosts(a *Activity) (record.Kind, []string) {
	ids := []string{a.VenueID}
	for i := range a.Sessions {
		ids = append(ids, a.Sessions[i].VenueID)
	}
	return venue.Kind.Name, ids
}
