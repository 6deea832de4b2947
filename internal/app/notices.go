package app

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"kepu/internal/activity"
	"kepu/internal/catalog"
	"kepu/internal/config"
	"kepu/internal/identity"
	"kepu/internal/mailer"
	"kepu/internal/membership"
	"kepu/internal/notice"
	"kepu/internal/record"
	"kepu/internal/review"
	"kepu/internal/summary"
	"kepu/internal/venue"
)

// newNotices puts together who is told of what.
func (s *Service) newNotices(cfg config.Config, clock func() time.Time) (*notice.Service, error) {
	n := &notice.Service{Store: s.store.Notices(), Accounts: s.store.Accounts(), Clock: clock, PublicURL: cfg.PublicURL}
	if cfg.SMTP.Host != "" {
		sender, err := mailer.New(mailer.Options{Host: cfg.SMTP.Host, Port: cfg.SMTP.Port, Username: cfg.SMTP.Username,
			Password: cfg.SMTP.Password.Reveal(), From: cfg.SMTP.From, TLS: cfg.SMTP.TLS})
		if err != nil {
			return nil, err
		}
		n.Sender = sender
	}
	s.workflow.Tell = func(ctx context.Context, e review.Event, title string, organizations []string,
		submitter string) error {
		event, told := map[string]notice.Event{review.Approved: notice.Approved, review.Returned: notice.Returned,
			review.Rejected:  notice.Rejected,
			review.Objection: notice.Objected, review.Dismissed: notice.Dismissed}[e.Event]
		if !told {
			return nil
		}
		text := review.ReasonsText(e.Reasons)
		if e.Text != "" {
			text = e.Text
		}
		return n.Notify(ctx, notice.Notice{Event: event, Kind: e.Kind, RecordID: e.RecordID, Title: title, Text: text},
			organizations, submitter)
	}
	s.workflow.TellNamed = func(ctx context.Context, of record.Kind, id, title string, operators []string) error {
		return n.Notify(ctx, notice.Notice{Event: notice.Named, Kind: of, RecordID: id, Title: title}, operators)
	}
	s.members.Tell = func(ctx context.Context, a *membership.Application) error {
		title := ""
		if v := s.feed.catalog.Snapshot().Venue(a.VenueID); v != nil {
			title = v.Name
		}
		outcome := map[membership.State]string{membership.Approved: "认领已通过，场馆现由贵单位运营", membership.NeedsChanges: "认领被退回：",
			membership.Rejected:  "认领未通过：",
			membership.Withdrawn: "认领已撤回"}[a.State]
		return n.Notify(ctx, notice.Notice{Event: notice.Decided, Kind: venue.Kind.Name, RecordID: a.VenueID, Title: title,
			Text: outcome + review.ReasonsText(a.Reasons)}, nil, a.AccountID)
	}
	return n, nil
}

const (
	mailInterval = 10 * time.Second
	tellInterval = time.Minute
	// lateMemory is how long after it was due a summary is still asked for; namedMemory how old an activity may be whose
	// venue's operator is told.
	lateMemory  = 60 * 24 * time.Hour
	namedMemory = 2 * 24 * time.Hour
)

// notifyLoop tells again and again who is late and whose venue was named, and sends mails.
func (s *Service) notifyLoop(ctx context.Context, log *slog.Logger) {
	mails, rounds := time.NewTicker(mailInterval), time.NewTicker(tellInterval)
	defer mails.Stop()
	defer rounds.Stop()
	for {
		var err error
		select {
		case <-ctx.Done():
			return
		case <-mails.C:
			_, err = s.notices.SendMails(ctx, func(err error) { log.Warn("cannot send a mail", "error", err.Error()) })
		case <-rounds.C:
			err = s.notifyOnce(ctx)
		}
		if err != nil && ctx.Err() == nil {
			log.Warn("cannot tell people", "error", err.Error())
		}
	}
}

// NotifyOnce does at once what a running service does from time to time.
func (s *Service) NotifyOnce(ctx context.Context) error {
	if err := s.notifyOnce(ctx); err != nil {
		return err
	}
	var refused error
	_, err := s.notices.SendMails(ctx, func(err error) { refused = errors.Join(refused, err) })
	return errors.Join(err, refused)
}

// notifyOnce tells once who is late with a summary, and the operators of venues of activities there.
func (s *Service) notifyOnce(ctx context.Context) error {
	ctx = identity.With(ctx, identity.Command("kepu serve"))
	now := s.notices.Clock()
	owned, err := s.notices.Owned(ctx)
	if err != nil {
		return err
	}
	filed, err := s.summaries.Summaries.Filed(ctx)
	if err != nil {
		return err
	}
	late, err := s.notices.Store.Notified(ctx, notice.Late, now.Add(-notice.Memory))
	if err != nil {
		return err
	}
	named, err := s.notices.Store.Notified(ctx, notice.Named, now.Add(-notice.Memory))
	if err != nil {
		return err
	}
	snapshot := s.feed.catalog.Snapshot()
	for one := range snapshot.EachActivity {
		a := one.Record()
		n := notice.Notice{Kind: activity.Kind.Name, RecordID: a.ID, Title: a.Title}
		if ended, over := summary.Ended(a, now); over && owned[a.OrganizerID] && !filed[a.ID] && !late[a.ID] {
			if due := ended.Add(s.summaries.Due); due.Before(now) && due.After(now.Add(-lateMemory)) {
				n.Event = notice.Late
				if err := s.notices.Notify(ctx, n, []string{a.OrganizerID}); err != nil {
					return err
				}
			}
		}
		if others := operators(snapshot, a, owned); len(others) > 0 && !named[a.ID] &&
			a.UpdatedAt.After(now.Add(-namedMemory)) {
			n.Event = notice.Named
			if err := s.notices.Notify(ctx, n, others); err != nil {
				return err
			}
		}
	}
	return nil
}

// operators gives who runs the venues of an activity and can be told, but for its organizer.
func operators(s *catalog.Snapshot, a *activity.Activity, owned map[string]bool) (ids []string) {
	venues := []string{a.VenueID}
	for i := range a.Sessions {
		venues = append(venues, a.Sessions[i].VenueID)
	}
	for _, id := range venues {
		if v := s.Venue(id); v != nil && owned[v.OrganizationID] && v.OrganizationID != a.OrganizerID {
			ids = append(ids, v.OrganizationID)
		}
	}
	return ids
}
