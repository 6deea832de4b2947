package v1

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/errs"
	"kepu/internal/membership"
	"kepu/internal/page"
	"kepu/internal/record"
)

// Apply takes the application of an organization that wants to join.
//
//	@Summary		申请入驻
//	@Description	单位申请加入登记库：统一社会信用代码、所在区划和经办人。由该区划的审核员审核。
//	@Description	返回的凭证只出现这一次：凭它查看进度、补正、撤回，通过后开设第一个账号。
//	@ID				apply
//	@Tags			入驻
//	@Accept			json
//	@Produce		json
//	@Param			body	body	ApplicationInput	true	"入驻申请"
//	@Success		201	{object} Applied
//	@Failure		400	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		429	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Router			/applications [post]
func (api *API) Apply(c *gin.Context) error {
	var in ApplicationInput
	if err := readBody(c, &in); err != nil {
		return err
	}
	a := &membership.Application{}
	in.apply(a)
	token, err := api.Members.Apply(c.Request.Context(), a)
	if err != nil {
		return err
	}
	respond.Private(c, http.StatusCreated, Applied{Application: api.applicationDTO(a), Token: token})
	return nil
}

// bearer is the token that a request sends.
func bearer(c *gin.Context) string {
	_, token, _ := strings.Cut(c.GetHeader("Authorization"), " ")
	return strings.TrimSpace(token)
}

// GetMyApplication answers the application of a token.
//
//	@Summary		查看我的申请
//	@Description	凭证放在 `Authorization: Bearer kepu_app_…`。被退回时 reasons 说明需要补正之处。
//	@ID				getMyApplication
//	@Tags			入驻
//	@Produce		json
//	@Success		200	{object} Application
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/application [get]
func (api *API) GetMyApplication(c *gin.Context) error {
	a, err := api.Members.ByTicket(c.Request.Context(), bearer(c))
	if err != nil {
		return err
	}
	return api.writeApplication(c, a, nil)
}

// writeApplication answers with an application and the tag that a write needs.
func (api *API) writeApplication(c *gin.Context, a *membership.Application, err error) error {
	if err != nil {
		return err
	}
	respond.Written(c, http.StatusOK, a.Version, []byte(respond.Render(api.applicationDTO(a))))
	return nil
}

// CorrectMyApplication changes the application of a token and hands it in again.
//
//	@Summary		补正我的申请
//	@Description	凭证放在 `Authorization: Bearer kepu_app_…`。JSON Merge Patch；补正后重新进入审核。
//	@ID				correctMyApplication
//	@Tags			入驻
//	@Accept			json
//	@Produce		json
//	@Param			If-Match	header	string	true	"读取时得到的 ETag"
//	@Param			body	body	ApplicationInput	true	"要修改的字段"
//	@Success		200	{object} Application
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		412	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		428	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/application [patch]
func (api *API) CorrectMyApplication(c *gin.Context) error {
	a, err := api.Members.ByTicket(c.Request.Context(), bearer(c))
	if err != nil {
		return err
	}
	match, err := ifMatch(c.GetHeader("If-Match"))
	if err != nil {
		return err
	}
	patch, err := respond.Body(c, mediaMergePatch, mediaJSON)
	if err != nil {
		return err
	}
	if err := respond.Shape(patch, new(ApplicationInput)); err != nil {
		return err
	}
	a, err = api.Members.Correct(c.Request.Context(), a, match, func(a *membership.Application) error {
		in := applicationForm(a)
		if err := merge(in, patch); err != nil {
			return err
		}
		in.apply(a)
		return nil
	})
	return api.writeApplication(c, a, err)
}

// WithdrawMyApplication takes the application of a token back.
//
//	@Summary		撤回我的申请
//	@Description	凭证放在 `Authorization: Bearer kepu_app_…`。
//	@ID				withdrawMyApplication
//	@Tags			入驻
//	@Param			If-Match	header	string	true	"读取时得到的 ETag"
//	@Success		204	"已撤回"
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		412	{object}	respond.Problem
//	@Failure		428	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/application [delete]
func (api *API) WithdrawMyApplication(c *gin.Context) error {
	a, err := api.Members.ByTicket(c.Request.Context(), bearer(c))
	if err != nil {
		return err
	}
	match, err := ifMatch(c.GetHeader("If-Match"))
	if err == nil {
		_, err = api.Members.WithdrawByTicket(c.Request.Context(), a, match)
	}
	return noContent(c, err)
}

