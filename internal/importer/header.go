package importer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"kepu/internal/errs"
	"kepu/internal/written"
)

// longestTitle is how many bytes a title has at most: longer texts are none, and need not be looked at.
const longestTitle = 200

// titleOf gives the plain form of a title: in lower case, without blanks and the marks of what must be filled in; empty
// for none.
func titleOf(text string) string {
	if len(text) > longestTitle {
		return ""
	}
	text = strings.ToLower(strings.Join(strings.Fields(written.Fold(text)), ""))
	text = strings.Trim(text, "*＊:：")
	return remark.ReplaceAllString(text, "")
}

// remark is what stands behind a title that does not change what the column is.
var remark = regexp.MustCompile(
	`\((必填|选填|可选|必须|人|人次|名|个|元|岁|周岁|度|°|年月日|年/月/日|是/否|是否|24小时制|请填写.*|可填.*|如.*|例.*|格式.*)\)$|必填$`)

// all gives the columns that a table may have.
func (l *layout) all() []column { return slices.Concat(l.columns, l.besides) }

// titleIndex finds columns by the plain forms of titles.
type titleIndex struct {
	own    map[string]column   // by name, and by the title of the template
	others map[string][]column // by other titles that people give them
}

func (l *layout) titleIndex() *titleIndex {
	l.indexing.Do(func() {
		l.index = titleIndex{own: map[string]column{}, others: map[string][]column{}}
		for _, c := range l.all() {
			for _, title := range []string{strings.ToLower(c.name), titleOf(c.chinese)} {
				if _, taken := l.index.own[title]; !taken {
					l.index.own[title] = c
				}
			}
			for _, title := range slices.Concat(titles[c.name], titles[l.kind+"."+c.name]) {
				l.index.others[title] = append(l.index.others[title], c)
			}
		}
	})
	return &l.index
}

// maxColumns is more than any table has. What stands further right is not looked at for titles, so that a row of a
// million cells costs little.
const maxColumns = 500

// places gives the columns of a header by the place of their titles: those that bear their own first, then those that
// bear another.
func (l *layout) places(header []string) (at map[int]column, twice []string) {
	at, taken := map[int]column{}, map[string]bool{}
	index := l.titleIndex()
	header = header[:min(len(header), maxColumns)]
	for i, title := range header {
		c, known := index.own[titleOf(title)]
		switch {
		case !known:
		case taken[c.name]:
			twice = append(twice, strings.TrimSpace(title))
		default:
			at[i], taken[c.name] = c, true
		}
	}
	for i, title := range header {
		if _, done := at[i]; done {
			continue
		}
		free := slices.DeleteFunc(slices.Clone(index.others[titleOf(title)]), func(c column) bool { return taken[c.name] })
		if len(free) > 0 {
			at[i], taken[free[0].name] = free[0], true
		}
	}
	for i, c := range at { // a table that has dates alone has its times there
		if start, known := index.own["start"]; c.name == "date" && known && !taken["start"] {
			at[i] = start
		}
	}
	return at, twice
}

// header finds the row that names all columns that are required, and at least two.
func (l *layout) header(rows [][]string) (at int, found bool) {
	first := slices.IndexFunc(rows, func(cells []string) bool { return !blank(cells) })
	if first < 0 {
		return 0, false
	}
	if at, found = l.findHeader(rows, first); found {
		named, _ := l.places(rows[at])
		found = len(named) > 1
	}
	return at, found
}

func (l *layout) hasHeader(rows [][]string) bool {
	_, found := l.header(rows)
	return found
}

// findHeader gives the row that names most columns; the first one, and false, where none names all that are required.
func (l *layout) findHeader(rows [][]string, first int) (best int, ok bool) {
	most := 0
	best = first
	for i := first; i < min(len(rows), first+maxTitleRows); i++ {
		found := map[string]bool{}
		at, _ := l.places(rows[i])
		for _, c := range at {
			found[c.name] = true
		}
		lacks := slices.ContainsFunc(l.required, func(name string) bool { return !found[name] })
		if !lacks && len(found) > most {
			best, most = i, len(found)
		}
	}
	return best, most > 0
}

func (s *sheet) readHeader(rows [][]string, at int) error {
	var vs errs.Violations
	found, twice := s.layout.places(s.header)
	filled := filledCells(rows[at+1:], len(s.header))
	for _, title := range twice {
		vs.Add(title, "duplicate", "这一列出现了两次", "this column appears twice")
	}
	for i, title := range s.header {
		c, known := found[i]
		switch title = strings.TrimSpace(title); {
		case known:
			s.columns[c.name] = i
		case title == reasonColumn.name || title == reasonColumn.chinese:
			s.reason = i
		case title != "" && !slices.Contains(twice, title):
			s.unknownColumn(i, title, filled[i])
		}
	}
	for _, name := range s.layout.required {
		if !s.has(name) {
			zh := s.label(name, "zh")
			vs.Add(zh, "required", "表头缺少“"+zh+"”这一列"+s.unknownTitles(), "the header lacks the column "+name+s.unknownTitles())
		}
	}
	return vs.Err()
}

// unknownTitles lists the titles that are not known, one of which may be a missing one misspelt.
func (s *sheet) unknownTitles() string {
	if len(s.unread) == 0 {
		return ""
	}
	var list []string
	for _, n := range s.unread {
		list = append(list, n.Column)
	}
	return "（" + strings.Join(list, "、") + " ?）"
}

// filledCells counts the cells of each column that are not empty.
func filledCells(rows [][]string, width int) []int {
	filled := make([]int, width)
	for _, cells := range rows {
		for i, cell := range cells[:min(len(cells), width)] {
			if strings.TrimSpace(cell) != "" {
				filled[i]++
			}
		}
	}
	return filled
}

// unknownColumn notes a column that nothing is read from.
func (s *sheet) unknownColumn(i int, title string, count int) {
	if count == 0 || slices.Contains(ignored, titleOf(title)) || slices.Contains(shown, titleOf(title)) {
		return
	}
	var names []string
	for _, c := range s.layout.all() {
		names = append(names, c.chinese)
	}
	n := Note{Row: s.headRow, Column: title, Field: title, Code: "unknown_column"}
	if cell, err := excelize.CoordinatesToCellName(i+1, s.headRow); err == nil {
		n.Cell = cell
	}
	near := nearest(title, names)
	n.text = errs.Text{ZH: fmt.Sprintf("不认识“%s”这一列，其中 %d 格未采用%s", title, count, orNear("；最接近的列是", near)),
		EN: fmt.Sprintf("%s is no known column; its %d cells were left out%s", title, count, orNear("; nearest is ", near))}
	s.unread = append(s.unread, n)
}

// shown are titles of what the tables of the registry show besides: it follows from the rest, or from the time.
var shown = []string{"行政区划", "有效的认定", "认定级别", "现在开放", "信息完整度", "距离(米)", "来源", "创建时间", "更新时间", "时间", "其他场次", "本场场馆",
	"本场地点", "地址", "状态", "当前期数", "讲师人数", "所在讲师团"}

// ignored are titles of columns that say nothing of the record.
var ignored = []string{"序号", "no", "no.", "#"}
