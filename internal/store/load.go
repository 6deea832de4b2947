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
	var all sheaf
	if err := scan(v.db, "id", ids, all.activity); err != nil {
		return nil, err
	}
	err := scan(v.db, "activity_id", ids, all.session)
	return all.bound(), err
}

// activityBatch is how many activities are read at once where all are.
const activityBatch = 4000

// EachActivity hands over all activities with their sessions, of which few are held at a time.
func (v *View) EachActivity(take func(*activity.Activity)) error {
	for after := ""; ; {
		var some sheaf
		if err := scanRows(v.db.Where("id > ?", after).Order("id").Limit(activityBatch), some.activity); err != nil || len(some.list) == 0 {
			return err
		}
		first := some.list[0].ID
		after = some.list[len(some.list)-1].ID
		if err := scanRows(v.db.Where("activity_id BETWEEN ? AND ?", first, after), some.session); err != nil {
			return err
		}
		for _, a := range some.bound() {
			take(a)
		}
	}
}

// sheaf gathers activities, and then their sessions.
type sheaf struct {
	list []*activity.Activity
	byID map[string]*activity.Activity
	of   *activity.Activity // whose sessions come just now: mostly they stand together
}

func (s *sheaf) activity(r *activityRow) {
	if s.byID == nil {
		s.byID = map[string]*activity.Activity{}
	}
	a := r.activity()
	s.list, s.byID[a.ID] = append(s.list, a), a
}

func (s *sheaf) session(r *sessionRow) {
	if s.of == nil || s.of.ID != r.ActivityID {
		s.of = s.byID[r.ActivityID]
	}
	if s.of != nil {
		s.of.Sessions = append(s.of.Sessions, r.session())
	}
}

// bound gives the activities as they are whole.
func (s *sheaf) bound() []*activity.Activity {
	for _, a := range s.list {
		a.SortSessions() // quicker here than in the database
	}
	return s.list
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
