package record

import (
	"strings"
	"time"

	"kepu/internal/errs"
)

// Contact is how the public reaches an organization, a venue or the people of an activity. It is an office, not a
// person.
type Contact struct {
	Phone   string `json:"phone" validate:"optional" example:"0514-87654321"`
	Email   string `json:"email" validate:"optional" example:"kepu@example.org"`
	Website string `json:"website" validate:"optional" example:"https://example.org"`
}

// Validate gives the violations of a contact.
func (c Contact) Validate() errs.Violations {
	var vs errs.Violations
	vs.Phone("phone", c.Phone)
	vs.Email("email", c.Email)
	vs.WebAddress("website", c.Website)
	return vs
}

// Image is a picture with the text that stands in for it and whom to thank.
type Image struct {
	URL    string `json:"url" validate:"required" example:"https://example.org/hall.jpg"`
	Alt    string `json:"alt" validate:"optional" example:"序厅里的傅科摆"`
	Credit string `json:"credit" validate:"optional" example:"示例摄影"`
}

const maxImages = 20

// CheckImages records what is wrong with the images of a record.
func CheckImages(vs *errs.Violations, images []Image) {
	vs.TooMany("images", len(images), maxImages)
	for i, image := range images {
		var part errs.Violations
		part.Required("url", image.URL)
		part.WebAddress("url", image.URL)
		part.Line("alt", image.Alt, 200)
		part.Line("credit", image.Credit, 100)
		vs.Merge(errs.Index("images", i), part)
	}
}

// Fact is what is known of one property: nobody may take unknown for no.
type Fact string

// The three values of a fact.
const (
	Yes     Fact = "yes"
	No      Fact = "no"
	Unknown Fact = "unknown"
)

var facts = []string{string(Yes), string(No), string(Unknown)}

// Accessibility is what people with disabilities need to know (无障碍), as last checked.
type Accessibility struct {
	Wheelchair       Fact   `json:"wheelchair" validate:"optional" example:"yes" enums:"yes,no,unknown"`
	AccessibleToilet Fact   `json:"accessible_toilet" validate:"optional" example:"yes" enums:"yes,no,unknown"`
	Elevator         Fact   `json:"elevator" validate:"optional" example:"no" enums:"yes,no,unknown"`
	HearingLoop      Fact   `json:"hearing_loop" validate:"optional" example:"unknown" enums:"yes,no,unknown"`
	TactilePath      Fact   `json:"tactile_path" validate:"optional" example:"unknown" enums:"yes,no,unknown"`
	SignLanguage     Fact   `json:"sign_language" validate:"optional" example:"unknown" enums:"yes,no,unknown"`
	GuideDogs        Fact   `json:"guide_dogs" validate:"optional" example:"unknown" enums:"yes,no,unknown"`
	CheckedOn        string `json:"checked_on" validate:"optional" example:"2026-10-01"` // date
}

// facts gives each fact by its name.
func (a *Accessibility) facts() map[string]*Fact {
	return map[string]*Fact{"wheelchair": &a.Wheelchair, "accessible_toilet": &a.AccessibleToilet, "elevator": &a.Elevator,
		"hearing_loop": &a.HearingLoop, "tactile_path": &a.TactilePath, "sign_language": &a.SignLanguage,
		"guide_dogs": &a.GuideDogs}
}

// AccessibilityFacts lists the names of the facts.
var AccessibilityFacts = []string{"wheelchair", "accessible_toilet", "elevator", "hearing_loop", "tactile_path",
	"sign_language", "guide_dogs"}

// Get gives a fact by its name; Unknown where nothing was said.
func (a Accessibility) Get(name string) Fact {
	if fact, ok := a.facts()[name]; ok && *fact != "" {
		return *fact
	}
	return Unknown
}

// Normalize writes unknown where nothing was said.
func (a *Accessibility) Normalize() {
	for _, fact := range a.facts() {
		if *fact == "" {
			*fact = Unknown
		}
	}
}

// Validate gives the violations of the facts.
func (a Accessibility) Validate() errs.Violations {
	var vs errs.Violations
	all := a.facts()
	for _, name := range AccessibilityFacts {
		vs.OneOf(name, string(*all[name]), facts)
	}
	vs.Date("checked_on", a.CheckedOn)
	return vs
}

// Shanghai is the time zone of the registry. China has had one without summer time since 1992, so a fixed offset is
// exact and needs no data of time zones.
var Shanghai = time.FixedZone("Asia/Shanghai", 8*60*60)

// Trim removes the space around every text.
func Trim(texts ...*string) {
	for _, t := range texts {
		*t = strings.TrimSpace(*t)
	}
}

// Copy gives a list of its own, which is never nil, so that it is written as [].
func Copy[T any](list []T) []T { return append(make([]T, 0, len(list)), list...) }

// TrimList trims each text and drops empty ones; it never gives nil, so that lists are written as [].
func TrimList(list []string) []string {
	out := make([]string, 0, len(list))
	for _, t := range list {
		if t = strings.TrimSpace(t); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// Languages of venues and activities are tags of BCP 47, kept to the form language[-Region].
func Languages(vs *errs.Violations, list []string) {
	vs.Each("languages", list, 20, func(path, value string) { vs.LanguageTag(path, value) })
}
