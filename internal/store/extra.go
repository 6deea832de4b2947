package store

import (
	"reflect"
	"strings"
	"time"

	"gorm.io/gorm"

	"kepu/internal/account"
	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// extra is what the store does for a kind beyond its row.
type extra struct {
	// fill reads what other tables hold of records; nil where there are none.
	fill func(db *gorm.DB, all []record.Aggregate) error
	// save writes it; nil where there are none.
	save func(t *tx, all []record.Aggregate) error
	// private says that the public's read model does not get what fill reads.
	private bool
	// conflict is the error of a record that cannot stand beside others; before is nil for a new one. nil where nothing
	// can be.
	conflict func(t *tx, before, after record.Aggregate) error
	// inUse finds the activities that need a record at a time; nil where nothing can.
	inUse func(db *gorm.DB, id string, now time.Time) ([]string, error)
}

// extraOf gives what the store does for a kind; the zero value for most.
func extraOf(name record.Kind) extra {
	switch name {
	case organization.Kind.Name:
		return extra{inUse: func(db *gorm.DB, id string, now time.Time) ([]string, error) {
			return liveActivities(db, "a.organizer_id = ?", []any{id}, now)
		}}
	case venue.Kind.Name:
		return extra{inUse: func(db *gorm.DB, id string, now time.Time) ([]string, error) {
			return liveActivities(db, "(s.venue_id = ? OR s.venue_id IS NULL AND s.place IS NULL AND a.venue_id = ?)",
				[]any{id, id}, now)
		}}
	case accreditation.Kind.Name:
		return extra{conflict: refuseAccredited}
	case activity.Kind.Name:
		return extra{fill: fillSessions, save: saveSessions}
	case lecturer.Kind.Name:
		return extra{fill: fillContacts, save: saveContacts, private: true}
	case account.Kind.Name:
		return extra{save: saveSecrets}
	}
	return extra{}
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

// refuseAccredited refuses to name a subject the same twice at a time. The subject is locked, so that of two at once
// the second sees the first.
func refuseAccredited(t *tx, was, is record.Aggregate) error {
	after := record.As[accreditation.Accreditation](is)
	before, _ := was.(*accreditation.Accreditation)
	if !after.Stands() || before != nil && before.Stands() && before.Same(after) && before.SamePeriod(after) {
		return nil
	}
	table, column, subject := venue.Kind.Table, "venue_id", after.VenueID
	if subject == "" {
		table, column, subject = organization.Kind.Table, "organization_id", after.OrganizationID
	}
	var locked []string
	if err := t.forUpdate().Table(table).Where("id = ?", subject).Pluck("id", &locked).Error; err != nil {
		return err
	}
	all := kindTableOf(accreditation.Kind)
	others, err := all.list(t.DB, all.table.query(t.forUpdate()).Where(column+" = ? AND id <> ?", subject,
		after.ID).Order("id"))
	if err != nil {
		return err
	}
	var ids []string
	for _, other := range record.AllAs[accreditation.Accreditation](others) {
		if other.Stands() && other.Same(after) && other.Overlaps(after) {
			ids = append(ids, other.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	list := strings.Join(ids, ", ")
	e := errs.New(errs.Conflict, "already_accredited", "同一对象在重叠的有效期内已有同类认定："+list,
		"it is named the same at an overlapping time already: "+list)
	e.Members = map[string]any{"ids": ids}
	return e
}

// sessionRow is a session of an activity.
type sessionRow struct {
	ActivityID string
	activity.Session
}

var sessions = tableOf(reflect.TypeFor[sessionRow](), "sessions", "id")

func fillSessions(db *gorm.DB, all []record.Aggregate) error {
	loader := newActivityLoader(record.AllAs[activity.Activity](all))
	if err := eachOf(sessions.query(db), "activity_id", loader.ids(), loader.addSession); err != nil {
		return err
	}
	loader.sort()
	return nil
}

// saveSessions puts the sessions of activities in place of those that are there.
func saveSessions(t *tx, all []record.Aggregate) error {
	var rows []*sessionRow
	ids := make([]string, len(all))
	for i, a := range record.AllAs[activity.Activity](all) {
		ids[i] = a.ID
		for _, s := range a.Sessions {
			rows = append(rows, &sessionRow{a.ID, s})
		}
	}
	if err := sessions.remove(t.DB, "activity_id", ids...); err != nil {
		return err
	}
	return insertRows(t.DB, sessions, rows)
}

// contactRow is a table of its own, so that what is read for the public cannot hold it.
type contactRow struct {
	ID      string           `db:"lecturer_id"`
	Private lecturer.Private `db:",inline"`
}

var contacts = tableOf(reflect.TypeFor[contactRow](), "lecturer_contacts", "lecturer_id")

func fillContacts(db *gorm.DB, all []record.Aggregate) error {
	byID, ids := map[string]*lecturer.Lecturer{}, make([]string, len(all))
	for i, l := range record.AllAs[lecturer.Lecturer](all) {
		ids[i], byID[l.ID] = l.ID, l
	}
	return eachOf(contacts.query(db), contacts.key, ids, func(r *contactRow) { byID[r.ID].Private = r.Private })
}

// saveContacts keeps private contacts while their lecturers live.
func saveContacts(t *tx, all []record.Aggregate) error {
	var kept []*contactRow
	ids := make([]string, len(all))
	for i, l := range record.AllAs[lecturer.Lecturer](all) {
		ids[i] = l.ID
		if l.ArchivedAt == nil && l.Private != (lecturer.Private{}) {
			kept = append(kept, &contactRow{l.ID, l.Private})
		}
	}
	if err := contacts.remove(t.DB, contacts.key, ids...); err != nil {
		return err
	}
	return insertRows(t.DB, contacts, kept)
}

// saveSecrets sets new passwords, which end sessions, as archiving does.
func saveSecrets(t *tx, all []record.Aggregate) error {
	for _, a := range record.AllAs[account.Account](all) {
		if a.ArchivedAt == nil && a.NewSecret == nil {
			continue
		}
		if _, err := endLogins(t.DB, a.ID, "", a.KeepLogin, a.UpdatedAt); err != nil {
			return err
		}
		if a.NewSecret == nil {
			continue
		}
		if err := secrets.put(t.DB, &secretRow{a.ID, *a.NewSecret}); err != nil {
			return err
		}
	}
	return nil
}
