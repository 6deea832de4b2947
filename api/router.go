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

	"kepu/api/middleware"
	"kepu/api/respond"
	v1 "kepu/api/v1"
	"kepu/api/v1/kit"
	"kepu/internal/errs"
	"kepu/internal/intake"
)

// Options is what the routes need.
type Options struct {
	Log            *slog.Logger
	Ready          func() error // nil once every answer is whole; else what is waited for
	Health         func() Health
	MaxBodyBytes   int64
	TrustedProxies []string
	AllowedOrigins []string // of web pages that may write; "*" for all
	LogReads       bool
	Metrics        *prometheus.Registry
	Credentials    middleware.Credentials
	Limits         middleware.Limits
	Templates      Templates
	Site           Site
}

// multipartBytes is what surrounds a file in a form.
const multipartBytes = 64 << 10

// New puts the handler of the whole service together.
func New(opts Options, a *v1.API) (http.Handler, error) {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	r.HandleMethodNotAllowed = true
	r.RedirectTrailingSlash = false
	if err := r.SetTrustedProxies(opts.TrustedProxies); err != nil {
		return nil, err
	}
	r.Use(middleware.RequestID(), middleware.Metrics(opts.Metrics), middleware.AccessLog(opts.Log, opts.LogReads),
		middleware.Recovery(opts.Log), middleware.Headers(),
		middleware.BodyLimit(opts.MaxBodyBytes, apiPath+"/manage/imports/", intake.MaxBytes+multipartBytes))
	r.NoRoute(respond.Handle(noRoute))
	r.NoMethod(respond.Handle(noMethod))
	documents(r)
	if err := serveSite(r, opts.Site); err != nil {
		return nil, err
	}
	templates(r, opts.Templates)
	read(r, "/healthz", healthz)
	read(r, "/readyz", readyz(opts.Health))
	r.GET("/metrics", gin.WrapH(promhttp.HandlerFor(opts.Metrics, promhttp.HandlerOpts{DisableCompression: true})))
	isReady := middleware.Ready(opts.Ready)
	limiter := middleware.NewLimiter(opts.Limits)
	known := middleware.Authenticate(opts.Credentials)
	plain, others := splitForms(withTables(routes(a)))
	big := newLarge(opts.Credentials)
	for _, one := range plain {
		chain := slices.Concat([]gin.HandlerFunc{isReady}, one.guards(known, opts.Credentials, limiter))
		handler := one.Handler
		if one.Traits&kit.NoParams != 0 {
			handler = kit.WithoutQuery(handler)
		}
		if isDocument(one.Path) {
			handler = big.document(handler)
		}
		_, format := one.table()
		if one.Method == http.MethodGet {
			handler = big.exported(one.Table, format, handler)
		}
		if f := others[one.Path].each(big.document); f != nil && one.Method == http.MethodGet {
			chain, handler = append(chain, f.choose), f.handler(handler)
		}
		if one.Policy == kit.Public {
			chain = append(chain, a.Records.Unchanged)
		}
		chain = append(chain, respond.Handle(handler))
		if one.Method == http.MethodGet {
			read(r, apiPath+one.Path, chain...)
		} else {
			r.Handle(one.Method, apiPath+one.Path, chain...)
		}
	}
	compress, err := gzhttp.NewWrapper(gzhttp.MinSize(1024))
	if err != nil {
		return nil, err
	}
	return middleware.CrossOrigin(opts.AllowedOrigins, middleware.MethodOverride(compress(r))), nil
}

// read adds what is read: by GET, and by HEAD for its headers.
func read(r *gin.Engine, path string, chain ...gin.HandlerFunc) {
	r.GET(path, chain...)
	r.HEAD(path, chain...)
}

// healthz says that the process answers.
func healthz(c *gin.Context) {
	respond.State(c, http.StatusOK, map[string]string{"status": "ok"})
}

// Health is how a replica stands, for load balancers.
type Health struct {
	Status     string   `json:"status"`      // Ready, or why requests are better sent to another replica
	LagSeconds *float64 `json:"lag_seconds"` // since its answers were last seen to equal the database; null before the first time
}

// What a replica says of itself.
const (
	Ready    = "ready"
	Loading  = "loading"  // answers are not whole yet
	Lagging  = "lagging"  // the database has not been reached for long; reading goes on
	Draining = "draining" // it is about to stop
)

// readyz says whether requests are to be sent here.
func readyz(health func() Health) gin.HandlerFunc {
	return func(c *gin.Context) {
		h := health()
		status := http.StatusOK
		if h.Status != Ready {
			status = http.StatusServiceUnavailable
			c.Header("Retry-After", "5")
		}
		respond.State(c, status, h)
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
