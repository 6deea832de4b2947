package catalog

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/change"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/kind/all"
	"kepu/internal/organization"
	"kepu/internal/venue"
)

// randomArea is a filter by place, and the order that fits it.
func randomArea(r *rand.Rand, sorts ...Sort) (a Area, sort Sort) {
	sort = pick(r, sorts...)
	if r.IntN(2) == 0 {
		a.Point = &geo.Point{Lat: 32.2 + r.Float64()/2, Lng: 119.2 + r.Float64()/2}
		a.Radius = float64(pick(r, 0, 3000, 20000, 50000))
		if r.IntN(3) > 0 {
			sort = ByDistance
		}
	}
	if r.IntN(3) == 0 {
		a.Box = &geo.Box{MinLat: 32.2, MinLng: 119.2, MaxLat: 32.2 + r.Float64()/2, MaxLng: 119.2 + r.Float64()/2}
	}
	return a, sort
}

func randomTruth(r *rand.Rand) *bool {
	if r.IntN(6) != 0 {
		return nil
	}
	value := r.IntN(2) == 0
	return &value
}

func randomActivityQuery(r *rand.Rand, d registry, s *Snapshot) *ActivityQuery {
	from := pick(r, now, now, time.Time{}, now.Add(time.Duration(r.IntN(300)-100)*time.Hour))
	q := &ActivityQuery{Now: now, From: from, Paging: Paging{Limit: 1 + r.IntN(9)},
		Audiences: some(r, 6, "youth", "primary", "senior"), Themes: some(r, 6, "astronomy", "health"),
		Types: some(r, 6, "lecture", "tour"), Modes: some(r, 6, "onsite", "online"),
		States:        some(r, 6, "scheduled", "cancelled", "moved_online"),
		Regions:       some(r, 5, "321003", "321000", "321003001", "321000-ZONE"),
		Venues:        some(r, 8, d.Venues[0].ID, d.Venues[1].ID, d.Venues[2].ID),
		Organizations: some(r, 8, d.Organizations[0].ID, d.Organizations[1].ID), Campaigns: some(r, 6, "700001", "700002"),
		Lecturers: some(r, 10, "800001"), IDs: some(r, 8, d.Activities[0].ID, d.Activities[1].ID, "999999"),
		Accessible: some(r, 8, "wheelchair", "elevator"), Free: randomTruth(r)}
	q.Area, q.Sort = randomArea(r, ByStart, ByUpdated)
	q.Text = search(r, s, activity.Kind.Name, "甲乙丙丁")
	if r.IntN(2) == 0 {
		q.To = now.Add(time.Duration(r.IntN(200)) * time.Hour)
	}
	if r.IntN(3) == 0 {
		q.Statuses, q.From, q.To = some(r, 1, "past", "ongoing", "upcoming"), time.Time{}, time.Time{}
	}
	return q
}

func randomVenueQuery(r *rand.Rand, d registry, s *Snapshot) *VenueQuery {
	q := &VenueQuery{Paging: Paging{Limit: 1 + r.IntN(5)},
		Categories: some(r, 5, "museum", "natural_history_museum", "park"), Forms: some(r, 5, "physical", "mobile"),
		Regions:   some(r, 4, "321003", "321000", "321003001", "321000-ZONE"),
		Audiences: some(r, 5, "youth", "primary", "senior"), IDs: some(r, 8, d.Venues[0].ID, d.Venues[1].ID),
		Accessible: some(r, 6, "wheelchair", "elevator"), Free: randomTruth(r)}
	q.Now = now.Add(time.Duration(r.IntN(24)) * time.Hour)
	q.Day, q.OpenNow, q.OpenOn = hours.DateOf(q.Now).Add(pick(r, 0, 0, -3, 2, 4)), randomTruth(r), r.IntN(5) == 0
	q.Accredited, q.Naming = randomTruth(r), randomNaming(r)
	q.Text = search(r, s, venue.Kind.Name, "子丑寅卯")
	q.Area, q.Sort = randomArea(r, ByName, ByUpdated, ByCompleteness)
	return q
}

func randomNaming(r *rand.Rand) AccreditationFilter {
	return AccreditationFilter{On: pick(r, "2025-03-01", "2025-12-31", "2026-01-01", "2026-11-24"),
		Levels: some(r, 5, "national", "provincial"), Classes: some(r, 4, "enterprise"),
		Schemes: some(r, 4, "national_base", "provincial_base"), Cycles: some(r, 4, "2021-2025")}
}

// walk reads all pages and checks them and the totals against what a simple scan found.
func walk[T any](t *testing.T, name string, want []string, paging *Paging, answer func() Result[T],
	text func(*T) string) {
	t.Helper()
	got := []string{}
	for {
		paging.Uncounted = !paging.Uncounted // every other page
		page := answer()
		if !paging.Uncounted {
			require.Equal(t, len(want), page.Total, name)
		}
		require.LessOrEqual(t, len(page.Items), paging.Limit)
		for i := range page.Items {
			got = append(got, text(&page.Items[i]))
		}
		if page.Next == nil {
			break
		}
		paging.After = page.Next
	}
	paging.Uncounted, paging.After = false, nil
	require.Equal(t, len(want), answer().Total, name)
	require.Equal(t, want, got, name)
}

