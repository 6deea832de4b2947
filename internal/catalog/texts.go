package catalog

import (
	"slices"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/codelist"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/text"
	"kepu/internal/venue"
)

// writer gathers the texts by which a record is found.
type writer struct{ text.Doc }

func (w *writer) add(rank text.Rank, texts ...string) {
	for _, t := range texts {
		if f := (text.Field{Rank: rank, Text: t}); t != "" && !slices.Contains(w.Fields, f) {
			w.Fields = append(w.Fields, f)
		}
	}
}

// codes adds what codes and those that hold them are called.
func (w *writer) codes(list *codelist.List, codes ...string) {
	for _, code := range codes {
		for item, ok := list.Get(code); ok; item, ok = list.Get(item.Parent) {
			w.add(text.Topic, item.ZH, item.EN)
			w.add(text.Topic, item.Terms...)
		}
	}
}

// regions adds the names of a region and of those that hold it.
func (w *writer) regions(s *Snapshot, codes []string) {
	for _, code := range codes {
		w.add(text.Place, s.regions.byCode[code].Name)
	}
}

func (w *writer) organization(s *Snapshot, id string) {
	if o := s.organizations[id]; o != nil {
		w.add(text.Near, o.Name, o.ShortName)
	}
}

func (w *writer) free(fact *bool) {
	if fact != nil && *fact {
		w.add(text.Topic, "免费")
	}
}

func (s *Snapshot) venueDoc(v *Venue) text.Doc {
	w := writer{text.Doc{Key: v.ID}}
	w.add(text.Name, v.Name)
	w.add(text.Alias, v.Aliases...)
	w.organization(s, v.OrganizationID)
	w.codes(&codelist.All.VenueCategories, v.Category)
	w.codes(&codelist.All.Audiences, v.Audiences...)
	for _, form := range forms {
		if form.value == string(v.Form) && v.Form != venue.Physical {
			w.add(text.Topic, form.name)
		}
	}
	if v.Admission != nil {
		w.free(v.Admission.Free)
	}
	for _, a := range v.Named {
		w.scheme(a)
	}
	w.add(text.Place, v.Address)
	w.regions(s, v.base.within)
	for i := range v.stops {
		w.add(text.Place, v.stops[i].Address)
		w.regions(s, v.stops[i].within)
	}
	w.add(text.Body, v.PlainText, v.Description)
	return w.Doc
}

func (w *writer) scheme(a *accreditation.Accreditation) {
	if scheme, ok := accreditation.FindScheme(a.Scheme); ok {
		w.add(text.Topic, scheme.ZH)
	}
	w.codes(&codelist.All.AccreditationLevels, a.Level)
}

func (s *Snapshot) activityDoc(of *Activity) text.Doc {
	a := of.Record()
	w := writer{text.Doc{Key: of.ID, Of: of, Number: of.number}}
	w.add(text.Name, a.Title)
	w.organization(s, a.OrganizerID)
	for _, id := range a.CampaignIDs {
		if c := s.campaigns[id]; c != nil {
			w.add(text.Near, c.Name)
		}
	}
	for _, id := range a.LecturerIDs {
		if l := s.lecturers[id]; l != nil && l.Public() {
			w.add(text.Near, l.Name)
		}
	}
	w.codes(&codelist.All.ActivityTypes, a.Type)
	w.codes(&codelist.All.Themes, a.Themes...)
	w.codes(&codelist.All.Audiences, a.Audiences...)
	if a.Price != nil {
		w.free(a.Price.Free)
	}
	if a.Mode != activity.Onsite {
		w.add(text.Topic, "线上", "直播")
	}
	var last *Spot
	places := of.places()
	for i := range places {
		if there := &places[i]; there.Spot != last {
			last = there.Spot
			w.add(text.Near, there.Name())
			w.add(text.Place, there.Address)
			w.regions(s, there.within)
		}
	}
	w.add(text.Body, a.PlainText, a.Summary, a.Description)
	return w.Doc
}

func (s *Snapshot) lecturerDoc(l *lecturer.Lecturer) text.Doc {
	w := writer{text.Doc{Key: l.ID}}
	w.add(text.Name, l.Name)
	w.add(text.Near, l.Employer)
	for _, a := range l.Appointments {
		if team := s.teams[a.TeamID]; team != nil {
			w.add(text.Near, team.Name)
		}
	}
	w.add(text.Topic, l.Field)
	for _, t := range l.Topics {
		w.add(text.Topic, t.Title)
		w.codes(&codelist.All.Themes, t.Theme)
		w.codes(&codelist.All.Audiences, t.Audiences...)
	}
	for _, code := range l.Regions {
		w.regions(s, s.regions.path(code))
	}
	w.add(text.Body, l.Title, l.Introduction)
	return w.Doc
}

func (s *Snapshot) teamDoc(t *lecturer.Team) text.Doc {
	w := writer{text.Doc{Key: t.ID}}
	w.add(text.Name, t.Name)
	w.organization(s, t.OrganizationID)
	w.codes(&codelist.All.TeamKinds, t.Kind)
	w.regions(s, s.regions.path(t.RegionCode))
	w.add(text.Body, t.Description)
	return w.Doc
}

func (s *Snapshot) organizationDoc(o *organization.Organization) text.Doc {
	w := writer{text.Doc{Key: o.ID}}
	w.add(text.Name, o.Name)
	w.add(text.Alias, o.ShortName)
	w.codes(&codelist.All.OrganizationTypes, o.Type)
	for _, a := range s.named[o.ID] {
		w.scheme(a)
	}
	w.add(text.Place, o.Address)
	w.regions(s, s.regions.path(o.RegionCode))
	return w.Doc
}

func (s *Snapshot) campaignDoc(c *campaign.Campaign) text.Doc {
	w := writer{text.Doc{Key: c.ID}}
	w.add(text.Name, c.Name)
	w.codes(&codelist.All.CampaignKinds, c.Kinds...)
	w.add(text.Body, c.Slogan, c.Description)
	return w.Doc
}
