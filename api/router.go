// Package api is all that a client sees: the routes, who may use them, and the documents that describe them.
package api

import (
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/klauspost/compress/gzhttp"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/rs/cors"

	"kepu/api/middleware"
	"kepu/api/respond"
	v1 "kepu/api/v1"
	"kepu/internal/apikey"
	"kepu/internal/errs"
	"kepu/internal/identity"
)

// Options is what the routes need.
type Options struct {
	Log            *slog.Logger
	Ready          func() error // nil once every answer is whole; else what is waited for
	MaxBodyBytes   int64
	TrustedProxies []string
	AllowedOrigins []string // of web pages that may write; "*" for all
	LogReads       bool
	Metrics        *prometheus.Registry
	Credentials    middleware.Credentials
	Templates      Templates
}

// base is the path of the first version.
const base = "/api/v1"

// policy is who may use a route.
type policy string

const (
	public    policy = "public"    // everybody; who sends it does not matter
	open      policy = "open"      // everybody; where it comes from is noted
	person    policy = "person"    // people with an account, for themselves
	staff     policy = "staff"     // everybody with a role, within its scope
	reviewers policy = "reviewers" // reviewers and administrators, within their scope
	admins    policy = "admins"    // administrators
)

// route is one line of the access policy.
type route struct {
	method, path string
	policy       policy
	handler      func(*gin.Context) error
}

// routes is the only table of the routes under base.
func routes(a *v1.API) []route {
	return []route{
		{"GET", "/activities", public, a.ListActivities},
		{"POST", "/activities", staff, a.CreateActivity},
		{"GET", "/activities/:id", public, a.GetActivity},
		{"PATCH", "/activities/:id", staff, a.UpdateActivity},
		{"DELETE", "/activities/:id", staff, a.ArchiveActivity},
		{"POST", "/activities/:id/restore", staff, a.RestoreActivity},
		{"PATCH", "/activities/:id/sessions/:session_id", staff, a.UpdateSession},
		{"POST", "/activities/:id/schedule/apply", staff, a.ApplySchedule},

		{"GET", "/venues", public, a.ListVenues},
		{"POST", "/venues", staff, a.CreateVenue},
		{"GET", "/venues/:id", public, a.GetVenue},
		{"PATCH", "/venues/:id", staff, a.UpdateVenue},
		{"DELETE", "/venues/:id", staff, a.ArchiveVenue},
		{"POST", "/venues/:id/restore", staff, a.RestoreVenue},
		{"POST", "/venues/:id/merge", reviewers, a.MergeVenue},
		{"POST", "/venues/:id/verify", staff, a.VerifyVenue},
		{"GET", "/venues/:id/activities", public, a.ListVenueActivities},
		{"GET", "/venues/:id/hours", public, a.GetVenueHours},

		{"GET", "/organizations", public, a.ListOrganizations},
		{"POST", "/organizations", reviewers, a.CreateOrganization},
		{"GET", "/organizations/:id", public, a.GetOrganization},
		{"PATCH", "/organizations/:id", staff, a.UpdateOrganization},
		{"DELETE", "/organizations/:id", reviewers, a.ArchiveOrganization},
		{"POST", "/organizations/:id/restore", reviewers, a.RestoreOrganization},

		{"GET", "/bases", public, a.ListBases},
		{"GET", "/accreditations", public, a.ListAccreditations},
		{"POST", "/accreditations", reviewers, a.CreateAccreditation},
		{"GET", "/accreditations/:id", public, a.GetAccreditation},
		{"PATCH", "/accreditations/:id", reviewers, a.UpdateAccreditation},
		{"DELETE", "/accreditations/:id", reviewers, a.ArchiveAccreditation},
		{"POST", "/accreditations/:id/restore", reviewers, a.RestoreAccreditation},

		{"GET", "/lecturer-teams", public, a.ListLecturerTeams},
		{"POST", "/lecturer-teams", staff, a.CreateLecturerTeam},
		{"GET", "/lecturer-teams/:id", public, a.GetLecturerTeam},
		{"PATCH", "/lecturer-teams/:id", staff, a.UpdateLecturerTeam},
		{"DELETE", "/lecturer-teams/:id", staff, a.ArchiveLecturerTeam},
		{"POST", "/lecturer-teams/:id/restore", staff, a.RestoreLecturerTeam},
		{"GET", "/lecturers", public, a.ListLecturers},
		{"POST", "/lecturers", staff, a.CreateLecturer},
		{"GET", "/lecturers/:id", public, a.GetLecturer},
		{"PATCH", "/lecturers/:id", staff, a.UpdateLecturer},
		{"DELETE", "/lecturers/:id", staff, a.ArchiveLecturer},
		{"POST", "/lecturers/:id/restore", staff, a.RestoreLecturer},
		{"GET", "/manage/lecturers/:id", staff, a.GetLecturerForStaff},

		{"GET", "/manage/organizations/:id", staff, a.GetOrganizationForStaff},
		{"GET", "/manage/venues/:id", staff, a.GetVenueForStaff},
		{"GET", "/manage/activities/:id", staff, a.GetActivityForStaff},
		{"GET", "/manage/accreditations/:id", staff, a.GetAccreditationForStaff},
		{"GET", "/manage/lecturer-teams/:id", staff, a.GetLecturerTeamForStaff},

		{"GET", "/campaigns", public, a.ListCampaigns},
		{"POST", "/campaigns", admins, a.CreateCampaign},
		{"GET", "/campaigns/:id", public, a.GetCampaign},
		{"PATCH", "/campaigns/:id", admins, a.UpdateCampaign},
		{"DELETE", "/campaigns/:id", admins, a.ArchiveCampaign},
		{"POST", "/campaigns/:id/restore", admins, a.RestoreCampaign},

		{"POST", "/sign-in", open, a.SignIn},
		{"POST", "/sign-out", person, a.SignOut},
		{"GET", "/me", person, a.GetMe},
		{"POST", "/me/password", person, a.ChangeMyPassword},
		{"GET", "/me/sessions", person, a.ListMySessions},
		{"DELETE", "/me/sessions", person, a.EndMyOtherSessions},
		{"DELETE", "/me/sessions/:id", person, a.EndMySession},
		{"GET", "/accounts", admins, a.ListAccounts},
		{"POST", "/accounts", admins, a.CreateAccount},
		{"GET", "/accounts/:id", admins, a.GetAccount},
		{"PATCH", "/accounts/:id", admins, a.UpdateAccount},
		{"DELETE", "/accounts/:id", admins, a.ArchiveAccount},
		{"POST", "/accounts/:id/restore", admins, a.RestoreAccount},
		{"POST", "/accounts/:id/reset-password", admins, a.ResetPassword},
		{"GET", "/api-keys", admins, a.ListAPIKeys},
		{"POST", "/api-keys", admins, a.CreateAPIKey},
		{"GET", "/api-keys/:id", admins, a.GetAPIKey},
		{"PATCH", "/api-keys/:id", admins, a.UpdateAPIKey},
		{"DELETE", "/api-keys/:id", admins, a.RevokeAPIKey},
		{"GET", "/audit", admins, a.ListAudit},
		{"GET", "/audit/export", admins, a.ExportAudit},
		{"GET", "/audit/seal", admins, a.GetAuditSeal},

		{"GET", "/changes", public, a.ListChanges},
		{"GET", "/regions", public, a.ListRegions},
		{"GET", "/holidays", public, a.ListHolidays},
		{"GET", "/code-lists", public, a.GetCodeLists},
	}
}

