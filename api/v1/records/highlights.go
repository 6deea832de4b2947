package records

import (
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/lecturer"
	"kepu/internal/text"
)

func activityHighlights(s *catalog.Snapshot, q *text.Search, h *catalog.ActivityHit) []kit.Highlight {
	if q == nil {
		return nil
	}
	marks := kit.Highlighter{Search: q}
	a := h.Record()
	marks.Add("title", a.Title)
	if o := s.Organization(a.OrganizerID); o != nil {
		marks.Add("organizer.name", o.Name)
	}
	if where := h.At(h.Session); where.Venue != nil {
		marks.Add("venue.name", where.Name())
		marks.Add("venue.address", where.Address)
	} else if where.Place != nil {
		marks.Add("place.name", where.Place.Name)
		marks.Add("place.address", where.Address)
	}
	marks.Add("summary", a.Summary)
	marks.Add("description", a.Description)
	return marks.Out
}

func venueHighlights(s *catalog.Snapshot, q *text.Search, h *catalog.VenueHit) []kit.Highlight {
	marks := kit.Highlighter{Search: q}
	marks.Add("name", h.Name)
	for _, alias := range h.Aliases {
		marks.Add("aliases", alias)
	}
	if o := s.Organization(h.OrganizationID); o != nil {
		marks.Add("organization.name", o.Name)
	}
	marks.Add("address", h.At.Address)
	marks.Add("description", h.Description)
	return marks.Out
}

func lecturerHighlights(q *text.Search, l *lecturer.Lecturer) []kit.Highlight {
	marks := kit.Highlighter{Search: q}
	marks.Add("name", l.Name)
	marks.Add("employer", l.Employer)
	marks.Add("field", l.Field)
	for _, t := range l.Topics {
		marks.Add("topics.title", t.Title)
	}
	marks.Add("introduction", l.Introduction)
	return marks.Out
}
