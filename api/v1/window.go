package v1

import (
	"strings"
	"time"

	"kepu/internal/errs"
	"kepu/internal/hours"
	"kepu/internal/record"
)

// window is a half-open span of time; a zero end is open.
type window struct{ from, to time.Time }

const day = 24 * time.Hour

// readWindow reads from, to and when. Without any of them, and without a status, the window begins now.
func readWindow(vs *errs.Violations, from, to, when string, hasStatus bool, now time.Time) window {
	if when != "" {
		if from != "" || to != "" {
			vs.Add("when", "conflict", "when 不能与 from、to 同时使用", "cannot be given together with from or to")
		}
		return named(when, now)
	}
	if from == "" && to == "" {
		if hasStatus {
			return window{}
		}
		return window{from: now}
	}
	w := window{from: readTime(vs, "from", from, false), to: readTime(vs, "to", to, true)}
	if !w.from.IsZero() && !w.to.IsZero() && !w.to.After(w.from) {
		vs.Add("to", "order", "必须晚于 from", "must be later than from")
	}
	return w
}

// named gives the window of a word, in the registry's time zone.
func named(when string, now time.Time) window {
	local := now.In(record.Shanghai)
	midnight := time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, record.Shanghai)
	switch when {
	case "now":
		return window{now, now.Add(time.Millisecond)} // times are kept to the millisecond
	case "today":
		return window{now, midnight.Add(day)}
	case "tomorrow":
		return window{midnight.Add(day), midnight.Add(2 * day)}
	case "weekend":
		saturday := midnight.Add(time.Duration(time.Saturday-local.Weekday()) * day)
		if local.Weekday() == time.Sunday {
			saturday = midnight.Add(-day)
		}
		w := window{saturday, saturday.Add(2 * day)}
		if w.from.Before(now) {
			w.from = now
		}
		return w
	case "week":
		return window{now, now.Add(7 * day)}
	case "month":
		return window{now, now.Add(30 * day)}
	}
	return window{from: now} // another word has been refused by its enum
}

// Dates that are asked for lie in these years: one outside is a typing error, and times beyond 9999 cannot be written.
const firstYear, lastYear = 1900, 2199

// checkYear records that a time, which may be zero for none, lies outside of those years.
func (r *request) checkYear(field string, t time.Time) {
	if year := local(t).Year(); !t.IsZero() && (year < firstYear || year > lastYear) {
		r.vs.Add(field, "out_of_range", "必须在 1900–2199 年之间", "must lie in the years 1900 to 2199")
	}
}

// date reads a date; today for none.
func (r *request) date(field, text string) hours.Date {
	if text == "" {
		return r.today()
	}
	d, err := hours.ParseDate(text)
	if err != nil {
		r.vs.Add(field, "format", "必须是 2026-11-28 这样的日期", "must be a date such as 2026-11-28")
	} else {
		r.checkYear(field, d.Midnight)
	}
	return d
}

// readTime reads a time with its offset, or a date as that whole day in the registry's time zone.
func readTime(vs *errs.Violations, field, text string, isEnd bool) time.Time {
	if text == "" {
		return time.Time{}
	}
	if t, err := time.ParseInLocation(time.DateOnly, text, record.Shanghai); err == nil {
		if isEnd {
			return t.Add(day)
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
