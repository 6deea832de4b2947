package catalog

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/record"
	"kepu/internal/text"
	"kepu/internal/venue"
)

// The plain scans answer a query by looking at everything. They are written for clarity alone, and share nothing with
// the catalog but its keys and the arithmetic of geo.

// fits tells whether a filter holds: it is not asked for, or one of its values is among those given.
func fits(filter []string, values ...string) bool {
	return len(filter) == 0 || slices.ContainsFunc(filter,
		func(wanted string) bool { return slices.Contains(values, wanted) })
}

// widened gives codes with those that hold them.
func widened(codes ...string) (out []string) {
	for _, code := range codes {
		out = append(out, wider[code]...)
	}
	return out
}

// plainlyFor tells whether something is for an audience; what is for everybody is for each.
func plainlyFor(audiences, filter []string) bool {
	return fits(filter, widened(audiences...)...) || slices.Contains(audiences, "public")
}

func isTruth(filter, value *bool) bool {
	return filter == nil || value != nil && *value == *filter
}

func allFacts(names []string, a record.Accessibility) bool {
	facts := map[string]record.Fact{"wheelchair": a.Wheelchair, "elevator": a.Elevator}
	for _, name := range names {
		if facts[name] != record.Yes {
			return false
		}
	}
	return true
}

func seen(m *record.Meta) bool { return m.Publication == record.Published && m.ArchivedAt == nil }

// hit is an item in the order of a list.
type hit struct {
	key  Key
	text string
}

func ordered(hits []hit) []string {
	slices.SortFunc(hits, func(x, y hit) int { return x.key.Compare(&y.key) })
	out := make([]string, len(hits))
	for i := range hits {
		out[i] = hits[i].text
	}
	return out
}

// typed is what was typed for a search. Its characters are in names alone.
var typed = map[*text.Search]string{}

// search is a filter by text, or none.
func search(r *rand.Rand, s *Snapshot, kind record.Kind, of string) *text.Search {
	if r.IntN(4) > 0 {
		return nil
	}
	words := some2(r, of)
	found := s.Search(kind, words)
	typed[found] = words
	return found
}

// inArea gives the distance of a place, and whether it is in the area.
func inArea(a *Area, l *geo.Location) (float64, bool) {
	if l == nil {
		return noDistance, a.Box == nil && a.Radius == 0
	}
	p := l.Point(geo.GCJ02)
	distance := 0.0
	if a.Point != nil {
		distance = geo.Distance(p, *a.Point)
	}
	return distance, (a.Box == nil || a.Box.Contains(p)) && (a.Radius == 0 || distance <= a.Radius)
}

func plainVenues(d registry, q *VenueQuery) []string {
	var hits []hit
	for _, v := range d.Venues {
		var free *bool
		if v.Admission != nil {
			free = v.Admission.Free
		}
		where, codes := plainPlace(v, q.Day.Text)
		distance, inside := inArea(&q.Area, where)
		asked := q.Accredited != nil || len(q.Naming.Levels) > 0
		if !plainlyOpen(v, q) || asked && plainlyNamed(d, v.ID, &q.Naming) != (q.Accredited == nil || *q.Accredited) {
			continue
		}
		if !seen(&v.Meta) || !inside || !strings.Contains(v.Name, typed[q.Text]) ||
			!fits(q.Categories, widened(v.Category)...) || !fits(q.Forms, string(v.Form)) ||
			!fits(q.Regions, codes...) || !plainlyFor(v.Audiences, q.Audiences) || !fits(q.IDs, v.ID) ||
			!allFacts(q.Accessible, v.Accessibility) || !isTruth(q.Free, free) {
			continue
		}
		k := Key{ID: v.ID, S: v.Name}
		switch q.Sort {
		case ByDistance:
			k = Key{ID: v.ID, F: distance}
		case ByUpdated:
			k = Key{ID: v.ID, I: v.UpdatedAt.UnixMilli()}
		case ByCompleteness:
			k = Key{ID: v.ID, I: int64(v.Completeness().Score)}
		}
		hits = append(hits, hit{k, v.ID})
	}
	return ordered(hits)
}

