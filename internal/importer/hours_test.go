package importer

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/errs"
)

func TestOpeningHoursAsPeopleWriteThem(t *testing.T) {
	read := func(text string) (string, errs.Violations) {
		var vs errs.Violations
		c := cells{get: func(string) string { return text }, vs: &vs}
		h := c.openingHours("opening_hours")
		if h == nil {
			return "", vs
		}
		h.Normalize()
		vs.Merge("", h.Validate())
		out, err := json.Marshal(struct{ W, H any }{h.Weekly, h.Holidays})
		require.NoError(t, err)
		return string(out), vs
	}
	row := func(days, open, close, last string) string {
		return `{"days":[` + days + `],"open":"` + open + `","close":"` + close + `","last_entry":"` + last + `","valid_from":"","valid_to":""}`
	}
	const tueToSun, all = `"tue","wed","thu","fri","sat","sun"`, `"mon","tue","wed","thu","fri","sat","sun"`
	weekly := `,"H":{"mode":"as_weekly","open":"","close":"","last_entry":""}}`
	open := `,"H":{"mode":"open","open":"","close":"","last_entry":""}}`
	for text, want := range map[string]string{
		"周二至周日 9:00-17:00（16:30停止入馆）；周一闭馆；法定节假日开放": `{"W":[` + row(tueToSun, "09:00", "17:00", "16:30") + `]` + open,
		"周二到周日：9：00—17：00，周一闭馆":                    "", // a comma joins what belongs apart
		"周二到周日：9：00—17：00\n周一闭馆（节假日除外）":            `{"W":[` + row(tueToSun, "09:00", "17:00", "") + `]` + open,
		"每天 08:30~20:00":          `{"W":[` + row(all, "08:30", "20:00", "") + `]` + weekly,
		"9:00-11:30、13:30-17:00":  `{"W":[` + row(all, "09:00", "11:30", "") + "," + row(all, "13:30", "17:00", "") + `]` + weekly,
		"周六、周日 10:00-16:00；节假日闭馆": `{"W":[` + row(`"sat","sun"`, "10:00", "16:00", "") + `],"H":{"mode":"closed","open":"","close":"","last_entry":""}}`,
		"工作日 9:00-17:00；周末 9:00-20:00；节假日 10:00-18:00": `{"W":[` + row(`"mon","tue","wed","thu","fri"`, "09:00", "17:00", "") + "," +
			row(`"sat","sun"`, "09:00", "20:00", "") + `],"H":{"mode":"open","open":"10:00","close":"18:00","last_entry":""}}`,
		"周六至周一 9:00-17:00": `{"W":[` + row(`"sat","sun","mon"`, "09:00", "17:00", "") + `]` + weekly,
		"":                 "", "全天开放": "", "闭馆": "", "每天闭馆": "", "上午九点": "", "周二至周八 9:00-17:00": "",
	} {
		got, vs := read(text)
		require.Equal(t, want, got, text)
		require.Equal(t, want == "" && text != "", len(vs) > 0, text)
	}
	_, vs := read("每天 9:00-25:00")
	require.Equal(t, "weekly[0].close", vs[0].Field)
}
