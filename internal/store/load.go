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
	return loadRows(v, ids, (*organizationRow).organization)
}

// Venues gives venues by id.
func (v *View) Venues(ids []string) ([]*venue.Venue, error) {
	return loadRows(v, ids, (*venueRow).venue)
}

// RuledActivities gives the activities that have a weekly rule.
func (v *View) RuledActivities() ([]*activity.Activity, error) {
	ids := []string{} // not nil, which would be all
	if err := v.db.Model(&activityRow{}).Where("schedule IS NOT NULL").Order("id").Pluck("id", &ids).Error; err != nil {
		return nil, err
	}
	return v.Activities(ids)
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
	var of *activity.Activity // whose sessions come just now: mostly they stand together
	err = scan(v.db, "activity_id", ids, func(r *sessionRow) {
		if of == nil || of.ID != r.ActivityID {
			of = byID[r.ActivityID]
		}
		if of != nil {
			of.Sessions = append(of.Sessions, r.session())
		}
	})
	for _, a := range out {
		a.SortSessions() // quicker here than in the database
		a.Sessions = append(make([]activity.Session, 0, len(a.Sessions)), a.Sessions...)
	}
	return out, err
}

// takeRow reads the row of one record.
func takeRow[R, T any](db *gorm.DB, id string, form func(*R) *T) (*T, error) {
	var row R
	if err := db.Where("id = ?", id).Take(&row).Error; err != nil {
		return nil, err
	}
	return form(&row), nil
}

// loadRows reads the rows of records that have one each.
func loadRows[R, T any](v *View, ids []string, form func(*R) *T) ([]*T, error) {
	var out []*T
	err := scan(v.db, "id", ids, func(r *R) { out = append(out, form(r)) })
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
	s, err := newScanner[R](db, rows)
	if err != nil {
		return err
	}
	for rows.Next() {
		r, err := s.scan(rows)
		if err != nil {
			return err
		}
		fn(r)
	}
	return rows.Err()
}
