package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"kepu/internal/activity"
	"kepu/internal/geo"
	"kepu/internal/region"
	"kepu/internal/venue"
	"kepu/internal/written"
)

// attendance is schema.org's EventAttendanceModeEnumeration.
var attendance = map[string]activity.Mode{"OfflineEventAttendanceMode": activity.Onsite,
	"OnlineEventAttendanceMode": activity.Online, "MixedEventAttendanceMode": activity.Hybrid}

// where reads the places of an event: on the spot, online or both.
func (r *eventReader) where(a *activity.Activity) {
	for _, value := range list(r.get("location")) {
		n := r.document.placeNode(value)
		switch {
		case n == nil:
		case n.is("VirtualLocation"):
			a.OnlineURL = cmp.Or(a.OnlineURL, r.address("location.url", n.word("url")))
		case a.Place == nil:
			a.Place = r.place(n)
		default:
			if name := cmp.Or(n.text("name"), textOf(n["address"])); name != "" && name != a.Place.Name {
				r.noteUnread("location", "只登记一个地点，未采用："+name, "one place is kept; left out: "+name)
			}
		}
	}
	r.used["eventAttendanceMode"] = true
	mode := r.node.enumerated("eventAttendanceMode")
	if a.Mode = attendance[mode]; a.Mode == "" && mode != "" {
		r.noteUnread("eventAttendanceMode", "不认识的参加方式，未采用："+mode, "unknown mode of attendance, left out: "+mode)
	}
	if isOnlineText(a) && (a.OnlineURL != "" || a.URL != "" || webAddress.MatchString(a.Place.Name)) {
		r.noteFix("location", "按线上活动登记："+a.Place.Name, "was taken as online: "+a.Place.Name)
		beOnline(a)
	}
	if a.Mode == "" && a.OnlineURL != "" {
		a.Mode = activity.Online
		if a.Place != nil {
			a.Mode = activity.Hybrid
		}
	}
	if (a.Mode == activity.Online || a.Mode == activity.Hybrid) && a.OnlineURL == "" && a.URL != "" {
		a.OnlineURL = a.URL
		r.noteFix("location", "线上活动没有参加地址，采用活动网址", "online without an address to attend at; the event's own is taken")
	}
}

// chinese is of texts whose streets name the regions that they lie in: 扬州市邗江区文昌西路1号.
var chinese = regexp.MustCompile(`\p{Han}`)

// link replaces a place by the venue of the registry that it is.
func (r *eventReader) link(a *activity.Activity) {
	if v := r.venueOf(a.Place); v != nil {
		a.VenueID, a.Place = v.ID, nil
	}
	for i := range a.Sessions {
		s := &a.Sessions[i]
		if v := r.venueOf(s.Place); v != nil {
			if s.VenueID, s.Place = v.ID, nil; v.ID == a.VenueID {
				s.VenueID = ""
			}
		}
	}
}

func (r *eventReader) place(n node) *activity.Place {
	p := &activity.Place{Name: trimTo(n.text("name"), maxPlaceName), Address: textOf(first(n["address"])),
		Location: r.location(n, r.document.follow(n["geo"]))}
	names := []string{p.Address}
	if address := r.document.follow(first(n["address"])); address != nil && address["@value"] == nil {
		street, locality, wider := address.text("streetAddress"), address.text("addressLocality"),
			address.text("addressRegion")
		var parts []string
		for i, part := range []string{street, locality, wider, address.text("postalCode"), address.text("addressCountry")} {
			named := i > 0 && chinese.MatchString(part) && strings.Contains(street, part)
			if part != "" && !named {
				parts = append(parts, part)
			}
		}
		p.Address, names = strings.Join(parts, ", "), []string{locality, wider}
	}
	p.Address = trimTo(space.ReplaceAllString(p.Address, " "), maxPlaceAddress)
	for _, name := range names {
		if found, ok := unique(r.have.Regions, func(one region.Region) bool { return one.Name == name }); ok && name != "" {
			p.RegionCode = found.Code
			break
		}
	}
	if p.Name == "" {
		p.Name = p.Address
	}
	if p.Name == "" && p.Location == nil {
		return nil
	}
	return p
}

// Limits of a place; a longer text is cut, because where it is shown it would be cut as well.
const (
	maxPlaceName    = 200
	maxPlaceAddress = 300
)

func trimTo(text string, limit int) string {
	if runes := []rune(text); len(runes) > limit {
		return string(runes[:limit])
	}
	return text
}

