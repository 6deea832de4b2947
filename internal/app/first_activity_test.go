package app

import (
	"bufio"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestTheFirstActivity runs the commands of docs/register-your-first-activity.md in one shell, on both databases, and
// compares the answers. Before its last section the days pass.
func TestTheFirstActivity(t *testing.T) {
	for _, program := range []string{"bash", "curl", "jq"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(program + " is not installed")
		}
	}
	before, after := sections(t)
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		at := time.Now()
		s := openService(t, dsn, func() time.Time { return at })
		require.NoError(t, s.Demo(t.Context(), at))
		require.NoError(t, s.Load(t.Context()))
		server := httptest.NewServer(s.Handler)
		defer server.Close()
		shell := newShell(t, "B="+server.URL+"/api/v1", "KEY="+s.AdminKey)
		for _, block := range before {
			shell.expect(block)
		}
		strangers(t, s, shell)
		at = at.Add(8 * 24 * time.Hour)
		for _, block := range after {
			shell.expect(block)
		}
	})
}

// strangers: a second organization can see or change none of what the first one has.
func strangers(t *testing.T, s *Service, shell *shell) {
	t.Helper()
	c := testkit.NewClient(t, s.Handler, s.AdminKey, testkit.CheckSpec)
	unit, _ := c.Create("/api/v1/organizations", `{"name": "别的单位（示例）", "type": "other", "region_code": "321003"}`)
	made, _ := c.Create("/api/v1/accounts", fmt.Sprintf(
		`{"username": "other", "name": "示例人员", "grants": [{"role": "owner", "organization_id": %q}]}`, unit["id"]))
	in := c.As("").Do("POST", "/api/v1/sign-in",
		fmt.Sprintf(`{"username": "other", "password": %q}`, made["temporary_password"]))
	other := c.As(in.JSON(t)["token"].(string))
	require.Equal(t, 204, other.Do("POST", "/api/v1/me/password",
		fmt.Sprintf(`{"current_password": %q, "new_password": "a canal runs through it"}`, made["temporary_password"])).
		Status)
	activity, venue, organization := shell.variable("ID"), shell.variable("VENUE"), shell.variable("UNIT")
	draft, _ := c.As(shell.variable("ME")).Create("/api/v1/activities", fmt.Sprintf(`{"title": "还没写完", "type": "lecture", "organizer_id": %q, "publication": "draft",
		"sessions": [{"start": "2030-01-01T09:00:00+08:00"}]}`, organization))
	for request, status := range map[string]int{
		"GET manage/activities/" + activity:                        403,
		"PATCH activities/" + activity:                             403,
		"DELETE activities/" + activity:                            403,
		"PUT manage/activities/" + activity + "/summary":           403,
		"GET manage/reviews/activities/" + activity + "/history":   403,
		"PATCH venues/" + venue:                                    403,
		"DELETE venues/" + venue:                                   403,
		"PATCH organizations/" + organization:                      403,
		"GET organizations/" + organization + "/members":           403,
		"POST organizations/" + organization + "/invitations":      403,
		"POST organizations/" + organization + "/transfer":         403,
		"GET manage/activities/" + draft["id"].(string):            404,
		"PATCH activities/" + draft["id"].(string):                 404,
		"DELETE activities/" + draft["id"].(string):                404,
		"GET activities/" + draft["id"].(string):                   404,
		"GET manage/applications/" + shell.variable("CLAIM"):       404,
		"GET manage/applications/" + shell.variable("APPLICATION"): 404,
		"GET accounts":       403,
		"GET audit":          403,
		"GET manage/reviews": 403,
		"POST manage/reviews/activities/" + activity + "/approve":          403,
		"POST manage/applications/" + shell.variable("CLAIM") + "/approve": 403,
	} {
		method, path, _ := strings.Cut(request, " ")
		res := other.Do(method, "/api/v1/"+path, `{"account_id": "x"}`, "If-Match", "*")
		require.Equal(t, status, res.Status, "%s: %s", request, res.Body)
	}
	for _, list := range []string{"manage/applications", "manage/summaries", "manage/reports", "me/notifications"} {
		require.Empty(t, other.Get("/api/v1/" + list)["items"], list)
	}
}

// sections gives the blocks of the document before and from its last section.
func sections(t *testing.T) (before, after []guideBlock) {
	t.Helper()
	text, err := os.ReadFile(testkit.Root(t) + "/docs/register-your-first-activity.md")
	require.NoError(t, err)
	first, last, found := strings.Cut(string(text), "## 六、")
	require.True(t, found)
	return fences(first), fences(last)
}

// shell is a bash whose commands are given one after another.
type shell struct {
	t   *testing.T
	in  *bufio.Writer
	out *bufio.Reader
}

func newShell(t *testing.T, env ...string) *shell {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "bash")
	cmd.Env = append(os.Environ(), env...)
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	cmd.Stderr = cmd.Stdout
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		_ = in.Close()
		_ = cmd.Wait()
	})
	return &shell{t: t, in: bufio.NewWriter(in), out: bufio.NewReader(out)}
}

// run gives what commands print.
func (s *shell) run(commands string) string {
	s.t.Helper()
	_, err := s.in.WriteString(commands + "\necho; echo '@@@'\n")
	require.NoError(s.t, err)
	require.NoError(s.t, s.in.Flush())
	var said strings.Builder
	for {
		line, err := s.out.ReadString('\n')
		require.NoError(s.t, err, said.String())
		if line == "@@@\n" {
			return strings.TrimSpace(said.String())
		}
		said.WriteString(line)
	}
}

func (s *shell) variable(name string) string {
	s.t.Helper()
	return s.run(`echo "$` + name + `"`)
}

// expect runs a block, which says elsewhere where the service is, and compares its answer.
func (s *shell) expect(block guideBlock) {
	s.t.Helper()
	var commands strings.Builder
	for line := range strings.Lines(block.commands) {
		if !strings.HasPrefix(line, "kepu serve") && !strings.HasPrefix(line, "B=") && !strings.HasPrefix(line, "S=") {
			commands.WriteString(line)
		}
	}
	got := s.run(commands.String())
	want := strings.ReplaceAll(regexp.QuoteMeta(strings.TrimSpace(block.answer)), "…", ".*")
	require.Regexp(s.t, "^"+want+"$", got, "after:\n%s\nit answers:\n%s", block.commands, got)
}
