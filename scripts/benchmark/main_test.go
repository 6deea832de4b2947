package main

import (
	"math/rand/v2"
	"testing"
	"time"
)

// Two requests of a row are two different ones, so that no answer is a repeated one.
func TestRequestsDiffer(t *testing.T) {
	s := &source{Rand: rand.New(rand.NewPCG(1, 2)), places: []place{{32.39, 119.41}},
		now: time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC)}
	for _, r := range rows {
		seen := map[string]bool{}
		for range 100 {
			seen[r.query(s).Encode()] = true
		}
		if len(seen) < 95 {
			t.Errorf("%s: %d different requests of 100", r.name, len(seen))
		}
	}
}

func TestMedian(t *testing.T) {
	if got := median([]float64{5, 1, 3}); got != 3 {
		t.Errorf("median = %v", got)
	}
}