// CreateFirstAccount makes the account of who applied.
//
//	@Summary		开设第一个账号
//	@Description	凭证放在 `Authorization: Bearer kepu_app_…`。申请通过后由经办人设定用户名和密码，成为单位负责人；之后用 /sign-in 登录。
//	@ID				createFirstAccount
//	@Tags			入驻
//	@Accept			json
//	@Produce		json
//	@Param			body	body	FirstAccountInput	true	"用户名和密码"
//	@Success		201	{object} Account
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/application/account [post]
func (api *API) CreateFirstAccount(c *gin.Context) error {
	a, err := api.Members.ByTicket(c.Request.Context(), bearer(c))
	if err != nil {
		return err
	}
	var in FirstAccountInput
	if err := readBody(c, &in); err != nil {
		return err
	}
	made, err := api.Members.FirstAccount(c.Request.Context(), a, in.Username, in.Password)
	if err != nil {
		return err
	}
	respond.Private(c, http.StatusCreated, api.accountDTO(made))
	return nil
}

// ClaimVenue asks that a venue be run by an organization of who acts.
//
//	@Summary		认领场馆
//	@Description	登记库中已有本单位的场馆时认领它，不要重复登记；由场馆所在区划的审核员决定。
//	@ID				claimVenue
//	@Tags			入驻
//	@Accept			json
//	@Produce		json
//	@Param			id	path	string	true	"场馆 id"
//	@Param			body	body	ClaimInput	true	"认领的单位和理由"
//	@Success		201	{object} Application
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		410	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/venues/{id}/claim [post]
func (api *API) ClaimVenue(c *gin.Context) error {
	if _, err := api.Venues.Find(c.Request.Context(), c.Param("id")); err != nil {
		return err
	}
	var in ClaimInput
	if err := readBody(c, &in); err != nil {
		return err
	}
	a, err := api.Members.Claim(c.Request.Context(), c.Param("id"), in.OrganizationID, in.Statement)
	if err != nil {
		return err
	}
	c.Header("Location", "/api/v1/manage/applications/"+a.ID)
	respond.Written(c, http.StatusCreated, a.Version, []byte(respond.Render(api.applicationDTO(a))))
	return nil
}

// ManageApplicationParams are the parameters of the list of applications.
type ManageApplicationParams struct {
	Type  []string `form:"type" validate:"optional" collectionFormat:"csv" enums:"join,claim"`                                           // join 入驻，claim 认领场馆
	State []string `form:"state" validate:"optional" collectionFormat:"csv" enums:"submitted,needs_changes,approved,rejected,withdrawn"` // 状态，例如 submitted 待审核
	ListParams
}

// ListApplications answers the applications that who acts reviews or has made.
//
//	@Summary		申请列表
//	@Description	审核员看到辖区内的入驻和认领申请，单位看到自己的认领申请；等得最久的在前。
//	@ID				listApplications
//	@Tags			入驻
//	@Produce		json
//	@Param			query	query	ManageApplicationParams	false	"查询条件"
//	@Success		200	{object} List[Application]
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/applications [get]
func (api *API) ListApplications(c *gin.Context) error {
	var p ManageApplicationParams
	r := api.begin(c, &p)
	pager := page.Pager[*membership.Application]{Paging: r.paging(&p.ListParams)}
	if err := r.vs.Err(); err != nil {
		return err
	}
	all, err := api.Members.Visible(c.Request.Context())
	if err != nil {
		return err
	}
	for _, a := range all {
		if (len(p.Type) == 0 || slices.Contains(p.Type, string(a.Type))) && (len(p.State) == 0 || slices.Contains(p.State, string(a.State))) {
			pager.Add(page.Key{I: a.CreatedAt.UnixMilli(), ID: a.ID}, a)
		}
	}
	c.Header("Cache-Control", "private, no-store")
	return writeList(r, &p.ListParams, pager.Result(), func(a **membership.Application) Application { return api.applicationDTO(*a) })
}

