package middleware

import (
	"net/http"
	"strings"

	"github.com/rs/cors"
)

// CrossOrigin lets pages of every origin read and those of the named ones write. No credentials: browsers have none to
// send along here.
func CrossOrigin(writers []string, next http.Handler) http.Handler {
	reads := crossOriginFor([]string{"*"}, "GET", "HEAD").Handler(next)
	writes := crossOriginFor(writers, "POST", "PUT", "PATCH", "DELETE").Handler(next)
	everyone, exposedLine := []string{"*"}, []string{strings.Join(exposed, ", ")} // shared by all answers, changed by none
	isRead := func(method string) bool { return method == http.MethodGet || method == http.MethodHead }
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		switch {
		case isRead(req.Method):
			// Without Vary: Origin, which the library adds: caches keep one answer for all.
			h := w.Header()
			h["Access-Control-Allow-Origin"], h["Access-Control-Expose-Headers"] = everyone, exposedLine
			next.ServeHTTP(w, req)
		case isRead(req.Header.Get("Access-Control-Request-Method")):
			reads.ServeHTTP(w, req)
		default:
			writes.ServeHTTP(w, req)
		}
	})
}

// exposed is the headers that a page of another origin may look at.
var exposed = []string{"ETag", "Link", "Location", "Retry-After", "X-Request-Id", "Idempotency-Replayed", "Dry-Run",
	"RateLimit", "RateLimit-Policy"}

func crossOriginFor(origins []string, methods ...string) *cors.Cors {
	var none func(string) bool
	if len(origins) == 0 {
		none = func(string) bool { return false } // an empty list would allow all
	}
	return cors.New(cors.Options{
		AllowedOrigins:  origins,
		AllowOriginFunc: none,
		AllowedMethods:  methods,
		AllowedHeaders: []string{"Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match",
			"X-Request-Id", "Accept-Language", overrideHeader},
		ExposedHeaders: exposed,
	})
}
