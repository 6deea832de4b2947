package app

import (
	"cmp"
	"context"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/hours"
	"kepu/internal/store"
	"kepu/internal/testkit"
)

func TestImportHolidaysOfTwentyYears(t *testing.T) {
	path := filepath.Join(testkit.Shared(t, "data/holidays"), "chinese-days.json")
	eachMigrated(t, func(t *testing.T, env []string) {
		dry := imported(t, env, "holidays", "--dry-run", path)
		first := imported(t, env, "holidays", path)
		require.Equal(t, []int{619 + 150, 769, 769}, []int{dry.Rows, dry.Created, first.Created})
		require.Equal(t, 769, imported(t, env, "holidays", path).Unchanged)
	})
}

func TestImportHolidaysReplacesWholeYears(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "holidays", file(t, "old.csv",
			"日期,类型,名称,英文名称\n2026-10-01,节假日,国庆节,National Day\n2026-10-10,上班,国庆节,\n2025-01-01,休,元旦,\n"))
		report := imported(t, env, "holidays", file(t, "part.csv",
			"date,kind,name,name_en\n2026-10-01,holiday,国庆节,National Day\n2026-10-11,makeup_workday,国庆节,\n"))
		require.Equal(t, []int{1, 0, 1}, []int{report.Created, report.Updated, report.Unchanged})
		require.Empty(t, report.Removed, "a part of a year takes nothing away")
		require.Equal(t, []string{"2026"}, []string{report.Mended[0].ID})
		report = imported(t, env, "holidays", file(t, "new.csv",
			"date,kind,name,name_en\n2026-01-01,holiday,元旦,\n2026-10-01,holiday,国庆节,National "+
				"Day\n2026-10-11,makeup_workday,国庆节,\n"))
		require.Equal(t, []int{1, 0, 2}, []int{report.Created, report.Updated, report.Unchanged})
		require.Empty(t, report.Mended)
		require.Len(t, report.Removed, 1)
		require.Equal(t, "2026-10-10", report.Removed[0].ID)

		bad := file(t, "bad.csv", "date,kind,name\n2026-10-01,holiday,国庆节\n2026-13-01,holiday,国庆节\n2026-10-01,party,\n")
		code, _, errOut := run(t, env, "import", "--language", "zh", "holidays", bad)
		require.Equal(t, 1, code)
		for _, part := range []string{"3.date", "4.date", "4.kind", "4.name", "整年"} {
			require.Contains(t, errOut, part)
		}
		report = imported(t, env, "holidays", "--dry-run",
			file(t, "same.csv", "date,kind,name,name_en\n2026-10-01,holiday,国庆节,National Day\n2026-10-11,makeup_workday,国庆节,\n"))
		require.Equal(t, 2, report.Unchanged, "the faulty file has written nothing")
	})
}

// One row of the year before in the table of a year: the calendar of that year stays.
func TestHolidaysOfTwoYears(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		rows := "日期,类型,名称\n"
		for d := range 39 {
			name := map[int]string{0: "元旦", 38: "国庆节"}[d]
			rows += time.Date(2026, 1, 1+d, 0, 0, 0, 0, time.UTC).Format(time.DateOnly) + ",节假日," + cmp.Or(name, "春节") + "\n"
		}
		imported(t, env, "holidays", file(t, "2026.csv", rows))
		report := imported(t, env, "--language", "zh", "holidays", caseFile("03-holidays-two-years.csv"))
		require.Equal(t, []int{4, 0}, []int{report.Created, len(report.Removed)})
		require.Len(t, report.Mended, 2, "neither year is whole, and that is said")
		again := imported(t, env, "holidays", file(t, "2026.json",
			`{"holidays": {"2027-02-06": "Spring Festival,春节,3"}, "workdays": {}}`))
		require.Equal(t, []int{1, 0}, []int{again.Created, len(again.Removed)})
	})
}

func TestHolidayFilesThatAreNone(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		for content, part := range map[string]string{"{\"a\":1}": "chinese-days", "{": "JSON", "a,b\n": "date", "": "empty"} {
			code, _, errOut := run(t, env, "import", "holidays", file(t, "x", content))
			require.Equal(t, 1, code, content)
			require.Contains(t, errOut, part)
		}
	})
}

func TestLaterHolidaysListWhatTheyTouch(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		year := strconv.Itoa(time.Now().Year() + 1)
		whole := "date,kind,name\n" + year + "-01-01,holiday,元旦\n" + year + "-10-01,holiday,国庆节\n"
		imported(t, env, "holidays", file(t, "a.csv", whole+year+"-05-01,holiday,劳动节\n"))
		var id string
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			a := &activity.Activity{Title: "每日一课", Type: "lecture"}
			rule := &activity.Schedule{Weekdays: []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"},
				From: year + "-05-01", To: year + "-05-04", StartTime: "09:00", SkipHolidays: true}
			require.Empty(t, a.SetSchedule(rule, hours.NewCalendar(
				[]hours.Special{{Date: year + "-05-01", Kind: hours.Holiday}}), time.Now()))
			require.NoError(t, serviceOf(s, activity.Kind).Create(ctx, a, nil))
			id = a.ID
		})
		next := file(t, "b.csv", whole+year+"-05-02,holiday,劳动节\n")
		for _, args := range [][]string{{"--dry-run", "holidays", next}, {"holidays", next}} {
			report := imported(t, env, args...)
			var touched []string
			for _, note := range report.Kept {
				require.Equal(t, id, note.ID)
				touched = append(touched, note.Field)
			}
			require.Equal(t, []string{"sessions[" + year + "-05-01]", "sessions[" + year + "-05-02]"}, touched,
				"one taken back, one new")
		}
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			a, err := serviceOf(s, activity.Kind).Find(ctx, id)
			require.NoError(t, err)
			require.Len(t, a.Sessions, 3)
			require.EqualValues(t, 1, a.Version, "the import changes nothing by itself")
		})
	})
}
