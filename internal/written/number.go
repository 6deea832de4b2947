package written

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// units are what people write behind a count.
var units = []string{"人次", "人", "名", "位", "个", "周岁", "岁", "元", "人民币", "场", "分钟", "期", "号", "人/场", "人每场", "个名额", "个人",
	"组", "家庭"}

// Bound tells whether a count is what it is or the end of a range.
type Bound int

const (
	Exact   Bound = iota
	AtLeast       // 6岁以上
	AtMost        // 限60人
)

var (
	exactly = []string{"第", "共", "每场", "每场次", "总计", "合计", "可容纳", "容纳"}
	atLeast = []string{"满", "年满", "至少", "最少", "不少于", "不低于", "以上", "及以上", "起", "≥", ">=", "+"}
	atMost  = []string{"限", "限额", "限员", "每场限", "最多", "至多", "不超过", "不多于", "以下", "及以下", "以内", "之内", "封顶", "≤", "<="}
)

// Count reads a whole number: 60, 60人, 五十, １,２００, 1.2万, 第3期; and whether it is one end of a range, as 6岁以上 is.
func Count(text string) (int, Bound, *Fault) {
	s := newScanner(strings.TrimSpace(text))
	first, before := s.bound(Exact)
	s.blanks()
	n, ok := s.whole()
	s.blanks()
	s.take(units...)
	s.blanks()
	bound, after := s.bound(first)
	switch {
	case strings.ContainsAny(text, "约余左几") || strings.Contains(text, "多人") || strings.Contains(text, "上下"):
		return 0, 0, fault(text, "不是确切的数，请写整数，如 60", "is no exact number such as 60")
	case !ok || !s.done() || before && after && bound != first:
		return 0, 0, fault(text, "不是整数", "is no whole number")
	}
	return n, bound, nil
}

// bound reads a word that makes a count an end of a range; what was known stays where there is none.
func (s *scanner) bound(known Bound) (b Bound, found bool) {
	word := s.take(slices.Concat(exactly, atLeast, atMost)...)
	switch {
	case word == "" || slices.Contains(exactly, word):
		return known, false
	case slices.Contains(atLeast, word):
		return AtLeast, true
	}
	return AtMost, true
}

// Range reads two whole numbers as the ends of a range: 6-12岁, 6岁至12岁.
func Range(text string) (low, high int, ok bool) {
	s := newScanner(strings.TrimSpace(text))
	s.take("年满", "满")
	low, okLow := s.whole()
	s.take(units...)
	apart := s.ranged()
	high, okHigh := s.whole()
	s.take(units...)
	s.take("之间", "间")
	return low, high, okLow && apart && okHigh && s.done() && low <= high
}

// whole reads a whole number in digits, with or without commas, with 万, or in Chinese.
func (s *scanner) whole() (int, bool) {
	n, count := 0, 0
	for isDigit(s.peek(0)) && count < 9 {
		n, count = n*10+int(s.peek(0)-'0'), count+1
		s.at++
		if s.peek(0) == ',' && isDigit(s.peek(1)) && isDigit(s.peek(2)) && isDigit(s.peek(3)) && !isDigit(s.peek(4)) {
			s.at++
		}
	}
	if count == 0 {
		return s.chinese()
	}
	part, places := 0, 0
	decimals := s.try(func() bool {
		if s.take(".") != "" {
			part, places = s.digits(4)
		}
		return places > 0
	})
	switch {
	case isDigit(s.peek(0)):
		return 0, false
	case s.take("万") != "" && n < 10_000:
		for ; places < 4; places++ {
			part *= 10
		}
		return n*10_000 + part, true
	}
	return n, !decimals || part == 0 // 60.0, of a workbook
}

// chinese reads a number below 100 million in Chinese, such as 一百二十 and, as it is spoken, 一百五.
func (s *scanner) chinese() (int, bool) {
	total, section, digit := 0, 0, 0
	unit, zero, found := 10_000, false, false // of the last unit in the section; after 零
	for ; ; s.at++ {
		r := s.peek(0)
		next := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]
		switch d := chineseDigit(r); {
		case next > 0 && next < unit && (digit > 0 || next == 10):
			section, digit, unit, zero = section+max(digit, 1)*next, 0, next, false
		case r == '万' && total == 0 && section+digit > 0:
			total, section, digit, unit, zero = (section+digit)*10_000, 0, 0, 10_000, false
		case d == 0 && found && digit == 0:
			zero = true
		case d > 0 && digit == 0:
			digit = d
		case next > 0 || r == '万' || d >= 0:
			return 0, false
		default:
			spoken := unit == 10_000 && total > 0 || unit > 10 && unit < 10_000
			if spoken && !zero {
				digit *= unit / 10
			}
			return total + section + digit, found
		}
		found = true
	}
}

