package store

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/apikey"
	"kepu/internal/record"
)

func TestKeyUseIsRecorded(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		at := now
		keys := apikey.NewService(st.APIKeys(), func() time.Time { return at })
		k := &apikey.Key{Name: "示例", Type: apikey.Publishable}
		token := k.NewToken()
		require.NoError(t, keys.Create(t.Context(), k, nil))
		_, err := keys.Authenticate(t.Context(), token)
		require.ErrorContains(t, err, "key_unknown", "before the change log has brought it")
		all, err := keys.Keys.All(t.Context())
		require.NoError(t, err)
		keys.Put(all, true)
		lastUsed := func() *time.Time {
			t.Helper()
			require.NoError(t, keys.Flush(t.Context()))
			found, err := keys.Find(t.Context(), k.ID)
			require.NoError(t, err)
			return found.LastUsedAt
		}
		require.Nil(t, lastUsed())
		for range 2 {
			who, err := keys.Authenticate(t.Context(), token)
			require.NoError(t, err)
			require.Empty(t, who.Grants)
			require.NotNil(t, who.Scopes, "no scope, not all")
		}
		require.Equal(t, record.Millis(now), *lastUsed())
		_, err = keys.Update(t.Context(), k.ID, record.Match{Any: true}, func(k *apikey.Key, _ time.Time) error {
			k.Name = "改名"
			return nil
		})
		require.NoError(t, err)
		require.Equal(t, record.Millis(now), *lastUsed(), "an edit takes it not back")
		at = at.Add(time.Hour)
		_, err = keys.Authenticate(t.Context(), token)
		require.NoError(t, err)
		require.Equal(t, record.Millis(at), *lastUsed())
	})
}
