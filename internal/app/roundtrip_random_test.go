package app

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// randomRegistry fills a registry with records of which everything is said that can be, in texts that tables and markup
// stumble over.
type randomRegistry struct {
	*rand.Rand
	*testkit.Client
	t *testing.T
}

type object = map[string]any

func (r *randomRegistry) line() string {
	return []string{"示例", "=1+1", "'引号", "a | b", "“x” ”y”", "-5 度", "@某人", "甲；乙、丙，丁", "R&amp;D <b>粗</b>", "&lt;5", "１２３",
		"nullable", "1e10", "免费", "2026-12-05"}[r.IntN(15)] +
		fmt.Sprint(r.IntN(1000))
}

func (r *randomRegistry) text() string {
	return r.line() + []string{"", "\n第二行", "\n\n<p>段落</p>", " 尾"}[r.IntN(4)]
}

// some gives a value or nothing.
func (r *randomRegistry) some(value any) any {
	if r.IntN(2) == 0 {
		return nil
	}
	return value
}

func (r *randomRegistry) point() object {
	return object{"lat": 32.3 + r.Float64()/5, "lng": 119.3 + r.Float64()/5,
		"datum":    []string{"gcj02", "wgs84", "bd09"}[r.IntN(3)],
		"accuracy": []string{"surveyed", "address", "approximate"}[r.IntN(3)]}
}

func (r *randomRegistry) contact() object {
	return object{"phone": "0514-87654321", "email": "a@example.org", "website": "https://example.org/?a=1&region=2"}
}

func (r *randomRegistry) access() object {
	fact := func() string { return []string{"yes", "no", "unknown"}[r.IntN(3)] }
	return object{"wheelchair": fact(), "elevator": fact(), "guide_dogs": fact(), "checked_on": "2026-10-01"}
}

func (r *randomRegistry) stops(mobile bool) any {
	if !mobile {
		return nil
	}
	return r.some([]object{{"from": "2026-12-01", "to": "2026-12-02", "address": r.line(), "location": r.some(r.point())}})
}

func (r *randomRegistry) image() object {
	return object{"url": "https://example.org/i?w=1&copy=2", "alt": r.line(), "credit": r.line()}
}

func (r *randomRegistry) create(path string, body object) string {
	r.t.Helper()
	for key, value := range body {
		if value == nil {
			delete(body, key)
		}
	}
	text, err := json.Marshal(body)
	require.NoError(r.t, err)
	made, _ := r.Create("/api/v1"+path, string(text))
	return made["id"].(string)
}

func (r *randomRegistry) fill() {
	pick := func(ids []string) any { return r.some(ids[r.IntN(len(ids))]) }
	var units, venues, teams, lecturers []string
	for i := range 6 {
		body := object{"name": r.line() + fmt.Sprint("单位", i), "short_name": r.some(r.line()), "type": "association",
			"address": r.some(r.line()), "contact": r.some(r.contact()), "region_code": r.some("321003")}
		if len(units) > 0 {
			body["parent_id"] = pick(units)
		}
		units = append(units, r.create("/organizations", body))
	}
	for i := range 12 {
		venues = append(venues, r.create("/venues?allow_similar=true",
			object{"name": r.line() + fmt.Sprint("馆", i), "aliases": []string{"别名" + fmt.Sprint(i)}, "category": "museum",
				"form": []string{"physical", "mobile"}[i%2], "organization_id": pick(units), "region_code": r.some("321003"),
				"address": r.some(r.line()), "location": r.some(r.point()), "description": r.some(r.text()),
				"plain_text": r.some(r.line()), "languages": []string{"zh", "en"}, "audiences": []string{"primary", "senior"},
				"contact": r.some(r.contact()), "images": []object{r.image()}, "accessibility": r.some(r.access()),
				"stops": r.stops(i%2 == 1), "admission": r.some(
					object{"free": r.some(false), "price_text": r.line(), "booking": "optional",
						"discounts": []object{{"for": r.line(), "text": r.line()}}}),
				"opening_hours": r.some(object{"weekly": []object{
					{"days": []string{"tue", "sat"}, "open": "09:00", "close": "17:00", "last_entry": "16:30", "valid_from": "05-01",
						"valid_to": "10-31"}}, "closed": []object{{"from": "2026-12-01", "to": "2026-12-03", "reason": r.line()}},
					"note": r.line(), "holidays": object{"mode": "open", "named": []object{{"name": "春节", "mode": "closed"}}}})}))
	}
	for i := range 4 {
		r.create("/accreditations", object{"venue_id": venues[i], "scheme": "provincial_base",
			"class": r.some("science_venue"), "valid_from": "2024-01-01", "valid_to": r.some("2028-12-31"),
			"certificate_no": fmt.Sprint("=K-", i), "document": object{"title": r.line(), "number": "〔2024〕1号"},
			"suspended": r.some([]object{{"from": "2025-01-01", "to": "2025-02-01", "reason": r.line()}})})
	}
	for i := range 3 {
		teams = append(teams, r.create("/lecturer-teams",
			object{"name": r.line() + fmt.Sprint("团", i), "kind": "lecturers", "organization_id": pick(units),
				"description": r.some(r.text()), "terms": []object{
					{"number": 1, "name": r.line(), "from": "2021-01-01", "to": "2023-12-31"}, {"number": 2, "from": "2024-01-01"}}}))
	}
	for i := range 6 {
		lecturers = append(lecturers, r.create("/lecturers",
			object{"name": "示例讲师" + fmt.Sprint(i), "title": r.some(r.line()), "employer": r.some(r.line()),
				"field": r.some(r.line()), "introduction": r.some(r.text()), "regions": []string{"321003"},
				"topics": []object{{"title": r.line(), "theme": "astronomy", "audiences": []string{"primary"}, "minutes": 45},
					{"title": r.line() + "二"}}, "appointments": []object{{"team_id": teams[i%3], "term": 2, "from": "2024-01-01"},
					{"team_id": teams[(i+1)%3], "from": "2022-01-01", "to": "2022-12-31"}}}))
	}
	for i := range 20 {
		r.activity(i, pick(units), venues, lecturers)
	}
}

