package kit

import (
	"slices"

	"kepu/internal/activity"
	"kepu/internal/hours"
	"kepu/internal/kind"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// KindSet says which kinds of records are meant: a field or a parameter whose tag enums is "kinds:reviewed" has the
// names of ReviewedKinds. They follow from the declarations, so nobody writes them out.
type KindSet string

// The sets.
const (
	FeedKinds     KindSet = "kinds:feed"     // of the feed of changes
	ReviewedKinds KindSet = "kinds:reviewed" // whose authors hand in
	GuardedKinds  KindSet = "kinds:guarded"  // whose records belong to somebody, who answers to what is reported
	SearchedKinds KindSet = "kinds:searched" // that search looks at
)

// KindSets lists the sets.
var KindSets = []KindSet{FeedKinds, ReviewedKinds, GuardedKinds, SearchedKinds}

// Names gives the names of the kinds of a set among those of the registry, what people ask for most first; those of the
// feed in its order.
func (s KindSet) Names(kinds []kind.Any) (names []string) {
	if s == FeedKinds {
		names = []string{string(region.Kind.Name), string(hours.HolidayKind)}
	} else {
		first := func(k kind.Any) int {
			return slices.Index([]record.Kind{activity.Kind.Name, venue.Kind.Name}, k.About().Name)
		}
		kinds = slices.Clone(kinds)
		if s == SearchedKinds {
			slices.Reverse(kinds)
		}
		slices.SortStableFunc(kinds, func(a, b kind.Any) int { return first(b) - first(a) })
	}
	for _, k := range kinds {
		name := k.About().Name
		if s == FeedKinds || s == ReviewedKinds && k.IsReviewed() || s == GuardedKinds && k.Guarded() ||
			s == SearchedKinds && (k.Searched() || name == venue.Kind.Name || name == activity.Kind.Name) {
			names = append(names, string(name))
		}
	}
	return names
}

// CheckKinds records every name that is not in a set.
func (api *Env) CheckKinds(r *Request, field string, set KindSet, given ...string) {
	for _, name := range given {
		r.Violations.OneOf(field, name, set.Names(api.Kinds))
	}
}