// RouteInfo is a route as tests compare it with the specification.
type RouteInfo struct {
	Method, Path string
	Policy       string
	Guarded      bool // needs credentials
}

// Routes lists the routes under /api/v1.
func Routes() []RouteInfo {
	var out []RouteInfo
	for _, r := range routes(&v1.API{}) {
		out = append(out, RouteInfo{Method: r.method, Path: r.path, Policy: string(r.policy), Guarded: r.policy != public && r.policy != open})
	}
	return out
}

// New puts the handler of the whole service together.
func New(opts Options, a *v1.API) (http.Handler, error) {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	r.HandleMethodNotAllowed = true
	r.RedirectTrailingSlash = false
	if err := r.SetTrustedProxies(opts.TrustedProxies); err != nil {
		return nil, err
	}
	r.Use(middleware.RequestID(), middleware.Metrics(opts.Metrics), middleware.AccessLog(opts.Log, opts.LogReads), middleware.Recovery(opts.Log), middleware.Headers(),
		middleware.BodyLimit(opts.MaxBodyBytes))
	r.NoRoute(respond.Handle(noRoute))
	r.NoMethod(respond.Handle(noMethod))
	documents(r)
	templates(r, opts.Templates)
	for _, method := range []string{http.MethodGet, http.MethodHead} {
		r.Handle(method, "/healthz", healthz)
		r.Handle(method, "/readyz", respond.Handle(readyz(opts.Ready)))
	}
	r.GET("/metrics", gin.WrapH(promhttp.HandlerFor(opts.Metrics, promhttp.HandlerOpts{DisableCompression: true})))
	isReady := middleware.Ready(opts.Ready)
	known := middleware.Authenticate(opts.Credentials)
	for _, one := range routes(a) {
		chain := slices.Concat([]gin.HandlerFunc{isReady}, one.guards(known), []gin.HandlerFunc{respond.Handle(one.handler)})
		r.Handle(one.method, base+one.path, chain...)
		if one.method == http.MethodGet {
			r.Handle(http.MethodHead, base+one.path, chain...)
		}
	}
	compress, err := gzhttp.NewWrapper(gzhttp.MinSize(1024))
	if err != nil {
		return nil, err
	}
	return crossOrigin(opts.AllowedOrigins, compress(r)), nil
}

