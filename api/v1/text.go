package v1

import (
	"fmt"
	"unicode/utf8"

	"kepu/internal/catalog"
	"kepu/internal/lecturer"
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

// text reads what is searched for; nil for nothing.
func (r *request) text(kind record.Kind, q string) *text.Search {
	if q == "" || !r.textFits(q) {
		return nil
	}
	return r.snapshot.Search(kind, q)
}

// textFits checks the length of what is searched for.
func (r *request) textFits(q string) bool {
	n := utf8.RuneCountInString(q)
	if n > longestText {
		r.vs.Add("q", "too_long", fmt.Sprintf("最多 %d 个字，现有 %d 个", longestText, n), fmt.Sprintf("has %d characters; at most %d are taken", n, longestText))
	}
	return n <= longestText
}

// sort checks the order that was asked for, or gives the usual one.
func (r *request) sort(asked string, a *catalog.Area, q *text.Search, usual catalog.Sort) catalog.Sort {
	switch {
	case asked == "" && q != nil:
		return catalog.ByRelevance
	case asked == "" && a.Point != nil:
		return catalog.ByDistance
	case asked == "":
		return usual
	case asked == string(catalog.ByDistance) && a.Point == nil:
		r.vs.Add("sort", "conflict", "按距离排序需要 lat 和 lng", "the order by distance needs lat and lng")
	case asked == string(catalog.ByRelevance) && q == nil:
		r.vs.Add("sort", "conflict", "按相关度排序需要 q", "the order by relevance needs q")
	}
	return catalog.Sort(asked)
}

// excerptLength is how many characters of a running text are shown around a match.
const excerptLength = 60

// highlighter marks what was searched for in the texts of a record.
type highlighter struct {
	search *text.Search
	out    []Highlight
}

func (h *highlighter) add(field, content string) {
	if h.search == nil || content == "" {
		return
	}
	if marked, ok := h.search.Highlight(content, excerptLength); ok {
		h.out = append(h.out, Highlight{field, marked})
	}
}

func activityHighlights(s *catalog.Snapshot, q *text.Search, h *catalog.ActivityHit) []Highlight {
	if q == nil {
		return nil
	}
	marks := highlighter{search: q}
	a := h.Record()
	marks.add("title", a.Title)
	if o := s.Organization(a.OrganizerID); o != nil {
		marks.add("organizer.name", o.Name)
	}
	if where := h.At(h.Session); where.Venue != nil {
		marks.add("venue.name", where.Name())
		marks.add("venue.address", where.Address)
	} else if where.Place != nil {
		marks.add("place.name", where.Place.Name)
		marks.add("place.address", where.Address)
	}
	marks.add("summary", a.Summary)
	marks.add("description", a.Description)
	return marks.out
}

func venueHighlights(s *catalog.Snapshot, q *text.Search, h *catalog.VenueHit) []Highlight {
	marks := highlighter{search: q}
	marks.add("name", h.Name)
	for _, alias := range h.Aliases {
		marks.add("aliases", alias)
	}
	if o := s.Organization(h.OrganizationID); o != nil {
		marks.add("organization.name", o.Name)
	}
	marks.add("address", h.At.Address)
	marks.add("description", h.Description)
	return marks.out
}

func lecturerHighlights(q *text.Search, l *lecturer.Lecturer) []Highlight {
	marks := highlighter{search: q}
	marks.add("name", l.Name)
	marks.add("employer", l.Employer)
	marks.add("field", l.Field)
	for _, t := range l.Topics {
		marks.add("topics.title", t.Title)
	}
	marks.add("introduction", l.Introduction)
	return marks.out
}
