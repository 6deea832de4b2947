package record

// Phase is where a span of days stands on a date.
type Phase string

// The phases.
const (
	Upcoming Phase = "upcoming"
	Active   Phase = "active"
	Ended    Phase = "ended"
)

// PhaseOn is the phase on a date of the days from one date to another, both included; an empty end is open.
func PhaseOn(date, from, to string) Phase {
	switch {
	case date < from:
		return Upcoming
	case to != "" && to < date:
		return Ended
	}
	return Active
}
