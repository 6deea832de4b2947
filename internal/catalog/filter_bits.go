package catalog

import (
	"slices"

	"kepu/internal/activity"
	"kepu/internal/codelist"
	"kepu/internal/record"
)

// filterBits is what most filters ask of an activity, packed: a query over many activities reads nothing else of most
// of them. Bits stand for codes by their places in the lists.
type filterBits struct {
	audiences  uint64 // and all that hold them; every bit where everybody is meant
	themes     uint64 // and all that hold them
	types      uint64 // one
	accessible uint8  // what is known to be so, by record.AccessibilityFacts
	modes      uint8  // one, by modes
	free       uint8  // one, by freedoms; none for unknown
	known      uint8  // how many of text, price and pictures there are
	// simple tells that all sessions are at one place that is known, take place as announced, and have times of their own:
	// what the site knows decides. Of others, each session is looked at.
	simple bool
}

func filterBitsOf(at *Activity, a *activity.Activity) filterBits {
	f := filterBits{audiences: codelist.All.Audiences.Upwards(a.Audiences...),
		themes: codelist.All.Themes.Upwards(a.Themes...), types: codelist.All.ActivityTypes.Mask(a.Type),
		modes: bitOf(modes, string(a.Mode)), simple: isSimple(at, a)}
	if slices.Contains(a.Audiences, codelist.Everybody) {
		f.audiences = ^uint64(0)
	}
	if a.Price != nil {
		for _, value := range truth(a.Price.Free) {
			f.free = bitOf(freedoms, value)
		}
	}
	for _, has := range []bool{a.Summary != "" || a.Description != "", a.Price != nil, len(a.Images) > 0} {
		if has {
			f.known++
		}
	}
	for i, name := range record.AccessibilityFacts {
		if a.Accessibility.Get(name) == record.Yes {
			f.accessible |= 1 << i
		}
	}
	return f
}

// values gives the values of a facet that filter bits answer, by whose filters the activity is found.
func (f *filterBits) values(facet Facet) []string {
	switch facet {
	case FacetAudience:
		return coded(&codelist.All.Audiences, f.audiences)
	case FacetTheme:
		return coded(&codelist.All.Themes, f.themes)
	case FacetType:
		return coded(&codelist.All.ActivityTypes, f.types)
	case FacetMode:
		return bitsOf(modes, f.modes)
	case FacetFree:
		return bitsOf(freedoms, f.free)
	}
	return nil
}

// coded gives the codes whose bits are set.
func coded(list *codelist.List, mask uint64) (out []string) {
	for i := range list.Items {
		if mask&(1<<i) != 0 {
			out = append(out, list.Items[i].Code)
		}
	}
	return out
}

func bitsOf(list []named, mask uint8) (out []string) {
	for i := range list {
		if mask&(1<<i) != 0 {
			out = append(out, list[i].value)
		}
	}
	return out
}

func bitOf(list []named, value string) uint8 {
	if i := slices.IndexFunc(list, func(n named) bool { return n.value == value }); i >= 0 {
		return 1 << i
	}
	return 0
}

func isSimple(at *Activity, a *activity.Activity) bool {
	if a.Calendar != activity.Sessions || len(a.Sessions) == 0 || !at.At(0).HasPoint {
		return false
	}
	for i := range a.Sessions {
		if a.SessionState(&a.Sessions[i]) != activity.Scheduled || at.At(i).Spot != at.At(0).Spot {
			return false
		}
	}
	return true
}

// filterMask is the filters of a query that filter bits answer; a zero mask lets everything pass.
type filterMask struct {
	filterBits
	nothing bool // a filter names only what no list has
	any     bool // there are filters that filter bits answer
	more    bool // there are filters that filter bits do not answer
}

func (q *ActivityQuery) filterMask() filterMask {
	w := filterMask{}
	mask := func(values []string, mask uint64) uint64 {
		w.nothing = w.nothing || len(values) > 0 && mask == 0
		return mask
	}
	w.audiences = mask(q.Audiences, codelist.All.Audiences.Mask(q.Audiences...))
	w.themes = mask(q.Themes, codelist.All.Themes.Mask(q.Themes...))
	w.types = mask(q.Types, codelist.All.ActivityTypes.Mask(q.Types...))
	for _, mode := range q.Modes {
		w.modes |= bitOf(modes, mode)
	}
	w.nothing = w.nothing || len(q.Modes) > 0 && w.modes == 0
	for _, value := range truth(q.Free) {
		w.free = bitOf(freedoms, value)
	}
	for _, name := range q.Accessible {
		if i := slices.Index(record.AccessibilityFacts, name); i >= 0 {
			w.accessible |= 1 << i
		} else {
			w.nothing = true
		}
	}
	w.any = w.filterBits != filterBits{}
	w.more = len(q.Organizations) > 0 || len(q.Campaigns) > 0 || len(q.Lecturers) > 0 || len(q.Statuses) > 0
	return w
}

// mismatch is the filters that do not let filter bits pass, a bit for each.
type mismatch uint8

const (
	failsAudience mismatch = 1 << iota
	failsTheme
	failsType
	failsMode
	failsFree
	failsOther
)

// oneOf tells whether one filter fails alone, and is one of some.
func (f mismatch) oneOf(some mismatch) bool { return f&some == f && f&(f-1) == 0 }

func (w *filterMask) check(f *filterBits) (fails mismatch) {
	if !w.any {
		return 0
	}
	if w.audiences != 0 && w.audiences&f.audiences == 0 {
		fails |= failsAudience
	}
	if w.themes != 0 && w.themes&f.themes == 0 {
		fails |= failsTheme
	}
	if w.types != 0 && w.types&f.types == 0 {
		fails |= failsType
	}
	if w.modes != 0 && w.modes&f.modes == 0 {
		fails |= failsMode
	}
	if w.free != 0 && w.free != f.free {
		fails |= failsFree
	}
	if w.accessible&f.accessible != w.accessible {
		fails |= failsOther
	}
	return fails
}
