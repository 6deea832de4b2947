package v1_test

import (
	"fmt"
	"net/url"
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
