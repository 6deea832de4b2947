package manage

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/account"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/membership"
)

// Member is somebody with a role in an organization.
type Member struct {
	AccountID string `json:"account_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Username  string `json:"username" example:"zhang.san"`
	Name      string `json:"name" example:"示例人员甲"`
	Role      string `json:"role" example:"editor" enums:"owner,editor"`
}

// inOrganization gives accounts as members of the organization that the path names.
func inOrganization(c *gin.Context) func(*account.Account) Member {
	return func(a *account.Account) Member {
		return Member{AccountID: a.ID, Username: a.Username, Name: a.Name, Role: string(membership.RoleIn(a, c.Param("id")))}
	}
}

// RoleInput is the role of a member.
type RoleInput struct {
	Role string `json:"role" validate:"required" enums:"owner,editor" example:"editor"`
}

// TransferInput is to whom an organization is handed over.
type TransferInput struct {
	AccountID string `json:"account_id" validate:"required" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
}

// InviteInput is whom an organization invites.
type InviteInput struct {
	Name string `json:"name" validate:"required" maxLength:"50" example:"示例同事"` // 邀请谁，供自己辨认
	Role string `json:"role" validate:"required" enums:"owner,editor" example:"editor"`
}

// Invitation lets somebody become a member.
type Invitation struct {
	ID           string               `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	CreatedAt    time.Time            `json:"created_at" example:"2026-11-24T08:00:00+08:00"`
	ExpiresAt    time.Time            `json:"expires_at" example:"2026-12-08T08:00:00+08:00"`
	Name         string               `json:"name" example:"示例同事"`
	Role         string               `json:"role" example:"editor" enums:"owner,editor"`
	Organization *kit.OrganizationRef `json:"organization" extensions:"x-nullable"`
}

// InvitationWithToken is an invitation that was just made.
type InvitationWithToken struct {
	Invitation
	Token string `json:"token" example:"kepu_inv_4BN6…"` // 只出现这一次：请转交受邀人
}

func (api *API) invitationDTO(i *membership.Invitation) Invitation {
	return Invitation{ID: i.ID, CreatedAt: kit.Local(i.CreatedAt), ExpiresAt: kit.Local(i.ExpiresAt), Name: i.Name,
		Role: string(i.Role), Organization: kit.NewOrganizationRef(api.Catalog.Snapshot(), i.OrganizationID)}
}

// AcceptInput is the account that an invited person wants.
type AcceptInput struct {
	Username string `json:"username" validate:"required" minLength:"3" maxLength:"64" example:"li.si"`
	Name     string `json:"name" validate:"required" maxLength:"50" example:"示例同事"`
	Email    string `json:"email" validate:"optional" example:"li.si@example.org"`
	Password string `json:"password" validate:"required" minLength:"10" maxLength:"128" example:"瘦西湖的风车慢慢转呀转"`
}

// TokenInput is the token of an invitation.
type TokenInput struct {
	Token string `json:"token" validate:"required" example:"kepu_inv_4BN6…"`
}

// ListMembers answers who belongs to an organization.
//
//	@Summary		单位成员
//	@Description	直接属于该单位的账号及其角色。
//	@Tags			入驻
//	@Success		200	{object} kit.AllOf[Member]
//	@Router			/organizations/{id}/members [get]
func (api *API) ListMembers(c *gin.Context) error {
	members, err := api.Members.Members(c.Request.Context(), c.Param("id"))
	return kit.ReplyAll(c, members, err, inOrganization(c))
}

// SetMemberRole gives a member another role.
//
//	@Summary		修改成员角色
//	@Description	单位至少保留一位负责人（409 last_owner）。
//	@Tags			入驻
//	@Param			body	body	RoleInput	true	"角色"
//	@Success		200	{object} Member
//	@Router			/organizations/{id}/members/{account_id} [put]
func (api *API) SetMemberRole(c *gin.Context) error {
	a, err := kit.Do(c, api.Members.MayManage(c.Request.Context(), c.Param("id")),
		func(ctx context.Context, in *RoleInput) (*account.Account, error) {
			var vs errs.Violations
			vs.Required("role", in.Role)
			if err := vs.Err(); err != nil {
				return nil, err
			}
			return api.Members.SetRole(ctx, c.Param("id"), c.Param("account_id"), identity.Role(in.Role))
		})
	return kit.Reply(c, http.StatusOK, a, err, inOrganization(c))
}

// RemoveMember takes a member out of an organization.
//
//	@Summary		移除成员
//	@Description	账号保留，只是不再属于该单位。
//	@Tags			入驻
//	@Success		204	"已移除"
//	@Router			/organizations/{id}/members/{account_id} [delete]
func (api *API) RemoveMember(c *gin.Context) error {
	_, err := api.Members.SetRole(c.Request.Context(), c.Param("id"), c.Param("account_id"), "")
	return kit.NoContent(c, err)
}

// LeaveOrganization takes who acts out of an organization.
//
//	@Summary		退出单位
//	@Description	最后一位负责人须先移交。
//	@Tags			入驻
//	@Success		204	"已退出"
//	@Router			/organizations/{id}/leave [post]
func (api *API) LeaveOrganization(c *gin.Context) error {
	return kit.NoContent(c, api.Members.Leave(c.Request.Context(), c.Param("id")))
}

// TransferOrganization hands an organization over to another member.
//
//	@Summary		移交单位
//	@Description	对方成为负责人，自己成为编辑。
//	@Tags			入驻
//	@Param			body	body	TransferInput	true	"移交给谁"
//	@Success		204	"已移交"
//	@Router			/organizations/{id}/transfer [post]
func (api *API) TransferOrganization(c *gin.Context) error {
	return kit.Act(c, api.Members.MayTransfer(c.Request.Context(), c.Param("id")),
		func(ctx context.Context, in *TransferInput) error {
			return api.Members.Transfer(ctx, c.Param("id"), in.AccountID)
		})
}
