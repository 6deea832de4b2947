package v1_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// named gives the names of a list's items.
func named(t *testing.T, list map[string]any) (names []string) {
	for _, item := range items(t, list) {
		names = append(names, item["name"].(string))
	}
	return names
}

func TestBasesBeforeAndAfterACycleEnds(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		id := map[string]string{}
		for i, name := range []string{"馆甲", "馆乙", "馆丙"} {
			v, _ := c.Create(base+"/venues?allow_similar=true",
				fmt.Sprintf(`{"name": %q, "category": "museum", "location": {"lat": 32.39, "lng": 119.4%d}}`, name, i))
			id[name] = v["id"].(string)
		}
		name := func(venue, rest string) (string, string) {
			a, tag := c.Create(base+"/accreditations", fmt.Sprintf(`{"venue_id": %q, %s}`, id[venue], rest))
			return base + "/accreditations/" + a["id"].(string), tag
		}
		old, tag := name("馆甲",
			`"scheme": "national_base", "class": "science_venue", "cycle": "2021-2025", "valid_from": "2022-04-20", "document": {"title": "认定文件"}`)
		name("馆甲", `"scheme": "provincial_base", "family": "social_science", "cycle": "2026-2030", "document": {"title": "认定文件"}`)
		name("馆乙", `"scheme": "江苏省科普教育基地", "family": "natural_science", "cycle": "2021-2025", "document": {"title": "认定文件"}`)
		name("馆丙", `"scheme": "municipal_base", "class": "enterprise", "cycle": "2026-2030", "suspended": [{"from": "2026-11-01", "to": "2026-11-30", "reason": "整改"}]`)

		bases := func(query string) []string { return named(t, c.Get(base+"/bases?"+query)) }
		for query, want := range map[string][]string{
			"valid_on=2025-12-31": {"馆乙", "馆甲"}, "valid_on=2026-01-01": {"馆丙", "馆甲"}, "": {"馆甲"},
			"valid_on=2026-12-01": {"馆丙", "馆甲"},
			"level=national":      nil, "level=national&valid_on=2025-06-01": {"馆甲"},
			"level=national,provincial&valid_on=2025-06-01": {"馆乙", "馆甲"},
			// of two namings
			"class=science_venue&valid_on=2026-06-01": nil, "class=science_venue&level=provincial&valid_on=2025-06-01": nil,
			"cycle=2021-2025&valid_on=2022-04-19": {"馆乙"}, "family=social_science": {"馆甲"},
			"scheme=municipal_base&valid_on=2027-01-01": {"馆丙"}, "lat=32.39&lng=119.40&radius_m=500": {"馆甲"},
			"ids=" + id["馆丙"]: nil,
		} {
			require.Equal(t, want, bases(query), query)
		}
		require.Equal(t, []string{"馆甲"}, named(t, c.Get(base+"/venues?accredited=true")))
		require.Equal(t, []string{"馆丙", "馆乙"}, named(t, c.Get(base+"/venues?accredited=false")))
		require.Equal(t, []string{"馆乙"}, named(t, c.Get(base+"/venues?level=provincial&valid_on=2025-06-01")))

		// The history of a venue, on any date.
		states := func(query string) (out []string) {
			v := c.Get(base + "/venues/" + id["馆甲"] + query)
			for _, a := range v["accreditation_history"].([]any) {
				out = append(out, a.(map[string]any)["state"].(string))
			}
			require.Len(t, v["accreditations"], 1)
			require.Equal(t, true, v["accredited"])
			return out
		}
		require.Equal(t, []string{"expired", "valid"}, states(""))
		require.Equal(t, []string{"valid", "upcoming"}, states("?valid_on=2023-01-01"))

		res := c.Do("PATCH", old, `{"revoked_on": "2024-07-01", "revoked_reason": "年检不合格"}`, "If-Match", tag)
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, "revoked", res.JSON(t)["state"])
		require.Equal(t, []string{"馆乙"}, bases("valid_on=2025-12-31"))
		require.Equal(t, "valid", c.Get(old + "?valid_on=2024-06-30")["state"])
		require.Len(t, items(t, c.Get(base+"/accreditations?state=revoked,suspended")), 2)
		require.Equal(t, 200, c.Do("PATCH", old, res.Body, "If-Match", res.Header.Get("ETag")).Status,
			"what was read can be sent back")
		require.Equal(t, 204, c.Do("DELETE", old, "", "If-Match", "*").Status)
		require.Len(t, c.Get(base + "/venues/" + id["馆甲"])["accreditation_history"], 1)
		require.Equal(t, 410, c.Do("GET", old, "").Status)
		require.Equal(t, 200, c.Do("POST", old+"/restore", "").Status)
	})
}

