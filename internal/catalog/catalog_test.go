package catalog

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/change"
	"kepu/internal/geo"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

var now = time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC)

func pick[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

// world is a random registry around Yangzhou, with records that nobody may see.
func world(r *rand.Rand, n int) Data {
	d := Data{Regions: []region.Region{{Code: "321000", Level: region.City}, {Code: "321003", ParentCode: "321000", Level: region.County},
		{Code: "321003001", ParentCode: "321003", Level: region.Street}, {Code: "321002", ParentCode: "321000", Level: region.County}}}
	head := func(i int) record.Meta {
		m := record.Meta{ID: fmt.Sprintf("%06d", i), Version: 1, Publication: record.Published, UpdatedAt: now.Add(-time.Duration(r.IntN(50)) * time.Hour)}
		switch r.IntN(10) {
		case 0:
			m.Publication = record.Draft
		case 1:
			m.ArchivedAt = &now
		}
		return m
	}
	location := func() *geo.Location {
		if r.IntN(6) == 0 {
			return nil
		}
		return &geo.Location{Lat: 32.2 + r.Float64()/2, Lng: 119.2 + r.Float64()/2, Datum: pick(r, geo.GCJ02, geo.WGS84)}
	}
	code := func() string { return pick(r, "", "321003", "321003001", "321002") }
	for i := range n / 4 {
		d.Venues = append(d.Venues, &venue.Venue{Meta: head(i), Name: fmt.Sprint("馆", r.IntN(9)), Category: pick(r, "museum", "natural_history_museum", "park"),
			Location: location(), RegionCode: code()})
	}
	for i := range n {
		a := &activity.Activity{Meta: head(100000 + i), Type: pick(r, "lecture", "tour"), State: pick(r, activity.Scheduled, activity.Scheduled, activity.Cancelled)}
		if r.IntN(2) == 0 {
			a.VenueID = d.Venues[r.IntN(len(d.Venues))].ID
		}
		start := now.Add(time.Duration(r.IntN(400)-200) * time.Hour)
		for j := range 1 + r.IntN(4) {
			s := activity.Session{ID: fmt.Sprint(i, "-", j), Start: start, State: pick(r, activity.Scheduled, activity.Cancelled, activity.MovedOnline)}
			if r.IntN(2) == 0 {
				end := start.Add(time.Duration(1+r.IntN(100)) * time.Hour)
				s.End = &end
			}
			if r.IntN(3) == 0 {
				s.Place = &activity.Place{Location: location(), RegionCode: code()}
			}
			a.Sessions = append(a.Sessions, s)
			start = start.Add(time.Duration(r.IntN(60)) * time.Hour)
		}
		a.Audiences = pick(r, []string{}, []string{"primary"}, []string{"senior"})
		d.Activities = append(d.Activities, a)
	}
	return d
}

func randomQuery(r *rand.Rand) *ActivityQuery {
	q := &ActivityQuery{Now: now, From: now, Sort: pick(r, ByStart, ByUpdated), Paging: Paging{Limit: 1 + r.IntN(9)}}
	if r.IntN(2) == 0 {
		q.To = now.Add(time.Duration(r.IntN(200)) * time.Hour)
	}
	if r.IntN(2) == 0 {
		q.Point = &geo.Point{Lat: 32.2 + r.Float64()/2, Lng: 119.2 + r.Float64()/2}
		q.Sort, q.Radius = ByDistance, float64(pick(r, 0, 3000, 20000, 50000))
	}
	if r.IntN(3) == 0 {
		q.Box = &geo.Box{MinLat: 32.2, MinLng: 119.2, MaxLat: 32.2 + r.Float64()/2, MaxLng: 119.2 + r.Float64()/2}
	}
	if r.IntN(4) == 0 {
		q.Regions = []string{pick(r, "321003", "321000")}
	}
	if r.IntN(4) == 0 {
		q.Audiences = []string{"youth"}
	}
	if r.IntN(4) == 0 {
		q.States = []string{"scheduled"}
	}
	if r.IntN(4) == 0 {
		q.Statuses, q.From, q.To = []string{pick(r, "past", "ongoing", "upcoming")}, time.Time{}, time.Time{}
	}
	return q
}

// plain answers a query for activities by looking at everything, written for clarity alone; it gives "id session other".
func plain(d Data, q *ActivityQuery) []string {
	venues := map[string]*venue.Venue{}
	for _, v := range d.Venues {
		if v.Publication == record.Published {
			venues[v.ID] = v
		}
	}
	holds := func(code string) bool {
		up := map[string]string{"321003001": "321003", "321003": "321000", "321002": "321000"}
		for ; code != ""; code = up[code] {
			if slices.Contains(q.Regions, code) {
				return true
			}
		}
		return len(q.Regions) == 0
	}
	type hit struct {
		key  Key
		text string
	}
	var hits []hit
	for _, a := range d.Activities {
		if a.Publication != record.Published || a.ArchivedAt != nil || len(q.Audiences) > 0 && !slices.Contains(a.Audiences, "primary") ||
			len(q.Statuses) > 0 && string(a.StatusAt(q.Now)) != q.Statuses[0] {
			continue
		}
		var matching, live []int
		distance := map[int]float64{}
		for i, s := range a.Sessions {
			var loc *geo.Location
			code := ""
			if s.Place != nil {
				loc, code = s.Place.Location, s.Place.RegionCode
			} else if v := venues[a.VenueID]; v != nil {
				loc, code = v.Location, v.RegionCode
			}
			end := s.Start.Add(2 * time.Hour)
			if s.End != nil {
				end = *s.End
			}
			distance[i] = noDistance
			if loc != nil {
				p := loc.Point(geo.GCJ02)
				distance[i] = 0
				if q.Point != nil {
					distance[i] = geo.Distance(p, *q.Point)
				}
				if q.Box != nil && !q.Box.Contains(p) || q.Radius > 0 && distance[i] > q.Radius {
					continue
				}
			} else if q.Box != nil || q.Radius > 0 {
				continue
			}
			state := a.State
			if state == activity.Scheduled {
				state = s.State
			}
			if (q.To.IsZero() || s.Start.Before(q.To)) && (q.From.IsZero() || end.After(q.From)) && holds(code) &&
				(len(q.States) == 0 || string(state) == q.States[0]) {
				matching = append(matching, i)
				if state != activity.Cancelled {
					live = append(live, i)
				}
			}
		}
		if len(matching) == 0 {
			continue
		}
		other := max(0, len(live)-1)
		if len(live) > 0 {
			matching = live
		}
		best := matching[0]
		if len(q.Statuses) > 0 && q.Statuses[0] == "past" && q.Sort != ByDistance {
			best = matching[len(matching)-1]
		}
		if q.Sort == ByDistance {
			for _, i := range matching {
				if distance[i] < distance[best] {
					best = i
				}
			}
		}
		k := Key{ID: a.ID}
		switch q.Sort {
		case ByDistance:
			k.F = distance[best]
		case ByUpdated:
			k.I = a.UpdatedAt.UnixMilli()
		default:
			k.I, k.J = a.Sessions[best].Start.UnixMilli(), a.Sessions[best].Until().UnixMilli()
			if !q.From.IsZero() && a.Sessions[best].Start.Before(q.From) {
				k.I = q.From.UnixMilli()
			}
		}
		hits = append(hits, hit{k, fmt.Sprint(a.ID, " ", best, " ", other)})
	}
	slices.SortFunc(hits, func(x, y hit) int { return x.key.Compare(y.key) })
	out := make([]string, len(hits))
	for i := range hits {
		out[i] = hits[i].text
	}
	return out
}

func TestActivitiesEqualAPlainScan(t *testing.T) {
	found := 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := world(r, 60)
		c := New()
		require.False(t, c.Snapshot().Loaded())
		// Half of it arrives as changes.
		c.Reset(Data{Regions: d.Regions, Venues: d.Venues[:5], Activities: d.Activities[:30]}, change.Position{Seq: 1})
		c.Apply(Data{Venues: d.Venues[5:], Activities: d.Activities[30:]}, change.Position{Seq: 2})
		q := randomQuery(r)
		want := plain(d, q)
		found += len(want)
		var got []string
		for {
			page := c.Snapshot().Activities(q)
			require.Equal(t, len(want), page.Total, "seed %d", seed)
			for i, h := range page.Items {
				got = append(got, fmt.Sprint(h.ID, " ", h.Session, " ", h.Other))
				require.LessOrEqual(t, i, q.Limit)
			}
			if page.Next == nil {
				break
			}
			q.After = page.Next
		}
		if len(want) == 0 {
			want = nil
		}
		require.Equal(t, want, got, "seed %d: %+v", seed, q)
	}
	require.Greater(t, found, 1000, "the queries must find something")
}

