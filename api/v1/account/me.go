package account

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/account"
	"kepu/internal/identity"
)

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

// PasswordInput is a change of the own password.
type PasswordInput struct {
	CurrentPassword string `json:"current_password" validate:"required" example:"tv4k-9qzw-mlet-x2ra"`
	NewPassword     string `json:"new_password" validate:"required" minLength:"10" maxLength:"128" example:"运河边的傅科摆自己会转"` // 至少 10 个字符，不能是常用密码
}

// Me is who is signed in.
type Me struct {
	Account
	MustEnrol          bool `json:"must_enrol" example:"false"`           // 须先启用两步验证，其他操作才可用
	MustChangePassword bool `json:"must_change_password" example:"false"` // 临时密码：先修改，其他操作才可用
}

// SignInSession is one session of a person.
type SignInSession struct {
	ID        string    `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Current   bool      `json:"current" example:"true"` // 发出本次请求的登录
	CreatedAt time.Time `json:"created_at" example:"2026-11-24T08:00:00+08:00"`
	UsedAt    time.Time `json:"used_at" example:"2026-11-24T12:34:00+08:00"` // 精确到分钟
	ExpiresAt time.Time `json:"expires_at" example:"2026-12-01T08:00:00+08:00"`
	Address   string    `json:"address" example:"192.0.2.1"`        // 登录时的网络地址
	UserAgent string    `json:"user_agent" example:"Mozilla/5.0 …"` // 登录时的浏览器或程序
}
