package app

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/accreditation"
	"kepu/internal/campaign"
	"kepu/internal/lecturer"
	"kepu/internal/store"
)

func TestImportAccreditations(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "venues", "--allow-similar", "--source", "s",
			file(t, "v.csv", "名称,别名,类别\n馆甲,甲馆,博物馆\n馆乙,,博物馆\n馆丙,甲馆,博物馆\n"))
		sheet := file(t, "a.csv", `场馆,单位,认定类别,级别,分类,周期,证书编号,有效期起,文件名称,文号,文件网址
馆甲,,全国科普教育基地,,科技场馆类,2021-2025,KP-1,2022-04-20,关于命名的决定,〔2022〕1号,https://example.org/1
馆乙,,省级基地,,,,,,,,
,示例学校,科学教育综合示范学校,省级,,,,2024-01-01,示范学校名单,,
没有的馆,,national_base,,,2021-2025,,,,,
甲馆,,national_base,,,2021-2025,,,,,
馆乙,,sector_base,,,,,2024-01-01,,,
馆乙,,national_base,,,2021-2025,,,,,
馆甲,,national_base,,科技场馆类,2021-2025,KP-2,,又一份决定,,
`)
		report := imported(t, env, "accreditations", "--source", "s", sheet)
		require.Equal(t, []int{8, 2, 6}, []int{report.Rows, report.Created, report.Rejected})
		reasons := map[int][]string{}
		for _, note := range report.Rejections {
			reasons[note.Row] = append(reasons[note.Row], note.Field)
		}
		require.Equal(t, map[int][]string{3: {"scheme", "valid_from"}, 5: {"venue"}, 6: {"venue"}, 7: {"level"},
			8: {"document_title"}, 9: {""}}, reasons, "the last is named already")
		require.Equal(t, 2, imported(t, env, "accreditations", "--source", "s", sheet).Unchanged)
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			have, err := serviceOf(s, accreditation.Kind).Imported(ctx, "s")
			require.NoError(t, err)
			a := have["KP-1"].Record
			require.Equal(t, []string{"national", "science_venue", "中国科学技术协会", "关于命名的决定"},
				[]string{a.Level, a.Class, a.Issuer, a.Document.Title})
			require.Equal(t, accreditation.Expired, a.On("2026-01-01"))
		})
	})
}

func TestImportLecturers(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			require.NoError(t, serviceOf(s, lecturer.TeamKind).Create(ctx,
				&lecturer.Team{Name: "市讲师团", Kind: "lecturers",
					Terms: []lecturer.Term{{Number: 1, From: "2021-01-01", To: "2023-12-31"}, {Number: 2, From: "2024-01-01"}}}, nil))
		})
		sheet := file(t, "l.csv", `姓名,职称,工作单位,题目,主题,适合人群,讲师团,期数,聘任起,手机（不公开）
甲,教授,示例大学,月球；火星,天文航天,小学生;青少年,市讲师团,第1期,,13800000000
甲,,示例大学,,,,市讲师团,2,,
乙,,,防骗,,,市讲师团,9,,
丙,,,,,,别的团,,2024-01-01,
丁,,,算术,魔法,,,,,电话
戊,,,,,,市讲师团,,,
`)
		report := imported(t, env, "lecturers", "--source", "s", sheet)
		require.Equal(t, []int{6, 3, 3}, []int{report.Rows, report.Created, report.Rejected})
		reasons := map[int][]string{}
		for _, note := range report.Rejections {
			reasons[note.Row] = append(reasons[note.Row], note.Field)
		}
		require.Equal(t, map[int][]string{4: {"term", "appointed_from"}, 5: {"team"}, 7: {"appointed_from"}}, reasons)
		require.Equal(t, []string{"E6 unknown_code", "J6 format"},
			[]string{report.Unread[0].Cell + " " + report.Unread[0].Code, report.Unread[1].Cell + " " + report.Unread[1].Code},
			"a cell that decides nothing costs itself")
		strict := refusedImport(t, env, "--strict", "--dry-run", "lecturers", "--source", "t", sheet)
		require.Equal(t, 4, strict.Rejected)
		withServices(t, env, func(ctx context.Context, s *services, st *store.Store) {
			have, err := serviceOf(s, lecturer.Kind).Imported(ctx, "s")
			require.NoError(t, err)
			l := have["甲 示例大学"].Record
			require.Equal(t, []string{"月球", "astronomy", "youth"},
				[]string{l.Topics[0].Title, l.Topics[1].Theme, l.Topics[0].Audiences[1]})
			require.Len(t, l.Appointments, 2)
			require.Equal(t, []string{"2021-01-01", "2023-12-31", "2024-01-01", ""},
				[]string{l.Appointments[0].From, l.Appointments[0].To, l.Appointments[1].From, l.Appointments[1].To})
			require.Equal(t, "13800000000", l.Private.Phone)
			require.NotContains(t, string(have["甲 示例大学"].Fields), "13800000000", "what imports say is no place for it")
		})
		require.Equal(t, 3, imported(t, env, "lecturers", "--source", "s", sheet).Unchanged)
		report = imported(t, env, "lecturers", "--source", "s",
			file(t, "m.csv", "姓名,工作单位,职称,手机（不公开）\n甲,示例大学,院士,13900000000\n"))
		require.Equal(t, 1, report.Updated)
		require.Equal(t, "private_contact", report.Kept[0].Field, "nothing is dropped silently")
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			have, err := serviceOf(s, lecturer.Kind).Imported(ctx, "s")
			require.NoError(t, err)
			require.Equal(t, []string{"院士", "13800000000"},
				[]string{have["甲 示例大学"].Record.Title, have["甲 示例大学"].Record.Private.Phone})
		})
	})
}

