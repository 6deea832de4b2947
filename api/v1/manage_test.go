package v1_test

import (
	"encoding/json"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// told gives the events that somebody was told, the newest first.
func told(t *testing.T, who *testkit.Client) (events []string) {
	t.Helper()
	for _, n := range items(t, who.Get(base+"/me/notifications?unread=true")) {
		events = append(events, n["event"].(string)+" "+n["title"].(string))
	}
	return events
}

func TestNotificationsAreSent(t *testing.T) {
	server := testkit.StartMailpit(t)
	host, port, err := net.SplitHostPort(server.SMTP)
	require.NoError(t, err)
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		at := now
		c, s := start(t, dsn, func() time.Time { return at }, "KEPU_SESSIONS_IDLE=1000h", "KEPU_SESSIONS_LIFE=1000h",
			"KEPU_PUBLIC_URL=https://kepu.example.org", "KEPU_SMTP_HOST="+host, "KEPU_SMTP_PORT="+port, "KEPU_SMTP_TLS=none")
		before := len(server.Mails())
		k := newCounty(t, c)
		made, _ := k.author.Create(base+"/activities",
			fmt.Sprintf(`{"title": "月球讲座", "type": "lecture", "organizer_id": %q, "sessions": [{"start": "2026-11-25T09:00:00+08:00"}]}`, k.unit))
		decide := base + "/manage/reviews/activities/" + made["id"].(string)
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/return", `{"reasons": [{"field": "summary", "text": "请写简介"}]}`,
			"If-Match", "*").Status)
		require.Equal(t, []string{"returned 月球讲座"}, told(t, k.author))
		require.Empty(t, told(t, k.reviewer))
		n := items(t, k.author.Get(base+"/me/notifications"))[0]
		require.Equal(t, []any{"activity", made["id"], "活动“月球讲座”被退回，请修改后重新提交", "summary: 请写简介"},
			[]any{n["kind"], n["record_id"], n["text"], n["detail"]})
		require.NoError(t, s.NotifyOnce(t.Context()))
		mails := server.Mails()
		require.Len(t, mails, before+1)
		require.Equal(t, "jingbanren@example.org", mails[0].To)
		require.Equal(t, "【科普资源登记】活动“月球讲座”被退回，请修改后重新提交", mails[0].Subject)
		require.Contains(t, mails[0].Text, "summary: 请写简介")
		require.Contains(t, mails[0].Text, "https://kepu.example.org")
		require.NoError(t, s.NotifyOnce(t.Context()))
		require.Len(t, server.Mails(), before+1, "each once")

		require.Equal(t, 200, k.author.Do("PATCH", base+"/activities/"+made["id"].(string),
			`{"summary": "看月亮", "publication": "submitted"}`, "If-Match", "*").Status)
		require.Equal(t, 204, k.reviewer.Do("POST", decide+"/approve", "", "If-Match", "*").Status)
		require.Equal(t, []string{"approved 月球讲座", "returned 月球讲座"}, told(t, k.author))
		page := k.author.Get(base + "/me/notifications?limit=1")
		require.InDelta(t, 2, page["unread"], 0)
		require.Equal(t, "returned", items(t, k.author.Get(
			base+"/me/notifications?limit=1&cursor="+page["next_cursor"].(string)))[0]["event"])
		c.Refused(k.other.Do("POST", base+"/me/notifications/"+n["id"].(string)+"/read", ""), 404, "not_found")
		require.Equal(t, 204, k.author.Do("POST", base+"/me/notifications/"+n["id"].(string)+"/read", "").Status)
		require.Equal(t, 204, k.author.Do("POST", base+"/me/notifications/"+n["id"].(string)+"/read", "").Status)
		require.Equal(t, []string{"approved 月球讲座"}, told(t, k.author))
		require.Equal(t, 204, k.author.Do("POST", base+"/me/notifications/read", "").Status)

		// Somebody else's activity names the venue: its operator is told, and objects; the organizer is told of that.
		grant := k.other.Get(base + "/me")["grants"].([]any)[0].(map[string]any)
		named, _ := c.Create(base+"/activities", fmt.Sprintf(
			`{"title": "推销会", "type": "lecture", "organizer_id": %q, "venue_id": %q, "sessions": [{"start": "2026-12-20T09:00:00+08:00"}]}`, grant["organization_id"], k.venue))
		require.NoError(t, s.NotifyOnce(t.Context()))
		require.NoError(t, s.NotifyOnce(t.Context()))
		require.Equal(t, []string{"named 推销会"}, told(t, k.author))
		require.Equal(t, 204, k.author.Do("POST", base+"/activities/"+named["id"].(string)+"/object",
			`{"text": "未经本馆同意"}`).Status)
		require.Equal(t, []string{"objected 推销会"}, told(t, k.other))
		require.Equal(t, 204, k.author.Do("POST", base+"/me/notifications/read", "").Status)

		// The summary is late.
		at = at.Add(20 * 24 * time.Hour)
		require.NoError(t, s.NotifyOnce(t.Context()))
		require.NoError(t, s.NotifyOnce(t.Context()))
		require.Equal(t, []string{"late 月球讲座"}, told(t, k.author))
		mails = server.Mails()
		require.Equal(t, "【科普资源登记】活动“月球讲座”的活动总结已逾期，请尽快填报", mails[0].Subject)
	})
}

