package app

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/geo"
	"kepu/internal/importer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/store"
	"kepu/internal/testkit"
)

// importedList gives what came from a source.
func importedList(t *testing.T, env []string, source string) (out []*activity.Activity) {
	t.Helper()
	withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
		have, err := serviceOf(s, activity.Kind).Imported(ctx, source)
		require.NoError(t, err)
		for _, one := range have {
			out = append(out, one.Record)
		}
	})
	return out
}

func importedActivities(t *testing.T, env []string, source string) map[string]*activity.Activity {
	t.Helper()
	out := map[string]*activity.Activity{}
	for _, a := range importedList(t, env, source) {
		out[a.Title] = a
	}
	return out
}

func shanghai(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, record.Shanghai)
	if err != nil {
		panic(err)
	}
	return t.UTC()
}

func TestImportEvents(t *testing.T) {
	events := filepath.Join(testkit.Root(t), "internal/importer/testdata/events.jsonld")
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "divisions", file(t, "divisions.csv", "code,name\n321003,邗江区\n"))
		dry := imported(t, env, "events", "--dry-run", "--source", "feed", events)
		report := imported(t, env, "events", "--source", "feed", "--language", "en", events)
		for _, r := range []*importer.Report{dry, report} {
			require.Equal(t, []int{8, 6, 2}, []int{r.Rows, r.Created, r.Rejected})
			require.Equal(t, map[string]int{"activity": 4, "organization": 2}, r.Records)
		}
		require.Equal(t, []importer.Note{
			{Row: 5, Field: "endDate", Reason: "the end 2026-12-05T09:00 is before the start 2026-12-05T10:00"},
			{Row: 8, Field: "startDate", Reason: "is no time of ISO 8601: 明天"},
			{Row: 8, Field: "name", Reason: "is required"},
		}, said(report.Rejections))
		mended := map[string]bool{}
		for _, n := range report.Mended {
			mended[n.Field] = true
		}
		require.Equal(t, map[string]bool{"url": true, "endDate": true, "location.geo": true, "image": true, "": true,
			"location": true}, mended)

		have := importedActivities(t, env, "feed")
		moon := have["月球讲座"]
		require.Len(t, moon.Sessions, 2, "the third row is a repeat of the second")
		require.Equal(t, shanghai("2026-12-05 10:00"), moon.Sessions[0].Start)
		require.Nil(t, moon.Sessions[1].End)
		require.Equal(t, []any{"321003", "https://example.org/moon", "lecture", 7, 12},
			[]any{moon.Place.RegionCode, moon.URL, moon.Type, *moon.AgeMin, *moon.AgeMax})
		require.Equal(t, &geo.Location{Lat: 32.3936, Lng: 119.4127, Datum: geo.WGS84, Accuracy: geo.Address},
			moon.Place.Location)
		rocks := have["Rocks & Minerals"]
		require.Equal(t, "https://example.org/e/2", rocks.Source.ID)
		require.Equal(t, geo.WGS84, rocks.Place.Location.Datum)
		require.Empty(t, rocks.Place.RegionCode)
		require.Equal(t, shanghai("2027-01-01 00:00"), *rocks.Sessions[0].End, "the last day is included")
		require.Equal(t, []any{12.5, "CAD", false}, []any{*rocks.Price.Min, rocks.Price.Currency, *rocks.Price.Free})
		require.Equal(t, activity.Cancelled, have["无地点讲座"].State)
		require.Equal(t, "https://example.org/live", have["线上讲座"].OnlineURL)
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			for title, name := range map[string]string{"月球讲座": "示例天文学会", "线上讲座": "feed"} {
				o, err := serviceOf(s, organization.Kind).Find(ctx, have[title].OrganizerID)
				require.NoError(t, err)
				require.Equal(t, name, o.Name)
				require.True(t, o.Unverified)
			}
		})
		again := imported(t, env, "events", "--source", "feed", events)
		require.Equal(t, []int{6, 2}, []int{again.Unchanged, again.Rejected})
		require.Empty(t, again.Records)
	})
}

