package demo

import (
	"context"
	"fmt"
	"time"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/lecturer"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// Invented venues show what may not be said of real ones: opening hours, accreditations, stops.

// everyDay is hours of the usual kind: closed on Mondays but for holidays.
func everyDay(open, close, lastEntry string) *hours.Hours {
	return &hours.Hours{Weekly: []hours.Weekly{{Days: []string{"tue", "wed", "thu", "fri", "sat", "sun"}, Open: open,
		Close: close, LastEntry: lastEntry}}, Holidays: hours.Holidays{Mode: hours.Open}}
}

func invented(name, category, code string, lat, lng float64, h *hours.Hours) *venue.Venue {
	v := &venue.Venue{Name: name + "（演示场馆）", Category: category, RegionCode: code, Description: "演示数据：这个场馆是虚构的。",
		Address: "演示路 1 号", Location: &geo.Location{Lat: lat, Lng: lng, Datum: geo.GCJ02, Accuracy: geo.Approximate,
			Source: "demo, invented"}, Audiences: []string{"public"}, OpeningHours: h}
	v.Source = &record.Source{Name: source, ID: "venue-" + name}
	return v
}

func inventedVenues(now time.Time) []*venue.Venue {
	workshop := everyDay("09:00", "20:30", "20:00")
	workshop.Weekly[0].ValidFrom, workshop.Weekly[0].ValidTo = "05-01", "10-31"
	workshop.Weekly = append(workshop.Weekly, hours.Weekly{Days: workshop.Weekly[0].Days, Open: "09:00", Close: "17:00",
		ValidFrom: "11-01", ValidTo: "04-30"})
	school := &hours.Hours{Weekly: []hours.Weekly{
		{Days: []string{"mon", "tue", "wed", "thu", "fri"}, Open: "08:30", Close: "17:30"}},
		Holidays: hours.Holidays{Mode: hours.Shut}, MakeupWorkdays: hours.AsWorkday}
	online := invented("云上科普馆", "online_museum", "", 0, 0, nil)
	online.Form, online.Location, online.Address, online.URL = venue.Online, nil, "", "https://example.org/kepu"
	caravan := invented("科普大篷车演示一号", "science_caravan", "321000", 0, 0,
		&hours.Hours{Weekly: []hours.Weekly{{Days: []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}, Open: "09:00",
			Close: "16:00"}}})
	caravan.Form, caravan.Location, caravan.Address, caravan.Stops = venue.Mobile, nil, "", stops(now)
	hall := invented("运河科技体验馆", "science_centre", "321002", 32.3880, 119.4630, everyDay("09:00", "17:00", "16:30"))
	hall.PlainText = "看展览，动手做实验"
	hall.Accessibility = record.Accessibility{Wheelchair: record.Yes, AccessibleToilet: record.Yes, Elevator: record.No,
		HearingLoop: record.Yes, CheckedOn: "2026-10-01"}
	return []*venue.Venue{
		hall,
		invented("明月湖自然观察站", "field_station", "321003", 32.3990, 119.3800, everyDay("08:30", "17:30", "")),
		invented("古城工匠工坊", "youth_studio", "321002", 32.4010, 119.4400, workshop),
		invented("湖西湿地课堂", "wetland_park", "321084", 32.8050, 119.4300, everyDay("08:00", "17:00", "16:00")),
		invented("江淮农科园", "farm", "321012", 32.4350, 119.5650, everyDay("09:00", "16:30", "")),
		invented("枣林安全体验馆", "safety_hall", "321081", 32.2720, 119.1840, school),
		caravan, online,
	}
}

// stops takes the caravan through the counties, three days at each place with two days of rest between, around now.
func stops(now time.Time) (out []venue.Stop) {
	places := []struct {
		code, address string
		lat, lng      float64
	}{{"321002", "文昌广场（演示站点）", 32.3940, 119.4410}, {"321023", "宝应县氾水镇（演示站点）", 33.0870, 119.3900},
		{"321084", "高邮市界首镇（演示站点）", 32.9480, 119.4400}, {"321081", "仪征市新城镇（演示站点）", 32.3010, 119.2400},
		{"321012", "江都区邵伯镇（演示站点）", 32.5320, 119.5000}}
	today := hours.DateOf(now)
	for i := range 12 {
		place := places[i%len(places)]
		from := today.Add(5*i - 5)
		out = append(out, venue.Stop{From: from.Text, To: from.Add(2).Text, Address: place.address, RegionCode: place.code,
			Location: &geo.Location{Lat: place.lat, Lng: place.lng, Datum: geo.GCJ02, Accuracy: geo.Approximate,
				Source: "demo, not surveyed"}})
	}
	return out
}

