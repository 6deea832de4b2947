package demo

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/google/uuid"

	"kepu/internal/activity"
	"kepu/internal/geo"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// The size of a synthetic registry, and what it is made of.
const (
	MaxSynthetic      = 1_000_000
	activitiesPer     = 20  // of a venue
	organizationsPer  = 400 // activities of an organization
	maxSessions       = 8
	days              = 120 // over which sessions are spread
	spreadDegrees     = 0.09
	synthetic         = "synthetic"
	syntheticPerBatch = 500
)

// ErrNotEmpty refuses to mix an invented registry with another.
var ErrNotEmpty = errors.New("the database holds records already; name an empty one with --database")

// Synthetic is a large invented registry.
type Synthetic struct {
	Activities int
	Seed       uint64
	From       time.Time // first day, midnight in Shanghai
	Progress   func(done, total int)

	rng    *rand.Rand
	cities []city
	hosts  []*organization.Organization
	venues []*venue.Venue
}

// city is where venues cluster.
type city struct {
	code, name, short string
	lat, lng          float64
	weight            int // inhabitants in 100,000
}

// Write fills an empty registry: one venue to 20 activities, clustered around the cities of Jiangsu, each activity with
// one to eight sessions over 120 days. The same size, seed and first day give the same records.
func (s *Synthetic) Write(ctx context.Context, to Services) error {
	s.rng = rand.New(rand.NewPCG(s.Seed, 0x6b657075))
	regions := []region.Region{{Code: "320000", Name: "江苏省", Level: region.Province, Official: true}}
	for _, row := range table("cities.csv") {
		s.cities = append(s.cities, city{row["code"], row["name"], row["short"], degrees(row["lat"]), degrees(row["lng"]),
			number(row["weight"])})
		regions = append(regions, region.Region{Code: row["code"], Name: row["name"], Level: region.City,
			ParentCode: "320000", Official: true})
	}
	if _, err := to.Regions.Put(ctx, regions); err != nil {
		return fmt.Errorf("regions: %w", err)
	}
	for i := range s.Activities/organizationsPer + 1 {
		s.hosts = append(s.hosts, s.host(i))
	}
	if err := putAll(ctx, to.Organizations, s.hosts); err != nil {
		return err
	}
	for i := range s.Activities/activitiesPer + 1 {
		s.venues = append(s.venues, s.venue(i))
	}
	if err := putAll(ctx, to.Venues, s.venues); err != nil {
		return err
	}
	for done := 0; done < s.Activities; {
		var batch []*activity.Activity
		for range min(syntheticPerBatch, s.Activities-done) {
			batch = append(batch, s.activity(done))
			done++
		}
		if err := putAll(ctx, to.Activities, batch); err != nil {
			return err
		}
		if s.Progress != nil {
			s.Progress(done, s.Activities)
		}
	}
	return nil
}

// putAll writes new records in batches.
func putAll[T any](ctx context.Context, service *record.Service[T], all []*T) error {
	for len(all) > 0 {
		n := min(syntheticPerBatch, len(all))
		puts := make([]record.Put[T], n)
		for i := range puts {
			puts[i].Record = all[i]
		}
		for _, err := range service.Put(ctx, puts) {
			if err != nil {
				return fmt.Errorf("synthetic %s: %w", service.Kind, err)
			}
		}
		all = all[n:]
	}
	return nil
}

func pick[T any](s *Synthetic, of []T) T { return of[s.rng.IntN(len(of))] }

// id makes a UUIDv7 of the first day and the seed: real ones would differ from run to run.
func (s *Synthetic) id(n int) string {
	var id uuid.UUID
	ms := uint64(s.From.UnixMilli()) + uint64(n/100)
	for i := range 6 {
		id[i] = byte(ms >> (8 * (5 - i)))
	}
	for i := 6; i < 16; i++ {
		id[i] = byte(s.rng.Uint32())
	}
	id[6], id[8] = id[6]&0x0f|0x70, id[8]&0x3f|0x80
	return id.String()
}

func (s *Synthetic) head(kind string, n int) record.Meta {
	return record.Meta{ID: s.id(n), Source: &record.Source{Name: synthetic, ID: fmt.Sprintf("%s-%d-%d", kind, s.Seed, n)}}
}

func (s *Synthetic) host(n int) *organization.Organization {
	c := s.city()
	return &organization.Organization{Meta: s.head("organization", n),
		Name: fmt.Sprintf("%s%s%d（虚构）", c.short, pick(s, hostKinds), n+1), Type: "association", RegionCode: c.code}
}

func (s *Synthetic) city() city {
	total := 0
	for _, c := range s.cities {
		total += c.weight
	}
	at := s.rng.IntN(total)
	for _, c := range s.cities {
		if at -= c.weight; at < 0 {
			return c
		}
	}
	panic("weights do not add up")
}

func (s *Synthetic) venue(n int) *venue.Venue {
	c, kind := s.city(), pick(s, venueKinds)
	free := s.rng.IntN(3) > 0
	v := &venue.Venue{Meta: s.head("venue", n), Name: fmt.Sprintf("%s%s%s%d（虚构）", c.short, pick(s, places), kind.name,
		n+1), Category: kind.code, RegionCode: c.code,
		Address: fmt.Sprintf("%s%s路 %d 号", c.name, pick(s, places), 1+s.rng.IntN(900)), Audiences: []string{"public"},
		OrganizationID: s.hosts[n%len(s.hosts)].ID, Admission: &venue.Admission{Free: &free},
		Location: &geo.Location{Lat: c.lat + s.rng.NormFloat64()*spreadDegrees,
			Lng: c.lng + s.rng.NormFloat64()*spreadDegrees, Datum: geo.GCJ02, Accuracy: geo.Approximate, Source: synthetic}}
	v.Accessibility.Wheelchair = pick(s, []record.Fact{record.Yes, record.No, record.Unknown})
	return v
}

func (s *Synthetic) activity(n int) *activity.Activity {
	topic, form := pick(s, topics), pick(s, formats)
	v := s.venues[n/activitiesPer]
	free := s.rng.IntN(4) > 0
	a := &activity.Activity{Meta: s.head("activity", n),
		Title: fmt.Sprintf("%s%s（第%d期）", topic.name, form.name, 1+s.rng.IntN(40)), Summary: "虚构数据，用于试用与测速", Type: form.code,
		OrganizerID: s.hosts[s.rng.IntN(len(s.hosts))].ID, VenueID: v.ID, Themes: []string{topic.code},
		Audiences: pick(s, audiences), Languages: []string{"zh"}, Price: &activity.Price{Free: &free}}
	hour, length := 8+s.rng.IntN(12), 1+s.rng.IntN(3)
	day := s.rng.IntN(days)
	for range 1 + s.rng.IntN(maxSessions) {
		start := s.From.AddDate(0, 0, day%days).Add(
			time.Duration(hour)*time.Hour + time.Duration(30*s.rng.IntN(2))*time.Minute)
		end := start.Add(time.Duration(length) * time.Hour)
		capacity := 10 * (1 + s.rng.IntN(20))
		a.Sessions = append(a.Sessions, activity.Session{ID: s.id(n), Start: start, End: &end, Capacity: &capacity})
		day += 1 + s.rng.IntN(14)
	}
	return a
}
