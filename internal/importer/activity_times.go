package importer

import (
	"slices"
	"time"

	"kepu/internal/activity"
	"kepu/internal/record"
	"kepu/internal/written"
)

// dateColumns are of tables that have days and clocks apart.
var dateColumns = []column{{"date", "日期", asDateTime}, {"end_date", "结束日期", asDateTime}}

// sessions reads the sessions of a row: several may stand in the cell of the start, each with its end.
func (r *rowReader) sessions(capacity *int) (out []activity.Session) {
	if r.get("start") == "" && r.get("date") == "" {
		return []activity.Session{{ID: record.NewID(), Capacity: capacity}}
	}
	list := r.starts()
	if list == nil {
		return []activity.Session{{ID: record.NewID(), Start: time.Unix(0, 0)}} // that it cannot be read has been said
	}
	for _, one := range list {
		s := activity.Session{ID: record.NewID(), Start: one.Start, Capacity: capacity}
		if end := r.end(one); !end.IsZero() {
			s.End = &end
		}
		out = append(out, s)
	}
	return out
}

// starts reads the sessions that the cells of the start and of its date name together; nil where they cannot be read.
func (r *rowReader) starts() []written.Session {
	start, date := r.get("start"), r.get("date")
	list, f := written.Sessions(start, record.Shanghai)
	switch {
	case date == "":
	case f != nil:
		list, f = written.Sessions(date+" "+start, record.Shanghai)
	default:
		on, wrong := written.Date(date)
		if wrong != nil {
			r.fault("date", wrong)
			return nil
		}
		if !slices.ContainsFunc(list, func(one written.Session) bool {
			return one.Start.In(record.Shanghai).Format(time.DateOnly) == on
		}) {
			r.vs.Add("date", "conflict", "与开始一格里写的日期不同", "differs from the date that stands in the cell of the start")
			return nil
		}
	}
	switch {
	case f == nil:
		return list
	case start == "":
		r.fault("date", f)
	default:
		r.fault("start", f)
	}
	return nil
}

// end gives the end of a session: the one that stands beside its start, or in cells of its own.
func (r *rowReader) end(one written.Session) time.Time {
	text, date := r.get("end"), r.get("end_date")
	switch {
	case written.Unknown(text) && written.Unknown(date):
		return one.End
	case written.Unknown(text):
		if on, f := written.Date(date); f != nil {
			r.fault("end_date", f)
		} else if on != one.Start.In(record.Shanghai).Format(time.DateOnly) {
			r.vs.Add("end_date", "conflict", "不清楚是每天各一场，还是连续几天；请每场写一行，或写明结束的钟点",
				"could be a session each day or one of several days; write each session in a row, or the clock of the end")
		}
		return one.End
	}
	end, f := written.End(text, one.Start, record.Shanghai)
	if !written.Unknown(date) {
		var list []written.Session
		if list, f = written.Sessions(date+" "+text, record.Shanghai); f == nil {
			if end = list[0].Start; len(list) > 1 || !list[0].End.IsZero() {
				r.vs.Add("end", "format", "这里只能写一个结束时间", "one end is asked for")
			}
		}
	}
	switch {
	case f != nil:
		r.fault("end", f)
	case !one.End.IsZero() && !one.End.Equal(end):
		r.vs.Add("end", "conflict", "与开始一格里写的结束时间不同", "differs from the end that stands in the cell of the start")
	}
	return end
}
