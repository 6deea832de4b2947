package catalog

import (
	"math"
	"slices"
	"time"

	"kepu/internal/lecturer"
	"kepu/internal/record"
	"kepu/internal/text"
)

// Search understands what was typed by what records of a kind hold.
func (s *Snapshot) Search(kind record.Kind, typed string) *text.Search {
	return s.texts[kind].Search(typed)
}

// What besides the texts counts for relevance, in the units of a match: 100 is a name.
const (
	soonPoints     = 10.0
	nearPoints     = 10.0
	completePoints = 5.0
	completeFacts  = 4.0
	soonDays       = 7.0    // after which soonness is halved
	nearMetres     = 3000.0 // after which nearness is halved
)

// relevance weighs how well an activity matches with how soon and how near it is, and how much is known of it.
func (q *ActivityQuery) relevance(h *ActivityHit) float64 {
	known := int(h.filter.known)
	when := h.spans[h.Session]
	if h.At(h.Session).HasPoint {
		known++
	}
	if !h.filter.simple {
		if record := h.Record(); !record.SessionState(&record.Sessions[h.Session]).Live() {
			known = 0
		}
	}
	score := h.Score + near(&q.Area, h.Distance) + completePoints*float64(known)/completeFacts
	if when.until > q.Now.UnixNano() {
		score += soonness(time.Duration(when.start - q.Now.UnixNano()))
	}
	return score
}

// soonness is what it counts to be soon, by the time to wait.
func soonness(wait time.Duration) float64 {
	if wait <= 0 {
		return soonPoints
	}
	return soonPoints / (1 + float64(wait)/float64(24*time.Hour)/soonDays)
}

func (q *VenueQuery) relevance(h *VenueHit) float64 {
	return h.Score + near(&q.Area, h.Distance) + completePoints*float64(h.Completeness.Score)/100
}

func near(a *Area, distance float64) float64 {
	if a.Point == nil || distance >= noDistance {
		return 0
	}
	return nearPoints / (1 + distance/nearMetres)
}

// relevanceKey orders by how well items match, the best first.
func relevanceKey(score float64, id string) Key {
	return Key{F: -math.Round(score*1e6) / 1e6, ID: id}
}

// Numbers of suggestions, and of records that are looked at for them.
const (
	suggestions = 5
	closest     = 200
)

// SuggestActivities gives what could be typed instead where a query finds nothing: titles of activities that have much
// of it and pass all other filters; none where none comes near.
func (s *Snapshot) SuggestActivities(q *ActivityQuery) []string {
	var names []string
	c := s.newScan(q)
	for _, m := range q.Text.Closest(closest) {
		a := s.activities.get(m.Key)
		if _, ok := c.choose(a); ok && c.passes(a) && AnyOf(q.IDs, a.ID) {
			names = appendNew(names, a.Title())
		}
	}
	return names[:min(suggestions, len(names))]
}

// SuggestVenues is SuggestActivities for venues.
func (s *Snapshot) SuggestVenues(q *VenueQuery) []string {
	own := *q
	own.Text, own.IDs = nil, keysOf(q.Text.Closest(closest))
	var names []string
	if len(own.IDs) > 0 {
		passing := map[string]bool{}
		s.venueMatches(&own, func(h VenueHit) { passing[h.ID] = AnyOf(q.IDs, h.ID) })
		for _, id := range own.IDs {
			if passing[id] {
				names = appendNew(names, s.venues.get(id).Name)
			}
		}
	}
	return names[:min(suggestions, len(names))]
}

// SuggestLecturers is SuggestActivities for lecturers, by what they speak of.
func (s *Snapshot) SuggestLecturers(q *LecturerQuery) []string {
	own := *q
	own.Text, own.Paging = nil, Paging{Limit: s.Size(lecturer.Kind.Name)}
	var near []string
	passing := map[string]bool{}
	for _, l := range s.Lecturers(&own).Items {
		passing[l.ID] = true
	}
	for _, m := range q.Text.Closest(closest) {
		if passing[m.Key] {
			near = appendNew(near, subjectOf(s.Lecturer(m.Key)))
		}
	}
	return near[:min(suggestions, len(near))]
}

// subjectOf gives what a lecturer speaks of first, or else the name.
func subjectOf(l *lecturer.Lecturer) string {
	if len(l.Topics) > 0 {
		return l.Topics[0].Title
	}
	return l.Name
}

func keysOf(matches []text.Match) []string {
	keys := make([]string, len(matches))
	for i := range matches {
		keys[i] = matches[i].Key
	}
	return keys
}

func appendNew(names []string, name string) []string {
	if slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}
