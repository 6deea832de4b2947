package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"kepu/internal/config"
)

type serveCommand struct {
	settings
	Demo bool `help:"Fill an empty database (data/demo.db unless one is named) with an invented registry of Yangzhou."`
}

// Run serves until it is told to stop by SIGINT or SIGTERM.
func (c serveCommand) Run(sh shared) error {
	cfg, err := c.load(sh.environ, c.Demo)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // who asks a second time does not wait for the end of requests
	return serve(ctx, cfg, newLogger(cfg.Log, sh.stderr))
}

// newLogger writes structured logs as cfg says.
func newLogger(cfg config.Log, to io.Writer) *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(cfg.Level)); err != nil {
		level = slog.LevelInfo // config.Load has refused anything else
	}
	opts := &slog.HandlerOptions{Level: level}
	if cfg.Format == "json" {
		return slog.New(slog.NewJSONHandler(to, opts))
	}
	return slog.New(slog.NewTextHandler(to, opts))
}

// serve answers requests until ctx is done, then finishes those under way. It listens before the catalog is loaded, so
// that /healthz answers during a long start.
func serve(ctx context.Context, cfg config.Config, log *slog.Logger) (err error) {
	service, err := Open(ctx, cfg, time.Now, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, service.Close()) }()
	if cfg.Demo {
		log.Info("preparing the demonstration")
		if err := service.Demo(ctx, time.Now()); err != nil {
			return err
		}
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", cfg.Addr)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w; choose another address with --addr", cfg.Addr, err)
	}
	ctx, end := context.WithCancelCause(ctx) // of taking requests
	// What is done in the background goes on while the last requests are answered.
	work, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	var background sync.WaitGroup
	background.Go(func() {
		if err := service.Load(work); err != nil {
			end(fmt.Errorf("load the catalog: %w", err))
			return
		}
		log.Info("ready", "documents", "http://"+hostToOpen(listener.Addr())+"/docs/")
		background.Go(func() { service.purge(work, log) })
		background.Go(func() { service.recordKeyUse(work, log) })
		background.Go(func() { service.seal(work, log) })
		background.Go(func() { service.notifyLoop(work, log) })
		background.Go(func() { service.intake.Work(work, log) })
		service.feed.Follow(work, cfg.Catalog.PollInterval)
	})
	err = serveOn(ctx, listener, service.Handler, cfg, log, func() bool {
		service.draining.Store(true)
		return service.feed.catalog.Snapshot().Loaded()
	})
	end(nil)
	stop()
	background.Wait()
	if cause := context.Cause(ctx); err == nil && !errors.Is(cause, context.Canceled) {
		err = cause
	}
	return err
}

// maxHeaderBytes is above what browsers and proxies send.
const maxHeaderBytes = 64 << 10

// hostToOpen is the address that a browser on this machine can open.
func hostToOpen(addr net.Addr) string {
	host, port, err := net.SplitHostPort(addr.String())
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsUnspecified() {
		return addr.String()
	}
	return net.JoinHostPort("localhost", port)
}

// serveOn is serve on an open listener. drain is called when ctx is done, and tells whether it is worth to go on for
// http.drain_delay.
func serveOn(ctx context.Context, listener net.Listener, handler http.Handler, cfg config.Config, log *slog.Logger,
	drain func() bool) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: cfg.HTTP.ReadHeaderTimeout,
		ReadTimeout:       cfg.HTTP.ReadTimeout,
		WriteTimeout:      cfg.HTTP.WriteTimeout,
		IdleTimeout:       cfg.HTTP.IdleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	log.Info("listening", "addr", listener.Addr().String(), "version", Version())
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	if drain() && cfg.HTTP.DrainDelay > 0 {
		log.Info("draining", "requests_are_taken_for", cfg.HTTP.DrainDelay)
		select {
		case err := <-ended:
			return err
		case <-time.After(cfg.HTTP.DrainDelay):
		}
	}
	log.Info("stopping", "requests_may_take", cfg.HTTP.ShutdownTimeout)
	// Not a child of ctx, which is over: requests under way still get their time.
	limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), cfg.HTTP.ShutdownTimeout)
	defer cancel()
	if err := server.Shutdown(limit); err != nil {
		return errors.Join(fmt.Errorf("requests under way did not end in time: %w", err), server.Close())
	}
	log.Info("stopped")
	return nil
}
