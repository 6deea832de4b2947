package activity

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/region"
)

// Limits of an activity.
const (
	maxPlainText = 60  // characters that fit a large-print card
	maxSessions  = 400 // more than one a day for a year
	maxAge       = 120
)

var currencyForm = regexp.MustCompile(`^[A-Z]{3}$`)

// Sessions lie in these years: a date outside is a typing error, and MySQL keeps none before 1000.
var firstStart, lastStart = time.Date(1950, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC)

// Normalize brings texts, lists and sessions into their one form; no list is nil afterwards.
func (a *Activity) Normalize() {
	record.Trim(&a.Title, &a.Summary, &a.PlainText, &a.Description, &a.URL, &a.OnlineURL, &a.StateReason,
		&a.Contact.Phone, &a.Contact.Email, &a.Contact.Website)
	a.CampaignIDs, a.LecturerIDs = record.TrimList(a.CampaignIDs), record.TrimList(a.LecturerIDs)
	a.Audiences, a.Themes, a.Languages = record.TrimList(a.Audiences), record.TrimList(a.Themes),
		record.TrimList(a.Languages)
	a.Mode = cmp.Or(a.Mode, Onsite)
	a.State = cmp.Or(a.State, Scheduled)
	a.Calendar = cmp.Or(a.Calendar, Sessions)
	a.Availability = cmp.Or(a.Availability, "unknown")
	if a.Images == nil {
		a.Images = []record.Image{}
	}
	a.Accessibility.Normalize()
	a.Place.normalize()
	if a.Price != nil {
		a.Price.Currency = cmp.Or(strings.ToUpper(a.Price.Currency), "CNY")
	}
	if a.Booking != nil {
		toMillis(a.Booking.OpensAt, a.Booking.ClosesAt)
	}
	for i := range a.Sessions {
		a.Sessions[i].normalize()
		if a.Calendar == Permanent {
			end := Forever
			a.Sessions[i].End = &end
		}
	}
	if a.Schedule != nil {
		a.Schedule.normalize()
	}
}

// SortSessions puts the sessions in their order. It comes after validation, whose paths name them as the client wrote
// them.
func (a *Activity) SortSessions() {
	slices.SortFunc(a.Sessions, func(x, y Session) int {
		return cmp.Or(x.Start.Compare(y.Start), strings.Compare(x.ID, y.ID))
	})
}

func (s *Session) normalize() {
	s.State = cmp.Or(s.State, Scheduled)
	s.Availability = cmp.Or(s.Availability, "unknown")
	record.Trim(&s.StateReason)
	toMillis(&s.Start, s.End, s.PreviousStart)
	s.Place.normalize()
}

func (p *Place) normalize() {
	if p != nil {
		record.Trim(&p.Name, &p.Address)
	}
}

func toMillis(times ...*time.Time) {
	for _, t := range times {
		if t != nil {
			*t = record.Millis(*t)
		}
	}
}

// Validate gives the violations of an activity.
func (a *Activity) Validate() errs.Violations {
	var vs errs.Violations
	vs.Text("title", a.Title, 200)
	vs.Line("summary", a.Summary, 500)
	vs.Line("plain_text", a.PlainText, maxPlainText)
	vs.Prose("description", a.Description, 20000)
	codelist.All.ActivityTypes.Check(&vs, "type", a.Type)
	vs.OneOf("mode", string(a.Mode), Modes)
	record.CheckRef(&vs, "organizer_id", a.OrganizerID)
	checkWhere(&vs, a.VenueID, a.Place)
	vs.Each("audiences", a.Audiences, 20, func(path, value string) { codelist.All.Audiences.Check(&vs, path, value) })
	vs.Each("campaign_ids", a.CampaignIDs, 20, func(path, value string) { record.CheckRef(&vs, path, value) })
	vs.Each("lecturer_ids", a.LecturerIDs, 50, func(path, value string) { record.CheckRef(&vs, path, value) })
	vs.Each("themes", a.Themes, 20, func(path, value string) { codelist.All.Themes.Check(&vs, path, value) })
	a.checkAges(&vs)
	record.Languages(&vs, a.Languages)
	vs.WebAddress("url", a.URL)
	vs.WebAddress("online_url", a.OnlineURL)
	if a.needsOnlineURL() && a.Publication == record.Published {
		vs.Required("online_url", a.OnlineURL)
	}
	vs.Merge("contact", a.Contact.Validate())
	record.CheckImages(&vs, a.Images)
	vs.Merge("accessibility", a.Accessibility.Validate())
	a.Price.check(&vs)
	a.Booking.check(&vs)
	vs.OneOf("availability", a.Availability, availabilities)
	checkState(&vs, a.State, a.StateReason)
	vs.OneOf("calendar", string(a.Calendar), Calendars)
	if a.Schedule != nil {
		if a.Calendar != Sessions {
			vs.Add("schedule", "conflict", "只有 calendar 为 sessions 的活动才能写每周规则",
				"only an activity of the calendar sessions has a weekly rule")
		}
		vs.Merge("schedule", a.Schedule.validate())
	}
	a.checkSessions(&vs)
	return vs
}

