package v1_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// total reads how many items a list has.
func total(c *testkit.Client, path string, query url.Values) int {
	return int(c.Get(base + path + "?" + query.Encode())["total"].(float64))
}

// TestFacetsCountWhatTheirValuesFind takes each value that a list counts as its filter and compares the total.
func TestFacetsCountWhatTheirValuesFind(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		var venues []any
		for i := range 6 {
			v, _ := c.Create(base+"/venues?allow_similar=true", fmt.Sprintf(`{"name": "馆%d", "category": %q, "region_code": %q, "audiences": [%q], "admission": {"free": %t},
				"opening_hours": {"weekly": [{"days": ["sat", "sun"], "open": "09:00", "close": "17:00"}]}}`,
				i, []string{"museum", "natural_history_museum", "park"}[i%3], []string{"321003", "321003001"}[i%2],
				[]string{"youth", "senior"}[i%2], i%2 == 0))
			c.Create(base+"/accreditations", fmt.Sprintf(
				`{"venue_id": %q, "scheme": %q, "cycle": "2026-2030", "valid_from": "2026-01-01", "document": {"title": "认定文件"}}`,
				v["id"], []string{"municipal_base", "national_base"}[i%2]))
			venues = append(venues, v["id"])
		}
		c.Create(base+"/campaigns", `{"key": "autumn", "name": "科普月", "from": "2026-11-01"}`)
		for i := range 9 {
			c.Create(base+"/activities", fmt.Sprintf(`{"title": "活动%d", "type": %q, "themes": ["astronomy"], "audiences": [%q], "campaigns": ["autumn"], "venue_id": %q, "price": {"free": %t},
				"sessions": [{"start": "2026-11-2%dT09:00:00+08:00"}, {"start": "2026-11-28T19:00:00+08:00"}]}`,
				i, []string{"lecture", "tour"}[i%2], []string{"primary", "youth", "senior"}[i%3], venues[i%6], i%4 > 0, i%3+5))
		}
		filters := url.Values{"from": {"2026-11-25"}, "to": {"2026-11-30"}, "audience": {"youth"}, "free": {"true"}}
		require.Greater(t, checkFacets(t, c, "/activities", filters, "audience,theme,type,region,campaign,mode,free,day",
			func(f, value string) url.Values {
				if f == "day" {
					return url.Values{"from": {value}, "to": {value}}
				}
				return url.Values{f: {value}}
			}), 20)
		require.Greater(t, checkFacets(t, c, "/bases", url.Values{"category": {"museum"}},
			"audience,category,form,region,free,level,day", func(f, value string) url.Values {
				if f == "day" {
					return url.Values{"open_on": {value}}
				}
				return url.Values{f: {value}}
			}), 20)
		require.Equal(t, 4, total(c, "/venues", url.Values{"category": {"museum"}}))

		require.Equal(t, "facets not_in_list", c.Refused(c.Do("GET", base+"/venues?facets=theme", ""), 400,
			"validation_failed")[0])
		require.NotContains(t, c.Get(base+"/venues"), "facets")
	})
}

// checkFacets compares all counts of a list with the totals of lists, and says how many there were.
func checkFacets(t *testing.T, c *testkit.Client, path string, filters url.Values, facets string,
	filter func(f, value string) url.Values) (checked int) {
	query := url.Values{"facets": {facets}}
	for name, values := range filters {
		query[name] = values
	}
	var walk func(f string, values []any)
	walk = func(f string, values []any) {
		for _, v := range values {
			one := v.(map[string]any)
			own := url.Values{}
			for name, values := range filters {
				own[name] = values
			}
			for name, values := range filter(f, one["value"].(string)) {
				own[name] = values
			}
			require.InDelta(t, total(c, path, own), one["count"], 0, "%s %s of %s", f, one["value"], path)
			checked++
			if below, ok := one["children"].([]any); ok {
				walk(f, below)
			}
		}
	}
	for f, values := range c.Get(base + path + "?" + query.Encode())["facets"].(map[string]any) {
		walk(f, values.([]any))
	}
	return checked
}

// titles searches a list and gives what its items are called.
func titles(t *testing.T, c *testkit.Client, path, q, more string) (names []string) {
	t.Helper()
	for _, item := range items(t, c.Get(base+path+"?q="+url.QueryEscape(q)+more)) {
		if name, ok := item["title"].(string); ok && path == "/activities" {
			names = append(names, name)
		} else {
			names = append(names, item["name"].(string))
		}
	}
	return names
}

