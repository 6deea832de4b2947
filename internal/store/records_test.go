package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/change"
	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

var now = time.Date(2026, 11, 24, 4, 5, 6, 789_123_456, time.UTC)

type services struct {
	*Store
	organizations organization.Service
	venues        venue.Service
	activities    activity.Service
}

func clock() time.Time { return now }

func serve(t *testing.T, s *Store) *services {
	t.Helper()
	regions := region.Service{Store: s, Clock: clock}
	_, err := regions.Put(t.Context(), []region.Region{
		{Code: "320000", Name: "江苏省", Level: region.Province, Official: true},
		{Code: "321000", Name: "扬州市", Level: region.City, ParentCode: "320000", Official: true},
		{Code: "321003", Name: "邗江区", Level: region.County, ParentCode: "321000", Official: true}})
	require.NoError(t, err)
	return &services{Store: s,
		organizations: organization.Service{Kind: organization.Kind.Name,
			Store: record.Typed[organization.Organization](s.Records(organization.Kind)), Clock: clock},
		venues: venue.Service{Kind: venue.Kind.Name, Store: record.Typed[venue.Venue](s.Records(venue.Kind)),
			Clock: clock}, activities: activity.Service{Kind: activity.Kind.Name,
			Store: record.Typed[activity.Activity](s.Records(activity.Kind)), Clock: clock}}
}

func at(hours int) *time.Time {
	t := now.Add(time.Duration(hours) * time.Hour).Truncate(time.Millisecond)
	return &t
}

func (s *services) venue(t *testing.T) *venue.Venue {
	t.Helper()
	o := &organization.Organization{Name: "扬州科技馆（示例）", Type: "public_institution", CreditCode: "91440300708461136T",
		RegionCode: "321003"}
	require.NoError(t, s.organizations.Create(t.Context(), o, nil))
	yes := true
	v := &venue.Venue{Name: "扬州科技馆 🚀 𠮷", Aliases: []string{"科技馆"}, Category: "science_centre", OrganizationID: o.ID,
		RegionCode: "321003", Location: &geo.Location{Lat: 32.3936123, Lng: 119.4127, Datum: geo.GCJ02,
			Accuracy: geo.Surveyed}, Audiences: []string{"public"},
		OpeningHours: &hours.Hours{Weekly: []hours.Weekly{{Days: []string{"sat"}, Open: "09:00", Close: "17:00"}},
			Closed: []hours.Closed{{From: "2026-12-01", Reason: "检修"}}},
		Admission: &venue.Admission{Free: &yes, Discounts: []venue.Discount{{For: "老人", Text: "半价"}}},
		Images:    []record.Image{{URL: "https://example.org/a.jpg"}}, Contact: record.Contact{Phone: "0514-87654321"},
		LastVerifiedAt: at(-24)}
	v.Source = &record.Source{Name: "test", ID: "1"}
	require.NoError(t, s.venues.Create(t.Context(), v, nil))
	return v
}

func (s *services) activity(t *testing.T, v *venue.Venue) *activity.Activity {
	t.Helper()
	twelve := 12
	a := &activity.Activity{Title: "月球讲座", Type: "lecture", VenueID: v.ID, OrganizerID: v.OrganizationID,
		Themes: []string{"astronomy"}, AgeMin: &twelve, Price: &activity.Price{Text: "免费"},
		Booking: &activity.Booking{OpensAt: at(1)}}
	a.SetSessions([]activity.Session{{Start: *at(50), End: at(52)},
		{Start: *at(26), Place: &activity.Place{Name: "广场", RegionCode: "321003"}, Capacity: &twelve}}, now)
	require.NoError(t, s.activities.Create(t.Context(), a, nil))
	return a
}

func TestRecordsRoundTrip(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		v := s.venue(t)
		a := s.activity(t, v)
		gotV, err := s.venues.Find(t.Context(), v.ID)
		require.NoError(t, err)
		require.Equal(t, v, gotV)
		gotA, err := s.activities.Find(t.Context(), a.ID)
		require.NoError(t, err)
		require.Equal(t, a, gotA)
		require.True(t, gotA.Sessions[0].Start.Before(gotA.Sessions[1].Start))
		require.Equal(t, now.Truncate(time.Millisecond), gotA.CreatedAt)
		_, err = s.venues.Find(t.Context(), a.ID)
		require.Equal(t, errs.NotFound, errs.KindOf(err))
		require.NoError(t, s.View(t.Context(), func(view *View) error {
			for _, ids := range [][]string{nil, {a.ID}} {
				all, err := Load(view, activity.Kind, ids)
				require.NoError(t, err)
				require.Equal(t, []*activity.Activity{a}, all)
			}
			none, err := Load(view, venue.Kind, []string{a.ID})
			require.NoError(t, err)
			require.Empty(t, none)
			regions, err := view.Regions(nil)
			require.NoError(t, err)
			require.Len(t, regions, 3)
			return nil
		}))
	})
}

