package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFolding(t *testing.T) {
	for text, want := range map[string]string{
		"瘦西湖":             "瘦西湖",
		"揚州科學技術館":         "扬州科学技术馆",
		"ＶＲ体验（３Ｄ）":        "vr体验3d",
		"“科”普·《月相》":       "科普月相",
		"科学，普及":           "科学 普及",
		"COVID-19 Café":   "covid 19 cafe",
		"  多  空格\t\n ":    "多 空格",
		"①号馆 ㎡":           "1号馆 m2",
		"扬州-科技馆(新馆)":      "扬州科技馆新馆",
		"":                "",
		"！！！":             "",
		"bad\xffbyte":     "bad byte",
		"10:30–11:00 👩‍🔬": "10 30 11 00",
	} {
		require.Equal(t, want, Fold(text), text)
		require.Equal(t, want, Fold(want), "folding twice changes nothing")
	}
}

func TestFoldedOffsetsMapToTheText(t *testing.T) {
	const text = "“揚”州 ＶＲ"
	folded, origins := fold(text, true)
	require.Equal(t, "扬州 vr", folded)
	require.Len(t, origins, len(folded))
	for i, want := range map[int]string{0: "揚", 3: "州", 7: "Ｖ", 8: "Ｒ"} {
		require.Equal(t, want, text[origins[i]:][:3])
	}
}

func TestSplitByScript(t *testing.T) {
	require.Equal(t, []string{"yang", "州", "vr", "体验", "3d"}, runs("yang州 vr体验3d"))
	require.Empty(t, runs(""))
}

func TestPinyinOfTexts(t *testing.T) {
	for text, want := range map[string]string{
		"邗江":      "hanjiang",
		"瘦西湖风景区":  "shouxihufengjingqu",
		"茱萸灣":     "zhuyuwan",
		"重庆音乐厅":   "chongqingyinyueting",
		"成都校长":    "chengduxiaozhang",
		"VR 长江":   "vrchangjiang",
		"女性健康":    "nvxingjiankang",
		"江都区行政中心": "jiangduquxingzhengzhongxin",
	} {
		require.Equal(t, want, pinyinOf(text), text)
	}
}

// pinyinOf gives how a text is read: syllables without tones, joined, other writing as it is folded.
func pinyinOf(s string) string {
	l, folded := chinese(), []rune(Fold(s))
	var b strings.Builder
	for i, r := range l.read(folded) {
		if len(r) > 0 {
			b.WriteString(l.text(r[0]))
		} else if folded[i] != ' ' {
			b.WriteRune(folded[i])
		}
	}
	return b.String()
}
