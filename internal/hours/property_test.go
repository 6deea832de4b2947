package hours

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/record"
)

// scan says whether a minute is open, looking at nothing but the rules as they are written.
func scan(h *Hours, c *Calendar, t time.Time) bool {
	return covers(h, c, t, 0) || covers(h, c, t.AddDate(0, 0, -1), 24*60)
}

// covers tells whether the hours of the day of t hold the minute of the clock of t plus later minutes.
func covers(h *Hours, c *Calendar, t time.Time, later int) bool {
	date, clock := t.Format("2006-01-02"), t.Hour()*60+t.Minute()+later
	for _, x := range h.Closed {
		if date >= x.From && date <= x.To {
			return false
		}
	}
	adjusted, open := false, false
	for _, x := range h.Adjusted {
		if x.Date == date {
			adjusted = true
			open = open || inside(x.Open, x.Close, clock)
		}
	}
	if adjusted {
		return open
	}
	special, _ := c.Get(date)
	weekday := int(t.Weekday())
	usual := func(day int) (any, holds bool) {
		for _, w := range h.Weekly {
			for _, name := range w.Days {
				if name == []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}[day] && seasonHas(w, date) {
					any, holds = true, holds || inside(w.Open, w.Close, clock)
				}
			}
		}
		return any, holds
	}
	last := func(days ...int) bool { // the first of the days that has hours decides
		for _, day := range days {
			if any, holds := usual((day + 7) % 7); any {
				return holds
			}
		}
		return false
	}
	mode, opens, closes := h.Holidays.Mode, h.Holidays.Open, h.Holidays.Close
	for _, n := range h.Holidays.Named {
		if special.Name == n.Name || special.Name == "国庆节、中秋节" && n.Name == "中秋节" {
			if mode = n.Mode; mode != "open" || n.Open != "" || h.Holidays.Mode != "open" {
				opens, closes = n.Open, n.Close
			}
			break
		}
	}
	switch {
	case special.Kind == Holiday && mode == "closed":
		return false
	case special.Kind == Holiday && mode == "open" && opens != "":
		return inside(opens, closes, clock)
	case special.Kind == Holiday && mode == "open":
		return last(weekday, weekday-1, weekday-2, weekday-3, weekday-4, weekday-5, weekday-6)
	case special.Kind == MakeupWorkday && h.MakeupWorkdays == "closed":
		return false
	case special.Kind == MakeupWorkday && h.MakeupWorkdays == "as_workday":
		var days []int
		for back := range 7 {
			if day := (weekday - back + 7) % 7; day != 0 && day != 6 {
				days = append(days, day)
			}
		}
		return last(days...)
	}
	_, holds := usual(weekday)
	return holds
}

func inside(open, close string, clock int) bool {
	var oh, om, ch, cm int
	oh, om = int(open[0]-'0')*10+int(open[1]-'0'), int(open[3]-'0')*10+int(open[4]-'0')
	ch, cm = int(close[0]-'0')*10+int(close[1]-'0'), int(close[3]-'0')*10+int(close[4]-'0')
	from, to := oh*60+om, ch*60+cm
	if to <= from {
		to += 24 * 60
	}
	return clock >= from && clock < to
}

func seasonHas(w Weekly, date string) bool {
	if len(w.ValidFrom) == 5 {
		for i := slices.Index(everyDay, w.ValidFrom); ; i = (i + 1) % len(everyDay) { // walks the season day by day
			if everyDay[i] == date[5:] {
				return true
			}
			if everyDay[i] == w.ValidTo {
				return false
			}
		}
	}
	return (w.ValidFrom == "" || date >= w.ValidFrom) && (w.ValidTo == "" || date <= w.ValidTo)
}

// everyDay is the days of a leap year.
var everyDay = func() (days []string) {
	for t := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC); t.Year() == 2024; t = t.AddDate(0, 0, 1) {
		days = append(days, t.Format("01-02"))
	}
	return days
}()

