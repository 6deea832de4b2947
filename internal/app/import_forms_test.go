package app

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"kepu/internal/record"
)

// A form with a title above it, days and clocks in columns of their own, a line of totals and one of signatures below.
func TestImportOfAFormWithDaysAndClocksApart(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		report := imported(t, env, "--language", "zh", "activities", "--source", "s", file(t, "a.csv", `2026年全国科普日活动安排表,,,,,,,,,
序号,活动名称,活动类别,活动日期,开始时间,结束时间,活动地点,主办单位,名额（人）,收费标准
1,示例一,讲座,2026年12月5日,9:00,11:00,文昌广场,示例协会,60,免费
2,示例二,讲座,2026年12月5日（周六）、6日,9:00-11:00,,文昌广场,示例协会,60,20元/人
3,示例三,讲座,12月5日,9:00,11:00,文昌广场,示例协会,60,
4,示例四,讲座,2026/12/5-2026/12/7,9:00,11:00,文昌广场,示例协会,60,
5,示例五,讲座,2026年12月5日,,,文昌广场,示例协会,60,
6,示例六,讲座,2026年12月5日,2026年12月6日 9:00,,文昌广场,示例协会,60,
合计,6 场,,,,,,,360,
填表人：示例,,审核人：示例,,联系电话：0514-87654321,,日期：2026年11月27日,,,
`))
		require.Equal(t, []int{6, 2}, []int{report.Rows, report.Created})
		require.Equal(t, []string{"E5", "E6", "D7", "D8"}, cellsOf(report.Rejections))
		a := importedActivities(t, env, "s")
		require.Equal(t, shanghai("2026-12-05 11:00").UTC(), *a["示例一"].Sessions[0].End)
		require.True(t, *a["示例一"].Price.Free, "free by what is written of prices")
		require.Equal(t, 60, *a["示例一"].Sessions[0].Capacity)
		require.Len(t, a["示例二"].Sessions, 2)
		require.Equal(t, shanghai("2026-12-06 09:00").UTC(), a["示例二"].Sessions[1].Start)
		require.Equal(t, "20元/人", a["示例二"].Price.Text)

		report = imported(t, env, "--language", "zh", "activities", "--source", "camps", file(t, "b.csv", `标题,类型,开始日期,开始时间,结束日期,结束时间,地点
示例营,研学,2026-12-05,9:00,2026-12-06,17:00,文昌广场
示例展,展览,2026-12-05,9:00-17:00,2026-12-09,,文昌广场
示例同日,讲座,2026-12-05,9:00-11:00,2026-12-05,,文昌广场
`))
		require.Equal(t, []int{2, 1}, []int{report.Created, report.Rejected})
		require.Equal(t, []string{"E3"}, cellsOf(report.Rejections))
		a = importedActivities(t, env, "camps")
		require.Equal(t, shanghai("2026-12-06 17:00").UTC(), *a["示例营"].Sessions[0].End)

		report = imported(t, env, "activities", "--source", "dates",
			file(t, "c.csv", "活动名称,活动类型,活动日期,地点\n示例,讲座,2026年12月5日9:00-11:00,文昌广场\n"))
		require.Equal(t, 1, report.Created, "a table that has dates alone has its times there")
	})
}

// A cell that is not understood says nothing: what is known stays. A column that a later table has fills what nobody
// has said anything of.
func TestCellsNotUnderstoodKeepWhatIsKnown(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		const short, head = "编号,名称,类别,地址\n1,示例馆,博物馆,文昌路1号\n", "编号,名称,类别,地址,电话,轮椅通行,开放时间,免费,预约,票价说明\n1,示例馆,博物馆,文昌路1号,"
		imported(t, env, "venues", "--source", "s", file(t, "a.csv", short))
		report := imported(t, env, "venues", "--source", "s",
			file(t, "b.csv", head+"0514-87654321,有,每天9:00-17:00,否,需要,20元\n"))
		require.Equal(t, 1, report.Updated)
		require.Empty(t, report.Kept)
		known := *venuesOf(t, env, "s")["1"]
		require.Equal(t, record.Yes, known.Accessibility.Wheelchair)

		report = imported(t, env, "venues", "--source", "s", file(t, "c.csv", head+"0514-876abc,也许,寒暑假开放,也许,需要,25元\n"))
		require.Len(t, report.Unread, 4)
		now := *venuesOf(t, env, "s")["1"]
		require.Equal(t, known.Contact, now.Contact)
		require.Equal(t, known.Accessibility, now.Accessibility)
		require.Equal(t, known.OpeningHours, now.OpeningHours)
		require.False(t, *now.Admission.Free)
		require.Equal(t, []string{"required", "25元"}, []string{now.Admission.Booking, now.Admission.PriceText})

		report = imported(t, env, "venues", "--source", "s", file(t, "a.csv", short))
		require.Equal(t, 1, report.Unchanged)
		report = imported(t, env, "venues", "--source", "s", file(t, "d.csv", head+"0514-87654322,无,每天9:00-18:00,是,需要,25元\n"))
		require.Equal(t, 1, report.Updated)
		require.Empty(t, report.Kept, "what a table before said is remembered, also when one between had fewer columns")
		now = *venuesOf(t, env, "s")["1"]
		require.Equal(t, "0514-87654322", now.Contact.Phone)
		require.Equal(t, record.No, now.Accessibility.Wheelchair)
	})
}

