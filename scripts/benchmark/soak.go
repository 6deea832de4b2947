package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"
)

// soakCommand writes for long, and shows that memory does not grow with the number of refreshes.
type soakCommand struct {
	Kepu    string        `required:"" help:"The program to measure." hidden:""`
	Size    int           `help:"How many activities." default:"100000"`
	For     time.Duration `help:"How long." default:"10m"`
	Dir     string        `help:"Where the database is kept, so that another run has it." required:"" placeholder:"DIR"`
	MariaDB string        `name:"mariadb" hidden:"" env:"KEPU_TEST_MYSQL_DSN"` // scripts/bench always sets it
}

// Run prints a line each minute.
func (c soakCommand) Run(ctx context.Context) error {
	run := runCommand{Kepu: c.Kepu, Dir: c.Dir}
	file, err := run.database(ctx, c.Size)
	if err != nil {
		return err
	}
	p, err := run.serve(ctx, file)
	if err != nil {
		return err
	}
	defer p.stop()
	w, err := newWriter(p, file)
	if err != nil {
		return err
	}
	s := &source{Rand: rand.New(rand.NewPCG(1, 1)), now: time.Now()}
	if s.places, err = placesOf(p); err != nil {
		return err
	}
	soaking, stop := context.WithTimeout(ctx, c.For)
	defer stop()
	var group sync.WaitGroup
	group.Go(func() { err = w.write(soaking) })
	group.Go(func() {
		for soaking.Err() == nil {
			_, _, _ = p.get(activities+"?"+s.nearby().Encode(), http.Header{})
		}
	})
	began := time.Now()
	fmt.Printf("%d activities, %d writes a second, one reader.\n\n| minute | writes | memory now | at most "+
		"|\n|---|---|---|---|\n", c.Size, writesPerSecond)
	for tick := time.NewTicker(time.Minute); ; {
		now, most := p.memory()
		fmt.Printf("| %.0f | %d | %d MiB | %d MiB |\n", time.Since(began).Minutes(), w.count.Load(), now, most)
		select {
		case <-tick.C:
			continue
		case <-soaking.Done():
		}
		tick.Stop()
		break
	}
	group.Wait()
	now, most := p.memory()
	fmt.Printf("| %.0f | %d | %d MiB | %d MiB |\n", time.Since(began).Minutes(), w.count.Load(), now, most)
	return err
}
