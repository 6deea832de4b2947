package written

import (
	"regexp"
	"slices"
	"strings"
)

// subject is what a clause speaks of. One that names nothing speaks of what the clause before it does, or of every day.
type subject struct {
	days     weekdays
	work     bool // 工作日
	rest     bool // 双休日
	others   bool // 其余时间
	noRest   bool // 全年无休
	holiday  bool
	makeup   bool
	named    []string
	seasons  []dateRange
	periods  []string
	mentions bool // names anything of the above
}

func (s *subject) add(t *token) {
	s.mentions = true
	switch t.kind {
	case tDays:
		s.days |= t.days
		s.work = s.work || t.daysKind == workdays
		s.rest = s.rest || t.daysKind == restDays
		s.others = s.others || t.daysKind == others
		s.noRest = s.noRest || t.noRest
	case tHoliday:
		s.holiday = true
	case tMakeup:
		s.makeup = true
	case tNamed:
		s.named = append(s.named, t.name)
	case tSeason:
		s.seasons = append(s.seasons, t.season)
	case tPeriod:
		s.periods = append(s.periods, t.name)
	}
}

// spoken tells whether a subject names days of any kind, not only a part of the year.
func (s *subject) spoken() bool {
	return s.days != 0 || s.others || s.holiday || s.makeup || len(s.named) > 0
}

// clause is what holds for a subject.
type clause struct {
	subject
	spans          []span
	breaks         []span // without opening
	open, closed   bool
	asWork, asWeek bool
	besides        []season // that other clauses have taken
	also           bool     // besides other clauses, not in place of them
	except         []subject
	included       []subject
	last, before   int // the last entry, as a time of day or as minutes before closing; -1 for none
	reason         string
	from, to       int // in the text
}

func newClause() clause { return clause{last: -1, before: -1, from: -1} }

func (c *clause) decided() bool {
	return len(c.spans) > 0 || c.open || c.closed || c.asWork || c.asWeek
}

func (c *clause) empty() bool {
	return !c.mentions && !c.decided() && len(c.except) == 0 && len(c.included) == 0 && c.last < 0 && c.before < 0 && c.reason == "" && len(c.breaks) == 0
}

// grammar makes clauses of tokens.
type grammar struct {
	*scanner
	tokens  []token
	i       int // of the next token
	clauses []clause
	notes   []string
	entries []clause // last entries that stand apart: they are of all clauses that name none
}

var (
	// aside is of what is said besides the hours.
	aside = regexp.MustCompile(`预约|身份证|证件|免费|免票|门票|购票|票价|收费|售票|取票|领票|换票|电话|咨询|公告|通知|通告|官网|网站|微信|公众号|扫码|实名|讲解|团体|须知|携带|凭|陪同|未成年|儿童|老人|请|须|需`)
	// timely is of characters that may say when: a text with one is not passed over.
	timely = regexp.MustCompile(`[0-9假月周季期节日天夜午晨晚时点分隔单双闭休停初旬年早除每]`)
)

func (k kind) separates() bool {
	return k == tSoft || k == tHard || k == tLeft || k == tRight || k == tBlank
}

// setAside takes out of the tokens what is said besides the hours, and words that say nothing; a word that is left is a Fault.
func (g *grammar) setAside(all []token) *Fault {
	depth, dated := 0, false // in parentheses behind dates, any words are the reason
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && !all[to].kind.separates() {
			to++
		}
		part := all[from:to]
		if to == from {
			switch all[to].kind {
			case tLeft:
				depth++
			case tRight:
				depth--
			case tHard:
				dated = dated && depth > 0
			}
			to++
			g.tokens = append(g.tokens, all[from:to]...)
			from = to
			continue
		}
		from = to
		dated = dated || slices.ContainsFunc(part, func(t token) bool { return t.kind == tSeason && t.season.dated() })
		if g.isAside(part, depth > 0 && dated) {
			g.tokens = append(g.tokens, token{kind: tNote, from: part[0].from, to: part[len(part)-1].to,
				name: strings.TrimSpace(g.part(part[0].from, part[len(part)-1].to))})
			continue
		}
		for _, t := range part {
			switch {
			case t.kind == tWord && g.part(t.from, t.to) == "免费":
				g.notes = append(g.notes, "免费")
			case t.kind == tWord:
				return fault(g.around(t), "不认识这种说法", "this is not understood")
			case t.kind != tMinor:
				g.tokens = append(g.tokens, t)
			}
		}
	}
	return nil
}

// around quotes a word with what stands beside it.
func (g *grammar) around(t token) string {
	to := min(t.to+20, len(g.written))
	for i := t.to; i < to; i++ {
		if strings.ContainsRune(",; ()", g.plain[i]) {
			to = i
		}
	}
	return g.part(t.from, to)
}

// isAside tells whether what stands between two separators says nothing of when.
func (g *grammar) isAside(part []token, reason bool) bool {
	words := false
	for _, t := range part {
		switch t.kind {
		case tWord:
			words = true
		case tDays, tNamed, tSeason, tPeriod, tSpan, tBreak, tClosed, tLast, tBefore, tExcept, tQuote, tAsWork, tAsWeek, tMakeup:
			return false
		}
	}
	if !words {
		return false
	}
	text := string(g.plain[part[0].from:part[len(part)-1].to])
	return reason || aside.MatchString(text) || !timely.MatchString(text)
}
