package demo

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/hours"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// Services is the writing of what the demonstration consists of.
type Services struct {
	Regions        *region.Service
	Holidays       *hours.Service
	Organizations  *organization.Service
	Venues         *venue.Service
	Accreditations *accreditation.Service
	Teams          *lecturer.TeamService
	Lecturers      *lecturer.Service
	Campaigns      *campaign.Service
	Activities     *activity.Service
}

// Existing is what the database holds already.
type Existing struct {
	Holidays      []hours.Special
	Organizations []*organization.Organization
	Venues        []*venue.Venue
	Activities    []*activity.Activity
}

// ErrOccupied refuses to mix the demonstration with a registry that is none.
var ErrOccupied = errors.New(
	"the database holds records that are not of the demonstration; name another with --database, or start without --demo")

// offersPerVenue gives more than 150 activities.
const offersPerVenue = 4

// Prepare fills an empty database, or moves the dates of a demonstration from another day to today.
func Prepare(ctx context.Context, s Services, have Existing, now time.Time) error {
	isDemo := false
	for _, v := range have.Venues {
		isDemo = isDemo || v.Source != nil && v.Source.Name == source
	}
	switch {
	case isDemo:
		if _, err := extras(ctx, s, have, hostOf(have), now); err != nil {
			return err
		}
		return move(ctx, s, have.Activities, now)
	case len(have.Organizations)+len(have.Venues)+len(have.Activities) > 0:
		return ErrOccupied
	}
	return fill(ctx, s, have, now)
}

// hostOf gives the first organization of a demonstration that is there; empty where people removed them all.
func hostOf(have Existing) string {
	for _, o := range have.Organizations {
		if o.Source != nil && o.Source.Name == source && o.ArchivedAt == nil {
			return o.ID
		}
	}
	return ""
}

func fill(ctx context.Context, s Services, have Existing, now time.Time) error {
	if _, err := s.Regions.Put(ctx, Regions()); err != nil {
		return fmt.Errorf("demo regions: %w", err)
	}
	hosts := organizations()
	for _, o := range hosts {
		if err := s.Organizations.Create(ctx, o, nil); err != nil {
			return fmt.Errorf("demo organization %s: %w", o.Name, err)
		}
	}
	season, err := extras(ctx, s, have, hosts[0].ID, now)
	if err != nil {
		return err
	}
	all := offers()
	for i, v := range Venues() {
		if err := s.Venues.Create(ctx, v, nil); err != nil {
			return fmt.Errorf("demo venue %s: %w", v.Name, err)
		}
		for j, o := range chosen(all, v.Category, i) {
			a := o.activity(v, hosts[(i+j)%len(hosts)])
			a.Sessions = nil
			if j == 0 {
				a.CampaignIDs = []string{season}
			}
			for _, dates := range o.dates(slot(a.Source.ID), now) {
				a.Sessions = append(a.Sessions, activity.Session{ID: record.NewID(), Start: dates[0], End: &dates[1]})
			}
			if err := s.Activities.Create(ctx, a, nil); err != nil {
				return fmt.Errorf("demo activity %s: %w", a.Title, err)
			}
		}
	}
	return nil
}

// organizations is invented units.
func organizations() []*organization.Organization {
	var out []*organization.Organization
	for _, o := range []organization.Organization{
		{Name: "运河科普服务中心（演示单位）", ShortName: "运河科普（演示）", Type: "public_institution", RegionCode: "321000"},
		{Name: "明月湖青少年科学社（演示单位）", Type: "association", RegionCode: "321003"},
		{Name: "古城社区科普志愿队（演示单位）", Type: "community", RegionCode: "321002"},
		{Name: "江淮农技推广站（演示单位）", Type: "cooperative", RegionCode: "321012"},
		{Name: "湖西湿地观察协会（演示单位）", Type: "association", RegionCode: "321084"},
		{Name: "北苑科技创新学院（演示单位）", Type: "university", RegionCode: "321023"},
		{Name: "枣林工匠学堂（演示单位）", Type: "enterprise", RegionCode: "321081"},
		{Name: "开发区应急科普站（演示单位）", Type: "government", RegionCode: "321071"},
	} {
		o.Source = &record.Source{Name: source, ID: "organization-" + o.Name}
		out = append(out, &o)
	}
	return out
}

