package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// writesPerSecond go on while reads are measured.
const writesPerSecond = 100

// writer changes activities one after another, evenly, and looks for each change in the next read.
type writer struct {
	p     *process
	key   string
	ids   []string
	count atomic.Int64
	took  []float64 // seconds until a write was answered
	seen  []float64 // seconds until a read showed it
}

func newWriter(p *process, file string) (*writer, error) {
	key, err := os.ReadFile(strings.TrimSuffix(file, ".db") + ".admin-key")
	if err != nil {
		return nil, err
	}
	w := &writer{p: p, key: strings.TrimSpace(string(key))}
	status, got, err := p.get("/api/v1/activities?limit=100&fields=id&sort=updated", http.Header{})
	if err != nil || status != http.StatusOK {
		return nil, fmt.Errorf("asking for activities: %d %w", status, err)
	}
	var list struct{ Items []struct{ ID string } }
	if err := json.Unmarshal(got.Body, &list); err != nil {
		return nil, err
	}
	for _, one := range list.Items {
		w.ids = append(w.ids, one.ID)
	}
	return w, nil
}

// underWrites measures how long reads wait while nothing is written and while much is, and how long a write takes to be
// seen.
func (c runCommand) underWrites(ctx context.Context, p *process, file string, s *source) error {
	w, err := newWriter(p, file)
	if err != nil {
		return err
	}
	requestFile := filepath.Join(c.Dir, "requests")
	if _, err := writeRequests(requestFile, &rows[0], s, requests, nil); err != nil {
		return err
	}
	var idle, busy []measured
	for round := range 2 * c.Rounds {
		writing, stop := context.WithCancel(ctx)
		var group sync.WaitGroup
		if round%2 == 1 {
			group.Go(func() { err = w.write(writing) })
		}
		one, loadErr := load(c.Dir, p, requestFile, round*requests/(2*c.Rounds), false, time.Duration(c.Seconds)*time.Second)
		stop()
		group.Wait()
		if loadErr != nil || err != nil {
			return fmt.Errorf("%w, %w", loadErr, err)
		}
		if round%2 == 1 {
			busy = append(busy, one)
		} else {
			idle = append(idle, one)
		}
	}
	fmt.Println("\n| nearby | requests/s | p50 | p99 |\n|---|---|---|---|")
	names := []string{"idle", fmt.Sprintf("%d writes a second", writesPerSecond)}
	for i, list := range [][]measured{idle, busy} {
		var rates, p50s, p99s []float64
		for _, one := range list {
			rates, p50s, p99s = append(rates, one.rate), append(p50s, one.p50.Seconds()), append(p99s, one.p99.Seconds())
		}
		fmt.Printf("| %s | %.0f | %.2f ms | %.2f ms |\n", names[i], median(rates), median(p50s)*1e3, median(p99s)*1e3)
	}
	slices.Sort(w.took)
	slices.Sort(w.seen)
	fmt.Printf("\n%d writes meanwhile: answered after %.1f ms (p50) and %.1f ms (p99), seen by a read after %.1f ms and "+
		"%.1f ms.\n", len(w.took),
		w.took[len(w.took)/2]*1e3, w.took[len(w.took)*99/100]*1e3, w.seen[len(w.seen)/2]*1e3, w.seen[len(w.seen)*99/100]*1e3)
	return nil
}

// write goes on until the context ends.
func (w *writer) write(ctx context.Context) error {
	tick := time.NewTicker(time.Second / writesPerSecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		summary := fmt.Sprintf("第 %d 次修改", len(w.took))
		path := "/api/v1/activities/" + w.ids[len(w.took)%len(w.ids)]
		began := time.Now()
		req, err := http.NewRequestWithContext(context.WithoutCancel(ctx), http.MethodPatch, w.p.base+path,
			strings.NewReader(`{"summary": "`+summary+`"}`))
		if err != nil {
			return err
		}
		req.Header = http.Header{"Authorization": {"Bearer " + w.key}, "If-Match": {"*"},
			"Content-Type": {"application/json"}}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		_, _ = io.Copy(io.Discard, res.Body)
		_ = res.Body.Close()
		if res.StatusCode != http.StatusOK {
			return fmt.Errorf("a write was answered %s", res.Status)
		}
		w.took = append(w.took, time.Since(began).Seconds())
		w.count.Add(1)
		if len(w.took)%10 == 0 { // enough to know
			for {
				_, got, err := w.p.get(path, http.Header{})
				if err != nil {
					return err
				}
				if strings.Contains(string(got.Body), summary) {
					break
				}
			}
			w.seen = append(w.seen, time.Since(began).Seconds())
		}
	}
}
