// Package api is all that a client sees: the routes, who may use them, and the documents that describe them.
package api

import (
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
)

// Options is what the routes need.
type Options struct {
	Log *slog.Logger
}

// New puts the handler of the whole service together.
func New(opts Options) http.Handler {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	r.GET("/healthz", func(c *gin.Context) { c.JSON(http.StatusOK, gin.H{"status": "ok"}) })
	return r
}
