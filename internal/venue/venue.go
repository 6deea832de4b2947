// Package venue is the places of science popularization (场馆): physical, mobile and online.
package venue

import (
	"time"

	"kepu/internal/access"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/kind"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
)

// Form is how a venue exists.
type Form string

// The forms.
const (
	Physical Form = "physical"
	Mobile   Form = "mobile" // 流动科技馆, 科普大篷车
	Online   Form = "online"
)

// Forms lists the codes.
var Forms = []string{string(Physical), string(Mobile), string(Online)}

// bookings lists whether one must book.
var bookings = []string{"none", "optional", "required"}

// Venue is one place.
type Venue struct {
	record.Meta
	Name           string
	Aliases        []string
	Description    string
	PlainText      string // for large-print pages
	Category       string // code list venue_categories
	Form           Form
	OrganizationID string `db:",null"` // who runs it; empty for unknown
	RegionCode     string `db:",null"` // empty outside the registry's regions
	ZoneCode       string `db:",null"` // functional zone as a second membership; empty for none
	Address        string
	Location       *geo.Location `db:",inline"`
	OpeningHours   *hours.Hours  // nil for unknown
	Stops          []Stop        // of a mobile venue, in the order of their dates
	Admission      *Admission    // nil for unknown
	Audiences      []string
	Languages      []string
	Images         []record.Image
	Contact        record.Contact
	URL            string
	Accessibility  record.Accessibility
	LastVerifiedAt *time.Time // when somebody last checked the entry
	MergedInto     string     `db:",null"` // id of the venue that an archived one was merged into; empty for none
}

// Admission is what a visit costs and whether to book.
type Admission struct {
	Free      *bool      `json:"free" validate:"optional" example:"true"` // null for unknown
	PriceText string     `json:"price_text" validate:"optional" example:"免费，凭身份证入馆"`
	Discounts []Discount `json:"discounts" validate:"optional"`
	Booking   string     `json:"booking" validate:"optional" example:"optional" enums:"none,optional,required"`
}

// Discount is a lower price for some.
type Discount struct {
	For  string `json:"for" example:"60 周岁以上老人"`
	Text string `json:"text" example:"半价"`
}

// Kind declares venues.
var Kind = kind.New(kind.Kind[Venue]{
	Info:     kind.Info{Name: record.NewKind("venue", "场馆", "venue"), Table: "venues"},
	Title:    func(v *Venue) string { return v.Name },
	Reviewed: true,
	References: func(v *Venue) []kind.Reference {
		refs := []kind.Reference{{Field: "organization_id", To: organization.Kind.Info, ID: v.OrganizationID},
			{Field: "region_code", To: region.Kind, ID: v.RegionCode}, {Field: "zone_code", To: region.Kind, ID: v.ZoneCode}}
		for i := range v.Stops {
			refs = append(refs, kind.Reference{Field: errs.Index("stops", i) + ".region_code", To: region.Kind,
				ID: v.Stops[i].RegionCode})
		}
		return refs
	},
	Access: access.Policy[Venue]{Holds: true, Standing: func(v *Venue) access.Standing {
		return access.Standing{Organization: v.OrganizationID, Region: v.RegionCode, Zone: v.ZoneCode}
	}},
	BeforeSave: (*Venue).SortStops,
	AfterLoad: func(v *Venue) {
		if v.OpeningHours != nil {
			v.OpeningHours.Normalize()
		}
	},
})

// Service is the writing of venues.
type Service = record.Service[Venue]

// Limits of a venue.
const (
	maxPlainText = 60 // characters that fit a large-print card
	maxAliases   = 20
	maxDiscounts = 20
)

// Normalize brings texts and lists into their one form; no list is nil afterwards.
func (v *Venue) Normalize() {
	record.Trim(&v.Name, &v.Description, &v.PlainText, &v.Address, &v.URL, &v.Contact.Phone, &v.Contact.Email,
		&v.Contact.Website)
	v.Aliases, v.Audiences, v.Languages = record.TrimList(v.Aliases), record.TrimList(v.Audiences),
		record.TrimList(v.Languages)
	if v.Form == "" {
		v.Form = Physical
	}
	v.normalizeStops()
	if v.OpeningHours != nil {
		v.OpeningHours.Normalize()
	}
	if v.Admission != nil {
		if v.Admission.Booking == "" {
			v.Admission.Booking = "none"
		}
		if v.Admission.Discounts == nil {
			v.Admission.Discounts = []Discount{}
		}
	}
	if v.Images == nil {
		v.Images = []record.Image{}
	}
	v.Accessibility.Normalize()
}

