package app

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/change"
	"kepu/internal/store"
	"kepu/internal/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m, Run) }

// written is what one writer was told of one of its activities.
type written struct {
	id           string
	acknowledged int // number in the title of the last write that was answered
	attempted    int
}

const threeSessions = `"sessions": [{"start": "2027-01-01T10:00:00+08:00"}, {"start": "2027-01-02T10:00:00+08:00"}, {"start": "2027-01-03T10:00:00+08:00"}]`

func title(writer, number int) string { return fmt.Sprintf("写入者%d第%d次", writer, number) }

// writeUntilDead creates activities and changes each twice until the process no longer answers.
func writeUntilDead(p *testkit.Process, writer int) (out []written) {
	for {
		w := written{attempted: 1}
		res, err := p.Send(http.MethodPost, "/api/v1/activities",
			`{"title": "`+title(writer, 1)+`", "type": "lecture", `+threeSessions+`}`)
		if err != nil || res.Status != http.StatusCreated {
			return out // whether it was kept nobody was told
		}
		var created struct{ ID string }
		if json.Unmarshal([]byte(res.Body), &created) != nil {
			return out
		}
		w.id, w.acknowledged = created.ID, 1
		for n := 2; n <= 3 && err == nil; n++ {
			w.attempted = n
			res, err = p.Send(http.MethodPatch, "/api/v1/activities/"+w.id, `{"title": "`+title(writer, n)+`"}`, "If-Match", "*")
			if err == nil && res.Status == http.StatusOK {
				w.acknowledged = n
			}
		}
		out = append(out, w)
		if err != nil {
			return out
		}
	}
}

// everything gives all activities and the change log of a database.
func everything(t *testing.T, env []string) (all map[string]*activity.Activity, log []change.Entry) {
	t.Helper()
	all = map[string]*activity.Activity{}
	withServices(t, env, func(ctx context.Context, _ *services, st *store.Store) {
		require.NoError(t, st.View(ctx, func(v *store.View) error {
			list, err := store.Load(v, activity.Kind, nil)
			if err != nil {
				return err
			}
			for _, a := range list {
				all[a.ID] = a
			}
			if log, err = v.Changes(change.Position{}, 1_000_000); err == nil && len(log) > 0 {
				require.Equal(t, v.Position().Seq, log[len(log)-1].Seq, "the counter is where the log ends")
			}
			return err
		}))
	})
	return all, log
}

// requireWhole checks that the log has no gap and one entry for each version of each record.
func requireWhole(t *testing.T, all map[string]*activity.Activity, log []change.Entry) {
	t.Helper()
	versions := map[string]int64{}
	for i, e := range log {
		require.EqualValues(t, i+1, e.Seq, "a gap in the change log")
		versions[e.ID]++
	}
	for id, a := range all {
		require.Equal(t, a.Version, versions[id], "the change log has one entry a version")
		require.Len(t, a.Sessions, 3, "half an activity was written")
	}
	require.Len(t, versions, len(all))
}

// titles gives the titles of all activities as a process answers them, by id and version.
func titles(t *testing.T, p *testkit.Process) map[string]string {
	t.Helper()
	out := map[string]string{}
	for cursor := ""; ; {
		res, err := p.Send(http.MethodGet, "/api/v1/activities?from=2027-01-01&to=2027-01-05&limit=100&cursor="+cursor, "")
		require.NoError(t, err)
		require.Equal(t, http.StatusOK, res.Status, res.Body)
		var page struct {
			Items []struct {
				ID, Title string
				Version   int64
			}
			NextCursor string `json:"next_cursor"`
		}
		require.NoError(t, json.Unmarshal([]byte(res.Body), &page))
		for _, a := range page.Items {
			out[fmt.Sprint(a.ID, " ", a.Version)] = a.Title
		}
		if cursor = page.NextCursor; cursor == "" {
			return out
		}
	}
}

func inDatabase(all map[string]*activity.Activity) map[string]string {
	out := map[string]string{}
	for _, a := range all {
		out[fmt.Sprint(a.ID, " ", a.Version)] = a.Title
	}
	return out
}

func TestDataSurvivesKills(t *testing.T) {
	const rounds, writers = 20, 4
	eachMigrated(t, func(t *testing.T, env []string) {
		total := 0
		for range rounds {
			p := testkit.Serve(t, env...)
			before, _ := everything(t, env)
			require.Equal(t, inDatabase(before), titles(t, p), "the catalog after a restart")
			lists := make([][]written, writers)
			var writing sync.WaitGroup
			for i := range writers {
				writing.Go(func() { lists[i] = writeUntilDead(p, i) })
			}
			time.Sleep(20*time.Millisecond + rand.N(100*time.Millisecond))
			p.Kill()
			writing.Wait()
			all, log := everything(t, env)
			requireWhole(t, all, log)
			for i, list := range lists {
				for _, w := range list {
					total++
					require.Contains(t, all, w.id, "an acknowledged activity is lost")
					require.Contains(t, []string{title(i, w.acknowledged), title(i, w.attempted)}, all[w.id].Title)
				}
			}
		}
		t.Logf("%d activities were acknowledged before %d kills", total, rounds)
		require.Greater(t, total, rounds)
	})
}