func TestOrganizationsCanBeAccredited(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		o, _ := c.Create(base+"/organizations", `{"name": "实验小学（示例）", "type": "school"}`)
		c.Create(base+"/organizations", `{"name": "中学（示例）", "type": "school"}`)
		c.Create(base+"/accreditations", fmt.Sprintf(
			`{"organization_id": %q, "scheme": "科学教育综合示范学校", "valid_from": "2024-03-01", "document": {"title": "名单"}, "source": {"name": "x", "id": "1"}}`, o["id"]))
		require.Equal(t, []string{"实验小学（示例）"}, named(t, c.Get(base+"/organizations?accredited=true")))
		require.Equal(t, []string{"中学（示例）"}, named(t, c.Get(base+"/organizations?accredited=false")))
		history := c.Get(base + "/organizations/" + o["id"].(string))["accreditation_history"].([]any)
		require.Equal(t, "江苏省教育厅", history[0].(map[string]any)["issuer"])
		list := items(t, c.Get(base+"/accreditations?organization_id="+o["id"].(string)))
		require.Equal(t, "实验小学（示例）", list[0]["organization"].(map[string]any)["name"])
		require.Empty(t, items(t, c.Get(base+"/bases")))
	})
}

func TestFaultyAccreditationsAreRefused(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		v, _ := c.Create(base+"/venues?allow_similar=true", museum)
		for body, want := range map[string][]string{
			`{"scheme": "x"}`: {"venue_id required", "scheme not_in_list", "valid_from required"},
			fmt.Sprintf(`{"venue_id": %q, "scheme": "national_base", "level": "county", "class": "castle", "family": "natural_science", "cycle": "2025"}`, v["id"]):  {"level not_in_list", "family conflict", "class not_in_list", "cycle format"},
			fmt.Sprintf(`{"venue_id": %q, "scheme": "national_base", "cycle": "2021-2025", "valid_to": "2020-01-01", "suspended": [{"to": "2022-01-01"}]}`, v["id"]): {"valid_to order", "suspended[0].from required", "document.title required"},
			`{"venue_id": "01999999-aaaa-7bbb-8ccc-dddddddddddd", "scheme": "municipal_base", "cycle": "2021-2025"}`:                                                 {"venue_id reference"},
			`{"scheme": "national_base", "grade": 1}`: {"grade unknown"},
		} {
			require.Equal(t, want, c.Refused(c.Do("POST", base+"/accreditations", body), 400, "validation_failed"), body)
		}
		for query, want := range map[string]string{"/bases?class=castle": "class not_in_list",
			"/bases?cycle=2021": "cycle format", "/bases?valid_on=2021": "valid_on format",
			"/bases?scheme=nobel": "scheme not_in_list", "/bases?level=galactic": "level not_in_list",
			"/venues?accredited=false&level=county": "level conflict",
			"/accreditations?state=asleep":          "state not_in_list", "/bases?accredited=true": "accredited unknown",
			"/accreditations?venue_id=1": "venue_id format"} {
			require.Equal(t, want, c.Refused(c.Do("GET", base+query, ""), 400, "validation_failed")[0], query)
		}
	})
}

func naming(venue, scheme, rest string) string {
	return fmt.Sprintf(`{"venue_id": %q, "scheme": %q, "cycle": "2026-2030"%s}`, venue, scheme, rest)
}

const document = `, "document": {"title": "关于命名的决定", "number": "〔2026〕1号", "url": "https://example.org/1"}`

