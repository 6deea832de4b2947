package ical

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	ics "github.com/arran4/golang-ical"

	"kepu/internal/activity"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/geo"
)

// mark stands before the title of what does not take place as announced, because many programs do not show the state of
// an event.
func mark(s activity.State) string {
	if s == activity.Scheduled {
		return ""
	}
	return "【" + s.Chinese() + "】"
}

// event begins an event with everything but its times. Without a session (-1) it is of the activity as planned.
func (c *Calendar) event(id string, of *catalog.Activity, a *activity.Activity, i int) *ics.VEvent {
	state, reason, at := activity.Scheduled, "", of.Home()
	if i >= 0 {
		s := &a.Sessions[i]
		state, reason, at = a.SessionState(s), cmp.Or(s.StateReason, a.StateReason), of.At(i)
	}
	e := c.out.AddEvent(id + domain)
	// Without METHOD:REQUEST and replies DTSTAMP is the time of the last change (RFC 5545, 3.8.7.2); so the text is the
	// same until then.
	e.SetDtStampTime(a.UpdatedAt)
	e.SetCreatedTime(a.CreatedAt)
	e.SetModifiedAt(a.UpdatedAt)
	e.SetSequence(int(a.Version - 1))
	e.SetStatus(status(state))
	e.SetSummary(mark(state) + a.Title)
	if where := place(at); where != "" {
		e.SetLocation(where)
	}
	if c.Points && at.HasPoint {
		p := at.Location.Point(geo.WGS84)
		e.SetGeo(fmt.Sprintf("%.6f", p.Lat), fmt.Sprintf("%.6f", p.Lng))
	}
	page := cmp.Or(c.ActivityURL(a.ID), a.URL)
	if text := c.description(a, state, reason, page); text != "" {
		e.SetDescription(text)
	}
	if page != "" {
		e.SetURL(page)
	}
	for _, code := range a.Themes {
		if theme, ok := codelist.All.Themes.Get(code); ok {
			e.AddCategory(theme.ZH)
		}
	}
	if a.Calendar == activity.Periodic {
		e.SetTimeTransparency(ics.TransparencyTransparent) // it does not fill the days of who goes there once
	}
	return e
}

func status(s activity.State) ics.ObjectStatus {
	switch s {
	case activity.Cancelled:
		return ics.ObjectStatusCancelled
	case activity.Postponed:
		return ics.ObjectStatusTentative
	}
	return ics.ObjectStatusConfirmed
}

// place is where to go, in words.
func place(at *catalog.Where) string {
	name := at.Name()
	if at.Address == "" || at.Address == name {
		return name
	}
	return strings.TrimSpace(name + " " + at.Address)
}

func (c *Calendar) description(a *activity.Activity, state activity.State, reason, page string) string {
	var lines []string
	add := func(label, text string) {
		if text != "" {
			lines = append(lines, label+text)
		}
	}
	if mark := mark(state); mark != "" {
		add(mark, cmp.Or(reason, "原因未说明"))
	}
	add("", cmp.Or(a.Summary, a.Description))
	if o := c.snapshot.Organization(a.OrganizerID); o != nil {
		add("主办：", o.Name)
	}
	add("人群：", names(&codelist.All.Audiences, a.Audiences))
	add("年龄：", ages(a))
	add("费用：", price(a.Price))
	if b := a.Booking; b != nil {
		add("预约：", strings.Join(strings.Fields(booking(b)+" "+b.URL+" "+b.Phone), " "))
	}
	add("线上：", a.OnlineURL)
	add("详情：", page)
	return strings.Join(lines, "\n")
}

func names(list *codelist.List, codes []string) string {
	var out []string
	for _, code := range codes {
		if item, ok := list.Get(code); ok {
			out = append(out, item.ZH)
		}
	}
	return strings.Join(out, "、")
}

func ages(a *activity.Activity) string {
	switch {
	case a.AgeMin != nil && a.AgeMax != nil:
		return strconv.Itoa(*a.AgeMin) + "–" + strconv.Itoa(*a.AgeMax) + " 岁"
	case a.AgeMin != nil:
		return strconv.Itoa(*a.AgeMin) + " 岁以上"
	case a.AgeMax != nil:
		return strconv.Itoa(*a.AgeMax) + " 岁以下"
	}
	return ""
}

func price(p *activity.Price) string {
	switch {
	case p == nil:
		return ""
	case p.Text != "":
		return p.Text
	case p.Free != nil && *p.Free:
		return "免费"
	case p.Free != nil:
		return "收费"
	}
	return ""
}

func booking(b *activity.Booking) string {
	switch {
	case b.Required == nil:
		return ""
	case *b.Required:
		return "需要预约"
	}
	return "不需要预约"
}
