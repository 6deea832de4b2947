package app

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime/debug"
	"strings"
	"time"
)

type configCommand struct{ settings }

// Run prints the configuration in force.
func (c configCommand) Run(sh shared) error {
	cfg, err := c.load(sh.environ, false)
	if err != nil {
		return err
	}
	fmt.Fprint(sh.stdout, cfg.Masked())
	return nil
}

type versionCommand struct{}

// Run prints the version.
func (versionCommand) Run(sh shared) error {
	fmt.Fprintln(sh.stdout, "kepu", Version())
	return nil
}

// Version names the build: the module version or revision that the toolchain stamped in.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

type healthcheckCommand struct{ settings }

// healthcheckTime is below the timeout that container runtimes give a check.
const healthcheckTime = 2 * time.Second

// Run asks /readyz of the service on this machine.
func (c healthcheckCommand) Run(sh shared) error {
	cfg, err := c.load(sh.environ, false)
	if err != nil {
		return err
	}
	host, port, err := net.SplitHostPort(cfg.Addr)
	if err != nil {
		return err
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	ctx, cancel := context.WithTimeout(context.Background(), healthcheckTime)
	defer cancel()
	url := "http://" + net.JoinHostPort(host, port) + "/readyz"
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		return fmt.Errorf("not reachable: %w", err)
	}
	defer func() { _ = answer.Body.Close() }()
	body, _ := io.ReadAll(io.LimitReader(answer.Body, 1<<12))
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answers %s: %s", url, answer.Status, strings.TrimSpace(string(body)))
	}
	fmt.Fprintln(sh.stdout, "ready")
	return nil
}
