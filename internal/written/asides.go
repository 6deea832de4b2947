package written

import (
	"regexp"
	"slices"
	"strings"
)

var (
	// freeWords is of words that hold for any hours beside them.
	freeWords = regexp.MustCompile(`^(免费|免票)`)
	// admissionWords is of how one comes in, which does not change when.
	admissionWords = regexp.MustCompile(`预约|身份证|证件|免费|免票|门票|票价|收费|公告|通知|通告|官网|网站|微信|公众号|扫码|实名|须知|携带|凭|欢迎|请|须|需`)
	// otherSubjects is of other things than the venue, and of some of its visitors: their hours are not its hours.
	otherSubjects = regexp.MustCompile(`止票|停票|清场|电话|咨询|办公|售票|购票|取票|领票|换票|讲解|团体|团队|散客|未成年|儿童|老人|学生|学校|陪同`)
	// visitorLimit is of how many are let in.
	visitorLimit = regexp.MustCompile(
		`^(每天|每日|每场|日|馆内)?(最多|最大)?(限流|限额|限员|限|接待|可接待|承载量|容纳|不超过)[:：]?(不超过)?\d+(人|人次|名)(以内)?$`)
	// timeWords is of characters that may say when, and of words that leave open whether the hours hold: a text with one
	// is not passed over.
	timeWords = regexp.MustCompile(`[0-9假月周季期节日天夜午晨晚时点分隔单双闭休停初旬年早除每逢一二三四五六七八九十]|装修|搬迁|改造|施工|维修`)
	// placeName is of a name of the venue or of a part of it, such as 市科技馆 and 展厅.
	placeName = regexp.MustCompile(`(馆|厅|园|院|宫|区|基地|中心)$`)
	latin     = regexp.MustCompile(`[A-Za-z]`)
	address   = regexp.MustCompile(`^(https?://|www\.)\S+$`)
	// english is of words that may say when. Hours in English are not read.
	english = regexp.MustCompile(
		`(?i)\b(mo|tu|we|th|fr|sa|su|(mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekdays?|weekends?|holidays?|daily|every|days?|` +
			`week|from|till?|until|to|on|and|except|not|open(ing)?|closed?|hours?|am|pm|noon|all|only)\b`)
)

// part is what stands between two blanks or other separators.
type part struct {
	tokens []token
	words  bool // has words that are not known
	says   bool // has what says when
	spans  bool
	names  bool // nothing but holidays and words
}

// segment is what stands between two separators that are no blanks. What is said beside hours in one segment may be of
// these hours alone.
type segment struct {
	parts         []part
	depth         int  // of parentheses
	first         bool // of the text
	says, spans   bool // of its parts
	decides       bool // says of its days what holds
	heads         bool // stands before a segment of hours, with a comma between
	reason        bool // stands in parentheses behind dates: any words are the reason
	vocabulary    bool // has words of how one comes in, or whom to ask
	several       bool // the text has several spans
	from, to, end int  // among the tokens: its own, and the separator behind it
}

// setAside takes out of the tokens what is said besides the hours, and words that say nothing; a word that is left is a
// Fault.
func (g *grammar) setAside(all []token) *Fault {
	segments := g.segments(all)
	for i := range segments {
		s := &segments[i]
		for j := range s.parts {
			p := &s.parts[j]
			if p.words && !p.says || s.reason && p.names {
				if f := g.admit(s, j); f != nil {
					return f
				}
				g.tokens = append(g.tokens, token{kind: tNote, from: p.from(), to: p.to(),
					name: strings.TrimSpace(g.part(p.from(), p.to()))})
				continue
			}
			for _, t := range p.tokens {
				switch {
				case t.kind == tWord && freeWords.MatchString(g.text(t.from, t.to)) && t.to-t.from == 2:
					g.note(g.part(t.from, t.to))
				case t.kind == tWord:
					return fault(g.around(t), "不认识这种说法", "this is not understood")
				case t.kind != tMinor:
					g.tokens = append(g.tokens, t)
				}
			}
		}
		g.tokens = append(g.tokens, all[s.to:s.end]...)
	}
	return nil
}

// segments divides a text, and tells of each segment what stands around it.
func (g *grammar) segments(all []token) (out []segment) {
	depth, dated, spans := 0, false, 0
	for from := 0; from < len(all); {
		s := segment{depth: depth, from: from, first: from == 0}
		for s.to = from; s.to < len(all) && (!all[s.to].kind.separates() || all[s.to].kind == tBlank); s.to++ {
		}
		s.end = min(s.to+1, len(all))
		g.divide(&s, all[from:s.to])
		for _, t := range all[from:s.to] {
			switch t.kind {
			case tSeason:
				dated = t.season.dated()
			case tDays, tHoliday, tNamed, tMakeup:
				dated = dated && depth > 0
			case tSpan:
				spans++
			}
		}
		s.reason = depth > 0 && dated
		if s.to < len(all) {
			switch all[s.to].kind {
			case tLeft:
				depth++
			case tRight:
				depth--
			case tHard:
				dated = dated && depth > 0
			}
		}
		out, from = append(out, s), s.end
	}
	for i := range out {
		s := &out[i]
		s.several = spans > 1
		s.heads = i+1 < len(out) && all[s.to].kind == tSoft && out[i+1].spans
	}
	return out
}

