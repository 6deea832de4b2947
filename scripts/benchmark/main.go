// Command benchmark measures the registry as its users meet it: whole servers over HTTP, each kind of request against a
// bare gin handler that returns the same bytes. scripts/bench calls it; wrk is the load generator.
package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"
	"gorm.io/gorm"
)

type commands struct {
	Run  runCommand  `cmd:"" default:"withargs" help:"Measure, and print a table (Markdown)."`
	Soak soakCommand `cmd:"" help:"Write for long, and print what memory is held."`
	Bare bareCommand `cmd:"" hidden:"" help:"Serve recorded answers."`
}

func main() {
	k := kong.Parse(&commands{}, kong.Name("scripts/bench"),
		kong.Description("Measures the registry over HTTP. Every row is a share of what a bare gin handler serves "+
			"of the same bytes; pairs are taken in turn, and the median of their ratios is shown."))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	k.BindTo(ctx, (*context.Context)(nil))
	k.FatalIfErrorf(k.Run())
}

type runCommand struct {
	Kepu    string   `required:"" help:"The program to measure." hidden:""`
	Sizes   []int    `help:"How many activities." default:"10000,100000,1000000"`
	Rounds  int      `help:"Pairs taken of each row." default:"5"`
	Seconds int      `help:"How long each half of a pair takes." default:"2"`
	Only    []string `help:"Rows whose names begin so." placeholder:"NAME"`
	MariaDB string   `name:"mariadb" help:"A server to compare with; its database kepu_bench is made anew." placeholder:"DSN" env:"KEPU_TEST_MYSQL_DSN"`
	Dir     string   `help:"Where the databases are kept, so that another run has them (default: a temporary directory)." placeholder:"DIR"`
}

// Run prints the table.
func (c runCommand) Run(ctx context.Context) (err error) {
	if c.Dir == "" {
		if c.Dir, err = os.MkdirTemp("", "kepu-bench-"); err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(c.Dir) }()
	}
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return err
	}
	fmt.Printf("%s, %s, %d cores shared by server and load generator; %s, %d connections; %d pairs of %d s.\n",
		firstLine(ctx, c.Kepu, "version"), runtime.Version(), runtime.NumCPU(), firstLine(ctx, "wrk", "-v"), connections,
		c.Rounds, c.Seconds)
	for _, size := range c.Sizes {
		if err := c.size(ctx, size); err != nil {
			return fmt.Errorf("%d activities: %w", size, err)
		}
	}
	return nil
}

// firstLine is the first line that a program prints.
func firstLine(ctx context.Context, name string, args ...string) string {
	out, _ := exec.CommandContext(ctx, name, args...).CombinedOutput() // wrk -v exits with 1
	line, _, _ := strings.Cut(string(out), "\n")
	line, _, _ = strings.Cut(line, " [")
	return strings.TrimSpace(line)
}

// database gives a database of a size, which it makes where it is not there.
func (c runCommand) database(ctx context.Context, size int) (string, error) {
	file := filepath.Join(c.Dir, fmt.Sprintf("%d-%s.db", size, time.Now().Format(time.DateOnly)))
	if _, err := os.Stat(file); err == nil {
		return file, nil
	}
	part := file + ".part" // so that a run that was interrupted leaves nothing that looks whole
	_ = os.Remove(part)
	fmt.Fprintf(os.Stderr, "making a registry of %d activities\n", size)
	if out, err := exec.CommandContext(ctx, c.Kepu, "demo", "--activities", fmt.Sprint(size), "--database",
		"sqlite:"+part).CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return file, os.Rename(part, file)
}

// size prints the part of the table for one size.
func (c runCommand) size(ctx context.Context, size int) error {
	file, err := c.database(ctx, size)
	if err != nil {
		return err
	}
	p, err := c.serve(ctx, file)
	if err != nil {
		return err
	}
	defer p.stop()
	now, most := p.memory()
	fmt.Printf("\n## %d activities\n\nReady after %.1f s with %d MiB, %d MiB at most until then.\n\n", size,
		p.Ready.Seconds(), now, most)
	s := &source{Rand: rand.New(rand.NewPCG(uint64(size), uint64(time.Now().UnixNano()))), now: time.Now()}
	if s.places, err = placesOf(p); err != nil {
		return err
	}
	fmt.Println("| requests | share of bare | requests/s | bare | p50 | p99 | bytes |\n|---|---|---|---|---|---|---|")
	for i := range rows {
		if c.wants(rows[i].name) {
			if err := c.row(p, &rows[i], s); err != nil {
				return fmt.Errorf("%s: %w", rows[i].name, err)
			}
		}
	}
	if c.wants("writes") {
		if err := c.underWrites(ctx, p, file, s); err != nil {
			return fmt.Errorf("writes: %w", err)
		}
	}
	now, most = p.memory()
	fmt.Printf("\n%d MiB after that, %d MiB at most.\n", now, most)
	if c.wants("databases") {
		return c.databases(ctx, p, file, s)
	}
	return nil
}

