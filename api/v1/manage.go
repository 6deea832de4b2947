package v1

import "github.com/gin-gonic/gin"

// The reads of the staff: drafts and archived records too, of who may write them.

// GetOrganizationForStaff answers one.
//
//	@Summary		单位详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@ID				getOrganizationForStaff
//	@Tags			单位
//	@Produce		json
//	@Param			id	path		string	true	"单位 id"
//	@Success		200	{object}	Organization
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/organizations/{id} [get]
func (api *API) GetOrganizationForStaff(c *gin.Context) error { return api.organizations().get(c) }

// GetVenueForStaff answers one.
//
//	@Summary		场馆详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@ID				getVenueForStaff
//	@Tags			场馆
//	@Produce		json
//	@Param			id	path		string	true	"场馆 id"
//	@Success		200	{object}	Venue
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/venues/{id} [get]
func (api *API) GetVenueForStaff(c *gin.Context) error { return api.venues().get(c) }

// GetActivityForStaff answers one.
//
//	@Summary		活动详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@ID				getActivityForStaff
//	@Tags			活动
//	@Produce		json
//	@Param			id	path		string	true	"活动 id"
//	@Success		200	{object}	Activity
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/activities/{id} [get]
func (api *API) GetActivityForStaff(c *gin.Context) error { return api.activities().get(c) }

// GetAccreditationForStaff answers one.
//
//	@Summary		认定详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@ID				getAccreditationForStaff
//	@Tags			基地
//	@Produce		json
//	@Param			id	path		string	true	"认定 id"
//	@Success		200	{object}	Accreditation
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/accreditations/{id} [get]
func (api *API) GetAccreditationForStaff(c *gin.Context) error { return api.accreditations().get(c) }

// GetLecturerTeamForStaff answers one.
//
//	@Summary		讲师团详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@ID				getLecturerTeamForStaff
//	@Tags			讲师
//	@Produce		json
//	@Param			id	path		string	true	"讲师团 id"
//	@Success		200	{object}	LecturerTeam
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/lecturer-teams/{id} [get]
func (api *API) GetLecturerTeamForStaff(c *gin.Context) error { return api.lecturerTeams().get(c) }
