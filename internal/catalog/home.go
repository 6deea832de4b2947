package catalog

import (
	"cmp"
	"slices"
	"time"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/lecturer"
	"kepu/internal/page"
	"kepu/internal/record"
)

// HomeQuery is what a first screen is asked for.
type HomeQuery struct {
	Now                    time.Time
	Today, WeekendFrom, To time.Time // ends of today and of the weekend, which begins at WeekendFrom
	Point                  *geo.Point
	Limit                  int // of each part
}

// Home is what a first screen needs.
type Home struct {
	Today, Weekend Result[ActivityHit] // only what takes place as announced
	Campaigns      []*campaign.Campaign
	NewBases       []NewBase
	Counts         HomeCounts
}

// NewBase is a venue with its newest accreditation.
type NewBase struct {
	*Venue
	Newest *accreditation.Accreditation
}

// HomeCounts is how much there is.
type HomeCounts struct {
	Activities, Venues, Bases, Lecturers int // activities that are not over
}

// openStates are the states of sessions that can be visited as they are announced.
var openStates = []string{string(activity.Scheduled), string(activity.Rescheduled)}

// Home answers a first screen. With a point, what is nearest comes first, else what is soonest.
func (s *Snapshot) Home(q *HomeQuery) Home {
	query := func(from, to time.Time) *ActivityQuery {
		return &ActivityQuery{Area: Area{Point: q.Point}, Paging: Paging{Limit: q.Limit, Uncounted: true}, Now: q.Now,
			From: from, To: to, States: openStates, Sort: ByStart}
	}
	list := func(from, to time.Time) Result[ActivityHit] {
		out := s.soonOrNear(query(from, to))
		out.Total = s.count(query(from, to))
		return out
	}
	h := Home{Today: list(q.Now, q.Today), Weekend: list(q.WeekendFrom, q.To),
		Campaigns: s.currentCampaigns(hours.DateOf(q.Now).Text, q.Limit)}
	h.Counts = HomeCounts{Activities: s.count(query(q.Now, time.Time{}))}
	b := s.basesOn(hours.DateOf(q.Now).Text)
	h.Counts.Venues, h.NewBases, h.Counts.Bases = b.venues, b.list[:min(q.Limit, len(b.list))], len(b.list)
	for range All(s, lecturer.Kind) {
		h.Counts.Lecturers++
	}
	return h
}

// soonOrNear answers a query whose total is not wanted: with a point, the nearest, for which it looks farther only
// where it must.
func (s *Snapshot) soonOrNear(q *ActivityQuery) Result[ActivityHit] {
	if q.Point == nil {
		return s.Activities(q)
	}
	q.Sort = ByDistance
	for _, q.Radius = range []float64{2_000, 20_000} {
		if near := s.Activities(q); len(near.Items) == q.Limit {
			return near
		}
	}
	q.Radius = 0
	return s.during(q)
}

// during answers a query by distance whose window is short: it looks at what takes place then, wherever that is.
func (s *Snapshot) during(q *ActivityQuery) Result[ActivityHit] {
	p := page.Pager[ActivityHit]{Paging: q.Paging}
	c := s.newScan(q)
	look := func(a *Activity) {
		if hit, ok := c.choose(a); ok && c.passes(a) {
			p.Add(q.key(&hit), hit)
		}
	}
	met := map[uint32]bool{}
	meet := func(m *moment) {
		if !met[m.number] {
			met[m.number] = true
			look(s.numbered.get(m.number))
		}
	}
	s.timeline.during(c.window.from, meet)
	s.timeline.from(c.window.from, func(m *moment) bool {
		if m.start < c.window.to {
			meet(m)
		}
		return m.start < c.window.to
	})
	for _, a := range s.complex.all() {
		look(a)
	}
	return p.Result()
}

// count is how many activities a query by start without a place finds.
func (s *Snapshot) count(q *ActivityQuery) (n int) {
	c := s.newScan(q)
	passing, _, known := c.passing(s.passing(q))
	if n = passing.n; !known {
		n = c.countIn(passing)
	}
	for _, a := range s.complex.all() {
		if _, ok := c.choose(a); ok && c.passes(a) {
			n++
		}
	}
	return n
}

// currentCampaigns gives the campaigns that are on, then those that come next.
func (s *Snapshot) currentCampaigns(today string, limit int) []*campaign.Campaign {
	shown := []*campaign.Campaign{}
	for c := range All(s, campaign.Kind) {
		if c.On(today) != record.Ended {
			shown = append(shown, c)
		}
	}
	slices.SortFunc(shown, func(a, b *campaign.Campaign) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.ID, b.ID))
	})
	return shown[:min(limit, len(shown))]
}

// bases is what a first screen tells of venues on a day.
type bases struct {
	day    string
	venues int
	list   []NewBase // what is a base on the day, those that became one last first
}

// basesOn gives what was found before, as long as venues and the day are the same.
func (s *Snapshot) basesOn(day string) *bases {
	if kept := s.bases.Load(); kept != nil && kept.day == day {
		return kept
	}
	found := &bases{day: day, list: []NewBase{}}
	for _, v := range s.venues.all() {
		if !v.Public() {
			continue
		}
		found.venues++
		for _, a := range slices.Backward(v.Named) {
			if a.On(day) == accreditation.Valid {
				found.list = append(found.list, NewBase{v, a})
				break
			}
		}
	}
	slices.SortFunc(found.list, func(a, b NewBase) int {
		return cmp.Or(cmp.Compare(b.Newest.From(), a.Newest.From()), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	s.bases.Store(found)
	return found
}