// cycle is the five years that hold a year, or some before or after them.
func cycle(year, ahead int) string {
	first := 2021 + (year-2021)/5*5 + 5*ahead
	return fmt.Sprintf("%d-%d", first, first+4)
}

// accreditations is bases on each level, one of which has ended, one rests.
func accreditations(now time.Time, id func(name string) string) []*accreditation.Accreditation {
	year := now.In(record.Shanghai).Year()
	this, last := cycle(year, 0), cycle(year, -1)
	day := func(days int) string { return hours.DateOf(now).Add(days).Text }
	all := []*accreditation.Accreditation{
		{VenueID: id("运河科技体验馆"), Scheme: "national_base", Class: "science_venue", Cycle: this},
		{VenueID: id("运河科技体验馆"), Scheme: "national_base", Class: "science_venue", Cycle: last},
		{VenueID: id("明月湖自然观察站"), Scheme: "provincial_base", Family: "natural_science", Class: "natural_resources",
			Cycle: this}, {VenueID: id("古城工匠工坊"), Scheme: "municipal_base", Class: "enterprise", Cycle: this},
		{VenueID: id("古城工匠工坊"), Scheme: "skill_master_studio", Level: "municipal", ValidFrom: day(-400)},
		{VenueID: id("湖西湿地课堂"), Scheme: "county_base", Family: "natural_science", Class: "natural_resources", Cycle: this,
			Issuer: "高邮市科学技术协会（演示）"}, {VenueID: id("江淮农科园"), Scheme: "municipal_base", Class: "agriculture", Cycle: last},
		{VenueID: id("枣林安全体验馆"), Scheme: "provincial_base", Class: "other", Cycle: this,
			Suspended: []accreditation.Suspension{{From: day(-30), To: day(60), Reason: "演示：年度考核后限期整改"}}},
	}
	for i, a := range all {
		if a.Scheme == "national_base" || a.Scheme == "provincial_base" {
			a.Document = accreditation.Document{Title: "关于命名" + a.Cycle + "年度科普教育基地的决定（演示文件）",
				Number: fmt.Sprintf("演示〔%d〕%d号", year, i+1)}
		}
		a.CertificateNo = fmt.Sprintf("演示-%04d", i+1)
		a.Source = &record.Source{Name: source, ID: fmt.Sprintf("accreditation-%d", i+1)}
	}
	return all
}

func teams(now time.Time) []*lecturer.Team {
	year := now.In(record.Shanghai).Year()
	date := func(years int, rest string) string { return fmt.Sprintf("%d-%s", year+years, rest) }
	all := []*lecturer.Team{
		{Name: "扬州市科普讲师团（演示团队）", Kind: "lecturers", RegionCode: "321000", Terms: []lecturer.Term{
			{Number: 1, From: date(-4, "01-01"), To: date(-2, "12-31")},
			{Number: 2, From: date(-1, "01-01"), To: date(1, "12-31")}}},
		{Name: "银龄科普志愿队（演示团队）", Kind: "seniors", RegionCode: "321003",
			Terms: []lecturer.Term{{Number: 1, From: date(-2, "07-01"), To: date(1, "06-30")}}},
	}
	for _, t := range all {
		t.Description = "演示数据：这支队伍是虚构的。"
		t.Contact = record.Contact{Phone: "0514-00000000"}
		t.Source = &record.Source{Name: source, ID: "team-" + t.Name}
	}
	return all
}

