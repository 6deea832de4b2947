package importer

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"kepu/internal/errs"
	"kepu/internal/written"
)

var durationForm = regexp.MustCompile(`^P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?)?$`)

// duration reads PT1H30M.
func duration(text string) (time.Duration, bool) {
	m := durationForm.FindStringSubmatch(strings.ToUpper(text))
	if m == nil {
		return 0, false
	}
	var out time.Duration
	for i, unit := range []time.Duration{24 * time.Hour, time.Hour, time.Minute, time.Second} {
		n, _ := strconv.Atoi(m[i+1])
		out += time.Duration(n) * unit
	}
	return out, out > 0
}

// timeForms are the forms of ISO 8601 that feeds write; those without an offset are of the time zone of the file.
var timeForms = []struct {
	layout  string
	dayOnly bool
}{{time.RFC3339, false}, {"2006-01-02T15:04Z07:00", false}, {"2006-01-02T15:04:05Z0700", false},
	{"2006-01-02T15:04Z0700", false}, {"2006-01-02T15:04:05", false}, {"2006-01-02T15:04", false},
	{"2006-01-02 15:04:05", false}, {"2006-01-02 15:04:05Z07:00", false}, {"2006-01-02 15:04", false},
	{time.DateOnly, true}}

// time reads a time, or a day alone, as feeds and as people write them.
func (r *eventReader) time(text string) (t time.Time, dayOnly bool, err *errs.Text) {
	if text == "" {
		return t, false, &errs.Text{ZH: "必填", EN: "is required"}
	}
	for _, form := range timeForms {
		if t, err := time.ParseInLocation(form.layout, text, r.zone); err == nil {
			return t, form.dayOnly, nil
		}
	}
	if list, f := written.Sessions(text, r.zone); f == nil && len(list) == 1 && list[0].End.IsZero() {
		return list[0].Start, false, nil
	}
	if date, f := written.Date(text); f == nil {
		t, err := time.ParseInLocation(time.DateOnly, date, r.zone)
		return t, err == nil, nil
	}
	return t, false, &errs.Text{ZH: "不是 ISO 8601 时间：" + text, EN: "is no time of ISO 8601: " + text}
}
