package importer

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/venue"
)

func unconnected(report *Report) *directory {
	return &directory{report: report, options: &Options{Source: "fuzz"}, byName: map[string]*organization.Organization{},
		fresh: map[string]*organization.Organization{}}
}

// FuzzEvents reads any file as events: every row is read or rejected, and what is read is right.
func FuzzEvents(f *testing.F) {
	example, err := os.ReadFile("testdata/events.jsonld")
	require.NoError(f, err)
	f.Add(example)
	f.Add([]byte(`[{"@type": ["schema:Event"], "name": {"@value": "a"}, "startDate": "2026-01-01", "subEvent": [{"startDate": 1}, null], "offers": [[], {"price": "NaN"}]}]`))
	f.Add([]byte(`{"@graph": [{"@id": "x", "@type": "Event", "location": {"@id": "x"}, "organizer": [{"@id": "x"}]}, null, 1]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := readDocument(data)
		if err != nil {
			return
		}
		o := &Options{Source: "fuzz", Clock: time.Now}
		report := newReport("events", "fuzz", o)
		e := &events{document: d, report: report, options: o, zone: record.Shanghai, directory: unconnected(report),
			listed: map[string]bool{}, unused: map[string]int{}, known: knownOf(&Existing{}, "fuzz")}
		read := 0
		for _, g := range e.read("fuzz") {
			read += len(g.rows)
			require.Empty(t, withoutSessions(record.Check(g.activity)))
			said := describeEvent(g.activity)
			require.NoError(t, assignEvent(g.activity, said))
			again := describeEvent(g.activity)
			for _, name := range sortedKeys(map[string]json.RawMessage(said), again) {
				require.Equal(t, string(said[name]), string(again[name]), "%s: what is described can be set again", name)
			}
		}
		require.Equal(t, report.Rows, read+report.Rejected)
	})
}

// FuzzVenues reads any file as venues.
func FuzzVenues(f *testing.F) {
	f.Add([]byte("名称,类别,纬度,经度,免费\n馆,科技馆,32.39,119.41,是\n"))
	f.Add([]byte("source_id,name,category,lat\n1,\"a\nb\",museum,x,,\n\n"))
	f.Add([]byte(TemplateHeader("venues")))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := readSheet(data, &venueLayout)
		if err != nil {
			return
		}
		table := newVenueTable(&Request{Kind: "venues", Options: Options{Source: "fuzz", Clock: time.Now}})
		report := table.report
		items := table.rows(s, &lookup{directory: unconnected(report), report: report})
		read := 0
		for _, one := range items {
			require.Empty(t, record.Check(one.record))
			read += len(one.rows)
		}
		require.Equal(t, report.Rows, read+report.Rejected)
	})
}

// FuzzTables reads any file as accreditations, lecturers and activities.
func FuzzTables(f *testing.F) {
	f.Add([]byte("场馆,认定类别,级别,周期\n馆,全国科普教育基地,,2021-2025\n馆,省级,,x\n"))
	f.Add([]byte("姓名,题目,讲师团,期数,聘任起\n甲,月球;火星,团,1,\n甲,,团,2,\n乙,,无,-1,x\n"))
	f.Add([]byte("标题,类型,开始,结束,场馆,地点名称\n讲座,讲座,2026-11-28 09:00,11:00,馆,\n讲座,讲座,2026-11-29 09:00,,,广场\n,,x,y,z,\n"))
	for _, l := range []*layout{&accreditationLayout, &lecturerLayout, &activityLayout} {
		f.Add([]byte(TemplateHeader(l.kind)))
	}
	have := Existing{Venues: []*venue.Venue{{Meta: record.Meta{ID: record.NewID()}, Name: "馆"}},
		Teams: []*lecturer.Team{{Meta: record.Meta{ID: record.NewID()}, Name: "团",
			Terms: []lecturer.Term{{Number: 1, From: "2024-01-01"}}}}}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := &Request{Data: data, Have: have, Options: Options{Source: "fuzz", Clock: time.Now}}
		readAll(t, newAccreditationTable(r))
		readAll(t, newLecturerTable(r))
		readAll(t, newActivityTable(r))
	})
}

// readAll reads a file as a table, and checks that every row is accounted for and every record is whole.
func readAll[T any](t *testing.T, table *table[T]) {
	t.Helper()
	s, err := readSheet(table.data, table.layout)
	if err != nil {
		return
	}
	items := table.rows(s, newLookup(unconnected(table.report), *table.have, table.options))
	read := 0
	for _, one := range items {
		require.Empty(t, record.CheckRecord(one.record))
		read += len(one.rows)
		fresh := new(T)
		require.NoError(t, table.assign(fresh, table.describe(one.record)))
		require.Equal(t, table.describe(one.record), table.describe(fresh),
			"what is written of a record is what is read of it")
	}
	require.Equal(t, table.report.Rows, read+table.report.Rejected)
}
