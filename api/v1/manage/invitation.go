package manage

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/account"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/membership"
)

// ListInvitations answers the open invitations of an organization.
//
//	@Summary		单位的邀请
//	@Description	仍可使用的邀请。
//	@Tags			入驻
//	@Success		200	{object} kit.AllOf[Invitation]
//	@Router			/organizations/{id}/invitations [get]
func (api *API) ListInvitations(c *gin.Context) error {
	list, err := api.Members.OpenInvitations(c.Request.Context(), c.Param("id"))
	return kit.ReplyAll(c, list, err, api.invitationDTO)
}

// Invite invites a colleague.
//
//	@Summary		邀请同事
//	@Description	返回的凭证只出现这一次，14 天内可用一次；由受邀人开设账号或用已有账号接受。
//	@Tags			入驻
//	@Param			body	body	InviteInput	true	"邀请谁"
//	@Success		201	{object} InvitationWithToken
//	@Router			/organizations/{id}/invitations [post]
func (api *API) Invite(c *gin.Context) error {
	var token string
	i, err := kit.Do(c, api.Members.MayManage(c.Request.Context(), c.Param("id")),
		func(ctx context.Context, in *InviteInput) (i *membership.Invitation, err error) {
			i, token, err = api.Members.Invite(ctx, c.Param("id"), identity.Role(in.Role), in.Name)
			return i, err
		})
	return kit.Reply(c, http.StatusCreated, i, err, func(i *membership.Invitation) InvitationWithToken {
		return InvitationWithToken{Invitation: api.invitationDTO(i), Token: token}
	})
}

// RevokeInvitation ends an invitation.
//
//	@Summary		收回邀请
//	@Description	凭证立即失效。
//	@Tags			入驻
//	@Success		204	"已收回"
//	@Router			/organizations/{id}/invitations/{invitation_id} [delete]
func (api *API) RevokeInvitation(c *gin.Context) error {
	return kit.NoContent(c, api.Members.Revoke(c.Request.Context(), c.Param("id"), c.Param("invitation_id")))
}

// GetInvitation answers the invitation of a token.
//
//	@Summary		查看邀请
//	@Description	凭证放在 `Authorization: Bearer kepu_inv_…`：看看是哪个单位、什么角色。
//	@Tags			入驻
//	@Success		200	{object} Invitation
//	@Router			/invitation [get]
func (api *API) GetInvitation(c *gin.Context) error {
	i, err := api.Members.Invitation(c.Request.Context(), respond.Bearer(c))
	return kit.Reply(c, http.StatusOK, i, err, api.invitationDTO)
}

// AcceptInvitation makes an account for who has an invitation.
//
//	@Summary		接受邀请并开设账号
//	@Description	凭证放在 `Authorization: Bearer kepu_inv_…`；之后用 /sign-in 登录。已有账号的请登录后用 /me/invitation。
//	@Tags			入驻
//	@Param			body	body	AcceptInput	true	"账号"
//	@Success		201	{object} account.Account
//	@Router			/invitation/accept [post]
func (api *API) AcceptInvitation(c *gin.Context) error {
	i, err := api.Members.Invitation(c.Request.Context(), respond.Bearer(c))
	a, err := kit.Do(c, err, func(ctx context.Context, in *AcceptInput) (*account.Account, error) {
		return api.Members.Accept(ctx, i,
			membership.NewMember{Username: in.Username, Name: in.Name, Email: in.Email, Password: in.Password})
	})
	return kit.Reply(c, http.StatusCreated, a, err, api.account)
}

// AcceptMyInvitation adds an organization to the account of who acts.
//
//	@Summary		用已有账号接受邀请
//	@Description	账号由此多一个单位的角色。
//	@Tags			入驻
//	@Param			body	body	TokenInput	true	"邀请的凭证"
//	@Success		200	{object} account.Account
//	@Router			/me/invitation [post]
func (api *API) AcceptMyInvitation(c *gin.Context) error {
	a, err := kit.Do(c, nil, func(ctx context.Context, in *TokenInput) (*account.Account, error) {
		i, err := api.Members.Invitation(ctx, in.Token)
		if errs.KindOf(err) == errs.Unauthenticated { // who acts is known; it is the invitation that is not
			var vs errs.Violations
			vs.Add("token", "unknown", "邀请不存在或已失效", "is of no invitation that can still be used")
			err = vs.Err()
		}
		if err != nil {
			return nil, err
		}
		return api.Members.AcceptAs(ctx, i)
	})
	return kit.Reply(c, http.StatusOK, a, err, api.account)
}
