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

	"kepu/api"
	v1 "kepu/api/v1"
	"kepu/internal/activity"
	"kepu/internal/catalog"
	"kepu/internal/config"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/store"
	"kepu/internal/venue"
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

// serve answers requests until ctx is done, then finishes those under way. It listens before the catalog is loaded, so that
// /healthz answers during a long start.
func serve(ctx context.Context, cfg config.Config, log *slog.Logger) (err error) {
	st, err := prepareStore(ctx, cfg, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	key, err := adminKey(cfg, log)
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", cfg.Addr)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w; choose another address with --addr", cfg.Addr, err)
	}
	svc := newServices(st, time.Now)
	f := &feed{store: st, catalog: catalog.New(), log: log}
	handler, err := newHandler(cfg, svc, f, key, log)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	ctx, stop := context.WithCancelCause(ctx)
	var background sync.WaitGroup
	background.Go(func() {
		if err := f.Load(ctx); err != nil {
			stop(fmt.Errorf("load the catalog: %w", err))
			return
		}
		log.Info("ready")
		background.Go(func() { purge(ctx, st, log) })
		f.Follow(ctx, cfg.Catalog.PollInterval)
	})
	err = serveOn(ctx, listener, handler, cfg, log)
	stop(nil)
	background.Wait()
	if cause := context.Cause(ctx); err == nil && !errors.Is(cause, context.Canceled) {
		err = cause
	}
	return err
}

// services is the writing of all records.
type services struct {
	regions       *region.Service
	organizations *organization.Service
	venues        *venue.Service
	activities    *activity.Service
}

func newServices(st *store.Store, clock func() time.Time) *services {
	return &services{
		regions:       &region.Service{Store: st, Clock: clock},
		organizations: &organization.Service{Kind: record.Organization, Store: st.Organizations(), Clock: clock},
		venues:        &venue.Service{Kind: record.Venue, Store: st.Venues(), Clock: clock},
		activities:    &activity.Service{Kind: record.Activity, Store: st.Activities(), Clock: clock},
	}
}

func newHandler(cfg config.Config, svc *services, f *feed, key string, log *slog.Logger) (http.Handler, error) {
	ready := func() error {
		if !f.catalog.Snapshot().Loaded() {
			return errors.New("the catalog is being loaded")
		}
		return nil
	}
	opts := api.Options{Log: log, Ready: ready, MaxBodyBytes: cfg.HTTP.MaxBodyBytes, TrustedProxies: cfg.HTTP.TrustedProxies,
		AllowedOrigins: cfg.CORS.AllowedOrigins, AdminKey: key}
	return api.New(opts, &v1.API{Catalog: f.catalog, Organizations: svc.organizations, Venues: svc.venues, Activities: svc.activities,
		// Not the context of a request: its client may hang up when the write is done.
		CatchUp: func() error {
			ctx, cancel := context.WithTimeout(context.Background(), catchUpTime)
			defer cancel()
			return f.CatchUp(ctx)
		},
		Clock: time.Now, Build: Version(), WGS84Output: cfg.Place.WGS84Output})
}

const (
	catchUpTime   = 10 * time.Second
	purgeInterval = time.Hour
	// idempotencyLife is how long a retry finds the first answer.
	idempotencyLife = 24 * time.Hour
)

// purge forgets old idempotency keys.
func purge(ctx context.Context, st *store.Store, log *slog.Logger) {
	ticker := time.NewTicker(purgeInterval)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			if err := st.PurgeIdempotencyKeys(ctx, time.Now().Add(-idempotencyLife)); err != nil && ctx.Err() == nil {
				log.Warn("cannot forget old idempotency keys", "error", err.Error())
			}
		}
	}
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