func TestImportActivities(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "venues", "--source", "s", file(t, "v.csv", "名称,类别\n科技馆,科技馆\n"))
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			require.NoError(t, serviceOf(s, campaign.Kind).Create(ctx,
				&campaign.Campaign{Template: "national-science-day", Year: 2027}, nil))
		})
		rows := [][]any{{"编号", "标题", "类型", "场馆", "地点名称", "主办单位", "主题活动", "适合人群", "免费", "需要预约", "开始", "结束", "名额"},
			{"A1", "周末讲座", "讲座", "科技馆", "", "示例中心", "national-science-day-2027", "小学生", "是", "是",
				time.Date(2027, 9, 18, 9, 0, 0, 0, time.UTC), "11:00", 60},
			{"A1", "周末讲座", "讲座", "", "文昌广场", "示例中心", "", "", "", "", "2027-09-19 14:00", "2027-09-19 16:00", ""},
			{"A2", "", "魔法", "没有的馆", "", "", "冬季", "", "", "", "明天", "", "很多"},
			{"A3", "倒着", "讲座", "科技馆", "", "", "", "", "", "", "2027-09-19 14:00", "13:00", ""}}
		sheet := workbook(t, rows)
		report := imported(t, env, "activities", "--source", "s", sheet)
		require.Equal(t, []int{4, 2, 2}, []int{report.Rows, report.Created, report.Rejected})
		require.Equal(t, map[string]int{"activity": 1, "organization": 1}, report.Records)
		reasons := map[int][]string{}
		for _, note := range report.Rejections {
			reasons[note.Row] = append(reasons[note.Row], note.Field)
		}
		require.Equal(t, map[int][]string{4: {"type", "venue", "campaigns", "capacity", "start", "title"}, 5: {"end"}},
			reasons)
		a := importedActivities(t, env, "s")["周末讲座"]
		require.Len(t, a.Sessions, 2)
		require.Equal(t, shanghai("2027-09-18 09:00").UTC(), a.Sessions[0].Start)
		require.Equal(t, shanghai("2027-09-18 11:00").UTC(), *a.Sessions[0].End)
		require.Equal(t, 60, *a.Sessions[0].Capacity)
		require.Equal(t, "文昌广场", a.Sessions[1].Place.Name, "a further row may be elsewhere")
		require.Len(t, a.CampaignIDs, 1)
		require.Equal(t, 2, imported(t, env, "activities", "--source", "s", sheet).Unchanged)
		rows[1][11] = "12:00"
		report = imported(t, env, "activities", "--source", "s", workbook(t, rows))
		require.Equal(t, 2, report.Updated)
	})
}

func TestImportReportsSimilarVenues(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "venues", "--source", "old", file(t, "v.csv", "名称,类别,纬度,经度\n扬州科技馆,科技馆,32.3936,119.4127\n"))
		sheet := file(t, "w.csv", "编号,名称,类别,纬度,经度\n1,扬州市科技馆,科技馆,32.3937,119.4128\n2,图书馆,图书馆,,\n3,图书馆（新馆）,图书馆,,\n")
		report := imported(t, env, "venues", "--source", "new", sheet)
		require.Equal(t, []int{3, 1, 2}, []int{report.Rows, report.Created, report.Rejected})
		require.Contains(t, report.Rejections[0].Reason, "similar_name, distance")
		report = imported(t, env, "venues", "--source", "new", "--allow-similar", sheet)
		require.Equal(t, []int{2, 1}, []int{report.Created, report.Unchanged})
		require.Equal(t, 3, imported(t, env, "venues", "--source", "new", sheet).Unchanged,
			"what is there is updated, not new")
	})
}
