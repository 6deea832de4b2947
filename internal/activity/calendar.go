package activity

import (
	"fmt"
	"time"

	"kepu/internal/record"
)

var weekdays = [...]string{"日", "一", "二", "三", "四", "五", "六"}

// CalendarText is the date of a session as a person would read it, such as 9月20日（周日）9:00–11:00，共3场, where total is
// the number of sessions of the activity. It does not depend on now. The year stands where a session ends in another one.
func CalendarText(s Session, total int) string {
	text := span(s)
	if total > 1 {
		text += fmt.Sprintf("，共%d场", total)
	}
	return text
}

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

// ShareTitle is the title of a card that is shared in a chat: what, when and where. where may be empty.
func ShareTitle(a *Activity, s Session, where string) string {
	text := day(s.Start.In(record.Shanghai), false) + "｜" + a.Title
	if where != "" {
		text += "｜" + where
	}
	return text
}
