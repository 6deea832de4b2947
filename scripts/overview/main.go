// Command overview writes what docs/development.md shows of the code: the table of the routes, and the drawing of the
// imports of the API. Usage: overview FILE
package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"

	"kepu/api"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: overview FILE")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "overview:", err)
		os.Exit(1)
	}
}

func run(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	imports, err := importsOf("./api/...")
	if err != nil {
		return err
	}
	for name, block := range map[string]string{"routes": routes(), "imports": imports} {
		begin, end := []byte("<!-- "+name+" -->\n"), []byte("<!-- end of "+name+" -->")
		head, rest, ok := bytes.Cut(text, begin)
		_, tail, closed := bytes.Cut(rest, end)
		if !ok || !closed {
			return fmt.Errorf("%s has no block %s", file, name)
		}
		text = slices.Concat(head, begin, []byte(block), end, tail)
	}
	return os.WriteFile(file, text, 0o644)
}

// routes is a table of the routes, one line for each path.
func routes() string {
	type line struct {
		path    string
		methods []string
	}
	var lines []*line
	for _, r := range api.Routes() {
		if r.List != r.Path {
			continue // a table of a list
		}
		i := slices.IndexFunc(lines, func(l *line) bool { return l.path == r.Path })
		if i < 0 {
			lines, i = append(lines, &line{path: r.Path}), len(lines)
		}
		lines[i].methods = append(lines[i].methods, fmt.Sprintf("%s %s", r.Method, r.Policy))
	}
	slices.SortFunc(lines, func(a, b *line) int { return cmp.Compare(a.path, b.path) })
	out := "| path | method and policy |\n|---|---|\n"
	for _, l := range lines {
		out += fmt.Sprintf("| `%s` | %s |\n", l.path, strings.Join(l.methods, ", "))
	}
	return out
}

// importsOf draws which packages import which of one another.
func importsOf(pattern string) (string, error) {
	out, err := exec.CommandContext(context.Background(), "go", "list", "-json=ImportPath,Imports", pattern).Output()
	if err != nil {
		return "", err
	}
	type pkg struct {
		ImportPath string
		Imports    []string
	}
	var all []pkg
	for decoder := json.NewDecoder(bytes.NewReader(out)); decoder.More(); {
		var one pkg
		if err := decoder.Decode(&one); err != nil {
			return "", err
		}
		all = append(all, one)
	}
	if len(all) == 0 {
		return "", errors.New("no packages")
	}
	name := func(path string) string { return strings.TrimPrefix(strings.TrimPrefix(path, "kepu/api/"), "kepu/") }
	text := "```mermaid\ngraph TD\n"
	for _, one := range all {
		for _, to := range one.Imports {
			if slices.ContainsFunc(all, func(p pkg) bool { return p.ImportPath == to }) {
				text += fmt.Sprintf("  %s --> %s\n", name(one.ImportPath), name(to))
			}
		}
	}
	return text + "```\n", nil
}
