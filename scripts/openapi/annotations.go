package main

import (
	"fmt"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"

	"kepu/api"
)

// annotations writes what the documents say of the routes of records into a Go file, as the comments of blank
// functions. Nobody compiles it: swag reads it beside the handlers.
func annotations(file string) error {
	operations := api.RecordOperations()
	var imports []string
	name := func(t reflect.Type) string {
		if line := fmt.Sprintf("\t%q\n", t.PkgPath()); !slices.Contains(imports, line) {
			imports = append(imports, line)
		}
		return path.Base(t.PkgPath()) + "." + typeArgument.ReplaceAllString(t.Name(), "[$1]")
	}
	var bodies string
	for i := range operations {
		bodies += "\n// Operation documents a route.\n//\n" + operations[i].Annotations(name) + "func _() {}\n"
	}
	slices.Sort(imports)
	text := "package operations\n\nimport (\n"
	for _, line := range imports {
		text += line
	}
	return os.WriteFile(file, []byte(text+")\n"+bodies), 0o600)
}

// typeArgument is the argument of a generic type: its package with the path.
var typeArgument = regexp.MustCompile(`\[(?:.*/)?([^/\]]+)\]`)
