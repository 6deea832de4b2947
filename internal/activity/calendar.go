package activity

import (
	"fmt"
	"time"

	"kepu/internal/record"
)

var weekdays = [...]string{"日", "一", "二", "三", "四", "五", "六"}

// CalendarText is the date of session i as a person would read it, such as 9月20日（周日）9:00–11:00，共3场. It does not depend on now. The
// year stands where a session ends in another one.
func (a *Activity) CalendarText(i int) string {
	s := a.Sessions[i]
	text := span(s)
	switch a.Calendar {
	case Permanent:
		text = permanent
	case Periodic:
		if s.End != nil {
			start, last := s.Start.In(record.Shanghai), s.End.In(record.Shanghai).Add(-time.Nanosecond)
			text = years(start, last, day(start, false), day(last, false))
		}
	}
	if a.Calendar != Sessions && (s.VenueID != "" || s.Place == nil && a.VenueID != "") {
		text += "，随场馆开放时间"
	}
	if total := len(a.Sessions); total > 1 {
		text += fmt.Sprintf("，共%d场", total)
	}
	return text
}

const permanent = "常设"

func span(s Session) string {
	start := s.Start.In(record.Shanghai)
	if s.End == nil {
		return day(start, true) + clock(start)
	}
	end := s.End.In(record.Shanghai)
	wholeDays := isMidnight(start) && isMidnight(end)
	if wholeDays || sameDay(start, end.Add(-time.Nanosecond)) {
		last := end.Add(-time.Nanosecond)
		switch {
		case wholeDays && sameDay(start, last):
			return day(start, true) + "全天"
		case wholeDays:
			return years(start, last, day(start, false), day(last, false))
		case isMidnight(end):
			return day(start, true) + clock(start) + "–24:00"
		}
		return day(start, true) + clock(start) + "–" + clock(end)
	}
	return years(start, end, day(start, true)+clock(start), day(end, true)+clock(end))
}

// years joins two dates, with their years when these differ.
func years(from, to time.Time, a, b string) string {
	if from.Year() == to.Year() {
		return a + "–" + b
	}
	return fmt.Sprintf("%d年%s–%d年%s", from.Year(), a, to.Year(), b)
}

func day(t time.Time, weekday bool) string {
	text := fmt.Sprintf("%d月%d日", t.Month(), t.Day())
	if weekday {
		text += "（周" + weekdays[t.Weekday()] + "）"
	}
	return text
}

func clock(t time.Time) string { return fmt.Sprintf("%d:%02d", t.Hour(), t.Minute()) }

func isMidnight(t time.Time) bool { return t.Hour() == 0 && t.Minute() == 0 }

func sameDay(a, b time.Time) bool { return a.YearDay() == b.YearDay() && a.Year() == b.Year() }

// ShareTitle is the title of a card that is shared in a chat, for session i: what, when and where. where may be empty.
func (a *Activity) ShareTitle(i int, where string) string {
	text := day(a.Sessions[i].Start.In(record.Shanghai), false)
	if a.Calendar == Permanent {
		text = permanent
	}
	text += "｜" + a.Title
	if where != "" {
		text += "｜" + where
	}
	return text
}