func TestTextSearch(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		o, _ := c.Create(base+"/organizations", `{"name": "扬州市天文爱好者协会", "type": "association", "short_name": "市天协"}`)
		v, _ := c.Create(base+"/venues", fmt.Sprintf(
			`{"name": "瘦西湖风景区", "aliases": ["五亭桥"], "category": "scenic_area", "region_code": "321003", "organization_id": %q}`,
			o["id"]))
		c.Create(base+"/venues", `{"name": "茱萸湾自然教室", "category": "park", "description": "在瘦西湖东北，可以看动物"}`)
		c.Create(base+"/lecturers",
			`{"name": "示例讲师甲", "employer": "示例大学", "topics": [{"title": "月球上有什么", "theme": "astronomy"}]}`)
		for i, title := range []string{"公众观星夜", "天文摄影讲座", "植物识别漫步"} {
			c.Create(base+"/activities",
				fmt.Sprintf(`{"title": %q, "type": "lecture", "themes": [%q], "organizer_id": %q, "venue_id": %q, "sessions": [{"start": "2026-12-0%dT09:00:00+08:00"}]}`, title, []string{"astronomy", "astronomy", "nature"}[i], o["id"], v["id"], 3-i))
		}
		require.Equal(t, []string{"瘦西湖风景区", "茱萸湾自然教室"}, titles(t, c, "/venues", "瘦西湖", ""), "names come before texts")
		require.Equal(t, []string{"瘦西湖风景区"}, titles(t, c, "/venues", "五亭桥", ""))
		require.Equal(t, []string{"瘦西湖风景区"}, titles(t, c, "/venues", "市天协", ""))
		require.Equal(t, []string{"茱萸湾自然教室"}, titles(t, c, "/venues", "zyw", ""))
		require.Equal(t, []string{"天文摄影讲座", "公众观星夜"}, titles(t, c, "/activities", "天文", "")[:2])
		require.Equal(t, []string{"植物识别漫步", "天文摄影讲座", "公众观星夜"}, titles(t, c, "/activities", "瘦西湖", "&sort=start"))
		require.Equal(t, []string{"示例讲师甲"}, titles(t, c, "/lecturers", "月球", ""))
		require.Equal(t, []string{"示例讲师甲"}, titles(t, c, "/lecturers", "天文", ""))

		first := items(t, c.Get(base+"/activities?q=guanxing"))[0]
		require.Equal(t, []any{map[string]any{"field": "title", "text": "公众<em>观星</em>夜"}}, first["highlights"])
		require.NotContains(t, items(t, c.Get(base+"/activities"))[0], "highlights")

		// A change is found at once, also where it shows in something else.
		res := c.Do("PATCH", base+"/venues/"+v["id"].(string), `{"name": "蜀冈风景区"}`, "If-Match", "*")
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []string{"茱萸湾自然教室"}, titles(t, c, "/venues", "瘦西湖", ""))
		require.Len(t, titles(t, c, "/activities", "蜀冈", ""), 3)

		none := c.Get(base + "/activities?q=" + url.QueryEscape("观星火山"))
		require.Empty(t, none["items"])
		require.Equal(t, []any{"公众观星夜"}, none["suggestions"])
		require.NotContains(t, c.Get(base+"/activities?q="+url.QueryEscape("火山")), "suggestions",
			"what is not near is not said")
		require.Equal(t, []any{"茱萸湾自然教室"}, c.Get(base + "/venues?q=" + url.QueryEscape("茱萸湾火山"))["suggestions"])
		require.Equal(t, []any{"月球上有什么"}, c.Get(base + "/lecturers?q=" + url.QueryEscape("月球火山"))["suggestions"])
		require.NotContains(t, c.Get(base+"/activities?q="+url.QueryEscape("天文")), "suggestions")
		require.Empty(t, items(t, c.Get(base+"/activities?q="+url.QueryEscape("！？"))))

		for query, want := range map[string]string{"q=" + strings.Repeat("x", 101): "q too_long",
			"sort=relevance": "sort conflict"} {
			for _, path := range []string{"/activities", "/venues", "/lecturers"} {
				require.Equal(t, want, c.Refused(c.Do("GET", base+path+"?"+query, ""), 400, "validation_failed")[0])
			}
		}
	})
}

