package account

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/notice"
	"kepu/internal/page"
	"kepu/internal/record"
)

// NotificationParams are the parameters of the list of notifications.
type NotificationParams struct {
	Unread *bool `form:"unread" validate:"optional"` // true：只要未读的
	kit.ListParams
}

// Notification is one thing that a person is told.
type Notification struct {
	ID     string     `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	At     time.Time  `json:"at" example:"2026-11-24T12:34:56+08:00"`
	Event  string     `json:"event" example:"returned" enums:"approved,returned,rejected,objected,dismissed,named,late,decided,reported"`
	Kind   string     `json:"kind" example:"activity"` // 记录种类
	Record string     `json:"record_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Title  string     `json:"title" example:"月球讲座"`
	Text   string     `json:"text" example:"活动“月球讲座”被退回，请修改后重新提交"` // 一句话
	Detail *string    `json:"detail" example:"summary: 请写简介" extensions:"x-nullable"`
	ReadAt *time.Time `json:"read_at" example:"2026-11-24T13:00:00+08:00" extensions:"x-nullable"`
}

// Notifications is a page of notifications; total counts the unread ones.
type Notifications struct {
	kit.List[Notification]
	Unread int `json:"unread" example:"3"` // 未读的数量
}

func notificationDTO(n *notice.Notice) Notification {
	return Notification{ID: n.ID, At: kit.Local(n.At), Event: string(n.Event), Kind: string(n.Kind), Record: n.RecordID,
		Title: n.Title, Text: n.Sentence(), Detail: kit.Optional(&n.Text), ReadAt: kit.LocalOrNull(n.ReadAt)}
}

// ListMyNotifications answers what the person was told.
//
//	@Summary		我的通知
//	@Description	退回、通过、异议、逾期等，新的在前；有邮箱的另发邮件。不返回 total，unread 是未读的数量。
//	@Tags			账号
//	@Param			query	query	NotificationParams	false	"查询条件"
//	@Success		200	{object} Notifications
//	@Router			/me/notifications [get]
func (api *API) ListMyNotifications(c *gin.Context) error {
	var p NotificationParams
	r := api.Begin(c, &p)
	paging := r.ReadPaging(&p.ListParams)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	me, after := identity.From(c.Request.Context()).ID, ""
	if paging.After != nil {
		after = paging.After.ID
	}
	list, err := api.Notices.Of(c.Request.Context(), me, p.Unread != nil && *p.Unread, after, paging.Limit+1)
	if err != nil {
		return err
	}
	unread, err := api.Notices.Unread(c.Request.Context(), me)
	if err != nil {
		return err
	}
	result := page.Cut(list, paging.Limit, func(n *notice.Notice) string { return n.ID })
	p.Count = "none"
	respond.KeepPrivate(c)
	return kit.WriteListWith(r, &p.ListParams, result, notificationDTO, func(list kit.List[any]) any {
		return struct {
			kit.List[any]
			Unread int `json:"unread"`
		}{list, unread}
	})
}

// ReadMyNotification marks one as read.
//
//	@Summary		标为已读
//	@Description	已读的再标一次也成功。
//	@Tags			账号
//	@Success		204	"已读"
//	@Router			/me/notifications/{id}/read [post]
func (api *API) ReadMyNotification(c *gin.Context) error {
	n, err := api.Notices.Read(c.Request.Context(), identity.From(c.Request.Context()).ID, c.Param("id"),
		record.Millis(api.Clock()))
	if err == nil && n == 0 {
		err = errs.New(errs.NotFound, "not_found", "没有这条通知", "there is no such notification")
	}
	return kit.NoContent(c, err)
}

// ReadAllMyNotifications marks all as read.
//
//	@Summary		全部标为已读
//	@Description	当前账号的全部未读通知。
//	@Tags			账号
//	@Success		204	"已读"
//	@Router			/me/notifications/read [post]
func (api *API) ReadAllMyNotifications(c *gin.Context) error {
	_, err := api.Notices.Read(c.Request.Context(), identity.From(c.Request.Context()).ID, "", record.Millis(api.Clock()))
	return kit.NoContent(c, err)
}
