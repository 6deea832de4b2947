package manage

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/membership"
	"kepu/internal/record"
)

// ClaimVenue asks that a venue be run by an organization of who acts.
//
//	@Summary		认领场馆
//	@Description	登记库中已有本单位的场馆时认领它，不要重复登记；由场馆所在区划的审核员决定。
//	@Tags			入驻
//	@Param			body	body	ClaimInput	true	"认领的单位和理由"
//	@Success		201	{object} Application
//	@Router			/venues/{id}/claim [post]
func (api *API) ClaimVenue(c *gin.Context) error {
	_, err := api.Venues.Find(c.Request.Context(), c.Param("id"))
	a, err := kit.Do(c, err, func(ctx context.Context, in *ClaimInput) (*membership.Application, error) {
		return api.Members.Claim(ctx, c.Param("id"), in.OrganizationID, in.Statement)
	})
	if err != nil {
		return err
	}
	c.Header("Location", "/api/v1/manage/applications/"+a.ID)
	respond.Written(c, http.StatusCreated, a.Version, []byte(respond.Render(api.applicationDTO(a))))
	return nil
}

// RestateClaim changes a claim and hands it in again.
//
//	@Summary		补正认领申请
//	@Description	被退回后补充说明，重新进入审核；只有提出申请的单位可以补正。
//	@Tags			入驻
//	@Param			body	body	RestateInput	true	"说明"
//	@Success		200	{object} Application
//	@Router			/manage/applications/{id} [patch]
func (api *API) RestateClaim(c *gin.Context) error {
	var in RestateInput
	return api.decideApplication(c, &in, func(match record.Match) (*membership.Application, error) {
		return api.Members.Restate(c.Request.Context(), c.Param("id"), match, in.Statement)
	})
}

// ClaimInput is the claim of a venue.
type ClaimInput struct {
	OrganizationID string `json:"organization_id" validate:"required" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 认领的单位，须是自己所属的
	Statement      string `json:"statement" validate:"optional" maxLength:"1000" example:"本馆由我中心运营，见批复（示例）"`
}

// RestateInput is a claim's new reason.
type RestateInput struct {
	Statement string `json:"statement" validate:"required" maxLength:"1000" example:"附批复文号（示例）"`
}
