package v1_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/app"
	"kepu/internal/testkit"
)

// linkedWorld makes a venue and activities that say all that linked data can say, and gives the paths of the records.
func linkedWorld(c *testkit.Client) (paths []string) {
	add := func(kind, body string) string {
		one, _ := c.Create(base+"/"+kind, body)
		paths = append(paths, base+"/"+kind+"/"+one["id"].(string))
		return one["id"].(string)
	}
	o, _ := c.Create(base+"/organizations",
		`{"name": "示例观测站", "type": "public_institution", "short_name": "观测站", "contact": {"phone": "0514-87654321", "website": "https://example.org"}}`)
	id := o["id"].(string)
	v := add("venues", `{"name": "示例天文馆", "aliases": ["天文馆"], "category": "planetarium", "region_code": "321003", "address": "文昌西路1号", "url": "https://example.org/v",
		"location": {"lat": 32.393612, "lng": 119.412734, "datum": "gcj02"}, "contact": {"phone": "0514-87654321"}, "admission": {"free": true},
		"images": [{"url": "https://example.org/a.jpg", "alt": "圆顶", "credit": "示例"}], "accessibility": {"wheelchair": "yes", "elevator": "no"},
		"opening_hours": {"weekly": [{"days": ["sat", "sun"], "open": "09:00", "close": "17:00"}, {"days": ["fri"], "open": "18:00", "close": "24:00", "valid_from": "05-01", "valid_to": "10-31"}],
		"closed": [{"from": "2026-12-01"}], "adjusted": [{"date": "2026-12-31", "open": "09:00", "close": "20:00"}]}}`)
	c.Create(base+"/accreditations", `{"venue_id": "`+v+`", "scheme": "municipal_base", "cycle": "2026-2030"}`)
	add("venues", `{"name": "示例河滩", "category": "field_station"}`)
	camp := add("campaigns",
		`{"key": "demo-week", "name": "示例周", "year": 2026, "from": "2026-11-20", "to": "2026-11-30", "slogan": "看见科学", "url": "https://example.org/week"}`)
	add("activities", `{"title": "观星夜", "summary": "看月亮", "description": "带一件外套。\n雨天取消。", "type": "exhibition", "mode": "hybrid", "organizer_id": "`+id+`", "venue_id": "`+v+`",
		"audiences": ["family", "senior"], "themes": ["astronomy"], "campaign_ids": ["`+camp+`"], "age_min": 6, "age_max": 12, "languages": ["zh"], "url": "https://example.org/e", "online_url": "https://example.org/live",
		"images": [{"url": "https://example.org/b.jpg", "alt": "月面"}], "price": {"free": false, "min": 10, "max": 20}, "booking": {"url": "https://example.org/book"}, "availability": "full",
		"sessions": [{"start": "2026-11-28T19:00:00+08:00", "end": "2026-11-28T21:00:00+08:00", "capacity": 30}, {"start": "2026-11-29T19:00:00+08:00", "state": "cancelled", "state_reason": "有雨"}]}`)
	add("activities", `{"title": "河滩寻石", "type": "workshop", "organizer_id": "`+id+`", "place": {"name": "古运河滩", "address": "扬州市邗江区河滩路", "region_code": "321003",
		"location": {"lat": 32.38, "lng": 119.4, "datum": "wgs84"}}, "price": {"free": true}, "age_min": 18, "schedule": {"weekdays": ["sat"], "from": "2026-11-28", "to": "2026-12-12", "start_time": "09:30", "end_time": "11:00", "except": ["2026-12-05"]}}`)
	add("activities", `{"title": "单场讲座", "type": "lecture", "organizer_id": "`+id+`", "venue_id": "`+v+
		`", "state": "postponed", "state_reason": "讲师生病", "sessions": [{"start": "2026-11-28T19:00:00+08:00"}]}`)
	add("activities", `{"title": "常设展", "type": "exhibition", "calendar": "permanent", "organizer_id": "`+id+
		`", "venue_id": "`+v+`", "sessions": [{"start": "2026-01-01T00:00:00+08:00"}]}`)
	return paths
}

