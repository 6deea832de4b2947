package store

import (
	"gorm.io/gorm"

	"kepu/internal/activity"
	"kepu/internal/organization"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// The readers below give records by id or, with nil, all of them; archived ones and drafts included.

// Regions gives regions by code.
func (v *View) Regions(codes []string) ([]region.Region, error) {
	var out []region.Region
	err := scan(v.db, "code", codes, func(r *regionRow) { out = append(out, r.region()) })
	return out, err
}

// Organizations gives organizations by id.
func (v *View) Organizations(ids []string) ([]*organization.Organization, error) {
	var out []*organization.Organization
	err := scan(v.db, "id", ids, func(r *organizationRow) { out = append(out, r.organization()) })
	return out, err
}

// Venues gives venues by id.
func (v *View) Venues(ids []string) ([]*venue.Venue, error) {
	var out []*venue.Venue
	err := scan(v.db, "id", ids, func(r *venueRow) { out = append(out, r.venue()) })
	return out, err
}

// Activities gives activities by id, with their sessions.
func (v *View) Activities(ids []string) ([]*activity.Activity, error) {
	var out []*activity.Activity
	byID := map[string]*activity.Activity{}
	err := scan(v.db, "id", ids, func(r *activityRow) {
		a := r.activity()
		out, byID[a.ID] = append(out, a), a
	})
	if err != nil {
		return nil, err
	}
	err = scan(v.db.Order("activity_id, start_at, id").Session(&gorm.Session{}), "activity_id", ids, func(r *sessionRow) {
		if a := byID[r.ActivityID]; a != nil {
			a.Sessions = append(a.Sessions, r.session())
		}
	})
	return out, err
}

// scan hands each row of a table to fn: those whose column holds one of the values, or all for nil.
func scan[R any](db *gorm.DB, column string, values []string, fn func(*R)) error {
	if values == nil {
		return scanRows(db, fn)
	}
	for start := 0; start < len(values); start += batchSize {
		part := values[start:min(start+batchSize, len(values))]
		if err := scanRows(db.Where(column+" IN ?", part), fn); err != nil {
			return err
		}
	}
	return nil
}

// scanRows reads row by row, so that a million of them are not held twice.
func scanRows[R any](db *gorm.DB, fn func(*R)) (err error) {
	rows, err := db.Model(new(R)).Rows()
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := rows.Close(); err == nil {
			err = closeErr
		}
	}()
	for rows.Next() {
		var r R
		if err := db.ScanRows(rows, &r); err != nil {
			return err
		}
		fn(&r)
	}
	return rows.Err()
}
