package discover

import (
	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/api/v1/records"
	"kepu/internal/catalog"
	"kepu/internal/linked"
)

// LinkedParams are the parameters of activities as linked data.
type LinkedParams struct {
	Limit *int `form:"limit" validate:"optional" minimum:"1" maximum:"2000" default:"1000"` // 最多的活动数，1–2000
	records.ActivitySelection
}

func (api *API) linked(r *kit.Request) *linked.Writer {
	return &linked.Writer{Snapshot: r.Snapshot, Public: api.PublicURL, Points: api.WGS84Output, Today: r.Today().Text}
}

// LinkActivities answers activities as linked data.
//
//	@Summary		活动的链接数据（JSON-LD）
//	@Description	与活动列表同样的条件，schema.org 的 @graph；另一个 kepu 可用 `kepu import events` 导入。坐标（geo）只在运营方开放 WGS-84 时给出。
//	@Tags			日历与数据
//	@Param			query			query		LinkedParams	false	"查询条件"
//	@Success		200				{object}	object			"JSON-LD（schema.org）"
//	@Router			/activities.jsonld [get]
func (api *API) LinkActivities(c *gin.Context) error {
	var p LinkedParams
	r := api.Begin(c, &p)
	q, _, done, err := records.Select(api.Env, r, &p.ActivitySelection, r.UpTo(p.Limit, 1000, 2000), catalog.ByStart)
	if done || err != nil {
		return err
	}
	w := api.linked(r)
	found := r.Snapshot.Activities(&q).Items
	return respond.StreamJSON(c, respond.LinkedData, linked.Graph([]linked.Node{}), len(found),
		func(i int) any { return w.Event(found[i].Activity) })
}

// LinkActivity answers one activity as linked data.
//
//	@Summary		一个活动的链接数据（JSON-LD）
//	@Description	schema.org 的 Event；有多个场次时为 EventSeries。也可以在 /activities/{id} 上用 `Accept: application/ld+json` 得到。
//	@Tags			日历与数据
//	@Success		200				{object}	object	"JSON-LD（schema.org）"
//	@Router			/activities/{id}.jsonld [get]
func (api *API) LinkActivity(c *gin.Context) error {
	return link(api, c, records.FindActivity, (*linked.Writer).Event)
}

// LinkVenue answers one venue as linked data.
//
//	@Summary		一个场馆的链接数据（JSON-LD）
//	@Description	schema.org 的 Museum、Park、Library 等，其余为 Place；含开放时间、无障碍设施和有效的认定。
//	@Tags			日历与数据
//	@Success		200				{object}	object			"JSON-LD（schema.org）"
//	@Failure		308				{object}	records.MergedProblem	"已合并；Location 指向保留的场馆"
//	@Router			/venues/{id}.jsonld [get]
func (api *API) LinkVenue(c *gin.Context) error {
	return link(api, c, records.FindVenue, (*linked.Writer).Place)
}

// LinkCampaign answers one campaign as linked data.
//
//	@Summary		一个主题活动的链接数据（JSON-LD）
//	@Description	schema.org 的 EventSeries。
//	@Tags			日历与数据
//	@Success		200				{object}	object	"JSON-LD（schema.org）"
//	@Router			/campaigns/{id}.jsonld [get]
func (api *API) LinkCampaign(c *gin.Context) error {
	return link(api, c, records.FindCampaign, (*linked.Writer).Campaign)
}

// link writes the record that the path names as a document.
func link[T any](api *API, c *gin.Context, find func(*kit.Request) (T, error),
	form func(*linked.Writer, T) linked.Node) error {
	r := api.Begin(c, &struct{}{})
	v, err := find(r)
	if err = r.Checked(err); err != nil || api.Fresh(r, kit.OnToday) {
		return err
	}
	respond.Document(r.Context, respond.LinkedData, linked.Document(form(api.linked(r), v)))
	return nil
}
