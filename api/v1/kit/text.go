package kit

import (
	"fmt"
	"unicode/utf8"

	"kepu/internal/catalog"
	"kepu/internal/record"
	"kepu/internal/text"
)

// TextParams are the parameters of lists that are searched by text.
type TextParams struct {
	Q string `form:"q" validate:"optional" maxLength:"100"` // 搜索词：中文、拼音、首字母（sxh）、英文或数字，空格隔开的须都符合；此时默认按相关度排序
}

// longestText is how many characters can be searched for.
const longestText = 100

// Highlight is a text of a record in which what was searched for is marked.
type Highlight struct {
	Field string `json:"field" example:"title"`               // 字段的点路径
	Text  string `json:"text" example:"<em>瘦西湖</em>秋季植物识别漫步"` // 可安全显示的 HTML，匹配处在 <em> 中；长文本只截取匹配处附近
}

// SearchText reads what is searched for; nil for nothing.
func (r *Request) SearchText(kind record.Kind, q string) *text.Search {
	if q == "" || !r.TextFits(q) {
		return nil
	}
	return r.Snapshot.Search(kind, q)
}

// TextFits checks the length of what is searched for.
func (r *Request) TextFits(q string) bool {
	n := utf8.RuneCountInString(q)
	if n > longestText {
		r.Violations.Add("q", "too_long", fmt.Sprintf("最多 %d 个字，现有 %d 个", longestText, n),
			fmt.Sprintf("has %d characters; at most %d are taken", n, longestText))
	}
	return n <= longestText
}

// ReadSort checks the order that was asked for, or gives the usual one.
func (r *Request) ReadSort(asked string, a *catalog.Area, q *text.Search, usual catalog.Sort) catalog.Sort {
	switch {
	case asked == "" && q != nil:
		return catalog.ByRelevance
	case asked == "" && a.Point != nil:
		return catalog.ByDistance
	case asked == "":
		return usual
	case asked == string(catalog.ByDistance) && a.Point == nil:
		r.Violations.Add("sort", "conflict", "按距离排序需要 lat 和 lng", "the order by distance needs lat and lng")
	case asked == string(catalog.ByRelevance) && q == nil:
		r.Violations.Add("sort", "conflict", "按相关度排序需要 q", "the order by relevance needs q")
	}
	return catalog.Sort(asked)
}

// excerptLength is how many characters of a running text are shown around a match.
const excerptLength = 60

// Highlighter marks what was searched for in the texts of a record.
type Highlighter struct {
	Search *text.Search
	Out    []Highlight
}

func (h *Highlighter) Add(field, content string) {
	if h.Search == nil || content == "" {
		return
	}
	if marked, ok := h.Search.Highlight(content, excerptLength); ok {
		h.Out = append(h.Out, Highlight{field, marked})
	}
}
