package importer

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/written"
)

// eventStates is schema.org's EventStatusType in the spellings that occur; Chinese words are those of tables. A reason
// is public and required; a source that gives none is named instead.
var eventStates = map[string]activity.State{"": activity.Scheduled, "scheduled": activity.Scheduled,
	"confirmed": activity.Scheduled, "active": activity.Scheduled, "live": activity.Scheduled,
	"published": activity.Scheduled, "cancelled": activity.Cancelled, "canceled": activity.Cancelled,
	"postponed": activity.Postponed, "rescheduled": activity.Rescheduled, "movedonline": activity.MovedOnline,
	"online": activity.MovedOnline}

// state reads whether something takes place. What is not understood is a violation: a cancelled event must not be taken
// for one that takes place.
func (r *eventReader) state(n node, path string) (activity.State, string) {
	text := n.enumerated("eventStatus")
	plain := strings.NewReplacer(" ", "", "_", "", "-", "").Replace(strings.ToLower(text))
	state, known := eventStates[strings.TrimPrefix(plain, "event")]
	if !known {
		state, known = activity.State(states[plain]), states[plain] != ""
	}
	switch {
	case !known:
		r.vs.Add(path+"eventStatus", "unknown", "不认识的状态：“"+text+
			"”，应为 EventScheduled、EventCancelled、EventPostponed、EventRescheduled 或 EventMovedOnline",
			"unknown status “"+text+
				"”; known are EventScheduled, EventCancelled, EventPostponed, EventRescheduled, EventMovedOnline")
		return activity.Scheduled, ""
	case state == activity.Scheduled || state == activity.Rescheduled:
		return state, ""
	}
	return state, "主办方公布（来源：" + r.options.Source + "）"
}

// enumerated gives a value of an enumeration of schema.org, such as EventCancelled, without its prefix.
func (n node) enumerated(name string) string {
	for _, value := range list(n[name]) {
		if text := wordOrID(value); text != "" {
			return plainName(text)
		}
	}
	return ""
}

// sessions reads the dates: those of each subEvent where there are any, else of a weekly rule, else those of the event.
func (r *eventReader) sessions(a *activity.Activity) (out []activity.Session) {
	parts := list(r.get("subEvent"))
	switch {
	case len(parts) > 0:
		for i, part := range parts {
			out = r.partOf(a, r.document.follow(part), fmt.Sprintf("subEvent[%d].", i), out)
		}
		r.useTimes()
	case len(list(r.node["eventSchedule"])) > 0:
		out = r.scheduled()
		r.useTimes()
	default:
		r.useTimes()
		out = r.listed(r.node, "")
	}
	for i := range out {
		if s := &out[i]; s.State == "" {
			s.State = activity.Scheduled
		}
		out[i].Availability = a.Availability
	}
	if at := r.node.word("previousStartDate"); at != "" && len(out) == 1 && len(parts) == 0 {
		r.previous(&out[0], at)
	}
	return out
}

// useTimes marks the properties of the times of a whole event as used.
func (r *eventReader) useTimes() {
	for _, name := range []string{"startDate", "endDate", "duration", "eventSchedule", "maximumAttendeeCapacity",
		"previousStartDate"} {
		r.used[name] = true
	}
}

// partOf reads the sessions of a sub-event, with the place where it is.
func (r *eventReader) partOf(a *activity.Activity, n node, path string, out []activity.Session) []activity.Session {
	var state activity.State
	var reason string
	if a.State == activity.Scheduled || n["eventStatus"] != nil {
		state, reason = r.state(n, path)
	}
	var place *activity.Place
	for _, value := range list(n["location"]) {
		if one := r.document.placeNode(value); one != nil && !one.is("VirtualLocation") && place == nil {
			place = r.place(one)
		}
	}
	sessions := r.listed(n, path)
	for i := range sessions {
		s := &sessions[i]
		s.State, s.StateReason = state, reason
		if place != nil && !bytes.Equal(encode(place), encode(a.Place)) {
			s.Place = place
		}
		if at := n.word("previousStartDate"); at != "" && len(sessions) == 1 {
			r.previous(s, at)
		}
	}
	for key := range n {
		if !partProperties[key] && !strings.HasPrefix(key, "@") {
			r.unused["subEvent."+key]++
		}
	}
	return append(out, sessions...)
}

