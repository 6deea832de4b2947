package activity

import (
	"strconv"
	"time"

	"kepu/internal/record"
)

var weekdays = [...]string{"日", "一", "二", "三", "四", "五", "六"}

// CalendarText is the date of session i as a person would read it, such as 9月20日（周日）9:00–11:00，共3场. It does not depend
// on now. The year stands where a session ends in another one.
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
		text += "，共" + strconv.Itoa(total) + "场"
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
	return strconv.Itoa(from.Year()) + "年" + a + "–" + strconv.Itoa(to.Year()) + "年" + b
}

func day(t time.Time, weekday bool) string {
	_, month, date := t.Date()
	text := strconv.Itoa(int(month)) + "月" + strconv.Itoa(date) + "日"
	if weekday {
		text += "（周" + weekdays[t.Weekday()] + "）"
	}
	return text
}

func clock(t time.Time) string {
	hour, minute, _ := t.Clock()
	if minute < 10 {
		return strconv.Itoa(hour) + ":0" + strconv.Itoa(minute)
	}
	return strconv.Itoa(hour) + ":" + strconv.Itoa(minute)
}

func isMidnight(t time.Time) bool { return t.Hour() == 0 && t.Minute() == 0 }

func sameDay(a, b time.Time) bool { return a.YearDay() == b.YearDay() && a.Year() == b.Year() }

// ShareTitle is the title of a card that is shared in a chat, for session i: what, when and where. where may be empty.
func (a *Activity) ShareTitle(i int, where string) string {
	text := day(a.Sessions[i].Start.In(record.Shanghai), false)
	if a.Calendar == Permanent {
		text = permanent
	}
	if where == "" {
		return text + "｜" + a.Title
	}
	return text + "｜" + a.Title + "｜" + where
}