// needsOnlineURL tells whether somebody has to be told where to attend online.
func (a *Activity) needsOnlineURL() bool {
	moved := func(s Session) bool { return s.State == MovedOnline }
	return a.Mode == Online || a.Mode == Hybrid || a.State == MovedOnline || slices.ContainsFunc(a.Sessions, moved)
}

func (a *Activity) checkAges(vs *errs.Violations) {
	for i, age := range []*int{a.AgeMin, a.AgeMax} {
		if age != nil && (*age < 0 || *age > maxAge) {
			vs.Add([]string{"age_min", "age_max"}[i], "out_of_range", "必须是 0–120 之间的岁数", "must be an age from 0 to 120")
		}
	}
	if a.AgeMin != nil && a.AgeMax != nil && *a.AgeMin > *a.AgeMax {
		vs.Add("age_max", "order", "不能小于 age_min", "must not be less than age_min")
	}
}

func (a *Activity) checkSessions(vs *errs.Violations) {
	if len(a.Sessions) == 0 && a.Publication == record.Published {
		vs.Add("sessions", "required", "至少需要一个场次才能发布", "needs at least one session to be published")
	}
	if a.Calendar == Permanent && len(a.Sessions) > 1 {
		vs.Add("sessions", "too_many", "常设活动只有一个没有结束时间的场次", "a permanent offer has one session, without an end")
	}
	if len(a.Sessions) > maxSessions {
		vs.Add("sessions", "too_many", fmt.Sprintf("最多 %d 个场次", maxSessions),
			fmt.Sprintf("must have at most %d items", maxSessions))
		return
	}
	for i := range a.Sessions {
		vs.Merge(errs.Index("sessions", i), a.Sessions[i].validate())
	}
}

func (s *Session) validate() errs.Violations {
	var vs errs.Violations
	switch {
	case s.Start.IsZero():
		vs.Required("start", "")
	case s.Start.Before(firstStart) || s.Start.After(lastStart):
		vs.Add("start", "out_of_range", "必须在 1950–2200 年之间", "must lie in the years 1950 to 2200")
	case s.End != nil && !s.End.After(s.Start):
		vs.Add("end", "order", "必须晚于 start；没有结束时间请写 null", "must be later than start; write null where there is no end")
	case s.End != nil && s.End.After(lastStart):
		vs.Add("end", "out_of_range", "必须在 1950–2200 年之间", "must lie in the years 1950 to 2200")
	}
	checkWhere(&vs, s.VenueID, s.Place)
	if s.Capacity != nil && (*s.Capacity < 0 || *s.Capacity > 10_000_000) {
		vs.Add("capacity", "out_of_range", "必须是不小于 0 的人数", "must be a number of people, not negative")
	}
	vs.OneOf("availability", s.Availability, availabilities)
	checkState(&vs, s.State, s.StateReason)
	return vs
}

func checkState(vs *errs.Violations, state State, reason string) {
	vs.OneOf("state", string(state), States)
	vs.Line("state_reason", reason, 200)
}

// CheckChange finds states without the reason that a change to them must give. A reason that nobody has let through yet
// is not asked for again.
func (a *Activity) CheckChange(before *Activity) errs.Violations {
	var vs errs.Violations
	if before == nil {
		before = &Activity{}
	}
	checkReason(&vs, "state_reason", a.State, a.StateReason, before.State, before.StateReason)
	there := before.byID()
	for i := range a.Sessions {
		s, was := &a.Sessions[i], &Session{}
		if known, ok := there[s.ID]; ok {
			was = known
		}
		checkReason(&vs, errs.Index("sessions", i)+".state_reason", s.State, s.StateReason, was.State, was.StateReason)
	}
	a.checkTwice(&vs, there)
	return vs
}

