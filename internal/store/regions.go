package store

import (
	"context"

	"kepu/internal/change"
	"kepu/internal/record"
	"kepu/internal/region"
)

// PutRegions inserts or replaces regions; see region.Store.
func (s *Store) PutRegions(ctx context.Context, regions []region.Region) (changed int, err error) {
	err = s.write(ctx, bulkTime, func(t *tx) error {
		changed = 0
		var rows []regionRow
		if err := t.Find(&rows).Error; err != nil {
			return err
		}
		old := make(map[string]region.Region, len(rows))
		for i := range rows {
			old[rows[i].Code] = rows[i].region()
		}
		var created, updated []*regionRow
		for i := range regions {
			r := regions[i]
			before, known := old[r.Code]
			r.Version = before.Version + 1
			op, was := change.Create, any(nil)
			if known {
				was = before
				same := r
				same.Version, same.UpdatedAt = before.Version, before.UpdatedAt
				if same == before {
					continue
				}
				op = change.Update
				updated = append(updated, regionToRow(&r))
			} else {
				created = append(created, regionToRow(&r))
			}
			t.log(record.Region, r.Code, op, known, true, r.UpdatedAt, was, r)
			changed++
		}
		if len(created) > 0 {
			if err := t.DB.CreateInBatches(created, batchSize).Error; err != nil {
				return err
			}
		}
		for _, row := range updated {
			if err := t.Save(row).Error; err != nil {
				return err
			}
		}
		return nil
	})
	return changed, err
}
