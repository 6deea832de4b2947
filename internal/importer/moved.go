package importer

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"kepu/internal/activity"
)

// sessionStart gives the start in the key of a session.
func sessionStart(key string) (time.Time, bool) {
	text, _, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(key, sessionPrefix), "]"), "#")
	at, err := time.Parse(time.RFC3339, text)
	return at, err == nil
}

// moveSessions finds the sessions that a source has moved to another start, and gives what it says of them in the form
// of a session that was rescheduled here: with the start before. moved names the session that each was. What was moved
// before, by an import or by hand, is said in that form again.
func moveSessions(ancestor, ours, incoming fields, begun func(key string) bool) (out fields, moved map[string]string) {
	out, moved = fields{}, map[string]string{}
	var gone, added, preserved []string
	for key, value := range incoming {
		out[key] = value
		switch isSession := strings.HasPrefix(key, sessionPrefix); {
		case !isSession:
		case ours[key] != nil:
			preserved = append(preserved, key)
			out[key] = asRescheduled(value, ours[key])
		case ancestor[key] == nil:
			added = append(added, key)
		}
	}
	for key := range ancestor {
		if strings.HasPrefix(key, sessionPrefix) && incoming[key] == nil && ours[key] != nil &&
			slices.Equal(ancestor[key], ours[key]) && !begun(key) {
			gone = append(gone, key)
		}
	}
	slices.Sort(gone)
	slices.Sort(added)
	for _, key := range added { // the source itself says where some were
		var s activity.Session
		if json.Unmarshal(incoming[key], &s) != nil || s.PreviousStart == nil {
			continue
		}
		if i := slices.IndexFunc(gone, func(old string) bool {
			at, ok := sessionStart(old)
			return ok &&
				at.Equal(*s.PreviousStart)
		}); i >= 0 {
			moved[key] = gone[i]
			gone = slices.Delete(gone, i, i+1)
		}
	}
	added = slices.DeleteFunc(added, func(key string) bool { return moved[key] != "" })
	if len(gone) == len(added) {
		for i, key := range added {
			if !between(gone[i], key, preserved) {
				moved[key] = gone[i]
			}
		}
	}
	for key, old := range moved {
		out[key] = rescheduled(incoming[key], old)
	}
	return out, moved
}

// between tells whether a session that stays lies between the starts of two others: then the one is not the other
// moved, but one has gone and another has come.
func between(a, b string, preserved []string) bool {
	from, okFrom := sessionStart(a)
	to, okTo := sessionStart(b)
	if to.Before(from) {
		from, to = to, from
	}
	return !okFrom || !okTo || slices.ContainsFunc(preserved, func(key string) bool {
		at, ok := sessionStart(key)
		return ok && at.After(from) && at.Before(to)
	})
}

// rescheduled gives a session as one that was at the start of old.
func rescheduled(value json.RawMessage, old string) json.RawMessage {
	var s activity.Session
	at, ok := sessionStart(old)
	if json.Unmarshal(value, &s) != nil || !ok {
		return value
	}
	if s.PreviousStart = &at; s.State == activity.Scheduled || s.State == "" {
		s.State = activity.Rescheduled
	}
	return encodeSession(s)
}

// asRescheduled gives what a source says of a session that has been rescheduled here to the very start that it says.
func asRescheduled(value, ours json.RawMessage) json.RawMessage {
	var s, own activity.Session
	if json.Unmarshal(value, &s) != nil || json.Unmarshal(ours, &own) != nil || own.PreviousStart == nil ||
		s.PreviousStart != nil {
		return value
	}
	s.PreviousStart = own.PreviousStart
	if own.State == activity.Rescheduled && (s.State == activity.Scheduled || s.State == "") {
		s.State = own.State
	}
	return encodeSession(s)
}

// keepIDs gives sessions that were moved the starts that they have now, so that they are found by these and stay the
// sessions that they are: calendars know them by their ids.
func keepIDs(a *activity.Activity, moved map[string]string) {
	a.Sessions = slices.Clone(a.Sessions)
	was := map[string]string{}
	for key, s := range sessionsByKey(a) {
		was[key] = s.ID
	}
	for key, old := range moved {
		at, _ := sessionStart(key)
		for i := range a.Sessions {
			if a.Sessions[i].ID == was[old] {
				a.Sessions[i].Start = at
			}
		}
	}
}

// withSessions makes a target of activities describe their sessions too, and follow those that a source has moved.
func withSessions(t *target[activity.Activity]) {
	t.describe = func(a *activity.Activity) fields { return describeActivity(sheetActivityTable, a) }
	t.assign = func(a *activity.Activity, values fields) error {
		return assignActivity(sheetActivityTable, a, values)
	}
	t.moves, t.moved = moveSessions, keepIDs
	t.current = func(a *activity.Activity, now time.Time) bool {
		return a.State.Live() && slices.ContainsFunc(a.Sessions,
			func(s activity.Session) bool { return s.Until().After(now) })
	}
	t.revive = fields{"state": encode(activity.Scheduled), "state_reason": encode("")}
	t.cancel = func(a *activity.Activity, source string) fields {
		a.State, a.StateReason = activity.Cancelled, "来源不再列出（来源："+source+"）"
		return fields{"state": encode(a.State), "state_reason": encode(a.StateReason)}
	}
}
