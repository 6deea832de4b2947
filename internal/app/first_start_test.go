package app

import (
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// kepu is a command as a process of its own.
func kepu(env []string, args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(append(os.Environ(), env...), "KEPU_TEST_IS_MAIN=1")
	return cmd
}

// TestInterruptedMigrationResumes: whenever it is stopped or killed, the next one ends what it began.
func TestInterruptedMigrationResumes(t *testing.T) {
	for _, signal := range []os.Signal{syscall.SIGTERM, syscall.SIGKILL} {
		for _, after := range []time.Duration{40 * time.Millisecond, 90 * time.Millisecond, 160 * time.Millisecond,
			250 * time.Millisecond} {
			dsn := testkit.MySQL(t, "utf8mb4")
			env := []string{"KEPU_DATABASE=" + dsn}
			first := kepu(env, "migrate", "up")
			require.NoError(t, first.Start())
			time.Sleep(after)
			require.NoError(t, first.Process.Signal(signal))
			_ = first.Wait() // by the signal, or done
			code, _, errOut := run(t, env, "migrate", "up")
			require.Zero(t, code, "%s after %s: %s", signal, after, errOut)
			code, _, errOut = run(t, env, "audit", "verify")
			require.Zero(t, code, errOut)
		}
	}
}

// TestTwoFirstStartsOnOneFile: all live.
func TestTwoFirstStartsOnOneFile(t *testing.T) {
	for range 3 {
		divisions := file(t, "r.csv", "code,name\n320000,江苏省\n")
		env := []string{"KEPU_DATABASE=sqlite:" + filepath.Join(t.TempDir(), "kepu.db")}
		var all sync.WaitGroup
		out, errs := make([]string, 4), make([]error, 4)
		for i := range out {
			all.Go(func() {
				text, err := kepu(env, [][]string{{"migrate", "up"}, {"import", "divisions", divisions}}[i%2]...).CombinedOutput()
				out[i], errs[i] = string(text), err
			})
		}
		all.Wait()
		for i := range out {
			require.NoError(t, errs[i], out[i])
		}
		testkit.Serve(t, env...).Kill()
	}
}

func TestFirstStartsAgreeOnAKey(t *testing.T) {
	database := "sqlite:" + filepath.Join(t.TempDir(), "kepu.db")
	keys := make([]string, 8)
	var all sync.WaitGroup
	for i := range keys {
		all.Go(func() {
			key, err := storedKey(database, "admin-key", "the key", slog.New(slog.DiscardHandler))
			assert.NoError(t, err)
			keys[i] = key
		})
	}
	all.Wait()
	require.Len(t, slices.Compact(keys), 1)
	require.Len(t, keys[0], 2*keyBytes)
	left, err := filepath.Glob(filepath.Join(filepath.Dir(strings.TrimPrefix(database, "sqlite:")), "*"))
	require.NoError(t, err)
	require.Len(t, left, 1)
}
