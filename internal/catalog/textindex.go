package catalog

import (
	"kepu/internal/campaign"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/text"
)

// texts finds public records by what people type, each kind by itself.
type texts map[record.Kind]*text.Index

// touched is the ids of what changed, and of what it belongs to.
type touched map[string]bool

func (t touched) any(ids ...string) bool {
	for _, id := range ids {
		if t[id] {
			return true
		}
	}
	return false
}

func touch[T any, P record.Aggregate[T]](t touched, changed []P) {
	for _, one := range changed {
		t[one.Head().ID] = true
	}
}

// indexTexts indexes the texts of what changed, and of what shows a name that changed. Names of regions are everywhere: with
// those, everything is indexed anew.
func (s *Snapshot) indexTexts(before *Snapshot, data Data) {
	var old texts
	if before != nil && before.loaded && len(data.Regions) == 0 {
		old = before.texts
	}
	t := touched{}
	touch(t, data.Organizations)
	touch(t, data.Venues)
	touch(t, data.Teams)
	touch(t, data.Lecturers)
	touch(t, data.Campaigns)
	touch(t, data.Activities)
	for _, a := range data.Accreditations {
		t[a.VenueID], t[a.OrganizationID] = true, true
	}
	delete(t, "")
	names := old[record.Region]
	if names == nil {
		names = text.NewIndex(s.regionDocs())
	}
	s.texts = texts{
		record.Region: names,
		record.Venue:  reindex(old[record.Venue], t, s.venues, func(v *Venue) bool { return t.any(v.ID, v.OrganizationID) }, s.venueDoc),
		record.Activity: reindex(old[record.Activity], t, s.activities, func(a *Activity) bool { return t.shownBy(a) },
			s.activityDoc),
		record.Lecturer: reindex(old[record.Lecturer], t, s.lecturers, func(l *lecturer.Lecturer) bool {
			if t[l.ID] {
				return true
			}
			for _, a := range l.Appointments {
				if t[a.TeamID] {
					return true
				}
			}
			return false
		}, s.lecturerDoc),
		record.LecturerTeam: reindex(old[record.LecturerTeam], t, s.teams, func(x *lecturer.Team) bool { return t.any(x.ID, x.OrganizationID) }, s.teamDoc),
		record.Organization: reindex(old[record.Organization], t, s.organizations, func(o *organization.Organization) bool { return t[o.ID] }, s.organizationDoc),
		record.Campaign:     reindex(old[record.Campaign], t, s.campaigns, func(c *campaign.Campaign) bool { return t[c.ID] }, s.campaignDoc),
	}
}

// shownBy tells whether an activity is or shows something that changed.
func (t touched) shownBy(a *Activity) bool {
	if len(t) == 0 {
		return false
	}
	if t.any(a.ID, a.OrganizerID) || t.any(a.CampaignIDs...) || t.any(a.LecturerIDs...) {
		return true
	}
	for i := range a.Where {
		if v := a.Where[i].Venue; v != nil && t[v.ID] {
			return true
		}
	}
	return false
}

// public is a record or an entry of the catalog.
type public interface {
	Head() *record.Meta
	Public() bool
}

// reindex gives the index of all records that are public: what became of the one before, or a new one for nil.
func reindex[T public](before *text.Index, t touched, all map[string]T, isDirty func(T) bool, doc func(T) text.Doc) *text.Index {
	var docs []text.Doc
	for _, one := range all {
		if one.Public() && (before == nil || isDirty(one)) {
			docs = append(docs, doc(one))
		}
	}
	if before == nil {
		return text.NewIndex(docs)
	}
	var gone []string
	for id := range t {
		if one, ok := all[id]; !ok || !one.Public() {
			gone = append(gone, id)
		}
	}
	return before.With(docs, gone)
}
