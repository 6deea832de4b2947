package hours

import (
	"slices"
	"strings"
	"time"

	"kepu/internal/record"
)

// Reason names the rule that decided about a day.
type Reason string

// The reasons.
const (
	ByWeekly   Reason = "weekly"
	ByClosed   Reason = "closed"
	ByAdjusted Reason = "adjusted"
	ByHoliday  Reason = "holiday"
	ByMakeup   Reason = "makeup_workday"
)

// Date is a day of Asia/Shanghai in the forms that the rules need.
type Date struct {
	Text     string // 2026-11-28
	Midnight time.Time
}

// DateOf is the date at a time.
func DateOf(t time.Time) Date {
	y, m, d := t.In(record.Shanghai).Date()
	midnight := time.Date(y, m, d, 0, 0, 0, 0, record.Shanghai)
	return Date{Text: midnight.Format(time.DateOnly), Midnight: midnight}
}

// Days is the number of days from one date to another; negative for one before. The texts of dates past the year 9999
// do not order.
func (d Date) Days(to Date) int { return int(to.Midnight.Sub(d.Midnight).Hours() / 24) }

// ParseDate reads 2026-11-28.
func ParseDate(text string) (Date, error) {
	midnight, err := time.ParseInLocation(time.DateOnly, text, record.Shanghai)
	return Date{Text: text, Midnight: midnight}, err
}

// Add is the date some days later.
func (d Date) Add(days int) Date { return DateOf(d.Midnight.AddDate(0, 0, days)) }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.Midnight.Weekday() }

// Day is what the rules make of one day.
type Day struct {
	Date      Date
	Intervals []Interval // in their order, apart from one another; none when closed
	Reason    Reason
	Note      string // why, in Chinese: the name of the holiday, what the venue wrote; empty for nothing to say
}

// Interval is an uninterrupted time of opening. Close is after the last minute of it.
type Interval struct {
	Open, Close time.Time
	LastEntry   time.Time // zero for none named
}

// On is what the rules make of a day. A nil Hours must not be asked: nothing is known then.
func (h *Hours) On(d Date, c *Calendar) Day {
	day := Day{Date: d}
	for _, closed := range h.Closed {
		if closed.From <= d.Text && d.Text <= closed.To {
			day.Reason, day.Note = ByClosed, closed.Reason
			return day
		}
	}
	var spans []span
	for _, a := range h.Adjusted {
		if a.Date == d.Text {
			spans = append(spans, spanOf(a.Open, a.Close, a.LastEntry))
			if day.Note == "" {
				day.Note = a.Reason
			}
		}
	}
	if len(spans) > 0 {
		day.Reason = ByAdjusted
	} else {
		spans = h.usual(d, c, &day)
	}
	day.Intervals = intervals(d, spans)
	return day
}

// usual is the hours of a day that is neither closed nor adjusted.
func (h *Hours) usual(d Date, c *Calendar, day *Day) []span {
	special, known := c.Get(d.Text)
	day.Reason, day.Note = ByWeekly, special.Name
	rule := h.Holidays.of(&special)
	switch {
	case special.Kind == Holiday && rule.Mode == Shut:
		day.Reason = ByHoliday
		return nil
	case special.Kind == Holiday && rule.Mode == Open:
		day.Reason = ByHoliday
		if rule.Open != "" {
			return []span{spanOf(rule.Open, rule.Close, rule.LastEntry)}
		}
		return h.before(d, func(time.Weekday) bool { return true })
	case special.Kind == MakeupWorkday:
		day.Note += "调休上班日"
		if h.MakeupWorkdays == AsWeekly {
			break
		}
		day.Reason = ByMakeup
		if h.MakeupWorkdays == Shut {
			return nil
		}
		return h.before(d, func(w time.Weekday) bool { return w != time.Saturday && w != time.Sunday })
	case !known && !c.Covers(d.Text) && (h.Holidays.Mode != AsWeekly || h.MakeupWorkdays != AsWeekly ||
		len(h.Holidays.Named) > 0):
		day.Note = "登记库尚无该年的节假日安排，按每周时间"
	}
	return h.week(d, d.Weekday())
}

