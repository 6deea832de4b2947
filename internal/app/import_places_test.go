package app

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/organization"
	"kepu/internal/store"
)

// A table of activities without columns for venues and modes, as people who do not know the template write it.
func TestPlacesAndHostsAsPeopleWriteThem(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "venues", "--source", "v", file(t, "v.csv", "编号,名称,别名,类别\n1,示例天文台,示例观星台,科技馆\n"))
		venueID := venuesOf(t, env, "v")["1"].ID
		report := imported(t, env, "--language", "zh", "activities", "--source", "s", file(t, "a.csv",
			`编号,活动名称,活动类型,主办单位,活动地点,活动时间,适合年龄,收费标准,链接
1,示例讲座,讲座,示例天文台；示例市科协,示例观星台,2026年12月5日 14:00,6岁以上,免费,
2,示例直播,讲座,示例市科协、示例市教育局,线上（腾讯会议 123-456-789）,2026年12月5日 14:00,12+,0,https://example.org/live
3,示例会议,讲座,江苏省动物、植物研究会,网络直播：https://example.org/b,2026年12月5日 14:00,全年龄段,20元/人,
4,示例参观,讲座,示例市科协,网络安全示例馆,2026年12月5日 14:00,6至12岁,￥380,
5,示例网课,讲座,示例市科协,线上,2026年12月5日 14:00,,,
`))
		require.Equal(t, []int{4, 1}, []int{report.Created, report.Rejected})
		require.Equal(t, []string{"online_url"}, []string{report.Rejections[0].Field}, "where to attend is missing")
		require.Equal(t, []string{"D2", "D3"}, cellsOf(report.Unread))
		got := importedActivities(t, env, "s")
		require.Equal(t, []any{venueID, (*activity.Place)(nil), 6},
			[]any{got["示例讲座"].VenueID, got["示例讲座"].Place, *got["示例讲座"].AgeMin})
		require.Equal(t, []any{activity.Online, (*activity.Place)(nil), "https://example.org/live", 12, true},
			[]any{got["示例直播"].Mode, got["示例直播"].Place, got["示例直播"].OnlineURL, *got["示例直播"].AgeMin, *got["示例直播"].Price.Free})
		require.Equal(t, []any{activity.Online, "https://example.org/b", (*int)(nil), false, "20元/人"},
			[]any{got["示例会议"].Mode, got["示例会议"].OnlineURL, got["示例会议"].AgeMin, *got["示例会议"].Price.Free, got["示例会议"].Price.Text})
		require.Equal(t, []any{activity.Onsite, "网络安全示例馆", 6, 12, false},
			[]any{got["示例参观"].Mode, got["示例参观"].Place.Name, *got["示例参观"].AgeMin, *got["示例参观"].AgeMax, *got["示例参观"].Price.Free})
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			have, err := serviceOf(s, organization.Kind).Imported(ctx, "s")
			require.NoError(t, err)
			var names []string
			for _, one := range have {
				names = append(names, one.Record.Name)
			}
			require.ElementsMatch(t, []string{"示例天文台", "示例市科协", "江苏省动物、植物研究会"}, names)
		})
		again := refusedImport(t, env, "accreditations", "--source", "s", file(t, "b.csv",
			"单位,认定类别,级别,有效期起,文件名称\n示例甲学校、示例乙学校,科学教育综合示范学校,省级,2024-01-01,名单\n"))
		require.Equal(t, "organization", again.Rejections[0].Field)
	})
}
