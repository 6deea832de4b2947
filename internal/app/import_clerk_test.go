package app

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"kepu/internal/importer"
	"kepu/internal/organization"
	"kepu/internal/store"
)

func caseFile(name string) string { return filepath.Join("..", "importer", "testdata", "cases", name) }

const districts = "code,name\n321000,扬州市\n321002,广陵区\n321003,邗江区\n321012,江都区\n321023,宝应县\n321081,仪征市\n321084,高邮市\n32" +
	"1000-JKQ,扬州经济技术开发区\n"

// cellsOf gives the cells that remarks name.
func cellsOf(notes []importer.Note) (out []string) {
	for _, n := range notes {
		out = append(out, n.Cell)
	}
	return out
}

// The template as a clerk fills it in.
func TestImportOfAClerksWorkbook(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "divisions", file(t, "d.csv", districts))
		report := imported(t, env, "--language", "zh", "venues", "--allow-similar", "--source", "s",
			caseFile("clerk-venues.xlsx"))
		require.Equal(t, []int{10, 10, 0}, []int{report.Rows, report.Created, report.Rejected})
		require.Equal(t, []string{"V6", "N9"}, cellsOf(report.Unread))
		require.Equal(t, []string{"开放时间", "13800000001"}, []string{report.Unread[1].Column, report.Unread[0].Understood})
		require.Equal(t, []string{"V2", "J3", "D5", "R5", "G12", ""}, cellsOf(report.Mended))
		v := venuesOf(t, env, "s")
		one := v["1"]
		require.Equal(t, []string{"321003", "0514-87654321", "2026-11-20"},
			[]string{one.RegionCode, one.Contact.Phone, one.LastVerifiedAt.In(time.FixedZone("", 8*3600)).Format(time.DateOnly)})
		require.Equal(t, []string{"family", "primary"}, one.Audiences)
		two := v["2"]
		require.Equal(t, "扬州示例地质馆", two.Name)
		require.InDelta(t, 32.39, two.Location.Lat, 1e-9)
		require.Equal(t, []string{"public"}, two.Audiences)
		require.Equal(t, "0514-87654321", two.Contact.Phone)
		require.InDelta(t, 119.56, v["扬州示例水文馆"].Location.Lng, 1e-9)
		require.Equal(t, "321012", v["扬州示例水文馆"].RegionCode)
		require.Equal(t, "某某路8号", v["扬州示例寒暑假馆"].Address, "a merged cell is of all its rows")
		require.Nil(t, v["扬州示例寒暑假馆"].OpeningHours)
		require.Equal(t, "321000-JKQ", v["扬州示例预约团队馆"].ZoneCode)
		require.Equal(t, "需提前电话预约", v["扬州示例预约团队馆"].OpeningHours.Note)

		strict := refusedImport(t, env, "--strict", "--language", "zh", "venues", "--allow-similar", "--source", "t",
			caseFile("clerk-venues.xlsx"))
		require.Equal(t, []int{8, 2}, []int{strict.Created, strict.Rejected})
	})
}

func TestRefusedRowsLeaveNoOrganizationBehind(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		report := imported(t, env, "accreditations", "--source", "s", file(t, "a.csv", `单位,认定类别,级别,有效期起,文件名称
示例学校,科学教育综合示范学校,省级,2024-01-01,名单
示例坏学校,科学教育综合示范学校,省级,没有日期,名单
示例学校,科学教育综合示范学校,省级,2024-02-01,名单
`))
		require.Equal(t, []int{1, 2}, []int{report.Created, report.Rejected})
		report = refusedImport(t, env, "accreditations", "--source", "s2", file(t, "a.csv", `编号,单位,认定类别,级别,有效期起,文件名称
a,示例学校,科学教育综合示范学校,省级,2024-01-01,名单
`))
		require.Equal(t, 1, report.Rejected, "is named already: the database refuses it")
		dry := refusedImport(t, env, "--dry-run", "venues", "--source", "s", file(t, "v.csv", "名称,类别,运营单位\n,科技馆,示例幽灵单位\n"))
		require.Empty(t, dry.Records)
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			for source, want := range map[string]int{"s": 1, "s2": 0} {
				have, err := serviceOf(s, organization.Kind).Imported(ctx, source)
				require.NoError(t, err)
				require.Len(t, have, want, source)
			}
		})
	})
}

// An organization that only records need which the database refuses goes with them; others of the batch stay.
func TestOrganizationsComeWithTheirRecords(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		head := "编号,单位,认定类别,级别,有效期起,文件名称\n"
		imported(t, env, "accreditations", "--source", "first", file(t, "a.csv", head+"1,学校甲,科学教育综合示范学校,省级,2024-01-01,名单\n"))
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			have, err := serviceOf(s, organization.Kind).Imported(ctx, "first")
			require.NoError(t, err)
			require.Len(t, have, 1)
		})
		report := imported(t, env, "accreditations", "--source", "second", file(t, "a.csv", head+
			"2,学校乙,科学教育综合示范学校,省级,2024-01-01,名单\n3,学校甲,科学教育综合示范学校,省级,2024-01-01,名单\n4,学校丙,科学教育综合示范学校,省级,2024-01-01,名单\n5,学校丙,科"+
			"学教育综合示范学校,省级,2024-01-01,名单\n"))
		require.Equal(t, []int{2, 2}, []int{report.Created, report.Rejected})
		require.Equal(t, 2, report.Records["organization"])
		again := imported(t, env, "accreditations", "--source", "second",
			file(t, "a.csv", head+"2,学校乙,科学教育综合示范学校,省级,2024-01-01,名单\n"))
		require.Equal(t, 1, again.Unchanged)
	})
}

