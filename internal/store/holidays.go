package store

import (
	"context"
	"reflect"

	"kepu/internal/change"
	"kepu/internal/hours"
)

var holidays = tableOf(reflect.TypeFor[hours.Special](), "holidays", "date")

// Holidays gives the whole calendar: it is small, and what is gone from it must be gone from its readers too.
func (v *View) Holidays() ([]hours.Special, error) {
	out := []hours.Special{}
	err := eachRow(holidays.query(v.db), func(r *hours.Special) { out = append(out, *r) })
	return out, err
}

// PutHolidays replaces the days of whole years; see hours.Store.
func (s *Store) PutHolidays(ctx context.Context, days []hours.Special) (done hours.Put, err error) {
	err = s.write(ctx, bulkTime, func(t *tx) error {
		var there []hours.Special
		if err := eachRow(holidays.query(t.DB), func(r *hours.Special) { there = append(there, *r) }); err != nil {
			return err
		}
		var changed []hours.Special
		var removed []string
		changed, removed, done = hours.Diff(there, days)
		for _, day := range changed {
			op := change.Create
			if day.Version > 1 {
				op = change.Update
			}
			if err := holidays.put(t.DB, &day); err != nil {
				return err
			}
			t.log(hours.HolidayKind, day.Date, op, op == change.Update, true, day.UpdatedAt, nil, day)
		}
		for _, date := range removed {
			if err := holidays.remove(t.DB, holidays.key, date); err != nil {
				return err
			}
			t.log(hours.HolidayKind, date, change.Archive, true, false, days[0].UpdatedAt, nil, nil)
		}
		return nil
	})
	return done, err
}
