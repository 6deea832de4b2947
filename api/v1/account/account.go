package account

import (
	"net/http"

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