func (c runCommand) serve(ctx context.Context, file string) (*process, error) {
	return start(ctx, filepath.Join(c.Dir, "kepu.log"), "/readyz", 5*time.Minute, c.Kepu, "serve", "--database",
		"sqlite:"+file)
}

// databases compares the query nearby with databases that answer it themselves.
func (c runCommand) databases(ctx context.Context, p *process, file string, s *source) error {
	p.stop() // it would share the cores
	fmt.Println("\n| the same query nearby, ids only | queries/s | p50 |\n|---|---|---|")
	show := func(name, version string, db *gorm.DB, query func(*gorm.DB, place, time.Time) error) error {
		if err := db.Raw("SELECT " + version).Scan(&version).Error; err != nil {
			return err
		}
		rate, middle, err := askDatabase(db, query, s, time.Duration(c.Seconds*c.Rounds)*time.Second)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		fmt.Printf("| %s (%s) | %.0f | %.2f ms |\n", name, version, rate, middle.Seconds()*1e3)
		return nil
	}
	db, query, err := inSQLite(file)
	if err == nil {
		err = show("SQLite through gorm, indexed coordinates", "sqlite_version()", db, query)
	}
	if err != nil || c.MariaDB == "" {
		return err
	}
	if db, query, err = inMariaDB(ctx, file, c.MariaDB); err != nil {
		return err
	}
	return show("MariaDB, spatial index", "version()", db, query)
}

func (c runCommand) wants(name string) bool {
	return len(c.Only) == 0 || slices.ContainsFunc(c.Only,
		func(prefix string) bool { return strings.HasPrefix(name, prefix) })
}

// row measures one kind of request in pairs with the bare handler.
func (c runCommand) row(p *process, r *row, s *source) error {
	file, samples := filepath.Join(c.Dir, "requests"), filepath.Join(c.Dir, "samples")
	paths, err := writeRequests(file, r, s, requests, nil)
	if err != nil {
		return err
	}
	size, err := record(samples, p, r, paths)
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	bare, err := start(p.ctx, filepath.Join(c.Dir, "bare.log"), "/ready", time.Minute, self, "bare", "--path", r.path,
		"--samples", samples)
	if err != nil {
		return err
	}
	defer bare.stop()
	var shares, rates, bares, p50s, p99s []float64
	for round := range c.Rounds + 1 {
		if r.conditional { // tags hold for a minute
			if left := 60 - time.Now().Second(); left < 2*c.Seconds+6 {
				time.Sleep(time.Duration(left) * time.Second)
			}
			if _, err := writeRequests(file, r, s, tagged, tagsOf(p)); err != nil {
				return err
			}
		}
		ours, err := load(c.Dir, p, file, round*requests/(c.Rounds+1), r.gzip, time.Duration(c.Seconds)*time.Second)
		if err != nil {
			return err
		}
		theirs, err := load(c.Dir, bare, file, round*requests/(c.Rounds+1), r.gzip, time.Duration(c.Seconds)*time.Second)
		if err != nil {
			return err
		}
		if round > 0 { // the first is to warm up
			shares, rates, bares = append(shares, ours.rate/theirs.rate), append(rates, ours.rate), append(bares, theirs.rate)
			p50s, p99s = append(p50s, ours.p50.Seconds()), append(p99s, ours.p99.Seconds())
		}
	}
	fmt.Printf("| %s | %.3f | %.0f | %.0f | %.2f ms | %.2f ms | %d |\n", r.name, median(shares), median(rates),
		median(bares), median(p50s)*1e3, median(p99s)*1e3, size)
	return nil
}

// placesOf gives where venues are.
func placesOf(p *process) (places []place, err error) {
	status, got, err := p.get("/api/v1/venues.geojson?limit=2000", http.Header{})
	if err != nil || status != http.StatusOK {
		return nil, fmt.Errorf("asking for places: %d %w %s", status, err, got.Body)
	}
	return parsePlaces(got.Body)
}