func TestRecordLifecycle(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		v := s.venue(t)
		a := s.activity(t, v)
		ctx := t.Context()

		_, err := s.venues.Archive(ctx, v.ID, record.Match{Version: 1})
		e, ok := errors.AsType[*errs.Error](err)
		require.True(t, ok)
		require.Equal(t, "in_use", e.Code)
		require.Equal(t, map[string]any{"count": 1, "ids": []string{a.ID}}, e.Members)
		_, err = s.organizations.Archive(ctx, v.OrganizationID, record.Match{Any: true})
		require.Equal(t, errs.Conflict, errs.KindOf(err))

		rename := func(x *activity.Activity, _ time.Time) error { x.Title = "火星讲座"; return nil }
		got, err := s.activities.Update(ctx, a.ID, record.Match{Version: 1}, rename)
		require.NoError(t, err)
		require.EqualValues(t, 2, got.Version)
		_, err = s.activities.Update(ctx, a.ID, record.Match{Version: 1}, rename)
		require.Equal(t, errs.PreconditionFailed, errs.KindOf(err))
		_, err = s.activities.Archive(ctx, a.ID, record.Match{Version: 2})
		require.NoError(t, err)
		_, err = s.activities.Update(ctx, a.ID, record.Match{Any: true}, rename)
		require.Equal(t, errs.Gone, errs.KindOf(err))
		_, err = s.venues.Archive(ctx, v.ID, record.Match{Version: 1})
		require.NoError(t, err, "nothing needs it any more")
		_, err = s.activities.Restore(ctx, a.ID)
		require.Equal(t, errs.Invalid, errs.KindOf(err), "its venue is archived")
		_, err = s.venues.Restore(ctx, v.ID)
		require.NoError(t, err)
		_, err = s.venues.Restore(ctx, v.ID)
		require.Equal(t, errs.Conflict, errs.KindOf(err))
		_, err = s.activities.Restore(ctx, a.ID)
		require.NoError(t, err)

		require.NoError(t, s.View(ctx, func(view *View) error {
			entries, err := view.Changes(change.Position{}, 100)
			require.NoError(t, err)
			var ops []string
			for _, x := range entries[3:] {
				ops = append(ops, fmt.Sprint(x.Kind, " ", x.Operation, " ", x.VisibleBefore, " ", x.VisibleAfter))
			}
			require.Equal(t, []string{"organization create false true", "venue create false true", "activity create false true",
				"activity update true true", "activity archive true false", "venue archive true false", "venue restore false true",
				"activity restore false true"}, ops)
			return nil
		}))
	})
}

func TestReferencesAndUniqueness(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		v := s.venue(t)
		for _, o := range []*organization.Organization{
			{Name: "同码", Type: "other", CreditCode: "91440300708461136T"},
		} {
			err := s.organizations.Create(t.Context(), o, nil)
			e, _ := errors.AsType[*errs.Error](err)
			require.Equal(t, errs.Conflict, e.Kind)
			require.Equal(t, "credit_code", e.Violations[0].Field)
		}
		twin := &venue.Venue{Name: "同源", Category: "museum"}
		twin.Source = v.Source
		e, _ := errors.AsType[*errs.Error](s.venues.Create(t.Context(), twin, nil))
		require.Equal(t, "source.id", e.Violations[0].Field)

		err := s.venues.Create(t.Context(), &venue.Venue{Name: "无主", Category: "museum", OrganizationID: v.ID,
			RegionCode: "999999"}, nil)
		e, _ = errors.AsType[*errs.Error](err)
		require.Equal(t, errs.Invalid, e.Kind)
		require.Len(t, e.Violations, 2)
		require.Equal(t, "organization_id", e.Violations[0].Field)
	})
}

