package v1_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

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
