package testkit

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// NodeTools is the folder of the npm tools of scripts/contract. Where scripts/test could not install them the test is skipped.
func NodeTools(t testing.TB) string {
	t.Helper()
	tools := filepath.Join(Root(t), "scripts", "contract", "node_modules")
	if _, err := os.Stat(filepath.Join(tools, ".installed")); err != nil {
		t.Skip("not proven with the npm tools: scripts/contract/install installs them")
	}
	return tools
}

// Node runs a program of Node.js in a new folder that holds the given files and finds the npm tools, and gives what it says. args begin
// with the name of a tool or of node itself.
func Node(t testing.TB, files map[string]string, args ...string) (output string, err error) {
	t.Helper()
	tools := NodeTools(t)
	dir := t.TempDir()
	require.NoError(t, os.Symlink(tools, filepath.Join(dir, "node_modules")))
	for name, content := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	program := args[0]
	if tool := filepath.Join(tools, ".bin", program); program != "node" {
		program = tool
	}
	cmd := exec.CommandContext(t.Context(), program, args[1:]...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}
