package app

import (
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/importer"
	"kepu/internal/record"
)

// eventCases imports a file of events and gives its activities by their titles.
func eventCases(t *testing.T, env []string, path string) (map[string]*activity.Activity, *importer.Report) {
	t.Helper()
	report := imported(t, env, "--language", "zh", "events", "--source", path, path)
	out := map[string]*activity.Activity{}
	for title, one := range importedActivities(t, env, path) {
		out[title] = one
	}
	return out, report
}

func starts(a *activity.Activity) (out []string) {
	for _, s := range a.Sessions {
		text := s.Start.In(record.Shanghai).Format("01-02 15:04")
		if s.End != nil {
			text += "-" + s.End.In(record.Shanghai).Format("15:04")
		}
		out = append(out, text)
	}
	return out
}

// What other systems send, with the right value.
func TestEventFilesAsTheyOccur(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		a, _ := eventCases(t, env, caseFile("04-event-url.json"))
		one := a["复现网址"]
		require.Equal(t, "https://t.example.org/a?event=12&region=yz&section=3", one.URL)
		require.Equal(t, "https://c.example.org/i?w=1&copy=2", one.Images[0].URL)
		require.Equal(t, "https://t.example.org/b?id=1&not=2", one.Booking.URL)

		a, report := eventCases(t, env, caseFile("05-event-lost.json"))
		require.Equal(t, []int{4, 4}, []int{report.Rows, report.Created})
		require.Equal(t, []string{"12-12 10:00-11:00", "12-19 10:00-11:00"}, starts(a["复现日期数组"]))
		require.Equal(t, []string{"12-05 10:00-11:30", "12-12 10:00-11:30", "12-19 10:00-11:30", "12-26 10:00-11:30",
			"01-02 10:00-11:30", "01-09 10:00-11:30", "01-16 10:00-11:30", "01-23 10:00-11:30", "01-30 10:00-11:30"},
			starts(a["复现每周规则"]))
		require.Equal(t, []string{"甲馆", "乙馆", "总馆"},
			[]string{a["复现分场地"].Sessions[0].Place.Name, a["复现分场地"].Sessions[1].Place.Name, a["复现分场地"].Place.Name})
		require.Equal(t, []string{"12-12 10:00-12:00"}, starts(a["复现时长"]))
		require.Empty(t, report.Unread)

		a, _ = eventCases(t, env, caseFile("07-event-free.json"))
		require.True(t, *a["复现免费一"].Price.Free)
		require.True(t, *a["复现免费三"].Price.Free)

		a, report = eventCases(t, env, caseFile("08-event-series.json"))
		require.Equal(t, []int{2, 2}, []int{report.Rows, report.Created}, "each date once")
		require.Len(t, a["复现系列第一讲"].Sessions, 1)

		a, _ = eventCases(t, env, caseFile("09-event-wrapped.json"))
		require.Contains(t, a, "复现列表一")

		a, _ = eventCases(t, env, caseFile("10-event-html.json"))
		require.Equal(t, "一起做火箭", a["复现’标题"].Description)
	})
}

func TestEventFilesOfOtherShapes(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		path := file(t, "e.json", `{"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": {"@type": "Event", "@id": "x:1", "name": "甲", "startDate": "2026-12-12T10:00",
			"previousStartDate": "2026-12-11T10:00", "eventStatus": "EventRescheduled", "doorTime": "09:30", "keywords": "天文航天, 亲子", "typicalAgeRange": "6-12岁", "about": {"name": "数学"},
			"organizer": [{"name": "示例一"}, {"name": "示例二"}], "location": {"@type": "Place", "name": "广场", "latitude": 32.39, "longitude": 119.41},
			"offers": {"price": 12}, "video": "x"}},
			{"item": {"@id": "x:1"}}, {"item": {"@type": "Event", "name": "乙", "startDate": "2026-12-12T10:00", "doorTime": "09:30", "eventStatus": "https://schema.org/EventCanceled",
			"location": {"@type": "PostalAddress", "streetAddress": "示例路 1 号"}, "isAccessibleForFree": "maybe"}},
			{"item": {"@type": "Event", "name": "丙", "startDate": "2026-12-12T10:00", "eventStatus": "EventOnHold"}},
			{"item": {"@type": "Event", "name": "丁", "startDate": ["2026-12-12T10:00", "2026-12-13T10:00"], "endDate": "2026-12-13T11:00"}},
			{"item": {"@type": "Event", "name": "戊", "startDate": "2026-12-12", "eventSchedule": {"repeatFrequency": "P1M", "startDate": "2026-12-12", "endDate": "2027-12-12", "startTime": "10:00"}}},
			{"item": {"@type": "Event", "name": "庚", "startDate": "2026年12月12日 上午10点", "endDate": "2026年12月12日 12:00", "maximumAttendeeCapacity": "60人"}},
			{"item": {"@type": "Event", "name": "辛", "url": "https://example.org/live", "identifier": {"@type": "PropertyValue", "value": "pv-1"}, "startDate": "2026-12-12T10:00",
				"location": "线上（示例会议）"}},
			{"item": {"@type": "Event", "name": "己", "startDate": "2026-12-12T10:00", "location": {"name": "海上", "geo": {"latitude": 0, "longitude": 0}}}}]}`)
		a, report := eventCases(t, env, path)
		require.Equal(t, []int{8, 5, 3}, []int{report.Rows, report.Created, report.Rejected})
		require.Equal(t, []any{"pv-1", activity.Online, "https://example.org/live", (*activity.Place)(nil)},
			[]any{a["辛"].Source.ID, a["辛"].Mode, a["辛"].OnlineURL, a["辛"].Place})
		fields := map[string]string{}
		for _, n := range report.Rejections {
			fields[n.Field] = n.Code
		}
		require.Equal(t, map[string]string{"eventStatus": "unknown", "endDate": "conflict", "eventSchedule": "format"},
			fields)
		unread := map[string]string{}
		for _, n := range report.Unread {
			unread[n.Field] = n.Reason
		}
		require.Equal(t, map[string]string{"doorTime": "文件中 2 处有这个属性，未采用", "video": "文件中 1 处有这个属性，未采用",
			"organizer": "只登记一个主办单位，未采用：示例二", "isAccessibleForFree": "不是 true 或 false，视为不详：maybe"}, unread)
		one := a["甲"]
		require.Equal(t, activity.Rescheduled, one.State)
		require.Equal(t, []int{6, 12}, []int{*one.AgeMin, *one.AgeMax})
		require.Equal(t, shanghai("2026-12-11 10:00").UTC(), *one.Sessions[0].PreviousStart)
		require.ElementsMatch(t, []string{"astronomy", "mathematics"}, one.Themes)
		require.InDelta(t, 32.39, one.Place.Location.Lat, 1e-9)
		require.Nil(t, one.Price.Free)
		require.Equal(t, activity.Cancelled, a["乙"].State)
		require.Equal(t, "示例路 1 号", a["乙"].Place.Address)
		require.Nil(t, a["己"].Place.Location)
		require.Equal(t, shanghai("2026-12-12 10:00").UTC(), a["庚"].Sessions[0].Start)
		require.Equal(t, 60, *a["庚"].Sessions[0].Capacity)
	})
}
