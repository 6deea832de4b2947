package v1_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

func TestOrganizersFileSummaries(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		at := now
		c, _ := start(t, dsn, func() time.Time { return at }, "KEPU_SESSIONS_IDLE=1000h", "KEPU_SESSIONS_LIFE=1000h")
		k := newCounty(t, c)
		made, _ := c.Create(base+"/activities", fmt.Sprintf(`{"title": "月球讲座", "type": "lecture", "organizer_id": %q, "sessions": [
			{"start": "2026-11-25T09:00:00+08:00"}, {"start": "2026-12-25T09:00:00+08:00", "state": "cancelled", "state_reason": "停电"}]}`, k.unit))
		path := base + "/manage/activities/" + made["id"].(string) + "/summary"
		report := `{"participants_onsite": 120, "participants_online": 3500, "text": "很热闹", "media": [{"title": "报道", "url": "https://example.org/1"}]}`
		c.Refused(k.author.Do("PUT", path, report), 409, "not_over")
		c.Refused(k.author.Do("GET", path, ""), 404, "no_summary")
		state := func(who *testkit.Client, query string) (out []string) {
			for _, s := range items(t, who.Get(base+"/manage/summaries"+query)) {
				out = append(out, s["title"].(string)+" "+s["state"].(string))
			}
			return out
		}
		require.Empty(t, state(k.reviewer, ""))
		at = at.Add(48 * time.Hour)
		require.Equal(t, []string{"月球讲座 due"}, state(k.author, ""))
		at = at.Add(14 * 24 * time.Hour)
		require.Equal(t, []string{"月球讲座 late"}, state(k.reviewer, "?state=late&organization_id="+k.unit))
		require.Empty(t, state(k.other, ""))
		c.Refused(k.other.Do("PUT", path, report), 403, "out_of_scope")
		require.Equal(t, []string{"participants_onsite out_of_range", "text required", "media[0].url required"},
			c.Refused(k.author.Do("PUT", path, `{"participants_onsite": -1, "media": [{"title": "报道"}]}`), 400,
				"validation_failed"))
		res := k.author.Do("PUT", path, report)
		require.Equal(t, 200, res.Status, res.Body)
		require.Equal(t, []string{"月球讲座 filed"}, state(k.reviewer, ""))
		require.InDelta(t, 3500, k.reviewer.Get(path)["participants_online"], 0)
		c.Refused(k.author.Do("PUT", path, report), 428, "if_match_required")
		c.Refused(k.author.Do("PUT", path, report, "If-Match", `"9-x"`), 412, "stale_version")
		res = k.author.Do("PUT", path, `{"text": "更正"}`, "If-Match", res.Header.Get("ETag"))
		require.Equal(t, []any{200, "更正", 0.0}, []any{res.Status, res.JSON(t)["text"], res.JSON(t)["participants_onsite"]})
		require.Equal(t, 200, k.author.Do("PUT", path, res.Body, "If-Match", res.Header.Get("ETag")).Status,
			"what was read can be sent back")
	})
}
