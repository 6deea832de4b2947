package account

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/account"
	"kepu/internal/errs"
	"kepu/internal/identity"
)

// SignIn begins a session.
//
//	@Summary		登录
//	@Description	用户名和密码换取令牌；之后的请求带上 `Authorization: Bearer <token>`。令牌只在这里出现一次。
//	@Description	启用两步验证的账号还须 code：缺少时返回 401 code_required。
//	@Description	连续输错会暂时等待（429，见 Retry-After），只影响该网络对该账号的尝试。
//	@Tags			账号
//	@Param			body	body		SignInInput	true	"用户名和密码"
//	@Success		201		{object}	SignedIn
//	@Failure		401		{object}	respond.Problem	"用户名或密码不正确"
//	@Router			/sign-in [post]
func (api *API) SignIn(c *gin.Context) error {
	got, err := kit.Do(c, nil, func(ctx context.Context, in *SignInInput) (*account.SignedIn, error) {
		var vs errs.Violations
		vs.Required("username", in.Username)
		vs.Required("password", in.Password)
		if err := vs.Err(); err != nil {
			return nil, err
		}
		return api.Accounts.SignIn(ctx, account.SignIn{Username: in.Username, Password: in.Password, Code: in.Code})
	})
	return kit.Reply(c, http.StatusCreated, got, err, api.signedIn)
}

func (api *API) signedIn(got *account.SignedIn) SignedIn {
	return SignedIn{Token: got.Token, ExpiresAt: kit.Local(got.Login.ExpiresAt),
		IdleSeconds: int(api.Accounts.Idle.Seconds()), MustChangePassword: got.Secret.Temporary,
		Account: NewAccount(api.Env, got.Account)}
}

// SignOut ends the session of the request.
//
//	@Summary		退出登录
//	@Description	令牌立即失效。
//	@Tags			账号
//	@Success		204	"已退出"
//	@Router			/sign-out [post]
func (api *API) SignOut(c *gin.Context) error {
	who := identity.From(c.Request.Context())
	return kit.NoContent(c, api.Accounts.EndLogin(c.Request.Context(), who.ID, who.LoginID))
}

// SignInInput is what a person signs in with.
type SignInInput struct {
	Username string `json:"username" validate:"required" example:"zhang.san"`
	Password string `json:"password" validate:"required" example:"运河边的傅科摆自己会转"`
	Code     string `json:"code" validate:"optional" example:"123456"` // 启用两步验证的账号：手机上的六位数字，或一个备用码
}

// SignedIn is a session that has begun.
type SignedIn struct {
	Token              string    `json:"token" example:"kepu_ses_4BN6…"`                 // 只出现这一次；放在 Authorization: Bearer 之后
	ExpiresAt          time.Time `json:"expires_at" example:"2026-12-01T12:34:56+08:00"` // 最迟到此时失效
	IdleSeconds        int       `json:"idle_seconds" example:"43200"`                   // 这么久没有请求也会失效
	MustChangePassword bool      `json:"must_change_password" example:"false"`           // 临时密码：先修改，其他操作才可用
	Account            Account   `json:"account"`
}
