package catalog

import (
	"cmp"
	"slices"
	"strconv"

	"kepu/internal/codelist"
	"kepu/internal/hours"
)

// Facet is a field by whose values the items of a list are counted.
type Facet string

// The facets.
const (
	FacetAudience Facet = "audience"
	FacetTheme    Facet = "theme"
	FacetType     Facet = "type"
	FacetCategory Facet = "category"
	FacetForm     Facet = "form"
	FacetRegion   Facet = "region"
	FacetCampaign Facet = "campaign"
	FacetMode     Facet = "mode"
	FacetFree     Facet = "free"
	FacetLevel    Facet = "level"
	FacetDay      Facet = "day"
)

// Bucket is how many items of a list have one value.
type Bucket struct {
	Value    string
	Name     string // in Chinese; empty for a day
	Count    int
	Children []Bucket // of a region
}

// Facets is the values of each facet that was asked for.
type Facets map[Facet][]Bucket

// tally counts items by value.
type tally map[string]int

// add counts one item under each of its values once; it reorders them.
func (t tally) add(values ...string) {
	slices.Sort(values)
	for _, v := range slices.Compact(values) {
		t[v]++
	}
}

// count adds up matching items, which it gets from each, by the values that every facet gives of one. Facets whose own
// filter was dropped are counted apart.
func count[Q, M any](q *Q, facets []Facet, drop func(*Q, Facet) bool, each func(*Q, func(*M)),
	values func(*Q, Facet, *M) []string) map[Facet]tally {
	tallies := map[Facet]tally{}
	run := func(q *Q, facets []Facet) {
		for _, f := range facets {
			tallies[f] = tally{}
		}
		each(q, func(m *M) {
			for _, f := range facets {
				tallies[f].add(values(q, f, m)...)
			}
		})
	}
	var shared []Facet
	for _, f := range facets {
		if own := *q; drop(&own, f) {
			run(&own, []Facet{f})
		} else {
			shared = append(shared, f)
		}
	}
	if len(shared) > 0 {
		run(q, shared)
	}
	return tallies
}

// dropFilter takes the filter of a facet out, and tells whether there was one.
func dropFilter(f Facet, free **bool, lists map[Facet]*[]string) (was bool) {
	if f == FacetFree {
		was, *free = *free != nil, nil
	} else if list := lists[f]; list != nil {
		was, *list = len(*list) > 0, nil
	}
	return was
}

// upwards gives codes with all codes that hold them.
func upwards(list *codelist.List, codes []string) (out []string) {
	for _, code := range codes {
		for item, ok := list.Get(code); ok; item, ok = list.Get(item.Parent) {
			out = append(out, item.Code)
		}
	}
	return out
}

// matchingAudiences gives the audiences by whose filters something is found.
func matchingAudiences(audiences []string) []string {
	if slices.Contains(audiences, codelist.Everybody) {
		return codelist.All.Audiences.Codes()
	}
	return upwards(&codelist.All.Audiences, audiences)
}

// truth gives a fact as the value of a facet; none for unknown.
func truth(fact *bool) []string {
	if fact == nil {
		return nil
	}
	return []string{strconv.FormatBool(*fact)}
}

// listed gives the buckets of a code list in its order: those that count something, and those that were chosen.
func listed(list *codelist.List, t tally, chosen []string) []Bucket {
	out := []Bucket{}
	for _, item := range list.Items {
		if t[item.Code] > 0 || slices.Contains(chosen, item.Code) {
			out = append(out, Bucket{Value: item.Code, Name: item.ZH, Count: t[item.Code]})
		}
	}
	return out
}

// named is a value with its name, of a field that has no code list.
type named struct{ value, name string }

func fixed(values []named, t tally) []Bucket {
	out := make([]Bucket, len(values))
	for i, v := range values {
		out[i] = Bucket{Value: v.value, Name: v.name, Count: t[v.value]}
	}
	return out
}

// regionTree gives the buckets of regions below a parent, each with those below it: those that count something or were
// chosen, and those on the way to them. Siblings stand in the order of their codes.
func (s *Snapshot) regionTree(t tally, chosen []string) []Bucket {
	shown := tally{}
	for code := range t {
		shown[code] = 1
	}
	for _, code := range chosen {
		for _, above := range s.regions.path(code) {
			shown[above] = 1
		}
	}
	children := map[string][]string{}
	for code := range shown {
		parent := s.regions.byCode[code].ParentCode
		if shown[parent] == 0 {
			parent = ""
		}
		children[parent] = append(children[parent], code)
	}
	var below func(parent string) []Bucket
	below = func(parent string) []Bucket {
		out := []Bucket{}
		for _, code := range children[parent] {
			out = append(out, Bucket{Value: code, Name: s.regions.byCode[code].Name, Count: t[code], Children: below(code)})
		}
		slices.SortFunc(out, func(a, b Bucket) int { return cmp.Compare(a.Value, b.Value) })
		return out
	}
	return below("")
}

// Days is a grid of days.
type Days struct {
	First hours.Date
	Count int
}

// dense gives a bucket for each day of the grid, also for those that count nothing.
func (d *Days) dense(t tally) []Bucket {
	out := make([]Bucket, d.Count)
	for i := range out {
		date := d.First.Add(i).Text
		out[i] = Bucket{Value: date, Count: t[date]}
	}
	return out
}
