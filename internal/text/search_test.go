package text

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// library is a small registry.
func indexOf(docs []Doc) *Index { return NewIndex(slices.Values(docs)) }

func library() *Index {
	name := func(key, name string, more ...Field) Doc {
		return Doc{Key: key, Fields: append([]Field{{Name, name}}, more...)}
	}
	return indexOf([]Doc{
		name("slender", "瘦西湖风景区", Field{Place, "扬州市邗江区"}, Field{Body, "湖上园林与水生植物"}),
		name("zoo", "扬州市茱萸湾动物园", Field{Alias, "茱萸湾公园"}, Field{Place, "扬州市广陵区湾头镇"}),
		name("centre", "扬州科技馆", Field{Near, "扬州市科学技术协会"}, Field{Topic, "科技馆"}, Field{Place, "扬州市邗江区文昌西路"}),
		name("sky", "公众观星夜", Field{Near, "扬州科技馆"}, Field{Topic, "天文"}, Field{Topic, "观察活动"}, Field{Topic, "小学生"}),
		name("vr", "VR 体验：走进空间站", Field{Topic, "航天"}, Field{Topic, "免费"}),
		name("vaccine", "COVID-19 与疫苗 2026", Field{Topic, "健康"}),
		name("print", "3D打印工坊", Field{Topic, "engineering"}, Field{Body, "动手做一个“月球”车"}),
		name("music", "重庆音乐与声学", Field{Topic, "物理"}),
	})
}

func found(x *Index, typed string) []string {
	type one struct {
		key   string
		score float64
	}
	var all []one
	for key, score := range x.Search(typed).All() {
		all = append(all, one{key, score})
	}
	slices.SortFunc(all, func(a, b one) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.key, b.key)) })
	keys := []string{}
	for _, o := range all {
		keys = append(keys, o.key)
	}
	return keys
}

func TestTypedQueries(t *testing.T) {
	x := library()
	for typed, want := range map[string][]string{
		"瘦西湖":        {"slender"},
		"西湖":         {"slender"},
		"湖西":         {},
		"瘦":          {"slender"},
		"湖":          {"slender"}, // a single character is looked for in names
		"科技馆":        {"centre", "sky"},
		"扬州科技馆":      {"centre", "sky"},
		"揚州科技館":      {"centre", "sky"},
		"扬州 科技馆":     {"centre", "sky"},
		"天文观察":       {"sky"},
		"小学生天文活动":    {"sky"},
		"附近的科技馆":     {"centre", "sky"},
		"月球车":        {"print"},
		"月球":         {"print"},
		"ＶＲ":         {"vr"},
		"vr体验":       {"vr"},
		"VR，空间站！":    {"vr"},
		"免费航天":       {"vr"},
		"covid":      {"vaccine"},
		"2026":       {"vaccine"},
		"202":        {},
		"3d":         {"print"},
		"engin":      {"print"},
		"enginering": {"print"},
		"shouxihu":   {"slender"},
		"sxh":        {"slender", "centre"}, // 术协会 is read so, too
		"shouxih":    {"slender"},
		"shou xi hu": {"slender"},
		"shouxuhu":   {"slender"},
		"zyw":        {"zoo"},
		"zhuyuwan":   {"zoo"},
		"zhyw":       {"zoo"},
		"hanjiang":   {"centre", "slender"},
		"hj":         {"centre", "slender"},
		"yang州":      {"centre", "zoo", "sky", "slender"},
		"y州科技":       {"centre", "sky"},
		"chongqing":  {"music"},
		"yinyue":     {"music"},
		"zhongqing":  {"music"}, // one letter off
		"yinle":      {},
		"火山":         {},
		"！！":         {},
		"":           {},
		"科技馆 火山":     {},
	} {
		require.ElementsMatch(t, want, found(x, typed), typed)
	}
	require.Equal(t, "centre", found(x, "科技馆")[0], "a name comes before what belongs to it")
	require.Equal(t, "zoo", found(x, "茱萸湾")[0])
	require.Equal(t, "slender", found(x, "sxh")[0])
}

func TestClosestHasMostTerms(t *testing.T) {
	keys := func(typed string, n int) (out []string) {
		for _, m := range library().Search(typed).Closest(n) {
			out = append(out, m.Key)
		}
		return out
	}
	require.Equal(t, []string{"slender"}, keys("瘦西湖火山", 1))
	require.Equal(t, []string{"centre", "sky"}, keys("科技馆火山", 3))
	require.Empty(t, library().Search("火山").Closest(3))
}

