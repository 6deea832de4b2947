package linked

import (
	"encoding/json"
	"strconv"
	"strings"

	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// eventTypes is the type of schema.org that says most of an activity of a type; others are plain events.
var eventTypes = map[string]string{"exhibition": "ExhibitionEvent", "screening": "ScreeningEvent",
	"training": "EducationEvent", "lecture": "EducationEvent", "workshop": "EducationEvent", "show": "TheaterEvent",
	"festival": "Festival"}

// statuses is schema.org's EventStatusType.
var statuses = map[activity.State]string{activity.Scheduled: "EventScheduled", activity.Cancelled: "EventCancelled",
	activity.Postponed: "EventPostponed", activity.Rescheduled: "EventRescheduled",
	activity.MovedOnline: "EventMovedOnline"}

// modes is schema.org's EventAttendanceModeEnumeration.
var modes = map[activity.Mode]string{activity.Onsite: "OfflineEventAttendanceMode",
	activity.Online: "OnlineEventAttendanceMode", activity.Hybrid: "MixedEventAttendanceMode"}

// Event gives an activity: one session is an Event, several are an EventSeries with an Event each.
func (w *Writer) Event(of *catalog.Activity) Node {
	a := of.Record()
	kind := eventTypes[a.Type]
	if kind == "" {
		kind = "Event"
	}
	n := Node{"@type": kind, "@id": w.id("/activities/", a.ID), "identifier": a.ID, "name": a.Title,
		"additionalType": a.Type, "eventStatus": term(statuses[a.State])}
	n.set("audience", audience(a.Audiences))
	n.set("disambiguatingDescription", a.Summary)
	n.set("description", a.Description)
	n.set("url", a.URL)
	n.set("inLanguage", a.Languages)
	n.set("image", images(a.Images))
	n.set("typicalAgeRange", ages(a))
	if mode := modes[a.Mode]; mode != "" {
		n["eventAttendanceMode"] = term(mode)
	}
	n.set("organizer", w.organization(a.OrganizerID))
	n.set("location", w.locations(a, of.Home()))
	n.set("about", themes(a.Themes))
	n.set("superEvent", w.campaigns(a.CampaignIDs))
	n.set("performer", w.lecturers(a.LecturerIDs))
	w.offers(n, a)
	w.times(n, of, a)
	n["subjectOf"] = w.supplement(a)
	return n
}

// supplement gives what schema.org has no words for, as a document about the activity: other registries read it without
// loss.
func (w *Writer) supplement(a *activity.Activity) Node {
	text, err := json.Marshal(a.Supplement(w.reference))
	if err != nil {
		panic(err) // plain fields only
	}
	return Node{"@type": "DigitalDocument", "name": activity.SupplementName, "encodingFormat": "application/json",
		"text": string(text)}
}

// reference names a record that the public sees; nil for none.
func (w *Writer) reference(kind record.Kind, id string) *activity.Reference {
	name, public := "", false
	switch kind {
	case organization.Kind.Name:
		if o := w.Snapshot.Organization(id); o != nil {
			name, public = o.Name, true
		}
	case venue.Kind.Name:
		if v := w.Snapshot.Venue(id); v != nil {
			name, public = v.Name, v.Public()
		}
	case lecturer.Kind.Name:
		if l := w.Snapshot.Lecturer(id); l != nil {
			name, public = l.Name, l.Public()
		}
	case campaign.Kind.Name:
		if c := w.Snapshot.Campaign(id); c != nil {
			name, public = c.Name, c.Public()
		}
	}
	if id == "" || !public {
		return nil
	}
	return &activity.Reference{ID: id, Name: name}
}

// times gives the dates.
func (w *Writer) times(n Node, of *catalog.Activity, a *activity.Activity) {
	first, last := &a.Sessions[0], &a.Sessions[len(a.Sessions)-1]
	n["startDate"] = instant(first.Start)
	if a.Calendar != activity.Permanent {
		n.set("endDate", optionalInstant(last.End))
	}
	if len(a.Sessions) == 1 {
		n["eventStatus"] = term(statuses[a.SessionState(first)])
		n.set("previousStartDate", optionalInstant(first.PreviousStart))
		if first.Capacity != nil {
			n["maximumAttendeeCapacity"] = *first.Capacity
		}
		n.set("location", w.locations(a, of.At(0)))
		return
	}
	n["@type"] = "EventSeries" // additionalType says of what kind
	parts := make([]Node, len(a.Sessions))
	for i := range a.Sessions {
		s := &a.Sessions[i]
		part := Node{"@type": "Event", "@id": w.id("/activities/", a.ID) + "#" + s.ID, "name": a.Title,
			"startDate": instant(s.Start), "eventStatus": term(statuses[a.SessionState(s)])}
		part.set("endDate", optionalInstant(s.End))
		part.set("previousStartDate", optionalInstant(s.PreviousStart))
		part.set("location", w.locations(a, of.At(i)))
		if s.Capacity != nil {
			part["maximumAttendeeCapacity"] = *s.Capacity
		}
		parts[i] = part
	}
	n["subEvent"] = parts
	if a.Schedule != nil {
		n["eventSchedule"] = schedule(a.Schedule)
	}
}

// weekdays is schema.org's DayOfWeek.
var weekdays = map[string]string{"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday",
	"fri": "Friday", "sat": "Saturday", "sun": "Sunday"}

func days(codes []string) []string {
	out := make([]string, len(codes))
	for i, code := range codes {
		out[i] = term(weekdays[code])
	}
	return out
}

func schedule(s *activity.Schedule) Node {
	n := Node{"@type": "Schedule", "repeatFrequency": "P1W", "byDay": days(s.Weekdays), "startDate": s.From,
		"endDate": s.To, "startTime": s.StartTime + ":00", "scheduleTimezone": "Asia/Shanghai"}
	if s.EndTime != "" {
		n["endTime"] = s.EndTime + ":00"
	}
	n.set("exceptDate", s.Except)
	return n
}

// locations gives where something takes place: on the spot, online or both.
func (w *Writer) locations(a *activity.Activity, at *catalog.Where) (out []Node) {
	switch {
	case at.Venue != nil:
		n := Node{"@type": venueType(at.Venue.Category), "@id": w.id("/venues/", at.Venue.ID), "name": at.Venue.Name}
		region := at.Venue.RegionCode
		if at.Stop != nil {
			region = at.Stop.RegionCode
		}
		n.set("address", w.address(at.Address, region))
		n.set("geo", w.point(at.Location))
		out = append(out, n)
	case at.Place != nil:
		n := Node{"@type": "Place", "name": at.Name()}
		n.set("address", w.address(at.Address, at.Place.RegionCode))
		n.set("geo", w.point(at.Location))
		out = append(out, n)
	}
	if a.OnlineURL != "" {
		out = append(out, Node{"@type": "VirtualLocation", "url": a.OnlineURL})
	}
	return out
}

func ages(a *activity.Activity) string {
	switch {
	case a.AgeMin == nil && a.AgeMax == nil:
		return ""
	case a.AgeMax == nil:
		return strconv.Itoa(*a.AgeMin) + "+"
	case a.AgeMin == nil:
		return "0-" + strconv.Itoa(*a.AgeMax)
	}
	return strconv.Itoa(*a.AgeMin) + "-" + strconv.Itoa(*a.AgeMax)
}

func themes(codes []string) (out []Node) {
	for _, code := range codes {
		if item, ok := codelist.All.Themes.Get(code); ok {
			out = append(out, Node{"@type": "DefinedTerm", "name": item.ZH, "termCode": code})
		}
	}
	return out
}

func (w *Writer) campaigns(ids []string) (out []Node) {
	for _, id := range ids {
		if one := w.Snapshot.Campaign(id); one != nil && one.Public() {
			out = append(out, Node{"@type": "EventSeries", "@id": w.id("/campaigns/", one.ID), "name": one.Name})
		}
	}
	return out
}

func (w *Writer) lecturers(ids []string) (out []Node) {
	for _, id := range ids {
		if one := w.Snapshot.Lecturer(id); one != nil && one.Public() {
			n := Node{"@type": "Person", "@id": w.id("/lecturers/", one.ID), "name": one.Name}
			n.set("jobTitle", one.Title)
			out = append(out, n)
		}
	}
	return out
}

// offers gives what it costs and where to book.
func (w *Writer) offers(n Node, a *activity.Activity) {
	offer := Node{}
	if p := a.Price; p != nil {
		if p.Free != nil {
			n["isAccessibleForFree"] = *p.Free
		}
		offer.set("description", p.Text)
		switch {
		case p.Min != nil && p.Max != nil && *p.Min != *p.Max:
			offer["@type"], offer["lowPrice"], offer["highPrice"] = "AggregateOffer", *p.Min, *p.Max
		case p.Min != nil:
			offer["price"] = *p.Min
		case p.Max != nil:
			offer["price"] = *p.Max
		}
		if len(offer) > 0 {
			offer.set("priceCurrency", strings.ToUpper(p.Currency))
		}
	}
	if b := a.Booking; b != nil {
		offer.set("url", b.URL)
		offer.set("availabilityStarts", optionalInstant(b.OpensAt))
		offer.set("availabilityEnds", optionalInstant(b.ClosesAt))
	}
	switch a.Availability {
	case "full":
		offer["availability"] = term("SoldOut")
	case "available":
		offer["availability"] = term("InStock")
	}
	if len(offer) == 0 {
		return
	}
	if offer["@type"] == nil {
		offer["@type"] = "Offer"
	}
	n["offers"] = offer
}
