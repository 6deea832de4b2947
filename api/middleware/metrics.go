package middleware

import (
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
)

// Metrics counts and times requests by route, not by path, so that ids make no new series.
func Metrics(to prometheus.Registerer) gin.HandlerFunc {
	requests := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "kepu_http_requests_total",
		Help: "Requests by method, route and status."}, []string{"method", "route", "status"})
	seconds := prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "kepu_http_request_duration_seconds",
		Help:    "Time to answer, by method and route.",
		Buckets: []float64{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 15}},
		[]string{"method", "route"})
	to.MustRegister(requests, seconds)
	return func(c *gin.Context) {
		began := time.Now()
		c.Next()
		method, route := c.Request.Method, c.FullPath()
		if route == "" {
			method, route = "other", "none" // whatever strangers try makes one series
		}
		requests.WithLabelValues(method, route, strconv.Itoa(c.Writer.Status())).Inc()
		seconds.WithLabelValues(method, route).Observe(time.Since(began).Seconds())
	}
}
