package app

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/geo"
	"kepu/internal/store"
	"kepu/internal/testkit"
	"kepu/internal/venue"
)

func TestSyntheticRegistry(t *testing.T) {
	made := func(dsn, seed string) (venues []*venue.Venue, activities []*activity.Activity) {
		env := []string{"KEPU_DATABASE=" + dsn, "KEPU_LOG_LEVEL=warn"}
		code, _, errOut := run(t, env, "migrate", "up")
		require.Zero(t, code, errOut)
		code, out, errOut := run(t, env, "demo", "--activities", "600", "--seed", seed, "--from", "2026-11-24")
		require.Zero(t, code, errOut)
		require.Contains(t, out, "600 activities written")
		code, _, errOut = run(t, env, "demo", "--activities", "600")
		require.Equal(t, 1, code)
		require.Contains(t, errOut, "name an empty one", "it never mixes with records that are there")
		withServices(t, env, func(ctx context.Context, _ *services, st *store.Store) {
			require.NoError(t, st.View(ctx, func(v *store.View) (err error) {
				if venues, err = store.Load(v, venue.Kind, nil); err == nil {
					activities, err = store.Load(v, activity.Kind, nil)
				}
				return err
			}))
		})
		return venues, activities
	}
	text := func(venues []*venue.Venue, activities []*activity.Activity) string {
		slices.SortFunc(venues, func(a, b *venue.Venue) int { return strings.Compare(a.ID, b.ID) })
		slices.SortFunc(activities, func(a, b *activity.Activity) int { return strings.Compare(a.ID, b.ID) })
		for _, v := range venues {
			v.CreatedAt, v.UpdatedAt = now2026, now2026
		}
		for _, a := range activities {
			a.CreatedAt, a.UpdatedAt = now2026, now2026
		}
		out, err := json.Marshal([]any{venues, activities})
		require.NoError(t, err)
		return string(out)
	}
	venues, activities := made(testkit.SQLite(t), "7")
	require.Len(t, activities, 600)
	require.Len(t, venues, 31)
	counts := map[int]bool{}
	for _, a := range activities {
		counts[len(a.Sessions)] = true
		require.False(t, a.Sessions[0].Start.Before(now2026))
		require.True(t, a.Sessions[len(a.Sessions)-1].Start.Before(now2026.AddDate(0, 0, 120)))
	}
	require.Len(t, counts, 8, "one to eight sessions")
	for _, v := range venues {
		require.True(t, geo.InChina(geo.Point{Lat: v.Location.Lat, Lng: v.Location.Lng}))
	}
	first := text(venues, activities)
	require.True(t, first == text(made(testkit.MySQL(t, "utf8mb4"), "7")),
		"the same size, seed and day make the same registry")
	require.False(t, first == text(made(testkit.SQLite(t), "8")))

	code, _, errOut := run(t, nil, "demo", "--activities", "1000001")
	require.Equal(t, 1, code)
	require.Contains(t, errOut, "up to 1000000", "%s", errOut)
}

var now2026 = shanghai("2026-11-24 00:00")
