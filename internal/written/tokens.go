package written

import (
	"slices"
	"strings"
)

// kind is what a token of a text of opening hours is.
type kind int

const (
	tWord      kind = iota // that is not known; what it is decides the segment that it stands in
	tDays                  // days of the week
	tHoliday               // public holidays
	tNamed                 // a holiday by its name
	tMakeup                // make-up workdays
	tSeason                // a part of the year or dates
	tPeriod                // the name of a part of the year, such as 夏季
	tSpan                  // from one time of day to another
	tLast                  // the last entry at a time of day
	tBefore                // the last entry some minutes before closing
	tBreak                 // a span without opening: 12:00-13:00休息
	tClosed                // 闭馆
	tOpen                  // 开放
	tExcept                // 除
	tOutside               // 外, which ends what 除 began, or 除外
	tExcluding             // 不含
	tIncluded              // 含, 遇
	tAlso                  // 另: besides what other clauses say
	tJoin                  // 及
	tSoft                  // a comma
	tHard                  // a semicolon
	tBlank                 // a blank
	tLeft                  // a parenthesis
	tRight                 //
	tQuote                 // a text in quotation marks
	tAsWork                // 按工作日
	tAsWeek                // 按当天星期几
	tNote                  // 备注
	tUntil                 // 延长至21:00, 提前至16:00
	tMinor                 // words that say nothing, such as 时间
)

// daysKind is how days were named.
type daysKind int

const (
	byName   daysKind = iota
	workdays          // 工作日: follows holidays and make-up workdays
	restDays          // 双休日
	every             // 每天
	others            // 其余时间
)

type token struct {
	kind     kind
	from, to int // in the text
	days     weekdays
	daysKind daysKind
	name     string // of a holiday or a period; the text of a quote
	season   dateRange
	span     span
	minutes  int
	noRest   bool // of every day: 全年无休
	later    bool // 延长, not 提前
}

// phrases are words of one meaning each. The longest that fits is taken.
var phrases = map[string]token{}

func phrase(t token, words ...string) {
	for _, w := range words {
		phrases[w] = t
	}
}

