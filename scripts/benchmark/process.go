package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is a program under measurement, in a process of its own.
type process struct {
	ctx   context.Context // of the whole run
	cmd   *exec.Cmd
	base  string // http://host:port
	Ready time.Duration
}

// start runs a program with an address to listen on and waits until path answers 200.
func start(ctx context.Context, log, path string, patience time.Duration, name string, args ...string) (*process,
	error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	addr := listener.Addr().String()
	_ = listener.Close()
	out, err := os.OpenFile(log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	defer func() { _ = out.Close() }()
	p := &process{ctx: ctx, base: "http://" + addr, cmd: exec.CommandContext(ctx, name, append(args, "--addr", addr)...)}
	p.cmd.Stdout, p.cmd.Stderr = out, out
	began := time.Now()
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	for time.Since(began) < patience {
		if status, _, err := p.get(path, nil); err == nil && status == http.StatusOK {
			p.Ready = time.Since(began)
			return p, nil
		}
		if p.cmd.Process.Signal(syscall.Signal(0)) != nil {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	p.stop()
	return nil, fmt.Errorf("%s did not answer %s within %s; see %s", name, path, patience, log)
}

func (p *process) stop() {
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	_ = p.cmd.Wait()
}

// get asks for a path and gives the answer as it was sent.
func (p *process) get(path string, header http.Header) (int, sample, error) {
	req, err := http.NewRequestWithContext(p.ctx, http.MethodGet, p.base+path, nil)
	if err != nil {
		return 0, sample{}, err
	}
	for name, values := range header {
		req.Header[name] = values
	}
	if header.Get("Accept-Encoding") == "" {
		req.Header.Set("Accept-Encoding", "identity")
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, sample{}, err
	}
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(res.Body)
	return res.StatusCode, sample{Status: res.StatusCode, ContentType: res.Header.Get("Content-Type"),
		Encoding: res.Header.Get("Content-Encoding"), ETag: res.Header.Get("ETag"), Body: body}, err
}

// memory gives what the process holds now and held at most, in MiB.
func (p *process) memory() (now, most int) {
	content, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	for line := range bytes.Lines(content) {
		fields := strings.Fields(string(line))
		if len(fields) < 2 {
			continue
		}
		n, _ := strconv.Atoi(fields[1])
		switch fields[0] {
		case "VmRSS:":
			now = n / 1024
		case "VmHWM:":
			most = n / 1024
		}
	}
	return now, most
}
