package importer

import (
	"regexp"
	"slices"
	"strings"

	"kepu/internal/hours"
)

// Opening hours as people write them in one cell: 周二至周日 9:00-17:00（16:30停止入馆）；周一闭馆；法定节假日开放.

var (
	hoursClause = regexp.MustCompile(`^(.*?)[ ：:]*((?:[0-9]{1,2}[:：][0-9]{2}[-–—~～至到 ]+[0-9]{1,2}[:：][0-9]{2}[、,， ]*)+)(?:[（(，, ]*([0-9]{1,2}[:：][0-9]{2})[^0-9]*停止[^）)]*[）)]?)?$`)
	hoursSpan   = regexp.MustCompile(`([0-9]{1,2}[:：][0-9]{2})[-–—~～至到 ]+([0-9]{1,2}[:：][0-9]{2})`)
	closedDays  = regexp.MustCompile(`^(.*?)(闭馆|休息|不开放|关闭|休馆)(.*)$`)
	daySpan     = regexp.MustCompile(`^(?:周|星期|礼拜)([一二三四五六日天])(?:至|到|-|–|—|~|～)(?:周|星期|礼拜)?([一二三四五六日天])$`)
	oneDay      = regexp.MustCompile(`^(?:周|星期|礼拜)?([一二三四五六日天])$`)
)

// week is the days from Monday on.
var week = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// openingHours reads the cell of opening hours; nil for an empty one.
func (c cells) openingHours(name string) *hours.Hours {
	text := c.get(name)
	if text == "" {
		return nil
	}
	h := &hours.Hours{}
	for clause := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("；;。\n", r) }) {
		if !readClause(h, strings.TrimSpace(clause)) {
			c.vs.Add(name, "format", "看不懂“"+strings.TrimSpace(clause)+"”，请写成 周二至周日 09:00-17:00（16:30停止入馆）；周一闭馆；法定节假日开放",
				"“"+strings.TrimSpace(clause)+"” is not understood; write it as 周二至周日 09:00-17:00（16:30停止入馆）；周一闭馆；法定节假日开放")
			return nil
		}
	}
	return h
}

// readClause reads one clause, or tells that it does not understand it.
func readClause(h *hours.Hours, clause string) bool {
	if m := closedDays.FindStringSubmatch(clause); m != nil {
		days, rest := strings.TrimSpace(m[1]), strings.Trim(m[3], "，, （()）")
		switch {
		case isHolidays(days) && rest == "":
			h.Holidays.Mode = hours.Shut
			return true
		case strings.HasSuffix(rest, "除外") && isHolidays(strings.TrimSuffix(rest, "除外")): // closed on Mondays but for holidays
			h.Holidays.Mode = hours.Open
			return someDays(days)
		}
		return rest == "" && someDays(days)
	}
	if days := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(clause, "开放"), "正常"), "照常"); days != clause && isHolidays(days) {
		h.Holidays.Mode = hours.Open
		return true
	}
	m := hoursClause.FindStringSubmatch(clause)
	if m == nil {
		return false
	}
	spans := hoursSpan.FindAllStringSubmatch(m[2], -1)
	last := clockOf(m[3])
	if isHolidays(strings.TrimSpace(m[1])) {
		h.Holidays = hours.Holidays{Mode: hours.Open, Open: clockOf(spans[0][1]), Close: clockOf(spans[0][2]), LastEntry: last}
		return len(spans) == 1
	}
	days := daysOf(strings.TrimSpace(m[1]))
	if days == nil {
		return false
	}
	for i, span := range spans {
		w := hours.Weekly{Days: days, Open: clockOf(span[1]), Close: clockOf(span[2])}
		if i == len(spans)-1 {
			w.LastEntry = last
		}
		h.Weekly = append(h.Weekly, w)
	}
	return true
}

// someDays tells whether a text names days, but not all of them.
func someDays(text string) bool {
	days := daysOf(text)
	return days != nil && len(days) < len(week)
}

func isHolidays(text string) bool {
	return slices.Contains([]string{"节假日", "法定节假日", "国家法定节假日", "节日", "法定假日"}, strings.Trim(text, "，, （()）及"))
}

// clockOf writes 9:00 as 09:00.
func clockOf(text string) string {
	text = strings.ReplaceAll(text, "：", ":")
	if len(text) == len("9:00") {
		return "0" + text
	}
	return text
}

// daysOf reads days of the week; nil for what names none.
func daysOf(text string) []string {
	switch text {
	case "", "每天", "每日", "全年", "天天", "周一至周日":
		return week
	case "工作日":
		return week[:5]
	case "周末", "双休日":
		return week[5:]
	}
	if m := daySpan.FindStringSubmatch(text); m != nil {
		from, to := dayIndex(m[1]), dayIndex(m[2])
		var days []string
		for i := from; ; i = (i + 1) % 7 {
			days = append(days, week[i])
			if i == to {
				return days
			}
		}
	}
	var days []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("、,，和及 ", r) }) {
		if m := oneDay.FindStringSubmatch(part); m != nil {
			days = append(days, week[dayIndex(m[1])])
			continue
		}
		if part == text {
			return nil
		}
		more := daysOf(part)
		if more == nil {
			return nil
		}
		days = append(days, more...)
	}
	return days
}

func dayIndex(character string) int {
	if character == "天" {
		character = "日"
	}
	return strings.Index("一二三四五六日", character) / len("一")
}
