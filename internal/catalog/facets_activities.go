package catalog

import (
	"cmp"
	"slices"
	"time"

	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/codelist"
	"kepu/internal/hours"
)

var modes = []named{{string(activity.Onsite), "线下"}, {string(activity.Online), "线上"}, {string(activity.Hybrid), "线上线下"}}

var freedoms = []named{{"true", "免费"}, {"false", "收费"}}

// activityMatch is an activity with its sessions that match.
type activityMatch struct {
	*Activity
	sessions []int
}

// CountActivities counts the activities of a query by facets, each under all filters but its own.
func (s *Snapshot) CountActivities(q *ActivityQuery, facets []Facet) Facets {
	days := q.Days()
	each := func(q *ActivityQuery, take func(*activityMatch)) {
		var m activityMatch
		c := s.newScan(q)
		s.eachActivity(c, nil, func(a *Activity, _ float64) {
			m.Activity, m.sessions = a, c.matching(a, m.sessions[:0])
			if len(m.sessions) > 0 {
				take(&m)
			}
		})
	}
	values := func(q *ActivityQuery, f Facet, m *activityMatch) []string { return s.activityValues(q, f, m, &days) }
	var simple map[Facet]tally
	if q.Text == nil && len(q.IDs) == 0 {
		simple = s.countSimple(q, facets, &days)
	}
	out := Facets{}
	for f, t := range count(q, facets, (*ActivityQuery).drop, each, values) {
		for value, n := range simple[f] {
			t[value] += n
		}
		out[f] = s.activityBuckets(q, f, t, &days)
	}
	return out
}

// drop takes the filter of a facet out, and tells whether there was one.
func (q *ActivityQuery) drop(f Facet) bool {
	return dropFilter(f, &q.Free, map[Facet]*[]string{FacetAudience: &q.Audiences, FacetTheme: &q.Themes,
		FacetType: &q.Types, FacetRegion: &q.Regions, FacetCampaign: &q.Campaigns, FacetMode: &q.Modes})
}

func (s *Snapshot) activityValues(q *ActivityQuery, f Facet, m *activityMatch, days *Days) (values []string) {
	switch f {
	case FacetCampaign:
		return slices.Clone(m.campaigns())
	case FacetRegion:
		for _, i := range m.sessions {
			values = append(values, m.At(i).within...)
		}
	case FacetDay:
		for _, i := range m.sessions {
			values = append(values, q.daysOf(m.Activity, i, days, s.calendar)...)
		}
	default:
		return m.filter.values(f)
	}
	return values
}

func (s *Snapshot) activityBuckets(q *ActivityQuery, f Facet, t tally, days *Days) []Bucket {
	switch f {
	case FacetAudience:
		return listed(&codelist.All.Audiences, t, q.Audiences)
	case FacetTheme:
		return listed(&codelist.All.Themes, t, q.Themes)
	case FacetType:
		return listed(&codelist.All.ActivityTypes, t, q.Types)
	case FacetRegion:
		return s.regionTree(t, q.Regions)
	case FacetCampaign:
		return s.campaignBuckets(t, q.Campaigns)
	case FacetMode:
		return fixed(modes, t)
	case FacetFree:
		return fixed(freedoms, t)
	}
	return days.dense(t)
}

// campaignBuckets gives public campaigns, the newest first.
func (s *Snapshot) campaignBuckets(t tally, chosen []string) []Bucket {
	var shown []*campaign.Campaign
	for c := range All(s, campaign.Kind) {
		if t[c.ID] > 0 || slices.Contains(chosen, c.ID) {
			shown = append(shown, c)
		}
	}
	slices.SortFunc(shown, func(a, b *campaign.Campaign) int {
		return cmp.Or(cmp.Compare(b.From, a.From), cmp.Compare(a.Key, b.Key))
	})
	out := make([]Bucket, len(shown))
	for i, c := range shown {
		out[i] = Bucket{Value: c.Key, Name: c.Name, Count: t[c.ID]}
	}
	return out
}

// Grids of days end after so many.
const (
	usualDays = 31
	mostDays  = 62
)

// Days is the grid that a query is counted by: its window, or 31 days from its one end; from today without any.
func (q *ActivityQuery) Days() Days {
	switch {
	case q.From.IsZero() && q.To.IsZero():
		return Days{hours.DateOf(q.Now), usualDays}
	case q.To.IsZero():
		return Days{hours.DateOf(q.From), usualDays}
	case q.From.IsZero():
		return Days{hours.DateOf(q.To.Add(-time.Nanosecond)).Add(1 - usualDays), usualDays}
	}
	first := hours.DateOf(q.From)
	last := hours.DateOf(q.To.Add(-time.Nanosecond))
	return Days{first, min(max(0, first.Days(last)+1), mostDays)}
}

// daysOf gives the days of the grid on which a session that matches the query can be visited.
func (q *ActivityQuery) daysOf(a *Activity, i int, grid *Days, c *hours.Calendar) (dates []string) {
	from, to := a.spans[i].times()
	if q.From.After(from) {
		from = q.From
	}
	if !q.To.IsZero() && q.To.Before(to) {
		to = q.To
	}
	first := max(0, grid.First.Days(hours.DateOf(from)))
	for n := first; n < grid.Count; n++ {
		day := grid.First.Add(n)
		if !day.Midnight.Before(to) {
			break
		}
		open, end := day.Midnight, day.Add(1).Midnight
		if from.After(open) {
			open = from
		}
		if to.Before(end) {
			end = to
		}
		if isOpen(a, i, open, end, c) {
			dates = append(dates, day.Text)
		}
	}
	return dates
}
