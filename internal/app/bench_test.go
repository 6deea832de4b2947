package app

import (
	"cmp"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/config"
)

// BenchmarkReads measures whole requests without a network, over the database that KEPU_BENCH_DATABASE names, such as
// sqlite:///tmp/100000.db, or over a small invented one.
func BenchmarkReads(b *testing.B) {
	dsn := os.Getenv("KEPU_BENCH_DATABASE")
	if dsn == "" {
		dsn = "sqlite://" + filepath.Join(b.TempDir(), "bench.db")
		require.Zero(b, Run([]string{"demo", "--activities", "5000", "--database", dsn}, nil, b.Output(), b.Output()))
	}
	cfg, err := config.Load(config.Options{Env: []string{"KEPU_DATABASE=" + dsn, "KEPU_ADMIN_KEY=12345678"}})
	require.NoError(b, err)
	s, err := Open(b.Context(), cfg, time.Now, slog.New(slog.DiscardHandler))
	require.NoError(b, err)
	defer func() { require.NoError(b, s.Close()) }()
	require.NoError(b, s.Load(b.Context()))

	random := rand.New(rand.NewPCG(1, 1))
	at := func() string {
		return fmt.Sprintf("lat=%.5f&lng=%.5f", 32.39+random.NormFloat64()*0.02, 119.42+random.NormFloat64()*0.02)
	}
	nearby := func() string { return "activities?radius_m=5000&when=week&sort=distance&" + at() }
	one := func(of ...string) string { return of[random.IntN(len(of))] }
	bigram := func() string {
		return url.QueryEscape(one("星空", "月相", "急救", "湿地", "植物", "机器", "声音", "水稻", "园艺", "地震", "用电", "数学", "运河", "讲座", "实验",
			"研学", "竞赛", "放映"))
	}
	moment := func() string {
		return time.Now().Add(time.Duration(random.IntN(30*24)) * time.Hour).UTC().Format(time.RFC3339)
	}
	for _, row := range []struct {
		name string
		path func() string
	}{
		{"nearby", nearby},
		{"nearby-uncounted", func() string { return nearby() + "&count=none" }},
		{"filters", func() string {
			return "activities?sort=start&region=" + one("320100", "320500", "321000", "321100") + "&audience=" + one("primary",
				"family", "senior") +
				"&theme=" + one("astronomy", "health", "ai") + "&from=" + moment()
		}},
		{"text", func() string { return "activities?q=" + bigram() + "&" + at() }},
		{"text-everywhere", func() string { return "activities?q=" + bigram() + "&from=" + moment() }},
		{"suggest", func() string { return "suggest?q=" + bigram() + "&" + at() }},
		{"facets", func() string { return nearby() + "&facets=audience,theme,type,region,free" }},
		{"clusters", func() string { return "map/clusters?zoom=12&when=week&bbox=119.3,32.25,119.5,32.55" }},
		{"home", func() string { return "home?" + at() }},
	} {
		b.Run(row.name, func(b *testing.B) { serveMany(b, s.Handler, row.path, "") })
	}
	b.Run("not-modified", func(b *testing.B) {
		answer := httptest.NewRecorder()
		path := nearby()
		s.Handler.ServeHTTP(answer, request("/api/v1/"+path))
		serveMany(b, s.Handler, func() string { return path }, answer.Header().Get("ETag"))
	})
}

func request(path string) *http.Request {
	r := httptest.NewRequest(http.MethodGet, path, http.NoBody)
	r.RemoteAddr = "127.0.0.1:4000"
	return r
}

// sink takes an answer without keeping it.
type sink struct {
	header http.Header
	status int
	bytes  int
}

func (s *sink) Header() http.Header { return s.header }
func (s *sink) WriteHeader(n int)   { s.status = n }
func (s *sink) Write(b []byte) (int, error) {
	s.status = cmp.Or(s.status, http.StatusOK)
	s.bytes += len(b)
	return len(b), nil
}

func serveMany(b *testing.B, handler http.Handler, path func() string, etag string) {
	b.ReportAllocs()
	total := 0
	for b.Loop() {
		r := request("/api/v1/" + path())
		want := http.StatusOK
		if etag != "" {
			want = http.StatusNotModified
			r.Header.Set("If-None-Match", etag)
		}
		answer := sink{header: http.Header{}}
		handler.ServeHTTP(&answer, r)
		if answer.status != want {
			b.Fatalf("%s answered %d", r.URL, answer.status)
		}
		total += answer.bytes
	}
	b.ReportMetric(float64(total)/float64(b.N), "bytes/answer")
}