// location reads coordinates, which schema.org gives in WGS-84. A place without them is a place all the same.
func (r *eventReader) location(place, n node) *geo.Location {
	if n["latitude"] == nil && n["longitude"] == nil {
		n = place // some write them beside the name
	}
	latText, lngText := n.word("latitude"), n.word("longitude")
	if latText == "" && lngText == "" {
		return nil
	}
	_, written := n["latitude"].(string)
	lat, latOK := number(latText)
	lng, lngOK := number(lngText)
	l := &geo.Location{Lat: lat, Lng: lng, Datum: geo.WGS84, Accuracy: geo.Address}
	if !latOK || !lngOK || len(l.Validate()) > 0 || lat == 0 && lng == 0 {
		r.noteFix("location.geo", "坐标无效，未采用："+latText+", "+lngText, "no valid coordinates, left out: "+latText+", "+lngText)
		return nil
	}
	if written {
		r.noteFix("location.geo", "坐标是文本，已转为数字", "the coordinates were texts and are numbers now")
	}
	return l
}

// sameVenue is how far the coordinates of a venue and of an event that names it may lie apart, in metres.
const sameVenue = 1000

// venueOf finds the venue of the registry that a place names; nil for none.
func (r *eventReader) venueOf(p *activity.Place) *venue.Venue {
	if p == nil {
		return nil
	}
	v, found := unique(r.have.Venues, func(v *venue.Venue) bool { return v.Public() && v.Name == p.Name })
	if !found || p.Location != nil && v.Location != nil &&
		geo.Distance(p.Location.Point(geo.GCJ02), v.Location.Point(geo.GCJ02)) > sameVenue {
		return nil
	}
	return v
}

// offers reads what it costs and where to book.
func (r *eventReader) offers(a *activity.Activity) {
	price := &activity.Price{}
	for _, value := range list(r.get("offers")) {
		r.offer(a, price, r.document.follow(value))
	}
	free := r.free()
	switch {
	case free != nil && *free && price.Min != nil && *price.Min > 0:
		r.noteUnread("isAccessibleForFree", "标注免费却有价格，视为不详", "is called free and has a price; taken as unknown")
	case free != nil:
		price.Free = free
	case price.Max != nil && *price.Max == 0:
		price.Free = new(bool)
		*price.Free = true
	}
	if price.Free != nil || price.Min != nil || price.Text != "" {
		a.Price = price
	}
}

// offer reads one offer.
func (r *eventReader) offer(a *activity.Activity, price *activity.Price, offer node) {
	for _, property := range []string{"price", "lowPrice", "highPrice"} {
		text := strings.TrimSpace(strings.TrimSuffix(offer.word(property), "元"))
		if amount, ok := number(text); ok && amount >= 0 {
			price.Min, price.Max = lower(price.Min, amount), higher(price.Max, amount)
		} else if slices.Contains([]string{"免费", "free"}, strings.ToLower(text)) {
			price.Min, price.Max = lower(price.Min, 0), higher(price.Max, 0)
		} else if text != "" {
			r.noteUnread("offers."+property, "价格不是数字，未采用："+text, "the price is no number and was left out: "+text)
		}
	}
	if price.Currency == "" && price.Min != nil {
		price.Currency = offer.word("priceCurrency")
	}
	if address := offer.word("url"); address != "" && a.Booking == nil {
		if address = r.address("offers.url", address); address != "" {
			a.Booking = &activity.Booking{URL: address}
		}
	}
	switch offer.enumerated("availability") {
	case "SoldOut":
		a.Availability = "full"
	case "InStock", "LimitedAvailability", "OnlineOnly", "InStoreOnly":
		a.Availability = "available"
	}
}

// free reads isAccessibleForFree from what says yes or no; nil is unknown.
func (r *eventReader) free() *bool {
	r.used["isAccessibleForFree"] = true
	text := r.node.enumerated("isAccessibleForFree")
	if text == "" {
		return nil
	}
	value, f := written.Truth(text)
	if f != nil {
		r.noteUnread("isAccessibleForFree", "不是 true 或 false，视为不详："+text,
			"is neither true nor false; taken as unknown: "+text)
	}
	return value
}

func first(value any) any {
	if all := list(value); len(all) > 0 {
		return all[0]
	}
	return nil
}

func lower(a *float64, b float64) *float64 {
	if a != nil && *a < b {
		return a
	}
	return &b
}

func higher(a *float64, b float64) *float64 {
	if a != nil && *a > b {
		return a
	}
	return &b
}
