// Package middleware holds what happens around every request, whatever its route.
package middleware

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"math/rand/v2"
	"net/http"
	"regexp"
	"runtime/debug"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/errs"
)

// An id from outside enters logs and answers, so only harmless ones are taken over.
var goodRequestID = regexp.MustCompile(`^[A-Za-z0-9._-]{8,64}$`)

// RequestID gives every request an id: the one of the client or its proxy when it is well formed, else a new one.
func RequestID() gin.HandlerFunc {
	return func(c *gin.Context) {
		id := c.GetHeader(respond.RequestIDHeader)
		if id == "" || !goodRequestID.MatchString(id) {
			id = newRequestID()
		}
		c.Writer.Header()[respond.RequestIDHeader] = []string{id}
	}
}

// newRequestID need not be hard to guess, but quick.
func newRequestID() string {
	var id [16]byte
	binary.LittleEndian.PutUint64(id[:8], rand.Uint64())
	binary.LittleEndian.PutUint64(id[8:], rand.Uint64())
	return hex.EncodeToString(id[:])
}

// AccessLog writes one line a request: writes at info, failures of ours at error with their cause, and reads, which are
// almost all of the traffic, at info when they are wanted, else at debug. Query strings are left out: they can hold
// where a citizen stands.
func AccessLog(log *slog.Logger, reads bool) gin.HandlerFunc {
	return func(c *gin.Context) {
		began := time.Now()
		c.Next()
		level := slog.LevelInfo
		switch status := c.Writer.Status(); {
		case status >= http.StatusInternalServerError && c.FullPath() != "/readyz": // which says so on purpose
			level = slog.LevelError
		case !reads && (c.Request.Method == http.MethodGet || c.Request.Method == http.MethodHead):
			level = slog.LevelDebug
		}
		ctx := c.Request.Context()
		if !log.Enabled(ctx, level) {
			return
		}
		attrs := []slog.Attr{
			slog.String("method", c.Request.Method), slog.String("path", c.Request.URL.Path),
			slog.Int("status", c.Writer.Status()), slog.Int("bytes", max(0, c.Writer.Size())),
			slog.Duration("took", time.Since(began)), slog.String("client", c.ClientIP()),
			slog.String("request_id", respond.RequestID(c)),
		}
		if len(c.Errors) > 0 {
			attrs = append(attrs, slog.String("error", c.Errors.Last().Error()))
		}
		log.LogAttrs(ctx, level, "request", attrs...)
	}
}

// Recovery turns a panic into an internal error, with the stack in the log.
func Recovery(log *slog.Logger) gin.HandlerFunc {
	return func(c *gin.Context) {
		defer func() {
			caught := recover()
			if caught == nil {
				return
			}
			if err, ok := caught.(error); ok && errors.Is(err, http.ErrAbortHandler) {
				if fault := c.Errors.Last(); fault != nil && c.Request.Context().Err() == nil {
					log.ErrorContext(c.Request.Context(), "an answer was broken off", "path", c.Request.URL.Path, "error",
						fault.Error(), "request_id", respond.RequestID(c))
				}
				panic(caught) // the way to drop a connection on purpose
			}
			log.ErrorContext(c.Request.Context(), "panic", "panic", fmt.Sprint(caught), "stack", string(debug.Stack()),
				"request_id", respond.RequestID(c))
			if c.Writer.Written() {
				panic(http.ErrAbortHandler) // half an answer must not look like a whole one
			}
			respond.Error(c, errs.Wrap(fmt.Errorf("panic: %v", caught), "serving a request"))
		}()
		c.Next()
	}
}

// BodyLimit refuses to read more than limit bytes of a body, or than files bytes where the path begins with uploads.
func BodyLimit(limit int64, uploads string, files int64) gin.HandlerFunc {
	usual := limit
	return func(c *gin.Context) {
		limit := usual
		if strings.HasPrefix(c.Request.URL.Path, uploads) {
			limit = max(limit, files)
		}
		if c.Request.ContentLength > limit {
			respond.Error(c, respond.TooLarge(limit))
			return
		}
		c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, limit)
	}
}

// everywhere is the headers of every answer, by their canonical names. All answers share the values, which nobody
// changes in place.
var everywhere = map[string][]string{
	"X-Content-Type-Options": {"nosniff"},
	"Referrer-Policy":        {"no-referrer"},
	// Answers are data: no page may frame them, and nothing in them may run. Pages set their own.
	"Content-Security-Policy": {"default-src 'none'; frame-ancestors 'none'"},
}

// Headers sets what every answer carries.
func Headers() gin.HandlerFunc {
	return func(c *gin.Context) { maps.Copy(c.Writer.Header(), everywhere) }
}

// Ready refuses requests until the answers are whole: an empty list would look like the truth.
func Ready(ready func() error) gin.HandlerFunc {
	return func(c *gin.Context) {
		if err := ready(); err != nil {
			respond.Error(c, NotReady(err))
		}
	}
}

// NotReady is the error while something is waited for.
func NotReady(cause error) error {
	return errs.New(errs.Unavailable, "not_ready", "服务正在启动，请稍后重试", "not ready yet: "+cause.Error())
}