// TestLinkedDataIsOfSchemaOrg has the compiler of TypeScript check each answer against the types of schema.org that
// others wrote, and a processor of JSON-LD read it, which fails for what has no meaning.
func TestLinkedDataIsOfSchemaOrg(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now }, "KEPU_PLACE_WGS84_OUTPUT=true",
		"KEPU_PUBLIC_URL=https://kepu.example.org/")
	paths := linkedWorld(c)
	var checked, read strings.Builder
	checked.WriteString("import type { Thing, WithContext, Graph } from 'schema-dts'\n")
	read.WriteString(`import jsonld from 'jsonld'
const documentLoader = async (url) => {
	if (url !== 'https://schema.org') throw new Error('asks for ' + url)
	return { document: { '@context': { '@vocab': 'https://schema.org/', id: '@id', type: '@type' } } }
}
let values = 0
const read = async (document) => { values += (await jsonld.toRDF(document, { documentLoader, safe: true })).length }
`)
	for i, path := range append(paths, base+"/activities") {
		res := c.Do("GET", path+".jsonld", "")
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, "application/ld+json", res.Header.Get("Content-Type"))
		kind := "WithContext<Thing>"
		if i == len(paths) {
			kind = "Graph"
		} else {
			require.Equal(t, res.Body, c.Do("GET", path, "", "Accept", "text/html, application/ld+json").Body)
			require.Contains(t, res.Body, `"@id":"https://kepu.example.org/`)
		}
		checked.WriteString("export const a" + string(rune('a'+i)) + ": " + kind + " = " + res.Body + "\n")
		read.WriteString("await read(" + res.Body + ")\n")
	}
	out, err := testkit.Node(t, map[string]string{"check.ts": checked.String(),
		"tsconfig.json": `{"compilerOptions": {"strict": true, "noEmit": true, "target": "es2022", "module": "nodenext", "types": []}, "files": ["check.ts"]}`}, "tsc")
	require.NoError(t, err, out)
	out, err = testkit.Node(t, map[string]string{
		"read.mjs": read.String() + "console.log(values > 100 ? 'read' : values)\n"}, "node", "read.mjs")
	require.NoError(t, err, out)
	require.Equal(t, "read\n", out)
}

// TestLinkedDataComesBack imports what one registry writes into another.
func TestLinkedDataComesBack(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		clock := func() time.Time { return now }
		from, _ := start(t, testkit.SQLite(t), clock, "KEPU_PLACE_WGS84_OUTPUT=true")
		linkedWorld(from)
		to, _ := start(t, dsn, clock)
		to.Create(base+"/venues", `{"name": "示例天文馆", "category": "planetarium"}`)
		file := filepath.Join(t.TempDir(), "events.jsonld")
		require.NoError(t, os.WriteFile(file, []byte(from.Do("GET", base+"/activities.jsonld?from=2000-01-01", "").Body),
			0o600))
		require.Zero(t, app.Run([]string{"import", "--database", dsn, "events", "--source", "other-city", file}, nil,
			t.Output(), t.Output()))
		to.Create(base+"/organizations", `{"name": "x", "type": "other"}`) // a write catches up

		activities := func(c *testkit.Client) map[string]map[string]any {
			out := map[string]map[string]any{}
			for _, one := range items(t, c.Get(base+"/activities?from=2000-01-01")) {
				out[one["title"].(string)] = c.Get(base + "/activities/" + one["id"].(string))
			}
			return out
		}
		before, after := activities(from), activities(to)
		require.Len(t, after, 4)
		for title, one := range before {
			got := after[title]
			require.NotNil(t, got, title)
			for _, field := range []string{"title", "summary", "description", "type", "mode", "audiences", "age_min", "age_max",
				"languages", "url", "online_url", "images", "availability", "state"} {
				require.Equal(t, one[field], got[field], "%s of %s", field, title)
			}
			require.Equal(t, one["organizer"].(map[string]any)["name"], got["organizer"].(map[string]any)["name"])
			for _, field := range []string{"free", "min", "max"} {
				require.Equal(t, part(one["price"], field), part(got["price"], field), "%s of %s", field, title)
			}
			require.Equal(t, part(one["booking"], "url"), part(got["booking"], "url"))
			require.Equal(t, part(one["venue"], "name"), part(got["venue"], "name"))
			require.Equal(t, part(one["place"], "name"), part(got["place"], "name"))
			require.Equal(t, part(one["place"], "address"), part(got["place"], "address"))
			require.Equal(t, part(part(one["place"], "region"), "code"), part(part(got["place"], "region"), "code"))
			require.Equal(t, len(one["sessions"].([]any)), len(got["sessions"].([]any)), title)
			for i, s := range one["sessions"].([]any) {
				for _, field := range []string{"start", "end", "capacity", "state"} {
					require.Equal(t, part(s, field), part(got["sessions"].([]any)[i], field), "%s of session %d of %s", field, i,
						title)
				}
			}
		}
	})
}

// part gives a field of what may be null.
func part(of any, field string) any {
	if object, ok := of.(map[string]any); ok {
		return object[field]
	}
	return nil
}
