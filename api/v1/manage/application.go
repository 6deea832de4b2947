package manage

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/account"
	"kepu/internal/membership"
)

// Apply takes the application of an organization that wants to join.
//
//	@Summary		申请入驻
//	@Description	单位申请加入登记库：统一社会信用代码、所在区划和经办人。由该区划的审核员审核。
//	@Description	返回的凭证只出现这一次：凭它查看进度、补正、撤回，通过后开设第一个账号。
//	@Tags			入驻
//	@Param			body	body	ApplicationInput	true	"入驻申请"
//	@Success		201	{object} Applied
//	@Router			/applications [post]
func (api *API) Apply(c *gin.Context) error {
	var token string
	a, err := kit.Do(c, nil, func(ctx context.Context, in *ApplicationInput) (a *membership.Application, err error) {
		a = new(membership.Application)
		in.apply(a)
		token, err = api.Members.Apply(ctx, a)
		return a, err
	})
	return kit.Reply(c, http.StatusCreated, a, err, func(a *membership.Application) Applied {
		return Applied{Application: api.applicationDTO(a), Token: token}
	})
}

// GetMyApplication answers the application of a token.
//
//	@Summary		查看我的申请
//	@Description	凭证放在 `Authorization: Bearer kepu_app_…`。被退回时 reasons 说明需要补正之处。
//	@Tags			入驻
//	@Success		200	{object} Application
//	@Router			/application [get]
func (api *API) GetMyApplication(c *gin.Context) error {
	a, err := api.Members.ByToken(c.Request.Context(), respond.Bearer(c))
	return api.writeApplication(c, a, err)
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
//	@Tags			入驻
//	@Param			body	body	ApplicationInput	true	"要修改的字段"
//	@Success		200	{object} Application
//	@Router			/application [patch]
func (api *API) CorrectMyApplication(c *gin.Context) error {
	a, err := api.Members.ByToken(c.Request.Context(), respond.Bearer(c))
	if err != nil {
		return err
	}
	match, err := kit.IfMatch(c.GetHeader("If-Match"))
	if err != nil {
		return err
	}
	patch, err := respond.Body(c, kit.MediaMergePatch, kit.MediaJSON)
	if err != nil {
		return err
	}
	if err := respond.Shape(patch, new(ApplicationInput)); err != nil {
		return err
	}
	a, err = api.Members.Correct(c.Request.Context(), a, match, func(a *membership.Application) error {
		in := applicationForm(a)
		if err := kit.Merge(in, patch); err != nil {
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
//	@Tags			入驻
//	@Success		204	"已撤回"
//	@Router			/application [delete]
func (api *API) WithdrawMyApplication(c *gin.Context) error {
	a, err := api.Members.ByToken(c.Request.Context(), respond.Bearer(c))
	if err != nil {
		return err
	}
	match, err := kit.IfMatch(c.GetHeader("If-Match"))
	if err == nil {
		_, err = api.Members.WithdrawByToken(c.Request.Context(), a, match)
	}
	return kit.NoContent(c, err)
}

// CreateFirstAccount makes the account of who applied.
//
//	@Summary		开设第一个账号
//	@Description	凭证放在 `Authorization: Bearer kepu_app_…`。申请通过后由经办人设定用户名和密码，成为单位负责人；之后用 /sign-in 登录。
//	@Tags			入驻
//	@Param			body	body	FirstAccountInput	true	"用户名和密码"
//	@Success		201	{object} account.Account
//	@Router			/application/account [post]
func (api *API) CreateFirstAccount(c *gin.Context) error {
	a, err := api.Members.ByToken(c.Request.Context(), respond.Bearer(c))
	made, err := kit.Do(c, err, func(ctx context.Context, in *FirstAccountInput) (*account.Account, error) {
		return api.Members.FirstAccount(ctx, a, in.Username, in.Password)
	})
	return kit.Reply(c, http.StatusCreated, made, err, api.account)
}
