package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The counts are taken from a real run of go test over a module made for it, because the events are the toolchain's.
func TestCountOfARealRun(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "go.mod", "module sample\n\ngo 1.26\n")
	write(t, dir, "mixed/x_test.go", `package mixed
import "testing"
func TestGood(t *testing.T) { t.Run("a", func(*testing.T) {}); t.Run("b", func(*testing.T) {}) }
func TestBad(t *testing.T) { t.Run("c", func(t *testing.T) { t.Error("the reason of c") }) }
func TestSkipped(t *testing.T) { t.Log("made a moon"); t.Skip("not proven: no moon") }
`)
	write(t, dir, "broken/x_test.go", "package broken\nfunc {\n")
	write(t, dir, "mistyped/x_test.go", "package mistyped\nvar x int = \"\"\n")
	write(t, dir, "panics/x_test.go", `package panics
import ("testing"; "sync")
func TestBefore(t *testing.T) {}
func TestPanics(t *testing.T) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() { panic("from a goroutine") }()
	wg.Wait()
}
`)
	write(t, dir, "exits/x_test.go", `package exits
import ("testing"; "os")
func TestMain(m *testing.M) { m.Run(); os.Exit(3) }
func TestFine(t *testing.T) {}
`)
	write(t, dir, "none/x.go", "package none\n")
	out, ok := countOf(t, dir, "./...")
	require.False(t, ok)
	// passed: TestGood, a, b, TestBefore, TestFine; failed: TestBad, c, broken, mistyped, TestPanics, exits.
	require.True(t, strings.HasSuffix(out, "\n5 passed, 6 failed, 1 skipped\n"), out)
	require.Contains(t, out, "the reason of c")
	require.Contains(t, out, "from a goroutine")
	require.Contains(t, out, "sample/mixed TestSkipped: x_test.go:5: not proven: no moon")
	require.Contains(t, out, "cannot use \"\"")
}

func TestCountOfAGoodRun(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "go.mod", "module sample\n\ngo 1.26\n")
	write(t, dir, "x_test.go",
		"package sample\nimport \"testing\"\nfunc TestGood(t *testing.T) { t.Log(\"quiet\"); t.Run(\"sqlite\", "+
			"func(*testing.T) {}); t.Run(\"mysql\", func(*testing.T) {}) }\n")
	out, ok := countOf(t, dir, ".")
	require.True(t, ok)
	require.True(t, strings.HasSuffix(out, "\n3 passed, 0 failed, 0 skipped\n"), out)
	require.Contains(t, out, "\n1 tests passed on both SQLite and MySQL or MariaDB\n")
	require.NotContains(t, out, "quiet")

	out, ok = countOf(t, dir, "-run=Nothing", ".")
	require.False(t, ok, "a run of no test proves nothing")
	require.Contains(t, out, "no test ran")
}

func TestCountOfACutOffRun(t *testing.T) {
	var out strings.Builder
	ok, err := count(strings.NewReader(`go: a line that is no event
{"Action":"run","Package":"p","Test":"TestLong"}
{"Action":"output","Package":"p","Test":"TestLong","Output":"=== RUN TestLong\n"}
`), &out)
	require.NoError(t, err)
	require.False(t, ok)
	require.Contains(t, out.String(), "go: a line that is no event\n")
	require.Contains(t, out.String(), "did not end")
	require.True(t, strings.HasSuffix(out.String(), "\n0 passed, 1 failed, 0 skipped\n"))
}

func countOf(t *testing.T, dir string, args ...string) (string, bool) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", append([]string{"test", "-json"}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off")
	events, _ := cmd.Output() // a failed run is what is counted
	require.NotEmpty(t, events)
	var out strings.Builder
	ok, err := count(strings.NewReader(string(events)), &out)
	require.NoError(t, err)
	return out.String(), ok
}

func write(t *testing.T, dir, path, content string) {
	t.Helper()
	full := filepath.Join(dir, filepath.FromSlash(path))
	require.NoError(t, os.MkdirAll(filepath.Dir(full), 0o755))
	require.NoError(t, os.WriteFile(full, []byte(content), 0o600))
}
