package v1_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

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
