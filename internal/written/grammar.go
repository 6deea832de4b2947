package written

// list reads clauses up to the end of the text or of the parentheses that it is in. What stands in parentheses and
// decides nothing of its own, such as an exception or a last entry, is said of outer.
func (g *grammar) list(outer *clause) *Fault {
	cur := newClause()
	for {
		if g.i >= len(g.tokens) || g.tokens[g.i].kind == tRight && outer != nil {
			return g.closeClause(cur, outer)
		}
		t := &g.tokens[g.i]
		g.i++
		if cur.from < 0 && !t.kind.separates() && t.kind != tJoin {
			cur.from = t.from
		}
		if g.begins(t, &cur) {
			if f := g.closeClause(cur, outer); f != nil {
				return f
			}
			cur = newClause()
			if !t.kind.separates() {
				cur.from = t.from
			}
		}
		if f := g.take(t, &cur, outer); f != nil {
			return f
		}
		if !t.kind.separates() {
			cur.to = t.to
		}
	}
}

// begins tells whether a token begins another clause than the one that is being read.
func (g *grammar) begins(t *token, cur *clause) bool {
	switch t.kind {
	case tHard, tAlso:
		return true
	case tSpan:
		return cur.closed || cur.asWork || cur.asWeek || cur.until >= 0
	case tOpen:
		return cur.closed
	case tClosed:
		return len(cur.spans) > 0 || cur.open || cur.until >= 0
	case tUntil:
		return cur.decided()
	case tDays, tHoliday, tNamed, tMakeup, tSeason, tPeriod, tExcept, tIncluded, tExcluding:
		if !cur.decided() && cur.last < 0 && cur.before < 0 && !cur.partly() {
			return false
		}
		switch ends := g.ahead(); {
		case ends == tOutside:
			return false
		case ends != tHard: // something is said of it
			return true
		}
		switch t.kind {
		case tDays, tHoliday, tNamed, tMakeup:
			return cur.spoken()
		case tSeason:
			return len(cur.seasons) > 0
		case tPeriod:
			return len(cur.periods) > 0
		}
	}
	return false
}

// ahead gives what is said of the subject that the last token taken begins: what decides, tBreak for a break that
// stands next to the days, tOutside for an exception of what was said before, tHard for nothing.
func (g *grammar) ahead() kind {
	depth, prefixed, next := 0, g.tokens[g.i-1].kind == tExcept, true
	for i := g.i - 1; i < len(g.tokens); i++ {
		k := g.tokens[i].kind
		next = next && (k == tDays || k == tJoin || k == tBreak)
		switch {
		case k == tBreak && next: // 周一12:00-13:00休息
			return k
		case k == tLeft:
			depth++
		case k == tRight && depth == 0, k == tHard && depth == 0:
			return tHard
		case k == tRight:
			depth--
		case depth > 0:
		case k == tOutside && !prefixed:
			return k
		case k == tOutside:
			prefixed = false
		case k == tClosed && prefixed: // 除周一闭馆外
		case k == tSpan || k == tClosed || k == tOpen || k == tAsWork || k == tAsWeek || k == tUntil:
			return k
		}
	}
	return tHard
}

