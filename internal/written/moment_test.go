package written

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var shanghai = time.FixedZone("", 8*3600)

func TestTimesOfTheCases(t *testing.T) {
	for _, row := range rows(t, "testdata/times.tsv")[1:] {
		list, f := Sessions(row[0], shanghai)
		if row[1] == "refused" {
			require.NotNil(t, f, row[0])
			continue
		}
		require.Nil(t, f, row[0])
		require.Equal(t, row[1], list[0].Start.Format("2006-01-02T15:04"), row[0])
		if row[2] == "" {
			require.Zero(t, list[0].End, row[0])
		} else {
			require.Equal(t, row[2], list[0].End.Format("2006-01-02T15:04"), row[0])
		}
	}
}

func TestSessionsAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"2026年12月5日9:00-11:00；2026年12月12日9:00-11:00": "12-05 09:00-12-05 11:00 12-12 09:00-12-12 11:00",
		"2026年12月5日9:00-11:00；12月12日9:00-11:00":      "12-05 09:00-12-05 11:00 12-12 09:00-12-12 11:00",
		"2026年12月5日、12日 9:00-11:00":                  "12-05 09:00-12-05 11:00 12-12 09:00-12-12 11:00",
		"2026年12月5日（周六）、12月12日（周六） 9:00":             "12-05 09:00 12-12 09:00",
		"2026年12月5日 9:00-11:00、14:00-16:00":          "12-05 09:00-12-05 11:00 12-05 14:00-12-05 16:00",
		"2026年12月5日22:00-次日1:00":                     "12-05 22:00-12-06 01:00",
		"2026-12-05 22:00-01:00":                     "12-05 22:00-12-06 01:00",
		"2026-12-05 14:00-24:00":                     "12-05 14:00-12-06 00:00",
		"2026年12月5日 24:00":                           "12-06 00:00",
		"2026年12月5日9:00至2026年12月6日17:00":             "12-05 09:00-12-06 17:00",
		"2026-12-05 09:00 ~ 2026-12-05 11:00":        "12-05 09:00-12-05 11:00",
		"2026年12月5日下午2点半":                            "12-05 14:30",
		"2026年12月5日星期六上午九点至十一点":                      "12-05 09:00-12-05 11:00",
		"2026-12-05T09:00":                           "12-05 09:00",
		"2026-12-05T09:00:00+08:00":                  "12-05 09:00",
		"20261205 9:00":                              "12-05 09:00",
		"2026年12月5日\n9:00-11:00":                     "12-05 09:00-12-05 11:00",
		"2026年12月5日 2:00 PM":                         "12-05 14:00",
		"2026/12/5 0:00":                             "12-05 00:00",
		"2026年12月5日 14时30分":                          "12-05 14:30",
		"2026年12月":                                   "", "12月5日 9:00": "", "2026-12-05": "", "2026年12月5日（周日）14:00": "", "9:00": "", "": "",
		"2026年2月30日 9:00": "", "2026-12-05 25:00": "", "2026-12-05 9:60": "", "2026年12月5日 2:00-4:00": "", "2026年12月5日-6日 9:00-11:00": "",
		"2026年12月5日 上午": "", "2026年12月5日9:00-8:00": "", "每周六 9:00": "", "2026-12-05 09:00 待定": "", "2026-12-05 09:00-": "", "待定": "",
		"2026年13月5日 9:00": "", "2026年12月5日9:00；2027年": "", "2026-12-05 9": "", "2026年12月5日9:00至2026年12月4日17:00": "", "2026年12月5日9:00（线上": "",
		"2026年12月12日9:00；12月5日9:00": "",
	} {
		list, f := Sessions(text, shanghai)
		if want == "" {
			require.NotNil(t, f, "%s: %v", text, list)
			continue
		}
		require.Nil(t, f, text)
		got := ""
		for _, s := range list {
			if got += " " + s.Start.Format("01-02 15:04"); !s.End.IsZero() {
				got += "-" + s.End.Format("01-02 15:04")
			}
		}
		require.Equal(t, want, got[1:], text)
	}
}

func TestEnds(t *testing.T) {
	start := time.Date(2026, 12, 5, 9, 0, 0, 0, shanghai)
	for text, want := range map[string]string{"11:00": "12-05 11:00", "上午11点": "12-05 11:00", "下午5点": "12-05 17:00", "24:00": "12-06 00:00", "次日1:00": "12-06 01:00",
		"2026-12-06 17:00": "12-06 17:00", "8:00": "", "5:00": "", "11": "", "2026-12-05": "", "": "", "2026-12-05 10:00-11:00": "", "25:00": ""} {
		end, f := End(text, start, shanghai)
		if want == "" {
			require.NotNil(t, f, text)
			continue
		}
		require.Nil(t, f, text)
		require.Equal(t, want, end.Format("01-02 15:04"), text)
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{"2026-12-05": "2026-12-05", "2026年12月5日": "2026-12-05", "2026/12/5": "2026-12-05", "2026.12.5": "2026-12-05", "20261205": "2026-12-05",
		"２０２６年１２月５日": "2026-12-05", "2026-12-05 00:00:00": "2026-12-05", "2026年12月5日（周六）": "2026-12-05", "2026年十二月五日": "2026-12-05",
		"2026年12月": "", "12月5日": "", "2026-02-30": "", "2026-12-05、6日": "", "去年": "", "2026": "", "": "", "2026年12月5日（周一）": "", "2026-12-05 09:00": "", "46361": ""} {
		got, f := Date(text)
		require.Equal(t, want, got, text)
		require.Equal(t, want == "", f != nil, text)
	}
}

// FuzzSessions reads any text: what is read lies in order and in years that there are.
func FuzzSessions(f *testing.F) {
	for _, row := range rows(f, "testdata/times.tsv")[1:] {
		f.Add(row[0])
	}
	f.Fuzz(func(t *testing.T, text string) {
		list, fault := Sessions(text, shanghai)
		require.Equal(t, fault == nil, len(list) > 0)
		for _, s := range list {
			require.True(t, s.End.IsZero() || s.End.After(s.Start), text)
		}
		if end, fault := End(text, time.Date(2026, 12, 5, 9, 0, 0, 0, shanghai), shanghai); fault == nil {
			require.False(t, end.IsZero(), text)
		}
		if date, fault := Date(text); fault == nil {
			_, err := time.Parse(time.DateOnly, date)
			require.NoError(t, err, text)
		}
	})
}