// TestWhoDecidesNamings: a county decides namings of its own level, the city all, a street none.
func TestWhoDecidesNamings(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k := newCounty(t, c)
		city := staff(t, c, "city", `{"role": "reviewer", "region_code": "321000"}`)
		street := staff(t, c, "street", `{"role": "reviewer", "region_code": "321003001"}`)
		zone := staff(t, c, "zone", `{"role": "reviewer", "region_code": "321000-SGSX"}`)
		inZone := create(c, "venues",
			`{"name": "景区馆", "category": "museum", "region_code": "321003001", "zone_code": "321000-SGSX"}`)
		all := base + "/accreditations"

		c.Refused(k.reviewer.Do("POST", all, naming(k.venue, "national_base", document)), 403, "level_above")
		c.Refused(zone.Do("POST", all, naming(inZone, "municipal_base", "")), 403, "level_above")
		c.Refused(street.Do("POST", all, naming(inZone, "county_base", `, "issuer": "x"`)), 403, "level_above")
		require.Equal(t, "published", zone.Do("POST", all,
			naming(inZone, "county_base", `, "issuer": "x"`)).JSON(t)["publication"])
		own := all + "/" + create(k.reviewer, "accreditations", naming(k.venue, "county_base", `, "issuer": "x"`))
		c.Refused(k.reviewer.Do("PATCH", own, `{"scheme": "municipal_base", "level": "municipal"}`, "If-Match", "*"), 403,
			"level_above")
		require.Equal(t, 200, k.reviewer.Do("PATCH", own, `{"certificate_no": "1"}`, "If-Match", "*").Status)

		// What is above is the city's to change, archive and restore.
		id := create(city, "accreditations", naming(k.venue, "national_base", document))
		c.Refused(k.reviewer.Do("PATCH", all+"/"+id, `{"revoked_on": "2026-11-01"}`), 403, "level_above")
		c.Refused(k.reviewer.Do("DELETE", all+"/"+id, "", "If-Match", "*"), 403, "level_above")
		require.Equal(t, 204, city.Do("DELETE", all+"/"+id, "", "If-Match", "*").Status)
		c.Refused(k.reviewer.Do("POST", all+"/"+id+"/restore", ""), 403, "level_above")
		require.Equal(t, "published", city.Do("POST", all+"/"+id+"/restore", "").JSON(t)["publication"])
		require.Equal(t, "national", c.Get(all + "/" + id)["level"])
		require.Equal(t, "national", k.reviewer.Get(base + "/manage/accreditations/" + id)["level"],
			"it is read all the same")
		require.Equal(t, 200, k.reviewer.Do("GET", base+"/manage/reviews/accreditations/"+id+"/history", "").Status)
		c.Refused(street.Do("PATCH", all+"/"+id, `{}`, "If-Match", "*"), 403, "out_of_scope")

		// A merge gives the namings of one venue to another.
		other := create(c, "venues", `{"name": "别的馆", "category": "park", "region_code": "321003"}`)
		c.Refused(k.reviewer.Do("POST", base+"/venues/"+k.venue+"/merge", fmt.Sprintf(`{"into": %q}`, other), "If-Match",
			"*"), 403, "level_above")
		require.Equal(t, 200, k.reviewer.Do("POST", base+"/venues/"+other+"/merge", fmt.Sprintf(`{"into": %q}`, k.venue),
			"If-Match", "*").Status)

		// What an organization hands in waits in the queue of those who may decide.
		id = create(k.author, "accreditations", naming(k.venue, "provincial_base", ""))
		decide := base + "/manage/reviews/accreditations/" + id
		require.Empty(t, items(t, k.reviewer.Get(base+"/manage/reviews")))
		require.Len(t, items(t, city.Get(base+"/manage/reviews")), 1)
		for _, step := range []string{"claim", "approve", "return", "reject"} {
			c.Refused(k.reviewer.Do("POST", decide+"/"+step, `{"reasons": [{"text": "x"}]}`, "If-Match", "*"), 403,
				"level_above")
		}
		bulk := k.reviewer.Do("POST", base+"/manage/reviews/decide",
			fmt.Sprintf(`{"decision": "approve", "items": [{"kind": "accreditation", "id": %q, "etag": "1"}]}`, id))
		require.Equal(t, "level_above", items(t, bulk.JSON(t))[0]["code"])
		require.Equal(t, []string{"document.title required"},
			c.Refused(city.Do("POST", decide+"/approve", "", "If-Match", "*"), 400, "validation_failed"))
		require.Equal(t, 200, k.author.Do("PATCH", all+"/"+id, `{"document": {"title": "省级名单"}}`, "If-Match", "*").Status)
		require.Equal(t, 204, city.Do("POST", decide+"/approve", "", "If-Match", "*").Status)

		// An edit that raises the level is above as well.
		require.Equal(t, 202, k.author.Do("PATCH", own, `{"scheme": "municipal_base", "level": "municipal", "issuer": "市科协"}`,
			"If-Match", "*").Status)
		require.Empty(t, items(t, k.reviewer.Get(base+"/manage/reviews")))
		c.Refused(k.reviewer.Do("POST", base+"/manage/reviews/accreditations/"+own[len(all)+1:]+"/return",
			`{"reasons": [{"text": "x"}]}`, "If-Match", "*"), 403, "level_above")
		require.Equal(t, 204, city.Do("POST", base+"/manage/reviews/accreditations/"+own[len(all)+1:]+"/approve", "",
			"If-Match", "*").Status)
	})
}

