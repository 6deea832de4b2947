package records

import "github.com/gin-gonic/gin"

// GetLecturerTeamForStaff answers one.
//
//	@Summary		讲师团详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@Description	已发布的记录若有修改在等待审核，pending 说明其状态；加 revision=pending 读取那份修改，它有自己的 ETag。
//	@Tags			讲师
//	@Param			revision	query	string	false	"pending：尚未发布的修改，而不是记录本身"
//	@Success		200	{object} LecturerTeamForStaff
//	@Router			/manage/lecturer-teams/{id} [get]
func (api *API) GetLecturerTeamForStaff(c *gin.Context) error { return api.lecturerTeams().Manage(c) }

// UpdateLecturerTeamRevision changes the edit of one that is not public yet.
//
//	@Summary		继续修改尚未发布的讲师团修改
//	@Description	JSON Merge Patch。publication=submitted 提交审核，draft 收回继续编辑；不写则状态不变。
//	@Tags			讲师
//	@Param			revision	query	string	false	"必须为 pending"
//	@Param			body	body	LecturerTeamInput	true	"要修改的字段"
//	@Success		200	{object} LecturerTeamForStaff
//	@Router			/manage/lecturer-teams/{id} [patch]
func (api *API) UpdateLecturerTeamRevision(c *gin.Context) error {
	return api.lecturerTeams().PatchRevision(c)
}

// DropLecturerTeamRevision forgets the edit of one that is not public yet.
//
//	@Summary		放弃尚未发布的讲师团修改
//	@Description	已发布的记录保持原样。
//	@Tags			讲师
//	@Param			revision	query	string	false	"必须为 pending"
//	@Success		204	"已放弃"
//	@Router			/manage/lecturer-teams/{id} [delete]
func (api *API) DropLecturerTeamRevision(c *gin.Context) error {
	return api.lecturerTeams().DropRevision(c)
}

// GetLecturerForStaff answers one.
//
//	@Summary		讲师详情（管理）
//	@Description	草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。
//	@Description	已发布的记录若有修改在等待审核，pending 说明其状态；加 revision=pending 读取那份修改，它有自己的 ETag。
//	@Tags			讲师
//	@Param			revision	query	string	false	"pending：尚未发布的修改，而不是记录本身"
//	@Success		200	{object} LecturerForStaff
//	@Router			/manage/lecturers/{id} [get]
func (api *API) GetLecturerForStaff(c *gin.Context) error { return api.lecturers().Manage(c) }

// UpdateLecturerRevision changes the edit of one that is not public yet.
//
//	@Summary		继续修改尚未发布的讲师修改
//	@Description	JSON Merge Patch。publication=submitted 提交审核，draft 收回继续编辑；不写则状态不变。
//	@Tags			讲师
//	@Param			revision	query	string	false	"必须为 pending"
//	@Param			body	body	LecturerInput	true	"要修改的字段"
//	@Success		200	{object} LecturerForStaff
//	@Router			/manage/lecturers/{id} [patch]
func (api *API) UpdateLecturerRevision(c *gin.Context) error { return api.lecturers().PatchRevision(c) }

// DropLecturerRevision forgets the edit of one that is not public yet.
//
//	@Summary		放弃尚未发布的讲师修改
//	@Description	已发布的记录保持原样。
//	@Tags			讲师
//	@Param			revision	query	string	false	"必须为 pending"
//	@Success		204	"已放弃"
//	@Router			/manage/lecturers/{id} [delete]
func (api *API) DropLecturerRevision(c *gin.Context) error { return api.lecturers().DropRevision(c) }
