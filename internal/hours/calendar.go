package hours

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"kepu/internal/errs"
	"kepu/internal/record"
)

// The kinds of days that the State Council announces for a year, late in the year before.
const (
	Holiday       = "holiday"        // 法定节假日及调休放假
	MakeupWorkday = "makeup_workday" // 调休上班日
)

// Kinds lists the kinds of days.
var Kinds = []string{Holiday, MakeupWorkday}

// HolidayKind names the days of the calendar, whose dates are their ids.
var HolidayKind = record.NewKind("holiday", "节假日", "holiday")

// Special is one day that is not what its weekday says.
type Special struct {
	Date      string // of Asia/Shanghai, 2026-10-01
	Version   int64
	Kind      string
	Name      string // 国庆节
	NameEN    string // National Day
	UpdatedAt time.Time
}

// Validate gives the violations of a day.
func (s *Special) Validate() errs.Violations {
	var vs errs.Violations
	vs.Required("date", s.Date)
	vs.Date("date", s.Date)
	vs.OneOf("kind", s.Kind, Kinds)
	vs.Text("name", s.Name, 50)
	vs.Line("name_en", s.NameEN, 50)
	return vs
}

// Calendar is the public holidays and make-up workdays that are known. It never changes.
type Calendar struct {
	days  []Special // by date
	index map[string]int
	years map[string]bool
}

// NewCalendar makes a calendar of days.
func NewCalendar(days []Special) *Calendar {
	c := &Calendar{days: slices.Clone(days), index: make(map[string]int, len(days)), years: map[string]bool{}}
	slices.SortFunc(c.days, func(a, b Special) int { return cmp.Compare(a.Date, b.Date) })
	for i, d := range c.days {
		c.index[d.Date] = i
		c.years[d.Date[:4]] = true
	}
	return c
}

// Get finds what is known of a date.
func (c *Calendar) Get(date string) (Special, bool) {
	if c == nil {
		return Special{}, false
	}
	i, ok := c.index[date]
	if !ok {
		return Special{}, false
	}
	return c.days[i], true
}

// Len is how many days are known.
func (c *Calendar) Len() int { return len(c.days) }

// Covers tells whether the holidays of the year of a date are known.
func (c *Calendar) Covers(date string) bool { return c != nil && c.years[date[:4]] }

// Days gives the days from one date to another, both included; empty is open.
func (c *Calendar) Days(from, to string) []Special {
	i, _ := slices.BinarySearchFunc(c.days, from, func(d Special, date string) int { return cmp.Compare(d.Date, date) })
	j := len(c.days)
	if to != "" {
		j, _ = slices.BinarySearchFunc(c.days, to+"~", func(d Special, date string) int { return cmp.Compare(d.Date, date) })
	}
	return c.days[i:max(i, j)]
}

// Store keeps the calendar.
type Store interface {
	// PutHolidays makes the days of the years that days cover those given and adds the others, all or none, as Diff says;
	// days carry the time of the write.
	PutHolidays(ctx context.Context, days []Special) (Put, error)
}

// Put is what a write of days did.
type Put struct{ Created, Updated, Unchanged, Removed int }

// Covered gives the years of which days are the whole calendar: those that hold both 元旦 and 国庆节, the first and the last
// public holiday of a year. Fewer days are an addition to a year, or the end of one that a file of the next year begins
// with.
func Covered(days []Special) map[string]bool {
	first, last := map[string]bool{}, map[string]bool{}
	for i := range days {
		if d := &days[i]; d.Kind == Holiday && len(d.Date) > 4 {
			first[d.Date[:4]] = first[d.Date[:4]] || strings.Contains(d.Name, "元旦")
			last[d.Date[:4]] = last[d.Date[:4]] || strings.Contains(d.Name, "国庆")
		}
	}
	for year := range first {
		first[year] = first[year] && last[year]
	}
	return first
}

// Diff gives the days of new that differ from those there, with their next version, and the dates of the years that new
// covers which it no longer has.
func Diff(there, new []Special) (changed []Special, removed []string, done Put) {
	old, years := map[string]Special{}, Covered(new)
	for _, day := range there {
		old[day.Date] = day
	}
	for _, day := range new {
		before, known := old[day.Date]
		delete(old, day.Date)
		same := day
		same.Version, same.UpdatedAt = before.Version, before.UpdatedAt
		switch {
		case !known:
			done.Created++
		case same == before:
			done.Unchanged++
			continue
		default:
			done.Updated++
		}
		day.Version = before.Version + 1
		changed = append(changed, day)
	}
	for date := range old {
		if years[date[:4]] {
			removed = append(removed, date)
			done.Removed++
		}
	}
	slices.Sort(removed)
	return changed, removed, done
}

// Service is the writing of the calendar.
type Service struct {
	Store Store
	Clock func() time.Time
}

// Put makes the days of the years that are covered those given and adds the others, all or none. Invalid.
func (s *Service) Put(ctx context.Context, days []Special) (Put, error) {
	var vs errs.Violations
	seen := map[string]bool{}
	now := record.Millis(s.Clock())
	for i := range days {
		d := &days[i]
		record.Trim(&d.Date, &d.Name, &d.NameEN)
		part := d.Validate()
		if seen[d.Date] {
			part.Add("date", "duplicate", "“"+d.Date+"” 重复", "\""+d.Date+"\" is named twice")
		}
		seen[d.Date], d.UpdatedAt = true, now
		vs.Merge(errs.Index("", i), part)
	}
	if err := vs.Err(); err != nil {
		return Put{}, err
	}
	return s.Store.PutHolidays(ctx, days)
}
