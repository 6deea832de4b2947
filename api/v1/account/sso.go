package account

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/account"
	"kepu/internal/errs"
)

// SSOCallbackParams are what the provider sends back.
type SSOCallbackParams struct {
	Code             string `form:"code" validate:"optional"`              // 授权码
	State            string `form:"state" validate:"optional"`             // 防伪状态
	Error            string `form:"error" validate:"optional"`             // 认证方给出的错误
	ErrorDescription string `form:"error_description" validate:"optional"` // 错误说明
	ErrorURI         string `form:"error_uri" validate:"optional"`         // 错误说明的地址
	Iss              string `form:"iss" validate:"optional"`               // 认证方（RFC 9207）
	SessionState     string `form:"session_state" validate:"optional"`     // 认证方的会话状态，不使用
}

// SSOTicket is what is exchanged for a session.
type SSOTicket struct {
	Ticket string `json:"ticket"` // 一分钟内用 /sign-in/sso 换取令牌，只能用一次
}

// SSOSignInInput is a ticket, and the code of the second factor.
type SSOSignInInput struct {
	Ticket string `json:"ticket" validate:"required"`
	Code   string `json:"code" validate:"optional" example:"123456"` // 启用两步验证的账号
}

// ssoCookie holds, sealed, what belongs to one way to the provider and back. It goes to the paths of the way only, and
// to no script.
const ssoCookie = "kepu_sso"

func (api *API) ssoPresent() error {
	if api.SSO == nil {
		return errs.New(errs.NotFound, "sso_off", "没有配置统一身份认证，请用密码登录",
			"no identity provider is configured; sign in with a password")
	}
	return nil
}

func (api *API) setSSOCookie(c *gin.Context, value string, seconds int) {
	c.SetSameSite(http.SameSiteLaxMode) // it comes back from another site
	c.SetCookie(ssoCookie, value, seconds, "/api/v1/sso", "", strings.HasPrefix(api.SSO.RedirectURL, "https:"), true)
}

// BeginSSO sends the browser to the identity provider.
//
//	@Summary		统一身份认证登录
//	@Description	在浏览器中打开：跳转到认证方，完成后回到 /sso/callback。
//	@Tags			账号
//	@Success		302	"去认证方"
//	@Router			/sso/login [get]
func (api *API) BeginSSO(c *gin.Context) error {
	if err := api.ssoPresent(); err != nil {
		return err
	}
	address, cookie, err := api.SSO.Begin(c.Request.Context())
	if err != nil {
		return err
	}
	api.setSSOCookie(c, cookie, 600)
	respond.KeepPrivate(c)
	c.Redirect(http.StatusFound, address)
	return nil
}

// ReturnFromSSO takes the browser back from the identity provider.
//
//	@Summary		统一身份认证返回
//	@Description	由认证方跳转而来。配置了 return_url 时带着 #ticket=… 跳转过去，否则直接返回 ticket。
//	@Tags			账号
//	@Param			query	query	SSOCallbackParams	false	"认证方给出的参数"
//	@Success		200	{object} SSOTicket
//	@Success		302	"去前端页面"
//	@Router			/sso/callback [get]
func (api *API) ReturnFromSSO(c *gin.Context) error {
	if err := api.ssoPresent(); err != nil {
		return err
	}
	var p SSOCallbackParams
	if _, vs := respond.Query(c, &p); len(vs) > 0 {
		return vs.Err()
	}
	cookie, _ := c.Cookie(ssoCookie) // none is as good as a wrong one
	api.setSSOCookie(c, "", -1)
	if p.Error != "" {
		return errs.New(errs.Unauthenticated, "sso_refused", "认证方没有放行："+p.Error+" "+p.ErrorDescription,
			"the provider refused: "+p.Error+" "+p.ErrorDescription)
	}
	ticket, err := api.SSO.Return(c.Request.Context(), cookie, p.State, p.Code)
	if err != nil {
		return err
	}
	if api.SSO.ReturnURL != "" {
		respond.KeepPrivate(c)
		// what stands after # reaches no server's log
		c.Redirect(http.StatusFound, api.SSO.ReturnURL+"#ticket="+url.QueryEscape(ticket))
		return nil
	}
	respond.Private(c, http.StatusOK, SSOTicket{Ticket: ticket})
	return nil
}

// SignInBySSO begins a session for who came back from the identity provider.
//
//	@Summary		用统一身份认证的凭证登录
//	@Description	启用两步验证的账号还须 code。
//	@Tags			账号
//	@Param			body	body	SSOSignInInput	true	"凭证"
//	@Success		201	{object} SignedIn
//	@Router			/sign-in/sso [post]
func (api *API) SignInBySSO(c *gin.Context) error {
	got, err := kit.Do(c, api.ssoPresent(), func(ctx context.Context, in *SSOSignInInput) (*account.SignedIn, error) {
		return api.SSO.SignIn(ctx, in.Ticket, in.Code)
	})
	return kit.Reply(c, http.StatusCreated, got, err, api.signedIn)
}
