package activity

import (
	"reflect"
	"time"

	"kepu/internal/errs"
	"kepu/internal/record"
)

// TakeLive gives the activity the live part of another state of it: whether it takes place, whether there are places left, and of each session that
// both have its state, time and place. People have to hear of these at once, so they are changed without a review.
func (a *Activity) TakeLive(from *Activity) {
	a.State, a.StateReason, a.Availability = from.State, from.StateReason, from.Availability
	there := from.byID()
	a.Sessions = record.Copy(a.Sessions)
	for i := range a.Sessions {
		if live, ok := there[a.Sessions[i].ID]; ok {
			a.Sessions[i].takeLive(live)
		}
	}
	a.SortSessions()
}

func (s *Session) takeLive(from *Session) {
	s.State, s.StateReason, s.Availability, s.PreviousStart = from.State, from.StateReason, from.Availability, from.PreviousStart
	s.Start, s.End, s.VenueID, s.Place = from.Start, from.End, from.VenueID, from.Place
}

// CheckMoves finds the sessions that after has at another time or place without a word to the public.
func (a *Activity) CheckMoves(after *Activity) errs.Violations {
	var vs errs.Violations
	before := a.byID()
	for i := range after.Sessions {
		s := &after.Sessions[i]
		was, ok := before[s.ID]
		moved := ok && (!was.Start.Equal(s.Start) || was.VenueID != s.VenueID || !reflect.DeepEqual(was.Place, s.Place))
		if moved && s.StateReason == "" {
			vs.Add(errs.Index("sessions", i)+".state_reason", "required", "改时间或地点请写明原因，公众会看到", "say why it is moved; the public will read it")
		}
	}
	return vs
}

func (a *Activity) byID() map[string]*Session {
	out := make(map[string]*Session, len(a.Sessions))
	for i := range a.Sessions {
		out[a.Sessions[i].ID] = &a.Sessions[i]
	}
	return out
}

// Rebase gives merged, which is an activity with an edit of it, what the live part has become since the edit began on base. Of the sessions, those
// that the edit added come, and those that it took out go unless they have begun; whatever was added or taken out meanwhile stays so.
func (a *Activity) Rebase(base, edited, merged *Activity, now time.Time) {
	before, proposed := base.byID(), edited.byID()
	var sessions []Session
	for _, s := range a.Sessions {
		change, kept := proposed[s.ID]
		_, wasThere := before[s.ID]
		switch {
		case kept: // with what is no live part of it, as edited
			one := *change
			one.takeLive(&s)
			sessions = append(sessions, one)
		case !wasThere || !s.Start.After(now):
			sessions = append(sessions, s)
		}
	}
	for _, s := range edited.Sessions {
		if _, wasThere := before[s.ID]; !wasThere {
			sessions = append(sessions, s)
		}
	}
	merged.State, merged.StateReason, merged.Availability, merged.Sessions = a.State, a.StateReason, a.Availability, sessions
	merged.SortSessions()
}
