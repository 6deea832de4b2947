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

// PutHolidays makes the days of some years those given; see hours.Store.
func (s *Store) PutHolidays(ctx context.Context, years []string, days []hours.Special) (done hours.Put, err error) {
	err = s.write(ctx, bulkTime, func(t *tx) error {
		done = hours.Put{}
		old := map[string]hours.Special{}
		for _, year := range years {
			var rows []holidayRow
			if err := t.Where("date LIKE ?", year+"-%").Find(&rows).Error; err != nil {
				return err
			}
			for i := range rows {
				old[rows[i].Date] = rows[i].special()
			}
		}
		for _, day := range days {
			before, known := old[day.Date]
			delete(old, day.Date)
			same := day
			same.Version, same.UpdatedAt = before.Version, before.UpdatedAt
			op := change.Update
			switch {
			case !known:
				op = change.Create
				done.Created++
			case same == before:
				done.Unchanged++
				continue
			default:
				done.Updated++
			}
			row := holidayRow{Date: day.Date, Version: before.Version + 1, Kind: day.Kind, Name: day.Name, NameEN: day.NameEN, UpdatedAt: day.UpdatedAt}
			if err := t.Save(&row).Error; err != nil {
				return err
			}
			t.log(record.Holiday, day.Date, op, known, true, day.UpdatedAt)
		}
		for date := range old {
			if err := t.Where("date = ?", date).Delete(&holidayRow{}).Error; err != nil {
				return err
			}
			t.log(record.Holiday, date, change.Archive, true, false, days[0].UpdatedAt)
			done.Removed++
		}
		return nil
	})
	return done, err
}