func init() {
	phrase(token{kind: tDays, days: everyDay, daysKind: every}, "每天", "每日", "天天", "全周", "一周七天", "一周7天")
	phrase(token{kind: tDays, days: everyDay, daysKind: every, noRest: true}, "全年无休", "全年不休", "全年无闭馆日", "无闭馆日", "全年365天",
		"一年365天", "365天", "全年三百六十五天")
	phrase(token{kind: tDays, days: everyDay >> 2, daysKind: workdays}, "工作日", "法定工作日")
	phrase(token{kind: tDays, days: 1<<5 | 1<<6, daysKind: restDays}, "双休日", "周末", "休息日", "公休日", "每周末", "每逢周末", "逢周末",
		"双休")
	phrase(token{kind: tDays, daysKind: others}, "其余时间", "其他时间", "其余", "其他", "其它时间", "其它", "其余日期", "其他日期", "其余各日", "其余日",
		"其余时段", "其他时段", "剩余时间", "平时", "平日", "其他月份", "其余月份", "其它月份")
	phrase(token{kind: tHoliday}, "法定节假日", "国家法定节假日", "国定节假日", "节假日", "法定假日", "国家法定假日", "法定假期", "法定节日", "公众假期", "公共假期",
		"公众假日", "假日", "法定公休日", "法定节假", "国家节假日", "公共节假日", "节日", "法定假", "国定假日", "国家法定假期")
	phrase(token{kind: tMakeup}, "调休上班日", "调休工作日", "补班日", "调班日", "调休补班日")
	for _, n := range []string{"夏", "冬", "春", "秋"} {
		phrase(token{kind: tPeriod, name: n}, n+"季", n+"令时", n+"令", n+"时制", n+"令时间", n+"季时间", n+"天", n+"季开放时间", n+"令时段")
	}
	phrase(token{kind: tPeriod, name: "旺"}, "旺季", "旺季时间")
	phrase(token{kind: tPeriod, name: "淡"}, "淡季", "淡季时间")
	for word, t := range map[string]token{"24小时": {}, "二十四小时": {}, "全天": {}, "全天候": {}, "24h": {}, "全日": {}, "昼夜": {},
		"全时段": {}} {
		t.kind, t.span = tSpan, span{from: 0, to: 24 * 60, last: -1}
		phrase(t, word)
	}
	phrase(token{kind: tClosed}, "闭馆", "休息", "不开放", "关闭", "休馆", "闭园", "休园", "关门", "关馆", "不对外开放", "停止开放", "休业", "歇业", "不营业",
		"停业", "不开门", "不开馆", "闭馆日", "休馆日", "例行闭馆", "固定闭馆", "闭馆休整", "闭馆维护", "全天闭馆", "例休", "公休", "闭馆时间", "停止对外开放", "不开", "暂停开放",
		"闭站", "闭室")
	for _, closing := range []string{"闭馆", "例行闭馆", "固定闭馆", "休馆", "例行休馆"} {
		for _, what := range []string{"维护", "检修", "休整", "整修", "保养", "维修", "清洁", "消毒", "整理", "设备维护", "设备检修", "设备保养", "内部整理"} {
			phrase(token{kind: tClosed}, closing+what, closing+"进行"+what)
		}
	}
	phrase(token{kind: tQuote, name: "中午不休息"}, "中午不休息", "中午不闭馆", "中午不休", "午间不休息", "午间不闭馆", "中午无休", "午间无休", "无午休", "不午休",
		"中午无午休", "午间不休", "中午连续开放", "中午不打烊", "午间连续开放")
	phrase(token{kind: tClosed, name: noonBreak}, "午休", "午间休息", "中午休息", "午休时间", "中午闭馆", "午间闭馆")
	phrase(token{kind: tOpen}, "开放", "开馆", "营业", "开门", "开园", "对外开放", "正常开放", "照常开放", "不闭馆", "不休息", "正常开馆", "照常开馆", "不休",
		"无休", "正常营业", "照常营业", "照常", "接待", "正常", "开放时间", "开馆时间", "营业时间", "参观时间", "接待时间", "正常接待", "开放参观", "对外接待", "开放日", "参观",
		"服务", "照开", "工作时间", "服务时间", "开放时段", "开放时间段", "营业时段", "接待时段", "参观时段", "对外服务时间")
	phrase(token{kind: tWord}, "除夕", "除夕夜") // begins with 除
	phrase(token{kind: tExcept}, "除", "除了", "除去")
	phrase(token{kind: tOutside}, "外", "以外", "之外", "除外", "不在此列", "不在其列", "例外")
	phrase(token{kind: tExcluding}, "不含", "不包括", "不包含")
	phrase(token{kind: tIncluded}, "含", "包括", "包含", "遇", "如遇", "遇到", "逢", "每逢", "凡遇", "若遇", "凡")
	phrase(token{kind: tAlso}, "另", "另外", "另有", "另加", "加开", "还")
	phrase(token{kind: tJoin}, "及", "和", "与", "以及", "或", "、", "并", "且", "跟", "/", "&", "+")
	phrase(token{kind: tSoft}, ",")
	phrase(token{kind: tHard}, ";")
	phrase(token{kind: tLeft}, "(")
	phrase(token{kind: tRight}, ")")
	phrase(token{kind: tAsWork}, "按工作日", "按工作日时间", "按工作日时间开放", "按工作日开放", "同工作日")
	phrase(token{kind: tAsWeek}, "按当天星期几", "按每周时间", "按平日时间")
	phrase(token{kind: tNote}, "备注", "注", "说明")
	phrase(token{kind: tMinor}, "时间", "为", "均", "都", "对外", "全馆", "场馆", "是", "的", "期间", "假期", "长假", "时段", "对公众", "向公众",
		"向社会", "面向公众", "当年", "每年", "全年", "常年", "则", "也", "本馆", "展馆", "馆区", "园区", "实行", "执行", "一律", "起止", "从", "自", "正常情况下",
		"一般", ":", "!", "*", "各", "于", "在", "可", "仍", "仍然", "内", "间", "起", "仅", "只", "仅在", "只在", "仅限", "只限", "黄金周")
	for _, name := range []string{"元旦", "春节", "清明", "清明节", "劳动节", "五一", "五一劳动节", "端午", "端午节", "中秋", "中秋节", "国庆", "国庆节",
		"十一国庆", "十一国庆节", "十一"} {
		phrase(token{kind: tNamed, name: holidayName(name)}, name)
	}
}

// noonBreak is the name of a closing that a span of time follows.
const noonBreak = "午休"

// holidayName gives the name of a holiday as the calendar has it.
func holidayName(name string) string {
	for _, full := range []string{"元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"} {
		if stem := strings.TrimSuffix(full, "节"); strings.Contains(name, stem) && (stem != "春" || name == full) {
			return full
		}
	}
	switch {
	case strings.Contains(name, "五一"):
		return "劳动节"
	case name == "十一":
		return "国庆节"
	}
	return name
}

