package store

import (
	"context"
	"time"

	"gorm.io/gorm"

	"kepu/internal/apikey"
)

// apiKeys is the store of keys of clients.
type apiKeys struct {
	kept[apikey.Key]
}

var _ apikey.Store = apiKeys{}

// APIKeys is the store of keys of clients.
func (s *Store) APIKeys() apikey.Store {
	return apiKeys{keptOf(s, apikey.Kind)}
}

// All gives every key; see apikey.Store.
func (s apiKeys) All(ctx context.Context) ([]*apikey.Key, error) {
	return s.all(ctx, func(all *gorm.DB) *gorm.DB { return all.Order("id DESC") })
}

// Used notes when keys were last used; see apikey.Store.
func (s apiKeys) Used(ctx context.Context, at map[string]time.Time) error {
	return s.records.store.write(ctx, writeTime, func(t *tx) error {
		for id, when := range at {
			if err := t.Exec("UPDATE api_keys SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)",
				when, id, when).Error; err != nil {
				return err
			}
		}
		return nil
	})
}
