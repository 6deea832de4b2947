package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// Marks that people put into cells so that these are not empty are no values.
func TestMarksForEmptyCells(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "divisions", file(t, "d.csv", districts))
		header := []string{"编号", "名称", "类别", "所在区划", "详细地址", "别名", "所属单位", "功能区代码", "纬度", "经度", "坐标系", "开放时间", "简介", "是否免费",
			"票价说明", "优惠", "适合人群", "服务语言", "电话", "邮箱", "网址", "电梯", "无障碍核对日期", "最近核实时间", "图片"}
		var table strings.Builder
		table.WriteString(strings.Join(header, ",") + "\n")
		marks := []string{"/", "-", "——", "—", "\\", "*", "…", "……", "N/A", "无", "空", "暂无", "待补充", "不详", "未知", "null", "#N/A",
			" ／ "}
		for i, mark := range marks {
			cells := slices.Concat([]string{fmt.Sprint(i), fmt.Sprintf("示例%d科技馆", i), "科技馆", "邗江区", fmt.Sprintf("示例路%d号", 10*i)},
				slices.Repeat([]string{mark}, len(header)-5))
			table.WriteString(strings.Join(cells, ",") + "\n")
		}
		report := imported(t, env, "--strict", "venues", "--allow-similar", "--source", "s", file(t, "v.csv", table.String()))
		require.Equal(t, []int{len(marks), 0, 0}, []int{report.Created, len(report.Unread), len(report.Mended)})
		require.Equal(t, 0, report.Records["organization"], "no organization is called /")
		for id, v := range venuesOf(t, env, "s") {
			if v.Admission != nil { // 免费：无
				require.Equal(t, []any{"9", false, "", 0},
					[]any{id, *v.Admission.Free, v.Admission.PriceText, len(v.Admission.Discounts)})
				v.Admission = nil
			}
			require.Equal(t, []any{"", "", "", "", "", ""},
				[]any{v.OrganizationID, v.ZoneCode, v.Description, v.Contact.Phone, v.Contact.Email, v.URL})
			require.Empty(t, slices.Concat(v.Aliases, v.Audiences, v.Languages))
			require.True(t, v.Location == nil && v.OpeningHours == nil && v.LastVerifiedAt == nil && len(v.Images) == 0)
		}
		missing := refusedImport(t, env, "--language", "zh", "venues", "--source", "s",
			file(t, "m.csv", "名称,类别\n/,科技馆\n示例无类别馆,待定\n"))
		require.Equal(t, []string{"必填", "必填"}, []string{missing.Rejections[0].Reason, missing.Rejections[1].Reason})
		undecided := refusedImport(t, env, "activities", "--source", "s", file(t, "a.csv",
			"标题,类型,地点名称,开始,状态\n示例讲座,讲座,示例厅,2026-12-05 10:00,待定\n示例展览,展览,示例厅,待定,\n"))
		require.Equal(t, []string{"E2", "D3"}, cellsOf(undecided.Rejections), "what decides is not passed over")
	})
}

func TestCellsThatSayTheSameAsAbove(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		report := imported(t, env, "--language", "zh", "venues", "--allow-similar", "--source", "s", file(t, "v.csv",
			"编号,名称,类别,地址,电话\n1,示例甲馆,科技馆,示例路1号,0514-87654321\n2,示例乙馆,同上,〃,0514-87654322\n3,示例丙馆,〃,同上,同上\n"))
		require.Equal(t, []int{3, 5}, []int{report.Created, len(report.Mended)})
		require.ElementsMatch(t, []string{"C3", "D3", "C4", "D4", "E4"}, cellsOf(report.Mended))
		three := venuesOf(t, env, "s")["3"]
		require.Equal(t, []string{"示例路1号", "0514-87654322"}, []string{three.Address, three.Contact.Phone})
	})
}

func TestCoordinatesAsPeopleWriteThem(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		for text, unread := range map[string][]string{
			"编号,名称,类别,经纬度\n1,示例馆,科技馆,\"119.4127,32.3936\"\n":      nil,
			"编号,名称,类别,坐标\n1,示例馆,科技馆,\"32.3936，119.4127\"\n":       nil,
			"编号,名称,类别,坐标\n1,示例馆,科技馆,北纬32.3936°、东经119.4127°\n":     nil,
			"编号,名称,类别,纬度,经度\n1,示例馆,科技馆,\"119.4127, 32.3936\",/\n": nil,
			"编号,名称,类别,纬度,经度\n1,示例馆,科技馆,32.3936,\n":                {"D2"},
			"编号,名称,类别,纬度,经度\n1,示例馆,科技馆,见地图,见地图\n":                 {"D2", "E2"},
			"编号,名称,类别,纬度,经度\n1,示例馆,科技馆,32.3936,见地图\n":             {"D2", "E2"},
			"编号,名称,类别,坐标\n1,示例馆,科技馆,文昌中路\n":                       {"D2"},
			"编号,名称,类别,坐标\n1,示例馆,科技馆,\"43.65,-79.38\"\n":           {"D2"},
		} {
			source := fmt.Sprint(len(text), strings.Contains(text, "东经"), len(unread))
			report := imported(t, env, "venues", "--allow-similar", "--source", source, file(t, "v.csv", text))
			require.ElementsMatch(t, unread, cellsOf(report.Unread), text)
			v := venuesOf(t, env, source)["1"]
			require.Equal(t, unread == nil, v.Location != nil, text)
			if v.Location != nil {
				require.InDelta(t, 32.3936, v.Location.Lat, 1e-9, text)
				require.InDelta(t, 119.4127, v.Location.Lng, 1e-9, text)
			}
		}
	})
}

// The sheet with the records is found behind a cover, and records on further sheets are not passed over in silence.
func TestWorkbookOfSeveralSheets(t *testing.T) {
	f := excelize.NewFile()
	require.NoError(t, f.SetSheetName("Sheet1", "填表说明"))
	require.NoError(t, f.SetCellStr("填表说明", "A1", "请如实填写，示例说明"))
	for _, one := range []struct {
		name string
		rows int
	}{{"邗江区", 2}, {"广陵区", 1}, {"代码", 1}} {
		_, err := f.NewSheet(one.name)
		require.NoError(t, err)
		require.NoError(t, f.SetSheetRow(one.name, "A1", &[]string{"名称", "类别"}))
		for i := range one.rows {
			require.NoError(t, f.SetSheetRow(one.name, fmt.Sprintf("A%d", i+2),
				&[]string{fmt.Sprintf("%s示例%d馆", one.name, i), "科技馆"}))
		}
	}
	require.NoError(t, f.SetSheetVisible("代码", false))
	var data bytes.Buffer
	require.NoError(t, f.Write(&data))
	path := filepath.Join(t.TempDir(), "v.xlsx")
	require.NoError(t, os.WriteFile(path, data.Bytes(), 0o600))
	eachMigrated(t, func(t *testing.T, env []string) {
		report := imported(t, env, "--language", "zh", "venues", "--allow-similar", "--source", "s", path)
		require.Equal(t, []int{2, 1}, []int{report.Created, len(report.Unread)})
		require.Equal(t, "工作表“广陵区”的 1 行没有导入：一次只读一张工作表（这次是“邗江区”），请把它另存为一个文件再导入", report.Unread[0].Reason)
	})
}
