// Package summary is what an organizer reports after an activity (活动总结), as the national platform of Science Day asks:
// how many took part, what was written about it, and pictures.
package summary

import (
	"context"
	"time"

	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/record"
)

// Summary is the report on one activity.
type Summary struct {
	record.Meta
	ActivityID         string
	ParticipantsOnsite int64 // person-times (人次) on site
	ParticipantsOnline int64 // person-times online
	Text               string
	Media              []Link
	Images             []record.Image
}

// Kind declares summaries.
var Kind = kind.New(kind.Kind[Summary]{Info: kind.Info{Name: record.NewKind("summary", "活动总结", "summary"),
	Table: "summaries"}})

// Link is a report in the media.
type Link struct {
	Title string `json:"title" validate:"required" maxLength:"200" example:"扬州日报（示例）：孩子们的月球课"`
	URL   string `json:"url" validate:"required" example:"https://example.org/news/1"`
}

const (
	// maxParticipants is above what one activity has had, and below what a slip of the keyboard makes of it.
	maxParticipants = 100_000_000
	maxMedia        = 50
)

// Normalize brings texts and lists into their one form.
func (s *Summary) Normalize() {
	record.Trim(&s.Text)
	s.Media, s.Images = record.Copy(s.Media), record.Copy(s.Images)
	for i := range s.Media {
		record.Trim(&s.Media[i].Title, &s.Media[i].URL)
	}
}

// Validate gives the violations of a summary.
func (s *Summary) Validate() errs.Violations {
	var vs errs.Violations
	checkPeople(&vs, "participants_onsite", s.ParticipantsOnsite)
	checkPeople(&vs, "participants_online", s.ParticipantsOnline)
	vs.Required("text", s.Text)
	vs.Prose("text", s.Text, 5000)
	vs.TooMany("media", len(s.Media), maxMedia)
	for i, link := range s.Media {
		var part errs.Violations
		part.Text("title", link.Title, 200)
		part.Required("url", link.URL)
		part.WebAddress("url", link.URL)
		vs.Merge(errs.Index("media", i), part)
	}
	record.CheckImages(&vs, s.Images)
	return vs
}

func checkPeople(vs *errs.Violations, field string, n int64) {
	if n < 0 || n > maxParticipants {
		vs.Add(field, "out_of_range", "必须是 0 到 100000000 之间的人次", "must be a number of people from 0 to 100000000")
	}
}

// Store keeps summaries.
type Store interface {
	record.Store[Summary]
	// ByActivity gives the summary of an activity. NotFound.
	ByActivity(ctx context.Context, activityID string) (*Summary, error)
	// Filed gives the ids of the activities that have one.
	Filed(ctx context.Context) (map[string]bool, error)
}

// Service is the filing of summaries by who may write the activity.
type Service struct {
	record.Service[Summary]
	Summaries  Store
	Activities *activity.Service
	// Due is how long after its end an activity's summary is late.
	Due time.Duration
}

// NewService makes the service over a store.
func NewService(store Store, activities *activity.Service, clock func() time.Time, due time.Duration) *Service {
	return &Service{Service: record.Service[Summary]{Kind: Kind.Name, Store: store, Clock: clock}, Summaries: store,
		Activities: activities, Due: due}
}

// Of gives the summary of an activity to who may write that. NotFound, Forbidden.
func (s *Service) Of(ctx context.Context, activityID string) (*Summary, error) {
	if _, err := s.Activities.FindToWrite(ctx, activityID); err != nil {
		return nil, err
	}
	return s.Summaries.ByActivity(ctx, activityID)
}

// File keeps the summary of an activity that is over, or changes it; match is asked for only when there is one already.
// NotFound, Forbidden, Conflict, Invalid, PreconditionRequired, PreconditionFailed.
func (s *Service) File(ctx context.Context, activityID string, match func() (record.Match, error),
	set func(*Summary)) (*Summary, error) {
	a, err := s.Activities.FindToWrite(ctx, activityID)
	if err != nil {
		return nil, err
	}
	if _, over := Ended(a, s.Clock()); !over {
		return nil, errs.New(errs.Conflict, "not_over", "活动还没有结束，结束后再填报总结",
			"the activity is not over; file the summary afterwards")
	}
	there, err := s.Summaries.ByActivity(ctx, activityID)
	if errs.KindOf(err) == errs.NotFound {
		one := &Summary{ActivityID: activityID}
		set(one)
		return one, s.Create(ctx, one, nil)
	}
	if err != nil {
		return nil, err
	}
	m, err := match()
	if err != nil {
		return nil, err
	}
	return s.Update(ctx, there.ID, m, func(v *Summary, _ time.Time) error {
		set(v)
		return nil
	})
}

// Ended gives when an activity was over; false for one that is not, or that did not take place.
func Ended(a *activity.Activity, now time.Time) (time.Time, bool) {
	var end time.Time
	for i := range a.Sessions {
		if !a.SessionState(&a.Sessions[i]).Live() {
			continue
		}
		if until := a.Sessions[i].Until(); until.After(end) {
			end = until
		}
	}
	return end, !end.IsZero() && !end.After(now) && a.Publication == record.Published
}
