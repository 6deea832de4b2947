package v1_test

import (
	"log/slog"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/app"
	"kepu/internal/config"
	"kepu/internal/region"
	"kepu/internal/testkit"
)

// now is a Tuesday, 12:34 in Shanghai.
var now = time.Date(2026, 11, 24, 4, 34, 56, 0, time.UTC)

const (
	base = "/api/v1"
	key  = "the-key-of-the-tests"
)

// each runs fn against the whole service on each database, with some regions in it.
func each(t *testing.T, fn func(t *testing.T, c *testkit.Client)) {
	t.Helper()
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, _ := start(t, dsn, func() time.Time { return now })
		fn(t, c)
	})
}

func start(t testing.TB, dsn string, clock func() time.Time, env ...string) (*testkit.Client, *app.Service) {
	t.Helper()
	cfg, err := config.Load(config.Options{Env: append(
		[]string{"KEPU_DATABASE=" + dsn, "KEPU_ADMIN_KEY=" + key, "KEPU_LIMITS_ADDRESS=0", "KEPU_LIMITS_ACCOUNT=0",
			"KEPU_LIMITS_OPEN=0"}, env...)})
	require.NoError(t, err)
	require.Zero(t, app.Run([]string{"migrate", "up", "--database", dsn}, nil, t.Output(), t.Output()))
	s, err := app.Open(t.Context(), cfg, clock, slog.New(slog.NewTextHandler(t.Output(), nil)))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	_, err = s.Regions().Put(t.Context(), []region.Region{
		{Code: "320000", Name: "江苏省", Level: region.Province, Official: true},
		{Code: "321000", Name: "扬州市", Level: region.City, ParentCode: "320000", Official: true},
		{Code: "321002", Name: "广陵区", Level: region.County, ParentCode: "321000", Official: true},
		{Code: "321003", Name: "邗江区", Level: region.County, ParentCode: "321000", Official: true},
		{Code: "321003001", Name: "邗上街道", Level: region.Street, ParentCode: "321003", Official: true},
		{Code: "321000-SGSX", Name: "蜀冈—瘦西湖风景名胜区", Level: region.Zone, ParentCode: "321000"}})
	require.NoError(t, err)
	require.NoError(t, s.Load(t.Context()))
	return testkit.NewClient(t, s.Handler, s.AdminKey, testkit.CheckSpec), s
}

func items(t *testing.T, list map[string]any) []map[string]any {
	t.Helper()
	raw, ok := list["items"].([]any)
	require.True(t, ok, "items is never null: %v", list)
	out := make([]map[string]any, len(raw))
	for i := range raw {
		out[i] = raw[i].(map[string]any)
	}
	return out
}