const longestPhrase = 12

func (s *scanner) phrase() (t token, ok bool) {
	for n := min(longestPhrase, len(s.plain)-s.at); n > 0; n-- {
		if t, ok = phrases[string(s.plain[s.at:s.at+n])]; ok {
			t.from = s.at
			s.at += n
			t.to = s.at
			return t, true
		}
	}
	return t, false
}

// tokens reads a whole text.
func (s *scanner) tokens() ([]token, *Fault) {
	var out []token
	for !s.done() {
		from := s.at
		t, ok, f := s.token()
		if f != nil {
			return nil, f
		}
		if !ok && s.closedShortly(out) {
			t, ok = token{kind: tClosed}, true
		}
		if !ok {
			s.at = from + 1
			if n := len(out); n > 0 && out[n-1].kind == tWord && out[n-1].to == from {
				out[n-1].to = s.at
				continue
			}
			t = token{kind: tWord}
		}
		t.from, t.to = from, s.at
		if n := len(out); n > 0 && out[n-1].name == noonBreak && (t.kind == tBlank || t.kind == tMinor) {
			continue
		}
		if n := len(out); n > 0 && t.kind == tClosed && out[n-1].kind == tSpan && out[n-1].to == from {
			out[n-1].kind, out[n-1].to = tBreak, s.at
			continue
		}
		if n := len(out); n > 0 && t.kind == tSpan && out[n-1].kind == tClosed && out[n-1].name == noonBreak {
			t.kind, t.from, out = tBreak, out[n-1].from, out[:n-1]
		}
		out = append(out, t)
	}
	return out, nil
}

// closedShortly goes past the 休 of 周日休, which stands right behind days and ends a clause.
func (s *scanner) closedShortly(before []token) bool {
	n := len(before)
	if n == 0 || before[n-1].to != s.at || !slices.Contains([]kind{tDays, tHoliday, tNamed, tSeason}, before[n-1].kind) {
		return false
	}
	return s.try(func() bool {
		return s.take("休", "闭") != "" && (s.done() || strings.ContainsRune(",;() ", s.peek(0)))
	})
}

// token reads what comes next; false for a character of which nothing is known.
func (s *scanner) token() (t token, ok bool, f *Fault) {
	from := s.at
	if s.peek(0) == ' ' {
		s.blanks()
		return token{kind: tBlank}, true, nil
	}
	if text, quoted := s.quote(); quoted {
		return token{kind: tQuote, name: text}, true, nil
	}
	if s.try(func() bool {
		if s.take(namedPrefix) == "" {
			return false
		}
		t.name, ok = s.quote()
		return ok
	}) {
		return token{kind: tNamed, name: t.name}, true, nil
	}
	if t, ok := s.lastEntry(); ok {
		return t, true, nil
	}
	if s.ticketsUntil() {
		return token{kind: tQuote, name: s.part(from, s.at)}, true, nil
	}
	if name := s.vacation(); name != "" {
		return token{kind: tPeriod, name: name}, true, nil
	}
	if t, ok := s.until(); ok {
		return t, true, nil
	}
	if t, ok := s.halfClosed(); ok {
		return t, true, nil
	}
	before := s.at
	if t, ok := s.phrase(); ok && t.kind == tSpan { // 24小时
		return t, true, nil
	}
	s.at = before
	if t.span, ok, f = s.timeRange(); ok {
		t.kind = tSpan
		return t, true, f
	}
	if t.season, ok, f = s.seasonRange(); ok {
		t.kind = tSeason
		return t, true, f
	}
	if t.days, ok = s.weekdays(); ok {
		t.kind = tDays
		return t, true, nil
	}
	t, ok = s.phrase()
	return t, ok, nil
}

// namedPrefix stands before the name of a holiday in quotation marks, which may be any.
const namedPrefix = "节日"

// quotes are the marks that a text may stand in, with what ends it; doubled, the end is a character of the text.
var quotes = map[rune]rune{'“': '”', '「': '」', '"': '"'}

func (s *scanner) quote() (text string, ok bool) {
	end, ok := quotes[s.peek(0)]
	if !ok {
		return "", false
	}
	ok = s.try(func() bool {
		var out []rune
		for s.at++; !s.done(); s.at++ {
			switch {
			case s.plain[s.at] != end:
			case s.peek(1) == end:
				s.at++
			default:
				s.at++
				text = string(out)
				return true
			}
			out = append(out, s.written[s.at])
		}
		return false
	})
	return text, ok
}
