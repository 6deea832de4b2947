package app

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/account"
	"kepu/internal/audit"
	"kepu/internal/store"
	"kepu/internal/testkit"
)

func TestAuditCommands(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		code, _, out := run(t, env, "audit", "seal")
		require.Equal(t, 1, code)
		require.Contains(t, out, "the audit trail is empty")
		code, _, out = run(t, env, "admin", "create", "root")
		require.Zero(t, code, out)
		code, seal, _ := run(t, env, "audit", "seal")
		require.Zero(t, code)
		kept := filepath.Join(t.TempDir(), "seal.json")
		require.NoError(t, os.WriteFile(kept, []byte(seal), 0o600))
		code, _, out = run(t, env, "admin", "create", "second")
		require.Zero(t, code, out)
		code, _, _ = run(t, env, "audit", "seal")
		require.Zero(t, code)
		code, said, _ := run(t, env, "audit", "verify", "--seal", kept)
		require.Zero(t, code, said)
		require.Contains(t, said, "whole: 2 seals over 2 entries")

		withServices(t, env, func(ctx context.Context, _ *services, st *store.Store) {
			trail, err := st.Trail().Sealed(ctx, 1)
			require.NoError(t, err)
			require.Equal(t, "kepu admin create", trail[0].ActorName)
		})

		other := filepath.Join(t.TempDir(), "other.json")
		require.NoError(t, os.WriteFile(other, []byte(`{"number": 7, "hash": "`+strings.Repeat("0", 64)+`"}`), 0o600))
		code, said, _ = run(t, env, "audit", "verify", "--seal", other)
		require.Equal(t, 1, code)
		require.Contains(t, said, "newest part was cut off")
		require.NoError(t, os.WriteFile(other, []byte(`{}`), 0o600))
		code, _, out = run(t, env, "audit", "verify", "--seal", other)
		require.Equal(t, 1, code)
		require.Contains(t, out, "holds no seal")
	})
}

func TestShutdownSealsTheTrail(t *testing.T) {
	s := openService(t, testkit.SQLite(t), time.Now)
	require.NoError(t, s.store.Trail().Note(t.Context(),
		audit.New(t.Context(), audit.SignOut, account.Kind.Name, "", time.Now())))
	ctx, stop := context.WithCancel(t.Context())
	stop()
	s.seal(ctx, slog.New(slog.DiscardHandler))
	r, err := audit.Verify(t.Context(), s.store.Trail(), nil, time.Now().Add(time.Hour))
	require.NoError(t, err)
	require.EqualValues(t, 1, r.Entries)
	require.Zero(t, r.Unsealed)
}