func (r *randomRegistry) activity(i int, organizer any, venues, lecturers []string) {
	place := func() object {
		return object{"name": r.line(), "address": r.line(), "region_code": "321003", "location": r.point()}
	}
	start := time.Date(2026, 12, 1+i, 9, 0, 0, 0, time.FixedZone("", 8*3600))
	var sessions []object
	for n := range 1 + r.IntN(3) {
		at := start.AddDate(0, 0, 7*n)
		s := object{"start": at.Format(time.RFC3339), "end": at.Add(2 * time.Hour).Format(time.RFC3339), "capacity": 30 + n,
			"availability": "available"}
		switch r.IntN(4) {
		case 0:
			s["venue_id"] = venues[r.IntN(len(venues))]
		case 1:
			s["place"] = place()
		case 2:
			s["state"], s["state_reason"] = "cancelled", r.line()
		}
		sessions = append(sessions, s)
	}
	body := object{"title": r.line() + fmt.Sprint("活动", i), "summary": r.some(r.line()), "plain_text": r.some(r.line()),
		"description": r.some(r.text()), "type": "lecture", "mode": "hybrid",
		"online_url": "https://example.org/live?a=1&section=2", "organizer_id": organizer, "audiences": []string{"family"},
		"themes": []string{"astronomy", "mathematics"}, "age_min": r.some(6), "age_max": r.some(12),
		"languages": []string{"zh"}, "url": r.some("https://example.org/a?x=1&reg=2"), "contact": r.some(r.contact()),
		"images": []object{r.image()}, "accessibility": r.some(r.access()),
		"price": r.some(object{"free": false, "text": r.line(), "min": 10.5, "max": 20, "currency": "CNY"}),
		"booking": r.some(object{"required": true, "phone": "0514-87654321", "url": "https://example.org/b",
			"opens_at": "2026-11-25T09:00:00+08:00"}), "availability": "full",
		"lecturer_ids": []string{lecturers[r.IntN(len(lecturers))]}, "sessions": sessions}
	switch r.IntN(4) {
	case 0:
		body["venue_id"] = venues[r.IntN(len(venues))]
	case 1:
		body["place"] = place()
	case 2:
		body["state"], body["state_reason"] = "postponed", r.line()
	case 3:
		body["sessions"], body["schedule"] = nil, object{"weekdays": []string{"sat", "sun"}, "from": "2026-12-01",
			"to": "2026-12-20", "start_time": "10:00", "end_time": "11:00", "except": []string{"2026-12-06"},
			"skip_holidays": true}
	}
	r.create("/activities", body)
}

func TestRandomRegistriesExportAndImportUnchanged(t *testing.T) {
	for seed := range uint64(3) {
		now := time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC)
		dsn := testkit.SQLite(t)
		s := openService(t, dsn, func() time.Time { return now })
		c := testkit.NewClient(t, s.Handler, s.AdminKey, testkit.CheckSpec)
		imported(t, []string{"KEPU_DATABASE=" + dsn}, "divisions", file(t, "d.csv", districts))
		imported(t, []string{"KEPU_DATABASE=" + dsn}, "holidays", file(t, "h.csv", "日期,类型,名称\n2026-12-05,节假日,示例节\n"))
		require.NoError(t, s.Load(t.Context()))
		(&randomRegistry{rand.New(rand.NewPCG(seed, 27)), c, t}).fill()
		copyAndCompare(t, c, now, "csv", "csv")
		copyAndCompare(t, c, now, "xlsx", "xlsx")
		copyAndCompare(t, c, now, "csv", "jsonld")
	}
}