func plainlyNamed(d registry, holder string, n *AccreditationFilter) bool {
	for _, a := range d.Accreditations {
		first, last := a.Cycle[:4]+"-01-01", a.Cycle[5:]+"-12-31"
		if seen(&a.Meta) && (a.VenueID == holder || a.OrganizationID == holder) && fits(n.Levels, a.Level) &&
			fits(n.Classes, a.Class) &&
			fits(n.Schemes, a.Scheme) && fits(n.Cycles, a.Cycle) && first <= n.On && n.On <= last &&
			(a.RevokedOn == "" || n.On < a.RevokedOn) {
			return true
		}
	}
	return false
}

// plainlyVisitable looks at every quarter of an hour of a window, in which hours begin and end.
func plainlyVisitable(v *venue.Venue, q *ActivityQuery, start, end time.Time) bool {
	if v == nil || v.OpeningHours == nil || q.From.IsZero() && q.To.IsZero() {
		return true
	}
	for t := start.Truncate(15 * time.Minute); t.Before(end); t = t.Add(15 * time.Minute) {
		next := t.Add(15 * time.Minute)
		if !q.From.IsZero() && !next.After(q.From) || !q.To.IsZero() && !t.Before(q.To) || !next.After(start) {
			continue
		}
		yes := true
		if plainlyOpen(v, &VenueQuery{Now: t, OpenNow: &yes}) {
			return true
		}
	}
	return false
}

// plainPlace is where a venue is on a date, and the regions that hold it.
func plainPlace(v *venue.Venue, date string) (*geo.Location, []string) {
	if s, there := stopsOn(v, date); there {
		return s.Location, widened(s.RegionCode)
	}
	return v.Location, widened(v.RegionCode, v.ZoneCode)
}

// plainlyOpen knows a mobile venue's stops, and else asks the rules of opening, which are compared with a scan of
// minutes elsewhere.
func plainlyOpen(v *venue.Venue, q *VenueQuery) bool {
	if q.OpenNow == nil && !q.OpenOn {
		return true
	}
	if v.OpeningHours == nil {
		return false
	}
	calendar := hours.NewCalendar(holidays)
	open := func(day hours.Date) []hours.Interval {
		if _, there := stopsOn(v, day.Text); len(v.Stops) > 0 && !there {
			return nil
		}
		return v.OpeningHours.On(day, calendar).Intervals
	}
	if q.OpenNow != nil {
		is := false
		today := hours.DateOf(q.Now)
		for _, i := range append(open(today), open(today.Add(-1))...) {
			is = is || !q.Now.Before(i.Open) && q.Now.Before(i.Close)
		}
		if is != *q.OpenNow {
			return false
		}
	}
	return !q.OpenOn || len(open(q.Day)) > 0
}

func stopsOn(v *venue.Venue, date string) (venue.Stop, bool) {
	for _, s := range v.Stops {
		if date >= s.From && date <= s.To {
			return s, true
		}
	}
	return venue.Stop{}, false
}

func plainOrganizations(d registry, q *OrganizationQuery) []string {
	var hits []hit
	for _, o := range d.Organizations {
		if seen(&o.Meta) && fits(q.Types, o.Type) && fits(q.Regions, widened(o.RegionCode)...) && fits(q.IDs, o.ID) &&
			(q.Accredited == nil || plainlyNamed(d, o.ID, &q.Naming) == *q.Accredited) {
			k := Key{ID: o.ID, S: o.Name}
			if q.Sort == ByUpdated {
				k = Key{ID: o.ID, I: o.UpdatedAt.UnixMilli()}
			}
			hits = append(hits, hit{k, o.ID})
		}
	}
	return ordered(hits)
}

