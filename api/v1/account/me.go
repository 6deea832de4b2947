package account

import (
	"context"
	"net/http"

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

// GetMe answers who is signed in.
//
//	@Summary		我的账号
//	@Description	当前登录的账号、角色和范围。
//	@Tags			账号
//	@Success		200	{object}	Me
//	@Router			/me [get]
func (api *API) GetMe(c *gin.Context) error {
	who := identity.From(c.Request.Context())
	a, err := api.Accounts.Find(c.Request.Context(), who.ID)
	return kit.Reply(c, http.StatusOK, a, err, func(a *account.Account) Me {
		return Me{Account: NewAccount(api.Env, a), MustChangePassword: who.MustChangePassword, MustEnrol: who.MustEnrol}
	})
}

// ListMySessions answers the sessions of who is signed in.
//
//	@Summary		我的登录
//	@Description	尚未失效的登录，最近使用的在前；发现陌生的登录，请删除它并修改密码。
//	@Tags			账号
//	@Success		200	{object}	kit.AllOf[SignInSession]
//	@Router			/me/sessions [get]
func (api *API) ListMySessions(c *gin.Context) error {
	who := identity.From(c.Request.Context())
	sessions, err := api.Accounts.Logins(c.Request.Context(), who.ID)
	return kit.ReplyAll(c, sessions, err, func(s account.Login) SignInSession {
		return SignInSession{ID: s.ID, Current: s.ID == who.LoginID, CreatedAt: kit.Local(s.CreatedAt),
			UsedAt: kit.Local(s.UsedAt), ExpiresAt: kit.Local(s.ExpiresAt), Address: s.Address, UserAgent: s.UserAgent}
	})
}

// EndMySession ends one session of who is signed in.
//
//	@Summary		结束一个登录
//	@Description	该登录的令牌立即失效；也可结束当前的登录。
//	@Tags			账号
//	@Success		204	"已结束"
//	@Router			/me/sessions/{id} [delete]
func (api *API) EndMySession(c *gin.Context) error {
	who := identity.From(c.Request.Context())
	return kit.NoContent(c, api.Accounts.EndLogin(c.Request.Context(), who.ID, c.Param("id")))
}

// EndMyOtherSessions ends all sessions of who is signed in, but the one of the request.
//
//	@Summary		结束其他登录
//	@Description	只保留当前的登录。
//	@Tags			账号
//	@Success		204	"已结束"
//	@Router			/me/sessions [delete]
func (api *API) EndMyOtherSessions(c *gin.Context) error {
	who := identity.From(c.Request.Context())
	return kit.NoContent(c, api.Accounts.EndOtherLogins(c.Request.Context(), who.ID, who.LoginID))
}

// ChangeMyPassword gives who is signed in a new password.
//
//	@Summary		修改密码
//	@Description	至少 10 个字符，不能是常用密码；成功后其他登录全部失效。
//	@Tags			账号
//	@Param			body	body	PasswordInput	true	"当前密码和新密码"
//	@Success		204		"已修改"
//	@Router			/me/password [post]
func (api *API) ChangeMyPassword(c *gin.Context) error {
	return kit.Act(c, nil, func(ctx context.Context, in *PasswordInput) error {
		return api.Accounts.ChangePassword(ctx, account.PasswordChange{Current: in.CurrentPassword, New: in.NewPassword})
	})
}