// of gives what holds on a holiday: what is said of it by name, or else of all. A named one that is open without hours
// of its own has those of all.
func (h *Holidays) of(day *Special) Named {
	all := Named{Mode: h.Mode, Open: h.Open, Close: h.Close, LastEntry: h.LastEntry}
	for _, n := range h.Named {
		switch {
		case !strings.Contains(day.Name, stem(n.Name)):
		case n.Mode == Open && n.Open == "" && all.Mode == Open:
			return all
		default:
			return n
		}
	}
	return all
}

// stem is what the names of a holiday have in common: 国庆 of 国庆节 and of 国庆节、中秋节.
func stem(name string) string {
	if short := strings.TrimSuffix(name, "节"); len(short) > len("春") {
		return short
	}
	return name
}

// week is the weekly hours of a weekday in the season of a date.
func (h *Hours) week(d Date, w time.Weekday) []span {
	var spans []span
	for i := range h.Weekly {
		if row := &h.Weekly[i]; slices.Contains(row.Days, Weekdays[w]) && inSeason(d.Text, row.ValidFrom, row.ValidTo) {
			spans = append(spans, spanOf(row.Open, row.Close, row.LastEntry))
		}
	}
	return spans
}

// before is the hours of the weekday itself or the nearest one before it that fits and is open: a museum closed on
// Mondays but open on holidays keeps Sunday's hours on a holiday Monday.
func (h *Hours) before(d Date, fits func(time.Weekday) bool) []span {
	for back := range 7 {
		w := (d.Weekday() + 7 - time.Weekday(back)) % 7
		if spans := h.week(d, w); len(spans) > 0 && fits(w) {
			return spans
		}
	}
	return nil
}

func inSeason(date, from, to string) bool {
	if len(from) == len("05-01") {
		day := date[len("2026-"):]
		if from <= to {
			return from <= day && day <= to
		}
		return day >= from || day <= to // over the new year
	}
	return (from == "" || from <= date) && (to == "" || date <= to)
}

const dayMinutes = 24 * 60

// span is an interval in minutes from the midnight that begins its day; to may be on the day after.
type span struct {
	from, to int
	last     int // -1 for none
}

func newSpan(from, to int) span {
	if to <= from {
		to += dayMinutes
	}
	return span{from: from, to: to, last: -1}
}

// after is a minute of the clock as the span counts it.
func (s span) after(minute int) int {
	if minute < s.from {
		return minute + dayMinutes
	}
	return minute
}

func spanOf(open, close, lastEntry string) span {
	from, _ := Clock(open)
	to, _ := Clock(close)
	s := newSpan(from, to)
	if last, ok := Clock(lastEntry); ok {
		s.last = s.after(last)
	}
	return s
}

// Clock reads 09:00, up to 24:00, as minutes from midnight.
func Clock(text string) (int, bool) {
	if len(text) != len("09:00") || text[2] != ':' {
		return 0, false
	}
	digits := [4]byte{text[0], text[1], text[3], text[4]}
	for _, d := range digits {
		if d < '0' || d > '9' {
			return 0, false
		}
	}
	hour, minute := int(digits[0]-'0')*10+int(digits[1]-'0'), int(digits[2]-'0')*10+int(digits[3]-'0')
	at := hour*60 + minute
	return at, minute < 60 && at <= dayMinutes
}

// intervals puts spans in order and joins those that touch.
func intervals(d Date, spans []span) []Interval {
	if len(spans) == 0 {
		return nil
	}
	slices.SortFunc(spans, func(a, b span) int { return a.from - b.from })
	out := make([]Interval, 0, len(spans))
	at := func(minute int) time.Time { return d.Midnight.Add(time.Duration(minute) * time.Minute) }
	for _, s := range spans {
		next := Interval{Open: at(s.from), Close: at(s.to)}
		if s.last >= 0 {
			next.LastEntry = at(s.last)
		}
		if n := len(out); n > 0 && !next.Open.After(out[n-1].Close) {
			if next.Close.After(out[n-1].Close) {
				out[n-1].Close, out[n-1].LastEntry = next.Close, next.LastEntry
			}
			continue
		}
		out = append(out, next)
	}
	return out
}
