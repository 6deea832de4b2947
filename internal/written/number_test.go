package written

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCountForms(t *testing.T) {
	for text, want := range map[string]int{"60": 60, "60人": 60, "60 人": 60, "五十": 50, "一百二十人": 120, "６０": 60,
		"1,200": 1200, "第2期": 2, "6岁": 6, "6周岁以上": 6, "12岁以下": 12, "1.2万": 12000, "1万": 10000, "一万二": 12000, "一万两千": 12000,
		"一百五": 150, "一百零五": 105, "两千五": 2500, "两千零五十": 2050, "十万": 100000, "三百六十五": 365, "十百": -1, "五十三百": -1, "一百二百": -1,
		"60余人": -1, "几十": -1, "六0": -1, "100%": -1, "最多60人以上": -1,
		"限30人": 30, "十五": 15, "两百": 200, "60.0": 60, "二〇": -1, "不限": -1, "约60": -1, "6-12岁": -1, "": -1, "60人左右": -1,
		"1e9": -1, "-5": -1, "99999999999": -1, "3.5": -1} {
		n, _, f := Count(text)
		if want < 0 {
			require.NotNil(t, f, "%s: %d", text, n)
			continue
		}
		require.Nil(t, f, text)
		require.Equal(t, want, n, text)
	}
}

func TestCountsAreEndsOfRanges(t *testing.T) {
	for text, want := range map[string]Bound{"60": Exact, "第2期": Exact, "每场60人": Exact, "6岁以上": AtLeast, "年满6周岁": AtLeast,
		"至少6岁": AtLeast, "12岁以下": AtMost, "限30人": AtMost,
		"最多60人": AtMost, "60人以内": AtMost, "不超过60人": AtMost} {
		_, bound, f := Count(text)
		require.Nil(t, f, text)
		require.Equal(t, want, bound, text)
	}
}

func TestRangeForms(t *testing.T) {
	for text, want := range map[string][2]int{"6-12岁": {6, 12}, "6岁至12岁": {6, 12}, "六到十二岁": {6, 12}, "6—12周岁之间": {6, 12}} {
		low, high, ok := Range(text)
		require.True(t, ok, text)
		require.Equal(t, want, [2]int{low, high}, text)
	}
	for _, text := range []string{"6", "12-6岁", "6-", "", "6岁12岁", "6-12-18"} {
		_, _, ok := Range(text)
		require.False(t, ok, text)
	}
}

func TestDegrees(t *testing.T) {
	for text, want := range map[string]float64{"32.43": 32.43, "北纬32.43°": 32.43, "东经119.56°": 119.56, "N32.43": 32.43,
		"119.56E": 119.56, "32°25′48″": 32.43, "32°25'48\"N": 32.43,
		"３２．４３": 32.43, "东经 119°33.6′": 119.56, "32.43度": 32.43, "北": 999, "": 999, "32,43": 999, "NaN": 999, "1e300": 999,
		"32°75′": 999, "Inf": 999} {
		value, f := Degrees(text)
		if want == 999 {
			require.NotNil(t, f, "%s: %f", text, value)
			continue
		}
		require.Nil(t, f, text)
		require.InDelta(t, want, value, 1e-9, text)
	}
}

func TestYesNoForms(t *testing.T) {
	for text, want := range map[string]string{"有": "yes", "需要": "yes", "√": "yes", "是": "yes", "Yes": "yes", "１": "yes",
		" 是。": "yes", "无": "no", "不需要": "no", "×": "no", "FALSE": "no", "": "unknown",
		"不详": "unknown", "—": "unknown", "部分": "fault", "也许": "fault", "免费": "fault"} {
		value, f := Truth(text)
		got := "unknown"
		switch {
		case f != nil:
			got = "fault"
		case value != nil && *value:
			got = "yes"
		case value != nil:
			got = "no"
		}
		require.Equal(t, want, got, text)
	}
}
