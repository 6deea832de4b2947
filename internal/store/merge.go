package store

import (
	"context"
	"errors"
	"slices"
	"time"

	"gorm.io/gorm"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/audit"
	"kepu/internal/change"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// MergeVenues joins a venue to another; see venue.Merger.
func (s *Store) MergeVenues(ctx context.Context, id, into string, match record.Match,
	at time.Time) (survivor *venue.Venue, err error) {
	venues := kindTableOf(venue.Kind)
	err = s.write(audit.As(ctx, audit.Merge, ""), bulkTime, func(t *tx) error {
		merged, err := mergeable(t, venues, id, match)
		if err != nil {
			return err
		}
		if survivor, err = survivorOf(t, venues, id, into); err != nil {
			return err
		}
		if err := moveActivities(t, id, into, at); err != nil {
			return err
		}
		if err := moveAccreditations(t, id, into, at); err != nil {
			return err
		}
		before, was := *survivor, image(survivor)
		survivor.TakeNames(merged)
		if !slices.Equal(before.Aliases, survivor.Aliases) {
			written(t, venue.Kind.Name, survivor, at, was)
			if err := venues.update(t, survivor); err != nil {
				return err
			}
		}
		public, was := merged.Public(), image(merged)
		merged.ArchivedAt, merged.MergedInto, merged.UpdatedAt = &at, into, at
		merged.Version++
		t.log(venue.Kind.Name, id, change.Archive, public, false, at, was, merged)
		return venues.update(t, merged)
	})
	return survivor, err
}

func mergeable(t *tx, venues *kindTable, id string, match record.Match) (*venue.Venue, error) {
	found, err := venues.take(t.forUpdate(), id)
	v, _ := found.(*venue.Venue)
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound):
		return nil, record.Missing(venue.Kind.Name, id)
	case err != nil:
		return nil, err
	case v.ArchivedAt != nil:
		return nil, record.Gone(venue.Kind.Name)
	case !match.Meets(v.Version):
		return nil, record.Stale(v.Version)
	}
	return v, nil
}

func survivorOf(t *tx, venues *kindTable, id, into string) (*venue.Venue, error) {
	var vs errs.Violations
	if id == into {
		vs.Add("into", "conflict", "不能与自己合并", "cannot be the venue itself")
		return nil, vs.Err()
	}
	found, err := venues.take(t.forUpdate(), into)
	v, _ := found.(*venue.Venue)
	if err == nil && v.ArchivedAt == nil {
		return v, nil
	}
	if err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, err
	}
	vs.Add("into", "reference", "没有这个场馆，或已归档："+into, "there is no such venue, or it is archived: "+into)
	return nil, vs.Err()
}

// written counts and logs a change of a record.
func written(t *tx, kind record.Kind, v interface{ Head() *record.Meta }, at time.Time, was any) {
	m := v.Head()
	m.Version++
	m.UpdatedAt = at
	t.log(kind, m.ID, change.Update, m.Public(), m.Public(), at, was, v)
}

// moveActivities moves activities and sessions from one venue to another, past ones too.
func moveActivities(t *tx, from, to string, at time.Time) error {
	var ids []string
	err := t.Raw(`SELECT id FROM activities WHERE venue_id = ? UNION SELECT activity_id FROM sessions WHERE venue_id = ?`,
		from, from).Scan(&ids).Error
	if err != nil {
		return err
	}
	slices.Sort(ids)
	activities := kindTableOf(activity.Kind)
	for _, id := range ids {
		found, err := activities.take(t.forUpdate(), id)
		if err != nil {
			return err
		}
		a := record.As[activity.Activity](found)
		was := image(a)
		if a.VenueID == from {
			a.VenueID = to
		}
		for i := range a.Sessions {
			if a.Sessions[i].VenueID == from {
				a.Sessions[i].VenueID = to
			}
		}
		written(t, activity.Kind.Name, a, at, was)
		if err := activities.update(t, a); err != nil {
			return err
		}
	}
	return nil
}

func moveAccreditations(t *tx, from, to string, at time.Time) error {
	all := kindTableOf(accreditation.Kind)
	moved, err := all.list(t.DB, all.table.query(t.forUpdate()).Where("venue_id = ?", from).Order("id"))
	if err != nil {
		return err
	}
	for _, a := range record.AllAs[accreditation.Accreditation](moved) {
		was := image(a)
		a.VenueID = to
		written(t, accreditation.Kind.Name, a, at, was)
		if err := all.update(t, a); err != nil {
			return err
		}
	}
	return nil
}
