package v1_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/api/v1/records"
	"kepu/internal/testkit"
)

// TestCachedRowsEqualEncodedRows compares rows that are kept with those that are made for chosen fields, while what
// they show changes.
func TestCachedRowsEqualEncodedRows(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		now := time.Date(2026, 11, 24, 2, 0, 0, 0, time.UTC)
		c, _ := start(t, dsn, func() time.Time { return now })
		o, _ := c.Create(base+"/organizations", `{"name": "旧名", "type": "school"}`)
		k, _ := c.Create(base+"/campaigns", `{"key": "k-1", "name": "主题", "from": "2026-01-01"}`)
		v, _ := c.Create(base+"/venues",
			`{"name": "馆", "category": "museum", "location": {"lat": 32.4, "lng": 119.4, "datum": "gcj02", "accuracy": "address"}}`)
		a, _ := c.Create(base+"/activities", `{"title": "\"distance_m\":null 观测", "type": "lecture", "summary": "\"other_sessions\":0}", "organizer_id": "`+o["id"].(string)+`",
			"venue_id": "`+v["id"].(string)+`", "campaign_ids": ["`+k["id"].(string)+`"],
			"sessions": [{"start": "2026-11-24T11:00:00+08:00", "end": "2026-11-24T12:00:00+08:00"}, {"start": "2026-11-25T11:00:00+08:00"}]}`)
		c.Create(base+"/activities",
			`{"title": "在线", "type": "lecture", "mode": "online", "online_url": "https://example.org/", "sessions": [{"start": "2026-11-26T11:00:00+08:00"}]}`)
		var fields []string
		for _, field := range reflect.VisibleFields(reflect.TypeFor[records.ActivityItem]()) {
			if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); name != "" {
				fields = append(fields, name)
			}
		}
		compare := func() []map[string]any {
			for _, query := range []string{"", "&lat=32.41&lng=119.41", "&q=观测", "&from=2026-11-25", "&out_datum=bd09",
				"&lat=32.41&lng=119.41&sort=distance"} {
				path := base + "/activities?limit=10" + query
				chosen := items(t, c.Get(path+"&fields="+strings.Join(fields, ",")))
				for range 2 { // made, and kept
					require.Equal(t, chosen, items(t, c.Get(path)), query)
				}
			}
			return items(t, c.Get(base+"/activities"))
		}
		require.Equal(t, "upcoming", compare()[0]["status"])
		now = now.Add(70 * time.Minute)
		require.Equal(t, "ongoing", compare()[0]["status"])
		c.Do("PATCH", base+"/organizations/"+o["id"].(string), `{"name": "新名"}`, "If-Match", "*")
		require.Equal(t, "新名", compare()[0]["organizer"].(map[string]any)["name"])
		c.Do("PATCH", base+"/venues/"+v["id"].(string), `{"name": "新馆"}`, "If-Match", "*")
		require.Equal(t, "新馆", compare()[0]["venue"].(map[string]any)["name"])
		c.Do("PATCH", base+"/activities/"+a["id"].(string), `{"state": "cancelled", "state_reason": "台风"}`, "If-Match", "*")
		require.Equal(t, "cancelled", compare()[0]["state"])
	})
}
