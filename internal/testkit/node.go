package testkit

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// NodeTools is the folder of the npm tools of scripts/contract. Where scripts/test could not install them, or without a
// Node.js on which they run, the test is skipped.
func NodeTools(t testing.TB) string {
	t.Helper()
	tools := filepath.Join(Root(t), "scripts", "contract", "node_modules")
	if _, err := os.Stat(filepath.Join(tools, ".installed")); err != nil {
		t.Skip("not proven with the npm tools: scripts/contract/install installs them")
	}
	version, err := exec.CommandContext(t.Context(), nodeProgram(tools), "--version").Output()
	if err != nil {
		t.Skipf("not proven with the npm tools: Node.js does not run: %v", err)
	}
	var major, minor int
	if _, err := fmt.Sscanf(string(version), "v%d.%d", &major, &minor); err != nil || major < 20 || major == 20 &&
		minor < 19 {
		t.Skipf("not proven with the npm tools: they need Node.js 20.19, this is %s", version)
	}
	return tools
}

// nodeProgram is the Node.js that is installed with the tools, which distributions' own are often too old for; without
// it the one on the PATH.
func nodeProgram(tools string) string {
	if own := filepath.Join(tools, ".bin", "node"); exec.Command(own, "--version").Run() == nil {
		return own
	}
	return "node"
}

// NodeCommand runs Node.js, or one of the npm tools by its name, so that the tool too finds the Node.js of the tools.
func NodeCommand(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	tools := NodeTools(t)
	program := filepath.Join(tools, ".bin", args[0])
	if args[0] == "node" {
		program = nodeProgram(tools)
	}
	cmd := exec.CommandContext(t.Context(), program, args[1:]...)
	cmd.Env = append(os.Environ(), "PATH="+filepath.Join(tools, ".bin")+string(os.PathListSeparator)+os.Getenv("PATH"))
	return cmd
}

// Node runs a program of Node.js in a new folder that holds the given files and finds the npm tools, and gives what it
// says. args begin with the name of a tool or of node itself.
func Node(t testing.TB, files map[string]string, args ...string) (output string, err error) {
	t.Helper()
	tools := NodeTools(t)
	dir := t.TempDir()
	require.NoError(t, os.Symlink(tools, filepath.Join(dir, "node_modules")))
	for name, content := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	cmd := NodeCommand(t, args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}
