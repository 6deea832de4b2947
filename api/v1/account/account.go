package account

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/account"
	"kepu/internal/errs"
	"kepu/internal/identity"
)

// AccountParams are the parameters of the list of accounts.
type AccountParams struct {
	Q              string   `form:"q" validate:"optional"`                                                                       // 用户名、姓名或邮箱的一部分
	Role           []string `form:"role" validate:"optional" collectionFormat:"csv" enums:"administrator,reviewer,owner,editor"` // 有这些角色之一
	OrganizationID []string `form:"organization_id" validate:"optional" collectionFormat:"csv"`                                  // 在这些单位有角色
	RegionCode     []string `form:"region_code" validate:"optional" collectionFormat:"csv"`                                      // 在这些行政区划有角色
	Archived       *bool    `form:"archived" validate:"optional"`                                                                // true：只要停用的；false：只要在用的
	kit.ListParams
}

// ListAccounts answers the list of accounts.
//
//	@Summary		账号列表
//	@Description	按用户名排序。
//	@Tags			账号
//	@Param			query	query		AccountParams	false	"查询条件"
//	@Success		200		{object}	kit.List[Account]
//	@Router			/accounts [get]
func (api *API) ListAccounts(c *gin.Context) error {
	var p AccountParams
	r := api.Begin(c, &p)
	r.CheckIDs("organization_id", p.OrganizationID)
	r.CheckRegions("region_code", p.RegionCode)
	q := &account.Query{Text: p.Q, Roles: p.Role, OrganizationIDs: p.OrganizationID, RegionCodes: p.RegionCode,
		Archived: p.Archived, Paging: r.ReadPaging(&p.ListParams)}
	if err := r.Violations.Err(); err != nil {
		return err
	}
	result, err := api.Accounts.List(c.Request.Context(), q)
	if err != nil {
		return err
	}
	respond.KeepPrivate(c)
	return kit.WriteList(r, &p.ListParams, result, func(a **account.Account) Account { return NewAccount(api.Env, *a) })
}

func (api *API) accounts() *kit.Resource[account.Account, AccountInput] {
	return &kit.Resource[account.Account, AccountInput]{
		Env: api.Env, Service: &api.Accounts.Service, Path: "/api/v1/accounts", Form: accountForm, Apply: applyAccount,
		Render: func(a *account.Account) any { return NewAccount(api.Env, a) },
	}
}

// GetAccount answers one account.
//
//	@Summary		账号详情
//	@Description	修改前读取，得到 ETag。
//	@Tags			账号
//	@Success		200	{object}	Account
//	@Router			/accounts/{id} [get]
func (api *API) GetAccount(c *gin.Context) error { return api.accounts().Get(c) }

// CreateAccount makes one.
//
//	@Summary		开设账号
//	@Description	返回一个临时密码，只出现这一次：请当面或电话告知本人，7 天内首次登录并修改。
//	@Tags			账号
//	@Param			body	body		AccountInput	true	"账号"
//	@Param			dry_run	query		bool			false	"true：照常检查并返回结果，但不写入"
//	@Success		201		{object}	AccountWithPassword
//	@Router			/accounts [post]
func (api *API) CreateAccount(c *gin.Context) error {
	p, err := kit.ReadWriteParams(c)
	if err != nil {
		return err
	}
	r, password := api.accounts(), ""
	r.Secret = true
	r.Render = func(a *account.Account) any {
		return AccountWithPassword{Account: NewAccount(api.Env, a), TemporaryPassword: password}
	}
	return r.CreateWith(c, p, func(a *account.Account) (err error) {
		password, err = api.Accounts.WithTemporaryPassword(c.Request.Context(), a)
		return err
	})
}

// UpdateAccount changes one.
//
//	@Summary		修改账号
//	@Description	JSON Merge Patch（RFC 7396）：只写要改的字段，null 表示清空；grants 整体替换。立即生效，无需重新登录。
//	@Tags			账号
//	@Param			body		body		AccountInput	true	"要修改的字段"
//	@Param			dry_run		query		bool			false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	Account
//	@Router			/accounts/{id} [patch]
func (api *API) UpdateAccount(c *gin.Context) error { return api.accounts().Patch(c) }

// ArchiveAccount closes one.
//
//	@Summary		停用账号
//	@Description	不能再登录，已有的登录立即失效；用户名保留，不再分配给别人。不能停用自己。
//	@Tags			账号
//	@Param			dry_run		query	bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		204			"已停用"
//	@Router			/accounts/{id} [delete]
func (api *API) ArchiveAccount(c *gin.Context) error {
	if c.Param("id") == identity.From(c.Request.Context()).ID {
		return errs.New(errs.Conflict, "own_account", "不能停用自己的账号，请由另一位管理员操作",
			"you cannot close your own account; ask another administrator")
	}
	return api.accounts().Archive(c)
}

// RestoreAccount opens one again.
//
//	@Summary		恢复账号
//	@Description	撤销停用；原密码仍可用，忘记时请重置。
//	@Tags			账号
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	Account
//	@Router			/accounts/{id}/restore [post]
func (api *API) RestoreAccount(c *gin.Context) error { return api.accounts().Restore(c) }

// ResetPassword gives an account a temporary password.
//
//	@Summary		重置密码
//	@Description	返回一个临时密码，只出现这一次；该账号的登录全部失效。
//	@Tags			账号
//	@Success		200			{object}	AccountWithPassword
//	@Router			/accounts/{id}/reset-password [post]
func (api *API) ResetPassword(c *gin.Context) error {
	match, p, err := api.accounts().Precondition(c)
	if err != nil {
		return err
	}
	a, password, err := api.Accounts.Reset(p.Context(c), c.Param("id"), match)
	if err != nil {
		return err
	}
	out := respond.Render(AccountWithPassword{Account: NewAccount(api.Env, a), TemporaryPassword: password})
	respond.Written(c, http.StatusOK, a.Version, []byte(out))
	return nil
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
