package catalog

import (
	"slices"
	"time"

	"kepu/internal/activity"
	"kepu/internal/codelist"
	"kepu/internal/hours"
	"kepu/internal/page"
	"kepu/internal/record"
	"kepu/internal/text"
)

// Sort is the order of a list.
type Sort string

// The orders.
const (
	ByDistance     Sort = "distance"
	ByStart        Sort = "start"
	ByName         Sort = "name"
	ByUpdated      Sort = "updated"
	ByNewest       Sort = "newest"       // the last update first; of activities
	ByRelevance    Sort = "relevance"    // the best match first
	ByCompleteness Sort = "completeness" // the least complete first
)

// ActivityQuery is what a list of activities is asked for. Within a filter its values are alternatives; an empty one
// lets everything pass.
type ActivityQuery struct {
	Area
	Paging
	Now           time.Time
	From, To      time.Time // a session matches when it starts before To and ends after From; zero for open
	Audiences     []string
	Themes        []string
	Types         []string
	Modes         []string
	States        []string
	Statuses      []string
	Regions       []string
	Venues        []string
	Organizations []string
	Campaigns     []string
	Lecturers     []string
	IDs           []string
	Accessible    []string     // facts that must be yes
	Free          *bool        // false: known not to be free
	Text          *text.Search // what was typed; nil for nothing
	Sort          Sort
}

// ActivityHit is an activity with the session that matches.
type ActivityHit struct {
	*Activity
	Session  int     // index of the next session
	Other    int     // further matching live sessions
	Distance float64 // metres to the session; meaningless without a point or a place
	Score    float64 // how well the text matches; 0 without one
}

// HasDistance tells whether a distance is known.
func (h *ActivityHit) HasDistance() bool { return h.Distance < noDistance }

// Activities answers a query.
func (s *Snapshot) Activities(q *ActivityQuery) Result[ActivityHit] {
	p := page.Pager[ActivityHit]{Paging: q.Paging}
	c := s.newScan(q)
	if c.usesTimeline() && !c.mask.nothing {
		c.list(&p)
		return p.Result()
	}
	other := func(a *Activity, score float64) {
		if hit, ok := c.choose(a); ok {
			hit.Score = score
			p.Add(q.key(&hit), hit)
		}
	}
	if c.byDistance() {
		c.complex = func(a *Activity) { other(a, 0) }
		(&nearest{scan: c, page: &p}).run()
		return p.Result()
	}
	if c.byRelevance() && !c.mask.nothing {
		(&relevant{scan: c, page: &p}).run()
		return p.Result()
	}
	s.eachActivity(c, func(v *candidate) {
		p.Count(1)
		if low := c.least(v); p.Takes(&low) {
			hit := c.hit(v)
			p.Put(q.key(&hit), hit)
		}
	}, other)
	return p.Result()
}

// eachActivity hands each simple activity that matches to simple, and to other each other one that may: the filters of
// whole activities let it pass, and some session of it may lie in the area. Each comes once, in no order; others with
// how well the text matches. Without simple, those are left out.
func (s *Snapshot) eachActivity(c *scan, simple func(*candidate), other func(a *Activity, score float64)) {
	q := c.ActivityQuery
	c.simple, c.complex = simple, func(a *Activity) { other(a, 0) }
	switch {
	case c.mask.nothing:
	case q.Text != nil:
		s.eachFound(c, simple, other)
	case len(q.IDs) > 0:
		for _, id := range q.IDs {
			if a := s.activities.get(id); a != nil && a.Public() {
				c.visit(a)
			}
		}
	default:
		c.run()
	}
}

// eachFound is eachActivity for a text. Where simple ones are left out, they are handed to other.
func (s *Snapshot) eachFound(c *scan, simple func(*candidate), other func(a *Activity, score float64)) {
	q := c.ActivityQuery
	scores, most := q.Text.Scores()
	if !q.bounded() || most < fewFound {
		for record, score := range q.Text.Records() {
			if a := record.(*Activity); c.passes(a) && AnyOf(q.IDs, a.ID) {
				other(a, score)
			}
		}
		return
	}
	c.scores = scores
	c.simple = func(v *candidate) {
		if !AnyOf(q.IDs, v.ID) {
			return
		}
		if simple != nil {
			simple(v)
		} else {
			other(v.Activity, v.score)
		}
	}
	c.complex = func(a *Activity) {
		if score := scores(a.number); score > 0 && AnyOf(q.IDs, a.ID) {
			other(a, score)
		}
	}
	c.run()
}

// fewFound is so little that a text finds that each is looked at, wherever it is.
const fewFound = 100

// matchesMore applies the filters that hold for all sessions alike and that facts do not answer.
func (q *ActivityQuery) matchesMore(a *Activity) bool {
	if !AnyOf(q.Organizations, a.organizer) || !AnyOf(q.Campaigns, a.campaigns()...) ||
		!AnyOf(q.Lecturers, a.lecturers()...) {
		return false
	}
	if len(q.Statuses) == 0 {
		return true
	}
	return AnyOf(q.Statuses, string(a.statusAt(q.Now)))
}

