package store

import (
	"time"

	"gorm.io/gorm"

	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// Organizations is the store of organizations.
func (s *Store) Organizations() record.Store[organization.Organization] {
	return &records[organization.Organization, *organization.Organization]{
		store: s, kind: record.Organization, table: "organizations", load: (*View).Organizations,
		read: func(db *gorm.DB, id string) (*organization.Organization, error) {
			return takeRow(db, id, (*organizationRow).organization)
		},
		insert: func(t *tx, all []*organization.Organization) error { return insertRows(t, all, organizationToRow) },
		update: func(t *tx, o *organization.Organization) error { return t.Save(organizationToRow(o)).Error },
		references: func(o *organization.Organization) []reference {
			return []reference{{"region_code", record.Region, o.RegionCode}, {"parent_id", record.Organization, o.ParentID}}
		},
		inUse: func(db *gorm.DB, id string, now time.Time) ([]string, error) {
			return liveActivities(db, "a.organizer_id = ?", []any{id}, now)
		},
	}
}

// Venues is the store of venues.
func (s *Store) Venues() record.Store[venue.Venue] {
	return &records[venue.Venue, *venue.Venue]{
		store: s, kind: record.Venue, table: "venues", load: (*View).Venues,
		read: func(db *gorm.DB, id string) (*venue.Venue, error) { return takeRow(db, id, (*venueRow).venue) },
		insert: func(t *tx, all []*venue.Venue) error {
			for _, v := range all {
				v.SortStops()
			}
			return insertRows(t, all, venueToRow)
		},
		update: func(t *tx, v *venue.Venue) error {
			v.SortStops()
			return t.Save(venueToRow(v)).Error
		},
		references: func(v *venue.Venue) []reference {
			refs := []reference{{"organization_id", record.Organization, v.OrganizationID}, {"region_code", record.Region, v.RegionCode},
				{"zone_code", record.Region, v.ZoneCode}}
			for i := range v.Stops {
				refs = append(refs, reference{errs.Index("stops", i) + ".region_code", record.Region, v.Stops[i].RegionCode})
			}
			return refs
		},
		inUse: func(db *gorm.DB, id string, now time.Time) ([]string, error) {
			return liveActivities(db, "(s.venue_id = ? OR s.venue_id IS NULL AND s.place IS NULL AND a.venue_id = ?)", []any{id, id}, now)
		},
	}
}

// liveActivities gives the ids of public activities that have a live session after now under a condition, oldest first.
func liveActivities(db *gorm.DB, condition string, args []any, now time.Time) ([]string, error) {
	dead := []string{string(activity.Cancelled), string(activity.Postponed)}
	query := `SELECT DISTINCT a.id FROM activities a JOIN sessions s ON s.activity_id = a.id
		WHERE ` + condition + ` AND a.archived_at IS NULL AND a.publication = ? AND a.state NOT IN ? AND s.state NOT IN ?
		AND (s.end_at > ? OR s.end_at IS NULL AND s.start_at > ?) ORDER BY a.id`
	args = append(args, string(record.Published), dead, dead, now, now.Add(-activity.AssumedLength))
	var ids []string
	err := db.Raw(query, args...).Scan(&ids).Error
	return ids, err
}

// Activities is the store of activities with their sessions.
func (s *Store) Activities() record.Store[activity.Activity] {
	return &records[activity.Activity, *activity.Activity]{
		store: s, kind: record.Activity, table: "activities", load: (*View).Activities,
		read: readActivity,
		insert: func(t *tx, all []*activity.Activity) error {
			if err := insertRows(t, all, activityToRow); err != nil {
				return err
			}
			return insertSessions(t, all...)
		},
		update: saveActivity,
		references: func(a *activity.Activity) []reference {
			refs := []reference{{"organizer_id", record.Organization, a.OrganizerID}, {"venue_id", record.Venue, a.VenueID}}
			refs = append(refs, placeReference("place.region_code", a.Place)...)
			for i, id := range a.CampaignIDs {
				refs = append(refs, reference{errs.Index("campaign_ids", i), record.Campaign, id})
			}
			for i, id := range a.LecturerIDs {
				refs = append(refs, reference{errs.Index("lecturer_ids", i), record.Lecturer, id})
			}
			for i := range a.Sessions {
				path := sessionPath(i)
				refs = append(refs, reference{path + "venue_id", record.Venue, a.Sessions[i].VenueID})
				refs = append(refs, placeReference(path+"place.region_code", a.Sessions[i].Place)...)
			}
			return refs
		},
	}
}

func saveActivity(t *tx, a *activity.Activity) error {
	if err := t.Save(activityToRow(a)).Error; err != nil {
		return err
	}
	if err := t.Where("activity_id = ?", a.ID).Delete(&sessionRow{}).Error; err != nil {
		return err
	}
	return insertSessions(t, a)
}

// insertRows inserts records, each as one row.
func insertRows[T, R any](t *tx, all []*T, toRow func(*T) *R) error {
	rows := make([]*R, len(all))
	for i, v := range all {
		rows[i] = toRow(v)
	}
	return t.CreateInBatches(rows, batchSize).Error
}

// insertSessions inserts the sessions of activities, and puts them in their order there as well.
func insertSessions(t *tx, all ...*activity.Activity) error {
	var rows []sessionRow
	for _, a := range all {
		a.SortSessions()
		rows = append(rows, sessionsToRows(a)...)
	}
	if len(rows) == 0 {
		return nil
	}
	return t.CreateInBatches(rows, batchSize).Error
}

func placeReference(field string, p *activity.Place) []reference {
	if p == nil {
		return nil
	}
	return []reference{{field, record.Region, p.RegionCode}}
}

func readActivity(db *gorm.DB, id string) (*activity.Activity, error) {
	var row activityRow
	if err := db.Where("id = ?", id).Take(&row).Error; err != nil {
		return nil, err
	}
	a := row.activity()
	var sessions []sessionRow
	if err := db.Where("activity_id = ?", id).Order("start_at, id").Find(&sessions).Error; err != nil {
		return nil, err
	}
	a.Sessions = make([]activity.Session, len(sessions))
	for i := range sessions {
		a.Sessions[i] = sessions[i].session()
	}
	return a, nil
}

func sessionPath(i int) string { return errs.Index("sessions", i) + "." }
