package venue

import (
	"cmp"
	"slices"

	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/record"
	"kepu/internal/region"
)

// Stop is where a mobile venue (流动科技馆, 科普大篷车) is from one day to another, both included.
type Stop struct {
	From       string        `json:"from" example:"2026-11-24"`
	To         string        `json:"to" validate:"optional" example:"2026-11-28"` // 默认与 from 相同
	Address    string        `json:"address" validate:"optional" example:"宝应县氾水镇中心小学"`
	Location   *geo.Location `json:"location" validate:"optional"`
	RegionCode string        `json:"region_code" validate:"optional" example:"321023"`
}

const maxStops = 400

// normalizeStops brings stops into their one form. They keep their order, by which faults are named; see SortStops.
func (v *Venue) normalizeStops() {
	v.Stops = record.Copy(v.Stops)
	for i := range v.Stops {
		s := &v.Stops[i]
		record.Trim(&s.From, &s.To, &s.Address, &s.RegionCode)
		s.To = cmp.Or(s.To, s.From)
		if s.Location != nil {
			l := *s.Location
			l.Datum, l.Accuracy = cmp.Or(l.Datum, geo.GCJ02), cmp.Or(l.Accuracy, geo.Approximate)
			s.Location = &l
		}
	}
}

// SortStops puts the stops in the order of their dates, which Schedule needs.
func (v *Venue) SortStops() {
	slices.SortStableFunc(v.Stops, func(a, b Stop) int { return cmp.Compare(a.From, b.From) })
}

func (v *Venue) checkStops(vs *errs.Violations) {
	if len(v.Stops) > 0 && v.Form != Mobile {
		vs.Add("stops", "conflict", "只有 form 为 mobile 的流动场馆才有站点", "only a venue of the form mobile has stops")
	}
	vs.TooMany("stops", len(v.Stops), maxStops)
	for i := range v.Stops {
		s := &v.Stops[i]
		var part errs.Violations
		part.Required("from", s.From)
		part.Date("from", s.From)
		if s.To != s.From {
			part.Date("to", s.To)
		}
		dated := len(part) == 0
		if dated && s.To < s.From {
			part.Add("to", "order", "不能早于 from", "must not be before from")
		}
		for j := range min(i, maxStops) {
			if other := &v.Stops[j]; dated && s.From <= other.To && other.From <= s.To {
				part.Add("from", "overlap", "与 "+other.From+" 至 "+other.To+" 的一站日期重叠；同一天的第二个地点请写在活动场次里",
					"overlaps the stop from "+other.From+" to "+other.To+"; a second place on one day belongs to the session there")
				break
			}
		}
		part.Line("address", s.Address, 300)
		region.CheckCode(&part, "region_code", s.RegionCode)
		if s.Location != nil {
			part.Merge("location", s.Location.Validate())
		}
		if s.Address == "" && s.Location == nil {
			part.Add("address", "required", "address 与 location 至少写一项", "is needed where there is no location")
		}
		vs.Merge(errs.Index("stops", i), part)
	}
}

// StopOn is where a mobile venue is on a date; nil where it has no stop then, and for other venues.
func (v *Venue) StopOn(date string) *Stop {
	for i := range v.Stops {
		if s := &v.Stops[i]; s.From <= date && date <= s.To {
			return s
		}
	}
	return nil
}

// The ends of time, as far as dates go.
const (
	firstDate = "0001-01-01"
	lastDate  = "9999-12-31"
)

// Schedule is the opening hours that hold: a mobile venue with stops is closed between them. nil for unknown.
func (v *Venue) Schedule() *hours.Hours {
	if v.OpeningHours == nil || v.OpeningHours.Unknown() {
		return nil
	}
	if len(v.Stops) == 0 {
		return v.OpeningHours
	}
	h := *v.OpeningHours
	h.Closed = slices.Clone(h.Closed)
	from := firstDate
	for i := range v.Stops {
		h.Closed = append(h.Closed, between(from, beside(v.Stops[i].From, -1))...)
		from = beside(v.Stops[i].To, 1)
	}
	if len(from) == len(lastDate) { // a stop until the end of time has no day after it
		h.Closed = append(h.Closed, between(from, lastDate)...)
	}
	return &h
}

func between(from, to string) []hours.Closed {
	if to < from {
		return nil
	}
	return []hours.Closed{{From: from, To: to, Reason: "当日没有站点"}}
}

func beside(date string, days int) string {
	d, err := hours.ParseDate(date)
	if err != nil {
		return date // refused by the check of the record
	}
	return d.Add(days).Text
}
