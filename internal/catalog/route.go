package catalog

import (
	"cmp"
	"slices"
	"time"

	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/venue"
)

// RouteQuery asks for a tour of venues (科学游线路) on one day.
type RouteQuery struct {
	From       geo.Point // in GCJ-02
	Start      time.Time // of the tour
	Hours      float64
	Radius     float64 // metres around From in which stops lie
	Categories []string
	Audiences  []string
	Accessible []string
	Free       *bool
}

// RouteStop is one venue of a tour.
type RouteStop struct {
	*Venue
	At       *Spot
	Distance float64        // metres from the stop before, in a straight line
	Arrive   time.Time      // estimated
	Leave    time.Time      // estimated
	Open     hours.Interval // the opening in which the visit lies
}

// How a tour is estimated. These are assumptions, said in the documentation of the answer.
const (
	routeDetour    = 1.3    // of roads against the straight line
	walkingPace    = 4000.0 // metres an hour
	drivingPace    = 25000.0
	walkingLimit   = 1500.0 // metres in a straight line, from where on people ride
	departureDelay = 10 * time.Minute
	usualVisit     = 60 * time.Minute
	longVisit      = 90 * time.Minute
	mostStops      = 6
	maxWait        = 20 * time.Minute // that people wait for a door to open
	detourWorth    = 3000.0           // metres that an accredited venue, or one of another kind, is worth
	waitingPenalty = 4000.0           // metres that an hour at the door is worth
)

// travel is the time from one place to the next.
func travel(metres float64) time.Duration {
	pace, wait := walkingPace, time.Duration(0)
	if metres > walkingLimit {
		pace, wait = drivingPace, departureDelay
	}
	return wait + time.Duration(metres*routeDetour/pace*float64(time.Hour)).Round(time.Minute)
}

// visit is how long people stay.
func visit(v *Venue) time.Duration {
	switch v.Category {
	case "science_centre", "museum", "zoo", "scenic_area":
		return longVisit
	}
	return usualVisit
}

// Route suggests a tour: from each place to the nearest venue that is open for a whole visit, one of a kind before
// another of the same, until the time is over. Venues without known hours are left out, because a closed door spoils
// the day.
func (s *Snapshot) Route(q *RouteQuery) []RouteStop {
	day := hours.DateOf(q.Start)
	end := q.Start.Add(time.Duration(q.Hours * float64(time.Hour)))
	var open []VenueHit
	s.venueMatches(&VenueQuery{Area: Area{Point: &q.From, Radius: q.Radius}, Now: q.Start, Day: day, OpenOn: true,
		Categories: q.Categories, Audiences: q.Audiences,
		Accessible: q.Accessible, Free: q.Free}, func(h VenueHit) {
		if h.Form != venue.Online {
			open = append(open, h)
		}
	})
	stops := []RouteStop{}
	at, now, seen := q.From, q.Start, map[string]int{}
	for len(stops) < mostStops {
		next, ok := s.nextStop(open, at, now, end, seen)
		if !ok {
			break
		}
		stops = append(stops, next)
		at, now = next.At.Point, next.Leave
		seen[next.Category]++
		open = slices.DeleteFunc(open, func(h VenueHit) bool { return h.Venue == next.Venue })
	}
	return stops
}

// nextStop chooses by distance, with a way more for a kind that was seen already, and one less for an accredited venue.
func (s *Snapshot) nextStop(open []VenueHit, at geo.Point, now, end time.Time, seen map[string]int) (RouteStop, bool) {
	var best RouteStop
	bestCost := 0.0
	for _, h := range open {
		one := RouteStop{Venue: h.Venue, At: h.At, Distance: geo.Distance(at, h.At.Point)}
		if !s.scheduleStop(&one, now, end) {
			continue
		}
		cost := one.Distance + detourWorth*float64(seen[h.Category])
		if (&AccreditationFilter{On: hours.DateOf(now).Text}).Any(h.Named) {
			cost -= detourWorth
		}
		cost += waitingPenalty * (one.Arrive.Sub(now) - travel(one.Distance)).Hours()
		if best.Venue == nil || cmp.Or(cmp.Compare(cost, bestCost), cmp.Compare(h.ID, best.ID)) < 0 {
			best, bestCost = one, cost
		}
	}
	return best, best.Venue != nil
}

// scheduleStop sets when people arrive and leave, and tells whether the venue is open for all of that.
func (s *Snapshot) scheduleStop(one *RouteStop, now, end time.Time) bool {
	arrive := now.Add(travel(one.Distance))
	for _, interval := range one.Schedule.On(hours.DateOf(now), s.calendar).Intervals {
		start := arrive
		if interval.Open.After(start) {
			start = interval.Open
		}
		leave := start.Add(visit(one.Venue))
		if start.Sub(arrive) > maxWait || leave.After(end) || leave.After(interval.Close) {
			continue
		}
		if last := interval.LastEntry; !last.IsZero() && start.After(last) {
			continue
		}
		one.Arrive, one.Leave, one.Open = start, leave, interval
		return true
	}
	return false
}