// partProperties are the properties of a sub-event that are read. Its name is that of the event.
var partProperties = map[string]bool{"startDate": true, "endDate": true, "duration": true, "eventStatus": true,
	"location": true, "previousStartDate": true, "maximumAttendeeCapacity": true, "superEvent": true, "name": true,
	"identifier": true}

// previous notes where a session was before.
func (r *eventReader) previous(s *activity.Session, text string) {
	at, _, err := r.time(text)
	if err != nil {
		r.noteUnread("previousStartDate", err.ZH+"，未采用", err.EN+", and was left out")
		return
	}
	if !at.Equal(s.Start) {
		s.PreviousStart = &at
		if s.State == "" || s.State == activity.Scheduled {
			s.State = activity.Rescheduled
		}
	}
}

// listed reads the start of an event, or each where it has a list of them, with the end of the same place in the list.
func (r *eventReader) listed(n node, path string) (out []activity.Session) {
	starts, ends := list(n["startDate"]), list(n["endDate"])
	if len(starts) == 0 {
		starts = []any{""}
	}
	if len(ends) > 0 && len(ends) != len(starts) {
		r.vs.Add(path+"endDate", "conflict", fmt.Sprintf("有 %d 个开始时间，却有 %d 个结束时间，不清楚怎样对应", len(starts), len(ends)),
			fmt.Sprintf("there are %d starts and %d ends; which belong together is not clear", len(starts), len(ends)))
		return nil
	}
	for i := range starts {
		end := ""
		if len(ends) > 0 {
			end = wordOf(ends[i])
		}
		if s, ok := r.session(n, path, wordOf(starts[i]), end); ok {
			out = append(out, s)
		}
	}
	return out
}

func (r *eventReader) session(n node, path, start, end string) (s activity.Session, ok bool) {
	begin, wholeDay, err := r.time(start)
	if err != nil {
		r.vs.Add(path+"startDate", "format", err.ZH, err.EN)
		return s, false
	}
	s.Start = begin
	if count, bound, f := written.Count(n.word("maximumAttendeeCapacity")); f == nil && bound != written.AtLeast {
		s.Capacity = &count
	} else if n.word("maximumAttendeeCapacity") != "" {
		r.noteUnread(path+"maximumAttendeeCapacity", "不是整数，未采用："+n.word("maximumAttendeeCapacity"),
			"is no whole number, left out: "+n.word("maximumAttendeeCapacity"))
	}
	if end == "" {
		if length, ok := duration(n.word("duration")); ok {
			until := begin.Add(length)
			s.End = &until
		} else if n.word("duration") != "" {
			r.noteUnread(path+"duration", "看不懂的时长，未采用："+n.word("duration"),
				"the duration was not understood, left out: "+n.word("duration"))
		}
		if wholeDay && s.End == nil {
			next := begin.AddDate(0, 0, 1)
			s.End = &next
		}
		return s, true
	}
	until, endsWithDay, err := r.time(end)
	if err != nil {
		r.vs.Add(path+"endDate", "format", err.ZH, err.EN)
		return s, false
	}
	if endsWithDay {
		until = until.AddDate(0, 0, 1) // the day named is the last one
	}
	switch {
	case until.Equal(begin):
		r.noteFix(path+"endDate", "与开始时间相同，视为没有结束时间", "is the start; taken as no end")
	case until.Before(begin):
		r.vs.Add(path+"endDate", "order", "结束时间 "+end+" 早于开始时间 "+start, "the end "+end+" is before the start "+start)
		return s, false
	default:
		s.End = &until
	}
	return s, true
}

// dayNames are the days of schema.org and of iCalendar, as codes of the registry.
var dayNames = map[string]string{"monday": "mon", "tuesday": "tue", "wednesday": "wed", "thursday": "thu",
	"friday": "fri", "saturday": "sat", "sunday": "sun", "mo": "mon", "tu": "tue", "we": "wed", "th": "thu", "fr": "fri",
	"sa": "sat", "su": "sun"}