// withinAny tells whether one of the codes is a wanted one or a child of it.
func withinAny(list *codelist.List, codes, wanted []string) bool {
	for _, code := range codes {
		for _, wide := range wanted {
			if list.Within(code, wide) {
				return true
			}
		}
	}
	return false
}

// isFor tells whether what is meant for some audiences is for a wanted one: for that, for a part of it, or for
// everybody.
func isFor(audiences, wanted []string) bool {
	return len(wanted) == 0 || slices.Contains(audiences, codelist.Everybody) ||
		withinAny(&codelist.All.Audiences, audiences, wanted)
}

func hasFacts(names []string, facts record.Accessibility) bool {
	for _, name := range names {
		if facts.Get(name) != record.Yes {
			return false
		}
	}
	return true
}

// choose finds the session that stands for the activity: the earliest live one that matches, the nearest with that
// order, the latest where only the past was asked for; one that does not take place only if none does.
func (q *ActivityQuery) choose(a *Activity, c *hours.Calendar) (ActivityHit, bool) {
	hit := ActivityHit{Activity: a, Session: -1}
	live := 0
	chosenLive := false
	record := a.Record()
	for i := range record.Sessions {
		distance, ok := q.session(a, record, i, c)
		if !ok {
			continue
		}
		isLive := record.SessionState(&record.Sessions[i]).Live()
		if isLive {
			live++
		}
		if hit.Session < 0 || isLive && !chosenLive || isLive == chosenLive && q.prefers(distance, hit.Distance) {
			hit.Session, hit.Distance, chosenLive = i, distance, isLive
		}
	}
	hit.Other = live
	if chosenLive {
		hit.Other--
	}
	return hit, hit.Session >= 0
}

// prefers tells whether a later session stands before the one chosen so far; sessions come in the order of their
// starts.
func (q *ActivityQuery) prefers(distance, chosen float64) bool {
	if q.Sort == ByDistance {
		return distance < chosen
	}
	return q.onlyPast()
}

// onlyPast tells whether only what is over was asked for.
func (q *ActivityQuery) onlyPast() bool {
	return len(q.Statuses) == 1 && q.Statuses[0] == string(activity.Past)
}

// session applies the filters that must hold for one and the same session.
func (q *ActivityQuery) session(of *Activity, a *activity.Activity, i int, c *hours.Calendar) (distance float64,
	ok bool) {
	s, w := &a.Sessions[i], of.At(i)
	if !q.To.IsZero() && !s.Start.Before(q.To) || !q.From.IsZero() && !s.Until().After(q.From) {
		return 0, false
	}
	if !AnyOf(q.States, string(a.SessionState(s))) || !q.matchesPlace(w.Spot, w.Venue) {
		return 0, false
	}
	distance, ok = q.match(w.Point, w.HasPoint)
	return distance, ok && isOpen(of, i, q.From, q.To, c)
}

// isOpen tells whether a session can be visited in a window, either end of which may be open: a periodic or permanent
// offer follows the hours of its venue, where these are known.
func isOpen(a *Activity, i int, from, to time.Time, c *hours.Calendar) bool {
	w := a.At(i)
	if a.filter.simple || w.Venue == nil || w.Venue.Schedule == nil || from.IsZero() && to.IsZero() {
		return true
	}
	record := a.Record()
	if record.Calendar == activity.Sessions {
		return true
	}
	s := &record.Sessions[i]
	if from.Before(s.Start) {
		from = s.Start
	}
	if end := s.Until(); to.IsZero() || end.Before(to) {
		to = end
	}
	return w.Venue.Schedule.OpensWithin(from, to, c)
}

func (q *ActivityQuery) key(h *ActivityHit) Key {
	k := Key{ID: h.ID}
	switch q.Sort {
	case ByDistance:
		k.F = h.Distance
	case ByUpdated:
		k.I = h.updated
	case ByNewest:
		k.I = -h.updated
	case ByRelevance:
		return relevanceKey(q.relevance(h), h.ID)
	default:
		// The later of start and window start, so that what began long ago does not head the list for ever.
		when := h.spans[h.Session]
		k.I, k.J = time.Unix(0, when.start).UnixMilli(), time.Unix(0, when.until).UnixMilli()
		if !q.From.IsZero() {
			k.I = max(k.I, q.From.UnixMilli())
		}
	}
	return k
}

// Matching lists the sessions of an activity, whose record is given as well, that match a query, in their order.
func (s *Snapshot) Matching(q *ActivityQuery, a *Activity, record *activity.Activity) (sessions []int) {
	for i := range record.Sessions {
		if _, ok := q.session(a, record, i, s.calendar); ok {
			sessions = append(sessions, i)
		}
	}
	return sessions
}
