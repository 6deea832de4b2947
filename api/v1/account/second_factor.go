package account

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
)

// issuer is what programs for codes show beside the name of the account.
const issuer = "kepu"

// EnrolTOTP begins a second factor.
//
//	@Summary		开始设置两步验证
//	@Description	返回密钥和 otpauth 地址：做成二维码用身份验证器扫描，再用 /me/totp/confirm 确认。须输入当前密码；只用统一身份认证、没有密码的账号须在登录后 5 分钟内设置（否则 403 sign_in_again）。
//	@Tags			账号
//	@Param			body	body	EnrolInput	true	"当前密码"
//	@Success		200	{object} TOTP
//	@Router			/me/totp [post]
func (api *API) EnrolTOTP(c *gin.Context) error {
	out, err := kit.Do(c, nil, func(ctx context.Context, in *EnrolInput) (out TOTP, err error) {
		out.Secret, out.URI, err = api.Accounts.Enrol(ctx, issuer, in.Password)
		return out, err
	})
	return kit.Reply(c, http.StatusOK, out, err, func(out TOTP) TOTP { return out })
}

// ConfirmTOTP takes a second factor into use.
//
//	@Summary		启用两步验证
//	@Description	输入手机上的六位数字；返回的备用码只出现这一次。
//	@Tags			账号
//	@Param			body	body	CodeInput	true	"验证码"
//	@Success		200	{object} RecoveryCodes
//	@Router			/me/totp/confirm [post]
func (api *API) ConfirmTOTP(c *gin.Context) error {
	codes, err := kit.Do(c, nil, func(ctx context.Context, in *CodeInput) ([]string, error) {
		return api.Accounts.Confirm(ctx, in.Code)
	})
	return kit.Reply(c, http.StatusOK, codes, err, func(codes []string) RecoveryCodes { return RecoveryCodes{codes} })
}

// EndTOTP ends a second factor.
//
//	@Summary		停用两步验证
//	@Description	须输入一个当前的验证码或备用码。
//	@Tags			账号
//	@Param			body	body	CodeInput	true	"验证码"
//	@Success		204	"已停用"
//	@Router			/me/totp/end [post]
func (api *API) EndTOTP(c *gin.Context) error {
	return kit.Act(c, nil, func(ctx context.Context, in *CodeInput) error { return api.Accounts.EndFactor(ctx, in.Code) })
}

// ResetTOTP takes the second factor from an account.
//
//	@Summary		重置两步验证
//	@Description	手机和备用码都丢失时由管理员办理；该账号的登录全部失效。
//	@Tags			账号
//	@Success		204	"已重置"
//	@Router			/accounts/{id}/reset-totp [post]
func (api *API) ResetTOTP(c *gin.Context) error {
	return kit.NoContent(c, api.Accounts.ResetFactor(c.Request.Context(), c.Param("id")))
}

// CodeInput is a code of the second factor.
type CodeInput struct {
	Code string `json:"code" validate:"required" example:"123456"` // 手机上的六位数字，或一个备用码
}

// EnrolInput proves that the person is still there.
type EnrolInput struct {
	Password string `json:"password" validate:"optional" maxLength:"128" example:"瘦西湖的风车慢慢转呀转"` // 当前密码；没有密码的账号不写
}

// TOTP is a second factor that is being set up.
type TOTP struct {
	Secret string `json:"secret" example:"JBSWY3DPEHPK3PXP"`                                               // 手工输入用
	URI    string `json:"uri" example:"otpauth://totp/kepu:zhang.san?secret=JBSWY3DPEHPK3PXP&issuer=kepu"` // 做成二维码，用身份验证器扫描
}

// RecoveryCodes are the codes on paper of a second factor.
type RecoveryCodes struct {
	Codes []string `json:"recovery_codes" example:"k3xq7-m2wfa"` // 只出现这一次，请打印保存：手机丢失时每个可用一次
}