// scheduled reads the sessions of weekly rules.
func (r *eventReader) scheduled() (out []activity.Session) {
	for i, value := range list(r.node["eventSchedule"]) {
		path := "eventSchedule."
		if i > 0 {
			path = fmt.Sprintf("eventSchedule[%d].", i)
		}
		rule, zone, problem := r.rule(r.document.follow(value))
		if problem != nil {
			r.vs.Add(strings.TrimSuffix(path, "."), "format", "看不懂的重复规则："+problem.ZH,
				"the rule of repetition is not understood: "+problem.EN)
			continue
		}
		sessions, many := rule.Sessions(zone)
		if many || len(sessions) == 0 {
			r.vs.Add(strings.TrimSuffix(path, "."), "out_of_range", "这个规则没有场次，或超过 400 场",
				"the rule makes no session, or more than 400")
			continue
		}
		out = append(out, sessions...)
	}
	return out
}

// rule reads a Schedule of schema.org that repeats by weeks or days.
func (r *eventReader) rule(n node) (rule activity.Schedule, zone *time.Location, problem *errs.Text) {
	say := func(zh, en string) (activity.Schedule, *time.Location, *errs.Text) {
		return rule, nil, &errs.Text{ZH: zh, EN: en}
	}
	if zone = r.zone; n.word("scheduleTimezone") != "" {
		var err error
		if zone, err = time.LoadLocation(n.word("scheduleTimezone")); err != nil {
			return say("没有时区 "+n.word("scheduleTimezone"), "there is no time zone "+n.word("scheduleTimezone"))
		}
	}
	for _, one := range []struct {
		property string
		into     *string
	}{{"startDate", &rule.From}, {"endDate", &rule.To}} {
		at, _, err := r.time(n.word(one.property))
		if err != nil {
			return say(one.property+" "+err.ZH, one.property+" "+err.EN)
		}
		*one.into = at.In(zone).Format(time.DateOnly)
		if len(n.word(one.property)) == len(time.DateOnly) {
			*one.into = n.word(one.property)
		}
	}
	start, okStart := clockOf(n.word("startTime"))
	end, okEnd := clockOf(n.word("endTime"))
	if length, ok := duration(n.word("duration")); ok && n.word("endTime") == "" && okStart {
		at, _ := time.Parse("15:04", start)
		end, okEnd = at.Add(length).Format("15:04"), length < 24*time.Hour
	}
	if !okStart || !okEnd && n.word("endTime") != "" {
		return say("没有几点开始或结束", "has no time of day of its start or end")
	}
	rule.StartTime, rule.EndTime = start, end
	for _, day := range list(n["byDay"]) {
		text := wordOrID(day)
		code := dayNames[strings.ToLower(plainName(text))]
		if code == "" {
			return say("byDay "+text, "byDay "+text)
		}
		rule.Weekdays = append(rule.Weekdays, code)
	}
	first, _ := time.Parse(time.DateOnly, rule.From)
	switch frequency := strings.ToUpper(plainName(n.word("repeatFrequency"))); {
	case n["byMonth"] != nil || n["byMonthDay"] != nil || n["byMonthWeek"] != nil || n["repeatCount"] != nil &&
		n.word("endDate") == "":
		return say("只认识按周重复的规则", "weekly rules only are understood")
	case slices.Contains([]string{"P1D", "DAILY", "P1W", "WEEKLY", "P7D", ""}, frequency) && len(rule.Weekdays) > 0:
	case frequency == "P1D" || frequency == "DAILY":
		rule.Weekdays = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
	case frequency == "P1W" || frequency == "WEEKLY" || frequency == "P7D":
		rule.Weekdays = []string{strings.ToLower(first.Weekday().String()[:3])}
	default:
		return say("repeatFrequency "+frequency, "repeatFrequency "+frequency)
	}
	for _, one := range list(n["exceptDate"]) {
		if at, _, err := r.time(wordOf(one)); err == nil {
			rule.Except = append(rule.Except, at.In(zone).Format(time.DateOnly))
		} else {
			return say("exceptDate "+err.ZH, "exceptDate "+err.EN)
		}
	}
	return rule, zone, nil
}

// wordOrID gives a value that is a word, or the id of the object that it is.
func wordOrID(value any) string {
	if text := wordOf(value); text != "" {
		return text
	}
	return asNode(value).word("@id")
}

// clockOf reads 10:00, 10:00:00 and 10:00:00+08:00 as 10:00.
func clockOf(text string) (string, bool) {
	for _, form := range []string{"15:04", "15:04:05", "15:04:05Z07:00", "15:04Z07:00"} {
		if t, err := time.Parse(form, text); err == nil {
			return t.Format("15:04"), true
		}
	}
	return "", false
}
