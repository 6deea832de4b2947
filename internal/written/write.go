package written

import (
	"slices"
	"strings"
	"time"

	"kepu/internal/hours"
)

// WriteHours writes opening hours as a text that Hours reads as the same hours.
func WriteHours(h *hours.Hours) string {
	var out []string
	say := func(parts ...string) { out = append(out, strings.Join(parts, "")) }
	for i, w := range h.Weekly {
		also := ""
		if slices.ContainsFunc(h.Weekly[:i], func(o hours.Weekly) bool { return meet(&o, &w) }) {
			also = "另" // without it, what is said of fewer days would take the place of the rest
		}
		say(also, seasonText(w.ValidFrom, w.ValidTo), daysText(w.Days), " ", spanText(w.Open, w.Close, w.LastEntry))
	}
	if len(h.Weekly) == 0 && !h.Unknown() {
		say("每天不开放")
	}
	holidays(h, say)
	for _, c := range h.Closed {
		dates := dateText(c.From)
		if c.To != c.From {
			dates += "至" + dateText(c.To)
		}
		say(dates, "闭馆", reasonText(c.Reason))
	}
	for _, a := range h.Adjusted {
		say(dateText(a.Date), " ", spanText(a.Open, a.Close, a.LastEntry), reasonText(a.Reason))
	}
	if h.Note != "" {
		say(noteText(h.Note))
	}
	return strings.Join(out, "；")
}

// meet tells whether two rows may be open at the same time.
func meet(a, b *hours.Weekly) bool {
	x, y := spanOfText(a.Open, a.Close), spanOfText(b.Open, b.Close)
	return daySet(a.Days)&daySet(b.Days) != 0 && overlap([]span{x}, []span{y}) && seasonFrom(a).meets(seasonFrom(b))
}

func seasonFrom(w *hours.Weekly) season {
	if len(w.ValidFrom) != len("05-01") {
		return season{from: w.ValidFrom, to: w.ValidTo}
	}
	day := func(text string) int {
		t, _ := time.Parse("2006-01-02", "2024-"+text)
		return t.YearDay() - 1
	}
	return yearlySeason(day(w.ValidFrom), day(w.ValidTo))
}

func spanOfText(open, close string) span {
	from, _ := hours.Clock(open)
	to, _ := hours.Clock(close)
	return span{from: from, to: to, last: -1}
}

func holidays(h *hours.Hours, say func(...string)) {
	mode := func(name, mode, open, close, last string) {
		switch {
		case mode == hours.Shut:
			say(name, "闭馆")
		case mode == hours.AsWeekly:
			say(name, "按当天星期几开放")
		case open == "":
			say(name, "开放")
		default:
			say(name, " ", spanText(open, close, last))
		}
	}
	if all := h.Holidays; all.Mode != hours.AsWeekly {
		mode("法定节假日", all.Mode, all.Open, all.Close, all.LastEntry)
	}
	for _, n := range h.Holidays.Named {
		name := n.Name
		if t := phrases[name]; t.kind != tNamed || t.name != name {
			name = namedPrefix + quoted(name)
		}
		mode(name, n.Mode, n.Open, n.Close, n.LastEntry)
	}
	switch h.MakeupWorkdays {
	case hours.AsWorkday:
		say("调休上班日按工作日时间开放")
	case hours.Shut:
		say("调休上班日闭馆")
	}
}

func daySet(list []string) (set weekdays) {
	for _, code := range list {
		set |= 1 << max(slices.Index(codes, code), 0)
	}
	return set
}

// daysText writes days of the week: 周二至周日, 周一、周三.
func daysText(list []string) string {
	set := daySet(list)
	if set == everyDay {
		return "每天"
	}
	name := func(i int) string { return "周" + string([]rune(weekdayNames)[i]) }
	var out []string
	for i := 0; i < 7; i++ {
		j := i
		for j < 7 && set>>j&1 == 1 {
			j++
		}
		switch {
		case j-i > 2:
			out = append(out, name(i)+"至"+name(j-1))
		case j-i == 2:
			out = append(out, name(i), name(i+1))
		case j-i == 1:
			out = append(out, name(i))
		}
		i = max(i, j)
	}
	return strings.Join(out, "、")
}

func spanText(open, close, last string) string {
	text := open + "-"
	if close <= open {
		text += "次日"
	}
	text += close
	if last != "" {
		text += "（" + last + "停止入馆）"
	}
	return text
}

// dateText writes 2026-12-01, or 12-01 for every year, in Chinese.
func dateText(date string) string {
	part := strings.Split(date, "-")
	text := ""
	if len(part) == 3 {
		text, part = part[0]+"年", part[1:]
	}
	return text + strings.TrimPrefix(part[0], "0") + "月" + strings.TrimPrefix(part[1], "0") + "日"
}

func seasonText(from, to string) string {
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		return dateText(from) + "起 "
	case from == "":
		return "至" + dateText(to) + "止 "
	case len(to) == len("05-01") && to < from:
		return dateText(from) + "至次年" + dateText(to) + " "
	}
	return dateText(from) + "至" + dateText(to) + " "
}

// quoted puts a text in quotation marks, in which a closing one is doubled.
func quoted(text string) string { return "“" + strings.ReplaceAll(text, "”", "””") + "”" }

func reasonText(reason string) string {
	if reason == "" {
		return ""
	}
	return "（" + quoted(reason) + "）"
}

// noteText writes a note, in quotation marks where it would be read as something else without them.
func noteText(note string) string {
	if h, f := Hours(note); f == nil && h.Unknown() && h.Note == note {
		return note
	}
	return "备注" + quoted(note)
}