// Tables of lecturers and accreditations under the titles that people give their columns.
func TestImportOfTablesUnderOtherTitles(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "divisions", file(t, "d.csv", districts))
		imported(t, env, "lecturer-teams", "--source", "s", file(t, "t.csv", "讲师团名称,讲师团类型,所在区县\n示例讲师团,科普讲师团,广陵\n"))
		report := imported(t, env, "--language", "zh", "lecturers", "--source", "s", file(t, "l.csv", `姓名,性别,职称/职务,工作单位,研究方向,授课题目,授课对象,服务区域,所属讲师团,聘任时间,联系电话
示例甲,男,教授,示例大学,天文学,《星空》；《太阳》,中小学生、亲子,邗江 江都,示例讲师团,2026年1月1日,13800000001
`))
		require.Equal(t, 1, report.Created)
		require.Equal(t, []string{"B1"}, cellsOf(report.Unread))
		imported(t, env, "venues", "--source", "s", file(t, "v.csv", "单位名称,场馆类型,所在区县\n示例馆,博物馆,广陵\n"))
		report = imported(t, env, "--language", "zh", "accreditations", "--source", "s", file(t, "a.csv", `单位名称,基地名称,命名类别,级别,发文字号,命名文件,命名时间,有效期,认定部门
示例单位,示例馆,科普教育基地,国家级,示例〔2021〕1号,示例命名文件,2021年12月1日,2021年—2025年,示例科协
`))
		require.Equal(t, 1, report.Created, report.Rejections)
		require.Empty(t, report.Unread)
		refused := refusedImport(t, env, "--language", "zh", "accreditations", "--source", "s",
			file(t, "a.csv", "场馆,认定类别,文件名称\n示例馆,示例市科普教育基地,示例\n"))
		require.Contains(t, refused.Rejections[0].Reason, "扬州市科普教育基地")
		require.NotContains(t, refused.Rejections[0].Reason, "_base", "names, and no codes")
	})
}

// A workbook that stores days and clocks as numbers, in columns of their own.
func TestImportOfAWorkbookWithDaysAndClocksApart(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		f := excelize.NewFile()
		day := time.Date(2026, 12, 5, 0, 0, 0, 0, time.UTC)
		for i, row := range [][]any{{"活动名称", "活动类别", "活动日期", "开始时间", "结束时间", "活动地点"},
			{"示例一", "讲座", day, 9.0 / 24, 11.0 / 24, "文昌广场"},
			{"示例二", "讲座", day.Add(14 * time.Hour), nil, 16.0 / 24, "文昌广场"}, {"示例三", "讲座", day, "9:00-11:00", nil, "文昌广场"},
			{"示例四", "讲座", day, nil, nil, "文昌广场"}} {
			require.NoError(t, f.SetSheetRow("Sheet1", fmt.Sprint("A", i+1), &row))
		}
		path := filepath.Join(t.TempDir(), "days.xlsx")
		require.NoError(t, f.SaveAs(path))
		report := imported(t, env, "activities", "--source", "s", path)
		require.Equal(t, []string{"C5"}, cellsOf(report.Rejections))
		a := importedActivities(t, env, "s")
		require.Len(t, a, 3)
		for title, want := range map[string][2]string{"示例一": {"09:00", "11:00"}, "示例二": {"14:00", "16:00"},
			"示例三": {"09:00", "11:00"}} {
			require.Equal(t, shanghai("2026-12-05 "+want[0]).UTC(), a[title].Sessions[0].Start, title)
			require.Equal(t, shanghai("2026-12-05 "+want[1]).UTC(), *a[title].Sessions[0].End, title)
		}
	})
}
