package discover

import (
	"html"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/record"
)

// SuggestParams are the parameters of suggestions.
type SuggestParams struct {
	Q     string   `form:"q" maxLength:"100" example:"yang州"`                                                   // 已输入的内容：中文、拼音、首字母或混写
	Kind  []string `form:"kind" validate:"optional" collectionFormat:"csv" enums:"venue,activity,topic,region"` // 只要这些种类
	Limit *int     `form:"limit" validate:"optional" minimum:"1" maximum:"20" default:"10"`                     // 条数，1–20
	kit.NearParams
}

// Suggestion is what may be meant by what has been typed so far.
type Suggestion struct {
	Kind      string `json:"kind" example:"venue" enums:"venue,activity,topic,region"` // topic 为主题，region 为行政区划或功能区
	ID        string `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`        // 记录 id；topic 为代码表 themes 的代码，region 为区划代码，可直接用作查询条件
	Text      string `json:"text" example:"扬州科技馆"`
	Highlight string `json:"highlight" example:"<em>扬州</em>科技馆"` // 可安全显示的 HTML，匹配处在 <em> 中
}

// SuggestionList is what may be meant, the likeliest first.
type SuggestionList struct {
	Items []Suggestion `json:"items"`
}

// Suggest answers what may be meant by what has been typed so far.
//
//	@Summary		输入提示
//	@Description	边输入边提示：场馆、未结束的活动、主题和区划的名称，按可能性排列；同名的只出现一次。
//	@Tags			查找
//	@Param			query			query		SuggestParams	true	"查询条件"
//	@Success		200				{object}	SuggestionList
//	@Router			/suggest [get]
func (api *API) Suggest(c *gin.Context) error {
	var p SuggestParams
	r := api.Begin(c, &p)
	q := catalog.SearchQuery{Typed: p.Q, Now: r.Now, Point: r.NearPoint(&p.NearParams), Limit: r.UpTo(p.Limit, 10, 20)}
	needText(r, p.Q)
	if err := r.Violations.Err(); err != nil || api.Fresh(r, kit.OnNow) {
		return err
	}
	kinds := catalog.Suggested
	if len(p.Kind) > 0 {
		kinds = nil
		for _, kind := range p.Kind {
			kinds = append(kinds, record.Kind(kind))
		}
	}
	out := SuggestionList{Items: []Suggestion{}}
	for _, one := range r.Snapshot.Suggest(&q, kinds) {
		marked, ok := one.Search.Highlight(one.Text, 0)
		if !ok {
			marked = html.EscapeString(one.Text) // another of its names matches
		}
		out.Items = append(out.Items, Suggestion{Kind: string(one.Kind), ID: one.ID, Text: one.Text, Highlight: marked})
	}
	respond.List(c, out)
	return nil
}
