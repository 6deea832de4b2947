package importer

import (
	"context"
	"strings"
	"time"
	"unicode"

	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/written"
)

// duplicateHours is how far the starts of one event may lie apart in two sources.
const duplicateHours = time.Hour

// possibleDuplicate is what is compared of an activity.
type possibleDuplicate struct {
	id, title, source string
	starts            []time.Time
	venueID, place    string
	point             *geo.Location
}

// plainTitle is a title without case, blanks and marks.
func plainTitle(title string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, written.Fold(title))
}

func duplicateOf(a *activity.Activity) possibleDuplicate {
	t := possibleDuplicate{id: a.ID, title: a.Title, venueID: a.VenueID}
	if a.Source != nil {
		t.source = a.Source.Name
	}
	if a.Place != nil {
		t.place, t.point = plainTitle(a.Place.Name), a.Place.Location
	}
	for i := range a.Sessions {
		t.starts = append(t.starts, a.Sessions[i].Start)
	}
	return t
}

// matches tells whether two activities of one title are likely the same: some session of each starts within the hour of
// one of the other, and nothing says that they are at different places.
func (t *possibleDuplicate) matches(o *possibleDuplicate) bool {
	return t.near(o) && t.samePlace(o)
}

func (t *possibleDuplicate) near(o *possibleDuplicate) bool {
	for _, a := range t.starts {
		for _, b := range o.starts {
			if apart := a.Sub(b).Abs(); apart <= duplicateHours {
				return true
			}
		}
	}
	return false
}

func (t *possibleDuplicate) samePlace(o *possibleDuplicate) bool {
	switch {
	case t.venueID != "" && o.venueID != "":
		return t.venueID == o.venueID
	case t.point != nil && o.point != nil:
		return geo.Distance(t.point.Point(geo.GCJ02), o.point.Point(geo.GCJ02)) <= sameVenue
	case t.place != "" && o.place != "":
		return t.place == o.place || strings.Contains(t.place, o.place) || strings.Contains(o.place, t.place)
	}
	return true
}

// reportDuplicates names the activities of a file that another source is likely to have as well.
func reportDuplicates(ctx context.Context, items []item[activity.Activity],
	each func(context.Context, func(*activity.Activity)) error, o *Options, r *Report) error {
	if each == nil || len(items) == 0 {
		return nil
	}
	wanted := map[string]bool{}
	for i := range items {
		wanted[plainTitle(items[i].record.Title)] = true
	}
	known := map[string][]possibleDuplicate{}
	err := each(ctx, func(a *activity.Activity) {
		title := plainTitle(a.Title)
		if elsewhere := a.Source == nil || a.Source.Name != o.Source; elsewhere && wanted[title] && a.ArchivedAt == nil {
			known[title] = append(known[title], duplicateOf(a))
		}
	})
	for i := range items {
		mine := duplicateOf(items[i].record)
		for _, other := range known[plainTitle(mine.title)] {
			if mine.matches(&other) {
				from := errs.Text{ZH: "本库登记", EN: "registered here"}
				if other.source != "" {
					from = errs.Text{ZH: "来源：" + other.source, EN: "source: " + other.source}
				}
				r.Twins = append(r.Twins, Note{Row: items[i].rows[0], ID: other.id, Code: "twin", text: errs.Text{
					ZH: "与“" + other.title + "”（" + from.ZH + "）标题、时间、地点相同，可能是同一个活动",
					EN: "has title, time and place of " + other.title + " (" + from.EN + "); it may be the same"}})
				break
			}
		}
	}
	return err
}
