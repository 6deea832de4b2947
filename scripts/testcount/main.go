// Command testcount reads the output of "go test -json", shows what matters of it, and ends with the counts on a line
// of their own: "N passed, N failed, N skipped". Subtests count like tests; a package that does not build, or ends
// outside a test, counts as one failed. The exit code is 1 when anything failed or nothing passed.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
)

// event is one line of "go test -json"; see "go doc test2json" and "go help buildjson".
type event struct {
	Action     string
	Package    string
	ImportPath string // of a package that does not build
	Test       string
	Elapsed    float64
	Output     string
}

// name is a test within its package.
type name struct{ pkg, test string }

type counter struct {
	out                     io.Writer
	output                  map[name][]string // of tests under way, and of packages outside their tests
	failedIn                map[string]bool   // packages of which a test failed
	passed, failed, skipped int
	passedOn                map[name]int // by test, the number of databases
	skips                   []string
}

// databases are the subtests in which testkit.EachDatabase runs a test once for each database.
var databases = []string{"sqlite", "mysql"}

func main() {
	ok, err := count(os.Stdin, os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "testcount:", err)
		os.Exit(2)
	}
	if !ok {
		os.Exit(1)
	}
}

// count reads events from in until its end and tells whether all went well.
func count(in io.Reader, out io.Writer) (bool, error) {
	c := &counter{out: out, output: map[name][]string{}, failedIn: map[string]bool{}, passedOn: map[name]int{}}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 64<<20) // a test may print a whole response on one line
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil || e.Action == "" {
			c.printf("%s\n", lines.Text())
			continue
		}
		c.take(e)
	}
	if err := lines.Err(); err != nil {
		return false, fmt.Errorf("read the test output: %w", err)
	}
	c.unfinished()
	c.summary()
	return c.failed == 0 && c.passed > 0, nil
}

func (c *counter) take(e event) {
	id := name{e.Package, e.Test}
	switch {
	case e.Action == "build-output":
		c.printf("%s", e.Output)
	case e.Action == "run":
		c.output[id] = []string{}
	case e.Action == "output":
		c.output[id] = append(c.output[id], e.Output)
	case e.Test != "":
		c.test(id, e.Action)
	case e.Package != "":
		c.pkg(e)
	}
}

// test counts a test that ended.
func (c *counter) test(id name, action string) {
	switch action {
	case "pass":
		c.passed++
		if test, database, _ := strings.Cut(id.test, "/"); slices.Contains(databases, database) {
			c.passedOn[name{id.pkg, test}]++
		}
	case "fail":
		c.failed++
		c.failedIn[id.pkg] = true
		c.printf("FAIL %s %s\n%s", id.pkg, id.test, strings.Join(c.output[id], ""))
	case "skip":
		c.skipped++
		c.skips = append(c.skips, fmt.Sprintf("%s %s: %s", id.pkg, id.test, reason(c.output[id])))
	default: // pause, cont, bench, attr …
		return
	}
	delete(c.output, id)
}

// pkg shows the result of a package, and counts it when it failed though none of its tests did.
func (c *counter) pkg(e event) {
	switch e.Action {
	case "pass":
		c.printf("ok   %s (%.1f s)\n", e.Package, e.Elapsed)
	case "fail":
		c.unfinishedIn(e.Package)
		if !c.failedIn[e.Package] {
			c.failed++
		}
		c.printf("FAIL %s (%.1f s)\n%s", e.Package, e.Elapsed, strings.Join(c.output[name{pkg: e.Package}], ""))
	default: // start; skip is a package without tests
		return
	}
	delete(c.output, name{pkg: e.Package})
}

// unfinished counts as failed what began and never ended, because the run was cut off.
func (c *counter) unfinished() {
	packages := map[string]bool{}
	for id := range c.output {
		packages[id.pkg] = true
	}
	for pkg := range packages {
		c.unfinishedIn(pkg)
	}
}

func (c *counter) unfinishedIn(pkg string) {
	var names []string
	for id := range c.output {
		if id.pkg == pkg && id.test != "" {
			names = append(names, id.test)
		}
	}
	slices.Sort(names)
	for _, test := range names {
		id := name{pkg, test}
		c.output[id] = append(c.output[id], "    did not end\n")
		c.test(id, "fail")
	}
}

func (c *counter) summary() {
	if len(c.skips) > 0 {
		c.printf("\nSkipped:\n")
		slices.Sort(c.skips)
		for _, s := range c.skips {
			c.printf("  %s\n", s)
		}
	}
	if c.passed+c.failed+c.skipped == 0 {
		c.printf("\nno test ran\n")
	}
	both := 0
	for _, passed := range c.passedOn {
		if passed == len(databases) {
			both++
		}
	}
	if len(c.passedOn) > 0 {
		c.printf("\n%d tests passed on both SQLite and MySQL or MariaDB\n", both)
	}
	c.printf("\n%d passed, %d failed, %d skipped\n", c.passed, c.failed, c.skipped)
}

// place is where a test says something: "    x_test.go:12: ".
var place = regexp.MustCompile(`^\s*\w+\.go:\d+: `)

// reason takes what a skipped test said last out of its output, whatever it logged before.
func reason(output []string) string {
	var said []string
	for _, line := range output {
		if place.MatchString(line) {
			said = nil
		}
		if !strings.HasPrefix(line, "=== ") && !strings.HasPrefix(strings.TrimSpace(line), "--- ") {
			said = append(said, strings.TrimSpace(line))
		}
	}
	if len(said) == 0 {
		return "no reason given"
	}
	return strings.Join(said, " ")
}

func (c *counter) printf(format string, args ...any) {
	// Standard output that cannot be written to leaves nobody to tell.
	_, _ = fmt.Fprintf(c.out, format, args...)
}
