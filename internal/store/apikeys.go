package store

import (
	"context"
	"time"

	"gorm.io/gorm"

	"kepu/internal/apikey"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

type apiKeyRow struct {
	Meta       metaRow `gorm:"embedded"`
	Name       string
	Type       string
	TokenHash  string
	Hint       string
	Grants     []identity.Grant `gorm:"serializer:json"`
	Scopes     []string         `gorm:"serializer:json"`
	Quota      int
	ExpiresAt  *time.Time
	LastUsedAt *time.Time `gorm:"<-:false"` // written by Used only, so that no edit takes it back
}

func (apiKeyRow) TableName() string { return "api_keys" }

func apiKeyToRow(k *apikey.Key) *apiKeyRow {
	return &apiKeyRow{Meta: metaToRow(&k.Meta), Name: k.Name, Type: string(k.Type), TokenHash: k.TokenHash, Hint: k.Hint, Grants: k.Grants,
		Scopes: k.Scopes, Quota: k.Quota, ExpiresAt: k.ExpiresAt}
}

func (r *apiKeyRow) key() *apikey.Key {
	return &apikey.Key{Meta: r.Meta.meta(), Name: r.Name, Type: apikey.Type(r.Type), TokenHash: r.TokenHash, Hint: r.Hint,
		Grants: orEmpty(r.Grants), Scopes: orEmpty(r.Scopes), Quota: r.Quota, ExpiresAt: utc(r.ExpiresAt), LastUsedAt: utc(r.LastUsedAt)}
}

// apiKeys is the store of keys of clients.
type apiKeys struct {
	*records[apikey.Key, *apikey.Key]
}

var _ apikey.Store = apiKeys{}

// APIKeys is the store of keys of clients.
func (s *Store) APIKeys() apikey.Store {
	return apiKeys{&records[apikey.Key, *apikey.Key]{
		store: s, kind: record.APIKey, table: "api_keys", load: (*View).APIKeys,
		read:       func(db *gorm.DB, id string) (*apikey.Key, error) { return takeRow(db, id, (*apiKeyRow).key) },
		insert:     func(t *tx, all []*apikey.Key) error { return insertRows(t, all, apiKeyToRow) },
		update:     func(t *tx, k *apikey.Key) error { return t.Save(apiKeyToRow(k)).Error },
		references: func(k *apikey.Key) []reference { return grantReferences(k.Grants) },
	}}
}

// grantReferences gives what the scopes of grants refer to.
func grantReferences(grants []identity.Grant) (refs []reference) {
	for i, g := range grants {
		path := errs.Index("grants", i)
		refs = append(refs, reference{path + ".region_code", record.Region, g.RegionCode},
			reference{path + ".organization_id", record.Organization, g.OrganizationID})
	}
	return refs
}

// APIKeys gives keys by id.
func (v *View) APIKeys(ids []string) ([]*apikey.Key, error) {
	return loadRows(v, ids, (*apiKeyRow).key)
}

// All gives every key; see apikey.Store.
func (s apiKeys) All(ctx context.Context) ([]*apikey.Key, error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime)
	defer cancel()
	var out []*apikey.Key
	err := scanRows(s.store.reading(ctx).Order("id DESC"), func(r *apiKeyRow) { out = append(out, r.key()) })
	return out, translate(err)
}

// Used notes when keys were last used; see apikey.Store.
func (s apiKeys) Used(ctx context.Context, at map[string]time.Time) error {
	return s.store.write(ctx, writeTime, func(t *tx) error {
		for id, when := range at {
			if err := t.Exec("UPDATE api_keys SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)", when, id, when).Error; err != nil {
				return err
			}
		}
		return nil
	})
}