// take adds a token to a clause.
func (g *grammar) take(t *token, cur, outer *clause) *Fault {
	switch t.kind {
	case tDays, tHoliday, tNamed, tMakeup, tSeason, tPeriod:
		if (cur.mentions || cur.decided()) && g.excepted() {
			g.i--
			cur.except = append(cur.except, g.group())
			return nil
		}
		cur.follows = cur.follows || t.kind == tDays && cur.days == 0 && (g.after(tHoliday) || g.after(tNamed))
		cur.add(t)
	case tExcept:
		group := g.group()
		// （除法定节假日）
		ended := g.tokens[g.i-1].kind == tOutside || outer != nil && g.i < len(g.tokens) && g.tokens[g.i].kind == tRight
		if !ended || !group.mentions {
			return fault(g.part(t.from, len(g.written)), "“除”后面没有写清除了什么", "what is excepted is not clear")
		}
		cur.except = append(cur.except, group)
	case tOutside:
		if cur.decided() || !cur.mentions {
			return fault(g.part(t.from, t.to), "没有写清除了什么", "what is excepted is not clear")
		}
		cur.except, cur.subject = append(cur.except, cur.subject), subject{}
	case tExcluding:
		cur.except = append(cur.except, g.group())
	case tIncluded:
		cur.meets = cur.meets || g.meets(cur)
		if ends := g.ahead(); ends == tHard {
			cur.included = append(cur.included, g.group())
		}
	case tSpan:
		cur.spans = append(cur.spans, t.span)
	case tClosed:
		cur.closed = true
	case tUntil:
		cur.until, cur.later = t.minutes, t.later
	case tBreak:
		cur.apart = cur.apart || g.i > 1 && g.tokens[g.i-2].kind.separates()
		cur.breaks = append(cur.breaks, t.span)
	case tOpen:
		cur.open = true
	case tLast, tBefore:
		g.entry(t, cur)
	case tAsWork:
		cur.asWork = true
	case tAsWeek:
		cur.asWeek = true
	case tAlso:
		cur.also = true
	case tQuote, tNote:
		g.say(t, cur, outer)
	case tLeft:
		return g.parentheses(t, cur)
	case tRight:
		return fault(g.part(t.from, t.to), "括号不成对", "a parenthesis without its other half")
	}
	return nil
}

// excepted tells whether the days that the last token begins are an exception: 周一除外.
func (g *grammar) excepted() bool {
	for i := g.i - 1; i < len(g.tokens); i++ {
		switch g.tokens[i].kind {
		case tDays, tHoliday, tNamed, tMakeup, tSeason, tPeriod, tJoin, tClosed:
		case tOutside:
			return true
		default:
			return false
		}
	}
	return false
}

// group reads the days that follow, up to 外 where that comes next.
func (g *grammar) group() (s subject) {
	for g.i < len(g.tokens) {
		t := &g.tokens[g.i]
		switch t.kind {
		case tDays, tHoliday, tNamed, tMakeup, tSeason, tPeriod:
			s.add(t)
		case tJoin, tClosed, tBlank:
			if t.kind == tClosed && !g.excepted() && !g.closesBefore() {
				return s
			}
		case tOutside:
			g.i++
			return s
		default:
			return s
		}
		g.i++
	}
	return s
}

// closesBefore tells whether 外 follows the 闭馆 that comes next.
func (g *grammar) closesBefore() bool {
	return g.i+1 < len(g.tokens) && g.tokens[g.i+1].kind == tOutside
}

// entry notes a last entry: of the clause that it follows, or of all where it stands behind several.
func (g *grammar) entry(t *token, cur *clause) {
	to := cur
	apart := g.i > 1 && g.tokens[g.i-2].kind.separates() && g.tokens[g.i-2].kind != tLeft
	if apart && g.opens() > 0 || cur.decided() && len(cur.spans) == 0 {
		g.entries = append(g.entries, newClause())
		to = &g.entries[len(g.entries)-1]
		to.from, to.to = t.from, t.to
	}
	if t.kind == tLast {
		to.last = t.minutes
	} else {
		to.before = t.minutes
	}
}

// parentheses reads what stands in them, which is said of the clause before.
func (g *grammar) parentheses(t *token, cur *clause) *Fault {
	last := len(g.clauses) - 1
	var f *Fault
	if cur.empty() && last >= 0 {
		before := g.clauses[last]
		f = g.list(&before)
		g.clauses[last] = before
	} else {
		f = g.list(cur)
	}
	if f != nil {
		return f
	}
	if g.i >= len(g.tokens) {
		return fault(g.part(t.from, len(g.written)), "括号不成对", "a parenthesis without its other half")
	}
	g.i++
	return nil
}

