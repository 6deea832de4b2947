package written

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/hours"
)

// calendar2026 has the days of the cases, and of 春节.
var calendar2026 = hours.NewCalendar([]hours.Special{
	{Date: "2026-02-16", Kind: hours.Holiday, Name: "春节"}, {Date: "2026-02-17", Kind: hours.Holiday, Name: "春节"},
	{Date: "2026-10-03", Kind: hours.Holiday, Name: "国庆节"},
	{Date: "2026-10-05", Kind: hours.Holiday, Name: "国庆节"}, {Date: "2026-10-06", Kind: hours.Holiday, Name: "国庆节"},
	{Date: "2026-10-10", Kind: hours.MakeupWorkday, Name: "国庆节"},
})

// found is what a visitor finds on a day.
func found(t *testing.T, h *hours.Hours, date string) string {
	d, err := hours.ParseDate(date)
	require.NoError(t, err)
	var out []string
	for _, i := range h.On(d, calendar2026).Intervals {
		end := i.Close.Format("15:04")
		if i.Close.Equal(d.Midnight.AddDate(0, 0, 1)) {
			end = "24:00"
		}
		out = append(out, i.Open.Format("15:04")+"-"+end)
	}
	if len(out) == 0 {
		return "closed"
	}
	return strings.Join(out, " ")
}

func rows(t testing.TB, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	var out [][]string
	for line := range strings.Lines(string(data)) {
		out = append(out, strings.Split(strings.TrimRight(line, "\n"), "\t"))
	}
	return out
}

func TestHoursOfTheCases(t *testing.T) {
	rows := rows(t, "testdata/hours.tsv")
	require.Greater(t, len(rows), 20)
	for _, row := range rows[1:] {
		h, f := Hours(row[0])
		if row[1] == "refused" {
			require.NotNil(t, f, row[0])
			continue
		}
		require.Nil(t, f, row[0])
		for i, title := range rows[0][1:8] {
			require.Equal(t, row[i+1], found(t, h, title[:10]), "%s on %s: %+v", row[0], title, h)
		}
	}
}

// What is read of a text, written in the one form that the registry writes; or that it is refused.
func TestHoursAsPeopleWriteThem(t *testing.T) {
	for _, row := range rows(t, "testdata/hours_more.tsv") {
		h, f := Hours(row[0])
		if row[1] == "refused" {
			require.NotNil(t, f, row[0])
			require.NotEmpty(t, f.Part, row[0])
			continue
		}
		require.Nil(t, f, row[0])
		require.Equal(t, row[1], WriteHours(h), row[0])
	}
}

func random[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// randomHours are hours as the API takes them.
func randomHours(r *rand.Rand) *hours.Hours {
	span := func() (string, string, string) {
		from, length := r.IntN(96)*15, 15*(1+r.IntN(95))
		to, last := from+length, ""
		if r.IntN(3) == 0 {
			last = clockText((from + r.IntN(length)) % 1440)
		}
		if to > 1440 {
			to -= 1440
		}
		return clockText(from), clockText(to), last
	}
	date := func() string { return fmt.Sprintf("2026-%02d-%02d", 1+r.IntN(12), 1+r.IntN(28)) }
	text := func() string {
		return random(r, "", "", "凭身份证入馆", "周一 9:00-17:00；闭馆", "“引号””", "a ( b；c", "设备检修", "每年（7月）", "免费开放，请预约", "”")
	}
	h := &hours.Hours{Note: text(), MakeupWorkdays: random(r, hours.AsWeekly, hours.AsWorkday, hours.Shut)}
	h.Holidays.Mode = random(r, hours.AsWeekly, hours.Open, hours.Shut)
	if h.Holidays.Mode == hours.Open && r.IntN(2) == 0 {
		h.Holidays.Open, h.Holidays.Close, h.Holidays.LastEntry = span()
	}
	for _, i := range r.Perm(5)[:r.IntN(3)] {
		n := hours.Named{Name: []string{"春节", "国庆节", "元旦", "儿童节", "国庆"}[i],
			Mode: random(r, hours.AsWeekly, hours.Open, hours.Shut)}
		if n.Mode == hours.Open && r.IntN(2) == 0 {
			n.Open, n.Close, n.LastEntry = span()
		}
		h.Holidays.Named = append(h.Holidays.Named, n)
	}
	for range r.IntN(5) {
		w := hours.Weekly{Days: weekdays(1 + r.IntN(127)).codes()}
		w.Open, w.Close, w.LastEntry = span()
		switch a, b := date(), date(); r.IntN(5) {
		case 0:
			w.ValidFrom, w.ValidTo = min(a, b), max(a, b)
		case 1:
			w.ValidFrom, w.ValidTo = a[5:], b[5:]
			if dayAfter("2024-"+w.ValidTo, 1)[5:] == w.ValidFrom { // a whole year is no season
				w.ValidFrom, w.ValidTo = "", ""
			}
		case 2:
			w.ValidFrom = a
		case 3:
			w.ValidTo = a
		}
		h.Weekly = append(h.Weekly, w)
	}
	for range r.IntN(3) {
		a, b := date(), date()
		h.Closed = append(h.Closed, hours.Closed{From: min(a, b), To: random(r, min(a, b), max(a, b)), Reason: text()})
	}
	for range r.IntN(3) {
		a := hours.Adjusted{Date: date(), Reason: text()}
		a.Open, a.Close, a.LastEntry = span()
		h.Adjusted = append(h.Adjusted, a)
	}
	return h
}

func TestHoursWrittenAreRead(t *testing.T) {
	for seed := range uint64(20_000) {
		h := randomHours(rand.New(rand.NewPCG(seed, 27)))
		h.Normalize()
		if len(h.Validate()) > 0 {
			continue
		}
		text := WriteHours(h)
		again, f := Hours(text)
		if len([]rune(text)) > maxText {
			require.NotNil(t, f)
			continue
		}
		require.Nil(t, f, "seed %d: %s", seed, text)
		require.Equal(t, h, again, "seed %d: %s", seed, text)
	}
}

// FuzzHours reads any text: what is read is written as a text that is read as the same.
func FuzzHours(f *testing.F) {
	for _, row := range rows(f, "testdata/hours_more.tsv") {
		f.Add(row[0])
	}
	f.Fuzz(func(t *testing.T, text string) {
		h, fault := Hours(text)
		if fault != nil {
			require.NotEmpty(t, fault.Message.ZH)
			return
		}
		require.Empty(t, h.Validate(), text)
		written := WriteHours(h)
		if len([]rune(written)) > maxText {
			return
		}
		again, fault := Hours(written)
		require.Nil(t, fault, "%s\n%s", text, written)
		require.Equal(t, h, again, "%s\n%s", text, written)
	})
}
