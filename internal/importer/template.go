package importer

import (
	"slices"
	"strings"
)

// TemplateKinds lists the kinds of tables that have a template.
func TemplateKinds() []string {
	var kinds []string
	for _, l := range layouts {
		kinds = append(kinds, l.kind)
	}
	return kinds
}

func layoutOf(kind string) *layout {
	i := slices.IndexFunc(layouts, func(l *layout) bool { return l.kind == kind })
	if i < 0 {
		return nil
	}
	return layouts[i]
}

// TemplateHeader is the header of a table as CSV; empty for an unknown kind.
func TemplateHeader(kind string) string {
	l := layoutOf(kind)
	if l == nil {
		return ""
	}
	var names []string
	for _, c := range l.columns {
		names = append(names, c.name)
	}
	return strings.Join(names, ",") + "\n"
}
