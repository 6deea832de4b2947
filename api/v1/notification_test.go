package v1_test

import (
	"fmt"
	"net"
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