func TestConcurrentTwinsWithOneIdempotencyKey(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		create := func(ctx context.Context, hash string) error {
			v := &venue.Venue{Name: "孪生", Category: "museum"}
			return s.venues.Create(ctx, v, &record.Once{Scope: "admin venue", Key: "k1", BodyHash: hash,
				Answer: func() string { return v.ID }})
		}
		var mu sync.Mutex
		var all sync.WaitGroup
		created, ids := 0, map[string]bool{}
		for range 8 {
			all.Go(func() {
				err := create(t.Context(), "a")
				mu.Lock()
				defer mu.Unlock()
				if r, ok := errors.AsType[*record.Replayed](err); ok {
					ids[r.Answer] = r.ID == r.Answer
				} else if err == nil {
					created++
				} else {
					ids[err.Error()] = false
				}
			})
		}
		all.Wait()
		require.Equal(t, 1, created)
		require.Len(t, ids, 1)
		for id, same := range ids {
			require.True(t, same, id)
		}
		require.Equal(t, errs.Unprocessable, errs.KindOf(create(t.Context(), "b")))
		require.NoError(t, s.PurgeIdempotencyKeys(t.Context(), now.Add(time.Hour)))
		require.NoError(t, create(t.Context(), "b"))
	})
}

func TestRegionsThatAreAsTheyWereStayUntouched(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		serve(t, st)
		regions := region.Service{Store: st, Clock: clock}
		changed, err := regions.Put(t.Context(), []region.Region{
			{Code: "321000", Name: "扬州市", Level: region.City, ParentCode: "320000", Official: true},
			{Code: "321003", Name: "邗江", Level: region.County, ParentCode: "321000", Official: true}})
		require.NoError(t, err)
		require.Equal(t, 1, changed)
		_, err = regions.Put(t.Context(), []region.Region{{Code: "3210", Level: "planet"}})
		require.Equal(t, errs.Invalid, errs.KindOf(err))
	})
}

// TestWhatCountsAsInUse looks at the edges of time, where a database that compares times as texts would go wrong.
func TestWhatCountsAsInUse(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		for name, c := range map[string]struct {
			session activity.Session
			inUse   bool
		}{
			"over for a millisecond": {activity.Session{Start: *at(-2), End: shifted(0)}, false},
			"over in a millisecond":  {activity.Session{Start: *at(-2), End: shifted(time.Millisecond)}, true},
			"no end, just begun":     {activity.Session{Start: *at(-1)}, true},
			"no end, long ago":       {activity.Session{Start: *at(-2)}, false},
			"cancelled":              {activity.Session{Start: *at(5), State: activity.Cancelled, StateReason: "雨"}, false},
			"moved online":           {activity.Session{Start: *at(5), State: activity.MovedOnline, StateReason: "雨"}, true},
		} {
			v := &venue.Venue{Name: name, Category: "museum"}
			require.NoError(t, s.venues.Create(t.Context(), v, nil))
			a := &activity.Activity{Title: name, Type: "lecture", VenueID: v.ID, OnlineURL: "https://example.org/live"}
			a.SetSessions([]activity.Session{c.session}, now)
			require.NoError(t, s.activities.Create(t.Context(), a, nil))
			_, err := s.venues.Archive(t.Context(), v.ID, record.Match{Any: true})
			if c.inUse {
				require.Equal(t, errs.Conflict, errs.KindOf(err), name)
			} else {
				require.NoError(t, err, name)
			}
		}
	})
}

func shifted(by time.Duration) *time.Time {
	t := now.Truncate(time.Millisecond).Add(by)
	return &t
}

// TestArchivingAndReferringExcludeEachOther: whichever comes second must see the first.
func TestArchivingAndReferringExcludeEachOther(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		for round := range 40 {
			v := &venue.Venue{Name: fmt.Sprint(round), Category: "museum"}
			require.NoError(t, s.venues.Create(t.Context(), v, nil))
			a := &activity.Activity{Title: "讲座", Type: "lecture", VenueID: v.ID}
			a.SetSessions([]activity.Session{{Start: *at(5)}}, now)
			var both sync.WaitGroup
			var created, archived error
			both.Go(func() { created = s.activities.Create(t.Context(), a, nil) })
			both.Go(func() { _, archived = s.venues.Archive(t.Context(), v.ID, record.Match{Any: true}) })
			both.Wait()
			if created == nil {
				require.Equal(t, errs.Conflict, errs.KindOf(archived), "a live session at an archived venue: %v", archived)
			} else {
				require.Equal(t, errs.Invalid, errs.KindOf(created))
				require.NoError(t, archived)
			}
		}
	})
}
