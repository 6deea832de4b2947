package manage

import (
	"slices"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/errs"
	"kepu/internal/membership"
	"kepu/internal/page"
	"kepu/internal/record"
)

// ManageApplicationParams are the parameters of the list of applications.
type ManageApplicationParams struct {
	Type  []string `form:"type" validate:"optional" collectionFormat:"csv" enums:"join,claim"`                                           // join 入驻，claim 认领场馆
	State []string `form:"state" validate:"optional" collectionFormat:"csv" enums:"submitted,needs_changes,approved,rejected,withdrawn"` // 状态，例如 submitted 待审核
	kit.ListParams
}

// ListApplications answers the applications that who acts reviews or has made.
//
//	@Summary		申请列表
//	@Description	审核员看到辖区内的入驻和认领申请，单位看到自己的认领申请；等得最久的在前。
//	@Tags			入驻
//	@Param			query	query	ManageApplicationParams	false	"查询条件"
//	@Success		200	{object} kit.List[Application]
//	@Router			/manage/applications [get]
func (api *API) ListApplications(c *gin.Context) error {
	var p ManageApplicationParams
	r := api.Begin(c, &p)
	return kit.PrivateList(r, &p.ListParams, api.Members.Visible, func(a *membership.Application) bool {
		return (len(p.Type) == 0 || slices.Contains(p.Type, string(a.Type))) &&
			(len(p.State) == 0 || slices.Contains(p.State, string(a.State)))
	}, func(a *membership.Application) page.Key { return page.Key{I: a.CreatedAt.UnixMilli(), ID: a.ID} },
		func(a **membership.Application) Application { return api.applicationDTO(*a) })
}

// GetApplication answers one application.
//
//	@Summary		申请详情
//	@Description	决定前读取，得到 ETag。
//	@Tags			入驻
//	@Success		200	{object} Application
//	@Router			/manage/applications/{id} [get]
func (api *API) GetApplication(c *gin.Context) error {
	a, err := api.Members.Find(c.Request.Context(), c.Param("id"))
	return api.writeApplication(c, a, err)
}

// WithdrawApplication takes an application back.
//
//	@Summary		撤回认领申请
//	@Description	只有提出申请的单位可以撤回。
//	@Tags			入驻
//	@Success		204	"已撤回"
//	@Router			/manage/applications/{id} [delete]
func (api *API) WithdrawApplication(c *gin.Context) error {
	match, err := kit.IfMatch(c.GetHeader("If-Match"))
	if err == nil {
		_, err = api.Members.Find(c.Request.Context(), c.Param("id"))
	}
	if err == nil {
		_, err = api.Members.Withdraw(c.Request.Context(), c.Param("id"), match)
	}
	return kit.NoContent(c, err)
}

// ApproveApplication lets an organization in, or gives it a venue.
//
//	@Summary		通过申请
//	@Description	入驻：登记该单位，经办人凭证即可开设账号；单位已在库中时写 organization_id 与之关联。
//	@Description	认领：场馆改由该单位运营。
//	@Tags			入驻
//	@Param			body	body	ApproveInput	true	"可为空对象"
//	@Success		200	{object} Application
//	@Router			/manage/applications/{id}/approve [post]
func (api *API) ApproveApplication(c *gin.Context) error {
	var in ApproveInput
	return api.decideApplication(c, &in, func(match record.Match) (*membership.Application, error) {
		var vs errs.Violations
		record.CheckRef(&vs, "organization_id", in.OrganizationID)
		if err := vs.Err(); err != nil {
			return nil, err
		}
		return api.Members.Approve(c.Request.Context(), c.Param("id"), match, in.OrganizationID)
	})
}

// decideApplication finds an application, reads what is decided and answers with what came of it.
func (api *API) decideApplication(c *gin.Context, in any,
	decide func(record.Match) (*membership.Application, error)) error {
	if _, err := api.Members.Find(c.Request.Context(), c.Param("id")); err != nil {
		return err
	}
	match, err := kit.IfMatch(c.GetHeader("If-Match"))
	if err != nil {
		return err
	}
	if err := kit.ReadBody(c, in); err != nil {
		return err
	}
	a, err := decide(match)
	if err == nil {
		api.CatchUp(c)
	}
	return api.writeApplication(c, a, err)
}

// ReturnApplication gives an application back with reasons.
//
//	@Summary		退回申请
//	@Description	说明需要补正之处，可指明字段；申请方补正后重新提交。
//	@Tags			入驻
//	@Param			body	body	ReasonsInput	true	"理由"
//	@Success		200	{object} Application
//	@Router			/manage/applications/{id}/return [post]
func (api *API) ReturnApplication(c *gin.Context) error {
	var in ReasonsInput
	return api.decideApplication(c, &in, func(match record.Match) (*membership.Application, error) {
		return api.Members.Return(c.Request.Context(), c.Param("id"), match, in.Reasons)
	})
}

// RejectApplication refuses an application for good.
//
//	@Summary		不予通过
//	@Description	须写明理由；申请方可另行申请。
//	@Tags			入驻
//	@Param			body	body	ReasonsInput	true	"理由"
//	@Success		200	{object} Application
//	@Router			/manage/applications/{id}/reject [post]
func (api *API) RejectApplication(c *gin.Context) error {
	var in ReasonsInput
	return api.decideApplication(c, &in, func(match record.Match) (*membership.Application, error) {
		return api.Members.Reject(c.Request.Context(), c.Param("id"), match, in.Reasons)
	})
}
