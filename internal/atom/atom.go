// Package atom writes new and changed activities as a feed for readers (供稿, RFC 4287).
package atom

import (
	"cmp"
	"encoding/xml"
	"io"
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/catalog"
	"kepu/internal/record"
)

// Options are how a feed is written.
type Options struct {
	ID, Title   string
	Self        string                         // address of the feed; empty for unknown
	ActivityURL func(activityID string) string // address of the page of an activity; empty for unknown
	Now         time.Time                      // of an empty feed
}

// The elements of RFC 4287 that are used, in the order of its examples. encoding/xml writes and escapes them.
type (
	feedElement struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		Title   string   `xml:"title"`
		ID      string   `xml:"id"`
		Updated string   `xml:"updated"`
		Link    *link    `xml:"link"`
		Author  *person  `xml:"author"`
	}
	entryElement struct {
		XMLName   xml.Name `xml:"entry"`
		Title     string   `xml:"title"`
		Updated   string   `xml:"updated"`
		ID        string   `xml:"id"`
		Content   content  `xml:"content"`
		Published string   `xml:"published"`
		Link      *link    `xml:"link"`
		Author    *person  `xml:"author"`
	}
	link struct {
		Href string `xml:"href,attr"`
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr,omitempty"`
	}
	person struct {
		Name string `xml:"name"`
	}
	content struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	}
)

// Write writes a feed of activities, the last changed first.
func Write(out io.Writer, s *catalog.Snapshot, hits []catalog.ActivityHit, o Options) error {
	feed := feedElement{ID: o.ID, Title: o.Title, Updated: instant(o.Now), Author: &person{Name: "kepu"}}
	if o.Self != "" {
		feed.Link = &link{Href: o.Self, Rel: "self", Type: "application/atom+xml"}
	}
	if len(hits) > 0 {
		feed.Updated = instant(hits[0].Record().UpdatedAt)
	}
	// The entries come last in a feed, so each can be made when it is written.
	const end = "</feed>"
	head, err := xml.Marshal(feed)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(out, xml.Header+strings.TrimSuffix(string(head), end)); err != nil {
		return err
	}
	encoder := xml.NewEncoder(out)
	for i := range hits {
		h := &hits[i]
		if err := encoder.Encode(entry(s, h, h.Record(), o)); err != nil {
			return err
		}
	}
	_, err = io.WriteString(out, end)
	return err
}

func entry(s *catalog.Snapshot, h *catalog.ActivityHit, a *activity.Activity, o Options) *entryElement {
	session := &a.Sessions[h.Session]
	state := a.SessionState(session)
	title := a.Title
	if state != activity.Scheduled {
		title = state.Chinese() + "：" + title
	}
	e := &entryElement{ID: "urn:uuid:" + a.ID, Title: title, Updated: instant(a.UpdatedAt),
		Published: instant(a.CreatedAt)}
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
	e.Content = content{Type: "text", Text: text}
	if organizer := s.Organization(a.OrganizerID); organizer != nil {
		e.Author = &person{Name: organizer.Name}
	}
	if page := cmp.Or(o.ActivityURL(a.ID), a.URL); page != "" {
		e.Link = &link{Href: page, Rel: "alternate"}
	}
	return e
}

func instant(t time.Time) string { return t.In(record.Shanghai).Format(time.RFC3339) }
