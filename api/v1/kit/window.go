package kit

import (
	"strings"
	"time"

	"kepu/internal/errs"
	"kepu/internal/hours"
	"kepu/internal/record"
)

// WindowParams are the parameters of time.
type WindowParams struct {
	From string `form:"from" validate:"optional"`                                               // 时间窗起点：日期或带时区的时间，例如 2026-11-28
	To   string `form:"to" validate:"optional"`                                                 // 时间窗终点：日期（含当天）或带时区的时间，例如 2026-11-29
	When string `form:"when" validate:"optional" enums:"now,today,tomorrow,weekend,week,month"` // 常用时间窗：now 正在进行，today 今天余下，weekend 本周末，week 7 天内，month 30 天内；不能与 from、to 同用
}

// window is a half-open span of time; a zero end is open.
type window struct{ From, To time.Time }

const Day = 24 * time.Hour

// ReadWindow reads from, to and when. Without any of them, and without a status, the window begins now.
func ReadWindow(vs *errs.Violations, from, to, when string, hasStatus bool, now time.Time) window {
	if when != "" {
		if from != "" || to != "" {
			vs.Add("when", "conflict", "when 不能与 from、to 同时使用", "cannot be given together with from or to")
		}
		return NamedWindow(when, now)
	}
	if from == "" && to == "" {
		if hasStatus {
			return window{}
		}
		return window{From: now}
	}
	w := window{From: ReadTime(vs, "from", from, false), To: ReadTime(vs, "to", to, true)}
	if !w.From.IsZero() && !w.To.IsZero() && !w.To.After(w.From) {
		vs.Add("to", "order", "必须晚于 from", "must be later than from")
	}
	return w
}

// NamedWindow gives the window of a word, in the registry's time zone.
func NamedWindow(when string, now time.Time) window {
	local := now.In(record.Shanghai)
	midnight := time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, record.Shanghai)
	switch when {
	case "now":
		return window{now, now.Add(time.Millisecond)} // times are kept to the millisecond
	case "today":
		return window{now, midnight.Add(Day)}
	case "tomorrow":
		return window{midnight.Add(Day), midnight.Add(2 * Day)}
	case "weekend":
		saturday := midnight.Add(time.Duration(time.Saturday-local.Weekday()) * Day)
		if local.Weekday() == time.Sunday {
			saturday = midnight.Add(-Day)
		}
		w := window{saturday, saturday.Add(2 * Day)}
		if w.From.Before(now) {
			w.From = now
		}
		return w
	case "week":
		return window{now, now.Add(7 * Day)}
	case "month":
		return window{now, now.Add(30 * Day)}
	}
	return window{From: now} // another word has been refused by its enum
}

// Dates that are asked for lie in these years: one outside is a typing error, and times beyond 9999 cannot be written.
const firstYear, lastYear = 1900, 2199

// CheckYear records that a time, which may be zero for none, lies outside of those years.
func (r *Request) CheckYear(field string, t time.Time) {
	if year := Local(t).Year(); !t.IsZero() && (year < firstYear || year > lastYear) {
		r.Violations.Add(field, "out_of_range", "必须在 1900–2199 年之间", "must lie in the years 1900 to 2199")
	}
}

// ReadDate reads a date; today for none.
func (r *Request) ReadDate(field, text string) hours.Date {
	if text == "" {
		return r.Today()
	}
	d, err := hours.ParseDate(text)
	if err != nil {
		r.Violations.Add(field, "format", "必须是 2026-11-28 这样的日期", "must be a date such as 2026-11-28")
	} else {
		r.CheckYear(field, d.Midnight)
	}
	return d
}

// ReadTime reads a time with its offset, or a date as that whole day in the registry's time zone.
func ReadTime(vs *errs.Violations, field, text string, isEnd bool) time.Time {
	if text == "" {
		return time.Time{}
	}
	if t, err := time.ParseInLocation(time.DateOnly, text, record.Shanghai); err == nil {
		if isEnd {
			return t.Add(Day)
		}
		return t
	}
	// A + that was not escaped arrives as a space.
	t, err := time.Parse(time.RFC3339, strings.Replace(text, " ", "+", 1))
	if err != nil {
		vs.Add(field, "format", "必须是日期（2026-11-28）或带时区的时间（2026-11-28T09:00:00+08:00）",
			"must be a date (2026-11-28) or a time with its offset (2026-11-28T09:00:00+08:00)")
	}
	return t
}
