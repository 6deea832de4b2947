package discover

import (
	"cmp"
	"io"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/records"
	"kepu/internal/atom"
	"kepu/internal/catalog"
)

// AtomParams are the parameters of a feed of activities.
type AtomParams struct {
	Limit *int   `form:"limit" validate:"optional" minimum:"1" maximum:"200" default:"50"` // 最多的条目数，1–200
	Name  string `form:"name" validate:"optional"`                                         // 供稿名称
	records.ActivitySelection
}

// FeedActivities answers activities as a feed.
//
//	@Summary		新增和变更的活动（Atom）
//	@Description	与活动列表同样的条件，最近更新的在前；取消、延期的在标题里标明。机器同步整个登记库请用 /changes。
//	@Tags			日历与数据
//	@Param			query			query		AtomParams	false	"查询条件"
//	@Success		200				{string}	string		"Atom（RFC 4287）"
//	@Router			/activities.atom [get]
func (api *API) FeedActivities(c *gin.Context) error {
	var p AtomParams
	r := api.Begin(c, &p)
	r.Violations.Line("name", p.Name, 100)
	q, _, done, err := records.Select(api.Env, r, &p.ActivitySelection, r.UpTo(p.Limit, 50, 200), catalog.ByNewest)
	if done || err != nil {
		return err
	}
	o := atom.Options{Title: cmp.Or(p.Name, "科普活动"), ActivityURL: api.activityURL, Now: r.Now,
		ID: "urn:kepu:activities:" + respond.Hash(r.Request.URL.RawQuery)}
	if api.PublicURL != "" {
		o.Self = api.PublicURL + r.Request.URL.RequestURI()
		o.ID = o.Self
	}
	found := r.Snapshot.Activities(&q).Items
	return respond.Stream(c, "application/atom+xml; charset=utf-8",
		func(out io.Writer) error { return atom.Write(out, r.Snapshot, found, o) })
}
