package app

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/importer"
	"kepu/internal/testkit"
)

// A changed start of a known session is a session that was rescheduled, as by PATCH.
func TestImportFollowsSessionsThatMove(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "activities", "--source", "s", caseFile("12-moved-before.csv"))
		before := importedActivities(t, env, "s")["复现改期课"]
		report := imported(t, env, "activities", "--source", "s", caseFile("12-moved-after.csv"))
		require.Equal(t, 1, report.Updated)
		after := importedActivities(t, env, "s")["复现改期课"]
		require.Len(t, after.Sessions, 1)
		s := after.Sessions[0]
		require.Equal(t, before.Sessions[0].ID, s.ID, "calendars know it by its id")
		require.Equal(t, activity.Rescheduled, s.State)
		require.Equal(t, shanghai("2026-12-15 09:00").UTC(), *s.PreviousStart)
		require.Equal(t, shanghai("2026-12-16 09:00").UTC(), s.Start)
		again := imported(t, env, "activities", "--source", "s", caseFile("12-moved-after.csv"))
		require.Equal(t, []int{1, 0}, []int{again.Unchanged, len(again.Kept)}, "the same file again has nothing to say")

		event := func(dates ...string) *importer.Report {
			var parts []string
			for _, d := range dates {
				parts = append(parts, fmt.Sprintf(`{"@type": "Event", "startDate": "%s"}`, d))
			}
			return imported(t, env, "events", "--source", "feed",
				file(t, "e.json", `{"@type": "EventSeries", "@id": "x:1", "name": "系列", "subEvent": [`+strings.Join(parts,
					",")+`]}`))
		}
		states := func() (out []string) {
			for _, s := range importedActivities(t, env, "feed")["系列"].Sessions {
				out = append(out, s.Start.In(shanghai("2026-12-05 09:00").Location()).Format("01-02T15")+" "+string(s.State))
			}
			return out
		}
		event("2027-12-01T09:00", "2027-12-08T09:00", "2027-12-15T09:00")
		event("2027-12-01T09:00", "2027-12-09T09:00", "2027-12-15T09:00")
		require.Equal(t, []string{"12-01T01 scheduled", "12-09T01 rescheduled", "12-15T01 scheduled"}, states())
		event("2027-12-09T09:00", "2027-12-15T09:00", "2027-12-22T09:00")
		require.Equal(t, []string{"12-09T01 rescheduled", "12-15T01 scheduled", "12-22T01 scheduled"}, states(),
			"one has gone and another has come")
		require.Equal(t, 1, event("2027-12-09T09:00", "2027-12-15T09:00", "2027-12-22T09:00").Unchanged)
	})
}

func TestRecordsNoLongerListed(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		list := func(numbers ...int) string {
			rows := "编号,标题,类型,开始\n"
			for _, n := range numbers {
				rows += fmt.Sprintf("%d,活动%d,讲座,%s\n", n, n,
					map[bool]string{true: "2020-01-01 09:00", false: "2099-01-01 09:00"}[n == 9])
			}
			return file(t, "a.csv", rows)
		}
		imported(t, env, "activities", "--source", "s", list(1, 2, 3, 4, 9))
		report := imported(t, env, "--language", "zh", "activities", "--source", "s", list(1, 2, 3))
		require.Len(t, report.Gone, 1, "what is over is nobody's concern")
		require.Contains(t, report.Gone[0].Reason, "活动4")
		require.Equal(t, activity.Scheduled, importedActivities(t, env, "s")["活动4"].State)
		report = imported(t, env, "--language", "zh", "activities", "--source", "s", "--gone", "cancel", list(1))
		require.Equal(t, "too_few", report.Gone[len(report.Gone)-1].Code)
		require.Equal(t, activity.Scheduled, importedActivities(t, env, "s")["活动2"].State,
			"never for a file that holds fewer than half")
		dry := imported(t, env, "--dry-run", "activities", "--source", "s", "--gone", "cancel", list(1, 2, 3))
		require.Len(t, dry.Gone, 1)
		require.Equal(t, activity.Scheduled, importedActivities(t, env, "s")["活动4"].State)
		imported(t, env, "activities", "--source", "s", "--gone", "cancel", list(1, 2, 3))
		gone := importedActivities(t, env, "s")["活动4"]
		require.Equal(t, activity.Cancelled, gone.State)
		require.NotEmpty(t, gone.StateReason)
		require.Empty(t, imported(t, env, "activities", "--source", "s", "--gone", "cancel", list(1, 2, 3)).Gone)
		require.Equal(t, 1, imported(t, env, "activities", "--source", "s", list(1, 2, 3, 4)).Updated)
		require.Equal(t, activity.Scheduled, importedActivities(t, env, "s")["活动4"].State,
			"what its source lists again takes place again")
		imported(t, env, "activities", "--source", "s", "--gone", "archive", list(1, 2, 3))
		require.NotNil(t, importedActivities(t, env, "s")["活动4"].ArchivedAt)

		bad := file(t, "b.csv", "编号,标题,类型,开始\n1,活动1,讲座,2099-01-01 09:00\n2,活动2,讲座,何时\n")
		require.Len(t, imported(t, env, "activities", "--source", "s", "--gone", "archive", bad).Gone, 1,
			"a row that is refused is listed all the same")
		require.Nil(t, importedActivities(t, env, "s")["活动2"].ArchivedAt)
		code, _, errOut := run(t, env, "import", "venues", "--gone", "cancel", bad)
		require.Equal(t, 1, code)
		require.Contains(t, errOut, "archive")
	})
}

func TestLikelyDuplicatesOfTwoSources(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		head := "编号,标题,类型,地点名称,开始\n"
		imported(t, env, "activities", "--source", "one",
			file(t, "a.csv", head+"1,科普讲座：月球,讲座,文昌广场,2099-01-01 09:00\n2,别的讲座,讲座,文昌广场,2099-01-01 09:00\n"))
		report := imported(t, env, "--language", "zh", "activities", "--source", "two", file(t, "b.csv", head+
			"1,科普讲座: 月球,讲座,文昌广场（东门）,2099-01-01 09:30\n2,别的讲座,讲座,示例公园,2099-01-01 09:00\n3,科普讲座：月球,讲座,文昌广场,2099-01-02 09:00\n"))
		require.Equal(t, 3, report.Created)
		require.Len(t, report.Twins, 1)
		require.Equal(t, 2, report.Twins[0].Row)
		require.Contains(t, report.Twins[0].Reason, "来源：one")
	})
}

// The cases of initials, imported and sought as a citizen does.
func TestInitialsKnowEveryReading(t *testing.T) {
	now := shanghai("2026-11-27 09:00")
	dsn := testkit.SQLite(t)
	s := openService(t, dsn, func() time.Time { return now })
	imported(t, []string{"KEPU_DATABASE=" + dsn}, "activities", caseFile("14-initials.csv"))
	require.NoError(t, s.Load(t.Context()))
	c := testkit.NewClient(t, s.Handler, s.AdminKey, testkit.CheckSpec)
	for typed, title := range map[string]string{"rmtj": "人民调解进社区", "tq": "弹琴"} {
		list := c.Get("/api/v1/activities?q=" + typed)["items"].([]any)
		require.Len(t, list, 1, typed)
		require.Equal(t, title, list[0].(map[string]any)["title"])
	}
}