// closeClause keeps a clause; in parentheses, one that decides nothing is said of outer, and elsewhere what only
// changes another is said of the one before.
func (g *grammar) closeClause(c clause, outer *clause) *Fault {
	switch {
	case c.empty():
		return nil
	// 周一遇法定节假日正常开放: on other holidays the hours are as ever
	case (c.meets || c.follows) && c.days != 0 && c.open && len(c.spans) == 0:
		c.days = 0
		return g.closeClause(c, outer)
	case c.meets && c.days != 0, c.follows && c.closed:
		return fault(g.part(c.from, c.to), "不清楚是节假日，还是遇节假日的那几天",
			"whether this is of all holidays or of those days is not clear")
	case outer != nil && c.decided() && !c.spoken() && outer.mentions && (!c.mentions || !outer.decided() || outer.inside):
		return g.inParentheses(c, outer)
	case c.decided():
		g.clauses = append(g.clauses, c)
		return nil
	case outer != nil && c.partly() && (outer.spoken() || !c.apart):
		g.clauses = append(g.clauses, c)
		return nil
	case outer != nil:
		if c.noRest && outer.days == everyDay { // 每天 9:00-17:00（全年无休）
			outer.noRest = true
			return nil
		}
		if c.days == outer.days && (c.work || c.rest) && c.onlyDays() {
			outer.work, outer.rest = outer.work || c.work, outer.rest || c.rest // 周一至周五（工作日）
			return nil
		}
		if c.spoken() && outer.spoken() {
			return fault(g.part(c.from, c.to), "不清楚括号里的日子与括号前是什么关系",
				"how the days in parentheses belong to those before is not clear")
		}
		c.onto(outer)
		seasons, periods := append(outer.seasons, c.seasons...), append(outer.periods, c.periods...)
		if c.spoken() {
			outer.subject = c.subject
		}
		outer.seasons, outer.periods, outer.mentions = seasons, periods, outer.mentions || c.mentions
		return nil
	case c.mentions: // of what follows, or nothing is said of it
		g.clauses = append(g.clauses, c)
		return nil
	case c.last >= 0 || c.before >= 0:
		if g.opens() == 1 {
			c.onto(&g.clauses[len(g.clauses)-1])
		} else {
			g.entries = append(g.entries, c)
		}
		return nil
	case len(g.clauses) == 0:
		return fault(g.part(c.from, c.to), "没有写清说的是什么时间", "of what this is said is not clear")
	}
	c.onto(&g.clauses[len(g.clauses)-1])
	return nil
}

// inParentheses gives what is said in parentheses to the days before them: 周一（闭馆），周二至周日（9:00-11:00；14:00-17:00）.
func (g *grammar) inParentheses(c clause, outer *clause) *Fault {
	more := len(c.spans) > 0 && len(outer.spans) > 0 && outer.inside && !c.mentions
	opens := c.open && len(c.spans) == 0 && !c.mentions && len(outer.spans) > 0
	if outer.decided() && !more && !opens {
		return fault(g.part(c.from, c.to), "不清楚括号里的时间与括号前是什么关系",
			"how the hours in parentheses belong to what is before is not clear")
	}
	c.onto(outer)
	outer.spans, outer.inside = append(outer.spans, c.spans...), true
	outer.seasons, outer.periods = append(outer.seasons, c.seasons...), append(outer.periods, c.periods...)
	outer.open, outer.closed = outer.open || c.open, outer.closed || c.closed
	outer.asWork, outer.asWeek = outer.asWork || c.asWork, outer.asWeek || c.asWeek
	return nil
}

// after tells whether the token before the last one taken is of a kind.
func (g *grammar) after(k kind) bool { return g.i > 1 && g.tokens[g.i-2].kind == k }

// meets tells whether 遇, which was taken last, makes of days those that are holidays: 周一遇法定节假日, 遇法定节假日，周一.
func (g *grammar) meets(cur *clause) bool {
	i := g.i
	for i < len(g.tokens) && (g.tokens[i].kind == tHoliday || g.tokens[i].kind == tNamed) {
		i++
	}
	if i == g.i {
		return false
	}
	before := g.i > 1 && g.tokens[g.i-2].kind == tDays && cur.days != 0
	for i < len(g.tokens) && (g.tokens[i].kind == tSoft || g.tokens[i].kind == tBlank) {
		i++
	}
	return before || !cur.spoken() && i < len(g.tokens) && g.tokens[i].kind == tDays
}

// opens counts the clauses that open.
func (g *grammar) opens() (n int) {
	for i := range g.clauses {
		if len(g.clauses[i].spans) > 0 {
			n++
		}
	}
	return n
}