func TestImportOfActivitiesAsPeopleWriteTimes(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		report := imported(t, env, "--language", "zh", "activities", "--source", "s", file(t, "a.csv", `扬州市示例活动统计表,,,,,,,
（请于每月底报送）,,,,,,,
序号,活动名称,活动类型,活动时间,结束时间,地点,人数,负责老师
1,示例讲座,讲座,2026年12月5日9:00-11:00；12月12日9:00-11:00,,文昌广场,60人,
2,示例夜场,讲座,2026年12月5日 晚上7点,次日0:30,文昌广场,五十,
3,示例错周,讲座,2026年12月5日（周日）14:00,,文昌广场,,
4,示例展,展览,2026-12-05,,文昌广场,,
5,示例不限,讲座,2026.12.5 9:00,11点,文昌广场,不限,示例老师
填表人：示例,,,,,,,
`))
		require.Equal(t, []int{5, 3, 2}, []int{report.Rows, report.Created, report.Rejected})
		require.Equal(t, []string{"D6", "D7"}, cellsOf(report.Rejections))
		require.Contains(t, report.Rejections[0].Reason, "周六")
		require.Contains(t, report.Rejections[1].Reason, "展期")
		require.Equal(t, []string{"H3"}, cellsOf(report.Unread),
			"a column that is not known is named, with how many cells it has")
		require.Contains(t, report.Unread[0].Reason, "1 格")
		require.Equal(t, 9, report.Mended[0].Row, "the foot")
		a := importedActivities(t, env, "s")
		require.Len(t, a["示例讲座"].Sessions, 2)
		require.Equal(t, shanghai("2026-12-12 11:00").UTC(), *a["示例讲座"].Sessions[1].End)
		require.Equal(t, []int{60, 50}, []int{*a["示例讲座"].Sessions[1].Capacity, *a["示例夜场"].Sessions[0].Capacity})
		require.Equal(t, shanghai("2026-12-06 00:30").UTC(), *a["示例夜场"].Sessions[0].End)
		require.Nil(t, a["示例不限"].Sessions[0].Capacity)
		refused := refusedImport(t, env, "activities", caseFile("13-date-only.xlsx"))
		require.Equal(t, []string{"D2"}, cellsOf(refused.Rejections))
	})
}

// A number that is one end of a range is read only where that end is asked for.
func TestImportOfAgesAndCapacities(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		report := imported(t, env, "--language", "zh", "activities", "--source", "s", file(t, "a.csv", `title,type,start,place_name,capacity,age_min,age_max,free
示例区间,讲座,2026-12-05 09:00,文昌广场,限60人,6-12岁,,免
示例两端,讲座,2026-12-05 09:00,文昌广场,每场一百五十人,6岁以上,12岁以下,免费
示例反了,讲座,2026-12-05 09:00,文昌广场,60人以上,12岁以下,6岁以上,是
`))
		require.Equal(t, []int{3, 3}, []int{report.Rows, report.Created})
		require.ElementsMatch(t, []string{"E4", "F4", "G4"}, cellsOf(report.Unread))
		a := importedActivities(t, env, "s")
		for _, title := range []string{"示例区间", "示例两端"} {
			require.Equal(t, []int{6, 12}, []int{*a[title].AgeMin, *a[title].AgeMax}, title)
			require.True(t, *a[title].Price.Free, title)
		}
		require.Equal(t, []int{60, 150}, []int{*a["示例区间"].Sessions[0].Capacity, *a["示例两端"].Sessions[0].Capacity})
		require.Nil(t, a["示例反了"].AgeMin)
		require.Nil(t, a["示例反了"].AgeMax)
	})
}

// A workbook that counts its days from 1904.
func TestImportOfAWorkbookOf1904(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		f := excelize.NewFile()
		yes := true
		require.NoError(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
		require.NoError(t, f.SetSheetRow("Sheet1", "A1", &[]any{"标题", "类型", "开始", "结束", "电话"}))
		days := time.Date(2026, 12, 5, 0, 0, 0, 0, time.UTC).Sub(time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)).Hours() / 24
		require.NoError(t, f.SetSheetRow("Sheet1", "A2", &[]any{"讲座", "讲座", days + 9.0/24, 11.0 / 24, 5.1487654321e10}))
		path := filepath.Join(t.TempDir(), "1904.xlsx")
		require.NoError(t, f.SaveAs(path))
		require.Equal(t, 1, imported(t, env, "activities", "--source", "s", path).Created)
		a := importedActivities(t, env, "s")["讲座"]
		require.Equal(t, shanghai("2026-12-05 09:00").UTC(), a.Sessions[0].Start)
		require.Equal(t, shanghai("2026-12-05 11:00").UTC(), *a.Sessions[0].End)
		require.Equal(t, "0514-87654321", a.Contact.Phone)
	})
}