// grown is a catalog that holds a world, after all of its records were others, and arrived in several writes.
func grown(d registry) *Snapshot {
	r := rand.New(rand.NewPCG(uint64(len(d.Activities)), 9))
	other := world(r, len(d.Activities))
	c := New(all.Kinds())
	c.Reset((&registry{Regions: d.Regions, Holidays: holidays, Organizations: other.Organizations,
		Venues: other.Venues[:len(other.Venues)/2], Accreditations: other.Accreditations,
		Activities: other.Activities}).data(), change.Position{Seq: 1})
	for _, data := range pieces(r, d) {
		c.Apply(data.data(), change.Position{Seq: 2})
	}
	return c.Snapshot()
}

// pieces are the records of a world in random parts and order.
func pieces(r *rand.Rand, d registry) (out []registry) {
	out = make([]registry, 6)
	for _, one := range d.Organizations {
		part := &out[r.IntN(len(out))]
		part.Organizations = append(part.Organizations, one)
	}
	for _, one := range d.Venues {
		part := &out[r.IntN(len(out))]
		part.Venues = append(part.Venues, one)
	}
	for _, one := range d.Accreditations {
		part := &out[r.IntN(len(out))]
		part.Accreditations = append(part.Accreditations, one)
	}
	for _, one := range d.Activities {
		part := &out[r.IntN(len(out))]
		part.Activities = append(part.Activities, one)
	}
	return out
}

// TestListsEqualSimpleScans compares every filter, window, order, total and walk with a simple scan of the same
// records.
func TestListsEqualSimpleScans(t *testing.T) {
	found := 0
	for seed := range uint64(260) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := world(r, 60)
		s := grown(d)
		for n := range 8 {
			name := fmt.Sprintf("seed %d query %d", seed, n)
			activities := randomActivityQuery(r, d, s)
			want := plainActivities(d, activities)
			found += len(want)
			walk(t, fmt.Sprintf("%s activities: %+v", name, activities), want, &activities.Paging,
				func() Result[ActivityHit] { return s.Activities(activities) },
				func(h *ActivityHit) string { return fmt.Sprint(h.ID, " ", h.Session, " ", h.Other) })

			venues := randomVenueQuery(r, d, s)
			want = plainVenues(d, venues)
			found += len(want)
			walk(t, fmt.Sprintf("%s venues: %+v", name, venues), want, &venues.Paging,
				func() Result[VenueHit] { return s.Venues(venues) }, func(h *VenueHit) string { return h.ID })

			units := &OrganizationQuery{Listing: Listing{Paging: Paging{Limit: 1 + r.IntN(3)},
				IDs: some(r, 6, d.Organizations[0].ID, "999999"), Sort: pick(r, ByName, ByUpdated)},
				Types: some(r, 3, "school", "university"), Regions: some(r, 3, "321003", "321000")}
			units.Accredited, units.Naming = randomTruth(r), randomNaming(r)
			want = plainOrganizations(d, units)
			walk(t, fmt.Sprintf("%s organizations: %+v", name, units), want, &units.Paging,
				func() Result[*organization.Organization] { return s.Organizations(units) },
				func(o **organization.Organization) string { return (*o).ID })
		}
	}
	require.Greater(t, found, 10_000, "the queries must find something")
}

// TestTheBestMatchesComeFirst walks by relevance, and finds every match once and in the order of the scores.
func TestTheBestMatchesComeFirst(t *testing.T) {
	found := 0
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 3))
		d := world(r, 80)
		s := grown(d)
		q := &ActivityQuery{Now: now, From: now, Text: s.Search(activity.Kind.Name, some2(r, "甲乙丙丁")), Sort: ByRelevance,
			Paging: Paging{Limit: 1000}}
		if r.IntN(2) == 0 {
			q.Point = &geo.Point{Lat: 32.4, Lng: 119.4}
		}
		var want []string
		last := 1e9
		for _, h := range s.Activities(q).Items {
			score := q.relevance(&h)
			require.LessOrEqual(t, score, last+1e-6)
			last, want = score, append(want, h.ID)
		}
		found += len(want)
		q.Limit = 3
		if want != nil {
			walk(t, fmt.Sprint("seed ", seed), want, &q.Paging, func() Result[ActivityHit] { return s.Activities(q) },
				func(h *ActivityHit) string { return h.ID })
		}
	}
	require.Greater(t, found, 100)
}

// TestSnapshotsAreImmutable asks a snapshot the same before and after writes, which share most of it.
func TestSnapshotsAreImmutable(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 7))
		before, after := world(r, 60), world(r, 60)
		c := New(all.Kinds())
		c.Reset((&registry{Regions: before.Regions, Holidays: holidays, Organizations: before.Organizations,
			Venues: before.Venues, Accreditations: before.Accreditations, Activities: before.Activities}).data(),
			change.Position{Seq: 1})
		s := c.Snapshot()
		answers := func() string {
			r := rand.New(rand.NewPCG(seed, 8))
			var out []any
			for range 30 {
				q := randomActivityQuery(r, before, s)
				for _, h := range s.Activities(q).Items {
					out = append(out, h.ID, h.Title(), h.Session, h.Distance, h.At(h.Session).Address)
				}
				venues := randomVenueQuery(r, before, s)
				for _, h := range s.Venues(venues).Items {
					out = append(out, h.ID, h.Name, len(h.Named))
				}
				out = append(out, s.CountActivities(q, []Facet{FacetTheme, FacetRegion, FacetCampaign}))
			}
			return fmt.Sprint(out...)
		}
		want := answers()
		for _, data := range pieces(r, after) {
			c.Apply(data.data(), change.Position{Seq: 2})
		}
		require.Equal(t, want, answers())
	}
}
