package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"
)

//go:embed load.lua
var script []byte

// The load: connections, and how many different requests a file has and how many answers are recorded for the bare
// handler.
const (
	connections = 16
	requests    = 100_000
	tagged      = 2_000 // conditional requests: each tag has to be fetched first
	recorded    = 400
)

// measured is what a load generator saw.
type measured struct {
	rate     float64       // requests a second
	p50, p99 time.Duration // until the answer had come whole
}

var resultLine = regexp.MustCompile(`result requests=(\d+) us=(\d+) bytes=(\d+) errors=(\d+) p50=(\d+) p99=(\d+)`)

// load sends the requests of a file for a time.
func load(dir string, p *process, file string, first int, gzip bool, length time.Duration) (measured, error) {
	luaFile := filepath.Join(dir, "load.lua")
	if err := os.WriteFile(luaFile, script, 0o600); err != nil {
		return measured{}, err
	}
	args := []string{"-t1", "-c" + strconv.Itoa(connections), "-d" + strconv.Itoa(int(length.Seconds())) + "s",
		"--timeout", "30s", "-s", luaFile, p.base, "--", file, strconv.Itoa(first)}
	if gzip {
		args = append(args, "gzip")
	}
	out, err := exec.CommandContext(p.ctx, "wrk", args...).CombinedOutput()
	if err != nil {
		return measured{}, fmt.Errorf("wrk: %w\n%s", err, out)
	}
	found := resultLine.FindSubmatch(out)
	if found == nil {
		return measured{}, fmt.Errorf("wrk said nothing that is understood:\n%s", out)
	}
	var n [6]float64
	for i := range n {
		n[i], _ = strconv.ParseFloat(string(found[i+1]), 64)
	}
	if n[3] > 0 { // none at all is slow, and shown so
		return measured{}, fmt.Errorf("%.0f of %.0f requests failed:\n%s", n[3], n[0], out)
	}
	us := func(f float64) time.Duration { return time.Duration(f) * time.Microsecond }
	return measured{rate: n[0] / n[1] * 1e6, p50: us(n[4]), p99: us(n[5])}, nil
}

// writeRequests puts different requests of a row into a file and gives their paths.
func writeRequests(file string, r *row, s *source, n int, tags func(path string) (string, error)) (paths []string,
	err error) {
	f, err := os.Create(file)
	if err != nil {
		return nil, err
	}
	w := bufio.NewWriter(f)
	for range n {
		path := r.path + "?" + r.query(s).Encode()
		paths = append(paths, path)
		line := path
		if tags != nil {
			tag, err := tags(path)
			if err != nil {
				return nil, err
			}
			line += "\t" + tag
		}
		_, _ = w.WriteString(line + "\n") // the error is kept until Flush
	}
	return paths, errors.Join(w.Flush(), f.Close())
}

// tagsOf asks for the ETags of answers.
func tagsOf(p *process) func(string) (string, error) {
	return func(path string) (string, error) {
		status, got, err := p.get(path, nil)
		if err == nil && status != http.StatusOK {
			err = fmt.Errorf("%s answered %d: %s", path, status, got.Body)
		}
		return got.ETag, err
	}
}

// record asks for some answers and keeps them for the bare handler.
func record(file string, p *process, r *row, paths []string) (bytes int, err error) {
	var samples []sample
	for _, path := range paths[:min(recorded, len(paths))] {
		header := http.Header{}
		if r.gzip {
			header.Set("Accept-Encoding", "gzip")
		}
		status, got, err := p.get(path, header)
		if err == nil && status != http.StatusOK {
			err = fmt.Errorf("%s answered %d: %s", path, status, got.Body)
		}
		if err != nil {
			return 0, err
		}
		if r.conditional {
			got = sample{Status: http.StatusNotModified, ETag: got.ETag}
		}
		samples = append(samples, got)
		bytes += len(got.Body)
	}
	content, err := json.Marshal(samples)
	if err != nil {
		return 0, err
	}
	return bytes / len(samples), os.WriteFile(file, content, 0o600)
}

// median of some figures.
func median(all []float64) float64 {
	all = slices.Sorted(slices.Values(all))
	return all[len(all)/2]
}
