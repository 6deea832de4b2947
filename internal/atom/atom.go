// Package atom writes new and changed activities as a feed for readers (供稿, RFC 4287).
package atom

import (
	"cmp"
	"encoding/xml"
	"io"
	"time"

	"github.com/gorilla/feeds"

	"kepu/internal/activity"
	"kepu/internal/catalog"
	"kepu/internal/record"
)

// Options are how a feed is written.
type Options struct {
	ID, Title string
	Self      string                         // address of the feed; empty for unknown
	Page      func(activityID string) string // address of the page of an activity; empty for unknown
	Now       time.Time                      // of an empty feed
}

// Write writes a feed of activities, the last changed first.
func Write(out io.Writer, s *catalog.Snapshot, hits []catalog.ActivityHit, o Options) error {
	feed := feeds.AtomFeed{Xmlns: "http://www.w3.org/2005/Atom", Id: o.ID, Title: o.Title, Updated: instant(o.Now), Author: &feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: "kepu"}}}
	if o.Self != "" {
		feed.Link = &feeds.AtomLink{Href: o.Self, Rel: "self", Type: "application/atom+xml"}
	}
	for i := range hits {
		h := &hits[i]
		a := h.Record()
		if i == 0 {
			feed.Updated = instant(a.UpdatedAt)
		}
		feed.Entries = append(feed.Entries, entry(s, h, a, o))
	}
	if _, err := io.WriteString(out, xml.Header); err != nil {
		return err
	}
	return xml.NewEncoder(out).Encode(feed)
}

func entry(s *catalog.Snapshot, h *catalog.ActivityHit, a *activity.Activity, o Options) *feeds.AtomEntry {
	session := &a.Sessions[h.Session]
	state := a.SessionState(session)
	title := a.Title
	if state != activity.Scheduled {
		title = state.Chinese() + "：" + title
	}
	e := &feeds.AtomEntry{Id: "urn:uuid:" + a.ID, Title: title, Updated: instant(a.UpdatedAt), Published: instant(a.CreatedAt)}
	text := a.CalendarText(h.Session)
	if where := h.At(h.Session).Name(); where != "" {
		text += "\n" + where
	}
	if reason := cmp.Or(session.StateReason, a.StateReason); state != activity.Scheduled && reason != "" {
		text += "\n" + reason
	}
	if about := cmp.Or(a.Summary, a.Description); about != "" {
		text += "\n" + about
	}
	e.Content = &feeds.AtomContent{Type: "text", Content: text}
	if organizer := s.Organization(a.OrganizerID); organizer != nil {
		e.Author = &feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: organizer.Name}}
	}
	if page := cmp.Or(o.Page(a.ID), a.URL); page != "" {
		e.Links = []feeds.AtomLink{{Href: page, Rel: "alternate"}}
	}
	return e
}

func instant(t time.Time) string { return t.In(record.Shanghai).Format(time.RFC3339) }
