package importer

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/organization"
	"kepu/internal/record"
)

func unconnected(report *Report) *directory {
	return &directory{report: report, byName: map[string]*organization.Organization{}, wanted: map[string]int{}, refused: map[int]string{}}
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
		e := &events{document: d, report: report, options: o, zone: record.Shanghai, directory: unconnected(report)}
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
		s, err := readSheet(data, venueLayout.columns, "name", "category")
		if err != nil {
			return
		}
		o := &Options{Source: "fuzz", Clock: time.Now}
		report := newReport("venues", "fuzz", o)
		table := newVenueTable(nil, nil, o, report)
		items := table.rows(s, &lookup{directory: unconnected(report), report: report})
		read := 0
		for _, one := range items {
			require.Empty(t, record.Check(one.record))
			read += len(one.rows)
		}
		require.Equal(t, report.Rows, read+report.Rejected)
	})
}