// lecturers is invented people, some of whom were appointed again.
func lecturers(all []*lecturer.Team) []*lecturer.Lecturer {
	main, seniors := all[0], all[1]
	appointed := func(t *lecturer.Team, number int) lecturer.Appointment {
		term, _ := t.Term(number)
		return lecturer.Appointment{TeamID: t.ID, Term: number, From: term.From, To: term.To}
	}
	var out []*lecturer.Lecturer
	for i, one := range []struct {
		title, field, topic, theme, audience, region string
		appointments                                 []lecturer.Appointment
	}{
		{"研究员", "行星科学", "月球上有什么", "astronomy", "primary", "321000",
			[]lecturer.Appointment{appointed(main, 1), appointed(main, 2)}},
		{"教授", "人工智能", "听得懂的人工智能", "ai", "public", "321000", []lecturer.Appointment{appointed(main, 2)}},
		{"主任医师", "急诊医学", "家庭急救十分钟", "first_aid", "family", "321003",
			[]lecturer.Appointment{appointed(main, 1), appointed(main, 2)}},
		{"高级农艺师", "水稻栽培", "一粒米的旅程", "agriculture", "farmer", "321023", []lecturer.Appointment{appointed(main, 1)}},
		{"退休教师", "物理教育", "厨房里的物理", "physics_chemistry", "senior", "321003", []lecturer.Appointment{appointed(seniors, 1)}},
		{"退休工程师", "电子工程", "手机防骗课", "anti_fraud", "senior", "321002", []lecturer.Appointment{appointed(seniors, 1)}},
	} {
		l := &lecturer.Lecturer{Name: "演示讲师" + string([]rune("甲乙丙丁戊己")[i]), Title: one.title, Employer: "虚构单位（演示）",
			Field: one.field, Introduction: "演示数据：这个人是虚构的。",
			Topics:  []lecturer.Topic{{Title: one.topic, Theme: one.theme, Audiences: []string{one.audience}, Minutes: 60}},
			Regions: []string{one.region}, Appointments: one.appointments}
		l.Source = &record.Source{Name: source, ID: "lecturer-" + l.Name}
		out = append(out, l)
	}
	return out
}

// winter is an invented campaign that runs whenever one looks.
const winter = "demo-season"

// campaigns is this year's and next year's, as far as their dates are known, and one that runs now.
func campaigns(now time.Time) (out []*campaign.Campaign) {
	year := now.In(record.Shanghai).Year()
	for _, y := range []int{year, year + 1} {
		for _, t := range campaign.Templates {
			if _, _, known := t.Dates(y); known {
				c := &campaign.Campaign{Template: t.Code, Year: y}
				c.Source = &record.Source{Name: source, ID: fmt.Sprintf("campaign-%s-%d", t.Code, y)}
				if t.Announced {
					c.Description = "日期按惯例推算，以当年公布为准。"
				}
				out = append(out, c)
			}
		}
	}
	from := hours.DateOf(now).Add(-10)
	season := &campaign.Campaign{Key: winter, Name: "本季科普行动（演示）", Year: from.Midnight.Year(), From: from.Text,
		To: from.Add(60).Text, Kinds: []string{"main_venue", "key_event", "online"}, Slogan: "演示数据：这项主题活动是虚构的"}
	season.Source = &record.Source{Name: source, ID: "campaign-" + winter}
	return append(out, season)
}

// shows is what the caravan brings to its stops, and a permanent exhibition.
func shows(now time.Time, caravan, centre, host string) []*activity.Activity {
	free := true
	tour := &activity.Activity{Title: "科普大篷车进校园（演示）", Type: "show", VenueID: caravan, Audiences: []string{"primary"},
		Themes: []string{"science_education"}}
	for _, stop := range stops(now) {
		from, err := hours.ParseDate(stop.From)
		if err != nil || from.Midnight.Before(now.AddDate(0, 0, -1)) {
			continue
		}
		start, end := from.Midnight.Add(9*time.Hour+30*time.Minute), from.Midnight.Add(11*time.Hour)
		tour.Sessions = append(tour.Sessions, activity.Session{ID: record.NewID(), Start: start, End: &end})
	}
	hall := &activity.Activity{Title: "运河与科技常设展（演示）", Type: "exhibition", VenueID: centre, Calendar: activity.Permanent,
		Themes: []string{"water"}, Sessions: []activity.Session{
			{ID: record.NewID(), Start: time.Date(2024, 1, 1, 0, 0, 0, 0, record.Shanghai)}}}
	all := []*activity.Activity{tour, hall}
	for _, a := range all {
		a.OrganizerID, a.Description, a.Price = host, "演示数据：活动、场馆与主办单位均为虚构。", &activity.Price{Free: &free}
		a.Source = &record.Source{Name: source, ID: "show-" + a.Title}
	}
	return all
}

