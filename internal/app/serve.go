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
	"syscall"

	"kepu/api"
	"kepu/internal/config"
	"kepu/internal/store"
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

// serve listens until ctx is done, then finishes the requests under way.
func serve(ctx context.Context, cfg config.Config, log *slog.Logger) (err error) {
	st, err := prepareStore(ctx, cfg, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", cfg.Addr)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w; choose another address with --addr", cfg.Addr, err)
	}
	handler, err := api.New(api.Options{Log: log, Ready: func() error { return nil },
		MaxBodyBytes: cfg.HTTP.MaxBodyBytes, TrustedProxies: cfg.HTTP.TrustedProxies})
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	return serveOn(ctx, listener, handler, cfg, log)
}

// prepareStore opens the database. The embedded one is migrated at once; a shared one, which other replicas may be using,
// only by its operator.
func prepareStore(ctx context.Context, cfg config.Config, log *slog.Logger) (*store.Store, error) {
	st, err := openStore(ctx, cfg)
	if err != nil {
		return nil, err
	}
	if st.SQLite() {
		steps, err := st.MigrateUp(ctx)
		if err != nil {
			return nil, errors.Join(err, st.Close())
		}
		if len(steps) > 0 {
			log.Info("migrated the database", "steps", len(steps), "version", steps[len(steps)-1].Version)
		}
	}
	if err := st.Check(ctx); err != nil {
		return nil, errors.Join(err, st.Close())
	}
	return st, nil
}

// serveOn is serve on an open listener.
func serveOn(ctx context.Context, listener net.Listener, handler http.Handler, cfg config.Config, log *slog.Logger) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: cfg.HTTP.ReadHeaderTimeout,
		ReadTimeout:       cfg.HTTP.ReadTimeout,
		WriteTimeout:      cfg.HTTP.WriteTimeout,
		IdleTimeout:       cfg.HTTP.IdleTimeout,
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
