package testkit

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// mainVariable, when set, makes the test binary be kepu.
const mainVariable = "KEPU_TEST_IS_MAIN"

// Main is the TestMain of packages whose tests start kepu as a process of its own: the test binary then plays kepu
// itself, so that what runs is the code under test.
func Main(m *testing.M, kepu func(args, environ []string, stdout, stderr io.Writer) int) {
	if os.Getenv(mainVariable) != "" {
		os.Exit(kepu(os.Args[1:], os.Environ(), os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// ProcessKey is the administrator's key of every Process.
const ProcessKey = "key-of-the-processes-of-the-tests"

// Process is kepu as a process of its own.
type Process struct {
	URL string // without a slash at its end
	cmd *exec.Cmd
	mu  sync.Mutex
	log strings.Builder
}

// readyTime bounds a start on a machine that is busy with other packages.
const readyTime = 30 * time.Second

// Serve starts kepu serve on a free port and waits until it is ready. The process ends with the test.
func Serve(t testing.TB, env ...string) *Process {
	t.Helper()
	p := &Process{cmd: exec.Command(os.Args[0], "serve", "--addr", "127.0.0.1:0")}
	p.cmd.Env = append(slices.Clone(env), mainVariable+"=1", "KEPU_ADMIN_KEY="+ProcessKey,
		"KEPU_LOG_FORMAT=json", "KEPU_LOG_LEVEL=info") // the address is in the log
	stderr, err := p.cmd.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, p.cmd.Start())
	t.Cleanup(p.Kill)
	address := make(chan string, 1)
	go p.follow(stderr, address)
	select {
	case addr := <-address:
		p.URL = "http://" + addr
	case <-time.After(readyTime):
		require.Fail(t, "kepu does not listen", p.Log())
	}
	require.Eventually(t, func() bool {
		answer, err := http.Get(p.URL + "/readyz")
		if err != nil {
			return false
		}
		_ = answer.Body.Close()
		return answer.StatusCode == http.StatusOK
	}, readyTime, 5*time.Millisecond, "kepu is not ready")
	return p
}

// follow keeps the log and finds the address in it.
func (p *Process) follow(stderr io.Reader, address chan<- string) {
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		p.mu.Lock()
		p.log.WriteString(lines.Text() + "\n")
		p.mu.Unlock()
		var entry struct{ Msg, Addr string }
		if json.Unmarshal(lines.Bytes(), &entry) == nil && entry.Msg == "listening" {
			address <- entry.Addr
		}
	}
}

// Log is what the process has logged so far.
func (p *Process) Log() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.log.String()
}

// Terminate asks the process to end, as a container runtime does.
func (p *Process) Terminate() { _ = p.cmd.Process.Signal(syscall.SIGTERM) }

// Kill ends the process as kill -9 does, and waits for its end.
func (p *Process) Kill() {
	_ = p.cmd.Process.Kill() // it may have ended
	_ = p.cmd.Wait()
}

var processClient = &http.Client{Timeout: readyTime}

// Send sends a request with the administrator's key, a body as JSON; headers are names and values in turn. The error is
// that the process gave no whole answer.
func (p *Process) Send(method, path, body string, headers ...string) (*Response, error) {
	req, err := http.NewRequest(method, p.URL+path, strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	if method != http.MethodGet {
		req.Header.Set("Authorization", "Bearer "+ProcessKey)
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	answer, err := processClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, err
	}
	return &Response{Status: answer.StatusCode, Header: answer.Header, Body: string(text)}, nil
}