var (
	decimalForm = regexp.MustCompile(`^[-+]?[0-9]+(\.[0-9]+)?$`)
	degreesForm = regexp.MustCompile(`^(\d{1,3})[°度](\d{1,2}(?:\.\d+)?)?[′'分]?(?:(\d{1,2}(?:\.\d+)?)[″"秒]?)?$`)
	direction   = regexp.MustCompile(`^(北纬|东经|纬度|经度|[ne])[: ]*|\s*(北纬|东经|[ne])$`)
	marks       = strings.NewReplacer(" ", "", "’", "'", "”", "\"", "“", "\"", "º", "°", "˚", "°", "''", "\"")
)

// Degrees reads a latitude or longitude: 32.43, 北纬32.43°, 32.43N, 32°25′48″.
func Degrees(text string) (float64, *Fault) {
	s := newScanner(strings.TrimSpace(text))
	plain := marks.Replace(direction.ReplaceAllString(string(s.plain), ""))
	value, err := strconv.ParseFloat(plain, 64)
	if err == nil && decimalForm.MatchString(plain) && !math.IsInf(value, 0) {
		return value, nil
	}
	if m := degreesForm.FindStringSubmatch(plain); m != nil {
		part := func(text string) float64 {
			n, _ := strconv.ParseFloat(text, 64)
			return n
		}
		if minutes, seconds := part(m[2]), part(m[3]); minutes < 60 && seconds < 60 {
			return part(m[1]) + minutes/60 + seconds/3600, nil
		}
	}
	if whole := strings.TrimRight(plain, "°度"); whole != plain {
		if value, err := strconv.ParseFloat(whole, 64); err == nil && decimalForm.MatchString(whole) {
			return value, nil
		}
	}
	return 0, fault(text, "不是经纬度，请写成十进制度数，如 119.4127", "is no number of degrees such as 119.4127")
}

// The words for yes and for no, and those that say that it is not known.
var (
	yes = []string{"是", "有", "需要", "√", "✓", "✔", "☑", "对", "要", "需", "支持", "提供", "可以", "可", "能", "y", "yes", "true", "t",
		"1", "具备", "已配备", "配备", "设有", "o", "必须", "须", "on", "是的", "✅"}
	no = []string{"否", "无", "没有", "不需要", "×", "✗", "✘", "x", "不", "不要", "不支持", "不提供", "不可以", "不可", "不能", "n", "no",
		"false", "f", "0", "不具备", "未配备", "不是", "没", "不用", "无需", "不需", "免", "off", "未设", "❌", "☒"}
	unknown = []string{"未知", "不详", "不明", "不清楚", "不知道", "待定", "待核实", "待补充", "待填", "待确认", "unknown", "?", "暂无", "暂缺", "不确定",
		"未核实", "未填", "未填写", "无法确定", "tbd"}
	// nothing is what is put into a cell only so that it is not empty.
	nothing = []string{"n/a", "#n/a", "na", "空", "null", "none", "nil", "不适用", "无此项"}
)

// Truth reads yes or no; nil is not known.
func Truth(text string) (*bool, *Fault) {
	word := plainWord(text)
	for _, one := range []struct {
		words []string
		value bool
	}{{yes, true}, {no, false}} {
		for _, w := range one.words {
			if w == word {
				return &one.value, nil
			}
		}
	}
	if Unknown(text) {
		return nil, nil
	}
	return nil, fault(text, "请写“是”或“否”，不知道则留空", "write yes or no, or nothing where it is not known")
}

// Unknown tells whether a cell says that nothing is known, or nothing at all.
func Unknown(text string) bool {
	if len(text) > longestMark {
		return false
	}
	word := plainWord(text)
	return isMark(word) || slices.Contains(unknown, word)
}

// Nothing tells whether a cell is empty or holds a mark that stands for an empty one: /, -, ——.
func Nothing(text string) bool {
	return len(text) <= longestMark && isMark(plainWord(text))
}

// longestMark is how many bytes a cell has at most that says nothing: longer texts need not be looked at.
const longestMark = 60

func isMark(word string) bool {
	return strings.Trim(word, `-/\*_~…·•.`) == "" || slices.Contains(nothing, word)
}

// plainWord is a word in plain characters without the space and the full stop around it.
func plainWord(text string) string {
	return strings.Trim(string(newScanner(text).plain), " ;.。")
}

// Fold gives a text with full-width letters and digits as plain ones.
func Fold(text string) string {
	s := newScanner(text)
	out := make([]rune, len(s.written))
	for i, r := range s.written {
		out[i] = r
		if r >= '！' && r <= '～' || r == '\u3000' {
			if p := r - '！' + '!'; r != '\u3000' {
				out[i] = p
			} else {
				out[i] = ' '
			}
		}
	}
	return string(out)
}

// Digits gives the digits of a text that holds nothing but one number in digits.
func Digits(text string) (string, bool) {
	word := strings.TrimSpace(Fold(text))
	if word == "" {
		return "", false
	}
	for _, r := range word {
		if !isDigit(r) {
			return "", false
		}
	}
	return word, true
}
