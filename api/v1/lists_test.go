package v1_test

import (
	"fmt"
	"net/url"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestEveryListIsWalkedSelectedAndSorted reads each catalogue page by page, with chosen fields, by ids and by the last
// change.
func TestEveryListIsWalkedSelectedAndSorted(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		for i := range 7 {
			v, _ := c.Create(base+"/venues?allow_similar=true", fmt.Sprintf(`{"name": "馆%d", "category": "museum"}`, i%3))
			c.Create(base+"/organizations", fmt.Sprintf(`{"name": "单位%d", "type": "school"}`, i%3))
			c.Create(base+"/accreditations", fmt.Sprintf(
				`{"venue_id": %q, "scheme": "municipal_base", "cycle": "2026-2030", "valid_from": "2026-0%d-01"}`, v["id"], i%3+1))
			c.Create(base+"/lecturer-teams", fmt.Sprintf(`{"name": "团%d", "kind": "seniors"}`, i%3))
			c.Create(base+"/lecturers", fmt.Sprintf(`{"name": "人%d"}`, i%3))
			c.Create(base+"/campaigns", fmt.Sprintf(`{"key": "k-%d", "name": "主题", "from": "2026-0%d-01"}`, i, i%3+1))
			c.Create(base+"/activities",
				fmt.Sprintf(`{"title": "活动%d", "type": "lecture", "sessions": [{"start": "2026-12-0%dT09:00:00+08:00"}]}`, i,
					i%3+1))
		}
		for _, path := range []string{"/venues", "/bases", "/organizations", "/accreditations", "/lecturer-teams",
			"/lecturers", "/campaigns", "/activities"} {
			whole := items(t, c.Get(base+path+"?fields=id"))
			require.Len(t, whole, 7, path)
			for _, sort := range []string{"", "&sort=updated"} {
				walkedAll := []map[string]any{}
				cursor := ""
				for range 10 {
					page := c.Get(base + path + "?fields=id&limit=2" + sort + cursor)
					require.InDelta(t, 7, page["total"], 0)
					walkedAll = append(walkedAll, items(t, page)...)
					if page["next_cursor"] == nil {
						break
					}
					cursor = "&cursor=" + url.QueryEscape(page["next_cursor"].(string))
				}
				if sort == "" {
					require.Equal(t, whole, walkedAll, path)
				} else {
					require.ElementsMatch(t, whole, walkedAll, path)
				}
			}
			two := items(t, c.Get(base+path+"?ids="+whole[1]["id"].(string)+","+whole[5]["id"].(string)+"&fields=id,version"))
			require.Len(t, two, 2, path)
			require.Len(t, two[0], 2)
			require.Empty(t, items(t, c.Get(base+path+"?ids=01999999-aaaa-7bbb-8ccc-dddddddddddd")), path)
			for query, want := range map[string]string{"ids=x": "ids format", "fields=nothing": "fields unknown",
				"limit=0": "limit out_of_range", "sort=color": "sort not_in_list", "page=2": "page unknown"} {
				require.Equal(t, want, c.Refused(c.Do("GET", base+path+"?"+query, ""), 400, "validation_failed")[0], path+"?"+query)
			}
			res := c.Do("GET", base+path, "")
			require.Equal(t, 304, c.Do("GET", base+path, "", "If-None-Match", res.Header.Get("ETag")).Status, path)
		}
	})
}
