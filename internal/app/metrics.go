package app

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"kepu/internal/store"
)

// newMetrics gathers what /metrics answers, beside the requests, which the router counts.
func newMetrics(f *feed, st *store.Store) (*prometheus.Registry, error) {
	r := prometheus.NewRegistry()
	r.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "kepu_catalog_position",
			Help: "Number of the newest change in the catalog."},
			func() float64 { return float64(f.catalog.Snapshot().Position().Seq) }),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "kepu_catalog_lag_seconds",
			Help: "Time since the catalog was last seen to equal the database; far above catalog.poll_interval when the " +
				"database is away."},
			func() float64 { return f.lag(time.Now()).Seconds() }))
	r.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{Name: "kepu_change_log_gaps_total",
		Help: "How often the change log was found not to lead on: a restored database, or one that lost the end of its log."},
		func() float64 { return float64(f.gaps.Load()) }))
	for _, kind := range f.catalog.Snapshot().Kinds() {
		r.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "kepu_catalog_records",
			Help: "Public and archived records in the catalog, by kind.", ConstLabels: prometheus.Labels{"kind": string(kind)}},
			func() float64 { return float64(f.catalog.Snapshot().Size(kind)) }))
	}
	pools, err := st.Pools()
	for name, pool := range pools {
		r.MustRegister(collectors.NewDBStatsCollector(pool, name))
	}
	return r, err
}
