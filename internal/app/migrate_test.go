package app

import (
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

func TestMigrateAndServeRefusesWhatIsBehind(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		code, out, errOut := run(t, nil, "migrate", "status", "--database", dsn)
		require.Zero(t, code, errOut)
		require.Contains(t, out, "pending")
		if dsn[:5] == "mysql" {
			code, _, errOut = run(t, []string{"KEPU_ADMIN_KEY=12345678"}, "serve", "--database", dsn, "--addr", "127.0.0.1:0")
			require.Equal(t, 1, code)
			require.Contains(t, errOut, "kepu migrate up")
		}
		code, out, errOut = run(t, nil, "migrate", "up", "--database", dsn)
		require.Zero(t, code, errOut)
		require.Contains(t, out, "00001")
		_, out, _ = run(t, nil, "migrate", "up", "--database", dsn)
		require.Contains(t, out, "up to date")
		code, out, errOut = run(t, nil, "migrate", "down", "--database", dsn)
		require.Zero(t, code, errOut)
		require.Contains(t, out, "down")
	})
}