// Validate gives the violations of a venue.
func (v *Venue) Validate() errs.Violations {
	var vs errs.Violations
	vs.Text("name", v.Name, 200)
	vs.Each("aliases", v.Aliases, maxAliases, func(path, value string) { vs.Line(path, value, 200) })
	vs.Prose("description", v.Description, 10000)
	vs.Line("plain_text", v.PlainText, maxPlainText)
	codelist.All.VenueCategories.Check(&vs, "category", v.Category)
	vs.OneOf("form", string(v.Form), Forms)
	record.CheckRef(&vs, "organization_id", v.OrganizationID)
	region.CheckCode(&vs, "region_code", v.RegionCode)
	region.CheckCode(&vs, "zone_code", v.ZoneCode)
	vs.Line("address", v.Address, 300)
	if v.Location != nil {
		vs.Merge("location", v.Location.Validate())
	}
	v.checkStops(&vs)
	if v.OpeningHours != nil {
		vs.Merge("opening_hours", v.OpeningHours.Validate())
	}
	if v.Admission != nil {
		vs.Merge("admission", v.Admission.validate())
	}
	vs.Each("audiences", v.Audiences, 20, func(path, value string) { codelist.All.Audiences.Check(&vs, path, value) })
	record.Languages(&vs, v.Languages)
	record.CheckImages(&vs, v.Images)
	vs.Merge("contact", v.Contact.Validate())
	vs.WebAddress("url", v.URL)
	if v.Form == Online && v.Publication == record.Published {
		vs.Required("url", v.URL)
	}
	vs.Merge("accessibility", v.Accessibility.Validate())
	return vs
}

func (a *Admission) validate() errs.Violations {
	var vs errs.Violations
	vs.Line("price_text", a.PriceText, 200)
	vs.OneOf("booking", a.Booking, bookings)
	vs.TooMany("discounts", len(a.Discounts), maxDiscounts)
	for i, d := range a.Discounts {
		var part errs.Violations
		part.Text("for", d.For, 100)
		part.Text("text", d.Text, 200)
		vs.Merge(errs.Index("discounts", i), part)
	}
	return vs
}

// Completeness is how much of what visitors ask for an entry answers.
type Completeness struct {
	Score   int      `json:"score" example:"73"` // percent
	Missing []string `json:"missing" example:"images,contact"`
}

// Completeness names the fields that visitors miss, of those that a venue of its form needs. Each counts the same.
func (v *Venue) Completeness() Completeness {
	facts := 0
	for _, name := range record.AccessibilityFacts {
		if v.Accessibility.Get(name) != record.Unknown {
			facts++
		}
	}
	physical, online := v.Form == Physical, v.Form == Online
	checks := []struct {
		field         string
		needed, there bool
	}{
		{"description", true, v.Description != ""},
		{"plain_text", true, v.PlainText != ""},
		{"organization_id", true, v.OrganizationID != ""},
		{"region_code", !online, v.RegionCode != ""},
		{"address", physical, v.Address != ""},
		{"location", physical, v.Location != nil},
		{"stops", v.Form == Mobile, len(v.Stops) > 0},
		{"url", online, v.URL != ""},
		{"opening_hours", !online, v.OpeningHours != nil && !v.OpeningHours.Unknown()},
		{"admission", true, v.Admission != nil && v.Admission.Free != nil},
		{"audiences", true, len(v.Audiences) > 0},
		{"images", true, len(v.Images) > 0},
		{"contact", true, v.Contact != record.Contact{}},
		{"accessibility", !online, facts > 0},
	}
	c := Completeness{Missing: []string{}}
	needed := 0
	for _, check := range checks {
		if check.needed {
			needed++
		}
		if check.needed && !check.there {
			c.Missing = append(c.Missing, check.field)
		}
	}
	c.Score = 100 * (needed - len(c.Missing)) / needed
	return c
}
