package manage

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/review"
)

const maxBulk = 100

// DecideReviews decides about several records at once.
//
//	@Summary		批量审核
//	@Description	每条单独生效，结果逐条返回；某条失败（例如已被修改）不影响其他。
//	@Tags			审核
//	@Param			body	body	BulkInput	true	"决定"
//	@Success		200	{object} kit.AllOf[BulkResult]
//	@Router			/manage/reviews/decide [post]
func (api *API) DecideReviews(c *gin.Context) error {
	var in BulkInput
	if err := kit.ReadBody(c, &in); err != nil {
		return err
	}
	event, known := map[string]string{"approve": review.Approved, "return": review.Returned,
		"reject": review.Rejected}[in.Decision]
	var vs errs.Violations
	if !known {
		vs.OneOf("decision", in.Decision, []string{"approve", "return", "reject"})
	}
	vs.TooMany("items", len(in.Items), maxBulk)
	if event != review.Approved && known {
		vs.Merge("", record.CheckReasons(in.Reasons))
	}
	if err := vs.Err(); err != nil {
		return err
	}
	out := kit.AllOf[BulkResult]{Items: []BulkResult{}}
	for _, item := range in.Items {
		match, err := kit.IfMatch(item.Etag)
		if err == nil {
			err = api.Reviews.Decide(c.Request.Context(), record.Kind(item.Kind), item.ID, match,
				review.Decision{Event: event, Reasons: in.Reasons})
		}
		out.Items = append(out.Items, bulkResult(c, item, err))
	}
	api.CatchUp(c)
	respond.Private(c, http.StatusOK, out)
	return nil
}

func bulkResult(c *gin.Context, item BulkItem, err error) BulkResult {
	out := BulkResult{Kind: item.Kind, ID: item.ID, Done: err == nil}
	if err != nil {
		code, detail := respond.Localize(c, err)
		out.Code, out.Detail = &code, &detail
	}
	return out
}