func TestPublicReports(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k := newCounty(t, c)
		anybody := c.As("")
		require.Equal(t, []string{"text required"},
			c.Refused(anybody.Do("POST", base+"/reports", fmt.Sprintf(`{"kind": "venue", "id": %q}`, k.venue)), 400,
				"validation_failed"))
		c.Refused(anybody.Do("POST", base+"/reports", fmt.Sprintf(`{"kind": "activity", "id": %q, "text": "x"}`, k.venue)),
			404, "not_found")
		res := anybody.Do("POST", base+"/reports", fmt.Sprintf(
			`{"kind": "venue", "id": %q, "text": "周一其实闭馆", "contact": "13812345678"}`, k.venue))
		require.Equal(t, 201, res.Status, res.Body)
		reporter := c.As(res.JSON(t)["token"].(string))
		require.Equal(t, "open", reporter.Get(base + "/report")["state"])
		require.NotContains(t, reporter.Get(base+"/report"), "contact")
		require.Equal(t, []string{"reported 示例科技馆"}, told(t, k.author))
		require.Empty(t, items(t, k.other.Get(base+"/manage/reports")))
		mine := items(t, k.author.Get(base+"/manage/reports?state=open"))
		require.Len(t, mine, 1)
		require.Equal(t, "13812345678", mine[0]["contact"])
		answer := base + "/manage/reports/" + mine[0]["id"].(string) + "/answer"
		c.Refused(k.other.Do("POST", answer, `{"state": "mended", "answer": "x"}`), 404, "not_found")
		require.Equal(t, []string{"state not_in_list", "answer required"},
			c.Refused(k.author.Do("POST", answer, `{"state": "open"}`), 400, "validation_failed"))
		require.Equal(t, 200, k.author.Do("POST", answer, `{"state": "mended", "answer": "已更正，谢谢"}`).Status)
		c.Refused(k.reviewer.Do("POST", answer, `{"state": "dismissed", "answer": "x"}`), 409, "answered")
		seen := reporter.Get(base + "/report")
		require.Equal(t, []any{"mended", "已更正，谢谢"}, []any{seen["state"], seen["answer"]})
		require.NotContains(t, admin(c).Do("GET", base+"/audit/export", "").Body, "13812345678")
	})
}

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

func TestAdministratorsReadTheTrail(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		boss := staff(t, c, "boss", `{"role": "administrator"}`)
		c.Refused(c.As("").Do("POST", base+"/sign-in", `{"username": "boss", "password": "wrong"}`), 401, "credentials_wrong")
		made, etag := boss.Create(base+"/venues", `{"name": "示例馆", "category": "museum"}`)
		path := base + "/venues/" + made["id"].(string)
		res := boss.Do("PATCH", path, `{"name": "示例新馆", "contact": {"phone": "0514-87654321"}}`, "If-Match", etag,
			"User-Agent", "a browser", "X-Request-Id", "r-42")
		require.Equal(t, 200, res.Status, res.Body)

		list := boss.Get(fmt.Sprintf("%s/audit?record_id=%s", base, made["id"]))
		require.InDelta(t, 2, list["total"], 0)
		update := items(t, list)[0]
		require.Equal(t, map[string]any{"kind": "account", "id": boss.Get(base + "/me")["id"], "name": "boss"},
			update["actor"])
		require.Equal(t, []any{"update", "venue", "192.0.2.1", "a browser"},
			[]any{update["action"], update["kind"], update["address"], update["user_agent"]})
		require.Equal(t, res.Header.Get("X-Request-Id"), update["request_id"])
		require.Equal(t, map[string]any{"before": "示例馆", "after": "示例新馆"}, update["changes"].(map[string]any)["name"])
		require.Nil(t, update["seal"])

		failed := items(t, boss.Get(base+"/audit?action=sign_in_failed&count=none"))
		require.Len(t, failed, 1)
		require.Equal(t, map[string]any{"kind": "nobody", "id": nil, "name": nil}, failed[0]["actor"])
		var walked []any
		for path := base + "/audit?limit=3"; ; {
			page := boss.Get(path)
			for _, e := range items(t, page) {
				walked = append(walked, e["id"])
			}
			if page["next_cursor"] == nil {
				require.Len(t, walked, int(page["total"].(float64)))
				break
			}
			path = base + "/audit?limit=3&cursor=" + page["next_cursor"].(string)
		}
		require.Greater(t, len(walked), 8)
		export := boss.Do("GET", base+"/audit/export?from=2026-11-24&to=2026-11-24", "")
		require.Equal(t, 200, export.Status)
		lines := strings.Split(strings.TrimSpace(export.Body), "\n")
		require.Len(t, lines, len(walked))
		for i, line := range lines {
			var e map[string]any
			require.NoError(t, json.Unmarshal([]byte(line), &e))
			require.Equal(t, walked[i], e["id"])
		}
		require.NotContains(t, export.Body, password)
		require.Empty(t, items(t, boss.Get(base+"/audit?to=2026-11-23")))
		c.Refused(boss.Do("GET", base+"/audit?from=yesterday&sort=x", ""), 400, "validation_failed")
		c.Refused(boss.Do("GET", base+"/audit/seal", ""), 404, "no_seal")
		require.Equal(t, []string{"from out_of_range", "to out_of_range"},
			c.Refused(boss.Do("GET", base+"/audit?from=0001-01-01&to=9999-12-31", ""), 400, "validation_failed"))

		// A header may hold any bytes, and must not keep anybody from writing or being noted.
		hostile := "agent \xff\xfe\x01\u202e" + strings.Repeat("长", 400)
		require.Equal(t, 200, boss.Do("PATCH", path, `{"name": "示例馆"}`, "If-Match", "*", "User-Agent", hostile).Status)
		c.Refused(c.As("").Do("POST", base+"/sign-in", `{"username": "boss", "password": "wrong"}`, "User-Agent", hostile),
			401, "credentials_wrong")
		kept := items(t, boss.Get(base+"/audit?limit=1"))[0]["user_agent"].(string)
		require.True(t, strings.HasPrefix(kept, "agent 长长"), kept)
		require.Len(t, []rune(kept), 300)
	})
}
