package written

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// units are what people write behind a count.
var units = []string{"人次", "人", "名", "位", "个", "周岁", "岁", "元", "人民币", "场", "分钟", "期", "号", "人/场", "人每场", "个名额", "个人", "组", "家庭"}

// Count reads a whole number: 60, 60人, 五十, １,２００, 第3期.
func Count(text string) (int, *Fault) {
	s := newScanner(strings.TrimSpace(text))
	s.take("第", "限", "限额", "共", "满")
	s.blanks()
	n, ok := s.whole()
	s.blanks()
	s.take(units...)
	s.take("以上", "及以上", "以下", "及以下", "起")
	if !ok || !s.done() {
		return 0, fault(text, "不是整数", "is no whole number")
	}
	return n, nil
}

// whole reads a whole number in digits, with or without commas, or in Chinese.
func (s *scanner) whole() (int, bool) {
	n, count := 0, 0
	for isDigit(s.peek(0)) && count < 9 {
		n, count = n*10+int(s.peek(0)-'0'), count+1
		s.at++
		if s.peek(0) == ',' && isDigit(s.peek(1)) && isDigit(s.peek(2)) && isDigit(s.peek(3)) && !isDigit(s.peek(4)) {
			s.at++
		}
	}
	if count > 0 {
		if s.take(".00", ".0") != "" { // of a workbook
			return n, !isDigit(s.peek(0))
		}
		return n, !isDigit(s.peek(0))
	}
	return s.chinese()
}

// chinese reads a number below 10,000 in Chinese, such as 一百二十.
func (s *scanner) chinese() (int, bool) {
	total, digit, found := 0, 0, false
	for {
		r := s.peek(0)
		unit := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]
		switch d := chineseDigit(r); {
		case unit > 0:
			if digit == 0 {
				digit = 1
			}
			total, digit = total+digit*unit, 0
		case d == 0 && found && digit == 0:
		case d > 0 && digit == 0:
			digit = d
		default:
			return total + digit, found
		}
		found = true
		s.at++
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
	yes = []string{"是", "有", "需要", "√", "✓", "✔", "☑", "对", "要", "需", "支持", "提供", "可以", "可", "能", "y", "yes", "true", "t", "1", "具备", "已配备", "配备", "设有", "o", "必须", "须", "on", "是的", "✅"}
	no  = []string{"否", "无", "没有", "不需要", "×", "✗", "✘", "x", "不", "不要", "不支持", "不提供", "不可以", "不可", "不能", "n", "no", "false", "f", "0", "不具备", "未配备", "不是", "没", "不用", "无需",
		"不需", "免", "off", "未设", "❌", "☒"}
	unknown = []string{"", "未知", "不详", "不清楚", "不知道", "-", "--", "/", "待定", "待核实", "n/a", "na", "unknown", "?", "暂无", "不确定", "未核实", "空", "无法确定", "null", "none"}
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

// Unknown tells whether a cell says that nothing is known.
func Unknown(text string) bool {
	word := plainWord(text)
	for _, w := range unknown {
		if w == word {
			return true
		}
	}
	return false
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
