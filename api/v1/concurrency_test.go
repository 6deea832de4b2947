package v1_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestOwnWritesAreVisibleUnderLoad: whoever wrote reads it back at once, and in the end memory equals what a fresh
// process loads.
func TestOwnWritesAreVisibleUnderLoad(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, _ := start(t, dsn, func() time.Time { return now })
		var all sync.WaitGroup
		failures := make(chan error, 8)
		for w := range 8 {
			all.Go(func() {
				for i := range 6 {
					if err := writeAndRead(c, fmt.Sprintf("馆 %d-%d", w, i)); err != nil {
						failures <- err
						return
					}
				}
			})
		}
		all.Wait()
		close(failures)
		for err := range failures {
			require.NoError(t, err)
		}
		fresh, _ := start(t, dsn, func() time.Time { return now })
		for _, path := range []string{"/venues?limit=100", "/activities?limit=100", "/activities?status=past&limit=100",
			"/regions"} {
			require.JSONEq(t, fresh.Do("GET", base+path, "").Body, c.Do("GET", base+path, "").Body, path)
		}
		require.InDelta(t, 48, c.Get(base + "/venues")["total"], 0)
	})
}

// writeAndRead creates, changes, archives and restores, and reads after each.
func writeAndRead(c *testkit.Client, name string) error {
	res := c.Do("POST", base+"/venues?allow_similar=true", strings.Replace(museum, "扬州科技馆", name, 1))
	if res.Status != 201 {
		return errors.New(res.Body)
	}
	path := res.Header.Get("Location")
	activity := c.Do("POST", base+"/activities", lecture(strings.TrimPrefix(path, base+"/venues/")))
	if found := c.Do("GET", path+"/activities", ""); activity.Status != 201 || !strings.Contains(found.Body, name) {
		return fmt.Errorf("%s: the activity is not there: %s", name, found.Body)
	}
	renamed := c.Do("PATCH", path, `{"name": "`+name+` 新"}`, "If-Match", res.Header.Get("ETag"))
	var venue struct{ Name string }
	if err := json.Unmarshal([]byte(c.Do("GET", path, "").Body), &venue); err != nil || renamed.Status != 200 ||
		venue.Name != name+" 新" {
		return fmt.Errorf("%s: the new name is not there: %v %w", name, venue, err)
	}
	at := activity.Header.Get("Location")
	if c.Do("DELETE", at, "", "If-Match", "*").Status != 204 || c.Do("GET", at, "").Status != 410 {
		return fmt.Errorf("%s: archived, but not gone", name)
	}
	if c.Do("POST", at+"/restore", "").Status != 200 || c.Do("GET", at, "").Status != 200 {
		return fmt.Errorf("%s: restored, but not there", name)
	}
	return nil
}
