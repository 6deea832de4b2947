// Package hours is when a venue is open (开放时间): weekly hours with seasons, closed and adjusted days, holidays and
// make-up workdays.
//
// What wins over what, on one day: a closed day over an adjusted day, that over a holiday that is named, that over
// holidays and make-up workdays in general, these over the weekly hours. Hours that pass midnight belong to the day on
// which they begin.
package hours

import (
	"time"

	"kepu/internal/errs"
	"kepu/internal/record"
)

// Hours is what a venue says about its opening. Dates are those of Asia/Shanghai.
type Hours struct {
	Weekly         []Weekly   `json:"weekly"`
	Closed         []Closed   `json:"closed" validate:"optional"`   // 闭馆日，优先于其他规则
	Adjusted       []Adjusted `json:"adjusted" validate:"optional"` // 时间有调整的日子，优先于节假日和每周时间
	Holidays       Holidays   `json:"holidays" validate:"optional"`
	Note           string     `json:"note" validate:"optional" example:"凭身份证入馆，免费开放"`                                                                  // 与时间无关的说明，200 字以内；只有说明而没有任何时间时，开放时间视为未知
	MakeupWorkdays string     `json:"makeup_workdays" validate:"optional" enums:"as_weekly,as_workday,closed" default:"as_weekly" example:"as_weekly"` // 调休上班日：as_weekly 按当天星期几；as_workday 按此前最近的工作日（周一至周五）；closed 不开放
}

// Weekly is hours on days of the week. Several for one day are several intervals.
type Weekly struct {
	Days      []string `json:"days" example:"tue,wed,thu,fri,sat,sun" enums:"mon,tue,wed,thu,fri,sat,sun"`
	Open      string   `json:"open" example:"09:00"`
	Close     string   `json:"close" example:"17:00"`                          // 不晚于 open 表示次日；24:00 为当天结束
	LastEntry string   `json:"last_entry" validate:"optional" example:"16:30"` // 停止入馆的时间
	ValidFrom string   `json:"valid_from" validate:"optional" example:"05-01"` // 起用日期，2026-05-01 或每年重复的 05-01
	ValidTo   string   `json:"valid_to" validate:"optional" example:"10-31"`   // 停用日期（含当天），与 valid_from 写法相同
}

// Closed is days without opening, both ends included.
type Closed struct {
	From   string `json:"from" example:"2026-12-01"`
	To     string `json:"to" validate:"optional" null:"no" example:"2026-12-03"` // 不写表示只有 from 这一天；不能是 null
	Reason string `json:"reason" validate:"optional" example:"设备检修"`
}

// Adjusted is hours of one day that differ. Several for one day are several intervals.
type Adjusted struct {
	Date      string `json:"date" example:"2026-12-31"`
	Open      string `json:"open" example:"09:00"`
	Close     string `json:"close" example:"20:00"`
	LastEntry string `json:"last_entry" validate:"optional" example:"19:00"`
	Reason    string `json:"reason" validate:"optional" example:"跨年活动"`
}

// Holidays is what holds on public holidays (法定节假日).
type Holidays struct {
	Mode      string `json:"mode" validate:"optional" enums:"open,closed,as_weekly" default:"as_weekly" example:"open"` // open 开放；closed 闭馆；as_weekly 按当天星期几
	Open      string `json:"open" validate:"optional" example:"09:00"`                                                  // mode 为 open 时可写；不写则按当天或此前最近一个开放日的每周时间
	Close     string `json:"close" validate:"optional" example:"17:00"`
	LastEntry string `json:"last_entry" validate:"optional" example:"16:30"`
	// Named are holidays whose hours differ from those of the others.
	Named []Named `json:"named" validate:"optional"` // 单独规定的节日，优先于 mode
}

// Named is what holds on the days of one public holiday, in every year for which the registry has the calendar.
type Named struct {
	Name      string `json:"name" example:"春节"`                                   // 节日名称，与 /holidays 中的名称相符，如 春节、国庆节
	Mode      string `json:"mode" enums:"open,closed,as_weekly" example:"closed"` // open 开放；closed 闭馆；as_weekly 按当天星期几
	Open      string `json:"open" validate:"optional" example:"09:00"`            // mode 为 open 时可写；不写则同 holidays
	Close     string `json:"close" validate:"optional" example:"17:00"`
	LastEntry string `json:"last_entry" validate:"optional" example:"16:30"`
}

