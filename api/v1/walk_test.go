package v1_test

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestPagesShowUnchangedRecordsOnce: while others create, move and archive, a walk shows each record that nobody
// touches exactly once.
func TestPagesShowUnchangedRecordsOnce(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		create := func(n int) string {
			body := fmt.Sprintf(`{"title": "活动%d", "type": "lecture", "sessions": [{"start": "2026-12-%02dT10:00:00+08:00"}],
				"place": {"name": "广场", "location": {"lat": 32.%03d, "lng": 119.4, "datum": "gcj02", "accuracy": "address"}}}`, n, 1+n%28, 300+n)
			return c.Do("POST", base+"/activities", body).Header.Get("Location")
		}
		stays := map[string]bool{}
		var restless []string
		for n := range 60 {
			path := create(n)
			require.NotEmpty(t, path)
			if n%2 == 0 {
				stays[strings.TrimPrefix(path, base+"/activities/")] = true
			} else {
				restless = append(restless, path)
			}
		}
		var writers, walkers sync.WaitGroup
		var done atomic.Bool
		for w := range 2 {
			writers.Go(func() {
				rng := rand.New(rand.NewPCG(3, uint64(w)))
				for n := 100 * (w + 1); !done.Load(); n++ {
					path := restless[rng.IntN(len(restless))]
					switch rng.IntN(4) {
					case 0:
						create(n)
					case 1:
						c.Do("DELETE", path, "", "If-Match", "*")
						c.Do("POST", path+"/restore", "")
					default:
						c.Do("PATCH", path, fmt.Sprintf(`{"place": {"name": "广场", "location": {"lat": 32.%03d, "lng": 119.4, "datum": "gcj02",
							"accuracy": "address"}}, "sessions": [{"start": "2026-12-%02dT11:00:00+08:00"}]}`, 300+rng.IntN(60), 1+rng.IntN(28)), "If-Match", "*")
					}
				}
			})
		}
		for _, sort := range []string{"start", "updated", "distance&lat=32.33&lng=119.4&radius_m=50000"} {
			walkers.Go(func() {
				for range 4 {
					seen := map[string]int{}
					for cursor, first := "", true; first || cursor != ""; first = false {
						page := c.Get(base + "/activities?limit=7&sort=" + sort + "&cursor=" + url.QueryEscape(cursor))
						for _, one := range items(t, page) {
							seen[one["id"].(string)]++
						}
						cursor, _ = page["next_cursor"].(string)
					}
					for id := range stays {
						require.Equal(t, 1, seen[id], "%s: %s", sort, id)
					}
				}
			})
		}
		walkers.Wait()
		done.Store(true)
		writers.Wait()
		require.Equal(t, http.StatusOK, c.Do("GET", base+"/activities", "").Status)
	})
}
