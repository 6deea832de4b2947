package v1_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// replica is a system that copies the registry by its feed.
type replica struct {
	since   string
	records map[string]string // "kind id" → ETag of the record as it was read
}

var paths = map[string]string{"organization": "/organizations/", "venue": "/venues/", "activity": "/activities/"}

// step reads one page and gives how many items it had.
func (r *replica) step(t *testing.T, c *testkit.Client, limit int) int {
	res := c.Do("GET", fmt.Sprintf("%s/changes?limit=%d&since=%s", base, limit, r.since), "")
	require.Equal(t, http.StatusOK, res.Status, res.Body)
	var page struct {
		Items []struct{ Kind, ID, State string }
		Next  string `json:"next_cursor"`
	}
	require.NoError(t, json.Unmarshal([]byte(res.Body), &page))
	require.LessOrEqual(t, len(page.Items), limit)
	for _, one := range page.Items {
		name := one.Kind + " " + one.ID
		if one.State == "deleted" {
			delete(r.records, name)
			continue
		}
		path, single := paths[one.Kind]
		if !single {
			r.records[name] = "a region"
			continue
		}
		if read := c.Do("GET", base+path+one.ID, ""); read.Status == http.StatusOK {
			r.records[name] = read.Header.Get("ETag")
		} else {
			delete(r.records, name)
		}
	}
	r.since = page.Next
	return len(page.Items)
}

// public gives all that the public sees, as a replica should have it.
func public(t *testing.T, c *testkit.Client) map[string]string {
	t.Helper()
	all := map[string]string{}
	for kind, path := range paths {
		for cursor, first := "", true; first || cursor != ""; first = false {
			query := path[:len(path)-1] + "?limit=100&cursor=" + cursor
			if kind == "activity" {
				query += "&from=2026-01-01&to=2028-01-01"
			}
			list := c.Get(base + query)
			for _, one := range items(t, list) {
				id := one["id"].(string)
				all[kind+" "+id] = c.Do("GET", base+path+id, "").Header.Get("ETag")
			}
			cursor, _ = list["next_cursor"].(string)
		}
	}
	for _, one := range items(t, c.Get(base+"/regions")) {
		all["region "+one["code"].(string)] = "a region"
	}
	return all
}

// churn makes random writes: new records, changes, and every way in which the public stops and begins to see one.
func churn(c *testkit.Client, rng *rand.Rand, writes int) {
	var known []string
	for range writes {
		if len(known) < 3 || rng.IntN(4) == 0 {
			publication := []string{"published", "published", "draft"}[rng.IntN(3)]
			body := map[string]string{
				"/organizations":             `{"name": "单位", "type": "other", "publication": "` + publication + `"}`,
				"/venues?allow_similar=true": `{"name": "场馆", "category": "museum", "publication": "` + publication + `"}`,
				"/activities": `{"title": "活动", "type": "lecture", "publication": "` + publication + `",
					"sessions": [{"start": "2027-01-01T10:00:00+08:00"}]}`}
			for path, text := range body {
				known = append(known, c.Do("POST", base+path, text).Header.Get("Location"))
				if rng.IntN(2) == 0 {
					break
				}
			}
			continue
		}
		path := known[rng.IntN(len(known))]
		switch rng.IntN(5) {
		case 0:
			c.Do("DELETE", path, "", "If-Match", "*")
		case 1:
			c.Do("POST", path+"/restore", "")
		case 2:
			c.Do("PATCH", path, `{"publication": "withdrawn"}`, "If-Match", "*")
		default:
			c.Do("PATCH", path, `{"publication": "published"}`, "If-Match", "*")
		}
	}
}

// TestReplicaConverges: whoever follows the feed ends equal to the registry, wherever it begins, stops and goes on,
// while others write.
func TestReplicaConverges(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		churn(c, rand.New(rand.NewPCG(0, 0)), 30)
		var writers, readers sync.WaitGroup
		var done atomic.Bool
		for w := range 3 {
			writers.Go(func() { churn(c, rand.New(rand.NewPCG(1, uint64(w))), 60) })
		}
		replicas := make([]*replica, 3)
		for i := range replicas {
			readers.Go(func() {
				rng := rand.New(rand.NewPCG(2, uint64(i)))
				time.Sleep(time.Duration(i) * 50 * time.Millisecond)
				r := &replica{records: map[string]string{}}
				kept := *r
				for {
					last := done.Load()
					n := r.step(t, c, 1+rng.IntN(20))
					switch {
					case n == 0 && last:
						replicas[i] = r
						return
					case rng.IntN(4) == 0: // saves what it has
						kept = replica{since: r.since, records: maps.Clone(r.records)}
					case rng.IntN(10) == 0 && !last: // loses what it has not saved
						r = &replica{since: kept.since, records: maps.Clone(kept.records)}
						if r.records == nil {
							r.records = map[string]string{}
						}
					}
				}
			})
		}
		writers.Wait()
		done.Store(true)
		readers.Wait()
		want := public(t, c)
		for i, r := range replicas {
			require.NotNil(t, r)
			require.Equal(t, want, r.records, "replica %d", i)
		}
	})
}

func TestChangesSayOnlyWhatThePublicSees(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		r := &replica{records: map[string]string{}}
		for r.step(t, c, 100) > 0 {
			continue
		}
		require.Len(t, r.records, 6, "the regions")
		next := func() (out []string) {
			page := c.Get(base + "/changes?since=" + r.since)
			for _, one := range items(t, page) {
				out = append(out, fmt.Sprint(one["kind"], " ", one["state"]))
			}
			r.since = page["next_cursor"].(string)
			return out
		}
		c.Create(base+"/venues?allow_similar=true", `{"name": "草稿馆", "category": "museum", "publication": "draft"}`)
		require.Empty(t, next(), "a draft is nobody's business")
		venue, _ := c.Create(base+"/venues?allow_similar=true", `{"name": "公开馆", "category": "museum"}`)
		require.Equal(t, []string{"venue updated"}, next())
		require.Empty(t, next())
		require.Equal(t, http.StatusNoContent, c.Do("DELETE", base+"/venues/"+venue["id"].(string), "", "If-Match",
			"*").Status)
		require.Equal(t, []string{"venue deleted"}, next())
		seen := c.Do("GET", base+"/changes?since="+r.since, "")
		require.Equal(t, http.StatusNotModified, c.Do("GET", base+"/changes?since="+r.since, "", "If-None-Match",
			seen.Header.Get("ETag")).Status)

		require.Equal(t, []string{"since format"}, c.Refused(c.Do("GET", base+"/changes?since=abc", ""), 400,
			"validation_failed"))
		require.Equal(t, []string{"limit out_of_range"},
			c.Refused(c.Do("GET", base+"/changes?limit=101", ""), 400, "validation_failed"))
	})
}

func TestReplicaOfAnotherState(t *testing.T) {
	clock := now
	dsn := testkit.SQLite(t)
	c, _ := start(t, dsn, func() time.Time { return clock })
	behind, _ := start(t, testkit.SQLite(t), func() time.Time { return clock })
	c.Create(base+"/venues?allow_similar=true", `{"name": "公开馆", "category": "museum"}`)
	since := c.Get(base + "/changes?limit=100")["next_cursor"].(string)
	page := behind.Get(base + "/changes?since=" + since)
	require.Empty(t, items(t, page), "another process may be behind for a moment")
	require.Equal(t, since, page["next_cursor"])
	clock = clock.Add(2 * time.Minute)
	behind.Refused(behind.Do("GET", base+"/changes?since="+since, ""), 410, "resync")
}
