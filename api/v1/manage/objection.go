package manage

import (
	"context"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/activity"
	"kepu/internal/record"
)

// ObjectToActivity keeps the objection of the operator of a venue.
//
//	@Summary		对活动提出异议
//	@Description	活动写明在本单位的场馆举办而未经同意时，由场馆的运营单位提出；活动所在区划的审核员决定，期间活动仍可见。
//	@Tags			审核
//	@Param			body	body	CommentInput	true	"异议"
//	@Success		204	"已提交"
//	@Router			/activities/{id}/object [post]
func (api *API) ObjectToActivity(c *gin.Context) error {
	ctx := c.Request.Context()
	a, err := api.Activities.Find(ctx, c.Param("id"))
	if err != nil {
		return err
	}
	venues := []string{a.VenueID}
	for _, s := range a.Sessions {
		venues = append(venues, s.VenueID)
	}
	if err := api.Members.RunsOneOf(ctx, venues); err != nil {
		return err
	}
	if !a.Public() {
		return record.Gone(activity.Kind.Name)
	}
	return kit.Act(c, nil, func(ctx context.Context, in *CommentInput) error {
		return api.Reviews.Object(ctx, activity.Kind.Name, a.ID, in.Text)
	})
}
