package importer

import (
	"regexp"
	"strings"

	"kepu/internal/activity"
	"kepu/internal/geo"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// attendance is schema.org's EventAttendanceModeEnumeration.
var attendance = map[string]activity.Mode{"OfflineEventAttendanceMode": activity.Onsite, "OnlineEventAttendanceMode": activity.Online,
	"MixedEventAttendanceMode": activity.Hybrid}

// where reads the places of an event: on the spot, online or both.
func (r *eventReader) where(a *activity.Activity) {
	for _, value := range list(r.node["location"]) {
		n := r.document.follow(value)
		if n == nil {
			n = node{"name": textOf(value)}
		}
		if strings.Contains(strings.Join(n.types(), " "), "VirtualLocation") {
			a.OnlineURL = r.address("location.url", n.text("url"))
			continue
		}
		if a.Place == nil && a.VenueID == "" {
			a.Place = r.place(n)
		}
	}
	a.Mode = attendance[r.node.enumerated("eventAttendanceMode")]
	if a.Mode == "" && a.OnlineURL != "" {
		a.Mode = activity.Online
		if a.Place != nil {
			a.Mode = activity.Hybrid
		}
	}
	if (a.Mode == activity.Online || a.Mode == activity.Hybrid) && a.OnlineURL == "" && a.URL != "" {
		a.OnlineURL = a.URL
		r.mend("location", "线上活动没有参加地址，采用活动网址", "online without an address to attend at; the event's own is taken")
	}
}

// chinese is of texts whose streets name the regions that they lie in: 扬州市邗江区文昌西路1号.
var chinese = regexp.MustCompile(`\p{Han}`)

// link replaces a place by the venue of the registry that it is.
func (r *eventReader) link(a *activity.Activity) {
	if v := r.venueOf(a.Place); v != nil {
		a.VenueID, a.Place = v.ID, nil
	}
}

func (r *eventReader) place(n node) *activity.Place {
	p := &activity.Place{Name: trimTo(n.text("name"), maxPlaceName), Address: textOf(n["address"]), Location: r.location(r.document.follow(n["geo"]))}
	names := []string{p.Address}
	if address := r.document.follow(n["address"]); address != nil {
		street, locality, wider := address.text("streetAddress"), address.text("addressLocality"), address.text("addressRegion")
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
func (r *eventReader) location(n node) *geo.Location {
	latText, lngText := n.text("latitude"), n.text("longitude")
	if latText == "" && lngText == "" {
		return nil
	}
	_, written := n["latitude"].(string)
	lat, latOK := number(latText)
	lng, lngOK := number(lngText)
	l := &geo.Location{Lat: lat, Lng: lng, Datum: geo.WGS84, Accuracy: geo.Address}
	if !latOK || !lngOK || len(l.Validate()) > 0 || lat == 0 && lng == 0 {
		r.mend("location.geo", "坐标无效，未采用："+latText+", "+lngText, "no valid coordinates, left out: "+latText+", "+lngText)
		return nil
	}
	if written {
		r.mend("location.geo", "坐标是文本，已转为数字", "the coordinates were texts and are numbers now")
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
	for _, value := range list(r.node["offers"]) {
		offer := r.document.follow(value)
		for _, property := range []string{"price", "lowPrice", "highPrice"} {
			text := offer.text(property)
			if amount, ok := number(text); ok && amount >= 0 {
				price.Min, price.Max = lower(price.Min, amount), higher(price.Max, amount)
			} else if text != "" {
				r.mend("offers."+property, "价格不是数字，未采用："+text, "the price is no number and was left out: "+text)
			}
		}
		if price.Currency == "" {
			price.Currency = offer.text("priceCurrency")
		}
		if address := offer.text("url"); address != "" && a.Booking == nil {
			if address = r.address("offers.url", address); address != "" {
				a.Booking = &activity.Booking{URL: address}
			}
		}
		switch offer.enumerated("availability") {
		case "SoldOut":
			a.Availability = "full"
		case "InStock", "LimitedAvailability":
			a.Availability = "available"
		}
	}
	switch free := r.node.text("isAccessibleForFree"); {
	case free == "":
	case strings.EqualFold(free, "true") && price.Min != nil && *price.Min > 0:
		r.mend("isAccessibleForFree", "标注免费却有价格，视为不详", "is called free and has a price; taken as unknown")
	default:
		value := strings.EqualFold(free, "true")
		price.Free = &value
	}
	if price.Free != nil || price.Min != nil {
		a.Price = price
	}
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
