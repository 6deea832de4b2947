package app

import (
	"log/slog"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/config"
	"kepu/internal/demo"
	"kepu/internal/identity"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/testkit"
)

func openService(t *testing.T, dsn string, clock func() time.Time, env ...string) *Service {
	t.Helper()
	cfg, err := config.Load(config.Options{Env: append([]string{"KEPU_DATABASE=" + dsn, "KEPU_ADMIN_KEY=12345678"},
		env...)})
	require.NoError(t, err)
	require.Zero(t, Run([]string{"migrate", "up", "--database", dsn}, nil, t.Output(), t.Output()))
	s, err := Open(t.Context(), cfg, clock, slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	return s
}

func TestDemo(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		now := time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC)
		s := openService(t, dsn, func() time.Time { return now })
		c := testkit.NewClient(t, s.Handler, s.AdminKey, testkit.CheckSpec)
		require.NoError(t, s.Demo(t.Context(), now))
		require.NoError(t, s.Load(t.Context()))
		total := func(path string) int { return int(c.Get("/api/v1" + path)["total"].(float64)) }
		require.GreaterOrEqual(t, total("/venues"), 40)
		require.GreaterOrEqual(t, total("/activities?from=2026-11-24&to=2027-01-23"), 150)
		require.Equal(t, total("/activities"), total("/activities?from=2026-11-24&to=2027-02-13"), "all within the next days")
		require.GreaterOrEqual(t, total("/organizations"), 5)
		require.Len(t, c.Get("/api/v1/regions?level=street")["items"], 98)
		require.Len(t, c.Get("/api/v1/regions?level=zone")["items"], 3)
		for _, code := range []string{"321002", "321003", "321012", "321023", "321081", "321084", "321071", "321000-STXC",
			"321000-SGSX"} {
			require.Positive(t, total("/venues?region="+code), code)
		}
		for level, n := range map[string]int{"national": 1, "provincial": 1, "municipal": 1, "county": 1} {
			require.Equal(t, n, total("/bases?level="+level), level)
		}
		then := c.Get("/api/v1/bases?level=municipal&valid_on=2024-06-01")["items"].([]any)[0].(map[string]any)
		require.Equal(t, "江淮农科园（演示场馆）", then["name"], "another one than today")
		require.Equal(t, 2, total("/lecturer-teams"))
		require.Equal(t, 5, total("/lecturers?state=active"))
		require.Positive(t, total("/campaigns?year=2026"))
		require.Positive(t, total("/campaigns?year=2027"))
		require.GreaterOrEqual(t, total("/activities?campaign=demo-season"), 40)
		require.Equal(t, 1, total("/venues?form=mobile&open_on=2026-11-25"))
		require.Equal(t, 1, total("/venues?form=mobile&lat=33.087&lng=119.39&open_on=2026-11-25"), "on its second stop")
		require.Equal(t, 5, total("/venues?open_on=2026-10-05&form=physical"), "a holiday Monday: all but the school hall")
		nearby := "/api/v1/activities?lat=32.3936&lng=119.4127&radius_m=8000&when=month&sort=distance&limit=100"
		last := -1.0
		items := c.Get(nearby)["items"].([]any)
		require.GreaterOrEqual(t, len(items), 20)
		for _, item := range items {
			distance := item.(map[string]any)["distance_m"].(float64)
			require.LessOrEqual(t, last, distance)
			require.LessOrEqual(t, distance, 8000.0)
			last = distance
		}

		// A week later the dates have moved with it, and nothing else.
		before := total("/activities?when=month")
		log := s.feed.catalog.Snapshot().Position().Seq
		require.NoError(t, s.Demo(t.Context(), now))
		require.NoError(t, s.catchUp())
		require.Equal(t, log, s.feed.catalog.Snapshot().Position().Seq, "on the same day nothing is written")
		now = now.Add(7 * 24 * time.Hour)
		require.NoError(t, s.Demo(t.Context(), now))
		require.NoError(t, s.catchUp())
		require.Equal(t, before, total("/activities?when=month"))
		require.Zero(t, total("/activities?state=rescheduled"))
	})
}

func TestDemoRefusesAnotherRegistry(t *testing.T) {
	s := openService(t, testkit.SQLite(t), time.Now)
	ctx := identity.With(t.Context(), identity.Command("a test"))
	o := &organization.Organization{Name: "真实单位", Type: "other"}
	require.NoError(t, serviceOf(s.services, organization.Kind).Create(ctx, o, nil))
	require.ErrorIs(t, s.Demo(t.Context(), time.Now()), demo.ErrOccupied)
	_, err := serviceOf(s.services, organization.Kind).Archive(ctx, o.ID, record.Match{Any: true})
	require.NoError(t, err)
	require.ErrorIs(t, s.Demo(t.Context(), time.Now()), demo.ErrOccupied, "an archived record is a record")
}
