package v1_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

func TestHome(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		near, _ := c.Create(base+"/venues", `{"name": "近馆", "category": "museum", "location": {"lat": 32.39, "lng": 119.41}}`)
		far, _ := c.Create(base+"/venues", `{"name": "远馆", "category": "park", "location": {"lat": 32.6, "lng": 119.6}}`)
		c.Create(base+"/accreditations", fmt.Sprintf(
			`{"venue_id": %q, "scheme": "municipal_base", "cycle": "2026-2030", "valid_from": "2026-06-01"}`, near["id"]))
		c.Create(base+"/accreditations", fmt.Sprintf(
			`{"venue_id": %q, "scheme": "provincial_base", "cycle": "2026-2030", "valid_from": "2026-09-01", "document": {"title": "认定文件"}}`, far["id"]))
		c.Create(base+"/campaigns", `{"key": "past", "name": "过去的", "from": "2026-10-01", "to": "2026-10-31"}`)
		c.Create(base+"/campaigns", `{"key": "next", "name": "将来的", "from": "2026-12-01", "to": "2026-12-31"}`)
		c.Create(base+"/campaigns", `{"key": "on", "name": "正在的", "from": "2026-11-01", "to": "2026-11-30"}`)
		create := func(title string, venue any, start, more string) {
			c.Create(base+"/activities",
				fmt.Sprintf(`{"title": %q, "type": "lecture", "venue_id": %q, "price": {"free": true}, "sessions": [{"start": %q%s}]}`, title, venue, start, more))
		}
		create("早", near["id"], "2026-11-24T08:00:00+08:00", `, "end": "2026-11-24T09:00:00+08:00"`)
		create("今晚远", far["id"], "2026-11-24T18:00:00+08:00", "")
		create("今晚近", near["id"], "2026-11-24T19:00:00+08:00", "")
		create("周六", far["id"], "2026-11-28T09:00:00+08:00", "")
		create("取消的", near["id"], "2026-11-28T09:00:00+08:00", `, "state": "cancelled", "state_reason": "下雨"`)
		names := func(list any) (out []any) {
			for _, one := range list.([]any) {
				item := one.(map[string]any)
				if item["title"] != nil {
					out = append(out, item["title"])
				} else {
					out = append(out, item["name"])
				}
			}
			return out
		}
		home := c.Get(base + "/home")
		require.Equal(t, []any{"今晚远", "今晚近"}, names(home["today"]), "the soonest first")
		require.Equal(t, []any{"周六"}, names(home["weekend"]), "not what was cancelled")
		require.Equal(t, []any{"正在的", "将来的"}, names(home["campaigns"]))
		require.Equal(t, []any{"远馆", "近馆"}, names(home["new_bases"]))
		require.Equal(t, map[string]any{"today": 2.0, "weekend": 1.0, "activities": 3.0, "venues": 2.0, "bases": 2.0,
			"lecturers": 0.0}, home["counts"])

		home = c.Get(base + "/home?lat=32.39&lng=119.41&limit=1")
		require.Equal(t, []any{"今晚近"}, names(home["today"]), "the nearest first")
		first := home["today"].([]any)[0].(map[string]any)
		require.Equal(t, []any{0.0, "近馆", true, "11月24日（周二）19:00"},
			[]any{first["distance_m"], first["place"], first["free"], first["calendar_text"]})
		res := c.Do("GET", base+"/home", "")
		require.Less(t, len(res.Body), 4000, "small")
		require.Equal(t, 304, c.Do("GET", base+"/home", "", "If-None-Match", res.Header.Get("ETag")).Status)
		require.Equal(t, "limit out_of_range", c.Refused(c.Do("GET", base+"/home?limit=11", ""), 400, "validation_failed")[0])
	})
}