func TestOverlappingAccreditationsConflict(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		venue := create(c, "venues", `{"name": "示例馆", "category": "museum", "region_code": "321003"}`)
		all := base + "/accreditations"
		require.Equal(t, []string{"document.title required"},
			c.Refused(c.Do("POST", all, naming(venue, "national_base", "")), 400, "validation_failed"))
		require.Equal(t, []string{"document.title required"},
			c.Refused(c.Do("POST", all, naming(venue, "municipal_base", `, "document": {"number": "1"}`)), 400,
				"validation_failed"))
		first := create(c, "accreditations", naming(venue, "national_base", document))
		require.Equal(t, map[string]any{"title": "关于命名的决定", "number": "〔2026〕1号", "url": "https://example.org/1"},
			c.Get(all + "/" + first)["document"])
		res := c.Do("POST", all, naming(venue, "national_base", document+`, "valid_from": "2030-12-31"`))
		c.Refused(res, 409, "already_accredited")
		require.Equal(t, []any{first}, res.JSON(t)["ids"])
		// Drafts stand in nobody's way, until they are published; another class or an earlier time is another naming.
		draft := create(c, "accreditations", naming(venue, "national_base", document+`, "publication": "draft"`))
		c.Refused(c.Do("PATCH", all+"/"+draft, `{"publication": "published"}`, "If-Match", "*"), 409, "already_accredited")
		create(c, "accreditations", naming(venue, "national_base", document+`, "class": "science_venue"`))
		earlier := create(c, "accreditations", fmt.Sprintf(
			`{"venue_id": %q, "scheme": "national_base", "cycle": "2021-2025"%s}`, venue, document))
		c.Refused(c.Do("PATCH", all+"/"+earlier, `{"valid_to": "2026-01-01"}`, "If-Match", "*"), 409, "already_accredited")
		// A revocation ends one.
		require.Equal(t, 200, c.Do("PATCH", all+"/"+first, `{"revoked_on": "2027-05-01"}`, "If-Match", "*").Status)
		c.Refused(c.Do("POST", all, naming(venue, "national_base", document+`, "valid_from": "2027-04-30"`)), 409,
			"already_accredited")
		second := create(c, "accreditations", naming(venue, "national_base", document+`, "valid_from": "2027-05-01"`))
		c.Refused(c.Do("PATCH", all+"/"+first, `{"revoked_on": null}`, "If-Match", "*"), 409, "already_accredited")
		require.Equal(t, 204, c.Do("DELETE", all+"/"+second, "", "If-Match", "*").Status)
		require.Equal(t, 200, c.Do("PATCH", all+"/"+first, `{"revoked_on": null}`, "If-Match", "*").Status)
		c.Refused(c.Do("POST", all+"/"+second+"/restore", ""), 409, "already_accredited")
	})
}

// TestConcurrentAccreditationsConflict: of several who name the same venue at once, one does.
func TestConcurrentAccreditationsConflict(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		for i := range 5 {
			venue := create(c, "venues", fmt.Sprintf(`{"name": "第%d馆", "category": "museum"}`, i))
			var made atomic.Int32
			var all sync.WaitGroup
			for range 4 {
				all.Go(func() {
					if c.Do("POST", base+"/accreditations", naming(venue, "municipal_base", "")).Status == 201 {
						made.Add(1)
					}
				})
			}
			all.Wait()
			require.EqualValues(t, 1, made.Load())
		}
	})
}