func TestHighlights(t *testing.T) {
	x := library()
	for _, c := range [][3]string{
		{"科技馆", "扬州科技馆 & 分馆", "扬州<em>科技馆</em> &amp; 分馆"},
		{"揚州", "“扬”州 <b>", "“<em>扬”州</em> &lt;b&gt;"},
		{"sxh", "瘦西湖风景区", "<em>瘦西湖</em>风景区"},
		{"天文观察", "观察天文", "<em>观察天文</em>"},
		{"vr", "VR、VRML 与 avr", "<em>VR</em>、VRML 与 avr"},
		{"rob", "robot、rob 与 prob", "<em>rob</em>ot、<em>rob</em> 与 prob"},
		{"火山", "扬州科技馆", ""},
	} {
		marked, found := x.Search(c[0]).Highlight(c[1], 0)
		require.Equal(t, c[2], marked, c[0])
		require.Equal(t, c[2] != "", found)
	}
	marked, _ := x.Search("月球").Highlight("动手做一个自己的模型，之后带回家；还可以做一个月球车，和同伴比赛谁的跑得更远", 12)
	require.Equal(t, "…做一个<em>月球</em>车，和同伴比赛…", marked)
}

// TestUpdatedIndexEqualsNewIndex changes an index step by step and compares it with one of the same records.
func TestUpdatedIndexEqualsNewIndex(t *testing.T) {
	x := library()
	x = x.With([]Doc{{Key: "zoo", Fields: []Field{{Name, "扬州动物园"}}}, {Key: "new", Fields: []Field{{Name, "茱萸湾湿地"}}}},
		[]string{"sky", "nothing"})
	require.Equal(t, []string{"new"}, found(x, "zyw"))
	require.Equal(t, []string{"centre"}, found(x, "科技馆"))
	require.Equal(t, 8, count(x))
	x = x.With([]Doc{{Key: "sky", Fields: []Field{{Name, "观星夜"}}}}, []string{"new"})
	require.Empty(t, found(x, "zyw"))
	require.Equal(t, []string{"sky"}, found(x, "观星"))
	require.Equal(t, 8, count(x))
	const writes = 1001
	for i := range writes {
		x = x.With([]Doc{{Key: string(rune('a' + i%3)), Fields: []Field{{Name, "茱萸"}}},
			{Key: string(rune(0x4e00 + i)), Fields: []Field{{Name, "瘦西湖"}}}}, nil)
	}
	require.Equal(t, 8+3+writes, count(x))
	require.Len(t, found(x, "茱萸"), 3)
	require.Len(t, found(x, "sxh"), writes+2)
	require.Less(t, len(x.segments), 8)
}

func TestSynonyms(t *testing.T) {
	x := indexOf([]Doc{{Key: "film", Fields: []Field{{Name, "科学家影片放映"}}}, {Key: "ai", Fields: []Field{{Name, "人工智能与生活"}}},
		{Key: "aid", Fields: []Field{{Topic, "First aid"}}}})
	for typed, want := range map[string][]string{"电影": {"film"}, "看科学家电影": {}, "科学家电影": {"film"}, "附近的电影": {"film"},
		"AI": {"ai"}, "aid": {"aid"}} {
		require.ElementsMatch(t, want, found(x, typed), typed)
	}
}

// count is how many records an index has.
func count(x *Index) int {
	n := 0
	for i := range x.segments {
		n += len(x.living(i))
	}
	return n
}

// Characters that are read in several ways are found by each, also by initials.
func TestEveryReadingOfAPolyphone(t *testing.T) {
	x := indexOf([]Doc{{Key: "人民调解进社区", Fields: []Field{{Name, "人民调解进社区"}}}, {Key: "弹琴", Fields: []Field{{Name, "弹琴"}}},
		{Key: "重庆火锅", Fields: []Field{{Name, "重庆火锅"}}}})
	for typed, want := range map[string]string{"rmtj": "人民调解进社区", "rmdj": "人民调解进社区", "renmintiaojie": "人民调解进社区",
		"tiaojie": "人民调解进社区", "tq": "弹琴", "dq": "弹琴", "tanqin": "弹琴",
		"danqin": "弹琴", "cqhg": "重庆火锅", "chongqing": "重庆火锅"} {
		found := 0
		for key := range x.Search(typed).All() {
			found++
			require.Equal(t, want, key, typed)
		}
		require.Equal(t, 1, found, typed)
	}
}