// The modes of holidays and of make-up workdays.
const (
	AsWeekly  = "as_weekly"
	AsWorkday = "as_workday"
	Open      = "open"
	Shut      = "closed"
)

var (
	holidayModes = []string{Open, Shut, AsWeekly}
	makeupModes  = []string{AsWeekly, AsWorkday, Shut}
	// Weekdays are the codes of the days, in the order of time.Weekday.
	Weekdays = []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}
)

// Limits of one venue's hours.
const (
	maxWeekly   = 60
	maxClosed   = 200
	maxAdjusted = 400
	maxNamed    = 20
	maxReason   = 100
	maxName     = 20
	// MaxNote is the longest note, in characters.
	MaxNote = 200
)

// Normalize brings texts and lists into their one form; no list is nil afterwards, nor shared with what was normalized.
func (h *Hours) Normalize() {
	h.Weekly, h.Closed, h.Adjusted = record.Copy(h.Weekly), record.Copy(h.Closed), record.Copy(h.Adjusted)
	for i := range h.Weekly {
		w := &h.Weekly[i]
		w.Days = record.TrimList(w.Days)
		record.Trim(&w.Open, &w.Close, &w.LastEntry, &w.ValidFrom, &w.ValidTo)
	}
	for i := range h.Closed {
		c := &h.Closed[i]
		record.Trim(&c.From, &c.To, &c.Reason)
		if c.To == "" {
			c.To = c.From
		}
	}
	for i := range h.Adjusted {
		a := &h.Adjusted[i]
		record.Trim(&a.Date, &a.Open, &a.Close, &a.LastEntry, &a.Reason)
	}
	record.Trim(&h.Holidays.Open, &h.Holidays.Close, &h.Holidays.LastEntry, &h.Note)
	h.Holidays.Named = record.Copy(h.Holidays.Named)
	for i := range h.Holidays.Named {
		n := &h.Holidays.Named[i]
		record.Trim(&n.Name, &n.Open, &n.Close, &n.LastEntry)
	}
	if h.Holidays.Mode == "" {
		h.Holidays.Mode = AsWeekly
	}
	if h.MakeupWorkdays == "" {
		h.MakeupWorkdays = AsWeekly
	}
}

// Validate gives the violations of the hours.
func (h *Hours) Validate() errs.Violations {
	var vs errs.Violations
	vs.TooMany("weekly", len(h.Weekly), maxWeekly)
	vs.TooMany("closed", len(h.Closed), maxClosed)
	vs.TooMany("adjusted", len(h.Adjusted), maxAdjusted)
	for i := range h.Weekly {
		vs.Merge(errs.Index("weekly", i), h.Weekly[i].validate())
	}
	for i, c := range h.Closed {
		var part errs.Violations
		part.Dates(c.From, c.To)
		part.Line("reason", c.Reason, maxReason)
		vs.Merge(errs.Index("closed", i), part)
	}
	for i, a := range h.Adjusted {
		var part errs.Violations
		part.Required("date", a.Date)
		part.Date("date", a.Date)
		checkSpan(&part, a.Open, a.Close, a.LastEntry)
		part.Line("reason", a.Reason, maxReason)
		vs.Merge(errs.Index("adjusted", i), part)
	}
	vs.Merge("holidays", h.Holidays.validate())
	vs.Line("note", h.Note, MaxNote)
	vs.OneOf("makeup_workdays", h.MakeupWorkdays, makeupModes)
	return vs
}

// Unknown tells that nothing is said of when it is open: there is a note at most.
func (h *Hours) Unknown() bool {
	return h.Note != "" && len(h.Weekly)+len(h.Closed)+len(h.Adjusted)+len(h.Holidays.Named) == 0 &&
		h.Holidays.Mode != Open
}