// guards gives what stands before the handler of a route; known finds out who acts.
func (r *route) guards(known gin.HandlerFunc) []gin.HandlerFunc {
	may := func(roles ...identity.Role) []gin.HandlerFunc {
		return []gin.HandlerFunc{middleware.Origin, known, middleware.PasswordChanged, middleware.InScope(r.scope()), middleware.Has(roles...)}
	}
	switch r.policy {
	case public:
		return nil
	case open:
		return []gin.HandlerFunc{middleware.Origin}
	case person:
		return []gin.HandlerFunc{middleware.Origin, known, middleware.IsPerson}
	case staff:
		return may(identity.Administrator, identity.Reviewer, identity.Owner, identity.Editor)
	case reviewers:
		return may(identity.Administrator, identity.Reviewer)
	case admins:
		return may(identity.Administrator)
	}
	panic("api: " + r.method + " " + r.path + " has no policy")
}

// scope is what the key of a client needs for a route: the resource, to read or to write; empty where no key will do.
func (r *route) scope() string {
	resource, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(r.path, "/manage"), "/"), "/")
	if resource == "lecturer-teams" {
		resource = "lecturers"
	}
	action := ":write"
	if r.method == http.MethodGet {
		action = ":read"
	}
	if scope := resource + action; slices.Contains(apikey.Scopes(), scope) {
		return scope
	}
	return ""
}

// crossOrigin lets pages of every origin read and those of the named ones write. No credentials: browsers have none to send along here.
func crossOrigin(writers []string, next http.Handler) http.Handler {
	reads := crossOriginFor([]string{"*"}, "GET", "HEAD").Handler(next)
	writes := crossOriginFor(writers, "POST", "PATCH", "DELETE").Handler(next)
	exposedLine := strings.Join(exposed, ", ")
	isRead := func(method string) bool { return method == http.MethodGet || method == http.MethodHead }
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		switch {
		case isRead(req.Method):
			// Without Vary: Origin, which the library adds: caches keep one answer for all.
			w.Header().Set("Access-Control-Allow-Origin", "*")
			w.Header().Set("Access-Control-Expose-Headers", exposedLine)
			next.ServeHTTP(w, req)
		case isRead(req.Header.Get("Access-Control-Request-Method")):
			reads.ServeHTTP(w, req)
		default:
			writes.ServeHTTP(w, req)
		}
	})
}

// exposed is the headers that a page of another origin may look at.
var exposed = []string{"ETag", "Link", "Location", "Retry-After", "X-Request-Id", "Idempotency-Replayed", "Dry-Run"}

func crossOriginFor(origins []string, methods ...string) *cors.Cors {
	var none func(string) bool
	if len(origins) == 0 {
		none = func(string) bool { return false } // an empty list would allow all
	}
	return cors.New(cors.Options{
		AllowedOrigins:  origins,
		AllowOriginFunc: none,
		AllowedMethods:  methods,
		AllowedHeaders:  []string{"Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "X-Request-Id", "Accept-Language"},
		ExposedHeaders:  exposed,
	})
}

// healthz says that the process answers.
func healthz(c *gin.Context) {
	c.Header("Cache-Control", "no-store")
	c.JSON(http.StatusOK, gin.H{"status": "ok"})
}

// readyz says whether the answers are whole.
func readyz(ready func() error) func(*gin.Context) error {
	return func(c *gin.Context) error {
		if err := ready(); err != nil {
			return middleware.NotReady(err)
		}
		c.Header("Cache-Control", "no-store")
		c.JSON(http.StatusOK, gin.H{"status": "ready"})
		return nil
	}
}

func noRoute(*gin.Context) error {
	return errs.New(errs.NotFound, "no_route", "没有这个地址：请对照 /docs/ 检查路径", "there is no such path; see /docs/ for the paths")
}

// noMethod runs when the path is known; gin has set Allow by then.
func noMethod(c *gin.Context) error {
	allow := strings.TrimSpace(c.Writer.Header().Get("Allow"))
	return errs.New(errs.MethodNotAllowed, "method_not_allowed", c.Request.Method+" 不可用，可用的方法："+allow,
		c.Request.Method+" is not possible here; possible are: "+allow)
}
