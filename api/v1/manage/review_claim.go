package manage

import (
	"context"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/review"
)

// ClaimReview lets who acts see to something.
//
//	@Summary		认领审核
//	@Description	别人就知道由谁在审核；take=true 接手别人的。
//	@Tags			审核
//	@Param			query	query	ClaimParams	false	"参数"
//	@Success		204	"已认领"
//	@Router			/manage/reviews/{kind}/{id}/claim [post]
func (api *API) ClaimReview(c *gin.Context) error {
	var p ClaimParams
	if _, vs := respond.Query(c, &p); len(vs) > 0 {
		return vs.Err()
	}
	kind, err := api.ReviewedKind(c)
	if err == nil {
		err = api.Reviews.Claim(c.Request.Context(), kind, c.Param("id"), p.Take != nil && *p.Take)
	}
	return kit.NoContent(c, err)
}

// ReleaseReview lets nobody see to something.
//
//	@Summary		放弃认领
//	@Description	回到队列，等别人审核。
//	@Tags			审核
//	@Success		204	"已放弃"
//	@Router			/manage/reviews/{kind}/{id}/release [post]
func (api *API) ReleaseReview(c *gin.Context) error {
	kind, err := api.ReviewedKind(c)
	if err == nil {
		err = api.Reviews.Release(c.Request.Context(), kind, c.Param("id"))
	}
	return kit.NoContent(c, err)
}

// ReassignReview lets another reviewer see to something.
//
//	@Summary		移交审核
//	@Description	对方须是审核员或管理员。
//	@Tags			审核
//	@Param			body	body	HandOverInput	true	"移交给谁"
//	@Success		204	"已移交"
//	@Router			/manage/reviews/{kind}/{id}/hand-over [post]
func (api *API) ReassignReview(c *gin.Context) error {
	kind, err := api.ReviewedKind(c)
	if err == nil {
		err = api.Reviews.MayDecide(c.Request.Context(), kind, c.Param("id"))
	}
	return kit.Act(c, err, func(ctx context.Context, in *HandOverInput) error {
		to, err := api.Accounts.Find(ctx, in.AccountID)
		if err != nil || to.ArchivedAt != nil || !(&identity.Principal{Grants: to.Grants}).Has(identity.Reviewer,
			identity.Administrator) {
			var vs errs.Violations
			vs.Add("account_id", "reference", "没有这位审核员", "there is no such reviewer")
			return vs.Err()
		}
		return api.Reviews.Reassign(ctx, kind, c.Param("id"), to.ID, to.Username)
	})
}

// GetReviewHistory answers a record's way through review.
//
//	@Summary		审核经过
//	@Description	提交、退回、通过和意见，按时间先后。
//	@Tags			审核
//	@Success		200	{object} kit.AllOf[ReviewEvent]
//	@Router			/manage/reviews/{kind}/{id}/history [get]
func (api *API) GetReviewHistory(c *gin.Context) error {
	kind, err := api.ReviewedKind(c)
	if err != nil {
		return err
	}
	events, err := api.Reviews.History(c.Request.Context(), kind, c.Param("id"))
	return kit.ReplyAll(c, events, err, func(e review.Event) ReviewEvent {
		return ReviewEvent{ID: e.ID, At: kit.Local(e.At), Event: e.Event, IsRevision: e.IsRevision,
			By: kit.Optional(&e.ByName), Reasons: e.Reasons, Text: kit.Optional(&e.Text)}
	})
}

// CommentReview keeps a comment.
//
//	@Summary		写审核意见
//	@Description	作者和审核员都能看到；不改变状态。
//	@Tags			审核
//	@Param			body	body	CommentInput	true	"意见"
//	@Success		204	"已保存"
//	@Router			/manage/reviews/{kind}/{id}/comments [post]
func (api *API) CommentReview(c *gin.Context) error {
	kind, err := api.ReviewedKind(c)
	if err == nil {
		_, err = api.Reviews.History(c.Request.Context(), kind, c.Param("id"))
	}
	return kit.Act(c, err, func(ctx context.Context, in *CommentInput) error {
		return api.Reviews.Comment(ctx, kind, c.Param("id"), in.Text)
	})
}
