package app

import (
	"context"
	"fmt"
	"time"

	"kepu/internal/audit"
	"kepu/internal/demo"
	"kepu/internal/kind/all"
	"kepu/internal/record"
	"kepu/internal/store"
)

type demoCommand struct {
	settings
	Activities int    `help:"How many activities, up to 1000000: one venue to 20 of them." default:"10000"`
	Seed       uint64 `help:"The same size, seed and first day make the same registry." default:"1"`
	From       string `help:"First day of the 120 over which the sessions are spread (default: today)." placeholder:"DATE"`
}

// Run writes a synthetic registry.
func (c demoCommand) Run(sh shared) (err error) {
	if c.Activities < 1 || c.Activities > demo.MaxSynthetic {
		return fmt.Errorf("--activities takes a number up to %d", demo.MaxSynthetic)
	}
	from := time.Now().In(record.Shanghai)
	if c.From != "" {
		if from, err = time.ParseInLocation(time.DateOnly, c.From, record.Shanghai); err != nil {
			return fmt.Errorf("--from must be a date such as 2026-11-24, not %q", c.From)
		}
	}
	return c.withPrepared(sh, func(ctx context.Context, st *store.Store) error { return c.write(ctx, sh, st, from) })
}

func (c demoCommand) write(ctx context.Context, sh shared, st *store.Store, from time.Time) error {
	have, err := existing(ctx, st)
	if err != nil {
		return err
	}
	if len(have.Organizations)+len(have.Venues) > 0 {
		return demo.ErrNotEmpty
	}
	began := time.Now()
	clock := func() time.Time { return began } // one time of creation for all
	s := newServices(st, all.Kinds(), nil, nil, clock).demo()
	registry := demo.Synthetic{Activities: c.Activities, Seed: c.Seed, Progress: progressOn(sh.stderr),
		From: time.Date(from.Year(), from.Month(), from.Day(), 0, 0, 0, 0, record.Shanghai)}
	if err := registry.Write(audit.Silent(ctx), s); err != nil {
		return err
	}
	fmt.Fprintf(sh.stdout, "%d activities written in %s; try: kepu serve\n", c.Activities,
		time.Since(began).Round(100*time.Millisecond))
	return nil
}
