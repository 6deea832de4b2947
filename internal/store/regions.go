package store

import (
	"context"

	"kepu/internal/change"
	"kepu/internal/region"
)

// PutRegions inserts or replaces regions; see region.Store.
func (s *Store) PutRegions(ctx context.Context, all []region.Region) (changed int, err error) {
	err = s.write(ctx, bulkTime, func(t *tx) error {
		changed = 0
		old := map[string]region.Region{}
		if err := eachRow(regions.query(t.DB), func(r *region.Region) { old[r.Code] = *r }); err != nil {
			return err
		}
		var created, updated []*region.Region
		for i := range all {
			r := all[i]
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
				updated = append(updated, &r)
			} else {
				created = append(created, &r)
			}
			t.log(region.Kind.Name, r.Code, op, known, true, r.UpdatedAt, was, r)
			changed++
		}
		for _, r := range updated {
			if err := regions.update(t.DB, r); err != nil {
				return err
			}
		}
		return insertRows(t.DB, regions, created)
	})
	return changed, err
}