// extras is what the demonstration has beside real venues and their invented activities. It gives the id of the
// season's campaign.
func extras(ctx context.Context, s Services, have Existing, host string, now time.Time) (season string, err error) {
	if len(have.Holidays) == 0 {
		if _, err := s.Holidays.Put(ctx, holidays()); err != nil {
			return "", fmt.Errorf("demo holidays: %w", err)
		}
	}
	venues, err := ensure(ctx, s.Venues, inventedVenues(now), moveStops)
	if err != nil {
		return "", err
	}
	id := func(name string) string { return venues["venue-"+name].ID }
	if _, err := ensure(ctx, s.Accreditations, accreditations(now, id), nil); err != nil {
		return "", err
	}
	groups := teams(now)
	there, err := ensure(ctx, s.Teams, groups, nil)
	if err != nil {
		return "", err
	}
	for i := range groups {
		groups[i] = there[groups[i].Source.ID]
	}
	if _, err := ensure(ctx, s.Lecturers, lecturers(groups), nil); err != nil {
		return "", err
	}
	all, err := ensure(ctx, s.Campaigns, campaigns(now), moveSeason)
	if err != nil {
		return "", err
	}
	_, err = ensure(ctx, s.Activities, shows(now, id("科普大篷车演示一号"), id("运河科技体验馆"), host), moveTour)
	return all["campaign-"+winter].ID, err
}

// What moves with the day on which one looks.

func moveStops(have, want *venue.Venue) bool {
	if len(want.Stops) == 0 || len(have.Stops) > 0 && have.Stops[0].From == want.Stops[0].From {
		return false
	}
	have.Stops = want.Stops
	return true
}

func moveSeason(have, want *campaign.Campaign) bool {
	if want.Key != winter || have.From == want.From {
		return false
	}
	have.Year, have.From, have.To = want.Year, want.From, want.To
	return true
}

func moveTour(have, want *activity.Activity) bool {
	if want.Calendar == activity.Permanent || len(have.Sessions) > 0 &&
		have.Sessions[0].Start.Equal(want.Sessions[0].Start) {
		return false
	}
	have.Sessions = want.Sessions
	return true
}

// holidays is the calendar of two years, from the data set chinese-days (data/LICENSE.chinese-days.txt).
func holidays() (days []hours.Special) {
	for _, row := range table("holidays.csv") {
		days = append(days, hours.Special{Date: row["date"], Kind: row["kind"], Name: row["name"], NameEN: row["name_en"]})
	}
	return days
}

// ensure creates the records that the demonstration lacks, and lets refresh change those that it has; nil leaves them.
// It gives all by the id that they have in the demonstration.
func ensure[T any](ctx context.Context, s *record.Service[T], want []*T,
	refresh func(have, want *T) bool) (map[string]*T, error) {
	have, err := s.Imported(ctx, source)
	if err != nil {
		return nil, err
	}
	out := map[string]*T{}
	for _, v := range want {
		id := record.HeadOf(v).Source.ID
		there := have[id].Record
		switch {
		case there == nil:
			if err := s.Create(ctx, v, nil); err != nil {
				return nil, fmt.Errorf("demo record %s: %w", id, err)
			}
			there = v
		case refresh != nil && record.HeadOf(there).ArchivedAt == nil && refresh(there, v):
			changed, err := s.Update(ctx, record.HeadOf(there).ID, record.Match{Any: true}, func(now *T, _ time.Time) error {
				refresh(now, v)
				return nil
			})
			if err != nil {
				return nil, fmt.Errorf("demo record %s: %w", id, err)
			}
			there = changed
		}
		out[id] = there
	}
	return out, nil
}