// chosen gives the offers of a venue, other ones for each.
func chosen(all []offer, category string, venueIndex int) []offer {
	var fitting, out []offer
	for _, o := range all {
		if o.fits(category) {
			fitting = append(fitting, o)
		}
	}
	for i := range min(offersPerVenue, len(fitting)) {
		out = append(out, fitting[(venueIndex*3+i)%len(fitting)])
	}
	return out
}

func (o *offer) activity(v *venue.Venue, host *organization.Organization) *activity.Activity {
	a := &activity.Activity{Title: o.title + "（演示）", Summary: o.summary, Description: "演示数据：活动与主办单位均为虚构，场馆并未举办。",
		Type: o.kind, OrganizerID: host.ID, VenueID: v.ID, Audiences: o.audiences, Themes: o.themes, AgeMin: o.ageMin,
		AgeMax: o.ageMax, Price: &activity.Price{Free: &o.free}, Languages: []string{"zh"}, Calendar: activity.Sessions}
	if !o.free {
		a.Price.Text = "每人 30 元（演示）"
	}
	if o.length >= dayMinutes {
		a.Calendar = activity.Periodic
	}
	a.Source = &record.Source{Name: source, ID: o.title + "@" + v.Name}
	return a
}

const (
	dayMinutes = 24 * 60
	spread     = 40 // days over which the first sessions are spread
	horizon    = 60 // days within which all lie
)

// slot spreads activities over the days, always the same way.
func slot(id string) int {
	sum := 0
	for _, r := range id {
		sum = sum*31 + int(r)
		sum %= 1_000_003
	}
	return sum % spread
}

// dates gives start and end of each session of an offer, counted from the day of now.
func (o *offer) dates(slot int, now time.Time) [][2]time.Time {
	local := now.In(record.Shanghai)
	midnight := time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, record.Shanghai)
	if o.length >= dayMinutes {
		slot -= spread / 4 // some exhibitions are already on
	}
	var out [][2]time.Time
	for day := slot; day < horizon && len(out) < o.sessions; day++ {
		date := midnight.AddDate(0, 0, day)
		iso := (int(date.Weekday())+6)%7 + 1
		if o.length < dayMinutes && !strings.Contains(o.weekdays, fmt.Sprint(iso)) {
			continue
		}
		start := date.Add(time.Duration(o.hour)*time.Hour + time.Duration(o.minute)*time.Minute)
		out = append(out, [2]time.Time{start, start.Add(time.Duration(o.length) * time.Minute)})
	}
	return out
}

// move gives demonstration activities from another day the dates that they have when counted from today. Whatever else
// somebody changed stays.
func move(ctx context.Context, s Services, activities []*activity.Activity, now time.Time) error {
	byTitle := map[string]offer{}
	for _, o := range offers() {
		byTitle[o.title] = o
	}
	for _, a := range activities {
		if a.Source == nil || a.Source.Name != source || a.ArchivedAt != nil {
			continue
		}
		title, _, _ := strings.Cut(a.Source.ID, "@")
		o, known := byTitle[title]
		dates := o.dates(slot(a.Source.ID), now)
		if !known || !moved(a, dates) {
			continue
		}
		_, err := s.Activities.Update(ctx, a.ID, record.Match{Any: true}, func(v *activity.Activity, _ time.Time) error {
			for len(v.Sessions) < len(dates) {
				v.Sessions = append(v.Sessions, activity.Session{ID: record.NewID()})
			}
			v.Sessions = v.Sessions[:len(dates)]
			for i := range v.Sessions {
				v.Sessions[i].Start, v.Sessions[i].End, v.Sessions[i].PreviousStart = dates[i][0], &dates[i][1], nil
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("move the demo activity %s: %w", a.Title, err)
		}
	}
	return nil
}

// moved tells whether an activity has other dates than these.
func moved(a *activity.Activity, dates [][2]time.Time) bool {
	if len(a.Sessions) != len(dates) {
		return true
	}
	for i := range dates {
		if !a.Sessions[i].Start.Equal(dates[i][0]) {
			return true
		}
	}
	return false
}