// GetApplication answers one application.
//
//	@Summary		申请详情
//	@Description	决定前读取，得到 ETag。
//	@ID				getApplication
//	@Tags			入驻
//	@Produce		json
//	@Param			id	path	string	true	"申请 id"
//	@Success		200	{object} Application
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/applications/{id} [get]
func (api *API) GetApplication(c *gin.Context) error {
	if err := noQuery(c); err != nil {
		return err
	}
	a, err := api.Members.Find(c.Request.Context(), c.Param("id"))
	return api.writeApplication(c, a, err)
}

// WithdrawApplication takes an application back.
//
//	@Summary		撤回认领申请
//	@Description	只有提出申请的单位可以撤回。
//	@ID				withdrawApplication
//	@Tags			入驻
//	@Param			id	path	string	true	"申请 id"
//	@Param			If-Match	header	string	true	"读取时得到的 ETag"
//	@Success		204	"已撤回"
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		412	{object}	respond.Problem
//	@Failure		428	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/applications/{id} [delete]
func (api *API) WithdrawApplication(c *gin.Context) error {
	match, err := ifMatch(c.GetHeader("If-Match"))
	if err == nil {
		_, err = api.Members.Find(c.Request.Context(), c.Param("id"))
	}
	if err == nil {
		_, err = api.Members.Withdraw(c.Request.Context(), c.Param("id"), match)
	}
	return noContent(c, err)
}

// ApproveApplication lets an organization in, or gives it a venue.
//
//	@Summary		通过申请
//	@Description	入驻：登记该单位，经办人凭证即可开设账号；单位已在库中时写 organization_id 与之关联。
//	@Description	认领：场馆改由该单位运营。
//	@ID				approveApplication
//	@Tags			入驻
//	@Accept			json
//	@Produce		json
//	@Param			id	path	string	true	"申请 id"
//	@Param			If-Match	header	string	true	"读取时得到的 ETag"
//	@Param			body	body	ApproveInput	true	"可为空对象"
//	@Success		200	{object} Application
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		412	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		428	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
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
func (api *API) decideApplication(c *gin.Context, in any, decide func(record.Match) (*membership.Application, error)) error {
	if _, err := api.Members.Find(c.Request.Context(), c.Param("id")); err != nil {
		return err
	}
	match, err := ifMatch(c.GetHeader("If-Match"))
	if err != nil {
		return err
	}
	if err := readBody(c, in); err != nil {
		return err
	}
	a, err := decide(match)
	if err == nil {
		api.catchUp(c)
	}
	return api.writeApplication(c, a, err)
}

// ReturnApplication gives an application back with reasons.
//
//	@Summary		退回申请
//	@Description	说明需要补正之处，可指明字段；申请方补正后重新提交。
//	@ID				returnApplication
//	@Tags			入驻
//	@Accept			json
//	@Produce		json
//	@Param			id	path	string	true	"申请 id"
//	@Param			If-Match	header	string	true	"读取时得到的 ETag"
//	@Param			body	body	ReasonsInput	true	"理由"
//	@Success		200	{object} Application
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		412	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		428	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
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
//	@ID				rejectApplication
//	@Tags			入驻
//	@Accept			json
//	@Produce		json
//	@Param			id	path	string	true	"申请 id"
//	@Param			If-Match	header	string	true	"读取时得到的 ETag"
//	@Param			body	body	ReasonsInput	true	"理由"
//	@Success		200	{object} Application
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		412	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		428	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/applications/{id}/reject [post]
func (api *API) RejectApplication(c *gin.Context) error {
	var in ReasonsInput
	return api.decideApplication(c, &in, func(match record.Match) (*membership.Application, error) {
		return api.Members.Reject(c.Request.Context(), c.Param("id"), match, in.Reasons)
	})
}
