package account

import (
	"time"

	"kepu/api/v1/kit"
	"kepu/internal/account"
	"kepu/internal/errs"
	"kepu/internal/identity"
)

// SignInInput is what a person signs in with.
type SignInInput struct {
	Username string `json:"username" validate:"required" example:"zhang.san"`
	Password string `json:"password" validate:"required" example:"运河边的傅科摆自己会转"`
	Code     string `json:"code" validate:"optional" example:"123456"` // 启用两步验证的账号：手机上的六位数字，或一个备用码
}

// PasswordInput is a change of the own password.
type PasswordInput struct {
	CurrentPassword string `json:"current_password" validate:"required" example:"tv4k-9qzw-mlet-x2ra"`
	NewPassword     string `json:"new_password" validate:"required" minLength:"10" maxLength:"128" example:"运河边的傅科摆自己会转"` // 至少 10 个字符，不能是常用密码
}

// SignedIn is a session that has begun.
type SignedIn struct {
	Token              string    `json:"token" example:"kepu_ses_4BN6…"`                 // 只出现这一次；放在 Authorization: Bearer 之后
	ExpiresAt          time.Time `json:"expires_at" example:"2026-12-01T12:34:56+08:00"` // 最迟到此时失效
	IdleSeconds        int       `json:"idle_seconds" example:"43200"`                   // 这么久没有请求也会失效
	MustChangePassword bool      `json:"must_change_password" example:"false"`           // 临时密码：先修改，其他操作才可用
	Account            Account   `json:"account"`
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

// Account is a member of the staff as administrators and the person see it.
type Account struct {
	ID        string    `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Version   int64     `json:"version" example:"3"`
	CreatedAt time.Time `json:"created_at" example:"2026-11-20T08:00:00+08:00"`
	UpdatedAt time.Time `json:"updated_at" example:"2026-11-24T09:30:00+08:00"`
	Username  string    `json:"username" example:"zhang.san"` // 登录用
	Name      string    `json:"name" example:"示例人员甲"`
	Email     *string   `json:"email" example:"zhang.san@example.org" extensions:"x-nullable"` // 用于通知
	Archived  bool      `json:"archived" example:"false"`                                      // 停用：不能登录
	Subject   *string   `json:"sso_subject" extensions:"x-nullable"`                           // 统一身份认证中的身份（issuer 和 subject），首次登录时按已核实的邮箱关联
	Grants    []Grant   `json:"grants"`                                                        // 角色及其范围
}

// Grant is a role with its scope, named.
type Grant struct {
	identity.Grant
	Region       *kit.RegionRef       `json:"region" extensions:"x-nullable"`       // 审核员的行政区划
	Organization *kit.OrganizationRef `json:"organization" extensions:"x-nullable"` // 负责人、编辑的单位
}

// NewAccount is an account as administrators and the person see it.
func NewAccount(api *kit.Env, a *account.Account) Account {
	return Account{ID: a.ID, Version: a.Version, CreatedAt: kit.Local(a.CreatedAt), UpdatedAt: kit.Local(a.UpdatedAt),
		Username: a.Username, Name: a.Name, Email: kit.Optional(&a.Email), Archived: a.ArchivedAt != nil,
		Subject: kit.Optional(&a.Subject), Grants: grantsDTO(api, a.Grants)}
}

// grantsDTO names the scopes of grants.
func grantsDTO(api *kit.Env, list []identity.Grant) []Grant {
	s := api.Catalog.Snapshot()
	out := []Grant{}
	for _, g := range list {
		out = append(out, Grant{Grant: g, Region: kit.NewRegionRef(s, g.RegionCode),
			Organization: kit.NewOrganizationRef(s, g.OrganizationID)})
	}
	return out
}

// GrantInput is a grant as clients write it.
type GrantInput identity.Grant

// Answered is how an answer has it.
func (GrantInput) Answered() any { return Grant{} }

// AccountInput is what an administrator may set of an account.
type AccountInput struct {
	Username string       `json:"username" validate:"required" minLength:"3" maxLength:"64" example:"zhang.san"` // 字母、数字和 . _ - @，不分大小写
	Name     string       `json:"name" validate:"required" maxLength:"50" example:"示例人员甲"`
	Email    string       `json:"email" validate:"optional" maxLength:"254" example:"zhang.san@example.org"`
	Subject  string       `json:"sso_subject" validate:"optional" maxLength:"400"` // 统一身份认证中的身份；清空即解除关联
	Grants   []GrantInput `json:"grants" validate:"optional"`                      // 角色及其范围；没有角色的账号只能查看自己
}

// Answered is how an answer has it.
func (AccountInput) Answered() any { return AccountWithPassword{} }

func accountForm(a *account.Account) *AccountInput {
	in := &AccountInput{Username: a.Username, Name: a.Name, Email: a.Email, Subject: a.Subject, Grants: []GrantInput{}}
	for _, g := range a.Grants {
		in.Grants = append(in.Grants, GrantInput(g))
	}
	return in
}

func applyAccount(in *AccountInput, a *account.Account, _ time.Time) errs.Violations {
	a.Username, a.Name, a.Email, a.Subject, a.Grants = in.Username, in.Name, in.Email, in.Subject, nil
	for _, g := range in.Grants {
		a.Grants = append(a.Grants, identity.Grant(g))
	}
	return nil
}

// AccountWithPassword is an account with the temporary password that was made for it.
type AccountWithPassword struct {
	Account
	TemporaryPassword string `json:"temporary_password" example:"tv4k-9qzw-mlet-x2ra"` // 只出现这一次；7 天内首次登录，登录后须修改
}
