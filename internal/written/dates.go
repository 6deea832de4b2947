package written

import "time"

// moreDaysOfMonth tells whether further days of a month come next, of which the last one says 日: the 、6、12日 of
// 12月5、6、12日.
func (m *moments) moreDaysOfMonth() bool {
	before := m.at
	defer func() { m.at = before }()
	for more := false; ; more = true {
		if more && m.take("日", "号") != "" {
			return true
		}
		if m.take("、", ",", "和", "及") == "" {
			return false
		}
		if _, count := m.small(); count == 0 {
			return false
		}
	}
}

// maxDays is how many days or sessions a cell may stand for: more than one a day for a year, as an activity may have.
const maxDays = 400

func tooMany(part string) *Fault {
	return fault(part, "场次太多，最多 400 场", "stands for too many sessions; at most 400")
}

// eachDay gives the days of a range of dates on which there are sessions, which must be written behind it: 每天, 每周六.
func (m *moments) eachDay(from int, first, last day) (out []day, f *Fault) {
	switch {
	case last.year == 0:
		return nil, fault(m.part(from, m.at), "看不出结束日期的年份，请写成 2026-11-28 这样",
			"has no year in front of its end, as 2026-11-28 has")
	case last.day == 0 || !last.exists():
		return nil, fault(m.part(from, m.at), "没有这一天", "there is no such day")
	}
	if m.blanks(); m.peek(0) == '(' {
		if f := m.weekdayOf(last, from); f != nil {
			return nil, f
		}
	}
	m.commas()
	days := everyDay
	if m.take("每天", "每日", "天天", "每一天") == "" {
		var ok bool
		if days, ok = m.weekdays(); !ok {
			return nil, fault(m.part(from, len(m.written)), "不清楚是每天各一场，还是连续几天；请写明“每天”“每周六”，或每场写一行",
				"could be a session each day or one of several days; write 每天 or 每周六 behind it, or each session in a row")
		}
	}
	m.take("的", "均", ":")
	end := m.noon(last)
	for t := m.noon(first); !t.After(end); t = t.AddDate(0, 0, 1) {
		if days>>((int(t.Weekday())+6)%7)&1 == 1 {
			out = append(out, day{t.Year(), int(t.Month()), t.Day()})
		}
		if len(out) > maxDays {
			return nil, tooMany(m.part(from, m.at))
		}
	}
	if len(out) == 0 {
		return nil, fault(m.part(from, m.at), "这些日期里没有这样的日子", "there is no such day between these dates")
	}
	m.date = out[len(out)-1]
	return out, nil
}

func (m *moments) noon(d day) time.Time {
	return time.Date(d.year, time.Month(d.month), d.day, 12, 0, 0, 0, time.UTC)
}
