package records

import (
	"github.com/gin-gonic/gin"

	"kepu/internal/organization"
)

// GetOrganizationForStaff answers one.
//
//	@Summary		单位详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@Tags			单位
//	@Success		200	{object} OrganizationForStaff
//	@Router			/manage/organizations/{id} [get]
func (api *API) GetOrganizationForStaff(c *gin.Context) error {
	r := api.organizations()
	r.Render = func(o *organization.Organization) any {
		return OrganizationForStaff{Organization: organizationDTO(api.Catalog.Snapshot(), o, api.Minute()), Trusted: o.Trusted}
	}
	return r.Get(c)
}

// GetVenueForStaff answers one.
//
//	@Summary		场馆详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@Description	已发布的记录若有修改在等待审核，pending 说明其状态；加 revision=pending 读取那份修改，它有自己的 ETag。
//	@Tags			场馆
//	@Param			revision	query	string	false	"pending：尚未发布的修改，而不是记录本身"
//	@Success		200	{object} VenueForStaff
//	@Router			/manage/venues/{id} [get]
func (api *API) GetVenueForStaff(c *gin.Context) error { return api.venues().Manage(c) }

// UpdateVenueRevision changes the edit of one that is not public yet.
//
//	@Summary		继续修改尚未发布的场馆修改
//	@Description	JSON Merge Patch。publication=submitted 提交审核，draft 收回继续编辑；不写则状态不变。
//	@Tags			场馆
//	@Param			revision	query	string	false	"必须为 pending"
//	@Param			body	body	VenueInput	true	"要修改的字段"
//	@Success		200	{object} VenueForStaff
//	@Router			/manage/venues/{id} [patch]
func (api *API) UpdateVenueRevision(c *gin.Context) error { return api.venues().PatchRevision(c) }

// DropVenueRevision forgets the edit of one that is not public yet.
//
//	@Summary		放弃尚未发布的场馆修改
//	@Description	已发布的记录保持原样。
//	@Tags			场馆
//	@Param			revision	query	string	false	"必须为 pending"
//	@Success		204	"已放弃"
//	@Router			/manage/venues/{id} [delete]
func (api *API) DropVenueRevision(c *gin.Context) error { return api.venues().DropRevision(c) }

// GetActivityForStaff answers one.
//
//	@Summary		活动详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@Description	已发布的记录若有修改在等待审核，pending 说明其状态；加 revision=pending 读取那份修改，它有自己的 ETag。
//	@Tags			活动
//	@Param			revision	query	string	false	"pending：尚未发布的修改，而不是记录本身"
//	@Success		200	{object} ActivityForStaff
//	@Router			/manage/activities/{id} [get]
func (api *API) GetActivityForStaff(c *gin.Context) error { return api.activities().Manage(c) }

// UpdateActivityRevision changes the edit of one that is not public yet.
//
//	@Summary		继续修改尚未发布的活动修改
//	@Description	JSON Merge Patch。publication=submitted 提交审核，draft 收回继续编辑；不写则状态不变。
//	@Tags			活动
//	@Param			revision	query	string	false	"必须为 pending"
//	@Param			body	body	ActivityInput	true	"要修改的字段"
//	@Success		200	{object} ActivityForStaff
//	@Router			/manage/activities/{id} [patch]
func (api *API) UpdateActivityRevision(c *gin.Context) error {
	return api.activities().PatchRevision(c)
}

// DropActivityRevision forgets the edit of one that is not public yet.
//
//	@Summary		放弃尚未发布的活动修改
//	@Description	已发布的记录保持原样。
//	@Tags			活动
//	@Param			revision	query	string	false	"必须为 pending"
//	@Success		204	"已放弃"
//	@Router			/manage/activities/{id} [delete]
func (api *API) DropActivityRevision(c *gin.Context) error { return api.activities().DropRevision(c) }

// GetAccreditationForStaff answers one.
//
//	@Summary		认定详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@Description	已发布的记录若有修改在等待审核，pending 说明其状态；加 revision=pending 读取那份修改，它有自己的 ETag。
//	@Tags			基地
//	@Param			revision	query	string	false	"pending：尚未发布的修改，而不是记录本身"
//	@Success		200	{object} AccreditationForStaff
//	@Router			/manage/accreditations/{id} [get]
func (api *API) GetAccreditationForStaff(c *gin.Context) error { return api.accreditations().Manage(c) }

// UpdateAccreditationRevision changes the edit of one that is not public yet.
//
//	@Summary		继续修改尚未发布的认定修改
//	@Description	JSON Merge Patch。publication=submitted 提交审核，draft 收回继续编辑；不写则状态不变。
//	@Tags			基地
//	@Param			revision	query	string	false	"必须为 pending"
//	@Param			body	body	AccreditationInput	true	"要修改的字段"
//	@Success		200	{object} AccreditationForStaff
//	@Router			/manage/accreditations/{id} [patch]
func (api *API) UpdateAccreditationRevision(c *gin.Context) error {
	return api.accreditations().PatchRevision(c)
}

// DropAccreditationRevision forgets the edit of one that is not public yet.
//
//	@Summary		放弃尚未发布的认定修改
//	@Description	已发布的记录保持原样。
//	@Tags			基地
//	@Param			revision	query	string	false	"必须为 pending"
//	@Success		204	"已放弃"
//	@Router			/manage/accreditations/{id} [delete]
func (api *API) DropAccreditationRevision(c *gin.Context) error {
	return api.accreditations().DropRevision(c)
}
