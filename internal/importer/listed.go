package importer

import (
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/lecturer"
	"kepu/internal/record"
	"kepu/internal/written"
)

// What people write for the codes of activities, and what the tables of the registry write.
var (
	states = map[string]string{"如期": "scheduled", "正常": "scheduled", "取消": "cancelled", "已取消": "cancelled",
		"延期": "postponed", "推迟": "postponed", "已延期": "postponed", "改期": "rescheduled", "已改期": "rescheduled",
		"改为线上": "moved_online", "转为线上": "moved_online"}
	calendars      = map[string]string{"场次": "sessions", "展期": "periodic", "常设": "permanent"}
	availabilities = map[string]string{"有": "available", "已满": "full", "满": "full", "未知": "unknown"}
)

// lecturers reads who speaks: id and name, or names alone.
func (r *rowReader) lecturers() (ids []string) {
	for _, row := range r.rows("lecturers", 2) {
		if id := r.known[lecturer.Kind.Name].former[row[0]]; id != "" {
			ids = append(ids, id)
			continue
		}
		name := row[len(row)-1]
		if name == "" {
			name = row[0]
		}
		found := r.known[lecturer.Kind.Name].named[name]
		if len(found) == 1 {
			ids = append(ids, found[0])
			continue
		}
		r.vs.Add("lecturers", "reference", "登记库中没有（或不止一位）讲师“"+name+"”", "the registry has no lecturer "+name+", or several")
	}
	return ids
}

// schedule reads a weekly rule: weekdays, from, to, start, end, exceptions, whether holidays are left out; nil for
// none.
func (r *rowReader) schedule() *activity.Schedule {
	rows := r.rows("schedule", 7)
	if len(rows) != 1 {
		if len(rows) > 1 {
			r.vs.Add("schedule", "too_many", "只能有一条每周规则", "there can be one weekly rule")
		}
		return nil
	}
	row := rows[0]
	parts := func(text string) []string { return record.TrimList(strings.Split(text, "、")) }
	skip, f := written.Truth(row[6])
	if f != nil {
		r.fault("schedule", f)
	}
	return &activity.Schedule{Weekdays: parts(row[0]), From: row[1], To: row[2], StartTime: row[3], EndTime: row[4],
		Except: parts(row[5]), SkipHolidays: skip != nil && *skip}
}

// listedSessions reads sessions with all that is known of them, as the tables of the registry list them.
func (r *rowReader) listedSessions() (out []activity.Session) {
	for _, row := range r.rows("sessions", 17) {
		at := func(text string) *time.Time {
			one := cells{vs: r.vs, notes: r.notes, get: func(string) string { return text }}
			return one.moment("sessions")
		}
		s := activity.Session{ID: record.NewID(), End: at(row[1]), Availability: row[3], State: activity.State(row[4]),
			StateReason: row[5], PreviousStart: at(row[6]), RuleDate: row[7]}
		if start := at(row[0]); start != nil {
			s.Start = *start
		}
		if row[2] != "" {
			n := r.numberOf("sessions", row[2])
			s.Capacity = &n
		}
		s.VenueID = r.sessionVenue(row[8], row[9])
		place := activity.Place{Name: row[10], Address: row[11], RegionCode: row[12],
			Location: r.pointOf("sessions", row[13:17])}
		if place != (activity.Place{}) {
			s.Place = &place
		}
		out = append(out, s)
	}
	return out
}

func (r *rowReader) sessionVenue(id, name string) string {
	one := *r
	one.get = func(column string) string { return map[string]string{"id": id, "name": name}[column] }
	before := len(*r.vs)
	found := one.venue("name", "id")
	for i := before; i < len(*r.vs); i++ {
		(*r.vs)[i].Field = "sessions"
	}
	return found
}