// checkTwice finds sessions that are the same as another one, unless both have been there before.
func (a *Activity) checkTwice(vs *errs.Violations, there map[string]*Session) {
	first := map[string]int{}
	for i := range a.Sessions {
		s := &a.Sessions[i]
		key := s.sameness()
		j, twice := first[key]
		if !twice {
			first[key] = i
			continue
		}
		if there[s.ID] == nil || there[a.Sessions[j].ID] == nil {
			vs.Add(errs.Index("sessions", i), "duplicate", fmt.Sprintf("与 sessions[%d] 是同一场次（时间、地点、状态都相同）", j),
				fmt.Sprintf("is the same session as sessions[%d]: in time, place and state", j))
		}
	}
}

// sameness is what two sessions have in common that are one written twice.
func (s *Session) sameness() string {
	end, place := int64(0), Place{}
	if s.End != nil {
		end = s.End.UnixMilli()
	}
	if s.Place != nil {
		place = *s.Place
	}
	point := ""
	if place.Location != nil {
		point = fmt.Sprint(place.Location.Lat, place.Location.Lng, place.Location.Datum)
	}
	return fmt.Sprintf("%d %d %s %q %q %s %s %s", s.Start.UnixMilli(), end, s.VenueID, place.Name, place.Address,
		place.RegionCode, point, s.State)
}

func checkReason(vs *errs.Violations, field string, state State, reason string, stateBefore State,
	reasonBefore string) {
	needed := !state.Live() || state == MovedOnline
	if needed && reason == "" && (state != stateBefore || reasonBefore != "") {
		vs.Add(field, "required", "请写明原因，公众会看到", "say why; the public will read it")
	}
}

func checkWhere(vs *errs.Violations, venueID string, p *Place) {
	record.CheckRef(vs, "venue_id", venueID)
	if p == nil {
		return
	}
	if venueID != "" {
		vs.Add("place", "conflict", "venue_id 与 place 只能填一个", "give either venue_id or place")
	}
	var part errs.Violations
	if p.Name == "" && p.Address == "" && p.Location == nil {
		part.Add("name", "required", "地点至少要有名称、地址或坐标之一", "a place needs a name, an address or a location")
	}
	part.Line("name", p.Name, 200)
	part.Line("address", p.Address, 300)
	region.CheckCode(&part, "region_code", p.RegionCode)
	if p.Location != nil {
		part.Merge("location", p.Location.Validate())
	}
	vs.Merge("place", part)
}

func (p *Price) check(vs *errs.Violations) {
	if p == nil {
		return
	}
	vs.Line("price.text", p.Text, 200)
	for i, amount := range []*float64{p.Min, p.Max} {
		if amount != nil && !(*amount >= 0 && *amount <= 1e9) {
			vs.Add([]string{"price.min", "price.max"}[i], "out_of_range", "必须是不小于 0 的金额", "must be an amount, not negative")
		}
	}
	if p.Min != nil && p.Max != nil && *p.Min > *p.Max {
		vs.Add("price.max", "order", "不能小于 price.min", "must not be less than price.min")
	}
	if p.Free != nil && *p.Free && p.Min != nil && *p.Min > 0 {
		vs.Add("price.free", "conflict", "有最低价格就不是免费", "what has a lowest price is not free")
	}
	if !currencyForm.MatchString(p.Currency) {
		vs.Add("price.currency", "format", "必须是 CNY 这样的三位货币代码", "must be a currency code such as CNY")
	}
}

func (b *Booking) check(vs *errs.Violations) {
	if b == nil {
		return
	}
	vs.WebAddress("booking.url", b.URL)
	vs.Phone("booking.phone", b.Phone)
	if b.OpensAt != nil && b.ClosesAt != nil && !b.ClosesAt.After(*b.OpensAt) {
		vs.Add("booking.closes_at", "order", "必须晚于 opens_at", "must be later than opens_at")
	}
}