// plainActivities gives "id session other".
func plainActivities(d registry, q *ActivityQuery) []string {
	venues := map[string]*venue.Venue{}
	for _, v := range d.Venues {
		if v.Publication == record.Published { // archived ones still say where something was
			venues[v.ID] = v
		}
	}
	var hits []hit
	for _, a := range d.Activities {
		if !strings.Contains(a.Title, typed[q.Text]) || !plainlyPasses(a, q) {
			continue
		}
		if h, ok := plainSession(a, venues, q); ok {
			hits = append(hits, h)
		}
	}
	return ordered(hits)
}

// plainlyPasses applies the filters of whole activities to a record.
func plainlyPasses(a *activity.Activity, q *ActivityQuery) bool {
	var free *bool
	if a.Price != nil {
		free = a.Price.Free
	}
	return seen(&a.Meta) && fits(q.Types, a.Type) && fits(q.Modes, string(a.Mode)) &&
		fits(q.Organizations, a.OrganizerID) &&
		fits(q.Campaigns, a.CampaignIDs...) && fits(q.Lecturers, a.LecturerIDs...) &&
		fits(q.Themes, widened(a.Themes...)...) && plainlyFor(a.Audiences, q.Audiences) && fits(q.IDs, a.ID) &&
		isTruth(q.Free, free) &&
		allFacts(q.Accessible, a.Accessibility) && fits(q.Statuses, string(a.StatusAt(q.Now)))
}

// plainSession chooses the session that stands for an activity.
func plainSession(a *activity.Activity, venues map[string]*venue.Venue, q *ActivityQuery) (hit, bool) {
	var matching, live []int
	distance := map[int]float64{}
	for i, s := range a.Sessions {
		venueID, place := s.VenueID, s.Place
		if venueID == "" && place == nil {
			venueID, place = a.VenueID, a.Place
		}
		var where *geo.Location
		var codes []string
		at := ""
		if v := venues[venueID]; v != nil {
			where, codes = plainPlace(v, s.Start.In(record.Shanghai).Format("2006-01-02"))
			at = v.ID
		} else if place != nil {
			where, codes = place.Location, widened(place.RegionCode)
		}
		end := s.Start.Add(2 * time.Hour)
		if s.End != nil {
			end = *s.End
		}
		state := a.State
		if state == activity.Scheduled {
			state = s.State
		}
		far, inside := inArea(&q.Area, where)
		distance[i] = far
		if inside && a.Calendar != activity.Sessions && !plainlyVisitable(venues[at], q, s.Start, end) {
			continue
		}
		if inside && (q.To.IsZero() || s.Start.Before(q.To)) && (q.From.IsZero() || end.After(q.From)) &&
			fits(q.Regions, codes...) &&
			fits(q.States, string(state)) && (len(q.Venues) == 0 || at != "" && fits(q.Venues, at)) {
			matching = append(matching, i)
			if state != activity.Cancelled && state != activity.Postponed {
				live = append(live, i)
			}
		}
	}
	if len(matching) == 0 {
		return hit{}, false
	}
	other := max(0, len(live)-1)
	if len(live) > 0 {
		matching = live
	}
	best := matching[0]
	if len(q.Statuses) == 1 && q.Statuses[0] == "past" && q.Sort != ByDistance {
		best = matching[len(matching)-1]
	}
	k := Key{ID: a.ID}
	switch q.Sort {
	case ByDistance:
		for _, i := range matching {
			if distance[i] < distance[best] {
				best = i
			}
		}
		k.F = distance[best]
	case ByUpdated:
		k.I = a.UpdatedAt.UnixMilli()
	default:
		k.I, k.J = a.Sessions[best].Start.UnixMilli(), a.Sessions[best].Until().UnixMilli()
		if !q.From.IsZero() && a.Sessions[best].Start.Before(q.From) {
			k.I = q.From.UnixMilli()
		}
	}
	return hit{k, fmt.Sprint(a.ID, " ", best, " ", other)}, true
}
