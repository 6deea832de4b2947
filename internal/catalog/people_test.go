package catalog

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/accreditation"
	"kepu/internal/campaign"
	"kepu/internal/change"
	"kepu/internal/kind/all"
	"kepu/internal/lecturer"
	"kepu/internal/record"
)

// people is random teams, lecturers and campaigns beside a world.
func people(r *rand.Rand, d *registry, n int) {
	head := func(i int) record.Meta {
		return record.Meta{ID: fmt.Sprintf("%06d", i), Version: 1,
			Publication: pick(r, record.Published, record.Published, record.Published, record.Draft), UpdatedAt: now}
	}
	date := func() string { return pick(r, "2024-01-01", "2025-06-30", "2026-11-24", "2026-11-25", "2027-12-31") }
	span := func() (string, string) {
		a, b := date(), date()
		return min(a, b), pick(r, max(a, b), "")
	}
	for i := range n {
		d.Teams = append(d.Teams, &lecturer.Team{Meta: head(i), Name: fmt.Sprint("团", r.IntN(4)),
			Kind: pick(r, "lecturers", "seniors"), RegionCode: pick(r, "", "321000", "321003", "321003001"),
			OrganizationID: pick(r, "", "900000")})
		l := &lecturer.Lecturer{Meta: head(1000 + i), Name: fmt.Sprint("人", r.IntN(5), some2(r, "赵钱孙李"))}
		for range r.IntN(3) {
			l.Topics = append(l.Topics, lecturer.Topic{Title: pick(r, "月球", "AI 入门", "健康"),
				Theme:     pick(r, "", "astronomy", "epidemic"),
				Audiences: pick(r, nil, []string{"primary"}, []string{"public"}, []string{"senior"})})
			l.Regions = append(l.Regions, pick(r, "321000", "321003", "321002"))
			from, to := span()
			l.Appointments = append(l.Appointments, lecturer.Appointment{TeamID: fmt.Sprintf("%06d", r.IntN(3)), Term: r.IntN(3),
				From: from, To: to})
		}
		d.Lecturers = append(d.Lecturers, l)
		from, to := span()
		d.Campaigns = append(d.Campaigns, &campaign.Campaign{Meta: head(2000 + i), Key: fmt.Sprint("k-", i),
			Template: pick(r, "", "national-science-day"), Year: 2024 + r.IntN(3), From: from, To: max(from, to),
			Kinds: pick(r, nil, []string{"online"}, []string{"online", "main_venue"})})
	}
}

func phase(date, from, to string) string {
	if date < from {
		return "upcoming"
	}
	if to != "" && to < date {
		return "ended"
	}
	return "active"
}

func plainLecturers(d registry, q *LecturerQuery) []string {
	var hits []hit
	for _, l := range d.Lecturers {
		appointed := len(q.Teams) == 0 && q.Term == 0 && len(q.States) == 0
		for _, a := range l.Appointments {
			appointed = appointed || fits(q.Teams, a.TeamID) && (q.Term == 0 || q.Term == a.Term) &&
				fits(q.States, phase(q.On, a.From, a.To))
		}
		speaks := len(q.Topics) == 0 && len(q.Audiences) == 0
		for _, topic := range l.Topics {
			about := len(q.Topics) == 0
			for _, wanted := range q.Topics {
				about = about || topic.Theme != "" && fits([]string{wanted}, widened(topic.Theme)...) ||
					strings.Contains(topic.Title, wanted)
			}
			speaks = speaks || about && plainlyFor(topic.Audiences, q.Audiences)
		}
		serves := len(q.Regions) == 0
		for _, code := range l.Regions {
			for _, wanted := range q.Regions {
				serves = serves || fits([]string{wanted}, widened(code)...) || fits([]string{code}, widened(wanted)...)
			}
		}
		if seen(&l.Meta) && strings.Contains(l.Name, typed[q.Text]) && appointed && speaks && serves && fits(q.IDs, l.ID) {
			hits = append(hits, hit{Key{S: l.Name, ID: l.ID}, l.ID})
		}
	}
	return ordered(hits)
}