func TestImportedSessionsThatPeopleChanged(t *testing.T) {
	event := func(name, start string) string {
		return `{"@type": "Event", "@id": "urn:one", "name": "` + name + `", "startDate": "` + start + `"}`
	}
	feed := func(t *testing.T, env []string, events ...string) *importer.Report {
		return imported(t, env, "events", "--source", "feed", file(t, "e.json", "["+strings.Join(events, ",")+"]"))
	}
	eachMigrated(t, func(t *testing.T, env []string) {
		const past, first, second, third = "2020-01-01T10:00", "2096-01-01T10:00", "2096-01-02T10:00", "2096-01-03T10:00"
		feed(t, env, event("讲座", past), event("讲座", first), event("讲座", second), event("讲座", third))
		before := importedActivities(t, env, "feed")["讲座"]
		require.Len(t, before.Sessions, 4)
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			_, err := serviceOf(s, activity.Kind).Update(ctx, before.ID, record.Match{Any: true},
				func(a *activity.Activity, _ time.Time) error {
					a.Sessions[2].State, a.Sessions[2].StateReason = activity.Cancelled, "停电"
					return nil
				})
			require.NoError(t, err)
		})
		report := feed(t, env, event("新讲座", first), event("新讲座", second))
		require.Equal(t, 2, report.Updated)
		require.Len(t, report.Kept, 1)
		require.Equal(t, "sessions[2096-01-02T02:00:00Z]", said(report.Kept)[0].Field)
		after := importedActivities(t, env, "feed")["新讲座"]
		require.Equal(t, before.ID, after.ID, "found by its @id under another name")
		require.Len(t, after.Sessions, 3, "the source forgot what has begun, and took back the last one")
		for i := range after.Sessions {
			require.Equal(t, before.Sessions[i].ID, after.Sessions[i].ID)
		}
		require.Equal(t, activity.Cancelled, after.Sessions[2].State)
		require.Equal(t, 2, feed(t, env, event("新讲座", first), event("新讲座", second)).Unchanged)
	})
}

func TestImportEventsOfToronto(t *testing.T) {
	events := testkit.Shared(t, "data/toronto/events.jsonld")
	data, err := os.ReadFile(events)
	require.NoError(t, err)
	require.Equal(t, 1764, bytes.Count(data, []byte(`"startDate"`)))
	eachMigrated(t, func(t *testing.T, env []string) {
		report := imported(t, env, "events", "--timezone", "America/Toronto", events)
		require.Equal(t, []int{1764, 1760, 4}, []int{report.Rows, report.Created, report.Rejected})
		for _, n := range report.Rejections {
			require.Contains(t, n.Reason, "is before the start")
		}
		sessions, standings := 0, 0
		for _, a := range importedList(t, env, "events.jsonld") {
			sessions += len(a.Sessions)
			if a.Place != nil && a.Place.Location != nil {
				standings++
				require.Equal(t, geo.WGS84, a.Place.Location.Datum)
			}
		}
		require.Positive(t, standings)
		repeats := 0
		for _, n := range report.Mended {
			if strings.Contains(n.Reason, "has already") {
				repeats++
			}
		}
		require.Equal(t, 1760, sessions+repeats, "no row is lost")
		again := imported(t, env, "events", "--timezone", "America/Toronto", events)
		require.Equal(t, []int{1760, 4}, []int{again.Unchanged, again.Rejected})
	})
}

func TestImportEventsOfAnOrganization(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		one := file(t, "one.json",
			`{"@context": "https://schema.org", "@type": "Event", "name": "讲座", "startDate": "2096-01-01T10:00"}`)
		code, _, errOut := run(t, env, "import", "events", "--language", "en", "--organization", "示例中心", one)
		require.Equal(t, 1, code)
		require.Contains(t, errOut, "there is no organization 示例中心")
		var id string
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			o := &organization.Organization{Name: "示例中心", Type: "other"}
			require.NoError(t, serviceOf(s, organization.Kind).Create(ctx, o, nil))
			id = o.ID
		})
		report := imported(t, env, "events", "--organization", "示例中心", "--timezone", "UTC", one)
		require.Equal(t, []int{1, 1}, []int{report.Rows, report.Created})
		require.NotContains(t, report.Records, "organization")
		a := importedActivities(t, env, "one.json")["讲座"]
		require.Equal(t, id, a.OrganizerID)
		require.Equal(t, "2096-01-01T10:00:00Z", a.Sessions[0].Start.Format(time.RFC3339),
			"a time without an offset is of --timezone")
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			_, err := serviceOf(s, activity.Kind).Archive(ctx, a.ID, record.Match{Any: true})
			require.NoError(t, err)
		})
		again := imported(t, env, "events", "--timezone", "UTC", one)
		require.Equal(t, []int{1, 1}, []int{again.Unchanged, len(again.Kept)}, "archived stays archived")
		require.NotNil(t, importedActivities(t, env, "one.json")["讲座"].ArchivedAt)
	})
}
