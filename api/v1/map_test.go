package v1_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestMaps asks for clusters and layers of three venues, two of which are neighbours.
func TestMaps(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		var ids []any
		for i, at := range [][2]float64{{32.3936, 119.4127}, {32.3938, 119.4129}, {32.60, 119.60}} {
			v, _ := c.Create(base+"/venues?allow_similar=true",
				fmt.Sprintf(`{"name": "馆%d", "category": "museum", "address": "路%d号", "location": {"lat": %f, "lng": %f}}`, i, i,
					at[0], at[1]))
			ids = append(ids, v["id"])
			for range i + 1 {
				c.Create(base+"/activities", fmt.Sprintf(
					`{"title": "活动", "type": "lecture", "venue_id": %q, "sessions": [{"start": "2026-11-28T09:00:00+08:00"}, {"start": "2026-11-29T09:00:00+08:00"}]}`, v["id"]))
			}
		}
		c.Create(base+"/activities",
			`{"title": "线上", "type": "tour", "mode": "online", "online_url": "https://example.org/live", "sessions": [{"start": "2026-11-28T09:00:00+08:00"}]}`)
		clusters := func(query string) []map[string]any { return items(t, c.Get(base+"/map/clusters?"+query)) }

		both := clusters("bbox=119.3,32.3,119.7,32.7&zoom=12")
		require.Len(t, both, 2)
		require.Equal(t, []any{3.0, ids[2], "馆2"}, []any{both[1]["count"], both[1]["venue_id"], both[1]["name"]})
		require.Equal(t, []any{3.0, nil}, []any{both[0]["count"], both[0]["venue_id"]})
		require.InDelta(t, 32.39373, both[0]["lat"], 1e-5)
		require.Len(t, clusters("bbox=119.41,32.39,119.42,32.40&zoom=16"), 2, "near by, each by itself")
		require.Len(t, clusters("bbox=119.3,32.3,119.7,32.7&zoom=12&type=tour"), 0)
		require.InDelta(t, 1, clusters("bbox=119.41,32.39,119.42,32.40&zoom=16&venue_id=" + ids[0].(string))[0]["count"], 0)
		require.Equal(t, "bd09", c.Get(base + "/map/clusters?bbox=119.3,32.3,119.7,32.7&zoom=12&out_datum=bd09")["datum"])
		for query, want := range map[string]string{"": "zoom required", "bbox=119,32,120,33": "zoom required",
			"zoom=12": "bbox required", "zoom=21&bbox=119,32,120,33": "zoom out_of_range",
			"zoom=18&bbox=119,32,120,33": "bbox too_large", "zoom=x&bbox=119,32,120,33": "zoom format",
			"zoom=12&bbox=1,2": "bbox format", "zoom=1&bbox=119,32,120,33&sort=start": "sort unknown"} {
			require.Equal(t, want, c.Refused(c.Do("GET", base+"/map/clusters?"+query, ""), 400, "validation_failed")[0], query)
		}

		res := c.Do("GET", base+"/venues.geojson?q=馆2", "")
		require.Equal(t, "application/geo+json", res.Header.Get("Content-Type"))
		require.JSONEq(t, fmt.Sprintf(`{"type": "FeatureCollection", "datum": "gcj02", "total": 1, "features": [{"type": "Feature", "id": %q,
			"geometry": {"type": "Point", "coordinates": [119.6, 32.6]},
			"properties": {"name": "馆2", "category": "museum", "form": "physical", "address": "路2号", "open_now": null, "levels": []}}]}`, ids[2]), res.Body)
		var layer struct {
			Total    int
			Features []struct {
				ID         string
				Geometry   *struct{ Coordinates []float64 }
				Properties map[string]any
			}
		}
		require.NoError(t, json.Unmarshal([]byte(c.Do("GET", base+"/activities.geojson?limit=4", "").Body), &layer))
		require.Equal(t, 7, layer.Total)
		require.Len(t, layer.Features, 4)
		require.NoError(t, json.Unmarshal([]byte(c.Do("GET", base+"/activities.geojson?mode=online", "").Body), &layer))
		require.Nil(t, layer.Features[0].Geometry)
		require.Equal(t, "11月28日（周六）9:00", layer.Features[0].Properties["calendar_text"])
		require.Equal(t, 403, c.Do("GET", base+"/venues.geojson?out_datum=wgs84", "").Status)
		require.Equal(t, "limit out_of_range", c.Refused(c.Do("GET", base+"/venues.geojson?limit=2001", ""), 400,
			"validation_failed")[0])
	})
}