func (h *Holidays) validate() errs.Violations {
	var vs errs.Violations
	vs.OneOf("mode", h.Mode, holidayModes)
	vs.Merge("", checkMode(h.Mode, h.Open, h.Close, h.LastEntry))
	vs.TooMany("named", len(h.Named), maxNamed)
	seen := map[string]bool{}
	for i, n := range h.Named {
		var part errs.Violations
		part.Required("name", n.Name)
		part.Line("name", n.Name, maxName)
		if seen[n.Name] && n.Name != "" {
			part.Add("name", "duplicate", "“"+n.Name+"” 重复", "\""+n.Name+"\" is named twice")
		}
		seen[n.Name] = true
		part.OneOf("mode", n.Mode, holidayModes)
		part.Merge("", checkMode(n.Mode, n.Open, n.Close, n.LastEntry))
		vs.Merge(errs.Index("named", i), part)
	}
	return vs
}

// checkMode gives what is wrong with the hours of holidays, which belong to the mode open only.
func checkMode(mode, open, close, lastEntry string) (vs errs.Violations) {
	if open == "" && close == "" && lastEntry == "" {
		return nil
	}
	if mode != Open {
		vs.Add("open", "conflict", "只有 mode 为 open 时才能写时间", "hours belong to the mode open only")
	}
	checkSpan(&vs, open, close, lastEntry)
	return vs
}

func (w *Weekly) validate() errs.Violations {
	var vs errs.Violations
	if len(w.Days) == 0 {
		vs.Add("days", "required", "必填，例如 [\"tue\", \"sat\"]", `is required, such as ["tue", "sat"]`)
	}
	vs.Each("days", w.Days, len(Weekdays), func(path, value string) { vs.OneOf(path, value, Weekdays) })
	checkSpan(&vs, w.Open, w.Close, w.LastEntry)
	from, to := seasonEnd(&vs, "valid_from", w.ValidFrom), seasonEnd(&vs, "valid_to", w.ValidTo)
	switch yearly := from == everyYear || to == everyYear; {
	case from == malformed || to == malformed:
	case yearly && from != to:
		vs.Add("valid_to", "conflict", "每年重复的季节须同时给出 valid_from 和 valid_to，都写成 05-01 这样",
			"a season of every year needs both valid_from and valid_to, written as 05-01")
	case !yearly && w.ValidFrom != "" && w.ValidTo != "" && w.ValidTo < w.ValidFrom:
		vs.Add("valid_to", "order", "不能早于 valid_from", "must not be before valid_from")
	}
	return vs
}

// The forms of the end of a season.
const (
	open = iota
	oneDate
	everyYear
	malformed
)

// leapYear stands for every year, so that 02-29 is a date.
const leapYear = "2024-"

func seasonEnd(vs *errs.Violations, field, value string) int {
	if value == "" {
		return open
	}
	if _, err := time.Parse(time.DateOnly, value); err == nil {
		return oneDate
	}
	if _, err := time.Parse(time.DateOnly, leapYear+value); err == nil {
		return everyYear
	}
	vs.Add(field, "format", "必须是 2026-05-01 这样的日期，或每年重复的 05-01",
		"must be a date such as 2026-05-01, or 05-01 for every year")
	return malformed
}

// checkSpan records what is wrong with one interval of a day.
func checkSpan(vs *errs.Violations, open, close, lastEntry string) {
	from, fromOK := clock(vs, "open", open, true)
	to, toOK := clock(vs, "close", close, true)
	last, lastOK := clock(vs, "last_entry", lastEntry, false)
	if fromOK && from == dayMinutes {
		vs.Add("open", "format", "24:00 只能用于 close", "24:00 is for close only")
		return
	}
	if !fromOK || !toOK {
		return
	}
	if from == to {
		vs.Add("close", "order", "不能与 open 相同；全天开放写 00:00 至 24:00", "must differ from open; the whole day is 00:00 to 24:00")
		return
	}
	s := newSpan(from, to)
	if lastOK && (s.after(last) < s.from || s.after(last) > s.to) {
		vs.Add("last_entry", "order", "须在 open 与 close 之间", "must be between open and close")
	}
}

func clock(vs *errs.Violations, field, value string, required bool) (minute int, ok bool) {
	if value == "" {
		if required {
			vs.Required(field, value)
		}
		return 0, false
	}
	if minute, ok = Clock(value); !ok {
		vs.Add(field, "format", "必须是 09:00 这样的时间", "must be a time such as 09:00")
	}
	return minute, ok
}
