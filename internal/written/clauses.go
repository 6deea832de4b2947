package written

import (
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

// onlyDays tells whether a subject is of days of the week and nothing else.
func (s *subject) onlyDays() bool {
	return s.days != 0 && !s.others && !s.noRest && !s.holiday && !s.makeup &&
		len(s.named)+len(s.seasons)+len(s.periods) == 0
}

// clause is what holds for a subject.
type clause struct {
	subject
	spans          []span
	breaks         []span // without opening
	open, closed   bool
	asWork, asWeek bool
	besides        []season // that other clauses have taken
	meets          bool     // its days are those that are holidays
	follows        bool     // its days stand behind holidays, with nothing between: 法定节假日周一
	inside         bool     // what decides it stands in parentheses
	also           bool     // besides other clauses, not in place of them
	except         []subject
	included       []subject
	last, before   int  // the last entry, as a time of day or as minutes before closing; -1 for none
	until          int  // the end of the day, where it differs from the usual one; -1 for none
	later          bool // than the usual one
	apart          bool // its breaks do not stand next to its days
	reason         string
	from, to       int // in the text
}

func newClause() clause { return clause{last: -1, before: -1, until: -1, from: -1} }

func (c *clause) decided() bool {
	return len(c.spans) > 0 || c.open || c.closed || c.asWork || c.asWeek || c.until >= 0
}

func (c *clause) empty() bool {
	return !c.mentions && !c.decided() && len(c.except) == 0 && len(c.included) == 0 && c.last < 0 && c.before < 0 &&
		c.reason == "" && len(c.breaks) == 0
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

func (k kind) separates() bool {
	return k == tSoft || k == tHard || k == tLeft || k == tRight || k == tBlank
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

// onto gives what a clause says besides its subject to another.
func (c *clause) onto(to *clause) {
	to.except, to.included = append(to.except, c.except...), append(to.included, c.included...)
	to.breaks = append(to.breaks, c.breaks...)
	if c.last >= 0 {
		to.last = c.last
	}
	if c.before >= 0 {
		to.before = c.before
	}
	if c.reason != "" {
		to.reason = c.reason
	}
}

// pause takes the breaks out of the spans that hold them.
func (c *clause) pause() bool {
	for _, b := range c.breaks {
		i := slices.IndexFunc(c.spans, func(s span) bool { return s.from < b.from && b.from < b.to && b.to < s.to })
		if i < 0 {
			return false
		}
		s := c.spans[i]
		c.spans = slices.Replace(c.spans, i, i+1, span{s.from, b.from, -1}, span{b.to, s.to, -1})
	}
	return true
}

// enter puts the last entry of a clause into the last span that holds it; before closing, into the last of the day.
func (c *clause) enter() bool {
	for i := len(c.spans) - 1; i >= 0; i-- {
		s := &c.spans[i]
		end := s.to
		if end <= s.from {
			end += 24 * 60
		}
		switch {
		case c.last < 0 && c.before < 0:
			return true
		case c.before >= 0:
			if end-c.before <= s.from {
				return false
			}
			s.last = (end - c.before) % (24 * 60)
			return true
		case c.last >= s.from && c.last <= end, c.last+24*60 <= end:
			s.last = c.last
			return true
		}
	}
	return false
}
