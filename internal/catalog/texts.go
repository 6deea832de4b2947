package catalog

import (
	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/codelist"
	"kepu/internal/kind"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/text"
	"kepu/internal/venue"
)

// addFree adds that something costs nothing.
func addFree(d *kind.Document, fact *bool) {
	if fact != nil && *fact {
		d.Add(text.Topic, "免费")
	}
}

// addWithin adds the names of regions.
func (s *Snapshot) addWithin(d *kind.Document, codes []string) {
	for _, code := range codes {
		d.Add(text.Place, s.regions.byCode[code].Name)
	}
}

// doc is the texts of a record that has no table of its own here, with those of what it is accredited as.
func (s *Snapshot) doc(of kind.Any) func(record.Aggregate) text.Doc {
	return func(v record.Aggregate) text.Doc {
		d := kind.Document{Doc: of.DocumentOf(s, v)}
		for _, a := range s.named[d.Key] {
			addScheme(&d, a)
		}
		return d.Doc
	}
}

func (s *Snapshot) venueDoc(v *Venue) text.Doc {
	w := kind.Document{Doc: text.Doc{Key: v.ID}, Names: s}
	w.Add(text.Name, v.Name)
	w.Add(text.Alias, v.Aliases...)
	w.Mention(organization.Kind.Name, v.OrganizationID)
	w.Codes(&codelist.All.VenueCategories, v.Category)
	w.Codes(&codelist.All.Audiences, v.Audiences...)
	for _, form := range forms {
		if form.value == string(v.Form) && v.Form != venue.Physical {
			w.Add(text.Topic, form.name)
		}
	}
	if v.Admission != nil {
		addFree(&w, v.Admission.Free)
	}
	for _, a := range v.Named {
		addScheme(&w, a)
	}
	w.Add(text.Place, v.Address)
	s.addWithin(&w, v.fixed.within)
	for i := range v.stops {
		w.Add(text.Place, v.stops[i].Address)
		s.addWithin(&w, v.stops[i].within)
	}
	w.Add(text.Body, v.PlainText, v.Description)
	return w.Doc
}

func addScheme(w *kind.Document, a *accreditation.Accreditation) {
	if scheme, ok := accreditation.FindScheme(a.Scheme); ok {
		w.Add(text.Topic, scheme.ZH)
	}
	w.Codes(&codelist.All.AccreditationLevels, a.Level)
}

func (s *Snapshot) activityDoc(of *Activity) text.Doc {
	a := of.Record()
	w := kind.Document{Doc: text.Doc{Key: of.ID, Of: of, Number: of.number}, Names: s}
	w.Add(text.Name, a.Title)
	w.Mention(organization.Kind.Name, a.OrganizerID)
	for _, id := range a.CampaignIDs {
		w.Mention(campaign.Kind.Name, id)
	}
	for _, id := range a.LecturerIDs {
		if l := s.Lecturer(id); l != nil && l.Public() {
			w.Add(text.Near, l.Name)
		}
	}
	w.Codes(&codelist.All.ActivityTypes, a.Type)
	w.Codes(&codelist.All.Themes, a.Themes...)
	w.Codes(&codelist.All.Audiences, a.Audiences...)
	if a.Price != nil {
		addFree(&w, a.Price.Free)
	}
	if a.Mode != activity.Onsite {
		w.Add(text.Topic, "线上", "直播")
	}
	var last *Spot
	places := of.places()
	for i := range places {
		if there := &places[i]; there.Spot != last {
			last = there.Spot
			w.Add(text.Near, there.Name())
			w.Add(text.Place, there.Address)
			s.addWithin(&w, there.within)
		}
	}
	w.Add(text.Body, a.PlainText, a.Summary, a.Description)
	return w.Doc
}
