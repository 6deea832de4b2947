// Package codelist holds the code lists as data: what a record may say, in Chinese and English.
package codelist

import (
	_ "embed"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"kepu/internal/errs"
)

//go:embed lists.yaml
var source []byte

// Item is one code.
type Item struct {
	Code   string `yaml:"code" json:"code" example:"primary"`
	ZH     string `yaml:"zh" json:"zh" example:"小学生"`
	EN     string `yaml:"en" json:"en" example:"Primary school pupils"`
	Parent string `yaml:"parent" json:"parent,omitempty" example:"youth"` // the wider code; empty at the top
}

// List is one code list in its order.
type List struct {
	Items []Item
	index map[string]int
}

// UnmarshalYAML reads a list and refuses one that contradicts itself.
func (l *List) UnmarshalYAML(node *yaml.Node) error {
	if err := node.Decode(&l.Items); err != nil {
		return err
	}
	l.index = make(map[string]int, len(l.Items))
	for i, item := range l.Items {
		_, known := l.index[item.Parent]
		if _, twice := l.index[item.Code]; twice || item.Code == "" || item.ZH == "" || item.EN == "" || item.Parent != "" && !known {
			return fmt.Errorf("line %d: code %q is twice, incomplete or stands before its parent", node.Line, item.Code)
		}
		l.index[item.Code] = i
	}
	return nil
}

// Has tells whether code is in the list.
func (l *List) Has(code string) bool {
	_, ok := l.index[code]
	return ok
}

// Get finds an item.
func (l *List) Get(code string) (Item, bool) {
	i, ok := l.index[code]
	if !ok {
		return Item{}, false
	}
	return l.Items[i], true
}

// Find finds an item by its code or one of its names, in any case.
func (l *List) Find(word string) (Item, bool) {
	word = strings.TrimSpace(word)
	for _, item := range l.Items {
		if strings.EqualFold(word, item.Code) || word == item.ZH || strings.EqualFold(word, item.EN) {
			return item, true
		}
	}
	return Item{}, false
}

// Codes lists all codes.
func (l *List) Codes() []string {
	codes := make([]string, len(l.Items))
	for i, item := range l.Items {
		codes[i] = item.Code
	}
	return codes
}

// Within tells whether code is wide itself or one of its children.
func (l *List) Within(code, wide string) bool {
	for code != "" && code != wide {
		item, _ := l.Get(code)
		code = item.Parent
	}
	return code == wide
}

// Check records that code is not in the list.
func (l *List) Check(vs *errs.Violations, field, code string) {
	if !l.Has(code) {
		vs.OneOf(field, code, l.Codes())
	}
}

// Lists is every code list.
type Lists struct {
	Audiences         List `yaml:"audiences"`
	Themes            List `yaml:"themes"`
	VenueCategories   List `yaml:"venue_categories"`
	ActivityTypes     List `yaml:"activity_types"`
	OrganizationTypes List `yaml:"organization_types"`
}

// All is the code lists of this program.
var All = mustRead(source)

func mustRead(source []byte) *Lists {
	var lists Lists
	if err := yaml.Unmarshal(source, &lists); err != nil {
		panic("codelist: " + err.Error()) // compiled in, so a test has seen it
	}
	return &lists
}
