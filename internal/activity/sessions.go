package activity

import (
	"time"

	"kepu/internal/errs"
	"kepu/internal/record"
)

// SetSessions replaces the sessions: one with an id replaces the session of that id, one without is new, and what is
// absent is removed unless it has begun. A published session whose start changes is marked as rescheduled. The
// violations are those of the list; Validate checks each session by itself.
func (a *Activity) SetSessions(next []Session, now time.Time) errs.Violations {
	var vs errs.Violations
	old := make(map[string]*Session, len(a.Sessions))
	for i := range a.Sessions {
		old[a.Sessions[i].ID] = &a.Sessions[i]
	}
	kept := map[string]bool{}
	for i := range next {
		s := &next[i]
		path := errs.Index("sessions", i)
		switch before, known := old[s.ID]; {
		case s.ID == "":
			s.ID = record.NewID()
		case !known:
			vs.Add(path+".id", "unknown", "该活动没有这个场次；新场次请不要写 id",
				"this activity has no such session; leave the id out for a new one")
		case kept[s.ID]:
			vs.Add(path+".id", "duplicate", "同一场次出现了两次", "this session is named twice")
		default:
			a.reschedule(before, s)
		}
		kept[s.ID] = true
	}
	for i := range a.Sessions {
		s := &a.Sessions[i]
		if !kept[s.ID] && !s.Start.After(now) && a.Publication == record.Published {
			vs.Add("sessions", "begun", "场次 "+s.ID+" 已经开始，不能删除，请改为取消",
				"session "+s.ID+" has begun and cannot be removed; cancel it instead")
		}
	}
	a.Sessions = next
	return vs
}

// SetSession replaces the session that has its id.
func (a *Activity) SetSession(next Session) error {
	for i := range a.Sessions {
		if a.Sessions[i].ID == next.ID {
			a.reschedule(&a.Sessions[i], &next)
			a.Sessions[i] = next
			return nil
		}
	}
	return record.Missing(SessionKind, next.ID)
}

// Session finds a session. NotFound.
func (a *Activity) Session(id string) (Session, error) {
	for _, s := range a.Sessions {
		if s.ID == id {
			return s, nil
		}
	}
	return Session{}, record.Missing(SessionKind, id)
}

// reschedule keeps where a published session was when its start changes. A state that the writer chose stays.
func (a *Activity) reschedule(before, after *Session) {
	after.PreviousStart = before.PreviousStart
	if a.Publication != record.Published || after.Start.IsZero() || before.Start.Equal(record.Millis(after.Start)) {
		return
	}
	start := before.Start
	after.PreviousStart = &start
	if after.State == Scheduled || after.State == "" {
		after.State = Rescheduled
	}
}