// TestLecturersAndCampaignsEqualSimpleScans compares every filter of the smaller catalogues with a simple scan.
func TestLecturersAndCampaignsEqualSimpleScans(t *testing.T) {
	found := 0
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 5))
		d := world(r, 30)
		people(r, &d, 12)
		c := New(all.Kinds())
		c.Reset(d.data(), change.Position{Seq: 1})
		s := c.Snapshot()
		for n := range 10 {
			name := fmt.Sprintf("seed %d query %d", seed, n)
			lq := &LecturerQuery{Paging: Paging{Limit: 1 + r.IntN(4)}, On: "2026-11-24",
				Topics: some(r, 3, "astronomy", "health", "月球"), Audiences: some(r, 4, "youth", "senior"),
				Regions: some(r, 3, "321000", "321003001", "321002"), Teams: some(r, 3, "000000", "000001"),
				States: some(r, 3, "active", "ended", "upcoming"), IDs: some(r, 8, "001000", "001001")}
			lq.Text = search(r, s, lecturer.Kind.Name, "赵钱孙李")
			if r.IntN(3) == 0 {
				lq.Term = 1 + r.IntN(2)
			}
			want := plainLecturers(d, lq)
			found += len(want)
			walk(t, fmt.Sprintf("%s: %+v", name, lq), want, &lq.Paging,
				func() Result[*lecturer.Lecturer] { return s.Lecturers(lq) }, func(l **lecturer.Lecturer) string { return (*l).ID })

			tq := &TeamQuery{Listing: Listing{Paging: Paging{Limit: 3}, IDs: some(r, 8, "000001")},
				Kinds: some(r, 3, "lecturers", "seniors"), Regions: some(r, 3, "321000", "321003"),
				Organizations: some(r, 4, "900000")}
			var hits []hit
			for _, one := range d.Teams {
				if seen(&one.Meta) && fits(tq.Kinds, one.Kind) && fits(tq.Regions, widened(one.RegionCode)...) &&
					fits(tq.Organizations, one.OrganizationID) && fits(tq.IDs, one.ID) {
					hits = append(hits, hit{Key{S: one.Name, ID: one.ID}, one.ID})
				}
			}
			walk(t, name, ordered(hits), &tq.Paging, func() Result[*lecturer.Team] { return s.Teams(tq) },
				func(one **lecturer.Team) string { return (*one).ID })

			cq := &CampaignQuery{Listing: Listing{Paging: Paging{Limit: 3}, IDs: some(r, 8, "002001")}, On: "2026-11-24",
				Templates: some(r, 4, "national-science-day"), Years: some(r, 3, "2024", "2025"),
				Kinds: some(r, 3, "online", "main_venue"), States: some(r, 3, "active", "ended")}
			hits = nil
			for _, one := range d.Campaigns {
				if seen(&one.Meta) && fits(cq.Templates, one.Template) && fits(cq.Years, fmt.Sprint(one.Year)) &&
					fits(cq.Kinds, one.Kinds...) && fits(cq.States, phase(cq.On, one.From, one.To)) && fits(cq.IDs, one.ID) {
					hits = append(hits, hit{Key{S: one.From, ID: one.ID}, one.ID})
				}
			}
			walk(t, name, ordered(hits), &cq.Paging, func() Result[*campaign.Campaign] { return s.Campaigns(cq) },
				func(one **campaign.Campaign) string { return (*one).ID })

			aq := &AccreditationQuery{Listing: Listing{Paging: Paging{Limit: 3}}, AccreditationFilter: randomNaming(r),
				Venues: some(r, 3, d.Venues[0].ID, d.Venues[1].ID), States: some(r, 3, "valid", "expired", "revoked")}
			hits = nil
			for _, one := range d.Accreditations {
				if seen(&one.Meta) && fits(aq.Levels, one.Level) && fits(aq.Schemes, one.Scheme) && fits(aq.Classes, one.Class) &&
					fits(aq.Cycles, one.Cycle) && fits(aq.Venues, one.VenueID) &&
					fits(aq.States, string(one.On(aq.On))) {
					hits = append(hits, hit{Key{S: one.From(), ID: one.ID}, one.ID})
				}
			}
			walk(t, name, ordered(hits), &aq.Paging, func() Result[*accreditation.Accreditation] { return s.Accreditations(aq) },
				func(one **accreditation.Accreditation) string { return (*one).ID })
		}
	}
	require.Greater(t, found, 300, "the queries must find something")
}
