package importer

import (
	"cmp"
	"slices"
	"strings"

	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/written"
)

// code reads a code, one of its names, or what only one of the names holds.
func (c cells) code(name string, list *codelist.List) string {
	text := c.get(name)
	if text == "" {
		return ""
	}
	code, ok := c.oneCode(name, list, text)
	if !ok {
		zh, en := nearestCodes(list, text)
		c.vs.Add(name, "unknown_code", "“"+text+"”不在可选的词中"+orNear("，最接近的是：", zh)+tip(zh),
			"“"+text+"” is not in the list"+orNear("; nearest are: ", en))
	}
	return code
}

func tip(near []string) string {
	if len(near) == 0 {
		return "，请从模板的下拉列表中选择"
	}
	return ""
}

// levelWords are what people write for levels besides their names.
var levelWords = map[string]string{"国家": "国家级", "省": "省级", "市": "市级", "设区市": "市级", "设区市级": "市级", "地市级": "市级", "区": "县级",
	"县": "县级", "区县": "县级", "区县级": "县级", "县区级": "县级", "县(区)级": "县级", "县(市、区)级": "县级"}

func (c cells) oneCode(name string, list *codelist.List, text string) (string, bool) {
	if list == &codelist.All.AccreditationLevels {
		text = cmp.Or(levelWords[written.Fold(text)], text)
	}
	if item, ok := list.Find(written.Fold(text)); ok {
		return item.Code, true
	}
	if item, ok := only(list, text); ok {
		c.noteFix(name, "", "“"+text+"”按“"+item.ZH+"”登记", "“"+text+"” was taken as "+item.EN)
		return item.Code, true
	}
	return "", false
}

// codes reads several codes or their names. Those that are not in the list are named and left out.
func (c cells) codes(name string, list *codelist.List) (codes []string) {
	var taken, unknown []string
	en := []string{}
	for _, text := range c.codeWords(name, list) {
		code, ok := c.oneCode(name, list, text)
		switch {
		case !ok:
			unknown = append(unknown, text)
		case !slices.Contains(codes, code):
			item, _ := list.Get(code)
			codes, taken, en = append(codes, code), append(taken, item.ZH), append(en, item.EN)
		}
	}
	understood := errs.Text{ZH: strings.Join(taken, "、"), EN: strings.Join(en, ", ")}
	for _, text := range unknown {
		zh, en := nearestCodes(list, text)
		c.noteUnread(name, "unknown_code", understood, "“"+text+"”不在可选的词中，未采用"+orNear("；最接近的是：", zh),
			"“"+text+"” is not in the list, and was left out"+orNear("; nearest are: ", en))
	}
	return codes
}

// audienceWords are what people write for several audiences, or for one, besides its names.
var audienceWords = map[string][]string{"中小学生": {"小学生", "中学生"}, "大中小学生": {"小学生", "中学生", "大学生"}, "大中学生": {"中学生", "大学生"},
	"学前及小学生": {"学龄前儿童", "小学生"}, "市民": {"社会公众"}, "群众": {"社会公众"}, "全民": {"社会公众"}, "广大市民": {"社会公众"}, "社会大众": {"社会公众"},
	"大众": {"社会公众"}, "全年龄": {"社会公众"}, "全年龄段": {"社会公众"}, "不限": {"社会公众"}, "亲子": {"亲子家庭"}, "少年儿童": {"青少年"}, "未成年人": {"青少年"},
	"幼儿": {"学龄前儿童"}, "老师": {"教师"}}

// codeWords separates the words of a list of codes, also by blanks and slashes, where not all of it is one name.
func (c cells) codeWords(name string, list *codelist.List) (words []string) {
	if _, whole := list.Find(c.get(name)); whole {
		return []string{c.get(name)}
	}
	for _, word := range record.TrimList(strings.FieldsFunc(c.get(name),
		func(r rune) bool { return strings.ContainsRune(";；、，,|/\n 　", r) })) {
		if several := audienceWords[word]; name == "audiences" && several != nil {
			c.noteFix(name, strings.Join(several, "、"), "“"+word+"”按“"+strings.Join(several, "、")+"”登记",
				"“"+word+"” was taken as "+strings.Join(several, ", "))
			words = append(words, several...)
			continue
		}
		words = append(words, word)
	}
	return words
}
