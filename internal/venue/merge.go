package venue

import (
	"context"
	"slices"
	"time"

	"kepu/internal/record"
)

// Merger joins two entries of one venue.
type Merger interface {
	// MergeVenues archives a venue, lets the other take its names, activities and accreditations, and gives the other. All
	// or nothing. NotFound, Gone or PreconditionFailed for the first, Invalid for the other.
	MergeVenues(ctx context.Context, id, into string, match record.Match, at time.Time) (*Venue, error)
}

// TakeNames adds the names of another venue to the aliases, as many as there is room for.
func (v *Venue) TakeNames(other *Venue) {
	v.Aliases = slices.Clone(v.Aliases)
	for _, name := range append([]string{other.Name}, other.Aliases...) {
		if name != v.Name && !slices.Contains(v.Aliases, name) && len(v.Aliases) < maxAliases {
			v.Aliases = append(v.Aliases, name)
		}
	}
}
