package linked

import (
	"kepu/internal/accreditation"
	"kepu/internal/campaign"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/hours"
)

// venueTypes is the type of schema.org that says most of a venue of a category; others are places.
var venueTypes = map[string]string{"science_centre": "Museum", "specialised_venue": "Museum", "museum": "Museum",
	"planetarium": "Museum", "zoo": "Zoo", "park": "Park", "wetland_park": "Park", "nature_reserve": "Park",
	"botanical_garden": "Park", "scenic_area": "TouristAttraction", "library": "Library", "cinema": "MovieTheater",
	"university": "CollegeOrUniversity", "school_venue": "School"}

// venueType gives the type of a category, or else of the one that it belongs to.
func venueType(category string) string {
	for code := category; code != ""; {
		if t := venueTypes[code]; t != "" {
			return t
		}
		item, _ := codelist.All.VenueCategories.Get(code)
		code = item.Parent
	}
	return "Place"
}

// Place gives a venue.
func (w *Writer) Place(v *catalog.Venue) Node {
	n := Node{"@type": venueType(v.Category), "@id": w.id("/venues/", v.ID), "identifier": v.ID, "name": v.Name,
		"additionalType": v.Category}
	at := v.On(w.Today)
	code := v.RegionCode
	if at.Stop != nil {
		code = at.Stop.RegionCode
	}
	n.set("alternateName", v.Aliases)
	n.set("description", v.Description)
	n.set("address", w.address(at.Address, code))
	n.set("geo", w.point(at.Location))
	n.set("url", v.URL)
	n.set("telephone", v.Contact.Phone)
	n.set("image", images(v.Images))
	n.set("amenityFeature", amenities(v.Accessibility))
	if v.OpeningHours != nil {
		n.set("openingHoursSpecification", w.hours(v.OpeningHours))
	}
	if v.Admission != nil && v.Admission.Free != nil {
		n["isAccessibleForFree"] = *v.Admission.Free
	}
	n.set("additionalProperty", w.accreditations(v))
	return n
}

// accreditations are those in force. Places of schema.org know no awards.
func (w *Writer) accreditations(v *catalog.Venue) (out []Node) {
	for _, one := range v.Named {
		if one.On(w.Today) == accreditation.Valid {
			name := one.Scheme
			if scheme, ok := accreditation.FindScheme(one.Scheme); ok {
				name = scheme.ZH
			}
			out = append(out, Node{"@type": "PropertyValue", "propertyID": one.Scheme, "name": "认定", "value": name})
		}
	}
	return out
}

// hours gives the weekly hours, closed days and adjusted days. What repeats each year is that of this year; rules of
// public holidays have no words in schema.org.
func (w *Writer) hours(h *hours.Hours) (out []Node) {
	year := w.Today[:4]
	date := func(text string) string {
		if len(text) == len("05-01") {
			return year + "-" + text
		}
		return text
	}
	spec := func(open, shut, from, to string) Node {
		n := Node{"@type": "OpeningHoursSpecification", "opens": open + ":00", "closes": shut + ":00"}
		if shut == "24:00" {
			n["closes"] = "23:59:59"
		}
		n.set("validFrom", date(from))
		n.set("validThrough", date(to))
		return n
	}
	for _, one := range h.Weekly {
		n := spec(one.Open, one.Close, one.ValidFrom, one.ValidTo)
		n["dayOfWeek"] = days(one.Days)
		out = append(out, n)
	}
	for _, one := range h.Adjusted {
		out = append(out, spec(one.Open, one.Close, one.Date, one.Date))
	}
	for _, one := range h.Closed {
		to := one.To
		if to == "" {
			to = one.From
		}
		out = append(out, spec("00:00", "00:00", one.From, to))
	}
	return out
}

// Campaign gives a campaign.
func (w *Writer) Campaign(c *campaign.Campaign) Node {
	n := Node{"@type": "EventSeries", "@id": w.id("/campaigns/", c.ID), "identifier": c.Key, "name": c.Name}
	n.set("disambiguatingDescription", c.Slogan)
	n.set("description", c.Description)
	n.set("startDate", c.From)
	n.set("endDate", c.To)
	n.set("url", c.URL)
	return n
}
