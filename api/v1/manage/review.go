package manage

import (
	"slices"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/page"
	"kepu/internal/review"
)

// fits tells whether an item passes the filters, but for its kind.
func (p *ReviewParams) fits(r *kit.Request, i *review.Item) bool {
	me := review.Me(r.Request.Context())
	within := func(code string) bool {
		return slices.ContainsFunc(p.Region, func(above string) bool { return r.Snapshot.RegionWithin(code, above) })
	}
	switch {
	case len(p.Region) > 0 && !slices.ContainsFunc(i.Regions, within),
		len(p.OrganizationID) > 0 && !overlap(i.Organizations, p.OrganizationID),
		p.MinAgeDays != nil && r.Now.Sub(i.SubmittedAt) < time.Duration(*p.MinAgeDays)*kit.Day,
		p.Claimed == "me" && (i.Claim == nil || i.Claim.AccountID != me),
		p.Claimed == "others" && (i.Claim == nil || i.Claim.AccountID == me),
		p.Claimed == "nobody" && i.Claim != nil:
		return false
	}
	return true
}

// ListReviews answers what waits for who acts.
//
//	@Summary		审核队列
//	@Description	等得最久的在前；counts 是各种类的数量。
//	@Tags			审核
//	@Param			query	query	ReviewParams	false	"查询条件"
//	@Success		200	{object} ReviewQueue
//	@Router			/manage/reviews [get]
func (api *API) ListReviews(c *gin.Context) error {
	var p ReviewParams
	r := api.Begin(c, &p)
	r.CheckRegions("region", p.Region)
	r.CheckIDs("organization_id", p.OrganizationID)
	api.CheckKinds(r, "kind", kit.ReviewedKinds, p.Kind...)
	pager := page.Pager[review.Item]{Paging: r.ReadPaging(&p.ListParams)}
	if err := r.Violations.Err(); err != nil {
		return err
	}
	all, err := api.Reviews.Waiting(c.Request.Context())
	if err != nil {
		return err
	}
	counts := map[string]int{}
	for i := range all {
		if !p.fits(r, &all[i]) {
			continue
		}
		counts[string(all[i].Kind)]++
		if len(p.Kind) == 0 || slices.Contains(p.Kind, string(all[i].Kind)) {
			pager.Add(page.Key{I: all[i].SubmittedAt.UnixMilli(), ID: all[i].RecordID}, all[i])
		}
	}
	respond.KeepPrivate(c)
	return kit.WriteListWith(r, &p.ListParams, pager.Result(),
		func(i *review.Item) ReviewItem { return api.reviewItem(i, r.Now) }, func(list kit.List[any]) any {
			return struct {
				kit.List[any]
				Counts map[string]int `json:"counts"`
			}{list, counts}
		})
}

// decide ends the review of the record that the path names.
func (api *API) decide(c *gin.Context, event string) error {
	kind, err := api.ReviewedKind(c)
	if err != nil {
		return err
	}
	if err := api.Reviews.MayDecide(c.Request.Context(), kind, c.Param("id")); err != nil {
		return err
	}
	match, err := kit.IfMatch(c.GetHeader("If-Match"))
	if err != nil {
		return err
	}
	var in ReasonsInput
	if event == review.Approved {
		err = kit.NoQuery(c)
	} else {
		err = kit.ReadBody(c, &in)
	}
	if err != nil {
		return err
	}
	err = api.Reviews.Decide(c.Request.Context(), kind, c.Param("id"), match,
		review.Decision{Event: event, Reasons: in.Reasons})
	if err == nil {
		api.CatchUp(c)
	}
	return kit.NoContent(c, err)
}

// ApproveReview publishes what waits.
//
//	@Summary		通过
//	@Description	记录或修改立即发布，一秒内处处可见。
//	@Tags			审核
//	@Success		204	"已发布"
//	@Router			/manage/reviews/{kind}/{id}/approve [post]
func (api *API) ApproveReview(c *gin.Context) error { return api.decide(c, review.Approved) }

// ReturnReview gives back what waits, with reasons.
//
//	@Summary		退回修改
//	@Description	理由可指明字段；作者修改后重新提交。
//	@Tags			审核
//	@Param			body	body	ReasonsInput	true	"理由"
//	@Success		204	"已退回"
//	@Router			/manage/reviews/{kind}/{id}/return [post]
func (api *API) ReturnReview(c *gin.Context) error { return api.decide(c, review.Returned) }

// RejectReview refuses what waits, with reasons.
//
//	@Summary		否决
//	@Description	须写明理由；不能再提交。
//	@Tags			审核
//	@Param			body	body	ReasonsInput	true	"理由"
//	@Success		204	"已否决"
//	@Router			/manage/reviews/{kind}/{id}/reject [post]
func (api *API) RejectReview(c *gin.Context) error { return api.decide(c, review.Rejected) }
