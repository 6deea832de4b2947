package activity

import (
	"reflect"
	"time"

	"kepu/internal/errs"
	"kepu/internal/record"
)

// The live part of an activity is what people have to hear of at once, so that its authors change it without a review:
// whether it and each session takes place, whether there are places left, when a session is, and at which of the
// organizer's own venues. The reasons (state_reason) are free text and wait for a review like all other texts.

// Split gives the activity with the live part of an edit alone, and with its other part alone, both without what
// explains the live part. held says that a session is to take place at a venue of others (foreign has the operator by
// the venue) or at a place described by its author: then all of the edit waits.
func (a *Activity) Split(after *Activity, foreign map[string]string) (live, other *Activity, held bool) {
	live, other = record.Clone(a), record.Clone(after)
	live.takeLive(after)
	live.dropReasons(a)
	other.takeLive(a)
	other.takeReasons(a)
	before := a.byID()
	for i := range after.Sessions {
		s := &after.Sessions[i]
		was, ok := before[s.ID]
		if ok && s.elsewhere(was) && (s.Place != nil || foreign[s.VenueID] != "") {
			held = true
		}
	}
	after.SortSessions()
	return live, other, held
}

// takeLive gives the activity the live part of another state of it, of the sessions that both have.
func (a *Activity) takeLive(from *Activity) {
	a.State, a.Availability = from.State, from.Availability
	a.eachBoth(from, (*Session).takeLive)
	a.SortSessions()
}

func (s *Session) takeLive(from *Session) {
	s.State, s.Availability = from.State, from.Availability
	s.Start, s.End, s.PreviousStart = from.Start, from.End, from.PreviousStart
	s.VenueID, s.Place = from.VenueID, from.Place
}

func (a *Activity) takeReasons(from *Activity) {
	a.StateReason = from.StateReason
	a.eachBoth(from, func(s, other *Session) { s.StateReason = other.StateReason })
}

// dropReasons forgets the reasons of what is no longer as before, which they do not explain.
func (a *Activity) dropReasons(before *Activity) {
	if a.State != before.State {
		a.StateReason = ""
	}
	a.eachBoth(before, func(s, was *Session) {
		if s.State != was.State || s.elsewhere(was) || !s.Start.Equal(was.Start) {
			s.StateReason = ""
		}
	})
}

// elsewhere tells whether a session takes place somewhere else than before.
func (s *Session) elsewhere(before *Session) bool {
	return s.VenueID != before.VenueID || !reflect.DeepEqual(s.Place, before.Place)
}

// eachBoth visits the sessions that the activity and another state of it have, in the order of the activity's.
func (a *Activity) eachBoth(other *Activity, visit func(s, other *Session)) {
	there := other.byID()
	for i := range a.Sessions {
		if s, ok := there[a.Sessions[i].ID]; ok {
			visit(&a.Sessions[i], s)
		}
	}
}

func (a *Activity) byID() map[string]*Session {
	out := make(map[string]*Session, len(a.Sessions))
	for i := range a.Sessions {
		out[a.Sessions[i].ID] = &a.Sessions[i]
	}
	return out
}

// CheckMoves finds the sessions that after has at another time or place without a word to the public.
func (a *Activity) CheckMoves(after *Activity) errs.Violations {
	var vs errs.Violations
	before := a.byID()
	for i := range after.Sessions {
		s := &after.Sessions[i]
		was, ok := before[s.ID]
		if ok && (!was.Start.Equal(s.Start) || s.elsewhere(was)) && s.StateReason == "" {
			vs.Add(errs.Index("sessions", i)+".state_reason", "required", "改时间或地点请写明原因，公众会看到",
				"say why it is moved; the public will read it")
		}
	}
	return vs
}

// Explain gives an edit that waits what of the live part and its reasons another edit changes from before to after.
func (a *Activity) Explain(before, after *Activity) {
	if before.State != after.State || before.StateReason != after.StateReason {
		a.State, a.StateReason = after.State, after.StateReason
	}
	if before.Availability != after.Availability {
		a.Availability = after.Availability
	}
	was := before.byID()
	a.eachBoth(after, func(s, other *Session) {
		if one, ok := was[s.ID]; ok && !one.sameLive(other) {
			s.takeLive(other)
			s.StateReason = other.StateReason
		}
	})
	a.SortSessions()
}

// sameLive tells whether the live part of a session and its reason are those of another.
func (s *Session) sameLive(other *Session) bool {
	x, y := *s, *s
	y.takeLive(other)
	y.StateReason = other.StateReason
	return reflect.DeepEqual(x, y)
}

// Rebase gives merged, which is an activity with an edit of it, what the live part has become since the edit began on
// ancestor. Of the sessions, those that the edit added come, and those that it took out go unless they have begun;
// whatever was added or taken out meanwhile stays so.
func (a *Activity) Rebase(ancestor, edited, merged *Activity, now time.Time) {
	before, proposed := ancestor.byID(), edited.byID()
	var sessions []Session
	for _, s := range a.Sessions {
		change, kept := proposed[s.ID]
		was, wasThere := before[s.ID]
		switch {
		case kept && wasThere:
			sessions = append(sessions, s.rebase(was, change))
		case kept, !wasThere, !s.Start.After(now):
			sessions = append(sessions, s)
		}
	}
	for _, s := range edited.Sessions {
		if _, wasThere := before[s.ID]; !wasThere {
			sessions = append(sessions, s)
		}
	}
	merged.State = pick(a.State, ancestor.State, edited.State)
	merged.StateReason = a.StateReason
	if merged.State == edited.State {
		merged.StateReason = pick(a.StateReason, ancestor.StateReason, edited.StateReason)
	}
	merged.Availability = pick(a.Availability, ancestor.Availability, edited.Availability)
	merged.Sessions = sessions
	merged.SortSessions()
}

// rebase gives a session as edited, with the live part that has changed since the edit began on ancestor.
func (s *Session) rebase(ancestor, edited *Session) Session {
	out := *edited
	out.State = pick(s.State, ancestor.State, edited.State)
	out.StateReason = s.StateReason
	if out.State == edited.State {
		out.StateReason = pick(s.StateReason, ancestor.StateReason, edited.StateReason)
	}
	out.Availability = pick(s.Availability, ancestor.Availability, edited.Availability)
	if !s.Start.Equal(ancestor.Start) || edited.Start.Equal(ancestor.Start) {
		out.Start, out.End, out.PreviousStart = s.Start, s.End, s.PreviousStart
	}
	if s.elsewhere(ancestor) {
		out.VenueID, out.Place = s.VenueID, s.Place
	}
	return out
}

// pick gives what an edit made of a value, unless it has changed since the edit began on ancestor.
func pick[T comparable](current, ancestor, edited T) T {
	if current != ancestor {
		return current
	}
	return edited
}