func TestSnapshotsDoNotChange(t *testing.T) {
	d := world(rand.New(rand.NewPCG(7, 7)), 40)
	c := New()
	c.Reset(d, change.Position{Seq: 1})
	before := c.Snapshot()
	q := &ActivityQuery{Now: now, Paging: Paging{Limit: 100}, Sort: ByStart}
	want := before.Activities(q)
	gone := *d.Activities[5]
	gone.Publication = record.Withdrawn
	moved := *d.Venues[3]
	moved.Location = &geo.Location{Lat: 10, Lng: 100, Datum: geo.GCJ02}
	c.Apply(Data{Activities: []*activity.Activity{&gone}, Venues: []*venue.Venue{&moved}}, change.Position{Seq: 2})
	require.Equal(t, want, before.Activities(q))
	require.Nil(t, c.Snapshot().Activity(gone.ID))
	if v := c.Snapshot().Venue(moved.ID); v != nil {
		require.Equal(t, geo.Point{Lat: 10, Lng: 100}, v.Point)
	}
}

func TestVenuesByDistanceAndRegion(t *testing.T) {
	d := world(rand.New(rand.NewPCG(3, 3)), 200)
	c := New()
	c.Reset(d, change.Position{Seq: 1})
	here := geo.Point{Lat: 32.4, Lng: 119.4}
	page := c.Snapshot().Venues(&VenueQuery{Area: Area{Point: &here, Radius: 20000}, Sort: ByDistance, Paging: Paging{Limit: 100}})
	require.NotEmpty(t, page.Items)
	want := 0
	for _, v := range d.Venues {
		if v.Public() && v.Location != nil && geo.Distance(here, v.Location.Point(geo.GCJ02)) <= 20000 {
			want++
		}
	}
	require.Equal(t, want, page.Total)
	require.True(t, slices.IsSortedFunc(page.Items, func(a, b VenueHit) int { return int(a.Distance - b.Distance) }))
	museums := c.Snapshot().Venues(&VenueQuery{Categories: []string{"museum"}, Regions: []string{"321003"}, Sort: ByName, Paging: Paging{Limit: 100}})
	require.NotEmpty(t, museums.Items)
	for _, v := range museums.Items {
		require.Contains(t, []string{"321003", "321003001"}, v.RegionCode)
		require.Contains(t, v.Category, "museum")
	}
}