func someHours(r *rand.Rand, from time.Time, days int) *Hours {
	clock := func(limit int) string {
		m := r.IntN(limit/15) * 15
		return fmt.Sprintf("%02d:%02d", m/60, m%60)
	}
	span := func() (string, string) {
		for {
			open, close := clock(1440), clock(1455)
			if open != close {
				return open, close
			}
		}
	}
	date := func() string { return from.AddDate(0, 0, r.IntN(days)).Format("2006-01-02") }
	ordered := func() (string, string) {
		a, b := date(), date()
		return min(a, b), max(a, b)
	}
	h := &Hours{MakeupWorkdays: makeupModes[r.IntN(3)], Holidays: Holidays{Mode: holidayModes[r.IntN(3)]}}
	if h.Holidays.Mode == "open" && r.IntN(2) == 0 {
		h.Holidays.Open, h.Holidays.Close = span()
	}
	for _, i := range r.Perm(3)[:r.IntN(3)] {
		n := Named{Name: []string{"元旦", "春节", "中秋节"}[i], Mode: holidayModes[r.IntN(3)]}
		if n.Mode == "open" && r.IntN(2) == 0 {
			n.Open, n.Close = span()
		}
		h.Holidays.Named = append(h.Holidays.Named, n)
	}
	for range r.IntN(5) {
		w := Weekly{}
		for _, i := range r.Perm(7)[:1+r.IntN(6)] {
			w.Days = append(w.Days, Weekdays[i])
		}
		w.Open, w.Close = span()
		switch r.IntN(3) {
		case 0:
			w.ValidFrom, w.ValidTo = ordered()
		case 1:
			w.ValidFrom, w.ValidTo = date()[5:], date()[5:]
		}
		h.Weekly = append(h.Weekly, w)
	}
	for range r.IntN(3) {
		c := Closed{}
		if c.From = date(); r.IntN(2) == 0 {
			c.From, c.To = ordered()
			if r.IntN(2) == 0 {
				c.To = c.From
			}
		}
		h.Closed = append(h.Closed, c)
	}
	for range r.IntN(4) {
		a := Adjusted{Date: date()}
		a.Open, a.Close = span()
		h.Adjusted = append(h.Adjusted, a)
	}
	return h
}

// Every answer is compared with a scan of every minute of eighteen days around the new year.
func TestHoursEqualAMinuteByMinuteCheck(t *testing.T) {
	const days = 18
	from := time.Date(2026, 12, 22, 0, 0, 0, 0, record.Shanghai)
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		h := someHours(r, from, days)
		h.Normalize()
		require.Empty(t, h.Validate(), "seed %d", seed)
		var special []Special
		for d := range days {
			if n := r.IntN(6); n < 2 {
				special = append(special, Special{Date: from.AddDate(0, 0, d).Format("2006-01-02"), Kind: Kinds[n],
					Name: []string{"元旦", "春节", "假日", "国庆节、中秋节"}[r.IntN(4)]})
			}
		}
		c := NewCalendar(special)
		open := make([]bool, days*24*60)
		for m := range open {
			open[m] = scan(h, c, from.Add(time.Duration(m)*time.Minute))
		}
		days1 := 24 * 60 // the first day is left out where the day before it matters
		for m := days1; m < len(open)-5*days1; m += 1 + r.IntN(37) {
			at := from.Add(time.Duration(m) * time.Minute)
			s := h.At(at.Add(time.Duration(r.IntN(60))*time.Second), c)
			require.Equal(t, open[m], s.Open, "seed %d at %s: %+v", seed, at, h)
			moment := MomentOf(at)
			require.Equal(t, s.Open, h.IsOpen(&moment, c))
			until := min(m+r.IntN(3000), len(open)-1)
			require.Equal(t, slices.Contains(open[m:until], true),
				h.OpensWithin(at, from.Add(time.Duration(until)*time.Minute), c), "seed %d from %s %d minutes: %+v", seed, at,
				until-m, h)
			changed := s.Next
			if s.Open {
				changed = s.Until
			}
			want := m
			for want < len(open) && open[want] == open[m] {
				want++
			}
			if want < len(open) {
				require.Equal(t, from.Add(time.Duration(want)*time.Minute).UTC(), changed.UTC(), "seed %d at %s: %+v", seed, at, h)
			} else {
				require.True(t, changed.IsZero() || !changed.Before(from.AddDate(0, 0, days)), "seed %d at %s", seed, at)
			}
		}
		for d := 1; d < days-1; d++ { // the intervals of a day are the minutes that its own hours cover
			day := h.On(DateOf(from).Add(d), c)
			for minute := range 2 * days1 {
				in := false
				for _, i := range day.Intervals {
					at := day.Date.Midnight.Add(time.Duration(minute) * time.Minute)
					in = in || !at.Before(i.Open) && at.Before(i.Close)
				}
				clock := day.Date.Midnight.Add(time.Duration(minute%days1) * time.Minute)
				require.Equal(t, covers(h, c, clock, minute/days1*days1), in, "seed %d day %s minute %d", seed, day.Date.Text,
					minute)
			}
		}
	}
}
