package catalog

import (
	"fmt"
	"math/rand/v2"
	"time"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/change"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/kind"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

var now = time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC)

func pick[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

// some gives one or two of the values, or none: a filter that is not asked for.
func some(r *rand.Rand, one int, of ...string) []string {
	if r.IntN(one) != 0 {
		return nil
	}
	if r.IntN(2) == 0 {
		return []string{pick(r, of...)}
	}
	return []string{pick(r, of...), pick(r, of...)}
}

// some2 gives two of the characters.
func some2(r *rand.Rand, of string) string {
	runes := []rune(of)
	return string([]rune{pick(r, runes...), pick(r, runes...)})
}

// wider gives the wider codes of those that a world uses, itself included.
var wider = map[string][]string{"321000": {"321000"}, "321003": {"321003", "321000"},
	"321003001": {"321003001", "321003", "321000"}, "321002": {"321002", "321000"},
	"321000-ZONE": {"321000-ZONE", "321000"}, "primary": {"primary", "youth"}, "senior": {"senior"}, "youth": {"youth"},
	"farmer": {"farmer"}, "astronomy": {"astronomy"}, "health": {"health"}, "epidemic": {"epidemic", "health"},
	"museum": {"museum"}, "natural_history_museum": {"natural_history_museum", "museum"}, "park": {"park"}}

// registry is Data with the types of its records.
type registry struct {
	Regions        []region.Region
	Holidays       []hours.Special
	Organizations  []*organization.Organization
	Venues         []*venue.Venue
	Accreditations []*accreditation.Accreditation
	Teams          []*lecturer.Team
	Lecturers      []*lecturer.Lecturer
	Campaigns      []*campaign.Campaign
	Activities     []*activity.Activity
	Changes        []change.Entry
}

func (r *registry) data() Data {
	d := Data{Regions: r.Regions, Holidays: r.Holidays, Changes: r.Changes}
	put(&d, organization.Kind, r.Organizations)
	put(&d, venue.Kind, r.Venues)
	put(&d, accreditation.Kind, r.Accreditations)
	put(&d, lecturer.TeamKind, r.Teams)
	put(&d, lecturer.Kind, r.Lecturers)
	put(&d, campaign.Kind, r.Campaigns)
	put(&d, activity.Kind, r.Activities)
	return d
}

func put[T any](d *Data, k *kind.Kind[T], all []*T) {
	for _, v := range all {
		d.Put(k.Name, record.Of(v))
	}
}

// world is a random registry around Yangzhou, with records that nobody may see.
func world(r *rand.Rand, n int) registry {
	d := registry{Regions: []region.Region{{Code: "321000", Level: region.City},
		{Code: "321003", ParentCode: "321000", Level: region.County},
		{Code: "321003001", ParentCode: "321003", Level: region.Street},
		{Code: "321002", ParentCode: "321000", Level: region.County},
		{Code: "321000-ZONE", ParentCode: "321000", Level: region.Zone}}}
	head := func(i int) record.Meta {
		m := record.Meta{ID: fmt.Sprintf("%06d", i), Version: 1, Publication: record.Published,
			UpdatedAt: now.Add(-time.Duration(r.IntN(50)) * time.Hour)}
		switch r.IntN(10) {
		case 0:
			m.Publication = record.Draft
		case 1:
			m.ArchivedAt = &now
		}
		return m
	}
	location := func() *geo.Location {
		if r.IntN(6) == 0 {
			return nil
		}
		return &geo.Location{Lat: 32.2 + r.Float64()/2, Lng: 119.2 + r.Float64()/2,
			Datum: pick(r, geo.GCJ02, geo.WGS84, geo.BD09)}
	}
	code := func() string { return pick(r, "", "321003", "321003001", "321002") }
	yes, no := true, false
	truth := func() *bool { return pick(r, nil, &yes, &no) }
	facts := func() record.Accessibility {
		return record.Accessibility{Wheelchair: pick(r, record.Yes, record.No, record.Unknown),
			Elevator: pick(r, record.Yes, "")}
	}
	audiences := func() []string {
		return pick(r, nil, []string{"primary"}, []string{"senior", "youth"}, []string{"farmer"}, []string{"public"})
	}
	for i := range n/10 + 2 {
		d.Organizations = append(d.Organizations, &organization.Organization{Meta: head(900000 + i),
			Name: fmt.Sprint("单位", r.IntN(4)), Type: pick(r, "school", "university"), RegionCode: code()})
	}
	for i := range n/4 + 6 {
		v := &venue.Venue{Meta: head(i), Name: fmt.Sprint("馆", r.IntN(9), some2(r, "子丑寅卯")),
			Category: pick(r, "museum", "natural_history_museum", "park"), Form: pick(r, venue.Physical, venue.Mobile),
			Location: location(), RegionCode: code(), ZoneCode: pick(r, "", "", "321000-ZONE"), Audiences: audiences(),
			Accessibility: facts()}
		if v.Form == venue.Mobile && r.IntN(2) == 0 {
			for day := now.AddDate(0, 0, -10); day.Before(now.AddDate(0, 0, 10)); day = day.AddDate(0, 0, 1+r.IntN(4)) {
				from := day.Format(time.DateOnly)
				day = day.AddDate(0, 0, r.IntN(3))
				v.Stops = append(v.Stops, venue.Stop{From: from, To: day.Format(time.DateOnly), Location: location(),
					RegionCode: code()})
			}
		}
		if r.IntN(4) > 0 {
			v.OpeningHours = randomHours(r)
		}
		if r.IntN(3) > 0 {
			v.Admission = &venue.Admission{Free: truth()}
		}
		d.Venues = append(d.Venues, v)
	}
	for i := range n / 3 {
		a := &accreditation.Accreditation{Meta: head(500000 + i), Scheme: pick(r, "national_base", "provincial_base"),
			Level: pick(r, "national", "provincial"), Class: pick(r, "", "enterprise"), Cycle: pick(r, "2021-2025", "2026-2030"),
			VenueID: d.Venues[r.IntN(len(d.Venues))].ID}
		if r.IntN(4) == 0 {
			a.VenueID, a.OrganizationID = "", d.Organizations[r.IntN(len(d.Organizations))].ID
		}
		if r.IntN(5) == 0 {
			a.RevokedOn = pick(r, "2025-06-01", "2026-06-01")
		}
		d.Accreditations = append(d.Accreditations, a)
	}
	for i := range n {
		d.Activities = append(d.Activities, randomActivity(r, d, head(100000+i), location, code, truth, facts, audiences))
	}
	return d
}

// holidays are around now, a Tuesday.
var holidays = []hours.Special{{Date: "2026-11-24", Kind: hours.Holiday},
	{Date: "2026-11-28", Kind: hours.MakeupWorkday}}

func randomHours(r *rand.Rand) *hours.Hours {
	h := &hours.Hours{Weekly: []hours.Weekly{{Days: pick(r, []string{"tue"}, []string{"sat", "sun"},
		[]string{"mon", "tue", "wed", "thu", "fri"}), Open: "09:00", Close: pick(r, "12:00", "18:00", "01:00")}},
		Holidays:       hours.Holidays{Mode: pick(r, hours.Open, hours.Shut, hours.AsWeekly)},
		MakeupWorkdays: pick(r, hours.AsWeekly, hours.AsWorkday, hours.Shut)}
	if r.IntN(3) == 0 {
		h.Closed = []hours.Closed{{From: "2026-11-24", To: pick(r, "2026-11-24", "2026-11-30")}}
	}
	return h
}

func randomActivity(r *rand.Rand, d registry, head record.Meta, location func() *geo.Location, code func() string,
	truth func() *bool,
	facts func() record.Accessibility, audiences func() []string) *activity.Activity {
	a := &activity.Activity{Meta: head, Title: "讲" + some2(r, "甲乙丙丁") + some2(r, "甲乙丙丁"),
		Calendar: pick(r, activity.Sessions, activity.Sessions, activity.Periodic, activity.Permanent),
		Type:     pick(r, "lecture", "tour", "contest"), Mode: pick(r, activity.Onsite, activity.Online, activity.Hybrid),
		State:  pick(r, activity.Scheduled, activity.Scheduled, activity.Scheduled, activity.Cancelled, activity.Postponed),
		Themes: pick(r, nil, []string{"astronomy"}, []string{"astronomy", "epidemic"}), Audiences: audiences(),
		Accessibility: facts()}
	a.CampaignIDs = pick(r, nil, nil, []string{"700001"}, []string{"700002", "700001"})
	a.LecturerIDs = pick(r, nil, nil, []string{"800001"})
	if r.IntN(3) > 0 {
		a.Price = &activity.Price{Free: truth()}
	}
	if r.IntN(2) == 0 {
		a.OrganizerID = d.Organizations[r.IntN(len(d.Organizations))].ID
	}
	switch r.IntN(4) {
	case 0, 1:
		a.VenueID = d.Venues[r.IntN(len(d.Venues))].ID
	case 2:
		a.Place = &activity.Place{Location: location(), RegionCode: code()}
	}
	start := now.Add(time.Duration(r.IntN(400)-200) * time.Hour)
	for j := range 1 + r.IntN(4) {
		s := activity.Session{ID: fmt.Sprint(head.ID, "-", j), Start: start,
			State: pick(r, activity.Scheduled, activity.Scheduled, activity.Cancelled, activity.MovedOnline)}
		if r.IntN(2) == 0 {
			end := start.Add(time.Duration(1+r.IntN(100)) * time.Hour)
			s.End = &end
		}
		switch r.IntN(6) {
		case 0, 1:
			s.Place = &activity.Place{Location: location(), RegionCode: code()}
		case 2:
			s.VenueID = d.Venues[r.IntN(len(d.Venues))].ID
		}
		a.Sessions = append(a.Sessions, s)
		start = start.Add(time.Duration(r.IntN(60)) * time.Hour)
	}
	return a
}
