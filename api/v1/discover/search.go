package discover

import (
	"cmp"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
)

// SearchParams are the parameters of a search over all kinds.
type SearchParams struct {
	Q     string   `form:"q" maxLength:"100" example:"天文"`                                         // 搜索词：中文、拼音、首字母、英文或数字
	Kind  []string `form:"kind" validate:"optional" collectionFormat:"csv" enums:"kinds:searched"` // 只找这些种类
	Limit *int     `form:"limit" validate:"optional" minimum:"1" maximum:"20" default:"5"`         // 每个种类的条数，1–20
	kit.NearParams
}

// SearchItem is one record that was found.
type SearchItem struct {
	ID         string          `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Text       string          `json:"text" example:"公众观星夜"`                                                 // 名称或标题
	Detail     *string         `json:"detail" example:"11月28日（周六）19:00–21:00 扬州科技馆" extensions:"x-nullable"` // 一行说明：时间地点、地址或单位
	DistanceM  *int            `json:"distance_m" example:"820" extensions:"x-nullable"`                     // 给出 lat、lng 时的直线距离（米）
	Highlights []kit.Highlight `json:"highlights"`                                                           // 名称中的匹配处
}

// SearchGroup is what was found of one kind.
type SearchGroup struct {
	Kind  string       `json:"kind" example:"activity" enums:"kinds:searched"`
	Total int          `json:"total" example:"12"` // 全部条数；更多见对应列表的 q
	Items []SearchItem `json:"items"`
}

// SearchResult is what was found of all kinds.
type SearchResult struct {
	Groups      []SearchGroup `json:"groups"`                                                    // 最相关的种类在前；没有结果的种类不列出
	Suggestions []string      `json:"suggestions,omitempty" validate:"optional" example:"公众观星夜"` // 全无结果时可改用的搜索词
}

// Search answers a search over all kinds.
//
//	@Summary		综合搜索
//	@Description	在场馆、活动、主题、讲师、讲师团和单位中查找，按种类分组。不含已结束的活动。全无结果时给出 suggestions。
//	@Tags			查找
//	@Param			query			query		SearchParams	true	"查询条件"
//	@Success		200				{object}	SearchResult
//	@Router			/search [get]
func (api *API) Search(c *gin.Context) error {
	var p SearchParams
	r := api.Begin(c, &p)
	q := catalog.SearchQuery{Typed: p.Q, Now: r.Now, Point: r.NearPoint(&p.NearParams), Limit: r.UpTo(p.Limit, 5, 20)}
	needText(r, p.Q)
	api.CheckKinds(r, "kind", kit.SearchedKinds, p.Kind...)
	if err := r.Violations.Err(); err != nil || api.Fresh(r, kit.OnNow) {
		return err
	}
	var groups []catalog.Group
	for _, kind := range r.Snapshot.Searched() {
		if len(p.Kind) > 0 && !slices.Contains(p.Kind, string(kind)) {
			continue
		}
		if g := r.Snapshot.SearchKind(kind, &q); g.Total > 0 {
			groups = append(groups, g)
		}
	}
	slices.SortStableFunc(groups, func(a, b catalog.Group) int { return cmp.Compare(b.Items[0].Score, a.Items[0].Score) })
	out := SearchResult{Groups: []SearchGroup{}}
	for i := range groups {
		out.Groups = append(out.Groups, searchGroup(r, &groups[i], q.Point != nil))
	}
	if len(groups) == 0 {
		out.Suggestions = r.Snapshot.SuggestNames(&q)
	}
	respond.List(c, out)
	return nil
}

// needText checks a text that has to be given.
func needText(r *kit.Request, q string) {
	if strings.TrimSpace(q) == "" {
		r.Violations.Add("q", "required", "请给出搜索词，例如 q=天文", "is needed, such as q=天文")
	}
	r.TextFits(q)
}

func searchGroup(r *kit.Request, g *catalog.Group, hasPoint bool) SearchGroup {
	out := SearchGroup{Kind: string(g.Kind), Total: g.Total, Items: make([]SearchItem, len(g.Items))}
	for i := range g.Items {
		f := &g.Items[i]
		marks := kit.Highlighter{Search: g.Search, Out: []kit.Highlight{}}
		marks.Add("text", f.Name)
		out.Items[i] = SearchItem{ID: f.ID, Text: f.Name, Detail: kit.Optional(&f.Detail), Highlights: marks.Out}
		switch {
		case f.Activity != nil:
			out.Items[i].DistanceM = kit.Metres(f.Activity.Distance, hasPoint && f.Activity.HasDistance())
		case f.Venue != nil:
			out.Items[i].DistanceM = kit.Metres(f.Venue.Distance, hasPoint && f.Venue.HasDistance())
		}
	}
	return out
}
