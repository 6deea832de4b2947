package hours

import "time"

// Status is the opening at one time.
type Status struct {
	Open   bool
	Reason Reason    // of the day that decides: where hours of yesterday go on past midnight, yesterday
	Note   string    // as in Day
	Until  time.Time // when the opening ends; zero when closed, or when it does not end within horizon
	Next   time.Time // when it opens next; zero when open, or when it does not open within horizon
}

// horizon is how many days ahead Until and Next are sought: more than a year of renovation is no date to wait for.
const horizon = 370

// At is the opening at a time, to the minute.
func (h *Hours) At(t time.Time, c *Calendar) Status {
	m := MomentOf(t)
	t = m.at
	now, end := h.deciding(&m, c)
	status := Status{Open: !end.IsZero(), Reason: now.Reason, Note: now.Note}
	if status.Open {
		status.Until = h.until(end, c)
		return status
	}
	for ahead := range horizon {
		day := now
		if ahead > 0 {
			day = h.On(m.today.Add(ahead), c)
		}
		for _, i := range day.Intervals {
			if i.Open.After(t) {
				status.Next = i.Open
				return status
			}
		}
	}
	return status
}

// Moment is a time with what all questions about it need, so that a list works it out once.
type Moment struct {
	at               time.Time // to the minute
	today, yesterday Date
}

// MomentOf is the moment of a time.
func MomentOf(t time.Time) Moment {
	t = t.Truncate(time.Minute)
	today := DateOf(t)
	return Moment{at: t, today: today, yesterday: today.Add(-1)}
}

// IsOpen tells whether it is open at a moment, without the work of finding when that changes.
func (h *Hours) IsOpen(m *Moment, c *Calendar) bool {
	_, end := h.deciding(m, c)
	return !end.IsZero()
}

// OpensWithin tells whether there is some opening between two times, the second of which is not included.
func (h *Hours) OpensWithin(from, to time.Time, c *Calendar) bool {
	d := DateOf(from).Add(-1) // whose hours may go on past midnight
	for n := 0; n < horizon && from.Before(to) && d.Midnight.Before(to); n++ {
		for _, i := range h.On(d, c).Intervals {
			if i.Open.Before(to) && i.Close.After(from) {
				return true
			}
		}
		d = d.Add(1)
	}
	return false
}

// deciding gives the day whose hours hold a moment and the end of the interval; today and zero when none do.
func (h *Hours) deciding(m *Moment, c *Calendar) (Day, time.Time) {
	now := h.On(m.today, c)
	if end := now.holds(m.at); !end.IsZero() {
		return now, end
	}
	before := h.On(m.yesterday, c)
	if end := before.holds(m.at); !end.IsZero() {
		return before, end
	}
	return now, time.Time{}
}

// holds gives the end of the interval that holds a time; zero for none.
func (d *Day) holds(t time.Time) time.Time {
	for _, i := range d.Intervals {
		if !t.Before(i.Open) && t.Before(i.Close) {
			return i.Close
		}
	}
	return time.Time{}
}

// until follows intervals that touch, which are of different days.
func (h *Hours) until(end time.Time, c *Calendar) time.Time {
	for limit := end.AddDate(0, 0, horizon); end.Before(limit); {
		later := end
		for _, back := range []int{0, -1} {
			for _, i := range h.On(DateOf(end).Add(back), c).Intervals {
				if !i.Open.After(end) && i.Close.After(later) {
					later = i.Close
				}
			}
		}
		if later.Equal(end) {
			return end
		}
		end = later
	}
	return time.Time{}
}
