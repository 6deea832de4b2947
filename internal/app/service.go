package app

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"kepu/api"
	"kepu/api/middleware"
	v1 "kepu/api/v1"
	accountapi "kepu/api/v1/account"
	"kepu/api/v1/discover"
	"kepu/api/v1/kit"
	"kepu/api/v1/manage"
	"kepu/api/v1/records"
	"kepu/internal/access"
	"kepu/internal/account"
	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/apikey"
	"kepu/internal/campaign"
	"kepu/internal/catalog"
	"kepu/internal/config"
	"kepu/internal/demo"
	"kepu/internal/hours"
	"kepu/internal/identity"
	"kepu/internal/importer"
	"kepu/internal/intake"
	"kepu/internal/kind"
	"kepu/internal/kind/all"
	"kepu/internal/lecturer"
	"kepu/internal/membership"
	"kepu/internal/notice"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/report"
	"kepu/internal/review"
	"kepu/internal/sso"
	"kepu/internal/store"
	"kepu/internal/summary"
	"kepu/internal/venue"
)

// Service is everything put together over one database.
type Service struct {
	Handler   http.Handler
	AdminKey  string
	store     *store.Store
	feed      *feed
	services  *services
	accounts  *account.Service
	keys      *apikey.Service
	members   *membership.Service
	workflow  *review.Workflow
	summaries *summary.Service
	notices   *notice.Service
	reports   *report.Service
	sso       *sso.Service // nil without an identity provider
	draining  atomic.Bool  // it is about to stop
	intake    *intake.Service
	clock     func() time.Time
}

// Open puts a service together, of the kinds of package all and more. Its handler answers 503 until Load.
func Open(ctx context.Context, cfg config.Config, clock func() time.Time, log *slog.Logger, more ...kind.Any) (*Service,
	error) {
	st, err := prepareStore(ctx, cfg, log)
	if err != nil {
		return nil, err
	}
	s := &Service{store: st, keys: apikey.NewService(st.APIKeys(), clock), clock: clock}
	kinds := append(all.Kinds(), more...)
	s.feed = &feed{kinds: kinds, store: st, catalog: catalog.New(kinds), rules: &access.Rules{}, keys: s.keys, log: log}
	s.workflow = review.NewWorkflow(st.Reviews(), st.InTx, clock)
	s.services = newServices(st, kinds, s.feed.rules, s.workflow, clock)
	s.intake = s.newIntake(clock)
	if err := s.staff(cfg, clock, log); err != nil {
		return nil, errors.Join(err, st.Close())
	}
	if s.Handler, err = s.handler(cfg, clock, log); err != nil {
		return nil, errors.Join(err, st.Close())
	}
	return s, nil
}

// Demo fills an empty database with the demonstration, or moves its dates to today.
func (s *Service) Demo(ctx context.Context, now time.Time) error {
	data, _, _, err := readAll(ctx, s.store, s.feed.kinds)
	if err != nil {
		return err
	}
	have := demo.Existing{Holidays: data.Holidays, Organizations: catalog.Of(&data, organization.Kind),
		Venues: catalog.Of(&data, venue.Kind)}
	for _, a := range data.Packed {
		have.Activities = append(have.Activities, a.Record())
	}
	all := s.services.demo()
	return demo.Prepare(identity.With(ctx, identity.Command("kepu serve --demo")), all, have, now)
}

// demo is the services that the demonstration writes with.
func (s *services) demo() demo.Services {
	return demo.Services{Regions: s.regions, Holidays: s.holidays, Organizations: serviceOf(s, organization.Kind),
		Venues: serviceOf(s, venue.Kind), Accreditations: serviceOf(s, accreditation.Kind),
		Teams: serviceOf(s, lecturer.TeamKind), Lecturers: serviceOf(s, lecturer.Kind),
		Campaigns: serviceOf(s, campaign.Kind), Activities: serviceOf(s, activity.Kind)}
}

// Load fills the catalog.
func (s *Service) Load(ctx context.Context) error { return s.feed.Load(ctx) }

// Regions is the writing of regions, which come by import.
func (s *Service) Regions() *region.Service { return s.services.regions }

// Close ends the connections to the database.
func (s *Service) Close() error { return s.store.Close() }