// divide finds the parts of a segment. The name of a place before a colon, as a text may begin with, is a part.
func (g *grammar) divide(s *segment, tokens []token) {
	for from := 0; from < len(tokens); {
		to := from
		for to < len(tokens) && tokens[to].kind != tBlank {
			to++
			if s.first && from == 0 && to < len(tokens) && g.plain[tokens[to].from] == ':' &&
				placeName.MatchString(g.text(tokens[0].from, tokens[to].from)) {
				break
			}
		}
		if p := g.partOf(tokens[from:to]); to > from {
			s.parts = append(s.parts, p)
			s.says, s.spans = s.says || p.says, s.spans || p.spans
			s.decides = s.decides || p.says && slices.ContainsFunc(p.tokens, func(t token) bool {
				return slices.Contains([]kind{tSpan, tClosed, tOpen, tAsWork, tAsWeek, tUntil}, t.kind)
			})
			text := g.text(p.from(), p.to())
			s.vocabulary = s.vocabulary || p.words && (admissionWords.MatchString(text) || otherSubjects.MatchString(text))
		}
		from = max(to, from+1)
	}
}

func (g *grammar) partOf(tokens []token) part {
	p := part{tokens: tokens, names: true}
	for _, t := range tokens {
		p.names = p.names && slices.Contains([]kind{tWord, tNamed, tHoliday, tMinor, tJoin, tBlank}, t.kind)
		switch t.kind {
		case tWord:
			p.words = true
		case tSpan:
			p.spans, p.says = true, true
		case tDays, tHoliday, tNamed, tSeason, tPeriod, tBreak, tClosed, tLast, tBefore, tExcept, tAsWork, tAsWeek, tMakeup,
			tUntil:
			p.says = true
		case tOpen:
			p.says = p.says || !p.words && !slices.ContainsFunc(tokens, func(t token) bool { return t.kind == tWord })
		}
	}
	if len(tokens) > 0 && visitorLimit.MatchString(g.text(p.from(), p.to())) {
		p.words, p.says = true, false
	}
	return p
}

// text is a part in plain characters and lower case.
func (g *grammar) text(from, to int) string { return string(g.plain[from:to]) }

func (p *part) from() int { return p.tokens[0].from }
func (p *part) to() int   { return p.tokens[len(p.tokens)-1].to }

// admit tells whether a part of words that says nothing of when can be a note, so that what is left is still right: 讲解
// 10:00-11:00 are no hours of opening, and of 南馆 9:00-17:00；北馆 10:00-16:00 no venue has both.
func (g *grammar) admit(s *segment, i int) *Fault {
	quoted := strings.TrimRight(g.part(s.parts[i].from(), s.parts[i].to()), "：: ")
	text := strings.TrimRight(g.text(s.parts[i].from(), s.parts[i].to()), ": ")
	unknown := fault(quoted, "不认识这种说法", "this is not understood")
	unclear := fault(quoted, "不清楚这是什么的时间；这里只写本场馆的开放时间",
		"of what these are the hours is not clear; only those of the venue belong here")
	how, who := admissionWords.MatchString(text), otherSubjects.MatchString(text)
	ahead := slices.ContainsFunc(s.parts[i:], func(p part) bool { return p.spans })
	switch {
	case s.reason, freeWords.MatchString(text) && !who, visitorLimit.MatchString(text):
		return nil
	case latin.MatchString(text) && !address.MatchString(text) && (!s.vocabulary || english.MatchString(text)):
		return unknown
	case address.MatchString(text):
		return nil
	case s.says && s.first && i == 0 && placeName.MatchString(text) && !who:
		return nil
	case !how && !who && timeWords.MatchString(text):
		return unknown
	case s.says && !s.decides: // 周一至周五 预约
		return fault(g.part(s.parts[0].from(), s.parts[len(s.parts)-1].to()), "没有写几点到几点", "the times of day are missing")
	case s.says && (who || !how || ahead && s.several):
		return unclear
	case !s.says && s.heads && (who || s.several && !how), !s.says && s.depth > 0 && s.several && !how &&
		!latin.MatchString(text):
		return unclear
	}
	return nil
}

// say notes a text: why dates are as they are, or else something about the hours.
func (g *grammar) say(t *token, cur, outer *clause) {
	switch {
	case t.name == "":
	case outer != nil && len(outer.seasons) > 0 && outer.seasons[0].dated() && outer.decided():
		cur.reason = t.name
	default:
		g.note(t.name)
	}
}

// note keeps what is said besides the hours, once.
func (g *grammar) note(text string) {
	if !slices.Contains(g.notes, text) {
		g.notes = append(g.notes, text)
	}
}
