package written

import "strings"

var (
	stops   = []string{"停止", "截止", "禁止", "不再", "谢绝"}
	entries = []string{"入馆", "入场", "入园", "入内", "进馆", "进场", "进园", "进入", "检票", "入口", "接待", "参观", "观众入馆", "观众入场", "观众进馆",
		"入室", "入站", "验票", "一批参观", "一批入馆", "一批入场", "一批观众入馆", "一批观众入场"}
	lasts = []string{"最晚", "最后", "最迟", "末次"}
)

// lastEntry reads 16:30停止入馆, 最晚入馆时间16:30, 停止入场为16:30, 闭馆前30分钟停止入馆.
func (s *scanner) lastEntry() (t token, ok bool) {
	at, before := -1, -1
	when := func() bool {
		s.blanks()
		if before = s.beforeClosing(); before >= 0 {
			return true
		}
		c, ok, _ := s.clock()
		if !ok || c.bare && c.half == "" || s.ranged() {
			return false
		}
		at = c.minute
		return true
	}
	entry := func() bool {
		s.blanks()
		switch {
		case s.take(lasts...) != "":
			return s.take(entries...) != ""
		case s.take(stops...) != "":
			return s.take(entries...) != ""
		}
		return s.take(entries...) != "" && s.take("截止", "截至") != "" // 入馆截止时间
	}
	ok = s.try(func() bool {
		if !when() {
			return false
		}
		s.blanks()
		s.take("以后", "之后", "后", "起", "前")
		return entry()
	}) || s.try(func() bool {
		if !entry() {
			return false
		}
		s.take("时间", "为", "于", "是")
		s.take("时间", "为", "于", "是")
		s.blanks()
		s.take(":")
		return when()
	})
	switch {
	case !ok:
		return t, false
	case before >= 0:
		return token{kind: tBefore, minutes: before}, true
	}
	return token{kind: tLast, minutes: at}, true
}

// beforeClosing reads 闭馆前30分钟, 提前半小时 as minutes; -1 for neither.
func (s *scanner) beforeClosing() int {
	minutes := -1
	s.try(func() bool {
		closing := s.take("闭馆", "闭园", "关门", "关馆", "结束") != ""
		if word := s.take("提前", "前"); word == "" || word == "前" && !closing {
			return false
		}
		if s.take("半小时", "半个小时") != "" {
			minutes = 30
			return true
		}
		n, count := s.digits(3)
		if count == 0 {
			n, count = s.small()
		}
		switch unit := s.take("分钟", "分", "个小时", "小时"); {
		case count == 0 || unit == "":
			return false
		case strings.HasSuffix(unit, "小时"):
			n *= 60
		}
		minutes = n
		return true
	})
	return minutes
}

// tickets are words of when tickets are sold, which is no time of opening.
var tickets = []string{"售票", "取票", "换票", "领票", "检票"}

// ticketsUntil goes past 闭馆前1小时停止取票, which is noted.
func (s *scanner) ticketsUntil() bool {
	return s.try(func() bool {
		if s.beforeClosing() < 0 {
			return false
		}
		s.blanks()
		return s.take(stops...) != "" && s.take(tickets...) != ""
	})
}