func TestSearchOverAllKinds(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		o, _ := c.Create(base+"/organizations", `{"name": "扬州市天文协会", "type": "association"}`)
		v, _ := c.Create(base+"/venues",
			`{"name": "城东天文台", "category": "planetarium", "address": "文昌东路1号", "location": {"lat": 32.4, "lng": 119.45}}`)
		c.Create(base+"/venues", `{"name": "城西图书馆", "category": "library", "description": "有一架天文望远镜"}`)
		c.Create(base+"/lecturer-teams", fmt.Sprintf(`{"name": "天文讲师团", "kind": "seniors", "organization_id": %q}`, o["id"]))
		c.Create(base+"/lecturers",
			`{"name": "示例讲师乙", "employer": "示例大学", "title": "教授", "topics": [{"title": "星座", "theme": "astronomy"}]}`)
		c.Create(base+"/campaigns", `{"key": "sky", "name": "天文月", "from": "2026-12-01", "to": "2026-12-31"}`)
		c.Create(base+"/activities",
			fmt.Sprintf(`{"title": "公众观星夜", "type": "observation", "themes": ["astronomy"], "venue_id": %q, "sessions": [{"start": "2026-12-01T19:00:00+08:00"}]}`, v["id"]))
		c.Create(base+"/activities",
			`{"title": "去年的天文讲座", "type": "lecture", "sessions": [{"start": "2025-12-01T19:00:00+08:00"}]}`)

		got := map[string]map[string]any{}
		for _, g := range c.Get(base + "/search?lat=32.4&lng=119.46&q=" + url.QueryEscape("天文"))["groups"].([]any) {
			group := g.(map[string]any)
			got[group["kind"].(string)] = group
		}
		for kind, want := range map[string][3]any{
			"venue": {2.0, "城东天文台", "文昌东路1号"}, "activity": {1.0, "公众观星夜", "12月1日（周二）19:00 城东天文台"},
			"lecturer":      {1.0, "示例讲师乙", "示例大学 教授"},
			"lecturer_team": {1.0, "天文讲师团", "扬州市天文协会"}, "campaign": {1.0, "天文月", "2026-12-01–2026-12-31"},
			"organization": {1.0, "扬州市天文协会", nil},
		} {
			require.Contains(t, got, kind)
			first := items(t, got[kind])[0]
			require.Equal(t, want, [3]any{got[kind]["total"], first["text"], first["detail"]}, kind)
		}
		require.InDelta(t, 939, items(t, got["venue"])[0]["distance_m"], 5)
		require.Equal(t, []any{map[string]any{"field": "text", "text": "城东<em>天文</em>台"}},
			items(t, got["venue"])[0]["highlights"])

		only := c.Get(base + "/search?kind=venue,campaign&limit=1&q=tianwen")["groups"].([]any)
		require.Len(t, only, 2)
		require.InDelta(t, 2, only[1].(map[string]any)["total"].(float64)+only[0].(map[string]any)["total"].(float64)-1, 1)
		suggestions := c.Get(base + "/search?q=" + url.QueryEscape("天文火山"))["suggestions"].([]any)
		require.Equal(t, []any{"天文月", "天文讲师团"}, suggestions[:2])
		for query, want := range map[string]string{"": "q required", "q=+": "q required",
			"q=a&limit=21": "limit out_of_range", "q=a&kind=region": "kind not_in_list", "q=a&lat=3": "lng required"} {
			require.Equal(t, want, c.Refused(c.Do("GET", base+"/search?"+query, ""), 400, "validation_failed")[0], query)
		}
	})
}

func TestSuggestions(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		v, _ := c.Create(base+"/venues",
			`{"name": "扬州科技馆", "aliases": ["市科技馆"], "category": "science_centre", "region_code": "321003"}`)
		c.Create(base+"/venues", `{"name": "高邮湖湿地", "category": "wetland_park", "description": "离扬州不远"}`)
		for i := range 3 {
			c.Create(base+"/activities",
				fmt.Sprintf(`{"title": "扬州的月亮", "type": "lecture", "themes": ["astronomy"], "sessions": [{"start": "2026-12-0%dT09:00:00+08:00"}]}`, i+1))
		}
		c.Create(base+"/activities",
			`{"title": "去年的扬州", "type": "lecture", "sessions": [{"start": "2025-12-01T19:00:00+08:00"}]}`)
		suggested := func(q string) (out []string) {
			for _, item := range items(t, c.Get(base+"/suggest?q="+url.QueryEscape(q))) {
				out = append(out, item["kind"].(string)+" "+item["text"].(string))
			}
			return out
		}
		all := []string{"region 扬州市", "venue 扬州科技馆", "activity 扬州的月亮"}
		for _, typed := range []string{"扬", "扬州", "yang", "yangz", "yangzhou", "yz", "y州", "yang州", "揚州"} {
			require.ElementsMatch(t, all, suggested(typed)[:3], typed)
		}
		require.Equal(t, []string{"topic 天文航天"}, suggested("天文"))
		require.Equal(t, []string{"topic 天文航天"}, suggested("tianw"))
		require.Equal(t, []string{"venue 扬州科技馆"}, suggested("市科技"))
		require.Equal(t, "venue 扬州科技馆", suggested("kjg")[0])
		require.Empty(t, suggested("火山"))
		first := items(t, c.Get(base+"/suggest?kind=venue&q="+url.QueryEscape("科技")))[0]
		require.Equal(t, map[string]any{"kind": "venue", "id": v["id"], "text": "扬州科技馆", "highlight": "扬州<em>科技</em>馆"},
			first)
		require.Equal(t, "321003", items(t, c.Get(base+"/suggest?kind=region&q=hanj"))[0]["id"])
		require.Equal(t, "q required", c.Refused(c.Do("GET", base+"/suggest", ""), 400, "validation_failed")[0])
	})
}
