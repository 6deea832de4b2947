package account

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/apikey"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/page"
)

// APIKey is the key of a client, without its token.
type APIKey struct {
	ID         string     `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Version    int64      `json:"version" example:"1"`
	CreatedAt  time.Time  `json:"created_at" example:"2026-11-20T08:00:00+08:00"`
	UpdatedAt  time.Time  `json:"updated_at" example:"2026-11-24T09:30:00+08:00"`
	Name       string     `json:"name" example:"示例小程序"`
	Type       string     `json:"type" example:"publishable" enums:"publishable,secret"`
	Hint       string     `json:"hint" example:"kepu_pk_…X7K2"` // 密钥的首尾，用于辨认
	Grants     []Grant    `json:"grants"`                       // 私密密钥的角色及其范围
	Scopes     []string   `json:"scopes"`                       // 私密密钥的用途
	Quota      int        `json:"quota" example:"6000"`         // 每分钟请求数；每个网络地址最多用其十分之一
	ExpiresAt  *time.Time `json:"expires_at" example:"2027-11-20T08:00:00+08:00" extensions:"x-nullable"`
	LastUsedAt *time.Time `json:"last_used_at" example:"2026-11-24T09:30:00+08:00" extensions:"x-nullable"` // 精确到分钟
	Archived   bool       `json:"archived" example:"false"`                                                 // 已撤销
}

// APIKeyWithToken is a key that was just made.
type APIKeyWithToken struct {
	APIKey
	Token string `json:"token" example:"kepu_pk_4BN6…"` // 只出现这一次；放在 Authorization: Bearer 之后
}

// APIKeyInput is what an administrator may set of a key.
type APIKeyInput struct {
	Name      string       `json:"name" validate:"required" maxLength:"100" example:"示例小程序"`                                                      // 用在哪里
	Type      string       `json:"type" validate:"required" enums:"publishable,secret" example:"publishable"`                                     // publishable 可放在小程序里，只读公开数据；secret 只能放在服务器上。开设后不能改
	Grants    []GrantInput `json:"grants" validate:"optional"`                                                                                    // secret：角色及其范围
	Scopes    []string     `json:"scopes" validate:"optional" example:"activities:write"`                                                         // secret：用途，资源:read 或 资源:write
	Quota     int          `json:"quota" validate:"optional" minimum:"10" maximum:"1000000" default:"6000" example:"6000"`                        // 每分钟请求数，按进程计；每个网络地址最多用其十分之一
	ExpiresAt *time.Time   `json:"expires_at" validate:"optional" format:"date-time" example:"2027-11-20T08:00:00+08:00" extensions:"x-nullable"` // 到期自动失效；不写为长期有效
}

// Answered is how an answer has it.
func (APIKeyInput) Answered() any { return APIKeyWithToken{} }

func (api *API) apiKeyDTO(k *apikey.Key) APIKey {
	return APIKey{ID: k.ID, Version: k.Version, CreatedAt: kit.Local(k.CreatedAt), UpdatedAt: kit.Local(k.UpdatedAt),
		Name: k.Name, Type: string(k.Type), Hint: k.Hint, Grants: grantsDTO(api.Env, k.Grants), Scopes: k.Scopes,
		Quota: k.Quota, ExpiresAt: kit.LocalOrNull(k.ExpiresAt), LastUsedAt: kit.LocalOrNull(k.LastUsedAt),
		Archived: k.ArchivedAt != nil}
}

func apiKeyForm(k *apikey.Key) *APIKeyInput {
	in := &APIKeyInput{Name: k.Name, Type: string(k.Type), Grants: []GrantInput{}, Scopes: k.Scopes, Quota: k.Quota,
		ExpiresAt: k.ExpiresAt}
	for _, g := range k.Grants {
		in.Grants = append(in.Grants, GrantInput(g))
	}
	return in
}

func applyAPIKey(in *APIKeyInput, k *apikey.Key, now time.Time) (vs errs.Violations) {
	if k.Type != "" && string(k.Type) != in.Type {
		vs.Add("type", "unchangeable", "开设后不能改，请另开一个", "cannot be changed; make another key")
	}
	if in.ExpiresAt != nil && !in.ExpiresAt.After(now) && (k.ExpiresAt == nil || !in.ExpiresAt.Equal(*k.ExpiresAt)) {
		vs.Add("expires_at", "past", "必须晚于现在；要立即停用请删除密钥", "must be later than now; delete the key to end it at once")
	}
	k.Name, k.Type, k.Scopes, k.Quota, k.ExpiresAt, k.Grants = in.Name, apikey.Type(in.Type), in.Scopes, in.Quota,
		in.ExpiresAt, nil
	for _, g := range in.Grants {
		k.Grants = append(k.Grants, identity.Grant(g))
	}
	return vs
}

func (api *API) apiKeys() *kit.Resource[apikey.Key, APIKeyInput] {
	return &kit.Resource[apikey.Key, APIKeyInput]{
		Env: api.Env, Service: &api.APIKeys.Service, Path: "/api/v1/api-keys", Form: apiKeyForm, Apply: applyAPIKey,
		Render: func(k *apikey.Key) any { return api.apiKeyDTO(k) }, Secret: true,
	}
}

// APIKeyParams are the parameters of the list of keys.
type APIKeyParams struct {
	Archived *bool `form:"archived" validate:"optional"` // true：只要已撤销的；false：只要在用的
	kit.ListParams
}

// ListAPIKeys answers the list of keys.
//
//	@Summary		接口密钥列表
//	@Description	新开的在前；不含密钥本身。
//	@Tags			密钥
//	@Param			query	query		APIKeyParams	false	"查询条件"
//	@Success		200		{object}	kit.List[APIKey]
//	@Router			/api-keys [get]
func (api *API) ListAPIKeys(c *gin.Context) error {
	var p APIKeyParams
	r := api.Begin(c, &p)
	return kit.PrivateList(r, &p.ListParams, api.APIKeys.Keys.All,
		func(k *apikey.Key) bool { return p.Archived == nil || *p.Archived == (k.ArchivedAt != nil) },
		func(k *apikey.Key) page.Key { return page.Key{I: -k.CreatedAt.UnixMilli(), ID: k.ID} },
		func(k **apikey.Key) APIKey { return api.apiKeyDTO(*k) })
}

// CreateAPIKey makes one.
//
//	@Summary		开设接口密钥
//	@Description	返回密钥，只出现这一次。publishable 供小程序和网页读取公开数据；secret 供其他系统登记数据，须写明角色和用途。
//	@Tags			密钥
//	@Param			body	body		APIKeyInput	true	"接口密钥"
//	@Param			dry_run	query		bool		false	"true：照常检查并返回结果，但不写入"
//	@Success		201		{object}	APIKeyWithToken
//	@Router			/api-keys [post]
func (api *API) CreateAPIKey(c *gin.Context) error {
	p, err := kit.ReadWriteParams(c)
	if err != nil {
		return err
	}
	r, token := api.apiKeys(), ""
	r.Render = func(k *apikey.Key) any { return APIKeyWithToken{APIKey: api.apiKeyDTO(k), Token: token} }
	return r.CreateWith(c, p, func(k *apikey.Key) error {
		token = k.NewToken()
		return nil
	})
}

// GetAPIKey answers one.
//
//	@Summary		接口密钥详情
//	@Description	不含密钥本身；修改前读取，得到 ETag。
//	@Tags			密钥
//	@Success		200	{object}	APIKey
//	@Router			/api-keys/{id} [get]
func (api *API) GetAPIKey(c *gin.Context) error { return api.apiKeys().Get(c) }

// UpdateAPIKey changes one.
//
//	@Summary		修改接口密钥
//	@Description	JSON Merge Patch（RFC 7396）：只写要改的字段；一秒内处处生效。
//	@Tags			密钥
//	@Param			body		body		APIKeyInput	true	"要修改的字段"
//	@Param			dry_run		query		bool		false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	APIKey
//	@Router			/api-keys/{id} [patch]
func (api *API) UpdateAPIKey(c *gin.Context) error { return api.apiKeys().Patch(c) }

// RevokeAPIKey revokes one.
//
//	@Summary		撤销接口密钥
//	@Description	一秒内处处失效，不能恢复；请另开一个。
//	@Tags			密钥
//	@Param			dry_run		query	bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		204			"已撤销"
//	@Router			/api-keys/{id} [delete]
func (api *API) RevokeAPIKey(c *gin.Context) error { return api.apiKeys().Archive(c) }
