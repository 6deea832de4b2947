// Package api is all that a client sees: the routes, who may use them, and the documents that describe them.
package api

import (
	"log/slog"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/middleware"
	"kepu/api/respond"
	"kepu/internal/errs"
)

// Options is what the routes need.
type Options struct {
	Log            *slog.Logger
	Ready          func() error // nil once every answer is whole; else what is waited for
	MaxBodyBytes   int64
	TrustedProxies []string
}

// New puts the handler of the whole service together.
func New(opts Options) (http.Handler, error) {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	r.HandleMethodNotAllowed = true
	r.RedirectTrailingSlash = false
	if err := r.SetTrustedProxies(opts.TrustedProxies); err != nil {
		return nil, err
	}
	r.Use(middleware.RequestID(), middleware.AccessLog(opts.Log), middleware.Recovery(opts.Log), middleware.Headers(),
		middleware.BodyLimit(opts.MaxBodyBytes))
	r.NoRoute(respond.Handle(noRoute))
	r.NoMethod(respond.Handle(noMethod))
	r.GET("/healthz", healthz)
	r.GET("/readyz", respond.Handle(readyz(opts.Ready)))
	return r, nil
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
			return errs.New(errs.Unavailable, "not_ready", "服务正在启动，请稍后重试", "not ready yet: "+err.Error())
		}
		c.Header("Cache-Control", "no-store")
		c.JSON(http.StatusOK, gin.H{"status": "ready"})
		return nil
	}
}

func noRoute(c *gin.Context) error {
	return errs.New(errs.NotFound, "no_route", "没有这个地址：请对照 /docs/ 检查路径", "there is no such path; see /docs/ for the paths")
}

// noMethod runs when the path is known; gin has set Allow by then.
func noMethod(c *gin.Context) error {
	allow := strings.TrimSpace(c.Writer.Header().Get("Allow"))
	return errs.New(errs.MethodNotAllowed, "method_not_allowed", c.Request.Method+" 不可用，可用的方法："+allow,
		c.Request.Method+" is not possible here; possible are: "+allow)
}
