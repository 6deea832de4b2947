package app

import (
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// guideBlock is commands of the guide with the answer that it prints after them.
type guideBlock struct{ commands, answer string }

// walked gives the blocks of a section of the guide.
func walked(t *testing.T, heading string) (blocks []guideBlock) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(testkit.Root(t), "docs/guide.md"))
	require.NoError(t, err)
	_, section, found := strings.Cut(string(text), "## "+heading+"\n")
	require.True(t, found)
	section, _, _ = strings.Cut(section, "\n## ")
	return fences(section)
}

// fences gives the blocks of commands of a text.
func fences(text string) (blocks []guideBlock) {
	for _, fence := range regexp.MustCompile("(?s)```(sh|json)\n(.*?)```").FindAllStringSubmatch(text, -1) {
		if fence[1] == "sh" {
			blocks = append(blocks, guideBlock{commands: fence[2]})
		} else {
			blocks[len(blocks)-1].answer = fence[2]
		}
	}
	return blocks
}

// TestCommandsOfTheGuideRun runs the commands of each walk of the guide in one shell, on the day that it names, and
// compares the answers.
func TestCommandsOfTheGuideRun(t *testing.T) {
	for _, heading := range []string{"The catalogues, walked", "Finding things"} {
		t.Run(heading, func(t *testing.T) { walk(t, walked(t, heading)) })
	}
}

func walk(t *testing.T, blocks []guideBlock) {
	for _, program := range []string{"bash", "curl"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(program + " is not installed")
		}
	}
	now := time.Date(2026, 11, 24, 4, 34, 56, 0, time.UTC)
	s := openService(t, testkit.SQLite(t), func() time.Time { return now })
	require.NoError(t, s.Demo(t.Context(), now))
	require.NoError(t, s.Load(t.Context()))
	server := httptest.NewServer(s.Handler)
	defer server.Close()

	require.Greater(t, len(blocks), 8)
	var script strings.Builder
	for i, block := range blocks {
		fmt.Fprintf(&script, "echo '@@@ %d'\n", i)
		for line := range strings.Lines(block.commands) {
			if strings.HasPrefix(line, "kepu serve") || strings.HasPrefix(line, "B=") {
				continue // which service it is follows from the environment
			}
			script.WriteString(line)
		}
		script.WriteString("\necho\n")
	}
	cmd := exec.CommandContext(t.Context(), "bash", "-c", script.String())
	cmd.Env = append(os.Environ(), "B="+server.URL+"/api/v1", "KEY="+s.AdminKey)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	answers := regexp.MustCompile(`@@@ \d+\n`).Split(string(out), -1)[1:]
	require.Len(t, answers, len(blocks))
	for i, block := range blocks {
		got := strings.TrimSpace(answers[i])
		want := strings.ReplaceAll(regexp.QuoteMeta(strings.TrimSpace(block.answer)), "…", ".*")
		require.Regexp(t, "^"+want+"$", got, "after:\n%s\nit answers:\n%s", block.commands, got)
	}
}

// TestCommandsOfTheDocsRun runs the commands of each page in one shell and compares the answers.
func TestCommandsOfTheDocsRun(t *testing.T) {
	for _, program := range []string{"bash", "curl", "jq"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(program + " is not installed")
		}
	}
	for _, page := range []string{"mini-program.md", "front-end.md", "clerk.md", "administrator.md"} {
		t.Run(page, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(testkit.Root(t), "docs", page))
			require.NoError(t, err)
			now := time.Date(2026, 11, 24, 4, 34, 56, 0, time.UTC)
			dsn := testkit.SQLite(t)
			s := openService(t, dsn, func() time.Time { return now })
			require.NoError(t, s.Demo(t.Context(), now))
			require.NoError(t, s.Load(t.Context()))
			server := httptest.NewServer(s.Handler)
			defer server.Close()
			shell := newShell(t, "B="+server.URL+"/api/v1", "S="+server.URL, "KEY="+s.AdminKey, "KEPU_DATABASE="+dsn,
				"KEPU_TEST_IS_MAIN=1")
			shell.run("kepu() { '" + os.Args[0] + "' \"$@\"; }; cd '" + t.TempDir() + "'")
			blocks := fences(string(text))
			require.NotEmpty(t, blocks)
			for _, block := range blocks {
				shell.expect(block)
			}
		})
	}
}
