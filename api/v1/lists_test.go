package v1_test

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/api/v1/records"
	"kepu/internal/testkit"
)

// TestEveryListIsWalkedSelectedAndSorted reads each catalogue page by page, with chosen fields, by ids and by the last
// change.
func TestEveryListIsWalkedSelectedAndSorted(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		for i := range 7 {
			v, _ := c.Create(base+"/venues?allow_similar=true", fmt.Sprintf(`{"name": "馆%d", "category": "museum"}`, i%3))
			c.Create(base+"/organizations", fmt.Sprintf(`{"name": "单位%d", "type": "school"}`, i%3))
			c.Create(base+"/accreditations", fmt.Sprintf(
				`{"venue_id": %q, "scheme": "municipal_base", "cycle": "2026-2030", "valid_from": "2026-0%d-01"}`, v["id"], i%3+1))
			c.Create(base+"/lecturer-teams", fmt.Sprintf(`{"name": "团%d", "kind": "seniors"}`, i%3))
			c.Create(base+"/lecturers", fmt.Sprintf(`{"name": "人%d"}`, i%3))
			c.Create(base+"/campaigns", fmt.Sprintf(`{"key": "k-%d", "name": "主题", "from": "2026-0%d-01"}`, i, i%3+1))
			c.Create(base+"/activities",
				fmt.Sprintf(`{"title": "活动%d", "type": "lecture", "sessions": [{"start": "2026-12-0%dT09:00:00+08:00"}]}`, i,
					i%3+1))
		}
		for _, path := range []string{"/venues", "/bases", "/organizations", "/accreditations", "/lecturer-teams",
			"/lecturers", "/campaigns", "/activities"} {
			whole := items(t, c.Get(base+path+"?fields=id"))
			require.Len(t, whole, 7, path)
			for _, sort := range []string{"", "&sort=updated"} {
				walkedAll := []map[string]any{}
				cursor := ""
				for range 10 {
					page := c.Get(base + path + "?fields=id&limit=2" + sort + cursor)
					require.InDelta(t, 7, page["total"], 0)
					walkedAll = append(walkedAll, items(t, page)...)
					if page["next_cursor"] == nil {
						break
					}
					cursor = "&cursor=" + url.QueryEscape(page["next_cursor"].(string))
				}
				if sort == "" {
					require.Equal(t, whole, walkedAll, path)
				} else {
					require.ElementsMatch(t, whole, walkedAll, path)
				}
			}
			two := items(t, c.Get(base+path+"?ids="+whole[1]["id"].(string)+","+whole[5]["id"].(string)+"&fields=id,version"))
			require.Len(t, two, 2, path)
			require.Len(t, two[0], 2)
			require.Empty(t, items(t, c.Get(base+path+"?ids=01999999-aaaa-7bbb-8ccc-dddddddddddd")), path)
			for query, want := range map[string]string{"ids=x": "ids format", "fields=nothing": "fields unknown",
				"limit=0": "limit out_of_range", "sort=color": "sort not_in_list", "page=2": "page unknown"} {
				require.Equal(t, want, c.Refused(c.Do("GET", base+path+"?"+query, ""), 400, "validation_failed")[0], path+"?"+query)
			}
			res := c.Do("GET", base+path, "")
			require.Equal(t, 304, c.Do("GET", base+path, "", "If-None-Match", res.Header.Get("ETag")).Status, path)
		}
	})
}

// TestCachedRowsEqualEncodedRows compares rows that are kept with those that are made for chosen fields, while what
// they show changes.
func TestCachedRowsEqualEncodedRows(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		now := time.Date(2026, 11, 24, 2, 0, 0, 0, time.UTC)
		c, _ := start(t, dsn, func() time.Time { return now })
		o, _ := c.Create(base+"/organizations", `{"name": "旧名", "type": "school"}`)
		k, _ := c.Create(base+"/campaigns", `{"key": "k-1", "name": "主题", "from": "2026-01-01"}`)
		v, _ := c.Create(base+"/venues",
			`{"name": "馆", "category": "museum", "location": {"lat": 32.4, "lng": 119.4, "datum": "gcj02", "accuracy": "address"}}`)
		a, _ := c.Create(base+"/activities", `{"title": "\"distance_m\":null 观测", "type": "lecture", "summary": "\"other_sessions\":0}", "organizer_id": "`+o["id"].(string)+`",
			"venue_id": "`+v["id"].(string)+`", "campaign_ids": ["`+k["id"].(string)+`"],
			"sessions": [{"start": "2026-11-24T11:00:00+08:00", "end": "2026-11-24T12:00:00+08:00"}, {"start": "2026-11-25T11:00:00+08:00"}]}`)
		c.Create(base+"/activities",
			`{"title": "在线", "type": "lecture", "mode": "online", "online_url": "https://example.org/", "sessions": [{"start": "2026-11-26T11:00:00+08:00"}]}`)
		var fields []string
		for _, field := range reflect.VisibleFields(reflect.TypeFor[records.ActivityItem]()) {
			if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); name != "" {
				fields = append(fields, name)
			}
		}
		compare := func() []map[string]any {
			for _, query := range []string{"", "&lat=32.41&lng=119.41", "&q=观测", "&from=2026-11-25", "&out_datum=bd09",
				"&lat=32.41&lng=119.41&sort=distance"} {
				path := base + "/activities?limit=10" + query
				chosen := items(t, c.Get(path+"&fields="+strings.Join(fields, ",")))
				for range 2 { // made, and kept
					require.Equal(t, chosen, items(t, c.Get(path)), query)
				}
			}
			return items(t, c.Get(base+"/activities"))
		}
		require.Equal(t, "upcoming", compare()[0]["status"])
		now = now.Add(70 * time.Minute)
		require.Equal(t, "ongoing", compare()[0]["status"])
		c.Do("PATCH", base+"/organizations/"+o["id"].(string), `{"name": "新名"}`, "If-Match", "*")
		require.Equal(t, "新名", compare()[0]["organizer"].(map[string]any)["name"])
		c.Do("PATCH", base+"/venues/"+v["id"].(string), `{"name": "新馆"}`, "If-Match", "*")
		require.Equal(t, "新馆", compare()[0]["venue"].(map[string]any)["name"])
		c.Do("PATCH", base+"/activities/"+a["id"].(string), `{"state": "cancelled", "state_reason": "台风"}`, "If-Match", "*")
		require.Equal(t, "cancelled", compare()[0]["state"])
	})
}

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
