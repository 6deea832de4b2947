package store

import (
	"context"
	"time"

	"kepu/internal/change"
	"kepu/internal/hours"
	"kepu/internal/record"
)

type holidayRow struct {
	Date      string `gorm:"primaryKey"`
	Version   int64
	Kind      string
	Name      string
	NameEN    string
	UpdatedAt time.Time `gorm:"autoUpdateTime:false"`
}

func (holidayRow) TableName() string { return "holidays" }

func (r *holidayRow) special() hours.Special {
	return hours.Special{Date: r.Date, Version: r.Version, Kind: r.Kind, Name: r.Name, NameEN: r.NameEN, UpdatedAt: r.UpdatedAt.UTC()}
}

// Holidays gives the whole calendar: it is small, and what is gone from it must be gone from its readers too.
func (v *View) Holidays() ([]hours.Special, error) {
	out := []hours.Special{}
	err := scan(v.db, "date", nil, func(r *holidayRow) { out = append(out, r.special()) })
	return out, err
}

// PutHolidays replaces the days of whole years; see hours.Store.
func (s *Store) PutHolidays(ctx context.Context, days []hours.Special) (done hours.Put, err error) {
	err = s.write(ctx, bulkTime, func(t *tx) error {
		var rows []holidayRow
		if err := t.Find(&rows).Error; err != nil {
			return err
		}
		there := make([]hours.Special, len(rows))
		for i := range rows {
			there[i] = rows[i].special()
		}
		var changed []hours.Special
		var removed []string
		changed, removed, done = hours.Diff(there, days)
		for _, day := range changed {
			op := change.Create
			if day.Version > 1 {
				op = change.Update
			}
			row := holidayRow{Date: day.Date, Version: day.Version, Kind: day.Kind, Name: day.Name, NameEN: day.NameEN, UpdatedAt: day.UpdatedAt}
			if err := t.Save(&row).Error; err != nil {
				return err
			}
			t.log(record.Holiday, day.Date, op, op == change.Update, true, day.UpdatedAt, nil, day)
		}
		for _, date := range removed {
			if err := t.Where("date = ?", date).Delete(&holidayRow{}).Error; err != nil {
				return err
			}
			t.log(record.Holiday, date, change.Archive, true, false, days[0].UpdatedAt, nil, nil)
		}
		return nil
	})
	return done, err
}
