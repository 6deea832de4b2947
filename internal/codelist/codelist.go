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
	// Source is the code of one of Lists.Sources, with the paragraph where it has them: "plan 3.1.1".
	Source string   `yaml:"source" json:"source,omitempty" example:"practice"`
	Terms  []string `yaml:"terms" json:"terms,omitempty" example:"儿童"` // other Chinese words for the same
}

// List is one code list in its order.
type List struct {
	Items []Item
	index map[string]int    // by code
	words map[string]string // code by name and term, in lower case
}

// UnmarshalYAML reads a list and refuses one that contradicts itself.
func (l *List) UnmarshalYAML(node *yaml.Node) error {
	if err := node.Decode(&l.Items); err != nil {
		return err
	}
	l.index, l.words = make(map[string]int, len(l.Items)), make(map[string]string, 2*len(l.Items))
	for i, item := range l.Items {
		_, known := l.index[item.Parent]
		if _, twice := l.index[item.Code]; twice || item.Code == "" || item.ZH == "" || item.EN == "" || item.Parent != "" &&
			!known {
			return fmt.Errorf("line %d: code %q is twice, incomplete or stands before its parent", node.Line, item.Code)
		}
		l.index[item.Code] = i
		for _, word := range append([]string{item.Code, item.ZH, item.EN}, item.Terms...) {
			word = strings.ToLower(word)
			if other, taken := l.words[word]; taken && other != item.Code {
				return fmt.Errorf("line %d: %q names both %q and %q", node.Line, word, other, item.Code)
			}
			l.words[word] = item.Code
		}
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

// Find finds an item by its code, one of its names or another word for it, in any case.
func (l *List) Find(word string) (Item, bool) {
	return l.Get(l.words[strings.ToLower(strings.TrimSpace(word))])
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

// Mask has a bit for each of the codes, by its place in the list, which has at most 64; codes that are not in it have
// none.
func (l *List) Mask(codes ...string) (mask uint64) {
	for _, code := range codes {
		if i, ok := l.index[code]; ok {
			mask |= 1 << i
		}
	}
	return mask
}

// Upwards is the mask of codes with all codes that hold them.
func (l *List) Upwards(codes ...string) (mask uint64) {
	for _, code := range codes {
		for i, ok := l.index[code]; ok; i, ok = l.index[l.Items[i].Parent] {
			mask |= 1 << i
		}
	}
	return mask
}

// Check records that code is not in the list.
func (l *List) Check(vs *errs.Violations, field, code string) {
	if !l.Has(code) {
		vs.OneOf(field, code, l.Codes())
	}
}

// Lists is every code list.
type Lists struct {
	Sources           List `yaml:"sources"` // where the others come from
	Audiences         List `yaml:"audiences"`
	Themes            List `yaml:"themes"`
	VenueCategories   List `yaml:"venue_categories"`
	ActivityTypes     List `yaml:"activity_types"`
	OrganizationTypes List `yaml:"organization_types"`
	Languages         List `yaml:"languages"` // the usual ones; any tag of BCP 47 is taken
	// AccessibilityFacts are the fields of record.Accessibility.
	AccessibilityFacts  List `yaml:"accessibility_facts"`
	BaseClasses         List `yaml:"base_classes"`         // of national science education bases
	BaseFamilies        List `yaml:"base_families"`        // of Jiangsu's
	AccreditationLevels List `yaml:"accreditation_levels"` // widest first
	TeamKinds           List `yaml:"team_kinds"`
	CampaignKinds       List `yaml:"campaign_kinds"`
}

// Everybody is the audience that all others belong to (社会公众).
const Everybody = "public"

// All is the code lists of this program.
var All = mustRead(source)

func mustRead(source []byte) *Lists {
	var lists Lists
	if err := yaml.Unmarshal(source, &lists); err != nil {
		panic("codelist: " + err.Error()) // compiled in, so a test has seen it
	}
	return &lists
}
