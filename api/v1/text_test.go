package v1_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

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
		v, _ := c.Create(base+"/venues", fmt.Sprintf(`{"name": "瘦西湖风景区", "aliases": ["五亭桥"], "category": "scenic_area", "region_code": "321003", "organization_id": %q}`, o["id"]))
		c.Create(base+"/venues", `{"name": "茱萸湾自然教室", "category": "park", "description": "在瘦西湖东北，可以看动物"}`)
		c.Create(base+"/lecturers", `{"name": "示例讲师甲", "employer": "示例大学", "topics": [{"title": "月球上有什么", "theme": "astronomy"}]}`)
		for i, title := range []string{"公众观星夜", "天文摄影讲座", "植物识别漫步"} {
			c.Create(base+"/activities", fmt.Sprintf(`{"title": %q, "type": "lecture", "themes": [%q], "organizer_id": %q, "venue_id": %q, "sessions": [{"start": "2026-12-0%dT09:00:00+08:00"}]}`,
				title, []string{"astronomy", "astronomy", "nature"}[i], o["id"], v["id"], 3-i))
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
		require.Equal(t, []any{"天文航天"}, c.Get(base + "/activities?q=" + url.QueryEscape("火山"))["suggestions"].([]any)[:1], "else themes that there are")
		require.Equal(t, []any{"茱萸湾自然教室"}, c.Get(base + "/venues?q=" + url.QueryEscape("茱萸湾火山"))["suggestions"])
		require.Equal(t, []any{"月球上有什么"}, c.Get(base + "/lecturers?q=" + url.QueryEscape("月球火山"))["suggestions"])
		require.NotContains(t, c.Get(base+"/activities?q="+url.QueryEscape("天文")), "suggestions")
		require.Empty(t, items(t, c.Get(base+"/activities?q="+url.QueryEscape("！？"))))

		for query, want := range map[string]string{"q=" + strings.Repeat("x", 101): "q too_long", "sort=relevance": "sort conflict"} {
			for _, path := range []string{"/activities", "/venues", "/lecturers"} {
				require.Equal(t, want, c.Refused(c.Do("GET", base+path+"?"+query, ""), 400, "validation_failed")[0])
			}
		}
	})
}