// services is the writing of all records.
type services struct {
	kind.Services
	regions  *region.Service
	holidays *hours.Service
}

// newServices makes the services of all kinds; without rules and desk for commands of who holds the database.
func newServices(st *store.Store, kinds []kind.Any, rules *access.Rules, workflow *review.Workflow,
	clock func() time.Time) *services {
	parts := kind.Parts{Records: st.Records, Rules: rules, Workflow: workflow, Clock: clock}
	return &services{
		Services: kind.NewServices(kinds, parts),
		regions:  &region.Service{Store: st, Clock: clock},
		holidays: &hours.Service{Store: st, Clock: clock},
	}
}

// serviceOf is the writing of a kind.
func serviceOf[T any](s *services, k *kind.Kind[T]) *record.Service[T] {
	return kind.ServiceOf(s.Services, k).Service
}

// reviewOf is the reviewed writing of a kind.
func reviewOf[T any](s *services, k *kind.Kind[T]) *review.Kind[T] {
	return kind.ServiceOf(s.Services, k).Review
}

func (s *Service) handler(cfg config.Config, clock func() time.Time, log *slog.Logger) (http.Handler, error) {
	ready := func() error {
		if !s.feed.catalog.Snapshot().Loaded() {
			return errors.New("the catalog is being loaded")
		}
		return nil
	}
	health := func() api.Health { return s.health(time.Now(), cfg.Catalog.ReadyMaxLag) }
	metrics, err := newMetrics(s.feed, s.store)
	if err != nil {
		return nil, err
	}
	opts := api.Options{Log: log, LogReads: cfg.Log.Reads, Metrics: metrics, Ready: ready, Health: health,
		MaxBodyBytes: cfg.HTTP.MaxBodyBytes, TrustedProxies: cfg.HTTP.TrustedProxies, AllowedOrigins: cfg.CORS.AllowedOrigins,
		Credentials: s.credentials(), Limits: middleware.Limits(cfg.Limits),
		Templates: api.Templates{Kinds: importer.TemplateKinds(), Make: importer.Template}, Site: api.Site(cfg.Site)}
	return api.New(opts, s.rooms(&kit.Env{Kinds: s.feed.kinds, Services: s.services.Services, Catalog: s.feed.catalog,
		Refresh: s.catchUp, Clock: clock, PublicURL: strings.TrimSuffix(cfg.PublicURL, "/"), Build: Version(),
		WGS84Output: cfg.Place.WGS84Output}))
}

// rooms puts the handlers together.
func (s *Service) rooms(base *kit.Env) *v1.API {
	activities, venues := serviceOf(s.services, activity.Kind), serviceOf(s.services, venue.Kind)
	return &v1.API{
		Records:  records.API{Env: base, VenueMerger: s.store, Reviews: s.workflow},
		Discover: discover.API{Env: base},
		Manage: manage.API{Env: base, Accounts: s.accounts, Activities: activities, Intake: s.intake, Members: s.members,
			Reports: s.reports, Reviews: s.workflow, Summaries: s.summaries, Trail: s.store.Trail(), Venues: venues},
		Account: accountapi.API{Env: base, Accounts: s.accounts, APIKeys: s.keys, Notices: s.notices.Store, SSO: s.sso},
	}
}

// health is how this process stands.
func (s *Service) health(now time.Time, maxLag time.Duration) api.Health {
	if !s.feed.catalog.Snapshot().Loaded() {
		return api.Health{Status: api.Loading}
	}
	lag := s.feed.lag(now)
	seconds := lag.Seconds()
	h := api.Health{Status: api.Ready, LagSeconds: &seconds}
	switch {
	case s.draining.Load():
		h.Status = api.Draining
	case lag > maxLag:
		h.Status = api.Lagging
	}
	return h
}

// catchUpTime bounds how long a write waits for the catalog.
const catchUpTime = 10 * time.Second

// catchUp takes no context of a request: its client may hang up when the write is done.
func (s *Service) catchUp() error {
	ctx, cancel := context.WithTimeout(context.Background(), catchUpTime)
	defer cancel()
	return s.feed.CatchUp(ctx)
}

// prepareStore opens the database. The embedded one is migrated at once; a shared one, which other replicas may be
// using, only by its operator.
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
